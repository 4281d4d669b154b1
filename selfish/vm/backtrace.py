"""Backtraces: who was doing what, read off Python's own frames.

In:     the running frames, or a traceback of frames already left.
Out:    Activations, innermost first; runs of the same activation may be long, the printer shortens them.
Keeps:  nothing alive: receivers are kept by name only.
"""

from __future__ import annotations

import sys

from selfish.errors import Activation

LONGEST = 400


def backtrace(world, traceback=None):
    found = []
    if traceback is not None:
        steps = []
        while traceback is not None:
            steps.append((traceback.tb_frame, traceback.tb_lasti))
            traceback = traceback.tb_next
        steps.reverse()
        if len(steps) > LONGEST:
            steps = steps[: LONGEST // 2] + steps[-LONGEST // 2 :]
        pairs = steps
    else:
        pairs, frame = [], sys._getframe(1)
        while frame is not None and len(pairs) < LONGEST * 4:
            pairs.append((frame, frame.f_lasti))
            frame = frame.f_back
    for frame, lasti in pairs:
        activation = _activation(world, frame, lasti)
        if activation is not None:
            found.append(activation)
    return found[:LONGEST]


def _activation(world, frame, lasti):
    origin = world.linker.origin_of(frame.f_code)
    if origin is None:
        return None
    unit, block = origin.unit, origin.block is not None
    line, column, end_column = place_of(frame.f_code, lasti)
    receiver = frame.f_locals.get("self")
    name = world.name_of(receiver) if receiver is not None else "?"
    selector = frame.f_code.co_name if not block else _home_selector(unit)
    text = unit.source.line_text(line)
    return Activation(name, ("[] in " if block else "") + selector, frame.f_code.co_filename, line, column, end_column, text)


def _home_selector(unit):
    return unit.method.selector if unit.method is not None else ""


def place_of(code, lasti):
    """Line, column and end column, counted from 1, of the instruction at an offset."""
    for i, (line, end_line, column, end_column) in enumerate(code.co_positions()):
        if i == lasti // 2:
            if line is None or column is None:
                break
            return line, column + 1, (end_column + 1 if end_line == line else column + 2)
    return code.co_firstlineno, 1, 2

