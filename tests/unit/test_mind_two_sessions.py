"""Two sessions on one image that think at once: one wins, the other goes on in the world as it then is, and no model is asked twice."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from lasting import Beside
from model_server import ModelServer
from thinking import PLAN, Thinking, literal

from selfish.errors import Unhandled

SOURCES = {
    "greet:": "greet: name = ('Hello, ', name)",
    "farewell:": "farewell: name = ('Goodbye, ', name)",
}


def replies(exchange):
    """BRICK plans; whoever writes finds what is asked for in the prompt, where it is named first."""
    if "BRICK" in exchange.body["messages"][0]["content"]:
        exchange.reply(PLAN)
    else:
        asked = min((selector for selector in SOURCES if selector in exchange.prompt), key=exchange.prompt.index)
        exchange.reply(SOURCES[asked])


@pytest.fixture(scope="module")
def server():
    with ModelServer(replies) as server:
        yield server


@pytest.fixture(scope="module")
def sessions(template_image, tmp_path_factory, server):
    here = Thinking(Path(copytree(template_image, tmp_path_factory.mktemp("two") / "image")))
    there = Beside(here)
    yield here, there
    there.close()
    here.close()


@pytest.fixture
def here(sessions, server):
    """As if nothing had been thought so far."""
    here = sessions[0]
    here("(provenance annals select: [| :i | i isCurrent ]) do: [| :i | i revert ]. 0")
    here("provenance annals: tellingList copyRemoveAll. failureLog entries: tellingList copyRemoveAll. 0")
    here("orchestrator inbox: tellingList copyRemoveAll. orchestrator consent: 'trust'. guardians remove: 'no greetings'. 0")
    here(f"llm engine: (remoteEngine copyUrl: {literal(server.url)} Model: 'm'). 0")
    server.requests.clear()
    here.told = len(here.trail())
    assert not here.understands("greet:")
    return here


@pytest.fixture
def there(sessions):
    return sessions[1]


def meanwhile(session, work):
    """Work is done once, when the session is about to commit for the first time: what it changes comes first."""
    store, original = session.store, session.store.commit
    done = []

    def commit(manager):
        if manager is store.manager and not done:
            store.commit = original
            done.append(True)
            work()
        original(manager)

    store.commit = commit
    return done


def annals(world):
    return world("(provenance annals collect: [| :i | i selector ]) asVector")


def trail_lines(*worlds):
    for world in worlds:
        world.session.trail.flush()
    return worlds[0].trail()[worlds[0].told :]


def test_the_same_message_at_once(here, there, server):
    done = meanwhile(here, lambda: there.expect("genesis greet: 'Bob'", "'Hello, Bob'"))
    assert here("genesis greet: 'Ada'") == "'Hello, Ada'"
    assert done
    assert len(server.requests) == 4  # a plan and a method for each; the loser's second attempt asked nothing
    assert annals(here) == "a vector('greet:')"
    assert here("genesis why: 'greet:'").startswith("'greet: was written for genesis by mission")
    for world in (here, there):
        assert world("orchestrator inbox isEmpty") == "true"
        assert world("failureLog isEmpty") == "true"
        assert world("journal isEmpty") == "true"
        assert world("genesis greet: 'Eve'") == "'Hello, Eve'"
    assert len(server.requests) == 4
    lines = trail_lines(here, there)
    loser, winner = sorted({event["cycle"] for event in lines})
    assert [event["event"] for event in lines if event["cycle"] == loser][-1] == "lost"
    assert [event["event"] for event in lines if event["cycle"] == winner][-1] == "committed"


def test_what_the_loser_was_replied_is_not_taken_for_another_answer(here, there, server):
    """Its second attempt needs none of the replies of its first, and the next mission asks for itself."""
    meanwhile(here, lambda: there.expect("genesis greet: 'Bob'", "'Hello, Bob'"))
    assert here("genesis greet: 'Ada'") == "'Hello, Ada'"
    assert here("genesis farewell: 'Ada'") == "'Goodbye, Ada'"
    assert len(server.requests) == 6


def test_different_messages_at_once(here, there, server):
    """Both methods go into the same object: the loser's is judged and tried again, with the reply it was given before."""
    done = meanwhile(here, lambda: there.expect("genesis farewell: 'Bob'", "'Goodbye, Bob'"))
    assert here("genesis greet: 'Ada'") == "'Hello, Ada'"
    assert done
    assert len(server.requests) == 4
    assert sorted(annals(here)[9:-1].split(", ")) == ["'farewell:'", "'greet:'"]
    for world in (here, there):
        assert world("genesis farewell: (genesis greet: 'Eve')") == "'Goodbye, Hello, Eve'"
        assert world("orchestrator inbox isEmpty") == "true"
        assert world("journal isEmpty") == "true"
    judged = [event["cycle"] for event in trail_lines(here, there) if event["event"] == "verdict"]
    assert len(judged) == 3  # the winner's once, the loser's in both worlds
    assert len(server.requests) == 4


def test_a_mission_is_not_lost_with_a_second_attempt_that_was_interrupted(here, there, server, monkeypatch):
    def interrupted(work):
        raise KeyboardInterrupt

    meanwhile(here, lambda: there.expect("genesis farewell: 'Bob'", "'Goodbye, Bob'"))
    monkeypatch.setattr(here.session, "_again", interrupted)
    with pytest.raises((KeyboardInterrupt, Unhandled)):
        here("genesis greet: 'Ada'")
    assert here("orchestrator inbox size") == "1" and here("orchestrator inbox first selector") == "'greet:'"
    assert here("journal isEmpty") == "true"


def test_the_loser_is_judged_by_the_covenants_of_the_winner(here, there, server):
    """What the other session decided meanwhile holds for the second attempt."""

    def forbid():
        there(
            """guardians add: (|
              parent* = traits covenant. name = 'no greetings'. rule = 'Nothing greets.'.
              examine: c Into: findings = ( findings add: (refuse: 'it greets' At: c method) )
            |)"""
        )
        there("traits genesis _AddSlots: (| touched = 1 |)")

    meanwhile(here, forbid)
    assert "it greets" in here.failure("genesis greet: 'Ada'")
    assert len(server.requests) == 2
    assert not here.understands("greet:")
    assert here("failureLog size") == "1"
    assert there("failureLog size") == "1"


def waiting(here):
    here("orchestrator consent: 'askFirst'. 0")
    assert "waits for your consent" in here.failure("genesis greet: 'Ada'")
    assert here("orchestrator inbox size") == "1"
    return f"(orchestrator missionNumber: {here('orchestrator inbox first number')})"


def test_both_accept_the_same_mission(here, there, server):
    accept = f"{waiting(here)} accept. 0"
    done = meanwhile(here, lambda: there.expect(accept, "0"))
    failure = here.failure(accept)
    assert done and "waits" in failure and "no mission" in failure, failure
    for world in (here, there):
        assert world("orchestrator inbox isEmpty") == "true"
        assert world("journal isEmpty") == "true"
        assert world("genesis greet: 'Eve'") == "'Hello, Eve'"
        assert annals(world) == "a vector('greet:')"
    assert len(server.requests) == 2


def test_one_accepts_and_one_rejects(here, there, server):
    mission = waiting(here)
    meanwhile(here, lambda: there.expect(f"{mission} reject. 0", "0"))
    assert "no mission" in here.failure(f"{mission} accept. 0")
    assert not here.understands("greet:")
    for world in (here, there):
        assert world("orchestrator inbox isEmpty") == "true"
        assert world("failureLog size") == "1"


def test_both_fail_at_once(here, there, server):
    """The failure log gets both entries, and nobody loses a mission."""
    here("llm engine: (scriptedEngine copyCycling: 'stop = (_Quit)' asScript). 0")
    journal, done = here.session.journal, []
    original = journal.take_touched

    def take():
        if not done:
            done.append(there.failure("genesis stop"))
        return original()

    journal.take_touched = take
    here.failure("genesis stop")
    del journal.take_touched
    assert done
    assert here("failureLog size") == "2"
    assert there("failureLog size") == "2"
    assert here("journal isEmpty") == "true"
    assert here.session.take_notices() == there.session.take_notices() == []


def test_a_session_that_fails_is_not_in_the_way_of_one_that_succeeds(here, there, server):
    """Settling one session's failure, and installing what the other was given, meet in no record."""
    there("0")
    done = meanwhile(here, lambda: there.failure("genesis farewell: 'Bob'. nil zork"))
    assert here("genesis greet: 'Ada'") == "'Hello, Ada'"
    assert done
    assert not [event for event in trail_lines(here, there) if event["event"] == "lost"]
    assert here.understands("greet:") and not here.understands("farewell:")
    assert here.inbox() == ["farewell: pending "]
