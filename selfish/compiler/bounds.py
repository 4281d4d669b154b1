"""Bounds: which integers are never negative, so that an index needs no check.

In:     the nodes of a method, and what its loops count through.
Out:    for a node the least an integer it gives can be; None when that is not known. Where a loop counts up to a local, or down from it,
        the local is in the loop no less than where it begins or ends.
Keeps:  a bound is about integers alone. A float or an object with arithmetic of its own may come instead: Python refuses it as an index,
        and the send goes the ordinary way.
Gain:   see docs/performance.md, `bounds`.
"""

from __future__ import annotations

from selfish.compiler import inline
from selfish.syntax import BlockLiteral, Number, Resend, Send

ROUNDS = 3  # of guessing what assignments to one another lead to
HIGHEST = 1 << 62
_WITHOUT_STEPS = ("to:Do:", "upTo:Do:", "downTo:Do:")


class Bounds:
    """The bounds of a method's locals; of those its loops count with, and, as far as they can be told, of those that are assigned.

    known   Python name -> bound
    """

    def __init__(self, tree, scopes, given):
        """given: Python names of arguments -> their bounds."""
        self.known: dict[str, int] = dict(given)
        self._scopes = scopes
        self._assigned: dict[str, list] = {}
        self._assigning: dict[str, list] = {}  # the scopes that do it
        self._loops: list = []
        self._collect(tree)
        if self._assigned or self._loops:
            self._guess()

    def least(self, node, scope):
        """The least integer a node can give, or None."""
        if isinstance(node, Number):
            return node.value if type(node.value) is int else None
        if not isinstance(node, Send):
            return None
        if node.receiver is None:
            local = scope.find(node.selector) if not node.arguments else None
            return self._least_of_local(local, scope) if local is not None else None
        if len(node.arguments) != 1 or not self._scopes.may_inline(node.selector):
            return None
        left, right = self.least(node.receiver, scope), self.least(node.arguments[0], scope)
        if node.selector == "&&":  # of two integers one of which has no sign
            return 0 if any(bound is not None and bound >= 0 for bound in (left, right)) else None
        if left is None or right is None:
            return None
        if node.selector == "-":
            subtrahend = node.arguments[0]
            return left - subtrahend.value if isinstance(subtrahend, Number) else None
        if node.selector == "+":
            return left + right
        if node.selector not in inline.ARITHMETIC or left < 0 or right < 0:
            return None
        return left * right if node.selector == "*" else 0

    def _least_of_local(self, local, scope):
        """What is known of a local everywhere, or in the loop around a scope that counts to it or down from it and has begun."""
        bound, inner = self.known.get(local.python), scope
        while bound is None and inner is not None and inner is not local.scope:
            loop = inner.swallowed
            if loop is not None and loop.selector in _WITHOUT_STEPS and self._is_end(local, scope, inner):
                other = loop.arguments[0] if loop.selector == "downTo:Do:" else loop.receiver
                bound = self.least(other, scope) if isinstance(other, Number) else None  # only a literal is an integer for certain
            inner = inner.outer
        return bound

    def _is_end(self, local, scope, around):
        """Whether a local is where a loop ends that counts up, or begins that counts down, and stays so while a scope in it runs."""
        loop = around.swallowed
        end = loop.receiver if loop.selector == "downTo:Do:" else loop.arguments[0]
        if not isinstance(end, Send) or end.receiver is not None or end.arguments or around.outer.find(end.selector) is not local:
            return False
        if around.node is not loop.arguments[-1] or self._scopes.may_run_later(scope, around):
            return False
        return not any(self._may_change_in(assigning, local, around) for assigning in self._assigning.get(local.python, ()))

    def _may_change_in(self, assigning, local, around):
        """Whether a scope that assigns a local may run while another one does."""
        if self._scopes.may_run_later(assigning, local.scope):
            return True
        while assigning is not None and assigning is not around:
            assigning = assigning.outer
        return assigning is around

    def _collect(self, tree):
        """Note what is assigned to each local, and the loops in line."""
        scopes = self._scopes.scopes
        waiting = [(tree, scopes[id(tree)])]
        while waiting:
            node, scope = waiting.pop()
            if isinstance(node, (Send, Resend)):
                waiting += [(argument, scope) for argument in node.arguments]
                if isinstance(node, Send):
                    self._note(node, scope)
                    if node.receiver is not None:
                        waiting.append((node.receiver, scope))
            elif id(node) in scopes:
                inner = scopes[id(node)]
                for slot in node.slots:
                    if slot.value is not None:
                        self._assigned.setdefault(inner.locals[slot.name].python, []).append((slot.value, scope))
                waiting += [(statement, inner) for statement in node.statements]

    def _note(self, node, scope):
        if node.receiver is None and len(node.arguments) == 1 and node.selector[-1] == ":":
            local = scope.find(node.selector[:-1])
            if local is not None and local.assignable:
                self._assigned.setdefault(local.python, []).append((node.arguments[0], scope))
                self._assigning.setdefault(local.python, []).append(scope)
        elif node.selector in inline.STEPS and self._counts(node.arguments[-1]):
            self._loops.append((node, scope))

    def _counts(self, block):
        return isinstance(block, BlockLiteral) and bool(block.arguments) and self._scopes.is_inlined(block)

    def _guess(self):
        """Suppose the best of all, and take back what does not follow from the rest, until everything does."""
        guessed = [*self._assigned, *(self._counter(node) for node, _ in self._loops)]
        self.known |= dict.fromkeys(guessed, HIGHEST)
        for round in range(2 * ROUNDS):
            before = dict(self.known)
            for node, scope in self._loops:
                self._set(self._counter(node), self._first(node, scope))
            for name, values in self._assigned.items():
                bounds = [self.least(value, scope) for value, scope in values]
                self._set(name, None if None in bounds else min(bounds))
            if self.known == before:
                return
            if round >= ROUNDS:  # what still sinks may sink for ever
                for name in guessed:
                    if self.known.get(name) != before.get(name):
                        self._set(name, None)
        for name in guessed:
            self._set(name, None)

    def _counter(self, node):
        block = node.arguments[-1]
        return self._scopes.scopes[id(block)].locals[block.arguments[0]].python

    def _first(self, node, scope):
        """The least a loop counts: where it begins when it goes up, where it ends when it goes down."""
        by = self.least(node.arguments[1], scope) if "By:" in node.selector else 1
        if by is None or by < 1:
            return None
        return self.least(node.arguments[0] if node.selector.startswith("downTo:") else node.receiver, scope)

    def _set(self, name, bound):
        if bound is None:
            self.known.pop(name, None)
        elif name in self.known:
            self.known[name] = min(bound, self.known[name])
