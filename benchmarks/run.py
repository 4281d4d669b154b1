"""How fast Selfish is beside plain Python: every program, both versions, one process.

    python benchmarks/run.py [NAME ...] [--pairs N] [--json FILE]

In:     NAME.self and NAME.py in this folder, and NAME.txt where a program reads a text.
Out:    a table of ratios (CPU time of Selfish through that of Python: lower is faster) and their geometric mean;
        with --json the same as data. Exit status 1 when a result is wrong.
Keeps:  both sides alike. The samples alternate, Python before and after each of Selfish; both run in the same thread with the same
        heap and the same garbage collector, and every single result is checked. The Selfish objects are those of a real image:
        filed in, committed, and read back by a second opening.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import gc
import json
import math
import statistics
import tempfile
import time
from dataclasses import dataclass
from importlib import import_module

from selfish.repl.session import Output, Session
from selfish.source import Source

HERE = Path(__file__).resolve().parent
PAIRS = 11
WARM_UPS = 3


@dataclass(frozen=True, slots=True)
class Program:
    """A program in two languages. `iterations` makes one sample of some 50 ms in plain Python."""

    name: str
    python: str
    iterations: int


PROGRAMS = (
    Program("richards", "Richards", 2),
    Program("deltablue", "DeltaBlue", 1200),
    Program("json", "Json", 8),
    Program("cd", "CD", 10),
    Program("havlak", "Havlak", 1),
    Program("bounce", "Bounce", 70),
    Program("list", "List", 120),
    Program("permute", "Permute", 40),
    Program("queens", "Queens", 70),
    Program("sieve", "Sieve", 90),
    Program("storage", "Storage", 35),
    Program("towers", "Towers", 30),
    Program("nbody", "NBody", 10000),
    Program("mandelbrot", "Mandelbrot", 120),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """ratios: one for each Selfish sample, through the mean of the Python samples before and after it."""

    name: str
    ratios: list[float]
    python_ms: float
    selfish_ms: float

    @property
    def ratio(self) -> float:
        return statistics.median(self.ratios)

    @property
    def quartiles(self) -> tuple[float, float]:
        low, _, high = statistics.quantiles(self.ratios, n=4)
        return low, high

    @property
    def spread(self) -> float:
        """From the first to the third quartile of the ratios."""
        low, high = self.quartiles
        return high - low


class WrongResult(Exception):
    pass


class PythonSide:
    """A program as plain Python classes."""

    def __init__(self, program: Program, text: str | None):
        self.program = getattr(import_module(f"benchmarks.{program.name}"), program.python)()
        if text is not None:
            self.program.text = text

    def run(self, iterations: int):
        return self.program.run(iterations)

    def is_right(self, result, iterations: int) -> bool:
        return self.program.is_right(result, iterations)


class SelfishSide:
    """The same program as Selfish objects in an image."""

    def __init__(self, program: Program, text: str | None, world):
        self.world = world
        self.program = world.send(world.lobby, f"{program.name}Benchmark")
        if text is not None:
            world.send(self.program, "text:", world.string(text))

    def run(self, iterations: int):
        return self.world.send(self.program, "run:", iterations)

    def is_right(self, result, iterations: int) -> bool:
        return self.world.send(self.program, "isRight:After:", result, iterations) is self.world.true


def text_for(program: Program) -> str | None:
    path = HERE / f"{program.name}.txt"
    return path.read_text(encoding="utf-8") if path.exists() else None


def sample(side, program: Program) -> float:
    """CPU seconds of one run. Raises WrongResult."""
    gc.collect()
    start = time.process_time()
    result = side.run(program.iterations)
    seconds = time.process_time() - start
    if not side.is_right(result, program.iterations):
        raise WrongResult(f"{program.name}: {type(side).__name__} gave a wrong result: {result!r}")
    return seconds


def measure(program: Program, world, pairs: int) -> Measured:
    text = text_for(program)
    python = PythonSide(program, text)
    selfish = SelfishSide(program, text, world)
    for _ in range(WARM_UPS):
        sample(python, program)
        sample(selfish, program)
    gc.collect()
    gc.freeze()  # what was there before is not looked through again; for both sides
    try:
        before = sample(python, program)
        python_times, selfish_times, ratios = [before], [], []
        for _ in range(pairs):
            between = sample(selfish, program)
            after = sample(python, program)
            ratios.append(between / ((before + after) / 2))
            selfish_times.append(between)
            python_times.append(after)
            before = after
    finally:
        gc.unfreeze()
    return Measured(program.name, ratios, 1000 * statistics.median(python_times), 1000 * statistics.median(selfish_times))


def make_image(folder: Path, programs) -> None:
    """A new image that holds the programs."""
    with Session.open(folder, Output(sys.stdout.write)) as session:
        for name in ("som", *(program.name for program in programs)):
            path = HERE / f"{name}.self"
            session.file_in(Source(f"benchmarks/{path.name}", path.read_text(encoding="utf-8")), f"file-in benchmarks/{path.name}")


def measure_all(programs, pairs: int, each) -> list[Measured]:
    """Every program measured on one image; `each` is called with each result as soon as it is there."""
    with tempfile.TemporaryDirectory(prefix="selfish-benchmarks-") as folder:
        image = Path(folder) / "image"
        make_image(image, programs)
        with Session.open(image, Output(sys.stdout.write)) as session, session.discarded():
            return session.world.run(lambda: [measured(program, session.world, pairs, each) for program in programs])


def measured(program: Program, world, pairs: int, each) -> Measured:
    result = measure(program, world, pairs)
    each(result)
    return result


def geometric_mean(results: list[Measured]) -> float:
    return math.exp(statistics.fmean(math.log(result.ratio) for result in results))


def show(result: Measured) -> None:
    low, high = result.quartiles
    print(
        f"{result.name:<12} {result.ratio:6.2f}   {low:6.2f} to {high:<6.2f} {result.python_ms:8.1f} ms {result.selfish_ms:8.1f} ms",
        flush=True,
    )


def arguments():
    names = [program.name for program in PROGRAMS]
    parser = argparse.ArgumentParser(description="Selfish beside plain Python, as ratios of CPU time.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which programs; all when none is named: {', '.join(names)}")
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"samples of each side for one ratio (default: {PAIRS})")
    parser.add_argument("--json", metavar="FILE", help="write the ratios there")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.names if name not in names]
    if unknown:
        parser.error(f"no such program: {', '.join(unknown)}")
    if chosen.pairs < 2:
        parser.error("quartiles need at least two pairs")
    return chosen


def main() -> int:
    chosen = arguments()
    programs = [program for program in PROGRAMS if not chosen.names or program.name in chosen.names]
    print(f"{'':<12}  ratio    quartiles           Python      Selfish")
    try:
        results = measure_all(programs, chosen.pairs, show)
    except WrongResult as wrong:
        print(wrong, file=sys.stderr)
        return 1
    geomean = geometric_mean(results)
    print(f"{'geomean':<12} {geomean:6.2f}")
    if chosen.json:
        data = {
            "geomean": round(geomean, 4),
            "benchmarks": [
                {"name": result.name, "ratio": round(result.ratio, 4), "spread": round(result.spread, 4)} for result in results
            ],
        }
        Path(chosen.json).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
