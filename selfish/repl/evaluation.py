"""Evaluation: requests for missing methods, each a real mission, and what was installed tried on examples that the mission never saw.

In:     a file of cases, one JSON object a line: object, selector, intent, examples, hidden, reference, class; an image, or none.
Out:    for each case a Result; the lines of a table, the last of which is `solved N of M, wrongly accepted W, refused R`.
Keeps:  - no case sees another: what a mission changed, noted and remembered is undone before the next begins.
        - the image is never changed: nothing is committed, and the trail of these missions stays in memory.
        - a line that is no case is told by its number and counts as refused; the others are tried all the same.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from selfish.errors import SelfishFailure, Unhandled
from selfish.image.boot import open_world
from selfish.image.trail import Trail
from selfish.repl.printer import said
from selfish.repl.session import Output, Session
from selfish.source import Source
from selfish.vm.naming import follow

PROTOTYPE = "globals llm evaluation"
SOLVED, WRONG, REFUSED = OUTCOMES = ("solved", "wrongly accepted", "refused")
NO_CLASS, BAD = "without a class", "bad lines"


@dataclass(slots=True)
class Case:
    """A line of the file. mistake says what keeps it from being a case; '' when nothing does."""

    line: int
    record: dict
    mistake: str = ""

    @property
    def kind(self) -> str:
        return BAD if self.mistake else str(self.record.get("class") or NO_CLASS)


@dataclass(slots=True)
class Result:
    """What came of a case. told is what the language says of it; empty for a bad line."""

    case: Case
    outcome: str
    told: dict = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        return self.told.get("seconds", 0.0)

    def as_record(self) -> dict:
        known = {"line": self.case.line, **{name: self.case.record.get(name) for name in ("id", "family", "class", "selector", "intent")}}
        return {**known, "outcome": self.outcome, "mistake": self.case.mistake, **self.told}

    def as_shown(self) -> dict:
        """With all that somebody needs who wants to know why it was not solved."""
        record = self.as_record()
        return {**record, "object": self.case.record.get("object"), "reference": self.case.record.get("reference")}


# ---- reading

def cases(text: str) -> list[Case]:
    """The cases in a file's text; blank lines are none."""
    return [_case(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _case(number: int, line: str) -> Case:
    try:
        record = json.loads(line)
    except ValueError as failure:
        return Case(number, {}, f"it is not JSON: {failure}")
    except RecursionError:
        return Case(number, {}, "it is not JSON: it is nested too deeply")
    if not isinstance(record, dict):
        return Case(number, {}, f"a case is a JSON object, not {_named(record)}")
    return Case(number, record, _mistake(record))


def _mistake(record: dict) -> str:
    for name in ("object", "selector", "examples", "hidden", "reference"):
        if name not in record:
            return f"{name} is missing"
    for name, kinds in (("object", str), ("selector", str), ("intent", str | None), ("reference", str | None), ("outcome", str | None)):
        if not isinstance(record.get(name), kinds):
            return f"{name} is {_named(record[name])}, not a text{'' if kinds is str else ' or null'}"
    for name in ("examples", "hidden"):
        if not isinstance(record[name], list):
            return f"{name} is {_named(record[name])}, not a list"
        for place, example in enumerate(record[name], 1):
            if mistake := _mistake_in_example(example):
                return f"{name}, the {place}. one: {mistake}"
    return ""


def _mistake_in_example(example) -> str:
    if not isinstance(example, dict):
        return f"an example is a JSON object, not {_named(example)}"
    if not isinstance(example.get("do"), str):
        return "do is the text that is to be done"
    if not isinstance(example.get("gives"), str | None):
        return f"gives is {_named(example['gives'])}, not the text of a printString or null"
    for name in ("with", "then"):
        texts = example.get(name, {})
        if not (isinstance(texts, dict) and all(isinstance(text, str) for text in texts.values())):
            return f"{name} maps names to texts"
    return ""


def _named(value) -> str:
    return {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}.get(type(value), "a number")


# ---- trying

class Evaluation:
    """Cases, one after the other, in one world that stays as it is.

    engine  an expression for the engine that is asked; '' for the one that the image has
    """

    def __init__(self, session: Session, engine: str = "", seed: int = 1):
        self.session, self.world = session, session.world
        self.engine, self.seed = engine, seed

    @classmethod
    @contextmanager
    def opened(cls, location, engine: str = "", seed: int = 1, progress=None) -> Iterator[Evaluation]:
        """On the image at a folder or address; None is a new world, gone afterwards.

        Raises an OpenProblem.
        """
        with tempfile.TemporaryDirectory(prefix="selfish-evaluation-") as folder:
            living = open_world(location or Path(folder) / "image", Output(lambda text: None), progress)
            with Session(living, Output(lambda text: None)) as session:
                yield cls(session, engine, seed)

    def is_possible(self) -> bool:
        """Whether the image knows what an evaluation is; one that was built by an older Selfish does not."""
        with self.session.discarded():
            return follow(self.world, PROTOTYPE) is not None

    def prepare(self) -> None:
        """Load the model.

        Raises a SelfishFailure that says what keeps it from answering anything.
        """
        with self._undone():
            self.world.run(lambda: self._send(self._prototype(), "prepare"))

    def result(self, case: Case) -> Result:
        """What comes of a case. Raises KeyboardInterrupt."""
        if case.mistake:
            return Result(case, REFUSED)
        try:
            with self._undone():
                told = json.loads(self.world.run(lambda: self._run(json.dumps(case.record))).text)
        except Unhandled as failure:
            if failure.kind == "interrupted":
                raise KeyboardInterrupt from failure
            return self._impossible(case, failure)
        except SelfishFailure as failure:
            return self._impossible(case, failure)
        return Result(case, told.pop("outcome"), told)

    def _impossible(self, case: Case, failure: SelfishFailure) -> Result:
        """A case whose object cannot be made, for one."""
        return Result(Case(case.line, case.record, f"it cannot be tried: {sentence(failure)}"), REFUSED)

    @contextmanager
    def _undone(self) -> Iterator[None]:
        """Whatever happens inside has not happened: not in the image, its journal and trail, nor in what the process remembers."""
        session, world = self.session, self.world
        remembered = dict(world.memory)
        session.trail = session.living.trail = world.trail = Trail(None, session.journal.session, lambda notice: None)
        try:
            with session.discarded(), session.journal.settling():
                yield
        finally:
            world.memory.clear()
            world.memory.update(remembered)
            world.doomed, world.thought = None, False

    def _prototype(self):
        if self.engine:
            self.world.evaluate(Source("--engine", f"llm engine: ({self.engine})"))
        return follow(self.world, PROTOTYPE)

    def _run(self, text: str):
        it = self._send(self._prototype(), "copyJson:", self.world.string(text))
        self._send(it, "seed:", self.seed)
        return self._send(self._send(it, "run"), "asJson")

    def _send(self, receiver, selector: str, *arguments):
        return self.world.exceptions.guard(lambda: self.world.send(receiver, selector, *arguments))


def sentence(failure: SelfishFailure) -> str:
    """What a failure says, on one line and without where it happened."""
    return " ".join((failure.text if isinstance(failure, Unhandled) else said(failure)).split())


# ---- telling

def total(results: list[Result]) -> str:
    """The last line."""
    count = Counter(result.outcome for result in results)
    return f"solved {count[SOLVED]} of {len(results)}, wrongly accepted {count[WRONG]}, refused {count[REFUSED]}"


def by_class(results: list[Result]) -> dict[str, dict]:
    """For each class, in the order of the file: cases, how many ended how, and the seconds that a mission took on average."""
    found: dict[str, list[Result]] = {}
    for result in results:
        found.setdefault(result.case.kind, []).append(result)
    return {name: _summed(some) for name, some in found.items()}


def _summed(results: list[Result]) -> dict:
    count = Counter(result.outcome for result in results)
    seconds = sum(result.seconds for result in results) / len(results)
    return {"cases": len(results), **{outcome: count[outcome] for outcome in OUTCOMES}, "seconds": round(seconds, 3)}


def table(results: list[Result]) -> list[str]:
    """A line for each class, below a head."""
    rows = [("class", "cases", *OUTCOMES, "seconds per mission")]
    rows += [(name, *map(str, sums.values())) for name, sums in by_class(results).items()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows]


def as_data(results: list[Result]) -> dict:
    """Everything, for a program to read."""
    count = Counter(result.outcome for result in results)
    return {
        "cases": len(results),
        **{outcome: count[outcome] for outcome in OUTCOMES},
        "classes": by_class(results),
        "results": [result.as_record() for result in results],
    }
