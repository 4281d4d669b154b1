"""Plain texts: what a text says so plainly that it need not be compiled to be done.

In:     the tree of a text that runs once, in the lobby, or of a slot's first value.
Out:    what a path such as `traits list` leads to; an object with more slots, after `traits list _AddSlots: (| ... |)`.
Keeps:  the answer is the one compiled code gives. Where a method would run or something would fail, nothing has happened yet, and the text
        is compiled: then whoever fails has a place.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.syntax import ObjectLiteral, Send
from selfish.vm.lookup import find, slot_value
from selfish.vm.objects import METHOD


def path_of(node):
    """The names of a path from the lobby, [] for the lobby itself; None for what is more than unary messages."""
    names = []
    while type(node) is Send and not node.arguments:
        names.append(node.selector)
        node = node.receiver
    return names[::-1] if node is None else None


def plain_addition(tree):
    """The path and the literal of a text that says no more than `path _AddSlots: (| ... |)`; None for all others."""
    if len(tree.statements) != 1 or tree.slots or tree.returns:
        return None
    node = tree.statements[0]
    if type(node) is not Send or node.selector != "_AddSlots:" or type(node.arguments[0]) is not ObjectLiteral:
        return None
    path = path_of(node.receiver)
    return None if path is None else (path, node.arguments[0])


class Plain:
    """The part of the World that does plain texts."""

    def is_plain(self, provenance):
        """Whether nobody counts, watches or confines what is done now."""
        return not provenance and self.meter is None and self.trial is None and self.confinement is None

    def at_path(self, path):
        """What a path leads to; None where a name on it is no slot that holds something."""
        value = self.lobby
        for name in path:
            matches = find(self.class_of(value), name, {})
            if len(matches) != 1 or matches[0].slot.kind is METHOD:
                return None
            holder = self.holder(value) if matches[0].holder is None else matches[0].holder
            value = slot_value(self.class_of(holder), holder, matches[0].slot)
        return value

    def add_plainly(self, path, map, values):
        """The object at a path, with the slots of a map; None, and nothing done, when there is none whose slots can change."""
        receiver = self.at_path(path)
        if receiver is None:
            return None
        try:
            self.add_shape(receiver, map, values)
        except PrimitiveFailed:
            return None
        return receiver
