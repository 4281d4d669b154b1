"""Primitives on JSON: reading a text, and writing a string the way JSON has it.

In:     strings of either kind.
Out:    values of the language: dictionaries, vectors, immutable strings, numbers, true, false and nil; or what is wrong with the text.
Keeps:  integers are exact, and every float is finite. What is written fits on one line and into UTF-8.

Writing whole structures is the language's own work (bootstrap/core/json.self): what becomes of an object is for the object to say.
"""

from __future__ import annotations

import math
import re

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import text
from selfish.primitives.numbers import multiplying_seconds, value_of
from selfish.primitives.registry import primitive
from selfish.vm.naming import follow

DEEPEST = 200  # arrays and objects around one another; the writer in the language has the same limit
READING_SECONDS = 1e-7  # for a character, roughly
ARRAY, OBJECT, ELEMENT = 200, 500, 120  # bytes each takes, roughly
LONG_DIGITS = 1000  # digits of an integer that takes time worth asking for

_NESTING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# What Python's reader says, and what we say.
_MISTAKES = (
    ("Expecting value", "a value is missing or misspelt"),
    ("Expecting property name", 'a key in double quotes is missing; none stands behind a last comma, and keys are "quoted"'),
    ("Expecting ':'", "a colon is missing behind a key"),
    ("Expecting ','", "a comma, or the closing bracket, is missing"),
    ("Unterminated string", "a string that begins here has no closing quote"),
    ("Invalid control character", "a line break or another control character inside a string; write it as \\n or \\u and four digits"),
    ("Invalid \\u", "behind \\u stand four hexadecimal digits"),
    ("Invalid \\", "a backslash in a string that begins no escape; a backslash itself is written twice"),
    ("Illegal trailing comma", "a comma with nothing behind it"),
    ("Extra data", "more text after the end of the value"),
)


class _Refused(ValueError):
    """What Python's reader would let pass. Its text says why."""


@primitive("_JsonParse")
def parse(vm, receiver):
    """The value a JSON text stands for: dictionaries, vectors, immutable strings, numbers, true, false and nil.

    Fails: badTypeError, or the mistake in words, such as `line 1, column 5: a comma is missing`.
    """
    characters = str(text(receiver))
    vm.reserve(characters.count("[") * ARRAY + characters.count("{") * OBJECT + (characters.count(",") + 1) * ELEMENT)
    return _value(vm, read(vm, characters), follow(vm, "globals dictionary"))


def read(vm, characters):
    """What Python makes of a JSON text. Raises PrimitiveFailed, whose error is the mistake in words."""
    vm.reserve(len(characters))
    vm.work(len(characters) * READING_SECONDS)
    _check_depth(characters)
    import json  # few runs need it

    try:
        decoder = json.JSONDecoder(
            object_pairs_hook=dict,
            parse_int=lambda digits: _integer(vm, digits),
            parse_float=_float,
            parse_constant=_refuse_constant,
        )
        return decoder.decode(characters)
    except json.JSONDecodeError as mistake:
        words = next((ours for theirs, ours in _MISTAKES if mistake.msg.startswith(theirs)), mistake.msg)
        raise PrimitiveFailed(f"line {mistake.lineno}, column {mistake.colno}: {words}") from None
    except _Refused as mistake:
        raise PrimitiveFailed(str(mistake)) from None


def _check_depth(characters):
    depth = 0
    for found in _NESTING.finditer(characters):
        mark = found[0]
        if mark == "[" or mark == "{":
            depth += 1
            if depth > DEEPEST:
                raise PrimitiveFailed(f"arrays and objects more than {DEEPEST} deep inside one another")
        elif mark == "]" or mark == "}":
            depth -= 1


def _integer(vm, digits):
    if len(digits) > LONG_DIGITS:
        vm.work(multiplying_seconds(len(digits) * 4))
        negative = digits.startswith("-")
        return -value_of(digits[1:], 10) if negative else value_of(digits, 10)
    return int(digits)


def _float(digits):
    value = float(digits)
    if math.isinf(value):
        raise _Refused(f"the number {digits[:40]} is larger than any float")
    return value


def _refuse_constant(name):
    raise _Refused(f"{name} is no number in JSON")


def _value(vm, plain, dictionary):
    """The value of the language for what Python's reader made. As deep as the text, which is not too deep."""
    kind = type(plain)
    if kind is str:
        return vm.string(plain)
    if kind is int or kind is float:
        return plain
    if kind is list:
        return vm.vector([_value(vm, element, dictionary) for element in plain])
    if kind is dict:
        entries = vm.shape_of(vm.prototypes["table"])
        entries.table = {key: (vm.string(key), _value(vm, value, dictionary)) for key, value in plain.items()}
        made = vm.shape_of(dictionary)
        vm.linker.write(made, "table", entries)
        return made
    return vm.nil if plain is None else vm.boolean(plain)


@primitive("_JsonString")
def string(vm, receiver):
    """These characters as a string in JSON: in double quotes, on one line, with escapes where something could take them amiss.

    Fails: badTypeError.
    """
    characters = str(text(receiver))
    vm.reserve(len(characters))
    from json.encoder import encode_basestring

    return vm.mutable_string(_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", encode_basestring(characters)))
