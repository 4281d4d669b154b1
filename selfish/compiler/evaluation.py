"""Evaluation: functions and statements, the ways to evaluate a node, and keeping the order.

In:     the nodes of a method.
Out:    Python statements, in `out`; Python expressions.
Keeps:  receiver first, then arguments from left to right: an operand that later code might disturb is put into a temporary.
"""

from __future__ import annotations

import ast

from selfish.compiler import inline
from selfish.compiler import python as py
from selfish.compiler.booleans import mark_booleans
from selfish.compiler.scopes import assigned_first
from selfish.compiler.unit import CannotInline, Given, Into
from selfish.syntax import BlockLiteral, Number, ObjectLiteral, Resend, SelfReference, Send, Text

MISS = "$AttributeError"
PRIMITIVE_FAILURE = "$PrimitiveFailed"
INDEX_FAILURE = "$IndexFailure"
CALL_FAILURE = "$CallFailure"
REFUSAL = "$Refusal"
MAX_PYTHON_DEPTH = 80  # operators inside each other in one Python expression


class Evaluation:
    """Writes one Python function. `out` is the list of statements being written."""

    # -- functions ---------------------------------------------------------------------------------------------

    def __init__(self, unit, scope, outer):
        self.unit = unit
        self.scope = scope
        self.outer = outer
        self.function = scope
        self.out: list = []
        self.first = self.out
        self.nonlocal_names: set[str] = set()
        self.me = "self"  # the Python name of the receiver
        self.home = "$home"  # and of what a `^` in a closure leaves through
        self.caller = None  # of a method in line: the emitter of the code around it
        self.way = None  # and how its value is wanted
        self.leaves_early = False
        self.certain = None  # the guard that was asked just before the method
        self.loops: list = []
        if scope.outer is None and unit.facts.inliner is not None and unit.facts.has("booleans"):
            mark_booleans(unit.tree, unit.scopes, unit.facts)

    def method(self, tree, selector):
        scopes = self.unit.scopes
        parameters = ["self", *(self.scope.locals[a].python for a in tree.arguments)]
        defaults = []
        if scopes.needs_links:
            parameters.append("$links")
            defaults.append(py.constant(None))
        body = self._body(tree)
        if scopes.has_home:
            body = self._at_home(self.home, body)
        head = [self._docstring(""), *self._entry(), *self._counted()]
        return py.function(selector, parameters, defaults, [*head, *self._confined(body)])

    @staticmethod
    def _at_home(home, body):
        """Statements to whose function a `^` in a closure comes back."""
        handler = [py.when(py.different(py.attribute(py.load("$e"), "home"), py.load(home)), [py.again()])]
        handler.append(py.answer(py.attribute(py.load("$e"), "value")))
        last = [py.store_attribute(py.load(home), "over", py.constant(True))]
        return [py.assign(home, py.helper("$Home")), py.attempt(body, "$NonLocalReturn", "$e", handler, last)]

    def _docstring(self, suffix):
        return py.effect(py.constant(self.unit.label + suffix))

    def _entry(self):
        return [py.effect(py.helper("$enter"))] if self.unit.facts.metered else []

    def _confined(self, body):
        """Statements of generated code: they run with what was granted to it, and their caller with what it had."""
        grants = self.unit.facts.grants
        if grants is None:
            return body
        confine = py.assign("$before", py.helper("$confine", py.constant(grants)))
        return [confine, py.finally_(body, [py.store_attribute(py.load("$vm"), "confinement", py.load("$before"))])]

    def _body(self, tree):
        self._declare_locals(tree)
        self._statements_tail(tree)
        return self.out

    def _declare_locals(self, tree):
        scope = self.unit.scopes.scopes[id(tree)]
        for slot in tree.slots:
            local = scope.locals[slot.name]
            if slot.value is not None or not assigned_first(slot.name, tree.statements):
                self.out.append(py.assign(local.python, self._initial(slot, local)))

    def _initial(self, slot, local):
        value = slot.value
        if local.boolean:
            return self._truth_of_literal(value)
        if value is None:
            return py.load("$NIL")
        if isinstance(value, (Number, Text)):
            return self.value(value)
        return self._literal(value)

    def block(self, node):
        """A real block: a nested Python function, defined here; answers the expression for it."""
        if self.caller is not None:
            raise CannotInline
        number = self.unit.scopes.block_numbers[id(node)]
        name = f"$block{number}"
        inner = type(self)(self.unit, self.unit.scopes.scopes[id(node)], self)
        inner.home = self.home
        noticed, self.unit.noticed = self.unit.noticed, {}
        for argument in node.arguments:
            inner.scope.locals[argument].given = None
        parameters = [inner.scope.locals[a].python for a in node.arguments]
        spare = [f"$spare{i}" for i in range(max(2 - len(parameters), 1))]
        body = inner._body(node)
        head = [self._docstring(f"/{number}")]
        if inner.nonlocal_names:
            head.append(py.nonlocals(inner.nonlocal_names))
        body = [*head, *self._entry(), *self._round(), *self._confined(body)]
        definition = py.function(name, [*parameters, *spare], [py.constant(None)] * len(spare), body)
        self.unit.place.mark(definition, node.start, node.end)
        self.unit.noticed = noticed
        self.out.append(definition)
        return py.load(name)

    # -- statements --------------------------------------------------------------------------------------------

    def _statements_effect(self, statements):
        root = self.unit.root
        for statement in statements:
            before = root.temporaries
            self.effect(statement)
            root.temporaries = before  # what a statement put into temporaries nobody asks for after it
            for number in range(before + 1, root.most + 1):
                self.unit.noticed.pop(f"${number}", None)

    def _statements_tail(self, tree):
        """The statements of a method or real block; the last one answers."""
        if not tree.statements:
            self.out.append(py.answer(py.load("$NIL")))
            return
        self._statements_effect(tree.statements[:-1])
        if tree.returns:
            self.leave(tree.statements[-1])
        else:
            self.tail(tree.statements[-1])

    def leave(self, node):
        """`^ node`."""
        if self.caller is not None:
            self._leave_in_line(node)
        elif self.function.outer is None:
            self.tail(node)
        else:
            value = self.value(node)
            self.out.append(py.throw(py.helper("$leave", py.load(self.home), value)))

    def _inlined_code(self, block, finish):
        """The statements of an in-line block; `finish` takes the last one."""
        self._declare_locals(block)
        outer, self.scope = self.scope, self.unit.scopes.scopes[id(block)]
        if not block.statements:
            finish(None)
        else:
            self._statements_effect(block.statements[:-1])
            if block.returns:
                self.leave(block.statements[-1])
            else:
                finish(block.statements[-1])
        self.scope = outer

    def _branch(self, node, finish):
        """Statements, on a list of their own, that evaluate an in-line block, a literal or None (nil)."""
        outer, self.out = self.out, []
        noticed = dict(self.unit.noticed)
        if isinstance(node, BlockLiteral):
            self._inlined_code(node, finish)
        else:
            finish(node)
        branch, self.out = self.out, outer
        self.unit.noticed = noticed
        return branch

    # -- the ways to evaluate a node ---------------------------------------------------------------------------

    def _explicit(self, node):
        """A send to implicit self that may be compiled in line, as one to `self`."""
        selector = node.selector
        if node.receiver is not None or selector not in inline.INLINED or self.scope.parent_locals():
            return node
        if len(node.arguments) == 1 and selector[-1] == ":" and self.scope.find(selector[:-1]) is not None:
            return node
        if not node.arguments and self.scope.find(selector) is not None:
            return node
        me = SelfReference(node.name_start, node.name_start)
        return Send(node.start, node.end, me, selector, node.arguments, node.name_start, node.name_end)

    def effect(self, node):
        """For what it does; the value is dropped."""
        if isinstance(node, Send):
            node = self._explicit(node)
            if not self._control(node, self.effect, None):
                self._send(node, "effect")
        elif isinstance(node, Resend):
            self.out.append(py.effect(self._resend(node)))

    def tail(self, node):
        """As the answer of this function."""
        if isinstance(node, Send):
            node = self._explicit(node)
            if not self._control(node, self._tail_or_nil, py.load("$NIL")):
                value = self._send(node, "tail")
                if value is not None:
                    self._emit(py.answer, value)
        else:
            self.out.append(py.answer(self.value(node)))

    def _tail_or_nil(self, node):
        if node is None:
            self.out.append(py.answer(py.load("$NIL")))
        else:
            self.tail(node)

    def value(self, node):
        """As a Python expression that cannot miss; statements it needs are written before."""
        return self._settled(self.lazy(node))

    def into(self, node, name):
        """Into a Python variable."""
        if isinstance(node, Send):
            node = self._explicit(node)
            if self._control(node, lambda last: self._into_or_nil(last, name), py.load("$NIL")):
                return
            value = self._send(node, Into(name))
        else:
            value = self.lazy(node)
        if not (isinstance(value, ast.Name) and value.id == name):
            self._emit(lambda v: py.assign(name, v), value)
            self._same_object(name, value)

    def _is_certain(self, guard):
        """Whether a guard was asked and nothing can have happened since."""
        return guard == self.certain and not self.out and self.out is self.first

    def _same_object(self, name, value):
        """A variable was given what another one holds: what is known of that holds for both."""
        ways = self.unit.noticed.get(value.id) if isinstance(value, ast.Name) else None
        if ways is not None:
            self.unit.noticed[name] = ways

    def _into_or_nil(self, node, name):
        if node is None:
            self.out.append(py.assign(name, py.load("$NIL")))
        else:
            self.into(node, name)

    def lazy(self, node):
        """As a Python expression, perhaps with a slow form."""
        if isinstance(node, Send):
            node = self._explicit(node)
            result = []

            def finish(last):
                if not result:
                    result.append(self.unit.temporary())
                self._into_or_nil(last, result[0])

            if self._control(node, finish, py.load("$NIL")):
                return py.load(result[0]) if result else py.load("$NIL")
            return self._send(node, "value")
        if isinstance(node, Number):
            return py.constant(node.value)
        if isinstance(node, Text):
            return py.load(self.unit.string(node.value))
        if isinstance(node, SelfReference):
            return py.load(self.me)
        if isinstance(node, BlockLiteral):
            return self.block(node)
        if isinstance(node, ObjectLiteral):
            return self._literal(node)
        if isinstance(node, Resend):
            name = self.unit.temporary()
            self.out.append(py.assign(name, self._resend(node)))
            return py.load(name)
        if isinstance(node, Given):
            return node.code
        raise AssertionError(f"no code for {type(node).__name__}")

    def _literal(self, node):
        return py.load(self.unit.literal(self.unit.scopes.literal_numbers[id(node)]))

    def _finish(self, value, how):
        """Hand a plain expression over in the way asked for."""
        if how == "effect":
            if not isinstance(value, (ast.Name, ast.Constant)):
                self._emit(py.effect, value)
            return None
        return value

    def _target(self, how):
        return how.name if isinstance(how, Into) else self.unit.temporary()

    def _attempt(self, node, how, fast, slow, failures):
        """`fast`, and `slow` when it fails in one of the ways named; answers an expression, or None when written as a tail."""
        self._mark(fast, node)
        self._mark(slow, node)
        word = "$f" if failures == PRIMITIVE_FAILURE else None
        if how == "effect":
            self.out.append(py.attempt([py.effect(fast)], failures, word, [py.effect(slow)]))
            return None
        if how == "tail":
            self.out.append(py.attempt([py.answer(fast)], failures, word, [py.answer(slow)]))
            return None
        name = self._target(how)
        self.out.append(py.attempt([py.assign(name, fast)], failures, word, [py.assign(name, slow)]))
        return py.load(name)

    def _noticed(self, receiver, otherwise=None):
        """The statements that tell the image, once per transaction, that the receiver was written to.

        otherwise   the statements for when the write did not take place, None where it always does

        After the first write there need be none: an evaluation is one transaction. Where the first may not take place, that way tells too.
        """
        if isinstance(receiver, ast.Name) and self._is_stable(receiver):
            ways = self.unit.noticed.get(receiver.id)
            if ways is not None:
                for way in ways:
                    way.append(py.effect(py.helper("$notice", receiver)))
                ways.clear()
                return []
            self.unit.noticed[receiver.id] = [] if otherwise is None else [otherwise]
        return self._notice(receiver)

    @staticmethod
    def _notice(receiver):
        clean = py.same(py.attribute(receiver, "_d"), py.constant(None))
        return [py.when(clean, [py.effect(py.call(py.attribute(receiver, "_w")))])]

    def _mark(self, value, node):
        return self.unit.place.mark(value, node.name_start, node.name_end)

    # -- order of evaluation -----------------------------------------------------------------------------------

    def _is_stable(self, value):
        """Reading it later gives the same: a literal, a temporary, a local nobody assigns. A constant of the world may be none by then."""
        if isinstance(value, ast.Constant):
            return True
        if isinstance(value, ast.Name) and value.id[:2] != "k.":
            return value.id[0] in "$'#" or value.id == self.me or value.id not in self.unit.changed
        return False

    def _operands(self, nodes):
        """The values of nodes, from left to right; what a later one might disturb is kept in a temporary."""
        values, stable = [], []
        for node in nodes:
            mark = len(self.out)
            value = self.lazy(node)
            if len(self.out) > mark:
                for i, earlier in enumerate(values):
                    if not stable[i]:
                        name = self.unit.temporary_before()
                        kept = self._emitted(lambda v, name=name: py.assign(name, v), earlier)
                        self.out[mark:mark] = kept
                        mark += len(kept)
                        values[i], stable[i] = py.load(name), True
            values.append(value)
            stable.append(self._is_stable(value))  # before a later one assigns it
        return values

    def _kept(self, value):
        name = self.unit.temporary()
        self._emit(lambda v: py.assign(name, v), value)
        return py.load(name)

    def _named(self, value):
        """The value as a name: Python frowns on asking whether a literal `is` something."""
        return value if isinstance(value, ast.Name) else self._kept(value)

    def _atoms(self, values):
        """Several at once; one that must be kept keeps the unstable ones before it too."""
        last = max((i for i, v in enumerate(values) if not isinstance(v, (ast.Name, ast.Constant))), default=-1)
        kept = []
        for i, value in enumerate(values):
            kept.append(self._kept(value) if i <= last and not self._is_stable(value) else value)
        return kept

    def _plain_operands(self, node):
        """Receiver and argument of an operator, neither with a slow form."""
        left, right = self._operands((node.receiver, *node.arguments))
        if hasattr(left, "slow") or hasattr(right, "slow"):
            if not self._is_stable(left):
                left = self._kept(left)
            right = self._settled(right)
        return left, right

    def _shallow(self, value):
        """Nested operators become nested Python expressions; past a depth Python's compiler dislikes, a temporary."""
        depth = 1 + max((getattr(child, "depth", 0) for child in ast.iter_child_nodes(value)), default=0)
        if depth >= MAX_PYTHON_DEPTH:
            return self._kept(value)
        value.depth = depth
        return value
