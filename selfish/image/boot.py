"""Boot: a world built from bootstrap/, or animated from an image that holds one.

In:     where the image is; where printed text goes.
Out:    a Living: the store and the world on it.
Keeps:  a new world is one transaction. Until that is committed the image is empty, so a build that was killed is simply done again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from selfish.errors import SelfishFailure
from selfish.image.code_file import NAME, CodeFile
from selfish.image.history import History
from selfish.image.journal import NOTES, Journal
from selfish.image.journal import prepare as prepare_journal
from selfish.image.problems import BuildFailed, NewerFormat, NotAnImage
from selfish.image.storage import Store, open_store
from selfish.image.trail import Trail
from selfish.image.weights import Weights
from selfish.primitives.on_demand import Primitives
from selfish.source import Source
from selfish.vm.kept_code import KeptCode
from selfish.vm.naming import follow
from selfish.vm.world import World

MARK = "selfish"  # the key in the root that says a finished world is here
MODULES = "modules"  # the key of the names of the modules of bootstrap/ it was built from
WORLD_FORMAT = 1
# Worlds of 0.1.0 do not tell their modules: these came later. One that does not, and has the last of them, was built in between.
AFTER_THE_FIRST = ("mind/", "core/history", "core/json", "reflection/fileOut", "reflection/syntax")
NEWEST_OF_THE_UNTOLD = "globals orchestrator"

Progress = Callable[[int, int, str], None]  # files loaded, files in all, the one being loaded


class Living:
    """A world, the store it lives in, and what stands beside its transactions.

    store   None for a world that nothing keeps
    notices sentences the architect should see
    code    the CodeFile of the image, None where there is none
    """

    def __init__(self, world: World, store: Store | None):
        self.world = world
        self.store = store
        self.notices = list(store.notices) if store is not None else []
        self.journal = world.journal = Journal(world.root, store)
        folder = store.folder if store is not None else None
        self.trail = world.trail = Trail(folder, self.journal.session, self.notices.append)
        world.history = History(store) if store is not None else None
        world.weights = Weights(store) if store is not None else None
        world.library = bootstrap_folder()
        self.code = None
        if store is not None:
            world.for_child = store.for_child
        if folder is not None:
            self.code = CodeFile(str(folder / NAME))
            world.linker.kept_code = KeptCode(world, self.code)

    def close(self) -> None:
        if self.world.workshop is not None:
            self.world.workshop.close()
        if self.code is not None:
            self.code.close()
        self.trail.close()
        self.journal.close()
        if self.store is not None:
            self.store.close()
        self.world.release()


def bootstrap_folder() -> Path:
    """bootstrap/ as installed, inside the package; in a checkout, beside it."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "bootstrap", package.parent / "bootstrap"):
        if (folder / "manifest").is_file():
            return folder
    raise BuildFailed(str(package), "bootstrap/manifest is missing from this installation")


def module_names() -> list[str]:
    """The modules of bootstrap/ in load order.

    A line of the manifest is a path without extension, then, if the place matters, two spaces and the reason.
    """
    lines = (bootstrap_folder() / "manifest").read_text(encoding="utf-8").splitlines()
    names = [line.split("  ", 1)[0].strip() for line in lines]
    return [name for name in names if name and not name.startswith("#")]


def bootstrap_files() -> list[Path]:
    """The files of the modules, in load order."""
    folder = bootstrap_folder()
    return [folder / f"{name}.self" for name in module_names()]


def build(root, write: Callable[[str], object], progress: Progress | None = None, place: str = "memory") -> World:
    """A new world in the empty mapping `root`. The caller owns the transaction.

    Raises BuildFailed, naming the place in bootstrap/.
    """
    world = World.create(root, primitives=Primitives(), write=write)
    world.library, files = bootstrap_folder(), bootstrap_files()
    for number, path in enumerate(files):
        if progress is not None:
            progress(number, len(files), path.stem)
        file_in_module(world, path, place)
    if progress is not None:
        progress(len(files), len(files), "")
    world.name_well_known()
    prepare_journal(root)
    root[MODULES] = tuple(map(module_name, files))
    root[MARK] = WORLD_FORMAT
    return world


def module_name(path: Path) -> str:
    """How the manifest calls a file of bootstrap/."""
    return path.relative_to(bootstrap_folder()).with_suffix("").as_posix()


def file_in_module(world: World, path: Path, place: str) -> None:
    try:
        world.file_in(Source(f"bootstrap/{module_name(path)}.self", path.read_text(encoding="utf-8")))
    except SelfishFailure as failure:
        raise BuildFailed(place, str(path), failure) from failure
    except OSError as failure:
        raise BuildFailed(place, f"{path}: {failure.strerror}") from failure


def missing(world: World) -> list[str]:
    """The modules that a world lacks because they came after it, in load order."""
    told, names = world.root.get(MODULES), module_names()
    if told is not None:
        return [name for name in names if name not in told]
    if follow(world, NEWEST_OF_THE_UNTOLD) is not None:
        return []
    return [name for name in names if name.startswith(AFTER_THE_FIRST)]


def build_in_memory(write: Callable[[str], object], without: Iterable[str] = ()) -> Living:
    """A new world that nothing keeps: for trying things, and for tests."""
    return Living(leaving_out(without, build({}, write)), None)


def leaving_out(without: Iterable[str], world: World) -> World:
    """The world, without these techniques. It was built with all: its first methods are written in terms of what is not defined yet."""
    if without:
        world.do_without(without)
    return world


def open_world(
    location: str | os.PathLike, write: Callable[[str], object], progress: Progress | None = None, without: Iterable[str] = ()
) -> Living:
    """The world at a folder or ZODB URI, built first when there is none.

    without     names of techniques it does without (compiler/techniques.py)

    Raises an OpenProblem.
    """
    store, lacks = open_store(location), []
    try:
        if store.is_empty:
            with store.transaction("a new world from bootstrap/"):
                world = build(store.root, write, progress, store.place)
                world.before_commit()
        else:
            with store.discarded():
                found = store.root.get(MARK)
                if not isinstance(found, int):
                    raise NotAnImage(store.place, "the data was made by another program")
                if found > WORLD_FORMAT:
                    raise NewerFormat(store.place, str(found))
                has_journal = NOTES in store.root
                world = World(store.root, primitives=Primitives(), write=write)
                lacks = missing(world)
            if not has_journal:  # a world from before there was one
                with store.transaction("a place for notes"):
                    prepare_journal(store.root)
        store.mark_complete()
    except BaseException:
        store.close()
        raise
    living = Living(leaving_out(without, world), store)
    if lacks:
        mind = ", the mind among them" if any(name.startswith("mind/") for name in lacks) else ""
        living.notices.append(f"this world was built before {len(lacks)} modules of the library{mind}: `selfish upgrade` adds them")
    return living

