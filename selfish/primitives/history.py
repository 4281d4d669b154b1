"""The history of the image: its transactions, and undoing one.

In:     numbers of transactions, as text.
Out:    registered primitives.
Keeps:  an undoing is part of the evaluation that asked for it: kept when that is, and undone when that fails.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import size, text
from selfish.primitives.registry import primitive

LONGEST = 100_000  # entries in one answer


def _history(vm):
    if vm.history is None:
        raise PrimitiveFailed("noHistory", "a world in memory keeps no history")
    return vm.history


def _told(vm, entry):
    when = int(entry.when * 1000)
    return vm.vector([vm.string(entry.number), when, vm.string(entry.user), vm.string(entry.description), entry.size])


def _entry(vm, number):
    found = _history(vm).entry(str(text(number)))
    if found is None:
        raise PrimitiveFailed("noSuchTransaction", "the history holds no transaction of that number")
    return found


@primitive("_TransactionLog:", needs="image")
def transaction_log(vm, receiver, count):
    """The latest transactions, latest first: a vector of vectors of number, milliseconds since 1970, user, description, bytes.

    Fails: badTypeError, badSizeError, noHistory.
    """
    return vm.vector([_told(vm, entry) for entry in _history(vm).latest(min(size(count), LONGEST))])


@primitive("_Transaction:", needs="image")
def transaction(vm, receiver, number):
    """The transaction of a number, or of the number's first digits: what _TransactionLog: tells of it.

    Fails: badTypeError, noHistory, noSuchTransaction.
    """
    return _told(vm, _entry(vm, number))


@primitive("_UndoTransaction:", needs="image")
def undo_transaction(vm, receiver, number):
    """Take back what a transaction changed, when this evaluation is committed.

    Fails: badTypeError, noHistory, noSuchTransaction, or, when something later uses what it made or changed, who does.
    """
    _history(vm).undo(_entry(vm, number))
    return receiver
