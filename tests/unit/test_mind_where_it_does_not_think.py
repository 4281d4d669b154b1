"""No cycle begins inside a guardian, a printer or a trial; depth is bounded; a mission changes neither the codex nor the personas."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from shutil import copytree

import pytest
from thinking import BYE, HELLO, PLAN, Thinking
from ZODB.serialize import referencesf

CURIOUS = """lobby _AddSlots: (|
  curious = (| parent* = traits autopoietic.
    printString = ( 'curious ', nameOfMine ).
  |).
  shy = (| parent* = traits autopoietic.
    statePrintString = ( secretOfMine ).
  |).
  stored = (| parent* = traits autopoietic. storeString = ( 'x ', storyOfMine ) |).
|)"""


@pytest.fixture(scope="module")
def world(template_image, tmp_path_factory):
    world = Thinking(Path(copytree(template_image, tmp_path_factory.mktemp("quiet") / "image")), "hello = (3)")
    world.file_in(CURIOUS)
    assert world("genesis hello") == "3"
    yield world
    world.close()


@pytest.fixture
def asked(world):
    """How often the model was asked in the test so far."""
    world.always("nameOfMine = ('Ada')")
    yield lambda: int(world("llm engine requestCount"))


def cycles(world):
    return len({line["cycle"] for line in world.trail()})


@pytest.mark.parametrize(
    "text",
    [
        "curious printString",
        "curious printLine",
        "curious asString",
        "shy printString",
        "shy printLine",
        "stored storeString",
        "(list copyRemoveAll addLast: curious) printString",
        "(vector copySize: 2 FillingWith: shy) printLine",
        "[ curious printString ] value",
        "curious printString size",
    ],
)
def test_printing_is_no_reason_to_think(world, asked, text):
    before = cycles(world)
    failed = world.failed(text)
    assert asked() == 0 and cycles(world) == before
    assert "nameOfMine" in failed or "secretOfMine" in failed or "storyOfMine" in failed or not failed, failed


@pytest.mark.parametrize("text", ["curious", "shy", "(vector copySize: 2 FillingWith: curious)", "(list copyRemoveAll addLast: shy)"])
def test_showing_a_value_at_the_prompt_is_no_reason_to_think(world, asked, text):
    before = cycles(world)
    world.failed(text)
    assert asked() == 0 and cycles(world) == before
    assert not world.understands("nameOfMine")


def test_the_same_message_outside_a_printer_is_a_mission(world, asked):
    """So that the tests above can fail."""
    world.always("nameOfMine = ('Ada')")
    assert world("curious nameOfMine. 0") == "0"
    assert cycles(world) == 2
    world("curious revert: 'nameOfMine'. 0")


@pytest.mark.parametrize(
    "examine",
    [
        "genesis judgeThis. vector",
        "[ genesis judgeThis ] on: exceptions error Do: [ vector ]",
        "genesis _Perform: 'judgeThis'. vector",
        "orchestrator write: 'judgeThis' For: genesis Intent: nil Examples: vector. vector",
        "genesis learn: 'judgeThis'. vector",
    ],
)
def test_a_guardian_cannot_begin_a_mission(world, examine):
    world.script(HELLO, "judgeThis = (3)", "judgeThis = (3)")
    before = cycles(world)
    world(f"guardians add: (| parent* = traits covenant. name = 'curious'. rule = 'x'. check: c = ( {examine} ) |). 0")
    world.failed("genesis greet: 'Ada'")
    assert cycles(world) <= before + 1
    assert int(world("llm engine requestCount")) <= 1
    assert not world.understands("judgeThis")
    if world.understands("greet:"):
        world("genesis revert: 'greet:'. 0")
    world("guardians remove: 'curious'. 0")


def test_a_trial_begins_no_mission(world):
    """What a candidate sends to who could learn it is a gap; it becomes a mission of its own after the trial, or none."""
    world.script("talk = ([ genesis unheardOf ] on: exceptions error Do: [ 4 ])")
    first = len(world.trail())
    world.failed("genesis talk")
    lines = world.trail()[first:]
    talk = lines[0]["cycle"]
    judged = [line["cycle"] for line in lines].index(talk + 1) if any(line["cycle"] != talk for line in lines) else len(lines)
    assert "installed" in [line["event"] for line in lines[:judged]]
    assert not world.understands("unheardOf")


def test_depth_is_bounded(world):
    """Each method needs one more; not even a hundred replies make more missions than may nest."""
    world("llm engine: (scriptedEngine copyReplies: [| :r. n | n: llm engine requestCount. "
          "'part', n printString, ' = (part', n succ printString, ')' ] asScript). llm engine isCycling: true. 0")
    before = cycles(world)
    failed = world.failed("genesis part1")
    assert "nest" in failed or "missing" in failed or "refused" in failed, failed
    assert cycles(world) - before <= 3 + 2
    assert not world.understands("part1") and not world.understands("part2")


def test_width_is_bounded(world):
    """A candidate that needs many parts fills so many gaps, and no more."""
    world("orchestrator maximumGaps: 2. 0")
    names = [f"alpha{'x' * n}" for n in (3, 9, 15, 21)]
    world.script(f"many = ({' + '.join(names)})", *(f"{name} = (1)" for name in names))
    before = cycles(world)
    assert "too much is missing" in world.failed("genesis many")
    assert cycles(world) - before == 1 + 2
    assert not any(world.understands(name) for name in names)


def test_a_cycle_does_not_go_round_for_ever(world):
    """However hot the choosing is, and whatever the weights prefer."""
    world.script(PLAN, *[PLAN] * 60)
    before = int(world("failureLog size"))
    failed = world.failed(
        "orchestrator thinking: orchestrator thinking copy. orchestrator thinking weight: 'researching' Feature: 'always' Put: 500. "
        "orchestrator thinking weight: 'researching' Feature: 'researched' Put: 0. genesis roundabout"
    )
    assert "states without coming to an end" in failed or "refused" in failed, failed
    assert int(world("failureLog size")) == before + 1


def test_a_mission_leaves_codex_personas_catalog_and_guardians_alone(world):
    """Not one of their records changes; the indexes neither."""
    world.script(PLAN, BYE)
    roots = "codex catalog personas guardians covenants sandbox llm states journal trail".split()
    names = {name: world.json(f"{name} _ObjectReference") for name in roots}
    before = world.records()
    parts = {name: reach(world, bytes.fromhex(reference)) for name, reference in names.items()}
    assert all(len(found) > 1 for found in parts.values()), {name: len(found) for name, found in parts.items()}
    assert world("genesis farewell: 'Ada'") == "'Goodbye, Ada'"
    after = world.records()
    changed = {oid for oid in before if before[oid] != after.get(oid)}
    meant = reach(world, bytes.fromhex(world.json("llm engine _ObjectReference")))  # what it was asked
    for name, part in parts.items():
        assert not changed & part - meant, (name, [world.store.connection.get(oid) for oid in changed & part - meant])


def reach(world, first):
    """The records that an object holds in data slots, and theirs, as long as nothing else in the world names them."""
    storage = world.store.database.storage
    found, todo = set(), [first]
    owners = owned_by(world)
    while todo:
        oid = todo.pop()
        found.add(oid)
        todo += [each for each in set(referencesf(storage.load(oid)[0])) if each not in found and owners.get(each) == 1]
    return found


def owned_by(world):
    """How many records refer to each record."""
    storage, counted, following = world.store.database.storage, Counter(), None
    while True:
        oid, _, data, following = storage.record_iternext(following)
        counted.update(set(referencesf(storage.load(oid)[0])))
        if following is None:
            return counted
