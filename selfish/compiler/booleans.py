"""Booleans: which locals are never anything but true and false, so that Python's own may stand for them.

In:     the Scopes of a busy method, what its implicit messages mean, and the values of its literals.
Out:    these Locals are marked: their Python variables hold True and False, and become Selfish booleans where they are used as values.
Keeps:  only a local that something in line asks for its truth; one that is only handed on would have to be made a value each time.
        A comparison does not count, for an object may answer `<` with anything. A variable of a closure may be stored with it, and
        is left as it is.
Gain:   see docs/performance.md, `booleans`.
"""

from __future__ import annotations

from selfish.compiler.inline import BRANCHES, CONNECTIVES, UNTILS, WHILES
from selfish.compiler.scopes import assigned_first, is_literal
from selfish.syntax import BlockLiteral, Resend, Send

TESTS = ("==", "!==", "isNil", "isNotNil", "not")  # that are always in line, and answer nothing else
ASKING = frozenset([*BRANCHES, *CONNECTIVES, "not"])
CONSTANTS = {("constant", "$TRUE"), ("constant", "$FALSE")}


def mark_booleans(tree, scopes, facts):
    marked = [local for local in _locals(scopes) if _begins_as_one(local, scopes, facts) and not _is_captured(local, scopes)]
    if marked:
        assigned, asked = _assigned_and_asked(tree, scopes)
        for local in marked:
            local.boolean = local in asked and all(_is_boolean(node, facts) for node in assigned.get(local, ()))


def _locals(scopes):
    return [local for scope in scopes.scopes.values() for local in scope.locals.values() if local.initial is not None and not local.parent]


def _begins_as_one(local, scopes, facts):
    slot = local.initial
    if slot.value is None:
        return assigned_first(slot.name, local.scope.node.statements)
    return is_literal(slot) and facts.inliner.is_boolean(scopes.literal_numbers[id(slot.value)])


def _is_captured(local, scopes):
    return scopes.may_be_captured(local) or any(use.function is not local.scope.function for used, use in scopes.uses if used is local)


def _assigned_and_asked(tree, scopes):
    """The values that locals are assigned, Local -> nodes; and the Locals that are asked for their truth."""
    assigned, asked, waiting = {}, set(), [(tree, scopes.scopes[id(tree)])]
    while waiting:
        node, scope = waiting.pop()
        if isinstance(node, (Send, Resend)):
            waiting += [(argument, scope) for argument in node.arguments]
            if isinstance(node, Send):
                if node.receiver is not None:
                    waiting.append((node.receiver, scope))
                    asked.update(_asked(node, scope, scopes))
                elif len(node.arguments) == 1 and (local := scope.find(node.selector[:-1])) is not None:
                    assigned.setdefault(local, []).append(node.arguments[0])
        elif id(node) in scopes.scopes:
            waiting += [(statement, scopes.scopes[id(node)]) for statement in node.statements]
    return assigned, asked


def _asked(send, scope, scopes):
    """The Locals a control structure asks."""
    found = [(send.receiver, scope)] if send.selector in ASKING else []
    if send.selector in CONNECTIVES or send.selector in WHILES or send.selector in UNTILS:
        blocks = [node for node in (send.receiver, *send.arguments) if isinstance(node, BlockLiteral) and node.statements]
        found += [(block.statements[-1], scopes.scopes[id(block)]) for block in blocks]
    for node, where in found:
        if isinstance(node, Send) and node.receiver is None and not node.arguments:
            yield where.find(node.selector)


def _is_boolean(node, facts):
    """Whether a node gives true or false for certain."""
    if not isinstance(node, Send) or node.receiver is None and node.arguments:
        return False
    if node.receiver is None:
        return facts.implicit.get(node.selector, ())[:2] in CONSTANTS
    return node.selector in TESTS and facts.selectors.inlines(node.selector)
