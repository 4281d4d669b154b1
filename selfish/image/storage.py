"""Storage: an image opened, and its transactions. With vm/objects.py the only place that knows ZODB.

In:     a folder, a ZODB URI, or None for a world in memory.
Out:    a Store: its root, and explicit transactions on it; or one of the problems of problems.py.
Keeps:  - one lock per folder: the second process is refused.
        - every transaction is begun and ended here, on the Store's own manager; the thread's default manager is never touched.
        - loading a record makes objects of the stored classes and no others: opening a stranger's image runs none of its code.
        - a folder whose world is lost is never taken for a new one.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import re
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FunctionType

import transaction
import ZODB
from transaction.interfaces import TransientError
from zc.lockfile import LockError
from ZODB._compat import PersistentPickler, _protocol
from ZODB.Connection import Connection
from ZODB.FileStorage import FileStorage
from ZODB.FileStorage.FileStorage import FileStorageQuotaError
from ZODB.fsIndex import fsBucket, fsIndex
from ZODB.POSException import POSError, StateLoadError, StorageError, UndoError
from ZODB.serialize import ObjectWriter
from zodbpickle import pickle

from selfish import __version__
from selfish.image.checksums import Checksummed, ChecksumMismatch
from selfish.image.problems import (
    BadAddress,
    CannotBeStored,
    CannotBeUndone,
    ChangedMeanwhile,
    Damaged,
    DataMissing,
    ImageInUse,
    ImageProblem,
    NewerFormat,
    NoRoom,
    NotAFolder,
    NotAllowed,
    NotAnImage,
    NotWritten,
)
from selfish.image.weights import sweep

FORMAT = 1  # of the folder and of the records' wrapping; the objects' own format is vm/objects.py
MAGIC = b"FS30"  # how a FileStorage's data file starts
DATA, NOTE, BLOBS = "world.fs", "world.json", "blobs"
# Attribute reads of live objects skip ZODB's bookkeeping of what was used last, so a small cache would evict the wrong objects.
CACHED_OBJECTS = 400_000
CACHED_BYTES = 128 << 20  # of their records
LARGE_RECORD = 1 << 11  # bytes
NO_REFERENCES = {int, str, float, tuple, list, dict, bool, bytes, type(None), FunctionType}  # parts of records, by their types
DESCRIPTION_LIMIT = 8_000  # characters; a storage takes 65,535 bytes
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")

# What it has to say is said by the problems raised here; without a handler, logging would print it in the middle of a session.
for _name in ("ZODB", "txn", "zc.lockfile"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


# ---- which classes a record may name

STORED_GLOBALS = {
    ("selfish.vm.objects", "stored_layout"),
    ("persistent.mapping", "PersistentMapping"),
    ("persistent.list", "PersistentList"),
    ("ZODB.blob", "Blob"),
    ("copyreg", "_reconstructor"),
    ("selfish.knowledge.lexicon", "Lexicon"),
} | {("builtins", name) for name in ("object", "bytearray", "set", "frozenset", "complex")}
STORED_GLOBALS |= {("selfish.knowledge.ranking", name) for name in ("Ranking", "Texts", "Entries")}
STORED_CLASSES = re.compile(r"selfish\.vm\.objects|BTrees\.(?:[A-Z]{2}BTree|fsBTree|Length)")  # any class defined in these
OLD_NAMES = {"copy_reg": "copyreg", "__builtin__": "builtins"}  # the pickle protocol of ZODB writes Python 2's


def stored_class(connection, module: str, name: str):
    """The class or constructor a record names; any other name makes the record unreadable.

    Raises pickle.UnpicklingError.
    """
    return _stored_class(module, name)


@cache
def _stored_class(module: str, name: str):
    module = OLD_NAMES.get(module, module)
    if (module, name) in STORED_GLOBALS:
        return getattr(import_module(module), name)
    if STORED_CLASSES.fullmatch(module):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
    raise pickle.UnpicklingError(f"a record names {module}.{name}, which no image holds")


# ---- the data file

class _IndexReader(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"an index names {module}.{name}")


class _DataFile(FileStorage):
    """A FileStorage whose index file is read as plain data: ZODB's own reader would run what a forged index names."""

    def __init__(self, *arguments, **options):
        try:
            super().__init__(*arguments, **options)
        except BaseException:
            for part in ("_file", "_files", "_tfile", "_lock_file"):
                if (file := getattr(self, part, None)) is not None:
                    file.close()
            raise

    def close(self):
        for file in filter(None, (self._file, self._tfile)):
            with suppress(OSError):  # the disk is full: what could not be written is part of no transaction, and the file is closed anyway
                file.close()
        super().close()

    def _restore_index(self):
        try:
            with open(self.__name__ + ".index", "rb") as file:
                reader = _IndexReader(file)
                position = int(reader.load())
                index = fsIndex()
                while entry := reader.load():
                    prefix, bucket = entry
                    index._data[prefix] = fsBucket().fromString(bucket)
        except FileNotFoundError:
            return None
        except Exception:  # whatever is wrong with it, the index can be made again from the data
            return None
        last = self._sane(index, position)
        return (index, position, last) if last else None

    def undoLog(self, first=0, last=-20, filter=None):
        from selfish.image.history import SafeSearch

        with self._lock:
            search = SafeSearch(self._file, self._pos, first, last if last >= 0 else first - last, filter)
            while not search.finished():
                search.search()
            return search.results

    def _save_index(self):
        super()._save_index()
        try:
            os.chmod(self.__name__ + ".index", 0o600)
        except OSError:
            pass  # a file system without permissions


# ---- writing

class _Writer(ObjectWriter):
    """Writes records faster than ZODB by itself: of fewer parts it asks whether they are references, and no record waits for a large one.

    Clearing a pickler's memo walks through a table as large as the largest record so far needed, so after a large record there is a new
    pickler. Measured for 20,000 new objects: 0.7 of the time, and beside an object with 20,000 slots a tenth of it.
    """

    def __init__(self, obj):
        super().__init__(obj)
        self._renew()

    def _renew(self):
        self._p = PersistentPickler(self.persistent_id, self._file, _protocol)

    def persistent_id(self, obj):
        return None if type(obj) in NO_REFERENCES else ObjectWriter.persistent_id(self, obj)

    def serialize(self, obj):
        data = super().serialize(obj)
        if len(data) > LARGE_RECORD:
            self._renew()
        return data


class _Connection(Connection):
    def _store_objects(self, writer, transaction):
        (obj,) = writer
        super()._store_objects(_Writer(obj), transaction)


class _Database(ZODB.DB):
    klass = _Connection


# ---- an opened image

class Store:
    """An open image.

    place    the folder or address, for messages; 'memory' for a world in memory
    folder   where files of the image go, None when it is not in a folder
    root     the root mapping
    was_kept whether the latest transaction that was to be kept was kept
    notices  sentences the architect should see once, such as a tail that a crash left and was set aside
    """

    def __init__(self, database: ZODB.DB, place: str, folder: Path | None, notices: tuple[str, ...] = ()):
        self.database = database
        self.place = place
        self.folder = folder
        self.notices = notices
        self.was_kept = False
        self.manager = transaction.TransactionManager(explicit=True)
        try:
            self.connection = database.open(transaction_manager=self.manager)
            with self.discarded():
                self.root = self.connection.root()
                self.is_empty = not self.root
        except BaseException:
            database.close()
            raise

    @contextmanager
    def transaction(self, description: str) -> Iterator[None]:
        """Everything changed inside is kept when it ends well, and undone when it does not.

        Raises a StoreProblem, after the abort, when it cannot be kept.
        """
        self.was_kept = False
        self.manager.begin().note(describe(description))
        try:
            yield
            with _interrupts_held():
                self.commit(self.manager)
                self.was_kept = True
        except BaseException as failure:
            if not self.was_kept:
                self.manager.abort()  # safe at any point, also after a commit that failed half way
            if (damage := self.damage(failure)) is not None:
                raise damage from failure
            raise

    @contextmanager
    def discarded(self) -> Iterator[None]:
        """Everything changed inside is undone: for looking only."""
        self.manager.begin()
        try:
            yield
        except BaseException as failure:
            if (damage := self.damage(failure)) is not None:
                raise damage from failure
            raise
        finally:
            self.manager.abort()

    def commit(self, manager) -> None:
        """Commit a manager's transaction on this image.

        Raises a StoreProblem; the caller aborts.
        """
        try:
            manager.commit()
        except ImageProblem:
            raise
        except TransientError as failure:
            raise ChangedMeanwhile(self.place, str(failure)) from failure
        except FileStorageQuotaError as failure:
            raise NoRoom(self.place, str(failure)) from failure
        except OSError as failure:
            full = failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
            raise (NoRoom if full else NotWritten)(self.place, failure.strerror or str(failure)) from failure
        except (pickle.PicklingError, TypeError, AttributeError, ValueError, RecursionError) as failure:
            if self.damage(failure) is not None:
                raise
            raise CannotBeStored(self.place, str(failure)) from failure
        except UndoError as failure:
            raise CannotBeUndone(self.place, str(failure)) from failure
        except POSError as failure:
            if self.damage(failure) is not None:
                raise
            raise NotWritten(self.place, str(failure)) from failure

    def damage(self, failure: BaseException | None) -> Damaged | None:
        """The Damaged to report when `failure` comes from a record that cannot be read; None when it does not."""
        seen = failure
        while seen is not None:
            if isinstance(seen, Damaged):
                return None
            if isinstance(seen, ChecksumMismatch | pickle.UnpicklingError | StateLoadError | _unreadable()):
                cause = seen.__cause__ if isinstance(seen, StateLoadError) and seen.__cause__ else seen
                return Damaged(self.place, str(cause))
            seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        return None

    @property
    def is_locked(self) -> bool:
        """Whether no other process can have the image open."""
        storage = self.database.storage
        return isinstance(getattr(storage, "base", storage), FileStorage)

    def last_transaction(self) -> str:
        """The number of the latest transaction committed, as text."""
        return self.database.lastTransaction().hex()

    def mark_complete(self) -> None:
        """Note in the folder that a world was completed here. From now on a missing data file is an error."""
        if self.folder is None:
            return
        note = self.folder / NOTE
        if note.exists():
            return
        fresh = note.with_suffix(".new")
        fresh.write_text(json.dumps({"format": FORMAT, "data": DATA, "built by": f"selfish {__version__}"}) + "\n", encoding="utf-8")
        os.replace(fresh, note)

    def for_child(self) -> Callable[[], None]:
        """What a process forked from this one has to call before it reads the image: it reads apart from its parent, and cannot commit.

        The function raises NotShared.
        """
        from selfish.image.forked import use_in_child

        return lambda: use_in_child(self.database, self.place)

    def close(self) -> None:
        """Hand the image back. What was not committed is dropped."""
        if self.connection is None:
            return
        try:
            self.manager.abort()
        except transaction.interfaces.NoTransaction:
            pass
        self.connection.close()
        self.connection = self.root = None
        self.database.close()


def _unreadable():
    from ZODB.FileStorage.format import CorruptedError
    from ZODB.POSException import POSKeyError

    return CorruptedError | POSKeyError


def describe(text: str) -> str:
    """The text as a transaction can keep it: valid Unicode, of bounded length."""
    text = text.strip()
    if len(text) > DESCRIPTION_LIMIT:
        text = f"{text[:DESCRIPTION_LIMIT]}… ({len(text) - DESCRIPTION_LIMIT:,} characters more)"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A Ctrl-C during a commit arrives after it: the architect is never told 'interrupted' of a change that was kept."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# ---- opening

def open_store(location: str | os.PathLike | None) -> Store:
    """The image at a folder or ZODB URI, made when there is none; in memory when location is None.

    Raises an OpenProblem.
    """
    if location is None:
        from ZODB.MappingStorage import MappingStorage

        return _store(MappingStorage(), "memory")
    if isinstance(location, str) and URI.match(location):
        return _open_address(location)
    return _open_folder(Path(location))


def _store(storage, place: str, folder: Path | None = None, notices: tuple[str, ...] = (), **settings) -> Store:
    settings = {"cache_size": CACHED_OBJECTS, "cache_size_bytes": CACHED_BYTES, "class_factory": stored_class} | settings
    try:
        database = _Database(storage, **settings)
    except BaseException as failure:
        storage.close()
        if isinstance(failure, StorageError) and folder is None:  # such as a server that does not answer
            raise BadAddress(place, f"{type(failure).__name__}: {failure}") from failure
        if isinstance(failure, ChecksumMismatch | POSError | pickle.UnpicklingError):
            raise Damaged(place, str(failure.__cause__ or failure)) from failure
        raise
    return Store(database, place, folder, notices)


def _open_address(address: str) -> Store:
    from zodburi import resolve_uri

    try:
        make, settings = resolve_uri(address)
        settings.pop("cache_size", None)
        storage = make()
    except LockError as failure:
        raise ImageInUse(address) from failure
    except Exception as failure:  # a resolver may fail in any way its storage likes
        raise BadAddress(address, f"{type(failure).__name__}: {failure}") from failure
    return _store(storage, address, **settings)


def _open_folder(folder: Path) -> Store:
    place = str(folder)
    try:
        if folder.exists() and not folder.is_dir():
            raise NotAFolder(place)
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True)
        note = _read_note(folder)
        _refuse_a_lost_world(folder, note)
        return _open_data(folder, note)
    except LockError as failure:
        raise ImageInUse(place, _holder(folder)) from failure
    except PermissionError as failure:
        raise NotAllowed(place, f"{failure.strerror}: {failure.filename}") from failure
    except OSError as failure:
        if failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise NoRoom(place, failure.strerror or str(failure)) from failure
        raise NotAllowed(place, f"{failure.strerror}: {failure.filename}") from failure


def _read_note(folder: Path) -> dict | None:
    try:
        note = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        known = int(note["format"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as failure:
        raise Damaged(str(folder), f"{NOTE} cannot be read: {failure}") from failure
    if known > FORMAT:
        raise NewerFormat(str(folder), str(known))
    return note


def _refuse_a_lost_world(folder: Path, note: dict | None) -> None:
    data = folder / DATA
    if note is not None and data.exists() and data.stat().st_size == 0:
        raise DataMissing(str(folder), f"{DATA} is empty")
    if data.exists():
        return
    left = [name for name in (NOTE, DATA + ".old", DATA + ".index") if (folder / name).exists()]
    left += [BLOBS] if any((folder / BLOBS).glob("0x*")) else []
    if left:
        raise DataMissing(str(folder), f"{DATA} is gone, and {', '.join(left)} still there")


def _open_data(folder: Path, note: dict | None) -> Store:
    path = folder / DATA
    # Made here, before ZODB would, so that nobody else can read what the world holds.
    for name in (DATA, DATA + ".lock", DATA + ".tmp"):
        os.close(os.open(folder / name, os.O_CREAT | os.O_RDWR, 0o600))
    (folder / BLOBS).mkdir(mode=0o700, exist_ok=True)
    size = path.stat().st_size
    with open(path, "rb") as file:
        if size and file.read(len(MAGIC)) != MAGIC:
            raise NotAnImage(str(folder), f"{DATA} is not a ZODB data file")
    try:
        storage = _DataFile(str(path), blob_dir=str(folder / BLOBS))
    except (LockError, OSError):
        raise
    except Exception as failure:  # a damaged file can fail anywhere in the scan
        raise Damaged(str(folder), f"{DATA} cannot be read: {failure}") from failure
    sweep(storage)
    notices = ()
    if (lost := size - storage.getSize()) > 0:
        notices = (f"{lost:,} bytes of an unfinished transaction at the end of {path} were set aside.",)
    store = _store(Checksummed(storage), str(folder), folder, notices)
    if store.is_empty and note is not None:
        store.close()
        raise Damaged(str(folder), f"{DATA} holds no world, and {NOTE} says that it did")
    return store


def _holder(folder: Path) -> str:
    """The process that holds the lock, as `4711 (selfish)`; '' when it cannot be told."""
    try:
        number = int((folder / (DATA + ".lock")).read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return ""
    try:
        name = Path(f"/proc/{number}/comm").read_text().strip()
    except OSError:
        return str(number)
    return f"{number} ({name})"
