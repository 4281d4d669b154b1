"""Reading what a server sends: the same text however its bytes are split, nothing that cannot be stored, nothing that takes long."""

from __future__ import annotations

import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfish.models.contract import Choices, Nonsense, events, parsed, server_words, whole

ends = st.sampled_from(["\n", "\r\n", "\r"])
lines = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]))


def split(data, places):
    places = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[a:b] for a, b in zip(places, places[1:], strict=False)]


@given(
    st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])), max_size=5),
    ends,
    st.lists(st.integers(0, 10**6)),
)
def test_events_do_not_depend_on_how_the_bytes_came(said, end, places):
    data = "".join(f": x{end}event: y{end}data: {text}{end}{end}" for text in said).encode()
    assert list(events(split(data, places))) == said


def test_several_lines_of_data_are_one_event():
    assert list(events([b"data: a\ndata:b\ndata\n\ndata: lost"])) == ["a\nb\n"]
    assert list(events([b"data: a\n\ndata: [DONE]"])) == ["a", "[DONE]"]


def test_a_line_without_end_is_refused():
    with pytest.raises(Nonsense, match="no end"):
        list(events([b"x" * (1 << 20)] * 10))


@given(st.lists(st.text(max_size=5)))
def test_pieces_together_are_the_text(pieces):
    choices = Choices()
    told = [choices.add({"choices": [{"delta": {"content": piece}}]}, streamed=True) for piece in pieces]
    assert "".join(told) == choices.text == "".join(pieces)
    assert choices.done().texts == ("".join(pieces),)


def test_halves_of_characters_are_joined_or_replaced():
    choices = Choices()
    told = [choices.add({"choices": [{"text": text}]}, streamed=True) for text in ["a\ud83e", "\uded6", "\ud83e"]]
    assert told == ["a", "🫖", ""]
    assert choices.text == "a🫖\ufffd"
    whole("\udfff\ud800 x").encode()


def test_the_choices_of_a_reply_are_told_apart():
    choices = Choices()
    for number, text in [(1, "b"), (0, "a"), (1, "B"), (0, "A")]:
        choices.add({"choices": [{"index": number, "delta": {"content": text}}]}, streamed=True)
    assert choices.done().texts == ("aA", "bB")


def test_counts_are_believed_only_when_they_are_some():
    choices = Choices()
    choices.add({"choices": [{"text": "a"}], "usage": {"prompt_tokens": -3, "completion_tokens": True}}, streamed=False)
    assert (choices.done().prompt_tokens, choices.done().reply_tokens) == (None, None)


names = st.sampled_from(["choices", "delta", "message", "content", "text", "index", "error"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(names, inner),
)


@given(values, st.booleans())
def test_any_json_is_a_reply_or_nonsense(value, streamed):
    choices = Choices()
    try:
        told = choices.add(value, streamed)
    except Exception as problem:
        assert re.match("Nonsense|Refused", type(problem).__name__)
    else:
        assert isinstance(told, str) and all(isinstance(text, str) for text in choices.done().texts)


@given(values)
def test_json_is_read_as_it_was_written(value):
    assert parsed(json.dumps(value)) == value


LONG = 10**6
HOSTILE = [
    "[" * LONG,
    '{"a":' * LONG,
    '["' * LONG,
    "[" + '"\\' * LONG,
    "[" * 200 + '"' + "\\" * LONG,
    "9" * LONG,
    "<style" * LONG,
    "<" * LONG,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_no_text_takes_long_to_refuse(text):
    began = time.monotonic()
    with pytest.raises(Nonsense):
        parsed(text)
    assert len(server_words(text)) <= 500
    assert time.monotonic() - began < 2


def test_many_brackets_inside_a_string_are_no_nesting():
    text = "[{" * 5000
    assert parsed(json.dumps({"text": text})) == {"text": text}
