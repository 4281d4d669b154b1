"""Primitives on syntax: a text or a method as a tree of objects the language can walk over.

In:     strings, methods and blocks.
Out:    copies of the prototypes in `globals syntax`, one for each node; for a text with a mistake, a copy of `syntax mistake`.
Keeps:  nothing is evaluated, and nothing is recursive. The copies are filled in here and never looked at again; what nodes know beyond
        their own parts is said in bootstrap/reflection/syntax.self.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed, SyntaxMistake
from selfish.parser import parse_body, parse_slots
from selfish.primitives.checks import text
from selfish.primitives.registry import primitive
from selfish.source import Source
from selfish.syntax import (
    BlockLiteral,
    Body,
    Code,
    MethodLiteral,
    Number,
    ObjectLiteral,
    Resend,
    SelfReference,
    Send,
    Slot,
    Text,
)
from selfish.vm.naming import follow
from selfish.vm.objects import BLOCK, Block, Method

PARSING_SECONDS = 6e-6  # for a character, roughly: reading it, and making its share of the nodes
NODE_BYTES = 700  # what a node takes with its vectors, roughly

_KINDS = {
    Number: "number",
    Text: "text",
    SelfReference: "selfReference",
    Send: "send",
    Resend: "resending",
    Slot: "slot",
    BlockLiteral: "block",
    MethodLiteral: "method",
    ObjectLiteral: "object",
    Body: "body",
}


@primitive("_SyntaxOfSlots")
def syntax_of_slots(vm, receiver):
    """The tree of the object whose slots this text lists; a mistake where it cannot be read.

    Fails: badTypeError, noSyntaxError.
    """
    return _tree_of_text(vm, receiver, parse_slots)


@primitive("_SyntaxOfBody")
def syntax_of_body(vm, receiver):
    """The tree of this text as an expression or several, perhaps with locals; a mistake where it cannot be read.

    Fails: badTypeError, noSyntaxError.
    """
    return _tree_of_text(vm, receiver, parse_body)


@primitive("_SyntaxTree", needs="reflection")
def syntax_tree(vm, receiver):
    """The tree of a method or a block.

    Fails: badTypeError, noSyntaxError.
    """
    if isinstance(receiver, Method):
        unit = vm.linker.unit_of(receiver)
        node = unit.tree
    elif isinstance(receiver, (BLOCK, Block)):
        unit, node = vm.blocks.place_of(receiver)
    else:
        raise PrimitiveFailed("badTypeError")
    _expect_work(vm, len(unit.source.text))
    return _Nodes(vm, unit.source).tree(unit.tree, node)


def _tree_of_text(vm, receiver, parse):
    source = Source("text", str(text(receiver)))
    _expect_work(vm, len(source.text))
    nodes = _Nodes(vm, source)
    try:
        tree = parse(source)
    except SyntaxMistake as mistake:
        return nodes.mistake(mistake)
    return nodes.tree(tree, tree)


def _expect_work(vm, size):
    vm.reserve(size)
    vm.work(size * PARSING_SECONDS)


class _Prototype:
    """One object of `globals syntax`, ready to be copied many times."""

    def __init__(self, vm, name):
        found = follow(vm, f"globals syntax {name}")
        if found is None:
            raise PrimitiveFailed("noSyntaxError", f"there is no syntax {name} to copy")
        self.vm = vm
        self.name = name
        self.map = vm.map_of(found)
        self.places = {slot.name: place for place, slot in enumerate(self.map.data)}
        self.values = vm.linker.values_of(found)

    def copy(self, **slots):
        values = list(self.values)
        for name, value in slots.items():
            place = self.places.get(name)
            if place is None:
                raise PrimitiveFailed("noSyntaxError", f"syntax {self.name} has no slot {name} any more")
            values[place] = value
        return self.vm.new(self.map, values)


class _Nodes:
    """Makes the nodes of one text.

    source      where offsets are looked up
    """

    def __init__(self, vm, source):
        self.vm = vm
        self.source = source
        self.prototypes = {}
        self.origin = self._prototype("origin").copy(text=vm.string(source.text), name=vm.string(source.name))

    def _prototype(self, name):
        found = self.prototypes.get(name)
        if found is None:
            found = self.prototypes[name] = _Prototype(self.vm, name)
        return found

    def _names(self, names):
        return self.vm.vector([self.vm.string(name) for name in names])

    def mistake(self, mistake):
        line, column = self.source.place(mistake.start)
        return self._prototype("mistake").copy(
            origin=self.origin,
            start=mistake.start,
            end=mistake.end,
            line=line,
            column=column,
            sentence=self.vm.string(mistake.message),
            expected=self._names(mistake.expected),
            hint=self.vm.string(mistake.hint),
            isIncomplete=self.vm.boolean(mistake.incomplete),
        )

    def tree(self, root, wanted):
        """The object for one node of a tree; all above and below it are made too."""
        found = [(root, self._prototype("scope").copy())]
        for node, scope in found:  # it grows meanwhile: whoever contains comes before what it contains
            found.extend(self._inside(node, scope))
        self.vm.reserve(len(found) * NODE_BYTES)
        made = {}
        for node, scope in reversed(found):
            made[id(node)] = self._node(node, scope, made)
        return made[id(wanted)]

    def _inside(self, node, scope):
        """The parts of a node, each with the scope it stands in."""
        if isinstance(node, Code):
            inner = self._inner_scope(node, self.vm.nil if isinstance(node, MethodLiteral) else scope)
            return [*((slot, inner) for slot in node.slots), *((statement, inner) for statement in node.statements)]
        if isinstance(node, Slot):
            if node.value is None:
                return ()
            if isinstance(node.value, MethodLiteral):
                return ((node.value, scope),)
            return ((node.value, self._prototype("scope").copy(isInitializer=self.vm.true)),)
        if isinstance(node, ObjectLiteral):
            return [(slot, scope) for slot in node.slots]
        return [(part, scope) for part in _operands(node)]

    def _inner_scope(self, node, outer):
        assignable = [slot.name for slot in node.slots if slot.assignable]
        return self._prototype("scope").copy(
            outer=outer,
            arguments=self._names(node.arguments),
            locals=self._names(slot.name for slot in node.slots),
            assignableLocals=self._names(assignable),
        )

    def _node(self, node, scope, made):
        vm, kind = self.vm, _KINDS[type(node)]
        line, column = self.source.place(node.start)
        common = {"origin": self.origin, "start": node.start, "end": node.end, "line": line, "column": column, "scope": scope}

        def of(part):
            return vm.nil if part is None else made[id(part)]

        def all_of(parts):
            return vm.vector([made[id(part)] for part in parts])

        own = {}
        if kind == "number":
            own = {"contents": node.value}
        elif kind == "text":
            own = {"contents": vm.string(node.value)}
        elif kind in ("send", "resending"):
            line, column = self.source.place(node.name_start)
            own = {
                "selector": vm.string(node.selector),
                "arguments": all_of(node.arguments),
                "selectorStart": node.name_start,
                "selectorLine": line,
                "selectorColumn": column,
            }
            if kind == "send":
                own["receiver"] = of(node.receiver)
            else:
                own["delegate"] = vm.nil if node.delegate is None else vm.string(node.delegate)
        elif kind == "slot":
            own = {
                "name": vm.string(node.name),
                "contents": of(node.value),
                "isAssignable": vm.boolean(node.assignable),
                "isParent": vm.boolean(node.parent),
                "annotation": vm.string(node.annotation),
            }
        elif kind == "object":
            own = {"slots": all_of(node.slots), "annotation": vm.string(node.annotation)}
        elif kind != "selfReference":
            own = {
                "arguments": self._names(node.arguments),
                "locals": all_of(node.slots),
                "statements": all_of(node.statements),
                "returns": vm.boolean(node.returns),
            }
        return self._prototype(kind).copy(**common, **own)


def _operands(node):
    """The nodes a message is made of, in the order of the text."""
    if isinstance(node, Send):
        return node.arguments if node.receiver is None else (node.receiver, *node.arguments)
    return node.arguments if isinstance(node, Resend) else ()
