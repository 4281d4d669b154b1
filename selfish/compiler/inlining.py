"""Inlining: small methods written into the code that sends their message.

In:     sends whose receiver's class is known: self, a constant, or a class that this send has met before (vm/feedback.py).
Out:    the method's code between a guard and the ordinary send:

            if is17: ...the method, in line...
            else:    r.m.foo()

        Literal blocks handed over are written where the method evaluates them, and never become closures.
Keeps:  the guard is a global name that vm/guards.py takes back the moment the class would answer otherwise. So what is in line is
        never older than the send before it. Backtraces tell of methods in line (vm/backtrace.py).
Gain:   see docs/performance.md, `inlining`.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.places import Place
from selfish.compiler.unit import BlockGiven, CannotInline, InlinedCode, Into, Unit
from selfish.syntax import BlockLiteral, SelfReference, Send

DEEPEST = 6  # methods in line within each other


class Abandoned(Exception):
    """A send took blocks in, and cannot be written in line after all; the function is to be written again without it.

    node    the send
    """

    def __init__(self, node):
        super().__init__()
        self.node = node


class Inlining:
    def _inline(self, node, how):
        """Write a send in line when that can be done; answers whether, and the value as `_send` does."""
        target = self._target_of(node)
        takes_blocks = any(isinstance(a, BlockLiteral) and self.unit.scopes.is_inlined(a) for a in node.arguments)
        if target is None:
            if takes_blocks:
                raise Abandoned(node)
            return False, None
        before, kept = len(self.unit.root.inlined), self.out[:]
        try:
            return True, self._written_in_line(node, how, target)
        except CannotInline:
            if takes_blocks:
                raise Abandoned(node) from None
            self.out[:] = kept
            del self.unit.root.inlined[before:]
            return False, None

    def _target_of(self, node):
        """The method that a send is expected to run, or None."""
        inliner = self.unit.facts.inliner
        if inliner is None:
            return None
        target = inliner.target(node)
        if target is None or target.weight > self.unit.root.room or len(target.tree.arguments) != len(node.arguments):
            return None
        depth, above = 0, self
        while above is not None:
            if above.unit.owner is target.owner:
                return None
            depth, above = depth + 1, above.caller
        return target if depth <= DEEPEST and target.fits(any(map(self._is_block, node.arguments))) else None

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
        if how != "tail" and target.flat is None:
            raise CannotInline
        receiver = node.receiver if node.receiver is not None else SelfReference(node.start, node.start)
        me, *arguments = self._handed_over([receiver, *node.arguments])
        if isinstance(me, (BlockGiven, ast.Constant)):
            raise CannotInline
        if isinstance(receiver, SelfReference) and self.outer is not None:
            self.nonlocal_names.add("self")  # a stored block is compiled again for its self
        if target.may_change:
            guard = py.same(py.helper("$type", me), py.load(target.type_name))
        else:
            guard = py.load(target.guard)
        result = None if how in ("effect", "tail") else self._target(how)
        way = Into(result) if result is not None else how
        root = self.unit.root
        root.room -= target.weight
        before = root.temporaries
        fast = self._aside(lambda: self._method_in_line(node, way, target, me, arguments))
        root.temporaries = before
        slow = self._aside(lambda: self._ordinary_after_all(node, way, me, arguments))
        self.out.append(py.when(guard, fast, slow))
        return None if result is None else py.load(result)

    def _aside(self, write):
        """The statements `write` writes, on a list of their own."""
        outer, self.out = self.out, []
        try:
            write()
            return self.out
        finally:
            self.out = outer

    def _handed_over(self, nodes):
        """The values of nodes as atoms that stay what they are, and literal blocks as BlockGiven."""
        blocks = {i: self._given_block(n) or BlockGiven(n, self) for i, n in enumerate(nodes) if self._is_block(n)}
        values = self._atoms(self._operands([n for i, n in enumerate(nodes) if i not in blocks]))
        values = [v if self._is_stable(v) and getattr(v, "id", "")[:2] != "k." else self._kept(v) for v in values]
        rest = iter(values)
        return [blocks[i] if i in blocks else next(rest) for i in range(len(nodes))]

    def _method_in_line(self, node, how, target, me, arguments):
        tree = target.tree if how == "tail" else target.flat
        unit = Unit(target.owner, target.scopes(tree, self.unit.scopes.names), target.facts, target.source, target.label, self.unit.root)
        entry = self._enter(unit, None, me.id, node)
        unit.place = Place(unit.source, len(unit.root.inlined))
        inner = type(self)(unit, unit.scopes.scopes[id(tree)], None)
        inner.caller, inner.me, inner.out = self, me.id, self.out
        entry.names = {v.name: py.load(v.python) for s in unit.scopes.scopes.values() for v in s.locals.values()}
        entry.names |= inner._give(tree, arguments)
        inner._declare_locals(tree)
        inner._in_the_way(how, tree.statements, tree.returns)

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

    def _in_the_way(self, how, statements, returns):
        """Statements, the last one's value in the way asked for."""
        self._statements_effect(statements[:-1])
        last = statements[-1] if statements else None
        if returns:
            self.leave(last)
        elif how == "tail":
            self._tail_or_nil(last)
        elif how == "effect":
            self._effect_or_nothing(last)
        else:
            self._into_or_nil(last, how.name)

    # -- a block in line ---------------------------------------------------------------------------------------

    def _block_in_line(self, node, how, given):
        """`b value: x` where b is a literal block of who called the method in line."""
        block, home = given.node, given.emitter
        if len(block.arguments) > len(node.arguments):
            raise CannotInline
        values = self._handed_over(node.arguments)
        result = None if how in ("effect", "tail") else self._target(how)
        outer_out, outer_place, outer_scope = home.out, home.unit.place, home.scope
        number = home.unit.scopes.block_numbers[id(block)]
        home.out, home.scope = self.out, home.unit.scopes.scopes[id(block)]
        try:
            entry = self._enter(home.unit, number, home.me, node)
            home.unit.place = Place(home.unit.source, len(home.unit.root.inlined))
            entry.names = home._give(block, values)
            home._declare_locals(block)
            home._in_the_way(how if result is None else Into(result), block.statements, block.returns)
        finally:
            home.out, home.unit.place, home.scope = outer_out, outer_place, outer_scope
        return None if result is None else py.load(result)

    # -- where the guard says no -------------------------------------------------------------------------------

    def _ordinary_after_all(self, node, how, me, arguments):
        """The send as it is without inlining; blocks in line become real for it."""
        blocks = [a for a in arguments if isinstance(a, BlockGiven)]
        home = "$home" + self.unit.temporary() if any(a.emitter._leaves_through(a.node) for a in blocks) else None
        outer, self.out = self.out, []
        values = [a.emitter._block_after_all(a.node, self.out, home) if a in blocks else a for a in arguments]
        if how == "tail":
            value = self._ordinary(node, how, me, values)
            if value is not None:
                self._emit(py.answer, value)
        else:
            value = self._ordinary(node, how, me, values)
            if isinstance(how, Into) and not (isinstance(value, ast.Name) and value.id == how.name):
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


def _is_within(scope, around):
    while scope is not None:
        if scope is around:
            return True
        scope = scope.outer
    return False
