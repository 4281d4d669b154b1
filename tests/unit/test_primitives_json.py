"""What the language reads and writes as JSON is what Python reads and writes; no text and no structure is too much."""

import json
import time

import pytest
from asking import Asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def asked():
    asked = Asked()
    asked.lobby("text <- ''")
    return asked


def give(asked, text):
    asked.world.linker.write(asked.world.lobby, "text", asked.world.string(text))


def answer(asked, expression):
    value = asked.value(expression)
    return str(getattr(value, "text", value))


@FEW
@given(value=VALUES)
def test_what_is_read_is_written_again(asked, value):
    give(asked, json.dumps(value))
    line, lines = answer(asked, "text parseJson asJson"), answer(asked, "text parseJson asJsonIndented")
    assert json.loads(line) == json.loads(lines) == value
    assert len(line.splitlines()) == 1
    assert lines.encode("utf-8") and json.dumps(json.loads(lines), indent=2, ensure_ascii=False).count("\n") == lines.count("\n")


@settings(FEW, max_examples=200)
@given(text=st.text('[]{}",:-+.0123456789eEtrufalsn \\\n\u2028a', max_size=14))
def test_what_python_refuses_is_refused(asked, text):
    def refuse(name):
        raise ValueError(name)

    try:
        value, good = json.loads(text, parse_constant=refuse), True
        json.dumps(value, allow_nan=False)
    except ValueError:
        value, good = None, False
    give(asked, text)
    assert answer(asked, "text parseJsonIfFail: [| :why | 'refused: ', why ]").startswith("refused: ") == (not good)
    if good:
        assert json.loads(answer(asked, "text parseJson asJson")) == value


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 201 + "]" * 201, '["' + "[" * 100_000, "9" * 30_000_000])
def test_no_text_is_too_much(asked, text):
    give(asked, text)
    start = time.monotonic()
    assert asked("text parseJsonIfFail: 'refused'") == "'refused'"
    assert time.monotonic() - start < 10


def test_reading_and_writing_hold_to_limits(asked):
    give(asked, json.dumps([[n] for n in range(100_000)]))
    asked.lobby("many = list copyRemoveAll. twice: x = ( (vector copySize: 2) mapBy: [ x ] )")
    for expression in ("text parseJson", "(vector copySize: 1000000) asJson", "| v <- 3 | 100 do: [ v: (twice: v) ]. v asJson"):
        for limits in ("Steps: 50000 Seconds: nil Bytes: nil", "Steps: nil Seconds: 0.2 Bytes: 10000000"):
            start = time.monotonic()
            body, statement = expression.rsplit(" | ", 1) if expression.startswith("|") else ("", expression)
            said = asked.said(f"[{body + ' | ' if body else ''}{statement}. nil ] valueWithin{limits} Depth: 1000")
            assert said.startswith("limitReached: "), (expression, limits, said)
            assert time.monotonic() - start < 2


def test_digits_are_read_in_time(asked):
    give(asked, f"[{'7' * 20_000}, -{'7' * 20_000}]")
    assert answer(asked, "| v | v: text parseJson. ((v at: 0) + (v at: 1)) printString") == "0"
