"""Backtraces: who was doing what, read off Python's own frames.

In:     the running frames, or a traceback of frames already left.
Out:    Activations, innermost first; runs of the same activation may be long, the printer shortens them.
Keeps:  nothing alive: receivers are kept by name only.
"""

from __future__ import annotations

import sys

from selfish.errors import Activation

LONGEST = 400


class Backtrace(list):
    """Activations; `left_out` counts those in the middle of a long one that are not told of."""

    left_out = 0


def backtrace(world, traceback=None):
    steps = _steps_of(traceback) if traceback is not None else _steps_from(sys._getframe(1))
    origin_of = world.linker.origin_of
    steps = [(frame, lasti, origin) for frame, lasti in steps if (origin := origin_of(frame.f_code)) is not None]
    found = Backtrace()
    found.left_out = max(len(steps) - LONGEST, 0)
    if found.left_out:
        steps = steps[: LONGEST // 2] + steps[-LONGEST // 2 :]
    for place, (frame, lasti, origin) in enumerate(steps):
        receiver = frame.f_locals.get("self")
        if receiver is None:
            receiver = _receiver_at_home(origin.unit, steps[place + 1 :])
        found.append(_activation(world, frame, lasti, origin, receiver))
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
    for frame, _, origin in callers:
        if origin.unit is unit and "self" in frame.f_locals:
            return frame.f_locals["self"]
    return None


def _activation(world, frame, lasti, origin, receiver):
    line, column, end_column = place_of(frame.f_code, lasti)
    name = world.name_of(receiver) if receiver is not None else "an object it does not use"
    selector = frame.f_code.co_name
    if origin.block is not None:
        home = origin.unit.method.selector if origin.unit.method is not None else ""
        selector = f"[] in {home or 'the top level'}"
    return Activation(name, selector, frame.f_code.co_filename, line, column, end_column, origin.unit.source.line_text(line))


def place_of(code, lasti):
    """Line, column and end column, counted from 1, of the instruction at an offset."""
    for i, (line, end_line, column, end_column) in enumerate(code.co_positions()):
        if i == lasti // 2:
            if line is None or column is None:
                break
            return line, column + 1, (end_column + 1 if end_line == line else column + 2)
    return code.co_firstlineno, 1, 2

