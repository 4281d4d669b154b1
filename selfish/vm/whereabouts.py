"""Whereabouts: the way from the lobby to a value, for a message about what cannot be stored.

In:     a world and a value, found by identity; it may be none of the language.
Out:    `lobby account owner`, `lobby log, element 3 of history`.
Keeps:  nothing, and loads nothing: what is about to be stored is in memory already.
"""

from __future__ import annotations

from types import FunctionType

from selfish.vm.long_items import LongItems
from selfish.vm.objects import DATA, Block, Live, Map, Method, TableObject, VectorObject


def where(world, wanted):
    """How to get to what holds a value; 'something that the lobby does not lead to' when it cannot be told."""
    waiting, seen = [(world.lobby, "lobby")], set()
    for thing, path in waiting:  # grows while it is walked: nearest first
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        for value, step in _held(thing):
            if value is wanted:
                return f"{path} {step}"
            if isinstance(value, (Live, FunctionType, Block, Method)):
                waiting.append((value, f"{path} {step}"))
    return "something that the lobby does not lead to"


def _held(thing):
    """What a thing holds, each with the word that leads there."""
    if isinstance(thing, Live):
        cls = type(thing)
        if cls._ghostly:
            return
        map: Map = cls._map
        for slot in map.slots.values():
            yield (cls._cells[slot.contents].__get__(thing) if slot.kind is DATA else slot.contents), slot.name
        if isinstance(thing, VectorObject):
            items = thing.items
            for place, value in items.in_memory() if type(items) is LongItems else enumerate(items):
                yield value, f"at: {place}"
        elif isinstance(thing, TableObject) and type(thing.table) is dict:  # a LongTable has refused already what cannot be stored
            for token, entry in thing.table.items():
                for value in entry:
                    yield value, f"at: {token!r}"
    elif isinstance(thing, FunctionType):
        for name, cell in zip(thing.__code__.co_freevars, thing.__closure__ or (), strict=True):
            try:
                yield cell.cell_contents, f"(captured: {name})"
            except ValueError:  # not assigned yet
                continue
    elif isinstance(thing, Block) and thing._p_state >= 0:
        for name, value in thing.captured.items():
            yield value, f"(captured: {name})"
    elif isinstance(thing, Method):
        for value in thing.literals:
            yield value, "(a literal)"
