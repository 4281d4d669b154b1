"""Wording: sentences and selectors taken apart into words a small model can know.

In:     what somebody wrote.
Out:    Pieces: words in their basic form, numbers, quoted texts, marks; the parts of a selector.
Keeps:  everything is decided by rules and lists; the same text gives the same pieces everywhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from selfish.models.thesaurus import verb_head

UNKNOWN_WORD = "_"
LONGEST_INTENT = 600  # characters of an intent that are looked at

_PIECE = re.compile(
    r"""(?P<text>(?<![A-Za-z0-9])'(?:[^'\n]|(?<=\w)'(?=\w))*'(?![A-Za-z0-9])|"[^"\n]*"|“[^”\n]*”|‘[^’\n]*’|`[^`\n]*`|«[^»\n]*»)
      | (?P<number>(?<![A-Za-z0-9_.])-?\d+(?:\.\d+)?)
      | (?P<word>[A-Za-z]+(?:['’][A-Za-z]+)?)
      | (?P<mark>[-+*/%=<>^?!,.;:]+)""",
    re.VERBOSE,
)
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
FILLERS = frozenset(
    "a an the please just simply kindly really actually basically well ok okay so very quite exactly pls plz thanks thank you i want "
    "d'like would like need we me my our your should must can could will shall lets let's it's its this that method function object here "
    "there now thing do does did has have been being be am i'd i'll i'm you're object's that's there's".split()
)
_NUMBER_WORDS = {
    word: number
    for number, words in enumerate("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 2)
    for word in words.split()
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "thousand": 1000}
_IRREGULAR = {
    "children": "child",
    "people": "person",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "lives": "life",
    "shelves": "shelf",
    "is": "is",
    "was": "is",
    "were": "is",
    "are": "is",
    "has": "have",
    "had": "have",
    "does": "do",
    "did": "do",
    "goes": "go",
    "went": "go",
    "gone": "go",
    "given": "give",
    "gave": "give",
    "taken": "take",
    "took": "take",
    "made": "make",
    "became": "become",
    "gets": "get",
    "got": "get",
    "less": "less",
    "plus": "plus",
    "minus": "minus",
    "times": "times",
    "else": "else",
    "unless": "unless",
    "this": "this",
    "its": "its",
    "as": "as",
    "us": "us",
    "yes": "yes",
    "always": "always",
    "towards": "toward",
    "status": "status",
    "address": "address",
    "guess": "guess",
    "bigger": "bigger",
    "larger": "larger",
    "put": "put",
    "kept": "keep",
    "left": "left",
    "bought": "buy",
    "sold": "sell",
    "paid": "pay",
    "spent": "spend",
    "lost": "lose",
    "won": "win",
    "built": "build",
    "said": "say",
    "told": "tell",
    "written": "write",
    "stored": "store",
    "during": "during",
    "nothing": "nothing",
    "something": "something",
    "anything": "anything",
    "everything": "everything",
    "string": "string",
    "spelled": "spell",
    "added": "add",
    "divided": "divide",
    "multiplied": "multiply",
    "need": "need",
    "speed": "speed",
    "feed": "feed",
    "red": "red",
    "seed": "seed",
    "bed": "bed",
    "king": "king",
    "ring": "ring",
    "thing": "thing",
    "morning": "morning",
    "evening": "evening",
    "greeting": "greeting",
    "spring": "spring",
    "going": "go",
    "being": "be",
    "price": "price",
    "celsius": "celsius",
    "modulus": "modulus",
}


class Piece(NamedTuple):
    """A bit of a sentence: kind is word, number, text or mark; value the word in its basic form, the number, or the text without quotes."""

    kind: str
    value: object
    shown: str


@lru_cache(maxsize=20_000)
def basic(word: str) -> str:
    """The basic form of an English word, as far as rules know it."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) >= len(ending) + 3 and re.search("[aeiouy]", word[: -len(ending)]):
            stem = word[: -len(ending)]
            if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
                return stem[:-1]
            return stem + ("e" if _needs_e(stem) else "")
    return word


def _needs_e(stem: str) -> bool:
    if stem.endswith(
        (
            "at",
            "iz",
            "ur",
            "uc",
            "ang",
            "ass",
            "ul",
            "as",
            "ov",
            "us",
            "os",
            "in",
            "ir",
            "or",
            "id",
            "ud",
            "ar",
            "ot",
            "ak",
            "im",
            "ag",
            "ac",
            "iv",
        )
    ):
        return stem not in (
            "clear",
            "start",
            "begin",
            "join",
            "gain",
            "repeat",
            "obtain",
            "contain",
            "remain",
            "treat",
            "float",
            "spin",
            "win",
            "form",
            "pass",
        )
    return stem.endswith(("bl", "pl", "dl", "gl", "c", "v", "squ"))


def pieces(sentence: str) -> list[Piece]:
    """The sentence in pieces."""
    found = []
    for match in _PIECE.finditer(sentence[:LONGEST_INTENT]):
        kind, shown = match.lastgroup, match[0]
        if kind == "text":
            found.append(Piece("text", shown[1:-1], shown))
        elif kind == "number":
            found.append(Piece("number", float(shown) if "." in shown else int(shown), shown))
        elif kind == "word" and shown.lower() in _NUMBER_WORDS and _NUMBER_WORDS[shown.lower()] > 2:
            found.append(Piece("number", _NUMBER_WORDS[shown.lower()], shown))
        else:
            found.append(Piece(kind, basic(shown) if kind == "word" else shown, shown))
    return found


def camel(name: str) -> list[str]:
    """The words of a name like unitPrice, in basic form."""
    return [basic(part) for part in _CAMEL.findall(name)]


def selector_words(selector: str) -> list[list[str]]:
    """The words of each part of a selector."""
    return [camel(part) for part in selector.rstrip(":").split(":")]


@cache
def lexicon() -> frozenset[str]:
    """The words a small model knows, from words.txt beside this file."""
    path = Path(__file__).with_name("words.txt")
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


@lru_cache(maxsize=20_000)
def known(word: str) -> str:
    """The word of the lexicon that is meant: itself, its head, what it was before a typing mistake; else UNKNOWN_WORD."""
    words = lexicon()
    head = verb_head(word)
    for candidate in (head, word, verb_head(basic(word))):
        if candidate in words:
            return candidate
    if len(word) >= 4:
        near = sorted(candidate for candidate in words if one_slip(word, candidate))
        if near:
            return near[0]
    return UNKNOWN_WORD


def one_slip(word: str, other: str) -> bool:
    """Whether one letter was changed, left out, put in, or two neighbours exchanged; the first letter is right."""
    if abs(len(word) - len(other)) > 1 or len(other) < 4 or word[0] != other[0]:
        return False
    if len(word) == len(other):
        wrong = [i for i, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
        if len(wrong) == 1:
            return len(word) >= 6
        return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == other[wrong[1]] and word[wrong[1]] == other[wrong[0]]
    short, long = sorted((word, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
