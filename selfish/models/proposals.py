"""Proposals: replies that the facts of a request suggest by themselves, to be weighed by the model beside its own.

In:     a prompt without names, as delexical.py makes it.
Out:    replies in the words of such prompts, the plainest first; none where the facts say too little.
Keeps:  nothing is promised but that a proposal is made of what the facts say: they are tried like every other candidate. At most MOST.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST = 24
FACTS = " | facts "

BINARY = {
    **{sign: f"( {{0}} {sign} {{1}} )" for sign in "+ - * / % < <= = !=".split()},
    "max": "( {0} max: {1} )",
    "min": "( {0} min: {1} )",
    "percent": "( ( {0} * {1} ) / 100 )",
    "starts": "( {1} isPrefixOf: {0} )",
    "ends": "( {1} isSuffixOf: {0} )",
    "and": "( {0} && {1} )",
    "or": "( {0} || {1} )",
    "with": "( {0} copyAddLast: {1} )",
}
UNARY = {
    "size": "{0} size",
    "sum": "{0} sum",
    "most": "{0} max",
    "least": "{0} min",
    "not": "{0} not",
    "upper": "{0} capitalizeAll",
    "lower": "{0} uncapitalizeAll",
    "caps": "{0} capitalize",
    "back": "{0} copyReversed",
    "sorted": "{0} copySort",
    "first": "{0} first",
    "last": "{0} last",
    "firstword": "{0} asTokensSeparatedByWhiteSpace first",
    "lastword": "{0} asTokensSeparatedByWhiteSpace last",
}
MEMBERSHIP = {"s": "includesSubstring:", "d": "includesKey:"}  # by the letter of the place; else includes:
OPEN = frozenset(("part", "each"))  # they say how something looks, not what it is
CHANGES = frozenset("up down set flip change stay maybe".split())
LEADS = CHANGES | frozenset("gives is now pattern texts numbers border times plus minus over rest from as when".split())
PLACE = re.compile(r"(?:a?(?:n|s|b|vn|vs|v|ln|ls|l|d|o|z)|[tk])\d+(?:\.[a-z]+\d+)?|-?[01]|true|false")


class Unsaid(Exception):
    """The facts say no such thing."""


@dataclass
class Change:
    """What becomes of a slot: expressions it may get, and conditions under which it does, when not always."""

    place: str
    values: list[str] = field(default_factory=list)
    is_partial: bool = False
    conditions: list[str] = field(default_factory=list)


@dataclass
class Said:
    """The facts, taken apart."""

    kind: str = ""
    answers: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    patterns: list[list[str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    now: list[str] = field(default_factory=list)
    lookups: list[tuple[str, str]] = field(default_factory=list)  # what is looked into, and where
    slots: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def proposals(prompt: str) -> list[str]:
    """Replies to a prompt."""
    facts = prompt.rpartition(FACTS)[2] if FACTS in prompt else ""
    said = taken_apart(facts.removesuffix(" | code").split())
    said.slots = [word for word in prompt.partition(" | ")[0].split() if PLACE.fullmatch(word)]
    found: dict[str, None] = {}
    for reply in _replies(said):
        for form in (reply, *_turned_about(reply)):
            found.setdefault(form)
        if len(found) >= MOST:
            break
    return list(found)[:MOST]


def plain(prompt: str, some: list[str]) -> list[str]:
    """Those among the proposals that are no far-fetched reading: one place, or one message to it. Of truths nearly always several fit."""
    return [] if " facts gives truth " in prompt else [reply for reply in some if is_plain(reply)]


def is_plain(reply: str) -> bool:
    words = reply.split()
    if len(words) not in (1, 2, 3):
        return False
    return PLACE.fullmatch(words[0]) is not None and (len(words) < 3 or PLACE.fullmatch(words[2]) is not None)


MIRRORED = {"<": ">", "<=": ">=", "=": "=", "!=": "!=", "+": "+", "*": "*"}
_COMPARISON = re.compile(r"\( (?P<one>\S+|\( [^()]+ \)) (?P<sign><=?|=|!=|\+|\*) (?P<other>\S+|\( [^()]+ \)) \)")


def _turned_about(reply: str) -> list[str]:
    """The same with its first comparison the other way round, which comes to the same and may be what people write."""
    is_one = "[" not in reply and "." not in reply.split()
    found = _COMPARISON.search(f"( {reply} )" if is_one else reply)
    if found is None:
        return []
    whole, turned = found[0], f"( {found['other']} {MIRRORED[found['sign']]} {found['one']} )"
    if whole in reply:
        return [reply.replace(whole, turned)]
    return [bare(turned)] if bare(whole) == reply else []


# ---- reading the facts


def taken_apart(words: list[str]) -> Said:
    said, at, is_partial = Said(), 0, False
    change: Change | None = None
    while at < len(words):
        lead, at = words[at], at + 1
        rest: list[str] = []
        while at < len(words) and words[at] not in LEADS:
            rest.append(words[at])
            at += 1
        if lead == "maybe":
            is_partial = True
        elif lead in CHANGES:
            change = _change(lead, rest, is_partial)
            is_partial = False
            if change is not None:
                said.changes.append(change)
        else:
            _take(said, change, lead, rest)
    return said


def _change(lead: str, rest: list[str], is_partial: bool) -> Change | None:
    if lead == "stay" or not rest:
        return None
    place = rest[0]
    change = Change(place, [], is_partial)
    if lead == "up":
        change.values.append(f"{place} + {rest[2]}")
    elif lead == "down":
        change.values.append(f"{place} - {rest[2]}")
    elif lead == "set":
        change.values.append(rest[1])
    elif lead == "flip":
        change.values.append(f"{place} not")
    return change


def _take(said: Said, change: Change | None, lead: str, rest: list[str]) -> None:
    try:
        if lead == "gives":
            said.kind = rest[0] if len(rest) == 1 else ""
        elif lead == "texts":
            said.texts += rest
        elif lead == "numbers":
            said.numbers += rest
        elif lead == "now":
            said.now += rest
        elif lead == "is":
            said.answers += rest
        elif lead == "pattern":
            (said.patterns if change is None else []).append(rest)
            if change is not None:
                change.values.append(_joined(rest))
        elif lead == "as":
            value = expression(rest)
            if change is not None:
                change.values.append(value)
            elif said.patterns and "any" in said.patterns[0]:
                i = said.patterns[0].index("any")
                said.patterns.append([*said.patterns[0][:i], value, *said.patterns[0][i + 1 :]])
            else:
                if rest[0] == "at":
                    said.lookups.append((rest[1], rest[2]))
                else:
                    said.answers.append(value)
        elif lead == "when":
            (said.conditions if change is None else change.conditions).append(expression(rest))
        elif lead in ("times", "plus", "minus", "from") and change is None:
            said.numbers += rest
    except Unsaid:
        return


def expression(words: list[str]) -> str:
    """Code for an expression whose operator stands first. Raises Unsaid."""
    code, left = _read(words)
    if left:
        raise Unsaid
    return code


def _read(words: list[str]) -> tuple[str, list[str]]:
    if not words:
        raise Unsaid
    word, left = words[0], words[1:]
    if word in BINARY or word in ("has", "at"):
        one, left = _read(left)
        other, left = _read(left)
        if word == "has":
            message = MEMBERSHIP.get(one.lstrip("a")[:1], "includes:")
            return f"( {one} {message} {other} )", left
        return (f"( {one} at: {other} )" if word == "at" else BINARY[word].format(one, other)), left
    if word in UNARY:
        one, left = _read(left)
        return UNARY[word].format(one), left
    if word in OPEN or not PLACE.fullmatch(word):
        raise Unsaid
    return word.replace(".", " "), left


def _looked_up(said: Said) -> list[str]:
    """Code for an element, with what may stand for one that is not there."""
    plain = ["''"] if said.kind == "text" else ["0"]
    alike = [place for place in said.slots if place[0] == ("s" if said.kind == "text" else "n")]
    found = []
    for table, key in said.lookups:
        found += [f"{table} at: {key} IfAbsent: [ {other} ]" for other in (*said.texts, *said.numbers, *plain, *alike, "nil")]
        found.append(f"{table} at: {key}")
    return found


def _joined(parts: list[str]) -> str:
    """Code for a text made of parts. Raises Unsaid where one is not known."""
    code, at = [], 0
    while at < len(parts):
        part = parts[at]
        if part == "any":
            raise Unsaid
        if part in UNARY and at + 1 < len(parts):
            at += 1
            part = UNARY[part].format(parts[at])
        elif not re.match(r"a?s\d|t\d", part):
            part = f"( {bare(part)} ) printString" if " " in bare(part) else f"{part} printString"
        code.append(part)
        at += 1
    return " , ".join(code)


def bare(code: str) -> str:
    """Without brackets around the whole."""
    if not code.startswith("( ") or not code.endswith(" )"):
        return code
    depth = 0
    for i, word in enumerate(words := code.split()):
        depth += (word == "(") - (word == ")")
        if depth == 0 and i < len(words) - 1:
            return code
    return " ".join(words[1:-1])


# ---- putting replies together


def _replies(said: Said) -> Iterator[str]:
    for statements in _statements(said.changes):
        changes = " . ".join(statements)
        for answer in _answers(said):
            if not changes:
                if answer:
                    yield bare(answer)
                continue
            if answer in (*said.now, "self"):
                yield f"{changes} . {answer}"
                continue
            if not answer:
                continue
            yield f"| x1 | x1: {bare(answer)} . {changes} . x1"
            yield f"{changes} . {bare(answer)}"


def _answers(said: Said) -> list[str]:
    found = [*said.now]
    if said.kind in ("other", "") and said.changes:
        found.append("self")
    for parts in reversed(said.patterns):
        try:
            found.append(_joined(parts))
        except Unsaid:
            continue
    if said.kind == "truth":
        found += said.conditions
    elif said.kind == "text" and len(said.texts) >= 1:
        two = [*said.texts, "''"][:2]
        for condition in said.conditions:
            found += [f"{condition} ifTrue: [ {one} ] False: [ {other} ]" for one, other in (two, two[::-1])]
    return [*found, *said.answers, *_looked_up(said)]


def _statements(changes: list[Change]) -> Iterator[list[str]]:
    """Assignments in either order, with the first of what the facts offer, then with one thing another way each time."""
    if not changes:
        yield []
    elif all(change.values and (change.conditions or not change.is_partial) for change in changes):
        first = [change.values[0] for change in changes]
        yield from _in_order(changes, first, 0)
        for i, change in enumerate(changes):
            for other in change.values[1:]:
                yield from _in_order(changes, [*first[:i], other, *first[i + 1 :]], 0)
        for which in range(1, max(len(change.conditions) for change in changes)):
            yield from _in_order(changes, first, which)


def _in_order(changes: list[Change], values: list[str], which: int) -> Iterator[list[str]]:
    assigned = [f"{change.place}: {bare(value)}" for change, value in zip(changes, values, strict=True)]
    for order in (range(len(changes)), range(len(changes) - 1, -1, -1)):
        made: list[str] = []
        groups: dict[str, list[str]] = {}
        for i in order:
            if changes[i].is_partial:
                condition = changes[i].conditions[min(which, len(changes[i].conditions) - 1)]
                if condition not in groups:
                    groups[condition] = []
                    made.append(condition)
                groups[condition].append(assigned[i])
            else:
                made.append(assigned[i])
        yield [f"{each} ifTrue: [ {' . '.join(groups[each])} ]" if each in groups else each for each in made]
        if len(changes) < 2:
            return
