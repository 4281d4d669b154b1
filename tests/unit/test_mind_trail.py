"""What the mind writes down of itself: every event a line, whatever happens, and every recorded cycle can be thought again."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree

import pytest
from thinking import BYE, HELLO, PLAN, Thinking, literal

UNCLEAR = PLAN.replace("[]}", '["With tax?"]}')
# What is sent, the replies, whether it succeeds.
RUN = [
    ("greet: 'Ada'", [PLAN, HELLO], True),
    ("farewell: 'Ada'", [BYE], True),
    ("stop", ["stop = (_Quit)"], False),
    ("halt", ["I had rather not."], False),
    ("spin", ["spin = ([ self ] loop)"], False),
    ("plan", ["{ not a plan", '{"neither": "this"}'], False),
    ("price", [UNCLEAR, PLAN, "price = (119)"], True),
    ("welcome: 'Ada'", ["welcome: name = (salutation, ', ', name)", "salutation = ('Welcome')"], True),
    ("count", ["count = (number: number + 1. number). number <- 0"], True),
    ("double: 4", ["double: n = (n * 2)"], True),
]
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


@pytest.fixture(scope="module")
def world(template_image, tmp_path_factory):
    """Ten missions, good and bad ones."""
    world = Thinking(Path(copytree(template_image, tmp_path_factory.mktemp("trail") / "image")))
    world("architect answers: 'yes' asScript. 0")
    for text, replies, is_good in RUN:
        world.script(*replies)
        assert (not world.failed(f"genesis {text}")) == is_good, text
    yield world
    world.close()


def test_a_line_for_each_event(world):
    lines = world.trail()
    assert len(lines) > 150
    for line in lines:
        assert STAMP.fullmatch(line["timestamp"])
        assert re.fullmatch("[0-9a-f]{16}", line["transaction"])
        assert line["session"] == world.session.journal.session
        assert isinstance(line["cycle"], int)
        assert line["event"]
    assert [line["timestamp"] for line in lines] == sorted(line["timestamp"] for line in lines)


FIELDS = {
    "state": {"state"},
    "brief": {"state", "outcome"},
    "pheromone": {"state", "outcome"},
    "transition": {"state", "outcome", "reply"},
    "reply": {"state", "persona", "prompt", "reply", "model", "adapter", "seed"},
    "verdict": {"state", "outcome"},
    "trial": {"state", "outcome"},
    "answer": {"state", "prompt", "reply"},
    "manner": {"state", "outcome"},
    "installed": {"state", "outcome"},
    "times": {"state", "outcome"},
    "committed": set(),
    "aborted": set(),
}
ALWAYS = {"timestamp", "transaction", "session", "cycle", "event"}


def test_each_event_says_what_it_should(world):
    lines = world.trail()
    assert {line["event"] for line in lines} == FIELDS.keys()
    for line in lines:
        assert line.keys() == ALWAYS | FIELDS[line["event"]], line
    replies = [line for line in lines if line["event"] == "reply"]
    assert [line["reply"] for line in replies] == [reply for _, replies, _ in RUN for reply in replies]
    assert all(line["prompt"] and line["model"] == "script" for line in replies)
    assert {line["persona"].lower() for line in replies} == {"brick", "robin"}


def test_each_cycle_has_a_beginning_and_an_end(world):
    cycles: dict[int, list[str]] = {}
    for line in world.trail():
        cycles.setdefault(line["cycle"], []).append(line["event"])
    assert len(cycles) == 11  # one was nested
    for events in cycles.values():
        assert events[:2] == ["state", "brief"]
        assert events[-1] == ("committed" if "installed" in events else "aborted")
        assert "times" in events


def test_the_transaction_of_an_installation_is_one_of_the_image(world):
    world("0 + 0")
    last = world.store.last_transaction()
    done = [line["transaction"] for line in world.trail() if line["event"] == "committed"]
    assert done and all(number <= last for number in done)
    assert done == sorted(done)
    story = world("genesis why: 'greet:'")
    assert done[0] in story


def test_every_recorded_cycle_can_be_thought_again(world):
    """Without a model, and leaving everything as it is."""
    world("llm engine: nil. llm hasDefault: false. 0")
    cycles = sorted({line["cycle"] for line in world.trail()})
    assert len(cycles) == 11
    methods = world("(provenance annals collect: [| :i | i selector ]) asVector")
    failed = {line["cycle"] for line in world.trail() if line["event"] == "aborted"}
    for cycle in cycles:
        told = world(f"cycle replay: {cycle}")
        assert told == f"a replay(cycle {cycle}: {'failed again' if cycle in failed else 'the same method'})"
    assert world("(provenance annals select: [| :i | i isReverted not ]) size") == str(methods.count(",") + 1)
    assert world("genesis greet: 'Eve'") == "'Hello, Eve'"


def test_a_replay_that_comes_to_something_else_says_so(world):
    """Where the world has changed so that the method would be refused now."""
    failure = world.failure(
        "guardians add: (| parent* = traits covenant. name = 'quiet'. rule = 'Nothing greets.'. "
        "examine: c Into: findings = ( findings add: (refuse: 'it greets' At: c method) ) |). cycle replay: 1"
    )
    assert "came to something else" in failure
    assert world("genesis greet: 'Eve'") == "'Hello, Eve'"


# ---- what cannot be written

@pytest.fixture
def fresh(image):
    made = []

    def make(prepare):
        prepare(image)
        made.append(Thinking(image, HELLO, BYE))
        return made[0]

    yield make
    made[0].close()


def full(image):
    (image / "metacognition.jsonl").symlink_to("/dev/full")


def a_folder(image):
    (image / "metacognition.jsonl").mkdir()


@pytest.mark.parametrize("prepare", [full, a_folder])
def test_a_trail_that_cannot_be_written_fails_no_mission(fresh, prepare):
    world = fresh(prepare)
    assert world("genesis greet: 'Ada'") == "'Hello, Ada'"
    world.session.trail.flush()
    notices = world.session.take_notices()
    assert len(notices) == 1 and "takes no more lines" in notices[0], notices
    assert world("genesis farewell: 'Ada'") == "'Goodbye, Ada'"
    world.session.trail.flush()
    assert world.session.take_notices() == []


def test_where_there_is_no_trail_nothing_is_missed_but_the_past(fresh):
    world = fresh(a_folder)
    assert world("genesis greet: 'Ada'") == "'Hello, Ada'"
    assert world("trail entriesOf: 1") == "a vector"
    assert "the trail knows of no cycle 1" in world.failure("cycle replay: 1")
    assert world("genesis why: 'greet:'").startswith("'greet: was written")


def test_odd_texts_are_written_as_they_are(fresh):
    odd = "line\u2028one \x1b[31m \U0001f600 \\ \" ' \u202e"
    world = fresh(lambda image: None)
    world.script(HELLO)
    assert world(f"(genesis greet: {literal(odd)}) size") == str(len(odd) + 7)
    brief = next(line for line in world.trail() if line["event"] == "brief")
    assert json.loads(brief["outcome"])["arguments"] == [{"value": odd}]
