"""Kinds: values that have no class of ours to hold their slots. One object holds the slots of all integers, another of all strings...

In:     Python values.
Out:    the object that holds a value's slots, and the class that holds its functions.
Keeps:  each world has its own nil, true, false and class of strings.
"""

from __future__ import annotations

from types import FunctionType

from selfish.vm.confinement import is_sealed
from selfish.vm.objects import Block, Boolean, Live, Map, Method, Nil, Oddball, String, VectorObject

KIND_NAMES = ("integer", "float", "string", "block", "method", "nil", "true", "false")


def _passing_on(world, attribute, selector):
    true, false, send = world.true_kind, world.false_kind, world.send

    def plain(self):
        function = getattr(true if self.truth else false, attribute, None)
        return function(self) if function is not None else send(self, selector)

    def with_arguments(self, *arguments):
        function = getattr(true if self.truth else false, attribute, None)
        return function(self, *arguments) if function is not None else send(self, selector, *arguments)

    return plain if selector[-1] != ":" and (selector[0].isalpha() or selector[0] == "_") else with_arguments


class Kinds:
    """The part of the World that knows kinds."""

    plain_vector = None  # before there are prototypes

    def _make_oddballs(self):
        def variant(base):
            cls = type(base.__name__, (base,), {"__slots__": (), "_world": self, "__module__": base.__module__})
            return cls

        self.string_class = variant(String)
        self.nil, self.boolean_class = variant(Nil)(), variant(Boolean)
        self.true, self.false = self.boolean_class(True), self.boolean_class(False)
        setattr(self.boolean_class, "v.truth", Boolean.__dict__["truth"])
        kind = {"__slots__": ()}
        self.true_kind, self.false_kind = type("True", (), dict(kind)), type("False", (), dict(kind))
        self.integer_kind, self.float_kind = type("Integer", (), dict(kind)), type("Float", (), dict(kind))
        self.block_kind, self.method_kind = type("Block", (), dict(kind)), type("Method", (), dict(kind))
        self._kind_of = {
            int: self.integer_kind,
            float: self.float_kind,
            FunctionType: self.block_kind,
            Block: self.block_kind,
            Method: self.method_kind,
            bool: self.integer_kind,
        }
        self._classes_of_kinds = {
            "integer": (self.integer_kind, "integer"),
            "float": (self.float_kind, "float"),
            "string": (self.string_class, "value"),
            "block": (self.block_kind, "block"),
            "method": (self.method_kind, "block"),
            "nil": (type(self.nil), "value"),
            "true": (self.true_kind, "value"),
            "false": (self.false_kind, "value"),
        }
        self.kind_classes = [c for c, _ in self._classes_of_kinds.values()]

    def _let_go(self):
        """The world is closed: strings, nil, true and false, which code may hold, keep nothing of it in memory."""
        for cls in (self.string_class, type(self.nil), self.boolean_class):
            for name in [name for name in vars(cls) if not name.startswith("__")]:
                delattr(cls, name)

    def _awaken(self):
        if self._create_kernel:
            empty = [self._empty("slots") for _ in KIND_NAMES]
            self.kinds = self.root["kinds"] = dict(zip(KIND_NAMES, empty, strict=True))
            self.lobby = self.root["lobby"] = self._empty("slots", 32)
            self.root["prototypes"] = {kind: self._empty(kind) for kind in ("vector", "bytes", "string", "table")}
        self.prototypes = self.root["prototypes"]
        self.kind_holders = {}
        for name, holder in self.kinds.items():
            if type(holder)._ghostly:
                holder._p_activate()
            self.kind_holders[id(holder)] = name
            self.kind_changed(holder)
        for prototype in self.prototypes.values():
            if type(prototype)._ghostly:
                prototype._p_activate()
        self._mark_plain()

    def _mark_plain(self):
        """The class of plain vectors, whose elements compiled code may read directly as `v.items`, and write as `w.items`.

        Mutable strings have theirs in `plain_string`, None where each has data slots too.
        """
        vector, string = (self.class_of(self.prototypes[kind]) for kind in ("vector", "string"))
        if vector is not self.plain_vector:  # a class that is written to loses what CPython has learned of it
            self.plain_vector = self.globals["$VECTOR"] = vector
            setattr(vector, "v.items", vector.__dict__.get("v.items") or VectorObject.items)
            setattr(vector, "w.items", vector.__dict__.get("w.items") or VectorObject.writable)
            self.open_vector = None if is_sealed(vector._map) else vector
        self.plain_string = None if string._cells else string

    def _empty(self, kind, size=0):
        return self.new(Map(kind, size or (4 if kind != "slots" else 2), {}), [])

    def holder(self, value):
        """The object that holds the slots of a value: itself, or for Python values one for all of their kind."""
        if isinstance(value, Live):
            return value
        if isinstance(value, String):
            return self.kinds["string"]
        if isinstance(value, Oddball):
            return self.kinds[{None: "nil", True: "true", False: "false"}[value._stored]]
        return self.kind_holder(self._kind_of[type(value)])

    def kind_holder(self, cls):
        return next(self.kinds[name] for name, (c, _) in self._classes_of_kinds.items() if c is cls)

    def kind_changed(self, holder):
        """The slots of a kind's holder changed, or something above them."""
        name = self.kind_holders.get(id(holder))
        if name is None:
            return
        cls, receiver = self._classes_of_kinds[name]
        self.linker.prepare_kind(cls, holder, receiver)
        self.recount_kinds()

    def recount_kinds(self):
        """Which selectors integers, floats and blocks understand; what they find in the lobby does not count."""
        for name in ("integer", "float", "block"):
            selectors, waiting, seen = set(), [self.kinds[name]], {id(self.lobby)}
            while waiting:
                holder = waiting.pop()
                if id(holder) in seen:
                    continue
                seen.add(id(holder))
                map = self.map_of(holder)
                selectors.update(map.slots)
                waiting.extend(type(holder)._parents)
            self.census.set_understood(name, selectors)

    def map_of(self, value):
        holder = value if isinstance(value, Live) else self.holder(value)
        cls = type(holder)
        if cls._ghostly:
            holder._p_activate()
            cls = type(holder)
        return cls._map

    def type_of_class(self, cls):
        """The Python type of the values a class is for: the class itself, or what integers and floats are in Python."""
        return {self.integer_kind: int, self.float_kind: float}.get(cls, cls)

    def class_of_type(self, kind):
        """The class for values of a Python type, None where it cannot be told: of booleans, blocks and objects that are not in memory."""
        if kind in (int, float):
            return self._kind_of[kind]
        return kind if kind.__dict__.get("_world") is self and kind is not self.boolean_class else None

    def class_of(self, value):
        """The class whose attributes are the methods of a value."""
        cls = type(value)
        if isinstance(value, Live):
            if cls._ghostly:
                value._p_activate()
                cls = type(value)
            return cls
        if cls is self.boolean_class:
            return self.true_kind if value.truth else self.false_kind
        if isinstance(value, (String, Oddball)):
            return cls
        return self._kind_of[cls]

    def pass_on(self, attribute, selector):
        """Let booleans have the attribute by which a message is sent: it calls the function for the one that it is."""
        if attribute not in self.boolean_class.__dict__:
            setattr(self.boolean_class, attribute, _passing_on(self, attribute, selector))
