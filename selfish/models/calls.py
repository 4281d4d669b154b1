"""Calls: questions to models that are being answered, each in a thread of its own, so that whoever waits can stop waiting at any moment.

In:     work, a function that is given its Call and tells it what comes.
Out:    Piece and Notice, then one Done or Failed, as they come; a number by which a call is found again.
Keeps:  - after cancel() or a deadline the asker has its answer at once; the thread loses its socket and ends by itself.
        - a call that was closed is forgotten. Nothing of it can be stored.
"""

from __future__ import annotations

import contextlib
import itertools
import queue
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

NAP = 0.05  # seconds within which Ctrl-C, a limit or a deadline is noticed


@dataclass(frozen=True)
class Piece:
    """The next part of a reply."""

    text: str


@dataclass(frozen=True)
class Notice:
    """Something a person may want to know while waiting, such as how far a model is loaded."""

    text: str


@dataclass(frozen=True)
class Done:
    """A whole reply. None is what the model did not tell."""

    texts: tuple[str, ...]
    finish: str = "stop"
    model: str | None = None
    prompt_tokens: int | None = None
    reply_tokens: int | None = None
    likelihoods: tuple[float, ...] | None = None  # of each text, as logarithms
    chance: float | None = None  # that the watched word comes first


@dataclass(frozen=True)
class Failed:
    """Why there is no reply.

    kind    the name of an exception of the language, such as modelBusy
    what    what happened, a clause; hint: what may help, or ''
    status  of HTTP, 0 where there is none; words: what the server said itself
    text    what had come of the reply
    """

    kind: str
    what: str
    hint: str = ""
    status: int = 0
    words: str = ""
    text: str = ""


class Closed(Exception):
    """For the thread: nobody waits any more."""


@dataclass
class Call:
    """One question under way.

    where    which server it went to, for cancelling all calls to one
    seconds  for the whole of it; stall: between two pieces, None where it does not come in pieces
    """

    where: str
    seconds: float
    stall: float | None = None
    _events: queue.SimpleQueue = field(default_factory=queue.SimpleQueue)
    _closed: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self):
        self.began = time.monotonic()
        self.deadline = self.began + self.seconds
        self._heard: float | None = None
        self._sockets: list[socket.socket] = []
        self._given: list[str] = []
        self._cancelled = False
        self._last: Done | Failed | None = None
        self._ended = self.began

    def took(self) -> float:
        """Seconds from the question to the end of the reply."""
        return self._ended - self.began

    def start(self, work: Callable[[Call], None]) -> None:
        threading.Thread(target=self._run, args=(work,), name="model call", daemon=True).start()

    def _run(self, work):
        try:
            work(self)
        except Closed:
            pass
        except BaseException as error:  # noqa: BLE001 - told to the asker, who waits in another thread
            if not self._closed.is_set():
                self.tell(Failed("modelError", f"the engine failed: {type(error).__name__}: {error}"))

    # -- for the thread that works -----------------------------------------------------------------------------

    def tell(self, event: Piece | Notice | Done | Failed) -> None:
        self._events.put(event)

    def heard(self) -> None:
        """A sign of life from the server. Raises Closed when nobody waits for more."""
        self._heard = time.monotonic()
        if self._closed.is_set():
            raise Closed

    @property
    def is_closed(self) -> bool:
        """Whether nobody waits any more, or not long enough."""
        return self._closed.is_set() or self.rest() <= 0

    def rest(self) -> float:
        """Seconds that are left."""
        return self.deadline - time.monotonic()

    def pause(self, seconds: float) -> None:
        """Wait. Raises Closed when nobody waits for the end of it."""
        if self._closed.wait(seconds):
            raise Closed

    def holds(self, connection: socket.socket) -> None:
        """From now on closing the call ends that connection, also in the middle of a read."""
        with self._lock:
            self._sockets.append(connection)
            closed = self._closed.is_set()
        if closed:
            _shut(connection)
            raise Closed

    # -- for the thread that asked -----------------------------------------------------------------------------

    def next(self, between: Callable[[], None] = lambda: None) -> Piece | Notice | Done | Failed:
        """What comes next, waiting for it; `between` is called during the wait, at least every NAP."""
        while self._last is None:
            between()
            if self._cancelled:
                return self._end(Done(("".join(self._given),), finish="cancelled"))
            try:
                event = self._events.get(timeout=max(0.0, min(NAP, self.rest())))
            except queue.Empty:
                event = self._late()
            if self._cancelled:
                continue
            if isinstance(event, Piece):
                self._given.append(event.text)
                return event
            if isinstance(event, Notice):
                return event
            if event is not None:
                return self._end(event)
        return self._last

    def _late(self):
        now = time.monotonic()
        if now >= self.deadline:
            what = f"{'no' if self._heard is None else 'no whole'} reply within {self.seconds:g} seconds"
            return Failed("modelTimedOut", what, "give the request more seconds, or ask for less", text="".join(self._given))
        if self.stall is not None and self._heard is not None and now - self._heard >= self.stall:
            what = f"the reply stopped coming: nothing new for {self.stall:g} seconds"
            return Failed("modelTimedOut", what, "ask again", text="".join(self._given))
        return None

    def _end(self, event):
        self._last = event
        self._ended = time.monotonic()
        self.close()
        return event

    def cancel(self) -> None:
        """From any thread: the reply ends where it is."""
        self._cancelled = True
        self.close()

    def close(self) -> None:
        """Nobody waits any more: the connection is cut."""
        with self._lock:
            self._closed.set()
            connections, self._sockets = self._sockets, []
        for connection in connections:
            _shut(connection)


def _shut(connection):
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)  # not SSLSocket's own, which takes away what a read under way still uses


_calls: dict[int, Call] = {}
_numbers = itertools.count(1)


def keep(call: Call) -> int:
    """A number for a call, until it is forgotten."""
    number = next(_numbers)
    _calls[number] = call
    return number


def found(number: int) -> Call | None:
    return _calls.get(number)


def forget(number: int) -> None:
    """Close and forget; a second time does nothing."""
    call = _calls.pop(number, None)
    if call is not None:
        call.close()


def cancel_all(where: str) -> int:
    """Cancel every call of this process to one server; answers how many there were."""
    mine = [call for call in list(_calls.values()) if call.where == where]
    for call in mine:
        call.cancel()
    return len(mine)
