"""Forked: an image as a forked process may use it. It reads what its parent would; nothing can be committed.

In:     a database and the connections open on it, in the child, whose open files are no longer those of the parent.
Out:    the same database and connections, with files of their own; a server's storage is connected to anew, when it is first read.
Keeps:  - the parent's file positions and connections, which a fork shares, are never used.
        - a commit fails before it begins.
        - locks that a thread of the parent may have held at the fork are new.
"""

from __future__ import annotations

import itertools

from ZODB.DemoStorage import DemoStorage
from ZODB.FileStorage import FileStorage
from ZODB.FileStorage.FileStorage import FilePool
from ZODB.MappingStorage import MappingStorage
from ZODB.mvccadapter import MVCCAdapter
from ZODB.POSException import ReadOnlyError
from ZODB.utils import Lock, RLock, p64

from selfish.image.checksums import Checksummed

CACHE = 64 << 20  # bytes of the nameless file in which a server's client keeps what it read
FIRST_OID = 1 << 62  # of the objects a child names: no image gets that far


class NotShared(Exception):
    """A storage of this kind cannot be read in a forked process."""


def use_in_child(database, place: str) -> None:
    """Make a database and its open connections fit for a forked process.

    Raises NotShared.
    """
    adapter = database._mvcc_storage
    if not isinstance(adapter, MVCCAdapter):
        raise NotShared(f"{type(adapter).__name__} keeps connections of its own")
    adapter._lock = Lock()
    storage = _own(adapter._storage, place)
    oids = itertools.count(FIRST_OID)
    for instance in adapter._instances:
        instance._lock = Lock()
        instance._storage = storage
        instance.new_oid = lambda: p64(next(oids))
        instance.sync = lambda force=True: None
        instance.tpc_begin = _refuse


def _refuse(*arguments, **options):
    raise ReadOnlyError("nothing is committed in a trial")


def _own(storage, place):
    """A storage of the child's own, with what one of its parent's holds."""
    if isinstance(storage, FileStorage):
        storage._file = open(storage._file_name, "rb")  # closed with the process
        storage._files = FilePool(storage._file_name)
    elif isinstance(storage, Checksummed):
        storage.base = _own(storage.base, place)
    elif isinstance(storage, DemoStorage):
        storage.base, storage.changes = _own(storage.base, place), _own(storage.changes, place)
    elif not isinstance(storage, MappingStorage):
        return _Anew(place)
    for name, new in (("_lock", RLock), ("_commit_lock", Lock)):
        if hasattr(storage, name):
            setattr(storage, name, new())
    storage.tpc_begin = storage.undo = storage.pack = _refuse
    return storage


class _Anew:
    """A storage at an address, opened when the first record is asked for."""

    def __init__(self, address: str):
        self._address = address
        self._storage = None

    def loadBefore(self, oid, tid):
        if self._storage is None:
            import resource

            from zodburi import resolve_uri

            resource.setrlimit(resource.RLIMIT_FSIZE, (CACHE, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
            self._storage = resolve_uri(self._address)[0]()
        return self._storage.loadBefore(oid, tid)

    tpc_begin = staticmethod(_refuse)
