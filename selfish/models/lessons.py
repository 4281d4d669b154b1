"""Lessons: requests with the methods that answer them, as a model learns from them.

In:     lessons as JSON objects: object, selector, intent, examples, method, or a prompt of their own; the files of the model.
Out:    Rows, pairs of a prompt and a reply; those for a small model without names, as it is asked.
Keeps:  a lesson that cannot be learned is refused with the reason, and never half used.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass

from selfish.errors import SyntaxMistake
from selfish.models.delexical import Hidden, hide, request_from_texts
from selfish.parser import parse_slots
from selfish.source import Source
from selfish.syntax import MethodLiteral

HIDDEN = "slots send args do facts code n1 an1 s1".split()  # words that only the prompts of a model without names have together
LONGEST_METHOD = 4_000
MOST_LESSONS = 100_000


class BadLesson(Exception):
    """Why there is nothing to learn from it; a clause."""


@dataclass(frozen=True)
class Row:
    prompt: str
    reply: str
    selector: str


def words_of(tokenizer_json: str) -> frozenset[str] | None:
    """The words of a model that takes prompts without names; None for a model that takes them as they are. Raises BadLesson."""
    try:
        model = json.loads(tokenizer_json).get("model", {})
        words = model.get("vocab", {}) if model.get("type") == "WordLevel" else {}
    except (ValueError, AttributeError) as failure:
        raise BadLesson("the tokenizer of the model cannot be read") from failure
    return frozenset(words) if all(word in words for word in HIDDEN) else None


def row_of(lesson: dict, words: frozenset[str] | None) -> Row:
    """What a model learns from a lesson. Raises BadLesson."""
    selector, method = _text(lesson, "selector"), _text(lesson, "method")
    if not selector:
        raise BadLesson("it does not say which message it is for")
    if len(method) > LONGEST_METHOD:
        raise BadLesson("the method is too long")
    arguments, body, brings = _taken_apart(selector, method)
    if words is None:
        return Row(_text(lesson, "prompt") or plain_prompt(lesson), method, selector)
    if brings:
        raise BadLesson("the method brings slots of its own, which a model without names cannot write")
    hidden = _hidden(lesson)
    reply = hidden.hide(body, arguments)
    if not reply:
        raise BadLesson("the method holds a text or a number that nobody could know")
    strange = [word for word in reply.split() if word not in words]
    if strange:
        raise BadLesson(f"the model has no word for {strange[0]}")
    return Row(hidden.prompt, reply, selector)


def plain_prompt(lesson: dict) -> str:
    """The request in words, for models that know names."""
    lines = [f"Write one method in Selfish for the message {_text(lesson, 'selector')}."]
    if lesson.get("intent"):
        lines.append(f"It is for this: {_text(lesson, 'intent')}")
    if lesson.get("object"):
        lines.append(f"The object: {_text(lesson, 'object')}")
    for example in _examples(lesson):
        given = "".join(f", with {name} = {value}" for name, value in (example.get("with") or {}).items())
        gives = f" gives {example['gives']}" if example.get("gives") is not None else ""
        then = "".join(f"; then {name} gives {value}" for name, value in (example.get("then") or {}).items())
        lines.append(f"{example.get('do')}{given}{gives}{then}")
    return "\n".join(lines) + "\n\n"


def rows_of(lessons: list, words: frozenset[str] | None) -> tuple[list[Row], list[tuple[int, str, str]]]:
    """What can be learned, and of each other lesson its number from 1, its selector, and why not."""
    rows, refused = [], []
    for number, lesson in enumerate(lessons, 1):
        try:
            if not isinstance(lesson, dict):
                raise BadLesson("it is no object of JSON")
            rows.append(row_of(lesson, words))
        except BadLesson as bad:
            name = lesson.get("selector") if isinstance(lesson, dict) else ""
            refused.append((number, name if isinstance(name, str) else "", str(bad)))
    return rows, refused


def held_back(rows: list[Row], share: float, seed: int) -> tuple[list[Row], list[Row]]:
    """Rows to learn from, and rows to judge by; the same for the same seed. A share of 1 and more is a number of rows."""
    count = round(share * len(rows)) if share < 1 else int(share)
    chosen = set(random.Random(f"{seed} held back").sample(range(len(rows)), min(max(1, count), len(rows) - 1)))
    return [row for i, row in enumerate(rows) if i not in chosen], [row for i, row in enumerate(rows) if i in chosen]


def _hidden(lesson: dict) -> Hidden:
    intent = _text(lesson, "intent") or None
    return hide(request_from_texts(_text(lesson, "object") or "()", _text(lesson, "selector"), intent, _examples(lesson)))


def _taken_apart(selector: str, method: str) -> tuple[list[str], str, bool]:
    """Names of the arguments, what stands between the parentheses, and whether the method brings other slots. Raises BadLesson."""
    try:
        slots = parse_slots(Source("method", method)).slots
    except SyntaxMistake as mistake:
        raise BadLesson(f"the method cannot be read: {mistake}") from mistake
    found = [slot for slot in slots if isinstance(slot.value, MethodLiteral)]
    if len(found) != 1 or found[0].name != selector:
        told = ", ".join(slot.name for slot in found) or "none"
        raise BadLesson(f"it has to be one method for {selector}, and there is {told}")
    code = found[0].value
    text = method[code.start : code.end].strip()
    return list(code.arguments), text[1:-1].strip(), len(slots) > 1


def _examples(lesson: dict) -> list[dict]:
    examples = lesson.get("examples") or []
    if not isinstance(examples, list) or not all(isinstance(each, dict) and isinstance(each.get("do"), str) for each in examples):
        raise BadLesson("its examples cannot be read")
    return examples


def _text(lesson: dict, name: str) -> str:
    value = lesson.get(name)
    if value is not None and not isinstance(value, str):
        raise BadLesson(f"{name} is no text")
    return value or ""
