"""Primitive sends: a call of the primitive's function; a few are a Python expression.

In:     sends whose selector begins with `_`.
Out:    Python code; what happens on failure is the block after IfFail:, in line where it is literal.
Keeps:  a primitive that fails without IfFail: sends primitiveFailedError:Name: to its receiver.
        Generated code calls primitives by other names, for some are not there for it.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.evaluation import INDEX_FAILURE, MISS, PRIMITIVE_FAILURE
from selfish.compiler.unit import Into
from selfish.syntax import BlockLiteral, SelfReference

_DIRECT = {
    "_Size": lambda emitter, node, vector: py.helper("$len", py.attribute(vector, "v.items")),
    "_At:": lambda emitter, node, vector, index: emitter._element(node, vector, index),
    "_ByteSize": lambda emitter, node, string: py.helper("$len", emitter._characters(string)),
    "_StringAt:": lambda emitter, node, string, index: emitter._character(node, emitter._characters(string), index),
    "_IntAnd:": lambda emitter, node, left, right: ast.BinOp(left, ast.BitAnd(), right),
    "_IntOr:": lambda emitter, node, left, right: ast.BinOp(left, ast.BitOr(), right),
    "_IntXor:": lambda emitter, node, left, right: ast.BinOp(left, ast.BitXor(), right),
}
_OF_FLOATS = {"_FloatSquareRoot": "$square_root"}  # of those that are not negative
GENERATED = "generated "  # before a primitive's name in generated code


class Primitives:
    def _called(self, node, how, selector, name, fast, values):
        """Write the call of a primitive that has no IfFail:, or its short form."""
        if not self.unit.facts.metered:
            slow = py.helper("$primitive", py.load(name), py.constant(selector), *values)
            if selector == "_Clone" and self.unit.facts.has("clones"):
                return self._attempt(node, how, py.call(py.attribute(values[0], "_clone")), slow, MISS)
            if selector in _DIRECT and self.unit.facts.has("primitives"):
                return self._attempt(node, how, self._mark(_DIRECT[selector](self, node, *values), node), slow, INDEX_FAILURE)
            if selector in _OF_FLOATS and self.unit.facts.has("primitives"):
                test = py.compare(values[0], ast.GtE(), py.constant(0.0))
                if not self._is_float(values[0]):
                    test = py.both(py.are(values, "$float"), test)
                fast = py.choose(test, self._mark(py.helper(_OF_FLOATS[selector], *values), node), fast)
        slow = self._mark(py.helper("$fail", values[0], py.load("$f"), py.constant(selector)), node)
        return self._attempt(node, how, fast, slow, PRIMITIVE_FAILURE)

    def _primitive(self, node, how):
        selector, arguments = node.selector, node.arguments
        failure = None
        if selector.endswith("IfFail:") and len(arguments) == selector.count(":"):
            failure, arguments = arguments[-1], arguments[:-1]
            selector = selector.removesuffix("IfFail:")
        inlined = isinstance(failure, BlockLiteral) and self.unit.scopes.is_inlined(failure)
        nodes = [node.receiver if node.receiver is not None else SelfReference(node.start, node.start), *arguments]
        if failure is not None and not inlined:
            nodes.append(failure)
        values = self._atoms(self._operands(nodes))
        handler_value = values.pop() if failure is not None and not inlined else None
        if selector.startswith(("_PerformResend:", "_Perform:DelegatingTo:")):
            helper = "$perform_resend" if selector.startswith("_PerformResend:") else "$perform_delegating"
            return self._finish(self._kept(self._mark(py.helper(helper, py.load("$links"), *values), node)), how)
        if selector == "_Eq:" and self.unit.facts.has("primitives"):
            return self._finish(py.choose(self._same(*values, py.helper("$identical", *values)), py.load("$TRUE"), py.load("$FALSE")), how)
        name = selector if self.unit.facts.grants is None else GENERATED + selector
        self.unit.primitives.add(name)
        fast = self._mark(py.helper(name, py.load("$vm"), *values), node)
        if failure is None:
            if how != "effect":
                way = Into(self._target(how))
                if self._new_in_line(node, way, selector, values, lambda: self._called(node, way, selector, name, fast, values)):
                    return py.load(way.name)
            return self._called(node, how, selector, name, fast, values)
        result = None if how == "effect" else self._target(how)

        def keep(value):
            self.out.append(py.effect(value) if result is None else py.assign(result, value))

        def finish(last):
            if result is not None:
                self._into_or_nil(last, result)
            elif last is not None:
                self.effect(last)

        outer, self.out = self.out, []
        if result is None or not self._part_in_line(result, selector, values, lambda: keep(fast)):
            keep(fast)
        body, self.out = self.out, []
        noticed = dict(self.unit.noticed)
        if inlined:
            words = (py.helper("$error_name", py.load("$f")), py.helper("$primitive_name", py.constant(selector)))
            scope = self.unit.scopes.scopes[id(failure)]
            for name, word in zip(failure.arguments, words, strict=False):
                self.out.append(py.assign(scope.locals[name].python, word))
            # Python walks through the chain of contexts at every raise.
            self.out.append(py.store_attribute(py.load("$f"), "__context__", py.constant(None)))
            self._inlined_code(failure, finish)
        elif failure is not None:
            keep(self._mark(py.helper("$fail_to", handler_value, py.load("$f"), py.constant(selector)), node))
        else:
            keep(self._mark(py.helper("$fail", values[0], py.load("$f"), py.constant(selector)), node))
        handler, self.out, self.unit.noticed = self.out, outer, noticed
        if not handler:
            handler = [ast.Pass()]
        self.out.append(py.attempt(body, PRIMITIVE_FAILURE, "$f", handler))
        return None if result is None else py.load(result)
