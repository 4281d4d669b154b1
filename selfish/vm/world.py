"""The world: one image's objects, animated in this process.

In:     the root of an image, the primitives, a place to write output.
Out:    values of evaluated texts; changes to stored objects, for the image to commit.
Keeps:  one World per connection: its classes, globals and oddballs belong to it alone.
"""

from __future__ import annotations

import contextlib
import itertools
import operator
import sys
import zlib
from types import FunctionType

from BTrees.OOBTree import OOBTree

from selfish.errors import PrimitiveFailed
from selfish.parser import parse_body, parse_script
from selfish.vm.blocks import Blocks
from selfish.vm.builder import Builder, close_gap, map_with, merged, new_map
from selfish.vm.census import BY_TYPE, CONTROL, SHORT_WAYS, Census
from selfish.vm.deep import run_deep
from selfish.vm.exceptions import Exceptions
from selfish.vm.helpers import is_arity_mismatch, make_globals
from selfish.vm.limits import Meter, product_seconds
from selfish.vm.linking import Linker
from selfish.vm.lookup import Match, find, find_in_parents, own_match, slot_value
from selfish.vm.naming import follow, name_of
from selfish.vm.objects import (
    CONSTANT,
    DATA,
    LAYOUTS,
    METHOD,
    Block,
    FalseObject,
    Live,
    Map,
    Method,
    Nil,
    Oddball,
    SlotRecord,
    String,
    TrueObject,
    Variable,
    VectorObject,
)
from selfish.vm.whereabouts import where

KIND_NAMES = ("integer", "float", "string", "block", "method", "nil", "true", "false")
_NUMBERS = (int, float)
_EXACT = {"+": operator.add, "-": operator.sub, "*": operator.mul}
# What the body of a loop in Self asks the answer of its test; it says so when that is no boolean.
_ASKED_BY_LOOPS = {
    "whileTrue": "ifFalse:",
    "whileTrue:": "ifFalse:",
    "whileFalse": "ifTrue:",
    "whileFalse:": "ifTrue:",
    "untilTrue:": "ifTrue:",
    "untilFalse:": "not",
}
LARGEST = 1 << 29  # bytes a single primitive may ask for when nobody set a limit
LONGEST = 20  # seconds a single primitive may compute when nobody set a limit


def arity(selector):
    """How many arguments a selector takes."""
    return selector.count(":") if selector[-1:] == ":" else int(bool(selector) and not (selector[0].isalpha() or selector[0] == "_"))


class Characters(dict):
    """One immutable string for each character asked for."""

    def __init__(self, string_class):
        self._make = string_class

    def __missing__(self, character):
        made = self[character] = self._make(character)
        return made


class World:
    """Animates the world stored under `root`, a persistent mapping of a connection (or a plain dict, for a world in memory).

    primitives  selector -> function(vm, receiver, *arguments)
    write       called with each piece of output
    """

    def __init__(self, root, primitives, write=sys.stdout.write):
        self.root = root
        self.primitives = primitives
        self.write = write
        self.prefix = "m."
        self.meter = None
        self.arguments = []
        self.booting = False
        self._plain_identity = None
        self._doubtful = False
        self._obeyed = set(root["withdrawn"])
        self._connection = getattr(root, "_p_jar", None)
        if self._connection is not None:
            self._connection.selfish_world = self
        self._make_oddballs()
        self.characters = Characters(self.string_class)
        self.census = Census(root["flags"], root["withdrawn"])
        self.globals = {}
        self.linker = Linker(self)
        self.builder = Builder(self)
        self.blocks = Blocks(self)
        self.exceptions = Exceptions(self)
        self.globals.update(make_globals(self))
        self.lobby = root["lobby"]
        self.kinds = root["kinds"]
        self._awaken()

    @classmethod
    def create(cls, root, primitives, write=sys.stdout.write):
        """Fill an empty root with a lobby that knows nothing yet, and animate it; bootstrap/ does the rest."""
        root["flags"], root["withdrawn"] = OOBTree(), OOBTree()
        root["lobby"], root["kinds"], root["prototypes"] = None, {}, {}
        world = cls.__new__(cls)
        world._create_kernel = True
        world.__init__(root, primitives, write)
        world.booting = True
        return world

    _create_kernel = False

    def _make_oddballs(self):
        def variant(base):
            cls = type(base.__name__, (base,), {"__slots__": (), "_world": self, "__module__": base.__module__})
            return cls

        self.string_class = variant(String)
        self.nil, self.true, self.false = variant(Nil)(), variant(TrueObject)(), variant(FalseObject)()
        kind = {"__slots__": ()}
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
            "true": (type(self.true), "value"),
            "false": (type(self.false), "value"),
        }
        self.kind_classes = [c for c, _ in self._classes_of_kinds.values()]

    def _awaken(self):
        if self._create_kernel:
            empty = [self._empty("slots") for _ in KIND_NAMES]
            self.kinds = self.root["kinds"] = dict(zip(KIND_NAMES, empty, strict=True))
            self.lobby = self.root["lobby"] = self._empty("slots", 32)
            self.root["prototypes"] = {kind: self._empty(kind) for kind in ("vector", "bytes", "string", "table")}
        self.prototypes = self.root["prototypes"]
        self._kinds_by_holder = {}
        for name, holder in self.kinds.items():
            if type(holder)._ghostly:
                holder._p_activate()
            self._kinds_by_holder[id(holder)] = name
            self.kind_changed(holder)
        for prototype in self.prototypes.values():
            if type(prototype)._ghostly:
                prototype._p_activate()
        self._mark_plain_vector()

    def _mark_plain_vector(self):
        """The class of plain vectors, whose elements compiled code may take directly as `v.items`."""
        cls = self.plain_vector = self.globals["$VECTOR"] = type(self.prototypes["vector"])
        setattr(cls, "v.items", cls.__dict__.get("v.items") or VectorObject.__dict__["items"])

    def _empty(self, kind, size=0):
        return self.new(Map(kind, size or (4 if kind != "slots" else 2), []), [])

    # -- values ------------------------------------------------------------------------------------------------

    def string(self, text):
        """An immutable string."""
        return self.string_class(text)

    def character(self, code):
        """The immutable string of one character."""
        return self.characters[chr(code)]

    def boolean(self, truth):
        return self.true if truth else self.false

    def mutable_string(self, text):
        """A new mutable string."""
        result = self.shape_of(self.prototypes["string"])
        result.text = text
        return result

    def vector(self, items):
        """A new vector holding the list it is given."""
        result = self.shape_of(self.prototypes["vector"])
        result.items = items
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
        copy = cls.__new__(cls)
        if cls._cells:
            for cell in cls._cells:
                cell = getattr(cell, "cell", cell)
                cell.__set__(copy, cell.__get__(prototype))
        copy._d = True
        return copy

    def new(self, map, values):
        """A new object with a map and the values of its data slots."""
        cls = self.linker.class_for(map, values)
        obj = cls.__new__(cls)
        for cell, value in zip(cls._cells, values, strict=True):
            if not hasattr(type(cell), "cell"):
                cell.__set__(obj, value)
        obj._d = True
        obj._start_empty()
        return obj

    def clone(self, obj):
        """A shallow copy; values that cannot change are their own copies."""
        if not isinstance(obj, Live):
            return obj
        copy = self.shape_of(obj)
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

    # -- slots -------------------------------------------------------------------------------------------------

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
        name = self._kinds_by_holder.get(id(holder))
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

    def class_of(self, value):
        """The class whose attributes are the methods of a value."""
        cls = type(value)
        if isinstance(value, Live):
            if cls._ghostly:
                value._p_activate()
                cls = type(value)
            return cls
        if isinstance(value, (String, Oddball)):
            return cls
        return self._kind_of[cls]

    def make_map(self, kind, slots, annotation="", creator="", layout=0, fresh=()):
        """A new map. What its fresh slots mean for compiled code is noted; the others were noted before."""
        map = new_map(self, kind, slots, annotation, creator, layout)
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
        holder = self._definable(receiver)
        slots, values, fresh = merged(self, holder, addition)
        map = map_with(self, self.map_of(holder), slots, self.map_of(addition).annotation or None, fresh=fresh)
        self._redefine(holder, map, values)
        return receiver

    def define(self, receiver, definition):
        holder = self._definable(receiver)
        map, new = self.map_of(holder), self.map_of(definition)
        if map.kind != new.kind and new.kind != "slots":
            raise PrimitiveFailed("badTypeError", f"{self.name_of(receiver)} cannot become {self.name_of(definition)}")
        slots = list(new.slots.values())
        values = list(self.linker.values_of(definition))
        self._redefine(holder, self.make_map(map.kind, slots, new.annotation, map.creator, map.layout), values)
        return receiver

    def remove_slots(self, receiver, names):
        holder = self._definable(receiver)
        map, values = self.map_of(holder), list(self.linker.values_of(holder))
        slots = {name: slot for name, slot in map.slots.items() if name not in names}
        gone = [slot.contents for name, slot in map.slots.items() if name in names and slot.kind is DATA]
        for gap in sorted(gone, reverse=True):
            close_gap(slots, values, gap)
        self._redefine(holder, map_with(self, map, list(slots.values())), values)
        return receiver

    def annotate(self, receiver, annotation):
        holder = self._definable(receiver)
        map = self.map_of(holder)
        self._redefine(holder, map_with(self, map, list(map.slots.values()), annotation), self.linker.values_of(holder))

    def put_slot(self, receiver, name, kind, contents, parent=False, annotation=""):
        """Add or replace one slot; contents is a value, or a Method for METHOD."""
        holder = self._definable(receiver)
        map, values = self.map_of(holder), list(self.linker.values_of(holder))
        slots = dict(map.slots)
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
        self._redefine(holder, map_with(self, map, list(slots.values()), fresh=[slots[name]]), values)

    def _definable(self, receiver):
        if isinstance(receiver, (Live, Oddball)):
            return self.holder(receiver)
        raise PrimitiveFailed("badTypeError", f"the slots of {self.name_of(receiver)} cannot change; those of its traits can")

    def _redefine(self, holder, map, values):
        old, above = self.map_of(holder), self._is_above_kinds(holder)
        names = self._changed_operators(old, map) if above and not self.booting else ()
        before = [self._meanings(name) for name in names]
        self.linker.set_map(holder, map, values)
        if map.kind == "vector" and holder is self.prototypes["vector"]:
            self._mark_plain_vector()
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
        waiting, seen = [*self.kinds.values(), self.prototypes["vector"]], set()
        while waiting:
            item = waiting.pop()
            if item is holder:
                return True
            if id(item) not in seen:
                seen.add(id(item))
                self.map_of(item)
                waiting.extend(type(item)._parents)
        return False

    # -- sends -------------------------------------------------------------------------------------------------

    def send(self, receiver, selector, *arguments):
        """Send any message to any value; what compiled code does, without its shortcuts."""
        cls = self.class_of(receiver)
        name = self.prefix + selector
        function = getattr(cls, name, None)
        if function is None:
            function = self.linker.install(cls, self.prefix, selector)
            if type(function) is list:
                return self.exceptions.lookup_failed(receiver, selector, arguments, function)
        return function(receiver, *arguments)

    def understands(self, receiver, selector):
        cls = self.class_of(receiver)
        if own_match(cls._map, selector, None) is not None:
            return True
        return bool(find_in_parents(cls._parents, selector, {}))

    def perform(self, receiver, selector, arguments):
        """A send whose selector was computed; the number of arguments must fit it."""
        if arity(selector) != len(arguments):
            return self.exceptions.misfit(receiver, self.string(selector), arguments)
        if selector[:1] == "_":
            return self.perform_primitive(receiver, selector, arguments)
        return self.send(receiver, selector, *arguments)

    def perform_primitive(self, receiver, selector, arguments):
        arguments = list(arguments)
        handler = arguments.pop() if selector.endswith("IfFail:") else None
        selector = selector.removesuffix("IfFail:")
        try:
            return self.primitive(selector)(self, receiver, *arguments)
        except PrimitiveFailed as failure:
            if handler is None:
                return self.primitive_failed(receiver, failure, selector)
            return self.send(handler, "value:With:", self.string(failure.error), self.string(selector))

    def primitive(self, selector):
        """The function of a primitive; for an unknown one a function that fails."""
        function = self.primitives.get(selector)
        if function is not None:
            return function

        def undefined(vm, receiver, *arguments):
            raise PrimitiveFailed("primitiveNotDefinedError", f"there is no primitive '{selector}'")

        return undefined

    def primitive_failed(self, receiver, failure, selector):
        return self.send(receiver, "primitiveFailedError:Name:", self.string(failure.error), self.string(selector))

    def call_block(self, block, arguments):
        """Run a block with the arguments it asks for; extra ones are dropped, missing ones are an error."""
        if type(block) is Block:
            block = self.blocks.function(block)
        elif type(block) is not FunctionType:
            return self.send(block, "value" if not arguments else "value:" + "With:" * (len(arguments) - 1), *arguments)
        if self.meter is not None:
            block = self.blocks.metered(block)
        code = block.__code__
        required = code.co_argcount - len(block.__defaults__ or ())
        if len(arguments) < required:
            return self.exceptions.user_error(block, "block expects more arguments")
        if is_arity_mismatch(block, len(arguments)):
            arguments = arguments[: code.co_argcount]
        return block(*arguments)

    def implicit_send(self, receiver, parents, selector, *arguments):
        """A send from code whose locals include parents: self is searched, and the parents beside it."""
        holders = [self.holder(p) for p in parents]
        matches = find_in_parents([*holders, self.holder(receiver)], selector, {})
        if len(matches) != 1:
            return self.exceptions.lookup_failed(receiver, selector, arguments, matches)
        match = matches[0]
        if match.holder is self.holder(receiver):
            return self.send(receiver, selector, *arguments)
        return self.linker.function_for(match, self.class_of(receiver), self.prefix, selector)(receiver, *arguments)

    def bad_resend(self, receiver, holder, selector, matches):
        def fail(receiver, *arguments):
            return self.exceptions.lookup_failed(receiver, selector, arguments, matches, holder)

        return fail

    def no_delegate(self, receiver, holder, delegate, selector):
        def fail(receiver, *arguments):
            return self.exceptions.no_delegate(receiver, holder, delegate, selector, arguments)

        return fail

    def perform_resend(self, links, receiver, selector, *arguments):
        return self._resend(links, receiver, None, selector, arguments)

    def perform_delegating(self, links, receiver, selector, delegate, *arguments):
        """A directed resend whose selector was computed."""
        return self._resend(links, receiver, delegate, selector, arguments)

    def _resend(self, links, receiver, delegate, selector, arguments):
        for name in (selector,) if delegate is None else (selector, delegate):
            if not isinstance(name, String):
                return self.exceptions.bad_selector(receiver, name)
        if arity(selector) != len(arguments):
            return self.exceptions.misfit(receiver, selector, arguments)
        function, _ = self.linker.resend_target(links, receiver, delegate if delegate is None else str(delegate), str(selector))
        return function(receiver, *arguments)

    def arithmetic(self, selector, left, right):
        """An arithmetic send that the fast paths left over; between numbers it needs no send."""
        if type(left) in _NUMBERS and type(right) in _NUMBERS and self.census.inlines(selector) and selector in _EXACT:
            if selector == "*" and self.meter is not None and type(left) is type(right) is int:
                self.reserve((left.bit_length() + right.bit_length()) // 8)
                self.work(product_seconds(left.bit_length(), right.bit_length()))
            return _EXACT[selector](left, right)
        return self.send(left, selector, right)

    def slow_steps(self, selector, *bounds):
        """The steps of an in-line loop whose bounds are not all integers: made by the method of that name."""
        steps = []

        def collect(step, *spare):
            if self.meter is not None:
                self.meter.reserve(64)
            steps.append(step)
            return self.nil

        self.send(bounds[0], selector, *bounds[1:], collect)
        return steps

    def nonboolean(self, value, selector):
        """A control structure compiled in line met something else than a boolean. Answers a Python truth."""
        selector = _ASKED_BY_LOOPS.get(selector, selector)
        if self.understands(value, "ifTrue:False:") or self.exceptions.has_own_answer(value):
            answer = self.send(value, "ifTrue:False:", self.true, self.false)
            if answer is self.true or answer is self.false:
                return answer is self.true
        arguments = [self.nil] * selector.count(":") if selector[-1] == ":" else [self.nil] * (not selector.isalpha())
        return self.exceptions.not_understood(value, selector, arguments) is self.true

    def must_be_boolean(self, value):
        return self.nonboolean(value, "ifTrue:False:")

    def is_reflected(self, opcode):
        """Whether the comparison being carried out two frames up is not the one its method was written for."""
        frame = sys._getframe(2)
        code, at = frame.f_code.co_code, frame.f_lasti
        return code[at] == COMPARE_OP and code[at + 1] >> COMPARE_SHIFT != opcode

    @property
    def plain_identity(self):
        """The unit of the method `==` where nobody gave it another meaning."""
        if self._plain_identity is None:
            default = follow(self, "defaultBehavior")
            slot = self.map_of(default).slots.get("==") if default is not None else None
            self._plain_identity = self.linker.unit_of(slot.contents) if slot is not None and slot.kind is METHOD else self
        return self._plain_identity

    def is_index_check(self):
        """Whether the comparison two frames up is the test of an index in line; those have a place without width."""
        frame = sys._getframe(2)
        positions = itertools.islice(frame.f_code.co_positions(), frame.f_lasti // 2, None)
        line, end_line, column, end_column = next(positions)
        return line is not None and line == end_line and column == end_column

    def dead_home(self):
        return self.exceptions.unhandled(
            "deadActivation", "the method this block would return from (^) has returned already", self.nil
        )

    # -- evaluation --------------------------------------------------------------------------------------------

    def evaluate(self, source, receiver=None):
        """The value of a text in body mode."""
        return self.exceptions.guard(lambda: self.run_body(parse_body(source), source, receiver))

    def file_in(self, source):
        """Run a text in script mode, expression by expression; answers the last value."""
        value = self.nil
        for body in parse_script(source):
            value = self.exceptions.guard(lambda body=body: self.run_body(body, source))
        return value

    def run_body(self, tree, source, receiver=None):
        receiver = self.lobby if receiver is None else receiver
        literals = self.builder.literals(tree, source)
        unit = self.linker.new_unit(None, tree, source, literals)
        function = self.linker.function_of_unit(unit, "", self.class_of(receiver), None, self.prefix == "q.")
        return function(receiver)

    def run(self, function):
        """Run a Python function with a deep stack, Ctrl-C stopping it; answers what it answers."""
        try:
            return run_deep(function)
        except (KeyboardInterrupt, RecursionError):
            self.doubt()
            raise

    def print_string(self, value):
        """What a door shows for a value."""
        if not self.understands(value, "printString"):
            return self.name_of(value)
        text = self.exceptions.guard(lambda: self.send(value, "printString"))
        return str(text) if isinstance(text, String) else getattr(text, "text", self.name_of(text))

    def name_of(self, value):
        return name_of(self, value)

    def name_well_known(self):
        """The end of booting: objects in the constant slots of the lobby's namespaces are known by their path from now on."""
        self.booting = False
        waiting = [("", self.lobby)]
        seen = {id(self.lobby)}
        self._set_creator(self.lobby, "lobby")
        while waiting:
            path, holder = waiting.pop(0)
            for slot in list(self.map_of(holder).slots.values()):
                value = slot.contents
                if slot.kind is not CONSTANT or not isinstance(value, Live) or id(value) in seen or slot.parent and path:
                    continue
                seen.add(id(value))
                name = f"{path} {slot.name}".strip()
                self._set_creator(value, name)
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
        self._redefine(holder, map_with(self, map, list(map.slots.values()), creator=path), self.linker.values_of(holder))

    # -- limits and transactions -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def limits(self, steps=None, seconds=None, memory=None, depth=None):
        """Evaluate what runs inside under limits; passing one is the Selfish error limitReached.

        steps    method activations and rounds of loops
        seconds  of wall time
        memory   bytes by which the process may grow
        depth    nested activations
        """
        outer_prefix, outer_meter = self.prefix, self.meter
        self.meter = Meter(self, steps, seconds, memory, depth, outer_meter)
        self.prefix = "q."
        try:
            with self.meter:
                yield self.meter
        finally:
            self.prefix, self.meter = outer_prefix, outer_meter

    def enter(self):
        meter = self.meter
        if meter is not None:
            meter.step()

    tick = enter

    def before_commit(self):
        """Bring what blocks captured up to date before a transaction commits."""
        self.blocks.before_commit()

    def doubt(self):
        """Something was stopped just anywhere, by a stack too deep, an interrupt or a limit: perhaps between a change to an object and
        telling the image of it. Before the next transaction memory is made to agree with the image."""
        self._doubtful = True

    def transaction_began(self):
        """What an abort took back, or others committed, is seen from now on: conclusions drawn from it are drawn anew."""
        if self._doubtful:
            self._doubtful = False
            if self._connection is not None:
                self._connection.cacheMinimize()
            self.linker.flush_all()
        self.linker.refresh()
        self.blocks.refresh()
        for name, holder in self.kinds.items():
            cls, _ = self._classes_of_kinds[name]
            if self.map_of(holder) is not cls._map or type(holder)._parents is not cls._parents:
                self.kind_changed(holder)
        if self.class_of(self.prototypes["vector"]) is not self.plain_vector:
            self._mark_plain_vector()
        self._plain_identity = None
        withdrawn = set(self.root["withdrawn"])
        if not withdrawn <= self._obeyed:
            self._obeyed = withdrawn
            self.linker.flush_all()
        self.blocks.refresh()


if sys.version_info >= (3, 13):
    COMPARE_SHIFT = 5
elif sys.version_info >= (3, 12):
    COMPARE_SHIFT = 4
else:
    COMPARE_SHIFT = 0
import opcode as _opcode  # noqa: E402

COMPARE_OP = _opcode.opmap["COMPARE_OP"]
__all__ = ["World", "Match", "LAYOUTS", "Variable"]
