"""Weights: the files of models and adapters, kept in the image as blobs, each under the SHA-256 of what is in it.

In:     streams of bytes.
Out:    hashes; paths of files that can be mapped into memory and never change.
Keeps:  - a file is written and hashed piece by piece; what is there already is not written twice.
        - taking in is part of the transaction in progress. What was interrupted leaves no file: after an abort at once, after a kill when
          the image is opened again.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from BTrees.OOBTree import OOBTree
from ZODB.blob import Blob, BlobError, BlobStorageMixin
from ZODB.interfaces import IBlobStorage
from ZODB.POSException import POSKeyError

from selfish.errors import PrimitiveFailed

PLACE = "weights"  # the key in the root: an OOBTree from hash to size and blob
PIECE = 1 << 20  # bytes handled at once
IMPORTING = "importing"  # how the file in the folder of unfinished blobs is called that says an import is under way


def _failed(why):
    return PrimitiveFailed(why)


class Weights:
    """The weights of a Store's image."""

    def __init__(self, store):
        self.store = store
        self._marked = None
        self._unfinished: list[str] = []

    def take(self, stream: BinaryIO, size: int, check: Callable[[str], None], between: Callable[[], None]) -> str:
        """Keep what a stream holds, `size` bytes; answers its hash. `check` is given the path of the file and may raise.

        Raises PrimitiveFailed, OSError.
        """
        import hashlib

        folder = self._folder()
        handle, path = tempfile.mkstemp(dir=folder, prefix="weights", suffix=".part")
        try:
            digest, written = hashlib.sha256(), 0
            with os.fdopen(handle, "wb") as file:
                while piece := stream.read(PIECE):
                    between()
                    written += len(piece)
                    if written > size:
                        break
                    digest.update(piece)
                    file.write(piece)
            if written != size:
                raise _failed(f"a file of {size:,} bytes came with {'more' if written > size else f'{written:,}'}")
            check(path)
            name = digest.hexdigest()
            if name not in self._all():
                blob = Blob()
                self.store.connection.add(blob)
                blob.consumeFile(path)
                self._unfinished.append(blob._p_blob_uncommitted)
                self._all(made=True)[name] = (size, blob)
            return name
        finally:
            if os.path.exists(path):
                os.unlink(path)

    def path(self, name: str) -> str:
        """The file of a hash, to be read only. Raises PrimitiveFailed."""
        try:
            return self._found(name)[1].committed()
        except BlobError:
            raise _failed("these weights are kept when the evaluation that brings them in has ended; use them in the next one") from None

    def reading(self, name: str) -> BinaryIO:
        """The bytes of a hash, also of one that came in this transaction. Raises PrimitiveFailed."""
        return self._found(name)[1].open("r")

    def size(self, name: str) -> int:
        return self._found(name)[0]

    def forget(self, name: str) -> None:
        self._found(name)
        del self._all()[name]

    def names(self) -> Iterator[str]:
        return iter(self._all())

    def is_whole(self, name: str, between: Callable[[], None]) -> bool:
        """Whether a file still is what was taken in. Raises PrimitiveFailed."""
        import hashlib

        digest = hashlib.sha256()
        with self.reading(name) as file:
            while piece := file.read(PIECE):
                between()
                digest.update(piece)
        return digest.hexdigest() == name

    def _found(self, name):
        found = self._all().get(name)
        if found is None:
            raise _failed(f"the image has no weights {name[:12]}")
        return found

    def _all(self, made=False):
        root = self.store.root
        if PLACE not in root and made:
            root[PLACE] = OOBTree()
        return root.get(PLACE, {})

    def _folder(self):
        """Where unfinished blobs are; a file there says until the end of the transaction that there may be some."""
        storage = self.store.connection._storage
        if not IBlobStorage.providedBy(storage):
            raise _failed(f"{self.store.place} has no place for files; weights need an image in a folder")
        folder = storage.temporaryDirectory()
        current = self.store.manager.get()
        if self._marked is not current:
            handle, mark = tempfile.mkstemp(dir=folder, prefix=IMPORTING)
            os.close(handle)
            self._marked = current
            current.addAfterCommitHook(lambda committed: self._ended(mark))
            current.addAfterAbortHook(lambda: self._ended(mark))
        return folder

    def _ended(self, mark):
        """The transaction has ended: what was kept has been moved to its place, what lies here was not."""
        unfinished, self._unfinished, self._marked = self._unfinished, [], None
        for path in (*unfinished, mark):  # the mark goes last
            Path(path).unlink(missing_ok=True)


def sweep(storage: BlobStorageMixin) -> None:
    """Remove what an import left that was killed: unfinished files, and blobs of a transaction that never was. Nobody else has it open."""
    folder = Path(storage.temporaryDirectory())
    left = list(folder.iterdir()) if folder.is_dir() else []
    if not any(path.name.startswith(IMPORTING) for path in left):
        return
    for oid, place in storage.fshelper.listOIDs():
        for name in os.listdir(place):
            path = os.path.join(place, name)
            if name.endswith(".blob") and not _is_kept(storage, oid, storage.fshelper.splitBlobFilename(path)[1]):
                os.unlink(path)
    for path in sorted(left, key=lambda path: path.name.startswith(IMPORTING)):  # the mark goes last
        path.unlink()


def _is_kept(storage, oid, tid):
    try:
        storage.loadSerial(oid, tid)
    except POSKeyError:
        return False
    return True
