"""What a mission installed stays confined: also when the covenants saw nothing, through trusted code that would do more, and much later."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from thinking import HELLO, Thinking, literal

# Trusted code, as an architect might have written it, that gives a generated method a way to what it may not do.
LIBRARY = """lobby _AddSlots: (|
  desk = (|
    parent* = traits clonable.
    secret <- 'old'.
    drawer <- nil.
    load: name = ( name _RunScript ).
    read: name = ( _BootstrapText: name ).
    rewrite: anObject = ( (reflect: anObject) at: 'secret' PutContents: (reflect: 'new') ).
    define: anObject = ( anObject _AddSlots: (| secret = 'new' |) ).
    trustAll = ( orchestrator consent: 'trust' ).
    evaluate: text = ( lobby _Evaluate: text ).
    quit = ( _Quit ).
    ask = ( llm infer: 'something' ).
    remember: text = ( journal add: text ).
    undo = ( _DoomTransaction: 'because' ).
    keep: block = ( drawer: block. self ).
    use = ( drawer value ).
    handled: block = ( [ block value ] on: exceptions error Do: [ trustAll ] ).
    ensured: block = ( [ block value ] ensure: [ trustAll ] ).
    sorted: block = ( (3 & 1 & 2) asVector copySortBy: block ).
  |).
  sealed = (| {} = 'Sealed'. parent* = traits clonable. money <- 100 |).
|)"""

# The body of a method `act`, and what it would have done.
FORBIDDEN = {
    "a file evaluated": "desk load: 'tests/conftest.py'",
    "a file read": "desk read: 'mind/codex/golden.jsonl'",
    "a slot by a mirror": "desk rewrite: desk",
    "a slot redefined": "desk define: desk",
    "consent": "desk trustAll",
    "consent, itself": "orchestrator consent: 'trust'",
    "any text": "desk evaluate: 'orchestrator consent: 3'",
    "the end": "desk quit",
    "the model": "desk ask",
    "a note": "desk remember: 'x'",
    "the transaction": "desk undo",
    "a handler of trusted code": "desk handled: [ nil zork ]",
    "an ensure block of trusted code": "desk ensured: [ 3 ]",
    "a sort criterion": "desk sorted: [| :a. :b | orchestrator consent: 'trust'. a < b ]",
    "perform": "desk _Perform: 'trustAll'",
    "a message sent": "'trustAll' sendTo: desk",
    "a sealed slot": "sealed money: 0",
    "a sealed slot read": "sealed money",
    "learning": "genesis learn: 'farewell:'",
    "missions": "orchestrator write: 'farewell:' For: genesis Intent: nil Examples: vector",
    "a guardian": "guardians remove: 'primitives'",
    "the process's memory": "processMemory at: 'depth of missions' Put: -5",
    "autopoiesis": "autopoiesis offDuring: [ 3 ]",
    "provenance": "provenance annals removeFirst",
    "the journal": "journal do: [| :t. :n. :o | journal remove: n ]",
    "a doesNotUnderstand of its own": "(| parent* = lobby. doesNotUnderstand: m = ( orchestrator consent: 'trust' ) |) zork",
    "unconfined": "_Unconfined: [ orchestrator consent: 'trust' ]",
}


@pytest.fixture(scope="module")
def world(template_image, tmp_path_factory):
    world = Thinking(Path(copytree(template_image, tmp_path_factory.mktemp("confined") / "image")), HELLO)
    world.file_in(LIBRARY)
    assert world("genesis greet: 'Ada'") == "'Hello, Ada'"
    world("lobby _AddSlots: (| chain = guardians covenants |). 0")
    yield world
    world.close()


def install(world, source, selector):
    """As if all covenants and the trial had let it pass: it is put where a mission puts it, by what a mission uses."""
    world(f"traits genesis _AddGenerated: {literal(source)} From: 'mission 99' Provenance: (provenance annals first recordText). 0")
    assert world.understands(selector)


def refused(world, text):
    """Evaluating it fails, and for no other reason than that something is not granted."""
    failure = world.failure(f"{text}. 0")
    assert "not granted" in failure or "notGranted" in failure, failure


@pytest.fixture
def untouched(world):
    world("orchestrator consent: 'askFirst'. desk secret: 'old'. desk drawer: nil. sealed money: 100. 0")
    before = of_system(world)
    yield
    assert world("orchestrator consent") == "'askFirst'"
    assert world("desk secret") == "'old'"
    assert world("(reflect: desk) includesKey: 'secret:'") == "true"
    assert world("sealed money") == "100"
    assert world("guardians covenants size") == world("chain size")
    assert world("orchestrator depth") == "0"
    assert world("autopoiesis isOff") == "false"
    assert world.world.confinement is None
    assert of_system(world) == before
    world("orchestrator consent: 'trust'. 0")


SYSTEM = ["orchestrator", "guardians", "provenance", "llm", "journal", "sandbox", "failureLog", "traits autopoietic", "sealed"]


def of_system(world):
    """What the records of the objects that think hold."""
    found = world.json("(" + " & ".join(f"({name}) _ObjectReference" for name in SYSTEM) + ") asVector")
    return [world.store.database.storage.load(bytes.fromhex(reference))[0] for reference in found]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_an_installed_method_cannot(world, untouched, what):
    install(world, f"act = ( {FORBIDDEN[what]} )", "act")
    refused(world, "genesis act")


def test_what_trusted_code_does_of_itself_is_not_confined(world):
    """So that the tests above can fail."""
    assert world("desk rewrite: desk. desk secret") == "'new'"
    assert world("desk evaluate: '3 + 4'") == "7"


def test_a_block_that_was_kept_stays_confined(world, untouched):
    """Kept by trusted code, called by trusted code, after the image was opened again in another session."""
    install(world, "leave = ( desk keep: [ orchestrator consent: 'trust' ]. 3 )", "leave")
    assert world("genesis leave") == "3"
    refused(world, "desk use")
    world.evict()
    refused(world, "desk use")
    there = world.beside()
    refused(there, "desk use")
    there.close()
    refused(world, "[ desk use ] value")
    refused(world, "(3 & 1) asVector do: [ desk use ]")


def test_an_object_with_methods_stays_confined(world, untouched):
    install(world, "make = ( (| parent* = traits clonable. strike = ( orchestrator consent: 'trust' ). = x = ( strike ) |) )", "make")
    world("desk drawer: genesis make. 0")
    refused(world, "desk drawer strike")
    refused(world, "desk drawer copy strike")
    refused(world, "(list copyRemoveAll addLast: desk drawer) includes: desk drawer copy")
    world.evict()
    refused(world, "desk drawer strike")


def test_a_mirror_gives_no_way_around(world, untouched):
    """A generated method taken out of its slot and put elsewhere is still generated."""
    install(world, "act = ( orchestrator consent: 'trust' )", "act")
    world("desk _AddSlots: (| other = 3 |). (reflect: desk) at: 'other' PutContents: ((reflect: traits genesis) at: 'act') contents. 0")
    refused(world, "desk other")


def test_trusted_code_is_free_again_afterwards(world, untouched):
    install(world, "act = ( orchestrator consent: 'trust' )", "act")
    assert world("[ genesis act ] on: exceptions error Do: [ desk evaluate: '3 + 4' ]") == "7"
    assert world("[ genesis act ] on: exceptions error Do: [| :e | e return: 5 ]. desk evaluate: '3 + 4'") == "7"
    assert world("| r | [ genesis act ] on: exceptions error Do: [ r: 1 ]. desk rewrite: desk. desk secret: 'old'. r") == "1"


# ---- missions of generated code

def test_a_generated_method_may_need_another(world):
    """A mission of its own, that runs with the rights it needs; what it installs is confined again."""
    world.script("welcome: name = ((self salutation: name), '!')", "salutation: name = ('Welcome, ', name)")
    assert world("genesis welcome: 'Ada'") == "'Welcome, Ada!'"


def test_a_message_it_sends_much_later_is_a_mission(world):
    """Not in its trial: the argument was another one then."""
    world.script("ask: other = (other = 'Ada' ifTrue: 'fine' False: [ later: other ])", "later: other = ('later, ', other)")
    assert world("genesis ask: 'Ada'") == "'fine'"
    assert world("genesis ask: 'Bob'") == "'later, Bob'"
    assert world("(genesis why: 'later:') includesSubstring: 'mission'") == "true"
    install(world, "later: other = ( desk trustAll )", "later:")
    refused(world, "genesis ask: 'Eve'")


def test_a_trusted_object_learns_for_generated_code(world):
    """doesNotUnderstand: runs unconfined, and the message then runs with the rights of its sender."""
    world("lobby _AddSlots: (| pupil = (| parent* = traits autopoietic. state <- 0 |) |). 0")
    world.script("teach = (pupil lesson)", "lesson = ('learned')")
    world("orchestrator maximumDepth: 3. 0")
    assert world("genesis teach") == "'learned'"
    assert world("((reflect: traits autopoietic) includesKey: 'lesson') printString") == "'false'"
