"""Slot reads: expressions with a slow twin.

In:     operands that read slots.
Out:    Python expressions, and the statements around them that can be done again.
Keeps:  reading `a x` where `x` names data is the expression `a.‹s.x›`. It may miss; then everything in its statement
        is done again the slow way, which is safe because nothing before a read in such an expression has an effect.
        The slow form hangs on the node as `slow`; `computes` marks an expression that sends, after which no read may
        follow unsettled.
"""

from __future__ import annotations

from selfish.compiler import python as py
from selfish.compiler.evaluation import MISS


class Reads:
    def _emit(self, build, value):
        """Write the statement `build(value)`, with its slow form when the value has one."""
        slow = getattr(value, "slow", None)
        if slow is None:
            self.out.append(build(value))
        else:
            self.out.append(py.attempt([build(value)], MISS, None, [py.effect(py.helper("$shallow")), build(slow)]))

    def _emitted(self, build, value):
        outer, self.out = self.out, []
        self._emit(build, value)
        written, self.out = self.out, outer
        return written

    def _settled(self, value):
        """The value without a slow form: in a temporary when it had one."""
        return value if getattr(value, "slow", None) is None else self._kept(value)

    def _combine(self, build, left, right):
        """An operator expression over two operands; keeps reads before computations."""
        if getattr(right, "slow", None) is not None and getattr(left, "computes", False):
            left = self._kept(left)
        value = build(left, right)
        if hasattr(left, "slow") or hasattr(right, "slow"):
            value.slow = build(getattr(left, "slow", left), getattr(right, "slow", right))
        value.computes = True
        return value
