"""Random weights write methods, thousands of them, within the grammars of random requests: all that end have to parse.

    python tests/fuzz_grammar.py [COUNT] [SEED]

Prints how many ended and how many were cut off. Leaves with status 1 at the first that does not parse or names what was not allowed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE / "unit")]

ROWS = 32  # written side by side


def main(count: int, seed: int) -> None:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import test_models_constrained as fuzz
    import tiny_models

    from selfish.models.loading import Source, files_in, load

    with tempfile.TemporaryDirectory() as folder:
        model = tiny_models.model(Path(folder) / "dice", width=16, layers=1, spread=0.02)
        loaded = load(Source("dice", "dice", files_in(str(model)), threads=1), lambda text: None)
        ended = cut = number = 0
        began = time.monotonic()
        while ended < count:
            wanted = fuzz.shape(seed + number)
            for row in fuzz.written(loaded, wanted, ROWS, seed=(seed + number) * 1000):
                if row.finish == "stop":
                    ended += 1
                    fuzz.known_only(wanted, row.text)
                else:
                    cut += 1
                    assert row.finish == "length" and not row.matcher.is_complete
            number += 1
        print(f"{ended} ended and parse, {cut} were cut off and known to be, in {number} grammars, {time.monotonic() - began:.0f} seconds")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
