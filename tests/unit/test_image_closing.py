"""What a closed world leaves in memory: nothing. A process may open many, and each fork of one copies what the others left."""

from __future__ import annotations

import contextlib
import gc
import sys
import weakref

import pytest
from thinking import HELLO, QUIET, vector

from selfish.errors import SelfishFailure
from selfish.repl.session import Output, Session
from selfish.source import Source

WORLDS = 5
LITTLE = 2_000  # blocks of memory: a world has a hundred thousand

LIVES = {
    "it only opened": (),
    "it sent messages": ("(1 to: 9) asVector copyMappedBy: [| :each | each printString ]", "'3 + 4' eval"),
    "it keeps blocks": (
        "lobby _AddSlots: (| counter <- 0. block <- nil |)",
        "| n <- 0 | block: [ n: n + 1. counter: counter + n. n ]. block value",
        "block value",
    ),
    "it was wrong": ("nil zork", "[ nil zork ] value", "(", "lobby _AddSlots: (| undone = 1 |). [| :x | x zork ] value: 3"),
    "it counted steps": (
        "[ | n <- 0 | [ n < 50 ] whileTrue: [ n: n + 1 ]. n ] valueWithinSteps: 100000 Seconds: 10 Bytes: 50000000 Depth: 100",
    ),
    "it had busy methods": (
        "lobby _AddSlots: (| is: n OneOf: text = ( (n isNil not && [ n > 3 ]) || [ text = 'many' ] ) |)",
        "| n <- 0 | 3000 do: [| :i | (is: i OneOf: 'few') ifTrue: [ n: n + 1 ] ]. n",
    ),
    "its objects changed": (
        "lobby _AddSlots: (| thing = (| parent* = traits clonable. size <- 3. twice = (size * 2) |) |)",
        "thing twice",
        "thing _AddSlots: (| twice = (size * 3) |)",
        "thing copy twice",
        "thing _RemoveSlot: 'twice'",
    ),
    "it thought": (QUIET, f"llm engine: (scriptedEngine copyCycling: {vector([HELLO])}). 0", "genesis greet: 'you'", "genesis greet: 'me'"),
}


def live(location, texts):
    """Open a world, evaluate in it, close it. Answers weak references to what must be gone."""
    session = Session.open(location, Output(lambda text: None))
    for text in texts:
        with contextlib.suppress(SelfishFailure):
            session.evaluate(Source("test", text))
    living = session.living
    parts = [session, living, living.world, living.world.linker, *filter(None, [living.store])]
    session.close()
    return [weakref.ref(part) for part in parts]


def collected():
    gc.unfreeze()
    gc.collect()
    gc.collect()  # what was finalized in the first round goes in the second
    return sys.getallocatedblocks()


def leave_nothing(location, texts):
    live(location, texts)  # what every process needs once is made
    before = collected()
    for _ in range(WORLDS):
        parts = live(location, texts)
        after = collected()
        assert [part() for part in parts] == [None] * len(parts)
    assert after - before < LITTLE


@pytest.mark.parametrize("texts", LIVES.values(), ids=LIVES)
def test_a_closed_world_is_gone_from_memory(texts, image):
    leave_nothing(image, texts)


def test_a_closed_world_that_nothing_kept_is_gone_from_memory():
    leave_nothing(None, [text for texts in LIVES.values() for text in texts])
