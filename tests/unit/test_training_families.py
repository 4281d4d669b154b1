"""Method families: every body of each does what its oracle says, and the guardians have nothing against it."""

import random

import pytest

from training.bench import Bench
from training.families import FAMILIES
from training.family import family
from training.verify import faults, refusals
from training.wording import sentence

NAMES = sorted(FAMILIES)
RUN = random.Random(4).sample(NAMES, 300)  # `python -m training.verify --guardians` does it with all of them
JUDGED = RUN[:30]


@pytest.fixture(scope="module")
def bench():
    return Bench()


def test_there_are_enough():
    assert len(FAMILIES) >= 260
    plain = [each for each in FAMILIES.values() if "compositions" not in each.tags]
    assert len({each.name.split(", answering")[0] for each in plain}) >= 260


def test_each_family_has_bodies_that_agree_with_its_oracle(bench):
    wrong = [fault for name in RUN for fault in faults(bench, FAMILIES[name], rounds=1, states=5)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", JUDGED)
def test_the_guardians_let_it_in(bench, name):
    assert not refusals(bench, FAMILIES[name])


def test_each_family_can_be_asked_for_in_many_ways():
    for each in FAMILIES.values():
        rng = random.Random(1)
        assert len({sentence(line, rng) for line in each.wordings for _ in range(20)}) >= 8, each.name


@pytest.mark.parametrize(
    "body, oracle",
    [
        ("A: A + 2. A", lambda o: o.add(A=1).A),  # a wrong answer
        ("B: 7. A: A + 1. A", lambda o: o.add(A=1).A),  # a slot that should have stayed as it was
        ("A: A + 1. self", lambda o: o.add(A=1).A),  # the receiver instead of a number
        ("[ true ] whileTrue: [ A: A + 1 ]. A", lambda o: o.add(A=1).A),  # no end
        ("A zork", lambda o: o.A),  # nothing understands it
        ("A: ", lambda o: o.A),  # not to be parsed
    ],
)
def test_a_wrong_body_is_found(bench, body, oracle):
    name = f"wrong {body}"
    made = family(name, "A:n; B:n", body, "wrong", ". one|two|three|four|five|six|seven|eight\n. (a|b|c|d|e|f|g|h|i) x", oracle)
    try:
        assert faults(bench, made)
    finally:
        del FAMILIES[name]


def test_what_the_guardians_refuse_is_found(bench):
    made = family("refused", "A:n", "A _IntAdd: 1", "refused", "(a|b|c|d|e|f|g|h|i) x", lambda o: o.A + 1)
    try:
        assert refusals(bench, made)
    finally:
        del FAMILIES["refused"]
