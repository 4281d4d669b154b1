"""Resends: the targets of `resend.x` and `parent.x`, found once for a method in a class.

In:     the resends of a unit, the class of the receiver, the object that holds the method.
Out:    Links: a function for each resend.
Keeps:  a link that may change with the receiver is looked up at every use.
"""

from __future__ import annotations

from weakref import ref

from selfish.vm.lookup import find_in_parents, slot_value
from selfish.vm.objects import CONSTANT, METHOD
from selfish.vm.units import Links


class Resending:
    """The part of the Linker that looks above a method's holder."""

    def links_of(self, unit, cls, holder):
        """The links of a block that comes back from the image."""
        return self._make_links([(r.delegate, r.selector) for r in self.scopes_of(unit).resends], cls, holder)

    def _make_links(self, resends, cls, holder):
        links = Links()
        links.cls = cls
        links.holder = holder
        for number, (delegate, selector) in enumerate(resends):
            links.append(self._unlinked(links, number, delegate, selector))
        links.first = tuple(links)
        cls._links.append(ref(links))
        return links

    def _unlinked(self, links, number, delegate, selector):
        def first_use(receiver, *arguments):
            target, lasting = self.resend_target(links, receiver, delegate, selector)
            if lasting and self.world.class_of(receiver) is links.cls:  # while a method runs, its receiver may get another class
                links[number] = target
            return target(receiver, *arguments)

        return first_use

    def resend_target(self, links, receiver, delegate, selector):
        """The function a resend reaches, and whether it will stay the same for this class."""
        cls, holder = self.world.class_of(receiver), links.holder
        holder_class = cls if holder is None else self.world.class_of(holder)
        prefix = self.world.prefix
        passed = {}
        lasting = True
        if delegate is None:
            parents = holder_class._parents
        else:
            slot = holder_class._map.slots.get(delegate)
            who = receiver if holder is None else holder
            if slot is None or slot.kind is METHOD:
                return self.world.no_delegate(receiver, who, delegate, selector), False
            lasting = slot.kind is CONSTANT or slot.parent
            if cls._receiver != "live" and holder is None:
                who = self.world.kind_holder(cls)
            parents = [self.world.holder(slot_value(type(who), who, slot))]
        matches = find_in_parents(parents, selector, passed)
        if len(matches) != 1:
            return self.world.bad_resend(receiver, receiver if holder is None else holder, selector, matches), False
        if holder is not None:
            passed[id(holder)] = holder
        self._watch(cls, passed)
        return self.function_for(matches[0], cls, prefix, selector), lasting and self.census.techniques.has("lookups")
