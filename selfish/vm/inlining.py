"""Inlining: which methods may be written in line, for whom.

In:     the class a method is compiled for, and what its sends have met (vm/feedback.py).
Out:    Targets, for compiler/inlining.py.
Keeps:  a Target is what a lookup finds now; that it stays so is for its guard (vm/guards.py).
"""

from __future__ import annotations

from types import FunctionType

from selfish.compiler.inline import INLINED
from selfish.compiler.scopes import Scopes
from selfish.syntax import BlockLiteral, ObjectLiteral, Resend, SelfReference, Send
from selfish.vm.lookup import find
from selfish.vm.objects import DATA, METHOD, Block, Live

SMALL = 16  # messages in a method that is worth a copy in each sender
NEW = 10  # a method that was not run for this part of what makes it warm: little is known of whom its own sends meet
SMALL_WITH_BLOCKS = 40  # and when it takes blocks, which then are no closures


class Target:
    """A method that may be written in line.

    owner       its vm/units.Unit
    guard, type_name    the global names that tell whether it still is the one
    may_change  its receiver has to be asked for its class each time
    """

    __slots__ = ("owner", "tree", "source", "label", "facts", "guard", "type_name", "may_change", "weight", "_guard")

    def __init__(self, owner, facts, guard, may_change):
        self.owner = owner
        self.tree = owner.tree
        self.source = owner.source
        self.label = owner.label
        self.facts = facts
        self.guard = guard.name
        self.type_name = guard.type_name
        self.may_change = may_change
        self.weight = owner.weight
        self._guard = guard

    def fits(self, takes_blocks):
        return self.weight <= (SMALL_WITH_BLOCKS if takes_blocks else SMALL)

    @property
    def is_size(self):
        """Whether it answers how many characters a string has, and does nothing else."""
        return self.facts.receiver == "value" and self._is_only("_ByteSize")

    @property
    def is_joining(self):
        """Whether it puts two strings together, and does something else only where that fails."""
        if not self._is_only("_StringConcatenate:IfFail:"):
            return False
        tail, (name,) = self.tree.statements[0].arguments[0], self.tree.arguments
        return isinstance(tail, Send) and tail.receiver is None and tail.selector == name

    def _is_only(self, primitive):
        """Whether all it does is to call a primitive of its receiver."""
        if len(self.tree.statements) != 1 or self.tree.slots or not self.facts.has("primitives"):
            return False
        (node,) = self.tree.statements
        return isinstance(node, Send) and node.selector == primitive and isinstance(node.receiver, (type(None), SelfReference))

    def scopes(self, tree, names):
        """The Scopes of a copy of it; the method it is written into depends on the guard from now on."""
        self.depend()
        return Scopes(tree, self.facts.inlines, (), names)

    def depend(self):
        """The method it is written into depends on the guard from now on."""
        inliner = self.facts.inliner
        self._guard.users.add(inliner.root)
        self.owner.within.add(inliner.root)


class Template:
    """What is needed to make an object of a class in line: `slots` are the attributes that hold its data."""

    __slots__ = ("guard", "type_name", "slots")

    def __init__(self, guard, slots):
        self.guard = guard.name
        self.type_name = guard.type_name
        self.slots = slots


class Inliner:
    """Knows what the sends of a unit reach, compiled for a class.

    implicit    what its messages to implicit self mean there (compiler/facts.py)
    root        the unit whose function is made
    key         tells one set of expectations from another
    """

    __slots__ = ("linker", "cls", "unit", "implicit", "root", "key")

    def __init__(self, linker, cls, unit, implicit, root):
        self.linker = linker
        self.cls = cls
        self.unit = unit
        self.implicit = implicit
        self.root = root
        self.key = linker.guard_of(cls).number

    def target(self, node):
        """The method that a send is expected to run, as a Target, or None: also when the send was never seen to be reached."""
        receiver, kind = node.receiver, self.linker.expected(self.unit, node.name_start)
        if kind is None or kind in (int, float) and node.selector in INLINED:
            return None
        if receiver is None or isinstance(receiver, SelfReference):
            return self._target(self.cls, node.selector)
        if isinstance(receiver, Send) and receiver.receiver is None and not receiver.arguments:
            fact = self.implicit.get(receiver.selector, ("local",))
            if fact[0] == "constant":
                value = self.linker.globals.get(fact[1])
                # asked for its class each time: who runs already may find another object under the name
                return self._target(self.linker.world.class_of(value), node.selector, True) if isinstance(value, Live) else None
        cls = self.linker.world.class_of_type(kind)
        return None if cls is None else self._target(cls, node.selector, True)

    def is_mixed(self, node):
        """Whether a send has often met another class than the one expected."""
        return node.name_start in self.unit.mixed

    def never_meets_blocks(self, node):
        """Whether a send has met values, but no block."""
        seen = self.unit.met.get(node.name_start)
        return bool(seen) and FunctionType not in seen and Block not in seen

    def elements_of(self, node):
        """Whose elements a send has mostly asked for: 'vector', 'string', 'object' for one with an `at:` of its own; None when unknown."""
        kind, world = self.linker.expected(self.unit, node.name_start), self.linker.world
        if kind is None:
            return None
        return "vector" if kind is world.plain_vector else "string" if kind is world.string_class else "object"

    def meets_strings_alone(self, node):
        """Whether a send has met immutable strings and next to nothing else."""
        return self.elements_of(node) == "string" and not self.is_mixed(node)

    def expects(self, node, kind):
        """Whether a send has met mostly values of a Python type."""
        return self.linker.expected(self.unit, node.name_start) is kind

    def is_boolean(self, number):
        """Whether a literal of the method is true or false."""
        value, world = self.unit.literals[number], self.linker.world
        return value is world.true or value is world.false

    def is_true(self, number):
        return self.unit.literals[number] is self.linker.world.true

    def identity_of(self, node):
        """Whose identity a send has mostly asked for: 'object' for one in memory or not, 'string'; None for anything else."""
        kind = self.linker.expected(self.unit, node.name_start)
        if kind is None:
            return None
        return "object" if issubclass(kind, Live) else "string" if kind is self.linker.world.string_class else None

    def template(self, selector):
        """How to make in line what a primitive makes of the receiver; None when that is more than copying slots or elements."""
        cls, linker = self.cls, self.linker
        if selector in ("_StringConcatenate:", "_StringCopyFrom:UpTo:"):
            made = linker.world.plain_string
            fits = made is not None and (selector == "_StringConcatenate:" or cls is linker.world.string_class)
            return self._template(made, []) if fits else None
        if cls._receiver != "live" or any(s.kind is DATA for s in cls._map.parents) or not linker.copies_in_line:
            return None
        if selector == "_Clone":
            if cls._map.kind != "slots" or "_clone" not in cls.__dict__ or len(cls._cells) > cls._n:
                return None
        elif selector != "_Clone:Filler:" or cls is not linker.world.plain_vector or cls._cells:
            return None
        return self._template(cls, [f"v{number}" for number in range(len(cls._cells))])

    def _template(self, cls, slots):
        guard = self.linker.guard_of(cls)
        guard.users.add(self.root)
        return Template(guard, slots)

    def _target(self, cls, selector, may_change=False):
        passed = {}
        matches = find(cls, selector, passed)
        if len(matches) != 1 or matches[0].slot.kind is not METHOD:
            return None
        linker = self.linker
        unit = linker.unit_of(matches[0].slot.contents)
        if not may_be_in_line(unit) or not unit.hot and unit.heat * NEW < linker.warm:
            return None
        scopes = linker.scopes_of(unit)
        if scopes.needs_links:
            return None
        linker._watch(cls, passed)
        implicit = linker._classify(cls, scopes.implicit)
        inliner = Inliner(linker, cls, unit, implicit, self.root)
        facts = linker._facts(unit, linker.census, cls._receiver, implicit, False, unit.sends)
        facts.inliner = inliner
        may_change = may_change or any(s.kind is DATA for s in cls._map.parents)
        return Target(unit, facts, linker.guard_of(cls), may_change)


def may_be_in_line(unit):
    """Whether a unit's method is small enough, and has nothing that needs a function of its own."""
    if unit.weight is None:
        unit.weight = weight(unit.tree)
    return unit.weight <= SMALL_WITH_BLOCKS and unit.grants is None and not any(s.parent for s in unit.tree.slots)


def weight(tree):
    """How many messages code sends; more than any limit when it cannot be in line."""
    count, waiting = 0, [*tree.statements]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (Resend, ObjectLiteral)):
            return 1 << 30
        if isinstance(node, Send):
            count += node.receiver is not None or bool(node.arguments)  # a name is no message as a rule
            waiting.extend(node.arguments)
            if node.receiver is not None:
                waiting.append(node.receiver)
        elif isinstance(node, BlockLiteral):
            if any(slot.parent for slot in node.slots):
                return 1 << 30
            waiting.extend(node.statements)
    return count


def receiving_sends(tree, inliner):
    """The sends of a tree whose literal blocks may go in line."""
    found, waiting = [], [*tree.statements]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (Send, Resend)):
            waiting.extend(node.arguments)
            if isinstance(node, Send):
                if node.receiver is not None:
                    waiting.append(node.receiver)
                if node.selector[0] != "_" and any(isinstance(a, BlockLiteral) for a in node.arguments):
                    target = inliner.target(node)
                    if target is not None and target.fits(True):
                        found.append(node)
        elif isinstance(node, BlockLiteral):
            waiting.extend(node.statements)
    return found
