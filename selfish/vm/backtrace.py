"""Backtraces: who was doing what, read off Python's own frames.

In:     the running frames, or a traceback of frames already left.
Out:    Activations, innermost first; runs of the same activation may be long, the printer shortens them.
Keeps:  nothing alive: receivers are kept by name only.
"""

from __future__ import annotations

import sys

from selfish.errors import Activation
from selfish.vm.activations import steps_of

LONGEST = 400


class Backtrace(list):
    """Activations; `left_out` counts those in the middle of a long one that are not told of."""

    left_out = 0


def backtrace(world, traceback=None):
    steps = _steps_of(traceback) if traceback is not None else _steps_from(sys._getframe(1))
    steps = [step for frame, lasti in steps for step in steps_of(frame, lasti)]
    found = Backtrace()
    found.left_out = max(len(steps) - LONGEST, 0)
    if found.left_out:
        steps = steps[: LONGEST // 2] + steps[-LONGEST // 2 :]
    for place, step in enumerate(steps):
        receiver = step.receiver
        if receiver is None:
            receiver = _receiver_at_home(step.unit, steps[place + 1 :])
        found.append(_activation(world, step, receiver))
    return found


def _steps_of(traceback):
    steps = []
    while traceback is not None:
        steps.append((traceback.tb_frame, traceback.tb_lasti))
        traceback = traceback.tb_next
    return reversed(steps)


def _steps_from(frame):
    while frame is not None:
        yield frame, frame.f_lasti
        frame = frame.f_back


def _receiver_at_home(unit, callers):
    """The receiver of the method a block was written in, where that still runs. The block itself does not know it unless it uses it."""
    return next((step.receiver for step in callers if step.unit is unit and step.receiver is not None), None)


def _activation(world, step, receiver):
    unit = step.unit
    name = world.name_of(receiver) if receiver is not None else "an object it does not use"
    selector = step.selector
    if step.block is not None:
        home = unit.method.selector if unit.method is not None else ""
        selector = f"[] in {home or 'the top level'}"
    line, column, end_column = step.place
    return Activation(name, selector, unit.source.name, line, column, end_column, unit.source.line_text(line))
