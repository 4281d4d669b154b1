"""Joining: strings put together with `,`, as many in turn as there are, at once.

In:     sends of `,` that have met strings, or what such sends answered (vm/feedback.py).
Out:    one new mutable string, its characters joined by Python; or the sends one after the other, where a guard or an operand says no.
Keeps:  operands behind the second are literals and locals, so nothing runs between evaluating them. The strings in between are not
        made, and nobody could have seen them.
Gain:   see docs/performance.md, what was learned.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.evaluation import MISS
from selfish.compiler.unit import BlockGiven
from selfish.syntax import BlockLiteral, Number, SelfReference, Send, Text

SHORT = 65536  # characters; for more the VM is asked for room


class Joining:
    def _join(self, node, how):
        """Write a send of `,`; answers whether, and the value as `_send` does."""
        inliner, target = self.unit.facts.inliner, self._joining_target(node)
        made = None if target is None else inliner.template("_StringConcatenate:")
        if made is None:
            return False, None
        sends = [node]
        while target.guard == made.guard and self._stays(sends[0].arguments[0]):
            inner = self._joining_target(sends[0].receiver)
            if inner is None:
                break
            sends.insert(0, sends[0].receiver)
            target = inner
        if target.guard != made.guard and not inliner.meets_strings_alone(sends[0]):
            return False, None
        target.depend()
        self.unit.root.room -= len(sends)
        nodes = [sends[0].receiver, *(send.arguments[0] for send in sends)]
        values = self._atoms(self._operands(nodes[:2]))
        values = [v if self._is_stable(v) else self._kept(v) for v in values] + [self.lazy(n) for n in nodes[2:]]
        name = self._target(how)
        fits, texts = self._texts(target, made, nodes, values)
        joined = py.helper("$join", ast.Tuple(texts, ast.Load()))
        self.out.append(py.when(fits, self._new_string(name, made, joined), self._one_by_one(name, sends, values)))
        if how == "tail":
            self.out.append(py.answer(py.load(name)))
        return True, None if how in ("tail", "effect") else py.load(name)

    def _joining_target(self, node):
        """What a send of `,` is expected to run, where that puts strings together; otherwise None."""
        if not isinstance(node, Send) or node.selector != "," or isinstance(node.receiver, (type(None), SelfReference)):
            return None
        target = self._target_of(node)
        if target is None or not target.is_joining or self.unit.facts.inliner.is_mixed(node) or not self.unit.facts.has("templates"):
            return None
        return None if isinstance(node.arguments[0], (BlockLiteral, Number)) else target

    def _stays(self, node):
        """Whether a node is a literal string or a local: to evaluate it does nothing."""
        if isinstance(node, Send) and node.receiver is None and not node.arguments:
            local = self.scope.find(node.selector)
            return local is not None and not isinstance(local.given, BlockGiven)
        return isinstance(node, Text)

    def _texts(self, target, made, nodes, values):
        """Write what asks whether values can be joined; answers its truth, and what holds the characters of each."""
        known = sum(len(node.value) for node in nodes if isinstance(node, Text))
        tests = [py.load(guard) for guard in sorted({target.guard, made.guard})]
        texts, lengths, taken = [], [], []
        for number, (node, value) in enumerate(zip(nodes, values, strict=True)):
            if isinstance(node, Text):
                texts.append(value)
                continue
            kind = target.type_name if number == 0 else "$STRING"
            held = py.attribute(value, "v.text")
            is_string = py.same(py.helper("$type", value), py.load(kind))
            if number == 0:
                tests.append(is_string)
                held = value if target.guard != made.guard else held
            else:
                held = py.choose(is_string, value, held)
            name = self.unit.temporary()
            taken.append(py.assign(name, held))
            texts.append(py.load(name))
            lengths.append(py.helper("$len", py.load(name)))
        if lengths:
            total = lengths[0]
            for length in lengths[1:]:
                total = ast.BinOp(total, ast.Add(), length)
            tests.append(py.compare(total, ast.LtE(), py.constant(SHORT - known)))
        fits = self.unit.temporary()
        taken.append(py.assign(fits, py.both(*tests) if len(tests) > 1 else tests[0]))
        self.out.append(py.attempt(taken, MISS, None, [py.assign(fits, py.constant(False))]))
        return py.load(fits), texts

    def _one_by_one(self, name, sends, values):
        """The statements that send each `,` in its turn."""
        statements, answer, between = [], values[0], self.unit.temporary()
        for send, value in zip(sends, values[1:], strict=True):
            stray = py.helper("$stray", py.constant(send.name_start), answer, py.constant(","), value)
            statements.append(py.assign(name if send is sends[-1] else between, self._mark(stray, send)))
            answer = py.load(between)
        return statements
