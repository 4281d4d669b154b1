"""The printer: each failure as the lines the architect reads."""

import pytest

from selfish.errors import Activation, Unhandled
from selfish.image import problems
from selfish.parser import check
from selfish.repl import printer
from selfish.repl.printer import said, visible
from selfish.source import Source


def test_a_lookup_that_failed():
    where = Activation("an account", "take:", "bank.self", 12, 11, 20, "  balance witdraw: 100")
    caller = Activation("a bank", "pay:To:", "bank.self", 20, 8, 12, "\tself take: 3")
    top = Activation("lobby", "", "bank.self", 31, 1, 9, "theBank pay: 3 To: 'ada'")
    hint = "an account understands 'withdraw:'"
    failure = Unhandled("messageNotUnderstood", "No 'witdraw:' slot found in an account.", [where, caller, top], hint)
    assert said(failure).splitlines() == [
        "bank.self:12:11: No 'witdraw:' slot found in an account.",
        "   12 |   balance witdraw: 100",
        "      |           ^^^^^^^^^",
        "  hint: an account understands 'withdraw:'",
        "  in 'take:' of an account",
        "  called from 'pay:To:' of a bank, bank.self:20:8",
        "   20 |     self take: 3",
        "      |           ^^^^",
        "  called from the top level, bank.self:31:1",
        "   31 | theBank pay: 3 To: 'ada'",
        "      | ^^^^^^^^",
    ]


def test_a_mistake_of_syntax():
    (mistake,) = check(Source("tea.self", "'fine' print\n(3 + 4 - 5)\n"), "script")
    lines = said(mistake).splitlines()
    assert lines[0].startswith("tea.self:2:8: ")
    assert lines[1:3] == ["    2 | (3 + 4 - 5)", "      |        ^"]
    assert lines[3].startswith("  hint: ") and "parenthes" in lines[3]


def test_a_long_backtrace_is_cut_in_the_middle():
    trace = [Activation(f"number {n}", "down", "x.self", n + 1, 1, 5, "down") for n in range(10_000)]
    text = said(Unhandled("stackOverflow", "stack overflow", trace))
    assert "... 9,987 more ..." in text
    assert "number 1," in text and "number 9999," in text and "number 5000" not in text
    assert len(text.splitlines()) < 50


def test_without_a_backtrace_there_is_a_sentence():
    assert said(Unhandled("userError", "no tea")) == "no tea"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("bell\x07\x00\x7f\x9b", "bell\\x07\\x00\\x7f\\x9b"),
        ("tab\tline\n", "tab\tline\n"),
        ("cr\r", "cr\\x0d"),
        ("\u202egnirts\u2066", "\\u202egnirts\\u2066"),
        ("\ud800", "\\ud800"),
        ("käse 世界", "käse 世界"),
    ],
)
def test_control_characters_are_spelled_out(text, shown):
    assert visible(text) == shown


def test_an_error_text_cannot_steer_the_terminal():
    where = Activation("\x1b]0;r\x07", "s\x1b", "f\x1b", 1, 1, 2, "\x1b[2Jx")
    text = said(Unhandled("userError", "\x1b[2J", [where], "\x1b"))
    assert "\x1b" not in text and "\x07" not in text


def test_carets_stand_under_what_they_mean():
    def carets(text, column, width):
        line, marks = printer._snippet(1, text, column, width)
        return line, marks

    assert carets("\t\tab cd", 6, 2) == ("    1 |         ab cd", "      |            ^^")
    assert carets("世界 ab", 4, 2) == ("    1 | 世界 ab", "      |      ^^")
    assert carets("ab", 3, 0) == ("    1 | ab", "      |   ^")
    line, marks = carets("x" * 10_000 + "HERE" + "y" * 10_000, 10_001, 4)
    assert len(line) < 130 and line[marks.index("^") : marks.index("^") + 4] == "HERE"


def test_a_monstrous_sentence_is_shortened():
    assert len(said(Unhandled("userError", "x" * 10_000_000))) < 3_000


def test_every_problem_with_an_image_has_a_sentence():
    def below(cls):
        for sub in cls.__subclasses__():
            yield from [sub] if not sub.__subclasses__() else below(sub)

    for cls in below(problems.ImageProblem):
        text = said(cls("the/place"))
        assert "the/place" in text and text != "the/place", cls


def test_a_failed_build_shows_the_mistake_in_bootstrap():
    text = said(problems.BuildFailed("image", "bootstrap/x.self", Unhandled("userError", "no tea")))
    assert "bootstrap/x.self" in text and "no tea" in text
