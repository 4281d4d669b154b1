# ruff: noqa: E501 - a program of the table reads best on one line
"""Ctrl-C stops whatever runs, within a second, and the world goes on as if it had not begun."""

from __future__ import annotations

import os
import pickle
import select
import signal
import subprocess
import time

import pytest
from asking import Asked

SECOND = 1.0
LOOPS = [
    "[ true ] whileTrue: [ ]",
    "[ ] loop",
    "| i <- 0 | [ i: i + 1 ] loop",
    "1 to: 1000000000000 Do: [| :i | i ]",
    "1000000000000 do: [| :i | i ]",
    "| b | b: [ true ]. b whileTrue: [ 3 ]",
    "[ true ] whileTrue: [ [ error: 'a' ] on: exceptions error Do: [ 3 ] ]",
    "[ [ true ] whileTrue ] on: exceptions error Do: [ 'handled' ]",
    "[ [ true ] whileTrue ] ensure: [ 'x' size ]",
    "| v | v: vector copySize: 100000. [ true ] whileTrue: [ v copySortBy: [| :a. :b | true ] ]",
    "| s | s: 'a' copyMutable. [ s: (s, 'b'). s size > 1000000 ifTrue: [ s: 'a' ] ] loop",
    "| l | l: list copy. [ l addLast: 3. l size > 100000 ifTrue: [ l: list copy ] ] loop",
    "| x | x: 3 power: 500000. [ x * x ] loop",
    "(| f = ( 3 do: [ [ f ] on: exceptions stackOverflow Do: [ 3 ] ] ). parent* = lobby |) f",
    "(| doesNotUnderstand: m = ( [ zork ] value ). f = ( [ [ zork ] on: exceptions error Do: [ nil ]. true ] whileTrue ). parent* = lobby |) f",
    "[ _Evaluate: '3 + 4' ] loop",
    "_Sleep: 100000",
    "[ [ [ true ] whileTrue ] valueWithinSeconds: 1000 ] value",
]


@pytest.fixture(scope="module")
def vm():
    return Asked()


def interrupted(vm, text, times=1, gap=0.15):
    """What a body ends with, in a process of its own, that gets so many interrupts; the seconds since the last; what is left."""
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            os.write(write_end, b"!")
            answer = vm.said(text)
            answer = answer, time.monotonic(), vm("3 + 4"), "".join(vm.printed)
        except BaseException as failure:  # noqa: BLE001 - told to the parent
            answer = f"{type(failure).__name__}: {failure}", time.monotonic(), "", ""
        os.write(write_end, pickle.dumps(answer))
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb", buffering=0) as pipe:
        assert pipe.read(1) == b"!"
        for _ in range(times):
            time.sleep(gap)
            os.kill(pid, signal.SIGINT)
        last = time.monotonic()
        ready, _, _ = select.select([pipe], [], [], 5)
        data = pipe.read(1 << 20) if ready else b""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    assert data, "it went on"
    answer, ended, after, printed = pickle.loads(data)
    return answer, ended - last, after, printed


@pytest.mark.parametrize("text", LOOPS)
def test_an_interrupt_stops_it_within_a_second(vm, text):
    answer, seconds, after, _ = interrupted(vm, text)
    assert answer == "interrupted: interrupted"
    assert seconds < SECOND
    assert after == "7"


def test_a_program_may_handle_an_interrupt(vm):
    assert interrupted(vm, "[ [ true ] whileTrue ] on: exceptions interrupted Do: [| :e | 'handled ', e kind ]")[0] == "'handled interrupted'"


@pytest.mark.parametrize(
    "text",
    [
        "[ true ] whileTrue: [ [ [ true ] whileTrue ] on: exceptions exception Do: [ 'handled' ] ]",
        "[ [ true ] whileTrue ] on: exceptions exception Do: [ [ true ] whileTrue ]",
        "[ [ true ] whileTrue ] ensure: [ [ true ] whileTrue ]",
        "[ true ] whileTrue: [ [ [ true ] whileTrue ] on: exceptions interrupted Do: [| :e | e retry ] ]",
    ],
)
def test_whoever_insists_is_obeyed(vm, text):
    """A second interrupt soon after the first reaches no handler."""
    answer, seconds, after, _ = interrupted(vm, text, times=2)
    assert answer == "interrupted: interrupted"
    assert seconds < SECOND
    assert after == "7"


def test_what_was_to_run_on_the_way_out_runs(vm):
    answer, _, _, printed = interrupted(vm, "[ [ [ true ] whileTrue ] ensure: [ 'last' printLine ] ] ifCurtailed: [ 'curtailed' printLine ]")
    assert answer == "interrupted: interrupted"
    assert printed == "last\ncurtailed\n"


# ---- the command


def signalled(process, after, until=10):
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    return process.communicate(timeout=until)


@pytest.mark.parametrize("moment", [0.02, 0.1, 0.3, 0.6])
def test_the_command_says_so_whenever_it_comes(selfish, moment):
    process = selfish.start("-e", "[ true ] whileTrue")
    out, err = signalled(process, moment)
    if "Traceback" in err:  # Python itself may still be starting, and says so with a status of its own
        assert moment < 0.2 and "KeyboardInterrupt" in err
    else:
        assert process.returncode in (130, -signal.SIGINT)
    assert selfish("-e", "3 + 4").stdout == "7\n"


@pytest.mark.parametrize("moment", [0.25, 0.4, 0.55])
def test_a_world_whose_building_was_interrupted_is_built_again(selfish, moment):
    process = selfish.start("--image", "new", "-e", "3 + 4")
    try:
        signalled(process, moment)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    assert selfish("--image", "new", "-e", "3 + 4").stdout.endswith("7\n")


def test_nothing_of_an_interrupted_evaluation_is_kept(selfish):
    process = selfish.start("-e", "lobby _AddSlots: (| kept = 1. n <- 0 |)", "-e", "lobby _AddSlots: (| lost = 1 |). [ n: n + 1 ] loop")
    out, err = signalled(process, 1.2)
    assert process.returncode == 130
    assert "interrupted" in out + err
    assert selfish("-e", "kept", "-e", "n").stdout == "1\n0\n"
    assert "No 'lost' slot" in selfish("-e", "lost").stderr + selfish("-e", "lost").stdout
