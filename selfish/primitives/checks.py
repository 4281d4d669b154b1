"""Checks: what a primitive asks of its receiver and arguments.

In:     a Selfish value.
Out:    the same thing as the Python value the primitive works on; or PrimitiveFailed with Self's name for the mistake.
Keeps:  nothing. A check never changes what it looks at.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.vm.objects import BytesObject, String, StringObject, VectorObject


def integer(value) -> int:
    """An integer, as an int."""
    if type(value) is int:
        return value
    raise PrimitiveFailed("badTypeError")


def floating(value) -> float:
    """A float; integers are not converted."""
    if type(value) is float:
        return value
    raise PrimitiveFailed("badTypeError")


def number(value) -> int | float:
    """An integer or a float."""
    if type(value) is int or type(value) is float:
        return value
    raise PrimitiveFailed("badTypeError")


def string(value) -> String:
    """An immutable string."""
    if isinstance(value, String):
        return value
    raise PrimitiveFailed("badTypeError")


def mutable_string(value) -> StringObject:
    """A mutable string, as the object that holds `.text`."""
    if isinstance(value, StringObject):
        value.text  # noqa: B018 - a sealed one refuses here
        return value
    raise PrimitiveFailed("badTypeError")


def text(value) -> str:
    """The characters of a string of either kind, as a str."""
    if isinstance(value, String):
        return value
    if isinstance(value, StringObject):
        return value.text
    raise PrimitiveFailed("badTypeError")


def character(value) -> str:
    """The one character of a string of size 1."""
    characters = text(value)
    if len(characters) == 1:
        return characters
    raise PrimitiveFailed("badTypeError")


def vector(value) -> list:
    """The elements of a vector, as the very list the vector holds."""
    if isinstance(value, VectorObject):
        return value.items
    raise PrimitiveFailed("badTypeError")


def octets(value) -> bytearray:
    """The bytes of a byte vector, as the very bytearray it holds."""
    if isinstance(value, BytesObject):
        return value.bytes
    raise PrimitiveFailed("badTypeError")


def table(value) -> dict:
    """The dict of a hash table. (Nothing else has such an attribute, and asking for it takes less than asking for the type.)"""
    try:
        return value.table
    except AttributeError:
        raise PrimitiveFailed("badTypeError") from None


def boolean(vm, value) -> bool:
    """true or false, as a bool."""
    if value is vm.true:
        return True
    if value is vm.false:
        return False
    raise PrimitiveFailed("badTypeError")


def index(value, size: int) -> int:
    """A place from 0 up to, not including, size."""
    place = integer(value)
    if 0 <= place < size:
        return place
    raise PrimitiveFailed("badIndexError")


def position(value, size: int) -> int:
    """A place between elements: from 0 to size, both included."""
    place = integer(value)
    if 0 <= place <= size:
        return place
    raise PrimitiveFailed("badIndexError")


def size(value) -> int:
    """How many of something: an integer that is not negative."""
    count = integer(value)
    if count >= 0:
        return count
    raise PrimitiveFailed("badSizeError")
