"""Feedback: which methods are busy, and whom their sends meet.

In:     what running code tells (compiler/feedback.py).
Out:    for each send of a unit the Python types of its receivers; units that are to be compiled with code in line.
Keeps:  telling ends by itself: a send is asked some times when its method is new and again when it is warm.
"""

from __future__ import annotations

import sys

from selfish.vm.activations import unit_at

STRAYED = 40  # receivers of other classes until a send counts as mixed
SAMPLES = 4  # receivers told of by a send in each of the two rounds


class Telling:
    """The part of the Linker that listens.

    warm, hot   after so many activations and rounds sends are asked again, and a method is compiled again; for less it is not worth it
    """

    warm, hot = 300, 1000

    def entered(self):
        """A method that still counts was activated."""
        unit = self.origin_of(sys._getframe(1).f_code).unit
        unit.heat += 1
        if unit.heat >= self.hot:
            self.globals.update(dict.fromkeys(unit.flags, True))
            unit.hot = True
            self.uninstall(unit)
        elif unit.heat == self.warm:
            self.ask(unit)

    def round(self):
        """A loop went round, or a block ran. That heats too, but a method is not made anew before it has been run once."""
        unit = self.origin_of(sys._getframe(1).f_code).unit
        unit.heat += 1
        if unit.heat >= self.hot:
            self.globals[f"~{unit.label}~"] = True

    def ask(self, unit):
        """Let a unit's code tell (again)."""
        self.globals.update(dict.fromkeys(unit.flags))

    def met(self, place, receiver):
        """A send met a receiver."""
        unit = self.origin_of(sys._getframe(1).f_code).unit
        seen = unit.met.setdefault(place, [])
        seen.append(type(receiver))
        if len(seen) % SAMPLES == 0:
            self.globals[f"~{unit.label}~{place}"] = True

    def strayed(self, place, receiver, frame):
        """A send met another class than the one whose method is in line. When that is often, the function is made anew for both."""
        unit, root = unit_at(frame), self.origin_of(frame.f_code).unit
        seen = unit.met.setdefault(place, [])
        seen.append(type(receiver))
        if len(seen) >= STRAYED:
            unit.mixed.add(place)
            unit.met[place] = seen[-SAMPLES:]
            root.busy_variants.clear()
            self.uninstall(root)

    def uninstall(self, unit):
        """Take a unit's functions out of the classes; the next sends make them anew."""
        for cls, name in unit.installed:
            if cls() is not None and name in cls().__dict__:
                type.__delattr__(cls(), name)
        unit.installed.clear()

    @staticmethod
    def expected(unit, place):
        """The type a send met most, when it is most of them; None otherwise."""
        seen = unit.met.get(place)
        if not seen:
            return None
        kind = max(set(seen), key=seen.count)
        return kind if 2 * seen.count(kind) >= len(seen) else None
