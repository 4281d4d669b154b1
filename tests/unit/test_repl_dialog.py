"""What a running program may ask and show the person at the terminal, driven through a pseudo-terminal."""

import os
import re
import signal

import pytest

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")

from test_cli_prompt import Terminal, terminal  # noqa: E402, F401 - the fixture

SCENE = """
lobby _AddSlots: (|
  asked = (| parent* = lobby.
    receiver <- list. holder <- list. selector <- 'greet:'. candidateSource <- 'greet: name = ( \\'Hello\\' )'. verdict. trial |).
|)
"""


def test_a_question_is_answered_with_a_line(terminal):  # noqa: F811
    terminal.type("architect isPresent\r")
    terminal.expect("\ntrue")
    terminal.type("(architect ask: 'Milk?') size + 100\r")
    terminal.expect("\nMilk?")
    terminal.type("  yes \r")
    terminal.expect("\n103")


def test_ctrl_c_at_a_question_is_the_interrupt(terminal):  # noqa: F811
    terminal.type("[ architect ask: 'Milk?' ] on: exceptions interrupted Do: 77 + 22\r")
    terminal.expect("\nMilk?")
    terminal.type("\x03")
    terminal.expect("\n99")
    terminal.type("architect ask: 'Milk?'\r")
    terminal.expect("\nMilk?")
    terminal.type("\x03")
    terminal.expect("interrupted")
    terminal.expect("self>")
    terminal.type("5 + 6\r")
    terminal.expect("\n11")


def test_an_interrupt_from_outside_reaches_a_question(terminal):  # noqa: F811
    terminal.type("architect ask: 'Milk?'\r")
    terminal.expect("\nMilk?")
    os.kill(terminal.pid, signal.SIGINT)
    terminal.expect("interrupted")
    terminal.expect("self>")
    terminal.type("5 + 6\r")
    terminal.expect("\n11")


def test_ctrl_d_at_a_question_is_no_answer(terminal):  # noqa: F811
    terminal.type("architect ask: 'Milk?' IfAbsent: 'none'\r")
    terminal.expect("\nMilk?")
    terminal.type("\x04")
    terminal.expect("\n'none'")


def test_a_question_cannot_steer_the_terminal(terminal):  # noqa: F811
    terminal.type("architect ask: 'a\\x1b]0;owned\\x07b?'\r")
    terminal.expect("\na\\x1b]0;owned\\x07b?")
    terminal.type("\r")
    terminal.expect("\n''")


def test_a_text_is_edited(terminal):  # noqa: F811
    terminal.type("(architect edit: 'x = ( 3 )' IfAbsent: '') size\r")
    terminal.expect("Escape, then Enter: done")
    terminal.type("\x7f" * 3 + " + 40 )\x1b\r")  # the last three characters away, others in their place
    terminal.expect("\n13")


def test_progress_is_told_and_silence_kept(terminal):  # noqa: F811
    terminal.type("architect tell: 'thinking ', 'hard'\r")
    terminal.expect("\nthinking hard")
    terminal.expect("self>")
    terminal.type("architect silent. architect tell: 'thinking ', 'softly'. 5 + 6\r")
    assert "thinking softly" not in terminal.expect("\n11")


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        (["accept"], "'accept'"),
        (["hm", "n"], "'reject'"),
        (["edit", "\x7f" * 9 + "'Hi' )\x1b"], "'greet: name = ( 'Hi' )'"),
        (["e", "\x1b", "yes"], "'accept'"),
    ],
    ids=["accepted", "rejected at the second try", "edited", "edited without a change, then accepted"],
)
def test_consent_is_asked_with_the_source_in_colour(selfish, answers, outcome):
    (selfish.folder / "scene.self").write_text(SCENE)
    assert selfish("file-in", "scene.self").returncode == 0
    person = Terminal(selfish)
    try:
        person.expect("self>")
        person.type("architect consentTo: asked\r")
        person.expect("list does not understand 'greet:'. For list this was written:")
        for answer in answers:
            person.expect("Escape, then Enter: done" if answer.endswith("\x1b") else "accept, edit, reject?")
            person.type(answer + "\r")
        person.expect(f"\n{outcome}")
        assert re.search(r"\x1b\[\d+m'Hello'\x1b\[", person.raw.partition("was written:")[2]), "the source has colours"
    finally:
        person.close()


def test_nobody_is_there_without_a_terminal(selfish):
    done = selfish("-e", "architect isPresent", "-e", "architect tell: 'thinking'. 3", "-e", "architect ask: 'Tea?'")
    assert done.stdout == "false\n3\n"
    assert "nobody is there to answer: Tea?" in done.stderr and "thinking" not in done.stderr


def test_source_without_a_terminal_has_no_colours(selfish):
    assert selfish("-e", "lobby _ShowSource: 'x = ( \\'a\\' )\n'. nil").stdout == "x = ( 'a' )\nnil\n"
