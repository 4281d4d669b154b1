"""Models made in code: tiny, random, and the same every time. What the tests of local models share.

In:     folders to write into.
Out:    models and adapters in the formats that people have them in. Files are written without torch where none is needed.
Keeps:  nothing.
"""

from __future__ import annotations

import json
import random
import struct
from pathlib import Path

import pytest


def needs_torch():
    """Skips a module of tests where what local models need is not installed."""
    for name in ("torch", "transformers", "peft", "accelerate", "safetensors", "llguidance"):
        pytest.importorskip(name, reason=f"{name} is not installed: pip install 'selfish[llm]'")


def tensor_file(path: Path, tensors: dict[str, tuple[int, ...]], seed: int = 0, notes: dict | None = None, scale: float = 0.05) -> Path:
    """A file of tensors of these shapes, float32, in safetensors format."""
    numbers, place, head, data = random.Random(seed), 0, {}, []
    if notes:
        head["__metadata__"] = notes
    for name, shape in tensors.items():
        count = 1
        for side in shape:
            count *= side
        data.append(struct.pack(f"<{count}f", *(numbers.gauss(0, scale) for _ in range(count))))
        head[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [place, place + 4 * count]}
        place += 4 * count
    text = json.dumps(head).encode()
    text += b" " * (-len(text) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(data))
    return path


def plain_model(folder: Path, width: int = 8, seed: int = 0) -> Path:
    """A folder that looks like a model's, as far as the image looks."""
    names = [f"model.layers.0.self_attn.{side}_proj.weight" for side in "qkvo"]
    tensor_file(folder / "model.safetensors", dict.fromkeys(names, (width, width)), seed)
    (folder / "config.json").write_text(json.dumps({"model_type": "llama", "hidden_size": width}))
    (folder / "tokenizer.json").write_text("{}")
    (folder / "README.md").write_text("about it")
    return folder


def plain_adapter(folder: Path, width: int = 8, rank: int = 2, seed: int = 1, targets: str = "qv") -> Path:
    """A folder with a LoRA adapter for it."""
    tensors = {}
    for side in targets:
        module = f"base_model.model.model.layers.0.self_attn.{side}_proj"
        tensors |= {f"{module}.lora_A.weight": (rank, width), f"{module}.lora_B.weight": (width, rank)}
    tensor_file(folder / "adapter_model.safetensors", tensors, seed)
    config = {"peft_type": "LORA", "r": rank, "lora_alpha": 2 * rank, "target_modules": [f"{side}_proj" for side in targets]}
    (folder / "adapter_config.json").write_text(json.dumps(config | {"task_type": "CAUSAL_LM", "base_model_name_or_path": "plain"}))
    return folder
