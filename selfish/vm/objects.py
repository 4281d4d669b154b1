"""The objects of a world: what they are in memory and what they are in the image.

In:     values from compiled code and primitives.
Out:    records in the image, and objects that read their slots at the speed of Python attributes.
Keeps:  the names of the classes here and their module are the file format: images on disk know them by those.

A slots object is a `Persistent` object whose attribute hooks are switched off: its class has the plain
`object.__getattribute__`, so CPython's own inline caches serve slot reads and sends. An object that is not
in memory has the ghost face of the same layout, with the hooks on; touching it loads it and swaps its class.
Every map has one such class per world, made by vm/maps.py; the image knows only layouts.
"""

from __future__ import annotations

import copyreg
from collections.abc import Mapping
from types import FunctionType

from persistent import Persistent

from selfish.vm.chunks import LONGEST, STRETCH, WHOLE, Branch, Chunk, chunked, leaves, tree  # noqa: F401 - images look for Chunk here
from selfish.vm.long_items import LongItems, NotAnIndex
from selfish.vm.long_tables import LongTable

SET_CLASS = object.__dict__["__class__"].__set__  # the hooked setattr of a ghost would load it first


def world_of(value):
    """The world a value's class belongs to; a ghost is loaded first."""
    cls = type(value)
    if cls._ghostly:
        value._p_activate()
        cls = type(value)
    return cls._world


def _operator(selector, reflected):
    """`a + b` for objects: the plain method, or the one Python tries when only b is an object."""

    def plain(self, other):
        return world_of(self).send(self, selector, other)

    def swapped(self, other):
        return world_of(self).send(other, selector, self)

    return swapped if reflected else plain


def _comparison(selector, mirrored, opcode):
    """`a < b` for objects. Python also calls this for `3 > a`; the caller's instruction tells which it was."""

    def compare(self, other):
        world = world_of(self)
        if type(other) is int and world.is_index_check():
            raise NotAnIndex
        if isinstance(other, Live) or not world.is_reflected(opcode):
            return world.send(self, selector, other)
        return world.send(other, mirrored, self)

    return compare


_ARITHMETIC = {"+": "add", "-": "sub", "*": "mul", "%": "mod"}
_COMPARISONS = (("<", "__lt__", ">", 0), ("<=", "__le__", ">=", 1), (">", "__gt__", "<", 4), (">=", "__ge__", "<=", 5))


def _sends_arithmetic(cls):
    """Python's arithmetic operators on instances of cls send the message of the same name."""
    for selector, name in _ARITHMETIC.items():
        setattr(cls, f"__{name}__", _operator(selector, False))
        setattr(cls, f"__r{name}__", _operator(selector, True))
    return cls


def _sends_comparisons(cls):
    for selector, name, mirrored, opcode in _COMPARISONS:
        setattr(cls, name, _comparison(selector, mirrored, opcode))
    return cls


@_sends_arithmetic
class String(str):
    """An immutable string. Each world has a subclass of its own that carries the methods.

    Python's own repetition and formatting must not show through, so arithmetic is a send here too.
    """

    __slots__ = ()
    _ghostly = False
    _world = None


@_sends_arithmetic
@_sends_comparisons
class Oddball:
    """nil, true and false: one of each in a world; in the image they are None, True and False."""

    __slots__ = ()
    _ghostly = False
    _world = None
    _stored = None

    def __bool__(self):
        return world_of(self).must_be_boolean(self)


class Nil(Oddball):
    __slots__ = ()


class Boolean(Oddball):
    """true or false. Both are of one class, so that to ask which it is is to read a slot; each has a class of its own for its functions.

    truth       Python's True or False
    """

    __slots__ = ("truth",)

    def __init__(self, truth):
        self.truth = truth

    @property
    def _stored(self):
        return self.truth

    def __bool__(self):
        return self.truth


@_sends_arithmetic
@_sends_comparisons
class Live(Persistent):
    """An object of the world.

    _d   None while the image has this state; once changed, or never stored, True, or of a vector what it holds
    _ov  values of slots beyond the layout, or unset
    """

    __slots__ = ("_d", "_ov")
    _ghostly = False
    _world = None
    __getattribute__ = object.__getattribute__
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__
    __hash__ = object.__hash__

    def _w(self):
        """Tell the image, once per object and transaction, that this object changed."""
        self._p_changed = True
        self._d = True  # not before the image knows

    def __eq__(self, other):
        return world_of(self).send(self, "=", other)

    def __ne__(self, other):
        return world_of(self).send(self, "!=", other)

    def __bool__(self):
        return world_of(self).must_be_boolean(self)

    def __getstate__(self):
        if type(self)._ghostly:
            self._p_activate()
        cls = type(self)
        self._d = None
        encode = cls._world.encode
        return (cls._map, tuple([encode(d.__get__(self)) for d in cls._cells]), *self._own_state(encode))

    def __setstate__(self, state):
        map, values, *own = state
        world = map._p_jar.selfish_world
        values = [world.decode(v) for v in values]
        cls = world.linker.class_for(map, values)
        SET_CLASS(self, cls)
        for cell, value in zip(cls._cells, values, strict=True):
            cell.__set__(self, value)
        self._set_own_state(own, world.decode)
        self._d = None
        world.linker.loaded(self)
        world.room.loaded()

    def _start_empty(self):
        """Give a new object what it holds beside its slots."""

    def _own_state(self, encode):
        return ()

    def _set_own_state(self, own, decode):
        pass

    def _copy_own(self, copy):
        pass

    def _own_bytes(self):
        """About how many bytes a clone takes beside its slots."""
        return 0

    def _p_deactivate(self):
        cls = type(self)
        Persistent._p_deactivate(self)
        if self._p_state == -1 and not cls._ghostly:
            SET_CLASS(self, cls._ghost)
            cls._world.linker.left(cls)

    def _p_invalidate(self):
        """An abort undid what was done to this object, or others changed it."""
        cls = type(self)
        Persistent._p_invalidate(self)
        self._p_jar.selfish_world.linker.outdated(self, cls)

    def __repr__(self):
        return f"<{type(self).__name__}>"


class LiveMeta(type(Live)):
    """The class of layouts and of the classes made for maps; the image stores a layout's name for either."""


class _Extra:
    """The place of a slot that no longer fits the layout of an object already made."""

    __slots__ = ("index",)

    def __init__(self, index):
        self.index = index

    def __get__(self, obj, owner=None):
        return obj._ov[self.index]

    def __set__(self, obj, value):
        try:
            extra = obj._ov
        except AttributeError:
            extra = obj._ov = []
        while len(extra) <= self.index:
            extra.append(None)
        extra[self.index] = value


SIZES = (2, 4, 8, 16, 32)
LAYOUTS: dict[tuple[str, int], type] = {}


def cell(cls, index):
    """The descriptor through which the index-th data slot of a layout is read and written."""
    return cls.__dict__[f"v{index}"] if index < cls._n else _Extra(index - cls._n)


def layout_size(kind, count):
    """The smallest layout size that leaves room for count data slots; the largest when none does."""
    if kind != "slots":
        return 4
    return next((n for n in SIZES if n >= count), SIZES[-1])


def stored_layout(kind, n):
    """Ghosts are made from what the image stores: the kind and size of a layout."""
    return LAYOUTS[kind, n]._ghost


def _make_layout(kind, base, n):
    slots = tuple(f"v{i}" for i in range(n))
    cls = LiveMeta(f"{base.__name__}{n}", (base,), {"__slots__": slots, "_n": n, "_kind": kind, "__module__": __name__})
    cls._ghost = LiveMeta(
        f"Ghost{base.__name__}{n}",
        (cls,),
        {
            "__slots__": (),
            "_ghostly": True,
            "__module__": __name__,
            "__getattribute__": Persistent.__getattribute__,
            "__setattr__": Persistent.__setattr__,
            "__delattr__": Persistent.__delattr__,
        },
    )
    cls._layout = cls
    LAYOUTS[kind, n] = cls


class SlotsObject(Live):
    """An object that is its slots and nothing more."""

    __slots__ = ()


class InRecords(Live):
    """An object whose elements may be in records beside its own."""

    __slots__ = ()

    def _w(self):
        Live._w(self)
        type(self)._world.written_in_records.append(self)

    def _spare(self):
        """Before a commit: where only elements in other records have changed, do without writing this one."""
        held = self._contents()
        if type(held) in (LongItems, LongTable) and not held.reshaped and not type(self)._cells and held.map is type(self)._map:
            self._d = None
            self._p_changed = False


class VectorObject(InRecords):
    """A vector: `items` is a Python list of values, or where there are very many a LongItems.

    chunks      those a long list was last stored in, or unset
    _d          None, or the very object that `items` is. Compiled code writes to elements through it (as `w.items`), and so needs not ask
                whether the image was told: None takes no element. Who gives a vector other `items` gives it this, too.
    """

    __slots__ = ("items", "chunks")
    writable = Live.__dict__["_d"]

    def _w(self):
        self._p_changed = True
        type(self)._world.written_in_records.append(self)
        self._d = _ITEMS(self)

    def _start_empty(self):
        self._d = self.items = []

    def _contents(self):
        return self.items

    def _own_state(self, encode):
        items = self.items
        if len(items) <= LONGEST:
            if type(items) is not list:
                items = self.items = [*items]
            self.chunks = ()
            return ([encode(v) for v in items],)
        if type(items) is list:
            self.chunks = chunked(items, getattr(self, "chunks", ()))
            root = tree(self.chunks)
            if len(items) <= WHOLE:
                return tuple(root.values), tuple(root.ends)
            items, self.chunks = LongItems(root), ()
            self.items = items
        return items.state(type(self)._map)

    def _set_own_state(self, own, decode):
        nodes, *ends = own
        if type(nodes) is list:
            self.items = [decode(v) for v in nodes]
        elif ends and ends[0][-1] > WHOLE:
            self.items = LongItems(Branch([*nodes], [*ends[0]]), type(self)._map)
        else:
            self.chunks = [*leaves(Branch(nodes, ()))]
            self.items = [v for chunk in self.chunks for v in chunk.values]
            if len(self.items) > WHOLE:  # stored when records did not say yet where chunks end
                self.items, self.chunks = LongItems(tree(self.chunks)), ()

    def _copy_own(self, copy):
        copy._d = copy.items = self.items[:]

    def _own_bytes(self):
        return 8 * len(self.items)


_ITEMS = VectorObject.items.__get__  # as it is before it tells who touches it, or refuses


class BytesObject(Live):
    """A byte vector: `bytes` is a bytearray."""

    __slots__ = ("bytes",)

    def _start_empty(self):
        self.bytes = bytearray()

    def _own_state(self, encode):
        return (bytes(self.bytes),)

    def _set_own_state(self, own, decode):
        self.bytes = bytearray(own[0])

    def _copy_own(self, copy):
        copy.bytes = self.bytes[:]

    def _own_bytes(self):
        return len(self.bytes)


class StringObject(Live):
    """A mutable string: `text` is a str, replaced whole when it changes."""

    __slots__ = ("text",)

    def _start_empty(self):
        self.text = ""

    def _own_state(self, encode):
        return (self.text,)

    def _set_own_state(self, own, decode):
        self.text = own[0]

    def _copy_own(self, copy):
        copy.text = self.text


class TableObject(InRecords):
    """A hash table: `table` maps key tokens to pairs of a key and a value; it is a dict, or a LongTable."""

    __slots__ = ("table",)

    def _start_empty(self):
        self.table = {}

    def _contents(self):
        return self.table

    def _own_state(self, encode):
        table = self.table
        if len(table) > LONGEST:
            if type(table) is dict:
                table = self.table = LongTable.of(table, type(self)._world)
            return table.state(type(self)._map)
        if type(table) is not dict:
            table = self.table = table.copy()
        return (encode(table),)

    def _set_own_state(self, own, decode):
        first, *trees = own
        if type(first) is int:
            self.table = LongTable(type(self)._world, first, *trees, type(self)._map)
        elif type(first) is dict:
            self.table = decode(first)
        else:  # stored when a long table was a list of chunks, each with a dict
            self.table = {token: entry for chunk in first for token, entry in chunk.values.items()}

    def _copy_own(self, copy):
        copy.table = self.table.copy()

    def _own_bytes(self):
        return 64 * len(self.table)


KINDS = {"slots": SlotsObject, "vector": VectorObject, "bytes": BytesObject, "string": StringObject, "table": TableObject}
for _kind, _base in KINDS.items():
    for _n in SIZES if _kind == "slots" else (4,):
        _make_layout(_kind, _base, _n)

copyreg.pickle(LiveMeta, lambda cls: (stored_layout, (cls._kind, cls._n)))


class Record(Persistent):
    """A stored record that, once loaded, stays: maps and methods are small, shared and never change.

    Not even when the transaction that made it is undone: then nothing in the image refers to it any more.
    """

    def _p_deactivate(self):
        pass

    def _p_invalidate(self):
        pass


CONSTANT, DATA, METHOD = "constant", "data", "method"


class SlotRecord:
    """One slot of a map.

    kind        CONSTANT, DATA or METHOD
    contents    the constant value, the method, or the index of the data cell
    """

    __slots__ = ("name", "kind", "contents", "parent", "annotation")

    def __init__(self, name, kind, contents, parent=False, annotation=""):
        self.name = name
        self.kind = kind
        self.contents = contents
        self.parent = parent
        self.annotation = annotation


class Layers(Mapping):
    """Many slots by name, in order, and fresh ones laid over and behind them: to have one more, thousands are not copied."""

    __slots__ = ("below", "above", "size")

    def __init__(self, slots):
        if type(slots) is Layers and len(slots.above) < STRETCH:
            self.below, self.above = slots.below, slots.above.copy()
        else:
            self.below, self.above = dict(slots), {}
        self.size = len(slots)

    def __setitem__(self, name, slot):
        self.size += name not in self
        self.above[name] = slot

    def __getitem__(self, name):
        return self.above[name] if name in self.above else self.below[name]

    def get(self, name, default=None):
        return self.above[name] if name in self.above else self.below.get(name, default)

    def __contains__(self, name):
        return name in self.above or name in self.below

    def __iter__(self):
        yield from self.below
        yield from [name for name in self.above if name not in self.below]

    def __len__(self):
        return self.size


def copied(slots):
    """A copy of a map's slots that can be changed."""
    return slots.copy() if len(slots) <= LONGEST else Layers(slots)


class SlotChunk(Record):
    """A stretch of the slots of a long map, shared with the maps made from that: a new slot writes a chunk or two, and not all slots.

    values      a list of SlotRecords
    """

    def __init__(self, values):
        self.values = values

    def __getstate__(self):
        return stored_slots(self.values, self._p_jar.selfish_world.encode)

    def __setstate__(self, state):
        self.values = restored_slots(state, self._p_jar.selfish_world.decode)


def stored_slots(slots, encode):
    return tuple([(s.name, s.kind, encode(s.contents), s.parent, s.annotation) for s in slots])


def restored_slots(stored, decode):
    kinds = {CONSTANT: CONSTANT, DATA: DATA, METHOD: METHOD}
    return [SlotRecord(n, kinds[k], decode(c), p, a) for n, k, c, p, a in stored]


class Map(Record):
    """The shape that clones share: slots, constants, methods. A map never changes; an object gets another one.

    kind        the layout family: slots, vector, bytes, string, table
    layout      the layout's size
    slots       name -> SlotRecord, in the order they were added
    creator     the path by which the object is known, such as `traits list`, or ''
    chunks      of a long map, what the image keeps its slots in; of a new one, those of the map it was made from
    """

    def __init__(self, kind, layout, slots, annotation="", creator=""):
        self.kind = kind
        self.layout = layout
        self.slots = slots
        self.annotation = annotation
        self.creator = creator
        self.chunks = ()
        self.parents, self.data, self.writers = [], [], {}

    def index(self, before, fresh):
        """Tell apart the parents and the data among the slots: those of another map, of which this has all, and fresh ones behind them.

        Nothing that is the same as before is made again: most new slots hold methods.
        """
        parents, data = [s for s in fresh if s.parent], [s for s in fresh if s.kind is DATA]
        self.parents = before.parents + parents if parents else before.parents
        self.data = before.data + data if data else before.data
        self.writers = before.writers | {s.name + ":": s for s in data} if data else before.writers

    def __getstate__(self):
        slots = list(self.slots.values())
        if len(slots) > LONGEST:
            self.chunks = tuple(chunked(slots, self.chunks, SlotChunk))
            stored = self.chunks
        else:
            stored = stored_slots(slots, self._p_jar.selfish_world.encode)
        return self.kind, self.layout, stored, self.annotation, self.creator

    def __setstate__(self, state):
        kind, layout, stored, annotation, creator = state
        chunks = stored if stored and type(stored[0]) is SlotChunk else ()
        slots = [s for c in chunks for s in c.values] if chunks else restored_slots(stored, self._p_jar.selfish_world.decode)
        Map.__init__(self, kind, layout, {s.name: s for s in slots}, annotation, creator)
        self.chunks = chunks
        self.index(self, slots)


class Method(Record):
    """A method as it is kept: its source, where it came from, and the objects its literals denote.

    text        for a method slot `( ... )` with the parentheses; for a body (a block stored from an expression) the whole text
    arguments   the argument names given in the slot's header
    file, line, column  where text begins
    literals    objects built once, in the order the compiler asks for them
    body        text is a body, not a method
    provenance  where generated code comes from, a JSON text; '' for handwritten code, whose records do without it
    """

    def __init__(self, selector, text, arguments, file, line, column, literals=(), body=False, provenance=""):
        self.selector = selector
        self.text = text
        self.arguments = arguments
        self.file = file
        self.line = line
        self.column = column
        self.literals = literals
        self.body = body
        self.provenance = provenance

    def __getstate__(self):
        literals = tuple([self._p_jar.selfish_world.encode(v) for v in self.literals])
        state = self.selector, self.text, self.arguments, self.file, self.line, self.column, literals, self.body
        return (*state, self.provenance) if self.provenance else state

    def __setstate__(self, state):
        self.selector, self.text, self.arguments, self.file, self.line, self.column, literals, self.body, *provenance = state
        self.provenance = provenance[0] if provenance else ""
        self.literals = tuple([self._p_jar.selfish_world.decode(v) for v in literals])


class Variable(Persistent):
    """A captured variable that some code assigns, shared by the stored blocks that use it.

    _p_cell     the Python cell that is the variable while its blocks are in memory, or unset
    _p_seen     what was in the cell when it and the record last agreed
    """

    __slots__ = ("value", "_p_cell", "_p_seen", "__weakref__")  # _p_: these stay when the record leaves memory

    def __init__(self, value):
        self.value = value

    def _p_invalidate(self):
        Persistent._p_invalidate(self)
        if getattr(self, "_p_cell", None) is not None:
            self._p_jar.selfish_world.blocks.outdated(self)

    def __getstate__(self):
        return self._p_jar.selfish_world.encode(self.value)

    def __setstate__(self, state):
        self.value = self._p_jar.selfish_world.decode(state)


class Block(Persistent):
    """A block as the image keeps it: the method it was written in, which block of it, and what it captured.

    captured    variable name -> its value, or a Variable when some code assigns it; `self` is among them
    _p_function the function that is the block while it is in memory, or unset
    """

    __slots__ = ("method", "index", "captured", "_p_function", "__weakref__")

    def __init__(self, method, index, captured):
        self.method = method
        self.index = index
        self.captured = captured

    def __getstate__(self):
        return self.method, self.index, self._p_jar.selfish_world.encode(self.captured)

    def __setstate__(self, state):
        self.method, self.index, captured = state
        self.captured = self._p_jar.selfish_world.decode(captured)


BLOCK = FunctionType
