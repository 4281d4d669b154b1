"""The golden pairs of the codex: each reply is one the guardians let in, and does what its prompt asks for."""

import json
from pathlib import Path

import pytest

from selfish.errors import PrimitiveFailed
from selfish.image.boot import build_in_memory
from selfish.primitives.files import bootstrap_text
from selfish.repl.printer import said
from selfish.source import Source

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "bootstrap/mind/codex/golden.jsonl").read_text(encoding="utf-8").splitlines()
PAIRS = [json.loads(line) for line in LINES]


@pytest.fixture(scope="module")
def world():
    living = build_in_memory(lambda text: None)
    yield living.world
    living.close()


def evaluate(world, text, receiver="lobby"):
    """The printString of an expression's value, or what would be said of its failure."""
    def run():
        return world.print_string(world.evaluate(Source("<test>", text), world.evaluate(Source("<test>", receiver))))

    try:
        return world.run(run)
    except Exception as failure:
        return said(failure)


def quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


def test_there_are_enough_and_none_twice():
    assert len(PAIRS) >= 60
    assert len({pair["selector"] for pair in PAIRS}) == len(PAIRS)
    assert all(set(pair) == {"selector", "prompt", "reply", "slots", "do", "gives"} and pair["prompt"] and pair["reply"] for pair in PAIRS)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["selector"])
def test_a_reply_is_let_in_and_does_what_was_asked(world, pair):
    evaluate(world, f"globals _AddSlots: (| tried = (| parent* = traits clonable. {pair['slots']} |) |)")
    mission = f"(| parent* = lobby. receiver = tried. holder = tried. selector = {quoted(pair['selector'])} |)"
    verdict = evaluate(world, f"(guardians judge: (guardians candidate copySource: {quoted(pair['reply'])} For: {mission})) report")
    assert verdict == "'good'"
    evaluate(world, f"tried _AddGenerated: {quoted(pair['reply'])} From: 'golden' Provenance: '{{}}'")
    assert evaluate(world, pair["do"], "tried") == pair["gives"]


def test_the_catalog_finds_the_pair_for_something_like_it(world):
    assert evaluate(world, "catalog size") == str(len(PAIRS))
    best = "(catalog search: 'says goodbye to somebody' Top: 1) first chunk documentId"
    assert evaluate(world, best) == "'golden farewell:At:'"
    evaluate(world, "codex indexGoldenInto: catalog")
    assert evaluate(world, "catalog size") == str(len(PAIRS)), "indexing again adds nothing"


@pytest.mark.parametrize("name", ["../README.md", "/etc/passwd", "mind", "mind/no such", "mind/../../pyproject.toml", "a\x00b", ""])
def test_only_texts_in_bootstrap_are_read(world, name):
    with pytest.raises(PrimitiveFailed) as failure:
        bootstrap_text(world, world.lobby, world.string(name))
    assert failure.value.error == "fileNotFoundError"
    assert str(bootstrap_text(world, world.lobby, world.string("manifest"))).startswith("core/lobby")
