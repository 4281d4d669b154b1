"""Feedback: code that counts its activations and tells whom its messages meet.

In:     the sends of a method that is not yet known to be busy.
Out:    before a send `if ~unit~place is None: $met(place, receiver)`; at the entry `if ~unit is None: $entered()`,
        in loops and blocks `if ~unit~ is None: $round()`.
Keeps:  once the VM has seen enough (vm/feedback.py) the names are no longer None, and asking is all that is left of it.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py


class Feedback:
    def _counted(self):
        """The statement that counts an activation."""
        return [self._while_asked("", "$entered")] if self.unit.facts.tells else []

    def _round(self):
        """The statement that counts a round of a loop, or an activation of a block."""
        return [self._while_asked("~", "$round")] if self.unit.facts.tells else []

    def _tell(self, node, receiver):
        """Write the statement that tells whom a send meets, and so that it is reached at all."""
        if self.unit.facts.tells and isinstance(receiver, ast.Name):
            self.out.append(self._while_asked(f"~{node.name_start}", "$met", py.constant(node.name_start), receiver))

    def _while_asked(self, place, helper, *arguments):
        flag = self.unit.flag(place)
        self.unit.flags.append(flag)
        return py.when(py.same(py.load(flag), py.constant(None)), [py.effect(py.helper(helper, *arguments))])
