"""The prompt on a terminal, driven through a pseudo-terminal."""

import os
import re
import select
import time

import pytest

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07")


class Terminal:
    """A person at a terminal with `selfish` running in it."""

    def __init__(self, command, *arguments):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(command.folder)
            os.execve(command.program[0], [*command.program, *arguments], command.environment() | {"COLUMNS": "100", "LINES": "40"})
        self.seen = ""
        self.raw = ""  # all that came, with escape sequences

    def expect(self, text, seconds=20):
        """Read until the text shows, and answer what was shown up to there, without escape sequences."""
        deadline = time.monotonic() + seconds
        while True:
            shown = ESCAPES.sub("", self.seen)
            if text in shown:
                before, _, self.seen = shown.partition(text)
                return before
            if time.monotonic() > deadline:
                raise AssertionError(f"{text!r} did not show; this did: {shown[-2000:]!r}")
            if select.select([self.fd], [], [], 0.2)[0]:
                try:
                    piece = os.read(self.fd, 65536).decode("utf-8", "replace")
                    self.seen += piece
                    self.raw += piece
                except OSError:
                    raise AssertionError(f"it ended before {text!r} showed; this did: {shown[-2000:]!r}") from None

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def end(self, seconds=20):
        """Wait for the end, and answer the exit status."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if select.select([self.fd], [], [], 0.05)[0]:
                try:
                    self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
                except OSError:
                    pass
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                os.close(self.fd)
                self.pid = None
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("it did not end")

    def close(self):
        if self.pid:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
            os.close(self.fd)


@pytest.fixture
def terminal(selfish):
    person = Terminal(selfish)
    person.expect("self>")
    yield person
    person.close()


def test_a_session(terminal, selfish):
    terminal.type("3 + 4\r")
    terminal.expect("\n7")
    terminal.expect("self>")
    terminal.type("lobby _AddSlots: (| kettle = 'warm' |)\r")
    terminal.expect("\nlobby")
    terminal.expect("self>")
    terminal.type("\x04")
    assert terminal.end() == 0
    assert selfish("-e", "kettle").stdout == "'warm'\n"
    assert "+3 + 4" in (selfish.folder / "image" / "history").read_text()


def test_enter_continues_what_is_not_finished(terminal):
    terminal.type("(3 +\r")
    terminal.expect("...")
    terminal.type("4) * 6\r")
    terminal.expect("\n42")


def test_ctrl_c_clears_the_line(terminal):
    terminal.type("(3 + ")
    terminal.expect("(3 +")
    terminal.type("\x03")
    terminal.expect("self>")
    terminal.type("5 + 6\r")
    terminal.expect("\n11")


def test_ctrl_c_stops_a_loop_and_the_prompt_is_back(terminal):
    terminal.type("[true] whileTrue: [ nil ]\r")
    terminal.expect("nil ]")
    time.sleep(0.5)
    started = time.monotonic()
    terminal.type("\x03")
    terminal.expect("self>")
    assert time.monotonic() - started < 3
    terminal.type("5 + 6\r")
    terminal.expect("\n11")


def test_an_error_is_shown_and_the_prompt_is_back(terminal):
    terminal.type("3 zork\r")
    terminal.expect("No 'zork' slot found in 3.")
    terminal.expect("self>")
    terminal.type("5 + 6\r")
    terminal.expect("\n11")


def test_a_value_cannot_steer_the_terminal(terminal):
    terminal.type("'a\\x1b]0;owned\\x07b'\r")
    terminal.expect("'a\\x1b]0;owned\\x07b'")  # as typed
    terminal.expect("\n'a\\x1b]0;owned\\x07b'")  # as answered
