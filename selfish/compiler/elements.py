"""Elements: `at:` and `at:Put:` on plain vectors, without a call.

In:     sends of at: and at:Put:.
Out:    Python subscripts of the vector's list.
Keeps:  only plain vectors have the attributes `v.items` and `w.items`; anything else, and any index Python refuses, takes the send.
        `w.items` is the list of a vector that the image knows to be changed; of others it is none, and the first write takes the slow way.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.evaluation import INDEX_FAILURE


class Elements:
    def _at(self, node, how):
        if self._meets("object", node):
            return self._sent(node, how)
        receiver, index = self._atoms(self._operands((node.receiver, *node.arguments)))
        if isinstance(receiver, ast.Constant) or receiver.id in ("$TRUE", "$FALSE", "$NIL"):
            return self._ordinary(node, how, receiver, [index])
        self._tell(node, receiver)
        inliner = self.unit.facts.inliner
        if inliner is not None and inliner.meets_strings_alone(node):
            return self._attempt(node, how, self._character(node, receiver, index), self._astray(node, receiver, index), INDEX_FAILURE)
        send = self._mark(py.call(py.attribute(receiver, self.unit.prefix + "at:"), index), node)
        slow = py.helper("$miss", receiver, py.constant("at:"), index)
        fast = self._mark(self._element(node, receiver, index), node)
        if "at:" in self.unit.facts.sends:
            ways = [("$VECTOR", fast), ("$STRING", self._character(node, receiver, index))]
            for kind, way in ways if self._meets("string", node) else reversed(ways):
                send = py.choose(py.same(py.helper("$type", receiver), py.load(kind)), way, send)
            fast = send
        return self._attempt(node, how, fast, slow, INDEX_FAILURE)

    def _meets(self, kind, node):
        """Whether a send of at: or at:Put: has met mostly strings, or mostly objects with elements of their own."""
        inliner = self.unit.facts.inliner
        return inliner is not None and node.selector in self.unit.facts.sends and inliner.elements_of(node) == kind

    def _element(self, node, vector, index):
        """An element of what is a plain vector."""
        return py.item(py.attribute(vector, "v.items"), self._checked_index(node, index))

    def _astray(self, node, receiver, *arguments):
        """The send where Python refused what only strings have: mostly a receiver that is none, which is told of."""
        return py.helper("$astray", py.constant(node.name_start), receiver, py.constant(node.selector), *arguments)

    def _characters(self, string):
        """What holds the characters of a string: itself, or where the receiver is an object, a mutable one, its `v.text`."""
        is_object = isinstance(string, ast.Name) and string.id == self.me and self.unit.facts.receiver == "live"
        return py.attribute(string, "v.text") if is_object else string

    def _character(self, node, string, index):
        character = self._mark(py.item(string, self._checked_index(node, index)), node)
        return self._mark(py.item(py.load("$CHARACTERS"), character), node)

    def _checked_index(self, node, index):
        """A negative index becomes one that Python refuses.

        The check has a place without width: by that vm/objects.py knows it for what it is.
        """
        least = self.unit.bounds.least(node.arguments[0], self.scope) if self.unit.facts.has("bounds") else None
        if least is not None and least >= 0:
            return index
        check = self.unit.place.mark(py.compare(index, ast.GtE(), py.constant(0)), node.name_start, node.name_start)
        return py.choose(check, index, py.load("$refused_index"))

    def _at_put(self, node, how):
        if self._meets("object", node):
            return self._sent(node, how)
        receiver, index, value = self._atoms(self._operands((node.receiver, *node.arguments)))
        if isinstance(receiver, ast.Constant):
            return self._ordinary(node, how, receiver, [index, value])
        self._tell(node, receiver)
        store = [self._mark(py.store_item(py.attribute(receiver, "w.items"), self._checked_index(node, index), value), node)]
        send = self._mark(py.call(py.attribute(receiver, self.unit.prefix + "at:Put:"), index, value), node)
        slow = self._mark(py.helper("$put", receiver, index, value), node)
        if how == "effect":
            body, other, handler, result = store, [py.effect(send)], [py.effect(slow)], None
        else:
            name = self._target(how)
            body, other = [*store, py.assign(name, receiver)], [py.assign(name, send)]
            handler, result = [py.assign(name, slow)], py.load(name)
        if "at:Put:" in self.unit.facts.sends:
            body = [py.when(py.same(py.helper("$type", receiver), py.load("$VECTOR")), body, other)]
        self.out.append(py.attempt(body, INDEX_FAILURE, None, handler))
        return result
