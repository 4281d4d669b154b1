"""The sessions in the README and in docs/mind.md, run as they stand: what is printed there is what comes.

A block that begins with `$ ` is a session. `$ command` runs in a shell, `self> text` is typed at the prompt that was opened before, and
what follows is what comes, with `...` for what nobody can know beforehand. The sessions of a section share an image. Those with a question
to the architect need a terminal; there each line has to show, in order. All others are compared to the letter.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from asking import Asked
from model_server import ModelServer, writes
from test_example_first_words import GREET, INITIALS

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/mind.md")}
SERVER = "http://localhost:8000/v1"  # where the README has its model
DEFAULT_MODEL = "With the default model"  # the section whose session needs it
PATIENT = "sandbox seconds: 10. sandbox wholeSeconds: 30. orchestrator choice seconds: 30. nil"  # on a busy machine
QUESTION = "accept, edit, reject? "
PLACE = re.compile(r"<(stdin|prompt)>:\d+:(\d+)")
NUMBER = re.compile(r"^( +)\d+ \| ", re.M)


def sessions():
    """For each section that has sessions, their steps."""
    found = []
    sections = [section for text in TEXTS.values() for section in re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, re.M | re.S)]
    for title, section in sections:
        blocks = [block for block in re.findall(r"^```\n(.*?)^```", section, re.M | re.S) if block.startswith("$ ")]
        if blocks:
            needs_model = title == DEFAULT_MODEL
            found.append(pytest.param([steps(block) for block in blocks], needs_model, id=title))
    return found


def steps(block):
    """The commands of a block, each with what it prints, and with what is typed in it and what comes of that."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], [], []))
        elif line.startswith("self> "):
            found[-1][2].append((line[6:], []))
        else:
            (found[-1][2][-1] if found[-1][2] else found[-1])[1].append(line)
    return found


def fits(expected: list[str], came: str) -> bool:
    parts = re.split(r"\.\.\.", plain("\n".join(expected)).strip("\n"))
    return re.fullmatch(".*?".join(map(re.escape, parts)), plain(came).strip("\n"), re.S) is not None


def plain(text: str) -> str:
    """The same wherever it was typed: numbers of lines are those of the input."""
    return NUMBER.sub(r"\1N | ", PLACE.sub(r"<typed>:N:\2", text))


class Shell:
    """A shell in a folder with `selfish` and the README's files."""

    def __init__(self, folder: Path, server: ModelServer):
        program = folder / "bin" / "selfish"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m selfish "$@"\n')
        program.chmod(0o755)
        (folder / "examples").symlink_to(ROOT / "examples")
        self.folder, self.server = folder, server
        self.program = ["/bin/sh", "-c"]
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        commands = f"{program.parent}:{os.environ['PATH']}"
        self.variables = {**os.environ, "PATH": commands, "PYTHONPATH": path, "SELFISH_IMAGE": str(folder / "image")}

    def environment(self):
        return self.variables

    def __call__(self, command: str, typed: str = "") -> str:
        command = command.replace(SERVER, self.server.url)
        done = subprocess.run([*self.program, command], cwd=self.folder, env=self.variables, input=typed, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
        return done.stdout


@pytest.mark.parametrize("blocks, needs_model", sessions())
def test_sessions_go_as_they_are_told(blocks, needs_model, image, tmp_path):
    with ModelServer(writes(initialsOf=INITIALS, greet=GREET)) as server:
        shell = Shell(tmp_path, server)
        if needs_model and shell("selfish -e 'defaultEngine isReady'") != "true\n":
            pytest.skip("the default model cannot answer here")
        if needs_model:
            shell(f"selfish -e '{PATIENT}'")
        for command, printed, typed in (step for block in blocks for step in block):
            if any(QUESTION in line for _, lines in typed for line in lines):
                on_terminal(shell, command, typed)
                continue
            come = shell(command, "".join(f"{text}\n" for text, _ in typed if text != "^D"))
            expected = [line for _, lines in typed for line in lines] or printed
            assert fits(expected, come), f"{command}: this came:\n{come}"


def on_terminal(shell: Shell, command: str, typed) -> None:
    from test_cli_prompt import Terminal

    terminal = Terminal(shell, command)
    try:
        for text, lines in typed:
            terminal.expect("self>")
            terminal.type(text + "\r")
            for line in lines:
                asked, question, answer = line.partition(QUESTION)
                for piece in filter(None, (asked + question.rstrip()).split("...")):
                    terminal.expect(piece.rstrip())
                if question:
                    terminal.type(answer + "\r")
        terminal.expect("self>")
        terminal.type("\x04")
        assert terminal.end() == 0
    finally:
        terminal.close()


def test_there_are_sessions():
    assert [parameter.id for parameter in sessions()] == ["A session", "The mind", DEFAULT_MODEL, "What stays", "Changing it"]


LINKS = [(name, target) for name, text in TEXTS.items() for target in re.findall(r"\]\(([^)#:]+)\)", text)]


@pytest.mark.parametrize("name, target", LINKS)
def test_links_lead_somewhere(name, target):
    assert (ROOT / name).parent.joinpath(target).exists()


def test_options_are_what_they_are_said_to_be_at_first():
    table = re.findall(r"^\| (`.+?`) \| (`.+?`) \| .+ \|$", TEXTS["docs/mind.md"].partition("## Options")[2].partition("## ")[0], re.M)
    assert len(table) > 15
    world = Asked()
    for options, values in table:
        options, values = re.findall("`(.+?)`", options), re.findall("`(.+?)`", values)
        assert [world(option) for option in options] == values
