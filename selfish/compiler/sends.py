"""Sends: a message becomes a method call on the receiver's class.

In:     Send and Resend nodes.
Out:    Python code that calls the function the class holds, or goes to `$miss`.
Keeps:  which primitives, numbers and blocks are involved is a matter of speed; `$miss` gives the same answer.
"""

from __future__ import annotations

import ast

from selfish.compiler import inline
from selfish.compiler import python as py
from selfish.compiler.arithmetic import BITS, SHIFTS, is_shift
from selfish.compiler.evaluation import CALL_FAILURE, MISS
from selfish.compiler.unit import BlockGiven, CannotInline

KIND_TYPES = {"integer": ("$int", "$INTEGER"), "float": ("$float", "$FLOAT"), "block": ("$function", "$BLOCK")}


def _may_send(value):
    """Mark an expression that is a send once its slot is no longer what it was: then it must not be evaluated twice."""
    value.computes = True
    return value


class Sends:
    def _send(self, node, how):
        selector = node.selector
        if selector[0] == "_":
            return self._primitive(node, how)
        if node.receiver is None:
            return self._implicit_send(node, how)
        if self._is_test(node):
            return self._finish(self._boolean(node), how)
        inlines = self.unit.facts.selectors.inlines
        if selector in inline.ARITHMETIC and inlines(selector) and not inline.has_block(node):
            return self._arithmetic(node, how)
        if selector in inline.BITWISE and inlines(selector) and self._meets_numbers(node, int):
            return self._bits(node, how)
        if selector == "at:" and inlines(selector):
            return self._at(node, how)
        if selector == "at:Put:" and inlines(selector):
            return self._at_put(node, how)
        if selector.replace("With:", "") in ("value", "value:") and not self.unit.facts.selectors.is_withdrawn(selector):
            if self.unit.facts.has("blocks"):
                return self._block_value(node, how)
        return self._sent(node, how)

    def _sent(self, node, how):
        """Send a message, or write its method in line."""
        joined, value = self._join(node, how)
        if joined:
            return value
        inlined, value = self._inline(node, how)
        if inlined:
            return value
        receiver, *arguments = self._operands((node.receiver, *node.arguments))
        return self._ordinary(node, how, receiver, arguments)

    def _ordinary(self, node, how, receiver, arguments):
        facts, selector = self.unit.facts, node.selector
        receiver, *arguments = self._atoms([receiver, *arguments])
        slow = py.helper("$miss", receiver, py.constant(selector), *arguments)
        self._tell(node, receiver)
        if not arguments and selector not in facts.sends and facts.selectors.reads(selector):
            read = self._mark(py.attribute(receiver, "s." + selector), node)
            read.slow = self._mark(py.helper("$read", receiver, py.constant(selector)), node)
            return self._finish(read, how)
        if len(arguments) == 1 and selector not in facts.sends and facts.selectors.writes(selector) and not facts.metered:
            return self._write(node, how, receiver, arguments[0], slow)
        if not facts.has("lookups"):
            return self._look_up(node, how, receiver, arguments)
        method = self.unit.prefix + selector
        fast = py.call(py.attribute(receiver, method), *arguments)
        if isinstance(receiver, ast.Constant):
            table = "$INTEGER" if type(receiver.value) is int else "$FLOAT"
            fast = py.call(py.attribute(py.load(table), method), receiver, *arguments)
        elif not self._is_live(receiver):
            inlines = facts.selectors.inlines(selector) and not facts.metered
            for kind in facts.selectors.kinds(selector) if facts.has("kinds") else ():
                type_name, table = KIND_TYPES[kind]
                special = py.call(py.attribute(py.load(table), method), receiver, *arguments)
                test = py.same(py.helper("$type", receiver), py.load(type_name))
                if kind == "integer" and selector in SHIFTS and inlines and is_shift(arguments[0]):
                    special = ast.BinOp(receiver, SHIFTS[selector](), arguments[0])
                elif kind == "integer" and selector in BITS and inlines:
                    special = ast.BinOp(receiver, BITS[selector](), arguments[0])
                    if isinstance(arguments[0], ast.Constant):
                        test = test if type(arguments[0].value) is int else py.constant(False)
                    else:
                        test = py.both(test, py.same(py.helper("$type", arguments[0]), py.load(type_name)))
                fast = py.choose(test, self._mark(special, node), self._mark(fast, node))
        return self._attempt(node, how, fast, slow, MISS)

    def _look_up(self, node, how, receiver, arguments):
        """A send that asks the world each time."""
        send = py.helper("$send", receiver, py.constant(node.selector), *arguments)
        return self._finish(self._kept(self._mark(send, node)), how)

    def _is_live(self, receiver):
        if not isinstance(receiver, ast.Name):
            return False
        name = receiver.id
        return name in ("$NIL", "$TRUE", "$FALSE") or name[0] == "'" or (name == self.me and self.unit.facts.receiver in ("live", "value"))

    def _write(self, node, how, receiver, value, slow):
        self._mark(slow, node)
        result = None if how in ("effect", "tail") else self._target(how)
        wanted = {"effect": py.effect, "tail": py.answer}.get(how, lambda v: py.assign(result, v))
        otherwise = [wanted(slow)]
        body = [py.store_attribute(receiver, "s." + node.selector[:-1], value), *self._noticed(receiver, otherwise)]
        for statement in body:
            self._mark(statement, node)
        if how != "effect":
            body.append(wanted(receiver))
        self.out.append(py.attempt(body, MISS, None, otherwise))
        if result is None:
            return None
        self._same_object(result, receiver)
        return py.load(result)

    def _implicit_send(self, node, how):
        selector, facts = node.selector, self.unit.facts
        if not node.arguments:
            local = self.scope.find(selector)
            if local is not None:
                return self._finish(self._local(local), how)
        elif len(node.arguments) == 1 and selector[-1] == ":":
            local = self.scope.find(selector[:-1])
            if local is not None and local.assignable:
                return self._assign_local(node, local, how)
        parents = self.scope.parent_locals()
        if parents:
            return self._send_through_locals(node, parents, how)
        fact = facts.implicit[selector]
        if fact[0] == "constant":
            if self.outer is not None:
                self.nonlocal_names.add("self")  # a stored block is compiled again for its self
            return self._finish(_may_send(self._mark(py.load(fact[1]), node)), how)
        if fact[0] == "cell":
            if not node.arguments:
                return self._finish(_may_send(self._mark(py.attribute(py.load(self.me), "s." + selector), node)), how)
            return self._assign_cell(node, how)
        inlined, value = self._inline(node, how)
        if inlined:
            return value
        arguments = self._operands(node.arguments)
        if not facts.has("lookups"):
            return self._look_up(node, how, py.load(self.me), self._atoms(arguments))
        if facts.receiver in ("live", "value"):
            return self._self_send(node, how, arguments)
        table = py.load(KIND_TYPES[facts.receiver][1])
        arguments = self._atoms(arguments)
        self._tell(node, py.load(self.me))
        fast = py.call(py.attribute(table, self.unit.prefix + selector), py.load(self.me), *arguments)
        return self._attempt(node, how, fast, py.helper("$miss", py.load(self.me), py.constant(selector), *arguments), MISS)

    def _local(self, local):
        """The value of an argument or local."""
        if isinstance(local.given, BlockGiven):
            raise CannotInline
        if local.given is not None:
            return local.given
        if self.unit.facts.inliner is not None and local.scope.function is not self.function:
            self.nonlocal_names.add(local.python)  # a stored block may need it where its code in line does not
        return self._boolean_value(local) if local.boolean else py.load(local.python)

    def _self_send(self, node, how, arguments):
        arguments = self._atoms(arguments)
        me = py.load(self.me)
        self._tell(node, me)
        fast = py.call(py.attribute(me, self.unit.prefix + node.selector), *arguments)
        return self._attempt(node, how, fast, py.helper("$miss", me, py.constant(node.selector), *arguments), MISS)

    def _send_through_locals(self, node, parents, how):
        arguments = self._operands(node.arguments)
        places = ast.Tuple([py.load(local.python) for local in parents], ast.Load())
        found = py.helper("$implicit", py.load(self.me), places, py.constant(node.selector), *arguments)
        return self._finish(self._kept(self._mark(found, node)), how)

    def _assign_local(self, node, local, how):
        self.unit.noticed.pop(local.python, None)
        if local.boolean:
            self.out.append(py.assign(local.python, self._test(node.arguments[0])))
        else:
            self.into(node.arguments[0], local.python)
        if local.scope.function is not self.function:
            self.nonlocal_names.add(local.python)
        elif local.assigned == 1 and not self.unit.scopes.may_run_later(self.scope, local.scope):
            self.unit.changed.discard(local.python)  # what is written from here on finds it as it is now
        return self._finish(py.load(self.me), how)

    def _assign_cell(self, node, how):
        me = py.load(self.me)
        self._emit(lambda v: self._mark(py.store_attribute(me, "s." + node.selector[:-1], v), node), self.lazy(node.arguments[0]))
        self.out += self._noticed(me)
        return self._finish(me, how)

    def _resend(self, node):
        number = self.unit.scopes.resends.index(node)
        arguments = self._operands(node.arguments)
        return self._mark(py.call(py.item(py.load("$links"), py.constant(number)), py.load(self.me), *arguments), node)

    def _block_value(self, node, how):
        given = self._given_block(node.receiver)
        if given is not None:
            return self._block_in_line(node, how, given)
        receiver, *arguments = self._atoms(self._operands((node.receiver, *node.arguments)))
        slow = py.helper("$miss", receiver, py.constant(node.selector), *arguments)
        method = py.call(py.attribute(receiver, self.unit.prefix + node.selector), *arguments)
        if isinstance(receiver, ast.Constant) or self._is_live(receiver):
            return self._ordinary(node, how, receiver, arguments)
        self._tell(node, receiver)
        if self._meets_no_block(node):
            if arguments:
                return self._write(node, how, receiver, arguments[0], slow)
            read = self._mark(py.attribute(receiver, "s.value"), node)
            read.slow = self._mark(py.helper("$read", receiver, py.constant("value")), node)
            return self._finish(read, how)
        direct = self._mark(py.call(py.helper("$metered", receiver) if self.unit.facts.metered else receiver, *arguments), node)
        selectors, learned = self.unit.facts.selectors, node.selector in self.unit.facts.sends
        if not arguments and not learned and selectors.names_data("value"):
            method = py.attribute(receiver, "s.value")
        elif len(arguments) == 1 and how == "effect" and not learned and selectors.is_assigned("value:") and not self.unit.facts.metered:
            return self._value_or_write(node, receiver, arguments[0], direct, slow)
        fast = py.choose(py.same(py.helper("$type", receiver), py.load("$function")), direct, self._mark(method, node))
        return self._attempt(node, how, fast, slow, CALL_FAILURE)

    def _meets_no_block(self, node):
        """Whether `value` or `value:` is sent to objects that have a slot of that name, as far as was seen."""
        inliner, selector = self.unit.facts.inliner, node.selector
        if inliner is None or selector in self.unit.facts.sends or not inliner.never_meets_blocks(node):
            return False
        selectors = self.unit.facts.selectors
        return selectors.names_data(selector) if selector == "value" else selector == "value:" and selectors.is_assigned(selector)

    def _value_or_write(self, node, receiver, value, direct, slow):
        """`r value: v` for its effect, where r may be a block or an object with a slot `value`."""
        is_block = py.same(py.helper("$type", receiver), py.load("$function"))
        store = self._mark(py.store_attribute(receiver, "s.value", value), node)
        body = [py.when(is_block, [py.effect(direct)], [store, *self._notice(receiver)])]
        self.out.append(py.attempt(body, CALL_FAILURE, None, [py.effect(self._mark(slow, node))]))
