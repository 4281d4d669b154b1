"""A trial ends in time, whatever runs in it, and leaves nothing behind: no change, no file, no process."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest
from asking import Asked
from lasting import Lasting
from test_cli_prompt import Terminal

from selfish.errors import PrimitiveFailed
from selfish.primitives.registry import PRIMITIVES
from selfish.vm.children import Died, answer_of_child

SECONDS, LATEST = 0.5, 1.5  # what a trial gets here, and when it is over whatever happens

HOSTILE = {
    "a loop": "[ true ] whileTrue. 'x'",
    "a loop that makes things": "| l | l: list copy. [ l addLast: 'abc' copyMutable ] loop",
    "a loop that handles everything": "[ true ] whileTrue: [ [ [ true ] whileTrue ] on: exceptions exception Do: [ 3 ] ]. 'x'",
    "one long computation": "| x | x: 7 power: 3000000. (x * x) printString",
    "much memory at once": "(vector copySize: 50000000) size printString",
    "much memory by doubling": "| s | s: 'abc'. [ s: s, s ] loop",
    "recursion": "(| parent* = lobby. f = ( f + 1 ) |) f printString",
    "recursion in handlers": "(| parent* = lobby. f = ( [ f ] on: exceptions error Do: [ f ] ) |) f printString",
    "an error": "nil zork",
    "leaving": "_Quit",
    "returning": "^ 'x'",
    "no string": "3",
    "waiting": "_Sleep: 100000. 'x'",
    "a trial": "_Trial: [ 'x' ] Seconds: 1 Bytes: 1",
    "an answer too long": "| s | s: 'abcdefgh'. 22 do: [ s: s, s ]. s",
}


@pytest.fixture(scope="module")
def vm():
    return Asked()


@pytest.fixture
def stored(image):
    world = Lasting(image)
    yield world
    world.close()


def children():
    """The processes this one started and has not heard the end of."""
    return subprocess.run(["ps", "--ppid", str(os.getpid()), "-o", "pid,comm"], capture_output=True, text=True).stdout.count("python")


def lives(number):
    """Whether a process goes on; one that only waits to be asked how it ended does not."""
    state = subprocess.run(["ps", "-p", number, "-o", "stat="], capture_output=True, text=True).stdout
    return bool(state) and "Z" not in state


def tried(vm, block, seconds=SECONDS, room=50_000_000):
    """The answer of a trial, or how it failed."""
    return str(vm.value(f"(_Trial: [ {block} ] Seconds: {seconds} Bytes: {room} IfFail: [| :e | 'FAILED ', e ]) canonicalize"))


def fingerprint(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_in_time(vm, name):
    before = time.monotonic()
    answer = tried(vm, HOSTILE[name])
    took = time.monotonic() - before
    assert took < LATEST, answer
    assert answer.startswith("FAILED trial"), answer
    assert vm("3 + 4") == "7"
    assert children() == 0


def test_it_answers_any_text(vm):
    assert tried(vm, "'tea \\n\\x00 é ☕'") == "tea \n\x00 é ☕"
    assert tried(vm, "''") == ""
    assert tried(vm, "| s | s: 'abcdefgh'. 16 do: [ s: s, s ]. s") == "abcdefgh" * 2**16
    assert tried(vm, "'abc' copyMutable") == "abc"


def test_how_it_failed_is_told(vm):
    assert tried(vm, "nil zork") == "FAILED trialFailed: messageNotUnderstood: No 'zork' slot found in nil."
    assert tried(vm, "[ true ] whileTrue. 'x'") == "FAILED trialTimeout"
    assert tried(vm, "3") == "FAILED trialFailed: typeError: a trial answers a string"
    assert vm("_Trial: [ 'a' ] Seconds: 0 Bytes: 1 IfFail: [| :e | e ]") == "'badSizeError'"
    assert vm("_Trial: [ 'a' ] Seconds: 1 Bytes: -1 IfFail: [| :e | e ]") == "'badSizeError'"
    assert vm("_Trial: [ 'a' ] Seconds: 'x' Bytes: 1 IfFail: [| :e | e ]") == "'badTypeError'"


def test_a_child_that_is_killed_is_told_of():
    for number in (signal.SIGSEGV, signal.SIGKILL, signal.SIGTERM, signal.SIGUSR1):
        with pytest.raises(Died, match=number.name) as death:
            answer_of_child(lambda number=number: os.kill(os.getpid(), number), 1, 1 << 20)
        assert not death.value.out_of_time
    with pytest.raises(Died, match="without an answer"):
        answer_of_child(lambda: os._exit(3), 1, 1 << 20)
    assert children() == 0


def test_handlers_around_it_are_not_asked(vm):
    said = vm("[ _Trial: [ nil zork ] Seconds: 1 Bytes: 1 IfFail: [| :e | e ] ] on: exceptions messageNotUnderstood Do: [ 'handled' ]")
    assert said.startswith("'trialFailed")
    assert vm("[ _Trial: [ nil zork ] Seconds: 1 Bytes: 1. 3 ] on: exceptions primitiveFailed Do: [ 'handled' ]") == "'handled'"


def test_what_it_does_stays_there(stored):
    stored.file_in("lobby _AddSlots: (| tea = (| parent* = traits clonable. hot <- 1 |). l = (1 & 2) asList |)")
    before = fingerprint(stored.folder)
    did = "tea hot: 5. l addLast: 3. lobby _AddSlots: (| zonk = 3 |). traits integer _AddSlots: (| + n = ( 7 ) |). (2 + 2) printString"
    assert stored(f"_Trial: [ _Evaluate: '{did}' ] Seconds: 2 Bytes: 50000000") == "'7'"
    stored.expect("l", "a list(1, 2)")
    stored.expect("3 + 4", "7")
    stored.expect("lobby _SlotIncludes: 'zonk'", "false")
    assert fingerprint(stored.folder) == before


def test_it_reads_what_is_not_in_memory(stored):
    """Many trials and the parent read at once different places of one file: none moves the other's position."""
    stored.file_in("lobby _AddSlots: (| many = (| parent* = lobby. all = vector copySize: 200 |) |)")
    stored.file_in("many all copy size do: [| :i | many all at: i Put: ((vector copySize: 5) mapBy: [ i ]) ]")
    stored.reopen()
    question = "| sum <- 0 | many all do: [| :v | sum: sum + (v at: 2) ]. sum printString"
    for _ in range(5):
        stored.evict()
        assert stored(f"_Trial: [ {question} ] Seconds: 2 Bytes: 50000000") == "'19900'"
        assert stored(question) == "'19900'"


def test_it_cannot_commit(stored, monkeypatch):
    def commit_now(vm, receiver):
        try:
            stored.store.manager.commit()
        except BaseException as failure:  # noqa: BLE001
            return vm.string(f"{type(failure).__name__}: {failure}")
        return vm.string("committed")

    monkeypatch.setitem(PRIMITIVES, "_CommitNow", commit_now)
    before = fingerprint(stored.folder)
    answer = stored("_Trial: [ _Evaluate: 'lobby _AddSlots: (| zonk = 3 |)'. _CommitNow ] Seconds: 2 Bytes: 50000000")
    assert "ReadOnlyError" in answer
    assert fingerprint(stored.folder) == before


def test_it_writes_no_file(tmp_path):
    path = tmp_path / "x"

    def write():
        try:
            path.write_text("abc")
        except OSError as failure:
            return failure.strerror
        return "written"

    assert answer_of_child(write, 1, 1 << 20) == "File too large"
    assert path.read_text() == ""


def test_it_has_no_file_of_its_parent():
    with open(__file__, "rb") as file:
        file.read(10)

        def look():
            numbers = [int(n) for n in os.listdir("/proc/self/fd")]
            return ", ".join(sorted({os.readlink(f"/proc/self/fd/{n}") for n in numbers if os.path.exists(f"/proc/self/fd/{n}")}))

        seen = answer_of_child(look, 1, 1 << 20).split(", ")
        assert [s for s in seen if s != os.devnull and not s.startswith(("pipe:", "/proc/"))] == []
        assert len([s for s in seen if s.startswith("pipe:")]) == 1
        assert file.tell() == 10


def test_it_prints_nowhere(vm):
    vm.printed.clear()
    assert tried(vm, "'printed' printLine. 'said'") == "said"
    assert vm.printed == []


def test_threads_of_its_parent_do_not_stop_it(vm):
    """One writes to a log all the time, another waits, a third computes."""
    stop, log = threading.Event(), logging.Logger("test")
    log.addHandler(logging.StreamHandler(io.StringIO()))
    for work in (stop.wait, lambda: log.warning("again"), lambda: sum(range(1000))):
        threading.Thread(target=lambda work=work: [work() for _ in iter(stop.is_set, True)], daemon=True).start()
    try:
        for _ in range(20):
            assert tried(vm, "([ 3 ] valueWithinSeconds: 1) printString") == "3"
    finally:
        stop.set()


def test_ctrl_c_ends_it_at_once(selfish):
    program = "[ true ] whileTrue. 'x'"
    process = selfish.start("-e", f"'ready' printLine. _Trial: [ {program} ] Seconds: 30 Bytes: 50000000")
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.3)
    inside = subprocess.run(["ps", "--ppid", str(process.pid), "-o", "pid="], capture_output=True, text=True).stdout.split()
    assert len(inside) == 1
    before = time.monotonic()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=5)
    assert time.monotonic() - before < 1
    assert process.returncode == 130
    assert not lives(inside[0])


def test_the_terminal_is_not_its(selfish):
    terminal = Terminal(selfish)
    try:
        terminal.expect("self>")
        terminal.type("_Trial: [ 'prin' print. 'ted' print. 'sa', 'id' ] Seconds: 1 Bytes: 50000000\r")
        assert "printed" not in terminal.expect("\n'said'")
        terminal.expect("self>")
        terminal.type("_Trial: [ [ true ] whileTrue. 'x' ] Seconds: 30 Bytes: 50000000\r")
        terminal.expect("50000000")
        time.sleep(0.5)
        terminal.type("\x03")
        terminal.expect("self>", seconds=3)
        terminal.type("5 + 6\r")
        terminal.expect("\n11")
        terminal.expect("self>")
        terminal.type("\x04")
        assert terminal.end() == 0
    finally:
        terminal.close()


def test_it_ends_when_its_parent_is_killed(selfish):
    process = selfish.start("-e", "'ready' printLine. _Trial: [ [ true ] whileTrue. 'x' ] Seconds: 1 Bytes: 50000000")
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.3)
    inside = subprocess.run(["ps", "--ppid", str(process.pid), "-o", "pid="], capture_output=True, text=True).stdout.split()
    process.kill()
    process.communicate()
    assert selfish("-e", "3 + 4").stdout == "7\n"  # the image is not held by the child
    end = time.monotonic() + 2
    while time.monotonic() < end and lives(inside[0]):
        time.sleep(0.05)
    assert not lives(inside[0])


def test_a_world_on_a_server(tmp_path):
    """The child connects to the server anew."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with open(tmp_path / "log", "w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "ZEO.runzeo", "-a", f"127.0.0.1:{port}", "-f", str(tmp_path / "data.fs")], stdout=log, stderr=log
        )
    try:
        world = Lasting(f"zeo://127.0.0.1:{port}?wait_timeout=20")
        world.file_in("lobby _AddSlots: (| tea = (| parent* = traits clonable. hot <- 1 |) |)")
        world.evict()
        assert world("_Trial: [ tea hot: tea hot + 5. tea hot printString ] Seconds: 5 Bytes: 50000000") == "'6'"
        assert world("tea hot") == "1"
        world.file_in("tea hot: 3")
        assert world("tea hot") == "3"
        world.close()
    finally:
        server.terminate()
        server.wait()


def test_a_world_in_the_memory_of_an_address():
    world = Lasting("memory://")
    world.file_in("lobby _AddSlots: (| tea = (| parent* = traits clonable. hot <- 1 |) |)")
    world.evict()
    assert world("_Trial: [ tea hot: tea hot + 5. tea hot printString ] Seconds: 2 Bytes: 50000000") == "'6'"
    assert world("tea hot") == "1"
    world.close()


def test_where_processes_cannot_be_copied(vm, monkeypatch):
    monkeypatch.delattr(os, "fork")
    assert tried(vm, "'x'") == "FAILED noTrial"


def test_confined_code_starts_none(vm):
    assert "notGranted" in vm.said("_Confined: [ _Trial: [ 'x' ] Seconds: 1 Bytes: 1 ] Grants: vector")
    with pytest.raises(PrimitiveFailed):
        vm.world.trial = None
        vm.world.primitives.get("_Effects:")(vm.world, vm.world.lobby, vm.world.nil)
