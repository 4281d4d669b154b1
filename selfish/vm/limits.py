"""Limits: how far an evaluation by someone not trusted may go.

In:     what the architect allows: steps, seconds, bytes, depth.
Out:    LimitPassed, raised where the limit was passed; it cannot be handled inside the limited evaluation.
Keeps:  metered code is compiled apart (selectors `q.`); code that runs without limits pays nothing.
"""

from __future__ import annotations

import os
import sys
import threading
import time

from selfish.vm.disturbing import disturb, undisturbed

EVERY = 1000  # steps between looks at the clock and at memory
STEP_BYTES = 1024  # what may be made in one step
STEP_SECONDS = 1e-7  # what a step takes, roughly; for charging work that has no steps
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class LimitPassed(BaseException):
    """A limit was passed. Which one, and what it was, is the text; `meter` counted it."""

    text, meter = "", None

    def __init__(self, text=None, meter=None):
        super().__init__(text)
        if meter is not None:
            self.text, self.meter = text, meter

    def __str__(self):
        return self.text


def product_seconds(left, right):
    """About how long CPython takes to multiply integers of so many bits (Karatsuba above 70 digits of 30 bits)."""
    small, large = sorted((left // 30 + 1, right // 30 + 1))
    if small < 70:
        return small * large * 2e-9
    return large / small * small**1.585 * 6e-9


def resident_bytes():
    """Bytes of memory this process holds; 0 where the system does not say."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * _PAGE
    except OSError:
        return 0


class Meter:
    """Counts one limited evaluation. A nested one is held to the outer one's limits too."""

    def __init__(self, world, steps, seconds, memory, depth, outer):
        self.world = world
        self.steps = steps
        self.seconds = seconds
        self.memory = memory
        self.depth = depth
        self.outer = outer
        self.used = 0
        self._next_look = 0

    def __enter__(self):
        self._deadline = time.monotonic() + self.seconds if self.seconds is not None else None
        self._base = resident_bytes()
        self._asked = 0
        self._recursion = sys.getrecursionlimit()
        if self.depth is not None:
            sys.setrecursionlimit(min(self._recursion, _frames_now() + self.depth * 3 + 50))
        self._timer = None
        if self.seconds is not None:
            thread = threading.get_ident()
            self._timer = threading.Timer(self.seconds + 0.25, self._interrupt, (thread,))
            self._timer.daemon = True
            undisturbed(self._timer.start)
        self._set_next()
        return self

    def __exit__(self, kind, error, traceback):
        sys.setrecursionlimit(self._recursion)
        if self._timer is not None:
            self._timer.cancel()
        if kind is RecursionError and self.depth is not None:
            raise self.too_deep() from None
        return False

    def holds(self, error):
        """Whether an error is this limit's or that of one around it, so that nothing inside may handle it."""
        if isinstance(error, RecursionError) and self.depth is not None or getattr(error, "meter", None) is self:
            return True
        return self.outer is not None and self.outer.holds(error)

    def too_deep(self):
        return LimitPassed(f"more than {self.depth:,} nested activations", self)

    def _interrupt(self, thread):
        """For code that neither sends nor loops for too long: an exception from outside."""
        late = type("LimitPassed", (LimitPassed,), {"text": f"more than {self.seconds:g} seconds", "meter": self})
        disturb(thread, late)

    def _set_next(self):
        self._next_look = self.used + EVERY
        if self.steps is not None:
            self._next_look = min(self._next_look, self.steps)

    def step(self):
        self.used += 1
        if self.used > self._next_look:
            self.look()

    def look(self):
        """Compare everything with the limits."""
        if self.steps is not None and self.used > self.steps:
            raise LimitPassed(f"more than {self.steps:,} steps", self)
        if self._deadline is not None and time.monotonic() > self._deadline:
            raise LimitPassed(f"more than {self.seconds:g} seconds", self)
        if self.memory is not None and resident_bytes() - self._base > self.memory:
            raise LimitPassed(f"more than {self.memory:,} bytes of memory", self)
        if self.outer is not None:
            self.outer.used += EVERY
            self.outer.look()
        self._set_next()

    def work(self, seconds):
        """Called before a computation that Python cannot be stopped in; seconds is an estimate of what it takes."""
        if self._deadline is not None and time.monotonic() + seconds > self._deadline:
            raise LimitPassed(f"more than {self.seconds:g} seconds", self)
        self.used += int(seconds / STEP_SECONDS)
        if self.used > self._next_look:
            self.look()
        if self.outer is not None:
            self.outer.work(seconds)

    def reserve(self, size):
        """Called before something of so many bytes is made. Making it takes steps too."""
        self.used += size // STEP_BYTES
        if self.used > self._next_look:
            self.look()
        if self.memory is not None:
            self._asked += size
            if size > self.memory:
                raise LimitPassed(f"{size:,} bytes at once; {self.memory:,} are allowed", self)
            if self._asked > self.memory:
                self._asked = 0
                self.look()
        if self.outer is not None:
            self.outer.reserve(size)


def _frames_now():
    count, frame = 0, sys._getframe(0)
    while frame is not None:
        count, frame = count + 1, frame.f_back
    return count
