"""Tensor files: what a file in safetensors format holds, read from its head alone.

In:     an open binary file; adapters and models as the heads of their files.
Out:    a Head: names, types, shapes and bytes of the tensors, and the notes in it; or BadTensors with what is wrong.
Keeps:  nothing of the format is believed: every tensor lies where the head says, none overlaps, nothing is left over.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass

LONGEST_HEAD = 100_000_000  # bytes, as the format has it
BITS = {"BOOL": 8, "U8": 8, "I8": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "U16": 16, "I16": 16, "F16": 16, "BF16": 16}
BITS |= {"U32": 32, "I32": 32, "F32": 32, "U64": 64, "I64": 64, "F64": 64, "C64": 64}
LORA = re.compile(r"(?:base_model\.model\.)?(.+)\.lora_([AB])(?:\.[^.]+)?\.weight")


class BadTensors(Exception):
    """A file is not what its name says."""


@dataclass(frozen=True)
class Head:
    """tensors   name -> (type, shape, bytes)
    notes     what the file says about itself: names and texts
    """

    tensors: dict[str, tuple[str, tuple[int, ...], int]]
    notes: dict[str, str]

    def count(self) -> int:
        """How many numbers there are in all tensors."""
        return sum(math.prod(shape) for _, shape, _ in self.tensors.values())


def head_of(file, size: int) -> Head:
    """The head of an open file of so many bytes. Raises BadTensors."""
    length = int.from_bytes(file.read(8), "little")
    if size < 10 or not 2 <= length <= min(LONGEST_HEAD, size - 8):
        raise BadTensors("it does not begin as safetensors do")
    try:
        head = json.loads(file.read(length))
        notes = head.pop("__metadata__", {})
        tensors = {name: _tensor(name, said) for name, said in head.items()}
        if not all(isinstance(value, str) for value in notes.values()):
            raise BadTensors("its notes are not texts")
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError) as failure:
        raise BadTensors("its head cannot be read") from failure
    place = 0
    for start, end in sorted((start, end) for _, _, start, end in tensors.values()):
        if start != place:
            raise BadTensors("its tensors overlap, or leave holes")
        place = end
    if place != size - 8 - length:
        raise BadTensors(f"its tensors take {place:,} bytes, and it has {size - 8 - length:,}")
    return Head({name: (kind, shape, end - start) for name, (kind, shape, start, end) in tensors.items()}, notes)


def _tensor(name, said):
    kind, shape, (start, end) = said["dtype"], tuple(said["shape"]), said["data_offsets"]
    numbers = (*shape, start, end)
    if kind not in BITS or not all(type(number) is int and 0 <= number < 1 << 60 for number in numbers) or len(shape) > 32:
        raise BadTensors(f"the tensor {name} is of no known kind")
    if math.prod(shape) * BITS[kind] // 8 != end - start:
        raise BadTensors(f"the tensor {name} has another size than its shape")
    return kind, shape, start, end


def misfit(adapter: Head, model: dict[str, tuple[str, tuple[int, ...], int]]) -> str:
    """Why a LoRA adapter does not fit on the tensors of a model; '' when it does."""
    for name, (_, shape, _) in adapter.tensors.items():
        found = LORA.fullmatch(name)
        if not found:
            continue
        module, side = found[1], found[2]
        base = model.get(f"{module}.weight")
        if base is None:
            return f"it changes {module}, which the model does not have"
        place = 1 if side == "A" else 0
        if len(shape) == 2 and len(base[1]) == 2 and shape[place] != base[1][place]:
            return f"for {module} it was made {shape[place]:,} wide, and the model has {base[1][place]:,} there"
    if not any(LORA.fullmatch(name) for name in adapter.tensors):
        return "it holds no LoRA matrices"
    return ""
