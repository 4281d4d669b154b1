"""The unit: what the Python functions of one method share while they are written.

In:     the Scopes and Facts of a method.
Out:    names for temporaries; what the functions turned out to need.
Keeps:  nothing after compiling. A method written in line into another one is a unit of its own, within the unit of that one.
"""

from __future__ import annotations

from selfish.compiler.bounds import Bounds
from selfish.compiler.places import Place

ROOM = 100  # messages of methods in line in one function; a long function has a large frame, which costs at each call


class Names:
    """The global names that belong to a method.

    strings     global name -> text of a string literal
    literals    global name -> number of a literal made once
    """

    def __init__(self, owner, label):
        self.owner = owner
        self.label = label
        self.strings: dict[str, str] = {}
        self.literals: dict[str, int] = {}

    def string(self, text):
        """The global name of a string literal."""
        name = f"'{self.label}'{text}"
        self.strings[name] = text
        return name

    def literal(self, number):
        """The global name of a literal made once."""
        name = f"#{self.label}#{number}"
        self.literals[name] = number
        return name

    def flag(self, place):
        """The global name by which the code asks whether it still is to tell of a place."""
        return f"~{self.label}{place}"


class Unit(Names):
    """What the functions of one method share.

    owner       the method as the VM knows it; what is in line here and the names it needs are told under it
    root        the unit whose Python function is written; itself when it is no method in line
    inlined     the InlinedCode of the root, in the order of their places (compiler/places.py)
    room        how many messages may still be put in line
    flags       global names by which the code asks whether it still is to tell what it meets (vm/feedback.py)
    """

    def __init__(self, owner, tree, scopes, facts, source, label, root=None):
        super().__init__(owner, label)
        self.tree = tree
        self.given_bounds: dict[str, int] = {}
        self._bounds: Bounds | None = None
        self.root = root or self
        self.scopes = scopes
        self.facts = facts
        self.source = source
        self.place = Place(source)
        self.prefix = "q." if facts.metered else "m."
        if root is None:
            self.primitives: set[str] = set()
            self.changed: set[str] = set()
            self.within: list[Unit] = [self]
            self.inlined: list[InlinedCode] = []
            self.flags: list[str] = []
            self.temporaries = self.most = self.names = 0
            self.room = ROOM
            self._noticed: dict[str, list] = {}
        else:
            self.primitives, self.changed = root.primitives, root.changed
            root.within.append(self)
        self.own_changed = {v.python for s in scopes.scopes.values() for v in s.locals.values() if v.assigned or v.initial is not None}
        self.changed |= self.own_changed

    def temporary(self):
        root = self.root
        root.temporaries += 1
        root.most = max(root.most, root.temporaries)
        return f"${root.temporaries}"

    def temporary_before(self):
        """A temporary for code that goes before what is written already: one that this does not use."""
        self.root.temporaries = self.root.most
        return self.temporary()

    def lasting_name(self, word):
        """A Python name used once in the function."""
        self.root.names += 1
        return f"{word}{self.root.names}"

    @property
    def bounds(self):
        if self._bounds is None:
            self._bounds = Bounds(self.tree, self.scopes, self.given_bounds)
        return self._bounds

    @property
    def noticed(self):
        """Python names of objects that have told the image of a change -> the ways around that, which then have to do so too."""
        return self.root._noticed

    @noticed.setter
    def noticed(self, names):
        self.root._noticed = names


class InlinedCode:
    """A method, or a block of one, whose code stands in the function of another; backtraces tell of it as if it had been called.

    owner       the method as the VM knows it
    block       the number of the block in it, None for the method itself
    me          the Python name of its receiver
    names       its arguments and locals -> what stands for them: a Python name or constant
    line, column, end_column    where it is called from, as places in the function tell it
    """

    __slots__ = ("owner", "block", "me", "names", "line", "column", "end_column")

    def __init__(self, owner, block, me, names, line, column, end_column):
        self.owner = owner
        self.block = block
        self.me = me
        self.names = names
        self.line = line
        self.column = column
        self.end_column = end_column


class Into:
    """The way to evaluate a node that puts its value into a variable."""

    def __init__(self, name):
        self.name = name


class Truth:
    """The way to evaluate a node that puts its truth, as a Python one, into a variable.

    selector    of the message that asks; for what is no boolean
    asked       where the question stands (compiler/truths.py)
    """

    def __init__(self, name, selector, asked):
        self.name = name
        self.selector = selector
        self.asked = asked


class Given:
    """A node whose Python code is known already."""

    def __init__(self, code):
        self.code = code


class BlockGiven:
    """A literal block handed to a method in line: its code is written where the method evaluates it, by the emitter it belongs to."""

    def __init__(self, node, emitter):
        self.node = node
        self.emitter = emitter


class CannotInline(Exception):
    """A method turned out to need what code in line has not: a closure of its own, or a block as a value."""
