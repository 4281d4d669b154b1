"""Code: a Selfish method becomes a Python function.

In:     a tree with its Scopes, and Facts about the world it will run in.
Out:    Compiled: a code object, and the global names it expects.
Keeps:  the order of evaluation; every send may fail to find its method and is then carried out by the world
        (`$miss`), so no fast path changes an answer.

What a send `r at: i Put: v` becomes:

    try: t = r.‹m.at:Put:›(i, v)
    except AttributeError: t = $miss(r, 'at:Put:', i, v)

The class of r holds the function (vm/linking.py puts it there), CPython's inline caches find it, and a `try` that
is not hit costs nothing. Python numbers and blocks have no such classes; where a selector is one they
understand, a type test in front takes them to their own table.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from selfish.compiler import inline
from selfish.compiler import python as py
from selfish.compiler.inline import inlined_blocks
from selfish.syntax import BlockLiteral, Number, ObjectLiteral, Resend, SelfReference, Send, Text

KIND_TYPES = {"integer": ("$int", "$INTEGER"), "float": ("$float", "$FLOAT"), "block": ("$function", "$BLOCK")}
FAILURES = ("$AttributeError",)
PRIMITIVE_FAILURES = ("$PrimitiveFailed",)
INDEX_FAILURES = ("$AttributeError", "$IndexError", "$TypeError")
CALL_FAILURES = ("$AttributeError", "$TypeError")
_OPERATORS = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult}
_BITS = {"&&": ast.BitAnd, "||": ast.BitOr, "^^": ast.BitXor}
_SHIFTS = {"<<": ast.LShift, ">>": ast.RShift}
_COMPARISONS = {"<": ast.Lt, "<=": ast.LtE, ">": ast.Gt, ">=": ast.GtE}
MAX_PYTHON_DEPTH = 80


@dataclass(slots=True)
class Compiled:
    """code          the module code whose run defines the function `name`
    strings       texts of the string literals; each is a global `'label'text`
    literals      numbers of the once-made literals it uses; each is a global `#label#n`
    primitives    selectors of the primitives it calls; each is a global of that name
    links         for each resend: (delegate, selector)
    """

    code: object
    name: str
    strings: set
    literals: set
    primitives: set
    links: list


class _Given:
    """A node whose Python code is known already."""

    def __init__(self, code):
        self.code = code


class Into:
    """The way to evaluate a node that puts its value into a variable."""

    def __init__(self, name):
        self.name = name


class Place:
    """Line and column of offsets in a source, shifted to where the text stands in its file."""

    def __init__(self, source):
        self._place = source.place

    def mark(self, node, start, end):
        node.lineno, node.col_offset = self._place(start)
        node.end_lineno, node.end_col_offset = self._place(end)
        node.col_offset -= 1
        node.end_col_offset -= 1
        return node


def compile_code(tree, scopes, facts, source, selector, label):
    """Compile a MethodLiteral or Body.

    source      where offsets of the tree are looked up
    selector    the function's name, for tracebacks and profiles
    label       a word for this unit; it stands first among the constants of every function made, `label/n` for block n
    """
    unit = _Unit(scopes, facts, source, label)
    emitter = _Emitter(unit, scopes.scopes[id(tree)], None)
    function = emitter.method(tree, selector)
    module = ast.Module([function], [])
    unit.place.mark(function, tree.start, tree.start)
    _spread_places(module)
    code = compile(module, source.name, "exec")
    return Compiled(code, selector, unit.strings, unit.used_literals, unit.primitives, [(r.delegate, r.selector) for r in scopes.resends])


def _assigned_first(name, statements):
    """Whether the first statement that mentions a local is a plain assignment to it: then it needs no first value."""
    for statement in statements:
        if isinstance(statement, Send) and statement.receiver is None and statement.selector == name + ":":
            return not _mentions(statement.arguments[0], name)
        if _mentions(statement, name):
            return False
    return False


def _mentions(node, name):
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (Send, Resend)):
            if node.selector == name or node.selector == name + ":":
                return True
            waiting.extend(node.arguments)
            if isinstance(node, Send) and node.receiver is not None:
                waiting.append(node.receiver)
        elif isinstance(node, BlockLiteral):
            waiting.extend(node.statements)
    return False


def _spread_places(module):
    """Nodes without a place take their parent's. (ast.fix_missing_locations, without recursion.)"""
    stack = [(module, (1, 0, 1, 0))]
    while stack:
        node, place = stack.pop()
        if hasattr(node, "lineno"):
            place = (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        elif "lineno" in node._attributes:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = place
        for child in ast.iter_child_nodes(node):
            stack.append((child, place))


class _Unit:
    """What the functions of one method share."""

    def __init__(self, scopes, facts, source, label):
        self.scopes = scopes
        self.facts = facts
        self.place = Place(source)
        self.label = label
        self.prefix = "q." if facts.metered else "m."
        self.strings: set[str] = set()
        self.used_literals: set[int] = set()
        self.primitives: set[str] = set()
        self.naturals: set[str] = set()
        self.temporaries = 0

    def temporary(self):
        self.temporaries += 1
        return f"${self.temporaries}"


class _Emitter:
    """Writes one Python function. `out` is the list of statements being written."""

    def __init__(self, unit, scope, outer):
        self.unit = unit
        self.scope = scope
        self.outer = outer
        self.function = scope
        self.out: list = []
        self.nonlocal_names: set[str] = set()

    # -- functions ---------------------------------------------------------------------------------------------

    def method(self, tree, selector):
        scopes = self.unit.scopes
        parameters = ["self", *(self.scope.locals[a].python for a in tree.arguments)]
        defaults = []
        if scopes.needs_links:
            parameters.append("$links")
            defaults.append(py.constant(None))
        body = self._body(tree)
        if scopes.has_home:
            handler = [py.when(py.different(py.attribute(py.load("$e"), "home"), py.load("$home")), [py.again()])]
            handler.append(py.answer(py.attribute(py.load("$e"), "value")))
            last = [py.store_attribute(py.load("$home"), "over", py.constant(True))]
            body = [py.assign("$home", py.helper("$Home")), py.attempt(body, ("$NonLocalReturn",), "$e", handler, last)]
        return py.function(selector, parameters, defaults, [self._docstring(""), *self._entry(), *body])

    def _docstring(self, suffix):
        return py.effect(py.constant(self.unit.label + suffix))

    def _entry(self):
        return [py.effect(py.helper("$enter"))] if self.unit.facts.metered else []

    def _body(self, tree):
        self._declare_locals(tree)
        self._statements_tail(tree)
        return self.out

    def _declare_locals(self, tree):
        scope = self.unit.scopes.scopes[id(tree)]
        for slot in tree.slots:
            local = scope.locals[slot.name]
            if slot.value is not None or not _assigned_first(slot.name, tree.statements):
                self.out.append(py.assign(local.python, self._initial(slot)))

    def _initial(self, slot):
        value = slot.value
        if value is None:
            return py.load("$NIL")
        if isinstance(value, (Number, Text)):
            return self.value(value)
        return self._literal(value)

    def block(self, node):
        """A real block: a nested Python function, defined here; answers the expression for it."""
        number = self.unit.scopes.block_numbers[id(node)]
        name = f"$block{number}"
        inner = _Emitter(self.unit, self.unit.scopes.scopes[id(node)], self)
        parameters = [inner.scope.locals[a].python for a in node.arguments]
        spare = [f"$spare{i}" for i in range(max(2 - len(parameters), 1))]
        body = inner._body(node)
        head = [self._docstring(f"/{number}")]
        if inner.nonlocal_names:
            head.append(py.nonlocals(inner.nonlocal_names))
        definition = py.function(name, [*parameters, *spare], [py.constant(None)] * len(spare), [*head, *self._entry(), *body])
        self.unit.place.mark(definition, node.start, node.end)
        self.out.append(definition)
        return py.load(name)

    # -- statements --------------------------------------------------------------------------------------------

    def _statements_effect(self, statements):
        for statement in statements:
            self.effect(statement)

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
        if self.function.outer is None:
            self.tail(node)
        else:
            value = self.value(node)
            self.out.append(py.throw(py.helper("$leave", py.load("$home"), value)))

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
        if isinstance(node, BlockLiteral):
            self._inlined_code(node, finish)
        else:
            finish(node)
        branch, self.out = self.out, outer
        return branch

    # -- the three ways to evaluate a node ---------------------------------------------------------------------

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
            self.unit.strings.add(node.value)
            return py.load(f"'{self.unit.label}'{node.value}")
        if isinstance(node, SelfReference):
            return py.load("self")
        if isinstance(node, BlockLiteral):
            return self.block(node)
        if isinstance(node, ObjectLiteral):
            return self._literal(node)
        if isinstance(node, Resend):
            name = self.unit.temporary()
            self.out.append(py.assign(name, self._resend(node)))
            return py.load(name)
        if isinstance(node, _Given):
            return node.code
        raise AssertionError(f"no code for {type(node).__name__}")

    def _literal(self, node):
        number = self.unit.scopes.literal_numbers[id(node)]
        self.unit.used_literals.add(number)
        return py.load(f"#{self.unit.label}#{number}")

    # -- slot reads: expressions with a slow twin --------------------------------------------------------------
    #
    # Reading `a x` where `x` names only data is the expression `a.‹s.x›`. It may miss; then everything in its statement is done
    # again the slow way, which is safe because nothing before a read in such an expression has an effect. The slow form hangs
    # on the node as `slow`; `computes` marks an expression that sends, after which no read may follow unsettled.

    def _emit(self, build, value):
        """Write the statement `build(value)`, with its slow form when the value has one."""
        slow = getattr(value, "slow", None)
        if slow is None:
            self.out.append(build(value))
        else:
            self.out.append(py.attempt([build(value)], FAILURES, None, [py.effect(py.helper("$shallow")), build(slow)]))

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

    # -- order of evaluation -----------------------------------------------------------------------------------

    def _is_stable(self, value):
        """Reading it later gives the same: a constant, a temporary, a global, a local nobody assigns."""
        if isinstance(value, ast.Constant):
            return True
        if isinstance(value, ast.Name):
            return value.id[0] in "$'#" or value.id == "self" or value.id not in self._assigned()
        return False

    def _assigned(self):
        assigned = getattr(self.unit, "assigned", None)
        if assigned is None:
            locals = [v for s in self.unit.scopes.scopes.values() for v in s.locals.values()]
            assigned = self.unit.assigned = {v.python for v in locals if v.assigned or v.initial is not None}
        return assigned

    def _operands(self, nodes):
        """The values of nodes, from left to right; what a later one might disturb is kept in a temporary."""
        values = []
        for node in nodes:
            mark = len(self.out)
            value = self.lazy(node)
            if len(self.out) > mark:
                for i, earlier in enumerate(values):
                    if not self._is_stable(earlier):
                        name = self.unit.temporary()
                        kept = self._emitted(lambda v, name=name: py.assign(name, v), earlier)
                        self.out[mark:mark] = kept
                        mark += len(kept)
                        values[i] = py.load(name)
            values.append(value)
        return values

    def _atom(self, value):
        """The value as a name or constant, so that it can be mentioned twice."""
        return value if isinstance(value, (ast.Name, ast.Constant)) else self._kept(value)

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

    # -- sends -------------------------------------------------------------------------------------------------

    def _mark(self, value, node):
        return self.unit.place.mark(value, node.name_start, node.name_end)

    def _attempt(self, node, how, fast, slow, failures):
        """`fast`, and `slow` when it fails in one of the ways named; answers an expression, or None when written as a tail."""
        self._mark(fast, node)
        self._mark(slow, node)
        word = "$f" if failures == PRIMITIVE_FAILURES else None
        if how == "effect":
            self.out.append(py.attempt([py.effect(fast)], failures, word, [py.effect(slow)]))
            return None
        if how == "tail":
            self.out.append(py.attempt([py.answer(fast)], failures, word, [py.answer(slow)]))
            return None
        name = self._target(how)
        self.out.append(py.attempt([py.assign(name, fast)], failures, word, [py.assign(name, slow)]))
        return py.load(name)

    def _target(self, how):
        return how.name if isinstance(how, Into) else self.unit.temporary()

    def _finish(self, value, how):
        """Hand a plain expression over in the way asked for."""
        if how == "effect":
            if not isinstance(value, (ast.Name, ast.Constant)):
                self._emit(py.effect, value)
            return None
        return value

    def _send(self, node, how):
        selector = node.selector
        if selector[0] == "_":
            return self._primitive(node, how)
        if node.receiver is None:
            return self._implicit_send(node, how)
        if self._is_test(node):
            return self._finish(self._boolean(node), how)
        inlines = self.unit.facts.selectors.inlines
        if selector in inline.ARITHMETIC and inlines(selector):
            return self._arithmetic(node, how)
        if selector == "at:" and inlines(selector):
            return self._at(node, how)
        if selector == "at:Put:" and inlines(selector):
            return self._at_put(node, how)
        if selector == "value" or selector.startswith("value:") and selector.replace("With:", "") == "value:":
            return self._block_value(node, how)
        receiver, *arguments = self._operands((node.receiver, *node.arguments))
        return self._ordinary(node, how, receiver, arguments)

    def _ordinary(self, node, how, receiver, arguments):
        facts, selector = self.unit.facts, node.selector
        receiver, *arguments = self._atoms([receiver, *arguments])
        slow = py.helper("$miss", receiver, py.constant(selector), *arguments)
        if not arguments and selector not in facts.sends and facts.selectors.reads(selector):
            read = self._mark(py.attribute(receiver, "s." + selector), node)
            read.slow = self._mark(py.helper("$read", receiver, py.constant(selector)), node)
            return self._finish(read, how)
        if len(arguments) == 1 and selector not in facts.sends and facts.selectors.writes(selector) and not facts.metered:
            return self._write(node, how, receiver, arguments[0], slow)
        method = self.unit.prefix + selector
        fast = py.call(py.attribute(receiver, method), *arguments)
        if isinstance(receiver, ast.Constant):
            table = "$INTEGER" if type(receiver.value) is int else "$FLOAT"
            fast = py.call(py.attribute(py.load(table), method), receiver, *arguments)
        elif not self._is_live(receiver):
            for kind in facts.selectors.kinds(selector):
                type_name, table = KIND_TYPES[kind]
                special = py.call(py.attribute(py.load(table), method), receiver, *arguments)
                test = py.same(py.helper("$type", receiver), py.load(type_name))
                if kind == "integer" and selector in _SHIFTS and not facts.metered and self._is_shift(arguments[0]):
                    special = ast.BinOp(receiver, _SHIFTS[selector](), arguments[0])
                elif kind == "integer" and selector in _BITS and not facts.metered and facts.selectors.inlines(selector):
                    special = ast.BinOp(receiver, _BITS[selector](), arguments[0])
                    if isinstance(arguments[0], ast.Constant):
                        test = test if type(arguments[0].value) is int else py.constant(False)
                    else:
                        test = py.both(test, py.same(py.helper("$type", arguments[0]), py.load(type_name)))
                fast = py.choose(test, self._mark(special, node), self._mark(fast, node))
        return self._attempt(node, how, fast, slow, FAILURES)

    @staticmethod
    def _is_shift(value):
        return isinstance(value, ast.Constant) and type(value.value) is int and 0 <= value.value <= 64

    def _is_live(self, receiver):
        if not isinstance(receiver, ast.Name):
            return False
        name = receiver.id
        return name in ("$NIL", "$TRUE", "$FALSE") or name[0] == "'" or (name == "self" and self.unit.facts.receiver in ("live", "value"))

    def _write(self, node, how, receiver, value, slow):
        name = "s." + node.selector[:-1]
        body = [py.store_attribute(receiver, name, value)]
        body.append(py.when(py.same(py.attribute(receiver, "_d"), py.constant(None)), [py.effect(py.call(py.attribute(receiver, "_w")))]))
        for statement in body:
            self._mark(statement, node)
        self._mark(slow, node)
        if how == "effect":
            self.out.append(py.attempt(body, FAILURES, None, [py.effect(slow)]))
            return None
        if how == "tail":
            self.out.append(py.attempt([*body, py.answer(receiver)], FAILURES, None, [py.answer(slow)]))
            return None
        result = self._target(how)
        self.out.append(py.attempt([*body, py.assign(result, receiver)], FAILURES, None, [py.assign(result, slow)]))
        return py.load(result)

    def _implicit_send(self, node, how):
        selector, facts = node.selector, self.unit.facts
        if not node.arguments:
            local = self.scope.find(selector)
            if local is not None:
                return self._finish(py.load(local.python), how)
        elif len(node.arguments) == 1 and selector[-1] == ":":
            local = self.scope.find(selector[:-1])
            if local is not None and local.assignable:
                return self._assign_local(node, local, how)
        parents = self.scope.parent_locals()
        if parents:
            return self._send_through_locals(node, parents, how)
        fact = facts.implicit[selector]
        if fact[0] == "constant":
            return self._finish(py.load(fact[1]), how)
        if fact[0] == "cell":
            if not node.arguments:
                return self._finish(self._mark(py.attribute(py.load("self"), "s." + selector), node), how)
            return self._assign_cell(node, how)
        arguments = self._operands(node.arguments)
        if facts.receiver in ("live", "value"):
            return self._self_send(node, how, arguments)
        table = py.load(KIND_TYPES[facts.receiver][1])
        arguments = self._atoms(arguments)
        fast = py.call(py.attribute(table, self.unit.prefix + selector), py.load("self"), *arguments)
        return self._attempt(node, how, fast, py.helper("$miss", py.load("self"), py.constant(selector), *arguments), FAILURES)

    def _self_send(self, node, how, arguments):
        arguments = self._atoms(arguments)
        me = py.load("self")
        fast = py.call(py.attribute(me, self.unit.prefix + node.selector), *arguments)
        return self._attempt(node, how, fast, py.helper("$miss", me, py.constant(node.selector), *arguments), FAILURES)

    def _send_through_locals(self, node, parents, how):
        arguments = self._operands(node.arguments)
        places = ast.Tuple([py.load(local.python) for local in parents], ast.Load())
        return self._finish(self._kept(self._mark(py.helper("$implicit", py.load("self"), places, py.constant(node.selector), *arguments), node)), how)

    def _kept(self, value):
        name = self.unit.temporary()
        self._emit(lambda v: py.assign(name, v), value)
        return py.load(name)

    def _assign_local(self, node, local, how):
        self.into(node.arguments[0], local.python)
        if local.scope.function is not self.function:
            self.nonlocal_names.add(local.python)
        return self._finish(py.load("self"), how)

    def _assign_cell(self, node, how):
        me = py.load("self")
        self._emit(lambda v: self._mark(py.store_attribute(me, "s." + node.selector[:-1], v), node), self.lazy(node.arguments[0]))
        self.out.append(py.when(py.same(py.attribute(me, "_d"), py.constant(None)), [py.effect(py.call(py.attribute(me, "_w")))]))
        return self._finish(me, how)

    def _resend(self, node):
        number = self.unit.scopes.resends.index(node)
        arguments = self._operands(node.arguments)
        return self._mark(py.call(py.item(py.load("$links"), py.constant(number)), py.load("self"), *arguments), node)

    def _block_value(self, node, how):
        receiver, *arguments = self._atoms(self._operands((node.receiver, *node.arguments)))
        slow = py.helper("$miss", receiver, py.constant(node.selector), *arguments)
        method = py.call(py.attribute(receiver, self.unit.prefix + node.selector), *arguments)
        if isinstance(receiver, ast.Constant) or self._is_live(receiver):
            return self._ordinary(node, how, receiver, arguments)
        direct = self._mark(py.call(receiver, *arguments), node)
        selectors, learned = self.unit.facts.selectors, node.selector in self.unit.facts.sends
        if not arguments and not learned and selectors.names_data("value"):
            method = py.attribute(receiver, "s.value")
        elif len(arguments) == 1 and how == "effect" and not learned and selectors.is_assigned("value:") and not self.unit.facts.metered:
            return self._value_or_write(node, receiver, arguments[0], direct, slow)
        fast = py.choose(py.same(py.helper("$type", receiver), py.load("$function")), direct, self._mark(method, node))
        return self._attempt(node, how, fast, slow, CALL_FAILURES)

    def _value_or_write(self, node, receiver, value, direct, slow):
        """`r value: v` for its effect, where r may be a block or an object with a slot `value`."""
        is_block = py.same(py.helper("$type", receiver), py.load("$function"))
        store = self._mark(py.store_attribute(receiver, "s.value", value), node)
        dirty = py.when(py.same(py.attribute(receiver, "_d"), py.constant(None)), [py.effect(py.call(py.attribute(receiver, "_w")))])
        body = [py.when(is_block, [py.effect(direct)], [store, dirty])]
        self.out.append(py.attempt(body, CALL_FAILURES, None, [py.effect(self._mark(slow, node))]))

    # -- arithmetic, vectors -----------------------------------------------------------------------------------

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
        if selector == "/":
            helper = self._float_quotient(node, left, right, helper)
        value = self._shallow(py.choose(test, self._mark(ast.BinOp(left, operator, right), node), helper))
        value.computes = True
        return self._finish(value, how)

    def _float_quotient(self, node, left, right, helper):
        types = ast.Compare(py.helper("$type", left), [ast.Is(), ast.Is()], [py.load("$float"), py.helper("$type", right)])
        if isinstance(right, ast.Constant):
            types = py.same(py.helper("$type", left), py.load("$float"))
            return py.choose(types, self._mark(ast.BinOp(left, ast.Div(), right), node), helper)
        return py.choose(py.both(types, right), self._mark(ast.BinOp(left, ast.Div(), right), node), helper)

    def _shallow(self, value):
        """Nested operators become nested Python expressions; past a depth Python's compiler dislikes, a temporary."""
        depth = 1 + max((getattr(child, "depth", 0) for child in ast.iter_child_nodes(value)), default=0)
        if depth >= MAX_PYTHON_DEPTH:
            return self._kept(value)
        value.depth = depth
        return value

    def _at(self, node, how):
        receiver, index = self._atoms(self._operands((node.receiver, *node.arguments)))
        if isinstance(receiver, ast.Constant) or receiver.id in ("$TRUE", "$FALSE", "$NIL"):
            return self._ordinary(node, how, receiver, [index])
        send = self._mark(py.call(py.attribute(receiver, self.unit.prefix + "at:"), index), node)
        slow = py.helper("$miss", receiver, py.constant("at:"), index)
        fast = self._mark(self._element(node, receiver, index), node)
        if "at:" in self.unit.facts.sends:
            checked = self._checked_index(node, index)
            character = self._mark(py.item(py.load("$CHARACTERS"), py.item(receiver, checked)), node)
            of_string = py.choose(py.same(py.helper("$type", receiver), py.load("$STRING")), character, send)
            fast = py.choose(py.same(py.helper("$type", receiver), py.load("$VECTOR")), fast, of_string)
        return self._attempt(node, how, fast, slow, INDEX_FAILURES)

    def _element(self, node, vector, index):
        """An element of what is a plain vector."""
        return py.item(py.attribute(vector, "v.items"), self._checked_index(node, index))

    def _checked_index(self, node, index):
        """A negative index becomes one that Python refuses.

        The check has a place without width: by that vm/objects.py knows it for what it is.
        """
        if self._is_natural(index):
            return index
        check = self.unit.place.mark(py.compare(index, ast.GtE(), py.constant(0)), node.name_start, node.name_start)
        return py.choose(check, index, py.load("$NIL"))

    def _is_natural(self, index):
        """Known not to be a negative integer."""
        if isinstance(index, ast.Constant):
            return type(index.value) is int and index.value >= 0
        return isinstance(index, ast.Name) and index.id in self.unit.naturals

    def _at_put(self, node, how):
        receiver, index, value = self._atoms(self._operands((node.receiver, *node.arguments)))
        if isinstance(receiver, ast.Constant):
            return self._ordinary(node, how, receiver, [index, value])
        place = self._element(node, receiver, index)
        store = self._mark(py.store_item(place.value, place.slice, value), node)
        dirty = py.when(py.same(py.attribute(receiver, "_d"), py.constant(None)), [py.effect(py.call(py.attribute(receiver, "_w")))])
        send = self._mark(py.call(py.attribute(receiver, self.unit.prefix + "at:Put:"), index, value), node)
        slow = self._mark(py.helper("$miss", receiver, py.constant("at:Put:"), index, value), node)
        if how == "effect":
            body, other, handler, result = [store, dirty], [py.effect(send)], [py.effect(slow)], None
        else:
            name = self._target(how)
            body, other = [store, dirty, py.assign(name, receiver)], [py.assign(name, send)]
            handler, result = [py.assign(name, slow)], py.load(name)
        if "at:Put:" in self.unit.facts.sends:
            body = [py.when(py.same(py.helper("$type", receiver), py.load("$VECTOR")), body, other)]
        self.out.append(py.attempt(body, INDEX_FAILURES, None, handler))
        return result

    # -- tests: expressions whose Python truth is the Selfish boolean ------------------------------------------

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
            return not facts.metered
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

    def _test(self, node, selector="ifTrue:False:"):
        """A Python expression whose truth is the boolean the node answers; anything else than a boolean is an error."""
        if isinstance(node, Send):
            node = self._explicit(node)
        if self._is_test(node):
            return getattr(self, "_test_" + _TESTS[node.selector])(node)
        value = self.value(node)
        if isinstance(value, ast.Name) and value.id in ("$TRUE", "$FALSE"):
            return py.constant(value.id == "$TRUE")
        value = self._named(value)
        refusal = py.helper("$nonboolean", value, py.constant(selector))
        unit_place = (node.name_start, node.name_end) if isinstance(node, Send) else (node.start, node.end)
        self.unit.place.mark(refusal, *unit_place)
        return py.either(py.same(value, py.load("$TRUE")), py.both(py.different(value, py.load("$FALSE")), refusal))

    def _test_comparison(self, node):
        left, right = self._plain_operands(node)
        return self._shallow(self._mark(py.compare(left, _COMPARISONS[node.selector](), right), node))

    def _plain_operands(self, node):
        """Receiver and argument of an operator, neither with a slow form."""
        left, right = self._operands((node.receiver, *node.arguments))
        if hasattr(left, "slow") or hasattr(right, "slow"):
            if not self._is_stable(left):
                left = self._kept(left)
            right = self._settled(right)
        return left, right

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

    @staticmethod
    def _is_plain(node):
        return isinstance(node, (Number, Text))

    def _test_identity(self, node):
        left, right = self._atoms(self._operands((node.receiver, *node.arguments)))
        same = self._same(left, right, self._mark(py.helper("$one", left, right), node))
        return same if node.selector == "==" else py.negation(same)

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

    def _test_connective(self, node):
        wanted = inline.CONNECTIVES[node.selector]
        first = self._test(node.receiver, node.selector)
        result = self.unit.temporary()
        block = node.arguments[0]
        branch = self._branch(block, lambda last: self.out.append(py.assign(result, py.constant(False) if last is None else self._value_test(last))))
        if len(branch) == 1 and isinstance(branch[0], ast.Assign) and branch[0].targets[0].id == result:
            return self._shallow((py.both if wanted else py.either)(first, branch[0].value))
        self.out.append(py.assign(result, first))
        keep_going = py.load(result) if wanted else py.negation(py.load(result))
        self.out.append(py.when(keep_going, branch))
        return py.load(result)

    def _value_test(self, node):
        return self._test(node)

    # -- control structures compiled in line -------------------------------------------------------------------

    def _control(self, node, finish, nothing):
        """Write a control structure in line. `finish` takes the node whose value is the result; None stands for nil.

        Answers False when the node is no such thing. `nothing` is None when the value is not wanted.
        """
        selector = node.selector
        if node.receiver is None or not self.unit.facts.selectors.inlines(selector):
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
        test = self._test(node.receiver, node.selector)
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
                return self._branch(_Given(py.load("$NIL") if is_nil else value), finish)
            if isinstance(part, BlockLiteral) and part.arguments:
                name = self.unit.scopes.scopes[id(part)].locals[part.arguments[0]].python
                return [py.assign(name, value), *self._branch(part, finish)]
            return self._branch(part, finish)

        self.out.append(py.when(py.same(value, py.load("$NIL")), branch(True), branch(False)))

    def _write_connective(self, node, finish):
        test = self._test(node.receiver, node.selector)
        block = self._branch(node.arguments[0], finish)
        if node.selector == "&&":
            self.out.append(py.when(test, block, self._branch(_Given(py.load("$FALSE")), finish)))
        else:
            self.out.append(py.when(test, self._branch(_Given(py.load("$TRUE")), finish), block))

    def _write_loop(self, node):
        selector = node.selector
        if selector in inline.STEPS:
            self._write_steps(node)
            return
        tick = self._tick()
        outer, self.out = self.out, []
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
        self.out.append(py.forever(condition, body))

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
        if self._counts_naturals(node.selector, values):
            self.unit.naturals.add(name)
        tick = self._tick()
        body = [*tick, *self._branch(block, self._effect_or_nothing)]
        steps = self._mark(py.helper(inline.STEPS[node.selector], *values), node)
        self.out.append(py.for_each(name, steps, body))

    @staticmethod
    def _counts_naturals(selector, values):
        """Whether a loop's variable is never negative: it goes up from a natural number, or down to one."""
        bound = values[1 if selector.startswith("downTo:") else 0]
        step = values[2] if "By:" in selector else py.constant(1)
        return all(isinstance(v, ast.Constant) and type(v.value) is int and v.value >= least for v, least in ((bound, 0), (step, 1)))

    def _tick(self):
        return [py.effect(py.helper("$tick"))] if self.unit.facts.metered else []

    # -- primitives --------------------------------------------------------------------------------------------

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
        if selector.startswith("_PerformResend:"):
            return self._finish(self._kept(self._mark(py.helper("$perform_resend", py.load("$links"), *values), node)), how)
        if selector == "_Eq:":
            return self._finish(py.choose(self._same(*values, py.helper("$identical", *values)), py.load("$TRUE"), py.load("$FALSE")), how)
        self.unit.primitives.add(selector)
        fast = self._mark(py.helper(selector, py.load("$vm"), *values), node)
        if selector == "_Clone":
            return self._attempt(node, how, py.call(py.attribute(values[0], "_clone")), fast, FAILURES)
        if failure is None and selector in _DIRECT and not self.unit.facts.metered:
            direct = self._mark(_DIRECT[selector](self, node, *values), node)
            slow = py.helper("$primitive", py.load(selector), py.constant(selector), *values)
            return self._attempt(node, how, direct, slow, INDEX_FAILURES)
        if failure is None:
            slow = self._mark(py.helper("$fail", values[0], py.load("$f"), py.constant(selector)), node)
            return self._attempt(node, how, fast, slow, PRIMITIVE_FAILURES)
        result = None if how == "effect" else self._target(how)

        def keep(value):
            self.out.append(py.effect(value) if result is None else py.assign(result, value))

        def finish(last):
            if result is not None:
                self._into_or_nil(last, result)
            elif last is not None:
                self.effect(last)

        outer, self.out = self.out, []
        keep(fast)
        body, self.out = self.out, []
        if inlined:
            words = (py.helper("$error_name", py.load("$f")), py.helper("$primitive_name", py.constant(selector)))
            scope = self.unit.scopes.scopes[id(failure)]
            for name, word in zip(failure.arguments, words, strict=False):
                self.out.append(py.assign(scope.locals[name].python, word))
            self._inlined_code(failure, finish)
        elif failure is not None:
            keep(self._mark(py.helper("$fail_to", handler_value, py.load("$f"), py.constant(selector)), node))
        else:
            keep(self._mark(py.helper("$fail", values[0], py.load("$f"), py.constant(selector)), node))
        handler, self.out = self.out, outer
        if not handler:
            handler = [ast.Pass()]
        self.out.append(py.attempt(body, PRIMITIVE_FAILURES, "$f", handler))
        return None if result is None else py.load(result)


_DIRECT = {
    "_Size": lambda emitter, node, vector: py.helper("$len", py.attribute(vector, "v.items")),
    "_At:": lambda emitter, node, vector, index: emitter._element(node, vector, index),
    "_ByteSize": lambda emitter, node, string: py.helper("$len", string),
    "_IntAnd:": lambda emitter, node, left, right: ast.BinOp(left, ast.BitAnd(), right),
    "_IntOr:": lambda emitter, node, left, right: ast.BinOp(left, ast.BitOr(), right),
    "_IntXor:": lambda emitter, node, left, right: ast.BinOp(left, ast.BitXor(), right),
}
_TESTS = {s: "comparison" for s in _COMPARISONS}
_TESTS |= {"=": "equality", "!=": "equality", "==": "identity", "!==": "identity", "isNil": "nil", "isNotNil": "nil", "not": "not"}
_TESTS |= {s: "connective" for s in inline.CONNECTIVES}
