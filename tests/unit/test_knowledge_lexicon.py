"""Words: selectors and names, whole and in their parts, without capitals and accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfish.knowledge.lexicon import LONGEST_WORD, Lexicon, folded, groups, words

EXPECTED = {
    "at:Put:": "at:put: at put",
    "at: 3 Put: 4": "at: at 3 put: put 4",
    "fooBarBaz": "foobarbaz foo bar baz",
    "copyFrom:UpTo:": "copyfrom:upto: copyfrom copy from upto up to",
    "HTTPServer": "httpserver http server",
    "utf8String": "utf8string utf8 string",
    "snake_case": "snake_case snake case",
    "_AddSlots:": "_addslots: addslots add slots",
    "__init__": "__init__ init",
    "if in is on to with for not then by as the": "if in is on to with for not then by as the",
    "a <= b == c": "a <= b == c",
    "====== ------": "",
    "Übergröße naïve CAFÉ": "ubergrosse naive cafe",
    "don't": "don t",
    "茶と水": "茶 と 水",
    "x": "x",
    "": "",
    "(|)[]{}'\"": "",
}


@pytest.mark.parametrize("text", EXPECTED)
def test_words(text):
    assert words(text) == EXPECTED[text].split()


@given(st.text())
def test_any_text_has_words_that_are_short_and_without_spaces(text):
    for word in words(text):
        assert 0 < len(word) <= LONGEST_WORD and not any(c in word for c in " \n\t")
    assert words(text) == words(text)


@given(st.text(alphabet="abcÄé:_Xy9 "))
def test_capitals_and_accents_make_no_difference_to_whole_words(text):
    assert [group[0] for group in groups(folded(text))] == [group[0] for group in groups(text)]


def test_a_word_keeps_its_number_until_it_is_forgotten():
    lexicon = Lexicon()
    tea, pot, again = lexicon.numbers_of(["tea", "pot", "tea"])
    assert tea == again != pot and len(lexicon) == 2
    assert lexicon.numbers_of(["pot"]) == [pot]
    assert lexicon.beginning_with("te", 10) == [tea] and lexicon.beginning_with("te", 0) == lexicon.beginning_with("x", 10) == []
    lexicon.forget(tea)
    lexicon.forget(tea)
    assert lexicon.number_of("tea") is None and lexicon.number_of("pot") == pot and len(lexicon) == 1
