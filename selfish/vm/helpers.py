"""What compiled code calls when a Python instruction is not enough: the `$` names.

In:     values, from compiled code.
Out:    a dict of functions for one world's globals.
Keeps:  the slow ways give the same answers as the fast ones beside them in compiler/code.py.
"""

from __future__ import annotations

import math
import sys
from types import FunctionType

from selfish.compiler.truths import PLAIN
from selfish.errors import PrimitiveFailed
from selfish.vm.guards import MARK
from selfish.vm.objects import Block, Live, NotAnIndex
from selfish.vm.returns import Home, NonLocalReturn

NUMBERS = (int, float)


def is_arity_mismatch(function, given):
    required = function.__code__.co_argcount - len(function.__defaults__ or ())
    return not required <= given <= function.__code__.co_argcount


def make_globals(world):
    """The names compiled code may use, for a world whose oddballs and kinds exist already."""
    send = world.send

    def miss(receiver, selector, *arguments):
        error = sys.exc_info()[1]
        kind = type(error)
        if error.__traceback__.tb_next is not None and kind is not NotAnIndex:
            raise error
        error.__context__ = None  # what runs below may fail in its turn, and Python walks through the chain every time
        if kind is TypeError and type(receiver) is FunctionType:
            if not is_arity_mismatch(receiver, len(arguments)):
                raise error
            return world.call_block(receiver, arguments)
        if kind is AttributeError and (error.name or "")[:2] not in ("m.", "q."):
            world.linker.missed(receiver, selector, error.__traceback__.tb_frame)
        return send(receiver, selector, *arguments)

    def put(receiver, place, value):
        """An element written in line that was not taken: perhaps the vector has yet to tell the image that it changes."""
        if type(receiver) is world.open_vector and receiver._d is None and type(place) is int and 0 <= place < len(receiver.items):
            receiver._w()
            receiver.items[place] = value
            return receiver
        return miss(receiver, "at:Put:", place, value)

    def stray(place, receiver, selector, *arguments):
        """A send whose receiver is not of the class whose method is in line."""
        world.linker.strayed(place, receiver, sys._getframe(1))
        return send(receiver, selector, *arguments)

    def astray(place, receiver, selector, *arguments):
        """A send of which one kind of receiver, strings, was expected, and whose short form did not fit."""
        error = sys.exc_info()[1]
        if error.__traceback__.tb_next is not None and type(error) is not NotAnIndex:
            raise error
        error.__context__ = None
        if type(receiver) is not world.string_class:
            world.linker.strayed(place, receiver, sys._getframe(1))
        return send(receiver, selector, *arguments)

    def shallow():
        """Before a statement is done again the slow way: was it really this statement that missed?"""
        error = sys.exc_info()[1]
        if error.__traceback__.tb_next is not None:
            raise error

    def read(receiver, selector):
        """A slot read that missed, or stands beside one that did."""
        if getattr(receiver, "s." + selector, None) is None or not isinstance(receiver, Live):
            world.linker.missed(receiver, selector, sys._getframe(1))
        return send(receiver, selector)

    def quotient(left, right):
        if type(left) is int and type(right) is int and right:
            result = abs(left) // abs(right)
            return result if (left < 0) == (right < 0) else -result
        if (type(left) is float and type(right) in NUMBERS or type(right) is float and type(left) is int) and right:
            try:
                return left / right
            except OverflowError:  # an integer no float can hold
                pass
        return world.arithmetic("/", left, right)

    def remainder(left, right):
        if type(left) is int and type(right) is int and right:
            result = abs(left) % abs(right)
            return result if left >= 0 else -result
        return world.arithmetic("%", left, right)

    def equal(left, right):
        return send(left, "=", right)

    def unequal(left, right):
        return send(left, "!=", right)

    def identical(left, right):
        """Whether two values that are not one Python object are one Selfish object."""
        kind = type(left)
        if kind is type(right):
            if kind is int:
                return left == right
            if kind is float:
                return left == right and math.copysign(1, left) == math.copysign(1, right) or left != left and right != right
            return kind is world.string_class and left == right
        if kind is Block:
            return right is world.blocks.function_if_loaded(left)
        return type(right) is Block and left is world.blocks.function_if_loaded(right)

    def one(left, right):
        """`==`: identity, unless the receiver has a notion of its own."""
        cls = type(left)
        if getattr(cls, PLAIN, None) is not None:
            return False
        if not isinstance(left, Live):
            return identical(left, right)
        function = getattr(cls, "m.==", None)
        if function is not None and getattr(function.__code__.co_consts[0], "unit", None) is world.plain_identity:
            setattr(cls, PLAIN, MARK)
            return False
        return send(left, "==", right) is world.true

    def unlike(place, left, right):
        """`==` where the receiver's class has not the mark of plain identity, or not yet."""
        answer = one(left, right)
        if getattr(type(left), PLAIN, None) is None:
            world.linker.strayed(place, left, sys._getframe(1))
        return answer

    def leave(home, value):
        if home is None or home.over:
            return world.dead_home()
        return NonLocalReturn(home, value)

    def fail(receiver, failure, selector):
        failure.__context__ = None
        return world.primitive_failed(receiver, failure, selector)

    def primitive(function, selector, receiver, *arguments):
        """A primitive whose short form did not fit."""
        error = sys.exc_info()[1]
        if error.__traceback__.tb_next is not None and type(error) is not NotAnIndex:
            raise error
        try:
            return function(world, receiver, *arguments)
        except PrimitiveFailed as failure:
            return world.primitive_failed(receiver, failure, selector)

    def fail_to(handler, failure, selector):
        failure.__context__ = None
        return send(handler, "value:With:", world.string(failure.error), world.string(selector))

    def to(start, end):
        return range(start, end + 1) if type(start) is int is type(end) else world.slow_steps("to:Do:", start, end)

    def up_to(start, end):
        return range(start, end) if type(start) is int is type(end) else world.slow_steps("upTo:Do:", start, end)

    def down_to(start, end):
        return range(start, end - 1, -1) if type(start) is int is type(end) else world.slow_steps("downTo:Do:", start, end)

    def by(selector, sign, past):
        def walk(start, end, step):
            if type(start) is int is type(end) and type(step) is int and step:
                step *= sign
                return range(start, end + past if step > 0 else end - past, step)
            return world.slow_steps(selector, start, end, step)

        return walk

    def notice(receiver):
        """Tell the image of a change that took place in another way than the code expected, if it did."""
        if isinstance(receiver, Live):
            world.changed(receiver)

    return {
        "$vm": world,
        "$confine": world.confine,
        "$miss": miss,
        "$put": put,
        "$send": send,
        "$shallow": shallow,
        "$stray": stray,
        "$astray": astray,
        "$read": read,
        "$quotient": quotient,
        "$remainder": remainder,
        "$equal": equal,
        "$unequal": unequal,
        "$identical": identical,
        "$one": one,
        "$unlike": unlike,
        "$arithmetic": world.arithmetic,
        "$nonboolean": world.nonboolean,
        "$implicit": world.implicit_send,
        "$leave": leave,
        "$fail": fail,
        "$primitive": primitive,
        "$len": len,
        "$join": "".join,
        "$fail_to": fail_to,
        "$error_name": lambda failure: world.string(failure.error),
        "$primitive_name": world.string,
        "$perform_resend": world.perform_resend,
        "$perform_delegating": world.perform_delegating,
        "$to": to,
        "$up_to": up_to,
        "$down_to": down_to,
        "$to_by": by("to:By:Do:", 1, 1),
        "$up_to_by": by("upTo:By:Do:", 1, 0),
        "$down_to_by": by("downTo:By:Do:", -1, 1),
        "$metered": lambda function: world.blocks.metered(function),
        "$notice": notice,
        "$entered": world.linker.entered,
        "$round": world.linker.round,
        "$met": world.linker.met,
        "$enter": world.enter,
        "$tick": world.enter,
        "$Home": Home,
        "$NonLocalReturn": NonLocalReturn,
        "$PrimitiveFailed": PrimitiveFailed,
        "$AttributeError": AttributeError,
        "$IndexFailure": (AttributeError, LookupError, TypeError),
        "$CallFailure": (AttributeError, TypeError),
        "$Refusal": (TypeError, ZeroDivisionError, OverflowError),
        "$type": type,
        "$range": range,
        "$square_root": math.sqrt,
        "$int": int,
        "$float": float,
        "$function": FunctionType,
        "$NIL": world.nil,
        "$refused_index": None,
        "$TRUE": world.true,
        "$FALSE": world.false,
        "$INTEGER": world.integer_kind,
        "$FLOAT": world.float_kind,
        "$BLOCK": world.block_kind,
        "$VECTOR": None,
        "$STRING": world.string_class,
        "$CHARACTERS": world.characters,
    }
