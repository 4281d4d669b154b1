"""Arithmetic: Python's operators, where they mean the same.

In:     sends of + - * / %.
Out:    Python operator expressions.
Keeps:  integers divide toward zero. Objects and strings answer Python's operators by sending (vm/objects.py).
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py

_OPERATORS = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult}


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
        if selector == "/" and self._expects_float(node):
            value = self._shallow(self._float_quotient(node, left, right, py.choose(test, whole, helper)))
        else:
            value = self._shallow(py.choose(test, whole, self._float_quotient(node, left, right, helper) if selector == "/" else helper))
        value.computes = True
        return self._finish(value, how)

    def _expects_float(self, node):
        inliner = self.unit.facts.inliner
        return inliner is not None and inliner.expects(node, float)

    def _float_quotient(self, node, left, right, helper):
        types = ast.Compare(py.helper("$type", left), [ast.Is(), ast.Is()], [py.load("$float"), py.helper("$type", right)])
        if isinstance(right, ast.Constant):
            types = py.same(py.helper("$type", left), py.load("$float"))
            return py.choose(types, self._mark(ast.BinOp(left, ast.Div(), right), node), helper)
        return py.choose(py.both(types, right), self._mark(ast.BinOp(left, ast.Div(), right), node), helper)
