"""Upgrading: a world that an earlier Selfish built gets the modules of bootstrap/ that came later.

In:     a world, in a transaction of the caller's.
Out:    the names of the modules that were filed in.
Keeps:  what the world has stays as it is, also where a later Selfish would build it otherwise. When a module would put something into the
        place of what is there, nothing is changed at all.
"""

from __future__ import annotations

from selfish.errors import SelfishFailure
from selfish.image.boot import MODULES, bootstrap_folder, file_in_module, missing, module_names
from selfish.vm.objects import DATA, Live, Method
from selfish.vm.world import World

LIBRARY = "bootstrap/"  # how the names of its sources begin


class Taken(SelfishFailure):
    """The world has something of its own where a new module has a part. names are those paths."""

    def __init__(self, names: list[str]):
        super().__init__(names)
        self.names = names


def upgrade(world: World) -> list[str]:
    """File in what is missing.

    Raises BuildFailed, or Taken.
    """
    names, before = missing(world), _held(world)
    for name in names:
        file_in_module(world, bootstrap_folder() / f"{name}.self", "this image")
    after = _held(world)
    taken = []
    for path, (holder, slots) in before.items():
        if after.get(path, (None,))[0] is holder:
            taken += [f"{path} {name}" for name, held in slots.items() if not _stays(held, after[path][1].get(name))]
    if taken:
        raise Taken(taken)
    world.name_well_known(beside=before)
    if names:
        world.root[MODULES] = tuple(module_names())
    return names


def _held(world: World) -> dict[str, tuple]:
    """Every well-known object by its path, and what its slots hold that is not data."""
    return {
        path: (value, {slot.name: slot.contents for slot in world.map_of(value).slots.values() if slot.kind is not DATA})
        for path, value in world.well_known()
    }


def _stays(held, now) -> bool:
    """Whether a slot holds what it held; a method of the library may have become another one of the library."""
    if held is now:
        return True
    if isinstance(held, Method):
        return held.file.startswith(LIBRARY) and isinstance(now, Method) and now.file.startswith(LIBRARY)
    return not isinstance(held, Live) and held == now
