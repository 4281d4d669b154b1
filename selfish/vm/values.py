"""Values: making them, copying them, and the form in which records keep them.

In:     Python values.
Out:    Selfish values; and back, for the image.
Keeps:  sizes are checked before anything of that size is made.
"""

from __future__ import annotations

import zlib
from types import FunctionType

from selfish.errors import PrimitiveFailed
from selfish.vm.objects import Block, Live, Method, Oddball, String, StringObject, Variable
from selfish.vm.whereabouts import where

LARGEST = 1 << 29  # bytes a single primitive may ask for when nobody set a limit
LONGEST = 20  # seconds a single primitive may compute when nobody set a limit
CLONE_BYTES = 64  # what an object without elements takes

setattr(StringObject, "v.text", StringObject.__dict__["text"])  # the name by which compiled code tries it on any object


class Values:
    """The part of the World that makes and keeps values."""

    def string(self, text):
        """An immutable string."""
        return self.string_class(text)

    def character(self, character):
        """The immutable string of one character; `characters` holds those there are, one for each."""
        made = self.characters.get(character)
        if made is None:
            made = self.characters[character] = self.string_class(character)
        return made

    def boolean(self, truth):
        return self.true if truth else self.false

    def mutable_string(self, text):
        """A new mutable string."""
        plain = self.plain_string
        if plain is not None:
            result = plain()
            result._d = True
        else:
            result = self.shape_of(self.prototypes["string"])
        result.text = text
        return result

    def vector(self, items):
        """A new vector holding the list it is given."""
        result = self.shape_of(self.prototypes["vector"])
        result._d = result.items = items
        return result

    def byte_vector(self, data):
        result = self.shape_of(self.prototypes["bytes"])
        result.bytes = bytearray(data)
        return result

    def shape_of(self, prototype):
        """A new object with the slots of another; what else that has (elements, characters) is for the caller to give."""
        cls = type(prototype)
        if cls._ghostly:
            prototype._p_activate()
            cls = type(prototype)
        copy = cls()
        for cell in cls._cells:
            cell.__set__(copy, cell.__get__(prototype))
        copy._d = True
        return copy

    def new(self, map, values):
        """A new object with a map and the values of its data slots."""
        cls = self.linker.class_for(map, values)
        obj = cls()
        for cell, value in zip(cls._cells, values, strict=True):
            cell.__set__(obj, value)
        obj._d = True
        obj._start_empty()
        return obj

    def clone(self, obj):
        """A shallow copy; values that cannot change are their own copies."""
        if not isinstance(obj, Live):
            return obj
        cloner = getattr(type(obj), "_clone", None)
        if cloner is not None and self.meter is None:
            return cloner(obj)
        copy = self.shape_of(obj)
        if self.meter is not None:
            self.reserve(CLONE_BYTES + obj._own_bytes())
        obj._copy_own(copy)
        return copy

    @staticmethod
    def changed(obj):
        """Tell the image that obj was written to."""
        if obj._d is None:
            obj._w()

    def identity_hash(self, obj):
        """A number that stays with an object, also in the image: the number of its record there."""
        if isinstance(obj, (int, float)):
            return hash(obj)
        if isinstance(obj, String):
            return zlib.crc32(obj.encode("utf-8", "surrogatepass"))
        if isinstance(obj, Oddball):
            return {None: 1, True: 2, False: 3}[obj._stored]
        if isinstance(obj, FunctionType):
            obj = self.blocks.stored(obj)
        if self._connection is None:
            return id(obj) >> 4
        if obj._p_oid is None:
            self._connection.add(obj)
        return int.from_bytes(obj._p_oid, "big")

    def reference_to(self, obj):
        """A text that names an object of the image; '' when there is no record of it yet."""
        if self._connection is None:
            self._referred[f"{id(obj):016x}"] = obj  # a world that nothing keeps: the object stays as long as it
            return f"{id(obj):016x}"
        if obj._p_oid is None:
            return ""
        obj._p_activate()
        return obj._p_oid.hex() if any(obj._p_serial) else ""

    def referred(self, reference):
        """The object that such a text names, None when there is none."""
        if self._connection is None:
            return self._referred.get(reference)
        try:
            found = self._connection.get(bytes.fromhex(reference).rjust(8, b"\0")[-8:])
        except (ValueError, KeyError):
            return None
        return found if isinstance(found, Live) else None

    def reserve(self, size):
        """Refuse, before it happens, to make something of so many bytes."""
        if self.meter is not None:
            self.meter.reserve(size)
        if size > LARGEST:
            raise PrimitiveFailed("outOfMemoryError", f"about {size:,} bytes were asked for; the limit is {LARGEST:,}")

    def work(self, seconds):
        """Refuse, before it begins, a computation that nothing can stop and that takes about so many seconds."""
        if self.meter is not None:
            self.meter.work(seconds)
        if seconds > LONGEST:
            raise PrimitiveFailed("outOfMemoryError", f"that would take about {seconds:,.0f} seconds, and nothing could stop it")

    def encode(self, value):
        """The form in which the image keeps a value inside a record.

        Raises TypeError for what is no value of the language; it says where that was found.
        """
        kind = type(value)
        if kind is int or kind is float or isinstance(value, Live):
            return value
        if isinstance(value, String):
            return str(value)
        if isinstance(value, Oddball):
            return value._stored
        if kind is FunctionType:
            return self.blocks.stored(value)
        if kind is tuple or kind is list:
            return kind([self.encode(v) for v in value])
        if kind is dict:
            return {k: self.encode(v) for k, v in value.items()}
        if kind is Block or kind is Variable or kind is Method:
            return value
        raise TypeError(f"{where(self, value)} holds {self.name_of(value)}, which cannot outlive the process")

    def decode(self, value):
        if value is None:
            return self.nil
        if value is True:
            return self.true
        if value is False:
            return self.false
        kind = type(value)
        if kind is str:
            return self.string_class(value)
        if kind is tuple or kind is list:
            return kind([self.decode(v) for v in value])
        if kind is dict:
            return {k: self.decode(v) for k, v in value.items()}
        return value
