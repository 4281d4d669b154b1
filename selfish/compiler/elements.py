"""Elements: `at:` and `at:Put:` on plain vectors, without a call.

In:     sends of at: and at:Put:.
Out:    Python subscripts of the vector's list.
Keeps:  only plain vectors have the attribute `v.items`; anything else, and any index Python refuses, takes the send.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.evaluation import INDEX_FAILURES


class Elements:
    def _at(self, node, how):
        receiver, index = self._atoms(self._operands((node.receiver, *node.arguments)))
        if isinstance(receiver, ast.Constant) or receiver.id in ("$TRUE", "$FALSE", "$NIL"):
            return self._ordinary(node, how, receiver, [index])
        send = self._mark(py.call(py.attribute(receiver, self.unit.prefix + "at:"), index), node)
        slow = py.helper("$miss", receiver, py.constant("at:"), index)
        fast = self._mark(self._element(node, receiver, index), node)
        if "at:" in self.unit.facts.sends:
            checked = self._checked_index(node, index)
            character = self._mark(py.item(py.load("$CHARACTERS"), py.item(receiver, checked)), node)
            of_string = py.choose(py.same(py.helper("$type", receiver), py.load("$STRING")), character, send)
            fast = py.choose(py.same(py.helper("$type", receiver), py.load("$VECTOR")), fast, of_string)
        return self._attempt(node, how, fast, slow, INDEX_FAILURES)

    def _element(self, node, vector, index):
        """An element of what is a plain vector."""
        return py.item(py.attribute(vector, "v.items"), self._checked_index(node, index))

    def _characters(self, string):
        """What holds the characters of a string: itself, or where the receiver is an object, a mutable one, its `v.text`."""
        is_object = isinstance(string, ast.Name) and string.id == "self" and self.unit.facts.receiver == "live"
        return py.attribute(string, "v.text") if is_object else string

    def _character(self, node, string, index):
        character = py.item(self._characters(string), self._checked_index(node, index))
        return py.item(py.load("$CHARACTERS"), self._mark(character, node))

    def _checked_index(self, node, index):
        """A negative index becomes one that Python refuses.

        The check has a place without width: by that vm/objects.py knows it for what it is.
        """
        if self._is_natural(index):
            return index
        check = self.unit.place.mark(py.compare(index, ast.GtE(), py.constant(0)), node.name_start, node.name_start)
        return py.choose(check, index, py.load("$NIL"))

    def _is_natural(self, index):
        """Known not to be a negative integer."""
        if isinstance(index, ast.Constant):
            return type(index.value) is int and index.value >= 0
        return isinstance(index, ast.Name) and index.id in self.unit.naturals

    def _at_put(self, node, how):
        receiver, index, value = self._atoms(self._operands((node.receiver, *node.arguments)))
        if isinstance(receiver, ast.Constant):
            return self._ordinary(node, how, receiver, [index, value])
        place = self._element(node, receiver, index)
        store = self._mark(py.store_item(place.value, place.slice, value), node)
        dirty = self._noticed(receiver)
        send = self._mark(py.call(py.attribute(receiver, self.unit.prefix + "at:Put:"), index, value), node)
        slow = self._mark(py.helper("$miss", receiver, py.constant("at:Put:"), index, value), node)
        if how == "effect":
            body, other, handler, result = [store, dirty], [py.effect(send)], [py.effect(slow)], None
        else:
            name = self._target(how)
            body, other = [store, dirty, py.assign(name, receiver)], [py.assign(name, send)]
            handler, result = [py.assign(name, slow)], py.load(name)
        if "at:Put:" in self.unit.facts.sends:
            body = [py.when(py.same(py.helper("$type", receiver), py.load("$VECTOR")), body, other)]
        self.out.append(py.attempt(body, INDEX_FAILURES, None, handler))
        return result
