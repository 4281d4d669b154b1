"""Meaning: what a word says by itself.

In:     a word: a number, a string, keywords, a delegate, a name.
Out:    the integer, the float, the text, the selector, the delegate's name, the slot's name; or Refused.
Keeps:  time grows with the length of the word, for millions of digits or escapes too.
"""

from __future__ import annotations

import re
import sys

from selfish.parsing.refusing import Refused, clip
from selfish.parsing.words import Word

MAX_DIGITS = 100_000  # digits in an integer literal
MAX_FLOAT = 1_000  # characters in a float literal

# ---------------------------------------------------------------- numbers


def integer_of(word: Word) -> int:
    return whole(word, word.value.lstrip("-"), 10)


def radix_of(word: Word) -> int:
    base, _, digits = word.value.lower().lstrip("-").partition("r")
    return whole(word, digits, int(base))


def whole(word: Word, digits: str, base: int) -> int:
    if len(digits) > MAX_DIGITS:
        raise Refused(word.start, word.end, f"an integer of more than {MAX_DIGITS:,} digits")
    value = by_halves(digits, base)
    return -value if word.value[0] == "-" else value


def by_halves(digits: str, base: int) -> int:
    """Python's own conversion takes the square of the length, and has a limit it shares with the whole process."""
    if len(digits) <= 1000:
        return int(digits, base)
    low = len(digits) // 2
    return by_halves(digits[:-low], base) * base**low + by_halves(digits[-low:], base)


def float_of(word: Word) -> float:
    if len(word.value) > MAX_FLOAT:
        raise Refused(word.start, word.end, f"a float of more than {MAX_FLOAT:,} characters")
    value = float(word.value)
    if abs(value) == float("inf"):
        raise Refused(word.start, word.end, f"{clip(word.value)} is too big for a float")
    return value


# ---------------------------------------------------------------- strings

SIMPLE = {"t": "\t", "b": "\b", "n": "\n", "f": "\f", "r": "\r", "v": "\v", "a": "\a", "0": "\0", "'": "'", '"': '"', "?": "?"}
CODES = r"\\(?:x([0-9a-fA-F]{2})|o([0-3][0-7]{2})|d([01][0-9]{2}|2[0-4][0-9]|25[0-5]))"
ALL_ESCAPES = CODES + r"|\\[tbnfrva0\\'\"?\r\n]"
KNOWN_ESCAPES = "there are \\t \\b \\n \\f \\r \\v \\a \\0 \\\\ \\' \\\" \\? and, up to 255, \\xHH \\oOOO \\dDDD with 2, 3 and 3 digits"
BACKSLASH = "\ud800"  # stands in for an escaped one: no literal holds half a surrogate pair


def text_of(word: Word) -> str:
    """What a string literal says. Whole-text replacements, so that ten million escapes cost no more than they must."""
    value = word.value[1:-1]
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if "\\" not in value:
        return value
    value = value.replace("\\\\", BACKSLASH)
    for letter, char in SIMPLE.items():
        value = value.replace("\\" + letter, char)
    value = re.sub(CODES, lambda code: chr(int(code[1], 16) if code[1] else int(code[2], 8) if code[2] else int(code[3])), value)
    value = value.replace("\\\n", "")
    if "\\" in value:
        raise bad_escape(word)
    return value.replace(BACKSLASH, "\\")


def bad_escape(word: Word) -> Refused:
    escape = re.compile(ALL_ESCAPES)
    position = word.value.index("\\")
    while good := escape.match(word.value, position):
        position = word.value.index("\\", good.end())
    start, size = word.start + position, {"x": 4, "o": 5, "d": 5}.get(word.value[position + 1], 2)
    wrong = word.value[position:-1][:size]
    return Refused(start, start + len(wrong), f"no escape: {clip(wrong)}", KNOWN_ESCAPES)


# ---------------------------------------------------------------- names


def selector_of(keywords: list[Word]) -> str:
    return keywords[0].value if len(keywords) == 1 else sys.intern("".join(word.value for word in keywords))


def delegate_of(word: Word) -> str | None:
    """The parent a message is delegated to, None for `resend.` itself."""
    if word.value == "self.":
        hint = "a message to self needs no dot: self copy; the dot behind a statement needs a space"
        raise Refused(word.start, word.end, "a dot glued to self", hint)
    return None if word.value == "resend." else sys.intern(word.value[:-1])


def slot_name(word: Word) -> str:
    if word.value[0] == "_":
        hint = "_ begins the names of primitives; names of slots begin with a small letter"
        raise Refused(word.start, word.end, f"{clip(word.value)} cannot name a slot", hint)
    return word.value
