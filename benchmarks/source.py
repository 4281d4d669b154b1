"""How fast text becomes a tree, and methods become slots of an image.

    python benchmarks/source.py [NAME ...] [--rounds N] [--json FILE]

In:     the texts of bootstrap/, one behind the other until they are 1 MB; made-up modules of 10,000 methods.
Out:    for each of PARSING its KB/s, and the same beside Python's own parser on 1 MB of its library; for each of FILING its slots a
        second, beside Python compiling and running a module of as many methods, and how much of the time the commit took.
        All are medians of CPU time. Exit status 1 when something is not there afterwards.
Keeps:  the two sides alternate. Every module goes into a fresh image of its own, as `selfish file-in` would bring it there.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # see run.py
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import ast
import gc
import itertools
import json
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass

from selfish.image.boot import bootstrap_files
from selfish.parser import parse_script
from selfish.repl.session import Output, Session
from selfish.source import Source

ROUNDS = 7
SIZE = 1_000_000  # characters to parse
METHODS = 10_000
TOGETHER = 20  # methods in an object of an ordinary module
COMMENT_OR_STRING = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""", re.DOTALL)
PYTHON_LIBRARY = ("argparse", "ast", "datetime", "decimal", "inspect", "tarfile", "typing", "unittest.mock", "zipfile")

# ---------------------------------------------------------------- the texts


def up_to_size(texts: list[str]) -> str:
    """The texts one after the other, again and again, as long as they stay within SIZE."""
    chosen, length = [], 0
    for text in itertools.cycle(texts):
        if length + len(text) > SIZE:
            return "".join(chosen)
        chosen.append(text)
        length += len(text)


def library() -> list[str]:
    return [file.read_text(encoding="utf-8") + "\n" for file in bootstrap_files()]


def without_comments(text: str) -> str:
    """What is left of a text when the comments go, and the blanks at the ends of lines, and empty lines."""
    text = COMMENT_OR_STRING.sub(lambda found: found[0] if found[0][0] == "'" else "", text)
    return re.sub(r"\s*\n", "\n", text)


def python_library() -> str:
    from importlib.util import find_spec

    return up_to_size([Path(find_spec(name).origin).read_text(encoding="utf-8") + "\n" for name in PYTHON_LIBRARY])


SHAPES = (
    "step{0} = ( count: count + {0}. count )",
    "at{0}: k Put: v = ( | t | t: k + v. t > {0} ifTrue: [ ^ t ] False: [ self ] )",
    "each{0}: b = ( items do: [| :x | b value: x + {0} ]. self )",
    "name{0} = ( ('thing ', {0} printString) size )",
)
PYTHON_SHAPES = (
    "    def step{0}(self):\n        self.count = self.count + {0}\n        return self.count\n",
    "    def at{0}(self, k, v):\n        t = k + v\n        if t > {0}:\n            return t\n        return self\n",
    "    def each{0}(self, b):\n        for x in self.items:\n            b(x + {0})\n        return self\n",
    "    def name{0}(self):\n        return len('thing ' + str({0}))\n",
)


def method(number: int) -> str:
    return SHAPES[number % len(SHAPES)].format(number)


def groups() -> list[range]:
    return [range(first, first + TOGETHER) for first in range(0, METHODS, TOGETHER)]


def in_many_objects() -> str:
    """A module as they are written: an object, then its slots in a category, each method with a comment."""
    lines = ["lobby _AddSlots: (| bench = () |).\n"]
    for number, group in enumerate(groups()):
        lines.append(f"bench _AddSlots: (| {{ 'Category: things' thing{number} = (| parent* = traits clonable |) }} |).\n")
        lines.append(f"bench thing{number} _AddSlots: (|\n  count <- {number}.\n  items <- vector.\n  {{ 'Category: methods'\n")
        lines += [f'    "I am number {n}."\n    {method(n)}.\n' for n in group]
        lines.append("  }\n|).\n")
    return "".join(lines)


def in_one_literal() -> str:
    return "lobby _AddSlots: (| bench = (|\n" + "".join(f"  {method(n)}.\n" for n in range(METHODS)) + "|) |).\n"


def one_by_one() -> str:
    """The hard case: every method is added to the same object by an expression of its own."""
    return "lobby _AddSlots: (| bench = () |).\n" + "".join(f"bench _AddSlots: (| {method(n)} |).\n" for n in range(METHODS))


def python_module() -> str:
    return "".join(f"class Thing{n}:\n" + "".join(PYTHON_SHAPES[m % 4].format(m) for m in group) for n, group in enumerate(groups()))


# ---------------------------------------------------------------- what is measured


@dataclass(frozen=True, slots=True)
class Work:
    """Something measured.

    text        makes what is worked on
    check       an expression that is true in the image afterwards; '' where only a tree is made
    """

    name: str
    text: Callable[[], str]
    check: str = ""


PARSING = (
    Work("library", lambda: up_to_size(library())),
    Work("code", lambda: up_to_size([without_comments(text) for text in library()])),
)
FILING = (
    Work("objects", in_many_objects, "(bench thing499 name9999 = 10) && [bench thing7 step148 = 155]"),
    Work("literal", in_one_literal, "bench name9999 = 10"),
    Work("one-by-one", one_by_one, "bench name9999 = 10"),
)


class Wrong(Exception):
    pass


def seconds(work: Callable[[], object]) -> float:
    gc.collect()
    before = time.process_time()
    result = work()  # what it made goes after the clock was read
    taken = time.process_time() - before
    del result
    return taken


def file_in(work: Work, image: Path) -> tuple[float, float]:
    """Seconds in all, and those of them that the commit took. Raises Wrong."""
    marks = []
    with tempfile.TemporaryDirectory(prefix="selfish-source-") as folder:
        copy = shutil.copytree(image, Path(folder) / "image")
        with Session.open(copy, Output(sys.stdout.write)) as session:
            before_commit = session.world.before_commit
            session.world.before_commit = lambda: (marks.append(time.process_time()), before_commit())
            source = Source(f"{work.name}.self", work.text())
            gc.collect()
            start = time.process_time()
            session.file_in(source, f"file-in {source.name}")
            end = time.process_time()
            (executed,) = marks
        with Session.open(copy, Output(sys.stdout.write)) as session:
            if session.evaluate(Source("check", work.check)) != "true":
                raise Wrong(f"{work.name}: {work.check} is not true")
    return end - start, end - executed


def measure_parsing(work: Work, rounds: int) -> dict:
    text, python = work.text(), python_library()
    speeds, ratios, base = [], [], seconds(lambda: ast.parse(python))
    for _ in range(rounds):
        taken = seconds(lambda: list(parse_script(Source(work.name, text))))
        after = seconds(lambda: ast.parse(python))
        speeds.append(len(text) / taken / 1000)
        ratios.append((taken / len(text)) / ((base + after) / 2 / len(python)))
        base = after
    return {"name": work.name, "KB/s": round(statistics.median(speeds)), "ratio": round(statistics.median(ratios), 2)}


def measure_filing(work: Work, image: Path, rounds: int) -> dict:
    python = python_module()
    in_python = lambda: exec(compile(python, "module.py", "exec"), {})  # noqa: E731
    speeds, commits, ratios, base = [], [], [], seconds(in_python)
    for _ in range(rounds):
        taken, commit = file_in(work, image)
        after = seconds(in_python)
        speeds.append(METHODS / taken)
        commits.append(commit / taken)
        ratios.append(taken / ((base + after) / 2))
        base = after
    ratio, commit = statistics.median(ratios), statistics.median(commits)
    return {"name": work.name, "slots/s": round(statistics.median(speeds)), "ratio": round(ratio, 2), "commit": round(commit, 2)}


def main() -> int:
    names = [work.name for work in (*PARSING, *FILING)]
    parser = argparse.ArgumentParser(description="How fast text becomes a tree, and methods become slots.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"what to measure; all when none is named: {', '.join(names)}")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"samples of each (default: {ROUNDS})")
    parser.add_argument("--json", metavar="FILE", help="write the figures there")
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(names):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    wanted = chosen.names or names
    results = []
    for work in PARSING:
        if work.name in wanted:
            results.append(measure_parsing(work, chosen.rounds))
            print("parse {name:<12} {KB/s:7,} KB/s      {ratio:6.2f} of Python's parser".format_map(results[-1]), flush=True)
    try:
        with tempfile.TemporaryDirectory(prefix="selfish-source-") as folder:
            image = Path(folder) / "image"
            with Session.open(image, Output(sys.stdout.write)) as session:
                session.evaluate(Source("warm up", "3 + 4"))
            for work in FILING:
                if work.name in wanted:
                    results.append(measure_filing(work, image, chosen.rounds))
                    line = "file in {name:<10} {slots/s:7,} slots/s   {ratio:6.2f} of compiling it in Python, {commit:.0%} of it the commit"
                    print(line.format_map(results[-1]), flush=True)
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if chosen.json:
        Path(chosen.json).write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
