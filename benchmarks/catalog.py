"""How fast the catalog is: documents of ten chunks into a new image, searches in it, and the first search after opening it again.

    python benchmarks/catalog.py [--documents N]

In:     made-up texts whose words are about as frequent as those of a language.
Out:    a line for each measurement: what was done, and seconds, or milliseconds for a search (the middle one of five).
Keeps:  documents come fifty in a transaction, as when something is read in, and then some one by one. The image is a new one, which
        is removed afterwards.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import random
import statistics
import tempfile
import time

from selfish.repl.session import Output, Session
from selfish.source import Source

CHUNKS = 10
WORDS = 80  # in a chunk
VOCABULARY = 20_000
TOGETHER = 50  # documents in a transaction
ALONE = 20


def texts(count):
    """Texts, each of CHUNKS paragraphs: the n-th most frequent word comes about 1/n as often as the first."""
    choose = random.Random(1)
    names = [f"w{choose.randrange(10**6)}" for _ in range(VOCABULARY)]
    weights = [1 / (n + 1) for n in range(VOCABULARY)]
    for _ in range(count):
        yield names, "\n\n".join(" ".join(choose.choices(names, weights, k=WORDS)) + "." for _ in range(CHUNKS))


def main(documents):
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "image"
        with Session.open(image, Output(lambda text: None)) as session:
            made = list(texts(documents + ALONE))
            names = made[0][0]
            session.evaluate(Source("benchmark", "catalog removeAll"))
            expressions = [f"catalog index: '{text}' As: 'd{number}'. nil\n" for number, (_, text) in enumerate(made)]
            started = time.perf_counter()
            for first in range(0, documents, TOGETHER):
                session.file_in(Source("benchmark", "".join(expressions[first : min(first + TOGETHER, documents)])), "index")
            took = time.perf_counter() - started
            size = session.evaluate(Source("benchmark", "catalog size"))
            print(f"index {documents:,} documents, {int(size):,} chunks: {took:.1f} s")
            started = time.perf_counter()
            for expression in expressions[documents:]:
                session.file_in(Source("benchmark", expression), "index")
            print(f"index one more, in a transaction of its own: {1000 * (time.perf_counter() - started) / ALONE:.0f} ms")
            ask(session, names)
        print(f"on disk: {sum(f.stat().st_size for f in image.iterdir() if f.is_file()) / 1e6:.0f} MB")
        started = time.perf_counter()
        with Session.open(image, Output(lambda text: None)) as session:
            opened = time.perf_counter()
            session.evaluate(Source("benchmark", search(names[1])))
            print(f"open again: {1000 * (opened - started):.0f} ms; first search: {1000 * (time.perf_counter() - opened):.0f} ms")


def search(query, message="search"):
    return f"(catalog {message}: '{query}' Top: 10) size"


def ask(session, names):
    queries = {
        "the most frequent word": search(names[0]),
        "a rare word": search(names[5000]),
        "five words, any": search(" ".join(names[10:15])),
        "three words, all": search(" ".join(names[:3]), "searchAll"),
        "a phrase": search(f'"{names[0]} {names[1]}"'),
        "a beginning": search("w12*"),
    }
    for what, query in queries.items():
        took = []
        for _ in range(5):
            started = time.perf_counter()
            session.evaluate(Source("benchmark", query))
            took.append(time.perf_counter() - started)
        print(f"{what}: {1000 * statistics.median(took):.1f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=1000)
    main(parser.parse_args().documents)
