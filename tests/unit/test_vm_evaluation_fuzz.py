"""Random programs, evaluated in different ways: as compiled in line, with nothing in line, and metered.

All ways print the same trace, in the same order, and end with the same value or the same error.
"""

from __future__ import annotations

import pytest
from asking import Asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfish.compiler.inline import INLINED
from selfish.errors import Unhandled

STEPS = 20_000
# `t:` leaves a trace. `n` counts what runs, so that an endless loop ends.
SETTING = """
box = (| parent* = traits clonable. a <- 1. b <- 2. k = 7. m = ( t: 'm'. a ). with: x = ( t: x. x ). with: x And: y = ( t: x. t: y. x ).
         + x = ( t: 'plus'. a + x ). < x = ( t: 'less'. a < x ). = x = ( t: 'equal'. self == x ). at: i = ( t: i. k ).
         at: i Put: v = ( t: i. t: v ) |).
left <- 0.
t: x = ( left: left - 1. left < 0 ifTrue: [ error: 'long enough' ]. x printString print. ' ' print. x )
"""
LOCALS = ("x", "y", "z")

numbers = st.sampled_from(("0", "1", "2", "3", "-1", "7", "1.5", "2.0"))
leaves = st.one_of(
    numbers,
    numbers,
    st.sampled_from(("x", "y", "z", "x", "y", "z")),
    st.sampled_from(("true", "false", "nil", "'q'", "self", "(box a)", "(box b)", "a", "b", "k", "box", "m", "(box m)")),
)
OPERATORS = ("+", "-", "*", "/", "%", "<", "<=", ">", ">=", "=", "!=", "==", "&&", "||")
LOOPS = (
    "(1 to: 3 Do: [| :i. ~ | ^])",
    "(3 downTo: 1 Do: [| :i. ~ | ^])",
    "(0 upTo: 3 Do: [| :i. ~ | ^])",
    "(0 to: 6 By: 3 Do: [| :i. ~ | ^])",
    "(2 do: [| :i. ~ | ^])",
    "([| i <- 0. ~ | [ i < 2 ] whileTrue: [| ~ | i: i + 1. ^ ]. i ] value)",
    "([| i <- 0. ~ | [ i: i + 1. ^. i < 3 ] whileTrue. i ] value)",
    "([| i <- 0. ~ | [ i: i + 1. ^ ] untilTrue: [ i = 2 ] ] value)",
    "([| i <- 0. ~ | [ i >= 2 ] whileFalse: [| ~ | i: i + 1. ^ ]. i ] value)",
    "([| i <- 0. leave. ~ | [| :exit | [ i: i + 1. ^. i > 2 ifTrue: [ exit value ] ] loop ] exit ] value)",
    "((1 & 'e' & nil) asVector do: [| :i. ~ | ^])",
)


def grown(inner):
    """Larger expressions from smaller ones. Each is closed by brackets."""
    two = st.tuples(inner, inner)
    statements = st.lists(inner, min_size=1, max_size=3).map(". ".join)
    fresh = st.sampled_from(LOCALS)

    def block(pair):
        name, body = pair
        return f"[| {name} <- {{}} | {body} ]".format("5")

    def looped(pair):
        (form, local), body = pair
        return form.replace("~", f"{local} <- 9").replace("^", body)

    return st.one_of(
        inner.map("(t: {})".format),
        inner.map("(t: {})".format),
        st.tuples(inner, st.sampled_from(OPERATORS), inner).map("({0[0]} {0[1]} {0[2]})".format),
        st.tuples(inner, st.sampled_from(OPERATORS), inner).map("({0[0]} {0[1]} {0[2]})".format),
        st.tuples(fresh, inner).map("({0[0]}: {0[1]})".format),
        st.tuples(fresh, inner).map("([ {0[0]}: {0[1]}. {0[0]} ] value)".format),
        st.tuples(st.sampled_from(("a", "b")), inner).map("({0[0]}: {0[1]})".format),
        st.tuples(st.sampled_from(("a", "b")), inner).map("([ box {0[0]}: {0[1]}. {0[0]} ] value)".format),
        two.map("(with: {0[0]} And: {0[1]})".format),
        two.map("(box with: {0[0]} And: {0[1]})".format),
        two.map("({0[0]} with: {0[1]})".format),
        inner.map("(box at: {})".format),
        two.map("(box at: {0[0]} Put: {0[1]})".format),
        two.map("((vector copySize: 2 FillingWith: {0[0]}) at: {0[1]})".format),
        st.tuples(inner, inner, inner).map("((vector copySize: 2 FillingWith: {0[0]}) at: {0[1]} Put: {0[2]})".format),
        two.map("('abc' at: {0[0]})".format),
        st.tuples(inner, statements, statements).map("({0[0]} ifTrue: [ {0[1]} ] False: [ {0[2]} ])".format),
        st.tuples(inner, statements, fresh).map("({0[0]} ifTrue: [| {0[2]} | {0[1]} ])".format),
        st.tuples(inner, statements).map("({0[0]} ifFalse: [ {0[1]} ])".format),
        st.tuples(inner, inner).map("(({0[0]} == 1) && [ {0[1]} ])".format),
        st.tuples(inner, inner).map("(({0[0]} == 1) || [ {0[1]} ])".format),
        inner.map("({} not)".format),
        inner.map("({} isNil)".format),
        st.tuples(inner, inner).map("({0[0]} ifNil: [ {0[1]} ])".format),
        st.tuples(inner, fresh, inner).map("({0[0]} ifNotNil: [| :{0[1]} | {0[2]} ])".format),
        st.tuples(inner, fresh, inner).map("([| :{0[1]} | {0[2]} ] value: {0[0]})".format),
        st.tuples(statements, fresh).map("([| {0[1]} <- 4 | {0[0]} ] value)".format),
        st.tuples(st.tuples(st.sampled_from(LOOPS), fresh), statements).map(looped),
        st.tuples(st.tuples(st.sampled_from(LOOPS), fresh), statements).map(looped),
        # a block kept and called later, in the same round and after all of them
        st.tuples(fresh, inner, inner).map("([| kept | {0[0]}: {0[1]}. kept: [ {0[0]}: {0[2]}. {0[0]} ]. kept value. kept value ] value)".format),
        inner.map("([| kept | kept: vector copySize: 3. 0 to: 2 Do: [| :i. v | v: {}. kept at: i Put: [ t: v. i ] ]. "
                  "kept do: [| :each | t: each value ]. 1 ] value)".format),
        st.tuples(inner, inner).map("({0[0]} _IntAdd: {0[1]} IfFail: [| :why | t: why. 0 ])".format),
        st.tuples(inner, inner).map("({0[0]} _IntAdd: 1 IfFail: {0[1]})".format),
        st.tuples(inner, inner).map("([ {0[0]} ] on: exceptions error Do: [| :e | t: e kind. {0[1]} ])".format),
        st.tuples(inner, inner).map("([ {0[0]} ] ensure: [ t: {0[1]} ])".format),
        inner.map("([ ^ {} ] value)".format),
        st.tuples(inner, inner).map("({0[0]} ifTrue: [ ^ {0[1]} ])".format),
        st.tuples(inner, inner).map("([| kept | kept: [ ^ {0[0]} ]. {0[1]}. kept value ] value)".format),
        st.tuples(inner, inner).map("({0[0]} _IntAdd: 1 IfFail: [ ^ {0[1]} ])".format),
    )


expressions = st.recursive(leaves, grown, max_leaves=9)
programs = st.lists(expressions, min_size=1, max_size=4).map(lambda statements: f"| x <- 1. y <- 2. z | {'. '.join(statements)}")


@pytest.fixture(scope="module")
def worlds():
    plain, slow = Asked(), Asked()
    for vm in (plain, slow):
        vm.lobby(SETTING)
        vm.lobby("way = ( nil )")
    for selector in INLINED:
        slow.world.withdraw(selector, "a test")
    return plain, slow


def outcome(vm, program, metered=False, times=1):
    """The trace and the end of a program that is the method `go` of a box."""
    vm.printed.clear()
    world = vm.world

    def run():
        vm.file_in("left: 200")
        box = world.clone(vm.value("box"))
        vm.file_in("lobby _AddSlots: (| box = box copy |)")
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


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(program=programs)
def test_all_ways_to_evaluate_a_program_agree(worlds, program):
    plain, slow = worlds
    expected = outcome(plain, program)
    assert outcome(slow, program) == expected, "in line"
    assert outcome(plain, program, metered=True) == expected, "metered"
