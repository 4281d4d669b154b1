"""Disturbing: exceptions sent to a thread from outside, Ctrl-C and limits of time, and work during which none arrives.

In:     the number of a thread and an exception class; a Python function.
Out:    the exception raised in that thread, at its next instruction or after the undisturbed work it is in.
Keeps:  everybody who sends exceptions to threads does it here.
"""

from __future__ import annotations

import ctypes
import os
import threading

_lock = threading.Lock()  # held while somebody must not be disturbed


def disturb(thread: int, exception: type[BaseException]) -> None:
    """Raise an exception in a thread; when it does undisturbed work, after that."""
    with _lock:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(exception))


def undisturbed(work):
    """What work, which is short, answers; exceptions sent to this thread meanwhile arrive after it.

    Starting a thread is such work: CPython takes a thread that is not up yet for the one that starts it, and one hit then never comes up.
    """
    with _lock:
        for _ in range(3):  # at a jump back Python looks for exceptions: those sent before arrive here
            pass
        return work()


def _forked() -> None:
    global _lock
    _lock = threading.Lock()  # who held it is not in this process


os.register_at_fork(after_in_child=_forked)
