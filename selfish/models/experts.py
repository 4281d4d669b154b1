"""Experts: the LoRA adapters of one model in memory: hot ones, in slots of the model, and warm ones, as tensors beside it.

In:     experts, each a hash, a file and what its config says; which slot is whose.
Out:    the name under which the model knows an expert; who is where, and how many bytes that takes.
Keeps:  - all slots have the same rank and change the same modules, so that binding an expert is copying numbers.
        - everything is looked at before a number is copied: an expert that does not fit changes nothing.
        - bytes are those of the tensors, and exact.
        - used by the engine's thread; `state` may be read by others.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from selfish.models.tensors import LORA

BASE = "__base__"  # how peft calls rows without an adapter
PLAIN = {"use_dora": False, "use_rslora": None, "bias": "none", "modules_to_save": None, "rank_pattern": {}, "alpha_pattern": {}}


class Unfit(Exception):
    """Why an expert cannot be used with this model; a clause."""


@dataclass(frozen=True)
class Expert:
    """An adapter as the image has it: its hash, the path of its tensors, its name for people, and its config."""

    hash: str
    path: str
    name: str
    config: dict


@dataclass
class Held:
    """An expert in memory.

    tensors  by the name of the module and A or B; None when it is only in its slot
    slot     where it is hot, None where it is not; an expert of its own shape is its own slot
    used     the tick when it was last used
    """

    expert: Expert
    tensors: dict | None = None
    slot: str | None = None
    used: int = 0
    uses: int = 0
    own: bool = False
    own_bytes: int = 0

    def warm_bytes(self) -> int:
        return sum(tensor.nbytes for tensor in self.tensors.values()) if self.tensors is not None else 0


@dataclass
class Counts:
    """How often an expert was in a slot when it was wanted, was copied into one from memory, and was read from its file; how often one
    lost its slot; and the seconds that copying and reading took.
    """

    hot: int = 0
    warm: int = 0
    cold: int = 0
    evictions: int = 0
    warm_seconds: float = 0.0
    cold_seconds: float = 0.0


@dataclass
class Experts:
    """The experts of a model.

    slots, rank   how many slots there are, and their rank
    warm_budget   bytes of warm tensors beyond which those used least recently go
    """

    model: object
    slots: int = 4
    rank: int = 16
    warm_budget: int = 1 << 30
    counts: Counts = field(default_factory=Counts)

    def __post_init__(self):
        self.peft = None
        self.held: dict[str, Held] = {}
        self._layers: dict[str, object] = {}
        self._tick = 0
        self._had_own = False  # whether there ever was one that is in no slot

    # -- what there is

    def slot_bytes(self) -> int:
        """Of one slot."""
        return self._bytes_of(self._slot_names()[0]) if self.peft is not None else 0

    def state(self):
        """(hash, 'hot' or 'warm', slot, bytes in the slot, bytes warm, last used, uses) for each expert in memory."""
        found = []
        for hash, held in list(self.held.items()):
            hot = 0 if held.slot is None else held.own_bytes if held.own else self.slot_bytes()
            found.append((hash, "warm" if held.slot is None else "hot", held.slot, hot, held.warm_bytes(), held.used, held.uses))
        return found

    def free_slots(self) -> list[str]:
        taken = {held.slot for held in self.held.values()}
        return [name for name in self._slot_names() if name not in taken]

    def warm_total(self) -> int:
        return sum(held.warm_bytes() for held in self.held.values())

    # -- moving up and down

    def warm(self, expert: Expert) -> Held:
        """Have the tensors of an expert in memory. Raises Unfit, OSError."""
        held = self.held.get(expert.hash)
        if held is not None and held.tensors is not None:
            return held
        began = time.perf_counter()
        tensors = self._read(expert)
        if held is None:
            held = self.held[expert.hash] = Held(expert, used=self._next_tick())
        held.tensors = tensors
        self.counts.cold += 1
        self.counts.cold_seconds += time.perf_counter() - began
        self._trim(held)
        return held

    def activate(self, expert: Expert) -> str:
        """The name under which the model knows an expert, brought up from where it is. Raises Unfit, OSError; then nothing has changed."""
        held = self.held.get(expert.hash)
        if held is not None and held.slot is not None:
            self.counts.hot += 1
        else:
            held = self.warm(expert)
            self.attach()
            began = time.perf_counter()
            self._bind(held)
            self.counts.warm += 1
            self.counts.warm_seconds += time.perf_counter() - began
        held.used, held.uses = self._next_tick(), held.uses + 1
        return held.slot

    def switch(self, name: str) -> None:
        """Think with an expert from now on, given the name that the model knows it by."""
        if self._had_own:
            self.peft.set_adapter(name, inference_mode=True)
            return
        for layer in self._layers.values():  # what peft does for slots, less what never differs between them
            layer._active_adapter = [name]

    def cool(self, hash: str) -> None:
        """Out of its slot. It stays warm where it is warm."""
        held = self.held.get(hash)
        if held is None or held.slot is None:
            return
        if held.own:
            self.peft.delete_adapter(held.slot)
        held.slot, held.own, held.own_bytes = None, False, 0
        self.counts.evictions += 1
        if held.tensors is None:
            del self.held[hash]

    def forget(self, hash: str) -> None:
        """Out of memory, wherever it is."""
        self.cool(hash)
        self.held.pop(hash, None)

    def _trim(self, kept):
        """The warm ones used least recently go, until the rest is within the budget."""
        for held in sorted(self.held.values(), key=lambda held: held.used):
            if self.warm_total() <= self.warm_budget:
                return
            if held is not kept:
                held.tensors = None
                if held.slot is None:
                    del self.held[held.expert.hash]

    def _next_tick(self):
        self._tick += 1
        return self._tick

    # -- the slots of the model

    def attach(self):
        """Give the model its slots. Until the first expert is wanted, it has none."""
        if self.peft is not None:
            return
        from peft import LoraConfig, get_peft_model

        config = {"r": self.rank, "lora_alpha": self.rank, "target_modules": "all-linear", "task_type": "CAUSAL_LM", "lora_dropout": 0.0}
        first, *others = self._slot_names()
        model = get_peft_model(self.model, LoraConfig(**config), adapter_name=first)
        for name in others:
            model.add_adapter(name, LoraConfig(**config))
        for name, module in model.base_model.model.named_modules():
            if hasattr(module, "lora_A"):
                self._layers[name] = module
        model.requires_grad_(False)
        model.eval()
        self.peft = model

    def _slot_names(self):
        return [f"s{number}" for number in range(self.slots)]

    def _bytes_of(self, slot):
        return sum(
            side[slot].weight.nbytes for layer in self._layers.values() for side in (layer.lora_A, layer.lora_B) if slot in side
        )

    def _bind(self, held):
        if self._fits_a_slot(held):
            slot = next(iter(self.free_slots()), None)
            if slot is None:
                oldest = min((each for each in self.held.values() if each.slot and not each.own), key=lambda each: each.used)
                slot = oldest.slot
                self.cool(oldest.expert.hash)
            self._copy(held, slot)
            held.slot = slot
        else:
            self._attach_own(held)

    def _fits_a_slot(self, held):
        config = held.expert.config
        if any(config.get(name) not in (None, plain, False) for name, plain in PLAIN.items() if name != "use_rslora"):
            return False
        return all(name in self._layers for name, _ in held.tensors) and config["r"] <= self.rank

    def _copy(self, held, slot):
        import torch

        config = held.expert.config
        rank = config["r"]
        scale = config.get("lora_alpha", rank) / (rank**0.5 if config.get("use_rslora") else rank)
        with torch.no_grad():
            for name, layer in self._layers.items():
                down, up = layer.lora_A[slot].weight, layer.lora_B[slot].weight
                given = held.tensors.get((name, "A"))
                if given is None:
                    up.zero_()
                    continue
                down[:rank].copy_(given)
                down[rank:].zero_()
                up[:, :rank].copy_(held.tensors[name, "B"])
                up[:, :rank].mul_(scale)
                up[:, rank:].zero_()

    def _attach_own(self, held):
        """An expert of another shape gets an adapter of its own."""
        from peft import LoraConfig, set_peft_model_state_dict
        from safetensors.torch import load_file

        name, self._had_own = "o" + held.expert.hash[:16], True
        try:
            self.peft.add_adapter(name, LoraConfig(**known(held.expert.config)))
            done = set_peft_model_state_dict(self.peft, load_file(held.expert.path), adapter_name=name)
        except (RuntimeError, ValueError, TypeError, KeyError) as failure:
            self._detach(name)
            raise Unfit(f"peft cannot attach it: {failure}") from failure
        if done.unexpected_keys:
            self._detach(name)
            raise Unfit(f"the model has no place for {done.unexpected_keys[0]}")
        self.peft.requires_grad_(False)
        held.slot, held.own = name, True
        held.own_bytes = sum(value.nbytes for key, value in self.peft.named_parameters() if f".{name}." in f"{key}.")

    def _detach(self, name):
        if name in self.peft.peft_config:
            self.peft.delete_adapter(name)

    # -- files

    def _read(self, expert):
        """The tensors of an expert. Raises Unfit where they are not for this model."""
        from safetensors import SafetensorError, safe_open

        tensors, weights = {}, dict(self._linear())
        try:
            with safe_open(expert.path, "pt") as file:
                for key in file.keys():  # noqa: SIM118 - it is no dict
                    found = LORA.fullmatch(key)
                    if found and found[1] in weights:
                        tensor, module = file.get_tensor(key), weights[found[1]]
                        self._refuse_shape(expert, found[1], found[2], tensor, module)
                        tensors[found[1], found[2]] = tensor.clone()
                    elif found:
                        raise Unfit(f"it changes {found[1]}, which the model does not have")
                    elif not expert.config.get("modules_to_save") and not expert.config.get("use_dora"):
                        raise Unfit(f"it holds {key}, which is no LoRA matrix")
        except SafetensorError as failure:
            raise Unfit(f"its file cannot be read: {failure}") from failure
        for name, side in tensors:
            if (name, "B" if side == "A" else "A") not in tensors:
                raise Unfit(f"{name} has only one of its two matrices")
        if not tensors:
            raise Unfit("it holds no LoRA matrices")
        return tensors

    @staticmethod
    def _refuse_shape(expert, name, side, tensor, module):
        wide, rank = module.in_features if side == "A" else module.out_features, expert.config.get("r")
        given = tuple(tensor.shape) if side == "A" else tuple(reversed(tensor.shape))
        if len(given) != 2 or given[1] != wide:
            raise Unfit(f"for {name} it was made {given[-1]} wide, and the model has {wide}")
        if given[0] != rank and not expert.config.get("rank_pattern"):
            raise Unfit(f"its config says rank {rank}, and {name} has another")

    def _linear(self):
        """The names of the model's linear modules, and these."""
        import torch

        if self._layers:
            yield from ((name, layer.base_layer) for name, layer in self._layers.items())
        for name, module in self.model.named_modules():
            if isinstance(module, torch.nn.Linear) and "lora_" not in name:
                yield name.removesuffix(".base_layer"), module


def known(config):
    """What of a config peft knows here; other versions write more."""
    from dataclasses import fields

    from peft import LoraConfig

    names = {field.name for field in fields(LoraConfig)} - {"peft_type", "base_model_name_or_path", "revision"}
    return {name: value for name, value in config.items() if name in names} | {"inference_mode": True}
