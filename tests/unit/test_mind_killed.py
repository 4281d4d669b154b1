"""Killed or interrupted in the middle of a mission: afterwards the mission is there again, or its method is, never half of it."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest
from lasting import Lasting
from model_server import ModelServer, says
from thinking import HELLO, PLAN, Thinking, literal

from selfish.image.journal import Journal

GREET = "genesis greet: 'Ada'"


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def killed(folder, prepare, text=GREET, replies=(HELLO,)):
    """Evaluate in a process of its own that was prepared to kill itself; it must not come to the end."""
    pid = os.fork()
    if pid == 0:
        try:
            world = Thinking(folder, *replies)
            prepare(world)
            world(text)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL


def after_call(number, owner, name):
    """Something that makes a process die at the so-manieth call of a function."""

    def prepare(world):
        original, calls = getattr(owner, name), [0]

        def dying(self, *arguments):
            answer = original(self, *arguments)
            calls[0] += 1
            if calls[0] == number:
                die()
            return answer

        setattr(owner, name, dying)

    return prepare


def commits(number, when):
    """Only the commits of evaluations count, not those of notes."""

    def prepare(world):
        store, original, calls = world.store, world.store.commit, [0]

        def dying(manager):
            calls[0] += manager is store.manager
            if manager is store.manager and calls[0] == number and when == "before":
                die()
            original(manager)
            if manager is store.manager and calls[0] == number and when == "after":
                die()

        store.commit = dying

    return prepare


POINTS = {
    "right after its first note": (after_call(1, Journal, "add"), "waits"),
    "with a candidate noted": (after_call(1, Journal, "put"), "waits with its candidate"),
    "when the method is in place, and not kept": (commits(1, "before"), "waits with its candidate"),
    "when the method is kept, and the note not settled": (commits(1, "after"), "installed"),
    "while the note is settled": (commits(2, "before"), "installed"),
}


@pytest.mark.parametrize("point", POINTS)
def test_killed(image, point):
    prepare, left = POINTS[point]
    killed(image, prepare)
    world = Lasting(image)
    try:
        expect(world, left)
    finally:
        world.close()


def expect(world, left):
    """What the process left, whole; and it goes on from there."""
    assert world.session.take_notices() == []
    assert world("journal isEmpty") == "true"
    assert world("failureLog isEmpty") == "true"
    if left == "installed":
        assert world("orchestrator inbox isEmpty") == "true"
        assert world(GREET) == "'Hello, Ada'"
        assert world("((orchestrator methodsWrittenBy: 'script') size & provenance annals size) asVector") == "a vector(1, 1)"
        return
    assert world("genesis _Understands: 'greet:'") == "false"
    assert world("provenance annals isEmpty") == "true"
    assert world("orchestrator inbox size") == "1"
    assert world("orchestrator inbox first state") == "'pending'"
    assert world("orchestrator inbox first hasCandidate") == ("true" if "candidate" in left else "false")
    assert world("orchestrator inbox first arguments") == "a vector('Ada')"
    if "candidate" in left:
        world("llm engine: nil. llm hasDefault: false. 0")  # it is not asked again
    world("orchestrator inbox first resume. 0")
    assert world(GREET) == "'Hello, Ada'"
    assert world("orchestrator inbox isEmpty") == "true"


def test_killed_while_the_model_thinks(image):
    """A real server that takes its time; the mission goes on with a model that answers."""
    asked = threading.Event()

    def slow(exchange):
        asked.set()
        exchange.stall()

    with ModelServer(slow, says(PLAN), says(HELLO)) as server:
        pid = os.fork()
        if pid == 0:
            try:
                world = Thinking(image)
                world(f"llm engine: (remoteEngine copyUrl: {literal(server.url)} Model: 'm'). 0")
                world(GREET)
            finally:
                os._exit(1)
        assert asked.wait(20)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        world = Lasting(image)
        expect(world, "waits")
        world.close()
        assert len(server.requests) == 3


def test_killed_in_a_trial(image):
    """The process that tries the candidate outlives its parent for a moment; the image can be opened at once, and nothing came of it."""

    def prepare(world):
        world("guardians covenants: list copyRemoveAll. 0")
        threading.Timer(0.0, kill_when_forked).start()

    def kill_when_forked():
        while not children(os.getpid()):
            time.sleep(0.002)
        time.sleep(0.05)
        die()

    killed(image, prepare, "genesis stop", ("stop = ( | n <- 0 | [ n: n + 1 ] loop )",))
    world = Lasting(image)
    assert world("orchestrator inbox first state") == "'pending'"
    assert world("genesis _Understands: 'stop'") == "false"
    world.close()


def children(process):
    with open(f"/proc/{process}/task/{process}/children") as file:
        first = file.read().split()
    found = list(first)
    for task in os.listdir(f"/proc/{process}/task"):
        try:
            with open(f"/proc/{process}/task/{task}/children") as file:
                found += file.read().split()
        except OSError:
            pass
    return found


def test_a_nested_mission_is_found_again_too(image):
    """Killed before the commit of both: each waits, and the outer one finds the part it needs."""
    killed(image, commits(1, "before"), "genesis welcome: 'Ada'", ("welcome: name = (salutation, ', ', name)", "salutation = ('Welcome')"))
    world = Lasting(image)
    assert world("(orchestrator inbox collect: [| :m | m selector ]) asVector") == "a vector('welcome:', 'salutation')"
    world("llm engine: nil. llm hasDefault: false. 0")
    world("orchestrator inbox first resume. 0")
    assert world("genesis welcome: 'Ada'") == "'Welcome, Ada'"
    assert world("orchestrator inbox isEmpty") == "true"
    world.close()


def test_a_mission_that_was_resumed_waits_once(image):
    def prepare(world):
        world("llm engine: nil. llm hasDefault: false. 0")
        assert "it is in orchestrator inbox" in world.failure(GREET)
        world.script(HELLO)
        after_call(2, Journal, "put")(world)

    killed(image, prepare, "orchestrator inbox first resume. 0")
    world = Lasting(image)
    assert world("orchestrator inbox size") == "1"
    world("llm engine: (scriptedEngine copyReplies: 'greet: name = (\\'Hello, \\', name)' asScript). 0")
    world("(orchestrator missionNumber: 1) resume. 0")
    assert world(GREET) == "'Hello, Ada'"
    assert world("orchestrator inbox isEmpty") == "true"
    world.close()


def test_a_receiver_that_was_never_kept_cannot_be_found_again(image):
    killed(image, after_call(1, Journal, "put"), "| g | g: genesis copy. (g _AddSlots: (| mine <- 3 |)) greet: 'Ada'")
    world = Lasting(image)
    assert world.session.take_notices() == []
    assert world("orchestrator inbox isEmpty") == "true"
    assert world("failureLog size") == "1"
    assert world("failureLog last reason").startswith("'what it was for is gone")
    assert world("journal isEmpty") == "true"
    world.close()


# ---- Ctrl-C

def interrupted(world, text, when):
    """What an evaluation ends with that gets Ctrl-C when something is so, and the seconds it then took."""
    sent = []

    def press():
        while not when():
            time.sleep(0.005)
        time.sleep(0.1)
        sent.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=press, daemon=True)
    thread.start()
    try:
        failure = world.failure(text)
    finally:
        thread.join(20)
    return failure, time.monotonic() - sent[0]


def test_an_interrupt_gives_the_prompt_back_and_keeps_the_mission(image):
    world = Thinking(image)
    try:
        with ModelServer(lambda exchange: exchange.stall()) as server:
            world(f"llm engine: (remoteEngine copyUrl: {literal(server.url)} Model: 'm'). 0")
            failure, seconds = interrupted(world, GREET, lambda: server.requests)
        assert "interrupted" in failure
        assert seconds < 1
        assert world.inbox() == ["greet: pending "]
        world("llm engine: (scriptedEngine copyReplies: [ _Sleep: 20000. 'x' ] asScript). 0")
        failure, seconds = interrupted(world, "genesis wait: 3", later())
        assert "interrupted" in failure and seconds < 1
        assert world.inbox() == ["greet: pending ", "wait: pending "]
        world.script(HELLO)
        world("orchestrator inbox first resume. 0")
        assert world(GREET) == "'Hello, Ada'"
        assert world.inbox() == ["wait: pending "]
        world("guardians covenants: list copyRemoveAll. 0")
        world.script("stop = ( | n <- 0 | [ n: n + 1 ] loop )")
        failure, seconds = interrupted(world, "genesis stop", lambda: children(os.getpid()))
        assert "interrupted" in failure and seconds < 1
        assert world.inbox() == ["wait: pending ", "stop pending "]
        assert not children(os.getpid())
    finally:
        world.close()


def later():
    began = time.monotonic()
    return lambda: time.monotonic() - began > 0.5
