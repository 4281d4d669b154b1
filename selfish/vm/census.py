"""The census: what kind of slots the world has under each selector.

In:     every map, when it is made.
Out:    hints for the code generator: a selector somebody uses for data is tried as an attribute first;
        a control structure nobody redefined may be compiled in line.
Keeps:  hints may be stale in the safe direction only: code made under them stays right, through `$miss`.
"""

from __future__ import annotations

from selfish.compiler.inline import ARITHMETIC, COMPARISONS, INLINED, UNTILS, WHILES
from selfish.compiler.techniques import Techniques
from selfish.vm.objects import DATA, METHOD

READ, RUN, WRITE = 1, 2, 4
_NUMBERS = ("integer", "float", "block")  # blocks are Python functions: an operator on them would be Python's mistake
_ALL = (*_NUMBERS, "string", "nil", "true", "false")
# For selectors that objects may define freely: the kinds of values that have a short way in compiled code. What they find is what counts.
SHORT_WAYS = dict.fromkeys([*ARITHMETIC, "^^", "<<", ">>"], _NUMBERS)
SHORT_WAYS |= dict.fromkeys(COMPARISONS, (*_NUMBERS, "string"))
SHORT_WAYS |= dict.fromkeys(["=", "!="], _ALL)
SHORT_WAYS |= dict.fromkeys(["at:", "at:Put:"], ("string",))  # and vectors
SHORT_WAYS |= dict.fromkeys(["value", *("value:" + "With:" * n for n in range(9)), "loop", *WHILES, *UNTILS], ("block",))
BY_TYPE = frozenset(SHORT_WAYS)
CONTROL = INLINED - BY_TYPE


class Census:
    """In memory, over two stored trees: `flags` selector -> bits, `withdrawn` selector -> why."""

    def __init__(self, flags, withdrawn):
        self._flags = flags
        self._withdrawn = withdrawn
        self.techniques = Techniques()
        self._kinds: dict[str, tuple] | None = None
        self.understood: dict[str, set] = {}

    def count(self, slots):
        for slot in slots:
            self._add(slot.name, RUN if slot.kind is METHOD else READ)
            if slot.kind is DATA:
                self._add(slot.name + ":", WRITE)

    def _add(self, selector, bit):
        now = self._flags.get(selector, 0)
        if not now & bit:
            self._flags[selector] = now | bit

    def withdraw(self, selector, why):
        """Never compile this selector in line again. Answers whether that is news."""
        if selector in self._withdrawn:
            return False
        self._withdrawn[selector] = why
        return True

    def inlines(self, selector):
        return selector in self.techniques.inlined and selector not in self._withdrawn

    def is_withdrawn(self, selector):
        return selector in self._withdrawn

    def names_data(self, selector):
        return bool(self._flags.get(selector, 0) & READ) and self.techniques.has("slots")

    def is_assigned(self, selector):
        return bool(self._flags.get(selector, 0) & WRITE) and self.techniques.has("slots")

    def reads(self, selector):
        return self.names_data(selector) and not self.kinds(selector)

    def writes(self, selector):
        return self.is_assigned(selector) and not self.kinds(selector)

    def kinds(self, selector):
        """The Python kinds (integer, float, block) that understand a selector through their traits."""
        if self._kinds is None:
            self._kinds = {}
            for kind in ("integer", "float", "block"):
                for name in self.understood.get(kind, ()):
                    self._kinds[name] = (*self._kinds.get(name, ()), kind)
        return self._kinds.get(selector, ())

    def set_understood(self, kind, selectors):
        self.understood[kind] = selectors
        self._kinds = None
