"""Effects: what a piece of code reads and changes, seen from below, so that nothing it does escapes.

In:     a world in a process that will not keep it (vm/children.py), and a function to run in it.
Out:    the function's value, and Effects: old objects read and changed, new ones counted, text printed.
Keeps:  nothing of this is undone: every class of the world gets slots that tell, so it can only be done where all is thrown away.

An object is old when it was there before the function began. Slots tell when they are read and written. What an object holds beside
its slots, such as the elements of a vector, is copied when it is first touched and compared at the end, for it may be changed in place;
so are the variables of blocks that come out of an old object.
"""

from __future__ import annotations

from types import FunctionType

from selfish.errors import PrimitiveFailed, Unhandled
from selfish.vm.confinement import WITNESSES
from selfish.vm.long_items import LongItems
from selfish.vm.long_tables import LongTable
from selfish.vm.objects import DATA, Block
from selfish.vm.telling import ABSENT, MEMBERS, data_of, instrument

PRINTED = 1 << 16  # characters kept of what a trial prints
ELEMENTS, SLOTS = "elements", "slots"  # the names under which effects tell of what is no data slot


class Effect:
    """One effect.

    kind    'changed', 'read', 'made', 'printed', 'denied' or 'error'
    subject the object; None for all but 'changed' and 'read'
    slot    the slot's name, 'elements' or 'slots'; for 'error' its kind
    before, after   values, or Python's None; for 'made' after is how many, for 'printed' and 'denied' a text; for 'error' before is one
    """

    __slots__ = ("kind", "subject", "slot", "before", "after")

    def __init__(self, kind, subject, slot, before=None, after=None):
        self.kind = kind
        self.subject = subject
        self.slot = slot
        self.before = before
        self.after = after


class Trial:
    """A process that keeps nothing. What it prints is kept, up to a length, and goes nowhere.

    learned     what was compiled here: the id of a class, a prefix, a selector; a class from before the fork has its id in the parent too
    """

    def __init__(self, world):
        self.world = world
        self.recorder = None
        self._instrumented = False
        self._printed = []
        self._room = PRINTED
        self.learned = []
        world.trial = self
        world.write = self._write
        install = world.linker.install

        def learning(cls, prefix, selector):
            found = install(cls, prefix, selector)
            if type(found) is FunctionType:
                self.learned.append((id(cls), prefix, selector))
            return found

        world.linker.install = learning
        WITNESSES.append(self._denied)

    def _write(self, text):
        self._printed.append(text[: self._room])
        self._room -= len(self._printed[-1])

    def _denied(self, sentence):
        if self.recorder is not None:
            self.recorder.denied.setdefault(sentence)

    def observe(self, function):
        """What function() answers, None when it failed; and the Effects.

        Raises PrimitiveFailed when something is observed already.
        """
        if self.recorder is not None:
            raise PrimitiveFailed("notInTrial", "effects are being told already")
        if not self._instrumented:
            self._instrumented = True
            instrument(self)
        recorder = self.recorder = Recorder(self.world)
        self._printed, self._room = [], PRINTED
        value, failure = None, None
        try:
            value = function()
        except Unhandled as unhandled:
            failure = unhandled
        finally:
            self.recorder = None
        effects = recorder.effects()
        effects += [Effect("denied", None, "", None, self.world.string(sentence)) for sentence in recorder.denied]
        if printed := "".join(self._printed):
            effects.append(Effect("printed", None, "", None, self.world.string(printed)))
        if failure is not None:
            string = self.world.string
            effects.append(Effect("error", None, failure.kind, string(failure.text)))
        return value, effects


class Recorder:
    """What was touched since it was made."""

    epoch = 0

    def __init__(self, world):
        Recorder.epoch += 1
        self.world = world
        self.made = 0
        self.denied = {}  # the sentences
        # A new object carries this as its serial number, which nothing looks at before a commit; keeping them all would fill memory.
        self.mark = b"new" + Recorder.epoch.to_bytes(5, "big")
        self._reads = {}
        self._written = {}  # (id, slot) -> the object, the slot's name, the value before
        self._owned = {}  # id -> the object, what it held beside its slots
        self._shapes = {}  # id -> the object, its map before
        self._cells = {}  # id of a cell -> the cell, the block it was found in, its name, its contents before
        for variable in list(world.blocks._variables.values()):
            self._note_cell(variable._p_cell, world.nil, "")

    def is_old(self, obj):
        return obj._p_serial != self.mark

    def read(self, obj, slot, value):
        if self.is_old(obj):
            key = id(obj), slot
            if key not in self._written and key not in self._reads:
                self._reads[key] = obj, slot
            self.note_block(value)

    def write(self, obj, slot, before):
        if self.is_old(obj):
            self._written.setdefault((id(obj), slot), (obj, slot, before))

    def touch(self, obj, held):
        """What an object holds beside its slots is looked at, and may be changed."""
        if id(obj) not in self._owned and self.is_old(obj):
            self._reads.setdefault((id(obj), ELEMENTS), (obj, ELEMENTS))
            self._owned[id(obj)] = obj, _copied(held)
            for value in _values(held):
                self.note_block(value)

    def reshape(self, obj, map):
        if id(obj) not in self._shapes and self.is_old(obj):
            self._shapes[id(obj)] = obj, map

    def note_block(self, value):
        """A block that came out of an old object: its variables are part of what that object is."""
        kind = type(value)
        if kind is Block:
            value = self.world.blocks.function(value)
        elif kind is not FunctionType:
            return
        known = self.world.linker.origin_of(value.__code__)
        if known is None:
            return
        for name, cell in zip(value.__code__.co_freevars, value.__closure__ or (), strict=True):
            if name != "self" and name[:1] != "$":
                self._note_cell(cell, value, name)

    def _note_cell(self, cell, block, name):
        if id(cell) not in self._cells or self._cells[id(cell)][2] == "":
            before = self._cells.get(id(cell), (None, None, None, _contents(cell)))[3]
            self._cells[id(cell)] = cell, block, name, before

    # -- at the end --------------------------------------------------------------------------------------------

    def effects(self):
        """Everything that was touched, changes first."""
        changes = [*self._changed_shapes(), *self._changed_slots(), *self._changed_elements(), *self._changed_variables()]
        reads = [Effect("read", obj, slot) for obj, slot in self._reads.values()]
        made = [Effect("made", None, "", None, self.made)] if self.made else []
        return changes + reads + made

    def _same(self, left, right):
        return left is right or self.world.globals["$identical"](left, right)

    def _changed_shapes(self):
        vector, string = self.world.vector, self.world.string
        for obj, before in self._shapes.values():
            after = self.world.map_of(obj)
            if after is not before:
                gone = [name for name, slot in before.slots.items() if not _same_slot(slot, after.slots.get(name))]
                come = [name for name, slot in after.slots.items() if not _same_slot(slot, before.slots.get(name))]
                if gone or come or (before.annotation, before.creator) != (after.annotation, after.creator):
                    yield Effect("changed", obj, SLOTS, vector([string(n) for n in gone]), vector([string(n) for n in come]))

    def _changed_slots(self):
        for obj, name, before in self._written.values():
            after = data_of(self.world, obj, name)
            if after is not ABSENT and not self._same(before, after):
                yield Effect("changed", obj, name, before, after)

    def _changed_elements(self):
        for obj, before in self._owned.values():
            if not self._same_held(before, _held(obj)):
                yield Effect("changed", obj, ELEMENTS, self._shown(before), self._shown(_copied(_held(obj))))

    def _changed_variables(self):
        for cell, block, name, before in self._cells.values():
            after = _contents(cell)
            if after is not before and not self._same(before, after):
                nil = self.world.nil
                yield Effect("changed", block, name, nil if before is ABSENT else before, nil if after is ABSENT else after)

    def _same_held(self, before, after):
        if type(before) is dict:
            after = after.copy()
            return list(before) == list(after) and self._same_held(_values(before), _values(after))
        if type(before) is list:
            return len(before) == len(after) and all(map(self._same, before, after))
        return before == after

    def _shown(self, held):
        """Elements as a value of the language; keys and values of a table one after the other."""
        if type(held) is bytearray:
            return self.world.byte_vector(held)
        if type(held) is str:
            return self.world.string(held)
        return self.world.vector(_values(held))


def _same_slot(slot, other):
    if other is None or (slot.kind, slot.parent, slot.annotation) != (other.kind, other.parent, other.annotation):
        return False
    return slot.kind is DATA or slot.contents is other.contents


def _copied(held):
    return held.copy() if isinstance(held, dict | LongTable) else held[:]


def _values(held):
    if isinstance(held, dict | LongTable):
        return [value for entry in held.values() for value in entry]
    return list(held) if isinstance(held, list | LongItems) else []


def _held(obj):
    obj._p_activate()  # it may have left memory since
    return next(member.__get__(obj) for base, member in MEMBERS.items() if isinstance(obj, base))


def _contents(cell):
    try:
        return cell.cell_contents
    except ValueError:  # not assigned yet
        return ABSENT
