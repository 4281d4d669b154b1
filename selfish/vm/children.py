"""Children: a piece of work done in a process of its own, that can change nothing here.

In:     a function that answers a text; how long, and by how many bytes more, the child may run.
Out:    the text; or Died, saying what became of the child.
Keeps:  - the child is a fork: it sees everything this process has in memory, and what it does to it is gone with it.
        - it writes no file, holds none of its parent's files, sockets and terminals, and ends without running anything of the parent's.
        - it is gone when `answer_of_child` is left, however that is left; and it ends itself in time should the parent be gone first.
"""

from __future__ import annotations

import contextlib
import gc
import math
import os
import resource
import select
import signal
import threading
import time
import warnings

GRACE = 0.5  # seconds the child gets beyond its own, to tell that it used them up
SLACK = 256 << 20  # bytes of address space beyond those allowed: what a thread reserves, and never uses
LONGEST_ANSWER = 16 << 20  # bytes
LOOKS = 0.05  # seconds between the moments at which an interrupt is let through
LENGTH = 8  # bytes that say how long the answer is
THREAD_STACK = 1 << 20  # bytes; the clock of a limit needs no more, and what was set for a deep thread would use up the address space
OUT_OF_TIME = (signal.SIGXCPU, signal.SIGALRM)


class Died(Exception):
    """The child gave no answer. `out_of_time` says whether it is time that was wanting."""

    def __init__(self, why: str, out_of_time: bool = False):
        super().__init__(why)
        self.out_of_time = out_of_time


def can_fork() -> bool:
    return hasattr(os, "fork")


def answer_of_child(work, seconds: float, size: int) -> str:
    """What work() answers in a child that may run so many seconds and grow by so many bytes.

    Raises Died.
    """
    here, child = os.getpid(), None
    end = time.monotonic() + seconds + GRACE
    ours, theirs = os.pipe()
    try:
        child = _fork()
        if child == 0:
            _be_a_child(work, seconds, size, theirs)
        os.close(theirs)
        theirs = None
        answer = _read(ours, end)
        whole = len(answer) >= LENGTH and len(answer) == LENGTH + int.from_bytes(answer[:LENGTH], "big")
        if whole:
            return answer[LENGTH:].decode("utf-8", "surrogatepass")
        child, gone = None, child
        raise _obituary(gone)
    finally:
        if os.getpid() != here:  # an interrupt that was on its way when the child was made
            os._exit(1)
        for end_of_pipe in (ours, theirs):
            if end_of_pipe is not None:
                os.close(end_of_pipe)
        if child:
            _end(child)


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of other threads: the child uses nothing that they might have locked
        return os.fork()


# ---- in the parent

def _read(pipe: int, end: float) -> bytes:
    """Everything the child writes.

    Raises Died when it takes too long or says too much.
    """
    answer = bytearray()
    waiting = select.poll()
    waiting.register(pipe, select.POLLIN)
    while True:
        left = end - time.monotonic()
        if left <= 0:
            raise Died("it did not end in time", out_of_time=True)
        if not waiting.poll(min(left, LOOKS) * 1000):
            continue
        piece = os.read(pipe, 1 << 16)
        if not piece:
            return answer
        answer += piece
        if len(answer) > LONGEST_ANSWER:
            raise Died(f"its answer is longer than {LONGEST_ANSWER:,} bytes")


def _obituary(child: int) -> Died:
    """Why a child that closed its pipe without an answer did so."""
    with contextlib.suppress(ChildProcessError):
        end = time.monotonic() + GRACE
        while time.monotonic() < end:
            gone, status = os.waitpid(child, os.WNOHANG)
            if gone:
                return _cause(os.waitstatus_to_exitcode(status))
            time.sleep(0.001)
        _end(child)
    return Died("it ended without an answer")


def _cause(code: int) -> Died:
    if code >= 0:
        return Died(f"it ended without an answer, with status {code}")
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    if -code in OUT_OF_TIME:
        return Died(f"it did not end in time ({name})", out_of_time=True)
    return Died(f"it was ended by {name}" + (", as when memory runs out" if name == "SIGKILL" else ""))


def _end(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(child, 0)


# ---- in the child

def _be_a_child(work, seconds: float, size: int, pipe: int) -> None:
    """Do the work, tell, and end. Does not return."""
    try:
        _answer_to_nobody(seconds)
        _let_go(pipe)
        _limit(seconds, size)
        threading.stack_size(THREAD_STACK)
        gc.freeze()  # what the parent made is not looked through for garbage: that would copy all of it
        answer = work().encode("utf-8", "surrogatepass")
        told = memoryview(len(answer).to_bytes(LENGTH, "big") + answer)
        while told:
            told = told[os.write(pipe, told) :]
    finally:
        os._exit(0)  # whatever was raised


def _answer_to_nobody(seconds: float) -> None:
    """Signals mean what they mean to any process, but Ctrl-C is for the parent; and an end comes of itself."""
    for number in signal.valid_signals():
        if number not in (signal.SIGKILL, signal.SIGSTOP, signal.SIGXFSZ):
            with contextlib.suppress(OSError, ValueError):
                signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE)


def _let_go(pipe: int) -> None:
    """Every open file but the pipe becomes the empty one. Its number stays taken, for the object that has it will close it some day."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in _open_files():
        if number not in (pipe, nothing):
            with contextlib.suppress(OSError):  # closed in the meantime: it was the listing's own
                os.fstat(number)
                os.dup2(nothing, number)


def _open_files() -> list[int]:
    for listing in ("/proc/self/fd", "/dev/fd"):
        with contextlib.suppress(OSError):
            return [int(name) for name in os.listdir(listing)]
    return list(range(1024))


def _limit(seconds: float, size: int) -> None:
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, math.ceil(seconds) + 1),
        (resource.RLIMIT_AS, _address_space() + size + SLACK),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):  # where a system does not limit this
            # A client of a server may have to keep what it reads in a file (image/forked.py).
            resource.setrlimit(what, (most, hard if what == resource.RLIMIT_FSIZE else most))


def _address_space() -> int:
    """Bytes of address space this process takes."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 1 << 40
