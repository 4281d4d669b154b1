"""Room: what leaves memory again while an evaluation loads more and more.

In:     word of every object and chunk that comes from the image.
Out:    objects that become ghosts; their next use loads them again.
Keeps:  - objects that changed stay until the transaction ends, and so does all that has no record yet.
        - nothing leaves between the steps of a primitive or of the VM itself: only where compiled code was about to use what is being
          loaded, and holds nothing but objects. What is true of an object there is asked for again after the next load.

ZODB makes room only when a transaction ends; one that walks a whole world would have it in memory before. What was loaded first goes first,
for reads of live objects tell nobody what was used last. Ghosts go with what refers to them, so where there are many, more goes than the
cache's size asks for. Measured, walking through a million objects: 235 MB instead of 549, 3 % more time.
"""

from __future__ import annotations

import sys

EVERY = 10_000  # objects loaded between looks at what there is
KNOWN = 600_000  # objects in memory, ghosts among them: each takes about 300 bytes, whatever it holds
FEWEST = 20_000  # objects that may stay in any case
LOADING = {"ZODB.Connection", "ZODB.serialize", "selfish.vm.long_items", "selfish.vm.objects", __name__}


class Room:
    """Makes room in the memory of one connection; a world in memory has none."""

    def __init__(self, world, connection):
        self._globals = world.globals
        self._cache = connection._cache if connection is not None else None
        self._count = 0

    def loaded(self, count=1):
        """So many objects came into memory."""
        self._count += count
        if self._count >= EVERY and self._is_between_steps():
            self._count = 0
            self._make()

    def _is_between_steps(self):
        """Whether it is compiled code that uses what is being loaded."""
        frame = sys._getframe(2)
        while frame is not None and frame.f_globals.get("__name__") in LOADING:
            frame = frame.f_back
        return frame is not None and frame.f_globals is self._globals

    def _make(self):
        cache = self._cache
        cache.incrgc()
        if len(cache) > KNOWN:
            most = cache.cache_size
            cache.cache_size = max(FEWEST, cache.cache_non_ghost_count // 2)
            try:
                cache.incrgc()
            finally:
                cache.cache_size = most
