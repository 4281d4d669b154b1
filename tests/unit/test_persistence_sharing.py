"""Two worlds on one image: each sees what the other committed at its next evaluation; when both change one object, nothing is lost."""

import pytest
from lasting import Lasting

from selfish.image.problems import ChangedMeanwhile, StoreProblem
from selfish.source import Source

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")  # an error in a callback of ZODB or the collector

SETUP = """
lobby _AddSlots: (| box = (| parent* = traits clonable. fixed = 'old'. free <- 'old'. told = ( fixed, '/', free ) |) |)
lobby _AddSlots: (| middle = (| parent* = traits clonable. word = 'old' |) |)
lobby _AddSlots: (| below = (| parent* = middle. say = ( word ). block = ( [ word ] ) |) |)
lobby _AddSlots: (| one = (| parent* = traits clonable. who = 'one' |). two = (| parent* = traits clonable. who = 'two' |) |)
lobby _AddSlots: (| child = (| parent* <- nil. ask = ( who ) |). top = 10. useTop = ( top + 1 ) |)
child parent: one
lobby _AddSlots: (| table = dictionary copyRemoveAll. many = list copyRemoveAll. row = vector copySize: 4 FillingWith: 0. kept <- nil |)
[| n <- 0 | lobby _AddSlots: (| up <- nil. peek <- nil |). up: [ n: n + 1. n ]. peek: [ n ] ] value
kept: below block
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
    yield there
    there.close()


CHANGES = {
    "an assigned slot": ("box free: 'new'", "box told", "'old/old'", "'old/new'"),
    "a constant": ("box _AddSlots: (| fixed = 'new' |)", "box told", "'old/old'", "'new/old'"),
    "a constant by a method": ("box _AddSlots: (| fixed = ( 'new' ) |)", "box told", "'old/old'", "'new/old'"),
    "a slot more": ("box _AddSlots: (| more <- 3 |)", "(reflect: box) includesKey: 'more'", "false", "true"),
    "a slot less": ("middle _RemoveSlot: 'word'. globals _AddSlots: (| word = 'new' |)", "below say", "'old'", "'new'"),
    "a constant further up": ("middle _AddSlots: (| word = 'new' |)", "below say", "'old'", "'new'"),
    "a constant nearer by": ("below _AddSlots: (| word = 'new' |)", "below say", "'old'", "'new'"),
    "a constant in a block": ("middle _AddSlots: (| word = 'new' |)", "kept value", "'old'", "'new'"),
    "a constant in a block by data": ("middle _RemoveSlot: 'word'. middle _AddSlots: (| word <- 'new' |)", "kept value", "'old'", "'new'"),
    "a constant in a block nearer by": ("below _AddSlots: (| word = 'new' |)", "kept value", "'old'", "'new'"),
    "an assigned parent": ("child parent: two", "child ask, child who", "'oneone'", "'twotwo'"),
    "the lobby": ("lobby _AddSlots: (| top = 20 |)", "useTop", "11", "21"),
    "all integers": ("traits integer _AddSlots: (| printString = ( 'n' ) |)", "3 printString, ''", "'3'", "'n'"),
    "nil": ("nil _AddSlots: (| word = 'new' |)", "(nil _Understands: 'word') printString", "'false'", "'true'"),
    "addition": ("traits integer _AddSlots: (| + x = ( 42 ) |)", "3 + 4", "7", "42"),
    "a control structure": (
        "true _AddSlots: (| ifTrue: a False: b = ( 'new' ) |)",
        "3 < 4 ifTrue: [ 'old' ] False: [ 0 ]",
        "'old'",
        "'new'",
    ),
    "vectors": ("vector _AddSlots: (| word = 3 |)", "(vector copySize: 1) _Understands: 'word'", "false", "true"),
    "an element": ("row at: 2 Put: 5", "row", "a vector(0, 0, 0, 0)", "a vector(0, 0, 5, 0)"),
    "an entry": ("table at: 'a' Put: row", "table includesKey: 'a'", "false", "true"),
    "a list": ("many addLast: 3. many addFirst: 2", "many", "a list", "a list(2, 3)"),
    "a captured variable": ("up value. up value", "peek value", "0", "2"),
    "a block": ("kept: [ 'new' ]", "kept value", "'old'", "'new'"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen_by_the_other(here, there, change):
    done, question, before, after = CHANGES[change]
    here.expect(question, before)
    there.expect(question, before)
    here(done)
    there.expect(question, after)
    there.evict()
    there.expect(question, after)
    here.undone("box free: 'undone'. middle _AddSlots: (| word = 'undone' |). child parent: one")
    there.expect(question, after)
    here.expect(question, after)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen_by_the_other_after_it_forgot_what_it_knew(here, there, change):
    done, question, before, after = CHANGES[change]
    there.expect(question, before)
    there.evict()
    here(done)
    there.expect(question, after)


@pytest.mark.parametrize("change", CHANGES)
def test_when_both_change_one_object_the_second_is_told_and_the_first_stays(here, there, change):
    done, question, before, after = CHANGES[change]
    there.expect(question, before)
    with pytest.raises(ChangedMeanwhile), there.session.transaction("too late"):
        there.world.run(lambda: there.world.evaluate(Source("test", f"lobby _AddSlots: (| mine = 3 |). {done}")))
        here(done)
    there.expect(question, after)
    assert there.failure("mine").startswith("No 'mine'")
    there("lobby _AddSlots: (| mine = 4 |)")
    assert here("mine _IntEQ: 4") == "true"
    there.close()
    here.expect_everywhere(question, after)


def test_changes_to_different_objects_do_not_disturb_each_other(here, there):
    with there.session.transaction("there"):
        there.world.run(
            lambda: there.world.evaluate(Source("test", "box free: 'there'. row at: 0 Put: 1. one _AddSlots: (| isThere = true |)"))
        )
        here("many addLast: 1. table at: 1 Put: 2. two _AddSlots: (| isHere = true |)")
    for world in (here, there):
        assert world("box free, (row at: 0) printString, many size printString, (table at: 1) printString") == "'there112'"
        assert world("one isThere && [ two isHere ]") == "true"


def test_worlds_share_no_class_and_no_oddball(here, there):
    """A value of one world is none in the other."""
    here("box told")
    there("box told")
    mine, theirs = here.world, there.world
    pairs = [(mine.nil, theirs.nil), (mine.true, theirs.true), (mine.string_class, theirs.string_class), (mine.globals, theirs.globals)]
    pairs += [(mine.lobby, theirs.lobby), (type(mine.lobby), type(theirs.lobby)), (mine.map_of(mine.lobby), theirs.map_of(theirs.lobby))]
    pairs += [(mine.integer_kind, theirs.integer_kind), (mine.linker, theirs.linker)]
    assert not [pair for pair in pairs if pair[0] is pair[1]]
    assert set(mine.linker._classes.values()).isdisjoint(theirs.linker._classes.values())


def test_two_worlds_in_turn(here, there):
    """A counter, a list and a block, each used by one, then the other."""
    for number in range(6):
        world = (here, there)[number % 2]
        world("up value. many addLast: peek value. box free: many size printString")
    there.close()
    here.expect_everywhere("many printString, box told, peek value printString", "'a list(1, 2, 3, 4, 5, 6)old/66'")


def test_an_object_of_the_other_world_is_refused(here, there):
    """Nobody can get hold of one in Selfish; a door that mixes two worlds up is told, and loses nothing."""
    stranger = there.world.run(lambda: there.world.evaluate(Source("test", "box")))
    box = here.world.run(lambda: here.world.evaluate(Source("test", "box")))
    with pytest.raises(StoreProblem), here.session.transaction("mixed up"):
        here.world.send(box, "free:", stranger)
    assert here("box told") == "'old/old'"
