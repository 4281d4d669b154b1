"""The code file: what the compiler made for an image, in a file beside its data, as a shelf of vm/kept_code.py.

In:     names, each 16 bytes; the bytes under them.
Out:    the bytes again, in this process or a later one.
Keeps:  - it is believed only when this user wrote it: a digest of what is in it is keyed with a secret in the user's own cache folder.
          So an image that comes from somebody else still runs none of their Python code, and a damaged file is as good as none.
        - it is kept for one compiler; another begins it anew.
        - it can be deleted. What goes wrong with it costs time and nothing else.

A file and no records of the image: what a record says is taken for Selfish, and this is Python; it is no part of any transaction, so an
evaluation that only asks writes none, nobody finds one in the history, no two conflict, and undoing and packing know nothing of it. It is
quicker besides: 0.3 ms to open it and 4 to 11 microseconds for a method, where the same bytes in a tree of ZODB took 4 to 85.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
from contextlib import suppress
from struct import Struct, error

from selfish.parsing.table import cache_file, private
from selfish.vm.kept_code import digest, maker

NAME = f"world.{sys.implementation.cache_tag}.code"  # each interpreter has its own
HEAD = Struct(">16s16sI")  # what begins the file: MAGIC, the keyed digest of the index, the length of the index
MAGIC = b"selfish code 1\n\0"
KEY = 32  # bytes of a secret
LIMIT = 16_000_000  # bytes; beyond, only what was of use in this session stays


class CodeFile:
    """The code file of an open image; of others it is left alone.

    The index, marshalled, is the maker and a dict from names to places: where in the file the bytes begin, how many, and their digest.
    """

    def __init__(self, path: str):
        self._path = path
        self._process = os.getpid()
        self._secret: bytes | None = None
        self._places: dict[bytes, tuple[int, int, bytes]] | None = None  # None before it is read
        self._file = None
        self._begin = 0  # where in the file the places begin
        self._used: set[bytes] = set()
        self._fresh: dict[bytes, bytes] = {}

    def get(self, name: bytes) -> bytes | None:
        if self._places is None:
            self._read()
        if (fresh := self._fresh.get(name)) is not None:
            return fresh
        found = self._sound(name)
        if found is not None:
            self._used.add(name)
        return found

    def put(self, name: bytes, value: bytes) -> None:
        self._fresh[name] = value

    def close(self) -> None:
        """Write what is new, if anything is, in place of the file there was."""
        if self._fresh and self._secret is not None and os.getpid() == self._process:
            data = self._whole()
            self._leave()
            with suppress(OSError):
                write_whole(self._path, data)
        self._leave()

    def _leave(self):
        if self._file is not None:
            self._file.close()
            self._file = None

    def _whole(self):
        old = {name: place for name, place in self._places.items() if name not in self._fresh}
        if sum(length for _, length, _ in old.values()) + sum(map(len, self._fresh.values())) > LIMIT:
            old = {name: place for name, place in old.items() if name in self._used}
        pieces, places, end = [], {}, 0
        for name, value in ({name: self._sound(name) for name in old} | self._fresh).items():
            if value is not None:
                pieces.append(value)
                places[name] = end, len(value), digest(value)
                end += len(value)
        index = marshal.dumps((self._maker, places))
        return b"".join((HEAD.pack(MAGIC, digest(index, self._secret), len(index)), index, *pieces))

    def _sound(self, name):
        """What the file has under a name, when it is what was written."""
        start, length, was = self._places.get(name, (0, 0, None))
        found = self._piece(start, length) if was is not None else b""
        return found if was == digest(found) else None

    def _piece(self, start, length):
        if hasattr(os, "pread"):  # processes forked from this one read the file as well, and would move its position
            return os.pread(self._file.fileno(), length, self._begin + start)
        self._file.seek(self._begin + start)
        return self._file.read(length)

    def _read(self):
        self._places = {}
        try:
            self._maker, self._secret = maker(), secret()
            if self._secret is None:
                return
            self._file = open(self._path, "rb")
            magic, was, length = HEAD.unpack(self._file.read(HEAD.size))
            index = self._file.read(length)
            if magic == MAGIC and digest(index, self._secret) == was:
                made_by, places = marshal.loads(index)
                if made_by == self._maker:
                    self._places, self._begin = places, HEAD.size + length
        except (OSError, error):  # there is none, or less than its head
            return


def secret() -> bytes | None:
    """What only this user knows, made when there is none yet; None where there is no place for it."""
    base = cache_file()
    if base is None:
        return None
    folder = os.path.dirname(base)
    path = os.path.join(folder, "key")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not private(folder):
            return None
        if not _is_ours_alone(path):
            write_whole(path, os.urandom(KEY))
        with open(path, "rb") as file:
            known = file.read()
        return known if len(known) == KEY else None
    except OSError:
        return None


def _is_ours_alone(path):
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return False
    return status.st_size == KEY and private(path) and not (hasattr(os, "getuid") and stat.S_IMODE(status.st_mode) & 0o077)


def write_whole(path: str, data: bytes) -> None:
    """A file that nobody else can read, whole or not at all. Raises OSError."""
    fresh = f"{path}.{os.getpid()}"
    try:
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
        os.replace(fresh, path)
    except OSError:
        with suppress(OSError):
            os.unlink(fresh)
        raise
