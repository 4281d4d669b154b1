"""Primitives on blocks: running them, and what is to happen when they are left.

In:     blocks and their arguments.
Out:    registered primitives. They are the ones that run Selfish code: the language cannot say `finally` otherwise.
Keeps:  the order of Self: a block given too many arguments drops the last ones, too few are an error.
"""

from __future__ import annotations

import sys

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import vector
from selfish.primitives.registry import primitive
from selfish.vm.exceptions import Resume, Unwind
from selfish.vm.objects import BLOCK, Block
from selfish.vm.returns import NonLocalReturn


def _block(value):
    if not isinstance(value, (BLOCK, Block)):
        raise PrimitiveFailed("badTypeError")
    return value


def _define_values():
    for count in range(10):
        names = ", ".join(f"a{i}" for i in range(count))
        selector = "_BlockValue" + (":" + "With:" * (count - 1) if count else "")
        space = {"_block": _block, "primitive": primitive}
        exec(  # one function per number of arguments, so that the registry can check them
            f"@primitive({selector!r})\n"
            f"def value(vm, receiver{', ' if names else ''}{names}):\n"
            f'    """What the block answers. Fails: badTypeError."""\n'
            f"    return vm.call_block(_block(receiver), ({names}{',' if count == 1 else ''}))\n",
            space,
        )


_define_values()


@primitive("_BlockValueArguments:")
def value_with_arguments(vm, receiver, arguments):
    """What the block answers, given the elements of a vector.

    Fails: badTypeError.
    """
    return vm.call_block(_block(receiver), tuple(vector(arguments)))


@primitive("_BlockArgumentCount")
def argument_count(vm, receiver):
    """How many arguments the block asks for.

    Fails: badTypeError.
    """
    block = _block(receiver)
    function = vm.blocks.function(block) if isinstance(block, Block) else block
    return function.__code__.co_argcount - len(function.__defaults__ or ())


@primitive("_Ensure:")
def ensure(vm, receiver, last):
    """The receiver's value; the argument is run afterwards, however the receiver was left."""
    confinement = vm.confinement
    try:
        value = vm.value_of(receiver)
    except BaseException:
        vm.confinement = confinement  # whatever was interrupted
        _run_while_leaving(vm, last)
        raise
    vm.value_of(last)
    return value


@primitive("_IfCurtailed:")
def if_curtailed(vm, receiver, last):
    """The receiver's value; the argument is run only when the receiver did not come to its end."""
    confinement = vm.confinement
    try:
        return vm.value_of(receiver)
    except BaseException:
        vm.confinement = confinement
        _run_while_leaving(vm, last)
        raise


def _run_while_leaving(vm, last):
    """Run a block on the way out. When it fails on the way from a failure, the first failure is the one to tell of."""
    sys.exc_info()[1].__context__ = None  # what the block raises in its turn walks through the chain
    if isinstance(sys.exc_info()[1], (NonLocalReturn, Unwind, Resume)):
        vm.value_of(last)
        return
    with vm.exceptions.leaving():
        vm.value_of(last)


@primitive("_OnReturn:")
def on_return(vm, receiver, last):
    """The receiver's value; the argument gets it afterwards, also when a `^` left the receiver."""
    try:
        value = vm.value_of(receiver)
    except NonLocalReturn as leaving:
        vm.send(last, "value:", leaving.value)
        raise
    vm.send(last, "value:", value)
    return value


@primitive("_OnNonLocalReturn:")
def on_non_local_return(vm, receiver, last):
    """The receiver's value; when a `^` leaves the receiver, the argument is given its value, and the `^` goes on with what that answers."""
    try:
        return vm.value_of(receiver)
    except NonLocalReturn as leaving:
        leaving.value = vm.send(last, "value:", leaving.value)
        raise
