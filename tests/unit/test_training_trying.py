"""Trying replies: examples hold or do not hold in a real world."""

import pytest

from training.trying import World

OBJECT = "(| parent* = traits clonable. count <- 3. step = 2 |)"


@pytest.fixture(scope="module")
def world():
    return World()


@pytest.mark.parametrize(
    "method, holds",
    [
        ("go = ( count: count + step. count )", True),
        ("go = ( count + step )", False),  # the slot stays as it was
        ("go = ( count: count + 2. count )", False),  # the second example has another step
        ("go = ( [ true ] whileTrue: [ count ] )", False),
        ("go = ( count foo )", False),
        ("go = ( ( )", False),
        ("go = ( lobby _Quit )", False),
    ],
)
def test_a_method_is_right_when_every_example_holds(world, method, holds):
    examples = [
        {"do": "go", "gives": "5", "then": {"count": "5"}},
        {"do": "go", "with": {"count": "1", "step": "10"}, "gives": "11", "then": {"count": "11"}},
    ]
    assert world.holds(OBJECT, method, examples) is holds


def test_what_nobody_looked_at_may_be_anything(world):
    assert world.holds(OBJECT, "go = ( self )", [{"do": "go", "gives": None}])
