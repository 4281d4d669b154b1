"""Forging: the process that trains an adapter, started by a session and done without it.

In:     a folder as workshop.py prepares it: the job, the rows, and where the files of the model are.
Out:    the folder `made` with the adapter in peft's format; progress.jsonl, lines on how it goes; result.json when it has ended.
Keeps:  - the same rows, options and seed give the same bytes on one machine, also when it was killed in between and started again: the
          order of rows comes from the seed and the step, and a checkpoint holds all the rest.
        - every file comes into being whole. The result is the last.

    python -m selfish.models.forging FOLDER
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import random
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from selfish.models import workshop
from selfish.models.experts import known
from selfish.models.lessons import Row as Pair
from selfish.models.loading import CannotLoad, Source, load
from selfish.models.rows import Row, write

ROUND = 16  # lengths are padded to multiples of this, so that there are few shapes
WARM_UP, LAST_RATE = 0.05, 0.05
NOTHING = -100  # a label that does not count
ASKED_AT_ONCE = 32
ROOM = 8  # tokens that a reply may have more than the longest one learned
CHECKPOINT = "checkpoint.pt"


@dataclass(frozen=True)
class Options:
    """targets: all-linear, or names of modules; precision: float32, or bfloat16 for the arithmetic of the steps; every: steps between
    checkpoints."""

    rank: int = 8
    alpha: float = 16
    targets: str | tuple[str, ...] = "all-linear"
    steps: int = 60
    batch: int = 16
    rate: float = 3e-3
    seed: int = 1
    threads: int = 1
    precision: str = "float32"
    dtype: str = "auto"
    device: str = "auto"
    quantise: str = ""
    every: int = 10


class Job:
    """One folder."""

    def __init__(self, folder: Path):
        said = json.loads((folder / workshop.JOB).read_text(encoding="utf-8"))
        places = json.loads((folder / workshop.PLACES).read_text(encoding="utf-8"))
        self.folder = folder
        targets = said["options"].get("targets", "all-linear")
        self.options = Options(**said["options"] | {"targets": tuple(targets) if isinstance(targets, list) else targets})
        self.base_name, self.base_hash, self.files = said["base"], said["base_hash"], places["files"]
        self.former, self.former_config = places.get("adapter"), said.get("adapter_config")
        self.continues = bool(said.get("continues")) and self.former is not None

    def tell(self, **what) -> None:
        with open(os.open(self.folder / workshop.PROGRESS, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600), "a", encoding="utf-8") as file:
            file.write(json.dumps(what) + "\n")

    def rows(self, name: str) -> list[Pair]:
        return workshop.read_rows(self.folder, name)


class Trainer:
    """A model with an adapter that learns."""

    def __init__(self, job: Job):
        import torch

        self.job, self.options = job, job.options
        torch.set_num_threads(max(1, self.options.threads))
        torch.manual_seed(self.options.seed)
        source = Source(
            "forge", job.base_name, job.files, self.options.dtype, self.options.device, self.options.quantise, max(1, self.options.threads)
        )
        self.loaded = load(source, lambda text: job.tell(says=text))
        self.config = self._config()
        self.model = self._with_adapter()
        self.device = next(self.model.parameters()).device

    # -- the adapter

    def _config(self) -> dict:
        options, former = self.options, self.job.former_config
        if self.job.continues:
            return {name: former[name] for name in ("r", "lora_alpha", "target_modules")}
        targets = list(options.targets) if not isinstance(options.targets, str) else options.targets
        return {"r": options.rank, "lora_alpha": options.alpha, "target_modules": targets}

    def _with_adapter(self):
        import torch
        from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training

        base = prepare_model_for_kbit_training(self.loaded.model) if self.options.quantise else self.loaded.model
        torch.manual_seed(self.options.seed)
        try:
            model = get_peft_model(base, LoraConfig(task_type="CAUSAL_LM", lora_dropout=0.0, **self.config))
        except ValueError as failure:
            raise CannotLoad(f"the adapter cannot be put on {self.job.base_name}: {failure}") from failure
        return model

    def learned(self) -> dict:
        """The numbers of the adapter by their names, on the CPU."""
        return {name: value.detach().cpu() for name, value in sorted(self._state().items())}

    def _state(self):
        from peft import get_peft_model_state_dict

        return get_peft_model_state_dict(self.model, save_embedding_layers=False)

    def put(self, tensors: dict) -> None:
        from peft import set_peft_model_state_dict

        done = set_peft_model_state_dict(self.model, tensors)
        if done.unexpected_keys:
            raise CannotLoad(f"the former adapter does not fit: {done.unexpected_keys[0]}")

    def put_former(self) -> None:
        from safetensors.torch import load_file

        self.put(load_file(self.job.former))

    # -- learning

    def train(self, rows: list[Pair]) -> list[float]:
        """The steps that are left; the losses of all."""
        import torch

        job, options = self.job, self.options
        tokens = [row for row in map(self._tokens, rows) if row is not None]
        if not tokens:
            raise CannotLoad(f"no lesson fits into the {self.loaded.context:,} tokens of {job.base_name}")
        if len(tokens) < len(rows):
            job.tell(says=f"{len(rows) - len(tokens)} of {len(rows)} lessons are too long for {job.base_name}")
        learning = [value for value in self.model.parameters() if value.requires_grad]
        moves = torch.optim.AdamW(learning, lr=options.rate, betas=(0.9, 0.98), weight_decay=0.0)
        first, losses = self._resume(moves)
        self.model.train()
        began, orders = time.monotonic(), batches(len(tokens), options.batch, options.seed)
        for step, chosen in zip(range(options.steps), orders, strict=False):
            if step < first:
                continue
            for group in moves.param_groups:
                group["lr"] = rate(step, options.steps, options.rate)
            loss = self._loss([tokens[i] for i in chosen])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learning, 1.0)
            moves.step()
            moves.zero_grad(set_to_none=True)
            losses.append(loss.item())
            done = step + 1
            if not math.isfinite(losses[-1]):
                raise CannotLoad(f"the loss is no number any more at step {done}; a smaller rate may help")
            if done % options.every == 0 or done == options.steps:
                self._checkpoint(moves, done, losses)
                left = (time.monotonic() - began) / (done - first) * (options.steps - done)
                recent = losses[-options.every :]
                job.tell(step=done, of=options.steps, loss=round(sum(recent) / len(recent), 4), left=round(left))
        self.model.eval()
        return losses

    def _tokens(self, row: Pair):
        """Numbers of the tokens of a row, and how many of them are the prompt's; None for one that is too long."""
        prompt = self._prompt(row)
        reply = self.loaded.tokenizer(row.reply, add_special_tokens=False)["input_ids"]
        whole = prompt + reply + sorted(self.loaded.ends)[:1]
        return (whole, len(prompt)) if len(whole) <= self.loaded.context else None

    def _prompt(self, row: Pair) -> list[int]:
        """As the local engine reads it."""
        words = self.loaded.tokenizer
        if words.chat_template:
            text = words.apply_chat_template([{"role": "user", "content": row.prompt}], tokenize=False, add_generation_prompt=True)
            return words(text, add_special_tokens=False)["input_ids"]
        tokens, first = words(row.prompt)["input_ids"], words.bos_token_id
        return tokens if first is None or tokens[:1] == [first] else [first, *tokens]

    def _loss(self, some):
        """The mean loss over the tokens of the replies."""
        import torch
        from torch.nn import functional

        length = -(-max(len(tokens) for tokens, _ in some) // ROUND) * ROUND
        read = torch.full((len(some), length), self.loaded.pad)
        mask = torch.zeros((len(some), length), dtype=torch.long)
        wanted = torch.full((len(some), length), NOTHING)
        for i, (tokens, prompt) in enumerate(some):
            read[i, : len(tokens)] = torch.tensor(tokens)
            mask[i, : len(tokens)] = 1
            wanted[i, prompt - 1 : len(tokens) - 1] = torch.tensor(tokens[prompt:])
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.options.precision == "bfloat16"):
            scores = self.model(input_ids=read.to(self.device), attention_mask=mask.to(self.device), use_cache=False).logits
        return functional.cross_entropy(scores.float().flatten(0, 1), wanted.to(self.device).flatten(), ignore_index=NOTHING)

    def _checkpoint(self, moves, step: int, losses: list[float]) -> None:
        import torch

        path = self.job.folder / CHECKPOINT
        torch.save({"adapter": self.learned(), "moves": moves.state_dict(), "step": step, "losses": losses}, path.with_suffix(".new"))
        os.chmod(path.with_suffix(".new"), 0o600)
        path.with_suffix(".new").replace(path)

    def _resume(self, moves) -> tuple[int, list[float]]:
        import torch

        try:
            state = torch.load(self.job.folder / CHECKPOINT, weights_only=True)
        except FileNotFoundError:
            return 0, []
        except Exception:  # whatever the disk made of it: without a checkpoint it begins again, and comes to the same
            self.job.tell(says="the last checkpoint cannot be read; it begins again")
            return 0, []
        self.put(state["adapter"])
        moves.load_state_dict(state["moves"])
        self.job.tell(says=f"goes on after step {state['step']}")
        return state["step"], state["losses"]

    # -- judging

    def judged(self, held: list[Pair], avoided: list[Pair], with_adapter: bool) -> dict:
        """The mean loss on rows that were held back, how many of them it answers word for word, and how many replies it gives that were
        taken back once."""
        import torch

        self.model.eval()
        with torch.inference_mode(), nullcontext() if with_adapter else self.model.disable_adapter():
            rows = [row for row in map(self._tokens, held) if row is not None]
            losses = [self._loss([row]).item() for row in rows]
            replies = self._replies([*held, *avoided])
        same = sum(reply == row.reply for reply, row in zip(replies, held, strict=False))
        repeated = sum(reply == row.reply for reply, row in zip(replies[len(held) :], avoided, strict=True))
        return {"loss": sum(losses) / max(1, len(losses)), "same": same, "of": len(held), "repeated": repeated, "avoided": len(avoided)}

    def _replies(self, asked: list[Pair]) -> list[str]:
        """What the model says to each prompt when it takes the likeliest token every time."""
        loaded = self.loaded
        limit = ROOM + max((len(loaded.tokenizer(row.reply)["input_ids"]) for row in asked), default=0)
        rows = []
        for row in asked:
            prompt = self._prompt(row)
            rows.append(Row(prompt, max(1, min(limit, loaded.context - len(prompt)))) if len(prompt) < loaded.context else None)

        def forward(some, ids, mask, positions, cache):
            done = self.model(
                input_ids=ids.to(self.device),
                attention_mask=mask.to(self.device),
                position_ids=positions.to(self.device),
                past_key_values=cache,
                use_cache=True,
                logits_to_keep=1,
            )
            return done.logits[:, -1].float().cpu(), done.past_key_values

        fitting = sorted((row for row in rows if row is not None), key=lambda row: len(row.prompt))
        for i in range(0, len(fitting), ASKED_AT_ONCE):
            write(forward, loaded.tokenizer, fitting[i : i + ASKED_AT_ONCE], loaded.ends, loaded.pad)
        return ["" if row is None else row.text.strip() for row in rows]

    # -- the end

    def keep(self) -> None:
        """The adapter as a folder in peft's format, in half precision, with which the model goes on."""
        import torch
        from safetensors.torch import save

        tensors = {name: value.to(torch.float16).contiguous() for name, value in self.learned().items()}
        self.put({name: value.float() for name, value in tensors.items()})
        folder = self.job.folder / workshop.MADE
        folder.mkdir(mode=0o700, exist_ok=True)
        modules = sorted({name.removesuffix(".weight").removesuffix(".lora_A").rsplit(".", 1)[-1] for name in tensors if ".lora_A" in name})
        config = {"peft_type": "LORA", "task_type": "CAUSAL_LM", "r": self.config["r"], "lora_alpha": self.config["lora_alpha"]}
        config |= {"lora_dropout": 0.0, "bias": "none", "target_modules": modules, "inference_mode": True}
        config["base_model_name_or_path"] = self.job.base_name
        base = {"name": self.job.base_name, "sha256": self.job.base_hash}
        unfinished = folder / "adapter_model.safetensors.new"
        unfinished.write_bytes(save(tensors, {"format": "pt"}))
        os.chmod(unfinished, 0o600)
        unfinished.replace(folder / "adapter_model.safetensors")
        workshop.put(folder / "adapter_config.json", json.dumps(config, indent=1) + "\n")
        workshop.put(folder / "base.json", json.dumps(base) + "\n")


def batches(count: int, size: int, seed: int) -> Iterator[list[int]]:
    """Numbers of rows, for step after step without end; each round has every row once."""
    chance, waiting = random.Random(seed), []
    while True:
        while len(waiting) < size:
            order = list(range(count))
            chance.shuffle(order)
            waiting += order
        yield waiting[:size]
        waiting = waiting[size:]


def rate(step: int, steps: int, highest: float) -> float:
    warm = max(1, round(steps * WARM_UP))
    if step < warm:
        return highest * (step + 1) / warm
    done = (step - warm) / max(1, steps - warm)
    return highest * (LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * done)))


def forge(job: Job) -> dict:
    """Do a job; answers its result. Raises CannotLoad."""
    began = time.monotonic()
    rows, held, avoided = job.rows(workshop.ROWS), job.rows(workshop.HELD), job.rows(workshop.AVOIDED)
    trainer = Trainer(job)
    if job.former is not None:
        before = _former_judged(trainer, held, avoided)
    else:
        before = trainer.judged(held, avoided, with_adapter=False)
    job.tell(says=f"before: {said(before)}")
    losses = trainer.train(rows)
    trainer.keep()
    after = trainer.judged(held, avoided, with_adapter=True)
    job.tell(says=f"after: {said(after)}")
    made = (job.folder / workshop.MADE / "adapter_model.safetensors").read_bytes()
    return {
        "before": before,
        "after": after,
        "steps": job.options.steps,
        "rows": len(rows),
        "first_loss": losses[0],
        "last_loss": sum(losses[-10:]) / len(losses[-10:]),
        "sha256": hashlib.sha256(made).hexdigest(),
        "seconds": round(time.monotonic() - began, 1),
    }


def _former_judged(trainer: Trainer, held, avoided) -> dict:
    """The adapter that there is, in the place of the one to be made where it has its shape, else attached beside it."""
    if trainer.job.continues:
        trainer.put_former()
        return trainer.judged(held, avoided, with_adapter=True)
    from peft import LoraConfig, set_peft_model_state_dict
    from safetensors.torch import load_file

    model = trainer.model
    model.add_adapter("former", LoraConfig(**known(trainer.job.former_config)))
    set_peft_model_state_dict(model, load_file(trainer.job.former), adapter_name="former")
    model.set_adapter("former")
    before = trainer.judged(held, avoided, with_adapter=True)
    model.set_adapter("default")
    model.delete_adapter("former")
    return before


def said(judged: dict) -> str:
    taken = f", {judged['repeated']} of {judged['avoided']} that were taken back" if judged["avoided"] else ""
    return f"{judged['same']} of {judged['of']} word for word, loss {judged['loss']:.3f}{taken}"


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    release = workshop.hold(folder)
    if release is None:
        return 0
    try:
        if not (folder / workshop.RESULT).exists():
            workshop.put(folder / workshop.RESULT, json.dumps(_ended(folder)))
    finally:
        release()
    return 0


def _ended(folder: Path) -> dict:
    """What came of the job, also when that is a failure."""
    try:
        return forge(Job(folder))
    except CannotLoad as failure:
        return {"failed": str(failure), "hint": failure.hint}
    except MemoryError:
        return {"failed": "there is not enough memory for it", "hint": "a smaller batch or a smaller rank"}
    except Exception as failure:  # torch and its friends have many; the whole of it is in the log
        traceback.print_exc()
        return {"failed": f"{type(failure).__name__}: {(str(failure).strip().splitlines() or [''])[0][:300].rstrip('.')}", "hint": ""}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
