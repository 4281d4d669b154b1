"""Hash table primitives: what dictionaries and sets are made of.

In:     hash tables (their `.table`), keys and values.
Out:    values, keys, or the receiver changed in place.
Keeps:  one entry a key, in the order the keys were first put; an entry remembers the key object it was put with.

A number or a string is its own token in the table, so that finding it takes one primitive; equal numbers (3 and 3.0) and equal strings
of either kind are one key. Any other key fails with `needsHash`, and the library sends it `hash` and compares with `=`: such keys are
kept under tokens (hash, 0), (hash, 1), ... which the `Hash:Probe:` primitives read one at a time.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import integer, size, table
from selfish.primitives.registry import primitive
from selfish.vm.objects import StringObject

ENTRY = 200  # bytes an entry takes, roughly: its place in the dict, the token and the pair


def _token(vm, key):
    """What stands for a key that needs no message to be found.

    Raises PrimitiveFailed needsHash for every other key.
    """
    kind = type(key)
    if kind is int or kind is vm.string_class or (kind is float and key == key):
        return key
    if issubclass(kind, StringObject):
        return key.text
    raise PrimitiveFailed("needsHash")


def _probe(hash_value, place):
    return (integer(hash_value), size(place))


@primitive("_TableSize")
def table_size(vm, receiver):
    """How many entries the table has.

    Fails: badTypeError.
    """
    return len(table(receiver))


@primitive("_TableAt:")
def table_at_present(vm, receiver, key):
    """The value under a number or string.

    Fails: badTypeError, needsHash, badIndexError where there is none.
    """
    kind = type(key)
    token = key if kind is int or kind is vm.string_class else _token(vm, key)
    entry = table(receiver).get(token)
    if entry is None:
        raise PrimitiveFailed("badIndexError")
    return entry[1]


@primitive("_TableAt:IfAbsent:")
def table_at(vm, receiver, key, absent):
    """The value under a number or string; absent where there is none.

    Fails: badTypeError, needsHash.
    """
    entry = table(receiver).get(_token(vm, key))
    return absent if entry is None else entry[1]


@primitive("_TableAt:Put:")
def table_at_put(vm, receiver, key, value):
    """Puts a value under a number or string; answers the table.

    Fails: badTypeError, needsHash.
    """
    entries = table(receiver)
    token = key if type(key) is int else _token(vm, key)
    entries[str(token) if isinstance(token, str) else token] = (key, value)
    if receiver._d is None:
        vm.changed(receiver)
    return receiver


@primitive("_TableIncludes:")
def table_includes(vm, receiver, key):
    """Whether there is an entry under a number or string.

    Fails: badTypeError, needsHash.
    """
    return vm.boolean(_token(vm, key) in table(receiver))


@primitive("_TableRemove:IfAbsent:")
def table_remove(vm, receiver, key, absent):
    """Takes the entry under a number or string out and answers its value; absent where there is none.

    Fails: badTypeError, needsHash.
    """
    entry = table(receiver).pop(_token(vm, key), None)
    if entry is None:
        return absent
    vm.changed(receiver)
    return entry[1]


@primitive("_TableHash:Probe:KeyIfAbsent:")
def table_probe_key(vm, receiver, hash_value, place, absent):
    """The place-th key among those with a hash; absent where there are no more.

    Fails: badTypeError.
    """
    entry = table(receiver).get(_probe(hash_value, place))
    return absent if entry is None else entry[0]


@primitive("_TableHash:ProbeValue:")
def table_probe_value(vm, receiver, hash_value, place):
    """The value of the place-th key among those with a hash.

    Fails: badTypeError, badIndexError.
    """
    entry = table(receiver).get(_probe(hash_value, place))
    if entry is None:
        raise PrimitiveFailed("badIndexError")
    return entry[1]


@primitive("_TableHash:Probe:Key:Value:")
def table_probe_put(vm, receiver, hash_value, place, key, value):
    """Puts a key and its value as the place-th among those with a hash; answers the table.

    Fails: badTypeError, badIndexError when there are not that many before it.
    """
    entries, token = table(receiver), _probe(hash_value, place)
    if token[1] and (token[0], token[1] - 1) not in entries:
        raise PrimitiveFailed("badIndexError")
    entries[token] = (key, value)
    vm.changed(receiver)
    return receiver


@primitive("_TableHash:RemoveProbe:")
def table_probe_remove(vm, receiver, hash_value, place):
    """Takes out the place-th key among those with a hash and answers its value; the keys after it move up.

    Fails: badTypeError, badIndexError.
    """
    entries, (hashed, place) = table(receiver), _probe(hash_value, place)
    if (hashed, place) not in entries:
        raise PrimitiveFailed("badIndexError")
    value = entries[hashed, place][1]
    while (hashed, place + 1) in entries:
        entries[hashed, place] = entries[hashed, place + 1]
        place += 1
    del entries[hashed, place]
    vm.changed(receiver)
    return value


@primitive("_TableKeys")
def table_keys(vm, receiver):
    """A new vector of the keys, in the order they were first put.

    Fails: badTypeError.
    """
    entries = table(receiver)
    vm.reserve(len(entries) * 8)
    return vm.vector([key for key, _ in entries.values()])


@primitive("_TableValues")
def table_values(vm, receiver):
    """A new vector of the values, in the order of the keys.

    Fails: badTypeError.
    """
    entries = table(receiver)
    vm.reserve(len(entries) * 8)
    return vm.vector([value for _, value in entries.values()])


@primitive("_TableCopy")
def table_copy(vm, receiver):
    """A new table with the same entries.

    Fails: badTypeError.
    """
    entries = table(receiver)
    vm.reserve(len(entries) * ENTRY)
    copy = vm.clone(receiver)
    copy.table = entries.copy()
    vm.changed(copy)
    return copy


@primitive("_TableEmptyCopy")
def table_empty_copy(vm, receiver):
    """A new table with no entries.

    Fails: badTypeError.
    """
    table(receiver)
    copy = vm.clone(receiver)
    copy.table = {}
    vm.changed(copy)
    return copy


@primitive("_TableRemoveAll")
def table_remove_all(vm, receiver):
    """Takes every entry out; answers the table.

    Fails: badTypeError.
    """
    table(receiver)
    receiver.table = {}
    vm.changed(receiver)
    return receiver
