"""Pages: the corpus of a training run as a file of prompts and replies, made once and kept outside the repository.

In:     a seed, a count, how many processes may help.
Out:    the file: a line for each pair, prompt and reply with a tab between; kept under the user's cache folder.
Keeps:  the name says seed, count and the digest of everything that the pairs come from, so no run reads stale pairs. The pairs are those
        of PARTS seeds one after another, however many processes make them.
"""

from __future__ import annotations

import concurrent.futures
import hashlib
import itertools
import multiprocessing
import os
from pathlib import Path

import selfish.models

PARTS = 4
HERE = Path(__file__).parent
PROMPTS = "delexical facts hints mentions thesaurus wording".split()
MADE_FROM = "family phrases wording values bench corpus refusals".split()


def folder() -> Path:
    """Where corpora and work of training runs are kept."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "selfish" / "training"
    home.mkdir(parents=True, exist_ok=True)
    return home


def digest() -> str:
    """A few letters for the families, and for how requests become prompts."""
    files = [*HERE.glob("families/*.py"), *(HERE / f"{name}.py" for name in MADE_FROM)]
    files += [*Path(selfish.models.__file__).parent.glob("*.txt")]
    files += [Path(selfish.models.__file__).with_name(f"{name}.py") for name in PROMPTS]
    sum_ = hashlib.sha256()
    for file in sorted(files):
        sum_.update(file.read_bytes())
    return sum_.hexdigest()[:10]


def corpus_file(seed: int, count: int, processes: int = 1) -> Path:
    """The file with so many pairs, made when it is not there."""
    file = folder() / f"corpus-{seed}-{count}-{digest()}.txt"
    if not file.exists():
        sizes = [count * (i + 1) // PARTS - count * i // PARTS for i in range(PARTS)]
        context = multiprocessing.get_context("spawn")
        with concurrent.futures.ProcessPoolExecutor(processes, mp_context=context) as pool:
            parts = list(pool.map(part, [seed * 1000 + i for i in range(PARTS)], sizes))
        unfinished = file.with_suffix(".unfinished")
        unfinished.write_text("".join(parts), encoding="utf-8")
        unfinished.replace(file)
    return file


def part(seed: int, count: int) -> str:
    from training.corpus import pairs

    return "".join(f"{pair.prompt}\t{pair.reply}\n" for pair in itertools.islice(pairs(seed), count))


def read(file: Path) -> list[tuple[str, str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(prompt, reply) for prompt, _, reply in (line.partition("\t") for line in lines)]
