"""Linking: the Python class of a map, and the functions in it.

In:     maps, and sends that found no function (`$miss`).
Out:    classes whose attributes are the methods: `m.sel` runs a message, `q.sel` runs it metered, `s.name` is a slot.
Keeps:  every function in a class is what a fresh lookup would find. When an object changes its slots or parents,
        the classes whose lookups passed through it lose their functions and find them anew (vm/conclusions.py).
"""

from __future__ import annotations

from types import FunctionType
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, ref

from selfish.vm.activations import unit_at
from selfish.vm.cells import ByMessage, InheritedCell, ParentCell, cloner, read_slot, with_slot, write_slot
from selfish.vm.conclusions import Conclusions, Constant, Missing, Watch
from selfish.vm.confinement import is_sealed, seal
from selfish.vm.feedback import Telling
from selfish.vm.guards import Guard, Guards
from selfish.vm.lookup import find
from selfish.vm.objects import CONSTANT, DATA, LAYOUTS, METHOD, SET_CLASS, Live, LiveMeta, cell
from selfish.vm.resending import Resending
from selfish.vm.units import Unit, Units

TURNS = 64  # classes remembered for the parents that an object may be given in turn
PATIENCE = 3  # misses after which a method's code is made anew


class Linker(Units, Telling, Guards, Conclusions, Resending):
    """Makes the classes of one world and keeps what is in them right."""

    def __init__(self, world):
        self.world = world
        self.globals = world.globals
        self.census = world.census
        self.copies_in_line = True  # unless somebody wants to know of each
        self.kept_code = None  # a KeptCode, for a world in an image that has a place for it
        self._classes: WeakValueDictionary[tuple, type] = WeakValueDictionary()  # a class lives as long as an object of it
        self._units: dict[int, Unit] = {}
        self._made: WeakSet[Unit] = WeakSet()
        self._count = 0
        self._watched: dict[int, Watch] = {}
        self._constants: dict[int, dict[str, Constant]] = {}  # by the holder's id
        self._constant_count = 0
        self._guards: WeakKeyDictionary[type, Guard] = WeakKeyDictionary()
        self._guard_count = 0
        self._outdated: list[tuple[Live, type]] = []
        self.globals["__builtins__"] = Missing(world)

    def class_for(self, map, values):
        """The class of objects with this map and, where parents are assignable, with these parents."""
        assignable = [s for s in map.parents if s.kind is DATA]
        key = (id(map), *[id(values[s.contents]) for s in assignable])
        cls = self._classes.get(key)
        if cls is None:
            cls = self._classes[key] = self._make_class(map, values)
        return cls

    def _make_class(self, map, values):
        layout = LAYOUTS[map.kind, map.layout]
        cells = [cell(layout, i) for i in range(len(map.data))]
        members = {"__slots__": (), "__module__": layout.__module__}
        members |= {"_map": map, "_cells": cells, "_world": self.world, "_receiver": "live"}
        members |= {"_constants": set(), "_links": [], "_turns": {}}
        for slot in map.data:
            place = cells[slot.contents]
            members["s." + slot.name] = ParentCell(place, self) if slot.parent else place
        members["_clone"] = cloner(map.kind, min(len(cells), layout._n)) if len(cells) <= layout._n else None
        members["_bridged"] = getattr(map, "_v_bridged", frozenset())
        members |= {"s." + name: ByMessage(self.world, name) for name in members["_bridged"]}
        members["_held"] = [values[s.contents] if s.kind is DATA else s.contents for s in map.parents]
        members["_parents"] = [self.world.holder(p) for p in members["_held"]]
        if is_sealed(map):
            seal(members, layout, map, self.world)
        if members["_clone"] is None:
            del members["_clone"]
        return LiveMeta(map.creator or map.kind, (layout,), members)

    def prepare_kind(self, cls, holder, receiver):
        """Give a class whose instances are Python values the slots of its holder object."""
        cls._constants, cls._links = cls.__dict__.get("_constants", set()), cls.__dict__.get("_links", [])
        cls._map = type(holder)._map
        cls._parents = type(holder)._parents
        cls._world = self.world
        cls._receiver = receiver
        self._hide(cls._constants, (), cls._map)
        self.flush(cls)

    def set_map(self, obj, map, values):
        """Make an object one with this map and these data values; everything compiled follows."""
        cls, old = self.class_for(map, values), type(obj)
        SET_CLASS(obj, cls)
        for place, value in zip(cls._cells, values, strict=True):
            place.__set__(obj, value)
        self.world.changed(obj)
        self._bridge(cls, old)
        self._carry(cls, old)
        self._unlink(old)
        self._retire_all(old._map)
        self.retire_guard(old)
        self.slots_changed(obj)

    def reparent(self, obj, parent):
        """An assignable parent of obj was assigned: this one."""
        cls = type(obj)
        turn = cls._turns.get(id(parent))
        after = self._turned(cls, obj, parent) if turn is None else turn() or self._turned(cls, obj, parent)
        SET_CLASS(obj, after)
        if cls._links:
            self._unlink(cls)
        if id(obj) in self._watched or id(obj) in self.world.kind_holders:
            self.slots_changed(obj)

    def _turned(self, cls, obj, parent):
        """The class an instance of cls has now; remembered where that parent alone decides it, for a parent lives as long as its class."""
        after = self.class_for(cls._map, [c.__get__(obj) for c in cls._cells])
        if sum(s.kind is DATA for s in cls._map.parents) == 1:
            if len(cls._turns) == TURNS:
                cls._turns.clear()
            cls._turns[id(parent)] = ref(after)
        return after

    def values_of(self, obj):
        cls = type(obj)
        if cls._ghostly:
            obj._p_activate()
            cls = type(obj)
        return [c.__get__(obj) for c in cls._cells]

    def _forget_gone(self, obj):
        """Draw no conclusions from an object that is in the image no longer."""
        entry = self._watched.pop(id(obj), None)
        if entry is not None:
            for cls in list(entry.classes):
                self.flush(cls)
            for constant in entry.constants:
                if constant.gname in self.globals:
                    self._retire(constant)

    def install(self, cls, prefix, selector):
        """Find what a selector means for instances of cls, put the function into the class where that is a technique, and answer it.

        Answers a list of Matches instead when it is not exactly one: the caller makes the error of it. But where there is none, and
        instances have an answer of their own to messages nobody understands, it is the function that asks for that.
        """
        passed = {}
        matches = find(cls, selector, passed)
        if not matches:
            matches, function = self.world.exceptions.own_answer(cls, prefix, selector, passed)
        elif len(matches) == 1:
            function = self.function_for(matches[0], cls, prefix, selector)
        if len(matches) != 1:
            return matches
        if not self.census.techniques.has("lookups"):
            return function
        self._watch(cls, passed)
        setattr(cls, prefix + selector, function)
        if cls in (self.world.true_kind, self.world.false_kind):
            self.world.pass_on(prefix + selector, selector)
        if matches[0].slot.kind is METHOD:
            self.unit_of(matches[0].slot.contents).installed.append((ref(cls), prefix + selector))
        return function

    def learn(self, installed):
        """Install what a process forked from this one had to compile, for the next one: ids of classes, prefixes, selectors."""
        classes = {id(cls): cls for cls in (*self._classes.values(), *self.world.kind_classes)}
        for number, prefix, selector in installed:
            cls = classes.get(number)
            if cls is not None and prefix + selector not in cls.__dict__:
                self.install(cls, prefix, selector)

    def missed(self, receiver, selector, frame):
        """Compiled code tried an attribute, and it was not there: put it there, or let the code learn to send."""
        if isinstance(receiver, Live) and selector[-1] != ":" and self.install_read(type(receiver), selector):
            return
        unit = unit_at(frame)
        if unit is None:
            return
        count = unit.misses[selector] = unit.misses.get(selector, 0) + 1
        if count == PATIENCE:
            unit.sends |= {selector}
            self.uninstall(unit)
            for user in list(unit.within):
                user.busy_variants.clear()
                self.uninstall(user)

    def function_for(self, match, cls, prefix, selector):
        slot, holder = match.slot, match.holder
        if slot.kind is METHOD:
            return self._method_function(slot.contents, cls, holder, prefix == "q.")
        if match.writes:
            if holder is None and cls._receiver == "live":
                return with_slot(write_slot, "s." + slot.name, selector)
            return self._inherited_writer(self.world.kind_holder(cls) if holder is None else holder, slot.name)
        if slot.kind is CONSTANT:
            value = slot.contents
            return lambda self: value
        if holder is None and cls._receiver == "live":
            return with_slot(read_slot, "s." + slot.name, selector)
        holder, attribute = (self.world.kind_holder(cls) if holder is None else holder), "s." + slot.name
        return lambda self: getattr(holder, attribute)

    def _inherited_writer(self, holder, name):
        def write(receiver, value):
            self.write(holder, name, value)
            return receiver

        return write

    def write(self, holder, name, value):
        setattr(holder, "s." + name, value)
        self.world.changed(holder)

    def install_read(self, cls, name):
        """Let `s.name` work on instances of cls, when it names data for them. Answers whether it does."""
        passed = {}
        matches = find(cls, name, passed)
        if len(matches) != 1 or matches[0].slot.kind is METHOD:
            return False
        match = matches[0]
        if match.holder is None and match.slot.kind is DATA:
            return True
        if match.slot.kind is DATA:
            reader = InheritedCell(self, match.holder, name)
        else:
            reader = match.slot.contents
            if isinstance(reader, FunctionType):
                reader = staticmethod(reader)
        self._watch(cls, passed)
        setattr(cls, "s." + name, reader)
        return True
