"""The unit: what the Python functions of one method share while they are written.

In:     the Scopes and Facts of a method.
Out:    names for temporaries; what the functions turned out to need.
Keeps:  nothing after compiling.
"""

from __future__ import annotations

from selfish.compiler.places import Place


class Unit:
    """What the functions of one method share."""

    def __init__(self, scopes, facts, source, label):
        self.scopes = scopes
        self.facts = facts
        self.place = Place(source)
        self.label = label
        self.prefix = "q." if facts.metered else "m."
        self.strings: set[str] = set()
        self.used_literals: set[int] = set()
        self.primitives: set[str] = set()
        self.naturals: set[str] = set()
        self.temporaries = 0

    def temporary(self):
        self.temporaries += 1
        return f"${self.temporaries}"


class Into:
    """The way to evaluate a node that puts its value into a variable."""

    def __init__(self, name):
        self.name = name


class Given:
    """A node whose Python code is known already."""

    def __init__(self, code):
        self.code = code
