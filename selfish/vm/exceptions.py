"""Exceptions: signals, handlers, and what becomes of Python's own errors.

In:     failures of lookup, of primitives, of Python; `signal` and `on:Do:` from the language.
Out:    exception objects handed to handler blocks; Unhandled for the doors when nobody handled.
Keeps:  a handler runs on top of the activation that signalled, so `resume:` can go on there and a backtrace
        shows it. Errors Python raised itself (a stack too deep, an interrupt) have unwound already when they
        become exception objects; those cannot be resumed.
"""

from __future__ import annotations

import contextlib
import sys
from types import FunctionType

from selfish.errors import PrimitiveFailed, SelfishFailure, Unhandled
from selfish.vm.activations import steps_of
from selfish.vm.backtrace import backtrace
from selfish.vm.confinement import NOT_GRANTED, bear_witness, check_reach
from selfish.vm.deep import Insisted
from selfish.vm.limits import LimitPassed
from selfish.vm.lookup import find
from selfish.vm.naming import follow
from selfish.vm.objects import CONSTANT, Live, String
from selfish.vm.returns import NonLocalReturn

NOT_UNDERSTOOD = "doesNotUnderstand:"
UNDEFINED = "undefinedSelector:Type:Delegatee:MethodHolder:Arguments:"
# What only carries a failure to where it is told: a backtrace begins behind these.
CARRIERS = {
    "defaultAction",
    "signal",
    "signal:",
    "notUnderstood",
    "doesNotUnderstand:",
    "error:",
    "primitiveFailedError:Name:",
    "error:As:",
}
CATCHABLE = (
    RecursionError,
    KeyboardInterrupt,
    LimitPassed,
    MemoryError,
    TypeError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    ValueError,
)
ABRUPT = (RecursionError, KeyboardInterrupt, LimitPassed, MemoryError)  # may strike anywhere, also inside the VM
FAILURE_NAMES = {
    "badTypeError": "typeError",
    "badIndexError": "indexError",
    "divisionByZeroError": "divisionByZero",
    NOT_GRANTED: "notGranted",
}


def listed(words):
    """`a`, `a and b`, `a, b, and c`."""
    return " and ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])}, and {words[-1]}"


# A handler frame is one `on:Do:` in progress, a tuple: what it handles, with what; the frame around it; what was granted to it, for its
# handler has that too; the signallings in progress when it began.
OUTER, GRANTED = 2, 3


class Unwind(BaseException):
    """Leaves everything down to a handler frame; its arguments are that frame, the value of its `on:Do:`, and whether to run it again."""


class Resume(BaseException):
    """Goes back to where an exception was signalled, with the value of `signal`."""

    def __init__(self, signal, value):
        self.signal = signal
        self.value = value


class Signal:
    """One signalling in progress: the exception, the frame that handles it, whether it can be resumed, and the one around it."""

    __slots__ = ("exception", "frame", "resumable", "outer")

    def __init__(self, exception, frame, resumable, outer):
        self.exception = exception
        self.frame = frame
        self.resumable = resumable
        self.outer = outer


class Exceptions:
    def __init__(self, world):
        self.world = world
        self.handlers: tuple | None = None
        self.signals: Signal | None = None
        self._leaving = 0

    # -- for the language --------------------------------------------------------------------------------------

    def on_do(self, body, exception, handler):
        """Run body; exceptions that `exception handles:` go to handler."""
        frame = exception, handler, self.handlers, self.world.confinement, self.signals
        while True:
            self.handlers = frame
            try:
                value = self.world.value_of(body)
            except BaseException as error:  # noqa: BLE001 - what is not for this frame goes on
                decision = self._left(frame, error)
                if decision is None:
                    raise
                retry, value = decision
                if not retry:
                    return value
                body = body if value is None else value
            else:
                self.handlers = frame[OUTER]
                return value

    def _left(self, frame, error):
        """A protected block was left: whether to run it again, and the answer, or what to run in its place, None for the same.

        None when the error is for others. (Raising it here would tie it to itself, through this call's local variable.)
        """
        world = self.world
        exception, handler, self.handlers, world.confinement, self.signals = frame
        if isinstance(error, Unwind):
            whose, value, retry = error.args
            return (retry, value) if whose is frame else None
        if not isinstance(error, CATCHABLE):
            return None
        error.__context__ = None  # Python would walk through a long chain of them at every raise
        if self._is_from_handler(error, frame):
            return None
        thing = self._exception_for(error, frame)
        if thing is None or world.send(exception, "handles:", thing) is not world.true:
            return None
        self.signals = Signal(thing, frame, False, self.signals)
        try:
            return False, world.call_block(handler, (thing,))
        except Unwind as unwind:
            whose, value, retry = unwind.args
            if whose is not frame:
                raise
            return retry, value
        finally:
            _, _, self.handlers, world.confinement, self.signals = frame

    @staticmethod
    def _is_from_handler(error, frame):
        """Whether Python raised it while a handler ran for a frame further out, or for this one: then neither handles it."""
        running = getattr(error, "running", None)
        if running is frame:
            error.running = None
        return running is not None

    def signal(self, exception):
        """Offer an exception to the handlers, innermost first; answers what it is resumed with."""
        if self.world.confinement is not None:
            self._check_exception(exception)
        return self._offer(exception, self.handlers)

    def _check_exception(self, exception):
        """Generated code signals only what a handler of all exceptions handles: otherwise it could leave everything past every handler."""
        prototype = self.prototype("exception")
        if prototype is not None and self.world.send(prototype, "handles:", exception) is not self.world.true:
            raise PrimitiveFailed("badTypeError", "this is no exception")

    def _offer(self, exception, frame, resumable=True):
        world, saved, signals = self.world, self.handlers, self.signals
        granted = world.confinement
        while frame is not None:
            handled, handler, self.handlers, world.confinement, _ = frame
            if world.send(handled, "handles:", exception) is world.true:
                signal = self.signals = Signal(exception, frame, resumable, signals)
                try:
                    value = world.call_block(handler, (exception,))
                except Resume as resume:
                    if resume.signal is not signal:
                        raise
                    return resume.value
                except CATCHABLE as error:
                    if getattr(error, "running", None) is None:
                        error.running = frame
                    raise
                finally:
                    self.handlers, world.confinement, self.signals = saved, granted, signals
                raise Unwind(frame, value, False)
            frame = frame[OUTER]
        self.handlers, world.confinement = None, granted
        try:
            return world.send(exception, "defaultAction")
        finally:
            self.handlers = saved

    def _signal_of(self, exception):
        signal = self.signals
        while signal is not None:
            if signal.exception is exception:
                check_reach(self.world, signal.frame[GRANTED])
                return signal
            signal = signal.outer
        raise PrimitiveFailed("notSignalledError", "this exception is not being handled now")

    def return_from(self, exception, value):
        raise Unwind(self._signal_of(exception).frame, value, False)

    def retry(self, exception, body=None):
        raise Unwind(self._signal_of(exception).frame, body, True)

    def resume(self, exception, value):
        signal = self._signal_of(exception)
        if not signal.resumable:
            raise PrimitiveFailed("notResumableError", "what failed has been left already")
        raise Resume(signal, value)

    def pass_on(self, exception):
        """Offer it to the handlers further out; what those resume with resumes the signal."""
        signal = self._signal_of(exception)
        value = self._offer(exception, signal.frame[OUTER], signal.resumable)
        if not signal.resumable:
            return value
        raise Resume(signal, value)

    def outer(self, exception):
        """Like pass, but answers the value to the handler when an outer one resumes."""
        signal = self._signal_of(exception)
        return self._offer(exception, signal.frame[OUTER], signal.resumable)

    def unhandled_error(self, exception):
        """The default action of errors: leave everything, up to the door."""
        if self.handlers is not None and self.world.confinement is not None:
            return self.signal(exception)  # in generated code it has to be offered first
        kind, text = self._describe(exception)
        if self._leaving:
            raise Unhandled(kind, text)  # nobody will be told of it, and the way out may be long
        raise Unhandled(kind, text, self._from_the_failure(), self._hint(exception, kind), exception)

    @contextlib.contextmanager
    def leaving(self):
        """What runs inside runs on the way out of a failure; when it fails too, nobody is told."""
        self._leaving += 1
        try:
            yield
        except Unhandled:
            pass
        finally:
            self._leaving -= 1

    def _from_the_failure(self):
        """The backtrace without its innermost activations that only carried the failure."""
        activations = backtrace(self.world)
        while len(activations) > 1 and activations[0].selector in CARRIERS:
            del activations[0]
        return activations

    def _describe(self, exception):
        world = self.world
        kind = text = ""
        if world.understands(exception, "kind"):
            kind = str(self._text(world.send(exception, "kind")))
        if world.understands(exception, "messageText"):
            text = str(self._text(world.send(exception, "messageText")))
        return kind or "error", text or world.name_of(exception)

    def _text(self, value):
        return value if isinstance(value, String) else getattr(value, "text", "")

    def _hint(self, exception, kind):
        if kind != "messageNotUnderstood":
            return ""
        world = self.world
        try:
            selector, receiver = self._text(world.send(exception, "selector")), world.send(exception, "receiver")
        except (SelfishFailure, PrimitiveFailed):
            return ""
        near = self.nearest(receiver, str(selector))
        return f"{world.name_of(receiver)} understands {' and '.join(repr(s) for s in near)}" if near else ""

    def nearest(self, receiver, selector, count=2):
        """Selectors the receiver understands that look like this one, nearest first."""
        import difflib

        known = set()
        for holder in searched(self.world, receiver):
            known.update(type(holder)._map.slots)
            known.update(type(holder)._map.writers)
        by_folded = {}
        for name in sorted(known):
            by_folded.setdefault(name.lower(), name)
        near = difflib.get_close_matches(selector.lower(), by_folded, count, 0.75)
        return [by_folded[n] for n in near]

    # -- failures of the machine -------------------------------------------------------------------------------

    def prototype(self, name):
        return follow(self.world, f"globals exceptions {name}")

    def _new(self, name, text, **slots):
        """A copy of an exception prototype with slots set; None while the world has none yet."""
        prototype = self.prototype(name)
        if prototype is None:
            return None
        thing = self.world.clone(prototype)
        slots["messageText"] = self.world.string(text)
        for slot, value in slots.items():
            if value is not None and self.world.understands(thing, slot + ":"):
                self.world.send(thing, slot + ":", value)
        return thing

    def raise_new(self, name, text, **slots):
        """Signal a new exception; answers what it is resumed with."""
        thing = self._new(name, text, **slots)
        if thing is None:
            raise Unhandled(name, text, backtrace(self.world))
        return self.world.send(thing, "signal")

    def unhandled(self, name, text, receiver):
        """A Python exception to raise for a failure found where nothing can be answered."""
        try:
            self.raise_new(name, text, receiver=receiver)
        except (Unhandled, Unwind, Resume, NonLocalReturn) as error:
            return error
        return Unhandled(name, text, backtrace(self.world))

    def user_error(self, receiver, text):
        return self.world.send(receiver, "error:", self.world.string(text))

    def misfit(self, receiver, selector, arguments):
        """A computed selector that takes another number of arguments than it was given."""
        name = self.world.name_of
        why = f"because it does not take {len(arguments)} arguments"
        return self.raise_new("error", f"The selector {name(selector)} could not be sent to {name(receiver)} {why}.")

    def bad_selector(self, receiver, selector):
        name = self.world.name_of
        return self.raise_new("error", f"The selector {name(selector)} could not be sent to {name(receiver)} because it is not a string.")

    def primitive_failed(self, receiver, error, selector):
        world = self.world
        text = f"{error}: the '{selector}' primitive failed. Its receiver was {world.name_of(receiver)}."
        name = FAILURE_NAMES.get(error, "primitiveFailed")
        return self.raise_new(name, text, receiver=receiver, selector=world.string(selector), errorName=world.string(error))

    def not_granted(self, receiver, sentence, selector):
        """Generated code wanted what it may not."""
        world = self.world
        bear_witness(sentence)
        text = f"{NOT_GRANTED}: {sentence}."
        return self.raise_new(
            "notGranted", text, receiver=receiver, selector=world.string(selector), errorName=world.string(NOT_GRANTED)
        )

    def lookup_failed(self, receiver, selector, arguments, matches, sending_holder=None):
        """No slot, or more than one, answers a message."""
        if matches:
            return self._ambiguous(receiver, selector, arguments, matches, sending_holder)
        explanation = "" if sending_holder is None else self._sentence(receiver, selector, sending_holder)
        return self.not_understood(receiver, selector, arguments, explanation, sending_holder)

    def _sentence(self, receiver, selector, sending_holder=None):
        text = f"No '{selector}' slot found in {self.world.name_of(receiver)}."
        if sending_holder is not None:
            text += f" Sending method holder is {self.world.name_of(sending_holder)}."
        return text

    def _ambiguous(self, receiver, selector, arguments, matches, sending_holder):
        name = self.world.name_of
        holders = [name(receiver if m.holder is None else m.holder) for m in matches]
        text = f"More than one '{selector}' slot was found in {name(receiver)}."
        if sending_holder is not None:
            text += f" Sending method holder is {name(sending_holder)}."
            holders = holders[1:]
        text += f" The matching slots are: {listed(holders)}."
        world = self.world
        return self.raise_new(
            "ambiguous", text, receiver=receiver, selector=world.string(selector), arguments=world.vector(list(arguments))
        )

    def no_delegate(self, receiver, holder, delegate, selector, arguments):
        name = self.world.name_of
        text = f"No '{delegate}' delegatee slot was found in {name(receiver)}. Sending method holder is {name(holder)}."
        return self.not_understood(receiver, selector, arguments, text, holder)

    def not_understood(self, receiver, selector, arguments, explanation="", sending_holder=None):
        """Send doesNotUnderstand: with the whole story; answers what that answers.

        explanation     the sentence of the error; '' for the usual one
        sending_holder  for a resend, the object that holds the method it stands in
        """
        world = self.world
        if selector != NOT_UNDERSTOOD and world.understands(receiver, NOT_UNDERSTOOD):
            prototype = follow(world, "globals message")
            if prototype is not None:  # a world without the prototype of messages can still say what is wrong
                message = self._message(prototype, receiver, selector, arguments, explanation, sending_holder)
                return self._say_not_understood(receiver, message)
        return self.default_not_understood(receiver, selector, arguments, explanation, sending_holder)

    def _say_not_understood(self, receiver, message):
        """Where one parent has an answer of its own, and another only leads to the default, there is no doubt which is meant."""
        world, cls = self.world, self.world.class_of(receiver)
        matches = find(cls, NOT_UNDERSTOOD, {})
        own = self._own(matches)
        if len(matches) > 1 and len(own) == 1:
            return world.linker.function_for(own[0], cls, world.prefix, NOT_UNDERSTOOD)(receiver, message)
        return world.send(receiver, NOT_UNDERSTOOD, message)

    def _own(self, matches):
        """The matches of doesNotUnderstand: that are not the default."""
        default = follow(self.world, "defaultBehavior")
        return [match for match in matches if match.holder is not default]

    def own_answer(self, cls, prefix, selector, passed):
        """Where instances of a class do not understand a message, but have an answer of their own to that: the match of their
        `doesNotUnderstand:`, in a list, and the function that makes the message for it. An empty list and None where they have none.

        passed      the objects on which the first depends; those on which the second depends are added
        """
        world, path = self.world, [self.world.lobby, follow(self.world, "globals")]
        own = [] if selector == NOT_UNDERSTOOD else self._own(find(cls, NOT_UNDERSTOOD, passed))
        if len(own) != 1 or any(not _holds_constant(world, *place) for place in zip(path, ("globals", "message"), strict=True)):
            return [], None
        passed |= {id(holder): holder for holder in path}
        prototype = follow(world, "globals message")
        function = world.linker.function_for(own[0], cls, prefix, NOT_UNDERSTOOD)

        def answer(receiver, *arguments):
            return function(receiver, self._message(prototype, receiver, selector, arguments))

        return own, answer

    def has_own_answer(self, receiver):
        """Whether the receiver says something of its own to messages nobody understands, as a proxy does."""
        cls = self.world.class_of(receiver)
        return any(self._own(find(cls, selector, {})) for selector in (NOT_UNDERSTOOD, UNDEFINED))

    def default_not_understood(self, receiver, selector, arguments, explanation="", sending_holder=None):
        """What the default doesNotUnderstand: does: Self's own message where an object defines it, else an error."""
        world = self.world
        if selector != UNDEFINED and world.understands(receiver, UNDEFINED):
            string = world.string
            kind, holder = ("normal", world.lobby) if sending_holder is None else ("undirectedResend", sending_holder)
            values = string(selector), string(kind), world.nil, holder, world.vector(list(arguments))
            return world.send(receiver, UNDEFINED, *values)
        return self._signal_not_understood(receiver, selector, arguments, explanation or self._sentence(receiver, selector))

    def _signal_not_understood(self, receiver, selector, arguments, text):
        world = self.world
        values = {"receiver": receiver, "selector": world.string(selector), "arguments": world.vector(list(arguments))}
        return self.raise_new("messageNotUnderstood", text, **values)

    def _message(self, prototype, receiver, selector, arguments, explanation="", sending_holder=None):
        world = self.world
        message = world.clone(prototype)
        values = world.string(selector), world.vector(list(arguments)), receiver, self._sender()
        if explanation:
            world.send(message, "explanation:", world.string(explanation))
        if sending_holder is not None:
            world.send(message, "methodHolder:", sending_holder)
        try:
            _fill(message, *values)
        except AttributeError:  # messages of this world have other slots
            for name, value in zip(_fill.__code__.co_varnames[1:], values, strict=True):
                world.send(message, name + ":", value)
        return message

    def _sender(self):
        frame = sys._getframe(1)
        while frame is not None:
            for step in steps_of(frame, frame.f_lasti):
                sender = step.receiver
                if sender is not None:
                    return sender
            frame = frame.f_back
        return self.world.nil

    # -- Python's own errors -----------------------------------------------------------------------------------

    def _exception_for(self, error, frame):
        """An exception object for an error Python raised inside Selfish code; None when it must not be caught there."""
        meter = self.world.meter
        if isinstance(error, KeyboardInterrupt) and frame[GRANTED] is not None:
            return None  # whoever interrupts generated code means it
        if isinstance(error, Insisted) or meter is not None and meter.holds(error):
            return None
        if isinstance(error, TypeError):
            thing = self._refused(error)
            if thing is not None:
                return thing
        name, text = self._python_error(error)
        return None if name is None else self._new(name, text)

    def _refused(self, error):
        """The exception that sending the message says, for a Python operator that refused its operands; or None."""
        from selfish.vm.operands import refused_message

        message = refused_message(self.world, error)
        prototype = self.prototype("error")
        if message is None or prototype is None:
            return None
        receiver, selector, argument = message
        caught = []

        def keep(exception, *spare):
            caught.append(exception)
            return exception

        self.on_do(lambda *spare: self.world.send(receiver, selector, argument), prototype, keep)
        return caught[0] if caught else None

    def _python_error(self, error):
        if isinstance(error, ABRUPT):
            self.world.doubt()
        meter = self.world.meter
        while meter is not None and isinstance(error, RecursionError):
            if meter.depth is not None:
                return "limitReached", str(meter.too_deep())
            meter = meter.outer
        if isinstance(error, RecursionError):
            return "stackOverflow", "The stack has grown too big."
        if isinstance(error, KeyboardInterrupt):
            return "interrupted", "interrupted"
        if isinstance(error, LimitPassed):
            return "limitReached", str(error)
        if isinstance(error, MemoryError):
            return "outOfMemory", "there is not enough memory for that"
        if isinstance(error, AttributeError):
            name = error.name or ""
            if name[:2] in ("m.", "q.", "s."):
                return "messageNotUnderstood", f"No '{name[2:]}' slot found in {self.world.name_of(error.obj)}."
            return None, ""
        if isinstance(error, TypeError) and ("not supported between" in str(error) or "unsupported operand" in str(error)):
            return "typeError", "badTypeError: an operator cannot join these two"
        if isinstance(error, (OverflowError, ZeroDivisionError)):
            return "primitiveFailed", f"overflowError: {error}"
        return None, ""

    def guard(self, function):
        """Run a top-level evaluation; whatever goes wrong in the language comes out as Unhandled."""
        handlers, signals, confinement = self.handlers, self.signals, self.world.confinement
        try:
            return function()
        except (NonLocalReturn, Unwind, Resume):
            raise Unhandled("deadActivation", "a return, retry or resume came after what it belongs to was over") from None
        except PrimitiveFailed as failure:
            raise Unhandled("primitiveFailed", f"{failure.error}: {failure.detail}") from None
        except CATCHABLE as error:
            thing = self._refused(error) if isinstance(error, TypeError) else None
            name, text = self._describe(thing) if thing is not None else self._python_error(error)
            if name is None:
                raise
            raise Unhandled(name, text, backtrace(self.world, error.__traceback__)) from None
        finally:
            self.handlers, self.signals, self.world.confinement = handlers, signals, confinement


def _in_slots(function):
    """The function with the attributes it names meant as slots."""
    code = function.__code__
    return FunctionType(code.replace(co_names=tuple(["s." + name for name in code.co_names])), function.__globals__)


@_in_slots
def _fill(message, selector, arguments, receiver, sender):
    message.selector = selector
    message.arguments = arguments
    message.receiver = receiver
    message.sender = sender


def searched(world, value):
    """The objects in which a message to a value is looked for, in order: the value, or what holds its slots, and its parents."""
    waiting, seen = [world.holder(value)], set()
    for holder in waiting:
        if id(holder) not in seen:
            seen.add(id(holder))
            waiting += world.class_of(holder)._parents
            yield holder


def inherits_from(world, value, ancestor):
    """Whether ancestor is the value or among its parents, however far up."""
    target, waiting, seen = world.holder(ancestor), [world.holder(value)], set()
    for holder in waiting:
        if holder is target:
            return True
        if id(holder) not in seen:
            seen.add(id(holder))
            cls = type(holder)
            waiting += world.class_of(holder)._parents if cls._ghostly else cls._parents
    return False


def _holds_constant(world, holder, name):
    slot = world.map_of(holder).slots.get(name) if isinstance(holder, Live) else None
    return slot is not None and slot.kind is CONSTANT


__all__ = ["Exceptions", "Live", "inherits_from"]
