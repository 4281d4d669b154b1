"""Golden tests: expectations that stand beside the lines they are about.

In:     scripts with comments such as "expect: 3", and comments with `expression   >>> answer` lines.
Out:    for each file what did not come as expected, with its line.
Keeps:  - every file runs in a world of its own, on a real data file; the world is built once and copied.
        - a line that prints says what it expects: output or an error that nothing expects is a failure too.

In a script
    3 printLine              "expect: 3"            one comment for each printed line, in order
    7 / 0                    "expect error: div"    the error's text starts so; the run goes on after it
    "reopen image"                                  on a line of its own: the image is closed and opened again
    "needs: defaultEngine isReady"                  the file is left out where that is not true of a fresh world
    (list copy add: 3)       >>> list(3)            inside any comment: the value's printString
"""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selfish.errors import SelfishFailure, SyntaxMistake, Unhandled
from selfish.image.boot import bootstrap_folder
from selfish.repl.printer import said, syntax_sentence
from selfish.repl.reader import Comment, comments, pieces
from selfish.repl.session import Output, Session
from selfish.source import Source

EXPECT, EXPECT_ERROR, REOPEN, NEEDS, EXAMPLE = "expect:", "expect error:", "reopen image", "needs:", ">>>"
RUN_CASES = "testCase runAllIn: lobby"
GARBAGE = 8  # worlds that are left in memory before somebody clears them away


@dataclass(slots=True)
class Failure:
    """Something that did not come as expected. line is 0 when it is about the whole file."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}" if self.line else f"{self.file}: {self.sentence}"


@dataclass(slots=True)
class Step:
    """One expression, what it is expected to bring, and what it brought: pairs of kind ('line' or 'error') and text."""

    line: int
    expected: list[tuple[int, str, str]] = field(default_factory=list)
    brought: list[tuple[str, str]] = field(default_factory=list)


def expectation(comment: Comment) -> tuple[int, str, str] | None:
    for mark, kind in ((EXPECT_ERROR, "error"), (EXPECT, "line")):
        if comment.text.startswith(mark):
            return comment.line, kind, comment.text[len(mark) :].strip()
    return None


def needs(text: str) -> list[tuple[int, str]]:
    """What has to be true of a fresh world for the tests in a text: line, expression."""
    return [(comment.line, comment.text[len(NEEDS) :].strip()) for comment in comments(text) if comment.text.startswith(NEEDS)]


def error_text(failure: SelfishFailure) -> str:
    """What `expect error:` is compared with."""
    if isinstance(failure, SyntaxMistake):
        return f"syntax error: {syntax_sentence(failure)}"
    return failure.text if isinstance(failure, Unhandled) else said(failure)


def examples(text: str) -> Iterator[tuple[int, str, str]]:
    """The `expression >>> answer` lines in the comments of a text: line, expression, answer."""
    for comment in comments(text):
        for offset, line in enumerate(comment.text.split("\n")):
            expression, mark, answer = line.partition(EXAMPLE)
            if mark and expression.strip():
                yield comment.line + offset, expression.strip(), answer.strip()


class World:
    """A fresh world on a data file of its own, whose output is caught."""

    def __init__(self, folder: Path, without: Iterable[str] = ()):
        self.folder, self._without = folder, without
        self.printed: list[str] = []
        self.session = self._open()

    def _open(self) -> Session:
        return Session.open(self.folder, Output(self.printed.append), without=self._without)

    def reopen(self) -> None:
        self.session.close()
        self.session = self._open()

    def take_output(self) -> str:
        text = "".join(self.printed)
        self.printed.clear()
        return text

    def close(self) -> None:
        self.session.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Tests:
    """Runs test files. A context manager: its worlds live in a folder that is removed at the end.

    without     names of techniques that its worlds do without (compiler/techniques.py)
    """

    __test__ = False  # for pytest, which takes every class of such a name for a test

    def __init__(self, progress=None, template: Path | None = None, without: Iterable[str] = ()):
        self._progress, self._without = progress, without
        self._folder = Path(tempfile.mkdtemp(prefix="selfish-tests-"))
        self._template = template
        self._count = 0
        self.checks = 0
        self.lacking = ""  # what the file needs that was run last, and is not there

    def __enter__(self) -> Tests:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def template(self) -> Path:
        """The folder of an image nobody has changed."""
        if self._template is None:
            folder = self._folder / "template"
            Session.open(folder, Output(lambda text: None), self._progress).close()
            self._template = folder
        return self._template

    def world(self) -> World:
        self._count += 1
        if self._count % GARBAGE == 0:
            gc.collect()  # each trial is a fork, which would copy the worlds before as well
        folder = self._folder / f"world{self._count}"
        shutil.copytree(self.template(), folder)
        return World(folder, self._without)

    def run_all(self, files: Iterable[str | Path], say: Callable[[str], object]) -> int:
        """Run every file, say how each did, and answer how many failures there were."""
        failures, number, left_out = 0, 0, 0
        for file in files:
            number += 1
            before = self.checks
            wrong = self.run(file)
            failures += len(wrong)
            if wrong:
                say(f"FAILED  {file}")
                for failure in wrong:
                    say(f"        {failure}")
            elif self.lacking:
                left_out += 1
                say(f"left out  {file}  (needs: {self.lacking})")
            elif self.checks > before:
                say(f"ok      {file}  ({self.checks - before})")
        say(f"{number} file{'s' * (number != 1)}, {self.checks} checks, {failures} failed" + f", {left_out} left out" * (left_out > 0))
        return failures if self.checks or failures or left_out else 1

    def run(self, file: str | Path) -> list[Failure]:
        """What is wrong with the tests in a file; nothing, when it has none or needs what is not there."""
        name = str(file)
        self.lacking = ""
        try:
            text = Path(file).read_text(encoding="utf-8")
        except UnicodeDecodeError as failure:
            return [Failure(name, 0, f"byte {failure.start} is not UTF-8 text")]
        expecting = any(expectation(comment) for comment in comments(text))
        shown = list(examples(text))
        in_world_already = Path(file).resolve().is_relative_to(bootstrap_folder().resolve())
        has_cases = "testCase" in text and not in_world_already
        if not (expecting or shown or has_cases):
            return []
        world = self.world()
        try:
            wrong = []
            for line, need in needs(text):
                answer = self._value(world, Source(name, need, line))
                if answer == "false":
                    self.lacking = need
                    return []
                if answer != "true":
                    return [Failure(name, line, f"{need} is true or false, not {answer}")]
            if not in_world_already:
                wrong += self._script(world, name, text)
            wrong += self._examples(world, name, shown)
            if has_cases:
                wrong += self._cases(world, name)
            return wrong
        finally:
            world.close()

    def _script(self, world: World, name: str, text: str) -> list[Failure]:
        steps: list[Step] = []
        for piece in pieces(text):
            if piece.has_code or not steps:
                steps.append(Step(piece.line))
            step = steps[-1]
            step.expected += [e for e in map(expectation, piece.comments) if e]
            if piece.has_code:
                step.brought = self._brought(world, Source(name, piece.text, piece.line))
            elif any(comment.text.strip() == REOPEN for comment in piece.comments):
                world.reopen()
        return [failure for step in steps for failure in self._compared(name, step)]

    def _brought(self, world: World, source: Source) -> list[tuple[str, str]]:
        failed = []
        try:
            world.session.file_in(source, "test")
        except SelfishFailure as failure:
            failed = [("error", error_text(failure))]
        printed = world.take_output()
        noticed = [("error", notice) for notice in world.session.take_notices()]
        return [("line", line) for line in printed.removesuffix("\n").split("\n") if printed] + failed + noticed

    def _compared(self, name: str, step: Step) -> Iterator[Failure]:
        brought = list(step.brought)
        for line, kind, text in step.expected:
            self.checks += 1
            if not brought:
                yield Failure(name, line, f"expected {_quoted(kind, text)}, and nothing came")
                continue
            came_kind, came = brought.pop(0)
            right = came_kind == kind and (came.strip() == text if kind == "line" else came.startswith(text))
            if not right:
                yield Failure(name, line, f"expected {_quoted(kind, text)}, and {_quoted(came_kind, came)} came")
        for kind, text in brought:
            yield Failure(name, step.line, f"{_quoted(kind, text)} came, and nothing expects it")

    def _examples(self, world: World, name: str, shown: list[tuple[int, str, str]]) -> Iterator[Failure]:
        for line, expression, wanted in shown:
            self.checks += 1
            came = self._value(world, Source(name, expression, line))
            if came != wanted:
                yield Failure(name, line, f"{expression} answers {came!r}, and the comment says {wanted!r}")

    def _cases(self, world: World, name: str) -> list[Failure]:
        """What the test cases report that the file has put into the lobby or the globals."""
        world.take_output()
        living = world.session.world
        wrong: list[Failure] = []

        def told(value) -> str:
            text = living.send(value, "asString")
            return str(getattr(text, "text", text))

        def run() -> None:
            report = living.evaluate(Source(name, RUN_CASES))
            self.checks += living.send(report, "ran")
            for entry in living.send(living.send(report, "failures"), "asVector").items:
                file, _, line = told(living.send(entry, "place")).rpartition(":")
                wrong.append(Failure(file or name, int(line) if line.isdigit() else 0, told(entry)))

        try:
            with world.session.discarded():
                living.run(run)
        except SelfishFailure as failure:
            wrong.append(Failure(name, 0, f"the test cases could not be run: {error_text(failure)}"))
        finally:
            world.take_output()
        return wrong

    def _value(self, world: World, source: Source) -> str:
        session = world.session

        def evaluate() -> str:
            return session.world.print_string(session.world.evaluate(source))

        try:
            with session.discarded():
                return session.world.run(evaluate)
        except SelfishFailure as failure:
            return f"error: {error_text(failure)}"
        finally:
            world.take_output()


def _quoted(kind: str, text: str) -> str:
    return f"the error {text!r}" if kind == "error" else repr(text)
