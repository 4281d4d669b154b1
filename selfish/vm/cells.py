"""Cells: how the attribute `s.name` of a class reaches a slot.

In:     the cells of layouts (vm/objects.py).
Out:    functions and descriptors that linking puts into classes.
Keeps:  a plain data slot of the receiver is the layout's own descriptor, which CPython reads at full speed; these are for the rest.
"""

from __future__ import annotations

from types import FunctionType


def read_slot(self):
    return self.slot


def write_slot(self, value):
    self.slot = value
    if self._d is None:
        self._w()
    return self


def with_slot(function, slot_attribute, name):
    code = function.__code__
    names = tuple(slot_attribute if n == "slot" else n for n in code.co_names)
    return FunctionType(code.replace(co_names=names, co_name=name), function.__globals__, name)


_CLONERS: dict[tuple, FunctionType] = {}


def cloner(kind, count):
    """A function that copies an object of a layout with so many data slots, faster than a loop over its cells."""
    function = _CLONERS.get((kind, count))
    if function is None:
        copies = "".join(f"    copy.v{i} = self.v{i}\n" for i in range(count))
        own = "    self._copy_own(copy)\n" if kind != "slots" else ""
        space = {}
        head, end = "def clone(self):\n    copy = type(self)()\n    copy._d = True\n", "    return copy\n"
        exec(head + copies + own + end, space)
        function = _CLONERS[kind, count] = space["clone"]
    return function


class ParentCell:
    """An assignable parent: assigning it gives the object another class, for what it now inherits."""

    __slots__ = ("cell", "linker")

    def __init__(self, cell, linker):
        self.cell = cell
        self.linker = linker

    def __get__(self, obj, owner=None):
        return self if obj is None else self.cell.__get__(obj)

    def __set__(self, obj, value):
        self.cell.__set__(obj, value)
        self.linker.reparent(obj, value)


class ByMessage:
    """A slot of data that has become something else, for code that still takes it for data."""

    __slots__ = ("world", "name")

    def __init__(self, world, name):
        self.world = world
        self.name = name

    def __get__(self, obj, owner=None):
        return self if obj is None else self.world.send(obj, self.name)

    def __set__(self, obj, value):
        self.world.send(obj, self.name + ":", value)


class InheritedCell:
    """A data slot of a parent, read and written through an object that inherits it."""

    __slots__ = ("linker", "holder", "name")

    def __init__(self, linker, holder, name):
        self.linker = linker
        self.holder = holder
        self.name = name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(self.holder, "s." + self.name)

    def __set__(self, obj, value):
        self.linker.write(self.holder, self.name, value)
