"""examples/bank.self: accounts survive restarts, and a refused visit leaves them as they were."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BANK = ROOT / "examples" / "bank.self"


@pytest.fixture
def visit(tmp_path):
    """One run of the bank, in a process of its own: its exit status, what it printed, and its complaint."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))}

    def run(*words):
        command = [sys.executable, "-m", "selfish", "--image", str(tmp_path / "image"), "run", str(BANK), *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, check=False)
        return done.returncode, [line.split() for line in done.stdout.splitlines()], done.stderr

    return run


def well(outcome):
    status, lines, complaint = outcome
    assert status == 0, complaint
    return lines


def refused(outcome):
    status, _, complaint = outcome
    assert status == 1
    return complaint


def test_balances_survive_restarts(visit):
    assert well(visit("open", "ann")) == [["ann", "0"]]
    assert well(visit("open", "ben")) == [["ben", "0"]]
    assert well(visit("deposit", "100", "ann")) == [["ann", "100"]]
    assert well(visit("withdraw", "30", "ann")) == [["ann", "70"]]
    assert well(visit("transfer", "20", "ann", "ben")) == [["ann", "50"], ["ben", "20"]]
    assert well(visit()) == [["ann", "50"], ["ben", "20"]]
    assert well(visit("statement", "ann")) == [
        ["ann", "50"],
        ["paid", "in", "100", "100"],
        ["paid", "out", "-30", "70"],
        ["to", "ben", "-20", "50"],
    ]


def test_a_refusal_leaves_everything_as_it_was(visit):
    well(visit("open", "ann"))
    well(visit("open", "ben"))
    well(visit("deposit", "100", "ann"))
    well(visit("deposit", "5", "ben"))
    well(visit("freeze", "ben"))
    before = well(visit())
    assert before == [["ann", "100"], ["ben", "5", "frozen"]]

    assert "ann has only 100" in refused(visit("withdraw", "101", "ann"))
    assert "an amount is more than nothing" in refused(visit("deposit", "-1", "ann"))
    assert "ann has an account already" in refused(visit("open", "ann"))
    assert "nobody here is called eve" in refused(visit("transfer", "10", "ann", "eve"))
    # Here ann has paid already when ben refuses.
    assert "ben is frozen" in refused(visit("transfer", "10", "ann", "ben"))

    assert well(visit()) == before
    assert well(visit("statement", "ann")) == [["ann", "100"], ["paid", "in", "100", "100"]]
    assert well(visit("transfer", "5", "ben", "ann")) == [["ben", "0", "frozen"], ["ann", "105"]]


def test_an_unknown_command_is_said(visit):
    assert "not understood: rob ann" in refused(visit("rob", "ann"))
