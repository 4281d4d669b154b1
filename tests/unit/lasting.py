"""A world on disk that tests change, leave and find again: what the tests of persistence share.

In:     expressions.
Out:    what a prompt would show for their values; the first line of an error.
Keeps:  each expression is a transaction of its own; one that fails changes nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfish.errors import SelfishFailure, Unhandled
from selfish.image.boot import Living
from selfish.image.storage import Store
from selfish.primitives.all import PRIMITIVES
from selfish.repl.session import Output, Session
from selfish.source import Source
from selfish.vm import chunks, long_items, objects
from selfish.vm.world import World

ROOT = Path(__file__).parent.parent.parent


def shorten_records(monkeypatch):
    """Trees of records are deep with few values in them."""
    for name, size in {"STRETCH": 4, "LONGEST": 8, "FAN": 3, "MOST": 6}.items():
        monkeypatch.setattr(chunks, name, size)
    monkeypatch.setattr(long_items, "LONGEST", 8)
    monkeypatch.setattr(objects, "LONGEST", 8)
    monkeypatch.setattr(objects, "WHOLE", 24)


class Lasting:
    """A session on an image."""

    def __init__(self, folder):
        self.folder = folder
        self.printed: list[str] = []
        self.open()

    def open(self):
        self.session = Session.open(self.folder, Output(self.printed.append))
        self.world = self.session.world

    def close(self):
        self.session.close()

    def reopen(self):
        self.close()
        self.open()

    @property
    def store(self) -> Store:
        return self.session.living.store

    def evict(self):
        """Everything that can leave memory leaves it."""
        self.store.connection.cacheMinimize()

    def __call__(self, text: str, file: str = "test") -> str:
        """What a prompt shows for the value of a body."""
        return self.session.evaluate(Source(file, text))

    def file_in(self, text: str, file: str = "file.self"):
        self.session.file_in(Source(file, text), f"file-in {file}")

    def failure(self, text: str) -> str:
        """The error that ends an evaluation."""
        with pytest.raises(SelfishFailure) as failed:
            self(text)
        return failed.value.text if isinstance(failed.value, Unhandled) else f"{type(failed.value).__name__}: {failed.value}"

    def undone(self, text: str):
        """Evaluate, and fail at the end."""
        failure = self.failure(f"{text}. nil thatWasAll")
        assert failure == "No 'thatWasAll' slot found in nil.", failure

    def expect_everywhere(self, text: str, answer: str):
        """The same answer now, after an undone change, after eviction, and in the image opened again."""
        self.expect(text, answer)
        self.undone("lobby _AddSlots: (| unrelated = 1 |)")
        self.expect(text, answer)
        self.evict()
        self.expect(text, answer)
        self.reopen()
        self.expect(text, answer)

    def expect(self, text: str, answer: str):
        shown = self(text)
        assert shown == answer, f"{text}\nshows {shown}\nnot   {answer}"

    def beside(self) -> Beside:
        return Beside(self)

    def bytes_written(self, text: str) -> int:
        """How much the file grows by an evaluation."""
        before = self.store.database.getSize()
        self(text)
        return self.store.database.getSize() - before


class Beside(Lasting):
    """Another connection to the same image, with a world of its own."""

    def __init__(self, first: Lasting):
        self.database = first.store.database
        super().__init__(first.folder)

    def open(self):
        store = Store(self.database, str(self.folder), Path(self.folder))
        with store.discarded():
            self.world = World(store.root, primitives=PRIMITIVES, write=self.printed.append)
        self.session = Session(Living(self.world, store), Output(self.printed.append))

    def close(self):
        if self.store.connection is not None:
            self.session.living.trail.close()
            self.session.living.journal.close()
            self.store.connection.close()
            self.store.connection = None
            self.world.release()


def killed_after(folder: Path, *texts: str) -> None:
    """Evaluate texts in another process, one transaction each, and kill that process without warning after the last."""
    lines = [
        "import os, signal, sys",
        "from selfish.repl.session import Output, Session",
        "from selfish.source import Source",
        "session = Session.open(sys.argv[1], Output(lambda text: None))",
        "for text in sys.argv[2:]: session.evaluate(Source('test', text))",
        "os.kill(os.getpid(), signal.SIGKILL)",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines), str(folder), *texts], capture_output=True, text=True, timeout=60, env=environment
    )
    assert done.returncode == -9, done.stderr
