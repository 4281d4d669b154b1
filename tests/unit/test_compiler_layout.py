"""Code laid out anew does what it did: answers, complaints and their places."""

from __future__ import annotations

import ast
import difflib
import dis
import textwrap
import traceback
from types import FunctionType

import pytest

from selfish.compiler.instructions import FORESEEN
from selfish.compiler.layout import laid_out

pytestmark = pytest.mark.skipif(not FORESEEN, reason="instructions of another interpreter stay as they are")

PREDICATES = """
def asked(a, b, c):
    t1 = a is b or (b is not c and a == 3)
    if t1:
        return 'first'
    while True:
        t2 = True
        t3 = False
        if a == 1:
            t3 = True
            break
        t2 = False
        break
    if t3:
        return 'third'
    if not t2:
        return 'second'
    return 'none'

def looping(n):
    found = []
    for i in range(n):
        t1 = i % 2 == 0 and (i > 3 or i == 0)
        if t1:
            t2 = False
        else:
            t2 = i > 4
        if t2 or i == 1:
            found.append(i)
        t4 = 0
        while True:
            t4 = t4 + 1
            t5 = t4 < 3
            if not t5:
                break
    return found, t4

def kept(a):
    t1 = True
    if t1:
        a = a + 1
    return t1, a

def stopped(items, i):
    try:
        t1 = items[i] > 0 and items[i + 1] > 0
        if t1:
            return items[i] / (items[i] - 1)
    except IndexError:
        return 'out of range'
    return 'no'
"""


def own_names(tree):
    """The variables t1, t2... as those of the compiler, which nobody else can name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id[0] == "t" and node.id[1:].isdigit():
            node.id = "$" + node.id
    return tree


def both(name):
    """A function of PREDICATES as Python compiled it, and laid out."""
    module = compile(own_names(ast.parse(PREDICATES)), "predicates", "exec")
    code = next(c for c in module.co_consts if getattr(c, "co_name", None) == name)
    return FunctionType(code, {}), FunctionType(laid_out(code, {"range": range}), {})


@pytest.mark.parametrize("a", [None, 0, 1, 3])
@pytest.mark.parametrize("b", [None, 1, 3])
@pytest.mark.parametrize("c", [None, 1, 3])
def test_predicates_answer_the_same(a, b, c):
    plain, laid = both("asked")
    assert laid(a, b, c) == plain(a, b, c)


@pytest.mark.parametrize("n", range(1, 9))
def test_loops_answer_the_same(n):
    plain, laid = both("looping")
    assert laid(n) == plain(n)


def test_what_is_asked_and_used_is_there():
    plain, laid = both("kept")
    assert laid(2) == plain(2) == (True, 3)


@pytest.mark.parametrize("items", [[1, 1], [2, 3], [0, 1], [5], []])
def test_handlers_and_places_stay(items):
    plain, laid = both("stopped")
    outcomes = []
    for function in (plain, laid):
        try:
            outcomes.append(function(items, 0))
        except ZeroDivisionError as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            outcomes.append((str(error), frame.lineno, frame.colno, frame.end_colno))
    assert outcomes[0] == outcomes[1]


def test_what_was_just_stored_is_not_asked_again():
    plain, laid = both("asked")
    assert sum(1 for _ in dis.get_instructions(laid)) < sum(1 for _ in dis.get_instructions(plain))
    assert "$t1" not in [i.argval for i in dis.get_instructions(laid) if i.opname == "LOAD_FAST"]


@pytest.mark.parametrize("module", [textwrap, difflib])
def test_whole_modules_work_laid_out(module):
    with open(module.__file__, encoding="utf-8") as file:
        code = compile(file.read(), module.__name__, "exec")
    laid = {"__name__": module.__name__}
    exec(laid_out(code, {}), laid)
    text = ("A long line, with words of many lengths; it is to be broken. " * 9).split("; ")
    if module is textwrap:
        assert laid["fill"](" ".join(text), 30) == textwrap.fill(" ".join(text), 30)
        assert laid["dedent"]("  a\n    b\n  c") == textwrap.dedent("  a\n    b\n  c")
    else:
        other = [line.replace("words", "letters") for line in text[::-1]]
        assert [*laid["ndiff"](text, other)] == [*difflib.ndiff(text, other)]
        assert [*laid["unified_diff"](text, other)] == [*difflib.unified_diff(text, other)]
