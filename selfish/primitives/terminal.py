"""The terminal: asking and showing something to the person at the door, if there is one.

In:     texts; the person's answers through `vm.terminal`, which a door sets and which is None where nobody is there.
Out:    strings.
Keeps:  what a program says cannot steer the terminal: the door spells control characters out.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import text
from selfish.primitives.registry import primitive


def _person(vm):
    if vm.terminal is None:
        raise PrimitiveFailed("notInteractive", "nobody is at a terminal")
    return vm.terminal


def _answer(vm, ask, *arguments):
    try:
        return vm.string(ask(*arguments))
    except EOFError:
        raise PrimitiveFailed("endOfInput", "the input has ended") from None


@primitive("_IsInteractive", needs="input")
def is_interactive(vm, receiver):
    """Whether a person at a terminal can be asked.

    Fails: never.
    """
    return vm.boolean(vm.terminal is not None)


@primitive("_AskLine:", needs="input")
def ask_line(vm, receiver, question):
    """The line a person answers to a question, without its end. Ctrl-C there is the interrupt.

    Fails: badTypeError, notInteractive, endOfInput.
    """
    question = str(text(question))
    return _answer(vm, _person(vm).ask, question)


@primitive("_EditText:", needs="input")
def edit_text(vm, receiver, given):
    """A text as a person has changed it in an editor on the terminal.

    Fails: badTypeError, notInteractive, endOfInput.
    """
    given = str(text(given))
    return _answer(vm, _person(vm).edit, given)


@primitive("_Show:", needs="output")
def show(vm, receiver, given):
    """Print a text for a person to read; answers the receiver.

    Fails: badTypeError.
    """
    given = str(text(given))
    vm.write(given if vm.terminal is None else vm.terminal.shown(given))
    return receiver


@primitive("_ShowSource:", needs="output")
def show_source(vm, receiver, source):
    """Print a text of the language, in colour on a terminal; answers the receiver.

    Fails: badTypeError.
    """
    source = str(text(source))
    vm.write(source if vm.terminal is None else vm.terminal.coloured(source))
    return receiver


@primitive("_Progress:", needs="output")
def progress(vm, receiver, given):
    """Tell a person who watches how it goes, apart from what the program prints; without one, nothing. Answers the receiver.

    Fails: badTypeError.
    """
    given = str(text(given))
    if vm.terminal is not None:
        vm.terminal.progress(given)
    return receiver
