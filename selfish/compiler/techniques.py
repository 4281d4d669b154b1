"""Techniques: what makes code fast and never changes what it answers. Each can be left out.

In:     the names of those to leave out; 'all' is every one.
Out:    `has`, asked by the compiler and by the VM.
Keeps:  a world has the techniques it was opened with until it is closed. Without all of them it is the plainest form of itself:
        each message looks its method up anew, and nothing of what was found is kept. Comparing with that shows what a technique got wrong.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfish.compiler.inline import BRANCHES, CONNECTIVES, INLINED, LOOPS, NIL_BRANCHES

TECHNIQUES = {
    "control": "ifTrue:, whileTrue:, to:Do: and their families with literal blocks are Python's statements (compiler/control.py)",
    "operators": "arithmetic, comparisons and tests are Python's operators (compiler/arithmetic.py, compiler/truths.py)",
    "elements": "at: and at:Put: on a plain vector are subscripts of its list (compiler/elements.py)",
    "slots": "a slot is read and written as an attribute, self's own or another's (compiler/reads.py, compiler/sends.py)",
    "constants": "a constant that an implicit receiver finds is a global of the code (vm/conclusions.py)",
    "blocks": "`value` of a block calls its function (compiler/sends.py)",
    "kinds": "messages that numbers and blocks understand ask for their type first (compiler/sends.py)",
    "primitives": "some primitives are an expression (compiler/primitives.py)",
    "clones": "_Clone is a function made for the layout (vm/cells.py)",
    "inlining": "small methods stand in the code that sends their message, behind a guard of the receiver's map (compiler/inlining.py)",
    "templates": "new objects are made in line, slot by slot; only where there is inlining (compiler/templates.py)",
    "layout": "the instructions of busy methods have handlers of exceptions behind everything else (compiler/layout.py)",
    "fixed": "globals that stay what they are are constants of busy methods (compiler/fixed.py)",
    "shortcuts": "what was just found to be true or false is not asked again (compiler/shortcuts.py)",
    "unread": "values that are stored for nobody are not stored (compiler/unread.py)",
    "booleans": "busy methods ask a boolean by reading a slot, and locals that only are booleans hold Python's (compiler/booleans.py)",
    "bounds": "an index that cannot be negative is not checked (compiler/bounds.py)",
    "lookups": "what a lookup found is a function in the class of the receiver (vm/linking.py)",
}
ALL = "all"
_SELECTORS = {
    "control": frozenset([*BRANCHES, *CONNECTIVES, *NIL_BRANCHES, *LOOPS, "value", "IfFail:"]),
    "elements": frozenset(["at:", "at:Put:"]),
}
_SELECTORS["operators"] = INLINED - _SELECTORS["control"] - _SELECTORS["elements"]


class UnknownTechnique(ValueError):
    """Somebody wants to leave out what there is not."""

    def __init__(self, name: str):
        super().__init__(f"there is no technique '{name}'; there are {', '.join(TECHNIQUES)}, and {ALL} for every one of them")


class Techniques:
    """Those a world has.

    left_out    the names of the others
    inlined     the selectors that may be compiled in line
    """

    def __init__(self, without: Iterable[str] = ()):
        without = set(without)
        for name in sorted(without - {ALL, *TECHNIQUES}):
            raise UnknownTechnique(name)
        self._has = frozenset() if ALL in without else frozenset(TECHNIQUES) - without
        self.left_out = tuple(name for name in TECHNIQUES if name not in self._has)
        self.inlined = frozenset().union(*(selectors for name, selectors in _SELECTORS.items() if name in self._has))

    def has(self, name: str) -> bool:
        assert name in TECHNIQUES
        return name in self._has
