"""The trail: what the mind did, one line of JSON for each event, in `metacognition.jsonl` beside the data.

In:     events, each a mapping from words to what JSON can hold.
Out:    the lines written so far: all, or those of one cycle.
Keeps:  - writing never waits for the disk: lines go through the standard library's queue logging to a thread that writes them.
        - a line is whole or it does not count: one torn by a kill is passed over, and the next begins on a line of its own.
        - a disk that takes no more fails nobody; that is said once.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from selfish.vm.disturbing import undisturbed

NAME = "metacognition.jsonl"
IN_MEMORY = 1_000  # lines kept where there is no file
PATIENCE = 5.0  # seconds that a reader, or the end of the session, waits for lines to be written


class Trail:
    """The trail of one session on an image.

    folder      where the file goes; None keeps the latest lines in memory
    session     a name nobody else has, written into every line
    notice      takes a sentence the architect should see
    transaction the transaction that what happens now builds upon, as text
    cycles      the cycles that wrote since it was last cleared, in order
    """

    def __init__(self, folder: Path | None, session: str, notice: Callable[[str], object]):
        self.path = folder / NAME if folder is not None else None
        self.session = session
        self.transaction = ""
        self.cycles: dict[object, None] = {}
        self._notice = notice
        self._process = os.getpid()
        self._memory: deque[str] = deque(maxlen=IN_MEMORY)
        self._listener = None

    def write(self, event: dict) -> None:
        """Write an event, with the time, the transaction and the session, unless it says others.

        Raises TypeError or ValueError for what JSON cannot hold.
        """
        if os.getpid() != self._process:
            return  # a process made to try something leaves no traces
        now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        event = {"timestamp": now, "transaction": self.transaction, "session": self.session} | event
        line = json.dumps(event, ensure_ascii=False, allow_nan=False)
        if event.get("cycle") is not None:
            self.cycles[event["cycle"]] = None
        if self.path is None:
            self._memory.append(line)
            return
        if self._listener is None:
            self._start()
        self._log(line)

    def _start(self) -> None:
        import logging
        import logging.handlers
        import queue

        lines: queue.SimpleQueue = queue.SimpleQueue()

        class Door(logging.handlers.QueueHandler):
            def createLock(self):
                self.lock = None  # the queue needs none, and Ctrl-C at the wrong moment would leave it taken for ever

        self._door = Door(lines)
        self._listener = logging.handlers.QueueListener(lines, _writer(self.path, self._notice))
        undisturbed(self._listener.start)

    def _log(self, line: str, **more) -> None:
        import logging

        self._door.emit(logging.makeLogRecord({"msg": line, "levelno": logging.INFO} | more))

    def flush(self) -> None:
        """Wait, though not for ever, until everything is written."""
        if self._listener is None or os.getpid() != self._process:
            return
        written = threading.Event()
        self._log("", written=written)
        deadline = time.monotonic() + PATIENCE
        while not written.wait(0.05) and time.monotonic() < deadline:
            pass

    def lines_of(self, cycle: str) -> list[str]:
        """The lines of a cycle, given its name or number as text."""
        quoted = json.dumps(cycle, ensure_ascii=False)
        return [line for line in self._lines() if (cycle in line or quoted[1:-1] in line) and str(json.loads(line).get("cycle")) == cycle]

    def lines(self, first: int, count: int) -> list[str]:
        """So many lines from one on, which has number 0 when it is the first."""
        found = []
        for number, line in enumerate(self._lines()):
            if number >= first + count:
                break
            if number >= first:
                found.append(line)
        return found

    def _lines(self) -> Iterator[str]:
        """Every whole line."""
        if self.path is None:
            yield from list(self._memory)
            return
        self.flush()
        try:
            with open(self.path, encoding="utf-8", errors="replace", newline="\n") as file:
                for line in file:
                    if _is_whole(line):
                        yield line.rstrip("\n")
        except OSError:
            return

    def close(self) -> None:
        """Write what waits, and end."""
        if self._listener is None or os.getpid() != self._process:
            return
        self.flush()
        listener, self._listener = self._listener, None
        listener.enqueue_sentinel()
        listener._thread.join(PATIENCE)
        if not listener._thread.is_alive():
            for handler in listener.handlers:
                handler.close()


def _is_whole(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _writer(path: Path, notice: Callable[[str], object]):
    """A handler for queue logging that appends each record's message to a file."""
    import logging

    class Writer(logging.Handler):
        _file = None
        _said = False
        _torn = False

        def createLock(self):
            self.lock = None  # one thread writes; a lock that a silent disk keeps taken would hold up the end of the process

        def emit(self, record):
            written = getattr(record, "written", None)
            if written is not None:
                written.set()
                return
            try:
                self._append((record.getMessage() + "\n").encode("utf-8", "backslashreplace"))
            except OSError as failure:
                if not self._said:
                    self._said = True
                    notice(f"{path} takes no more lines: {failure.strerror}")

        def _append(self, line):
            if self._file is None:
                self._file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
                size = os.fstat(self._file).st_size
                self._torn = size > 0 and os.pread(self._file, 1, size - 1) != b"\n"
            if self._torn:
                line = b"\n" + line
            self._torn = True
            while line:
                line = line[os.write(self._file, line) :]
            self._torn = False

        def close(self):
            if self._file is not None:
                os.close(self._file)
                self._file = None
            super().close()

    return Writer()
