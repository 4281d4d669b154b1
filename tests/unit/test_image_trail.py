"""The trail: every event is a whole line, whatever happens to the process and the disk, and nobody waits for it."""

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time

import pytest
from lasting import ROOT, Lasting

from selfish.image import trail as module
from selfish.image.trail import NAME, Trail


@pytest.fixture
def notices():
    return []


@pytest.fixture
def trail(tmp_path, notices):
    trail = Trail(tmp_path, "s", notices.append)
    yield trail
    trail.close()


def events(path):
    return [json.loads(line)["event"] for line in (path / NAME).read_text(encoding="utf-8").splitlines()]


def test_a_line_has_the_words_of_an_event_and_ours(trail, tmp_path):
    trail.transaction = "03"
    trail.write({"cycle": 1, "event": "stateChange", "state": "idle", "prompt": "zwei\nZeilen \u2028 \ud800 'ä'"})
    trail.close()
    text = (tmp_path / NAME).read_text(encoding="utf-8")
    assert text.count("\n") == 1
    line = json.loads(text)
    assert list(line) == ["timestamp", "transaction", "session", "cycle", "event", "state", "prompt"]
    assert (line["transaction"], line["session"], line["prompt"][:11]) == ("03", "s", "zwei\nZeilen")
    assert stat.S_IMODE(os.stat(tmp_path / NAME).st_mode) == 0o600


def test_lines_come_in_the_order_they_were_written(trail, tmp_path):
    for number in range(2000):
        trail.write({"cycle": number % 7, "event": number})
    trail.flush()
    assert events(tmp_path) == list(range(2000))
    assert [json.loads(line)["event"] for line in trail.lines_of("3")] == list(range(3, 2000, 7))
    assert [json.loads(line)["event"] for line in trail.lines(1990, 100)] == list(range(1990, 2000))
    assert list(trail.cycles) == list(range(7))


def test_a_torn_line_is_passed_over_and_the_next_stands_alone(tmp_path, notices):
    (tmp_path / NAME).write_text('{"cycle": 1, "event": "whole"}\n{"cycle": 1, "eve', encoding="utf-8")
    trail = Trail(tmp_path, "s", notices.append)
    assert [json.loads(line)["event"] for line in trail.lines_of("1")] == ["whole"]
    trail.write({"cycle": 1, "event": "next"})
    assert [json.loads(line)["event"] for line in trail.lines(0, 10)] == ["whole", "next"]
    trail.close()
    assert (tmp_path / NAME).read_text(encoding="utf-8").count("\n") == 3


def test_what_was_written_before_a_kill_is_there(image):
    """Once the disk has been given a moment; the image opens, and goes on in the same file."""
    script = [
        "import sys, time",
        "from selfish.repl.session import Output, Session",
        "from selfish.source import Source",
        "session = Session.open(sys.argv[1], Output(lambda text: None))",
        "import threading",
        "def tell():",
        "    while len(session.trail.lines_of('7')) < 1: time.sleep(0.01)",
        "    print('now', flush=True)",
        "threading.Thread(target=tell, daemon=True).start()",
        "session.evaluate(Source('test', \"trail event: 'thinking' Cycle: 7. process sleep: 60000\"))",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "\n".join(script), str(image)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as other:
        assert other.stdout.readline() == "now\n"
        os.kill(other.pid, signal.SIGKILL)
    world = Lasting(image)
    world.expect("((trail entriesOf: 7) at: 0) at: 'event'", "'thinking'")
    world("trail event: 'resumed' Cycle: 7")
    world.expect("(trail entriesOf: 7) size", "3")
    world.close()
    assert events(image) == ["thinking", "resumed", "committed"]


def test_a_file_that_takes_nothing_fails_nobody_and_is_told_once(tmp_path, notices):
    (tmp_path / NAME).mkdir()
    trail = Trail(tmp_path, "s", notices.append)
    for number in range(3):
        trail.write({"cycle": 1, "event": number})
    trail.flush()
    assert len(notices) == 1 and NAME in notices[0]
    (tmp_path / NAME).rmdir()
    trail.write({"cycle": 1, "event": "after all"})
    trail.close()
    assert events(tmp_path) == ["after all"]
    assert len(notices) == 1


def test_a_full_disk_tears_no_other_line(tmp_path, notices):
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    trail = Trail(tmp_path, "s", notices.append)
    trail.write({"event": "first"})
    trail.flush()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        trail.write({"event": "x" * 5000})
        trail.flush()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert len(notices) == 1
    trail.write({"event": "last"})
    assert [json.loads(line)["event"] for line in trail.lines(0, 10)] == ["first", "last"]
    trail.close()


def test_writing_does_not_wait_for_the_disk(tmp_path, notices):
    """A pipe that nobody reads stands in for a disk that does not answer."""
    os.mkfifo(tmp_path / NAME)
    trail = Trail(tmp_path, "s", notices.append)
    began = time.monotonic()
    for number in range(1000):
        trail.write({"cycle": 1, "event": number, "prompt": "x" * 1000})
    assert time.monotonic() - began < 1.0
    reader = os.open(tmp_path / NAME, os.O_RDONLY)
    drained = threading.Thread(target=lambda: [None for _ in iter(lambda: os.read(reader, 1 << 16), b"")], daemon=True)
    drained.start()
    trail.close()
    os.close(reader)


def test_the_end_does_not_wait_for_ever(tmp_path, notices, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.2)
    os.mkfifo(tmp_path / NAME)
    trail = Trail(tmp_path, "s", notices.append)
    trail.write({"event": "x" * 1_000_000})
    began = time.monotonic()
    assert trail._listener is not None
    trail.close()
    assert 0.2 < time.monotonic() - began < 2.0


def test_nor_does_the_end_of_the_process(tmp_path):
    script = (
        "import os, pathlib, sys",
        "from selfish.image import trail",
        "folder, trail.PATIENCE = pathlib.Path(sys.argv[1]), 0.2",
        "os.mkfifo(folder / trail.NAME)",
        "trail = trail.Trail(folder, 's', print)",
        "trail.write({'event': 'x' * 1_000_000})",
        "trail.close()",
    )
    done = subprocess.run([sys.executable, "-c", "\n".join(script), tmp_path], env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=30)
    assert done.returncode == 0


def test_without_a_folder_the_latest_lines_are_kept_in_memory(notices, monkeypatch):
    monkeypatch.setattr(module, "IN_MEMORY", 3)
    trail = Trail(None, "s", notices.append)
    for number in range(5):
        trail.write({"cycle": 1, "event": number})
    assert [json.loads(line)["event"] for line in trail.lines_of("1")] == [2, 3, 4]
    trail.close()


def test_what_json_cannot_hold_is_refused_and_leaves_no_line(trail):
    for bad in (float("nan"), object(), b"bytes"):
        with pytest.raises((TypeError, ValueError)):
            trail.write({"event": bad})
    assert trail.lines(0, 10) == []


def test_a_world_nobody_traces_starts_no_thread_and_no_file(image):
    world = Lasting(image)
    world("3 + 4")
    assert world.session.trail._listener is None
    world.close()
    assert not (image / NAME).exists()


def test_the_transaction_of_a_commit_is_the_one_in_the_history(image):
    world = Lasting(image)
    world("lobby _AddSlots: (| n <- 0 |)")
    world("n: 1. trail event: 'thinking' Cycle: 1")
    world.expect("((trail entriesOf: 1) at: 1) at: 'event'", "'committed'")
    world.expect("(((trail entriesOf: 1) at: 1) at: 'transaction') = imageHistory latest number", "true")
    world.expect("(((trail entriesOf: 1) at: 0) at: 'transaction') = ((imageHistory latest: 2) at: 1) number", "true")
    world.close()
