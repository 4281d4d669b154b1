"""The workshop: a folder for each adapter that is being made, and the process that makes it.

In:     what is to be made, as JSON, and rows to learn from; numbers of jobs.
Out:    whether its process runs, the lines it wrote, what came of it.
Keeps:  - a process holds the lock of its folder as long as it lives, whoever started it; so a later session finds it, and two never work
          on one job.
        - nothing of torch is imported here. Files are for their owner alone.
        - what is not in a folder of an image goes when the world is closed.
"""

from __future__ import annotations

import atexit
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from selfish.models.lessons import Row

JOB, ROWS, HELD, AVOIDED = "job.json", "rows.jsonl", "held.jsonl", "avoided.jsonl"
PLACES, PROGRESS, RESULT, MADE, LOG, LOCK = "places.json", "progress.jsonl", "result.json", "made", "log.txt", "lock"
LAST = "last"  # holds the number that was given last; none is given twice
STARTING_SECONDS = 20.0  # until a process that was started holds its lock
ENDING_SECONDS = 10.0
HOLDING_SECONDS = 1.0
WAIT = 0.02


class NoWork(Exception):
    """Why a job cannot be found or begun; a clause."""


class Workshop:
    """The jobs of an image. folder: where they are, None for a world that nothing keeps."""

    def __init__(self, folder: Path | None):
        self._folder = folder
        self._is_passing = folder is None
        self._process = 0  # that made a folder of its own
        self._started: dict[int, subprocess.Popen] = {}

    def new(self, job: dict, rows: Iterable[Row], held: Iterable[Row], avoided: Iterable[Row]) -> int:
        """Prepare a job; answers its number. Raises OSError."""
        top = self._top()
        number = max([*self.numbers(), int(_read(top / LAST) or 0)]) + 1
        put(top / LAST, str(number))
        folder = top / str(number)
        folder.mkdir(mode=0o700)
        for name, some in ((ROWS, rows), (HELD, held), (AVOIDED, avoided)):
            put(folder / name, "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in some))
        put(folder / JOB, json.dumps(job))
        return number

    def start(self, number: int, places: dict) -> None:
        """Have the job done, from where it stands; a process that does it already is left alone, and what failed is tried again.

        Raises NoWork, OSError.
        """
        folder = self._found(number)
        if self.is_running(number):
            return
        if "failed" in json.loads(self.result(number) or '{"failed": ""}'):
            (folder / RESULT).unlink(missing_ok=True)
        else:
            return
        put(folder / PLACES, json.dumps(places))
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(_package()), os.environ.get("PYTHONPATH")]))}
        with open(folder / LOG, "ab") as log:
            os.chmod(folder / LOG, 0o600)
            child = subprocess.Popen(
                [sys.executable, "-m", "selfish.models.forging", str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                env=environment,
                start_new_session=True,  # Ctrl-C is for whoever waits, not for it
            )
        self._started[number] = child
        end = time.monotonic() + STARTING_SECONDS
        while not self.is_running(number) and child.poll() is None and time.monotonic() < end:
            time.sleep(WAIT)

    def stop(self, number: int) -> None:
        """End its process where it is; what it did up to its last checkpoint stays. Raises NoWork."""
        folder, end = self._found(number), time.monotonic() + ENDING_SECONDS
        while self.is_running(number) and time.monotonic() < end:
            with suppress(OSError, ValueError):
                os.kill(int((folder / LOCK).read_text()), signal.SIGKILL)
            self._reap()
            time.sleep(WAIT)

    def remove(self, number: int) -> None:
        """End its process, and forget the job."""
        with suppress(NoWork):
            self.stop(number)
            shutil.rmtree(self._found(number), ignore_errors=True)

    def is_running(self, number: int) -> bool:
        """Whether a process works on it. Raises NoWork."""
        self._reap()
        try:
            with open(self._found(number) / LOCK) as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
                return False
        except FileNotFoundError:
            return False
        except BlockingIOError:
            return True

    def result(self, number: int) -> str | None:
        """What came of it, JSON; None while there is nothing. Raises NoWork."""
        return _read(self._found(number) / RESULT)

    def lines(self, number: int, begin: int) -> tuple[list[str], int]:
        """The lines that its process has written from a byte on, and where the next will begin. Raises NoWork."""
        try:
            with open(self._found(number) / PROGRESS, "rb") as file:
                file.seek(begin)
                data = file.read()
        except FileNotFoundError:
            return [], begin
        whole = data[: data.rfind(b"\n") + 1]
        return whole.decode("utf-8", "replace").splitlines(), begin + len(whole)

    def last_words(self, number: int) -> str:
        """What its process said on the way out. Raises NoWork."""
        lines = [line for line in (_read(self._found(number) / LOG) or "").splitlines() if line.strip()]
        return lines[-1][:300] if lines else ""

    def made(self, number: int) -> Path:
        """The folder of the adapter. Raises NoWork."""
        return self._found(number) / MADE

    def numbers(self) -> list[int]:
        if self._folder is None or not self._folder.is_dir():
            return []
        return sorted(int(name) for name in os.listdir(self._folder) if name.isdecimal())

    def close(self) -> None:
        """The world is closed. Jobs of an image go on."""
        if self._is_passing and self._folder is not None and os.getpid() == self._process:
            for number in self.numbers():
                self.remove(number)
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
            atexit.unregister(self.close)

    def _top(self) -> Path:
        if self._folder is None:
            self._folder, self._process = Path(tempfile.mkdtemp(prefix="selfish-forge-")), os.getpid()
            atexit.register(self.close)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        return self._folder

    def _found(self, number: int) -> Path:
        folder = self._folder / str(number) if self._folder is not None else None
        if folder is None or not (folder / JOB).is_file():
            raise NoWork(f"the files of job {number} are gone")
        return folder

    def _reap(self) -> None:
        """Processes of ours that have ended leave no remains."""
        for number, child in list(self._started.items()):
            if child.poll() is not None:
                del self._started[number]


def hold(folder: Path) -> Callable[[], None] | None:
    """Take the lock of a job for this process; answers what lets go of it, None where another has it."""
    handle = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    end = time.monotonic() + HOLDING_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            if time.monotonic() > end:
                os.close(handle)
                return None
            time.sleep(WAIT)  # it may be somebody who only looks
    os.truncate(handle, 0)
    os.write(handle, str(os.getpid()).encode())
    return lambda: os.close(handle)


def read_rows(folder: Path, name: str) -> list[Row]:
    return [Row(**json.loads(line)) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def _package() -> Path:
    import selfish

    return Path(selfish.__file__).resolve().parent.parent


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None


def put(path: Path, text: str) -> None:
    """Whole or not at all."""
    unfinished = path.with_name(path.name + ".new")
    with open(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    unfinished.replace(path)

