"""Truths: expressions whose Python truth is the Selfish boolean.

In:     comparisons, equality, identity, nil tests, `not`, `&&` and `||` with a literal block.
Out:    Python conditions, or true and false as values.
Keeps:  anything but true or false where a boolean is needed is an error in the language.
"""

from __future__ import annotations

import ast

from selfish.compiler import inline
from selfish.compiler import python as py
from selfish.compiler.evaluation import MISS
from selfish.compiler.inline import inlined_blocks
from selfish.compiler.unit import Given, Into, Truth
from selfish.syntax import Number, Send, Text

PLAIN = "m.== is plain"  # an attribute of objects that are themselves and nothing else; it goes when the functions in their class go
_COMPARISONS = {"<": ast.Lt, "<=": ast.LtE, ">": ast.Gt, ">=": ast.GtE}
_TESTS = {s: "comparison" for s in _COMPARISONS}
IDENTITY = ("==", "!==")
_TESTS |= {"=": "equality", "!=": "equality", "isNil": "nil", "isNotNil": "nil", "not": "not"}


class Truths:
    def _is_test(self, node):
        """Whether `_test` has something better for this node than an ordinary send."""
        if not isinstance(node, Send) or node.receiver is None:
            return False
        facts, selector = self.unit.facts, node.selector
        if not facts.selectors.inlines(selector):
            return False
        if selector in ("==", "!==", "isNil", "isNotNil", "not"):
            return True
        if selector in ("=", "!="):
            return True
        if selector in _COMPARISONS:
            return not facts.metered and not inline.has_block(node)
        return selector in inline.CONNECTIVES and self._disappears(node)

    def _disappears(self, node):
        blocks = inlined_blocks(node)
        return blocks is not None and all(map(self.unit.scopes.is_inlined, blocks))

    def _boolean(self, node):
        """A test as a Selfish value."""
        selector = node.selector
        test = self._test(node)
        if selector in _COMPARISONS or selector in ("=", "!="):
            if isinstance(test, (ast.Compare, ast.IfExp)):
                name = self.unit.temporary()
                rest = py.choose(py.same(py.load(name), py.constant(False)), py.load("$FALSE"), py.load(name))
                return py.choose(py.same(py.walrus(name, test), py.constant(True)), py.load("$TRUE"), rest)
        if isinstance(test, ast.Constant):
            return py.load("$TRUE" if test.value else "$FALSE")
        return py.choose(test, py.load("$TRUE"), py.load("$FALSE"))

    def _test(self, node, selector="ifTrue:False:", asked=None, into=None):
        """A Python expression whose truth is the boolean the node answers; anything else than a boolean is an error.

        asked       where the question stands, a Place and two offsets, and the error with it; None for the place of the node
        into        a variable that may be used for it
        """
        if isinstance(node, Send):
            node = self._explicit(node)
            if node.receiver is None and not node.arguments:
                local = self.scope.find(node.selector)
                if local is not None and local.boolean:
                    return py.load(local.python)
        if self._is_test(node):
            if node.selector in inline.CONNECTIVES:
                return self._test_connective(node, selector)
            if node.selector in IDENTITY:
                return self._test_identity(node, into)
            return getattr(self, "_test_" + _TESTS[node.selector])(node)
        if isinstance(node, Send) and self._could_inline(node):
            truth = Truth(self.unit.temporary(), selector, asked or self._asked_at(node))
            self._truth_into(node, truth)
            return py.load(truth.name)
        return self._is_true(self.value(node), node, selector, asked, into)

    def _boolean_value(self, local):
        """The Selfish boolean of a local that holds Python's."""
        return py.choose(py.load(local.python), py.load("$TRUE"), py.load("$FALSE"))

    def _truth_of_literal(self, node):
        """What a local that holds Python's booleans is first."""
        return py.constant(self.unit.facts.inliner.is_true(self.unit.scopes.literal_numbers[id(node)]))

    def _asked_at(self, node):
        """Where a send asks: a Place and two offsets."""
        return self.unit.place, node.name_start, node.name_end

    def _truth_into(self, node, truth):
        """Put the truth of a node, None for nil, into a variable."""
        if node is None:
            node = Given(py.load("$NIL"))
        elif isinstance(node, Send):
            node = self._explicit(node)
            if self._control(node, lambda last: self._truth_into(last, truth), py.load("$NIL")):
                return
            if not self._is_test(node) and self._could_inline(node):
                given = self._given_block(node.receiver)
                if given is not None:
                    self._block_in_line(node, truth, given)
                    return
                inlined, _ = self._inline(node, truth)
                if inlined:
                    return
                self._put(truth.name, self._is_true(self.value(node), node, truth.selector, truth.asked, truth.name))
                return
        self._put(truth.name, self._test(node, truth.selector, truth.asked, truth.name))

    def _put(self, name, test):
        """Put a truth into a variable, unless it is there."""
        if not isinstance(test, ast.Name) or test.id != name:
            self.out.append(py.assign(name, test))

    def _is_true(self, value, node, selector, asked=None, into=None):
        """A Python expression for the truth of a value, which may be put into a variable; anything else than a boolean is an error.

        Busy code reads the slot in which a boolean has its truth, which is quicker than to compare with both.
        """
        if isinstance(value, ast.Name) and value.id in ("$TRUE", "$FALSE"):
            return py.constant(value.id == "$TRUE")
        value = self._named(value)
        refusal = py.helper("$nonboolean", value, py.constant(selector))
        if asked is not None:
            place, start, end = asked
            place.mark(refusal, start, end)
        elif isinstance(node, Send):
            self._mark(refusal, node)
        elif not isinstance(node, Given):
            self.unit.place.mark(refusal, node.start, node.end)
        if self.unit.facts.inliner is None or not self.unit.facts.has("booleans"):
            return py.either(py.same(value, py.load("$TRUE")), py.both(py.different(value, py.load("$FALSE")), refusal))
        name = into or self.unit.temporary()
        self.out.append(py.attempt([py.assign(name, py.attribute(value, "v.truth"))], MISS, None, [py.assign(name, refusal)]))
        return py.load(name)

    def _test_comparison(self, node):
        left, right = self._plain_operands(node)
        return self._shallow(self._mark(py.compare(left, _COMPARISONS[node.selector](), right), node))

    def _test_equality(self, node):
        left, right = self._plain_operands(node)
        positive = node.selector == "="
        operator = ast.Eq() if positive else ast.NotEq()
        if self._is_plain(node.arguments[0]) and not self.unit.facts.metered:
            return self._mark(py.compare(left, operator, right), node)
        left, right = self._atoms([left, right])
        helper = self._mark(py.helper("$equal" if positive else "$unequal", left, right), node)
        if self.unit.facts.metered:
            return py.same(helper, py.load("$TRUE"))
        test = ast.Compare(py.helper("$type", left), [ast.Is()], [py.helper("$type", right)])
        return py.choose(test, self._mark(py.compare(left, operator, right), node), helper)

    def _is_plain(self, node):
        """Whether a node is a number or string for certain: Python's own comparison of anything with it is right."""
        if isinstance(node, (Number, Text)):
            return True
        if not isinstance(node, Send) or node.receiver is not None or node.arguments:
            return False
        local = self.scope.find(node.selector)
        if local is not None:  # an argument of a method in line that stands for a literal
            given = local.given
            return isinstance(given, ast.Constant) or isinstance(given, ast.Name) and given.id[0] == "'"
        return self.unit.facts.implicit.get(node.selector, ())[2:] == ("plain",)

    def _test_identity(self, node, into):
        left, right = self._atoms(self._operands((node.receiver, *node.arguments)))
        same = self._same(left, right, self._mark(py.helper("$one", left, right), node))
        if isinstance(same, ast.BoolOp):
            self._tell(node, left)
            met = self._identity_met(node)
            if met == "object":
                same = self._identity_of_objects(node, left, right, same.values[0], into)
            elif met == "string":
                same = self._identity_of_strings(node, left, right, *same.values)
        return same if node.selector == "==" else py.negation(same)

    def _identity_met(self, node):
        """What a send has mostly met, where that has a short way: 'object', 'string'."""
        inliner = self.unit.facts.inliner
        if inliner is None or inliner.is_mixed(node) or not self.unit.facts.has("lookups"):
            return None
        return inliner.identity_of(node)

    def _identity_of_strings(self, node, left, right, same, otherwise):
        """Whether two strings are one: those that are equal are."""
        string = py.load("$STRING")
        if self._is_plain(node.arguments[0]):  # no object that Python would send `=` to
            strings = py.same(py.helper("$type", left), string)
        else:
            strings = ast.Compare(py.helper("$type", left), [ast.Is(), ast.Is()], [string, py.helper("$type", right)])
        return py.either(same, py.choose(strings, py.compare(left, ast.Eq(), right), otherwise))

    def _identity_of_objects(self, node, left, right, same, into):
        """Whether two objects are one Python object; the attribute is there where that is all there is to ask, and is never False."""
        plain = py.same(py.attribute(left, PLAIN), py.constant(False))
        slow = self._mark(py.helper("$unlike", py.constant(node.name_start), left, right), node)
        return self._attempt(node, Into(into) if into else "value", py.either(same, plain), slow, MISS)

    def _same(self, left, right, otherwise):
        """Whether two atoms are one Python object; otherwise, where they may be one all the same, what that helper says."""
        if isinstance(left, ast.Constant) or isinstance(right, ast.Constant):
            return otherwise
        same = py.same(left, right)
        if any(isinstance(v, ast.Name) and v.id in ("$NIL", "$TRUE", "$FALSE") for v in (left, right)):
            return same
        return py.either(same, otherwise)

    def _test_nil(self, node):
        value = self._named(self.value(node.receiver))
        nil = py.same(value, py.load("$NIL"))
        return nil if node.selector == "isNil" else py.negation(nil)

    def _test_not(self, node):
        return py.negation(self._test(node.receiver, "not"))

    def _test_connective(self, node, selector):
        wanted = inline.CONNECTIVES[node.selector]
        first = self._test(node.receiver, node.selector)
        result = self.unit.temporary()
        block = node.arguments[0]

        def finish(last):
            self._put(result, py.constant(False) if last is None else self._test(last, selector, None, result))

        branch = self._branch(block, finish)
        if len(branch) == 1 and isinstance(branch[0], ast.Assign) and branch[0].targets[0].id == result:
            return self._shallow((py.both if wanted else py.either)(first, branch[0].value))
        decided = [py.assign(result, py.constant(not wanted))]
        self.out.append(py.when(first, branch, decided) if wanted else py.when(first, decided, branch))
        return py.load(result)
