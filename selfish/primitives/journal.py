"""The journal: notes that stay when the transaction they were written in is undone; and dooming that transaction.

In:     texts, and the numbers of notes.
Out:    registered primitives.
Keeps:  a note is written when the primitive returns, whatever becomes of the evaluation.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import integer, text
from selfish.primitives.registry import primitive
from selfish.vm.objects import Live


def _journal(vm):
    if vm.journal is None:
        raise PrimitiveFailed("notWrittenError", "this world has no journal")
    return vm.journal


def _noted(found, number):
    if found is None or found is False:
        raise PrimitiveFailed("noSuchNote", f"there is no note {number}")
    return found


def _storable(value):
    return str(text(value)).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


@primitive("_JournalAdd:", needs="image")
def journal_add(vm, receiver, note):
    """Write a note that stays, whatever becomes of this evaluation; answers its number, which is never given again.

    Fails: badTypeError, notWrittenError.
    """
    note = _storable(note)
    vm.reserve(len(note))
    return _journal(vm).add(note)


@primitive("_JournalAt:", needs="image")
def journal_at(vm, receiver, number):
    """The text of a note.

    Fails: badTypeError, noSuchNote.
    """
    return vm.string(_noted(_journal(vm).at(integer(number)), number))


@primitive("_JournalAt:Put:", needs="image")
def journal_at_put(vm, receiver, number, note):
    """Write a note anew, at once.

    Fails: badTypeError, noSuchNote, notWrittenError.
    """
    note = _storable(note)
    vm.reserve(len(note))
    _noted(_journal(vm).put(integer(number), note), number)
    return receiver


@primitive("_JournalRemove:", needs="image")
def journal_remove(vm, receiver, number):
    """Forget a note: at once, or, when the session settles its notes, with everything else that does.

    Fails: badTypeError, noSuchNote, notWrittenError.
    """
    _noted(_journal(vm).remove(integer(number)), number)
    return receiver


@primitive("_JournalNumbers", needs="image")
def journal_numbers(vm, receiver):
    """The numbers of all notes, the oldest first."""
    return vm.vector(_journal(vm).numbers())


@primitive("_JournalOwner:", needs="image")
def journal_owner(vm, receiver, number):
    """Who wrote a note: 'mine' this session, 'alive' another that lives, 'gone' one that does not.

    Fails: badTypeError, noSuchNote.
    """
    return vm.string(_noted(_journal(vm).owner(integer(number)), number))


@primitive("_DoomTransaction:", needs="image")
def doom_transaction(vm, receiver, why):
    """Whatever happens now, this evaluation is undone at its end, and that text says why.

    Fails: badTypeError.
    """
    if vm.doomed is None:
        vm.doomed = str(text(why))
    return receiver


@primitive("_Thought", needs="image")
def thought(vm, receiver):
    """This evaluation ran a cognitive cycle: when it loses against another session it is tried again."""
    vm.thought = True
    return receiver


@primitive("_ObjectReference", needs="image")
def object_reference(vm, receiver):
    """A text that names the object in the image; empty when the image has no record of it yet."""
    return vm.string(vm.reference_to(receiver) if isinstance(receiver, Live) else "")


@primitive("_ObjectOfReference:", needs="image")
def object_of_reference(vm, receiver, reference):
    """The object that such a text names.

    Fails: badTypeError, noSuchObject.
    """
    found = vm.referred(str(text(reference)))
    if found is None:
        raise PrimitiveFailed("noSuchObject", f"the image holds no object {str(reference)[:40]!r}")
    return found
