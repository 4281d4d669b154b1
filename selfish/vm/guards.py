"""Guards: what code in line takes for granted about a class, as a name in the world's globals.

In:     classes, and the units whose functions have code in line for them.
Out:    the names compiled code asks: `is.17`, the class while all is as it was and None ever after; `ok.17`, whether it is. Objects of the
        class have the attribute `is.17` as long.
Keeps:  a guard is retired when lookups in its class may find something else (Conclusions.flush) or when one of its objects gets another
        class (Linker.set_map): running code takes the ordinary send from the next one on, and its functions are made anew.
"""

from __future__ import annotations

from weakref import WeakSet

from selfish.vm.objects import Live

MARK = Live.__dict__["_d"]  # an attribute of a class that every object in memory has
PATIENCE = 6  # how often what is in line in a method may turn out wrong before nothing is put in line any more


class Guard:
    """users       the units with code that depends on it    """

    __slots__ = ("number", "users")

    def __init__(self, number):
        self.number = number
        self.users = WeakSet()

    @property
    def type_name(self):
        return f"is.{self.number}"

    @property
    def name(self):
        return f"ok.{self.number}"


class Guards:
    """The part of the Linker that knows what code in line depends on."""

    def guard_of(self, cls):
        """The guard of a class."""
        guard = self._guards.get(cls)
        if guard is None:
            self._guard_count += 1
            guard = self._guards[cls] = Guard(self._guard_count)
            self.globals[guard.type_name] = self.world.type_of_class(cls)
            self.globals[guard.name] = True
            if cls._receiver == "live":
                setattr(cls, guard.type_name, MARK)
        return guard

    def retire_guard(self, cls):
        """What is in line for a class may be wrong from now on."""
        guard = self._guards.pop(cls, None)
        if guard is not None:
            self.globals[guard.type_name] = None
            self.globals[guard.name] = False
            if guard.type_name in cls.__dict__:
                type.__delattr__(cls, guard.type_name)
            for unit in list(guard.users):
                self.cool(unit)

    def retire_guards(self):
        for cls in list(self._guards):
            self.retire_guard(cls)

    def cool(self, unit):
        """Make a unit's functions anew, as if it had never been busy."""
        unit.cooled += 1
        unit.hot = False
        unit.heat = 0
        unit.met.clear()
        unit.busy_variants.clear()
        if unit.cooled < PATIENCE:
            self.ask(unit)
        self.uninstall(unit)
