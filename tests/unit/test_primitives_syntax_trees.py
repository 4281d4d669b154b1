"""The trees the language sees are the parser's own, names mean in them what the compiler takes them for, and no text is too much."""

import time
from pathlib import Path

import pytest
from asking import Asked

from selfish.compiler.scopes import Scopes
from selfish.parser import parse_body, parse_script, parse_slots
from selfish.primitives.syntax_trees import syntax_tree
from selfish.source import Source
from selfish.syntax import Code, ObjectLiteral, Resend, Send, Slot
from selfish.vm.objects import METHOD, Live, Method

BOOTSTRAP = Path(__file__).parent.parent.parent / "bootstrap"
FILES = sorted(BOOTSTRAP.rglob("*.self"))
KINDS = {"BlockLiteral": "block", "MethodLiteral": "method", "ObjectLiteral": "object", "SelfReference": "selfReference"}


@pytest.fixture(scope="module")
def asked():
    """With `text`, which tests give the text they are about."""
    asked = Asked()
    asked.lobby(
        "text <- ''."
        "listing: tree = ( | all | all: list copyRemoveAll."
        "  tree do: [| :n | all addLast: (n kind, ' ', n start printString, ' ', n end printString) ]. all joinUsing: '\n' )."
        "implicitIn: tree = ( | found | found: set copyRemoveAll."
        "  (tree nodesSatisfying: [| :n | n isSend && [ n isImplicit && [ n isPrimitive not && [ n isVariable not && ["
        "    n isInInitializer not ] ] ] ] ]) do: [| :n | found add: n selector ]."
        "  found asVector copySort joinUsing: ' ' )"
    )
    return asked


def give(asked, text):
    asked.world.linker.write(asked.world.lobby, "text", asked.world.string(text))


def parts(node):
    """The children of one of the parser's nodes, in the order of the text."""
    if isinstance(node, Code):
        return [*node.slots, *node.statements]
    if isinstance(node, ObjectLiteral):
        return list(node.slots)
    if isinstance(node, Slot):
        return [] if node.value is None else [node.value]
    if isinstance(node, Send) and node.receiver is not None:
        return [node.receiver, *node.arguments]
    return list(node.arguments) if isinstance(node, (Send, Resend)) else []


def listing(tree):
    lines, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        name = type(node).__name__
        lines.append(f"{KINDS.get(name, name.lower())} {node.start} {node.end}")
        waiting.extend(reversed(parts(node)))
    return "\n".join(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_tree_is_the_parsers_own(asked, path):
    source = Source(path.name, path.read_text(encoding="utf-8"))
    for line in parse_script(source):
        text = source.text[line.start : line.end]
        give(asked, text)
        assert asked.value("(listing: text parseBody) canonicalize") == listing(parse_body(Source("text", text)))


SLOTS = [
    *("", "a", "a <- 3. b = ( a ). c* = lobby", "at: k Put: v = ( k )", "{ 'x' a. b = [ 3 ] } c"),
    *("+ x = ( (| y = x |) )", "{} = 'Sealed'", "a. b. "),
]
NO_SLOTS = [
    *(":a", "a = 3 |) + (| b", "3", "a = ( 3 ", "a. a", "a = 3)", "| a |", "a = 'b", "a = ( :x )", "resend = 3", "a* = ( 3 )"),
    *("{ 'x' }}", ".", "a = _Quit ]"),
]


@pytest.mark.parametrize("text", SLOTS)
def test_slots_mean_what_they_would_mean_between_bars(asked, text):
    inside = parse_slots(Source("text", text))
    between = parse_body(Source("text", f"(| {text} |)")).statements[0]
    give(asked, text)
    assert [line.split()[0] for line in listing(inside).splitlines()] == [line.split()[0] for line in listing(between).splitlines()]
    assert asked.value("(listing: text parseObject) canonicalize") == listing(inside)
    assert inside.annotation == between.annotation


@pytest.mark.parametrize("text", NO_SLOTS)
def test_what_is_no_list_of_slots_is_refused(asked, text):
    give(asked, text)
    answer = asked.value("text parseSlotsIfFail: [| :why. :line. :column | line printString, ':', column printString, ' ', why ]")
    assert answer.text.startswith("1:") and len(answer.text) > 8


def methods(world):
    """Every method that can be reached from the lobby through slots."""
    waiting, seen = [world.lobby], set()
    while waiting:
        thing = waiting.pop()
        if not isinstance(thing, Live) or id(thing) in seen:
            continue
        seen.add(id(thing))
        for slot in world.map_of(thing).slots.values():
            contents = world.slot_contents(thing, slot)
            if slot.kind is METHOD:
                yield contents
            else:
                waiting.append(contents)


def test_a_name_is_a_message_where_the_compiler_sends_one(asked):
    world, looked_at = asked.world, 0
    for method in methods(world):
        assert isinstance(method, Method)
        tree = world.linker.unit_of(method).tree
        if "object" in listing(tree):
            continue  # methods of other objects stand in it, which the compiler takes apart later
        found = world.run(lambda method=method: world.send(world.lobby, "implicitIn:", syntax_tree(world, method)))
        expected = " ".join(sorted(s for s in Scopes(tree, lambda selector: False).implicit if s[0] != "_"))
        assert str(getattr(found, "text", found)) == expected, (method.selector, method.file, method.line)
        looked_at += 1
    assert looked_at > 1000


BRACKETS = "(" * 380 + "3" + ")" * 380
BLOCKS = "[" * 380 + "3" + "]" * 380
CHAIN = "a" + " + a" * 1900
UNARY = "a" + " b" * 3900


@pytest.mark.parametrize(("text", "depth"), [(BRACKETS, 2), (BLOCKS, 382), (CHAIN, 1902), (UNARY, 3902)])
def test_a_deep_tree_needs_no_deep_stack(asked, text, depth):
    give(asked, text)
    limits = "valueWithinSteps: 3000000 Seconds: 2 Bytes: 100000000 Depth: 60"
    assert asked(f"[ text parseBody sends size. text parseBody depth ] {limits}") == str(depth)


def test_a_tree_holds_to_limits(asked):
    give(asked, "a: b + c. " * 20000 + "d")
    for limits in ("Steps: 100000 Seconds: nil Bytes: nil", "Steps: nil Seconds: 0.1 Bytes: nil", "Steps: nil Seconds: nil Bytes: 5000000"):
        start = time.monotonic()
        answer = asked.said(f"[ text parseBody sends size ] valueWithin{limits} Depth: nil")
        assert answer.startswith("limitReached: "), answer
        assert time.monotonic() - start < 3


def test_a_text_of_any_size_is_read_or_refused(asked):
    give(asked, "a: b + c. " * 100_000 + "d")
    assert asked.said("text parseBody sends size").startswith(("userError: ", "primitiveFailed: outOfMemoryError"))
    give(asked, "(" * 100_000)
    assert asked.said("text parseBody").startswith("userError: Error: line 1, column 401: ")
