"""How the next state is chosen: drawn thousands of times, from fields as cycles leave them."""

from __future__ import annotations

import math
from pathlib import Path
from shutil import copytree

import pytest
from thinking import HELLO, Thinking

DRAWS = 2_000
SURE = "(pheromone copyFrom: 'decomposing' Confidence: 0.9)"
UNSURE = "(((pheromone copyFrom: 'decomposing' Confidence: 0.5) outcome: 'ambiguous') ambiguities: 'With tax?' asScript)"
LACKING = "((pheromone copyFrom: 'decomposing' Confidence: 0.7) resourceRequest: 'tax rates')"
AFTER_DECOMPOSING = ["delegating", "clarifying", "researching", "failed"]
ROUTES = ["unhandledMessage", "correction", "selfImprovement", "displayYourself"]

HELPER = """lobby _AddSlots: (|
  drawing = (|
    parent* = traits clonable.
    thinking.
    fieldOf: traces = ( | f | f: pheromoneField copy. traces do: [| :p | f add: p ]. f ).
    "How often each of the names came."
    draw: n Of: names For: field Seed: seed = ( | counts. chance |
      counts: dictionary copyRemoveAll.
      names do: [| :each | counts at: each Put: 0 ].
      chance: random copySeed: seed.
      n do: [ | next | next: (thinking nextOf: names For: field From: chance). counts at: next Put: (counts at: next) succ ].
      counts ).
    mannersFor: field Seed: seed Times: n = ( | counts. chance |
      counts: dictionary copyRemoveAll.
      thinking mannerNames do: [| :each | counts at: each Put: 0 ].
      chance: random copySeed: seed.
      n do: [ | m | m: (thinking mannerFor: field From: chance). counts at: m Put: (counts at: m) succ ].
      counts ).
    oddsOf: names By: table For: field = ( | odds |
      odds: dictionary copyRemoveAll.
      names with: (thinking probabilitiesOf: names By: table For: field features) Do: [| :name. :p | odds at: name Put: p ].
      odds ).
    "The states that a cycle of that kind goes through, when every one of them goes well."
    pathOf: kind Seed: seed Clear: isClear = ( | chance. field. path. state. next. p |
      chance: random copySeed: seed.
      field: pheromoneField copy.
      path: list copyRemoveAll.
      state: 'idle'.
      [ path addLast: state.
        p: pheromone copyFrom: state Confidence: 1.
        (isClear not && [ (state = 'decomposing') && [ (path occurrencesOf: 'clarifying') = 0 ] ]) ifTrue: [
          (p outcome: 'ambiguous') ambiguities: (vector copySize: 1 FillingWith: 'What?') ].
        field add: p.
        next: ((codex routeFor: kind) transitions at: state) asVector.
        (next isEmpty || [ path size = 40 ]) ifTrue: [ ^ path asVector ].
        state: (thinking nextOf: next For: field From: chance) ] loop ).
  |).
|)"""


@pytest.fixture(scope="module")
def world(template_image, tmp_path_factory):
    world = Thinking(Path(copytree(template_image, tmp_path_factory.mktemp("stigmergy") / "image")))
    world.file_in(HELPER)
    world.file_in("drawing _AddSlots: (| thinking <- nil |)\ndrawing thinking: orchestrator thinking")
    yield world
    world.close()


def field(*traces):
    """A field in which these traces were left, in that order."""
    left = "list copyRemoveAll"
    for trace in traces:
        left = f"({left} addLast: {trace})"
    return f"(drawing fieldOf: {left})"


def names(states):
    return "(" + " & ".join(f"'{state}'" for state in states) + ") asVector"


def drawn(world, traces, states=AFTER_DECOMPOSING, seed=1):
    """How often each state was drawn, and how probable each was said to be."""
    place = field(*traces)
    counts = world.json(f"drawing draw: {DRAWS} Of: {names(states)} For: {place} Seed: {seed}")
    odds = world.json(f"drawing oddsOf: {names(states)} By: drawing thinking weights For: {place}")
    assert sum(counts.values()) == DRAWS
    assert math.isclose(sum(odds.values()), 1, rel_tol=1e-9)
    agree(counts, odds, DRAWS)
    return {state: count / DRAWS for state, count in counts.items()}


def agree(counts, odds, draws):
    """No state came more or less often than chance can explain."""
    for state, p in odds.items():
        assert 0 <= p <= 1
        spread = math.sqrt(draws * p * (1 - p))
        assert abs(counts[state] - draws * p) <= 4 * spread + 1, (state, counts, odds)


# ---- what the mission asks for

def test_a_confident_plan_is_mostly_delegated(world):
    shares = drawn(world, [SURE])
    assert shares["delegating"] > 0.95
    less = drawn(world, ["(pheromone copyFrom: 'decomposing' Confidence: 0.2)"])
    assert less["delegating"] < shares["delegating"]


def test_ambiguities_are_cleared_up_first(world):
    shares = drawn(world, [UNSURE])
    assert shares["clarifying"] + shares["researching"] > 0.95
    assert shares["clarifying"] > shares["researching"]


def test_what_is_lacking_is_looked_for(world):
    shares = drawn(world, [LACKING])
    assert shares["researching"] > 0.9
    again = drawn(world, [LACKING, "(pheromone copyFrom: 'researching' Confidence: 0.9)", LACKING])
    assert again["researching"] < shares["researching"]


def test_questions_are_not_asked_for_ever(world):
    asked = "(pheromone copyFrom: 'clarifying' Confidence: 1)"
    first, later = drawn(world, [UNSURE]), drawn(world, [UNSURE, asked, UNSURE, asked, UNSURE, asked, UNSURE])
    assert later["clarifying"] < 0.5 < first["clarifying"]


@pytest.mark.parametrize("kind", ROUTES)
def test_after_a_failure_failed_is_all_but_certain(world, kind):
    """In whatever state, and also when a later trace looks well and asks for more."""
    routes = world.json(f"(codex routeFor: '{kind}') transitions copyMappedBy: [| :l | l asVector ]")
    for state, following in routes.items():
        if not following:
            continue
        assert "failed" in following
        failure = f"(pheromone copyFailureFrom: '{state}')"
        for traces in ([failure], [SURE, UNSURE, failure], [failure, LACKING], [failure, f"(pheromone copyFrom: '{state}' Confidence: 1)"]):
            odds = world.json(f"drawing oddsOf: {names(following)} By: drawing thinking weights For: {field(*traces)}")
            assert odds["failed"] > 0.99, (state, traces, odds)


def test_a_failure_is_drawn_as_often_as_it_is_probable(world):
    assert drawn(world, ["(pheromone copyFailureFrom: 'decomposing')"])["failed"] > 0.99
    assert drawn(world, ["(pheromone copyFailureFrom: 'validating')"], ["complete", "failed"])["failed"] > 0.99


@pytest.mark.parametrize("kind", ROUTES)
def test_without_a_failure_failed_is_all_but_impossible(world, kind):
    routes = world.json(f"(codex routeFor: '{kind}') transitions copyMappedBy: [| :l | l asVector ]")
    for state, following in routes.items():
        if following:
            place = field(f"(pheromone copyFrom: '{state}' Confidence: 0.5)")
            odds = world.json(f"drawing oddsOf: {names(following)} By: drawing thinking weights For: {place}")
            assert odds["failed"] < 0.01, (state, odds)


@pytest.mark.parametrize(("complexity", "mostly"), [(0.9, "sequential"), (0.8, "sequential"), (0.1, "parallel"), (0, "parallel")])
def test_a_complex_plan_is_given_out_part_by_part(world, complexity, mostly):
    place = field(f"({SURE} planComplexity: {complexity})")
    counts = world.json(f"drawing mannersFor: {place} Seed: 5 Times: {DRAWS}")
    odds = world.json(f"drawing oddsOf: drawing thinking mannerNames By: drawing thinking manners For: {place}")
    agree(counts, odds, DRAWS)
    assert counts[mostly] / DRAWS > 0.9


def test_the_most_complex_of_all_plans_counts(world):
    """A trace that a later state leaves says nothing of complexity; that of the plan still holds."""
    place = field(f"({SURE} planComplexity: 0.9)", "(pheromone copyFrom: 'researching' Confidence: 0.9)")
    odds = world.json(f"drawing oddsOf: drawing thinking mannerNames By: drawing thinking manners For: {place}")
    assert odds["sequential"] > 0.9


# ---- temperature

def at(world, expression, temperature=0):
    return world.json(f"drawing thinking temperature: {temperature}. {expression}")


@pytest.mark.parametrize("kind", ROUTES)
def test_temperature_0_gives_the_table(world, kind):
    routes = world.json(f"(codex routeFor: '{kind}') transitions copyMappedBy: [| :l | l asVector ]")
    for state, following in routes.items():
        if not following:
            continue
        for seed in (1, 2, 3):
            well, badly = (
                at(world, f"drawing draw: 20 Of: {names(following)} For: {field(trace)} Seed: {seed}")
                for trace in (f"(pheromone copyFrom: '{state}' Confidence: 1)", f"(pheromone copyFailureFrom: '{state}')")
            )
            assert well[following[0]] == 20, (state, well)
            assert badly["failed"] == 20, (state, badly)
    if "clarifying" in routes.get("decomposing", ()):
        assert at(world, f"drawing draw: 20 Of: {names(routes['decomposing'])} For: {field(UNSURE)} Seed: 1")["clarifying"] == 20


def test_the_table_of_an_ordinary_mission(world):
    path = at(world, "drawing pathOf: 'unhandledMessage' Seed: 1 Clear: true")
    assert path == ["idle", "decomposing", "delegating", "synthesizing", "validating", "complete"]
    path = at(world, "drawing pathOf: 'unhandledMessage' Seed: 1 Clear: false")
    assert path == ["idle", "decomposing", "clarifying", "decomposing", "delegating", "synthesizing", "validating", "complete"]
    assert at(world, "drawing pathOf: 'correction' Seed: 1 Clear: true") == ["idle", "synthesizing", "validating", "complete"]


@pytest.mark.parametrize("temperature", [1e-300, 1e-9, 1e9, 1e300])
def test_no_temperature_is_too_much(world, temperature):
    states = names(AFTER_DECOMPOSING)
    odds = at(world, f"drawing oddsOf: {states} By: drawing thinking weights For: {field(SURE)}", temperature)
    assert math.isclose(sum(odds.values()), 1, rel_tol=1e-9)
    if temperature > 1:
        assert all(math.isclose(p, 0.25, rel_tol=1e-6) for p in odds.values())
    else:
        assert odds["delegating"] > 0.999


def test_heat_makes_it_less_certain(world):
    states = names(AFTER_DECOMPOSING)
    odds = f"drawing oddsOf: {states} By: drawing thinking weights For: {field(SURE)}"
    shares = [at(world, odds, t)["delegating"] for t in (0, 0.5, 2, 10)]
    assert shares == sorted(shares, reverse=True) and shares[0] == 1 and len(set(shares)) == 4


# ---- seeds and weights

def test_the_same_seed_gives_the_same_path(world):
    paths = [at(world, f"drawing pathOf: 'unhandledMessage' Seed: {seed} Clear: true", 8) for seed in [*range(25)] * 2]
    assert paths[:25] == paths[25:]
    assert len({tuple(path) for path in paths}) > 3


def test_weights_are_data(world):
    weaker = "drawing thinking weight: 'delegating' Feature: 'confidence' Put: -4"
    states = names(AFTER_DECOMPOSING)
    place = field(SURE)
    odds = f"(drawing oddsOf: {states} By: drawing thinking weights For: {place})"
    before = world.json(odds)
    after = world.json(f"{weaker}. {odds}")
    assert before["delegating"] > 0.95 and after["delegating"] < 0.5
    counts = world.json(f"{weaker}. drawing draw: {DRAWS} Of: {states} For: {place} Seed: 3")
    agree(counts, after, DRAWS)
    assert world.json(f"drawing thinking copy weight: 'delegating' Feature: 'confidence' Put: -4. {odds}") == before


def test_a_feature_of_ones_own_counts(world):
    """A weight may be given to any feature of the field, also in a state nobody has weights for."""
    odds = world.json(
        "drawing thinking weight: 'dreaming' Feature: 'always' Put: 20. "
        f"drawing oddsOf: ('delegating' & 'dreaming') asVector By: drawing thinking weights For: {field(SURE)}"
    )
    assert odds["dreaming"] > 0.99


def test_real_cycles_of_one_seed_take_the_same_decisions(world):
    """Hot enough that chance decides much. The trail has every decision, with its probabilities."""
    world("orchestrator thinking: orchestrator thinking copy. orchestrator thinking temperature: 1. orchestrator seed: 11. 0")
    for selector in ("greet:", "salute:"):
        world.script(HELLO.replace("greet:", selector))
        assert world(f"genesis {selector} 'Ada'") == "'Hello, Ada'"
    trail = world.trail()
    ways = [[(e["state"], e["outcome"]) for e in trail if e["event"] == "transition" and e["cycle"] == cycle] for cycle in (1, 2)]
    assert len(ways[0]) >= 5
    assert ways[0] == ways[1]
    seeds = [event for event in trail if event["event"] == "brief"]
    assert len(seeds) == 2 and all('"seed": 11' in event["outcome"] for event in seeds)
