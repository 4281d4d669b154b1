"""Patterns, tokens and literals agree with independent ways to say the same."""

import fnmatch
import re

from hypothesis import given
from hypothesis import strategies as st

from selfish.parser import parse_body
from selfish.primitives.strings import fits, resized, stored
from selfish.source import Source

FEW = st.text("ab*?\n", max_size=12)


@given(st.text("ab\n", max_size=12), FEW)
def test_patterns_mean_what_the_shell_means(characters, pattern):
    assert fits(characters, pattern) == bool(re.match(fnmatch.translate(pattern), characters))


def test_a_pattern_with_many_stars_is_quick():
    assert not fits("a" * 2000, "*a" * 50 + "b")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_store_string_reads_back(characters):
    literal = f"'{''.join(map(stored, characters))}'"
    assert parse_body(Source("test", literal)).statements[0].value == characters


@given(st.text(max_size=9), st.integers(0, 20))
def test_resizing_keeps_the_beginning_and_fills_the_rest(characters, count):
    result = resized(characters, count, ".")
    assert len(result) == count
    assert result == (characters + "." * count)[:count]
