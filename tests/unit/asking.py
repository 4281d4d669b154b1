"""A world in memory that tests ask questions: what the VM's tests share.

In:     expressions.
Out:    what a door would show for their values; failures, whole.
Keeps:  nothing but the world itself, and that no longer than somebody asks it.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import time
from weakref import finalize

from selfish.errors import SelfishFailure, Unhandled
from selfish.image.boot import build_in_memory
from selfish.source import Source


class Asked:
    """A new world from bootstrap/, kept by nothing."""

    def __init__(self):
        self.printed: list[str] = []
        living = build_in_memory(self.printed.append)
        finalize(self, living.close).atexit = False
        self.world = living.world
        self.printed.clear()

    def value(self, text: str, file: str = "asked"):
        """The value of a body."""
        return self.world.run(lambda: self.world.evaluate(Source(file, text)))

    def __call__(self, text: str, file: str = "asked") -> str:
        """What a prompt would show for the value of a body."""
        return self.world.run(lambda: self.world.print_string(self.world.evaluate(Source(file, text))))

    def file_in(self, text: str, file: str = "asked"):
        return self.world.run(lambda: self.world.file_in(Source(file, text)))

    def failure(self, text: str, file: str = "asked") -> Unhandled:
        """The exception that a body does not handle."""
        try:
            value = self.value(text, file)
        except Unhandled as failure:
            return failure
        raise AssertionError(f"{text} answered {self.world.print_string(value)}")

    def said(self, text: str) -> str:
        """The value's text, or `kind: sentence` of the failure."""
        try:
            return self(text)
        except Unhandled as failure:
            return f"{failure.kind}: {failure}"
        except SelfishFailure as failure:
            return f"{type(failure).__name__}: {failure}"

    def lobby(self, slots: str):
        """Add slots to the lobby."""
        self.file_in(f"lobby _AddSlots: (| {slots} |)")


def in_child(function, seconds: float):
    """What function() answers in a forked child, which is killed when it takes too long. Raises AssertionError when it dies.

    A crash of the interpreter, or a loop nobody stops, is then a failed test and not the end of all tests.
    """
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        try:
            answer = (True, function())
        except BaseException as failure:  # noqa: BLE001 - told to the parent
            answer = (False, f"{type(failure).__name__}: {failure}")
        try:
            with os.fdopen(write_end, "wb") as pipe:
                pickle.dump(answer, pipe)
        finally:
            os._exit(0)
    os.close(write_end)
    deadline, data, late = time.monotonic() + seconds, b"", False
    with os.fdopen(read_end, "rb", buffering=0) as pipe:
        while True:
            ready, _, _ = select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                late = True
                os.kill(pid, signal.SIGKILL)
                break
            piece = pipe.read(1 << 16)
            if not piece:
                break
            data += piece
    status = os.waitpid(pid, 0)[1]
    assert not late, f"not done after {seconds} seconds"
    assert data, f"the process died: status {status}"
    good, answer = pickle.loads(data)
    assert good, answer
    return answer
