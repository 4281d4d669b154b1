"""History: the transactions an image was made by, and undoing one of them.

In:     a Store.
Out:    entries, the latest first; an undoing that becomes part of the transaction in progress.
Keeps:  - what later work uses is never taken from under it: such an undoing is refused, and the refusal names who uses it.
        - reading the log of a stranger's image runs none of its code.
"""

from __future__ import annotations

from base64 import decodebytes, encodebytes
from collections.abc import Iterator
from struct import unpack
from typing import NamedTuple

from persistent.TimeStamp import TimeStamp
from ZODB.FileStorage.FileStorage import UndoSearch
from ZODB.FileStorage.format import TRANS_HDR, TRANS_HDR_LEN
from ZODB.POSException import POSKeyError
from ZODB.serialize import referencesf
from ZODB.utils import get_pickle_metadata, load_current, u64, z64

from selfish.errors import PrimitiveFailed

BY_JOURNAL = "journal"  # the user under which notes are written; they are not part of the history
PAGE = 50  # entries asked for at once
NAMED = 60  # characters of a description in a refusal


class Entry(NamedTuple):
    """A transaction.

    number      its number, as 16 hexadecimal digits
    when        seconds since 1970
    user        under whose name it was committed
    description what was evaluated
    size        bytes it wrote
    key         what the storage calls it
    """

    number: str
    when: float
    user: str
    description: str
    size: int
    key: object


class SafeSearch(UndoSearch):
    """ZODB's search through the log of a data file, without the extensions: reading one would run what a forger put there."""

    def _readnext(self):
        self.file.seek(self.pos - 8)
        self.pos -= u64(self.file.read(8)) + 8
        self.file.seek(self.pos)
        tid, length, status, user, description, _ = unpack(TRANS_HDR, self.file.read(TRANS_HDR_LEN))
        if status == b"p":  # packed: what lies before cannot be undone
            self.stop = True
        if status != b" ":
            return None
        user, description = self.file.read(user), self.file.read(description)
        when = TimeStamp(tid).timeTime()
        return {"id": encodebytes(tid).rstrip(), "time": when, "user_name": user, "description": description, "size": length}


class History:
    """The log of a Store."""

    def __init__(self, store):
        self.store = store

    def entries(self) -> Iterator[Entry]:
        """Every transaction that the storage still knows, the latest first."""
        if not self.store.database.supportsUndo():
            raise PrimitiveFailed("noHistory", f"{self.store.place} keeps no history")
        first = 0
        while found := self.store.database.undoLog(first, first + PAGE):
            for entry in found:
                yield Entry(
                    decodebytes(_octets(entry["id"]) + b"\n").hex(),
                    entry["time"],
                    _text(entry["user_name"]),
                    _text(entry["description"]),
                    entry.get("size", 0),
                    entry["id"],
                )
            first += PAGE

    def latest(self, count: int) -> list[Entry]:
        """The latest ones, without those that only wrote notes."""
        found = []
        for entry in self.entries():
            if len(found) >= count:
                break
            if entry.user != BY_JOURNAL:
                found.append(entry)
        return found

    def entry(self, number: str) -> Entry | None:
        """The transaction of a number; its first digits are enough when there is one of them only."""
        found = [entry for entry in self.entries() if entry.number.startswith(number)] if number else []
        return found[0] if len(found) == 1 else None

    def undo(self, entry: Entry) -> None:
        """Undo a transaction, as part of the one in progress.

        Raises PrimitiveFailed.
        """
        self._refuse_what_is_in_use(entry)
        self.store.database.undo(entry.key, self.store.manager.get())

    def _refuse_what_is_in_use(self, entry: Entry) -> None:
        storage, tid = self.store.database.storage, bytes.fromhex(entry.number)
        made = set()
        for transaction in storage.iterator(tid, tid):
            for record in transaction:
                if record.oid == z64:
                    raise PrimitiveFailed("it made the world, and is not undone")
                if not _existed(storage, record.oid, tid):
                    made.add(record.oid)
                self._refuse_what_changed(storage, record, tid)
        for transaction in storage.iterator(_following(tid)) if made else ():
            for record in transaction:
                if record.oid in made or not record.data or made.isdisjoint(referencesf(record.data)):
                    continue
                if _current(storage, record.oid)[1] == record.tid:
                    raise PrimitiveFailed(f"what it made is used by {self._named(record.tid)}")

    def _refuse_what_changed(self, storage, record, tid) -> None:
        data, serial = _current(storage, record.oid)
        if serial == tid or data == record.data:
            return
        if data and get_pickle_metadata(data)[0].startswith("BTrees."):
            return  # the storage merges these, or refuses when it commits
        raise PrimitiveFailed(f"what it changed was changed again by {self._named(serial)}")

    def _named(self, tid: bytes) -> str:
        for entry in self.entries():
            if entry.number == tid.hex():
                what = " ".join(entry.description.split())
                return f"{entry.number} ({what[:NAMED]}{'…' * (len(what) > NAMED)})"
        return tid.hex()


def _existed(storage, oid, tid) -> bool:
    try:
        return storage.loadBefore(oid, tid) is not None
    except POSKeyError:
        return False


def _current(storage, oid):
    try:
        return load_current(storage, oid)
    except POSKeyError:
        return None, z64


def _following(tid: bytes) -> bytes:
    return (int.from_bytes(tid, "big") + 1).to_bytes(8, "big")


def _octets(key) -> bytes:
    return key.encode("ascii") if isinstance(key, str) else key


def _text(value) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
