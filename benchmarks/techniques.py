"""What each technique of the compiler gains: every program with all of them, and without one.

    python benchmarks/techniques.py [TECHNIQUE ...] [--pairs N] [--programs NAME[,NAME...]]

In:     the programs of programs.py, one tenth as long; the techniques of selfish/compiler/techniques.py.
Out:    for each technique the time without it through the time with it, more than 1 where it gains: the geometric mean of the programs,
        and the three on which it gains most. Exit status 1 when a result is wrong.
Keeps:  the two samples of a pair follow each other in one process and thread, each in a world of its own on a copy of the same image.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import gc
import math
import shutil
import statistics
import tempfile
from dataclasses import replace

from benchmarks.measuring import WrongResult, sample
from benchmarks.programs import PROGRAMS, SelfishSide
from benchmarks.run import make_image
from selfish.compiler.techniques import TECHNIQUES
from selfish.repl.session import Output, Session

PAIRS = 5
WARM_UPS = 30  # until what is busy has been compiled again
SIZED = ("cd", "nbody", "mandelbrot")  # their results are known for some sizes alone


def shorter(program):
    return program if program.name in SIZED else replace(program, iterations=max(1, program.iterations // 10))


def gain(program, with_all, without, pairs: int) -> float:
    """The time without a technique through the time with all: the median of pairs."""
    sides = [SelfishSide(program, world) for world in (without, with_all)]
    for side in sides * WARM_UPS:
        sample(side, program)
    gc.collect()
    gc.freeze()
    try:
        return statistics.median(sample(sides[0], program) / sample(sides[1], program) for _ in range(pairs))
    finally:
        gc.unfreeze()


def measure(folder: Path, image: Path, technique: str, programs, pairs: int) -> dict[str, float]:
    copies = [Path(shutil.copytree(image, folder / f"{technique} {side}")) for side in ("without", "with")]
    silent = Output(lambda text: None)
    with Session.open(copies[0], silent, without=(technique,)) as without, Session.open(copies[1], silent) as with_all:
        with without.discarded(), with_all.discarded():
            run = lambda: {p.name: gain(p, with_all.world, without.world, pairs) for p in programs}  # noqa: E731
            return with_all.world.run(run)


def main() -> int:
    parser = argparse.ArgumentParser(description="What each technique of the compiler gains.")
    parser.add_argument("techniques", nargs="*", metavar="TECHNIQUE", help="which of them; all when none is named")
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"samples of each side (default: {PAIRS})")
    parser.add_argument("--programs", default="", metavar="NAME", help="which programs; all when none is named")
    chosen = parser.parse_args()
    if unknown := set(chosen.techniques) - set(TECHNIQUES):
        parser.error(f"no such technique: {', '.join(unknown)}")
    names = list(filter(None, chosen.programs.split(",")))
    programs = [shorter(program) for program in PROGRAMS if not names or program.name in names]
    with tempfile.TemporaryDirectory(prefix="selfish-techniques-") as folder:
        image = Path(folder) / "image"
        make_image(image, programs)
        for technique in chosen.techniques or TECHNIQUES:
            try:
                gains = measure(Path(folder), image, technique, programs, chosen.pairs)
            except WrongResult as wrong:
                print(wrong, file=sys.stderr)
                return 1
            mean = math.exp(statistics.fmean(map(math.log, gains.values())))
            most = sorted(gains, key=gains.get, reverse=True)[:3]
            print(f"{technique:<12} {mean:6.3f}   " + ", ".join(f"{name} {gains[name]:.2f}" for name in most), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
