# ruff: noqa: E501 - a program of the table reads best on one line
"""Programs that are too large, too deep, or nonsense: they work, or fail with an error of the language. Python never shows.

The primitives and the library get random arguments of every kind.
"""

from __future__ import annotations

import random
import time

import pytest
from asking import Asked, in_child

from selfish.errors import SelfishFailure
from selfish.primitives.all import PRIMITIVES
from selfish.source import Source

SIZES = (25, 300, 600)  # Python nests twenty blocks; the parser four hundred brackets


def nested(opening, inside, closing):
    return lambda n: opening * n + inside + closing * n


def numbered(form, between=" ", first=0):
    return lambda n: between.join(form.format(i) for i in range(first, n))


# name -> how the program is made for a size, and the value it has
FORMS = {
    "blocks run at once": (nested("[ ", "3", " ] value"), lambda n: "3"),
    "blocks kept": (lambda n: "| b | b: " + "[ " * n + "3" + " ]" * n + ". " + "b: b value. " * n + "b", lambda n: "3"),
    "branches": (nested("true ifTrue: [ ", "3", " ]"), lambda n: "3"),
    "loops": (lambda n: "| i <- 0 | " + "[ i < 1 ] whileTrue: [ " * n + "i: i + 1" + " ]" * n + ". i", lambda n: "1"),
    "counting loops": (lambda n: "| s <- 0 | " + numbered("1 to: 1 Do: [| :i{0} | ")(n) + "s: s + 1" + " ]" * n + ". s", lambda n: "1"),
    "do: in do:": (lambda n: "| s <- 0 | " + numbered("1 do: [| :i{0} | ")(n) + "s: s + 1" + " ]" * n + ". s", lambda n: "1"),
    "and": (nested("true && [ ", "true", " ]"), lambda n: "true"),
    "parentheses": (nested("( ", "3", " )"), lambda n: "3"),
    "sums in parentheses": (nested("(1 + ", "3", ")"), lambda n: str(n + 3)),
    "object literals": (lambda n: "(| a = " * n + "3" + " |)" * n + " a" * n, lambda n: "3"),
    "methods in methods": (lambda n: "(| m = ( " * (n // 2) + "3" + " ) |) m" * (n // 2), lambda n: "3"),
    "fail blocks": (nested("_Zork: 3 IfFail: [ ", "3", " ]"), lambda n: "3"),
    "ensure:": (nested("[ ", "3", " ] ensure: [ 4 ]"), lambda n: "3"),
    "handlers": (nested("[ ", "nil zork", " ] on: exceptions error Do: 3"), lambda n: "3"),
    "returns": (lambda n: "(| m = ( " + "[ ^ " * n + "3" + " ] value" * n + " ) |) m", lambda n: "3"),
    "branches at the end": (lambda n: "| x <- 3 | " + "x = 4 ifTrue: 'a' False: [ " * n + "'end'" + " ]" * n, lambda n: "'end'"),
}
LENGTHS = (300, 5000)  # the parser allows four thousand words in a statement
LONG = {
    "a sum": (lambda n: "1" + " + 1" * n, lambda n: str(n + 1)),
    "unary messages": (lambda n: "1" + " negate" * (n * 2), lambda n: "1"),
    "strings joined": (lambda n: "('a'" + ", 'a'" * n + ") size", lambda n: str(n + 1)),
    "elements collected": (lambda n: "(1" + " & 1" * n + ") asVector size", lambda n: str(n + 1)),
    "keywords in keywords": (lambda n: "1 max: " * n + "3", lambda n: "3"),
    "comparisons": (lambda n: "1 = 1" + " = true" * n, lambda n: "true"),
    "nots": (lambda n: "true" + " not" * (2 * n), lambda n: "true"),
    "locals": (lambda n: "| " + numbered("v{0} <- {0}", ". ")(n) + f" | v{n - 1}", lambda n: str(n - 1)),
    "arguments": (
        lambda n: f"(| k: a0 {numbered('K{0}: a{0}', first=1)(n)} = ( a{n - 1} ) |) k: 0 {numbered('K{0}: {0}', first=1)(n)}",
        lambda n: str(n - 1),
    ),
    "arguments of a block": (
        lambda n: "[| " + numbered(":a{0}", ". ")(n) + f" | a{n - 1} ] value: 0" + " With: 7" * (n - 1),
        lambda n: "7",
    ),
    "statements": (lambda n: "| x <- 0 | " + "x: x + 1. " * n + "x", str),
    "literals": (lambda n: "| x | " + numbered("x: 'literal {0}'.")(n) + " x", lambda n: f"'literal {n - 1}'"),
    "constant slots": (lambda n: "(| " + numbered("s{0} = {0}", ". ")(n) + f" |) s{n - 1}", lambda n: str(n - 1)),
    "data slots": (lambda n: "(| " + numbered("s{0} <- {0}", ". ")(n) + f" |) s{n - 1}", lambda n: str(n - 1)),
    "parents": (lambda n: "(| " + numbered("p{0}* = (| s{0} = {0} |)", ". ")(n) + f" |) s{n - 1}", lambda n: str(n - 1)),
    "assignments in assignments": (lambda n: "| " + numbered("v{0}", ". ")(n) + " | " + numbered("v{0}:")(n) + " 3. 4", lambda n: "4"),
    "resends": (lambda n: "(| p* = (| x = 3 |). x = ( " + "resend.x. " * n + "7 ) |) x", lambda n: "7"),
}


@pytest.fixture(scope="module")
def vm():
    return Asked()


def answers(vm, forms, sizes):
    """Everything that is neither the right value nor a mistake of syntax about the size, and what took too long."""
    wrong = []
    for name, (program, value) in forms.items():
        for size in sizes:
            for metered in (False, True):
                before = time.process_time()
                try:
                    if metered:
                        with vm.world.limits(steps=10**8):
                            got = vm(program(size))
                    else:
                        got = vm(program(size))
                except SelfishFailure as failure:
                    got = f"{type(failure).__name__}: {failure}"
                except BaseException as failure:  # noqa: BLE001 - that is what must not happen
                    got = f"Python's {type(failure).__name__}: {failure}"
                seconds = time.process_time() - before
                too_large = got.startswith("SyntaxMistake: more than ") and size > 300
                if got != value(size) and not too_large or seconds > 3:
                    wrong.append(f"{name}, {size}{', metered' * metered}: {got[:200]} after {seconds:.1f} s")
    return wrong


def test_deep_programs(vm):
    assert not in_child(lambda: answers(vm, FORMS, SIZES), 120)


def test_long_programs(vm):
    assert not in_child(lambda: answers(vm, LONG, LENGTHS), 120)


# ---- nonsense

OPERANDS = ("true", "false", "nil", "'a'", "'a' copyMutable", "[ 1 ]", "[| :x | x ]", "lobby", "(| |)", "vector", "(1 & 2) asVector", "list", "(reflect: 3)")
NUMBERS = ("0", "1", "-7", "(1 << 100)", "-(1 << 100)", "0.5", "-0.0", "1.0e300", "(1.0e308 * 10)", "((1.0e308 * 10) - (1.0e308 * 10))", "(1 << 2000)")
SIGNS = ("+", "-", "*", "/", "%", "<", "<=", ">", ">=", "=", "!=", "==", "&&", "||", "^^", "<<", ">>", "@", ",", "&")


def outcome(vm, text):
    """`value`, or the kind of failure. Raises whatever is not a failure of the language."""
    try:
        vm(text)
        return "value"
    except SelfishFailure as failure:
        assert str(failure) and "Python" not in str(failure) and "object has no attribute" not in str(failure)
        return getattr(failure, "kind", "syntax")


def test_operators_between_everything(vm):
    """The short ways of compiled code, for locals, literals and slots, fail or not as the message itself does."""

    def run():
        rng, wrong = random.Random(7), []
        for _ in range(1500):
            one, other, sign = (rng.choice(words) for words in ((*OPERANDS, *NUMBERS), (*OPERANDS, *NUMBERS), SIGNS))
            if sign in ("<<", ">>") and "<<" in other:
                continue
            message = outcome(vm, f"'{sign}' sendTo: ({one}) With: ({other})")
            for way in (f"({one}) {sign} ({other})", f"| a. b | a: {one}. b: {other}. a {sign} b"):
                got = outcome(vm, way)
                computed = got == "typeError" and message == "messageNotUnderstood" and way[0] == "("  # the operands are not known any more
                if got != message and not computed:
                    wrong.append((way, got, message))
        return wrong

    assert not in_child(run, 60)


def test_numbers_are_not_booleans(vm):
    for text, value in (
        ("true = 1", "false"),
        ("1 = true", "false"),
        ("0 = false", "false"),
        ("true == 1", "false"),
        ("1 == 1.0", "false"),
        ("1 = 1.0", "true"),
        ("(1 << 70) = (1 << 70)", "true"),
        ("0.0 = -0.0", "true"),
        ("0.0 == -0.0", "false"),
        ("| n | n: (1.0e308 * 10) - (1.0e308 * 10). n = n", "false"),
        ("| n | n: (1.0e308 * 10) - (1.0e308 * 10). n != n", "true"),
        ("| n | n: (1.0e308 * 10) - (1.0e308 * 10). (n < 1) || [ n >= 1 ]", "false"),
        ("3 == 3", "true"),
        ("'a' == 'a'", "true"),
        ("'a' = 'a' copyMutable", "true"),
        ("nil = false", "false"),
        ("true && true", "true"),
    ):
        assert vm(text) == value, text
    for text in ("true + 1", "1 + true", "3 < true", "true < 3", "nil + 1", "3 * 'a'", "'a' * 3", "'a' % 3", "'a' + 'b'", "1 + [ 1 ]", "[ 1 ] + 1", "3 < 'a'", "'a' < 3"):
        assert vm.failure(text).kind == "messageNotUnderstood", text


VALUES = """0|1|-1|2|255|256|1114112|55296|(1 << 62)|(1 << 100)|-(1 << 100)|100000|2.5|-0.0|1.0e300|(1.0e308 * 10)|nil|true|false|''|'a'|'abc'|'{}{5}'
'Ä'|'abc' copyMutable|vector|(1 & 2 & 3) asVector|('a' & 'b') asVector|(vector copySize: 3)|byteVector|(byteVector copySize: 3)|hashTable _TableEmptyCopy
[ 1 ]|[| :x | x ]|[| :a. :b. :c | a ]|lobby|(| |)|(| parent* = lobby. x <- 3. y = 4. m = ( 3 ) |)|(reflect: lobby)|((reflect: lobby) at: 'globals')
traits integer|exceptions error copy|list|(list copy add: 3)|dictionary copy|(set copy)|(3 @ 4)|'zork'|'x:'|'+'|'at:Put:'|globals|'integer'|'globals list'
((reflect: traits integer) at: 'even') contents reflectee|random copy|(1 to: 3)""".replace("\n", "|").split("|")
LEFT_OUT = ("_Quit", "_Sleep:", "_RunScript")


def message(selector, choose):
    """A send of a selector to a random value, with random arguments."""
    receiver = f"({choose(VALUES)})"
    if selector[-1] == ":":
        return f"{receiver} " + " ".join(f"{word}: ({choose(VALUES)})" for word in selector.split(":")[:-1])
    return f"{receiver} {selector}" if selector[0].isalpha() or selector[0] == "_" else f"{receiver} {selector} ({choose(VALUES)})"


def nonsense(selector, rng):
    text = message(selector, rng.choice)
    way = rng.random()
    if selector[0] == "_" and way < 0.3:
        return f"{text}{' ' if ':' in selector else ''}IfFail: [| :why | why ]"
    if way < 0.5:
        return f"[ {text} ] on: exceptions error Do: [| :e | e messageText ]"
    if way < 0.7:
        return f"(| parent* = lobby. go = ( | r | 2 do: [ r: ({text}) ]. r ) |) go"
    return text


def leaks(vm, selectors, seed, count):
    """What random messages came to that is no failure of the language."""
    rng, found = random.Random(seed), []
    for _ in range(count):
        text = nonsense(rng.choice(selectors), rng)

        def body(text=text):
            with vm.world.limits(seconds=1, memory=200 << 20):
                return vm.world.print_string(vm.world.evaluate(Source("nonsense", text)))

        before = time.monotonic()
        try:
            vm.world.run(body)
        except SelfishFailure as failure:
            str(failure)
        except BaseException as failure:  # noqa: BLE001 - that is what must not happen
            found.append(f"{text}: {type(failure).__name__}: {failure}"[:300])
        if time.monotonic() - before > 4:
            found.append(f"{text}: {time.monotonic() - before:.1f} seconds")
    return found


def every_selector(world):
    """The names of all slots that can be reached from the lobby and the values."""
    found, seen, waiting = set(), set(), [world.lobby, *world.kinds.values(), *world.prototypes.values()]
    while waiting:
        holder = waiting.pop()
        if id(holder) in seen:
            continue
        seen.add(id(holder))
        map = world.map_of(holder)
        found.update(map.slots, map.writers)
        waiting += [v for s in map.slots.values() if s.kind != "method" and hasattr(v := world.slot_contents(holder, s), "_d")]
    return sorted(found)


@pytest.mark.parametrize("seed", range(4))
def test_primitives_given_nonsense(vm, seed):
    selectors = sorted(s for s in PRIMITIVES if s not in LEFT_OUT)
    assert len(selectors) > 200
    assert not in_child(lambda: leaks(vm, selectors, seed, 250), 120)


@pytest.mark.parametrize("seed", range(4))
def test_messages_given_nonsense(vm, seed):
    selectors = [s for s in every_selector(vm.world) if not any(word in s.lower() for word in ("quit", "sleep", "script", "read"))]
    assert len(selectors) > 800
    assert not in_child(lambda: leaks(vm, selectors, seed, 150), 120)


def test_a_world_that_was_taken_apart_still_says_what_is_wrong(vm):
    def run():
        said = []
        for harm in (
            "globals _RemoveAllSlots",
            "traits integer _RemoveAllSlots",
            "exceptions _RemoveAllSlots",
            "defaultBehavior _RemoveAllSlots",
            "traits block _RemoveAllSlots",
            "traits string _Define: (| |)",
            "nil _Define: (| |)",
            "true _RemoveAllSlots",
            "lobby _RemoveAllSlots",
        ):
            for text in (harm, "3 zork", "nil zork", "3 + 'a'", "[ 3 zork ] value", "true ifTrue: 3", "_Zork", "'a' , 3"):
                try:
                    vm.value(text)
                except SelfishFailure as failure:
                    said.append(str(failure))
        return said

    said = in_child(run, 60)
    assert len(said) > 20
    assert not [s for s in said if "stack has grown" in s]
