"""Values that a request shows: read from the expressions and printStrings in its texts.

In:     source texts (`(1 & 2) asVector`) and printStrings (`a vector(1, 2)`).
Out:    numbers, strings, booleans and None as Python has them; Vec, Lst, dict and Thing for what has parts; UNKNOWN for anything else.
Keeps:  nothing is evaluated. A text that cannot be read is UNKNOWN and never an error.
"""

from __future__ import annotations

import re

from selfish.errors import SyntaxMistake
from selfish.parser import parse_body
from selfish.source import Source
from selfish.syntax import Number, ObjectLiteral, Send, Text


class Vec(list):
    """A vector."""


class Lst(list):
    """A list, or another collection that keeps an order and grows."""


class Thing(dict):
    """An object of one's own: its data slots by name."""


class Unknown:
    """What cannot be told from a text."""

    def __repr__(self):
        return "UNKNOWN"


UNKNOWN = Unknown()
_NAMED = {"nil": None, "true": True, "false": False}
_AS = {"asVector": Vec, "asList": Lst, "asSequence": Lst}
_PRINTED = re.compile(r"an? (vector|list|sequence)\((.*)\)", re.DOTALL)
_ELEMENT = re.compile(r"'((?:[^'\\]|\\.)*)'|-?\d+(?:\.\d+(?:e[+-]?\d+)?)?|nil|true|false")
_EMPTY = {"a vector": Vec, "vector": Vec, "a list": Lst, "list": Lst, "a sequence": Lst}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
MOST_ELEMENTS = 7  # that a collection prints


def read_source(text: str):
    """The value of an expression, as far as it is made of literals."""
    try:
        body = parse_body(Source("value", text))
    except SyntaxMistake:
        return UNKNOWN
    return value_of(body.statements[0]) if len(body.statements) == 1 else UNKNOWN


def value_of(node):
    """The value of a node of the tree."""
    if isinstance(node, (Number, Text)):
        return node.value
    if isinstance(node, ObjectLiteral):
        return Thing({slot.name: value_of(slot.value) for slot in node.slots if not slot.parent})
    if not isinstance(node, Send):
        return None if node is None else UNKNOWN
    if node.receiver is None and not node.arguments:
        return _NAMED.get(node.selector, UNKNOWN)
    return _made(node)


def _made(node: Send):
    if node.selector in _AS:
        elements = _collected(node.receiver)
        if elements is None:
            elements = value_of(node.receiver)
        return _AS[node.selector](elements) if isinstance(elements, list) else UNKNOWN
    if node.selector in ("copyRemoveAll", "copy") or node.receiver is None:
        return {"list": Lst, "vector": Vec, "dictionary": dict, "sequence": Lst}.get(_name(node.receiver), lambda: UNKNOWN)()
    if node.selector in ("copyAddLast:", "add:", "addLast:"):
        before = Vec() if _name(node.receiver) == "vector" else value_of(node.receiver)
        return type(before)([*before, value_of(node.arguments[0])]) if isinstance(before, list) else UNKNOWN
    if node.selector == "at:Put:":
        before = value_of(node.receiver)
        key = value_of(node.arguments[0])
        if type(before) is dict and isinstance(key, (str, int, float)):
            return {**before, key: value_of(node.arguments[1])}
        return UNKNOWN
    if node.selector in ("negate", "asFloat", "copyMutable", "asString") and isinstance(
        value := value_of(node.receiver), (int, float, str)
    ):
        return -value if node.selector == "negate" else value
    return UNKNOWN


def _name(node) -> str:
    return node.selector if isinstance(node, Send) and node.receiver is None and not node.arguments else ""


def _collected(node) -> list | None:
    """The elements of `a & b & c`, None when it is no such thing."""
    found = []
    while isinstance(node, Send) and node.selector == "&" and node.receiver is not None:
        found.append(value_of(node.arguments[0]))
        node = node.receiver
    if not found:
        return None
    found.append(value_of(node))
    return found[::-1]


def read_printed(text: str):
    """The value a printString shows; UNKNOWN for objects, and where elements are left out."""
    whole = _ELEMENT.fullmatch(text)
    if whole:
        return _element(whole)
    if text in _EMPTY:
        return _EMPTY[text]()
    shown = _PRINTED.fullmatch(text)
    if not shown:
        return UNKNOWN
    elements, position, inside = [], 0, shown[2]
    while position < len(inside):
        element = _ELEMENT.match(inside, position)
        if not element:
            return UNKNOWN
        elements.append(_element(element))
        position = element.end()
        if inside[position : position + 2] == ", ":
            position += 2
        elif position < len(inside):
            return UNKNOWN
    return (Vec if shown[1] == "vector" else Lst)(elements)


def _element(found: re.Match):
    text = found[0]
    if text.startswith("'"):
        return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), found[1])
    if text in _NAMED:
        return _NAMED[text]
    return float(text) if "." in text else int(text)
