"""Lookup against a model: random graphs of objects, random changes to their slots, and every way to send a message.

Whatever was compiled before a change answers, after it, what a fresh lookup would answer.
"""

from __future__ import annotations

import pytest
from asking import Asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfish.errors import Unhandled

OBJECTS = 4
KINDS = ("traits integer", "traits number", "traits block", "traits string", "traits boolean", "traits vector", "nil", "true", "lobby")
RECEIVERS = {"3": "integer", "'abc'": "string", "true": "true", "[]": "block"}
NAMES = ("a", "b")  # for data, constants and methods
OPERATORS = ("+", "<", "=", "at:")  # for methods; compiled code has short ways to these
PARENTS = ("p", "q")
NONE, MANY, DEEP = "messageNotUnderstood", "ambiguous", "too deep"


class Slot:
    def __init__(self, kind, contents, parent=False):
        self.kind = kind  # constant, data or method
        self.contents = contents  # a number; for a parent an object; for a method ('number', n) or ('implicit', name) and the like
        self.parent = parent


class Model:
    """A dict of slots for each object; an object is a number, or the path of one that every world has."""

    def __init__(self):
        self.slots = {}

    def parents(self, thing):
        return [s.contents for s in self.slots[thing].values() if s.parent]

    def matches(self, waiting, name):
        found, seen, waiting = [], set(), list(waiting)
        while waiting:
            thing = waiting.pop(0)
            if thing in seen:
                continue
            seen.add(thing)
            if name in self.slots[thing]:
                found.append(thing)
            else:
                waiting = self.parents(thing) + waiting
        return found

    def send(self, receiver, name, depth=0):
        """A number, or the name of the error."""
        if name in self.slots[receiver]:
            return self.run(receiver, receiver, name, depth)
        return self.one_of(receiver, self.matches(self.parents(receiver), name), name, depth)

    def one_of(self, receiver, found, name, depth):
        if len(found) != 1:
            return MANY if found else NONE
        return self.run(receiver, found[0], name, depth)

    def run(self, receiver, holder, name, depth):
        slot = self.slots[holder][name]
        if slot.kind != "method":
            return slot.contents
        if depth > 20:
            return DEEP
        way, word = slot.contents
        if way == "number":
            return word
        if way == "resend":
            return self.one_of(receiver, self.matches(self.parents(holder), name), name, depth + 1)
        if way == "directed":
            delegate = self.slots[holder].get(word)
            return NONE if delegate is None else self.one_of(receiver, self.matches([delegate.contents], name), name, depth + 1)
        return self.send(receiver, word, depth + 1)

    def write(self, receiver, name, value):
        """None, or the name of the error."""
        writable = lambda thing: name in self.slots[thing] and self.slots[thing][name].kind == "data"  # noqa: E731
        if writable(receiver):
            self.slots[receiver][name].contents = value
            return None
        found, seen, waiting = [], set(), self.parents(receiver)
        while waiting:
            thing = waiting.pop(0)
            if thing in seen:
                continue
            seen.add(thing)
            if writable(thing):
                found.append(thing)
            else:
                waiting = self.parents(thing) + waiting
        if len(found) != 1:
            return MANY if found else NONE
        self.slots[found[0]][name].contents = value
        return None


def heading(name):
    return {"+": "+ x", "<": "< x", "=": "= x", "at:": "at: x"}.get(name, name)


def with_argument(name):
    return f"{name} 1" if name in OPERATORS else name


def body(name, way, word):
    argument = " x" if name in OPERATORS else ""
    return {
        "number": f"( {word} )",
        "resend": f"( resend.{name}{argument} )",
        "directed": f"( {word}.{name}{argument} )",
        "implicit": f"( {word} )",
        "self": f"( self {word} )",
        "block": f"( [ {word} ] value )",
        "real block": f"( | waiting | waiting: [ {word} ]. waiting value )",
    }[way]


class Pair:
    """A world and its model, changed together and compared."""

    WAYS = {
        "implicit": "( {name} )",
        "in a loop": "( | r | 1 to: 3 Do: [| :i | r: {name} ]. r )",
        "as a condition": "( | r | r: 0. (0 == {name}) ifTrue: [ {name} ] False: [ {name} ] )",
        "a block": "( [ {name} ] )",
        "a block of self": "( [ self {plain} ] )",
    }
    QUESTIONS = {
        "explicit": "( x {name} )",
        "in arithmetic": "( 0 + (x {name}) )",
        "in a loop": "( | r | [ r isNil ] whileTrue: [ r: x {name} ]. r )",
    }

    def __init__(self, vm):
        self.vm = vm
        self.world = vm.world
        self.model = Model()
        self.blocks = []
        self.read_kinds()
        for number in range(OBJECTS):
            first = "lobby" if number < 2 else "prober"
            self.model.slots[number] = {"first": Slot("constant", first, True)}
            vm.file_in(f"lobby _AddSlots: (| n{number} = (| first* = {first} |) |)")
        self.receivers = [(n, vm.value(f"n{n}")) for n in range(OBJECTS)]
        self.receivers += [(kind, vm.value(text if text != "[]" else "[ 1 ]")) for text, kind in RECEIVERS.items()]

    @classmethod
    def prepare(cls, vm):
        ways, questions = [], []
        for name in (*NAMES, *OPERATORS):
            plain, word = with_argument(name), selector_word(name)
            said = f"(self {plain})" if name in OPERATORS else name
            ways += [f"way{i}{word} = {text.format(name=said, plain=plain)}" for i, text in enumerate(cls.WAYS.values())]
            ways += [f"mid{word}: change = ( change value. {said} )"]
            ways += [f"midBlock{word}: change = ( [ change value. {said} ] value )"]
            questions += [f"ask{i}{word}: x = {text.format(name=plain)}" for i, text in enumerate(cls.QUESTIONS.values())]
            questions += [f"mid{word}: x Change: change = ( change value. x {plain} )"]
        for name in NAMES:
            ways += [f"put{name.upper()}: v = ( {name}: v )", f"putting{name.upper()} = ( [| :v | {name}: v ] )"]
            questions += [f"put{name.upper()}: v In: x = ( x {name}: v )"]
        vm.file_in(f"lobby _AddSlots: (| prober = (| {'. '.join(ways)} |). asker = (| {'. '.join(questions)} |) |)")
        vm.file_in("lobby _AddSlots: (| prober* = prober |)")

    def read_kinds(self):
        """The part of the graph that every world has, as the model sees it: parents alone, and who holds the names in question."""
        world, model = self.world, self.model
        paths = {id(self.vm.value(path)): path for path in KINDS}
        paths |= {id(holder): name for name, holder in world.kinds.items() if name not in ("nil", "true")}
        paths[id(world.kinds["nil"])], paths[id(world.kinds["true"])] = "nil", "true"
        paths[id(self.vm.value("prober"))] = "prober"
        waiting = [*world.kinds.values(), *[world.holder(self.vm.value(path)) for path in KINDS]]
        while waiting:
            holder = waiting.pop()
            path = paths.setdefault(id(holder), f"object {len(paths)}")
            if path in model.slots:
                continue
            slots = model.slots[path] = {}
            for slot in world.map_of(holder).slots.values():
                if slot.parent:
                    parent = world.holder(slot.contents)
                    slots[slot.name] = Slot("constant", paths.setdefault(id(parent), f"object {len(paths)}"), True)
                    waiting.append(parent)
                elif slot.name in (*NAMES, *OPERATORS):
                    slots[slot.name] = Slot("method", ("number", "built in"))

    # -- changes: to both

    def text_of(self, thing):
        return f"n{thing}" if isinstance(thing, int) else thing

    def put(self, thing, name, kind, contents, parent=False):
        old = self.model.slots[thing].get(name)
        if kind == "constant" and old is not None and old.kind == "data":
            kind = "data"
        self.model.slots[thing][name] = Slot(kind, contents, parent)
        star = "*" if parent else ""
        value = body(name, *contents) if kind == "method" else self.text_of(contents) if parent else contents
        sign = "<-" if kind == "data" else "="
        self.vm.file_in(f"{self.text_of(thing)} _AddSlots: (| {heading(name)}{star} {sign} {value} |)")

    def remove(self, thing, name):
        if name not in self.model.slots[thing]:
            return
        del self.model.slots[thing][name]
        self.vm.file_in(f"{self.text_of(thing)} _RemoveSlot: '{name}'")

    def reparent(self, thing, name, parent):
        slot = self.model.slots[thing].get(name)
        if slot is None or slot.kind != "data" or not slot.parent:
            return
        slot.contents = parent
        self.vm.file_in(f"{self.text_of(thing)} {name}: {self.text_of(parent)}")

    def define(self, thing, name, number):
        """Nothing but the prober and one slot."""
        self.model.slots[thing] = {"prober": Slot("constant", "prober", True), name: Slot("data", number)}
        self.vm.file_in(f"{self.text_of(thing)} _Define: (| prober* = prober. {name} <- {number} |)")

    def become_clone(self, thing, other):
        """The name n3, say, now stands for a clone of another object; what knew the old n3 still does."""
        old = self.model.slots[thing]
        new = {n: Slot(s.kind, s.contents, s.parent) for n, s in self.model.slots[other].items()}
        number = len([k for k in self.model.slots if isinstance(k, tuple)])
        for slots in self.model.slots.values():
            for slot in slots.values():
                if slot.parent and slot.contents == thing:
                    slot.contents = ("old", number)
        for slot in new.values():
            if slot.parent and slot.contents == thing:
                slot.contents = ("old", number)
        self.model.slots["old", number] = old
        self.model.slots[thing] = new
        self.vm.file_in(f"lobby _AddSlots: (| n{thing} = n{other} _Clone |)")
        self.blocks = [(("old", number) if who == thing else who, name, block) for who, name, block in self.blocks]
        self.receivers = [(("old", number) if who == thing else who, value) for who, value in self.receivers]
        self.receivers.append((thing, self.vm.value(f"n{thing}")))

    def write(self, who, name, number, way):
        receiver = next(value for kind, value in self.receivers if kind == who)
        expected = self.model.write(who, name, number)
        if way % 3 == 0:
            got = self.said(lambda: self.world.send(self.vm.value("asker"), f"put{name.upper()}:In:", number, receiver))
        elif way % 3 == 1:
            got = self.said(lambda: self.world.send(receiver, f"put{name.upper()}:", number))
        else:
            block = self.world.send(receiver, f"putting{name.upper()}")
            got = self.said(lambda: self.world.call_block(block, (number,)))
        assert (got if type(got) is str else None) == expected, f"writing {name} of {who}"

    # -- questions: to both

    def said(self, function):
        try:
            value = self.world.exceptions.guard(function)
        except Unhandled as failure:
            return failure.kind
        return value if type(value) is int else ("something else",)

    def compare(self, name):
        world, word = self.world, selector_word(name)
        asker = self.vm.value("asker")
        for who, receiver in self.receivers:
            expected = self.model.send(who, name)
            if expected in (DEEP, "built in") or (who == "block" and name in OPERATORS):
                continue
            arguments = (1,) if name in OPERATORS else ()
            self.check(who, name, "a plain send", expected, world.send, receiver, name, *arguments)
            for i, way in enumerate(self.QUESTIONS):
                self.check(who, name, f"asked: {way}", expected, world.send, asker, f"ask{i}{word}:", receiver)
            for i, way in enumerate(self.WAYS):
                if "block" in way:
                    block = world.send(receiver, f"way{i}{word}")
                    self.blocks.append((who, name, block))
                else:
                    self.check(who, name, f"by itself: {way}", expected, world.send, receiver, f"way{i}{word}")
        self.blocks = self.blocks[-40:]
        for who, other, block in self.blocks:
            if other == name and who in self.model.slots:
                expected = self.model.send(who, name)
                if expected not in (DEEP, "built in"):
                    self.check(who, name, "a block made before", expected, world.call_block, block, ())

    def check(self, who, name, way, expected, function, *arguments):
        got = self.said(lambda: function(*arguments))
        assert got == expected, f"{name} of {who}, {way}: {got}, not {expected}"

    def mid(self, who, name, change, way):
        """The change happens while a method that sends `name` afterwards runs already."""
        receiver = next(value for kind, value in self.receivers if kind == who)

        def changed(*_):
            change()
            return self.world.nil

        word = selector_word(name)
        asker = self.vm.value("asker")
        if way % 3 == 0:
            got = self.said(lambda: self.world.send(receiver, f"mid{word}:", changed))
        elif way % 3 == 1:
            got = self.said(lambda: self.world.send(receiver, f"midBlock{word}:", changed))
        else:
            got = self.said(lambda: self.world.send(asker, f"mid{word}:Change:", receiver, changed))
        who = next(kind for kind, value in self.receivers if value is receiver)  # a clone may have taken its name
        expected = self.model.send(who, name)
        if expected not in (DEEP, "built in"):
            assert got == expected, f"{name} of {who}, changed under way: {got}, not {expected}"


def selector_word(name):
    return {"a": "A", "b": "B", "+": "Plus", "<": "Less", "=": "Equal", "at:": "At"}[name]


numbers = st.integers(0, 99)
objects = st.sampled_from((0, 0, 0, 1, 1, 2, 3))
things = st.one_of(objects, objects, objects, st.just("lobby"), st.sampled_from(KINDS))
names = st.sampled_from(("a", "a", "a", "b"))
anything = st.one_of(names, names, st.sampled_from(OPERATORS))
bodies = st.one_of(
    st.tuples(st.just("number"), numbers),
    st.tuples(st.sampled_from(("implicit", "self", "block", "real block")), names),
    st.tuples(st.just("resend"), st.none()),
    st.tuples(st.just("directed"), st.sampled_from(PARENTS)),
)
slots = st.one_of(
    st.tuples(names, st.sampled_from(("constant", "data")), numbers),
    st.tuples(anything, st.just("method"), bodies),
)
changes = st.one_of(
    st.tuples(st.just("put"), things, slots),
    st.tuples(st.just("put"), things, slots),
    st.tuples(st.just("parent"), objects, st.sampled_from(PARENTS), st.sampled_from(("constant", "data")), objects),
    st.tuples(st.just("parent"), objects, st.sampled_from(PARENTS), st.sampled_from(("constant", "data")), objects),
    st.tuples(st.just("remove"), things, anything),
    st.tuples(st.just("remove"), objects, st.sampled_from(PARENTS)),
    st.tuples(st.just("reparent"), objects, st.sampled_from(PARENTS), objects),
    st.tuples(st.just("define"), objects, names, numbers),
    st.tuples(st.just("clone"), objects, objects),
    st.tuples(st.just("write"), objects, names, numbers, st.integers(0, 2)),
)
steps = st.tuples(changes, anything, st.one_of(st.none(), st.tuples(objects, st.integers(0, 2))))


def apply(pair, change):
    kind, *rest = change
    name = rest[1][0] if kind == "put" else rest[1]
    if rest[0] in KINDS and name in OPERATORS:
        return  # other tests change what numbers understand: compiled code draws conclusions from that for good
    if kind == "put":
        thing, (name, slot_kind, contents) = rest
        pair.put(thing, name, slot_kind, contents)
    elif kind == "parent":
        thing, name, slot_kind, parent = rest
        pair.put(thing, name, slot_kind, parent, parent=True)
    elif kind == "clone":
        thing, other = rest
        pair.become_clone(thing, other)
    else:
        getattr(pair, kind)(*rest)


@pytest.fixture(scope="module")
def vm():
    vm = Asked()
    Pair.prepare(vm)
    return vm


def relive(vm, life):
    pair = Pair(vm)
    try:
        for change, name, mid in life:
            if mid is None:
                apply(pair, change)
            else:
                pair.mid(mid[0], name, lambda change=change: apply(pair, change), mid[1])
            changed = change[2][0] if change[0] == "put" else change[2] if change[0] in ("remove", "define", "write") else name
            for each in {name, changed} - set(PARENTS):
                pair.compare(each)
    finally:
        for path in KINDS:
            for name in (*NAMES, *OPERATORS):
                if name in pair.model.slots[path]:
                    way = pair.model.slots[path][name]
                    if way.contents != ("number", "built in"):
                        vm.file_in(f"{path} _RemoveSlot: '{name}'")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(life=st.lists(steps, min_size=4, max_size=20))
def test_every_send_answers_what_a_fresh_lookup_would(vm, life):
    vm.world.run(lambda: relive(vm, life))
