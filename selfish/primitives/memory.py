"""Primitives of the process's memory: what is kept beside the image, for as long as the process lives.

In:     names, and any values.
Out:    registered primitives.
Keeps:  an abort takes nothing back here, and nothing of it is there when the image is opened again.
"""

from __future__ import annotations

import sys

from selfish.primitives.checks import text
from selfish.primitives.registry import primitive
from selfish.vm.activations import steps_of


@primitive("_MemoryAt:IfAbsent:", needs="image")
def memory_at(vm, receiver, name, absent):
    """What the process remembers under a name; absent where there is nothing.

    Fails: badTypeError.
    """
    return vm.memory.get(str(text(name)), absent)


@primitive("_MemoryAt:Put:", needs="image")
def memory_at_put(vm, receiver, name, value):
    """Remembers a value under a name until the process ends; answers the value.

    Fails: badTypeError.
    """
    vm.memory[str(text(name))] = value
    return value


@primitive("_MemoryAt:Put:During:", needs="image")
def memory_during(vm, receiver, name, value, block):
    """A block's value; while it runs, the process remembers a value under a name, and however it is left, what was there before is back.

    Done here because a limit that is passed leaves an `ensure:` block no step to put it right with.

    Fails: badTypeError.
    """
    name, memory = str(text(name)), vm.memory
    before = memory.get(name)
    memory[name] = value
    try:
        return vm.send(block, "value")
    finally:
        if before is None:
            memory.pop(name, None)
        else:
            memory[name] = before


@primitive("_MemoryRemove:", needs="image")
def memory_remove(vm, receiver, name):
    """Forgets what is under a name, if anything is; answers the receiver.

    Fails: badTypeError.
    """
    vm.memory.pop(str(text(name)), None)
    return receiver


@primitive("_ActiveSelectors", needs="reflection")
def active_selectors(vm, receiver):
    """The selectors of the methods now running, innermost first, a vector of strings without repetition."""
    found, frame = {}, sys._getframe(1)
    while frame is not None:
        found |= {step.selector: None for step in steps_of(frame, frame.f_lasti) if step.block is None}
        frame = frame.f_back
    return vm.vector([vm.string(name) for name in found])
