"""Building: an object literal becomes an object, once.

In:     ObjectLiteral and MethodLiteral trees with their Source.
Out:    new objects and Method records.
Keeps:  initialisers run in the lobby, in the order they are written, inner literals first.
        What is built from generated code has its provenance, whatever its text claims (vm/confinement.py).
"""

from __future__ import annotations

import re

from selfish.compiler.scopes import literals_of
from selfish.syntax import Body, MethodLiteral, Number, ObjectLiteral, Text
from selfish.vm.confinement import without_claims, without_provenance
from selfish.vm.objects import CONSTANT, DATA, METHOD, Map, Method, SlotRecord, copied, layout_size
from selfish.vm.plain import path_of


class Builder:
    def __init__(self, world):
        self.world = world

    def object(self, node: ObjectLiteral, source, provenance=""):
        """A new object with the slots of a literal."""
        return self.world.new(*self.shape(node, source, provenance))

    def shape(self, node: ObjectLiteral, source, provenance=""):
        """The map of the object that a literal is, and the values of its data slots."""
        slots, values = {}, []
        for slot in node.slots:
            value = slot.value
            if isinstance(value, MethodLiteral):
                annotation, claimed = without_provenance(slot.annotation)
                method = self.method(slot, source, provenance or claimed)
                slots[slot.name] = SlotRecord(slot.name, METHOD, method, slot.parent, annotation)
            elif slot.assignable:
                slots[slot.name] = SlotRecord(slot.name, DATA, len(values), slot.parent, slot.annotation)
                values.append(self.value(value, source, provenance))
            else:
                contents = self.value(value, source, provenance)
                slots[slot.name] = SlotRecord(slot.name, CONSTANT, contents, slot.parent, slot.annotation)
        annotation = without_claims(node.annotation) if provenance else node.annotation
        return self.world.make_map("slots", slots, annotation, fresh=list(slots.values())), values

    def value(self, node, source, provenance):
        """What an initialiser, or a literal inside code, stands for."""
        if node is None:
            return self.world.nil
        if isinstance(node, Number):
            return node.value
        if isinstance(node, Text):
            return self.world.string(node.value)
        if isinstance(node, ObjectLiteral):
            return self.object(node, source, provenance)
        if self.world.is_plain(provenance) and (path := path_of(node)) and (value := self.world.at_path(path)) is not None:
            return value
        return self.world.run_body(Body(node.start, node.end, (), (), (node,), False), source, provenance=provenance)

    def literals(self, tree, source, provenance):
        """The values of the literals in a method or body, in the compiler's order."""
        return tuple([self.value(node, source, provenance) for node in literals_of(tree)])

    def method(self, slot, source, provenance):
        """The record of a method slot: its text and where it stands."""
        node = slot.value
        line, column = source.place(node.start)
        text = source.text[node.start : node.end]
        literals = self.literals(node, source, provenance)
        return Method(slot.name, text, node.arguments if node.in_header else (), source.name, line, column, literals, provenance=provenance)


def map_with(world, map, slots, annotation=None, creator=None, fresh=()):
    """A map like another with other slots, of which some are fresh."""
    annotation = map.annotation if annotation is None else annotation
    creator = map.creator if creator is None else creator
    return world.make_map(map.kind, slots, annotation, creator, map.layout, fresh, map)


def only_more(slots, old, fresh):
    """Whether a map with these slots has all those of an old one in the same order, the fresh ones behind them or in place of methods and
    constants."""
    replaced = [s for s in fresh if s.name in old]
    plain = all(not s.parent and s.kind is not DATA for r in replaced for s in (r, old[r.name]))
    return plain and len(slots) == len(old) + len(fresh) - len(replaced)


def merged(old, values, new, new_values):
    """The slots and values of `receiver _AddSlots: addition`: its own, and those of the addition, which win; and the slots that are new.

    old, new    the maps of the two
    """
    slots, values, fresh, gaps = copied(old.slots), list(values), [], []
    for added in new.slots.values():
        was = old.slots.get(added.name)
        kind, contents = added.kind, added.contents
        if kind is not METHOD and was is not None and was.kind is DATA:
            kind = DATA  # as the real Self has it: an assignable slot redefined as a constant stays assignable
            values[was.contents] = new_values[added.contents] if added.kind is DATA else added.contents
            contents = was.contents
        elif kind is DATA:
            values.append(new_values[contents])
            contents = len(values) - 1
        elif was is not None and was.kind is DATA:
            gaps.append(was.contents)
        slots[added.name] = SlotRecord(added.name, kind, contents, added.parent, added.annotation)
        fresh.append(slots[added.name])
    for gap in sorted(gaps, reverse=True):
        close_gap(slots, values, gap)
    return slots, values, fresh


def close_gap(slots, values, gap):
    """Take out the value of a data slot that is gone; the records of later ones are replaced, for maps share records."""
    del values[gap]
    for name, slot in slots.items():
        if slot.kind is DATA and slot.contents > gap:
            slots[name] = SlotRecord(name, DATA, slot.contents - 1, slot.parent, slot.annotation)


CREATOR = re.compile(r"(?:^|\x7f)ModuleInfo: Creator: ([^.\n\x7f]+)\.")


def new_map(kind, slots, annotation="", creator="", layout=0, fresh=(), before=None):
    """A map; an object whose annotation names its creator path is known by it, as in Self's modules.

    before  the map it is made from, None for one of its own
    """
    named = CREATOR.search(annotation) if annotation and not creator else None
    if named:
        creator = named[1].strip()
    map = Map(kind, layout, slots, annotation, creator)
    if before is not None and only_more(slots, before.slots, fresh):
        map.index(before, fresh)
    else:
        map.index(map, slots.values())
    if before is not None:
        map.chunks = before.chunks
    map.layout = layout or layout_size(kind, len(map.data))
    return map
