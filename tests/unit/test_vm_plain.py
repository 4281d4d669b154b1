"""What is done without being compiled is what compiled code does, failures and their places included."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Asked

from selfish.compiler.scopes import Scopes, literals_of
from selfish.errors import SelfishFailure
from selfish.parser import parse_script
from selfish.source import Source
from selfish.syntax import Code, MethodLiteral, ObjectLiteral, Resend, Send, Slot
from selfish.vm.objects import STRETCH, Layers

BOOTSTRAP = sorted((Path(__file__).resolve().parents[2] / "bootstrap").rglob("*.self"))
SETTING = """\
lobby _AddSlots: (| shed = (| parent* = traits clonable. count <- 0. full = (| rakes = 3 |). empty <- nil |) |)
shed _AddSlots: (| pick = ( count: count + 1. full ) |)
lobby _AddSlots: (| left = (| tool = 'saw' |). right = (| tool = 'axe' |). room* = (| indoors = (| n = 1 |) |) |)
lobby _AddSlots: (| both = (| l* = left. r* = right |) |)
"""


@pytest.fixture(scope="module")
def worlds():
    """A world as it is, and one that compiles everything. Both are asked the same, so they stay alike."""
    usual, compiling = Asked(), Asked()
    compiling.world.is_plain = lambda provenance: False
    return usual, compiling


PLAIN = [
    "shed _AddSlots: (| a = 3 |)",
    "shed full _AddSlots: (| rakes = 4. spades <- 5 |)",
    "shed _AddSlots: (| m = ( count + 1 ). count = 7 |)",
    "shed _AddSlots: (| p* = shed full |)",
    "_AddSlots: (| shed = (| gone = ( 3 ) |) |)",
    "nil _AddSlots: (| nothing = 1 |)",
    "traits integer _AddSlots: (| twice = ( 2 * self ) |)",
    "indoors _AddSlots: (| n = 2 |)",
    "(shed) _AddSlots: ()",
    "shed _AddSlots: (| {} = 'ModuleInfo: Creator: lobby shed.'. {'Category: x' c = 1} |)",
    "both l _AddSlots: (| tool <- shed full |)",
]
COMPILED = [
    "shed pick _AddSlots: (| a = 3 |)",
    "shed empty zork _AddSlots: (| a = 3 |)",
    "  zork\n    _AddSlots: (| a = 3 |)",
    "both tool _AddSlots: (| a = 3 |)",
    "shed count _AddSlots: (| a = 3 |)",
    "3 _AddSlots: (| a = 3 |)",
    "shed _AddSlots: shed full",
    "shed _AddSlots: (| a = shed pick. b = shed zork |)",
    "shed count _AddSlots: (| a = shed pick. b = shed pick |)",
    "shed count _AddSlots: (| a = shed pick |) IfFail: [| :e | e ]",
    "_Quack _AddSlots: (| a = 3 |)",
    "both _AddSlots: (| a = both tool |)",
    "([] value: 3) _AddSlots: (| a = 3 |)",
    "(| b = shed pick |) _AddSlots: (| a = shed pick |)",
    "[ shed ] _AddSlots: (| a = 3 |)",
]


def failure_with_places(failure):
    return str(failure), [(a.selector, a.line, a.column, a.end_column, a.line_text) for a in getattr(failure, "backtrace", ())]


def outcome(vm, text):
    """All that can be seen of a script: the value or the failure with its places, and what is in the objects afterwards."""
    vm.file_in(SETTING)
    try:
        seen = vm.world.print_string(vm.file_in(text, "file"))
    except SelfishFailure as failure:
        seen = failure_with_places(failure)
    places = [vm.said(f"(reflect: {place}) names asVector printString") for place in ("shed", "left", "nil", "indoors", "shed full")]
    values = [vm.said(f"{path} printString") for path in ("shed count", "shed full rakes", "3 twice", "left tool", "nil nothing")]
    return seen, places, values


@pytest.mark.parametrize("text", PLAIN + COMPILED)
def test_the_same_comes_of_it_compiled_or_not(text, worlds):
    usual, compiling = worlds
    assert outcome(usual, text) == outcome(compiling, text)


@pytest.mark.parametrize("text", PLAIN + COMPILED)
def test_what_is_plain_is_not_compiled(text, worlds, monkeypatch):
    vm, made = worlds[0], []
    new_unit = vm.world.linker.new_unit
    for each in worlds:
        each.file_in(SETTING)
    monkeypatch.setattr(vm.world.linker, "new_unit", lambda *arguments: made.append(arguments) or new_unit(*arguments))
    for each in worlds:
        try:
            each.file_in(text)
        except SelfishFailure:
            assert text in COMPILED
    assert bool(made) == (text in COMPILED)


def test_what_is_counted_is_compiled(worlds):
    for vm in worlds:
        vm.file_in(SETTING)
    taken = []
    for vm in worlds:
        with vm.world.limits(steps=10**6) as meter:
            vm.file_in("shed _AddSlots: (| a = shed full |)")
        taken.append(meter.used)
    assert taken[0] == taken[1]


def codes(node):
    """Every method, block and body in a tree."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Code):
            yield node
            waiting += [*node.slots, *node.statements]
        elif isinstance(node, ObjectLiteral):
            waiting += node.slots
        elif isinstance(node, Slot):
            waiting.append(node.value)
        elif isinstance(node, (Send, Resend)):
            waiting += [getattr(node, "receiver", None), *node.arguments]


@pytest.mark.parametrize("path", BOOTSTRAP, ids=lambda path: path.stem)
def test_literals_are_found_in_the_order_of_the_compiler(path):
    for tree in parse_script(Source(path.name, path.read_text(encoding="utf-8"))):
        for code in codes(tree):
            if not isinstance(code, MethodLiteral) and code is not tree:
                continue
            found, expected = literals_of(code), Scopes(code, lambda selector: False).literals
            assert list(map(id, found)) == list(map(id, expected))


def test_layers_say_what_a_dict_says():
    expected, layers = {n: n for n in range(1000)}, Layers({n: n for n in range(1000)})
    for step in range(3 * STRETCH):
        name = (step * 7) % 1300
        before, layers = layers, Layers(layers)
        layers[name] = expected[name] = -1 - step
        assert (name in before) == (before.get(name) is not None)
        assert before.get(name) != -1 - step
    assert list(layers.items()) == list(expected.items())
    assert len(layers) == len(expected) == len(list(layers))
    assert layers.get(2000, 5) == 5 and 2000 not in layers and layers[3] == expected[3]
    with pytest.raises(KeyError):
        layers[2000]
