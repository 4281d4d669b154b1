"""Inlining: small methods written into the code that sends their message.

In:     sends whose receiver's class is known: self, a constant, or a class that this send has met before (vm/feedback.py).
Out:    the method's code between a guard and the ordinary send:

            if ok.17: ...the method, in line...
            else:     r.m.foo()

        `ok.17` is asked of self and of constants. Of other receivers it is asked whether their class has the attribute `is.17`, which is
        quicker than to ask for the class; only where several classes come, and of numbers, strings and the like, it is the class.

        Literal blocks handed over are written where the method evaluates them, and never become closures.
Keeps:  the guard is a global name that vm/guards.py takes back the moment the class would answer otherwise. So what is in line is
        never older than the send before it. Backtraces tell of methods in line (vm/backtrace.py).
Gain:   see docs/performance.md, `inlining`.
"""

from __future__ import annotations

import ast

from selfish.compiler import inline
from selfish.compiler import python as py
from selfish.compiler.evaluation import INDEX_FAILURE, MISS
from selfish.compiler.places import Place
from selfish.compiler.unit import BlockGiven, CannotInline, InlinedCode, Into, Truth, Unit
from selfish.syntax import BlockLiteral, SelfReference, Send

DEEPEST = 6  # methods in line within each other


class Abandoned(Exception):
    """A send took blocks in, and cannot be written in line after all; the function is to be written again without it.

    node    the send
    """

    def __init__(self, node):
        super().__init__()
        self.node = node


class Loop:
    """A loop being written; flag is the Python name that says a method in line was left in it, None while nothing leaves."""

    flag = None


class Inlining:
    def _inline(self, node, how):
        """Write a send in line when that can be done; answers whether, and the value as `_send` does."""
        target = self._target_of(node)
        takes_blocks = any(isinstance(a, BlockLiteral) and self.unit.scopes.is_inlined(a) for a in node.arguments)
        if target is None:
            if takes_blocks:
                raise Abandoned(node)
            return False, None
        root = self.unit.root
        before, room, kept = len(root.inlined), root.room, self.out[:]
        try:
            return True, self._written_in_line(node, how, target)
        except CannotInline:
            if takes_blocks:
                raise Abandoned(node) from None
            self.out[:], root.room = kept, room
            del root.inlined[before:]
            return False, None

    def _target_of(self, node):
        """The method that a send is expected to run, or None."""
        inliner = self.unit.facts.inliner
        if inliner is None:
            return None
        target = inliner.target(node)
        if target is None or len(target.tree.arguments) != len(node.arguments):
            return None
        takes_blocks = any(map(self._is_block, node.arguments))
        if not target.fits(takes_blocks) or not takes_blocks and target.weight > self.unit.root.room:
            return None
        depth, above = 0, self
        while above is not None:
            if above.unit.owner is target.owner:
                return None
            depth, above = depth + 1, above.caller
        return target if depth <= DEEPEST else None

    def _could_inline(self, node):
        """Whether a send may be written in line; trying may show that it cannot."""
        selector = node.selector
        if selector[0] == "_" or self.unit.facts.inliner is None:
            return False
        if self._given_block(node.receiver) is not None:
            return selector.replace("With:", "") in ("value", "value:")
        if node.receiver is None:
            local = self.scope.find(selector.removesuffix(":"))
            if local is not None or self.scope.parent_locals() or self.unit.facts.implicit[selector][0] != "send":
                return False
        elif selector in inline.INLINED:
            return False
        return self._target_of(node) is not None

    def _is_block(self, node):
        return isinstance(node, BlockLiteral) and self.unit.scopes.is_inlined(node) or self._given_block(node) is not None

    def _given_block(self, node):
        """The BlockGiven that an argument of a method in line stands for, None for anything else."""
        if isinstance(node, Send) and node.receiver is None and not node.arguments:
            local = self.scope.find(node.selector)
            if local is not None and isinstance(local.given, BlockGiven):
                return local.given
        return None

    # -- a method in line --------------------------------------------------------------------------------------

    def _written_in_line(self, node, how, target):
        receiver = node.receiver if node.receiver is not None else SelfReference(node.start, node.start)
        me, *arguments = self._handed_over([receiver, *node.arguments])
        if isinstance(me, (BlockGiven, ast.Constant)):
            raise CannotInline
        if isinstance(receiver, SelfReference) and self.outer is not None:
            self.nonlocal_names.add("self")  # a stored block is compiled again for its self
        way = self._way(how)
        if not target.may_change and self._is_certain(target.guard):
            return self._certainly(node, way, target, me, arguments)
        root = self.unit.root
        root.room -= target.weight
        if target.is_size and not isinstance(way, Truth) and self.unit.facts.inliner.meets_strings_alone(node):
            return self._size_in_line(node, way, target, me)
        before = root.temporaries
        known = []
        fast = self._aside(lambda: known.append(self._method_in_line(node, way, target, me, arguments)))
        root.temporaries = before
        slow = self._aside(lambda: self._ordinary_after_all(node, way, me, arguments))
        self.out.append(self._guarded(node, target, me, fast, slow))
        if known[0] is not None:
            self.unit.noticed[way.name] = [*known[0], slow]
        return self._result(way)

    def _way(self, how):
        """The way a value goes that is written in several places: a wanted one into a variable."""
        return how if how in ("effect", "tail") or isinstance(how, Truth) else Into(self._target(how))

    def _size_in_line(self, node, way, target, me):
        """Write `size` of a string. Nothing else has a length for Python, so only the guard is asked."""
        target.depend()
        size = self._mark(py.helper("$len", me), node)
        stray = self._mark(py.helper("$stray", py.constant(node.name_start), me, py.constant(node.selector)), node)
        return self._attempt(node, way, py.choose(py.load(target.guard), size, stray), self._astray(node, me), INDEX_FAILURE)

    @staticmethod
    def _result(way):
        """Where the value is that went a way, None when nowhere."""
        return py.load(way.name) if isinstance(way, (Into, Truth)) else None

    def _certainly(self, node, way, target, me, arguments):
        """Write a method whose guard was asked just before."""
        self.unit.root.room -= target.weight
        if isinstance(way, Into) and _answers_itself(target.tree):
            return me
        ways = self._method_in_line(node, way, target, me, arguments)
        if ways is not None:
            self.unit.noticed[way.name] = ways
        return self._result(way)

    def _guarded(self, node, target, me, fast, slow):
        """The statement that goes the one way or the other."""
        if not target.may_change:
            return py.when(py.load(target.guard), fast, slow)
        if target.facts.receiver != "live" or self.unit.facts.inliner.is_mixed(node):
            return py.when(py.same(py.helper("$type", me), py.load(target.type_name)), fast, slow)
        return py.attempt([py.effect(py.attribute(me, target.type_name))], MISS, None, slow, otherwise=fast)

    def _aside(self, write):
        """The statements `write` writes, on a list of their own."""
        outer, self.out = self.out, []
        noticed = dict(self.unit.noticed)
        try:
            write()
            return self.out
        finally:
            self.out, self.unit.noticed = outer, noticed

    def _handed_over(self, nodes):
        """The values of nodes as atoms that stay what they are, and literal blocks as BlockGiven."""
        blocks = {i: self._given_block(n) or BlockGiven(n, self) for i, n in enumerate(nodes) if self._is_block(n)}
        values = self._atoms(self._operands([n for i, n in enumerate(nodes) if i not in blocks]))
        values = [v if self._is_stable(v) else self._kept(v) for v in values]
        rest = iter(values)
        return [blocks[i] if i in blocks else next(rest) for i in range(len(nodes))]

    def _method_in_line(self, node, way, target, me, arguments):
        """Write a method; answers the ways around telling the image that its value has changed, None when it may have to be told."""
        tree = target.tree
        scopes = target.scopes(tree, self.unit.scopes.names)
        unit = Unit(target.owner, tree, scopes, target.facts, target.source, target.label, self.unit.root)
        entry = self._enter(unit, None, me.id, node)
        unit.place = Place(unit.source, len(unit.root.inlined))
        inner = type(self)(unit, unit.scopes.scopes[id(tree)], None)
        inner.caller, inner.me, inner.way, inner.certain = self, me.id, way, target.guard
        entry.names = {v.name: py.load(v.python) for s in unit.scopes.scopes.values() for v in s.locals.values()}
        entry.names |= inner._give(tree, arguments)
        for name, argument in zip(tree.arguments, node.arguments, strict=True):
            bound = self.unit.bounds.least(argument, self.scope)
            if bound is not None:
                unit.given_bounds[inner.scope.locals[name].python] = bound
        inner._declare_locals(tree)
        inner._in_the_way(way, tree.statements, False)
        if inner.leaves_early:
            self.out.append(py.forever(py.constant(True), [*inner.out, py.leave()]))
            return None
        self.out += inner.out
        return self.unit.noticed.get(way.name) if isinstance(way, Into) else None

    def _leave_in_line(self, node):
        """`^ node` within a method in line: its value goes the way of the method's, and out of the loop the method is then written in."""
        self._in_the_way(self.way, (node,), False)
        if self.way != "tail":
            self.leaves_early = True
            for loop in self.loops:
                loop.flag = loop.flag or self.unit.lasting_name("$left")
                self.out.append(py.assign(loop.flag, py.constant(True)))
            self.out.append(py.leave())

    def _enter_loop(self):
        self.loops.append(Loop())

    def _write_left_loop(self, statement):
        """Write a loop; when a `^` in it leaves a method in line, leave the loop around it too."""
        loop = self.loops.pop()
        if loop.flag is not None:
            self.out += [py.assign(loop.flag, py.constant(False)), statement, py.when(py.load(loop.flag), [py.leave()])]
        else:
            self.out.append(statement)

    def _enter(self, unit, block, me, node):
        """Note what is in line from here on, for backtraces."""
        line, column = self.unit.place.at(node.name_start)
        end_line, end_column = self.unit.place.at(node.name_end)
        if end_line != line:
            end_column = column + 1
        entry = InlinedCode(unit.owner, block, me, {}, line, column, end_column)
        self.unit.root.inlined.append(entry)
        return entry

    def _give(self, code, values):
        """Let the arguments of a method or block in line stand for values; answers them by name."""
        scope = self.unit.scopes.scopes[id(code)]
        for name, value in zip(code.arguments, values, strict=False):
            local = scope.locals[name]
            local.given = value
            if not isinstance(value, BlockGiven) and self.caller is None and self.unit.scopes.may_be_captured(local):
                self.out.append(py.assign(local.python, value))
                local.given = None
        return {name: v for name, v in zip(code.arguments, values, strict=False) if not isinstance(v, BlockGiven)}

    def _in_the_way(self, way, statements, returns):
        """Statements, the last one's value in the way asked for."""
        self._statements_effect(statements[:-1])
        last = statements[-1] if statements else None
        if returns:
            self.leave(last)
        elif way == "tail":
            self._tail_or_nil(last)
        elif way == "effect":
            self._effect_or_nothing(last)
        elif isinstance(way, Truth):
            self._truth_into(last, way)
        else:
            self._into_or_nil(last, way.name)

    # -- a block in line ---------------------------------------------------------------------------------------

    def _block_in_line(self, node, how, given):
        """`b value: x` where b is a literal block of who called the method in line."""
        block, home = given.node, given.emitter
        if len(block.arguments) > len(node.arguments):
            raise CannotInline
        values = self._handed_over(node.arguments)
        way = self._way(how)
        outer_out, outer_place, outer_scope = home.out, home.unit.place, home.scope
        number = home.unit.scopes.block_numbers[id(block)]
        home.out, home.scope = self.out, home.unit.scopes.scopes[id(block)]
        try:
            home.unit.changed |= home.unit.own_changed  # the block may have been written before
            entry = self._enter(home.unit, number, home.me, node)
            home.unit.place = Place(home.unit.source, len(home.unit.root.inlined))
            entry.names = home._give(block, values)
            home._declare_locals(block)
            home._in_the_way(way, block.statements, block.returns)
        finally:
            home.out, home.unit.place, home.scope = outer_out, outer_place, outer_scope
        return self._result(way)

    # -- where the guard says no -------------------------------------------------------------------------------

    def _ordinary_after_all(self, node, how, me, arguments):
        """The send as it is without inlining; blocks in line become real for it."""
        blocks = [a for a in arguments if isinstance(a, BlockGiven)]
        home = self.unit.lasting_name("$home") if any(a.emitter._leaves_through(a.node) for a in blocks) else None
        outer, self.out = self.out, []
        values = [a.emitter._block_after_all(a.node, self.out, home) if a in blocks else a for a in arguments]
        if not self.unit.facts.inliner.is_mixed(node):
            value = self._mark(py.helper("$stray", py.constant(node.name_start), me, py.constant(node.selector), *values), node)
        else:
            value = self._ordinary(node, "value" if isinstance(how, Truth) else how, me, values)
        if how == "tail":
            if value is not None:
                self._emit(py.answer, value)
        elif how == "effect":
            if value is not None:
                self.out.append(py.effect(value))
        elif isinstance(how, Truth):
            self._put(how.name, self._is_true(self._settled(value), node, how.selector, how.asked, how.name))
        elif not (isinstance(value, ast.Name) and value.id == how.name):
            self._emit(lambda v: py.assign(how.name, v), value)
        body, self.out = self.out, outer
        if home is not None:
            body = self._at_home(home, body)
        self.out += body

    def _leaves_through(self, block):
        """Whether a block in line holds a `^` that is an ordinary return here, and cannot be in a closure."""
        if self.function.outer is not None:
            return False
        scopes = self.unit.scopes.scopes
        return any(s.node.returns and _is_within(s, scopes[id(block)]) for s in scopes.values())

    def _block_after_all(self, block, out, home):
        """The closure of a block that is in line elsewhere in the same function."""
        scope = self.unit.scopes.scopes[id(block)]
        moved = [s for s in self.unit.scopes.scopes.values() if s.function is scope.function and _is_within(s, scope)]
        before, outer_out, outer_home = scope.function, self.out, self.home
        own = self._own_of_the_round(scope)
        for each in moved:
            each.function = scope
        self.out = []
        self.unit.changed |= self.unit.own_changed
        if home is not None:
            self.home = home
        try:
            name = self.block(block)
            if own:
                maker = self.unit.temporary()
                definition = py.function(maker, own, [], [*self.out, py.answer(name)])
                self.unit.place.mark(definition, block.start, block.end)
                out += [definition, py.assign(name.id, py.helper(maker, *map(py.load, own)))]
            else:
                out += self.out
            return name
        finally:
            self.out, self.home = outer_out, outer_home
            for each in moved:
                each.function = before

    def _own_of_the_round(self, scope):
        """The Python names a block uses of arguments of the loops in line around it: each closure keeps those of its round."""
        scopes = self.unit.scopes
        outside = {
            local.python
            for local, use in scopes.uses
            if _is_within(use, scope) and not _is_within(local.scope, scope) and local.given is None and scopes.loop_around(local.scope)
        }
        return sorted(outside)


def _answers_itself(tree):
    """Whether a method does nothing but to answer its receiver."""
    return not tree.slots and len(tree.statements) == 1 and isinstance(tree.statements[0], SelfReference)


def _is_within(scope, around):
    while scope is not None:
        if scope is around:
            return True
        scope = scope.outer
    return False
