"""Long items: the elements of a vector too long to be in memory whole.

In:     the topmost branch over its chunks (vm/chunks.py).
Out:    LongItems, which stands for a list and loads only what is asked for.
Keeps:  what moves an element always changes the vector's own record (`reshaped`). So who knows where a chunk begins may trust in that until
        the vector itself is outdated, whatever an abort or others did to chunks.

A vector of up to WHOLE values is a plain list once it is in memory, for compiled code then has its elements at Python's speed. Measured
with a million integers, LongItems beside a list: the first element after opening 1.3 ms, 309; committing one changed element 1.3 ms, 37;
memory before the elements are used nothing, 53 MB; but `at:` 0.10 µs, 0.005.
"""

from __future__ import annotations

from bisect import bisect_right

from selfish.vm.chunks import LONGEST, STRETCH, Branch, Chunk, leaves, over, spliced, tree


class NotAnIndex(TypeError):
    """An element was asked for in line, with something that is none of its places: the ordinary `at:` shall say so."""


def _collect(node, start, stop, out):
    """Append to out what stands from start to stop below a node."""
    if type(node) is Chunk:
        out += node.values[start:stop]
        return
    place = bisect_right(node.ends, start)
    while start < stop:
        begin, end = node.ends[place - 1] if place else 0, node.ends[place]
        _collect(node.values[place], start - begin, min(stop, end) - begin, out)
        start, place = end, place + 1


class LongItems:
    """The elements of a vector: a list, as far as primitives and compiled code use one.

    root        the topmost branch
    reshaped    whether an element moved since the vector's own record was written
    map         the one that record names; None before there is such a record
    """

    __slots__ = ("root", "reshaped", "map", "_chunk", "_low", "_high")

    def __init__(self, root, map=None):
        self.root = root
        self.reshaped = False
        self.map = map
        self._chunk, self._low, self._high = None, 0, 0  # where the last element was found

    def state(self, map):
        """What the vector's own record holds, which is about to be written."""
        self.reshaped, self.map = False, map
        return tuple(self.root.values), tuple(self.root.ends)

    def __len__(self):
        return self.root.size

    def __iter__(self):
        for chunk in leaves(self.root):
            yield from chunk.values

    def in_memory(self):
        """Places and values, of what is in memory already."""
        waiting = [(self.root, 0)]
        while waiting:
            node, low = waiting.pop()
            if node._p_changed is None:  # a ghost
                continue
            if type(node) is Chunk:
                yield from enumerate(node.values, low)
            else:
                waiting += zip(node.values, [low, *(low + end for end in node.ends)], strict=False)

    def __getitem__(self, place):
        if type(place) is not int:
            return self._of_slice(place)
        if not self._low <= place < self._high:
            self._find(place)
            if (jar := self._chunk._p_jar) is not None:
                jar.selfish_world.room.loaded(STRETCH)
        return self._chunk.values[place - self._low]

    def __setitem__(self, place, value):
        if type(place) is not int:
            self._put_slice(place, value)
            return
        if not self._low <= place < self._high:
            self._find(place)
        chunk = self._chunk
        chunk.values[place - self._low] = value
        chunk._p_changed = True

    def __delitem__(self, place):
        start, stop, _ = place.indices(len(self))
        self._splice(start, stop, [])

    def __add__(self, more):
        return [*self, *more]

    def __radd__(self, before):
        return [*before, *self]

    def append(self, value):
        chunk, branches = self._last()
        if len(chunk.values) >= LONGEST:
            self._splice(len(self), len(self), [value])
            return
        chunk.values.append(value)
        self._resized(chunk, branches, 1)

    def extend(self, values):
        self._splice(len(self), len(self), list(values))

    def insert(self, place, value):
        self._splice(place, place, [value])

    def pop(self, place=-1):
        chunk, branches = self._last()
        if place == -1 and len(chunk.values) > 1:
            value = chunk.values.pop()
            self._resized(chunk, branches, -1)
            return value
        place %= len(self)
        value = self[place]
        self._splice(place, place + 1, [])
        return value

    def reverse(self):
        self[:] = [*self][::-1]

    def sort(self, key=None):
        self[:] = sorted(self, key=key)

    def _find(self, place):
        node, low, high = self.root, 0, self.root.size
        if not 0 <= place < high:
            raise NotAnIndex
        while type(node) is not Chunk:
            ends = node.ends
            n = bisect_right(ends, place - low)
            node, low, high = node.values[n], low + (ends[n - 1] if n else 0), low + ends[n]
        self._chunk, self._low, self._high = node, low, high

    def _of_slice(self, wanted):
        if type(wanted) is not slice:
            raise NotAnIndex
        start, stop, step = wanted.indices(len(self))
        if step != 1:
            return [*self][wanted]
        out = []
        _collect(self.root, start, stop, out)
        return out

    def _put_slice(self, wanted, values):
        if type(wanted) is not slice:
            raise NotAnIndex
        start, stop, _ = wanted.indices(len(self))
        values = list(values)
        if len(values) != stop - start:
            self._splice(start, stop, values)
            return
        done = 0
        while done < len(values):
            self._find(start + done)
            chunk, at = self._chunk, start + done - self._low
            some = values[done : done + self._high - self._low - at]
            chunk.values[at : at + len(some)] = some
            chunk._p_changed = True
            done += len(some)

    def _last(self):
        """The last chunk, and the branches above it."""
        node, branches = self.root, []
        while type(node) is not Chunk:
            branches.append(node)
            node = node.values[-1]
        return node, branches

    def _resized(self, chunk, branches, by):
        """The last chunk got longer or shorter."""
        for branch in branches:
            branch.ends[-1] += by
            branch._p_changed = True
        chunk._p_changed = self.reshaped = True
        self._chunk, self._low, self._high = None, 0, 0

    def _splice(self, start, stop, values):
        self.reshaped = True
        self._chunk, self._low, self._high = None, 0, 0
        if start == stop and not values:
            return
        made = spliced(self.root, start, stop, values) or [over([Chunk([])])]
        root = made[0] if len(made) == 1 else tree(made)
        while len(root.values) == 1 and type(root.values[0]) is Branch:
            root = Branch([*root.values[0].values], [*root.values[0].ends])
        self.root = root
