"""Sending: messages sent from Python, and what compiled code leaves to it.

In:     receivers, selectors, arguments.
Out:    what the messages answer.
Keeps:  the answers are those of compiled code; only the way is longer.
"""

from __future__ import annotations

import itertools
import opcode
import operator
import sys
from types import FunctionType

from selfish.compiler.primitives import GENERATED
from selfish.errors import PrimitiveFailed
from selfish.vm.confinement import NOT_GRANTED, not_granted
from selfish.vm.limits import product_seconds
from selfish.vm.lookup import find_in_parents, own_match
from selfish.vm.naming import follow
from selfish.vm.objects import METHOD, Block, String, StringObject

_NUMBERS = (int, float)
_EXACT = {"+": operator.add, "-": operator.sub, "*": operator.mul}
# What the body of a loop in Self asks the answer of its test; it says so when that is no boolean.
_ASKED_BY_LOOPS = {
    "whileTrue": "ifFalse:",
    "whileTrue:": "ifFalse:",
    "whileFalse": "ifTrue:",
    "whileFalse:": "ifTrue:",
    "untilTrue:": "ifTrue:",
    "untilFalse:": "not",
}
ALL_SPARE = (None, None)  # the defaults of a block without arguments (compiler/evaluation.py)
MOST = 4096
COMPARE_OP = opcode.opmap["COMPARE_OP"]
COMPARE_SHIFT = 5 if sys.version_info >= (3, 13) else 4 if sys.version_info >= (3, 12) else 0  # where its argument names the operator


def arity(selector):
    """How many arguments a selector takes."""
    return selector.count(":") if selector[-1:] == ":" else int(bool(selector) and not (selector[0].isalpha() or selector[0] == "_"))


class Remembered(dict):
    """What a function makes of each selector asked for; of a number that programs do not reach before they compute selectors."""

    def __init__(self, make):
        super().__init__()
        self._make = make

    def __missing__(self, selector):
        if len(self) == MOST:
            self.clear()
        plain = str(selector)
        made = self[plain] = self._make(plain)
        return made


ARITIES = Remembered(arity)
ATTRIBUTES = {  # where classes hold the functions of a selector; Python finds attributes soonest by names it interned
    "m.": Remembered(lambda selector: sys.intern("m." + selector)),
    "q.": Remembered(lambda selector: sys.intern("q." + selector)),
}


class Sending:
    """The part of the World that sends."""

    def send(self, receiver, selector, *arguments):
        """Send any message to any value; what compiled code does, without its shortcuts."""
        cls = self.class_of(receiver)
        function = getattr(cls, ATTRIBUTES[self.prefix][selector], None)
        if function is None:
            function = self.linker.install(cls, self.prefix, selector)
            if type(function) is list:
                return self.exceptions.lookup_failed(receiver, selector, arguments, function)
        return function(receiver, *arguments)

    def understands(self, receiver, selector):
        cls = self.class_of(receiver)
        if own_match(cls._map, selector, None) is not None:
            return True
        return bool(find_in_parents(cls._parents, selector, {}))

    def perform(self, receiver, selector, arguments):
        """A send whose selector was computed; the number of arguments must fit it."""
        if type(selector) is not self.string_class:
            if not isinstance(selector, StringObject):
                return self.exceptions.bad_selector(receiver, selector)
            selector = selector.text
        if ARITIES[selector] != len(arguments):
            return self.exceptions.misfit(receiver, self.string(selector), arguments)
        function = getattr(self.class_of(receiver), ATTRIBUTES[self.prefix][selector], None)
        if function is not None:
            return function(receiver, *arguments)
        if selector[:1] == "_":
            return self.perform_primitive(receiver, str(selector), arguments)
        return self.send(receiver, str(selector), *arguments)

    def perform_primitive(self, receiver, selector, arguments):
        if self.confinement is not None:
            raise not_granted(f"generated code cannot compute the name of a primitive, and this is {selector}")
        arguments = list(arguments)
        handler = arguments.pop() if selector.endswith("IfFail:") else None
        selector = selector.removesuffix("IfFail:")
        try:
            return self.primitive(selector, computed=True)(self, receiver, *arguments)
        except PrimitiveFailed as failure:
            if handler is None:
                return self.primitive_failed(receiver, failure, selector)
            return self.send(handler, "value:With:", self.string(failure.error), self.string(selector))

    def primitive_named(self, name):
        """The function for a name by which compiled code calls a primitive."""
        return self.primitive(name.removeprefix(GENERATED), computed=name.startswith(GENERATED))

    def primitive(self, selector, computed=False):
        """The function of a primitive; for an unknown one a function that fails.

        computed    it was not written in handwritten code, as some have to be
        """
        function = self.primitives.get(selector)
        if function is not None and not (computed and getattr(function, "handwritten", False)):
            return function

        def refused(vm, receiver, *arguments):
            if function is not None:
                raise not_granted(f"{selector} is for handwritten code only")
            raise PrimitiveFailed("primitiveNotDefinedError", f"there is no primitive '{selector}'")

        return refused

    def primitive_failed(self, receiver, failure, selector):
        if failure.error == NOT_GRANTED:  # not by a message to the receiver, who could be anybody
            return self.exceptions.not_granted(receiver, failure.detail, selector)
        return self.send(receiver, "primitiveFailedError:Name:", self.string(failure.error), self.string(selector))

    def value_of(self, block):
        """What a block, or anything else, answers to `value`; a block that asks for no arguments is called, as its `value` would do."""
        if type(block) is FunctionType and block.__defaults__ == ALL_SPARE and self.meter is None and "value" not in self._obeyed:
            return block()
        return self.send(block, "value")

    def call_block(self, block, arguments):
        """Run a block with the arguments it asks for; extra ones are dropped, missing ones are an error."""
        if type(block) is Block:
            block = self.blocks.function(block)
        elif type(block) is not FunctionType:
            return self.send(block, "value" if not arguments else "value:" + "With:" * (len(arguments) - 1), *arguments)
        if self.meter is not None:
            block = self.blocks.metered(block)
        most, given = block.__code__.co_argcount, len(arguments)
        if given > most:
            return block(*arguments[:most])
        if given < most - len(block.__defaults__ or ()):
            return self.exceptions.user_error(block, "block expects more arguments")
        return block(*arguments)

    def implicit_send(self, receiver, parents, selector, *arguments):
        """A send from code whose locals include parents: self is searched, and the parents beside it."""
        holders = [self.holder(p) for p in parents]
        matches = find_in_parents([*holders, self.holder(receiver)], selector, {})
        if len(matches) != 1:
            return self.exceptions.lookup_failed(receiver, selector, arguments, matches)
        match = matches[0]
        if match.holder is self.holder(receiver):
            return self.send(receiver, selector, *arguments)
        return self.linker.function_for(match, self.class_of(receiver), self.prefix, selector)(receiver, *arguments)

    def bad_resend(self, receiver, holder, selector, matches):
        def fail(receiver, *arguments):
            return self.exceptions.lookup_failed(receiver, selector, arguments, matches, holder)

        return fail

    def no_delegate(self, receiver, holder, delegate, selector):
        def fail(receiver, *arguments):
            return self.exceptions.no_delegate(receiver, holder, delegate, selector, arguments)

        return fail

    def perform_resend(self, links, receiver, selector, *arguments):
        return self._resend(links, receiver, None, selector, arguments)

    def perform_delegating(self, links, receiver, selector, delegate, *arguments):
        """A directed resend whose selector was computed."""
        return self._resend(links, receiver, delegate, selector, arguments)

    def _resend(self, links, receiver, delegate, selector, arguments):
        for name in (selector,) if delegate is None else (selector, delegate):
            if not isinstance(name, String):
                return self.exceptions.bad_selector(receiver, name)
        if arity(selector) != len(arguments):
            return self.exceptions.misfit(receiver, selector, arguments)
        function, _ = self.linker.resend_target(links, receiver, delegate if delegate is None else str(delegate), str(selector))
        return function(receiver, *arguments)

    def arithmetic(self, selector, left, right):
        """An arithmetic send that the fast paths left over; between numbers it needs no send."""
        if type(left) in _NUMBERS and type(right) in _NUMBERS and self.census.inlines(selector) and selector in _EXACT:
            if self.meter is not None and type(left) is type(right) is int:
                self._reserve_number(selector, left.bit_length(), right.bit_length())
            return _EXACT[selector](left, right)
        return self.send(left, selector, right)

    def _reserve_number(self, selector, left, right):
        if left + right > 1 << 13:
            self.reserve((left + right) // 8)
            if selector == "*":
                self.work(product_seconds(left, right))

    def slow_steps(self, selector, *bounds):
        """The steps of an in-line loop whose bounds are not all integers: made by the method of that name."""
        steps = []

        def collect(step, *spare):
            if self.meter is not None:
                self.meter.reserve(64)
            steps.append(step)
            return self.nil

        self.send(bounds[0], selector, *bounds[1:], collect)
        return steps

    def nonboolean(self, value, selector):
        """A control structure compiled in line met something else than a boolean. Answers a Python truth."""
        selector = _ASKED_BY_LOOPS.get(selector, selector)
        if self.understands(value, "ifTrue:False:") or self.exceptions.has_own_answer(value):
            answer = self.send(value, "ifTrue:False:", self.true, self.false)
            if answer is self.true or answer is self.false:
                return answer is self.true
        arguments = [self.nil] * selector.count(":") if selector[-1] == ":" else [self.nil] * (not selector.isalpha())
        return self.exceptions.not_understood(value, selector, arguments) is self.true

    def must_be_boolean(self, value):
        return self.nonboolean(value, "ifTrue:False:")

    def is_reflected(self, opcode):
        """Whether the comparison being carried out two frames up is not the one its method was written for."""
        frame = sys._getframe(2)
        code, at = frame.f_code.co_code, frame.f_lasti
        return code[at] == COMPARE_OP and code[at + 1] >> COMPARE_SHIFT != opcode

    @property
    def plain_identity(self):
        """The unit of the method `==` where nobody gave it another meaning."""
        if self._plain_identity is None:
            default = follow(self, "defaultBehavior")
            slot = self.map_of(default).slots.get("==") if default is not None else None
            self._plain_identity = self.linker.unit_of(slot.contents) if slot is not None and slot.kind is METHOD else self
        return self._plain_identity

    def is_index_check(self):
        """Whether the comparison two frames up is the test of an index in line; those have a place without width."""
        frame = sys._getframe(2)
        positions = itertools.islice(frame.f_code.co_positions(), frame.f_lasti // 2, None)
        line, end_line, column, end_column = next(positions)
        return line is not None and line == end_line and column == end_column

    def dead_home(self):
        return self.exceptions.unhandled(
            "deadActivation", "the method this block would return from (^) has returned already", self.nil
        )
