"""The journal: notes that stay, whatever becomes of the transaction in which they were written.

In:     texts, each under a number that is given once and never again.
Out:    the texts, and whether who wrote one is this session, another that lives, or nobody any more.
Keeps:  - a note is written at once, in a transaction and on a connection of its own; when `add` or `put` returned, it survives a kill.
        - while a session settles, notes belong to its own transaction: what they become, and that they are gone, is kept or undone as one.
        - Ctrl-C and limits never stop a write half way.
"""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from typing import NamedTuple

import transaction
from BTrees.IOBTree import IOBTree

from selfish.errors import PrimitiveFailed
from selfish.image.history import BY_JOURNAL, History
from selfish.image.problems import ChangedMeanwhile, ImageProblem
from selfish.vm.disturbing import undisturbed

NOTES = "journal"  # the key in the root
KEPT = "noted"  # how the user of a transaction begins that belongs to notes; their numbers and versions follow
LAST = 0  # the key among the notes under which the last number given stands
MINE, ALIVE, GONE = "mine", "alive", "gone"
TRIES = 20  # other sessions write notes too
CLOCKS_APART = 3600  # seconds by which the clock may have been set back meanwhile
UNHEARD = 24 * 3600  # seconds after which a writer on another machine counts as gone

_open: weakref.WeakValueDictionary[str, Journal] = weakref.WeakValueDictionary()  # the journals in use in this process, by session


class Note(NamedTuple):
    """A note as the image keeps it, a plain tuple.

    version     how often it was written
    session, host, process, started     who wrote it last; `started` tells two processes of one number apart
    written     when, in seconds since 1970
    """

    version: int
    session: str
    host: str
    process: int
    started: str
    written: float
    text: str


def prepare(root) -> None:
    """Give the root of an image a place for notes."""
    root[NOTES] = IOBTree()


class Journal:
    """The notes of one image, for one session.

    store       the Store, None for a world that nothing keeps
    session     a name nobody else has
    """

    def __init__(self, root, store=None):
        self.root = root
        self.store = store
        self.session = os.urandom(8).hex()
        self._touched: dict[int, int] = {}
        self._connection = None
        self._lock = threading.Lock()
        self._settling = store is None
        self._process = os.getpid()
        _open[self.session] = self

    # ---- notes

    def add(self, text: str) -> int:
        """Write a note; answers its number.

        Raises PrimitiveFailed.
        """

        def write(notes):
            number = notes[LAST] = notes.get(LAST, 0) + 1
            notes[number] = self._note(1, text)
            return number

        number = self._done(write)
        self._touched[number] = 1
        return number

    def put(self, number: int, text: str) -> bool:
        """Write a note anew; False when there is none of that number.

        Raises PrimitiveFailed.
        """

        def write(notes):
            old = self._found(notes, number)
            if old is not None:
                notes[number] = self._note(old.version + 1, text)
                return old.version + 1

        version = self._done(write)
        if version is not None:
            self._touched[number] = version
        return version is not None

    def remove(self, number: int) -> bool:
        """Forget a note; False when there is none of that number.

        Raises PrimitiveFailed.
        """

        def write(notes):
            if self._found(notes, number) is None:
                return False
            del notes[number]
            return True

        return self._done(write)

    def at(self, number: int) -> str | None:
        found = self._done(lambda notes: self._found(notes, number))
        return found.text if found is not None else None

    def numbers(self) -> list[int]:
        return self._done(lambda notes: list(notes.keys(LAST + 1)))

    def owner(self, number: int) -> str | None:
        """MINE, ALIVE or GONE; None when there is no note of that number."""
        found = self._done(lambda notes: self._found(notes, number))
        return self._life(found) if found is not None else None

    @staticmethod
    def _found(notes, number) -> Note | None:
        if not LAST < number < 1 << 31:
            return None
        found = notes.get(number)
        return Note(*found) if found is not None else None

    def _note(self, version, text):
        return (version, self.session, this_machine(), os.getpid(), started(os.getpid()), time.time(), text)

    def _life(self, note: Note) -> str:
        if note.session == self.session:
            return MINE
        here = note.host == this_machine()
        if here and note.process == os.getpid() and note.started == started(os.getpid()):
            return ALIVE if note.session in _open else GONE
        if self.store is None or self.store.is_locked:
            return GONE
        if here:
            return ALIVE if started(note.process) == note.started and _runs(note.process) else GONE
        return ALIVE if time.time() - note.written < UNHEARD else GONE

    # ---- for the session that settles

    def is_touched(self) -> bool:
        """Whether this session wrote notes since they were last taken."""
        return bool(self._touched)

    def take_touched(self) -> list[int]:
        touched, self._touched = self._touched, {}
        return list(touched)

    def mark_kept(self) -> None:
        """Say, in the log entry of the session's transaction, that what belongs to the notes written meanwhile is committed with it.

        Not in a record: that would be in the way of undoing the transaction.
        """
        if self._touched and self.store is not None:
            self.store.manager.get().user = " ".join([KEPT, *(f"{number}.{version}" for number, version in self._touched.items())])

    def orphans(self) -> dict[bool, list[int]]:
        """The numbers of the notes whose writer is gone: under True those whose evaluation was committed, under False the others.

        Called inside a transaction of the session.
        """
        found: dict[bool, list[int]] = {True: [], False: []}
        orphans = [(number, note) for number, note in self._notes() if self._life(note) is GONE]
        if orphans:
            kept = self._kept_since(min(note.written for _, note in orphans))
            for number, note in orphans:
                found[f"{number}.{note.version}" in kept].append(number)
        return found

    def _notes(self):
        for number, note in self.root[NOTES].items(LAST + 1):
            yield number, Note(*note)

    def _kept_since(self, moment: float) -> set[str]:
        """Number and version of the notes whose evaluation was committed, as the log says."""
        kept: set[str] = set()
        try:
            for entry in History(self.store).entries():
                if entry.when < moment - CLOCKS_APART:
                    break
                if entry.user.startswith(KEPT):
                    kept.update(entry.user.split()[1:])
        except PrimitiveFailed:
            pass  # no log: then it is not known
        return kept

    @contextmanager
    def settling(self):
        """Meanwhile notes are read and written in the session's own transaction."""
        before, self._settling = self._settling, True
        touched = dict(self._touched)
        try:
            yield
        finally:
            self._settling, self._touched = before, touched

    def present(self, numbers: Iterable[int]) -> list[int]:
        """Those of the numbers that are still notes, in order. Called inside a transaction of the session."""
        return sorted(number for number in numbers if number in self.root[NOTES])

    def close(self) -> None:
        _open.pop(self.session, None)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    # ---- a small transaction

    def _done(self, work: Callable):
        """What work answers, given the notes; what it changed is kept."""
        if self._settling:
            return work(self.root[NOTES])
        if os.getpid() != self._process:
            raise PrimitiveFailed("notWrittenError", "a process made to try something writes no notes")
        notes = self.root[NOTES]._p_oid
        return undisturbed(lambda: apart(lambda: self._transacted(work, notes)))

    def _transacted(self, work, notes):
        with self._lock:
            return self._tried(work, notes)

    def _tried(self, work, notes):
        if self._connection is None:
            self._manager = transaction.TransactionManager(explicit=True)
            self._connection = self.store.database.open(transaction_manager=self._manager)
        for tries_left in reversed(range(TRIES)):
            begun = self._manager.begin()
            begun.user, begun.description = BY_JOURNAL, "a note"
            try:
                answer = work(self._connection.get(notes))  # not by the root: no object of the world shall come into this connection
                self.store.commit(self._manager)
                return answer
            except BaseException as failure:
                self._manager.abort()
                if not isinstance(failure, ImageProblem):
                    raise
                if not (isinstance(failure, ChangedMeanwhile) and tries_left):
                    raise PrimitiveFailed("notWrittenError", f"{type(failure).__name__}: {failure.detail}") from failure
            time.sleep(0.001)


def apart(work: Callable):
    """What work answers, done in a thread with a stack of its own: this one's may be nearly used up."""
    outcome: dict = {}

    def body():
        try:
            outcome["answer"] = work()
        except BaseException as failure:  # noqa: BLE001 - carried to the thread that waits
            outcome["failure"] = failure

    thread = threading.Thread(target=body, name="selfish journal", daemon=True)
    thread.start()
    thread.join()
    if "failure" in outcome:
        raise outcome["failure"]
    return outcome["answer"]


def this_machine() -> str:
    import platform  # slow to load

    return platform.node()


def started(process: int) -> str:
    """When a process of this machine began, in a form only good for comparing; '' where the system does not say."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
