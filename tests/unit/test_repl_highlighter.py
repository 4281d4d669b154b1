"""Selfish in colour: no character is lost, what is not finished is coloured as far as it goes, and time grows with the length alone."""

import importlib
import time
import tomllib
from pathlib import Path

import pytest
from pygments import token

from selfish.repl.highlighter import SelfishLexer, coloured
from selfish.repl.printer import visible


def tokens(text):
    return [(kind, part) for kind, part in SelfishLexer(stripnl=False, ensurenl=False).get_tokens(text) if part.strip()]


def test_each_kind_of_word_is_told_apart():
    text = "\"why\" count <- 0x. at: k Put: 'it\\'s' = ( ^ self foo + 3.5 ). _Quit. [| :x. true | 16rff ]"
    found = dict((part, kind) for kind, part in tokens(text))
    assert found['"why"'] is token.Comment.Multiline
    assert found["'it\\'s'"] is token.String.Single
    assert found["at:"] is found["Put:"] is token.Name.Function
    assert found["self"] is found["true"] is token.Keyword.Constant
    assert found["3.5"] is found["16rff"] is token.Number
    assert found["_Quit"] is token.Name.Builtin
    assert found[":x"] is token.Name.Variable
    assert found["^"] is token.Keyword
    assert found["<-"] is token.Operator.Word
    assert found["foo"] is token.Name


def test_a_keyword_that_only_begins_like_self_is_a_keyword():
    assert tokens("selfish true: nilly") == [(token.Name, "selfish"), (token.Name.Function, "true:"), (token.Name, "nilly")]


@pytest.mark.parametrize("text", ["'never", '"never', "( [ 'a\\", "\\", "é ∑ 日本 \U0001f600", "\x00\x1b[31m", "\n\n a \n", ""])
def test_no_character_is_lost(text):
    assert "".join(part for _, part in SelfishLexer(stripnl=False, ensurenl=False).get_tokens(text)) == text


@pytest.mark.parametrize("piece", ["'", '"', "'\\'", "a", ":", "9r", "1e", "1.", "\\\n", "'abc\"", "_", "<-", "(", "| |"])
def test_time_grows_with_the_length_alone(piece):
    def seconds(count):
        text, start = piece * count, time.perf_counter()
        assert "".join(part for _, part in SelfishLexer(stripnl=False, ensurenl=False).get_tokens(text)) == text
        return time.perf_counter() - start

    seconds(1_000)
    assert seconds(100_000) < 5


def test_text_is_coloured_unless_colours_are_unwanted(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in coloured("'tea'") and "tea" in coloured("'tea'")
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured("'tea'") == "'tea'"
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert coloured("'tea'") == "'tea'"


def test_control_characters_stay_spelled_out(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = coloured(visible("'\x1b]0;owned\x07'"))
    assert "\x1b]" not in shown and "\\x1b]0;owned\\x07" in shown


def test_the_package_offers_the_lexer_to_pygments():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, name = project["entry-points"]["pygments.lexers"]["selfish"].partition(":")
    assert getattr(importlib.import_module(module), name) is SelfishLexer
