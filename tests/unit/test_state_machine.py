"""Random lives of a world against a model in plain Python: nothing is forgotten, nothing invented.

A step is one evaluation that makes a few changes in one of two worlds on the same image, and perhaps fails at its end; or something that
must not be noticed: eviction, packing, a look at the value, the image closed and opened again. After each step the whole world is described
by methods that were compiled long ago, and by the model.
"""

from __future__ import annotations

import copy
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test
from lasting import Lasting

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")  # an error in a callback of ZODB or the collector

COUNT = 3  # objects, and parents
NAMES = ["a", "b", "c", "d"]
SETUP = """
lobby _AddSlots: (| parents = vector copySize: 3. things = vector copySize: 3. names = ('a' & 'b' & 'c' & 'd') asVector |)
lobby _AddSlots: (| top = 'top'. level <- 'level' |)
lobby _AddSlots: (|
    rule = (| parent* = traits clonable. who = 'nobody'. told = ( who, n printString, top ) |).
    long = list copyRemoveAll. row = vector copySize: 4 FillingWith: 0. raw = byteVector copySize: 4 FillingWith: 0.
    word = 'xxxx' copyMutable. table = dictionary copyRemoveAll. bag = set copyRemoveAll. near = identitySet copyRemoveAll |)
lobby _AddSlots: (|
    thing = (|
        parent* <- nil. n <- 0. link <- nil. act <- nil. peek <- nil. seen <- nil. tag = 'none'.
        bind: other = (| m <- 0 |
            other act: [| :k | m: m + k. n: n + 1. m + n ]. other peek: [ m ]. other seen: [ tag, ' ', top ]. self ).
        own = ( told, '/', n printString ) |) |)
0 upTo: 3 Do: [| :i | parents at: i Put: rule copy. (parents at: i) _AddSlots: (| who = 'nobody' |) ]
0 upTo: 3 Do: [| :i | things at: i Put: (thing _Clone parent: rule copy) ]
0 upTo: 3 Do: [| :i | (things at: i) parent: (parents at: i). (things at: i) bind: (things at: i) ]
0 upTo: 700 Do: [| :i | long addLast: i ]
lobby _AddSlots: (|
    indexOf: x = (
        0 upTo: things size Do: [| :i | (things at: i) == x ifTrue: [ ^ i printString ] ].
        x isNil ifTrue: 'nil' False: 'other' ).
    shown: name Of: x = ( (x _SlotIncludes: name) ifTrue: [ (x _Perform: name) printString ] False: '-' ).
    describeThing: x In: r = (
        names do: [| :name | r addLast: (shown: name Of: x) ].
        r addLast: x own. r addLast: x told. r addLast: (indexOf: x link).
        r addLast: x peek value printString. r addLast: x seen value ).
    describe = ( | r |
        r: list copyRemoveAll.
        things do: [| :x | describeThing: x In: r ].
        row do: [| :x | r addLast: x printString ].
        raw do: [| :x | r addLast: x printString ].
        r addLast: word asString printString. r addLast: top. r addLast: level.
        long do: [| :x | r addLast: x printString ].
        r addLast: table size printString. table do: [| :v. :k | r addLast: k printString, v printString ].
        r addLast: bag size printString. bag do: [| :v | r addLast: v printString ].
        r addLast: near size printString. things do: [| :x | r addLast: (near includes: x) printString ].
        r asVector joinUsing: '|' ).
|)
"""


@dataclass(eq=False)
class Variable:
    value: int = 0


@dataclass(eq=False)
class Act:
    """The blocks that `bind:` makes: a variable of their own, and the thing that is their self."""

    owner: Thing
    variable: Variable


@dataclass(eq=False)
class Thing:
    slots: dict = field(default_factory=dict)  # name -> (what printString answers, whether it can be assigned)
    n: int = 0
    link: Thing | None = None
    parent: int = 0
    act: Act | None = None
    tag: str = "none"


@dataclass
class Model:
    things: list
    who: list = field(default_factory=lambda: ["nobody"] * COUNT)
    row: list = field(default_factory=lambda: ["0"] * 4)
    raw: list = field(default_factory=lambda: [0] * 4)
    word: list = field(default_factory=lambda: ["x"] * 4)
    long: list = field(default_factory=lambda: [str(i) for i in range(700)])
    table: dict = field(default_factory=dict)
    bag: list = field(default_factory=list)
    near: list = field(default_factory=list)
    top: str = "top"
    level: str = "level"

    def described(self):
        parts = []
        for thing in self.things:
            parts += [thing.slots[name][0] if name in thing.slots else "-" for name in NAMES]
            told = f"{self.who[thing.parent]}{thing.n}{self.top}"
            parts += [f"{told}/{thing.n}", told]
            parts.append("nil" if thing.link is None else str(self.things.index(thing.link)) if thing.link in self.things else "other")
            parts += [str(thing.act.variable.value), f"{thing.act.owner.tag} {self.top}"]
        parts += self.row + [str(b) for b in self.raw] + [f"'{''.join(self.word)}'", self.top, self.level] + self.long
        parts += [str(len(self.table)), *(key + value for key, value in self.table.items())]
        parts += [str(len(self.bag)), *self.bag, str(len(self.near)), *(str(thing in self.near).lower() for thing in self.things)]
        return "|".join(parts)


values = st.one_of(st.integers(-3, 300).map(str), st.sampled_from([str(2**70), "'tea'", "'käse'", "''", "nil", "true", "3.5"]))
keys = st.sampled_from(["1", "2", "'k'", "3.5", "'tea'", "300"])
words = st.sampled_from(["anna", "bob", "carl"])
indices = st.integers(0, COUNT - 1)
places = st.integers(0, 3)
names = st.sampled_from(NAMES)

CHANGES = []


def change(make):
    """Register a change: make(draw, model) changes the model and answers the expression that changes the world so; None when it cannot."""
    CHANGES.append(make)
    return make


@change
def add_slot(draw, model):
    index, name, value, assignable = draw(indices), draw(names), draw(values), draw(st.booleans())
    slots = model.things[index].slots
    slots[name] = (value, assignable or slots.get(name, ("", False))[1])
    return f"(things at: {index}) _AddSlots: (| {name} {'<-' if assignable else '='} {value} |)"


@change
def add_method(draw, model):
    index, name, value = draw(indices), draw(names), draw(st.integers(0, 99))
    model.things[index].slots[name] = (str(value + 1), False)
    return f"(things at: {index}) _AddSlots: (| {name} = ( {value} + 1 ) |)"


@change
def add_several(draw, model):
    index = draw(indices)
    slots, text = model.things[index].slots, []
    for name in NAMES:
        slots[name] = (f"'{name}'", True)
        text.append(f"{name} <- '{name}'")
    return f"(things at: {index}) _AddSlots: (| {'. '.join(text)} |)"


@change
def remove_slot(draw, model):
    index, name = draw(indices), draw(names)
    if model.things[index].slots.pop(name, None) is None:
        return None
    return f"(things at: {index}) _RemoveSlot: '{name}'"


@change
def assign_slot(draw, model):
    index, name, value = draw(indices), draw(names), draw(values)
    slots = model.things[index].slots
    if not slots.get(name, ("", False))[1]:
        return None
    slots[name] = (value, True)
    return f"(things at: {index}) {name}: {value}"


@change
def count(draw, model):
    index = draw(indices)
    model.things[index].n += 1
    return f"(things at: {index}) n: (things at: {index}) n + 1"


@change
def link(draw, model):
    index, other = draw(indices), draw(indices)
    model.things[index].link = model.things[other]
    return f"(things at: {index}) link: (things at: {other})"


@change
def swap(draw, model):
    index, other = draw(indices), draw(indices)
    things = model.things
    things[index], things[other] = things[other], things[index]
    return f"[| x | x: things at: {index}. things at: {index} Put: (things at: {other}). things at: {other} Put: x ] value"


@change
def replace_by_copy(draw, model):
    index, other = draw(indices), draw(indices)
    original = model.things[other]
    model.things[index] = Thing(dict(original.slots), original.n, original.link, original.parent, original.act, original.tag)
    return f"things at: {index} Put: (things at: {other}) _Clone"


@change
def assign_parent(draw, model):
    index, parent = draw(indices), draw(indices)
    model.things[index].parent = parent
    return f"(things at: {index}) parent: (parents at: {parent})"


@change
def change_parent(draw, model):
    parent, word = draw(indices), draw(words)
    model.who[parent] = word
    how = draw(st.sampled_from(["who = '{0}'", "who = ( '{0}' )", "who = ( | w = '{0}' | w )"]))
    return f"(parents at: {parent}) _AddSlots: (| {how.format(word)} |)"


@change
def change_parent_by_data(draw, model):
    parent, word = draw(indices), draw(words)
    model.who[parent] = word
    text = f"(parents at: {parent}) _RemoveSlot: 'who'. (parents at: {parent}) _AddSlots: (| who <- 'nobody' |)"
    return f"{text}. (parents at: {parent}) who: '{word}'"


@change
def define_parent(draw, model):
    parent, word = draw(indices), draw(words)
    model.who[parent] = word
    return f"(parents at: {parent}) _Define: (| parent* = rule. who = '{word}' |)"


@change
def change_top(draw, model):
    model.top = draw(words)
    return f"lobby _AddSlots: (| top = '{model.top}' |)"


@change
def change_level(draw, model):
    model.level = draw(words)
    return f"level: '{model.level}'"


@change
def retag(draw, model):
    index, word = draw(indices), draw(words)
    model.things[index].tag = word
    how = draw(st.sampled_from(["tag = '{0}'", "tag = ( '{0}' )"]))
    return f"(things at: {index}) _AddSlots: (| {how.format(word)} |)"


@change
def bind(draw, model):
    index, other = draw(indices), draw(indices)
    model.things[other].act = Act(model.things[index], Variable())
    return f"(things at: {index}) bind: (things at: {other})"


@change
def act(draw, model):
    index, step = draw(indices), draw(st.integers(-5, 300))
    what = model.things[index].act
    what.variable.value += step
    what.owner.n += 1
    return f"(things at: {index}) act value: {step}"


@change
def put_in_row(draw, model):
    place, value = draw(places), draw(values)
    model.row[place] = value
    return f"row at: {place} Put: {value}"


@change
def put_in_raw(draw, model):
    place, value = draw(places), draw(st.integers(0, 255))
    model.raw[place] = value
    return f"raw at: {place} Put: {value}"


@change
def put_in_word(draw, model):
    place, value = draw(places), draw(st.sampled_from("aé世"))
    model.word[place] = value
    return f"word at: {place} Put: '{value}'"


@change
def grow(draw, model):
    count, front = draw(st.sampled_from([1, 1, 1, 200, 400])), draw(st.booleans())
    new = [str(i) for i in range(count)]
    if front:
        model.long[:0] = new[::-1]
    else:
        model.long += new
    return f"0 upTo: {count} Do: [| :i | long add{'First' if front else 'Last'}: i ]"


@change
def shrink(draw, model):
    count, front = draw(st.sampled_from([1, 1, 1, 200, 400])), draw(st.booleans())
    if count > len(model.long):
        return None
    del model.long[slice(0, count) if front else slice(len(model.long) - count, None)]
    return f"{count} do: [ long remove{'First' if front else 'Last'} ]"


@change
def put_in_long(draw, model):
    if not model.long:
        return None
    place, value = draw(st.integers(0, len(model.long) - 1)), draw(values)
    model.long[place] = value
    return f"long at: {place} Put: {value}"


@change
def put_in_table(draw, model):
    key, value = draw(keys), draw(values)
    model.table[key] = value
    return f"table at: {key} Put: {value}"


@change
def remove_from_table(draw, model):
    if not model.table:
        return None
    key = draw(st.sampled_from(list(model.table)))
    del model.table[key]
    return f"table removeKey: {key}"


@change
def add_to_bag(draw, model):
    key = draw(keys)
    if key not in model.bag:
        model.bag.append(key)
    return f"bag add: {key}"


@change
def remove_from_bag(draw, model):
    if not model.bag:
        return None
    key = draw(st.sampled_from(model.bag))
    model.bag.remove(key)
    return f"bag remove: {key}"


@change
def add_to_near(draw, model):
    index = draw(indices)
    if model.things[index] not in model.near:
        model.near.append(model.things[index])
    return f"near add: (things at: {index})"


@change
def remove_from_near(draw, model):
    index = draw(indices)
    if model.things[index] not in model.near:
        return None
    model.near.remove(model.things[index])
    return f"near remove: (things at: {index})"


class Life(RuleBasedStateMachine):
    template = None

    @initialize(data=st.data())
    def begin(self, data):
        self.place = Path(tempfile.mkdtemp(prefix="selfish-life-"))
        shutil.copytree(self.template, self.place / "image")
        self.here = Lasting(self.place / "image")
        self.there = self.before = None
        self.model = Model([Thing(parent=i) for i in range(COUNT)])
        for thing in self.model.things:
            thing.act = Act(thing, Variable())
        self.changes = data.draw(st.lists(st.sampled_from(CHANGES), min_size=3, max_size=9, unique=True))  # few, so that they meet

    def world(self, other):
        if not other:
            return self.here
        if self.there is None:
            self.there = self.here.beside()
        return self.there

    @rule(
        data=st.data(), number=st.integers(1, 4), fails=st.sampled_from([False, False, True]), other=st.sampled_from([False, False, True])
    )
    def change(self, data, number, fails, other):
        after = copy.deepcopy(self.model)
        made = [data.draw(st.sampled_from(self.changes))(data.draw, after) for _ in range(number)]
        text = ". ".join(m for m in made if m is not None)
        if not text:
            return
        if fails:
            self.world(other).undone(text)
        else:
            last = self.here.store.database.lastTransaction()
            self.world(other)(f"{text}. nil")
            self.before = self.model if self.here.store.database.lastTransaction() != last else None
            self.model = after

    @precondition(lambda self: self.before is not None)
    @rule()
    def undo(self):
        """ZODB takes the last transaction back."""
        database, manager = self.here.store.database, self.here.store.manager
        database.undo(database.undoLog(0, 1)[0]["id"], manager.begin())
        manager.commit()
        self.model, self.before = self.before, None

    @rule(what=st.sampled_from(["evict", "evict", "keep little", "reopen", "reopen", "pack", "look"]), other=st.booleans())
    def disturb(self, what, other):
        """What must not be noticed."""
        if what == "evict":
            self.world(other).evict()
        elif what == "keep little":  # from now on some objects leave memory at the end of each evaluation
            self.world(other).store.connection._cache.cache_size = 50
        elif what == "look":
            self.world(other)("things")
        elif what == "pack":
            if self.there is None:
                self.here.store.database.pack(time.time())
                self.before = None
        else:
            if self.there is not None:
                self.there.close()
                self.there = None
            self.here.reopen()

    @invariant()
    def the_world_is_as_the_model_says(self):
        if not hasattr(self, "here"):
            return
        expected = self.model.described()
        for world in filter(None, (self.here, self.there)):
            with world.session.discarded():
                described = world.world.run(lambda world=world: world.world.send(world.world.lobby, "describe")).text
            assert described == expected, f"\n{described[:2000]}\n{expected[:2000]}"

    def teardown(self):
        if hasattr(self, "here"):
            if self.there is not None:
                self.there.close()
            self.here.close()
            shutil.rmtree(self.place, ignore_errors=True)


def test_random_lives(image):
    world = Lasting(image)
    world.file_in(SETUP)
    world.close()

    class Here(Life):
        template = image

    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck), print_blob=False
        ),
    )
