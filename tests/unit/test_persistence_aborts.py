"""An evaluation that fails leaves no trace: not in the image, not in memory, not in what was compiled."""

import pytest
from lasting import Lasting

from selfish.errors import Unhandled
from selfish.source import Source

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")  # an error in a callback of ZODB or the collector

HELPERS = """
lobby _AddSlots: (| box = (| parent* = traits clonable. fixed = 'old'. free <- 'old'. told = ( fixed, '/', free ) |) |)
lobby _AddSlots: (| middle = (| parent* = traits clonable. word = 'old' |) |)
lobby _AddSlots: (| below = (| parent* = middle. say = ( word ). block = ( [ word ] ) |) |)
lobby _AddSlots: (| one = (| parent* = traits clonable. who = 'one' |). two = (| parent* = traits clonable. who = 'two' |) |)
lobby _AddSlots: (| child = (| parent* <- nil. ask = ( who ) |). top = 10. useTop = ( top + 1 ). kept <- nil |)
child parent: one
"""


@pytest.fixture
def world(image):
    world = Lasting(image)
    world.file_in(HELPERS)
    yield world
    world.close()


CHANGES = {
    "a slot of the lobby": ("lobby _AddSlots: (| foo = 3 |)", "foo", "3"),
    "a data slot of the lobby": ("lobby _AddSlots: (| foo <- 3 |). foo: 4", "foo", "4"),
    "a method of the lobby": ("lobby _AddSlots: (| foo = ( 3 + 4 ) |)", "foo", "7"),
    "a method of all integers": ("traits integer _AddSlots: (| triple = ( self * 3 ) |)", "5 triple", "15"),
    "a method of all floats": ("traits float _AddSlots: (| triple = ( self * 3 ) |)", "1.5 triple", "4.5"),
    "a method of all strings": ("traits string _AddSlots: (| first3 = ( 3 ) |)", "'abc' first3", "3"),
    "a method of all vectors": ("traits vector _AddSlots: (| zork = ( 3 ) |). nil", "vector zork", "3"),
    "a slot of the vector": ("vector _AddSlots: (| zork = 3 |)", "vector copy zork", "3"),
    "a method of all blocks": ("traits block _AddSlots: (| twice = ( value. value ) |)", "[ 3 ] twice", "3"),
    "a slot of nil": ("nil _AddSlots: (| zork = 3 |)", "nil zork", "3"),
    "a slot of true": ("true _AddSlots: (| zork = 3 |)", "true zork", "3"),
    "a slot of false": ("false _AddSlots: (| zork = ( 3 ) |)", "false zork", "3"),
    "a slot of a traits object's parent": ("traits collection _AddSlots: (| zork = ( size ) |). nil", "(vector copySize: 2) zork", "2"),
    "a parent": ("box _AddSlots: (| mixin* = (| zork = 3 |) |)", "box zork", "3"),
    "a slot of an object": ("box _AddSlots: (| zork <- 3 |)", "box zork", "3"),
    "many slots at once": ("box _AddSlots: (| a <- 1. b <- 2. c <- 3. d <- 4. e <- 5. f <- 6. zork <- 7 |)", "box zork", "7"),
    "a slot by its name": ("box _PutSlot: 'zork' Contents: 3 Parent: false Assignable: true Annotation: ''", "box zork", "3"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("asked_before", [False, True], ids=["", "asked before"])
def test_what_was_added_is_gone(world, change, asked_before):
    added, question, answer = CHANGES[change]
    refusal = world.failure(question) if asked_before else None
    world.undone(f"{added}. ({question}) printLine")
    assert "".join(world.printed).endswith(answer + "\n")
    refused = world.failure(question)
    assert refused.startswith("No '") and refusal in (None, refused)
    world.evict()
    assert world.failure(question) == refused
    world.reopen()
    assert world.failure(question) == refused
    world(added)
    world.expect_everywhere(question, answer)


REDEFINITIONS = {
    "a constant": ("box _AddSlots: (| fixed = 'new' |)", "box told", "'old/old'", "'new/old'"),
    "a constant by a method": ("box _AddSlots: (| fixed = ( 'new' ) |)", "box told", "'old/old'", "'new/old'"),
    "a data slot by a method": ("box _AddSlots: (| free = ( 'new' ) |)", "box told", "'old/old'", "'old/new'"),
    "a data slot assigned": ("box free: 'new'", "box told", "'old/old'", "'old/new'"),
    "a data slot taken away": ("box _RemoveSlot: 'free'. lobby _AddSlots: (| free = 'new' |)", "box told", "'old/old'", "'old/new'"),
    "an object defined anew": ("box _Define: (| parent* = lobby. told = 'new' |)", "box told", "'old/old'", "'new'"),
    "a constant further up": ("middle _AddSlots: (| word = 'new' |)", "below say", "'old'", "'new'"),
    "a constant further up by a method": ("middle _AddSlots: (| word = ( 'new' ) |)", "below say", "'old'", "'new'"),
    "a constant further up by data": ("middle _Define: (| parent* = lobby. word <- 'new' |)", "below say", "'old'", "'new'"),
    "a constant nearer by": ("below _AddSlots: (| word = 'new' |)", "below say", "'old'", "'new'"),
    "a constant between": ("middle _Define: (| parent* = lobby. word = 'new' |)", "below say", "'old'", "'new'"),
    "an assigned parent": ("child parent: two", "child ask, child who", "'oneone'", "'twotwo'"),
    "an assigned parent there and back": ("child parent: two. child ask. child parent: one", "child ask", "'one'", "'one'"),
    "a constant of the lobby": ("lobby _AddSlots: (| top = 20 |)", "useTop", "11", "21"),
    "a constant of the lobby by data": ("lobby _RemoveSlot: 'top'. lobby _AddSlots: (| top <- 20 |)", "useTop", "11", "21"),
    "a constant of the lobby by a method": ("lobby _AddSlots: (| top = ( 20 ) |)", "useTop", "11", "21"),
    "addition": ("traits integer _AddSlots: (| + x = ( 42 ) |)", "3 + 4", "7", "42"),
    "a control structure": (
        "true _AddSlots: (| ifTrue: a False: b = ( 'new' ) |)",
        "3 < 4 ifTrue: [ 'old' ] False: [ 0 ]",
        "'old'",
        "'new'",
    ),
    "printing": ("traits integer _AddSlots: (| printString = ( 'n' ) |)", "3 printString, ''", "'3'", "'n'"),
    "equality": ("box _AddSlots: (| = x = ( true ) |)", "box = 3", "false", "true"),
    "identity": ("defaultBehavior _AddSlots: (| == x = ( 'new' ) |)", "box == box", "true", "'new'"),
    "an element": ("kept at: 0 Put: 'new'", "kept at: 0", "'old'", "'new'"),
}


@pytest.mark.parametrize("change", REDEFINITIONS)
@pytest.mark.parametrize("asked_before", [False, True], ids=["", "asked before"])
def test_what_was_redefined_is_as_it_was(world, change, asked_before):
    redefinition, question, before, after = REDEFINITIONS[change]
    world("kept: vector copySize: 1 FillingWith: 'old'")
    if asked_before:
        assert world(question) == before
    world.undone(f"{redefinition}. kept at: 0 Put: ({question})" if "kept" not in redefinition else redefinition)
    world.expect(question, before)
    world.evict()
    world.undone(redefinition)
    world.expect(question, before)
    world.reopen()
    world.expect(question, before)
    world(redefinition)
    world.expect_everywhere(question, after)


def test_a_block_that_saw_the_change_sees_the_old_again(world):
    world("kept: below block")
    assert world("kept value") == "'old'"
    for change in ("middle _AddSlots: (| word = 'new' |)", "below _AddSlots: (| word = ( 'new' ) |)", "middle _RemoveSlot: 'word'"):
        world.failure(f"{change}. kept value. nil zork")
        assert world("kept value") == "'old'"


def test_the_same_evaluation_sees_its_own_changes(world):
    """Code that is running already, too."""
    assert world("lobby _AddSlots: (| top = ( 20 ) |). top") == "20"
    assert world("lobby _AddSlots: (| top <- 30 |). top: top + 1. top") == "31"
    assert world("lobby _RemoveSlot: 'top'. globals _AddSlots: (| top = 40 |). top") == "40"
    world("box _AddSlots: (| change = ( _AddSlots: (| fixed = 'new' |). fixed ). turn = ( _AddSlots: (| fixed = ( 'newer' ) |). fixed ) |)")
    assert world("box change") == "'new'"
    assert world("box turn, box told") == "'newernewer/old'"


def test_many_undone_evaluations_leave_nothing_behind(world):
    for number in range(30):
        world.undone(f"lobby _AddSlots: (| slot{number} = {number} |). box _AddSlots: (| fixed = {number} |). child parent: two. child ask")
        assert world("box told, child ask") == "'old/oldone'"
    assert world("(reflect: lobby) includesKey: 'slot7'") == "false"


def test_a_limit_and_a_full_stack_undo_too(world):
    endless = Source("test", "box free: 'new'. [ true ] whileTrue: [ box free ]")
    with pytest.raises(Unhandled, match="steps"), world.session.transaction("limited"), world.world.limits(steps=1000):
        world.world.run(lambda: world.world.evaluate(endless))
    assert world("box told") == "'old/old'"
    world.failure("box free: 'new'. lobby _AddSlots: (| r = ( r + 1 ) |). r")
    assert world("box told") == "'old/old'"


def test_a_commit_that_fails_half_way_undoes_everything(world, monkeypatch):
    """As when the disk is full: after it, memory and image agree."""
    world("lobby _AddSlots: (| d = dictionary copyRemoveAll |). kept: [| n <- 0 | [ n: n + 1. n ] ] value. kept value")
    storage = world.store.connection._storage

    def refuse(*arguments):
        raise OSError(28, "No space left on device")

    for method in ("store", "tpc_vote", "tpc_finish"):
        with monkeypatch.context() as patched:
            patched.setattr(storage, method, refuse)
            failure = world.failure("box free: 'new'. lobby _AddSlots: (| foo = 3 |). d at: 1 Put: box. child parent: two. kept value")
            assert failure.startswith("NoRoom")
        assert world("box told, child ask, d size printString") == "'old/oldone0'"
        assert world.failure("foo").startswith("No 'foo'")
        world.undone("kept value")
    assert world("kept value") == "2"
    world.expect_everywhere("box told, child ask, d size printString", "'old/oldone0'")
