"""examples/first_words.self: a first conversation over HTTP, through the real command line; what was learned is there afterwards."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from model_server import ModelServer, fails, free_url, writes

ROOT = Path(__file__).resolve().parents[2]
GREET = "```\ngreet: name = ( 'Hello, ', name )\n```"
INITIALS = "initialsOf: name = ( (name asTokensSeparatedByWhiteSpace copyMappedBy: [| :word | word first ]) joinUsing: '' )"


def model(*greetings):
    return ModelServer(writes(initialsOf=INITIALS, greet=list(greetings)))


@pytest.fixture
def selfish(tmp_path):
    """One run of the command line on one image: its exit status, its lines, and its complaint."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))}

    def run(*arguments):
        command = [sys.executable, "-m", "selfish", "--image", str(tmp_path / "image"), *arguments]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, env=environment, check=False)
        return done.returncode, done.stdout.splitlines(), done.stderr

    return run


def talk(selfish, server):
    return selfish("run", "examples/first_words.self", getattr(server, "url", server), "tea")


def prompts(server, beginning):
    return [request for request in server.requests if request.prompt.startswith(beginning)]


def test_a_greeting_is_learned_and_stays(selfish):
    with model(GREET) as server:
        status, lines, complaint = talk(selfish, server)
        assert status == 0, complaint
        assert lines[:2] == ["Hello, Ada", "Hello, Grace"]
        assert re.match(r"greet: was written for genesis by mission 1, cycle 1, \d{4}-\d\d-\d\d ", lines[2])
        assert "model tea, persona robin" in lines[4]
        assert lines[-2:] == ["GBH", "an installation(initialsOf: in traits genesis, cycle 2, reverted)"]
        assert {request.body["model"] for request in server.requests} == {"tea"}
        asked = len(server.requests)

        # In another process, without a model's help: the method is in the image; what was taken back is not.
        status, lines, complaint = selfish("-e", "genesis greet: 'Eve'", "-e", "(reflect: traits genesis) includesKey: 'initialsOf:'")
        assert (status, lines, complaint) == (0, ["'Hello, Eve'", "false"], "")
        assert len(server.requests) == asked

        status, lines, complaint = talk(selfish, server)
        assert status == 0, complaint
        assert lines[:2] == ["Hello, Ada", "Hello, Grace"]
        assert len(prompts(server, "Write")) == 3  # greet: once, initialsOf: each time


def test_a_bad_reply_is_corrected_on_the_way(selfish):
    with model("greet: name = ( _Quit )", GREET) as server:
        status, lines, complaint = talk(selfish, server)
        assert status == 0, complaint
        assert lines[:2] == ["Hello, Ada", "Hello, Grace"]
        assert "a correction of mission 1" in lines
        (correction,) = prompts(server, "A method in Selfish was refused")
        assert "_Quit" in correction.prompt


def test_bad_replies_end_in_a_refusal_and_leave_nothing(selfish):
    with model(*["greet: name = ( _Quit )"] * 3) as server:
        status, lines, complaint = talk(selfish, server)
    assert (status, lines) == (1, [])
    assert "examples/first_words.self" in complaint and "'_Quit' is not granted to generated methods" in complaint
    there = "(reflect: traits genesis) includesKey: 'greet:'"
    status, lines, complaint = selfish("-e", there, "-e", "llm", "-e", "orchestrator", "-e", "failureLog")
    assert (status, complaint) == (0, "")
    engine = lines.pop(1)
    assert engine in ("llm(no engine)", "llm(default)")  # and not the server that was asked
    assert lines == ["false", "orchestrator(0 in the inbox, consent askFirst)", "failureLog(3 failures)"]


def test_without_a_server_the_mission_waits(selfish):
    status, lines, complaint = talk(selfish, free_url())
    assert (status, lines) == (1, [])
    assert "nobody answers" in complaint and "orchestrator inbox" in complaint
    assert selfish("-e", "orchestrator inbox")[1] == ["a mission(1 greet: for genesis, waiting for a model)"]


def test_a_server_that_does_not_know_the_model_is_told_of(selfish):
    with ModelServer(fails(404, '{"error": {"message": "no model tea here"}}')) as server:
        status, lines, complaint = talk(selfish, server)
    assert (status, lines) == (1, [])
    assert "no model tea here" in complaint
