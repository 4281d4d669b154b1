"""Unreadable: why no word begins at a place.

In:     a text, and a place in it where the words end.
Out:    Refused, to be raised: a string or comment never closed, a bad number, a capital name, a character no word has.
Keeps:  needed only after a mistake, and loaded only then.
"""

from __future__ import annotations

import re

from selfish.parsing.refusing import Refused, clip

NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
BAD_NUMBER = re.compile(r"-?[0-9][0-9A-Za-z]*")
RADIX_START = re.compile(r"-?([0-9]+)[rR]")
CAPITALISED_NAME = re.compile(r"[A-Z][A-Za-z0-9_]*")
QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"


def why_unreadable(text: str, position: int) -> Refused:
    char = text[position]
    if char in "'\"":
        kind = "string" if char == "'" else "comment"
        if wrong := NOT_TEXT.search(text, position):
            hint = "in a string it can be written as an escape: \\0" if wrong[0] == "\0" else ""
            return Refused(wrong.start(), wrong.end(), f"{name_of(wrong[0])} inside a {kind}", hint)
        hint = f"a {kind} ends at the next {char} that has no \\ before it"
        return Refused(position, position + 1, f"this {kind} is never closed", hint, (f"a closing {char}",), incomplete=True)
    if found := BAD_NUMBER.match(text, position):
        return bad_number(found)
    if found := CAPITALISED_NAME.match(text, position):
        name = found[0]
        hint = f"names begin with a small letter: {clip(name[0].lower() + name[1:])}"
        return Refused(position, found.end(), f"the name {clip(name)} begins with a capital letter", hint, ("a small letter",))
    if char == ":":
        if text.startswith(":=", position):
            return Refused(position, position + 2, "':=' is not in the language", "to assign, send the name with a colon: x: 3")
        if found := CAPITALISED_NAME.match(text, position + 1):
            message = f"the argument {clip(found[0])} begins with a capital letter"
            return Refused(position, found.end(), message, "names of arguments begin with a small letter")
        hint = "it belongs right behind a keyword (at: 3) or right before the name of an argument (:x)"
        return Refused(position, position + 1, "a colon by itself", hint)
    hint = "a string stands between ' and ', a comment between \" and \"" if char in QUOTES else ""
    return Refused(position, position + 1, f"{name_of(char)} outside a string", hint)


def bad_number(found: re.Match[str]) -> Refused:
    literal, start, end = clip(found[0]), found.start(), found.end()
    unsigned = found[0].removeprefix("-")
    if radix := RADIX_START.match(found[0]):
        if len(radix[1]) > 2 or not 2 <= int(radix[1]) <= 36 or radix[1][0] == "0":
            return Refused(start, end, f"{literal} has no base a number can have", "bases go from 2 to 36: 16rFF")
        return Refused(start, end, f"{literal} has no digits, or digits too big for its base")
    if unsigned.isdigit():
        return Refused(start, end, "a number does not begin with 0", f"write {clip(unsigned.lstrip('0') or '0')}")
    if unsigned.startswith(("0x", "0X")):
        return Refused(start, end, f"{literal} is not a number here", f"write 16r{clip(unsigned[2:])}")
    digits = found[0].rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    hint = f"put a space behind {clip(digits)}" if digits != found[0] else ""
    return Refused(start, end, f"letters glued to a number: {literal}", hint)


def name_of(char: str) -> str:
    if char == "\0":
        return "a NUL character"
    if "\ud800" <= char <= "\udfff":
        return f"half a surrogate pair (U+{ord(char):04X})"
    return f"the character {char} (U+{ord(char):04X})" if char.isprintable() else f"the character U+{ord(char):04X}"
