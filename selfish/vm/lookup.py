"""Lookup: which slot answers a message.

In:     a class made for a map (vm/linking.py) and a selector.
Out:    the Matches: for each slot found, the object that holds it, or None when the receiver itself does.
Keeps:  nothing. The functions linking.py puts into classes always agree with a fresh lookup.

A slot in an object hides those in its parents; parents are all searched, and more than one match is for the
caller to complain about. An object reached twice counts once, so cycles and diamonds are harmless.
"""

from __future__ import annotations

from selfish.vm.objects import DATA, METHOD


class Match:
    """A slot found: `holder` is None when it is the receiver's own; `writes` when the selector assigns it."""

    __slots__ = ("holder", "slot", "writes")

    def __init__(self, holder, slot, writes):
        self.holder = holder
        self.slot = slot
        self.writes = writes


def own_match(map, selector, holder):
    """The slot of a map that a selector means, as a Match, or None."""
    slot = map.writers.get(selector)
    if slot is not None:
        return Match(holder, slot, True)
    slot = map.slots.get(selector)
    return None if slot is None else Match(holder, slot, False)


def find(cls, selector, passed):
    """All matches for a selector sent to an instance of cls.

    passed  a dict filled with id -> object for every parent searched: the answer depends on their slots
    """
    match = own_match(cls._map, selector, None)
    if match is not None:
        return [match]
    return find_in_parents(cls._parents, selector, passed)


def find_in_parents(parents, selector, passed):
    found, waiting = [], list(reversed(parents))
    while waiting:
        holder = waiting.pop()
        if id(holder) in passed:
            continue
        passed[id(holder)] = holder
        cls = type(holder)
        if cls._ghostly:
            holder._p_activate()
            cls = type(holder)
        match = own_match(cls._map, selector, holder)
        if match is not None:
            found.append(match)
        else:
            waiting.extend(reversed(cls._parents))
    return found


def slot_value(cls, receiver, slot):
    """What a constant or data slot of a receiver holds."""
    if slot.kind is DATA:
        return cls._cells[slot.contents].__get__(receiver)
    assert slot.kind is not METHOD
    return slot.contents
