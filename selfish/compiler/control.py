"""Control structures, compiled in line.

In:     sends of ifTrue:, whileTrue:, to:Do: and their families with literal blocks.
Out:    Python's if, while and for.
Keeps:  what the methods of the same names in bootstrap/ say.
"""

from __future__ import annotations

import ast

from selfish.compiler import inline
from selfish.compiler import python as py
from selfish.compiler.unit import Given
from selfish.syntax import BlockLiteral


class Control:
    def _control(self, node, finish, nothing):
        """Write a control structure in line. `finish` takes the node whose value is the result; None stands for nil.

        Answers False when the node is no such thing. `nothing` is None when the value is not wanted.
        """
        selector = node.selector
        if node.receiver is None or not self.unit.facts.inlines(selector):
            return False
        wants_value = nothing is not None
        if selector in inline.BRANCHES:
            if not self._disappears(node):
                return False
            self._write_branches(node, finish)
        elif selector in inline.NIL_BRANCHES:
            if not self._disappears(node):
                return False
            self._write_nil_branches(node, finish)
        elif selector == "value" and isinstance(node.receiver, BlockLiteral):
            if not self._disappears(node):
                return False
            self._inlined_code(node.receiver, finish)
        elif selector in inline.LOOPS:
            if not self._disappears(node):
                return False
            self._write_loop(node)
            if wants_value:
                finish(None)
        elif selector in inline.CONNECTIVES:
            if not self._disappears(node):
                return False
            self._write_connective(node, finish)
        else:
            return False
        return True

    def _write_branches(self, node, finish):
        test = self._test(node.receiver, node.selector, self._asked_at(node))
        branches = dict(zip(inline.BRANCHES[node.selector], node.arguments, strict=True))
        yes = self._branch(branches.get(True), finish)
        no = self._branch(branches.get(False), finish)
        if not yes:
            test, yes, no = py.negation(test), no, yes
        self.out.append(py.when(test, yes, no))

    def _write_nil_branches(self, node, finish):
        value = self._named(self.value(node.receiver))
        if not self._is_stable(value):
            value = self._kept(value)
        arguments = dict(zip(inline.NIL_BRANCHES[node.selector], node.arguments, strict=True))

        def branch(is_nil):
            part = arguments.get(is_nil)
            if part is None:
                return self._branch(Given(py.load("$NIL") if is_nil else value), finish)
            if isinstance(part, BlockLiteral) and part.arguments:
                name = self.unit.scopes.scopes[id(part)].locals[part.arguments[0]].python
                return [py.assign(name, value), *self._branch(part, finish)]
            return self._branch(part, finish)

        self.out.append(py.when(py.same(value, py.load("$NIL")), branch(True), branch(False)))

    def _write_connective(self, node, finish):
        test = self._test(node.receiver, node.selector, self._asked_at(node))
        block = self._branch(node.arguments[0], finish)
        if node.selector == "&&":
            self.out.append(py.when(test, block, self._branch(Given(py.load("$FALSE")), finish)))
        else:
            self.out.append(py.when(test, self._branch(Given(py.load("$TRUE")), finish), block))

    def _write_loop(self, node):
        selector = node.selector
        if selector in inline.STEPS:
            self._write_steps(node)
            return
        tick = self._tick()
        outer, self.out = self.out, []
        noticed = dict(self.unit.noticed)
        self._enter_loop()
        self.out += tick
        if selector in inline.UNTILS:
            self._inlined_code(node.receiver, self._effect_or_nothing)
            test = self._loop_test(node.arguments[0], selector)
            self.out.append(py.when(test if inline.UNTILS[selector] else py.negation(test), [py.leave()]))
            body, condition = self.out, py.constant(True)
        elif selector == "loop":
            self._inlined_code(node.receiver, self._effect_or_nothing)
            body, condition = self.out, py.constant(True)
        else:
            test = self._loop_test(node.receiver, selector)
            go_on = test if inline.WHILES[selector] else py.negation(test)
            if len(self.out) == len(tick):
                condition = go_on
            else:
                self.out.append(py.when(py.negation(go_on), [py.leave()]))
                condition = py.constant(True)
            if node.arguments:
                self._inlined_code(node.arguments[0], self._effect_or_nothing)
            body = self.out
        self.out = outer
        self.unit.noticed = noticed
        self._write_left_loop(py.forever(condition, body))

    def _effect_or_nothing(self, node):
        if node is not None:
            self.effect(node)

    def _loop_test(self, block, selector):
        """The boolean an in-line block answers, as a Python expression; its statements are written before it."""
        tests = []
        self._inlined_code(block, lambda last: tests.append(py.constant(False) if last is None else self._test(last, selector)))
        return tests[0] if tests else py.constant(True)

    def _write_steps(self, node):
        *bounds, block = (node.receiver, *node.arguments)
        values = self._operands(bounds)
        scope = self.unit.scopes.scopes[id(block)]
        name = scope.locals[block.arguments[0]].python if block.arguments else self.unit.temporary()
        values = [self._settled(v) for v in values] if not any(hasattr(v, "slow") for v in values) else self._atoms(values)
        tick = self._tick()
        self._enter_loop()
        body = [*tick, *self._branch(block, self._effect_or_nothing)]
        self._write_left_loop(py.for_each(name, self._steps(node, values), body))

    def _steps(self, node, values):
        """What a loop counts through."""
        helper = inline.STEPS[node.selector]
        if node.selector not in ("to:Do:", "upTo:Do:", "downTo:Do:") or self.unit.facts.metered:
            return self._mark(py.helper(helper, *values), node)
        start, end = values = self._atoms(values)
        steps = self._mark(py.helper(helper, *values), node)
        unknown = [v for v in values if not isinstance(v, ast.Constant)]
        if any(isinstance(v, ast.Constant) and type(v.value) is not int for v in values):
            return steps
        if node.selector == "downTo:Do:":
            bounds = start, ast.BinOp(end, ast.Sub(), py.constant(1)), py.constant(-1)
        else:
            bounds = start, end if node.selector == "upTo:Do:" else ast.BinOp(end, ast.Add(), py.constant(1))
        counted = self._mark(py.helper("$range", *bounds), node)
        return py.choose(py.are(unknown, "$int"), counted, steps) if unknown else counted

    def _tick(self):
        """What a loop does at the beginning of each round: with limits it counts a step, and code that tells counts it."""
        return [py.effect(py.helper("$tick"))] if self.unit.facts.metered else self._round()
