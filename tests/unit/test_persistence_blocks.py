"""Blocks in the image: they do what they did, with the variables they had, wherever they were written and wherever they are kept."""

import gc

import pytest
from lasting import Lasting, killed_after

from selfish.errors import Unhandled

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")  # an error in a callback of ZODB or the collector

COUNTER = "[| n <- 0 | lobby _AddSlots: (| up <- nil. peek <- nil |). up: [ n: n + 1. n ]. peek: [ n ] ] value"


@pytest.fixture
def world(image):
    world = Lasting(image)
    yield world
    world.close()


def test_two_blocks_share_a_variable(world):
    world(COUNTER)
    assert world("up value. up value. peek value") == "2"
    world.expect_everywhere("peek value", "2")
    assert world("up value. peek value") == "3"
    world.expect_everywhere("peek value", "3")


def test_what_a_block_assigned_is_noticed_after_eviction(world):
    world(COUNTER)
    for count in range(1, 4):
        world.evict()
        assert world("up value") == str(count)
        world.evict()
    world.expect_everywhere("peek value", "3")


def test_an_undone_evaluation_leaves_captured_variables_alone(world):
    world(COUNTER)
    world("up value")
    for _ in range(2):
        world.undone("up value. up value")
        assert world("peek value") == "1"
        world.evict()
        world.undone("up value")
        assert world("peek value") == "1"
        world.reopen()
    assert world("up value. peek value") == "2"


def test_printing_leaves_captured_variables_alone(world):
    world(COUNTER)
    world("lobby _AddSlots: (| loud = (| parent* = lobby. printString = ( up value printString ) |) |)")
    assert world("loud") == "1"
    assert world("loud") == "1"
    assert world("peek value") == "0"


def test_variables_of_nested_blocks(world):
    world(
        """[| a <- 1 |
            lobby _AddSlots: (| outer <- nil. inner <- nil. b <- nil |).
            outer: [| c <- 10 | inner: [ a: a + 1. c: c + 1. (a * 1000) + c ]. [ a + c ] ].
        ] value"""
    )
    assert world("b: outer value. inner value. b value") == "13"
    world.expect_everywhere("b value", "13")
    assert world("inner value") == "3012"
    world.reopen()
    assert world("b value") == "15"
    assert world("b: outer value. inner value. b value") == "15"  # a new c for each activation, one a for all


def test_each_activation_has_variables_of_its_own(world):
    world(
        """lobby _AddSlots: (|
            counters <- nil.
            newCounter = (| n <- 0 | [ n: n + 1. n ]).
        |). counters: vector copySize: 3"""
    )
    world("0 upTo: 3 Do: [| :i | counters at: i Put: newCounter ]")
    assert world("(counters at: 1) value. (counters at: 1) value. (counters at: 2) value") == "1"
    world.reopen()
    assert world("(counters at: 0) value") == "1"
    assert world("(counters at: 1) value") == "3"
    assert world("(counters at: 2) value") == "2"


@pytest.mark.parametrize("loop", ["0 upTo: 3 Do: [| :i |", "0 to: 2 Do: [| :i |", "3 do: [| :i |", "(0 & 1 & 2) asVector do: [| :i |"])
def test_every_round_of_a_loop_has_its_own_variable(world, loop):
    world(f"lobby _AddSlots: (| kept = list copyRemoveAll |). {loop} kept addLast: [ i * i ] ]")
    world.expect_everywhere("kept collect: [| :b | b value ]", "a list(0, 1, 4)")


def test_a_variable_of_a_while_loop_is_shared_by_its_rounds(world):
    world("| n <- 0 | lobby _AddSlots: (| kept = list copyRemoveAll |). [ n < 3 ] whileTrue: [ kept addLast: [ n ]. n: n + 1 ]")
    world.expect_everywhere("kept collect: [| :b | b value ]", "a list(3, 3, 3)")


SELVES = """lobby _AddSlots: (|
    it = (| parent* = traits clonable.
        shape = 'round'.
        size <- 4.
        area = ( size * size ).
        constant = ( [ shape ] ).
        data = ( [ size ] ).
        method = ( [ area ] ).
        assign = ( [| :n | size: n ] ).
        me = ( [ self ] ).
        deep = ( [ [ [ shape, ' ', area printString ] ] ] ).
        fromLobby = ( [ vector ] ).
        argument: x = ( [ x ] ).
        literal = ( [ (| parent* = lobby. a = 3 |) a ] ).
        oddballs = ( [ nil isNil && [ true ] && [ false not ] ] ).
        primitive = ( [ size _IntAdd: 1 ] ).
    |).
    kept = dictionary copyRemoveAll.
|)"""
ASKED = {
    "constant": ("(kept at: 'constant') value", "'round'"),
    "data": ("(kept at: 'data') value", "4"),
    "method": ("(kept at: 'method') value", "16"),
    "me": ("(kept at: 'me') value == it", "true"),
    "deep": ("(kept at: 'deep') value value value", "'round 16'"),
    "fromLobby": ("(kept at: 'fromLobby') value == vector", "true"),
    "argument: 'x'": ("(kept at: 'argument: ''x''') value", "'x'"),
    "literal": ("(kept at: 'literal') value", "3"),
    "oddballs": ("(kept at: 'oddballs') value", "true"),
    "primitive": ("(kept at: 'primitive') value", "5"),
}


@pytest.mark.parametrize("message", ASKED)
def test_a_block_keeps_the_self_it_was_written_for(world, message):
    question, answer = ASKED[message]
    question = question.replace("''", "\\'")
    world(SELVES)
    key = message.replace("'", "\\'")
    world(f"kept at: '{key}' Put: it {message}")
    world.expect_everywhere(question, answer)


def test_a_block_assigns_the_slots_of_its_self(world):
    world(SELVES)
    world("kept at: 'assign' Put: it assign")
    world.reopen()
    world("(kept at: 'assign') value: 9")
    world.expect_everywhere("it area", "81")


def test_the_self_of_a_block_may_be_a_number_a_string_or_a_vector(world):
    world("traits integer _AddSlots: (| later = ( [ self + one ] ). one = 1 |)")
    world("traits string _AddSlots: (| later = ( [ self < tail ] ). tail = 'z' |)")
    world("traits vector _AddSlots: (| later = ( [ self first ] ) |). nil")
    world("traits boolean _AddSlots: (| later = ( [ self not ] ) |)")
    world("lobby _AddSlots: (| kept = list copyRemoveAll |). kept addLast: 3 later. kept addLast: 'tea' later")
    world("kept addLast: (7 & 8) asVector later. kept addLast: true later")
    world.expect_everywhere("kept collect: [| :b | b value ]", "a list(4, true, 7, false)")


def test_a_block_with_a_resend(world):
    world("lobby _AddSlots: (| animal = (| parent* = traits clonable. sound = ( 'hm' ) |) |)")
    world(
        """lobby _AddSlots: (|
            dog = (| parent* = animal. other* = (| barks = ( 'wau' ) |). sound = ( [ resend.sound, ' ', other.barks ] ) |).
            kept <- nil.
        |). kept: dog copy sound"""
    )
    world.expect_everywhere("kept value", "'hm wau'")
    world("animal _AddSlots: (| sound = ( 'grr' ) |)")
    world.expect_everywhere("kept value", "'grr wau'")


def test_a_return_from_a_block_whose_home_is_gone(world):
    world("lobby _AddSlots: (| kept <- nil. make = ( kept: [| :x | x < 0 ifTrue: [ ^ 'negative' ]. x ]. nil ) |). make")
    for _ in range(2):
        assert world("kept value: 3") == "3"
        assert "returned already" in world.failure("kept value: -3")
        world.reopen()


def test_blocks_in_vectors_dictionaries_sets_and_as_keys(world):
    world(
        """| b | b: [| :x | x + 1 ].
        lobby _AddSlots: (| v <- nil. d = dictionary copyRemoveAll. s = identitySet copyRemoveAll. k = identityDictionary copyRemoveAll |).
        v: vector copySize: 2 FillingWith: b. d at: 'b' Put: b. s add: b. k at: b Put: 'found'"""
    )
    world.expect_everywhere("((v at: 0) == (v at: 1)) && [ (v at: 0) == (d at: 'b') ]", "true")
    world.expect_everywhere("(v at: 1) value: 4", "5")
    world.expect_everywhere("s includes: (v at: 0)", "true")
    world.expect_everywhere("k at: (d at: 'b')", "'found'")
    assert world("(s add: (v at: 0)) size. s size") == "1"


def test_a_block_as_a_constant(world):
    world("lobby _AddSlots: (| b = [ 42 ]. c = [| n <- 0 | [ n: n + 1. n ] ] value. other = [| :x | x, x ] |)")
    world.expect_everywhere("b value", "42")
    world.expect_everywhere("other value: 'a'", "'aa'")
    assert world("c value. c value") == "2"
    world.reopen()
    assert world("c value") == "3"
    world.evict()
    assert world("c value") == "4"
    world.undone("c value")
    assert world("c value") == "5"


def test_one_block_in_two_slots_stays_one(world):
    world(
        "| b | b: [ 3 ]. lobby _AddSlots: (| x <- nil. y <- nil |). x: b. y: b."
        " lobby _PutSlot: 'z' Contents: b Parent: false Assignable: false Annotation: ''"
    )
    world.expect_everywhere("(x _Eq: y) && [ y _Eq: z ] && [ x = y ]", "true")
    world("x: nil")
    world.reopen()
    world("x: z")
    world.expect_everywhere("(x _Eq: y) && [ x = z ]", "true")
    assert world("x value. y value") == "3"
    assert world("(x _IdentityHash) = y _IdentityHash") == "true"


def test_a_block_that_another_block_made_is_another_each_time(world):
    world("lobby _AddSlots: (| make = ( [ 3 ] ). x <- nil. y <- nil |). x: make. y: make")
    world.expect_everywhere("(x _Eq: y) || [ x _IdentityHash = y _IdentityHash ]", "false")


def test_a_block_that_holds_itself(world):
    world("lobby _AddSlots: (| down <- nil |). [| b | b: [| :n | n = 0 ifTrue: 'zero' False: [ b value: n - 1 ] ]. down: b ] value")
    world.expect_everywhere("down value: 50", "'zero'")


SCRIPT = """"A file with several expressions, the blocks of which stand anywhere."
lobby _AddSlots: (| first = [ 'first' ]. second <- nil |)

lobby _AddSlots: (|
  { 'Category: blocks'
    third = [| :x. twice | twice: x + x. [ twice ] ].
    parts = (| parent* = lobby. fourth = ( ['unused'] value. [ 'fourth' ] ) |).
  }
|)
second: ([| :x |
  [ x ] ] value: 'second')
( | dropped <- 3 | lobby _AddSlots: (| fifth <- nil |). fifth: [ held ]. lobby _AddSlots: (| held = 'fifth' |) )
lobby _AddSlots: (| sixth = (vector copySize: 1 FillingWith: ([ (| seven = [ 7 ] |) seven ])) |)
"""


def test_blocks_of_a_file(world):
    world.file_in(SCRIPT)
    asked = "first value, ' ', second value, ' ', (third value: 4) value printString, ' ', parts fourth value, ' ', fifth value"
    world.expect_everywhere(asked, "'first second 8 fourth fifth'")
    world.expect_everywhere("((sixth at: 0) value) value", "7")


def test_a_block_tells_where_it_was_written(world):
    world.file_in("\n\nlobby _AddSlots: (| b = [ nil zork ] |)\n", "tea.self")
    shown = world("b")
    world.expect_everywhere("b", shown)
    assert world("b _MethodSource") == "'nil zork'"


def test_a_block_written_in_eval(world):
    world("lobby _AddSlots: (| b <- nil |). lobby _Evaluate: 'b: [| :x | x + (4 * 2) ]. 3'")
    world.expect_everywhere("b value: 1", "9")


def test_blocks_after_the_process_was_killed(image):
    killed_after(image, COUNTER, "up value", "up value. peek value")
    world = Lasting(image)
    assert world("peek value") == "2"
    assert world("up value") == "3"
    world.close()
    killed_after(image, "up value", "up value", "lobby _AddSlots: (| more = [ up value ] |)", "more value")
    world = Lasting(image)
    assert world("peek value") == "6"
    assert world("more value. peek value") == "7"
    world.close()


def test_a_stored_block_sees_what_its_self_became(world):
    """What the compiler took for granted when the block was written may be otherwise when it runs."""
    world("lobby _AddSlots: (| c = 1. it = (| parent* = lobby. own = 10. make = ( [ c + own ] ) |). b <- nil |). b: it make")
    assert world("b value") == "11"
    world("lobby _AddSlots: (| c = 2 |)")
    assert world("b value") == "12"
    world("lobby _AddSlots: (| c <- 3 |)")
    assert world("c: 4. b value") == "14"
    world("lobby _AddSlots: (| c = ( 5 ) |)")
    assert world("b value") == "15"
    world("it _AddSlots: (| own = 20 |)")
    assert world("b value") == "25"
    world("it _AddSlots: (| own = ( c ) |)")
    assert world("b value") == "10"
    world("it _AddSlots: (| c = 6 |)")
    world.expect_everywhere("b value", "12")
    world("lobby _RemoveSlot: 'c'. it _RemoveSlot: 'c'")
    assert world.failure("b value") == "No 'c' slot found in a slots object."


def test_a_block_made_when_a_slot_was_data_sends_when_it_is_not(world):
    world("lobby _AddSlots: (| it = (| parent* = lobby. x <- 3. make = ( [ x ] ). put = ( [| :v | x: v ] ) |). b <- nil. p <- nil |)")
    world("b: it make. p: it put")
    assert world("p value: 4. b value") == "4"
    world("it _AddSlots: (| x = ( 7 ) |)")
    assert world("b value") == "7"
    world("it _AddSlots: (| y = 1 |)")
    assert world("b value") == "7"
    world.evict()
    gc.collect()
    assert world("b value") == "7"
    assert world.failure("p value: 5") == "No 'x:' slot found in a slots object."
    world("it _AddSlots: (| x: v = ( v ). x = ( y ) |)")
    assert world("b value") == "1"
    world("it _RemoveSlot: 'x'. it _AddSlots: (| x <- 9 |)")
    assert world("p value: 10. b value") == "10"
    world.expect_everywhere("b value", "10")


USES = {
    "value": "b value: 3",
    "a loop": "| s <- 0 | (1 & 2) asVector do: b",
    "collect:": "((1 & 2) asVector collect: b) last",
    "counting": "| s <- 0 | 1 to: 3 Do: b",
    "a condition": "true ifTrue: [ b value: 3 ] False: b",
    "ifTrue:": "3 < 4 ifTrue: b",
    "whileTrue:": "| n <- 0 | [ n < 3 ] whileTrue: [ n: n + 1. b value: n ]. b value: n",
    "detect:IfNone:": "(1 & 2) asVector detect: [| :x | (b value: x) > 100 ] IfNone: b",
    "sorting": "((3 & 1 & 2) asVector copySortBy: less) first",
    "inject:Into:": "(1 & 2) asVector inject: 0 Into: plus",
    "a fail block": "(vector _At: 9 IfFail: b)",
    "a handler": "[ nil zork ] on: exceptions error Do: b",
    "a protected block": "b on: exceptions error Do: [ 'handled' ]",
    "ensure:": "b ensure: b",
    "ifCurtailed:": "b ifCurtailed: b",
    "limits": "lobby _Limited: b Steps: 1000 Seconds: 10 Memory: nil Depth: 100",
    "perform:": "b _Perform: 'value:' With: 4",
    "valueWithArguments:": "b _BlockValueArguments: (vector copySize: 1 FillingWith: 3)",
    "arguments": "b _BlockArgumentCount",
    "source": "b _MethodSource",
    "kind": "b _ObjectKind",
    "name": "b printString",
    "too few arguments": "plus value: 3",
    "too many arguments": "b value: 1 With: 2 With: 3",
    "equality": "(b = b) && [ (b = less) not ]",
    "a dictionary's absent block": "dictionary copyRemoveAll at: 3 IfAbsent: b",
    "a method of blocks": "b twice",
}


@pytest.mark.parametrize("use", USES)
def test_a_block_from_the_image_can_do_what_any_block_can(world, use):
    world(
        "lobby _AddSlots: (| b = [| :x | x isNil ifTrue: 'none' False: [ x ] ]. plus = [| :x. :y | x + y ]. less = [| :x. :y | x < y ] |)"
    )
    world("traits block _AddSlots: (| twice = ( (value: 3) & (value: 4) ) |)")

    def outcome():
        try:
            return world(USES[use])
        except Unhandled as failure:
            return failure.kind, failure.text

    before = outcome()
    for _ in range(2):
        world.reopen()
        assert outcome() == before


def test_a_block_as_literal_of_a_method(world):
    world(
        """lobby _AddSlots: (|
            m = ( | x = [| :a | a + 1 ] | x value: 3 ).
            o = (| parent* = lobby. k = ( (| parent* = lobby. b = [ 5 ] |) b value ) |)
        |)"""
    )
    world.expect_everywhere("m + o k", "9")


def test_a_block_as_a_parent(world):
    world("lobby _AddSlots: (| o = (| parent* = [| :x | x + 1 ] |) |)")
    world.expect_everywhere("(o parent value: 3) printString, (o _InheritsFrom: o parent) printString", "'4true'")
    refused = world.failure("o parent zork")
    world.reopen()
    assert world.failure("o parent zork") == refused


def test_blocks_of_one_evaluation_are_stored_with_their_own_text_only(world):
    world(f"lobby _AddSlots: (| b = [ 3 ] |). '{'x' * 10_000}' size")
    method = world.world.map_of(world.world.lobby).slots["b"].contents
    block = world.world.blocks.stored(method)
    assert block.method.text == "[ 3 ]"


def test_blocks_nobody_keeps_leave_memory(world):
    """What blocks need beside themselves goes when they go."""
    world(COUNTER)
    world("lobby _AddSlots: (| make = (| n <- 0 | [ n: n + 1 ]). kept <- nil |)")
    for _ in range(50):
        world("kept: make. kept value")
    world("kept: nil")
    world.evict()
    assert world("peek value") == "0"
    gc.collect()
    assert len(world.world.blocks._variables) < 10
