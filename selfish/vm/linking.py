"""Linking: the Python class of a map, and the functions in it.

In:     maps, and sends that found no function (`$miss`).
Out:    classes whose attributes are the methods: `m.sel` runs a message, `q.sel` runs it metered, `s.name` is a slot.
Keeps:  every function in a class is what a fresh lookup would find. When an object changes its slots or parents,
        the classes whose lookups passed through it lose their functions and find them anew. Code that runs already,
        and blocks made by it, know a constant by a global name; when it is no longer a constant, the name goes, and
        what still asks for it sends the message (Missing).
"""

from __future__ import annotations

import sys
from operator import is_
from types import CodeType, FunctionType
from weakref import WeakSet, WeakValueDictionary, finalize, ref

from selfish.compiler.code import compile_code
from selfish.compiler.facts import Facts
from selfish.compiler.scopes import Scopes
from selfish.parser import parse_body, parse_method
from selfish.source import Source
from selfish.vm.lookup import find, find_in_parents, own_match, slot_value
from selfish.vm.objects import CONSTANT, DATA, LAYOUTS, METHOD, SET_CLASS, Live, LiveMeta, cell

PATIENCE = 3  # misses after which a method's code is made anew
MANY = 1000  # objects that are not loaded one by one only to see what they have become


def _read(self):
    return self.slot


def _write(self, value):
    self.slot = value
    if self._d is None:
        self._w()
    return self


def _with_slot(function, slot_attribute, name):
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
        head, end = "def clone(self):\n    copy = self.__class__.__new__(self.__class__)\n", "    copy._d = True\n    return copy\n"
        exec(head + copies + own + end, space)
        function = _CLONERS[kind, count] = space["clone"]
    return function


class ParentCell:
    """An assignable parent: assigning it gives the object another class, for what it now inherits."""

    __slots__ = ("cell",)

    def __init__(self, cell):
        self.cell = cell

    def __get__(self, obj, owner=None):
        return self if obj is None else self.cell.__get__(obj)

    def __set__(self, obj, value):
        self.cell.__set__(obj, value)
        type(obj)._world.linker.reparent(obj)


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


class Unit:
    """A method or body as the compiler sees it, with the code made from it so far.

    variants    Facts.key() -> (code object, links)
    misses      selector -> how often its code tried an attribute where a send was right
    sends       the selectors it has learned to send
    installed   (weak class, attribute) of the functions made from it
    """

    __slots__ = ("method", "tree", "source", "label", "scopes", "variants", "literals", "misses", "sends", "installed", "__weakref__")

    def __init__(self, method, tree, source, label, literals):
        self.method = method
        self.tree = tree
        self.source = source
        self.label = label
        self.literals = literals
        self.scopes = None
        self.variants = {}
        self.misses = {}
        self.sends = frozenset()
        self.installed = []


class Origin:
    """Where a code object comes from: its unit, and the number of the block in it, None for the method itself; whether it counts steps.

    It stands among the code's constants, so a unit lives as long as any code made from it.
    """

    __slots__ = ("unit", "block", "metered")

    def __init__(self, unit, block, metered):
        self.unit = unit
        self.block = block
        self.metered = metered


def with_origin(code, unit, metered):
    """The same code with Origins in the places the compiler left for them, blocks inside included."""
    constants = [with_origin(c, unit, metered) if isinstance(c, CodeType) else c for c in code.co_consts]
    _, _, block = constants[0].partition("/")
    constants[0] = Origin(unit, int(block) if block else None, metered)
    return code.replace(co_consts=tuple(constants))


class Links(list):
    """The targets of a method's resends, for one class; each finds its function at its first use, and again after a flush of the class.

    first       what stands in the places before the first use
    """

    __slots__ = ("cls", "holder", "first", "__weakref__")


class Shifted:
    """A Source for a text that starts in the middle of a line of its file."""

    def __init__(self, source, column):
        self._source = source
        self._column = column
        self.name = source.name
        self.text = source.text
        self.line = source.line

    def place(self, offset):
        line, column = self._source.place(offset)
        return (line, column + self._column - 1) if line == self._source.line else (line, column)

    def line_text(self, line):
        """A line of the text, the first one moved to where it stands in its file."""
        text = self._source.line_text(line)
        return " " * (self._column - 1) + text if line == self._source.line else text


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
        return self._world.send(sys._getframe(1).f_locals["self"], name[2 : name.rindex(".")])


def _deref(reference):
    return reference()


def _forget(names, some):
    for name in some:
        names.pop(name, None)


class Linker:
    def __init__(self, world):
        self.world = world
        self.globals = world.globals
        self.census = world.census
        self._classes: WeakValueDictionary[tuple, type] = WeakValueDictionary()  # a class lives as long as an object of it
        self._units: dict[int, Unit] = {}
        self._count = 0
        self._watched: dict[int, Watch] = {}
        self._constants: dict[int, dict[str, Constant]] = {}  # by the holder's id
        self._constant_count = 0
        self._outdated: list[tuple[Live, type]] = []
        self.globals["__builtins__"] = Missing(world)

    # -- classes -----------------------------------------------------------------------------------------------

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
        members |= {"_map": map, "_cells": cells, "_world": self.world, "_receiver": "live", "_constants": set(), "_links": []}
        for slot in map.data:
            place = cells[slot.contents]
            members["s." + slot.name] = ParentCell(place) if slot.parent else place
        members["_clone"] = cloner(map.kind, min(len(cells), layout._n)) if len(cells) <= layout._n else None
        members["_bridged"] = getattr(map, "_v_bridged", frozenset())
        members |= {"s." + name: ByMessage(self.world, name) for name in members["_bridged"]}
        members["_held"] = [values[s.contents] if s.kind is DATA else s.contents for s in map.parents]
        members["_parents"] = [self.world.holder(p) for p in members["_held"]]
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
        self.slots_changed(obj)

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

    def reparent(self, obj):
        """An assignable parent of obj was assigned."""
        cls = type(obj)
        SET_CLASS(obj, self.class_for(cls._map, [c.__get__(obj) for c in cls._cells]))
        self._unlink(cls)
        self.slots_changed(obj)

    def values_of(self, obj):
        cls = type(obj)
        if cls._ghostly:
            obj._p_activate()
            cls = type(obj)
        return [c.__get__(obj) for c in cls._cells]

    # -- invalidation ------------------------------------------------------------------------------------------

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
        if constant.holder is entry.holder and slot is not None and slot.kind is CONSTANT:
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

    def _forget_gone(self, obj):
        """Draw no conclusions from an object that is in the image no longer."""
        entry = self._watched.pop(id(obj), None)
        if entry is not None:
            for cls in list(entry.classes):
                self.flush(cls)
            for constant in entry.constants:
                if constant.gname in self.globals:
                    self._retire(constant)

    def _hide(self, constants, before, map):
        """Retire constants that were found in parents, where a map has slots of the same names now."""
        for constant in [c for c in constants if c.name in map.slots and c.name not in before]:
            self._retire(constant)

    def flush(self, cls):
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
        for unit in self._units.values():
            unit.variants.clear()
            unit.scopes = None
        for cls in self.world.kind_classes:
            self.flush(cls)

    # -- functions ---------------------------------------------------------------------------------------------

    def install(self, cls, prefix, selector):
        """Find what a selector means for instances of cls, put the function into the class, and answer it.

        Answers a list of Matches instead when it is not exactly one: the caller makes the error of it.
        """
        passed = {}
        matches = find(cls, selector, passed)
        if len(matches) != 1:
            return matches
        match = matches[0]
        function = self.function_for(match, cls, prefix, selector)
        self._watch(cls, passed)
        setattr(cls, prefix + selector, function)
        if match.slot.kind is METHOD:
            self.unit_of(match.slot.contents).installed.append((ref(cls), prefix + selector))
        return function

    def missed(self, receiver, selector, code):
        """Compiled code tried an attribute, and it was not there: put it there, or let the code learn to send."""
        if isinstance(receiver, Live) and selector[-1] != ":" and self.install_read(type(receiver), selector):
            return
        origin = self.origin_of(code)
        if origin is None:
            return
        unit = origin.unit
        count = unit.misses[selector] = unit.misses.get(selector, 0) + 1
        if count == PATIENCE:
            unit.sends |= {selector}
            for cls, name in unit.installed:
                if cls() is not None and name in cls().__dict__:
                    type.__delattr__(cls(), name)
            unit.installed.clear()

    def function_for(self, match, cls, prefix, selector):
        slot, holder = match.slot, match.holder
        if slot.kind is METHOD:
            return self._method_function(slot.contents, cls, holder, prefix == "q.")
        if match.writes:
            if holder is None and cls._receiver == "live":
                return _with_slot(_write, "s." + slot.name, selector)
            return self._inherited_writer(self.world.kind_holder(cls) if holder is None else holder, slot.name)
        if slot.kind is CONSTANT:
            value = slot.contents
            return lambda self: value
        if holder is None and cls._receiver == "live":
            return _with_slot(_read, "s." + slot.name, selector)
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

    # -- compiling ---------------------------------------------------------------------------------------------

    def unit_of(self, method):
        unit = self._units.get(id(method))
        if unit is None:
            source = Source(method.file, method.text, method.line)
            tree = parse_body(source) if method.body else parse_method(source, method.arguments)
            unit = self.new_unit(method, tree, Shifted(source, method.column), method.literals)
            self._units[id(method)] = unit
        return unit

    def new_unit(self, method, tree, source, literals):
        self._count += 1
        return Unit(method, tree, source, f"unit {self._count}", literals)

    def adopt(self, unit):
        """Remember the unit of a method made after its code ran."""
        self._units[id(unit.method)] = unit

    def scopes_of(self, unit):
        if unit.scopes is None:
            unit.scopes = Scopes(unit.tree, self.census.inlines)
        return unit.scopes

    def block_code(self, unit, cls, index, metered):
        """The code object of a unit's block, compiled as a closure of its own whatever stands around it."""
        for may_inline in (self.census.inlines, lambda selector: False):
            scopes = Scopes(unit.tree, may_inline)
            facts = Facts(cls._receiver, self.census, self._classify(cls, scopes.implicit), metered)
            code, _ = self._compile(unit, facts, "", scopes)
            waiting = [code]
            while waiting:
                code = waiting.pop()
                if code.co_consts[0].block == index:
                    return code
                waiting.extend(c for c in code.co_consts if isinstance(c, CodeType))
        raise KeyError(index)

    @staticmethod
    def origin_of(code):
        """The Origin of a Python code object, None when no Selfish method became it."""
        origin = code.co_consts[0] if code.co_consts else None
        return origin if isinstance(origin, Origin) else None

    def _method_function(self, method, cls, holder, metered):
        unit = self.unit_of(method)
        return self.function_of_unit(unit, method.selector, cls, holder, metered)

    def function_of_unit(self, unit, selector, cls, holder, metered):
        """A Python function for a unit whose self is an instance of cls."""
        scopes = self.scopes_of(unit)
        facts = Facts(cls._receiver, self.census, self._classify(cls, scopes.implicit), metered, unit.sends)
        key = facts.key()
        variant = unit.variants.get(key)
        if variant is None:
            variant = self._compile(unit, facts, selector, scopes)
            if unit.method is not None:  # what runs once need not be kept
                unit.variants[key] = variant
        code, links = variant
        function = FunctionType(code.replace(co_name=selector), self.globals, selector)
        if scopes.needs_links:
            function.__defaults__ = (self._make_links(links, cls, holder),)
        return function

    def _compile(self, unit, facts, selector, scopes):
        try:
            compiled = compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label)
        except SyntaxError as error:
            if "nested" not in str(error):
                raise
            scopes = Scopes(unit.tree, lambda s: False)  # more loops inside each other than Python allows
            compiled = compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label)
        names = {f"#{unit.label}#{number}": unit.literals[number] for number in compiled.literals}
        names |= {f"'{unit.label}'{text}": self.world.string(text) for text in compiled.strings}
        if names and not names.keys() <= self.globals.keys():
            self.globals.update(names)
            finalize(unit, _forget, self.globals, tuple(names))
        for primitive in compiled.primitives:
            self.globals.setdefault(primitive, self.world.primitive(primitive))
        code = next(c for c in compiled.code.co_consts if isinstance(c, CodeType))
        return with_origin(code, unit, facts.metered), compiled.links

    def _classify(self, cls, selectors):
        return {selector: self._implicit_fact(cls, selector) for selector in selectors}

    def _implicit_fact(self, cls, selector):
        match = own_match(cls._map, selector, None)
        live = cls._receiver == "live"
        if match is not None:
            slot = match.slot
            if slot.kind is DATA and not slot.parent and live:
                return ("cell", selector)
            if slot.kind is CONSTANT and not match.writes:
                return self._constant_fact(cls._map, slot, cls, ())
            return ("send",)
        if selector[-1] == ":" or not (selector[0].isalpha()):
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
        return ("constant", constant.gname)

    # -- resends -----------------------------------------------------------------------------------------------

    def links_of(self, unit, cls, holder):
        """The links of a block that comes back from the image."""
        return self._make_links([(r.delegate, r.selector) for r in self.scopes_of(unit).resends], cls, holder)

    def _make_links(self, resends, cls, holder):
        links = Links()
        links.cls = cls
        links.holder = holder
        for number, (delegate, selector) in enumerate(resends):
            links.append(self._unlinked(links, number, delegate, selector))
        links.first = tuple(links)
        cls._links.append(ref(links))
        return links

    def _unlinked(self, links, number, delegate, selector):
        def first_use(receiver, *arguments):
            target, lasting = self.resend_target(links, receiver, delegate, selector)
            if lasting and self.world.class_of(receiver) is links.cls:  # while a method runs, its receiver may get another class
                links[number] = target
            return target(receiver, *arguments)

        return first_use

    def resend_target(self, links, receiver, delegate, selector):
        """The function a resend reaches, and whether it will stay the same for this class."""
        cls, holder = self.world.class_of(receiver), links.holder
        holder_class = cls if holder is None else self.world.class_of(holder)
        prefix = self.world.prefix
        passed = {}
        lasting = True
        if delegate is None:
            parents = holder_class._parents
        else:
            slot = holder_class._map.slots.get(delegate)
            who = receiver if holder is None else holder
            if slot is None or slot.kind is METHOD:
                return self.world.no_delegate(receiver, who, delegate, selector), False
            lasting = slot.kind is CONSTANT or slot.parent
            if cls._receiver != "live" and holder is None:
                who = self.world.kind_holder(cls)
            parents = [self.world.holder(slot_value(type(who), who, slot))]
        matches = find_in_parents(parents, selector, passed)
        if len(matches) != 1:
            return self.world.bad_resend(receiver, receiver if holder is None else holder, selector, matches), False
        if holder is not None:
            passed[id(holder)] = holder
        self._watch(cls, passed)
        return self.function_for(matches[0], cls, prefix, selector), lasting
