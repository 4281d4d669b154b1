"""The programs of benchmarks/, in which every method begins with a disturbance; and changes to their slots.

In:     benchmarks/NAME.self.
Out:    the text to file in; for a random.Random, a Change. Most say a slot again as it is: the program then goes on as if nothing had been.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from selfish.parser import parse_script
from selfish.source import Source
from selfish.syntax import BlockLiteral, MethodLiteral, ObjectLiteral, Resend, Send

from .changes import SELF, Change, added, again, memory

FOLDER = Path(__file__).resolve().parent.parent.parent / "benchmarks"
HOOK = "_Disturb"
SHARED = "som"
PROGRAMS = {
    "list": "(listBenchmark tail: (listBenchmark makeList: 7) Y: (listBenchmark makeList: 5) Z: (listBenchmark makeList: 3)) length",
    "permute": "permuteBenchmark items: (vector copySize: 6 FillingWith: 2). permuteBenchmark permute: 4. permuteBenchmark count",
    "queens": "queensBenchmark queens",
    "storage": "storageBenchmark buildTree: 4 From: som random copy. storageBenchmark count",
    "towers": "towersBenchmark piles: (vector copySize: 3). towersBenchmark buildTower: 0 Disks: 5. "
              "towersBenchmark move: 5 From: 0 To: 1. towersBenchmark moves",
    "sieve": "sieveBenchmark sieve: (vector copySize: 100 FillingWith: true) Size: 100",
    "richards": "richardsBenchmark idleData count: 30. richardsBenchmark scheduler new start",
    "deltablue": "deltablueBenchmark projection: 4",
    "nbody": "nbodyBenchmark run: 6",
    "bounce": "| r. n <- 0. balls | r: som random copy. balls: vector copySize: 5. "
              "0 upTo: 5 Do: [| :i | balls at: i Put: (bounceBenchmark ball from: r) ]. "
              "30 do: [ balls do: [| :each | each bounce ifTrue: [ n: n + 1 ] ] ]. n",
    "json": """(jsonBenchmark parser on: '{"tea": [1, 2.5, true, null, "green"], "milk": {"much": -3}, "more": []}') parse""",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A slot: the object's expression, the text that defines it, and for a method the head with its arguments."""

    path: str
    name: str
    text: str
    head: str
    is_method: bool
    assignable: bool


@cache
def text_of(name: str) -> str:
    """A benchmark, each method of which first disturbs."""
    path = FOLDER / f"{name}.self"
    text = path.read_text(encoding="utf-8")
    starts = [m.statements[0].start for m in methods(Source(path.name, text)) if len(m.statements) > m.returns]
    for start in sorted(starts, reverse=True):
        text = f"{text[:start]}{HOOK}. {text[start:]}"
    return text


def methods(source: Source):
    """The methods in a script, those inside methods too."""
    waiting = list(parse_script(source))
    while waiting:
        node = waiting.pop()
        if isinstance(node, MethodLiteral):
            yield node
        if isinstance(node, ObjectLiteral):
            waiting += [slot.value for slot in node.slots]
        elif isinstance(node, (Send, Resend)):
            waiting += node.arguments
        elif node is not None and hasattr(node, "statements") and not isinstance(node, BlockLiteral):
            waiting += node.statements


@cache
def places(name: str) -> tuple[Place, ...]:
    text = text_of(name)
    found = []
    for body in parse_script(Source(name, text)):
        for send in body.statements:
            receiver = text[send.receiver.start : send.receiver.end]
            found += _slots_of(send.arguments[0], "" if receiver == "lobby" else receiver, text)
    return tuple(found)


def _slots_of(node: ObjectLiteral, path: str, text: str):
    for slot in node.slots:
        value = slot.value
        method = value if isinstance(value, MethodLiteral) else None
        parts = slot.name.split(":")[:-1] or [slot.name]
        words = method.arguments if method is not None else ()
        head = " ".join(f"{part}: {word}" for part, word in zip(parts, words, strict=True)) if words else slot.name
        if path and not slot.parent:
            yield Place(path, slot.name, text[slot.start : slot.end], head, method is not None, slot.assignable)
        if isinstance(value, ObjectLiteral):
            yield from _slots_of(value, f"{path} {slot.name}".strip(), text)


def change(random: Random, name: str) -> Change:
    place = random.choice(places(name) + places(SHARED)[:20])
    where = place.path if random.random() < 0.8 else random.choice((SELF, random.choice(places(name)).path))
    kind = random.random()
    if kind < 0.45:
        return added(where, place.text)
    if kind < 0.6:
        return memory(random) if random.random() < 0.5 else again(random)
    if kind < 0.7 and place.assignable:
        slot, hidden = place.name, f"hidden_{place.name}"
        return added(place.path, f"{slot} = ( {HOOK}. {hidden} ). {slot}: new = ( {hidden}: new ). {hidden} <- {place.path} {slot}")
    if kind < 0.85 and place.is_method:
        return added(where, f"{place.head} = ( {HOOK}. {random.choice(('self', f'resend.{place.head}'))} )")
    if kind < 0.95 and place.is_method and ":" not in place.head:
        return added(where, f"{place.head} {random.choice(('=', '<-'))} {random.choice(('1', '7', 'true', 'nil', '2.5'))}")
    return Change(where, f"_RemoveSlot: '{place.name}'")
