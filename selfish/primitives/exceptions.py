"""Primitives of exceptions: signalling, handling, and what a handler may decide.

In:     exception objects and blocks.
Out:    registered primitives; the work is in vm/exceptions.py.
Keeps:  nothing.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import text, vector
from selfish.primitives.registry import primitive
from selfish.vm.exceptions import inherits_from, searched
from selfish.vm.objects import BLOCK, Block


@primitive("_On:Do:")
def on_do(vm, receiver, exception, handler):
    """The receiver's value, or what the handler decides when an exception that `exception handles:` is signalled meanwhile."""
    return vm.exceptions.on_do(receiver, exception, handler)


@primitive("_Signal")
def signal(vm, receiver):
    """Offer the exception to the handlers, innermost first; answers what it is resumed with."""
    return vm.exceptions.signal(receiver)


@primitive("_Unhandled")
def unhandled(vm, receiver):
    """Nobody handled this error: leave the evaluation."""
    return vm.exceptions.unhandled_error(receiver)


@primitive("_ReturnFromHandler:")
def return_from(vm, receiver, value):
    """The `on:Do:` that handles this exception answers the value.

    Fails: notSignalledError.
    """
    return vm.exceptions.return_from(receiver, value)


@primitive("_Retry")
def retry(vm, receiver):
    """Run the protected block again.

    Fails: notSignalledError.
    """
    return vm.exceptions.retry(receiver)


@primitive("_RetryUsing:")
def retry_using(vm, receiver, block):
    """Run another block instead of the protected one, with the same handler.

    Fails: notSignalledError, badTypeError.
    """
    if not isinstance(block, (BLOCK, Block)):
        raise PrimitiveFailed("badTypeError")
    return vm.exceptions.retry(receiver, block)


@primitive("_Resume:")
def resume(vm, receiver, value):
    """Go on where the exception was signalled; `signal` answers the value there.

    Fails: notSignalledError, notResumableError.
    """
    return vm.exceptions.resume(receiver, value)


@primitive("_Pass")
def pass_on(vm, receiver):
    """Offer the exception to the handlers further out.

    Fails: notSignalledError.
    """
    return vm.exceptions.pass_on(receiver)


@primitive("_Outer")
def outer(vm, receiver):
    """Offer the exception to the handlers further out; answers here what they resume it with.

    Fails: notSignalledError.
    """
    return vm.exceptions.outer(receiver)


@primitive("_InheritsFrom:")
def descends(vm, receiver, ancestor):
    """Whether the argument is the receiver or one of its parents, however far up."""
    return vm.boolean(inherits_from(vm, receiver, ancestor))


@primitive("_ObjectsSearched", needs="reflection")
def objects_searched(vm, receiver):
    """The objects in which a message to the receiver is looked for, in order: a vector."""
    return vm.vector(list(searched(vm, receiver)))


@primitive("_NotUnderstood:Arguments:Explanation:MethodHolder:")
def not_understood(vm, receiver, selector, arguments, explanation, holder):
    """What becomes of a message nobody understood, unless the receiver says otherwise.

    explanation the sentence of the error; '' for the usual one
    holder      of the method a resend stands in; nil for an ordinary message

    Fails: badTypeError.
    """
    holder = None if holder is vm.nil else holder
    return vm.exceptions.default_not_understood(receiver, str(text(selector)), vector(arguments), str(text(explanation)), holder)


@primitive("_PrimitiveFailed:Name:")
def primitive_failed(vm, receiver, error, name):
    """Signal that a primitive failed.

    Fails: badTypeError.
    """
    return vm.exceptions.primitive_failed(receiver, str(text(error)), str(text(name)))


@primitive("_NearestSelectors:")
def nearest(vm, receiver, selector):
    """Selectors the receiver understands that look like this one, a vector of strings.

    Fails: badTypeError.
    """
    return vm.vector([vm.string(s) for s in vm.exceptions.nearest(receiver, str(text(selector)))])


@primitive("_Backtrace", needs="reflection")
def backtrace(vm, receiver):
    """The activations now running, innermost first: a vector of strings."""
    from selfish.vm.backtrace import backtrace as activations

    return vm.vector([vm.string(f"{a.receiver} {a.selector} ({a.source_name}:{a.line})") for a in activations(vm)])
