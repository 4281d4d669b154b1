"""Long vectors and tables: what a change writes, and that trees of records answer like a list and a dict, whatever happens in between."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lasting import Lasting, shorten_records

from selfish.image import storage
from selfish.image.problems import CannotBeStored, ChangedMeanwhile
from selfish.vm import chunks, objects, room
from selfish.vm.chunks import Chunk, leaves, tree
from selfish.vm.long_items import LongItems, NotAnIndex

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
LONG = 20_000  # more than a vector may have that is in memory whole


@pytest.fixture
def world(image):
    world = Lasting(image)
    yield world
    world.close()


@pytest.fixture
def short_records(monkeypatch):
    """Trees that are deep with few values in them."""
    shorten_records(monkeypatch)


# ---- trees in memory


def checked(items):
    """The values of LongItems, after a look at the shape of its tree."""

    def look(node):
        if type(node) is Chunk:
            return len(node.values)
        assert node.values and len(node.values) == len(node.ends) <= chunks.MOST
        assert len({type(below) for below in node.values}) == 1
        end = 0
        for below, told in zip(node.values, node.ends, strict=True):
            end += look(below)
            assert end == told
        return end

    assert look(items.root) == len(items)
    assert all(0 < len(chunk.values) <= chunks.LONGEST for chunk in leaves(items.root)) or not len(items)
    return [*items]


OPERATIONS = ["put", "append", "extend", "insert", "stretch", "cut", "pop", "pop at", "replace", "reverse", "sort", "front"]


@given(st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_long_items_behave_like_a_list(seed):
    dice = random.Random(seed)
    with pytest.MonkeyPatch.context() as patched:
        shorten_records(patched)
        values = [dice.random() for _ in range(dice.randrange(9, 300))]
        items = LongItems(tree(chunks.chunked(values, [])))
        for _ in range(40):
            change(dice, values)(values, items)
            assert len(items) == len(values)
            start, stop = sorted((dice.randrange(len(values) + 1), dice.randrange(len(values) + 1)))
            assert items[start:stop] == values[start:stop]
            if values:
                place = dice.randrange(len(values))
                assert items[place] == values[place]
            for wrong in (-1, len(values), None, 1.0):
                with pytest.raises(NotAnIndex):
                    items[wrong]
        assert checked(items) == values
        assert items + [1] == values + [1] and [1] + items == [1] + values and items[::2] == values[::2]


def change(dice, values):
    """A function that changes a list and LongItems alike."""
    size, more = len(values), [dice.random() for _ in range(dice.choice([0, 1, 3, 40, 150]))]
    start, stop = sorted((dice.randrange(size + 1), dice.randrange(size + 1)))
    operation = dice.choice(OPERATIONS if size else ["append", "extend", "insert"])

    def act(at):
        if operation == "put":
            at[start % size] = more
        elif operation == "append":
            for each in more:
                at.append(each)
        elif operation == "extend":
            at.extend(more)
        elif operation == "insert":
            at.insert(start, 3.0)
        elif operation == "stretch":
            at[start:start] = more
        elif operation == "cut":
            del at[start:stop]
        elif operation == "pop":
            return [at.pop() for _ in range(min(size, len(more)))]
        elif operation == "pop at":
            return at.pop(start % size)
        elif operation == "replace":
            at[start:stop] = more[: stop - start] + [0.5] * (stop - start - len(more))
        elif operation == "reverse":
            at.reverse()
        elif operation == "sort":
            at.sort(key=str)
        elif operation == "front":
            at[:0] = more
        return None

    def both(plain, items):
        if operation == "put":
            more[:] = []
        assert act(plain) == act(items)

    return both


def test_a_change_loads_and_changes_one_chunk(world):
    world(f"lobby _AddSlots: (| v = vector copySize: {LONG * 10} |)")
    world.reopen()
    assert world("v at: 100000 Put: 3. v at: 100000") == "3"
    loaded = [o for _, o in world.store.connection._cache.lru_items() if type(o) is Chunk]
    assert len(loaded) == 1


# ---- trees in the image

VECTOR = {
    "put": "v at: {a} Put: {x}",
    "put text": "v at: {a} Put: 'it is {x}'",
    "add": "v _VectorAdd: {x}",
    "insert": "v _VectorInsert: {x} At: {a}",
    "insert all": "v _VectorInsertAll: (vector copySize: 30 FillingWith: {x}) At: {a}",
    "room": "v _VectorMakeRoom: 20",
    "remove": "v _VectorRemoveAt: {a}",
    "remove last": "v _VectorRemoveLast",
    "cut": "v _VectorRemoveFrom: {a} UpTo: {b}",
    "reverse": "v _VectorReverse",
    "copy": "v _CopyRangeDstPos: {a} Src: v SrcPos: 0 Length: {c}",
}


def shown_all(values):
    """As printStrings, each with a space after it."""
    return "".join(
        f"'{v}' " if isinstance(v, str) and v != "nil" else f"{v[0]}@{v[1]} " if isinstance(v, tuple) else f"{v} " for v in values
    )


def on_list(v, operation, a, b, x):
    if operation == "put":
        v[a] = x
    elif operation == "put text":
        v[a] = f"it is {x}"
    elif operation == "add":
        v.append(x)
    elif operation == "insert":
        v.insert(a, x)
    elif operation == "insert all":
        v[a:a] = [x] * 30
    elif operation == "room":
        v[:0] = ["nil"] * 20
    elif operation == "remove":
        del v[a]
    elif operation == "remove last":
        v.pop()
    elif operation == "cut":
        del v[a:b]
    elif operation == "reverse":
        v.reverse()
    elif operation == "copy":
        v[a:b] = v[: b - a]


TABLE = {
    "put": "d at: {x} Put: {y}",
    "put text": "d at: 'k{x}' Put: 'it is {y}'",
    "put object": "d at: {x} @ 1 Put: {y}",
    "remove": "d removeKey: {x} IfAbsent: nil",
    "remove text": "d removeKey: 'k{x}' IfAbsent: nil",
    "remove object": "d removeKey: {x} @ 1 IfAbsent: nil",
}


def on_dict(d, operation, x, y):
    key = f"k{x}" if operation.endswith("text") else (x, 1) if operation.endswith("object") else x
    if operation.startswith("remove"):
        d.pop(key, None)
    else:
        d[key] = f"it is {y}" if operation.endswith("text") else y


def run(world, dice, text):
    """Evaluate, or evaluate and undo; answers whether it was kept."""
    if dice.random() < 0.25:
        world.undone(text)
        return False
    world(text)
    return True


def disturbed(world, dice):
    """Something that must change nothing."""
    luck = dice.random()
    if luck < 0.15:
        world.evict()
    elif luck < 0.25:
        world.reopen()
    elif luck < 0.28:
        world.store.database.pack(time.time() + 1)


@pytest.mark.parametrize("seed", range(4))
def test_a_long_vector_is_a_list(world, short_records, seed):
    dice = random.Random(seed)
    values = list(range(dice.choice([0, 10, 30, 300])))
    world(f"lobby _AddSlots: (| v = vector copySize: 0 |). 0 upTo: {len(values)} Do: [| :i | v _VectorAdd: i ]")
    for _ in range(60):
        texts, after = [], values[:]
        for _ in range(dice.randrange(1, 4)):
            operation = dice.choice(list(VECTOR if after else ["add", "room", "insert all"]))
            a, b, x = dice.randrange(len(after) or 1), dice.randrange(len(after) + 1), dice.randrange(1000)
            a, b = min(a, b), max(a, b) if operation != "cut" else min(max(a, b), min(a, b) + 40)
            if operation in ("put", "put text", "remove"):
                a = min(a, len(after) - 1)
            texts.append(VECTOR[operation].format(a=a, b=b, c=b - a, x=x))
            on_list(after, operation, a, b, x)
        if run(world, dice, ". ".join(texts)):
            values = after
        disturbed(world, dice)
        assert world("v size") == str(len(values))
        shown = world("| s <- '' | v do: [| :e | s: s, e printString, ' ' ]. s")
        assert shown == f"'{shown_all(values)}'", texts


@pytest.mark.parametrize("seed", range(3))
def test_a_long_dictionary_is_a_dict(world, short_records, seed):
    dice, entries = random.Random(seed), {}
    world("lobby _AddSlots: (| d = dictionary copyRemoveAll |)")
    for _ in range(40):
        texts, after = [], dict(entries)
        for _ in range(dice.randrange(1, 12)):
            operation, x, y = dice.choice(list(TABLE)), dice.randrange(12), dice.randrange(1000)
            texts.append(TABLE[operation].format(x=x, y=y))
            on_dict(after, operation, x, y)
        if run(world, dice, ". ".join(texts)):
            entries = after
        disturbed(world, dice)
        assert world("d size") == str(len(entries))
        shown = world("| s <- '' | d do: [| :v. :k | s: s, k printString, ' ', v printString, ' ' ]. s")
        assert shown == f"'{shown_all(part for entry in entries.items() for part in entry)}'", texts
        for x in dice.sample(range(12), 2):
            assert world(f"d at: {x} IfAbsent: 'none'") == str(entries.get(x, "'none'"))
            assert world(f"d includesKey: {x} @ 1") == str((x, 1) in entries).lower()


# ---- what a change writes


def test_one_change_in_a_large_collection_writes_little(world):
    world(
        """lobby _AddSlots: (| v = vector copySize: 200000 FillingWith: 1. d = dictionary copyRemoveAll. t = dictionary copyRemoveAll.
        l = list copyRemoveAll. s = set copyRemoveAll |)"""
    )
    world("0 upTo: 100000 Do: [| :i | d at: i Put: i. t at: i printString Put: i. l addLast: i. s add: i ]")
    limits = {
        "v at: 150000 Put: 3": 1_000,
        "v at: 0 Put: 3. v at: 199999 Put: 4": 1_500,
        "d at: 77777 Put: 3": 2_500,
        "d at: 'new' Put: 3": 4_000,
        "t at: '4711' Put: 3": 2_500,
        "t at: 'new' Put: 3": 6_000,
        "d removeKey: 500": 4_000,
        "l at: 50000 Put: 3": 1_000,
        "l addLast: 3": 5_000,
        "l addLast: 4": 5_000,
        "l removeFirst": 1_000,
        "l removeLast": 5_000,
        "s add: 'new'": 4_000,
        "s remove: 4711": 4_000,
    }
    for again in ("", "after reopening"):
        for text, limit in limits.items():
            text = (
                text.replace("new", f"new {again}")
                .replace("500", "501" if again else "500")
                .replace("e: 4711", "e: 4712" if again else "e: 4711")
            )
            written = world.bytes_written(text)
            assert written < limit, f"{text} {again} wrote {written}"
        world.reopen()


def test_growing_writes_each_element_a_bounded_number_of_times(world):
    world("lobby _AddSlots: (| l = list copyRemoveAll. d = dictionary copyRemoveAll. front = list copyRemoveAll |)")
    before = world.store.database.getSize()
    for start in range(0, 60_000, 3_000):
        world(f"{start} upTo: {start + 3000} Do: [| :i | l addLast: i. d at: i Put: i. front addFirst: i ]")
    written = world.store.database.getSize() - before
    assert written < 60_000 * 3 * 120, written
    world.expect_everywhere("l size + d size + front size + (l at: 59999) + (d at: 3) + (front at: 0)", str(180_000 + 59_999 + 3 + 59_999))


# ---- two connections


def test_two_connections_change_different_parts_of_a_long_vector(world):
    world(f"lobby _AddSlots: (| v = vector copySize: {LONG} FillingWith: 0. d = dictionary copyRemoveAll |)")
    world("5000 do: [| :i | d at: i Put: i ]")
    beside = world.beside()
    beside("(v at: 3) + (v at: 19000) + (d at: 4)")
    with world.session.transaction("here"):
        world.world.run(lambda: world.world.evaluate(source("v at: 3 Put: 7. d at: 4 Put: 9")))
        beside("v at: 19000 Put: 8. d at: 4000 Put: 10")
    both = "(v at: 3) + (v at: 19000) + (d at: 4) + (d at: 4000)"
    beside.expect(both, "34")
    beside.close()
    world.expect_everywhere(both, "34")


def test_two_connections_change_neighbours_in_a_dictionary(world):
    """What the B-tree can merge is merged, as two integers; anything else is refused. Never is a change lost."""
    world("lobby _AddSlots: (| d = dictionary copyRemoveAll |)")
    world("5000 do: [| :i | d at: i Put: i ]")
    beside = world.beside()
    beside("d at: 4")
    with world.session.transaction("here"):
        world.world.run(lambda: world.world.evaluate(source("d at: 4 Put: 40")))
        beside("d at: 5 Put: 50")
    for here, there in [
        ("d at: 4 Put: 1", "d at: 4 Put: 2"),
        ("d at: 'a' Put: 1", "d at: 'b' Put: 2"),
        ("d at: 7 Put: 1", "d removeKey: 7"),
    ]:
        beside("d at: 5")
        with pytest.raises(ChangedMeanwhile), world.session.transaction("here"):
            world.world.run(lambda here=here: world.world.evaluate(source(here)))
            beside(there)
    beside.close()
    world.expect_everywhere(
        "(d at: 4) printString, ' ', (d at: 5) printString, ' ', (d at: 'b') printString, ' ', (d includesKey: 7) printString",
        "'2 50 2 false'",
    )
    world.expect("d size", "5000")


def test_two_connections_change_one_part(world):
    world(f"lobby _AddSlots: (| v = vector copySize: {LONG} FillingWith: 0 |)")
    beside = world.beside()
    for here, there in [
        ("v at: 3 Put: 7", "v at: 4 Put: 8"),
        ("v _VectorAdd: 1", "v _VectorInsert: 1 At: 0"),
        ("v _VectorAdd: 1", "v _VectorAdd: 2"),
    ]:
        beside("v at: 3"), world("v at: 3")
        with pytest.raises(ChangedMeanwhile), world.session.transaction("here"):
            world.world.run(lambda here=here: world.world.evaluate(source(here)))
            beside(there)
    assert world("v size printString, (v at: 5) printString, (v last) printString") == f"'{LONG + 2}82'"
    beside.close()


def test_others_move_the_elements(world):
    """Where an element was found is forgotten when somebody else moves it."""
    world(f"lobby _AddSlots: (| v = vector copySize: {LONG} |). 0 upTo: {LONG} Do: [| :i | v at: i Put: i ]")
    beside = world.beside()
    for _ in range(5):
        world("v at: 10000"), world("v at: 10001")
        beside("v _VectorInsert: (v at: 0) - 1 At: 0")
    world.expect("v at: 10000", "9995")
    world.expect("(v at: 0) + (v at: 20004)", str(-5 + 19_999))
    beside.close()


def source(text):
    from selfish.source import Source

    return Source("test", text)


def test_undoing_a_change_inside_a_long_vector(world):
    """Also when others were changed since, elsewhere in it."""
    world(f"lobby _AddSlots: (| v = vector copySize: {LONG} FillingWith: 0. d = dictionary copyRemoveAll |)")
    world("5000 do: [| :i | d at: i Put: i ]")
    world("v at: 3 Put: 7. d at: 3 Put: 7")
    wanted = world.store.database.undoLog(0, 1)[0]["id"]
    world("v at: 15000 Put: 8. d at: 4000 Put: 8")
    manager = world.store.manager
    world.store.database.undo(wanted, manager.begin())
    manager.commit()
    world.expect_everywhere("(v at: 3) + (v at: 15000) + (d at: 3) + (d at: 4000)", "19")


# ---- a failed commit


def test_a_vector_that_became_long_in_a_commit_that_failed(world):
    world("lobby _AddSlots: (| v = vector copySize: 10. d = dictionary copyRemoveAll. n <- 0 |)")
    beside = world.beside()
    with pytest.raises(ChangedMeanwhile), world.session.transaction("here"):
        world.world.run(lambda: world.world.evaluate(source(f"{LONG} do: [| :i | v _VectorAdd: i. d at: i Put: i ]. n: 1")))
        beside("n: 2")
    beside.close()
    world.expect("v size + d size + n", "12")
    world(f"{LONG} do: [| :i | v _VectorAdd: i. d at: i Put: i ]. n: 1")
    world.expect_everywhere("v size + d size + n + (v last) + (d at: 500)", str(LONG + 10 + LONG + 1 + LONG - 1 + 500))


def test_what_cannot_be_stored_is_named_in_a_long_vector_too(world):
    """Nothing else of it is loaded for that."""
    world(f"lobby _AddSlots: (| v = vector copySize: {LONG * 5} |)")
    world.reopen()
    with pytest.raises(CannotBeStored) as refused, world.session.transaction("odd"):
        vector = world.world.evaluate(source("v"))
        vector.items[70_000] = object()
        vector._w()
    assert refused.value.detail.startswith("lobby v at: 70000 holds a Python object")
    loaded = [o for _, o in world.store.connection._cache.lru_items() if type(o) is Chunk]
    assert len(loaded) <= 1
    world.expect_everywhere("(v at: 70000) isNil", "true")


# ---- images from before


def test_collections_stored_as_lists_of_chunks(world, monkeypatch):
    """As images have them that were written when only the first level was in chunks: vectors without ends, tables in stretches."""

    def vector_state(self, encode):
        stretches = [self.items[n : n + 256] for n in range(0, len(self.items), 256)]
        return (tuple(map(Chunk, stretches)),) if len(stretches) > 1 else (self.items,)

    def table_state(self, encode):
        pairs = list(self.table.items())
        stretches = [dict(pairs[n : n + 128]) for n in range(0, len(pairs), 128)]
        return (tuple(map(Chunk, stretches)),) if len(stretches) > 1 else (encode(self.table),)

    with monkeypatch.context() as old:
        old.setattr(objects.VectorObject, "_own_state", vector_state)
        old.setattr(objects.TableObject, "_own_state", table_state)
        world(f"lobby _AddSlots: (| short = vector copySize: 600. long = vector copySize: {LONG}. d = dictionary copyRemoveAll |)")
        world(f"600 do: [| :i | short at: i Put: i. d at: i Put: i. d at: i printString Put: i ]. {LONG} do: [| :i | long at: i Put: i ]")
        world.evict()
    sum = "| n <- 0 | short do: [| :e | n: n + e ]. long do: [| :e | n: n + e ]. d do: [| :e | n: n + e ]. n"
    total = 3 * sum_to(600) + sum_to(LONG)
    world.expect_everywhere(sum, str(total))
    world("short at: 300 Put: 1300. long at: 300 Put: 1300. d at: 300 Put: 1300. d at: '300' Put: 1300. long _VectorAdd: 5")
    world.expect_everywhere(sum, str(total + 4005))
    assert world.bytes_written("long at: 5000 Put: 0") < 2_500
    assert world.bytes_written("d at: 301 Put: 0") < 2_500


def sum_to(n):
    return n * (n - 1) // 2


# ---- memory in the middle of an evaluation


@pytest.fixture
def little_room(monkeypatch):
    """Objects leave memory all the time."""
    monkeypatch.setattr(room, "EVERY", 3)
    monkeypatch.setattr(room, "KNOWN", 100)
    monkeypatch.setattr(room, "FEWEST", 5)
    monkeypatch.setattr(storage, "CACHED_OBJECTS", 10)


def with_things(world, count):
    world(
        """lobby _AddSlots: (|
        things = vector copyRemoveAll. index = dictionary copyRemoveAll. links = list copyRemoveAll.
        thing = (| parent* = traits clonable. number <- 0. next <- nil. more <- nil. step = 2.
            double = ( number * step ).
            grow = ( number: number + 1. more: (vector copySize: 2 FillingWith: number). more at: 0 ) |) |)"""
    )
    world(
        f"""| last. t | 0 upTo: {count} Do: [| :i |
        t: thing copy. t number: i. t next: last. last: t. things _VectorAdd: t. index at: i Put: t. links addLast: t ]"""
    )


WALKS = {
    "| s <- 0 | things do: [| :t | s: s + t double ]. s": lambda n: n * (n - 1),
    "| s <- 0 | links do: [| :t | s: s + t double ]. s": lambda n: n * (n - 1),
    "| s <- 0 | index do: [| :t. :k | s: s + t number + k ]. s": lambda n: n * (n - 1),
    "| s <- 0. t | t: things last. [ t isNil ] whileFalse: [ s: s + t number. t: t next ]. s": lambda n: n * (n - 1) // 2,
    "| s <- 0 | 0 upTo: things size Do: [| :i | s: s + (index at: i) double ]. s": lambda n: n * (n - 1),
    "| s <- 0 | (things copySortBy: (| element: a Precedes: b = ( a number > b number ) |)) do: [| :t | s: s + t double ]. s": (
        lambda n: n * (n - 1)
    ),
}


def test_objects_leave_memory_in_the_middle_of_an_evaluation(image, little_room):
    """And come back when they are used, with whatever was done to them."""
    world = Lasting(image)
    count = 300
    with_things(world, count)
    for text, answer in WALKS.items():
        world.reopen()
        world.expect(text, str(answer(count)))
        world.expect(text, str(answer(count)))
    world.reopen()
    sums = "| s <- 0 | things do: [| :t | s: s + t grow ]. s"
    world.expect(sums, str(count * (count + 1) // 2))
    world.undone(sums)
    total = "| s <- 0 | index do: [| :t | s: s + t number + (t more at: 1) + t next isNil asInteger ]. s".replace(
        " + t next isNil asInteger", ""
    )
    world.expect_everywhere(total, str(count * (count + 1)))
    known = world.store.connection._cache
    assert world("| s <- 0 | things do: [| :t | s: s + t number ]. s") == str(count * (count + 1) // 2)
    assert len(known) < 3 * count
    world.close()


def test_a_walk_through_many_objects_keeps_few_in_memory(world, monkeypatch):
    monkeypatch.setattr(room, "EVERY", 100)
    with_things(world, 30_000)
    world.reopen()
    cache = world.store.connection._cache
    cache.cache_size = 2_000
    most = []
    noted = room.Room._make
    monkeypatch.setattr(room.Room, "_make", lambda self: (most.append(len(cache)), noted(self)))
    assert world("| s <- 0 | things do: [| :t | s: s + t number ]. s") == str(sum_to(30_000))
    assert len(most) > 100 and max(most) < 8_000


def test_a_huge_record_holds_up_no_other(world):
    """The pickler that wrote it is not used again: clearing what it remembers would take longer than writing the next."""
    world(f"lobby _AddSlots: (| large = '{'x' * 5000}' copyMutable. small = vector copySize: 2 |)")
    with world.session.discarded():
        large, small = (world.world.evaluate(source(name)) for name in ("large", "small"))
        writer = storage._Writer(large)
        first = writer._p
        small_record = writer.serialize(small)
        assert writer._p is first
        assert len(writer.serialize(large)) > storage.LARGE_RECORD
        assert writer._p is not first
        assert writer.serialize(small) == small_record
