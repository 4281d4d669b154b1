"""Operands: what a Python operator in line was given when it refused.

In:     a TypeError raised by `a < b` or `a + b` between values Python does not join.
Out:    the message it stood for: receiver, selector, argument. None when that cannot be known without evaluating again.
Keeps:  nothing is evaluated twice: only literals, locals and plain slots are read.

Numbers and strings compare at Python's speed; what that costs is this detour when they do not compare at all.
"""

from __future__ import annotations

from selfish.syntax import BlockLiteral, Number, Resend, SelfReference, Send, Text
from selfish.vm.activations import steps_of
from selfish.vm.lookup import find
from selfish.vm.objects import METHOD

OPERATORS = {"<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||", "^^", "<<", ">>"}


def refused_message(world, error):
    traceback = error.__traceback__
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    steps = steps_of(traceback.tb_frame, traceback.tb_lasti)
    if not steps:
        return None
    step = steps[0]
    scopes = world.linker.scopes_of(step.unit)
    for node, scope in _sends(step.unit.tree, scopes):
        if node.selector in OPERATORS and step.unit.source.place(node.name_start) == step.place[:2]:
            try:
                left = _value(world, node.receiver, scope, steps)
                right = _value(world, node.arguments[0], scope, steps)
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


def _value(world, node, scope, steps):
    """The value of an operand that is no computation. Raises LookupError for any other."""
    me = steps[0].receiver
    if node is None or isinstance(node, SelfReference):
        return me
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Text):
        return world.string(node.value)
    if not isinstance(node, Send) or node.receiver is not None or node.arguments:
        raise LookupError
    local = scope.find(node.selector)
    if local is not None:
        for step in steps:  # an argument of a block in line may be one of a block around it
            if step.unit is steps[0].unit and node.selector in step.names:
                return _own(world, step.value(node.selector))
        return _own(world, steps[0].frame.f_locals[local.python])
    matches = find(world.class_of(me), node.selector, {})
    if len(matches) != 1 or matches[0].slot.kind is METHOD:
        raise LookupError
    return world.send(me, node.selector)


def _own(world, value):
    """The value of a variable: one that only ever is true or false may hold Python's (compiler/booleans.py)."""
    return (world.true if value else world.false) if type(value) is bool else value
