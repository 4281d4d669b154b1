"""Texts made to hurt: each is a tree or a SyntaxMistake, soon, and nothing else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfish import parser
from selfish.errors import SyntaxMistake
from selfish.parser import check, parse_body, parse_script
from selfish.source import Source

MANY = 100_000
MILLION = 1_000_000
NUL, HALF = "\0", "\ud800"


def attempt(text: str) -> SyntaxMistake | None:
    """The mistake of a text in body mode, None when it has none; within a second of this process's time, in both modes."""
    found = None
    for read in (parse_body, lambda source: next(parse_script(source), None)):
        started = time.process_time()
        try:
            read(Source("hostile", text))
        except SyntaxMistake as wrong:
            assert 0 <= wrong.start <= wrong.end <= len(text)
            assert wrong.line >= 1 and wrong.column >= 1
            assert len(wrong.message) < 200 and len(wrong.hint) < 200
            found = found or wrong
        assert time.process_time() - started < 1
    return found


REFUSED = {
    "100,000 nested parentheses": ("(" * MANY + "3" + ")" * MANY, "more than 400 brackets"),
    "100,000 open parentheses": ("(" * MANY, "more than 400 brackets"),
    "100,000 nested blocks": ("[" * MANY + "]" * MANY, "more than 400 brackets"),
    "100,000 nested blocks with arguments": ("[|:x| " * MANY, "more than 400 brackets"),
    "100,000 nested objects": ("(| a = " * MANY, "more than 400 brackets"),
    "100,000 nested braces": ("{'a' " * MANY, "more than 400 brackets"),
    "100,000 nested groups": ("(| " + "{'a' " * MANY, "more than 400 brackets"),
    "a million closing brackets": (")" * MILLION, "more than 250,000 words"),
    "a million statements": ("1. " * MILLION, "more than 250,000 words"),
    "a million bars": ("| " * MILLION, "more than 250,000 words"),
    "a million strings": ("'a' " * MILLION, "more than 250,000 words"),
    "a million delegates": ("a." * MILLION, "more than 250,000 words"),
    "a message of 50,000 keywords": ("at: 1 " + "Put: 2 " * 50_000, "more than 4,000 words in one statement"),
    "50,000 nested keyword messages": ("at: " * 50_000 + "1", "more than 4,000 words in one statement"),
    "100,000 unary messages": ("a " * MANY, "more than 4,000 words in one statement"),
    "50,000 binary messages": ("1 + " * 50_000 + "1", "more than 4,000 words in one statement"),
    "long statements in long statements": ("a: (" + ("b " * 1500 + "c: (") * 3 + "d" + "))))", "more than 4,000 words"),
    "ten million digits": ("9" * 10_000_000, "more than 100,000 digits"),
    "ten million digits in base 36": ("36r" + "z" * 10_000_000, "more than 100,000 digits"),
    "a base of ten million digits": ("9" * 10_000_000 + "r1", "no base a number can have"),
    "a float of ten million digits": ("1." + "0" * 10_000_000, "a float of more than 1,000 characters"),
    "an exponent of a million digits": ("1e" + "9" * MILLION, "a float of more than 1,000 characters"),
    "a capital name of ten million letters": ("A" * 10_000_000, "begins with a capital letter"),
    "a NUL": (NUL, "a NUL character outside a string"),
    "a NUL in a name": (f"foo{NUL}bar", "a NUL character outside a string"),
    "a NUL in a string": (f"'a{NUL}b'", "a NUL character inside a string"),
    "a NUL in a comment": (f'"a{NUL}b" 3', "a NUL character inside a comment"),
    "an escaped NUL": (f"'\\{NUL}'", "a NUL character inside a string"),
    "half a surrogate pair": (HALF, "half a surrogate pair (U+D800) outside a string"),
    "half a surrogate pair in a string": (f"3 foo: '{HALF}'", "half a surrogate pair (U+D800) inside a string"),
    "an unclosed quote": ("'", "this string is never closed"),
    "ten million characters and no closing quote": ("'" + "x" * 10_000_000, "this string is never closed"),
    "ten million escapes and no closing quote": ("'" + "\\'" * 5_000_000, "this string is never closed"),
    "an unclosed comment of ten million characters": ('"' + "x" * 10_000_000, "this comment is never closed"),
    "a million colons": (": " * MILLION, "a colon by itself"),
    "a million letters no word has": ("é" * MILLION, "the character é (U+00E9)"),
    "an operator of ten million characters": ("+" * 10_000_000, "ends too early"),
    "nothing but white space": (" \t\n\r\f\v\b" * MILLION, "ends too early"),
    "a wide annotation in a deep one": ("(| " + ("{'" + "x" * 20_000 + "' ") * 60 + "a" + "}" * 60 + " |)", "annotations of more than"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_soon_and_clearly(name):
    text, message = REFUSED[name]
    wrong = attempt(text)
    assert wrong is not None and message in wrong.message


ACCEPTED = {
    "a string of ten million characters": "'" + "x" * 10_000_000 + "'",
    "a string of ten million bytes of escapes": "'" + "\\n\\\\" * 2_500_000 + "'",
    "a comment of ten million characters": '"' + "x" * 10_000_000 + '" 3',
    "two million comments": '"a"' * 2_000_000 + "3",
    "a million joined lines": "\\\n" * MILLION + "3",
    "a million empty lines": "\n" * MILLION + "3",
    "a million carriage returns": "\r" * MILLION + "3",
    "a name of ten million letters": "a" * 10_000_000,
    "an integer of 100,000 digits": "9" * MANY,
    "an object of 30,000 slots": "(| " + "".join(f"a{i}. " for i in range(30_000)) + "|)",
    "a block of 30,000 statements": "[ " + "foo. " * 30_000 + "]",
    "400 nested parentheses": "(" * 400 + "3" + ")" * 400,
    "2,000 binary messages": "1 " + "+ 1 " * 1_999,
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted_soon(name):
    assert attempt(ACCEPTED[name]) is None


def test_what_stands_in_closed_brackets_does_not_make_a_statement_long():
    attempt_of = "foo: [ " + "bar: 3. " * 1000 + "] Baz: [ " + "bar: (3 + 4). " * 1000 + "] " + "; (a b c d)" * 500
    assert attempt(attempt_of) is None


def test_a_long_integer_has_the_right_value():
    tree = parse_body(Source("test", "7" * 50_000 + ". 36r" + "z1" * 10_000 + ". -" + "3" * 5_000))
    values = [statement.value for statement in tree.statements]
    assert values[0] == 7 * (10**50_000 - 1) // 9
    assert values[1] == (35 * 36 + 1) * (36**20_000 - 1) // (36**2 - 1)
    assert values[2] == -3 * (10**5_000 - 1) // 9


def test_check_of_many_unclosed_brackets_ends_soon():
    started = time.process_time()
    assert len(check(Source("hostile", "( foo\n" * 20_000), "script")) == parser.MAX_MISTAKES
    assert len(check(Source("hostile", "' foo\n" * 20_001), "script")) <= parser.MAX_MISTAKES
    assert time.process_time() - started < 1


# Words, and pieces that are not quite words, thrown together.
PIECES = st.sampled_from(
    "( ) [ ] { } (| |) [| | || . .. ^ ^- : :x :X := ' \" 'a' \"c\" '\\ \\ \\\n \n \r 3 -3 16rFF 16rG 1.5 1. .5 1e 3a 00 self resend "
    "resend. self. a. a b: B: Abc _p _P: = <- <-- * *= *<- ** + - -- é \0 \ud800 {} {'t' #".split(" ")
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " "]))
def test_no_text_does_anything_but_parse_or_be_refused(pieces, glue):
    text = glue.join(pieces)
    source = Source("random", text)
    for read in (parse_body, lambda source: list(parse_script(source))):
        try:
            read(source)
        except SyntaxMistake as wrong:
            assert 0 <= wrong.start <= wrong.end <= len(text)
            assert wrong.message and all(wrong.expected)
    bodies = check(source, "body")
    assert len(bodies) <= 1
    assert (check(source, "script") == []) == _parses(source)


def _parses(source: Source) -> bool:
    try:
        list(parse_script(source))
    except SyntaxMistake:
        return False
    return True


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_characters_do_either(text):
    check(Source("random", text), "script")
    check(Source("random", text), "body")
