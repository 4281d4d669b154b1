"""The image as a file: its classes, its size, what it refuses, what ZODB's own tools do to it, and a build that never ended."""

import os
import signal
import socket
import subprocess
import sys
import time
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lasting import ROOT, Lasting, killed_after

from selfish.image.boot import MARK
from selfish.image.problems import CannotBeStored
from selfish.image.storage import open_store
from selfish.vm import objects
from selfish.vm.chunks import STRETCH, chunked

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")  # an error in a callback of ZODB or the collector


@pytest.fixture
def world(image):
    world = Lasting(image)
    yield world
    world.close()


# ---- the format

STORED = {
    "selfish.vm.objects.stored_layout",
    "selfish.vm.objects.Map",
    "selfish.vm.objects.SlotChunk",
    "selfish.vm.objects.Method",
    "selfish.vm.objects.Block",
    "selfish.vm.objects.Variable",
    "selfish.vm.objects.Chunk",
    "selfish.vm.objects.Branch",
    "BTrees.LOBTree.LOBTree",
    "BTrees.LOBTree.LOBucket",
    "persistent.mapping.PersistentMapping",
    "BTrees.IOBTree.IOBTree",
    "BTrees.IOBTree.IOBucket",
    "BTrees.OOBTree.OOBTree",
    "BTrees.OOBTree.OOBucket",
    "BTrees.IFBTree.IFBTree",
    "BTrees.IFBTree.IFBucket",
    "BTrees.IFBTree.IFTreeSet",
    "BTrees.Length.Length",
    "BTrees.OIBTree.OIBTree",
    "BTrees.OIBTree.OIBucket",
    "selfish.knowledge.lexicon.Lexicon",
    "selfish.knowledge.ranking.Entries",
    "selfish.knowledge.ranking.Ranking",
    "selfish.knowledge.ranking.Texts",
}
LAYOUTS = {("slots", 2), ("slots", 4), ("slots", 8), ("slots", 16), ("slots", 32), ("vector", 4), ("bytes", 4), ("string", 4), ("table", 4)}


def names_in(store):
    """Every class and constructor that a record of the image names."""
    import pickletools

    found = set()
    for transaction in store.database.storage.iterator():
        for record in transaction:
            strings = []
            for opcode, argument, _ in pickletools.genops(record.data[: len(record.data)]):
                if opcode.name == "GLOBAL":
                    found.add(argument.replace(" ", "."))
                if opcode.name == "STACK_GLOBAL":
                    found.add(".".join(strings[-2:]))
                if isinstance(argument, str):
                    strings.append(argument)
    return found


def test_the_names_in_the_image_are_its_format(world):
    """Images on disk know these names. One that goes, or moves, makes every image unreadable."""
    world("lobby _AddSlots: (| x <- nil |). [| n <- 0 | x: [ n: n + 1 ] ] value")
    world("lobby _AddSlots: (| long = vector copySize: 20000. keyed = dictionary copyRemoveAll |). 2000 do: [| :i | keyed at: i Put: i ]")
    world(f"lobby _AddSlots: (| wide = (| {' '.join(f'm{n} = ( {n} ).' for n in range(600))} |) |)")
    found = names_in(world.store)
    assert found <= STORED
    assert found >= {name for name in STORED if name.startswith("selfish")}
    for name in found:
        if name.startswith("selfish"):
            module, _, own = name.rpartition(".")
            assert getattr(import_module(module), own).__module__ == module
    assert set(objects.LAYOUTS) == LAYOUTS
    for kind, size in LAYOUTS:
        assert objects.stored_layout(kind, size)._kind == kind


STATES = {
    objects.Map: ("kind", "layout", "slots", "annotation", "creator"),
    objects.Method: ("selector", "text", "arguments", "file", "line", "column", "literals", "body"),
    objects.Block: ("method", "index", "captured"),
}


def test_the_parts_of_a_record_are_its_format(world):
    world("lobby _AddSlots: (| m = ( [ self ] value ). b = [ m ] |)")
    with world.session.discarded():
        slots = world.world.map_of(world.world.lobby).slots
        parts = {
            objects.Map: world.world.map_of(world.world.lobby),
            objects.Method: slots["m"].contents,
            objects.Block: slots["b"].contents,
        }
        parts[objects.Block] = world.world.blocks.stored(parts[objects.Block])
        for cls, thing in parts.items():
            assert type(thing) is cls
            assert len(thing.__getstate__()) == len(STATES[cls])
            assert all(hasattr(thing, name) for name in STATES[cls])
        state = world.world.lobby.__getstate__()
        assert state[0] is parts[objects.Map] and type(state[1]) is tuple and len(state) == 2
        assert world.store.root[MARK] == 1


# ---- what cannot be stored

FAKES = {
    "a Python socket": socket.socket,
    "a Python object": object,
    "a Python NoneType": lambda: None,
    "a Python set": set,
    "a Python bytes": bytes,
}
PLACES = {
    "a slot": ("box free: (vector at: 0)", "lobby box free"),
    "an element": ("box free: (vector copySize: 3). box free at: 1 Put: (vector at: 0)", "lobby box free at: 1"),
    "an entry": ("box free: dictionary copyRemoveAll. box free at: 'k' Put: (vector at: 0)", "lobby box free"),
    "a list": ("box free: list copyRemoveAll. box free addLast: (vector at: 0)", "lobby box free"),
    "an object": ("box free: box copy. box free free: (vector at: 0)", "lobby box free free"),
    "a constant": ("box _PutSlot: 'odd' Contents: (vector at: 0) Parent: false Assignable: false Annotation: ''", "lobby box odd"),
    "a captured variable": ("| x | x: (vector at: 0). box free: [ x ]", "lobby box free (captured: x)"),
}


@pytest.mark.parametrize("fake", FAKES)
@pytest.mark.parametrize("place", PLACES)
def test_what_cannot_be_stored_is_named_with_its_place(world, place, fake):
    """No primitive hands such a thing out; if one ever does, nothing is lost and the message leads to it."""
    from selfish.source import Source

    world("lobby _AddSlots: (| box = (| parent* = traits clonable. free <- 'old' |). counter <- 0 |)")
    expression, path = PLACES[place]
    expression = expression.replace("(vector at: 0)", "odd").replace("| x |", "| x |")
    thing = FAKES[fake]()
    with pytest.raises(CannotBeStored) as refused, world.session.transaction("odd"):
        world.world.run(lambda: world.world.evaluate(Source("test", "counter: 7. lobby _AddSlots: (| extra = 3 |)")))
        vector = world.world.vector([thing])
        world.world.put_slot(world.world.lobby, "carrier", "data", vector)
        text = expression.replace("odd", "(carrier _At: 0)") + ". lobby _RemoveSlot: 'carrier'"
        text = text.replace("'(carrier _At: 0)'", "'odd'")
        world.world.run(lambda: world.world.evaluate(Source("test", text)))
    assert refused.value.detail.startswith(path)
    assert f"holds {fake}, which cannot outlive the process" in refused.value.detail
    assert world("box free") == "'old'"
    assert world("counter") == "0"
    assert world.failure("extra").startswith("No 'extra'")
    world("counter: 8")
    world.expect_everywhere("counter", "8")


# ---- identity


def test_identity_hashes_stay(world):
    world.file_in(
        """lobby _AddSlots: (| o = (| parent* = traits clonable |). things = list copyRemoveAll. s = identitySet copyRemoveAll |)
        lobby _AddSlots: (| d = identityDictionary copyRemoveAll. hashes <- nil |)
        20 do: [ things addLast: o copy ]"""
    )
    for thing in ("[ 3 ]", "[| :x | x ]", "vector copy", "'text' copyMutable", "3", "3.5", "'text'", "nil", "true", "lobby"):
        world(f"things addLast: {thing}")
    world("things do: [| :t. :i | s add: t. d at: t Put: i ]. hashes: things collect: [| :t | t _IdentityHash ]")
    count = int(world("things size"))
    assert count == 30
    world.expect_everywhere("s size", str(count))
    world.expect_everywhere("(things select: [| :t | s includes: t ]) size", str(count))
    world.expect_everywhere("| right <- 0 | things do: [| :t. :i | (d at: t) == i ifTrue: [ right: right + 1 ] ]. right", str(count))
    world.expect_everywhere("(things collect: [| :t | t _IdentityHash ]) = hashes", "true")
    world("things do: [| :t | s add: t. s remove: t. d at: t Put: 0 ]")
    world.expect_everywhere("s size", "0")
    world.expect_everywhere("d size", str(count))


def test_an_identity_hash_asked_for_in_an_undone_evaluation(world):
    world("lobby _AddSlots: (| kept <- nil. hash <- nil |)")
    world.undone("kept: vector copySize: 1. hash: kept _IdentityHash")
    world("kept: vector copySize: 1. hash: kept _IdentityHash")
    world.expect_everywhere("hash = kept _IdentityHash", "true")


# ---- the tools of ZODB


def test_packing_keeps_what_is_reachable(world):
    world("lobby _AddSlots: (| box = (| parent* = traits clonable. free <- nil |). v = vector copySize: 3000 FillingWith: 1 |)")
    world("[| n <- 0 | lobby _AddSlots: (| up <- nil. peek <- nil |). up: [ n: n + 1 ]. peek: [ n ] ] value")
    for number in range(20):
        world(f"box free: (vector copySize: 500 FillingWith: {number}). v at: {number * 100} Put: {number}. up value")
    before = world.store.database.getSize()
    world.store.database.pack(time.time() + 1)
    assert world.store.database.getSize() < before - 50_000
    world.expect_everywhere("(box free at: 499) + (v at: 1900) + peek value", "58")


def test_undoing_a_transaction_takes_its_change_back(world):
    """Also in memory, and in what was compiled."""
    world.file_in(
        """lobby _AddSlots: (| box = (| parent* = traits clonable. fixed = 1. free <- 1. both = ( fixed + free ) |) |)
        lobby _AddSlots: (| v = vector copySize: 3000 |)
        lobby _AddSlots: (| up <- nil |)
        [| n <- 0 | up: [ n: n + 1. n ] ] value"""
    )
    assert world("up value") == "1"
    assert world("box both") == "2"
    world("box _AddSlots: (| fixed = 10 |). box free: 20. v at: 1500 Put: 3. up value. up value")
    assert world("box both") == "30"
    latest = world.store.database.undoLog(0, 1)[0]["id"]
    manager = world.store.manager
    transaction = manager.begin()
    world.store.database.undo(latest, transaction)
    manager.commit()
    world.expect_everywhere("box both", "2")
    world.expect_everywhere("(v at: 1500) isNil", "true")
    assert world("up value") == "2"


def test_a_transaction_that_others_built_upon_is_not_undone(world):
    from ZODB.POSException import UndoError

    world("lobby _AddSlots: (| box = (| parent* = traits clonable. free <- 1 |) |)")
    world("box free: 2")
    wanted = world.store.database.undoLog(0, 1)[0]["id"]
    world("box free: 3")
    manager = world.store.manager
    world.store.database.undo(wanted, manager.begin())
    with pytest.raises(UndoError):
        manager.commit()
    manager.abort()
    world.expect_everywhere("box free", "3")


def test_an_older_state_can_be_read(world):
    """History: a connection opened at an earlier moment has a world of its own, and shows that moment."""
    from selfish.primitives.all import PRIMITIVES
    from selfish.vm.world import World

    world("lobby _AddSlots: (| box = (| parent* = traits clonable. free <- 'then' |) |)")
    moment = world.store.database.lastTransaction()
    world("box free: 'now'. box _AddSlots: (| more = 3 |)")
    connection = world.store.database.open(at=moment)
    old = World(connection.root(), primitives=PRIMITIVES, write=world.printed.append)
    from selfish.source import Source

    assert old.run(lambda: old.print_string(old.evaluate(Source("test", "box free")))) == "'then'"
    assert world("box free") == "'now'"
    connection.close()


# ---- size


def test_long_collections_are_kept_in_pieces(world):
    world(
        """lobby _AddSlots: (| v = vector copySize: 100000. d = dictionary copyRemoveAll. l = list copyRemoveAll. s = set copyRemoveAll.
        item = (| parent* = traits clonable. n <- 0 |) |)"""
    )
    started = time.process_time()
    world("0 upTo: 100000 Do: [| :i | v at: i Put: i. d at: i Put: i * 2 ]. 0 upTo: 10000 Do: [| :i | l addLast: item copy. s add: i ]")
    assert time.process_time() - started < 20
    limits = {
        "v at: 50000 Put: 'x'": 40_000,
        "v at: 0 Put: 'x'. v at: 99999 Put: 'y'": 40_000,
        "d at: 777 Put: 'x'": 80_000,
        "d at: 'new' Put: 'x'": 80_000,
        "d removeKey: (d includesKey: 5) ifTrue: [ 5 ] False: [ 6 ]": 80_000,
        "(l at: 5000) n: 7": 1_000,
        "l addLast: 3": 20_000,
        "l addFirst: 3": 20_000,
        "l removeFirst": 20_000,
        "s add: 'new'": 40_000,
        "lobby _AddSlots: (| unrelated = 3 |)": 20_000,
    }
    for expression, limit in limits.items():
        assert world.bytes_written(expression) < limit, expression
    started = time.process_time()
    world.reopen()
    assert world("(v at: 50000), (v at: 99999), (v at: 3) printString") == "'xy3'"
    assert world("(d at: 777), (d at: 'new'), (d at: 99999) printString, (d at: 5 IfAbsent: 'gone')") == "'xx199998gone'"
    assert world("(l at: 5000) n") == "7"
    assert world("l size + s size") == "20002"
    assert time.process_time() - started < 10
    for expression, limit in limits.items():
        assert world.bytes_written(expression) < limit, f"{expression}, after reopening"


def test_many_slots_are_kept_in_pieces(world):
    """An object of thousands of slots: one more, one changed or one gone writes a piece of them."""
    slots = " ".join(f"m{n} = ( {n} )." if n % 2 else f"c{n} = {n}." for n in range(4000))
    world(f"lobby _AddSlots: (| wide = (| {slots} |) |)")
    limits = {
        "wide _AddSlots: (| more = ( 'more' ) |)": 30_000,
        "wide _AddSlots: (| value <- 'value' |)": 30_000,
        "wide _AddSlots: (| m1001 = ( 'other' ) |)": 30_000,
        "wide _RemoveSlot: 'c3000'": 30_000,
        "wide value: 7": 1_000,
    }
    shown = "wide m3999 + (wide c0) + (wide value) + (wide more size) + (wide m1001 size) + ((reflect: wide) names size)"
    for expression, limit in limits.items():
        assert world.bytes_written(expression) < limit, expression
    world.expect_everywhere(shown, str(3999 + 0 + 7 + 4 + 5 + 4002))
    world("wide _AddSlots: (| c3000 = ( 0 ) |)")
    for expression, limit in limits.items():
        assert world.bytes_written(expression) < limit, f"{expression}, after reopening"
    world.expect_everywhere(shown, str(3999 + 0 + 7 + 4 + 5 + 4002))
    world.undone("200 do: [| :n | wide _RemoveSlot: 'm', ((2 * n) + 1) printString ]")
    world.expect_everywhere("wide m1", "1")


def test_slots_come_and_go(world):
    """Whatever is done to the slots of an object, its map tells its parents, data and writers apart as a fresh one would."""
    world("lobby _AddSlots: (| box = (| a <- 1. m = ( a ). p* = traits clonable |) |)")
    steps = (
        "box _AddSlots: (| b <- 2. n = ( b ) |)",
        "box _AddSlots: (| m = ( a + 1 ). c = 3 |)",
        "box _AddSlots: (| a = 5. q* <- box2. d <- 4 |)",
        "box _AddSlots: (| b = ( 6 ) |)",
        "box _AddSlots: (| c <- 7. q = ( 8 ) |)",
        "box _RemoveSlot: 'a'",
        "box _AddSlots: (| p = 9. a* = lobby |)",
    )
    world("lobby _AddSlots: (| box2 = (| z = 26 |) |)")
    for step in steps:
        world(step)
        with world.session.discarded():
            box = world.world.map_of(world.world.map_of(world.world.lobby).slots["box"].contents)
            slots = list(box.slots.values())
            assert box.parents == [slot for slot in slots if slot.parent], step
            assert box.data == [slot for slot in slots if slot.kind == objects.DATA], step
            assert box.writers == {f"{slot.name}:": slot for slot in box.data}, step
            assert sorted(slot.contents for slot in box.data) == list(range(len(box.data))), step
    world.expect_everywhere("box d + (box c) + (box b) + (box q)", str(4 + 7 + 6 + 8))


def test_a_long_collection_that_shrinks_and_grows(world):
    world("lobby _AddSlots: (| l = list copyRemoveAll. d = dictionary copyRemoveAll |)")
    world("2000 do: [| :i | l addLast: i. d at: i Put: i ]")
    world("1900 do: [| :i | l removeFirst. d removeKey: i ]")
    world.expect_everywhere("l size + (l at: 0) + d size + (d at: 1999)", str(100 + 1900 + 100 + 1999))
    world("3000 do: [| :i | l addFirst: i. d at: 0 - i Put: i ]")
    world.expect_everywhere("l size + (l at: 0) + d size + (d at: -2999)", str(3100 + 2999 + 3100 - 1 + 2999 + 1))


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_chunks_hold_exactly_the_values(data):
    """Whatever is done to a list between two commits, its chunks say it, and few of them are new."""
    fresh = iter(range(10**9))
    values = [object() for _ in range(data.draw(st.integers(0, 5)) * 150)]
    chunks = []
    for _ in range(4):
        chunks = chunked(values, chunks)
        assert [v for c in chunks for v in c.values] == values
        assert all(len(c.values) <= STRETCH for c in chunks)
        kept = chunks
        again = chunked(values, chunks)
        assert all(a is b for a, b in zip(again, kept, strict=True))
        for _ in range(data.draw(st.integers(0, 3))):
            place = data.draw(st.integers(0, len(values)))
            change = data.draw(st.sampled_from(["put", "insert", "remove", "stretch", "cut"]))
            if change == "put" and place < len(values):
                values[place] = next(fresh)
            elif change == "insert":
                values.insert(place, object())
            elif change == "remove" and place < len(values):
                del values[place]
            elif change == "stretch":
                values[place:place] = [object() for _ in range(300)]
            elif change == "cut":
                del values[place : place + 300]


def test_one_change_makes_one_chunk():
    values = [object() for _ in range(10_000)]
    chunks = chunked(values, [])
    for change in (lambda: values.__setitem__(5000, 0), lambda: values.insert(0, 0), lambda: values.pop(7000), lambda: values.append(0)):
        change()
        after = chunked(values, chunks)
        assert len([c for c in after if not any(c is old for old in chunks)]) <= 2
        chunks = after
    for _ in range(2000):
        values.insert(0, object())
        chunks = chunked(values, chunks)
    assert len(chunks) < 3 * len(values) / STRETCH


# ---- an end without warning


def test_a_build_that_was_killed_is_done_again(tmp_path):
    """Killed at any moment of the first build: the next start builds the world."""
    folder = tmp_path / "image"
    command = [sys.executable, "-m", "selfish", "--image", str(folder), "-e", "3 + 4"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for delay in (0.15, 0.3, 0.45, 0.6):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    assert done.stdout.strip().endswith("7"), done.stderr


def test_a_build_interrupted_just_before_its_commit_leaves_an_empty_image(tmp_path, monkeypatch):
    from selfish.image import boot

    class Killed(BaseException):
        pass

    def die(world):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(boot.World, "before_commit", die)
        with pytest.raises(Killed):
            boot.open_world(tmp_path / "image", lambda text: None)
    store = open_store(tmp_path / "image")
    assert store.is_empty
    store.close()
    world = Lasting(tmp_path / "image")
    assert world("3 + 4") == "7"
    world.close()


def test_what_was_committed_is_there_after_a_kill(image):
    killed_after(image, "lobby _AddSlots: (| n <- 0. l = list copyRemoveAll |)", *["n: n + 1. l addLast: n. nil"] * 5)
    world = Lasting(image)
    world.expect_everywhere("n printString, l printString", "'5a list(1, 2, 3, 4, 5)'")
    world.close()
