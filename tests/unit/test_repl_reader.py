"""The reader's eye: what is certainly unfinished, where a script's expressions end, what is a comment."""

import time

import pytest

from selfish.repl.reader import comments, has_code, is_open, pieces


@pytest.mark.parametrize("text", ["(3", "[ :x", "'a", '"a', "(| a = 'x) |", "{ 'x'", "'it\\'s", "(')'", '3 + ( "4 )"'])
def test_open(text):
    assert is_open(text)


@pytest.mark.parametrize("text", ["3", "(3)", "[ 3 ]", "'('", '"("', "3)", "'a\\'b'", "'\"'", "\"'\"", ""])
def test_not_open(text):
    assert not is_open(text)


@pytest.mark.parametrize("text", ["", "  \n", '"only a comment"', '"one" "two"\n', '"never closed', '"with \\" inside"'])
def test_no_code(text):
    assert not has_code(text)


@pytest.mark.parametrize("text", ["3", '"c" 3', "'\"'", "'a \"b\" c'", "'never closed"])
def test_code(text):
    assert has_code(text)


def test_a_script_is_cut_at_newlines_outside_brackets():
    text = "1\n(2\n + 3)\n'a\nb' print \"said\"\n4 \\\n + 5\n"
    cut = list(pieces(text))
    assert [(p.line, p.text) for p in cut] == [(1, "1\n"), (2, "(2\n + 3)\n"), (4, "'a\nb' print \"said\"\n"), (6, "4 \\\n + 5\n")]
    assert "".join(p.text for p in cut) == text
    assert [(c.text, c.line) for c in cut[2].comments] == [("said", 5)]


def test_comments_know_their_line_and_lose_their_escapes():
    found = list(comments('(| "one" a = \'"no"\'.\n "two \\"quoted\\" \\n\n lines" |)\n"three"'))
    assert [(c.line, c.text) for c in found] == [(1, "one"), (2, 'two "quoted" \\n\n lines'), (4, "three")]


@pytest.mark.parametrize("text", ["'" + "x" * 5_000_000, '"' + "\\\\" * 2_000_000, "(" * 1_000_000, "'a'" * 500_000])
def test_monstrous_text_takes_no_time(text):
    started = time.monotonic()
    is_open(text), has_code(text)
    assert time.monotonic() - started < 3
