"""Early answers: a method whose `^` stand in branches, as one that answers at its end alone.

In:     the tree of a method.
Out:    `test ifTrue: [ ^ a ]. b` as `test ifTrue: [ a ] False: [ b ]`, or None where that cannot be said.
Keeps:  the order in which things are evaluated, and the places in the text. The trees are made for the compiler; nobody else sees them.
"""

from __future__ import annotations

from selfish.compiler.inline import BRANCHES, NIL_BRANCHES
from selfish.syntax import BlockLiteral, MethodLiteral, Resend, Send

_ALTERNATIVES = {"ifTrue:": "ifTrue:False:", "ifFalse:": "ifFalse:True:", "ifNil:": "ifNil:IfNotNil:", "ifNotNil:": "ifNotNil:IfNil:"}


class Alternatives(Send):
    """A branch that was given another arm; `asked` is the selector it had."""

    __slots__ = ("asked",)


class _Elsewhere(Exception):
    """A `^` that is not in a branch."""


def answering_at_the_end(tree):
    try:
        return MethodLiteral(tree.start, tree.end, tree.arguments, tree.slots, _without(tree.statements), False)
    except _Elsewhere:
        return None


def _without(statements):
    """The same statements without `^`; the last one's value is the answer."""
    for number, statement in enumerate(statements):
        if not _leaves(statement):
            continue
        rest = statements[number + 1 :]
        return (*statements[:number], _branch(statement, rest) if rest else _last(statement))
    return statements


def _arms(statement):
    """The arms of a branch, each with what it is taken for. Raises _Elsewhere for what is no branch, or asks something that leaves."""
    if not isinstance(statement, Send) or statement.receiver is None or _leaves(statement.receiver):
        raise _Elsewhere
    kinds = BRANCHES.get(statement.selector) or NIL_BRANCHES.get(statement.selector)
    if kinds is None:
        raise _Elsewhere
    return statement.arguments


def _last(statement):
    return _with_arms(statement, statement.selector, [_flat(arm) for arm in _arms(statement)])


def _branch(statement, rest):
    """A branch some of whose arms leave, and what is done when it did not."""
    arms = [_flat(arm) if _always_leaves(arm) else _continued(arm, rest) for arm in _arms(statement)]
    selector = statement.selector
    if len(arms) == 1:
        if not _always_leaves(statement.arguments[0]):
            raise _Elsewhere  # both ways would go on with the rest
        selector = _ALTERNATIVES[selector]
        arms.append(_block(rest[0].start, rest[-1].end, (), (), _without(rest)))
    elif not any(_always_leaves(arm) for arm in statement.arguments):
        raise _Elsewhere
    return _with_arms(statement, selector, arms)


def _always_leaves(arm):
    return isinstance(arm, BlockLiteral) and arm.returns


def _flat(arm):
    return _block(arm.start, arm.end, arm.arguments, arm.slots, _without(arm.statements)) if isinstance(arm, BlockLiteral) else arm


def _continued(arm, rest):
    if not isinstance(arm, BlockLiteral) or _leaves(arm):
        raise _Elsewhere
    return _block(arm.start, arm.end, arm.arguments, arm.slots, (*arm.statements, *_without(rest)))


def _block(start, end, arguments, slots, statements):
    return BlockLiteral(start, end, arguments, slots, statements, False, "")


def _with_arms(statement, selector, arms):
    made = Alternatives(
        statement.start, statement.end, statement.receiver, selector, tuple(arms), statement.name_start, statement.name_end
    )
    made.asked = getattr(statement, "asked", statement.selector)
    return made


def _leaves(node):
    """Whether code holds a `^`."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (Send, Resend)):
            waiting.extend(node.arguments)
            if isinstance(node, Send) and node.receiver is not None:
                waiting.append(node.receiver)
        elif isinstance(node, BlockLiteral):
            if node.returns:
                return True
            waiting.extend(node.statements)
    return False
