"""Operands: what a Python operator in line was given when it refused.

In:     a TypeError raised by `a < b` or `a + b` between values Python does not join.
Out:    the message it stood for: receiver, selector, argument. None when that cannot be known without evaluating again.
Keeps:  nothing is evaluated twice: only literals, locals and plain slots are read.

Numbers and strings compare at Python's speed; what that costs is this detour when they do not compare at all.
"""

from __future__ import annotations

from selfish.syntax import BlockLiteral, Number, Resend, SelfReference, Send, Text
from selfish.vm.backtrace import place_of
from selfish.vm.lookup import find
from selfish.vm.objects import METHOD

OPERATORS = {"<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||", "^^", "<<", ">>"}


def refused_message(world, error):
    traceback = error.__traceback__
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    frame = traceback.tb_frame
    origin = world.linker.origin_of(frame.f_code)
    if origin is None:
        return None
    line, column, _ = place_of(frame.f_code, traceback.tb_lasti)
    scopes = world.linker.scopes_of(origin.unit)
    for node, scope in _sends(origin.unit.tree, scopes):
        if node.selector in OPERATORS and origin.unit.source.place(node.name_start) == (line, column):
            try:
                left = _value(world, node.receiver, scope, frame)
                right = _value(world, node.arguments[0], scope, frame)
            except LookupError:
                return None
            return left, node.selector, right
    return None


def _sends(tree, scopes):
    waiting = [(statement, scopes.scopes[id(tree)]) for statement in tree.statements]
    while waiting:
        node, scope = waiting.pop()
        if isinstance(node, (Send, Resend)):
            if isinstance(node, Send):
                yield node, scope
                if node.receiver is not None:
                    waiting.append((node.receiver, scope))
            waiting += [(argument, scope) for argument in node.arguments]
        elif isinstance(node, BlockLiteral):
            inner = scopes.scopes[id(node)]
            waiting += [(statement, inner) for statement in node.statements]


def _value(world, node, scope, frame):
    """The value of an operand that is no computation. Raises LookupError for any other."""
    if node is None or isinstance(node, SelfReference):
        return frame.f_locals["self"]
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Text):
        return world.string(node.value)
    if not isinstance(node, Send) or node.receiver is not None or node.arguments:
        raise LookupError
    local = scope.find(node.selector)
    if local is not None:
        return frame.f_locals[local.python]
    me = frame.f_locals["self"]
    matches = find(world.class_of(me), node.selector, {})
    if len(matches) != 1 or matches[0].slot.kind is METHOD:
        raise LookupError
    return world.send(me, node.selector)
