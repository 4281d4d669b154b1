"""Arithmetic: Python's operators, where they mean the same.

In:     sends of + - * / %, and in busy methods of && || ^^ << >>.
Out:    Python operator expressions.
Keeps:  integers divide toward zero. Objects and strings answer Python's operators by sending (vm/objects.py), but for division and
        those on bits: these Python refuses, and the send goes the ordinary way.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.evaluation import REFUSAL

_OPERATORS = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult}
BITS = {"&&": ast.BitAnd, "||": ast.BitOr, "^^": ast.BitXor}
SHIFTS = {"<<": ast.LShift, ">>": ast.RShift}
LONGEST_SHIFT = 64


def is_shift(value):
    """Whether an argument is a number of bits that Python may shift by without being asked for the room."""
    return isinstance(value, ast.Constant) and type(value.value) is int and 0 <= value.value <= LONGEST_SHIFT


class Arithmetic:
    def _arithmetic(self, node, how):
        left, right = self._operands((node.receiver, *node.arguments))
        selector = node.selector
        if self.unit.facts.metered or isinstance(left, ast.Constant) and isinstance(right, ast.Constant):
            left, right = self._atoms([left, right])
            return self._finish(self._kept(self._mark(py.helper("$arithmetic", py.constant(selector), left, right), node)), how)
        if selector in _OPERATORS:
            value = self._combine(lambda a, b: self._mark(ast.BinOp(a, _OPERATORS[selector](), b), node), left, right)
            return self._finish(self._shallow(value), how)
        left, right = self._atoms([left, right])
        self._tell(node, left)
        if selector == "/" and self._divides_floats(node, left, right):
            return self._float_division(node, how, left, right)
        helper = self._mark(py.helper("$quotient" if selector == "/" else "$remainder", left, right), node)
        operator = ast.FloorDiv() if selector == "/" else ast.Mod()
        if isinstance(right, ast.Constant):
            if type(right.value) is not int or right.value <= 0:
                helper = helper if selector == "%" or not right.value else self._float_quotient(node, left, right, helper)
                return self._finish(self._shallow(helper), how)
            test = py.both(py.same(py.helper("$type", left), py.load("$int")), py.compare(left, ast.GtE(), py.constant(0)))
        else:
            types = ast.Compare(py.helper("$type", left), [ast.Is(), ast.Is()], [py.load("$int"), py.helper("$type", right)])
            signs = ast.Compare(left, [ast.GtE(), ast.Lt()], [py.constant(0), right])
            test = py.both(types, signs)
        whole = self._mark(ast.BinOp(left, operator, right), node)
        value = self._shallow(py.choose(test, whole, self._float_quotient(node, left, right, helper) if selector == "/" else helper))
        value.computes = True
        return self._finish(value, how)

    def _bits(self, node, how):
        """An operator on the bits of integers."""
        left, right = self._atoms(self._operands((node.receiver, *node.arguments)))
        if node.selector in SHIFTS and not is_shift(right):
            return self._ordinary(node, how, left, [right])
        return self._or_send(node, how, left, (SHIFTS | BITS)[node.selector](), right, right)

    def _meets_numbers(self, node, *kinds):
        """Whether a send has met mostly values of one of some Python types."""
        inliner = self.unit.facts.inliner
        return inliner is not None and not inliner.is_mixed(node) and any(inliner.expects(node, kind) for kind in kinds)

    def _is_float(self, value):
        """Whether an atom is a float for certain."""
        if isinstance(value, ast.Constant):
            return type(value.value) is float
        return self.unit.facts.receiver == "float" and value.id == self.me

    def _divides_floats(self, node, left, right):
        """Whether a division is mostly one that Python does as Selfish: where either is a float."""
        if self._is_float(right):
            return self._meets_numbers(node, float, int)
        return self._meets_numbers(node, float)

    def _float_division(self, node, how, left, right):
        divisor = right
        if not self._is_float(left) and not self._is_float(right):
            divisor = py.choose(py.are([left], "$float"), right, py.load("$NIL"))
        return self._or_send(node, how, left, ast.Div(), divisor, right)

    def _or_send(self, node, how, left, operator, right, argument):
        """An operator, and the send where Python refuses.

        right       what Python is given; something it refuses where the argument must not be tried
        """
        send = py.helper("$stray", py.constant(node.name_start), left, py.constant(node.selector), argument)
        return self._attempt(node, how, ast.BinOp(left, operator, right), send, REFUSAL)

    def _float_quotient(self, node, left, right, helper):
        types = ast.Compare(py.helper("$type", left), [ast.Is(), ast.Is()], [py.load("$float"), py.helper("$type", right)])
        if isinstance(right, ast.Constant):
            types = py.same(py.helper("$type", left), py.load("$float"))
            return py.choose(types, self._mark(ast.BinOp(left, ast.Div(), right), node), helper)
        return py.choose(py.both(types, right), self._mark(ast.BinOp(left, ast.Div(), right), node), helper)
