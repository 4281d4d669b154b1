"""Loading: a model and its tokenizer out of files that lie anywhere under any name, such as blobs of an image.

In:     a Source: names and paths, and how the model shall run.
Out:    a Loaded; sentences on the way, for whoever waits.
Keeps:  - nothing is imported before the first model is loaded, and nothing is ever fetched from elsewhere.
        - weights are mapped into memory from where they lie; no copy of a file is made.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

NEEDED = ("torch", "transformers", "peft", "accelerate", "safetensors", "llguidance")
INSTALL = "pip install 'selfish[llm]'"
QUIET = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
QUIET |= {"TRANSFORMERS_VERBOSITY": "error", "TOKENIZERS_PARALLELISM": "false", "OMP_WAIT_POLICY": "PASSIVE"}


class CannotLoad(Exception):
    """Why there is no model; what it says is a clause. hint: what may help."""

    def __init__(self, what: str, hint: str = ""):
        super().__init__(what)
        self.hint = hint


@dataclass(frozen=True)
class Source:
    """A model as it lies somewhere.

    key       what the engine is known by: the same for the same weights run in the same way
    name      for people
    files     name -> path
    dtype     auto, or the name of a type of torch; device: auto, or cpu, cuda, cuda:1 ...
    quantise  '' or nf4
    threads   of torch on the CPU, 0 is as it likes
    slots, rank, warm   of the experts
    """

    key: str
    name: str
    files: dict[str, str]
    dtype: str = "auto"
    device: str = "auto"
    quantise: str = ""
    threads: int = 0
    slots: int = 4
    rank: int = 16
    warm: int = 1 << 30


@dataclass
class Loaded:
    """ends: the tokens that end a reply; context: how many tokens fit."""

    model: object
    tokenizer: object
    ends: frozenset[int]
    pad: int
    context: int
    vocabulary: int
    bytes: int
    seconds: float
    view: object = None  # of the tokenizer, for grammars; made when it is first needed
    matchers: dict = field(default_factory=dict)  # by kind and text of a grammar, at their start


def missing() -> list[str]:
    """What is needed and not installed. Imports nothing."""
    return [name for name in NEEDED if importlib.util.find_spec(name) is None]


def files_in(folder: str) -> dict[str, str]:
    """The files of a folder, as a Source has them. Raises OSError."""
    return {path.name: str(path) for path in sorted(Path(folder).iterdir()) if path.is_file()}


def load(source: Source, tell: Callable[[str], None]) -> Loaded:
    """Load a model. Raises CannotLoad."""
    began = time.monotonic()
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    tell("reading the libraries for local models")
    logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", category=FutureWarning, module=r"(transformers|peft)\.")  # of one library to another
    import torch
    import transformers

    transformers.utils.logging.disable_progress_bar()
    if source.threads:
        torch.set_num_threads(source.threads)
    size = sum(os.path.getsize(path) for name, path in source.files.items() if name.endswith(".safetensors"))
    if not size:
        raise CannotLoad(f"{source.name} has no weights in safetensors format", "store them so; others are not read")
    device = _device(source, torch)
    tell(f"loading {source.name}: {size:,} bytes, on {device}")
    with tempfile.TemporaryDirectory(prefix="selfish-model-") as folder:
        for name, path in source.files.items():
            if "/" not in name and not name.lower().endswith((".bin", ".pt", ".pth", ".pkl", ".py")):
                os.symlink(os.path.abspath(path), os.path.join(folder, name))
        try:
            tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
            model = _model(source, folder, device, size, transformers, torch)
        except CannotLoad:
            raise
        except Exception as failure:  # whatever is wrong with the files, many libraries look at them
            raise CannotLoad(f"{source.name} cannot be loaded: {_short(failure)}") from failure
    model.requires_grad_(False)
    model.eval()
    ends = _ends(model, tokenizer)
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else min(ends, default=0)
    context = getattr(model.config, "max_position_embeddings", None) or 1 << 20
    numbers = sum(tensor.nbytes for tensor in (*model.parameters(), *model.buffers()))
    seconds = time.monotonic() - began
    tell(f"{source.name} is loaded, after {seconds:.1f} seconds")
    return Loaded(model, tokenizer, ends, pad, context, model.config.get_text_config().vocab_size, numbers, seconds)


def _device(source, torch):
    if source.device != "auto":
        return source.device
    return torch.accelerator.current_accelerator().type if torch.accelerator.is_available() else "cpu"


def _model(source, folder, device, size, transformers, torch):
    options = {"dtype": _dtype(source, device, size, torch), "local_files_only": True, "trust_remote_code": False, "use_safetensors": True}
    if source.quantise == "nf4":
        if importlib.util.find_spec("bitsandbytes") is None:
            raise CannotLoad("4-bit weights need bitsandbytes, which is not installed", "pip install 'selfish[quant]'")
        options["quantization_config"] = transformers.BitsAndBytesConfig(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_use_double_quant=True,
            bnb_4bit_compute_dtype=torch.bfloat16,
        )
        options["device_map"] = {"": device}
    elif device != "cpu":
        options["device_map"] = "auto" if source.device == "auto" else {"": device}  # whole layers stay together
    return transformers.AutoModelForCausalLM.from_pretrained(folder, **options)


def _dtype(source, device, size, torch):
    """On a CPU float32, which it is fast with, where there is room for it; else as the weights are stored."""
    if source.dtype != "auto":
        found = getattr(torch, source.dtype, None)
        if not isinstance(found, torch.dtype):
            raise CannotLoad(f"there is no type {source.dtype} of numbers", "float32, bfloat16 and float16 are usual")
        return found
    room = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") if hasattr(os, "sysconf") else 0
    return torch.float32 if device == "cpu" and 2 * size < room / 2 else "auto"


def _ends(model, tokenizer):
    found = set()
    for said in (model.generation_config.eos_token_id, model.config.get_text_config().eos_token_id, tokenizer.eos_token_id):
        found |= set(said) if isinstance(said, list | tuple) else {said}
    return frozenset(found - {None})


def _short(failure):
    lines = str(failure).strip().splitlines() or [""]
    return f"{type(failure).__name__}: {lines[0][:300].rstrip('.')}"
