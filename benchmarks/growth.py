"""How cost grows with the world: opening, looking up, changing, walking and committing, in worlds of ten thousand to a million objects.

    python benchmarks/growth.py [--sizes N,N,...] [--new N] [--rounds N] [--json FILE] [--plot FILE.svg]

In:     the selfish of this Python; images are built in a temporary folder, each measurement is a process of its own.
Out:    a table, and the two ratios of commit: the rate at which new objects are kept through that of the same objects in a bare ZODB.
        Exit status 1 when an answer is wrong or a walk does not fit in its memory.
Keeps:  a world of N objects is N clones of one prototype, each with a number, a name and a neighbour, in one vector and one dictionary.
        Times are CPU times of the process. A walk runs with its address space limited to LIMIT and the stack that Selfish reserves
        (selfish/vm/deep.py), of which only what is used becomes memory; it must also never have had more than LIMIT resident.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # see run.py
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import tempfile
import time

import transaction
import ZODB
from BTrees.LOBTree import LOBTree
from persistent import Persistent
from ZODB.FileStorage import FileStorage

SIZES = (10_000, 100_000, 1_000_000)
NEW = 100_000
ROUNDS = 5
LIMIT = 500 << 20  # bytes of memory for a walk
AT_ONCE = 50_000  # objects made in one transaction while a world is built
LOOKUPS, AGAIN, COMMITS = 1_000, 20, 40
HUGE = 10_000  # slots of the object that has a huge record
PROTOTYPE = """
lobby _AddSlots: (|
  things = vector copyRemoveAll.
  index = dictionary copyRemoveAll.
  thing = (| parent* = traits clonable. number <- 0. name <- ''. next <- nil |).
|)"""
NEW_THING = "t: thing copy. t number: i. t name: ('thing ', i printString) canonicalize. t next: last. last: t"
MAKE = "| last. t | {before}. {start} upTo: {stop} Do: [| :i | " + NEW_THING + ". {keep} ]. nil"


class Wrong(Exception):
    """An answer that is not the right one, or none at all."""


# ---- in a process of its own: each part answers what it measured


def session(folder):
    from selfish.repl.session import Output, Session

    return Session.open(folder, Output(lambda text: None))


def evaluate(opened, text, expected=None):
    """Seconds of CPU an evaluation takes, its commit included."""
    from selfish.source import Source

    before = time.process_time()
    value = opened.evaluate(Source("growth", text))
    took = time.process_time() - before
    if expected is not None and value != str(expected):
        raise Wrong(f"{text} gave {value}, not {expected}")
    return took


def build(folder, size):
    with session(folder) as opened:
        evaluate(opened, PROTOTYPE)
        took = 0
        for start in range(0, size, AT_ONCE):
            stop = min(start + AT_ONCE, size)
            took += evaluate(opened, MAKE.format(before="nil", start=start, stop=stop, keep="things _VectorAdd: t. index at: i Put: t"))
    return {"build_us": 1e6 * took / size, "bytes": (Path(folder) / "world.fs").stat().st_size / size}


def use(folder, size):
    """Microseconds of a lookup, the first time and later; milliseconds and bytes of a commit."""
    dice = random.Random(size)
    places = [dice.randrange(size) for _ in range(LOOKUPS)]
    with session(folder) as opened:
        evaluate(opened, "lobby _AddSlots: (| asked = vector copyRemoveAll |)")
        evaluate(opened, ". ".join(f"asked _VectorAdd: {place}" for place in places))
        sums = {name: f"| s <- 0 | asked do: [| :i | s: s + ({name} at: i) number ]. s" for name in ("things", "index")}
        told = {}
        for name, text in sums.items():
            first = evaluate(opened, text, sum(places))
            told[f"{name}_first_us"] = 1e6 * first / LOOKUPS
        for name, text in sums.items():
            again = text.replace("asked do:", f"{AGAIN} do: [ asked do:").replace("]. s", "] ]. s")
            took = min(evaluate(opened, again, AGAIN * sum(places)) for _ in range(3))
            told[f"{name}_us"] = 1e6 * took / LOOKUPS / AGAIN
        changes = {
            "slot": lambda: f"(things at: {dice.randrange(size)}) name: 'another'",
            "vector": lambda: f"things at: {dice.randrange(size)} Put: (things at: {dice.randrange(size)})",
            "dictionary": lambda: f"index at: {dice.randrange(size)} Put: (things at: {dice.randrange(size)})",
            "key": lambda: f"index at: 'key {dice.random()}' Put: (things at: {dice.randrange(size)})",
            "add": lambda: f"things _VectorAdd: (things at: {dice.randrange(size)})",
        }
        for name, change in changes.items():
            storage = opened.living.store.database
            times, before = [], storage.getSize()
            for _ in range(COMMITS):
                times.append(evaluate(opened, f"{change()}. nil"))
            told[f"{name}_ms"] = 1e3 * statistics.median(times)
            told[f"{name}_bytes"] = (storage.getSize() - before) / COMMITS
    return told


def walk(folder, size):
    """Every object of the world, in one evaluation and little memory."""
    from selfish.vm.deep import STACK_BYTES

    resource.setrlimit(resource.RLIMIT_AS, (LIMIT + STACK_BYTES, LIMIT + STACK_BYTES))
    with session(folder) as opened:
        took = evaluate(opened, "| s <- 0 | things do: [| :t | s: s + t name size ]. s", sum(len(f"thing {n}") for n in range(size)))
    return {"walk_us": 1e6 * took / size, "walk_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def scan(folder, size):
    """Opening an image whose index was not written, for its process was killed."""
    index = Path(folder) / "world.fs.index"
    index.unlink()
    before = time.process_time()
    with session(folder) as opened:
        took = time.process_time() - before
        evaluate(opened, "things size", size)
    return {"scan_s": took}


class Thing(Persistent):
    """What a clone of `thing` is, in a bare ZODB."""

    def __init__(self, number, name, next):
        self.number = number
        self.name = name
        self.next = next


def bare_commit(database, new):
    """Seconds of CPU a bare ZODB takes to commit new objects in a B-tree."""
    manager = transaction.TransactionManager(explicit=True)
    manager.begin()
    connection = database.open(transaction_manager=manager)
    things, last = LOBTree(), None
    for number in range(new):
        last = things[number] = Thing(number, f"thing {number}", last)
    connection.root()["things"] = things
    before = time.process_time()
    manager.commit()
    took = time.process_time() - before
    connection.close()
    return took


def selfish_commit(opened, new, text):
    """Seconds of CPU Selfish takes to commit new objects in a vector, and whatever else the text makes."""
    from selfish.source import Source

    text = MAKE.format(before=f"things: vector copyRemoveAll. {text}", start=0, stop=new, keep="things _VectorAdd: t")
    with opened.transaction("new objects"):
        opened.world.run(lambda: opened.world.evaluate(Source("growth", text)))
        before = time.process_time()
    return time.process_time() - before


def commit(folder, new, rounds):
    """The rate at which new objects are committed through that of a bare ZODB, alone and in a transaction that holds a huge record too."""
    slots = ". ".join(f"slot{n} = {n}" for n in range(HUGE))
    held = f"both: (vector copySize: 2). both at: 0 Put: (| {slots} |). both at: 1 Put: things"
    beside = {"commit": "nil", "commit_beside_huge": held}
    found = {name: [] for name in beside}
    database = ZODB.DB(FileStorage(str(Path(folder) / "bare.fs")))
    with session(Path(folder) / "image") as opened:
        evaluate(opened, PROTOTYPE.replace("things =", "both <- nil. things <-"))
        for _ in range(rounds):
            for name, text in beside.items():
                gc.collect()
                bare = bare_commit(database, new)
                gc.collect()
                found[name].append(bare / selfish_commit(opened, new, text))
    database.close()
    return found


PARTS = {part.__name__: part for part in (build, use, walk, scan, commit)}


# ---- all of it


def measured(part, *arguments):
    """What a part answers, from a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [sys.path[0], os.environ.get("PYTHONPATH")]))}
    command = [sys.executable, __file__, "--part", part, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise Wrong(f"{part} {arguments} ended with status {done.returncode}\n{done.stderr.strip()}")
    return json.loads(done.stdout)


def start(folder, text, expected):
    """Seconds of CPU of a whole process that opens an image and evaluates one expression."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [sys.path[0], os.environ.get("PYTHONPATH")]))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "selfish", "--image", str(folder), "-e", text]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.stdout.strip() != expected:
        raise Wrong(f"{text} gave {done.stdout!r}, status {done.returncode}\n{done.stderr.strip()}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(sizes, new, rounds, say):
    """A dict for each size, in order, and the ratios of commit, sorted."""
    with tempfile.TemporaryDirectory(prefix="selfish-growth-") as place:
        folders = {size: Path(place) / str(size) for size in sizes}
        worlds = []
        for size, folder in folders.items():
            say(f"building {size:,} objects")
            worlds.append({"objects": size, **measured("build", folder, size)})
        say("opening")
        starts = {size: [] for size in sizes}
        for _ in range(rounds + 1):  # the first finds the file cache cold
            for size, folder in folders.items():
                starts[size].append((start(folder, "3 + 4", "7"), start(folder, f"(things at: {size - 1}) number", str(size - 1))))
        for world, (size, folder) in zip(worlds, folders.items(), strict=True):
            opening, touching = (statistics.median(times) for times in zip(*starts[size][1:], strict=True))
            world |= {"open_ms": 1e3 * opening, "first_object_ms": 1e3 * touching}
            for part in ("walk", "scan", "use"):
                say(f"{part} {size:,}")
                world |= measured(part, folder, size)
        say("committing beside a bare ZODB")
        ratios = {name: sorted(found) for name, found in measured("commit", place, new, rounds).items()}
    return worlds, ratios


COLUMNS = {
    "open_ms": ("open, 3 + 4", "ms"),
    "first_object_ms": ("open, last object", "ms"),
    "things_us": ("look up in the vector", "us"),
    "things_first_us": ("the same, first time", "us"),
    "index_us": ("in the dictionary", "us"),
    "index_first_us": ("the same, first time", "us"),
    "slot_ms": ("commit of a slot", "ms"),
    "slot_bytes": ("", "bytes"),
    "vector_ms": ("of an element", "ms"),
    "vector_bytes": ("", "bytes"),
    "dictionary_ms": ("of an entry", "ms"),
    "dictionary_bytes": ("", "bytes"),
    "key_ms": ("of a new key", "ms"),
    "key_bytes": ("", "bytes"),
    "add_ms": ("of a new element", "ms"),
    "add_bytes": ("", "bytes"),
    "walk_us": ("walk, an object", "us"),
    "walk_mb": ("walk, most memory", "MB"),
    "scan_s": ("open without index", "s"),
    "build_us": ("build, an object", "us"),
    "bytes": ("file, an object", "bytes"),
}


def table(worlds):
    """A line for each figure, below the sizes."""
    yield f"{'objects':28}" + "".join(f"{world['objects']:>12,}" for world in worlds)
    for key, (name, unit) in COLUMNS.items():
        yield f"{name:20} {unit:>7}" + "".join(
            f"{world[key]:>12,.{0 if world[key] >= 1000 else 1 if world[key] >= 10 else 2}f}" for world in worlds
        )


def plot(worlds):
    from benchmarks.plot import lines

    series = {
        "opening (ms)": "open_ms",
        "1,000 lookups (ms)": "index_us",
        "a commit (ms)": "key_ms",
        "walk, memory (MB)": "walk_mb",
    }
    points = {name: [(world["objects"], max(world[key], 0.01)) for world in worlds] for name, key in series.items()}
    return lines("How cost grows with the world", points, "objects in the world", "milliseconds, megabytes")


def main() -> int:
    parser = argparse.ArgumentParser(description="How cost grows with the world.")
    parser.add_argument(
        "--sizes", default=",".join(map(str, SIZES)), help="objects in each world, with commas between (default: %(default)s)"
    )
    parser.add_argument("--new", type=int, default=NEW, help="new objects in a commit (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often opening and committing are timed (default: %(default)s)")
    parser.add_argument("--json", metavar="FILE", help="write the figures there")
    parser.add_argument("--plot", metavar="FILE", help="draw them there, as SVG")
    parser.add_argument("--part", nargs="+", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.part:
        part, folder, *numbers = chosen.part
        print(json.dumps(PARTS[part](folder, *map(int, numbers))))
        return 0
    try:
        sizes = sorted({int(size) for size in chosen.sizes.split(",")})
    except ValueError:
        parser.error(f"{chosen.sizes!r} are no sizes")
    if sizes[0] < 1 or chosen.new < 1 or chosen.rounds < 1:
        parser.error("sizes, --new and --rounds are at least 1")
    try:
        worlds, ratios = measure(sizes, chosen.new, chosen.rounds, lambda text: print(text, file=sys.stderr, flush=True))
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    print("\n".join(table(worlds)))
    for name, found in ratios.items():
        print(f"{name.replace('_', ' '):20} {statistics.median(found):6.2f}   {found[0]:.2f} to {found[-1]:.2f} of the rate of a bare ZODB")
    if chosen.json:
        data = {"worlds": worlds, **{name: round(statistics.median(found), 4) for name, found in ratios.items()}}
        Path(chosen.json).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    if chosen.plot:
        Path(chosen.plot).write_text(plot(worlds), encoding="utf-8")
    small = all(world["walk_mb"] <= LIMIT / (1 << 20) for world in worlds)
    return 0 if small else 1


if __name__ == "__main__":
    sys.exit(main())
