"""How fast Selfish is beside plain Python: every program and every kernel, both versions, one process.

    python benchmarks/run.py [NAME ...] [--pairs N] [--json FILE] [--without TECHNIQUE[,TECHNIQUE...]]

In:     what programs.py lists.
Out:    two tables of ratios (CPU time of Selfish through that of Python: lower is faster), each with its geometric mean: the programs
        of Are We Fast Yet, and the kernels, which show one cost each. With --json the same as data. Exit status 1 when a result is wrong.
Keeps:  the Selfish objects are those of a real image: filed in, committed, and read back by a second opening.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import json
import tempfile

from benchmarks.measuring import Measured, WrongResult, geometric_mean, measure
from benchmarks.programs import KERNELS, PROGRAMS, sources
from selfish.compiler.techniques import Techniques, UnknownTechnique
from selfish.repl.session import Output, Session

PAIRS = 11
HEAD = f"{'':<12}  ratio    quartiles           Python      Selfish"


def make_image(folder: Path, programs) -> None:
    """A new image that holds the programs."""
    with Session.open(folder, Output(sys.stdout.write)) as session:
        for source in sources(programs):
            session.file_in(source, f"file-in {source.name}")


def measure_all(groups, pairs: int, without=()) -> list[list[Measured]]:
    """Every program of every group measured on one image, and shown."""
    with tempfile.TemporaryDirectory(prefix="selfish-benchmarks-") as folder:
        image = Path(folder) / "image"
        make_image(image, [program for group in groups for program in group])
        with Session.open(image, Output(sys.stdout.write), without=without) as session, session.discarded():
            return session.world.run(lambda: [measure_group(group, session.world, pairs) for group in groups])


def measure_group(programs, world, pairs: int) -> list[Measured]:
    results = []
    if programs:
        print(HEAD)
        for program in programs:
            results.append(measure(program, world, pairs))
            show(results[-1])
        print(f"{'geomean':<12} {geometric_mean(results):6.2f}\n", flush=True)
    return results


def show(result: Measured) -> None:
    low, high = result.quartiles
    print(
        f"{result.name:<12} {result.ratio:6.2f}   {low:6.2f} to {high:<6.2f} {result.python_ms:8.1f} ms {result.selfish_ms:8.1f} ms",
        flush=True,
    )


def as_data(programs: list[Measured], kernels: list[Measured]) -> dict:
    return {
        "geomean": _rounded(geometric_mean(programs)),
        "benchmarks": [_entry(result) for result in programs],
        "kernels_geomean": _rounded(geometric_mean(kernels)),
        "kernels": [_entry(result) for result in kernels],
    }


def _entry(result: Measured) -> dict:
    low, high = result.quartiles
    return {
        "name": result.name,
        "ratio": _rounded(result.ratio),
        "spread": _rounded(result.spread),
        "quartiles": [_rounded(low), _rounded(high)],
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 4)


def arguments():
    names = [program.name for program in PROGRAMS + KERNELS]
    parser = argparse.ArgumentParser(description="Selfish beside plain Python, as ratios of CPU time.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which of them; all when none is named: {', '.join(names)}")
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"samples of each side for one ratio (default: {PAIRS})")
    parser.add_argument("--json", metavar="FILE", help="write the ratios there")
    parser.add_argument("--without", default="", metavar="TECHNIQUE", help="leave out techniques of the compiler, as selfish --without")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.names if name not in names]
    if unknown:
        parser.error(f"no such program: {', '.join(unknown)}")
    chosen.without = tuple(filter(None, chosen.without.split(",")))
    try:
        Techniques(chosen.without)
    except UnknownTechnique as wrong:
        parser.error(str(wrong))
    if chosen.pairs < 2:
        parser.error("quartiles need at least two pairs")
    return chosen


def main() -> int:
    chosen = arguments()
    groups = [[program for program in group if not chosen.names or program.name in chosen.names] for group in (PROGRAMS, KERNELS)]
    try:
        programs, kernels = measure_all(groups, chosen.pairs, chosen.without)
    except WrongResult as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if chosen.json:
        Path(chosen.json).write_text(json.dumps(as_data(programs, kernels), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
