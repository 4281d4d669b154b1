"""Depth: where Selfish code runs, so that ten thousand nested sends are nothing special.

In:     a Python function.
Out:    its value or its exception; KeyboardInterrupt reaches it wherever it is.
Keeps:  Python's recursion limit and the thread's stack fit each other: RecursionError always comes first.
"""

from __future__ import annotations

import sys
import threading
import time

from selfish.vm.disturbing import disturb

STACK_BYTES = 1 << 30
FRAMES = 120_000  # a sort criterion that sorts takes ten for one level
FRAME_BYTES = 1 << 10  # of C stack; about three times what the greediest way to recurse was seen to take
INSISTING = 2.0  # seconds within which a second Ctrl-C means it
_inside = threading.local()


class Insisted(KeyboardInterrupt):
    """Ctrl-C again, soon after the first: what no handler in the program may answer."""


def run_deep(function):
    """Run function in a thread with a large stack; a call from inside such a thread runs at once."""
    if getattr(_inside, "deep", False):
        return function()
    outcome, done = {}, threading.Event()

    def body():
        _inside.deep = True
        try:
            outcome["value"] = function()
        except BaseException as error:  # noqa: BLE001 - carried to the thread that waits
            outcome["error"] = error
        finally:
            done.set()

    thread, last, coming = _start(body), -INSISTING, None
    while not done.is_set():  # not join(): an interrupted join takes the thread for ended
        try:
            if coming is not None:
                disturb(thread.ident, coming)
                coming = None
            done.wait()
        except KeyboardInterrupt:
            coming = Insisted if time.monotonic() - last < INSISTING else KeyboardInterrupt
            last = time.monotonic()
    if "error" in outcome:
        raise outcome["error"]
    return outcome["value"]


def _start(body):
    size = STACK_BYTES
    while True:
        before = threading.stack_size(size)
        frames = min(FRAMES, size // FRAME_BYTES)
        if size < STACK_BYTES or sys.getrecursionlimit() < frames:
            sys.setrecursionlimit(frames)
        try:
            thread = threading.Thread(target=body, name="selfish", daemon=True)
            thread.start()
            return thread
        except RuntimeError:
            size //= 2
            if size < 1 << 24:
                raise
        finally:
            threading.stack_size(before)
