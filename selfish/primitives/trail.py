"""The trail of the mind: writing an event, reading what was written.

In:     events as JSON texts.
Out:    registered primitives; lines as they stand in the trail.
Keeps:  what an evaluation wrote stays when that is undone.
"""

from __future__ import annotations

import json

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import size, text
from selfish.primitives.registry import primitive

LONGEST_READ = 100_000  # lines in one answer


def _trail(vm):
    if vm.trail is None:
        raise PrimitiveFailed("noTrail", "this world has no trail")
    return vm.trail


@primitive("_TrailWrite:", needs="image")
def trail_write(vm, receiver, event):
    """Write an event, a JSON object, into the trail of the mind, with the time, the transaction and the session.

    Fails: badTypeError, notJsonError.
    """
    event = str(text(event))
    vm.work(len(event) * 2e-8)
    try:
        found = json.loads(event)
        if not isinstance(found, dict):
            raise ValueError("it is no object")
        if isinstance(found.get("cycle"), list | dict):
            raise ValueError("a cycle is a number or a text")
        _trail(vm).write(found)
    except (ValueError, RecursionError) as failure:
        raise PrimitiveFailed("notJsonError", str(failure)) from None
    return receiver


@primitive("_TrailLines:", needs="image")
def trail_lines(vm, receiver, cycle):
    """The lines of one cycle, a vector of JSON texts, the oldest first.

    Fails: badTypeError.
    """
    name = str(cycle) if type(cycle) is int else str(text(cycle))
    return vm.vector([vm.string(line) for line in _trail(vm).lines_of(name)])


@primitive("_TrailLinesFrom:Count:", needs="image")
def trail_lines_from(vm, receiver, first, count):
    """So many lines of the trail, a vector of JSON texts, from one on; the first of all has number 0.

    Fails: badTypeError, badSizeError.
    """
    lines = _trail(vm).lines(size(first), min(size(count), LONGEST_READ))
    return vm.vector([vm.string(line) for line in lines])
