"""Hints: small expressions over the places of a request that give what every example shows.

In:     rows: for each example the values of its places; what came of each.
Out:    expressions as words, the operator first: `- n2 n1`, `max - n2 n1 0`, `size s1`, `and <= 0 n1 = s1 as1`.
Keeps:  a hint fits every example, the simplest come first, and nothing is said where a constant would do. Numbers are whole; division
        rounds toward zero and the rest has the sign of the dividend, as in the language.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterable

from selfish.models.values import Lst, Thing, Vec

MOST = 3  # hints for one thing
MOST_LEAVES = 9
PLAIN = (0, 1, 2, 10, 100)


def quotient(a: int, b: int) -> int | None:
    if b == 0:
        return None
    q = abs(a) // abs(b)
    return q if (a >= 0) == (b >= 0) else -q


def remainder(a: int, b: int) -> int | None:
    return None if b == 0 else a - b * quotient(a, b)


OPERATORS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": quotient,
    "%": remainder,
    "max": max,
    "min": min,
    "percent": lambda a, b: quotient(a * b, 100),
}
BOTH_WAYS = frozenset("+ * max min percent".split())
COMPARISONS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "=": lambda a, b: a == b, "!=": lambda a, b: a != b}


def is_number(value) -> bool:
    return type(value) is int


def is_text(value) -> bool:
    return isinstance(value, str)


def is_row(value) -> bool:
    return isinstance(value, (Vec, Lst))


# ---- what the places hold, and what can be seen of it at once


def leaves(rows: list[dict]) -> dict[str, tuple[int, ...]]:
    """Whole numbers that every example has: of places, then of the texts and collections in them."""
    plain: dict[str, tuple[int, ...]] = {}
    found: dict[str, tuple[int, ...]] = {}
    for place in rows[0]:
        values = [row.get(place) for row in rows]
        if all(map(is_number, values)):
            plain[place] = tuple(values)
        elif all(map(is_text, values)):
            found[f"size {place}"] = tuple(map(len, values))
        elif all(map(is_row, values)) or all(type(value) is dict for value in values):
            found[f"size {place}"] = tuple(map(len, values))
            held = [list(value.values()) if isinstance(value, dict) else value for value in values]
            if all(is_number(each) for of in held for each in of):
                found[f"sum {place}"] = tuple(map(sum, held))
                if all(held):
                    found[f"most {place}"] = tuple(map(max, held))
                    found[f"least {place}"] = tuple(map(min, held))
    return dict(itertools.islice({**plain, **found}.items(), MOST_LEAVES))


def _constants(numbers: Iterable[int], count: int) -> dict[str, tuple[int, ...]]:
    return {str(n): (n,) * count for n in dict.fromkeys([*numbers, *PLAIN]) if is_number(n)}


def _applied(sign: str, a: tuple, b: tuple) -> tuple | None:
    made = tuple(map(OPERATORS[sign], a, b))
    return None if None in made else made


# ---- numbers


def reckoned(rows: list[dict], wanted: list[int], numbers: Iterable[int] = ()) -> list[str]:
    """Expressions whose values these are."""
    if len(rows) < 2 or len(set(wanted)) < 2:
        return []
    goal, own = tuple(wanted), leaves(rows)
    direct = [name for name, values in own.items() if values == goal and " " in name]
    if direct:
        return direct[:MOST]
    plain = _constants(numbers, len(rows))
    own = {name: values for name, values in own.items() if not _is_length(name, rows)}
    pairs = _pairs(own, plain)
    found = [text for text in pairs.get(goal, ())]
    if not found and len(rows) > 2:
        found = _deeper(goal, own, plain, pairs)
    return sorted(found, key=cost)[:MOST]


def _is_length(name: str, rows: list[dict]) -> bool:
    """Whether it is the length of a text, with which people seldom reckon."""
    return name.startswith("size ") and is_text(rows[0][name.split()[1]])


COSTS = {
    **{"+": 1, "-": 1, "*": 1, "/": 2, "%": 2.5, "max": 2, "min": 2, "percent": 2},
    **{"0": 0.5, "1": 1.2, "2": 2, "10": 2, "100": 2, "and": 0, "or": 1, "size": 1, "=": 0.5},
}


def cost(text: str) -> float:
    """How far-fetched an expression is."""
    words = text.split()
    places = [word for word in words if word not in COSTS]
    return sum(COSTS.get(word, 1) for word in words) + 3 * (len(places) - len(set(places)))


def _pairs(own: dict, plain: dict) -> dict[tuple, list[str]]:
    """Every operator between two leaves of which one at least is no constant; values -> expressions."""
    made: dict[tuple, list[str]] = {}
    names = list(own)
    for i, one in enumerate(names):
        a = own[one]
        for other in names[i + 1 :]:
            for sign in OPERATORS:
                _take(made, sign, one, a, other, own[other])
                if sign not in BOTH_WAYS:
                    _take(made, sign, other, own[other], one, a)
        _take(made, "*", one, a, one, a)
        for other, b in plain.items():
            for sign in OPERATORS:
                if not (other == "0" and sign in "+-*/%percent" or other == "1" and sign in "*/%percent" or sign == "percent"):
                    _take(made, sign, one, a, other, b)
            if other != "0":
                _take(made, "-", other, b, one, a)
    return made


def _take(made: dict, sign: str, one: str, a: tuple, other: str, b: tuple) -> None:
    result = _applied(sign, a, b)
    if result is not None and result != a and result != b and result.count(result[0]) < len(result):
        texts = made.setdefault(result, [])
        if len(texts) < MOST:
            texts.append(f"{sign} {one} {other}")


def _deeper(goal: tuple, own: dict, plain: dict, pairs: dict) -> list[str]:
    """The same one step further: an operator between such an expression and a leaf."""
    found = []
    for name, values in {**own, **plain}.items():
        for sign, wanted in _turned_round(goal, values):
            for text in pairs.get(wanted, ()):
                found.append(f"{sign} {text} {name}" if sign != "from" else f"- {name} {text}")
        first, v = goal[0], values[0]
        for result, texts in pairs.items():
            r = result[0]
            for sign in ("max", "min") if first == r or first == v else ():
                if _applied(sign, result, values) == goal:
                    found.append(f"{sign} {texts[0]} {name}")
            if v and abs(r) >= abs(first * v) and _applied("/", result, values) == goal:
                found.append(f"/ {texts[0]} {name}")
            if v and abs(first) < abs(v) and abs(r) >= abs(first) and _applied("%", result, values) == goal:
                found.append(f"% {texts[0]} {name}")
            if r and abs(v) >= abs(first * r) and name in own and _applied("/", values, result) == goal:
                found.append(f"/ {name} {texts[0]}")
    return found


def _turned_round(goal: tuple, values: tuple) -> list[tuple[str, tuple]]:
    """What has to stand on the other side of an operator for it to give the goal."""
    turned = [
        ("+", tuple(map(operator.sub, goal, values))),
        ("-", tuple(map(operator.add, goal, values))),
        ("from", tuple(map(operator.sub, values, goal))),
    ]
    if all(values) and not any(map(operator.mod, goal, values)):
        turned.append(("*", tuple(map(operator.floordiv, goal, values))))
    return turned


# ---- truths


def _predicates(rows: list[dict], numbers: tuple) -> dict[tuple, list[str]]:
    """Conditions on the places that are true of some examples and not of others: truths -> expressions."""
    made: dict[tuple, list[str]] = {}

    def take(values, text):
        truths = tuple(values)
        if len(set(truths)) == 2:
            made.setdefault(truths, []).append(text)

    columns = {place: [row.get(place) for row in rows] for place in rows[0]}
    own = leaves(rows)
    constants = _constants((*numbers, 0, 1), len(rows))
    for place, values in columns.items():
        if all(isinstance(value, bool) for value in values):
            take(values, place)
            take((not value for value in values), f"not {place}")
        elif all(map(is_text, values)):
            take((value == value[::-1] for value in values), f"= {place} back {place}")
    for one, a in columns.items():
        for other, b in columns.items():
            if one != other:
                _relate(take, one, a, other, b)
    names = list(own)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            _compare(take, one, own[one], other, own[other])
        for other in constants:
            if int(other) in (0, 1) or int(other) in numbers:
                _compare(take, one, own[one], other, constants[other])
    return made


def _compare(take, one: str, a: tuple, other: str, b: tuple) -> None:
    for word, compare in COMPARISONS.items():
        take(map(compare, a, b), f"{word} {one} {other}")
        if word in ("<", "<="):
            take(map(compare, b, a), f"{word} {other} {one}")


def _relate(take, one: str, a: list, other: str, b: list) -> None:
    """Conditions on a text and another, or on a collection and what may be in it."""
    if all(map(is_text, a)) and all(map(is_text, b)):
        if one < other:
            take(map(str.__eq__, a, b), f"= {one} {other}")
        take(map(str.startswith, b, a), f"starts {other} {one}")
        take(map(str.endswith, b, a), f"ends {other} {one}")
        take((x in y for x, y in zip(a, b, strict=True)), f"has {other} {one}")
    elif all(is_row(y) or type(y) is dict for y in b) and all(is_number(x) or is_text(x) for x in a):
        take((x in y for x, y in zip(a, b, strict=True)), f"has {other} {one}")


def distinguished(rows: list[dict], truths: list[bool], numbers: Iterable[int] = ()) -> list[str]:
    """Conditions that hold exactly where these are true."""
    if len(rows) < 2 or len(set(truths)) < 2:
        return []
    goal, numbers = tuple(truths), tuple(n for n in numbers if is_number(n))
    made = _predicates(rows, numbers)
    if goal in made or len(rows) < 3:
        return sorted(made.get(goal, ()), key=cost)[:MOST]
    return _joined(made, goal) or _between(rows, goal, numbers)


def _joined(made: dict[tuple, list[str]], goal: tuple) -> list[str]:
    found = []
    for (one, texts), (other, others) in itertools.combinations(made.items(), 2):
        if tuple(map(operator.and_, one, other)) == goal:
            found.append(f"and {min(texts, key=cost)} {min(others, key=cost)}")
        elif tuple(map(operator.or_, one, other)) == goal:
            found.append(f"or {min(texts, key=cost)} {min(others, key=cost)}")
    return sorted(found, key=cost)[:MOST]


def _between(rows: list[dict], goal: tuple, numbers: tuple) -> list[str]:
    """Comparisons of an expression with a leaf."""
    own = {name: values for name, values in leaves(rows).items() if not _is_length(name, rows)}
    found = []
    sides = {**own, **{str(n): (n,) * len(rows) for n in numbers}}
    for result, texts in _pairs(own, _constants(numbers, len(rows))).items():
        for name, values in sides.items():
            for word, compare in COMPARISONS.items():
                if tuple(map(compare, result, values)) == goal:
                    found.append(f"{word} {texts[0]} {name}")
                elif word in ("<", "<=") and tuple(map(compare, values, result)) == goal:
                    found.append(f"{word} {name} {texts[0]}")
    return sorted(found, key=cost)[:MOST]


# ---- texts and collections


TURNS = {
    "upper": str.upper,
    "lower": str.lower,
    "back": lambda text: text[::-1],
    "caps": lambda text: text[:1].upper() + text[1:],
    "first": lambda text: text[:1],
    "last": lambda text: text[-1:],
    "firstword": lambda text: " ".join(text.split()[:1]),
    "lastword": lambda text: " ".join(text.split()[-1:]),
}


def turned(text: str) -> dict[str, str]:
    """A text seen in other ways, by the words for them."""
    made = {word: turn(text) for word, turn in TURNS.items()}
    return {word: value for word, value in made.items() if value and value != text}


def picked(rows: list[dict], wanted: list) -> list[str]:
    """Which element of a collection it is: the first, the last, or the one at a key or an index."""
    found = []
    for place in rows[0]:
        held = [row.get(place) for row in rows]
        if all(is_row(value) and value for value in held):
            if all(_same(value[0], each) for value, each in zip(held, wanted, strict=True)):
                found.append(f"first {place}")
            if all(_same(value[-1], each) for value, each in zip(held, wanted, strict=True)):
                found.append(f"last {place}")
            for other in rows[0]:
                at = [row.get(other) for row in rows]
                if all(is_number(i) and 0 <= i < len(value) for i, value in zip(at, held, strict=True)) and len(set(at)) > 1:
                    if all(_same(value[i], each) for i, value, each in zip(at, held, wanted, strict=True)):
                        found.append(f"at {place} {other}")
        elif all(type(value) is dict for value in held):
            for other in rows[0]:
                keys = [row.get(other) for row in rows]
                if any(isinstance(key, (Vec, Lst, dict)) for key in keys):
                    continue
                hits = [_same(value[key], each) for key, value, each in zip(keys, held, wanted, strict=True) if key in value]
                if hits and all(hits):
                    found.append(f"at {place} {other}")
    return found[:MOST]


def arranged(rows: list[dict], wanted: list) -> list[str]:
    """How collections come from those that the places hold."""
    found = []
    for place in rows[0]:
        held = [row.get(place) for row in rows]
        if not all(map(is_row, held)) or not any(held):
            continue
        pairs = [(list(a), list(b)) for a, b in zip(held, wanted, strict=True)]
        if all(b == a[::-1] for a, b in pairs):
            found.append(f"back {place}")
        elif _alike(a + b for a, b in pairs) and all(b == sorted(a) for a, b in pairs):
            found.append(f"sorted {place}")
        elif other := next((p for p in rows[0] if all(b == [*a, row.get(p)] for row, (a, b) in zip(rows, pairs, strict=True))), None):
            found.append(f"with {place} {other}")
        elif all(_is_part(b, a) for a, b in pairs):
            found.append(f"part {place}")
        elif all(len(a) == len(b) for a, b in pairs):
            found.append(f"each {place}")
    return found[:MOST]


def _alike(lists) -> bool:
    return all(all(map(is_number, of)) or all(map(is_text, of)) for of in lists)


def _is_part(part: list, whole: list) -> bool:
    """Whether the first is left when elements of the second are taken away."""
    rest = iter(whole)
    return all(any(_same(each, other) for other in rest) for each in part)


def _same(one, other) -> bool:
    return type(one) is type(other) and not isinstance(one, Thing) and one == other
