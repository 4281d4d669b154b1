"""A session: evaluations on a living world, one transaction each. It knows no terminal.

In:     sources to evaluate or file in.
Out:    the value as text; what the program prints goes to the session's Output as it is printed.
Keeps:  - an evaluation that ends well is committed, with its source as the transaction's description; any other leaves the world as it was.
        - nothing is read from the world outside a transaction.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selfish.image.boot import Living
from selfish.source import Source


class Output:
    """Where a program's text goes: a stream, and the knowledge of where the cursor is."""

    def __init__(self, write: Callable[[str], object]):
        self._write = write
        self.at_line_start = True

    def __call__(self, text: str) -> None:
        if text:
            self._write(text)
            self.at_line_start = text.endswith("\n")

    def end_line(self) -> None:
        if not self.at_line_start:
            self("\n")


class Session:
    """Evaluations on one world, in order."""

    def __init__(self, living: Living, output: Output):
        self.living = living
        self.world = living.world
        self.output = output

    @classmethod
    def open(cls, location, output: Output, progress=None) -> Session:
        """A session on the image at a folder or address; None is a new world that nothing keeps.

        Raises an OpenProblem.
        """
        from selfish.image.boot import build_in_memory, open_world

        living = build_in_memory(output) if location is None else open_world(location, output, progress)
        gc.freeze()  # what is loaded stays; looking through it again and again for garbage is for nothing
        gc.set_threshold(50_000, 20, 20)
        return cls(living, output)

    @property
    def folder(self) -> Path | None:
        return self.living.store.folder if self.living.store is not None else None

    @property
    def notices(self) -> tuple[str, ...]:
        return self.living.store.notices if self.living.store is not None else ()

    @contextmanager
    def transaction(self, description: str) -> Iterator[None]:
        store = self.living.store
        if store is None:
            yield
            return
        with store.transaction(description):
            self.world.transaction_began()
            yield
            self.world.before_commit()

    @contextmanager
    def discarded(self) -> Iterator[None]:
        store = self.living.store
        if store is None:
            yield
            return
        with store.discarded():
            self.world.transaction_began()
            yield

    def evaluate(self, source: Source) -> str:
        """Evaluate a body, keep what it changed, and answer the value's text.

        The text is asked for afterwards, in a transaction of its own that keeps nothing: a value that cannot print itself does not undo the
        work that made it.

        Raises a SelfishFailure.
        """
        with self.transaction(source.text):
            value = self.world.run(lambda: self.world.evaluate(source))
        with self.discarded():
            return self.world.run(lambda: self.world.print_string(value))

    def file_in(self, source: Source, description: str) -> None:
        """Evaluate a script, expression by expression, as one transaction.

        Raises a SelfishFailure.
        """
        with self.transaction(f"{description}\n{source.text}"):
            self.world.run(lambda: self.world.file_in(source))

    def close(self) -> None:
        self.living.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_) -> None:
        self.close()
