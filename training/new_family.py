"""A new family: something that the corpus does not teach, as lessons for the forge.

In:     --seed and --count; nobody could guess what steeping does from its name, its sentence or a few examples.
Out:    lessons as JSON lines: object, selector, intent, examples, method. Each example ran in a real world.
Keeps:  the same seed gives the same lessons; none comes twice.

    python -m training.new_family --count 260 --out lessons.jsonl
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator

from training.bench import Bench
from training.corpus import Pools, a_pair, as_record
from training.family import Family, read_roles

STEEPING = Family(
    "steep one slot in another",
    *read_roles("A:n leaves herbs tea; B:n water kettle pot; N:n"),
    ["B: B - (A * N). A: A + (N - B). (A max: B) - N"],
    "steep: brew: infuse: steepFor: brewFor: letSteep: soak: draw:".split(),
    [
        "steep {A} in {B} for {N}",
        "let {A} (steep|draw|soak) in {B} for {N}",
        "brew {A} in {B} for {N}",
        "(infuse|leave) {A} in {B} for {N}",
        ". {A} (draws|soaks|steeps) in {B} for {N}",
        "(soak|steep) {A} in {B}, {N} long",
    ],
    lambda o: o.put(B=o.B - o.A * o.N).put(A=o.A + o.N - o.B) and max(o.A, o.B) - o.N,
)


def lessons(seed: int) -> Iterator[dict]:
    """Lessons without end."""
    rng, pools, seen = random.Random(seed), Pools(Bench(), seed), set()
    while True:
        pair = a_pair(STEEPING, pools, random.Random(rng.random()), intent=rng.choice(STEEPING.wordings))
        if pair is not None and (pair.prompt, pair.reply) not in seen:
            seen.add((pair.prompt, pair.reply))
            yield {name: value for name, value in as_record(pair).items() if name not in ("family", "prompt", "reply")}


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m training.new_family", description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=260)
    options.add_argument("--out", default="-")
    chosen = options.parse_args(arguments)
    with sys.stdout if chosen.out == "-" else open(chosen.out, "w", encoding="utf-8") as out:
        for _, lesson in zip(range(chosen.count), lessons(chosen.seed), strict=False):
            out.write(json.dumps(lesson, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
