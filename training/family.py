"""Families: what people ask of small objects, each with its wordings, its code and an oracle of its own.

In:     family(...) and update(...), called by the files of families/.
Out:    FAMILIES, by name.
Keeps:  a family says nothing about names: slots and arguments are roles, single capital letters, until a request is made of it.

Roles, in one string: `A:n count tally; N:n; #1:2..9; $1:Hello, |Hi `. A to L are slots, M to Z arguments in the order they are written, #1
numbers and $1 texts that differ from request to request. Kinds:

    n u p       numbers: any, not negative, positive; u(2,9) in a range         s w c h     text, word, character, a person's name
    vn vs ln ls vectors and lists of numbers and words; vn+ is never empty      b           truth
    dn ds       dictionaries from words to numbers and to words                 o           another object with the same slots

A slot whose names do not matter gets any. Code is Selfish with roles for names; $1 stands for a text literal.

Wordings are lines; (a|b) is one of several, [a] may be left out, {A} mentions a role. How a line begins says what can be put around it:

    =   a noun phrase for the answer        ?   a clause that is true or not        .   a sentence that stands as it is
        anything else begins with a verb in the imperative

The oracle takes a State and answers what the message gives; the state itself is the receiver.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

FAMILIES: dict[str, Family] = {}


@dataclass(frozen=True)
class Role:
    letter: str
    kind: str
    names: tuple[str, ...] = ()


@dataclass
class Family:
    name: str
    slots: list[Role]
    arguments: list[Role]
    numbers: dict[str, tuple[int, int]]  # '#1' -> from, to
    texts: dict[str, list[str]]  # '$1' -> what it may be
    bodies: list[str]  # the first is the one the model learns
    selectors: list[str]
    wordings: list[str]
    oracle: Callable
    steps: int = 1  # 2 for compositions
    tags: set[str] = field(default_factory=set)

    @property
    def arity(self) -> int:
        return len(self.arguments)


class State:
    """What an oracle works on: the roles as attributes."""

    def __init__(self, values: dict):
        self.__dict__.update(values)

    def put(self, **changes):
        self.__dict__.update(changes)
        return self

    def add(self, **changes):
        for role, by in changes.items():
            self.__dict__[role] = self.__dict__[role] + by
        return self


def read_roles(spec: str):
    """The slots, arguments, numbers and texts of a role string."""
    slots, arguments, numbers, texts = [], [], {}, {}
    for part in spec.split(";"):
        letter, _, rest = part.lstrip(" \n").partition(":")
        if letter.startswith("#"):
            low, high = rest.strip().split("..")
            numbers[letter] = (int(low), int(high))
        elif letter.startswith("$"):
            texts[letter] = rest.split("|")
        elif letter:
            kind, *names = rest.split()
            (arguments if letter >= "M" else slots).append(Role(letter, kind, tuple(names)))
    return slots, arguments, numbers, texts


def family(name, roles, bodies, selectors, wordings, oracle, steps=1, tags=()):
    """Make a family known."""
    assert name not in FAMILIES, name
    bodies = [bodies] if isinstance(bodies, str) else list(bodies)
    lines = [line.strip() for line in wordings.strip().splitlines() if line.strip()]
    made = Family(name, *read_roles(roles), bodies, selectors.split(), lines, oracle, steps, set(tags))
    for selector in made.selectors:
        assert selector.count(":") == made.arity, f"{name}: {selector}"
    FAMILIES[name] = made
    return made


ANSWERS = (
    " and (answer|return|give back|report|yield) (it|{X}|the new {X}|the (new|updated) value|what {X} is then|the result)",
    ". (Answer|Return|Give back|Report|Tell me) (it|{X}|the new {X}|its {X}|what is in {X} now|what {X} is afterwards)",
    ", (answering|returning|giving back) [the new ]{X}",
    ", then (answer|return|give|tell|report) {X}",
    "; (answer|result|returns|gives|answers): [the new ]{X}",
    "",
)
ITSELF = (
    "",
    "",
    "",
    " and (answer|return) (the object itself|itself|self|the receiver|this object)",
    ". (Answer|Return) (itself|self|the object)",
    ", nothing (else|special) to answer",
)


def update(name, roles, body, selectors, wordings, oracle, answer="A", tags=()):
    """Two families: one that changes something and answers a slot afterwards, one that answers the receiver."""
    lines = [line.strip() for line in wordings.strip().splitlines() if line.strip()]
    answered = "\n".join(line + tail.replace("{X}", f"{{{answer}}}") for line in lines for tail in ANSWERS)
    itself = "\n".join(line + tail for line in lines for tail in ITSELF)

    def value(state):
        oracle(state)
        return getattr(state, answer)

    def receiver(state):
        oracle(state)
        return state

    family(f"{name}, answering it", roles, f"{body}. {answer}", selectors, answered, value, tags=tags)
    family(f"{name}, answering itself", roles, f"{body}. self", selectors, itself, receiver, tags=tags)


def div(a, b):
    """Integer division that rounds toward zero."""
    q = abs(a) // abs(b)
    return q if (a >= 0) == (b >= 0) else -q


def rem(a, b):
    return a - b * div(a, b)


ROLE = re.compile(r"(?<![A-Za-z0-9_'])([A-Z])(?![A-Za-z0-9_'])")
PARAMETER = re.compile(r"[#$]\d")
