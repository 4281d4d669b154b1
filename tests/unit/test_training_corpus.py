"""The corpus: a seed gives the same pairs, what is shown was run, and held-out wordings are held out."""

import itertools
import json
import re
from pathlib import Path

import pytest

from selfish.models.delexical import hide, request_from_texts
from selfish.models.values import UNKNOWN, Thing
from selfish.parser import parse_slots
from selfish.source import Source
from training import corpus, held_out, intents, lexicon, refusals
from training.bench import Bench

INTENTS = [json.loads(line) for line in (Path(__file__).parents[1] / "intents.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def bench():
    return Bench()


@pytest.fixture(scope="module")
def made(bench):
    return list(itertools.islice(corpus.pairs(11, corpus.Pools(bench)), 250))


def test_a_seed_gives_the_same_pairs(bench, made):
    again = list(itertools.islice(corpus.pairs(11, corpus.Pools(bench)), 100))
    assert [corpus.as_record(pair) for pair in again] == [corpus.as_record(pair) for pair in made[:100]]
    other = list(itertools.islice(corpus.pairs(12, corpus.Pools(bench)), 20))
    assert [pair.prompt for pair in other] != [pair.prompt for pair in made[:20]]


def test_a_share_has_a_selector_only(made):
    assert 0.2 < sum(pair.request.intent is None for pair in made) / len(made) < 0.4


def test_some_requests_are_to_be_refused(made):
    refused = [pair for pair in made if pair.reply == refusals.REFUSE]
    assert 0.01 < len(refused) / len(made) < 0.12
    assert all(not pair.method for pair in refused)


def test_constants_are_the_same_in_every_example(made):
    fixed = varied = 0
    for pair in made:
        for slot in pair.request.slots:
            if slot.constant:
                fixed += 1
                varied += any(slot.name in example.before for example in pair.request.examples)
    assert fixed > 20 and varied < 0.2 * fixed


def test_no_name_of_a_slot_is_left_in_prompt_or_reply(made):
    for pair in made:
        hidden = hide(pair.request)
        for name in hidden.slots.values():
            if re.fullmatch(r"(?:[bdfgklmnprstvz][aeiou]){3}[A-Z]\w*", name):  # nonsense can only come from the name
                assert name not in pair.prompt and name not in pair.reply


def test_what_was_hidden_comes_back_and_does_what_the_examples_say(bench, made):
    """Restored methods run in a world of their own, with their names; all examples hold."""
    teller = intents.Teller()
    for pair in [pair for pair in made[:130] if pair.method]:
        restored = hide(pair.request).restore(pair.reply)
        parse_slots(Source("restored", restored))
        record = corpus.as_record(pair)
        for example, said in zip(pair.request.examples, record["examples"], strict=True):
            answer = teller.ask(
                record["object"].replace(" = ", " <- "), restored, said["do"], said.get("with", {}), list(said.get("then", {}))
            )
            assert answer is not None, (pair.family, restored, said)
            if example.gives is not UNKNOWN and not isinstance(example.gives, Thing):
                assert answer[0] == said["gives"], (pair.family, restored, said)
            assert answer[1] == said.get("then", {}), (pair.family, restored, said)


def test_what_is_written_down_is_read_again(made):
    """The request of a record has the prompt of the pair."""
    same = 0
    for pair in made:
        record = json.loads(json.dumps(corpus.as_record(pair)))
        request = request_from_texts(record["object"], record["selector"], record["intent"], record["examples"])
        same += hide(request).prompt == pair.prompt
    assert same > 0.8 * len(made)  # an object that came is not told from one nobody looked at


def test_the_vocabulary_is_small(made):
    words = {word for pair in made for word in f"{pair.prompt} {pair.reply}".split()}
    assert len(words) < 1500


def test_the_lexicon_is_up_to_date():
    assert lexicon.main(["--check"]) == 0


def test_held_out_wordings_are_held_out(bench):
    assert not held_out.check()
    pairs = list(itertools.islice(held_out.pairs(5, corpus.Pools(bench)), 40))
    assert {pair.family for pair in pairs} <= set(held_out.WORDINGS)


def test_our_own_questions_have_the_right_answers():
    assert intents.records() == INTENTS
    assert len(INTENTS) >= 200 and len({case["id"] for case in INTENTS}) == len(INTENTS)
    assert {case["class"] for case in INTENTS} == {"ordinary", "two-step", "outside", "ambiguous", "impossible"}
    for case in INTENTS:
        assert case["examples"] and (case["hidden"] or case["outcome"] == "refuse")
