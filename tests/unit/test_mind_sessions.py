"""Two sessions think at the same time about the same object: one wins, and what the other thought is judged again on the new world."""

import json
import os
import signal
import subprocess
import sys
import threading

import pytest
from lasting import ROOT, Lasting

SETUP = """
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyPatterns: ((dictionary copyRemoveAll
  at: 'greet:' Put: 'greet: name = (\\'Hello, \\', name)')
  at: 'wave:' Put: 'wave: name = (\\'Waving to \\', name)'))
"""


@pytest.fixture
def here(image):
    here = Lasting(image)
    here.file_in(SETUP)
    yield here
    here.close()


@pytest.fixture
def there(here):
    there = here.beside()
    there("3")
    yield there
    there.close()


def at_clash(here, action):
    """Do something once, when `here` prints that it clashes."""
    left = [action]

    def write(text):
        if "clash" in text and left:
            left.pop()()
        here.session.output(text)

    here.world.write = write


def endings(session):
    """How the evaluations ended in which cycles ran, by the trail of that session."""
    mine = [entry for entry in map(json.loads, session.session.trail.lines(0, 1000)) if entry["session"] == session.session.trail.session]
    return [entry["event"] for entry in mine if entry["event"] in ("lost", "committed", "aborted")]


def test_two_teach_the_same_message(here, there):
    """The method of the one that was first answers both; nothing of the other's attempt is left."""
    at_clash(here, lambda: there("genesis greet: 'Bob'"))
    assert here("| t | t: genesis greet: 'Ada'. 'clash' printLine. t") == "'Hello, Ada'"
    for session in (here, there):
        session.expect("genesis greet: 'Eve'", "'Hello, Eve'")
        session.expect("journal isEmpty && [ orchestrator inbox isEmpty ]", "true")
        session.expect("failureLog size", "0")
    assert endings(here) == ["lost"]  # the second time no thought was needed


def test_two_teach_different_messages_to_one_object(here, there):
    """Both are installed; the one that lost thinks again with what the model said already."""
    at_clash(here, lambda: there("genesis wave: 'Bob'"))
    assert here("| t | t: genesis greet: 'Ada'. 'clash' printLine. t") == "'Hello, Ada'"
    for session in (here, there):
        session.expect("genesis greet: 'Eve'", "'Hello, Eve'")
        session.expect("genesis wave: 'Eve'", "'Waving to Eve'")
        session.expect("journal isEmpty && [ orchestrator inbox isEmpty ]", "true")
    here.expect("genesis wave: (genesis greet: 'Eve')", "'Waving to Hello, Eve'")


def test_one_that_loses_too_often_waits_in_the_inbox(here, there):
    """Nothing is lost: the mission is still there, as one that was interrupted."""
    there("lobby _AddSlots: (| n <- 0 |)")
    rounds = []

    def write(text):
        if "clash" in text:
            rounds.append(1)
            there("traits genesis _AddSlots: (| extra = " + str(len(rounds)) + " |)")

    here.world.write = write
    assert here.failure("genesis greet: 'Ada'. 'clash' printLine").startswith("ChangedMeanwhile")
    assert len(rounds) == 3
    here.expect("orchestrator inbox size", "1")
    here.expect("(genesis _Understands: 'greet:') printString", "'false'")


def test_the_latest_lesson_can_be_taken_back(here):
    here("genesis wave: 'Ada'")
    here("genesis greet: 'Ada'")
    lesson = next(entry for entry in here.world.history.latest(5) if entry.description == "genesis greet: 'Ada'")
    here(f"imageHistory undo: '{lesson.number}'")
    here.expect("(genesis _Understands: 'greet:') printString", "'false'")
    here.expect("genesis wave: 'Bob'", "'Waving to Bob'")
    here.expect("genesis greet: 'Bob'", "'Hello, Bob'")


def test_a_mission_stopped_by_ctrl_c_waits_in_the_inbox(here):
    here("llm engine: (scriptedEngine copyReplies: [ process sleep: 60000. 'x' ])")
    threading.Timer(1.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    assert here.failure("genesis greet: 'Ada'").startswith("interrupted")
    here.expect("orchestrator inbox size", "1")
    here.expect("journal isEmpty", "true")
    here.expect("(genesis _Understands: 'greet:') printString", "'false'")
    assert endings(here) == ["aborted"]


def test_a_mission_of_a_killed_process_waits_in_the_inbox(here, image):
    here("llm engine: (scriptedEngine copyReplies: [ 'asked' printLine. process sleep: 60000. 'x' ])")
    here.close()
    script = [
        "import sys",
        "from selfish.repl.session import Output, Session",
        "from selfish.source import Source",
        "session = Session.open(sys.argv[1], Output(lambda text: print(text, end='', flush=True)))",
        "session.evaluate(Source('test', \"genesis greet: 'Ada'\"))",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "\n".join(script), str(image)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as other:
        assert other.stdout.readline() == "asked\n"
        os.kill(other.pid, signal.SIGKILL)
    here.open()
    assert here.session.take_notices() == []
    here.expect("orchestrator inbox size", "1")
    here.expect("orchestrator inbox first selector", "'greet:'")
    here.expect("journal isEmpty", "true")
    here("llm engine: (scriptedEngine copyReplies: 'greet: name = (\\'Hello, \\', name)' )")
    here.expect("genesis greet: 'Ada'", "'Hello, Ada'")
