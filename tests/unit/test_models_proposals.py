"""Proposals: replies that the facts of a request suggest by themselves."""

import json
from pathlib import Path

import pytest

from selfish.models.delexical import hide, request_from_texts
from selfish.models.proposals import MOST, Unsaid, bare, expression, is_plain, plain, proposals
from selfish.parser import parse_slots
from selfish.source import Source
from training.trying import World

QUESTIONS = [json.loads(line) for line in (Path(__file__).parents[1] / "intents.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "facts, reply",
    [
        ("gives num is n1", "n1"),
        ("gives num as - n2 n1", "n2 - n1"),
        ("gives num as + percent n1 n2 n1", "( ( n1 * n2 ) / 100 ) + n1"),
        ("gives num now n1 up n1 by an1", "n1: n1 + an1 . n1"),
        ("up n1 by 1 flip b1", "n1: n1 + 1 . b1: b1 not . self"),
        ("gives num is n1 set n1 0", "| x1 | x1: n1 . n1: 0 . x1"),
        ("gives num now n1 maybe down n1 by an1 when <= an1 n1", "( an1 <= n1 ) ifTrue: [ n1: n1 - an1 ] . n1"),
        (
            "gives num now n2 maybe down n1 by an1 when <= an1 n1 maybe up n2 by an1 when <= an1 n1",
            "( an1 <= n1 ) ifTrue: [ n1: n1 - an1 . n2: n2 + an1 ] . n2",
        ),
        ("gives text pattern n1 t1 s1 t2 any as * n1 n2", "n1 printString , t1 , s1 , t2 , ( n1 * n2 ) printString"),
        ("gives text pattern t1 upper s1", "t1 , s1 capitalizeAll"),
        ("gives text texts t1 t2 when <= k1 n1", "( k1 <= n1 ) ifTrue: [ t1 ] False: [ t2 ]"),
        ("gives truth when has vs1 as1", "vs1 includes: as1"),
        ("gives truth when < ao1.n1 n1", "ao1 n1 < n1"),
        ("gives text as at d1 as1 texts t1", "d1 at: as1 IfAbsent: [ t1 ]"),
        ("gives text as last vs1", "vs1 last"),
        ("change vs1 as with vs1 as1", "vs1: vs1 copyAddLast: as1 . self"),
    ],
)
def test_facts_suggest_a_reply(facts, reply):
    assert reply in proposals(f"slots n1 | send do it | facts {facts} | code")


SAYING_LITTLE = ["gives num", "gives many as part vn1", "gives text pattern t1 any", "gives num change n1"]
SAYING_LITTLE += ["gives num now n1 maybe up n1 by 1"]


@pytest.mark.parametrize("facts", SAYING_LITTLE)
def test_where_little_is_known_nothing_is_proposed(facts):
    assert proposals(f"slots n1 | send do it | facts {facts} | code") == []
    assert proposals("slots n1 | send do it | code") == []


@pytest.mark.parametrize("words", ["", "+", "+ n1", "+ n1 n2 n3", "part vn1", "n1 n1", "strange n1"])
def test_an_expression_is_whole_or_none(words):
    with pytest.raises(Unsaid):
        expression(words.split())


def test_a_comparison_comes_either_way_round():
    prompt = "slots n1 | send do it | facts gives truth when < n1 * n2 n3 | code"
    assert proposals(prompt) == ["n1 < ( n2 * n3 )", "( n2 * n3 ) > n1"]
    assert "( n1 >= an1 ) ifTrue: [ n1: n1 - an1 ] . n1" in proposals(
        "slots n1 | send do it | facts gives num now n1 maybe down n1 by an1 when <= an1 n1 | code"
    )


REPLIES = [("n1", True), ("n1 + n2", True), ("vn1 max", True), ("n1: n2", False), ("n1 + n2 - n1", False)]


@pytest.mark.parametrize("reply, expected", REPLIES)
def test_a_plain_reply_is_a_place_or_one_message(reply, expected):
    assert is_plain(reply) is expected
    assert plain("slots n1 | send do it | facts gives num is n1 | code", [reply]) == [reply] * expected
    assert plain("slots n1 | send do it | facts gives truth is b1 | code", [reply]) == []


@pytest.mark.parametrize("code, without", [("( n1 + n2 )", "n1 + n2"), ("( n1 ) + ( n2 )", "( n1 ) + ( n2 )"), ("n1", "n1")])
def test_brackets_round_the_whole_are_left_out(code, without):
    assert bare(code) == without


def test_every_proposal_is_a_method():
    made = 0
    for case in QUESTIONS:
        hidden = hide(request_from_texts(case["object"], case["selector"], case["intent"], case["examples"]))
        found = proposals(hidden.prompt)
        assert len(found) <= MOST and len(set(found)) == len(found)
        for reply in found:
            parse_slots(Source("proposal", hidden.restore(reply)))
            made += 1
    assert made > 200


def test_most_ordinary_questions_have_a_proposal_that_is_right():
    world, right = World(), 0
    ordinary = [case for case in QUESTIONS if case["class"] == "ordinary"]
    for case in ordinary:
        hidden = hide(request_from_texts(case["object"], case["selector"], case["intent"], case["examples"]))
        methods = [hidden.restore(reply) for reply in proposals(hidden.prompt)]
        right += any(world.holds(case["object"], method, case["examples"] + case["hidden"]) for method in methods)
    assert right > 0.7 * len(ordinary)
