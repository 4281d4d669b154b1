"""A lesson becomes a row as the model would be asked; one that cannot be learned is refused with the reason, before anything is begun."""

from __future__ import annotations

import json

import pytest
from lasting import Lasting
from tiny_models import plain_model

from selfish.models.lessons import HIDDEN, BadLesson, held_back, row_of, rows_of, words_of

OBJECT = "(| parent* = traits clonable. count <- 3. limit = 9 |)"
ADD = {
    "selector": "add:",
    "object": OBJECT,
    "intent": "add x to the count",
    "method": "add: x = ( count: count + x. count )",
    "examples": [{"do": "add: 4", "gives": "7", "then": {"count": "7"}}],
}
WORDS = frozenset([*HIDDEN, *"n1: an1 n2 + . ( ) self count".split()])


def test_a_model_without_names_learns_places():
    row = row_of(ADD, WORDS)
    assert row.reply == "n1: n1 + an1 . n1"
    assert row.prompt.startswith("slots n1 count n2 limit const | send add : | args an1 | do ") and row.prompt.endswith("| code")


def test_a_model_that_reads_gets_the_request_in_words():
    row = row_of(ADD, None)
    assert row.reply == ADD["method"]
    for part in ("add:", OBJECT, "add x to the count", "add: 4 gives 7; then count gives 7"):
        assert part in row.prompt
    assert row_of(ADD | {"prompt": "as it was asked"}, None).prompt == "as it was asked"


@pytest.mark.parametrize(
    "change, why",
    [
        ({"selector": ""}, "does not say which message"),
        ({"selector": 3}, "selector is no text"),
        ({"method": "add: x = ( count: "}, "the method cannot be read"),
        ({"method": "put: x = ( x )"}, "has to be one method for add:, and there is put:"),
        ({"method": "count <- 3"}, "has to be one method for add:, and there is none"),
        ({"method": "sum <- 0. add: x = ( sum: x )"}, "brings slots of its own"),
        ({"method": "add: x = ( x frobnicate )"}, "the model has no word for frobnicate"),
        ({"method": "add: x = ( " + "x. " * 2000 + ")"}, "the method is too long"),
        ({"examples": [3]}, "its examples cannot be read"),
        ({"object": 3}, "object is no text"),
    ],
)
def test_what_cannot_be_learned_says_why(change, why):
    with pytest.raises(BadLesson, match=why):
        row_of(ADD | change, WORDS)


def test_each_refused_lesson_is_told():
    rows, refused = rows_of([ADD, 3, ADD | {"method": "x"}], WORDS)
    assert len(rows) == 1
    assert [(number, name) for number, name, _ in refused] == [(2, ""), (3, "add:")]


def test_the_tokenizer_says_what_a_model_reads():
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    assert words_of(json.dumps({"model": {"type": "WordLevel", "vocab": vocabulary}})) == WORDS
    assert words_of(json.dumps({"model": {"type": "BPE", "vocab": vocabulary}})) is None
    assert words_of(json.dumps({"model": {"type": "WordLevel", "vocab": {"a": 1}}})) is None
    assert words_of("{}") is None
    with pytest.raises(BadLesson):
        words_of("[")


@pytest.mark.parametrize("share, count", [(0.2, 4), (0.001, 1), (5, 5), (100, 19)])
def test_what_is_held_back_depends_on_the_seed_alone(share, count):
    rows, _ = rows_of([ADD | {"intent": f"add {n}"} for n in range(20)], None)
    learned, held = held_back(rows, share, 7)
    assert (len(learned), len(held)) == (20 - count, count)
    assert (learned, held) == held_back(rows, share, 7)
    assert not set(learned) & set(held)


@pytest.fixture
def world(image, tmp_path):
    world = Lasting(image)
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. llm engine: (localEngine copyModel: 'tea'). nil")
    yield world
    world.close()


def starting(lessons, more=""):
    text = "\n".join(json.dumps(each) for each in lessons).replace("\\", "\\\\").replace("'", "\\'")
    made = f"fineTuningJob copyDataset: (fineTuningJob lessons copyJsonLines: '{text}') Persona: personas robin"
    return f"| job | job: {made}. {more} job start"


@pytest.mark.parametrize(
    "lessons, more, why",
    [
        ([ADD | {"method": "x"}] * 5, "", "lesson 1, add:: it has to be one method for add:, and there is none; lesson 2"),
        ([ADD | {"method": "x"}] * 5, "", "; and 2 more"),
        ([ADD] * 3, "", "there are 3 lessons that can be learned, and 4 are the fewest"),
        ([ADD | {"method": "x"}] * 5, "job dataset isLenient: true.", "there are 0 lessons that can be learned"),
        ([ADD] * 9, "job rank: 0.", "rank is a whole number from 1 to 512, and not 0"),
        ([ADD] * 9, "job rate: -1.", "rate is a number above zero, and not -1"),
        ([ADD] * 9, "job precision: 'float8'.", "precision is float32 or bfloat16, and not 'float8'"),
    ],
)
def test_a_job_with_bad_data_is_refused_before_it_begins(world, image, lessons, more, why):
    assert why in world.failure(starting(lessons, more))
    assert not (image / "forge").exists()
    assert world("models jobs isEmpty") == "true"


def test_without_what_it_needs_a_job_says_what_is_missing(world, image, monkeypatch):
    from selfish.models import loading

    monkeypatch.setattr(loading, "missing", lambda: ["torch", "peft"])
    said = world.failure(starting([ADD] * 9))
    assert "making adapters needs torch, peft, which are not installed: pip install 'selfish[llm]'" in said
    assert not (image / "forge").exists()


def test_generated_code_and_trials_begin_nothing(world):
    assert "needs 'image' and 'model' and 'process'" in world.failure("_Confined: [ _ForgeNumbers ] Grants: vector")
    said = world("_Trial: [ [ _ForgeNumbers ] on: exceptions error Do: [| :e | e messageText ] ] Seconds: 5 Bytes: 100000000")
    assert "an adapter cannot be made in a trial" in said
