"""Conclusions: what compiled code takes for granted about objects, and what happens when it is no longer so.

In:     the objects a lookup passed through; objects that change, are loaded, or are given back by an abort.
Out:    classes without the functions that were concluded from them.
Keeps:  code that runs already, and blocks made by it, know a constant by a global name; when it is no longer a constant, the
        name goes, and what still asks for it sends the message (Missing).
"""

from __future__ import annotations

import sys
from operator import is_
from weakref import WeakSet, ref

from selfish.vm.activations import receiver_at
from selfish.vm.cells import ByMessage
from selfish.vm.lookup import find_in_parents, own_match
from selfish.vm.objects import CONSTANT, DATA, String

MANY = 1000  # objects that are not loaded one by one only to see what they have become


class Constant:
    """A constant slot that compiled code reads as a global name.

    holder      what holds the slot: an object found in a lookup, or the map of the receivers themselves
    classes     those that have functions made so
    """

    __slots__ = ("holder", "name", "gname", "classes")

    def __init__(self, holder, name, gname):
        self.holder = holder
        self.name = name
        self.gname = gname
        self.classes = WeakSet()


class Watch:
    """What was concluded from an object that lookups passed through.

    cls         its class at that time
    classes     those whose functions were found so
    constants   those found in it or behind it
    """

    __slots__ = ("holder", "cls", "classes", "constants")

    def __init__(self, holder):
        self.holder = holder
        self.cls = type(holder)
        self.classes = WeakSet()
        self.constants: set[Constant] = set()


class Missing(dict):
    """Python's builtins for compiled code, which has none: asked for a constant's name that is gone, they send the message."""

    def __init__(self, world):
        super().__init__()
        self._world = world

    def __missing__(self, name):
        if name[:2] != "k.":
            raise KeyError(name)
        frame = sys._getframe(1)
        return self._world.send(receiver_at(frame, frame.f_lasti), name[2 : name.rindex(".")])


def plain_kind(value):
    """What code may know of a constant beside its name: that it is a number or an immutable string."""
    return "plain" if isinstance(value, (int, float, String)) else ""


def _deref(reference):
    return reference()


class Conclusions:
    """The part of the Linker that remembers and forgets."""

    def _watch(self, cls, passed):
        for key, holder in passed.items():
            entry = self._watched.get(key)
            if entry is None:
                entry = self._watched[key] = Watch(holder)
            entry.classes.add(cls)

    def slots_changed(self, obj):
        """What obj holds or inherits has changed: forget what was concluded from it."""
        entry = self._watched.get(id(obj))
        if entry is not None:
            after = self._watched[id(obj)] = Watch(obj)
            after.constants = {c for c in entry.constants if self._still_holds(c, entry, after.cls)}
            for cls in list(entry.classes):
                self.flush(cls)
        self.world.kind_changed(obj)

    def _still_holds(self, constant, entry, cls):
        """Whether a constant can be kept when what it was found in, or through, has another class now."""
        if self.globals.get(constant.gname, self) is self:
            return False
        slot = cls._map.slots.get(constant.name)
        was = self.globals[constant.gname]
        if constant.holder is entry.holder and slot is not None and slot.kind is CONSTANT and plain_kind(slot.contents) == plain_kind(was):
            self.globals[constant.gname] = slot.contents
            return True
        before, now = entry.cls._parents, cls._parents
        same_parents = len(before) == len(now) and all(map(is_, before, now))
        if slot is None and constant.holder is not entry.holder and same_parents:
            return True
        self._retire(constant)
        return False

    def _retire(self, constant):
        """It is no longer certain that the name means this constant."""
        self.globals.pop(constant.gname, None)
        known = self._constants[id(constant.holder)]
        del known[constant.name]
        if not known:
            del self._constants[id(constant.holder)]
        for cls in list(constant.classes):
            cls._constants.discard(constant)
            self.flush(cls)

    def _retire_all(self, map):
        for constant in list(self._constants.get(id(map), {}).values()):
            self._retire(constant)

    def loaded(self, obj):
        """An object came from the image; when it is not what was concluded from it, conclude anew."""
        entry = self._watched.get(id(obj))
        if entry is not None and entry.cls is not type(obj):
            self.slots_changed(obj)

    def left(self, cls):
        """An object left memory: it may come back with another map."""
        self._retire_all(cls._map)

    def outdated(self, obj, cls):
        """An object is no longer what it was, an instance of cls."""
        if id(obj) in self._watched or cls._ghostly or cls._constants:
            self._outdated.append((obj, cls))

    def refresh(self):
        """At the beginning of a transaction: look again at what conclusions were drawn from, where an abort or others changed it."""
        outdated, self._outdated = self._outdated, []
        if len(outdated) > MANY:
            for cls in {cls for _, cls in outdated if not cls._ghostly}:
                for constant in list(cls._constants):
                    self._retire(constant)
            outdated = [(obj, cls) for obj, cls in outdated if id(obj) in self._watched]
        for obj, cls in outdated:
            if cls._ghostly:
                self.retire_guards()
            else:
                self.retire_guard(cls)
            try:
                now = self.world.class_of(obj)
            except KeyError:  # its creation was undone
                self._forget_gone(obj)
                continue
            if cls._ghostly:  # nobody knows what it was before
                self._hide([c for known in self._constants.values() for c in known.values()], (), now._map)
            elif now is not cls:
                self._bridge(now, cls)
                self._carry(now, cls)

    def _hide(self, constants, before, map):
        """Retire constants that were found in parents, where a map has slots of the same names now."""
        for constant in [c for c in constants if c.name in map.slots and c.name not in before]:
            self._retire(constant)

    def _bridge(self, cls, old):
        """Code that is running, or a block already made, may take slots for data that are no longer: there it shall send."""
        lost = {slot.name for slot in old._map.data}.union(old._bridged) - {slot.name for slot in cls._map.data} - cls._bridged
        for name in lost:
            setattr(cls, "s." + name, ByMessage(self.world, name))
        if lost:
            cls._bridged = cls._map._v_bridged = cls._bridged | lost  # the map remembers it for classes made again

    def _carry(self, cls, old):
        """The same code may take for constants what it found in parents: what still is one goes along to the new class."""
        same = len(old._parents) == len(cls._parents) and all(map(is_, old._parents, cls._parents))
        for constant in [c for c in old._constants if c.holder is not old._map]:
            if same and constant.name not in cls._map.slots:
                cls._constants.add(constant)
                constant.classes.add(cls)
            else:
                self._retire(constant)

    def flush(self, cls):
        self.retire_guard(cls)
        own = cls.__dict__.get("_map")
        keep = {"s." + name for name in (*(s.name for s in own.data), *getattr(cls, "_bridged", ()))} if own is not None else ()
        for name in [n for n in cls.__dict__ if n[:2] in ("m.", "q.") or (n[:2] == "s." and n not in keep)]:
            type.__delattr__(cls, name)
        self._unlink(cls)

    @staticmethod
    def _unlink(cls):
        """Let the resends of methods made for a class find their targets anew."""
        alive = [links for links in map(_deref, cls._links) if links is not None]
        for links in alive:
            links[:] = links.first
        cls._links[:] = map(ref, alive)

    def flush_all(self):
        for cls in list(self._classes.values()):
            self.flush(cls)
        self.retire_guards()
        for unit in self._units.values():
            unit.variants.clear()
            unit.busy_variants.clear()
            unit.scopes = None
        for cls in self.world.kind_classes:
            self.flush(cls)

    def _classify(self, cls, selectors):
        return {selector: self._implicit_fact(cls, selector) for selector in selectors}

    def _implicit_fact(self, cls, selector):
        match = own_match(cls._map, selector, None)
        live = cls._receiver == "live"
        if match is not None:
            slot = match.slot
            if slot.kind is DATA and not slot.parent and live and self.census.techniques.has("slots"):
                return ("cell", selector)
            if slot.kind is CONSTANT and not match.writes and self.census.techniques.has("constants"):
                return self._constant_fact(cls._map, slot, cls, ())
            return ("send",)
        if selector[-1] == ":" or not selector[0].isalpha() or not self.census.techniques.has("constants"):
            return ("send",)
        passed = {}
        matches = find_in_parents(cls._parents, selector, passed)
        if len(matches) != 1 or matches[0].slot.kind is not CONSTANT or any(s.kind is DATA for s in cls._map.parents):
            return ("send",)
        self._watch(cls, passed)
        return self._constant_fact(matches[0].holder, matches[0].slot, cls, passed)

    def _constant_fact(self, holder, slot, cls, passed):
        value, name = slot.contents, slot.name
        world = self.world
        if name == "nil" and value is world.nil:
            return ("constant", "$NIL")
        if name == "true" and value is world.true:
            return ("constant", "$TRUE")
        if name == "false" and value is world.false:
            return ("constant", "$FALSE")
        known = self._constants.setdefault(id(holder), {})
        constant = known.get(name)
        if constant is None:
            self._constant_count += 1
            constant = known[name] = Constant(holder, name, f"k.{name}.{self._constant_count}")
        constant.classes.add(cls)
        cls._constants.add(constant)
        for key in passed:
            self._watched[key].constants.add(constant)
        self.globals[constant.gname] = value
        return ("constant", constant.gname, plain_kind(value))
