# ruff: noqa: E501 - a program of the table reads best on one line
"""Limits for code nobody trusts: each is kept, whatever the code tries, and the world goes on.

Everything runs in a forked process that may not grow without bounds, so that a limit that does not hold is one failed test.
"""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest
from asking import Asked, in_child

from selfish.errors import Unhandled
from selfish.repl.session import Output, Session
from selfish.source import Source

MEGABYTE = 1 << 20
SETTING = """
spin <- nil. inner <- nil.
maker = (| parent* = lobby. loop = ( [ true ] whileTrue ). make = ( [ [ true ] whileTrue ] ). call: b = ( b value: b ) |).
proxy = (| parent* = lobby. doesNotUnderstand: m = ( m sendTo: self ). + x = ( [ true ] whileTrue ). f = ( [ f ] ensure: [ f ] ).
           to: e Do: b = ( [ b value: 3 ] loop ). printString = ( [ true ] whileTrue ). = x = ( [ true ] whileTrue ). hash = ( f ) |)
"""
ESCAPES = [
    "[ true ] whileTrue",
    "[ ] loop",
    "| i <- 0 | [ i: i + 1 ] loop",
    "1 to: 1 << 100 Do: [| :i | i ]",
    "(1 << 70) do: [| :i | i ]",
    "maker loop",
    # blocks made before, and elsewhere
    "spin value",
    "inner value",
    "3 do: spin",
    "spin _BlockValue",
    "(2 & 1) asVector copySortBy: spin",
    "3 _IntAdd: 'a' IfFail: spin",
    "[ zork ] on: exceptions error Do: spin",
    "[ 3 ] ensure: spin",
    "[ error: 'x' ] ifCurtailed: spin",
    "spin whileTrue: [ ]",
    # handlers that would catch everything, and what runs on the way out
    "[ true ] whileTrue: [ [ [ true ] whileTrue ] on: exceptions exception Do: [ 3 ] ]",
    "[ [ true ] whileTrue ] on: exceptions limitReached Do: [ [ true ] whileTrue ]",
    "[ [ true ] whileTrue ] ensure: [ [ true ] whileTrue ]",
    "[ [ true ] whileTrue ] ensure: spin",
    "[ spin value ] on: exceptions exception Do: spin",
    "[ [ true ] whileTrue ] ifCurtailed: [ [ true ] whileTrue: [ [ zork ] onError: [ ] ] ]",
    "[| :again | [ again value: again ] ensure: [ again value: again ] ] exit. proxy f. [ true ] whileTrue",
    # other ways to run code
    "proxy + 3",
    "proxy to: 3 Do: [| :i | i ]",
    "proxy = 3",
    "(set copy add: proxy) add: proxy",
    "_Evaluate: '[ true ] whileTrue'",
    "[ _Evaluate: '3' ] loop",
    "[ true ] whileTrue: [ _Zork: 'zork' IfFail: [ ] ]",
    "_Sleep: 1000000",
    "[ _Sleep: 1 ] loop",
    "[ true ] whileTrue: [ [ zork ] on: exceptions messageNotUnderstood Do: [| :e | e retry ] ]",
    "[ [ true ] whileTrue ] valueWithinSeconds: 1000000",
    "_Limited: spin Steps: nil Seconds: nil Memory: nil Depth: nil",
]
# What would make something large, or take long without a single message.
BOMBS = [
    "vector copySize: 10 power: 10",
    "(vector copySize: 1000000000) size",
    "byteVector copySize: 10000000000",
    "'a' copyMutable copySize: 1000000000 FillingWith: 'b'",
    "| s <- 'ab' | [ s: s, s ] loop",
    "| s <- 'ab' copyMutable | [ s: s, s ] loop",
    "10 power: (10 power: 10)",
    "(10 power: 10) power: (10 power: 10)",
    "1 << 10000000000",
    "3 << (1 << 100)",
    "| x <- 3 | [ x: x * x ] loop",
    "| x <- 3 | [ x: x + x ] loop",
    "(10 power: 5) factorial factorial",
    "(3 power: 100000000) printString size",
    "| x | x: 3 power: 3000000. x / (3 power: 1000000)",
    "| x | x: 3 power: 3000000. x % (7 power: 1000000)",
    "(3 power: 3000000) gcd: (7 power: 1000000)",
    "(7 power: 100000) _IntPower: (3 power: 10000) Mod: (7 power: 10000)",
    "(3 power: 10000000) _IntSquareRoot",
    "(3 power: 3000000) _IntPrintStringBase: 36",
    "| d | d: (vector copySize: 3000000 FillingWith: '0123456789') joinUsing: ''. d asInteger",
    "| v | v: list copy. [ v add: v ] loop",
    "| v | v: vector. [ v: v copyAddLast: v ] loop",
    "| v | v: vector. [ v: (vector copySize: 100 FillingWith: v) ] loop",
    "| v | v: vector copySize: 1000. [ v: (v, v) ] loop",
    "| v | v: list copy. v add: 3. [ v addAll: v copy ] loop",
    "| d. i <- 0 | d: dictionary copy. [ d at: i Put: i. i: i + 1 ] loop",
    "| d. i <- 0 | d: set copy. [ d add: i printString. i: i + 1 ] loop",
    "| o <- nil | [ o: (| a. b |) _Clone a: o ] loop",
    "('abc' padOnRight: 1000000000)",
    "'a' repeated: 1000000000",
    "| j | j: (vector copySize: 10000 FillingWith: 'aaaaaaaaaa') joinUsing: ''. (j replace: 'a' With: j) size",
    "| j | j: (vector copySize: 300000 FillingWith: 'aaaaaaaaaa') joinUsing: ''. [ j matchesPattern: '*a*a*a*a*a*a*a*a*a*b' ] loop",
    "| j | j: (vector copySize: 100000 FillingWith: 'aaaaaaaaaa') joinUsing: ''. [ j matchesPattern: '*ab' ] loop",
    "vector _VectorRange: 1 To: 1000000000000 By: 1",
    "(1 to: 1000000000) asList",
    "_Evaluate: ((vector copySize: 3000000 FillingWith: '(') joinUsing: '')",
    "_Evaluate: ('3', ((vector copySize: 3000000 FillingWith: ' + 3') joinUsing: ''))",
    "| o. i <- 0 | o: (| |) _Clone. [ o _AddSlots: (_Evaluate: '(| s', i printString, ' = 3 |)'). i: i + 1 ] loop",
    "('x' copyMutable _StringIndent: 1000000000) size",
]


@pytest.fixture(scope="module")
def vm():
    vm = Asked()
    vm.lobby(SETTING)
    vm.file_in("spin: [ [ true ] whileTrue ]")
    vm.file_in("inner: maker make")
    return vm


def limited(vm, text, **limits):
    """What a body ends with under limits, the seconds it took, the bytes its process grew by, and what 3 + 4 is afterwards."""

    def run():
        world = vm.world

        def body():
            with world.limits(**limits):
                return world.print_string(world.evaluate(Source("limited", text)))

        before, peak = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            answer = world.run(body)
        except Unhandled as failure:
            answer = f"{failure.kind}: {failure.text}"
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) * 1024
        return answer[:200], time.monotonic() - before, grown, vm("3 + 4")

    return in_child(run, 20)


@pytest.mark.parametrize("text", ESCAPES)
def test_nothing_escapes_the_limit_of_steps(vm, text):
    answer, _, _, after = limited(vm, text, steps=20_000)
    assert answer == "limitReached: more than 20,000 steps"
    assert after == "7"


@pytest.mark.parametrize("text", ["spin value", "[ spin value ] ensure: spin", ESCAPES[17], ESCAPES[18], "proxy f. [ true ] whileTrue", "_Sleep: 1000000"])
def test_nothing_escapes_the_limit_of_seconds(vm, text):
    answer, seconds, _, after = limited(vm, text, seconds=0.2)
    assert answer == "limitReached: more than 0.2 seconds"
    assert seconds < 1.2
    assert after == "7"


@pytest.mark.parametrize("text", BOMBS)
def test_bombs_are_stopped(vm, text):
    answer, seconds, grown, after = limited(vm, text, seconds=0.5, memory=60 * MEGABYTE)
    assert answer.startswith(("limitReached: ", "primitiveFailed: more than ")), answer
    assert seconds < 1.5
    assert grown < 150 * MEGABYTE
    assert after == "7"


SIZES = [b for b in BOMBS if b.startswith(("vector ", "(vector copySize: 1000000000)", "byteVector", "'a'", "10 p", "(10 power: 10)", "1 <<", "3 <<", "('"))]


def taken() -> int:
    """The bytes of addresses this process has; a worker that has loaded torch has many."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[0]) * resource.getpagesize() if statm.exists() else 0


@pytest.mark.parametrize("text", SIZES)
def test_sizes_are_checked_also_without_limits(vm, text):
    def run():
        room = taken() + (6 << 30)
        resource.setrlimit(resource.RLIMIT_AS, (room, room))
        return vm.said(text)[:100]

    assert "outOfMemoryError" in in_child(run, 10)


def test_steps_are_the_same_each_time(vm):
    def count():
        with vm.world.limits(steps=10**9) as meter:
            for text in ("(1 to: 50) asList sum", "(3 & 1 & 2) asVector copySort printString", "100 factorial printString", "inner printString"):
                vm(text)
        return meter.used

    counts = in_child(lambda: [vm.world.run(count) for _ in range(3)], 20)
    assert counts[1] == counts[2] > 100
    assert counts[0] == counts[1]


@pytest.mark.parametrize("limit", ["steps", "seconds", "memory", "depth"])
def test_code_within_its_limits_is_not_disturbed(vm, limit):
    room = {"steps": 100_000, "seconds": 5, "memory": 100 * MEGABYTE, "depth": 5000}[limit]
    for text, value in (
        ("(3 & 1 & 2) asVector copySort", "a vector(1, 2, 3)"),
        ("100 factorial printString size", "158"),
        ("| l | l: list copy. 100 do: [| :i | l add: i ]. (l mapBy: [| :e | e * e ]) sum", "328350"),
        ("(| parent* = lobby. f: n = ( n = 0 ifTrue: 0 False: [ 1 + (f: n - 1) ] ) |) f: 300", "300"),
        ("[ 3 zork ] on: exceptions error Do: [| :e | e return: 'caught' ]", "'caught'"),
    ):
        assert limited(vm, text, **{limit: room})[0] == value


def test_depth_is_limited(vm):
    deep = "(| parent* = lobby. f: n = ( n = 0 ifTrue: 0 False: [ 1 + (f: n - 1) ] ) |) f: "
    assert limited(vm, deep + "40", depth=100)[0] == "40"
    for text in (deep + "2000", f"[ {deep}2000 ] on: exceptions exception Do: [ 'caught' ]", "proxy zork", "maker call: [| :b | b value: b ]"):
        answer, seconds, _, after = limited(vm, text, depth=100, steps=10**6)
        assert answer == "limitReached: more than 100 nested activations", text
        assert seconds < 1
        assert after == "7"


def test_the_limits_outside_hold_inside_and_the_nearest_is_named(vm):
    assert limited(vm, "[ [ [ true ] whileTrue ] valueWithinSteps: 100 ] on: exceptions limitReached Do: [| :e | e messageText ]", steps=10_000)[0] == (
        "'more than 100 steps'"
    )
    assert limited(vm, "[ [ [ true ] whileTrue ] valueWithinSteps: 100000 ] on: exceptions limitReached Do: [ 3 ]", steps=10_000)[0] == (
        "limitReached: more than 10,000 steps"
    )
    assert limited(vm, "[ [ [ true ] whileTrue ] valueWithinSteps: 100 ] on: exceptions limitReached Do: spin", steps=10_000)[0] == (
        "limitReached: more than 10,000 steps"
    )


@pytest.mark.parametrize("limits", ["-1", "(1.0e308 * 10) - (1.0e308 * 10)", "1.0e308 * 10", "1 << 100", "'ten'", "true"])
def test_what_is_no_limit_is_refused(vm, limits):
    said = vm.said(f"_Limited: [ 3 ] Steps: ({limits}) Seconds: nil Memory: nil Depth: nil")
    assert "the '_Limited:Steps:Seconds:Memory:Depth:' primitive failed" in said
    assert vm.said(f"_Limited: [ 3 ] Steps: nil Seconds: ({limits}) Memory: nil Depth: nil") == said


def test_the_message_for_limits_and_its_error(vm):
    assert vm("[ 3 + 4 ] valueWithinSteps: 100") == "7"
    assert vm.failure("[ maker loop ] valueWithinSteps: 100").kind == "limitReached"
    assert vm.said("[ spin value ] valueWithinSteps: 1000") == "limitReached: more than 1,000 steps"


def test_the_image_is_what_it_was_before_a_limit_was_passed(image):
    """Also an object that was changed just when the limit struck, before the image could be told of it."""
    with Session.open(image, Output(lambda text: None)) as session:

        def answer(text):
            try:
                return session.evaluate(Source("limited", text))
            except Unhandled as failure:
                return failure.kind

        answer(
            "lobby _AddSlots: (| nodes. node = (| parent* = traits clonable. x <- 0. next. mark = ( x: 1. next mark )."
            " marked = ( | n <- 0. o | o: self. [ o isNil ] whileFalse: [ n: n + o x. o: o next ]. n ) |) |)"
        )
        answer("| last | 300 do: [ last: (node copy next: last) ]. nodes: last. 3")
        for depth in range(60, 66):
            assert answer(f"[ nodes mark ] valueWithinSteps: nil Seconds: nil Bytes: nil Depth: {depth}") == "limitReached"
            assert answer("nodes marked") == "0"
        assert answer("[ nodes mark ] valueWithinSteps: 50") == "limitReached"
        assert answer("nodes marked") == "0"
