"""Chunks: how the image keeps a long vector, as a tree of short records.

In:     the values of a long vector.
Out:    chunks, and branches above them that say where each ends.
Keeps:  - an element that is replaced changes its chunk and nothing else; one that is added or removed, the chunk and the branches above it.
        - the topmost branch is no record of its own: the vector's record holds what stands in it.
        - nothing is loaded that is not changed, but for neighbours that a short record could be one with.

The vector may be a list in memory (`chunked` finds what changed in it when it is written), or a LongItems (vm/long_items.py).
"""

from __future__ import annotations

import operator
from bisect import bisect_left, bisect_right
from itertools import accumulate

from persistent import Persistent

LONGEST, STRETCH = 256, 128  # values in one record, and in a new chunk: a change writes all of them
MOST, FAN = 128, 64  # nodes in a branch, and in a new one
WHOLE = 16_384  # values of a vector that is one list in memory
FORMAT = "selfish.vm.objects"  # the module by which images know the classes of their records


class Chunk(Persistent):
    """A stretch of a long vector: a list of values."""

    __module__ = FORMAT
    __slots__ = ("values",)

    def __init__(self, values):
        self.values = values

    @property
    def size(self):
        return len(self.values)

    def absorb(self, other):
        """Take in the values of the chunk after this one."""
        self.values = self.values + other.values

    def __getstate__(self):
        return self._p_jar.selfish_world.encode(self.values)

    def __setstate__(self, state):
        self.values = self._p_jar.selfish_world.decode(state)


class Branch(Persistent):
    """A stretch of a long vector: a list of chunks, or of branches, and where each of them ends, counted from the first."""

    __module__ = FORMAT
    __slots__ = ("values", "ends")

    def __init__(self, nodes, ends):
        self.values = nodes
        self.ends = ends

    @property
    def size(self):
        return self.ends[-1]

    def absorb(self, other):
        """Take in the nodes of the branch after this one."""
        self.ends = self.ends + [self.size + end for end in other.ends]
        self.values = self.values + other.values

    def __getstate__(self):
        return tuple(self.values), tuple(self.ends)

    def __setstate__(self, state):
        nodes, ends = state
        self.values, self.ends = list(nodes), list(ends)


# ---- changing a tree


def over(nodes):
    """A branch over nodes that are in memory."""
    return Branch(nodes, list(accumulate(node.size for node in nodes)))


def tree(nodes):
    """The topmost branch over chunks that are in memory, of which there is at least one."""
    while len(nodes) > MOST:
        nodes = [over(nodes[start:stop]) for start, stop in _cuts(len(nodes), FAN)]
    return over(nodes)


def leaves(branch):
    """The chunks below a branch, in order."""
    for node in branch.values:
        if type(node) is Chunk:
            yield node
        else:
            yield from leaves(node)


def _cuts(length, stretch):
    """Where to cut a list that is too long for one record: pieces no shorter than a stretch, all about as long."""
    count = length // stretch
    cuts = [length * n // count for n in range(count + 1)]
    return zip(cuts, cuts[1:], strict=False)


def _refilled(chunk, values):
    """The chunks that hold a list of values now; the first of them is the one given."""
    if len(values) <= LONGEST:
        chunk.values = values
        return [chunk] if values else []
    first, *more = (values[start:stop] for start, stop in _cuts(len(values), STRETCH))
    chunk.values = first
    return [chunk, *map(Chunk, more)]


def _regrouped(branch, nodes, ends):
    """The branches over a list of nodes now; the first of them is the one given."""
    if len(nodes) <= MOST:
        branch.values, branch.ends = nodes, ends
        return [branch] if nodes else []
    made = []
    for start, stop in _cuts(len(nodes), FAN):
        base = ends[start - 1] if start else 0
        made.append(Branch(nodes[start:stop], [end - base for end in ends[start:stop]]))
    branch.values, branch.ends = made[0].values, made[0].ends
    return [branch, *made[1:]]


def spliced(node, start, stop, values):
    """Put values where those from start to stop stand below a node; answers the nodes that stand there in its place."""
    if type(node) is Chunk:
        return _refilled(node, [*node.values[:start], *values, *node.values[stop:]])
    nodes, ends = node.values, node.ends
    first = min(bisect_right(ends, start), len(ends) - 1)
    last = max(first, bisect_left(ends, stop))
    begin, made = ends[first - 1] if first else 0, []
    for place in range(first, last + 1):
        if place == first or stop < ends[place]:  # of those between nothing is left, and they need not be loaded
            made += spliced(nodes[place], max(start - begin, 0), min(stop, ends[place]) - begin, values if place == first else [])
        begin = ends[place]
    if not made or any(map(_is_small, made)):
        made = _joined([*nodes[max(first - 1, 0) : first], *made, *nodes[last + 1 : last + 2]])
        first, last = max(first - 1, 0), min(last + 1, len(nodes) - 1)
    before, grown = ends[first - 1] if first else 0, len(values) - (stop - start)
    sizes = accumulate([before, *(node.size for node in made)])
    next(sizes)
    after = [end + grown for end in ends[last + 1 :]]
    return _regrouped(node, [*nodes[:first], *made, *nodes[last + 1 :]], [*ends[:first], *sizes, *after])


def _is_small(node):
    return len(node.values) < (STRETCH if type(node) is Chunk else FAN) // 2


def _joined(nodes):
    """Neighbours, those made one that are together no longer than a new one."""
    kept = []
    for node in nodes:
        if kept and len(kept[-1].values) + len(node.values) <= (STRETCH if type(node) is Chunk else FAN):
            kept[-1].absorb(node)
        else:
            kept.append(node)
    return kept


# ---- finding what changed in a whole list


def stretches(values, held):
    """How to cut a list of values: pairs of a start and the number of the old stretch that is the same, None where it has to be a new one.

    held    the values of the old stretches, in order; a value that is another object is another value
    """
    starts = [0, *accumulate(map(len, held))]
    shift = len(values) - starts.pop()
    if not shift:
        return [(start, n if _same(old, values, start) else None) for n, (start, old) in enumerate(zip(starts, held, strict=True))]
    front, back = 0, len(held)  # the old stretches before front are as they were, and those from back on, but for their place
    start, end = 0, len(values)
    while front < back and _same(held[front], values, start):
        start += len(held[front])
        front += 1
    while front < back and start <= starts[back - 1] + shift and _same(held[back - 1], values, starts[back - 1] + shift):
        back -= 1
        end -= len(held[back])
    while front and _leaves_crumb(end - start, held[front - 1]):
        front -= 1
        start = starts[front]
    while back < len(held) and _leaves_crumb(end - start, held[back]):
        end += len(held[back])
        back += 1
    between = [(place, None) for place in range(start, end, STRETCH)]
    return [(starts[n], n) for n in range(front)] + between + [(starts[n] + shift, n) for n in range(back, len(held))]


def _leaves_crumb(length, neighbour):
    """Whether a new stretch is so short that it shall be one with the old one beside it."""
    return length < STRETCH // 2 and length + len(neighbour) <= STRETCH


def _same(old, values, start):
    """Whether the values of an old stretch stand in a list from start on, one by one the same objects."""
    return start + len(old) <= len(values) and all(map(operator.is_, old, values[start : start + len(old)]))


def chunked(values, chunks, kind=Chunk):
    """The chunks that hold a list of values, the old ones among them wherever they still fit; kind is the class of a new one."""
    cuts = stretches(values, [c.values for c in chunks])
    ends = [*(start for start, _ in cuts[1:]), len(values)]
    return [kind(values[start:end]) if n is None else chunks[n] for (start, n), end in zip(cuts, ends, strict=False)]
