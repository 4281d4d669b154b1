"""A mission that fails leaves the image as it was, record for record; what differs is named here."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from thinking import Thinking, record_of
from ZODB.serialize import referencesf

FAILING = {
    "refused by a covenant": "stop = (_Quit)",
    "no code at all": "I would rather not.",
    "another selector": "halt = (3)",
    "stopped on trial": "stop = ([ self ] loop)",
    "a slot of its own, and refused": "stop = (count: count + 1. _Quit). count <- 0",
}
# With the covenants set aside only the trial stands between these and the image.
HOSTILE = {
    "changes a prototype": "stop = (list addLast: 3. 4)",
    "changes what all share": "stop = (lobby _AddSlots: (| zork = 3 |). 4)",
    "changes the traits": "stop = (traits integer _AddSlots: (| zork = 3 |). 4)",
    "takes consent": "stop = (orchestrator consent: 'trust')",
    "empties the guardians": "stop = (guardians remove: 'primitives')",
    "writes a note": "stop = (journal add: 'me')",
    "asks the model": "stop = (llm infer: 'more')",
    "eats memory": "stop = ( | s <- 'x' | [ s: s, s ] loop )",
    "never ends": "stop = ( | n <- 0 | [ n: n + 1 ] loop )",
    "recurses": "stop = (stop + stop)",
    "fails": "stop = (nil zork)",
}


@pytest.fixture(scope="module")
def world(template_image, tmp_path_factory):
    world = Thinking(Path(copytree(template_image, tmp_path_factory.mktemp("traces") / "image")), "hello = (3)")
    assert world("genesis hello") == "3"  # what is remembered of methods that were sent is there already
    world("lobby _AddSlots: (| chain = guardians covenants |). 0")
    yield world
    world.close()


def references(world, *expressions):
    return {record_of(world.json(f"({text}) _ObjectReference")) for text in expressions}


def of_list(world, text):
    return references(world, text, f"({text}) _SlotContents: 'elems'")


def of_journal(world):
    with world.session.discarded():
        notes = world.store.root["journal"]
        found = {notes._p_oid}
        bucket = notes._firstbucket
        while bucket is not None:
            found.add(bucket._p_oid)
            bucket = bucket._next
        return found - {None}


def changes(before, after):
    """The records that were there and are not as they were."""
    return {oid for oid, data in before.items() if after.get(oid) != data}


def failing(world, reply, selector="stop"):
    """A mission that comes to nothing; answers which old records it changed, and how many it added."""
    world.always(reply)
    before, logged = world.records(), int(world("failureLog size"))
    lists = of_list(world, "failureLog entries") | of_journal(world)
    why = world.failure(f"lobby _AddSlots: (| trace = 3 |). genesis {selector}")
    assert why.startswith("mission "), why
    after = world.records()
    assert int(world("failureLog size")) == logged + 1
    assert not world.understands(selector)
    assert world("orchestrator inbox isEmpty") == "true"
    assert world("lobby _SlotIncludes: 'trace'") == "false"
    strangers = changes(before, after) - lists - of_journal(world)
    assert not strangers, [world.store.connection.get(oid) for oid in strangers]
    return after.keys() - before.keys()


@pytest.mark.parametrize("how", FAILING)
def test_a_failed_mission_changes_the_failure_log_and_nothing_else(world, how):
    assert failing(world, FAILING[how])


@pytest.mark.parametrize("how", HOSTILE)
def test_a_trial_changes_nothing(world, how):
    world("guardians covenants: list copyRemoveAll. 0")
    failing(world, HOSTILE[how])
    assert world("failureLog last reason").startswith("'refused: ")
    world("guardians covenants: chain. 0")


def test_new_records_are_reached_from_the_failure_log_alone(world):
    """What was added is the entry: the list's elements lead to it, and it leads to nothing that was made beside it."""
    new = failing(world, FAILING["refused by a covenant"])
    reached, todo = set(), list(references(world, "failureLog last"))
    while todo:
        oid = todo.pop()
        if oid in new and oid not in reached:
            reached.add(oid)
            todo += references_in(world, oid)
    elements = of_list(world, "failureLog entries")
    assert new <= reached | elements | of_journal(world)


def references_in(world, oid):
    return referencesf(world.store.database.storage.load(oid)[0])


def test_a_mission_that_waits_is_in_the_inbox_and_nowhere_else(world):
    world("llm engine: nil. llm hasDefault: false. 0")
    before = world.records()
    lists = of_list(world, "orchestrator inbox") | of_journal(world)
    assert "it is in orchestrator inbox" in world.failure("genesis wait: 3")
    after = world.records()
    assert changes(before, after) <= lists | of_list(world, "orchestrator inbox") | of_journal(world)
    assert world.inbox() == ["wait: waiting model"]
    assert not world.understands("wait:")
    world("orchestrator inbox first reject. 0")


def test_an_evaluation_that_handles_the_failure_is_undone_too(world):
    world.always(FAILING["refused by a covenant"])
    before = world.records()
    lists = of_list(world, "failureLog entries") | of_journal(world)
    why = world.failure("lobby _AddSlots: (| trace = 3 |). [ genesis stop ] on: exceptions error Do: [ list addLast: 3 ]")
    assert why.startswith("Doomed: refused"), why
    assert changes(before, world.records()) <= lists | of_list(world, "failureLog entries") | of_journal(world)
