"""Intake: the files of a model or an adapter as they come from outside, in a folder or in an archive.

In:     the path of a folder, of a tar file or of a zip file.
Out:    Parcel: what is wanted of it, each file with its size and as a stream; what is left out.
Keeps:  - weights are safetensors: pickled ones, which run a stranger's code when they are read, are refused.
        - of an archive nothing is taken but regular files below its top, and no more files and bytes than the limits say.
        - everything is looked at before anything is taken; no file is ever whole in memory.
"""

from __future__ import annotations

import lzma
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

MOST_FILES = 2_000
MOST_BYTES = 2_000_000_000_000
LARGEST_TEXT = 200_000_000  # bytes; tokenizers have tens of millions
LONGEST_NOTE = 1 << 20  # bytes of a name in a tar file
WEIGHTS = ".safetensors"
TEXTS = (".json", ".txt", ".jinja", ".model")
PICKLED = (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib", ".pdparams", ".npy", ".npz")


class Refused(Exception):
    """Why nothing of it is taken, a sentence without its end."""


@dataclass(frozen=True)
class Parcel:
    """wanted    name -> size of the files to take, without the folder all of them are in
    left_out  names of the others
    streams   gives name and stream for each file that is wanted, one after the other
    """

    wanted: dict[str, int]
    left_out: tuple[str, ...]
    _open: object

    def streams(self) -> Iterator[tuple[str, BinaryIO]]:
        yield from self._open(self.wanted)


def parcel(path: str, depth: int) -> Parcel:
    """What is at a path. Files in more than `depth` folders below the top are left out. Raises Refused."""
    place = Path(path)
    with readable(path):
        if place.is_dir():
            found, opened = _folder(place, depth), _from_folder
        elif not place.is_file():
            raise Refused(f"there is nothing at {path}")
        elif zipfile.is_zipfile(place):
            found, opened = _zipped(place), _from_zip
        elif tarfile.is_tarfile(place):
            found, opened = _tarred(place), _from_tar
        else:
            raise Refused(f"{path} is neither a folder nor an archive")
        return _chosen(place, found, opened, depth)


@contextmanager
def readable(path):
    """What goes wrong in reading files and archives, also in their streams, is Refused."""
    try:
        yield
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, NotImplementedError) as failure:
        raise Refused(f"{path} cannot be read: {failure}") from failure
    except OSError as failure:
        raise Refused(f"{path} cannot be read: {failure.strerror or failure}") from failure


def _chosen(place, found, opened, depth):
    if len(found) > MOST_FILES:
        raise Refused(f"it has more than {MOST_FILES:,} files")
    if sum(found.values()) > MOST_BYTES:
        raise Refused(f"it has more than {MOST_BYTES:,} bytes")
    tops = {name.split("/")[0] for name in found}
    top = f"{tops.pop()}/" if opened is not _from_folder and len(tops) == 1 and all("/" in name for name in found) else ""
    near = {name.removeprefix(top): size for name, size in found.items() if name.removeprefix(top).count("/") <= depth}
    wanted = {name: size for name, size in sorted(near.items()) if name.lower().endswith((WEIGHTS, *TEXTS))}
    left_out = tuple(sorted(set(name.removeprefix(top) for name in found) - set(wanted)))
    if not any(name.lower().endswith(WEIGHTS) for name in wanted):
        pickled = next((name for name in left_out if name.lower().endswith(PICKLED)), None)
        if pickled is not None:
            raise Refused(f"{pickled} is pickled: reading it could run a stranger's code. Store the weights as safetensors first")
        raise Refused(f"{place} holds no weights: there is no file that ends in {WEIGHTS}")
    for name, size in wanted.items():
        if size > LARGEST_TEXT and not name.lower().endswith(WEIGHTS):
            raise Refused(f"{name} has {size:,} bytes, which is too much for a text")
    return Parcel(wanted, left_out, lambda names: opened(place, top, names))


def _safe(name: str) -> str:
    """A name out of an archive. Raises Refused when it leads elsewhere."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\0" in name or ":" in parts[0]:
        raise Refused(f"the archive holds {name!r}, which leads out of it")
    return "/".join(parts)


# ---- folders

def _folder(place, depth):
    found = {}
    for folder, folders, names in os.walk(place):
        below = Path(folder).relative_to(place)
        if len(below.parts) >= depth:
            folders[:] = []
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            status = os.stat(Path(folder, name))
            if stat.S_ISREG(status.st_mode):
                found[(below / name).as_posix()] = status.st_size
        if len(found) > MOST_FILES:
            break
    return found


def _from_folder(place, top, names):
    for name in names:
        with open(place / name, "rb") as stream:
            yield name, stream


# ---- archives

class _Member(tarfile.TarInfo):
    """An entry of a tar file whose long names are of bearable length."""

    def _proc_member(self, archive):
        notes = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
        if self.type in notes and self.size > LONGEST_NOTE:
            raise Refused("a name in the archive is too long")
        return super()._proc_member(archive)


@contextmanager
def _tar(place):
    with tarfile.open(place, "r|*", tarinfo=_Member) as archive:
        yield archive


def _tarred(place):
    found, size = {}, 0
    with _tar(place) as archive:
        for member in archive:
            archive.members = []  # it would remember all of them
            if member.isdir():
                continue
            name = _safe(member.name)
            if not member.isreg() or member.issparse():
                raise Refused(f"the archive holds {name}, which is no regular file")
            size += member.size
            _count(found, name, member.size, size)
    return found


def _from_tar(place, top, names):
    with _tar(place) as archive:
        for member in archive:
            archive.members = []
            name = _safe(member.name).removeprefix(top) if not member.isdir() else ""
            if name in names:
                yield name, archive.extractfile(member)


def _zipped(place):
    found, size = {}, 0
    with zipfile.ZipFile(place) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            name, kind = _safe(member.filename), stat.S_IFMT(member.external_attr >> 16)
            if kind not in (0, stat.S_IFREG):
                raise Refused(f"the archive holds {name}, which is no regular file")
            if member.flag_bits & 1:
                raise Refused(f"the archive holds {name}, which is encrypted")
            size += member.file_size
            _count(found, name, member.file_size, size)
    return found


def _from_zip(place, top, names):
    with zipfile.ZipFile(place) as archive:
        for member in archive.infolist():
            name = _safe(member.filename).removeprefix(top) if not member.is_dir() else ""
            if name in names:
                with archive.open(member) as stream:
                    yield name, stream


def _count(found, name, size, total):
    if name in found:
        raise Refused(f"the archive holds {name} twice")
    found[name] = size
    if len(found) > MOST_FILES:
        raise Refused(f"the archive holds more than {MOST_FILES:,} files")
    if total > MOST_BYTES:
        raise Refused(f"the archive holds more than {MOST_BYTES:,} bytes")
