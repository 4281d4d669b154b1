"""Elements written in line: the image is told of each vector that changes, whatever was done with the vector before."""

import copy
import gc
import random

import pytest
from asking import Asked
from lasting import Lasting, shorten_records
from transaction.interfaces import NoTransaction

from selfish.image.problems import ChangedMeanwhile
from selfish.source import Source
from selfish.vm.feedback import Telling
from selfish.vm.long_items import LongItems
from selfish.vm.objects import VectorObject

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
ITEMS, TOLD = VectorObject.items, VectorObject.writable


@pytest.fixture
def world(image):
    world = Lasting(image)
    yield world
    world.close()


@pytest.fixture
def soon_long_and_busy(monkeypatch):
    """Vectors become long with few elements, methods busy after few activations."""
    shorten_records(monkeypatch)
    monkeypatch.setattr(Telling, "warm", 3)
    monkeypatch.setattr(Telling, "hot", 6)


def evaluated(world, text):
    """The value of a body, inside a transaction that goes on."""
    return world.world.run(lambda: world.world.evaluate(Source("test", text)))


def vectors_in_memory(world):
    """Also those the image does not know yet."""
    found = {id(o): o for _, o in world.store.connection._cache.lru_items()} | {id(o): o for o in gc.get_objects()}
    return [o for o in found.values() if issubclass(type(o), VectorObject) and not type(o)._ghostly and type(o)._world is world.world]


def look(world, clean=False):
    """What takes writes in line is what the vector holds, and the image knows; at the end of a transaction nothing stored does."""
    for vector in vectors_in_memory(world):
        told = TOLD.__get__(vector)
        if told is not None:
            assert told is ITEMS.__get__(vector)
            is_stored = vector._p_jar is not None and any(vector._p_serial)
            assert not is_stored or vector._p_changed and not clean


# ---- a life of some vectors

SETUP = """
lobby _AddSlots: (| one <- vector. two <- vector. three <- vector. extra <- 0 |)
lobby _AddSlots: (| put: v At: i Value: x = ( v at: i Put: x ). fill: v With: x = ( 0 upTo: v size Do: [| :i | v at: i Put: x ] ).
  new: n With: x = ( vector copySize: n FillingWith: x ). swap: v = ( | t | t: v at: 0. v at: 0 Put: v last. v at: v size - 1 Put: t ) |)
"""
NAMES = ("one", "two", "three")
OPERATIONS = {  # what is evaluated, and what it does to a list v; o is the others' first
    "put": ("{v} at: {a} Put: {x}", lambda v, o, a, x: v.__setitem__(a, x)),
    "put there": ("put: {v} At: {a} Value: {x}", lambda v, o, a, x: v.__setitem__(a, x)),
    "primitive": ("{v} _At: {a} Put: {x}", lambda v, o, a, x: v.__setitem__(a, x)),
    "performed": ("'at:Put:' sendTo: {v} With: {a} With: {x}", lambda v, o, a, x: v.__setitem__(a, x)),
    "fill": ("fill: {v} With: {x}", lambda v, o, a, x: v.__setitem__(slice(None), [x] * len(v))),
    "swap": ("swap: {v}", lambda v, o, a, x: v.__setitem__(slice(None), [v[-1], *v[1:-1], v[0]] if len(v) > 1 else v)),
    "add": ("{v} _VectorAdd: {x}", lambda v, o, a, x: v.append(x)),
    "add all": ("{v} _VectorAddAll: {o}", lambda v, o, a, x: v.extend(o)),
    "remove": ("{v} _VectorRemoveAt: {a}", lambda v, o, a, x: v.pop(a)),
    "reverse": ("{v} _VectorReverse", lambda v, o, a, x: v.reverse()),
    "limited": ("[ {v} at: {a} Put: {x} ] valueWithinSteps: 100000", lambda v, o, a, x: v.__setitem__(a, x)),
    "slot": ("{v} _AddSlots: (| more{a} <- {x} |)", lambda v, o, a, x: None),
    "slot of all": ("vector _AddSlots: (| all{a} = {x} |)", lambda v, o, a, x: None),
    "wrong place": ("[ {v} at: 1000 Put: {x} ] on: exceptions error Do: [ 0 ]", lambda v, o, a, x: None),
    "no place": ("[ {v} at: 'x' Put: {x} ] on: exceptions error Do: [ 0 ]", lambda v, o, a, x: None),
    "before all": ("[ {v} at: 0 - 1 Put: {x} ] on: exceptions error Do: [ 0 ]", lambda v, o, a, x: None),
}
MAKING = {
    "copy": ("{v}: {o} copy", lambda o, a, x: o[:]),
    "same": ("{v}: {o}", lambda o, a, x: o),
    "new": ("{v}: (new: {n} With: {x})", lambda o, a, x: [x] * (a + 1)),
    "long": ("{v}: (new: 60 With: {x})", lambda o, a, x: [x] * 60),
    "cut": ("{v}: ({o} copySize: {n})", lambda o, a, x: o[: a + 1] + [None] * (a + 1 - len(o))),
    "and": ("{v}: ({o} _VectorConcatenate: {o})", lambda o, a, x: o + o),
}


def shown(values):
    return "".join("nil " if v is None else f"{v} " for v in values)


def check(world, lists):
    for name in NAMES:
        world.expect(f"| s <- '' | 0 upTo: {name} size Do: [| :i | s: s, ({name} at: i) printString, ' ' ]. s", f"'{shown(lists[name])}'")


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_to_vectors(world, soon_long_and_busy, seed):
    dice = random.Random(seed)
    world.file_in(SETUP)
    lists = {name: [dice.randrange(100) for _ in range(dice.choice([1, 5, 20, 40]))] for name in NAMES}
    for name in NAMES:
        world(f"{name}: vector copy. " + ". ".join(f"{name} _VectorAdd: {x}" for x in lists[name]))
    beside = world.beside()
    for _ in range(40):
        ending = dice.choice(["kept", "kept", "kept", "failed", "lost"])
        after = copy.deepcopy(lists)
        try:
            with world.session.transaction("life"):
                if ending == "lost":
                    evaluated(world, "extra: 1")
                for _ in range(dice.randrange(1, 6)):
                    name, other = dice.sample(NAMES, 2)
                    v, o, x = after[name], after[other], dice.randrange(100)
                    operation = dice.choice([*OPERATIONS, *MAKING])
                    if operation == "remove" and len(v) == 1 or operation in ("add all", "and") and len(o) + len(v) > 100:
                        continue
                    a = dice.randrange(len(v))
                    if operation in OPERATIONS:
                        text, do = OPERATIONS[operation]
                        do(v, o, a, x)
                    else:
                        text, make = MAKING[operation]
                        after[name] = make(o, a, x)
                    evaluated(world, text.format(v=name, o=other, a=a, n=a + 1, x=x))
                    look(world)
                if ending == "failed":
                    raise ZeroDivisionError
                if ending == "lost":
                    beside(f"extra: {dice.randrange(2, 1000)}")
        except (ZeroDivisionError, ChangedMeanwhile):
            assert ending != "kept"
        else:
            lists = after
        if ending == "lost":
            beside.world.transaction_began()
        look(world, clean=True)
        if dice.random() < 0.3:
            world.evict()
        check(world, lists)
        look(world, clean=True)
    beside.close()
    world.reopen()
    check(world, lists)


# ---- one thing at a time


def test_the_first_write_after_a_commit_an_abort_and_an_eviction(world):
    world.file_in(SETUP)
    world("one: (vector copySize: 3 FillingWith: 0)")
    world("one at: 1 Put: 1")
    world.undone("one at: 1 Put: 9. one at: 2 Put: 9")
    world("one at: 2 Put: 2")
    world.evict()
    world("one at: 0 Put: 3. one at: 0 Put: 4")
    world.undone("one at: 0 Put: 9")
    world.evict()
    world.expect_everywhere("one", "a vector(4, 1, 2)")


def test_a_long_vector_is_written_as_chunks(world):
    world("lobby _AddSlots: (| v = vector copySize: 20000 FillingWith: 0 |)")
    for n in range(3):
        assert world.bytes_written(f"v at: {n} Put: 5. v at: {n + 10000} Put: 6") < 6_000
        look(world, clean=True)
    with world.session.discarded():
        assert type(evaluated(world, "v").items) is LongItems
    world.expect_everywhere("(v at: 2) + (v at: 10002)", "11")


def test_what_was_not_told_is_told_the_next_time(world):
    """A write outside of a transaction is refused; the one after it must not pass for told."""
    world("lobby _AddSlots: (| v = vector copySize: 2 FillingWith: 0. n <- 0 |)")
    for text in ("v at: 0 Put: 1", "v _At: 0 Put: 1", "n: 1"):
        with pytest.raises(NoTransaction):
            evaluated(world, text)
        look(world)
    world("v at: 1 Put: 2. n: 2")
    world.reopen()
    world.expect("(v at: 1) + n", "4")


def test_vectors_made_before_their_prototype_got_a_slot(world):
    world("lobby _AddSlots: (| v = vector copySize: 2 FillingWith: 0 |)")
    world("vector _AddSlots: (| more = 3 |)")
    for n in range(5):
        world(f"v at: 0 Put: {n}. v at: 1 Put: {n}")
        look(world, clean=True)
    world.expect_everywhere("(v at: 0) + (v at: 1)", "8")


def test_a_vector_sealed_after_it_was_written():
    """No code in line may keep what it could write to before."""
    world = Asked()
    world.file_in("lobby _AddSlots: (| v <- vector copySize: 2 FillingWith: 0. put: x = ( v at: 0 Put: x ) |)")
    world("v at: 0 Put: 1. put: 2. _Confined: [ put: 3 ] Grants: vector")
    assert world("v at: 0") == "3"
    world("v _ObjectAnnotation: 'Sealed'")
    for text in ("put: 4", "v at: 0 Put: 4", "v _At: 0 Put: 4"):
        world.failure(f"_Confined: [ {text} ] Grants: vector")
        assert world("v at: 0") == "3"
    assert world("put: 5. v at: 0") == "5"


def test_when_the_prototype_of_vectors_is_sealed_so_are_its_copies():
    world = Asked()
    world.file_in("lobby _AddSlots: (| v <- nil. put: x = ( v at: 0 Put: x ) |)")
    world("vector _ObjectAnnotation: 'Sealed'")
    world("v: (vector copySize: 2 FillingWith: 0). put: 1")
    world.failure("_Confined: [ put: 4 ] Grants: (vector copySize: 0)")
    assert world("v at: 0") == "1"
    assert world("put: 5. v at: 0") == "5"


def test_what_answers_at_put_otherwise(world):
    """A refusal in line is no reason to write past who has an at:Put: of its own."""
    world.file_in("lobby _AddSlots: (| o = (| parent* = lobby. seen <- nil. at: i Put: x = ( seen: x. self ) |). v = vector copySize: 1 |)")
    world.file_in("lobby _AddSlots: (| put: x Into: v = ( v at: 0 Put: x ) |)")
    for n in range(5):
        assert world(f"put: {n} Into: v. put: {n} Into: o. put: {n} Into: dictionary copy. v at: 0") == str(n)
    assert world.failure("put: 1 Into: 3") == "No 'at:Put:' slot found in 3."
    world.expect_everywhere("v", "a vector(4)")
    world.expect("o seen", "4")
