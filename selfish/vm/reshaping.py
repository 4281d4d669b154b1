"""Reshaping: objects get other slots.

In:     objects, and the slots to add, replace or remove.
Out:    the same objects with another map; everything compiled follows (vm/linking.py).
Keeps:  what a new slot means for code compiled in line is noted before anybody can send it.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.vm.builder import close_gap, map_with, merged, new_map
from selfish.vm.census import BY_TYPE, CONTROL, SHORT_WAYS
from selfish.vm.lookup import find, slot_value
from selfish.vm.objects import CONSTANT, DATA, METHOD, Live, Oddball, SlotRecord, copied


class Reshaping:
    """The part of the World that changes slots."""

    def make_map(self, kind, slots, annotation="", creator="", layout=0, fresh=(), before=None):
        """A new map. What its fresh slots mean for compiled code is noted; the others were noted before."""
        map = new_map(kind, slots, annotation, creator, layout, fresh, before)
        self.census.count(fresh)
        if not self.booting:
            for slot in fresh:
                if slot.name in CONTROL:
                    self.withdraw(slot.name, "a slot of that name was defined")
        return map

    def withdraw(self, selector, why):
        if self.census.withdraw(selector, why):
            self._obeyed.add(selector)
            self.linker.flush_all()

    def slot_contents(self, holder, slot):
        """The value of a constant or data slot; a Method for a method slot."""
        if slot.kind is METHOD:
            return slot.contents
        return slot_value(self.class_of(holder), holder, slot)

    def add_slots(self, receiver, addition):
        self.check_open(addition)
        self.add_shape(receiver, self.map_of(addition), self.linker.values_of(addition))
        return receiver

    def add_shape(self, receiver, addition, values):
        """Add the slots of a map, whose data have these values."""
        holder = self._definable(receiver)
        old = self.map_of(holder)
        slots, values, fresh = merged(old, self.linker.values_of(holder), addition, values)
        self._redefine(holder, map_with(self, old, slots, addition.annotation or None, fresh=fresh), values)

    def define(self, receiver, definition):
        holder = self._definable(receiver)
        self.check_open(definition)
        map, new = self.map_of(holder), self.map_of(definition)
        if map.kind != new.kind and new.kind != "slots":
            raise PrimitiveFailed("badTypeError", f"{self.name_of(receiver)} cannot become {self.name_of(definition)}")
        values = list(self.linker.values_of(definition))
        self._redefine(holder, self.make_map(map.kind, new.slots, new.annotation, map.creator, map.layout), values)
        return receiver

    def remove_slots(self, receiver, names):
        holder = self._definable(receiver)
        map, values = self.map_of(holder), list(self.linker.values_of(holder))
        slots = {name: slot for name, slot in map.slots.items() if name not in names}
        gone = [slot.contents for name, slot in map.slots.items() if name in names and slot.kind is DATA]
        for gap in sorted(gone, reverse=True):
            close_gap(slots, values, gap)
        self._redefine(holder, map_with(self, map, slots), values)
        return receiver

    def annotate(self, receiver, annotation):
        holder = self._definable(receiver)
        map = self.map_of(holder)
        self._redefine(holder, map_with(self, map, map.slots, annotation), self.linker.values_of(holder))

    def put_slot(self, receiver, name, kind, contents, parent=False, annotation=""):
        """Add or replace one slot; contents is a value, or a Method for METHOD."""
        holder = self._definable(receiver)
        map, values = self.map_of(holder), list(self.linker.values_of(holder))
        slots = copied(map.slots)
        was = slots.get(name)
        if kind is DATA:
            if was is not None and was.kind is DATA:
                values[was.contents] = contents
                contents = was.contents
            else:
                values.append(contents)
                contents = len(values) - 1
        slots[name] = SlotRecord(name, kind, contents, parent, annotation)
        if kind is not DATA and was is not None and was.kind is DATA:
            close_gap(slots, values, was.contents)
        self._redefine(holder, map_with(self, map, slots, fresh=[slots[name]]), values)

    def _definable(self, receiver):
        if isinstance(receiver, (Live, Oddball)):
            self.check_open(receiver)
            return self.holder(receiver)
        raise PrimitiveFailed("badTypeError", f"the slots of {self.name_of(receiver)} cannot change; those of its traits can")

    def _redefine(self, holder, map, values):
        old, above = self.map_of(holder), self._is_above_kinds(holder)
        names = self._changed_operators(old, map) if above and not self.booting else ()
        before = [self._meanings(name) for name in names]
        self.linker.set_map(holder, map, values)
        if holder is self.prototypes.get(map.kind):
            self._mark_plain()
        if above:
            self.recount_kinds()
        for name, meanings in zip(names, before, strict=True):
            if self._meanings(name) != meanings:
                self.withdraw(name, "its meaning for numbers, strings, vectors or blocks was changed")

    @staticmethod
    def _changed_operators(old, new):
        """The selectors compiled in line for Python values that may mean something else when an object's map changes."""
        if [s for s in old.parents if new.slots.get(s.name) is not s] or len(old.parents) != len(new.parents):
            return list(BY_TYPE)
        return [name for name in BY_TYPE if old.slots.get(name) is not new.slots.get(name)]

    def _meanings(self, name):
        """What the values that compiled code has a short way for find under a selector."""
        found = [find(self._classes_of_kinds[kind][0], name, {}) for kind in SHORT_WAYS[name]]
        if name in ("at:", "at:Put:"):
            found.append(find(type(self.prototypes["vector"]), name, {}))
        return [[(match.slot.kind, id(match.slot.contents)) for match in matches] for matches in found]

    def _is_above_kinds(self, holder):
        """Whether Python values or vectors have slots from an object. All of them are found anew when one has another class."""
        if not self._above_kinds or any(type(item) is not cls for item, cls in self._above_kinds.values()):
            self._above_kinds, waiting = {}, [*self.kinds.values(), self.prototypes["vector"]]
            while waiting:
                item = waiting.pop()
                if id(item) not in self._above_kinds:
                    self._above_kinds[id(item)] = item, self.class_of(item)
                    waiting.extend(type(item)._parents)
        return id(holder) in self._above_kinds

    def name_well_known(self, beside=()):
        """The end of booting: what is well known is known by its path from now on, but for the paths in `beside`."""
        self.booting = False
        for name, value in self.well_known():
            if name not in beside:
                self._set_creator(value, name)

    def well_known(self):
        """The objects in the constant slots of the lobby's namespaces, and their paths."""
        waiting = [("", self.lobby)]
        seen = {id(self.lobby)}
        yield "lobby", self.lobby
        while waiting:
            path, holder = waiting.pop(0)
            for slot in list(self.map_of(holder).slots.values()):
                value = slot.contents
                if slot.kind is not CONSTANT or not isinstance(value, Live) or id(value) in seen or slot.parent and path:
                    continue
                seen.add(id(value))
                name = f"{path} {slot.name}".strip()
                yield name, value
                if name in ("globals", "traits", "mixins", "traits mirrors", "globals mirrors", "globals exceptions", "traits exceptions"):
                    waiting.append((name, value))

    def _set_creator(self, value, name):
        map = self.map_of(value)
        if not map.creator:
            map.creator = name
            map._p_changed = True

    def set_creator(self, value, path):
        holder = self._definable(value)
        map = self.map_of(holder)
        self._redefine(holder, map_with(self, map, map.slots, creator=path), self.linker.values_of(holder))
