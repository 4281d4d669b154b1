# ruff: noqa: E501 - a program of the table reads best on one line
"""Random programs, evaluated in different ways: as compiled in line, with nothing in line, metered, and without any technique.

All ways print the same trace, in the same order, and end with the same value or the same error.
"""

from __future__ import annotations

import re

import pytest
from asking import Asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfish.compiler.inline import INLINED
from selfish.errors import Unhandled

STEPS = 20_000
# `t:` leaves a trace. `n` counts what runs, so that an endless loop ends.
SETTING = """
original = (| parent* = traits clonable. a <- 1. b <- 2. k = 7. m = ( t: 'm'. a ). with: x = ( t: x. x ). with: x And: y = ( t: x. t: y. x ).
         + x = ( t: 'plus'. a + x ). < x = ( t: 'less'. a < x ). = x = ( t: 'equal'. self == x ). at: i = ( t: i. k ).
         at: i Put: v = ( t: i. t: v ) |).
left <- 0.
t: x = ( left: left - 1. left < 0 ifTrue: [ error: 'long enough' ]. x printString print. ' ' print. x )
"""
# Loops for a world in which nothing is compiled in line; those of bootstrap/ rest on the compiler.
LOOPS_OF_SENDS = """
whileTrue: body = ( value ifFalse: [ ^ nil ]. body value. whileTrue: body ).
whileFalse: body = ( value ifTrue: [ ^ nil ]. body value. whileFalse: body ).
whileTrue = ( value ifFalse: [ ^ nil ]. whileTrue ).
whileFalse = ( value ifTrue: [ ^ nil ]. whileFalse ).
untilTrue: test = ( value. test value ifTrue: [ ^ nil ]. untilTrue: test ).
untilFalse: test = ( value. test value not ifTrue: [ ^ nil ]. untilFalse: test ).
loop = ( value. loop )
"""
LOCALS = ("x", "y", "z")
LEAVES = (*"0 1 2 3 -1 7 1.5 2.0 x y z x y z x y z true false nil 'q' self a b k box m".split(), "(box a)", "(box b)", "(box m)")
OPERATORS = ("+", "-", "*", "/", "%", "<", "<=", ">", ">=", "=", "!=", "==")
# What programs are made of: E an expression, S statements, L a local, O an operator. Each form is closed by brackets.
FORMS = """
(t: E)
(t: E)
(E O E)
(E O E)
(E O E)
(L: E)
(L: E)
[ L: E. L ] value
(a: E)
(box a: E)
[ box b: E. b ] value
(with: E And: E)
(box with: E And: E)
(box with: E And: (L: E))
(E with: E)
(box at: E)
(box at: E Put: E)
((vector copySize: 2 FillingWith: E) at: E)
((vector copySize: 2 FillingWith: E) at: E Put: E)
('abc' at: E)
(E ifTrue: [ S ] False: [ S ])
(E O E ifTrue: [ S ] False: [ S ])
(E O E ifTrue: [| L | S ])
(E O E ifFalse: [ S ])
(E ifFalse: E True: [ S ])
((E == E) && [ E ])
((E == E) || [ E ])
(E not)
(E isNil)
(E ifNil: [ S ])
(E ifNotNil: [| :L | S ])
(E ifNil: E IfNotNil: [| :L | S ])
([| :L | S ] value: E)
([| L <- 4 | S ] value)
(1 to: 3 Do: [| :i. L <- 9 | S ])
(3 downTo: 1 Do: [| :i. L | S ])
(0 upTo: E Do: [| :i. L <- 9 | t: i. S ])
(0 to: 6 By: 3 Do: [| :L | S ])
(2 do: [| :L | S ])
([| i <- 0. L <- 9 | [ i < 2 ] whileTrue: [| L <- 8 | i: i + 1. S ]. i ] value)
([| i <- 0. L | [ i: i + 1. S. i < 3 ] whileTrue. i ] value)
([| i <- 0 | [| L | i: i + 1. S ] untilTrue: [ i >= 2 ] ] value)
([| i <- 0. L <- 9 | [ i >= 2 ] whileFalse: [ i: i + 1. S ]. i ] value)
([| i <- 0 | [| :exit. L | [ i: i + 1. S. i > 2 ifTrue: [ exit value ] ] loop ] exit ] value)
((1 & 'e' & nil) asVector do: [| :L | S ])
([| kept | L: E. kept: [ L: E. L ]. kept value. kept value ] value)
([| kept | kept: vector copySize: 3. 0 to: 2 Do: [| :i. L | L: E. kept at: i Put: [ t: L. L: E. i ] ]. kept do: [| :each | t: each value ]. 1 ] value)
([| kept. i <- 0 | kept: vector copySize: 2. [ i < 2 ] whileTrue: [| L | kept at: i Put: [ t: L ]. L: i. i: 1 + i ]. kept do: [| :each | each value ] ] value)
(E _IntAdd: E IfFail: [| :why | t: why. 0 ])
(E _IntAdd: 1 IfFail: E)
(E _IntAdd: 1 IfFail: [ ^ E ])
([ E ] on: exceptions error Do: [| :e | t: 'caught'. E ])
([ S ] ensure: [ t: E ])
([ ^ E ] value)
(E O E ifTrue: [ ^ E ])
([| kept | kept: [ ^ E ]. E. kept value ] value)
(2 do: [ E O E ifTrue: [ S. ^ E ] ])
""".strip().splitlines()
HOLE = re.compile(r"\b[ESLO]\b")


@st.composite
def expressions(draw, depth):
    if depth == 0:
        return draw(st.sampled_from(LEAVES))
    form = draw(st.sampled_from(FORMS))
    local = draw(st.sampled_from(LOCALS))

    def filling(hole):
        if hole[0] == "L":
            return local
        if hole[0] == "O":
            return draw(st.sampled_from(OPERATORS))
        if hole[0] == "S":
            return draw(statements(depth - 1))
        return draw(expressions(draw(st.integers(0, depth - 1))))

    text = HOLE.sub(filling, form)
    return text if text[0] == "(" else f"({text})"


@st.composite
def statements(draw, depth):
    return ". ".join(draw(expressions(draw(st.integers(0, depth)))) for _ in range(draw(st.integers(1, 2))))


@st.composite
def programs(draw):
    return "| x <- 1. y <- 2. z | " + ". ".join(draw(expressions(draw(st.integers(1, 4)))) for _ in range(draw(st.integers(1, 3))))


@pytest.fixture(scope="module")
def worlds():
    plain, slow, bare = Asked(), Asked(), Asked()
    for vm in (plain, slow, bare):
        vm.lobby(SETTING)
    bare.world.do_without(["all"])
    slow.file_in(f"traits block _AddSlots: (| {LOOPS_OF_SENDS} |)")
    for selector in INLINED:
        slow.world.withdraw(selector, "a test")
    return plain, slow, bare


def outcome(vm, program, metered=False, times=1):
    """The trace and the end of a program that is the method `go` of a box."""
    vm.printed.clear()
    world = vm.world

    def run():
        vm.file_in("left: 200")
        vm.file_in("lobby _AddSlots: (| box = original copy |)")
        box = vm.value("box")
        vm.file_in(f"box _AddSlots: (| go = ( {program} ) |)")
        for _ in range(times - 1):
            world.exceptions.guard(lambda: world.send(box, "go"))
        if not metered:
            return world.print_string(world.exceptions.guard(lambda: world.send(box, "go")))
        with world.limits(steps=STEPS):
            return world.print_string(world.exceptions.guard(lambda: world.send(box, "go")))

    try:
        end = vm.world.run(run)
    except Unhandled as failure:
        end = f"{failure.kind}: {failure.text}"
    return "".join(vm.printed), end


def agree(one, other):
    """The same trace and end. When Python's own operator refused its operands, the sentence cannot always name them."""
    refused = any("an operator cannot join these two" in end for _, end in (one, other))
    return one[0] == other[0] and (one[1] == other[1] or refused and "Error" in one[1] + other[1])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(program=programs())
def test_all_ways_to_evaluate_a_program_agree(worlds, program):
    plain, slow, bare = worlds
    expected = outcome(plain, program)
    ways = {
        "in line": outcome(slow, program),
        "metered": outcome(plain, program, metered=True),
        "without techniques": outcome(bare, program),
    }
    for way, got in ways.items():
        assert agree(expected, got), f"{way}: {got}, not {expected}"
