"""Telling: slots and elements that say when they are read and written.

In:     a Trial (vm/effects.py), in a process that is thrown away.
Out:    classes whose instances tell the Trial's recorder, while it has one.
Keeps:  nothing of how the classes were before: there is no way back.
"""

from __future__ import annotations

from types import MemberDescriptorType

from selfish.vm.objects import DATA, BytesObject, Live, StringObject, TableObject, VectorObject

OWN = {VectorObject: "items", BytesObject: "bytes", StringObject: "text", TableObject: "table"}
ABSENT = object()
MEMBERS = {base: base.__dict__[name] for base, name in OWN.items()}  # as they are before any of them tells


def data_of(world, obj, name):
    """The value of an object's own data slot; ABSENT when it has none of that name."""
    slot = world.map_of(obj).slots.get(name)
    if slot is None or slot.kind is not DATA:
        return ABSENT
    return type(obj)._cells[slot.contents].__get__(obj)


class TellingSlot:
    """A data slot that tells the recorder when it is read and written."""

    __slots__ = ("trial", "name", "cell", "place")

    def __init__(self, trial, name, cell, place):
        self.trial = trial
        self.name = name
        self.cell = cell
        self.place = place

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = self.place.__get__(obj)
        if self.trial.recorder is not None:
            self.trial.recorder.read(obj, self.name, value)
        return value

    def __set__(self, obj, value):
        if self.trial.recorder is not None:
            self.trial.recorder.write(obj, self.name, self.cell.__get__(obj))
        self.place.__set__(obj, value)


class TellingElements:
    """What an object holds beside its slots; telling when it is touched. Given a value where there was none, it is being made or loaded."""

    __slots__ = ("trial", "member")

    def __init__(self, trial, member):
        self.trial = trial
        self.member = member

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        held = self.member.__get__(obj)
        if self.trial.recorder is not None:
            self.trial.recorder.touch(obj, held)
        return held

    def __set__(self, obj, value):
        if self.trial.recorder is not None:
            try:
                self.trial.recorder.touch(obj, self.member.__get__(obj))
            except AttributeError:
                pass
        self.member.__set__(obj, value)


class TellingWritten(TellingElements):
    """The elements of a vector, for code that is about to write to one."""

    __slots__ = ()

    def __get__(self, obj, owner=None):
        held = super().__get__(obj, owner)
        if obj is not None:
            self.trial.world.changed(obj)
        return held


def instrument(trial):
    """Make every object of the world tell. There is no way back."""
    linker = trial.world.linker
    for base, name in OWN.items():
        setattr(base, name, TellingElements(trial, MEMBERS[base]))
    setattr(StringObject, "v.text", StringObject.__dict__["text"])
    VectorObject.writable = TellingWritten(trial, MEMBERS[VectorObject])
    _tell_of_new_objects(trial)
    _tell_of_copies(trial)
    _tell_of_shapes(trial)
    linker.copies_in_line = False
    linker.retire_guards()
    make = linker._make_class

    def make_telling(map, values):
        cls = make(map, values)
        _instrument_class(trial, cls)
        return cls

    linker._make_class = make_telling
    for cls in list(linker._classes.values()):
        _instrument_class(trial, cls)


def _instrument_class(trial, cls):
    for slot in cls._map.data:
        place = cls.__dict__["s." + slot.name]
        setattr(cls, "s." + slot.name, TellingSlot(trial, slot.name, cls._cells[slot.contents], place))
    for name in OWN.values():
        if name in cls.__dict__:  # what is sealed has a guard of its own there
            setattr(cls, name, TellingElements(trial, cls.__dict__[name]))
    for name, member in (("v.items", VectorObject.items), ("w.items", VectorObject.writable)):
        if type(cls.__dict__.get(name)) is MemberDescriptorType:
            setattr(cls, name, member)
    copy = cls.__dict__.get("_clone")
    if copy is not None:

        def telling_copy(self):
            _reads_all(trial, self)
            return copy(self)

        cls._clone = telling_copy


def _reads_all(trial, obj):
    """Who copies an object reads all its slots."""
    if trial.recorder is not None:
        cls = type(obj)
        for slot in cls._map.data:
            trial.recorder.read(obj, slot.name, cls._cells[slot.contents].__get__(obj))


def _tell_of_new_objects(trial):
    make = Live.__new__

    def telling(cls, *arguments, **options):
        obj = make(cls)
        if trial.recorder is not None and not cls._ghostly:
            obj._p_serial = trial.recorder.mark
            trial.recorder.made += 1
        return obj

    Live.__new__ = staticmethod(telling)


def _tell_of_copies(trial):
    world = trial.world
    shape_of = world.shape_of

    def telling_shape(prototype):
        world.map_of(prototype)
        _reads_all(trial, prototype)
        return shape_of(prototype)

    world.shape_of = telling_shape
    contents = world.slot_contents

    def telling_contents(holder, slot):
        value = contents(holder, slot)
        if trial.recorder is not None and slot.kind is DATA and isinstance(holder, Live):
            trial.recorder.read(holder, slot.name, value)
        return value

    world.slot_contents = telling_contents


def _tell_of_shapes(trial):
    """An object that gets another map gets its values without the slots knowing."""
    linker, world = trial.world.linker, trial.world
    set_map = linker.set_map

    def telling(obj, map, values):
        recorder = trial.recorder
        if recorder is not None:
            recorder.reshape(obj, world.map_of(obj))
            for slot in map.data:
                before = data_of(world, obj, slot.name)
                if before is not ABSENT:
                    recorder.write(obj, slot.name, before)
        set_map(obj, map, values)

    linker.set_map = telling
