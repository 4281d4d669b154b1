"""Legends: what a delexicalised request has to remember so that a reply gets its names back, and methods moved from one request to another.

In:     Hidden requests, replies in places, methods of other objects.
Out:    a legend, which is a text; sources of methods.
Keeps:  a legend is all that restoring needs. A source that comes out of here parses as the inside of a slot list.
"""

from __future__ import annotations

import itertools
import json
import re

from selfish.errors import SyntaxMistake
from selfish.models.delexical import Hidden, Request
from selfish.models.places import is_place
from selfish.parser import parse_slots
from selfish.source import Source

REFUSE = "refuse"  # a reply that begins so says that no method can do it, or that none may
PARTS = ("slots", "arguments", "texts", "numbers")
MOST_WAYS = 24  # in which one method is moved to another object
_PIECE = re.compile(r"(:?)([a-z]+)(\d+)(:?)")


def legend(hidden: Hidden) -> str:
    """What is behind the places of a request."""
    parts = {name: getattr(hidden, name) for name in PARTS}
    return json.dumps({"selector": hidden.request.selector, **parts, "constants": sorted(hidden.constants)})


def hidden_of(text: str) -> Hidden:
    """The request as far as restoring needs it. Raises ValueError, KeyError or TypeError for what is no legend."""
    said = json.loads(text)
    return Hidden(Request([], said["selector"]), "", *(dict(said[name]) for name in PARTS), frozenset(said["constants"]))


def words(hidden: Hidden) -> list[str]:
    """The places that a reply may hold: all there are, and with a colon those that can be assigned."""
    return [*hidden.places(), *(f"{place}:" for place in hidden.slots if place not in hidden.constants)]


def restored(hidden: Hidden, reply: str) -> str | None:
    """The method a reply means; None where it is none."""
    written = reply.split()
    if not written or written[0] == REFUSE:
        return None
    known = set(words(hidden))
    if any(is_place(word.removeprefix(":")) and word.removeprefix(":") not in known for word in written):
        return None
    return _readable(hidden.restore(reply))


def moved(source: str, old: Hidden, new: Hidden) -> list[str]:
    """A method of one request as methods of another: each of its places stands for one of the same kind there."""
    header, equals, rest = source.partition("=")
    arguments = re.findall(r":\s*(\w+)", header) or re.findall(r"^\s*\W+\s+(\w+)\s*$", header)
    body = rest.strip()
    if not equals or len(arguments) != len(old.arguments) or len(old.arguments) != len(new.arguments) or not body.endswith(")"):
        return []
    hidden = old.hide(body.removeprefix("(").removesuffix(")").strip(), arguments)
    if hidden is None:
        return []
    used = list(dict.fromkeys(match[2] + match[3] for word in hidden.split() if (match := _placed(word))))
    choices = [[place for place in _all(new) if _alike(one, place)] or _literals(old, one) for one in used]
    found: dict[str, None] = {}
    for way in itertools.islice(itertools.product(*choices), 20 * MOST_WAYS):
        if len(set(way)) < len(way):
            continue
        stands = dict(zip(used, way, strict=True))
        reply = " ".join(_with(word, stands) for word in hidden.split())
        source = restored(new, reply)
        if source is not None:
            found[source] = None
        if len(found) == MOST_WAYS:
            break
    return list(found)


def _readable(source: str) -> str | None:
    try:
        parse_slots(Source("reply", source))
    except SyntaxMistake:
        return None
    return source


def _placed(word: str) -> re.Match | None:
    match = _PIECE.fullmatch(word)
    return match if match and is_place(match[2] + match[3]) else None


def _all(hidden: Hidden) -> list[str]:
    return [place for part in PARTS for place in getattr(hidden, part)]


def _kind(place: str) -> str:
    return place.rstrip("0123456789")


def _alike(one: str, other: str) -> bool:
    """Whether one place may stand for another. What was never seen to hold anything may be of every kind."""
    kind, taken = _kind(one), _kind(other)
    return taken == kind or kind == "az" and taken[0] == "a" or kind == "z" and taken[0] not in "atk"


def _literals(old: Hidden, place: str) -> list[str]:
    """A text or number that the other request does not have stays what it is."""
    if place in old.texts and (text := old.texts[place]).isprintable() and not set(text) & set("'\\"):
        return [f"'{text.replace(' ', '␣')}'"]
    return [str(old.numbers[place])] if place in old.numbers else []


def _with(word: str, stands: dict[str, str]) -> str:
    match = _placed(word)
    return f"{match[1]}{stands[match[2] + match[3]]}{match[4]}" if match else word
