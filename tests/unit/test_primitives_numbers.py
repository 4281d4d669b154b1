"""Digits of large integers, and rounding, agree with Python's slower or simpler ways."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfish.primitives.numbers import DIGITS, digits, float_round, multiplying_seconds, value_of

LARGE = st.integers(-(1 << 40_000), 1 << 40_000)


def naive(value, base):
    text = ""
    while value:
        value, digit = divmod(value, base)
        text = DIGITS[digit] + text
    return text or "0"


@given(st.integers(-(1 << 2000), 1 << 2000), st.integers(2, 36))
def test_digits_read_back_in_every_base(value, base):
    assert int(digits(value, base), base) == value


@given(LARGE)
def test_large_decimal_digits_read_back(value):
    text = digits(value, 10)
    assert text.lstrip("-") == "0" or not text.lstrip("-").startswith("0")
    assert value_of(text.lstrip("-"), 10) == abs(value)


@given(st.integers(0, 1 << 3000), st.integers(2, 36))
def test_digits_are_those_of_long_division(value, base):
    assert digits(value, base) == naive(value, base)


@pytest.mark.parametrize("bits", [0, 1, 8192, 8193])
def test_digits_at_the_edge_of_the_quick_way(bits):
    for value in (1 << bits, (1 << bits) - 1):
        assert int(digits(value, 10)) == value


@given(st.floats())
def test_rounding_goes_to_the_nearest_and_from_a_half_to_the_even_one(value):
    rounded = float_round(None, value)
    if not math.isfinite(value):
        assert rounded == value or math.isnan(rounded) and math.isnan(value)
        return
    assert rounded == math.trunc(rounded)
    assert abs(rounded - value) <= 0.5
    if abs(rounded - value) == 0.5:
        assert rounded % 2 == 0


def test_the_work_of_multiplying_grows_faster_than_the_size():
    assert multiplying_seconds(80) < 1e-6
    assert multiplying_seconds(1 << 30) > 1024 * multiplying_seconds(1 << 20)
    assert multiplying_seconds(10**30) > 10**9
