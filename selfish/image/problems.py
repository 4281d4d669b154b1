"""What can go wrong with an image: one class each, carrying facts.

In:     raised by storage.py and boot.py.
Out:    caught by the doors, which say it in a sentence (repl/printer.py) and answer with exit code 3 when no world could be opened.
Keeps:  facts only: where (a path or an address), and what the storage said about it.
"""

from __future__ import annotations

from selfish.errors import SelfishFailure


class ImageProblem(SelfishFailure):
    """Any of the problems below.

    place   the folder or address of the image
    detail  what was found there, '' when the class says it all
    """

    def __init__(self, place: str, detail: str = ""):
        super().__init__(place, detail)
        self.place = place
        self.detail = detail


class OpenProblem(ImageProblem):
    """The image cannot be opened; nothing in it was touched."""


class ImageInUse(OpenProblem):
    """Another process has it open. `holder` is that process's number and name, as far as they can be seen."""

    def __init__(self, place: str, holder: str = ""):
        super().__init__(place)
        self.holder = holder


class NotAFolder(OpenProblem):
    """There is something at the place, and it is not a folder."""


class NotAllowed(OpenProblem):
    """The folder or a file in it cannot be read or written by this user."""


class DataMissing(OpenProblem):
    """A world was here, and its data file is gone. detail names what is left."""


class NotAnImage(OpenProblem):
    """The data was made by another program, or by nobody."""


class NewerFormat(OpenProblem):
    """A later Selfish wrote it. detail is the format it has."""


class BadAddress(OpenProblem):
    """The address names no storage: unknown scheme, bad option, no server."""


class BuildFailed(OpenProblem):
    """A file of bootstrap did not load; nothing was kept. cause is that failure, None when the files themselves are missing."""

    def __init__(self, place: str, detail: str = "", cause: Exception | None = None):
        super().__init__(place, detail)
        self.cause = cause


class Damaged(OpenProblem):
    """The data is not what was written. It may also show later, when a damaged object is first needed."""


class StoreProblem(ImageProblem):
    """A transaction could not be kept. It was aborted: the world is as it was before."""


class NoRoom(StoreProblem):
    """The disk, or the quota on it, is full."""


class ChangedMeanwhile(StoreProblem):
    """Another process committed a change to the same objects first."""


class CannotBeStored(StoreProblem):
    """Something reachable from the lobby cannot outlive the process. detail says what."""


class CannotBeUndone(StoreProblem):
    """A transaction was to be undone, and later ones changed the same objects."""


class NotWritten(StoreProblem):
    """The storage refused for another reason."""
