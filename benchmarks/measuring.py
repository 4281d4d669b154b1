"""How one program is measured: samples of both sides by turns, and what they say.

In:     a program and a world that holds it.
Out:    Measured, with the ratio and its quartiles; geometric_mean of several. WrongResult when a side is wrong.
Keeps:  both sides alike. The samples alternate, Python before and after each of Selfish; both run in the same thread with the same
        heap and the same garbage collector, and every single result is checked.
"""

import gc
import math
import statistics
import time
from dataclasses import dataclass

from benchmarks.programs import Program, PythonSide, SelfishSide

WARM_UPS = 3


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
    python = PythonSide(program)
    selfish = SelfishSide(program, world)
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


def geometric_mean(results: list[Measured]) -> float | None:
    return math.exp(statistics.fmean(math.log(result.ratio) for result in results)) if results else None
