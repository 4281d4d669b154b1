"""Activations: which methods a Python frame stands for. Usually one; more where others are in line in it.

In:     frames of compiled code, and how far they are.
Out:    Steps, innermost first: the unit, the receiver, the place in the text.
Keeps:  what compiler/places.py says about places.
"""

from __future__ import annotations

import ast
from itertools import islice

from selfish.compiler.places import FAR


class Origin:
    """Where a code object comes from: its unit, and the number of the block in it, None for the method itself; whether it counts steps.

    inlined     the InlinedCode its places tell of (compiler/places.py)
    told        instruction -> what stands in line there, as it was asked for

    It stands among the code's constants, so a unit lives as long as any code made from it. Python's collector does not look into code:
    what a unit holds is not garbage before the world is closed (Units.release).
    """

    __slots__ = ("unit", "block", "metered", "inlined", "told")

    def __init__(self, unit, block, metered, inlined):
        self.unit = unit
        self.block = block
        self.metered = metered
        self.inlined = inlined
        self.told = {}


def origin_of(code):
    """The Origin of a Python code object, None when no Selfish method became it."""
    origin = code.co_consts[0] if code.co_consts else None
    return origin if isinstance(origin, Origin) else None


class Step:
    """One activation.

    unit, block     the method, and the number of the block in it when it is one
    selector        of the method; of a block it means nothing
    me              the Python name of the receiver
    names           names of arguments in line -> what stands for them: nodes of the `ast` module
    """

    __slots__ = ("frame", "unit", "block", "selector", "me", "names", "_place")

    def __init__(self, frame, unit, block, selector, me, names, place):
        self.frame = frame
        self.unit = unit
        self.block = block
        self.selector = selector
        self.me = me
        self.names = names
        self._place = place

    @property
    def place(self):
        """Line, column and end column, counted from 1."""
        return self._place if type(self._place) is tuple else place_of(self.frame.f_code, self._place)

    @property
    def receiver(self):
        """None where the code has no use for it."""
        values = self.frame.f_locals
        return values[self.me] if self.me in values else self.frame.f_globals.get(self.me)

    def value(self, name):
        """The value of an argument or local by its name in Selfish. Raises LookupError when the frame does not tell."""
        node = self.names[name]
        if isinstance(node, ast.Constant):
            return node.value
        return self.frame.f_locals[node.id] if node.id in self.frame.f_locals else self.frame.f_globals[node.id]


def steps_of(frame, lasti):
    """The Steps of a frame at an instruction, innermost first; none for a frame of ours."""
    origin = origin_of(frame.f_code)
    if origin is None:
        return []
    me = Step(frame, origin.unit, origin.block, frame.f_code.co_name, "self", {}, lasti)
    if not origin.inlined:
        return [me]
    entries = origin.told.get(lasti)
    if entries is None:
        entries = origin.told[lasti] = _entries(origin, place_of(frame.f_code, lasti))
    *inner, me._place = entries
    return [*(Step(frame, *about) for about in inner), me]


def _entries(origin, place):
    """What stands in line at a place, innermost first, and the place in the function's own text."""
    line, column, end_column = place
    found = []
    while line >= FAR:
        entry = origin.inlined[line // FAR - 1]
        selector = entry.owner.method.selector
        found.append((entry.owner, entry.block, selector, entry.me, entry.names, (line % FAR, column, end_column)))
        line, column, end_column = entry.line, entry.column, entry.end_column
    return [*found, (line, column, end_column)]


def place_of(code, lasti):
    """Line, column and end column, counted from 1, of the instruction at an offset."""
    line, end_line, column, end_column = next(islice(code.co_positions(), lasti // 2, None), (None,) * 4)
    if line is None or column is None:
        return code.co_firstlineno, 1, 2
    return line, column + 1, (end_column + 1 if end_line == line else column + 2)


def receiver_at(frame, lasti):
    """The receiver of what a frame is doing."""
    return steps_of(frame, lasti)[0].receiver


def unit_at(frame):
    """The unit of what a frame is doing, None for a frame of ours."""
    steps = steps_of(frame, frame.f_lasti)
    return steps[0].unit if steps else None
