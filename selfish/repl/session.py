"""A session: evaluations on a living world, one transaction each. It knows no terminal.

In:     sources to evaluate or file in.
Out:    the value as text; what the program prints goes to the session's Output as it is printed.
Keeps:  - an evaluation that ends well is committed, with its source as the transaction's description; any other leaves the world as it was,
          and so does one that was doomed.
        - an evaluation that thought, and lost against another session, is tried again.
        - nothing is read from the world outside a transaction.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selfish.errors import Doomed, SelfishFailure
from selfish.image.boot import Living
from selfish.image.problems import ChangedMeanwhile
from selfish.repl.settling import AGAIN, TRIES, Settling
from selfish.source import Source

CORRECTED = 20  # missions that may be corrected for one evaluation
REMEMBERED = 1_000_000  # characters of what an evaluation printed, so that they are not printed again when it is tried again


class Output:
    """Where a program's text goes: a stream, and the knowledge of where the cursor is."""

    def __init__(self, write: Callable[[str], object]):
        self._write = write
        self.at_line_start = True
        self.begin()

    def __call__(self, text: str) -> None:
        if not text:
            return
        if self._count < REMEMBERED:
            self._printed.append(text)
            self._count += len(text)
        if self._repeated.startswith(text):
            self._repeated = self._repeated[len(text) :]
            return
        self._repeated = ""
        self._write(text)
        self.at_line_start = text.endswith("\n")

    def begin(self) -> None:
        """An evaluation begins."""
        self._printed: list[str] = []
        self._count = 0
        self._repeated = ""

    def again(self) -> None:
        """The evaluation begins once more: what it printed already is not printed again, as far as it is the same."""
        repeated = "".join(self._printed)
        self.begin()
        self._repeated = repeated

    def end_line(self) -> None:
        if not self.at_line_start:
            self("\n")


class Session:
    """Evaluations on one world, in order."""

    def __init__(self, living: Living, output: Output):
        self.living = living
        self.world = living.world
        self.output = output
        self.journal, self.trail = living.journal, living.trail
        self._settling = Settling(self)

    @classmethod
    def open(cls, location, output: Output, progress=None, without: Iterable[str] = ()) -> Session:
        """A session on the image at a folder or address; None is a new world that nothing keeps.

        without     names of techniques it does without (compiler/techniques.py)

        Raises an OpenProblem.
        """
        from selfish.image.boot import build_in_memory, open_world

        living = build_in_memory(output, without) if location is None else open_world(location, output, progress, without)
        gc.freeze()  # what is loaded stays; looking through it again and again for garbage is for nothing
        gc.set_threshold(50_000, 20, 20)
        session = cls(living, output)
        session._settling.recover()
        return session

    @property
    def folder(self) -> Path | None:
        return self.living.store.folder if self.living.store is not None else None

    def notice(self, sentence: str) -> None:
        self.living.notices.append(sentence)

    def take_notices(self) -> list[str]:
        """Sentences the architect should see, each answered once."""
        notices = list(self.living.notices)
        del self.living.notices[: len(notices)]
        return notices

    @contextmanager
    def transaction(self, description: str) -> Iterator[None]:
        world, store = self.world, self.living.store
        world.doomed, world.thought = None, False
        self.trail.cycles = {}
        self.trail.transaction = self._last_transaction()
        if store is None:
            yield
            self._refuse_the_doomed()
            return
        with store.transaction(description):
            world.transaction_began()
            yield
            self._refuse_the_doomed()
            self.journal.mark_kept()
            world.before_commit()

    def _refuse_the_doomed(self) -> None:
        if self.world.doomed is not None:
            raise Doomed(self.world.doomed)

    @contextmanager
    def discarded(self) -> Iterator[None]:
        store = self.living.store
        try:
            if store is None:
                yield
                return
            with store.discarded():
                self.world.transaction_began()
                yield
        finally:
            self._settling.after(False)

    def evaluate(self, source: Source) -> str:
        """Evaluate a body, keep what it changed, and answer the value's text.

        The text is asked for afterwards, in a transaction of its own that keeps nothing: a value that cannot print itself does not undo the
        work that made it.

        Raises a SelfishFailure.
        """
        value = self._corrected(source.text, lambda: self.world.evaluate(source))
        with self.discarded():
            return self.world.run(lambda: self.world.print_string(value))

    def file_in(self, source: Source, description: str) -> None:
        """Evaluate a script, expression by expression, as one transaction.

        Raises a SelfishFailure.
        """
        self._corrected(f"{description}\n{source.text}", lambda: self.world.file_in(source))

    def _corrected(self, description: str, work: Callable):
        """What work answers. When a mission failed in it, and its correction did not, work is done once more on the corrected world."""
        self.output.begin()
        for _ in range(CORRECTED):
            try:
                return self.kept(description, work)
            except SelfishFailure:
                if not self._settling.correct():
                    raise
                self.output.again()
        return self.kept(description, work)

    def kept(self, description: str, work: Callable):
        """What work answers; what it changed is kept. Afterwards what it noted is settled, also when it failed."""
        kept, attempt = False, work
        try:
            for tries_left in reversed(range(TRIES)):
                try:
                    with self.transaction(description):
                        value = self.world.run(attempt)
                    kept = True
                    return value
                except ChangedMeanwhile:
                    self._trace("lost")
                    self.trail.cycles = {}
                    if not (self.world.thought and tries_left):
                        raise
                    attempt = lambda: self._again(work)  # noqa: E731
                    self._settling.supersede()
                    self.output.again()
        finally:
            if self.living.store is not None:
                kept = self.living.store.was_kept  # also when Ctrl-C was pressed meanwhile
            self._trace("committed" if kept else "aborted")
            self._settling.after(kept)

    def _trace(self, event: str) -> None:
        """Write into the trail how the evaluation ended in which these cycles ran."""
        for cycle in self.trail.cycles:
            self.trail.write({"cycle": cycle, "event": event, "transaction": self._last_transaction()})

    def _last_transaction(self) -> str:
        store = self.living.store
        return store.last_transaction() if store is not None else ""

    def _again(self, work: Callable):
        """Try once more what lost against another session; the orchestrator is told, so that it need not ask the model again."""
        orchestrator = self._settling.orchestrator(AGAIN)
        if orchestrator is not None:
            self.world.exceptions.guard(lambda: self.world.send(orchestrator, AGAIN))
        return work()

    def close(self) -> None:
        self.living.close()
        gc.unfreeze()  # what stayed for this world's sake may go

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_) -> None:
        self.close()
