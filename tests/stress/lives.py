"""Lives: a seed becomes programs, and changes to their world while they run; lived in a world with all techniques and in one without any.

In:     a seed; the folder of an image that holds the programs (make_image).
Out:    None when both worlds went the same way; else a Difference, which says how to see it again.
Keeps:  a life depends on its seed alone, and each world begins as a copy of the image. What is compared after each run: what was printed,
        the value or the error with its backtrace, and what the programs' objects have become.
"""

from __future__ import annotations

import gc
import random
import re
import shutil
import sys
import tempfile
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

from selfish.compiler.inline import INLINED
from selfish.compiler.techniques import ALL, TECHNIQUES
from selfish.errors import SelfishFailure, Unhandled
from selfish.repl.session import Output, Session
from selfish.source import Source
from selfish.vm.objects import Live, Method, VectorObject

from . import benchmarked
from .benchmarked import HOOK
from .changes import COLLECT, EVICT, SELF, Change, change, withdrawal

HERE = Path(__file__).resolve().parent
PATIENCE = 10_000  # disturbances after which a program is stopped that a change made endless
DEPTH = 400  # activations beyond which a backtrace leaves some out: how deep a stack may grow is not compared
REFUSED = "an operator cannot join these two"  # Python's own word, which cannot always name what was refused
UNKNOWN = "an object it does not use"
SUBJECTS = ("ground0", "ground1", "ground2", "other", "shape", "square", "circle", "blob", "mixed", "node", "keeper", "stage")
PROGRAMS = """turns turns choices choices accounts riskyTurns riskyTurns polymorphic monomorphic own accessors risky elements operators
blocks stored leaving earlies deep dynamic clones kinds ensured strings numbers""".split()
HEADINGS = ("the error", "what was printed", "the value", "the backtrace", "what is there now")
BETWEEN = ("", "", "", "evict", "reopen", "abort")


class Endless(BaseException):
    """A program was stopped; what it printed so far can be compared all the same."""


@dataclass(frozen=True, slots=True)
class Run:
    """One evaluation.

    changes     those that come while it runs, each with the number of the disturbance; 0 is before it
    between     '' it is kept; 'evict' and then nothing is in memory; 'reopen' and then the image is opened again; 'abort' it is taken back
    """

    text: str
    changes: tuple[tuple[int, Change], ...]
    between: str


@dataclass(slots=True)
class Difference:
    seed: int
    without: tuple[str, ...]
    life: list[Run]
    step: int
    what: str
    plain: str
    fast: str

    def __str__(self) -> str:
        lines = [f"seed {self.seed}, run {self.step}: {self.what} differs.", f"  python -m tests.stress --seed {self.seed}"]
        lines.append("The shortest life found:")
        for run in self.life:
            lines.append(f"  run  {run.text}")
            lines += [f"       | {line}" for line in text_of(run.text)]
            lines += [f"       at disturbance {tick}: {change}" for tick, change in run.changes]
            lines += [f"       then {run.between}"] if run.between else []
        plain, fast = self.plain.splitlines(), self.fast.splitlines()
        same = next((n for n, (a, b) in enumerate(zip(plain, fast, strict=False)) if a != b), min(len(plain), len(fast)))
        lines += ["Without techniques:", *indented(plain, same), f"With {self._with}:", *indented(fast, same)]
        return "\n".join(lines)

    @property
    def _with(self) -> str:
        return f"all but {', '.join(self.without)}" if self.without else "all"


def text_of(run: str) -> list[str]:
    """The method in programs.self that a run begins with; the others stand there too, or in benchmarks/."""
    name = re.escape(run.removeprefix("stage "))
    found = re.search(
        rf"^    {name}(?:: \w+)? = \(.*?(?=^    \w|^  \||^$)", (HERE / "programs.self").read_text(encoding="utf-8"), re.M | re.S
    )
    return found[0].rstrip().splitlines() if found else []


def indented(lines: list[str], same: int) -> list[str]:
    """The lines around the first that differs."""
    before = [f"  ({max(same - 3, 0)} lines alike)"] if same > 3 else []
    shown = [f"  {line}" for line in lines[max(same - 3, 0) : same + 8]]
    return before + shown + ["  ..."] * (len(lines) > same + 8) or ["  (nothing)"]


def life(seed: int) -> list[Run]:
    random_ = random.Random(seed)
    runs = []
    if random_.random() < 0.25:
        return benchmark_life(random_)
    programs = random_.sample(PROGRAMS, random_.randint(1, 3))
    for _ in range(random_.randint(2, 5)):
        text = f"stage {random_.choice(programs)}"
        dense = random_.choice((0, 1, 3, 6, 12))
        ticks = sorted(random_.choice((random_.randint(1, 12), random_.randint(1, 70), random_.randint(40, 200))) for _ in range(dense))
        before = ((0, withdrawal(random_)),) if random_.random() < 0.15 else ()
        runs.append(Run(text, before + tuple((tick, change(random_)) for tick in ticks), random_.choice(BETWEEN)))
    return runs


def left_out(seed: int) -> tuple[str, ...]:
    """The technique that one life in five does without where the others have all."""
    return (random.Random(-seed).choice(list(TECHNIQUES)),) if seed % 5 == 0 else ()


def benchmark_life(random_) -> list[Run]:
    name = random_.choice(list(benchmarked.PROGRAMS))
    runs = []
    for _ in range(random_.randint(2, 3)):
        ticks = sorted(int(2 ** random_.uniform(0, 10)) for _ in range(random_.choice((0, 1, 3, 10))))
        changes = tuple((tick, benchmarked.change(random_, name)) for tick in ticks)
        runs.append(Run(benchmarked.PROGRAMS[name], changes, random_.choice(BETWEEN)))
    return runs


# ---- living


def make_image(folder: Path) -> None:
    """An image that holds the programs."""
    with Session.open(folder, Output(sys.stdout.write)) as session:
        texts = {"programs": (HERE / "programs.self").read_text(encoding="utf-8")}
        texts |= {name: benchmarked.text_of(name) for name in (benchmarked.SHARED, *benchmarked.PROGRAMS)}
        session.world.primitives = Hooked(session.world.primitives, lambda vm, receiver: receiver)
        for name, text in texts.items():
            session.file_in(Source(f"{name}.self", text), f"file-in {name}.self")


class Hooked:
    """The primitives, and the hook."""

    def __init__(self, primitives, hook):
        self._primitives, self._hook = primitives, hook

    def get(self, selector):
        return self._hook if selector == HOOK else self._primitives.get(selector)


class Lived:
    """A world in which lives are lived, in a copy of an image."""

    def __init__(self, template: Path, without=()):
        self._folder = Path(tempfile.mkdtemp(prefix="selfish-stress-"))
        self._image = self._folder / "image"
        shutil.copytree(template, self._image)
        self._without = without
        self.printed: list[str] = []
        self._waiting: list[tuple[int, Change]] = []
        self._ticks = 0
        self._open()

    def _open(self) -> None:
        self.session = Session.open(self._image, Output(self.printed.append), without=self._without)
        self.world = self.session.world
        self.world.linker.warm, self.world.linker.hot = 30, 60  # a life is short; let its methods be busy soon
        self.world.primitives = Hooked(self.world.primitives, self._disturb)

    def close(self) -> None:
        self.session.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def live(self, run: Run) -> dict[str, str]:
        """What can be said of a run, by its headings."""
        self._waiting, self._ticks = list(run.changes), 0
        self.printed.clear()
        said = {}
        source = Source("run", run.text)

        def work():
            try:
                self._change_now(self.world.lobby)
                value = self.world.evaluate(source)
                said["the value"] = self.world.print_string(value)
            finally:
                said["what is there now"] = self._objects(
                    SUBJECTS if run.text.startswith("stage") else re.findall(r"\w+Benchmark", run.text)
                )
            if run.between == "abort":
                raise TakenBack

        try:
            self.session.kept(run.text, work)
        except TakenBack:
            pass
        except Endless:
            said["the error"] = "endless"
        except Unhandled as failure:
            self._tell(failure, said)
        except SelfishFailure as failure:
            said["the error"] = f"{type(failure).__name__}: {failure}"
        said["what was printed"] = "".join(self.printed)
        if run.between == "evict":
            self.session.living.store.connection.cacheMinimize()
        elif run.between == "reopen":
            self.session.close()
            self._open()
        return said

    def _tell(self, failure: Unhandled, said: dict[str, str]) -> None:
        if failure.kind == "stackOverflow":
            said.clear()
            said["the error"] = failure.kind
            return
        said["the error"] = f"{failure.kind}: {failure.text}"
        if len(failure.backtrace) < DEPTH // 4:
            activations = essential(failure.backtrace)
            said["the backtrace"] = "\n".join(f"{a.selector} of {a.receiver}, {a.source_name}:{a.line}" for a in activations)

    # -- the hook

    def _disturb(self, vm, receiver):
        self._ticks += 1
        self._change_now(receiver)
        if self._ticks > PATIENCE:
            raise Endless
        return receiver

    def _change_now(self, receiver) -> None:
        while self._waiting and self._waiting[0][0] <= self._ticks:
            self._change(self._waiting.pop(0)[1], receiver)

    def _change(self, change: Change, receiver) -> None:
        world = self.world
        if change.text == EVICT:
            self.session.living.store.connection.cacheMinimize()
            return
        if change.text == COLLECT:
            gc.collect()
            return
        handlers, world.exceptions.handlers = world.exceptions.handlers, None  # a change that fails is no matter of the program's
        waiting, self._waiting = self._waiting, []
        try:
            target = receiver if change.receiver == SELF else world.evaluate(Source("change", change.receiver))
            world.evaluate(Source("change", change.text), target)
        except SelfishFailure as failure:
            self.printed.append(f"({change}: {failure})\n")
        finally:
            world.exceptions.handlers = handlers
            self._waiting = waiting

    # -- what is there

    def _objects(self, subjects) -> str:
        """The objects of the programs and what they hold, each by a number in the order in which they are come across."""
        world, numbers, lines = self.world, {}, []
        lobby = world.map_of(world.lobby).slots
        waiting = [world.slot_contents(world.lobby, lobby[name]) for name in subjects if name in lobby]
        for holder in (world.lobby, *world.kinds.values()):
            lines.append(" ".join(f"{slot.name}{slot.kind[0]}" for slot in world.map_of(holder).slots.values()))

        def said(value) -> str:
            if isinstance(value, Method):
                return value.text
            if not isinstance(value, Live):
                return "a block" if callable(value) or type(value).__name__ == "Block" else f"{world.name_of(value)}"
            path = world.map_of(value).creator
            if path.startswith(("traits", "globals", "mixins")) or path == "lobby":
                return path
            if id(value) not in numbers:
                numbers[id(value)] = len(numbers)
                waiting.append(value)
            return f"#{numbers[id(value)]}"

        for thing in waiting:
            number = said(thing)
            if not isinstance(thing, Live):
                continue
            slots = [
                f"{slot.name}{'*' * slot.parent} {slot.kind} {said(world.slot_contents(thing, slot))}"
                for slot in world.map_of(thing).slots.values()
            ]
            items = [said(item) for item in thing.items] if isinstance(thing, VectorObject) else []
            lines.append(f"{number}: {'. '.join(slots)} {items or ''}")
        return "\n".join(lines)


class TakenBack(Exception):
    """What a run did is not wanted."""


_WAYS = INLINED | {"value:" + "With:" * n for n in range(8)}


def essential(backtrace) -> list:
    """The activations that every world has, innermost first: without the methods that compiled code has in line, and with an activation
    of a block as part of the one it was made by when that comes next."""
    found = []
    for activation in backtrace:
        if activation.selector.removeprefix("[] in ") in _WAYS:
            continue
        inner = found[-1] if found else None
        if inner is not None and inner.source_name == activation.source_name and inner.selector.startswith("[] in "):
            home = activation.selector.removeprefix("[] in ")
            if inner.selector == f"[] in {home or 'the top level'}":
                found[-1] = copy(activation)
                found[-1].line = inner.line
                continue
        found.append(activation)
    return found


# ---- comparing


def first_difference(template: Path, seed: int, runs: list[Run]) -> Difference | None:
    plain, fast = Lived(template, (ALL,)), Lived(template, left_out(seed))
    try:
        for step, run in enumerate(runs):
            a, b = plain.live(run), fast.live(run)
            if a.get("the error") == b.get("the error") == "stackOverflow":
                return None  # how deep a stack may grow, and what a program did until then, is its world's own
            if any(REFUSED in text for text in (*a.values(), *b.values())):
                return None
            for heading in HEADINGS:
                one, two = a.get(heading, ""), b.get(heading, "")
                if not alike(one, two):
                    return Difference(seed, left_out(seed), runs[: step + 1], step, heading, one, two)
    finally:
        plain.close()
        fast.close()
    return None


def alike(one: str, two: str) -> bool:
    if one == two:
        return True
    ones, twos = one.splitlines(), two.splitlines()
    if len(ones) != len(twos) or UNKNOWN not in one + two:
        return False
    return all(a == b or known(a, b) or known(b, a) for a, b in zip(ones, twos, strict=True))


def known(a: str, b: str) -> bool:
    """A block that does not use its self does not know it; with less in line more blocks do."""
    return UNKNOWN in a and re.fullmatch(".*".join(map(re.escape, a.split(UNKNOWN))), b) is not None


def tried(template: Path, seed: int) -> Difference | None:
    """A life, and if its worlds differ the shortest one found in which they do."""
    found = first_difference(template, seed, life(seed))
    return None if found is None else shortened(template, found)


def shortened(template: Path, found: Difference) -> Difference:
    """Runs and changes are dropped as long as the worlds still differ."""
    smaller = True
    while smaller:
        smaller = False
        for runs in shorter(found.life):
            again = first_difference(template, found.seed, runs)
            if again is not None:
                found, smaller = again, True
                break
    return found


def shorter(runs: list[Run]):
    for number in range(len(runs)):
        yield runs[:number] + runs[number + 1 :]
    for number, run in enumerate(runs):
        if len(run.changes) > 3:
            half = len(run.changes) // 2
            for changes in (run.changes[:half], run.changes[half:]):
                yield [*runs[:number], replace(run, changes=changes), *runs[number + 1 :]]
    for number, run in enumerate(runs):
        for place in range(len(run.changes)):
            yield [*runs[:number], replace(run, changes=run.changes[:place] + run.changes[place + 1 :]), *runs[number + 1 :]]
        if run.between:
            yield [*runs[:number], replace(run, between=""), *runs[number + 1 :]]
