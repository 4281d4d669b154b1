"""Worlds that change while they run go the same way with all techniques and with none (tests/stress).

For longer: python -m tests.stress --seconds 600
"""

from __future__ import annotations

import pytest
from stress import benchmarked
from stress.changes import added
from stress.lives import PROGRAMS, Lived, Run, first_difference, make_image, tried

SEED = 20_000
LIVES = 30


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stress") / "image"
    make_image(folder)
    return folder


@pytest.mark.parametrize("seed", range(SEED, SEED + LIVES))
def test_a_changed_world_goes_the_same_way_without_techniques(template, seed):
    difference = tried(template, seed)
    assert difference is None, str(difference)


def test_programs_say_something(template):
    """A life in which nothing happened would compare well."""
    world = Lived(template)
    try:
        for text in [f"stage {program}" for program in PROGRAMS] + list(benchmarked.PROGRAMS.values()):
            said = world.live(Run(text, (), ""))
            assert said["the value"] != "nil", text
            assert "the error" not in said, text
    finally:
        world.close()


def test_a_difference_is_told_with_the_life_that_shows_it(template, monkeypatch):
    """As it would be if a change went unnoticed: here the world without techniques is never told of one."""
    silent = added("shape", "area = ( 0 )")
    monkeypatch.setattr(Lived, "_change", unnoticed(Lived._change, silent))
    runs = [Run("stage numbers", (), ""), Run("stage polymorphic", ((3, added("shape", "tag = 'thing'")), (5, silent)), "evict")]
    found = first_difference(template, 7, runs)
    assert found is not None
    assert "python -m tests.stress --seed 7" in str(found)
    assert "at disturbance 5: shape _AddSlots: (| area = ( 0 ) |)" in str(found)


def unnoticed(change_of, silent):
    def change(lived, change, receiver):
        if change != silent or lived._without:
            change_of(lived, change, receiver)

    return change
