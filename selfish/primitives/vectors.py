"""Vector primitives: the elements of a vector, moved about whole.

In:     vectors (their `.items`), places in them, and any Selfish values as elements.
Out:    elements, new vectors of the receiver's shape, or the receiver changed in place.
Keeps:  a vector's items are Selfish values; whatever changes them tells the vm. Elements are never sent a message here.

The library gives vectors a fixed size. The primitives that add and remove elements are for the collections that keep a vector
to themselves (lists, sequences, priority queues), which is what makes their growing cheap.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import index, integer, position, size, text, vector
from selfish.primitives.registry import primitive
from selfish.vm.objects import String, StringObject

SMALL = 4096  # elements; below this the VM need not be asked
WORD = 8  # bytes one element takes in a Python list


def _like(vm, receiver, items):
    """A new vector of the receiver's shape that holds items."""
    copy = vm.shape_of(receiver)
    copy._d = copy.items = items
    return copy


def _range(start, stop, length):
    """Both ends of a range of places, checked."""
    start, stop = position(start, length), position(stop, length)
    if start > stop:
        raise PrimitiveFailed("badIndexError")
    return start, stop


@primitive("_Size")
def vector_size(vm, receiver):
    """How many elements the vector has.

    Fails: badTypeError.
    """
    return len(vector(receiver))


@primitive("_At:")
def at(vm, receiver, place):
    """The element at a place.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    return items[index(place, len(items))]


@primitive("_At:Put:")
def at_put(vm, receiver, place, value):
    """Puts an element at a place; answers the vector.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    items[index(place, len(items))] = value
    vm.changed(receiver)
    return receiver


@primitive("_Clone:Filler:")
def clone_filler(vm, receiver, count, filler):
    """A copy of the vector cut to a size, or filled up to it.

    Fails: badTypeError, badSizeError.
    """
    if type(receiver) is vm.plain_vector and type(count) is int and 0 <= count <= SMALL and not receiver.items and vm.meter is None:
        copy = vm.plain_vector()  # the usual case, made at once: an empty prototype filled up
        copy._d = copy.items = [filler] * count
        return copy
    items, count = vector(receiver), size(count)
    vm.reserve(count * WORD)
    copy = vm.shape_of(receiver)
    copy._d = copy.items = [*items[:count], *([filler] * (count - len(items)))] if items else [filler] * count
    return copy


@primitive("_CopyRangeDstPos:Src:SrcPos:Length:")
def copy_range(vm, receiver, place, source, source_place, length):
    """Copies length elements of another vector, or of this one, over those from place on; answers the vector.

    Fails: badTypeError, badIndexError, badSizeError.
    """
    items, taken, length = vector(receiver), vector(source), size(length)
    start, source_start = position(place, len(items)), position(source_place, len(taken))
    if start + length > len(items) or source_start + length > len(taken):
        raise PrimitiveFailed("badIndexError")
    items[start : start + length] = taken[source_start : source_start + length]
    vm.changed(receiver)
    return receiver


@primitive("_VectorCopyFrom:UpTo:")
def copy_from_up_to(vm, receiver, start, stop):
    """A new vector of the elements from start up to, not including, stop.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    start, stop = _range(start, stop, len(items))
    vm.reserve((stop - start) * WORD)
    return _like(vm, receiver, items[start:stop])


@primitive("_VectorConcatenate:")
def concatenate(vm, receiver, other):
    """A new vector: the receiver's elements, then the other's.

    Fails: badTypeError.
    """
    items, more = vector(receiver), vector(other)
    vm.reserve((len(items) + len(more)) * WORD)
    return _like(vm, receiver, items + more)


@primitive("_VectorReverse")
def reverse(vm, receiver):
    """Turns the order of the elements round, in place; answers the vector.

    Fails: badTypeError.
    """
    vector(receiver).reverse()
    vm.changed(receiver)
    return receiver


@primitive("_VectorAdd:")
def add(vm, receiver, value):
    """Adds an element at the end; answers the vector.

    Fails: badTypeError.
    """
    vector(receiver).append(value)
    vm.changed(receiver)
    return receiver


@primitive("_VectorAddAll:")
def add_all(vm, receiver, other):
    """Adds another vector's elements at the end; answers the vector.

    Fails: badTypeError.
    """
    items, more = vector(receiver), vector(other)
    vm.reserve(len(more) * WORD)
    items.extend(more)
    vm.changed(receiver)
    return receiver


@primitive("_VectorInsert:At:")
def insert(vm, receiver, value, place):
    """Inserts an element before a place; answers the vector.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    items.insert(position(place, len(items)), value)
    vm.changed(receiver)
    return receiver


@primitive("_VectorInsertAll:At:")
def insert_all(vm, receiver, other, place):
    """Inserts another vector's elements before a place; answers the vector.

    Fails: badTypeError, badIndexError.
    """
    items, more = vector(receiver), vector(other)
    start = position(place, len(items))
    vm.reserve(len(more) * WORD)
    items[start:start] = more
    vm.changed(receiver)
    return receiver


@primitive("_VectorMakeRoom:")
def make_room(vm, receiver, count):
    """Inserts count nils before the first element; answers the vector.

    Fails: badTypeError, badSizeError.
    """
    items, count = vector(receiver), size(count)
    vm.reserve(count * WORD)
    items[:0] = [vm.nil] * count
    vm.changed(receiver)
    return receiver


@primitive("_VectorRemoveLast")
def remove_last(vm, receiver):
    """Takes the last element out and answers it.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    if not items:
        raise PrimitiveFailed("badIndexError")
    value = items.pop()
    vm.changed(receiver)
    return value


@primitive("_VectorRemoveAt:")
def remove_at(vm, receiver, place):
    """Takes the element at a place out and answers it.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    value = items.pop(index(place, len(items)))
    vm.changed(receiver)
    return value


@primitive("_VectorRemoveFrom:UpTo:")
def remove_from_up_to(vm, receiver, start, stop):
    """Takes out the elements from start up to, not including, stop; answers the vector.

    Fails: badTypeError, badIndexError.
    """
    items = vector(receiver)
    start, stop = _range(start, stop, len(items))
    del items[start:stop]
    vm.changed(receiver)
    return receiver


@primitive("_VectorSortPlain")
def sort_plain(vm, receiver):
    """Sorts a vector of numbers, or one of strings, in place and stably; answers the vector.

    Fails: badTypeError when the elements are neither all numbers nor all strings: their order is then for messages to find.
    """
    items = vector(receiver)
    kinds = set(map(type, items))
    if kinds <= {int, float}:
        if float in kinds and any(value != value for value in items):
            raise PrimitiveFailed("badTypeError", "a NaN has no place in an order")
        items.sort()
    elif all(issubclass(kind, String) for kind in kinds):
        items.sort(key=str.__str__)
    elif all(issubclass(kind, (String, StringObject)) for kind in kinds):
        items.sort(key=text)
    else:
        raise PrimitiveFailed("badTypeError")
    vm.changed(receiver)
    return receiver


@primitive("_VectorJoin:")
def join(vm, receiver, separator):
    """A mutable string: the vector's strings with the separator between each two.

    Fails: badTypeError.
    """
    between = text(separator)
    pieces = [text(piece) for piece in vector(receiver)]
    vm.reserve(sum(map(len, pieces)) + len(between) * len(pieces))
    return vm.mutable_string(between.join(pieces))


@primitive("_VectorCharacters")
def characters(vm, receiver):
    """A mutable string made of the vector's characters; an integer stands for the character with that code.

    Fails: badTypeError, overflowError.
    """
    pieces = []
    for value in vector(receiver):
        if type(value) is int:
            if not 0 <= value <= 0x10FFFF:
                raise PrimitiveFailed("overflowError")
            pieces.append(chr(value))
        else:
            pieces.append(text(value))
            if len(pieces[-1]) != 1:
                raise PrimitiveFailed("badTypeError")
    vm.reserve(len(pieces))
    return vm.mutable_string("".join(pieces))


@primitive("_VectorRange:To:By:")
def number_range(vm, receiver, first, last, step):
    """A new vector of the integers from first to last, both included, step apart.

    Fails: badTypeError, badSizeError when step is 0.
    """
    vector(receiver)
    first, last, step = integer(first), integer(last), integer(step)
    if step == 0:
        raise PrimitiveFailed("badSizeError")
    numbers = range(first, last + (1 if step > 0 else -1), step)
    count = max(0, (last - first) // step + 1)  # len() of a range cannot say more than 2**63 - 1
    vm.reserve(count * 32)
    return _like(vm, receiver, list(numbers))
