"""Values as the corpus knows them: Python things that stand for Selfish ones.

In:     numbers, strings, booleans, None, Vec, Lst, dictionaries, Thing.
Out:    source: the expression that makes one; shown: its printString; drawn: a random one of a kind.
Keeps:  a vector is never taken for a list; drawing depends on the given generator alone.
"""

from __future__ import annotations

import random

from selfish.models.values import Lst, Thing, Vec

WORDS = """
apple pear plum bread milk tea sand stone river lamp chair table window garden cat dog horse bird fish snow rain red blue green gold
noon level kayak otto alpha beta gamma delta anna bob carl dora emil fay gus hans ida joe kim lea max nora olaf pia quin rosa sam tom uma
north south east west pen ink book page key door ring bell drum flute song ship sail wind star moon sun cup spoon fork plate salt oil rice
""".split()
NAMES = (
    "Ada Ben Cleo Dan Eva Finn Gus Hana Ivo Jana Kurt Lena Milo Nina Oskar Pia Quentin Rosa Sven Tara Uli Vera Wim Xenia Yara Zoe".split()
)
CHARACTERS = "abcdefghijklmnopqrstuvwxyz"


def number(rng: random.Random) -> int:
    return rng.choice((0, 1, rng.randint(0, 12), rng.randint(0, 12), rng.randint(2, 60), rng.randint(-9, -1), rng.randint(13, 250)))


def word(rng: random.Random) -> str:
    return rng.choice(WORDS) if rng.random() < 0.7 else rng.choice(NAMES)


def text(rng: random.Random) -> str:
    shape = rng.random()
    if shape < 0.08:
        return ""
    if shape < 0.7:
        return word(rng)
    if shape < 0.8:
        return word(rng).upper()
    if shape < 0.86:
        return rng.choice(CHARACTERS)
    return " ".join(word(rng) for _ in range(rng.randint(2, 3)))


def several(rng: random.Random, make, lowest: int = 0) -> list:
    size = rng.choice((0, 1, 2, 3, 3, 4, 5, 6))
    made = [make(rng) for _ in range(max(lowest, size))]
    if len(made) > 2 and rng.random() < 0.35:
        made[rng.randrange(len(made))] = made[0]
    return made


def drawn(kind: str, rng: random.Random):
    """A random value of a kind: see family.py for the letters. `u(2,9)` is a range."""
    if "(" in kind:
        low, high = kind[kind.index("(") + 1 : -1].split(",")
        return rng.randint(int(low), int(high))
    if kind.endswith("+"):  # never empty
        while not (made := drawn(kind[:-1], rng)):
            pass
        return made
    match kind:
        case "n":
            return number(rng)
        case "u":
            return rng.choice((0, 1, rng.randint(0, 12), rng.randint(2, 60), rng.randint(13, 250)))
        case "p":
            return rng.choice((1, 2, 3, rng.randint(2, 12), rng.randint(4, 60)))
        case "s":
            return text(rng)
        case "w":
            return word(rng)
        case "c":
            return rng.choice(CHARACTERS)
        case "h":
            return rng.choice(NAMES)
        case "b":
            return rng.random() < 0.5
        case "vn":
            return Vec(several(rng, number))
        case "vs":
            return Vec(several(rng, word))
        case "ln":
            return Lst(several(rng, number))
        case "ls":
            return Lst(several(rng, word))
        case "dn":
            return {word(rng): rng.randint(0, 30) for _ in range(rng.randint(0, 4))}
        case "ds":
            return {word(rng): word(rng) for _ in range(rng.randint(0, 4))}
        case "ds1":
            return {rng.choice(CHARACTERS): word(rng) for _ in range(rng.randint(1, 4))}
    raise ValueError(f"no kind {kind}")


def literal(characters: str) -> str:
    for plain, escaped in (("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n"), ("\t", "\\t")):
        characters = characters.replace(plain, escaped)
    return f"'{characters}'"


def slot_source(value) -> str:
    """The same for the inside of a slot list, where brackets around a whole value would make a method of it."""
    text = source(value)
    if not text.startswith("(") or text.startswith("(|") or not text.endswith(")"):
        return text
    depth = 0
    for i, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return text[1:-1] if i == len(text) - 1 else text
    return text


def source(value) -> str:
    """An expression whose value it is."""
    if value is None or isinstance(value, bool):
        return {None: "nil", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, Thing):
        return "(| parent* = traits clonable. " + ". ".join(f"{k} <- {slot_source(v)}" for k, v in value.items()) + " |)"
    if isinstance(value, dict):
        made = "dictionary copyRemoveAll"
        for key, each in value.items():
            made = f"({made} at: {source(key)} Put: {source(each)})"
        return made
    if isinstance(value, list):
        kind = "list" if isinstance(value, Lst) else "vector"
        if len(value) == 0:
            return f"{kind} copyRemoveAll"
        if len(value) == 1:
            return f"({kind} copyRemoveAll add: {source(value[0])})" if kind == "list" else f"(vector copyAddLast: {source(value[0])})"
        return f"({' & '.join(source(each) for each in value)}) as{kind.capitalize()}"
    return str(value) if value >= 0 else f"({value})"


def _collected(kind: str, elements: list) -> str:
    if not elements:
        return kind
    return f"{kind}({', '.join(shown(each) for each in elements) if len(elements) <= 7 else f'{len(elements)} elements'})"


def shown(value) -> str:
    """Its printString."""
    if isinstance(value, list):
        kind = "list" if isinstance(value, Lst) else "vector"
        return _collected(f"a {kind}", value)
    if isinstance(value, dict) and not isinstance(value, Thing):
        return _collected("a dictionary", list(value.values()))
    if isinstance(value, str):
        return literal(value)
    return source(value).strip("()")
