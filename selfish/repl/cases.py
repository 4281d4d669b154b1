"""Cases: recorded programs answered one by one, each in a world that nothing has touched.

In:     cases, each a dict with id, source and mode ('expr' for a body, 'script' for a script).
Out:    for each, in order, a dict with id, kind, text and stdout. kind is value, stdout, error, syntax-error, crash or timeout;
        text is all that was printed, then the value's printString or a line `error: TEXT`.
Keeps:  no case sees another. The world is built once; each case runs in a forked copy of the process, killed when its time is over.
        Where there is no fork, each case gets a newly built world and the limit is the world's own.
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from selfish.errors import SelfishFailure, SyntaxMistake, Unhandled
from selfish.image.boot import build_in_memory
from selfish.repl.printer import said, syntax_sentence
from selfish.source import Source

MEMORY_LIMIT = 6 << 30  # bytes of address space for one case; the deep stack takes its share of it


def answers(cases: Iterable[dict], seconds: float, workers: int) -> Iterator[dict]:
    """The answer to each case, in order."""
    if hasattr(os, "fork"):
        return _forked(list(cases), seconds, workers)
    return (_in_new_world(case, seconds) for case in cases)


def answer(world, printed: list[str], case: dict) -> dict:
    """Run one case on a fresh world whose output goes to `printed`."""
    source = Source("case", case["source"])

    def body():
        value = world.evaluate(source)
        return world.print_string(value)

    kind, last = "value", ""
    try:
        if case.get("mode") == "script":
            kind = "stdout"
            world.run(lambda: world.file_in(source))
        else:
            last = world.run(body)
    except SyntaxMistake as mistake:
        line, column = mistake.source.place(mistake.start)
        kind, last = "syntax-error", f"syntax error (line {line}, column {column}): {syntax_sentence(mistake)}"
    except Unhandled as failure:
        kind, last = "error", f"error: {failure.text}"
    except SelfishFailure as failure:
        kind, last = "error", f"error: {said(failure)}"
    except Exception as failure:  # a fault of ours: it is this case's answer, and no reason to stop
        kind, last = "crash", f"{type(failure).__name__}: {failure}"
    out = "".join(printed)
    text = out + ("\n" if last and out and not out.endswith("\n") else "") + last
    return {"id": case["id"], "kind": kind, "text": text, "stdout": out}


def _in_new_world(case: dict, seconds: float) -> dict:
    printed: list[str] = []
    living = build_in_memory(printed.append)
    printed.clear()
    try:
        with living.world.limits(seconds=seconds):
            return answer(living.world, printed, case)
    finally:
        living.close()


@dataclass(slots=True)
class _Running:
    case: dict
    place: int
    pid: int
    pipe: int
    deadline: float
    said: bytearray = field(default_factory=bytearray)


def _forked(cases: list[dict], seconds: float, workers: int) -> Iterator[dict]:
    printed: list[str] = []
    world = build_in_memory(printed.append).world
    printed.clear()
    gc.collect()
    gc.freeze()  # what is shared stays shared: a child's collections do not write to it

    waiting = deque(enumerate(cases))
    running: dict[int, _Running] = {}
    done: dict[int, dict] = {}
    next_place = 0
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or running:
                while waiting and len(running) < workers:
                    place, case = waiting.popleft()
                    child = _start(world, printed, case, place, seconds)
                    running[child.pipe] = child
                    selector.register(child.pipe, selectors.EVENT_READ)
                now = time.monotonic()
                wait = min(child.deadline for child in running.values()) - now
                for key, _ in selector.select(max(0.0, wait)):
                    child = running[key.fd]
                    chunk = os.read(child.pipe, 1 << 16)
                    if chunk:
                        child.said += chunk
                        continue
                    done[child.place] = _finish(child, selector, running)
                now = time.monotonic()
                for child in [c for c in running.values() if c.deadline <= now]:
                    os.kill(child.pid, signal.SIGKILL)
                    _finish(child, selector, running)
                    done[child.place] = {"id": child.case["id"], "kind": "timeout", "text": "", "stdout": ""}
                while next_place in done:
                    yield done.pop(next_place)
                    next_place += 1
        finally:
            for child in list(running.values()):
                os.kill(child.pid, signal.SIGKILL)
                _finish(child, selector, running)


def _start(world, printed: list[str], case: dict, place: int, seconds: float) -> _Running:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reader)
            _limit_memory()
            data = json.dumps(answer(world, printed, case)).encode()
            with os.fdopen(writer, "wb") as pipe:
                pipe.write(data)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    return _Running(case, place, pid, reader, time.monotonic() + seconds)


def _limit_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def _finish(child: _Running, selector, running: dict[int, _Running]) -> dict:
    selector.unregister(child.pipe)
    os.close(child.pipe)
    del running[child.pipe]
    _, status = os.waitpid(child.pid, 0)
    try:
        return json.loads(child.said)
    except ValueError:
        ended = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"status {os.WEXITSTATUS(status)}"
        return {"id": child.case["id"], "kind": "crash", "text": f"the process ended with {ended}", "stdout": ""}
