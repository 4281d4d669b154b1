"""Worlds changed at random while they run, with all techniques and with none, for as long as one likes.

    python -m tests.stress [--seconds N] [--seed N] [--lives N]

In:     --seed alone lives that life; with --seconds or --lives it is the first of many.
Out:    each difference found, with the shortest life that shows it. Exit status 1 when there was one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from .lives import make_image, tried


def main() -> int:
    parser = argparse.ArgumentParser(description="Change worlds at random while they run, and compare.")
    parser.add_argument("--seconds", type=float, help="go on for so long")
    parser.add_argument("--lives", type=int, help="go on for so many lives")
    parser.add_argument("--seed", type=int, help="the first life's")
    chosen = parser.parse_args()
    lives = chosen.lives or (10**9 if chosen.seconds else 1 if chosen.seed is not None else 100)
    first = chosen.seed if chosen.seed is not None else time.time_ns() % 10**9
    end = time.monotonic() + (chosen.seconds or 10**9)
    lived = found = 0
    with tempfile.TemporaryDirectory(prefix="selfish-stress-") as folder:
        template = Path(folder) / "image"
        make_image(template)
        while lived < lives and time.monotonic() < end:
            difference = tried(template, first + lived)
            lived += 1
            if difference is not None:
                found += 1
                print(difference, end="\n\n", flush=True)
    print(f"{lived} lives from seed {first} on, {found} with a difference")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
