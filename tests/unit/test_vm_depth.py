# ruff: noqa: E501 - a program of the table reads best on one line
"""Ten thousand activations inside each other are nothing special; endless recursion is an error in the language, soon, and the world goes on.

Each way to recurse is tried in a forked process, so that a crash of the interpreter would be one failed test.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time

import pytest
from asking import Asked, in_child

SECONDS = 2.0  # of processor time until endless recursion is an error

# name -> the slots of `d`, and an expression in which LEVELS stands for how many levels there are to be.
WAYS = {
    "sends": ("f: x = ( x = 0 ifTrue: [ 0 ] False: [ 1 + (f: x - 1) ] )", "d f: LEVELS"),
    "blocks": ("f: x = ( | b | x = 0 ifTrue: [ ^ 0 ]. b: [ 1 + (f: x - 1) ]. b value )", "d f: LEVELS"),
    "do: of a vector": ("f: x = ( | r | x = 0 ifTrue: [ ^ 0 ]. (x & 1) asVector do: [| :e. :i | i = 0 ifTrue: [ r: 1 + (f: e - 1) ] ]. r )", "d f: LEVELS"),
    "do: of a list": ("f: x = ( | r | x = 0 ifTrue: [ ^ 0 ]. (list copyAddFirst: x) do: [| :e | r: 1 + (f: e - 1) ]. r )", "d f: LEVELS"),
    "a loop in line": ("f: x = ( | r | x = 0 ifTrue: [ ^ 0 ]. 1 to: 1 Do: [ r: 1 + (f: x - 1) ]. r )", "d f: LEVELS"),
    "the test of a loop": ("f: x = ( x = 0 ifTrue: [ ^ 0 ]. [ f: x - 1. false ] whileTrue: [ ] )", "d f: LEVELS"),
    "a sort in a sort": ("f: x = ( x = 0 ifTrue: [ ^ 0 ]. (2 & 1) asVector copySortBy: [| :a. :b | f: x - 1. a < b ]. x )", "d f: LEVELS"),
    "< of sorted elements": ("< x = ( n = 0 ifTrue: [ true ] False: [ n: n - 1. (d & d) asVector copySort. true ] )", "((d n: LEVELS) & d) asVector copySort"),
    "+": ("+ x = ( n = 0 ifTrue: [ 1 ] False: [ n: n - 1. (self + x) + 1 ] )", "(d n: LEVELS) + d"),
    "+ of a number": ("addSmallInteger: x = ( n = 0 ifTrue: [ 1 ] False: [ n: n - 1. (3 + self) + 1 ] )", "3 + (d n: LEVELS)"),
    "<": ("< x = ( n = 0 ifTrue: [ true ] False: [ n: n - 1. self < x ] )", "(d n: LEVELS) < d"),
    "=": ("= x = ( n = 0 ifTrue: [ true ] False: [ n: n - 1. self = x ] )", "(d n: LEVELS) = d"),
    "%": ("% x = ( n = 0 ifTrue: [ 1 ] False: [ n: n - 1. self % x ] )", "(d n: LEVELS) % d"),
    "at:": ("at: x = ( x = 0 ifTrue: [ 1 ] False: [ (self at: x - 1) + 1 ] )", "d at: LEVELS"),
    "a condition": ("ifTrue: a False: b = ( n = 0 ifTrue: [ true ] False: [ n: n - 1. f ] ). f = ( self ifTrue: [ true ] False: [ false ] )", "(d n: LEVELS) f"),
    "printString": ("p = ( n = 0 ifTrue: [ 'x' ] False: [ n: n - 1. printString ] ). printString = ( p, '.' )", "(d n: LEVELS) printString size"),
    "printString of vectors": ("f = ( | v | v: vector. n do: [ v: vector copySize: 1 FillingWith: v ]. v printString size )", "(d n: LEVELS) f"),
    "hash": ("hash = ( n = 0 ifTrue: [ 3 ] False: [ n: n - 1. set copy add: self. 3 ] )", "(set copy add: (d n: LEVELS)) size"),
    "not understood": ("doesNotUnderstand: m = ( n = 0 ifTrue: [ 'x' ] False: [ n: n - 1. zork ] )", "(d n: LEVELS) zork"),
    "primitives that fail": ("primitiveFailedError: e Name: m = ( n = 0 ifTrue: [ 'x' ] False: [ n: n - 1. _Zork ] )", "(d n: LEVELS) _Zork"),
    "IfFail:": ("f: x = ( x = 0 ifTrue: [ ^ 0 ]. _Zork: 3 IfFail: [ f: x - 1 ] )", "d f: LEVELS"),
    "resend": ("parent* = base. f: x = ( resend.f: x )", "d f: LEVELS"),
    "perform": ("f: x = ( x = 0 ifTrue: [ 0 ] False: [ 1 + ('f:' sendTo: self With: x - 1) ] )", "d f: LEVELS"),
    "returns from real blocks": ("f: x = ( | b | x = 0 ifTrue: [ ^ 0 ]. b: [ ^ 1 + (f: x - 1) ]. b value )", "d f: LEVELS"),
    "ensure:": ("f: x = ( x = 0 ifTrue: [ ^ 0 ]. [ f: x - 1 ] ensure: [ n: n + 1 ] )", "d f: LEVELS"),
    "on:Do:": ("f: x = ( x = 0 ifTrue: [ ^ 0 ]. [ f: x - 1 ] on: exceptions userError Do: [ 3 ] )", "d f: LEVELS"),
    "a handler that signals": ("f: x = ( x = 0 ifTrue: [ ^ 0 ]. [ error: 'a' ] on: exceptions userError Do: [| :e | f: x - 1. e return: 3 ] )", "d f: LEVELS"),
    "slots": ("f: x = ( | o | x = 0 ifTrue: [ ^ 0 ]. o: (| parent* = lobby. p |) _Clone. o p: d. 1 + (o p f: x - 1) )", "d f: LEVELS"),
    "a slot that became a method": ("m <- 1. block = ( [ m ] )", "[| b | b: d block. d n: LEVELS. d _AddSlots: (| m = ( n = 0 ifTrue: [ 0 ] False: [ n: n - 1. kept value ] ) |). kept: b. b value ] value"),
    "a constant that became a method": ("c = 1. block = ( [ c ] )", "[| b | b: d block. b value. d n: LEVELS. d _AddSlots: (| c = ( n = 0 ifTrue: [ 0 ] False: [ n: n - 1. kept value ] ) |). kept: b. b value ] value"),
    "a method with parents among its locals": ("f: x = ( | p* <- lobby | x = 0 ifTrue: [ 0 ] False: [ 1 + (d f: x - 1) ] )", "d f: LEVELS"),
}
# These need more than ten activations for one level.
SHALLOWER = {"a handler that signals": 5000, "hash": 9000, "printString of vectors": 4000}
ENDS = {"printString of vectors"}  # a recursion over data: endless data cannot be made


@pytest.fixture(scope="module")
def vm():
    return Asked()


def prepare(vm, slots):
    parent = "" if slots.startswith("parent*") else "parent* = traits clonable. "
    vm.lobby("base = (| parent* = lobby. f: x = ( x = 0 ifTrue: [ 0 ] False: [ d f: x - 1 ] ) |). kept")
    vm.lobby(f"d = (| {parent}n <- 0. {slots} |)")


@pytest.mark.parametrize("way", WAYS)
def test_depth(vm, way):
    slots, expression = WAYS[way]

    def deep():
        gc.freeze()  # the collector as sessions set it; the process is thrown away
        gc.set_threshold(50_000, 20, 20)
        prepare(vm, slots)
        yield vm.said(expression.replace("LEVELS", str(SHALLOWER.get(way, 10_000))))
        if way in ENDS:
            return
        prepare(vm, slots)
        before = time.process_time()
        yield vm.said(expression.replace("LEVELS", "1000000000"))
        yield time.process_time() - before
        yield vm.said("(list copy add: 3) printString")

    finite, *endless = in_child(lambda: list(deep()), 30)
    assert ": " not in finite, finite
    if endless:
        answer, seconds, after = endless
        assert answer == "stackOverflow: The stack has grown too big."
        assert seconds < SECONDS
        assert after == "'a list(3)'"


def test_endless_recursion_in_a_handler_is_not_handled_by_it(vm):
    def recurse():
        prepare(vm, "f = ( f ). handled <- 0. g = ( [ error: 'a' ] on: exceptions error Do: [ handled: handled + 1. f ] )")
        return vm.said("d g"), vm("d handled"), vm.said("[ d g ] on: exceptions stackOverflow Do: [ 'outside' ]")

    assert in_child(recurse, 30) == ("stackOverflow: The stack has grown too big.", "1", "'outside'")


def test_overflow_can_be_handled_and_what_was_to_run_runs(vm):
    def handle():
        prepare(vm, "f = ( [ f ] ensure: [ n: n + 1 ] )")
        answer = vm.said("[ d f ] on: exceptions stackOverflow Do: [| :e | e messageText ]")
        again = vm.said("[ d f ] on: exceptions stackOverflow Do: 'again'")
        return answer, again, int(vm("d n")) > 10_000

    assert in_child(handle, 30) == ("'The stack has grown too big.'", "'again'", True)


def test_the_stack_fits_the_depth_even_where_memory_is_short():
    """With a fiftieth of the stack the interpreter still meets its own limit before the end of the stack."""
    program = """
import sys
import selfish.vm.deep as deep
deep.STACK_BYTES = 20 << 20
from asking import Asked
vm = Asked()
vm.lobby("d = (| parent* = lobby. n <- 0. + x = ( n: n + 1. (self + x) + 1 ). < x = ( self < x ) |)")
print(vm.said("d + 1"), vm.said("d < 1"), vm("3 + 4"))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env={"PYTHONPATH": ":".join(sys.path)}, timeout=60)
    assert done.returncode == 0, f"{done.returncode} {done.stderr[-2000:]}"
    assert done.stdout.count("The stack has grown too big.") == 2 and done.stdout.endswith("7\n")
