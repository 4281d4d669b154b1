"""Facts: what examples say about a method before anybody has written it.

In:     a Request, and the places its slots and arguments have.
Out:    Facts: words for the prompt, and the constants that the examples show: texts and numbers that no slot or argument holds.
Keeps:  only what all examples agree on is said. Nothing is guessed from fewer than two examples but the parts of texts.

The words, places standing for what they name:

    gives num|text|truth|many|table|other|nil   the kind of what comes
    is P | now P                            it is always what P held before, or holds afterwards
    pattern P t1 any ...                    a text made of these parts; `any` is a part that is none of them
    texts t1 t2 | numbers k1                what comes is one of these
    up P by Q | down P by Q | set P Q | flip P | change P      P changed so each time; Q is a place, 0, 1 or a number
    maybe                                   before the next: only in some of the examples
    stay P                                  P was looked at afterwards and is the same
    border k1 k2 | times k1 | plus k1 | over k1 | rest k1 | from k1     what two answers differ by; how numbers come from one place
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selfish.models import hints
from selfish.models.values import UNKNOWN, Lst, Thing, Vec

MOST_TEXTS = 3
MOST_PARTS = 9
LONGEST_TEXT = 200


@dataclass
class Facts:
    words: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)  # in the words as @t0, @t1, ...
    numbers: list[int] = field(default_factory=list)  # as @k0, @k1, ...
    named: tuple = ()  # numbers that the sentence names

    def text(self, value: str) -> str:
        if value not in self.texts:
            self.texts.append(value)
        return f"@t{self.texts.index(value)}"

    def number(self, value: int) -> str:
        if value in (0, 1, -1):
            return str(value)
        if value not in self.numbers:
            self.numbers.append(value)
        return f"@k{self.numbers.index(value)}"


@dataclass
class Seen:
    """One example by places: what was there before, what came, what was there afterwards as far as it was looked at."""

    before: dict[str, object]
    gives: object
    after: dict[str, object]


KINDS = {bool: "truth", int: "num", float: "num", str: "text", Vec: "many", Lst: "many", dict: "table", Thing: "other", type(None): "nil"}


def facts(examples: list[Seen], numbers: tuple = ()) -> Facts:
    """What the examples say; numbers are those that the sentence names."""
    told = Facts(named=numbers)
    answers = [seen for seen in examples if seen.gives is not UNKNOWN]
    kinds = {KINDS.get(type(seen.gives), "other") for seen in answers}
    if kinds:
        told.words += ["gives", *sorted(kinds)]
    kind = kinds.pop() if len(kinds) == 1 else ""
    _sameness(told, answers)
    if kind in ("num", "text") and len(answers) > 1:
        told.words += _each("as", hints.picked([seen.before for seen in answers], [seen.gives for seen in answers]))
    if kind == "text":
        _texts(told, answers)
    if kind == "num" and "now" not in told.words:
        _numbers(told, answers)
    if kind in ("truth", "text") and "pattern" not in told.words and "now" not in told.words:
        _border(told, answers)
        first = answers[0].gives if kind == "text" else True
        _condition(told, answers, [seen.gives == first for seen in answers])
    if kind == "many":
        told.words += _each("as", hints.arranged([seen.before for seen in answers], [seen.gives for seen in answers]))
    _changes(told, examples)
    return told


def _each(lead: str, found: list[str]) -> list[str]:
    return [word for text in found for word in (lead, *text.split())]


def _expressions(told: Facts, found: list[str]) -> list[str]:
    """Hints as words; what is a number in them is told as one."""
    return _each("as", [" ".join(told.number(int(w)) if re.fullmatch(r"-?\d+", w) else w for w in text.split()) for text in found])


def _condition(told: Facts, rows: list[Seen], truths: list[bool]) -> None:
    """What distinguishes the examples in which something is so."""
    if len(set(truths)) < 2 or len({str(seen.gives) for seen in rows}) > 2 and isinstance(rows[0].gives, str):
        return
    found = hints.distinguished([seen.before for seen in rows], truths, told.named)
    told.words += [w if w != "as" else "when" for w in _expressions(told, found)]


# ---- what comes is what a place holds


def _sameness(told: Facts, answers: list[Seen]) -> None:
    if len(answers) < 2:
        return
    for place in answers[0].before:
        if all(_same(seen.gives, seen.after.get(place, seen.before[place])) for seen in answers):
            changed = any(place in seen.after and not _same(seen.after[place], seen.before[place]) for seen in answers)
            told.words += ["now" if changed else "is", place]
    for place in answers[0].before:
        if all(_same(seen.gives, seen.before[place]) for seen in answers) and ["is", place] not in _pairs(told.words):
            told.words += ["is", place]


def _pairs(words: list[str]) -> list[list[str]]:
    return [words[i : i + 2] for i in range(len(words) - 1)]


def _same(one, other) -> bool:
    return type(one) is type(other) and one == other


# ---- texts


def _texts(told: Facts, answers: list[Seen]) -> None:
    results = [seen.gives for seen in answers]
    if any(len(text) > LONGEST_TEXT for text in results):
        return
    distinct = list(dict.fromkeys(results))
    parts = _pattern(answers) if len(distinct) > 1 or len(results) == 1 else None
    if parts is not None and any(part[0] for part in parts) and (len(parts) > 1 or " " in parts[0][0]):
        told.words += ["pattern", *_told_parts(told, parts), *_any_number(told, parts, answers)]
        return
    known = {held for seen in answers for held in _held(seen)}
    fixed = [
        seen.gives for seen in answers if seen.gives and seen.gives not in known and not any(h and h in seen.gives for h in _held(seen))
    ]
    fixed = list(dict.fromkeys(fixed))
    if 0 < len(fixed) <= MOST_TEXTS and (len(distinct) < len(results) or len(fixed) < len(distinct)):
        told.words += ["texts", *(told.text(text) for text in fixed)]


def _held(seen: Seen) -> list[str]:
    """The texts of an example, also those inside collections."""
    held = []
    for value in seen.before.values():
        for each in (value, *(value if isinstance(value, list) else value.values() if isinstance(value, dict) else ())):
            if isinstance(each, str):
                held.append(each)
    return held


def _told_parts(told: Facts, parts: list[tuple[str, str]]) -> list[str]:
    return [word for place, text in parts for word in (place.split() or [told.text(text)])]


def _any_number(told: Facts, parts: list[tuple[str, str]], answers: list[Seen]) -> list[str]:
    """Where one part is a number that no place holds, how it comes from those that they hold."""
    if [place for place, _ in parts].count("any") != 1:
        return []
    found = [re.fullmatch(_expression(parts, seen), seen.gives) for seen in answers]
    return _expressions(told, hints.reckoned([seen.before for seen in answers], [int(each[1]) for each in found], told.named))


def _pattern(answers: list[Seen]) -> list[tuple[str, str]] | None:
    """Parts (place, '') or ('any', '') or ('', text) that make the text of every example; None when there is no such row.
    A place may be a text that is turned: `upper s1`."""
    order = sorted(answers, key=lambda seen: -min((len(_shown(v)) for v in seen.before.values() if _shown(v)), default=0))
    for with_turns in (False, True):
        for seen in order[:3]:
            for parts in _rows(seen, with_turns):
                parts = _opened(parts)
                if len(parts) <= MOST_PARTS and any(place and place != "any" for place, _ in parts) and _fits(parts, answers):
                    return parts
    return None


def _shown(value) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (str, int)):
        return str(value)
    return ""


def _rows(seen: Seen, with_turns: bool = False) -> list[list[tuple[str, str]]]:
    """Ways to read one text as places and what stands between them; the one with the most places first."""
    text = seen.gives
    held: dict[str, list[str]] = {}
    for source in (seen.before, seen.after):
        for place, value in source.items():
            if shown := _shown(value):
                _add(held, shown, place)
            if with_turns and isinstance(value, str):
                for word, text_of in hints.turned(value).items():
                    _add(held, text_of, f"{word} {place}")
    rows: list[list[tuple[str, str]]] = []

    def read(position: int, parts: list[tuple[str, str]], literal: str, used: int) -> None:
        if len(rows) >= 60:
            return
        if position == len(text):
            rows.append(parts + ([("", literal)] if literal else []))
            return
        for shown in sorted(held, key=len, reverse=True):
            if text.startswith(shown, position):
                for place in held[shown]:
                    read(position + len(shown), parts + ([("", literal)] if literal else []) + [(place, "")], "", used + 1)
        read(position + 1, parts, literal + text[position], used)

    read(0, [], "", 0)
    return sorted(rows, key=lambda row: (-len({p for p, _ in row if p}), len(row), sum(len(t) for _, t in row)))


def _add(held: dict[str, list[str]], shown: str, place: str) -> None:
    places = held.setdefault(shown, [])
    if place not in places:
        places.append(place)


_DIGITS = re.compile(r"-?\d+")


def _opened(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Numbers that no place holds are `any`."""
    opened: list[tuple[str, str]] = []
    for place, text in parts:
        if place:
            opened.append((place, ""))
            continue
        position = 0
        for digits in _DIGITS.finditer(text):
            if digits.start() > position:
                opened.append(("", text[position : digits.start()]))
            opened.append(("any", ""))
            position = digits.end()
        if position < len(text):
            opened.append(("", text[position:]))
    return opened


def _fits(parts: list[tuple[str, str]], answers: list[Seen]) -> bool:
    return all(re.fullmatch(_expression(parts, seen), seen.gives) for seen in answers)


def _expression(parts: list[tuple[str, str]], seen: Seen) -> str:
    """A regular expression for the texts that the parts may make of an example; a group for what is `any`."""
    pattern = ""
    for place, text in parts:
        if place == "any":
            pattern += r"(-?\d+)"
        elif place:
            turn, name = hints.TURNS[place.split()[0]] if " " in place else str, place.split()[-1]
            shown = {re.escape(turn(_shown(source[name]))) for source in (seen.before, seen.after) if name in source}
            pattern += "(?:" + "|".join(sorted(shown)) + ")"
        else:
            pattern += re.escape(text)
    return pattern


# ---- numbers


def _numeric(answers: list[Seen]) -> list[str]:
    """Places that hold whole numbers in all examples, and not always the same one."""
    return [
        place
        for place in answers[0].before
        if all(type(seen.before[place]) is int for seen in answers) and len({seen.before[place] for seen in answers}) > 1
    ]


def _numbers(told: Facts, answers: list[Seen]) -> None:
    if len(answers) < 2 or any(type(seen.gives) is not int for seen in answers):
        return
    results = [seen.gives for seen in answers]
    if "is" not in told.words:
        told.words += _expressions(told, hints.reckoned([seen.before for seen in answers], results, told.named))
    for place in _numeric(answers):
        values = [seen.before[place] for seen in answers]
        before = len(told.words)
        if len(set(results)) > 1:
            _relation(told, values, results)
        if len(told.words) > before:
            continue
        capped = {seen.gives for v, seen in zip(values, answers, strict=True) if v != seen.gives and seen.gives not in seen.before.values()}
        if len(capped) < len(results) and len(capped) <= 2 and any(v == r != 0 for v, r in zip(values, results, strict=True)):
            told.words += ["numbers", *(told.number(r) for r in sorted(capped))] if capped else []
    if not _numeric(answers) or len(set(results)) < min(3, len(results)):
        held = {v for seen in answers for v in seen.before.values() if type(v) is int}
        fixed = sorted({r for r in results if r not in held})
        if len(fixed) <= 2 and len(results) > len(set(results)):
            told.words += ["numbers", *(told.number(r) for r in fixed)] if fixed else []


def _relation(told: Facts, values: list[int], results: list[int]) -> None:
    pairs = list(zip(values, results, strict=True))
    ratios = {r / v for v, r in pairs if v}
    if len(ratios) == 1 and (ratio := ratios.pop()) == int(ratio) and abs(ratio) > 1 and all(r == v * ratio for v, r in pairs):
        told.words += ["times", told.number(int(ratio))]
    differences = {r - v for v, r in pairs}
    if len(differences) == 1 and (difference := differences.pop()):
        told.words += ["plus" if difference > 0 else "minus", told.number(abs(difference))]
    sums = {r + v for v, r in pairs}
    if len(sums) == 1 and (total := sums.pop()):
        told.words += ["from", told.number(total)]
    for word, function in (("over", lambda v, k: int(v / k)), ("rest", lambda v, k: v % k)):
        fitting = [k for k in range(2, 121) if all(function(v, k) == r for v, r in pairs)]
        if 1 <= len(fitting) <= 3 and len(pairs) > 2:
            told.words += [word, *(told.number(k) for k in fitting)]


def _border(told: Facts, answers: list[Seen]) -> None:
    """Where one answer ends and another begins, along one number."""
    if len(answers) < 2:
        return
    for place in _numeric(answers):
        rows = sorted((seen.before[place], seen.gives) for seen in answers)
        if len({gives for _, gives in rows}) == len(rows):
            continue
        changes = [(low[0], high[0]) for low, high in zip(rows, rows[1:], strict=False) if low[1] != high[1]]
        if len(changes) in (1, 2) and len({gives for _, gives in rows}) == len(changes) + 1:
            told.words.append("border")
            for low, high in changes:
                told.words += [told.number(low), told.number(high)]
            return


# ---- what changed


def _changes(told: Facts, examples: list[Seen]) -> None:
    places = dict.fromkeys(place for seen in examples for place in seen.after)
    for place in places:
        looked = [seen for seen in examples if place in seen.after]
        changed = [seen for seen in looked if not _same(seen.before.get(place), seen.after[place])]
        if not changed:
            told.words += ["stay", place]
            continue
        words = _manner(told, place, changed)
        unchanged = len(changed) < len(looked)
        if words[0] == "change":
            words += _new_value(told, place, changed)
        if unchanged and words[0] == "set" and all(_is(words[2], seen, seen.after[place]) for seen in looked):
            unchanged = False
        if unchanged and words[0] == "set" and all(_same(seen.after[place], looked[0].after[place]) for seen in looked):
            unchanged = False
        if unchanged and words[0] in ("up", "down") and all(_is(words[3], seen, 0) for seen in looked if seen not in changed):
            unchanged = False
        told.words += (["maybe"] if unchanged else []) + words
        if unchanged:
            _condition(told, looked, [seen in changed for seen in looked])


def _new_value(told: Facts, place: str, changed: list[Seen]) -> list[str]:
    """How what a place holds afterwards comes from what was there before."""
    rows, after = [seen.before for seen in changed], [seen.after[place] for seen in changed]
    if all(type(value) is int for value in after):
        return _expressions(told, hints.reckoned(rows, after, told.named))
    if all(isinstance(value, list) for value in after):
        return _each("as", hints.arranged(rows, after))
    if all(isinstance(value, str) for value in after):
        parts = _pattern([Seen(seen.before, seen.after[place], {}) for seen in changed])
        if parts is not None and any(part[0] not in ("", "any") for part in parts):
            return ["pattern", *_told_parts(told, parts)]
    return []


def _is(place: str, seen: Seen, value) -> bool:
    return place in seen.before and _same(seen.before[place], value) or place == str(value)


def _other(place: str, changed: list[Seen]) -> str:
    """The place whose value this one gets each time, '' when there is none."""
    for other in changed[0].before:
        if other != place and all(_same(seen.before[other], seen.after[place]) for seen in changed):
            return other
    return ""


def _manner(told: Facts, place: str, changed: list[Seen]) -> list[str]:
    after = [seen.after[place] for seen in changed]
    if all(type(v) is bool for v in after):
        if len(set(after)) == 1:
            return ["set", place, "true" if after[0] else "false"]
        return ["flip", place]
    if all(type(v) is int for v in after) and all(type(seen.before.get(place)) is int for seen in changed):
        steps = [seen.after[place] - seen.before[place] for seen in changed]
        if not any(after):
            return ["set", place, "0"]
        for other in changed[0].before:
            if all(type(seen.before[other]) is int for seen in changed):
                if all(step == seen.before[other] for step, seen in zip(steps, changed, strict=True)):
                    return ["up", place, "by", other]
                if all(step == -seen.before[other] for step, seen in zip(steps, changed, strict=True)):
                    return ["down", place, "by", other]
        if len(set(steps)) == 1 and (len(steps) > 1 or abs(steps[0]) == 1) and not _other(place, changed):
            return ["up" if steps[0] > 0 else "down", place, "by", told.number(abs(steps[0]))]
        if len(set(after)) == 1 and (len(after) > 1 or after[0] == 0):
            return ["set", place, told.number(after[0])]
    if other := _other(place, changed):
        return ["set", place, other]
    if all(type(v) is str for v in after) and len(set(after)) == 1 and (len(after) > 1 or after[0]):
        return ["set", place, told.text(after[0])]
    if all(type(v) is str for v in after) and len(set(after)) <= 3 and len(set(after)) < len(after):
        return ["change", place, *(told.text(v) for v in dict.fromkeys(after))]
    return ["change", place]
