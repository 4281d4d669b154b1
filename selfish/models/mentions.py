"""Mentions: which slot a sentence speaks of, also when it does not say its name.

In:     the names of the slots, and words in basic form.
Out:    for a run of words the slot it means, with a score from 0 to 1; None below ENOUGH, or when two slots are meant as much.
Keeps:  the score depends on the words alone, so the same sentence about the same slots always means the same.

    1.00  the name itself, word for word            0.95  the same words run together, or in another form
    0.85  one typing mistake                        0.75  the last word of a longer name
    0.70  a word only this name has                 0.65  an abbreviation
    0.60  a word that means the same, after words like `the`
"""

from __future__ import annotations

from functools import lru_cache

from selfish.models.thesaurus import kin
from selfish.models.wording import basic, camel, one_slip

ENOUGH = 0.6
EXACT = 0.9
LONGEST = 4  # words of a mention
POINTING = frozenset("the its my his her their our your this that current new old present previous of whole own how all".split())


@lru_cache(maxsize=5_000)
def name_words(name: str) -> tuple[str, ...]:
    return tuple(camel(name)) or (name.lower(),)


def score(name: str, words: tuple[str, ...], before: str = "") -> float:
    """How much the words mean the slot; `before` is the word in front of them."""
    own = name_words(name)
    if words == own:
        return 1.0
    joined, mine = "".join(words), "".join(own)
    if joined == mine or joined == basic(mine) or joined == name.lower():
        return 0.95
    if len(words) == len(own) and all(a == b or one_slip(a, b) for a, b in zip(words, own, strict=True)):
        return 0.85
    if len(words) != 1:
        return 0.0
    word = words[0]
    if len(own) > 1:
        if word == own[-1]:
            return 0.75
        if word in own and len(word) > 2:
            return 0.7
    if len(own) == 1 and _abbreviates(word, own[0]):
        return 0.65
    if before in POINTING and (kin(word, own[-1]) or kin(word, mine)):
        return 0.6
    return 0.0


def _abbreviates(word: str, other: str) -> bool:
    """`qty` for quantity, `temp` for temperature, and the other way round."""
    short, long = sorted((word, other), key=len)
    if len(short) < 3 or len(long) < len(short) + 2 or short[0] != long[0]:
        return False
    if long.startswith(short):
        return len(short) >= 4 or len(long) >= 6
    letters = iter(long)
    return len(long) >= 6 and not set(short[1:]) & set("aeiou") and all(letter in letters for letter in short)


def best(names: tuple[str, ...], words: tuple[str, ...], before: str = "", enough: float = ENOUGH) -> tuple[str | None, float]:
    """The slot that is meant, and how much; None when it is none, or two alike."""
    scored = sorted(((score(name, words, before), name) for name in names), reverse=True)
    if not scored or scored[0][0] < enough:
        return None, 0.0
    if len(scored) > 1 and scored[1][0] == scored[0][0] and scored[0][0] < EXACT:
        return None, 0.0
    return scored[0][1], scored[0][0]


def found(names: tuple[str, ...], words: list[str], enough: float = ENOUGH) -> list[tuple[int, int, str]]:
    """All mentions in a row of words: start, end, slot. Better ones win, then longer ones, then earlier ones."""
    candidates = []
    for start in range(len(words)):
        for length in range(1, min(LONGEST, len(words) - start) + 1):
            run = tuple(words[start : start + length])
            if "" in run:
                break
            name, much = best(names, run, words[start - 1] if start else "", enough)
            if name is not None:
                candidates.append((-much, -length, start, start + length, name))
    taken: set[int] = set()
    chosen = []
    for _, _, start, end, name in sorted(candidates):
        if not taken & set(range(start, end)):
            taken |= set(range(start, end))
            chosen.append((start, end, name))
    return sorted(chosen)
