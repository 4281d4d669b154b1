"""Strings: their characters, compared, searched, cut, joined, converted; and the bytes of byte vectors.

In:     immutable strings, mutable strings (their `.text`), byte vectors (their `.bytes`).
Out:    new mutable strings; immutable ones where a single character or a canonical string is asked for.
Keeps:  a string is a sequence of Unicode characters. The `_Byte...` primitives keep Self's names; on a string the "byte" is the
        character's code. Immutable strings are a str whose operators send messages, hence `plain` before any arithmetic.
"""

from __future__ import annotations

import re
import zlib

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import character, index, integer, mutable_string, octets, position, size, text, vector
from selfish.primitives.numbers import multiplying_seconds, value_of
from selfish.primitives.registry import primitive
from selfish.vm.naming import ESCAPES, stored
from selfish.vm.objects import BytesObject, String, StringObject

SMALL = 65536  # sizes below this are not worth asking the VM about
WHITE_SPACE = " \t\n\r"
FLOAT = re.compile(r"[+-]?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|inf|nan)", re.ASCII)
HOLE = re.compile(r"\{\{|\}\}|\{(\d*)\}|[{}]", re.ASCII)


# --- strings and byte vectors alike ---


@primitive("_ByteSize")
def byte_size(vm, receiver):
    """How many characters or bytes there are.

    Fails: badTypeError.
    """
    return len(receiver) if isinstance(receiver, String) else len(sequence(receiver))


@primitive("_ByteAt:")
def byte_at(vm, receiver, place):
    """The byte at a place from 0 on; of a string, the character's code.

    Fails: badTypeError, badIndexError.
    """
    elements = sequence(receiver)
    element = elements[index(place, len(elements))]
    return element if type(element) is int else ord(element)


@primitive("_ByteAt:Put:")
def byte_at_put(vm, receiver, place, byte):
    """Put a byte, or a character given by its code, at a place from 0 on; answers the receiver.

    Fails: badTypeError, badIndexError, badSizeError.
    """
    if isinstance(receiver, BytesObject):
        receiver.bytes[index(place, len(receiver.bytes))] = byte_value(byte)
    else:
        old = mutable_string(receiver).text
        place = index(place, len(old))
        receiver.text = f"{old[:place]}{chr(code(byte))}{old[place + 1 :]}"
    vm.changed(receiver)
    return receiver


@primitive("_CloneBytes:Filler:")
def clone_bytes(vm, receiver, count, filler):
    """A copy of a mutable string or byte vector with another size; new places hold the filler, a byte or code.

    Fails: badTypeError, badSizeError.
    """
    count = size(count)
    vm.reserve(count)
    if isinstance(receiver, BytesObject):
        fill = byte_value(filler)
        copy = vm.clone(receiver)
        copy.bytes = receiver.bytes[:count] + bytearray([fill]) * (count - len(receiver.bytes))
        vm.changed(copy)
        return copy
    return like(vm, mutable_string(receiver), resized(receiver.text, count, chr(code(filler))))


@primitive("_ByteVectorConcatenate:Prototype:")
def byte_vector_concatenate(vm, receiver, tail, prototype):
    """A new thing of the prototype's kind, a mutable string or byte vector, with the receiver's bytes and then the tail's.

    Fails: badTypeError.
    """
    head, tail = sequence(receiver), sequence(tail)
    room(vm, len(head) + len(tail))
    if isinstance(prototype, BytesObject):
        copy = vm.clone(prototype)
        copy.bytes = as_bytes(head) + as_bytes(tail)
        vm.changed(copy)
        return copy
    return like(vm, mutable_string(prototype), as_text(head) + as_text(tail))


@primitive("_ByteVectorCompare:")
def byte_vector_compare(vm, receiver, other):
    """-1, 0 or 1 as the receiver comes before, equals or comes after the other, byte by byte.

    Fails: badTypeError.
    """
    left, right = sequence(receiver), sequence(other)
    if isinstance(left, str) != isinstance(right, str):
        raise PrimitiveFailed("badTypeError")
    return (left > right) - (left < right)


# --- byte vectors alone ---


@primitive("_BytesFromString:")
def bytes_from_string(vm, receiver, string):
    """A new byte vector like the receiver, holding the string in UTF-8.

    Fails: badTypeError.
    """
    octets(receiver)
    copy = vm.clone(receiver)
    copy.bytes = bytearray(text(string).encode("utf-8", "surrogatepass"))
    vm.changed(copy)
    return copy


@primitive("_BytesAsString")
def bytes_as_string(vm, receiver):
    """The string these bytes are in UTF-8.

    Fails: badTypeError, badFormatError.
    """
    try:
        return vm.mutable_string(octets(receiver).decode("utf-8"))
    except UnicodeDecodeError as mistake:
        raise PrimitiveFailed("badFormatError", f"not UTF-8 from byte {mistake.start} on") from None


# --- strings: kinds and comparing ---


@primitive("_StringCanonicalize")
def string_canonicalize(vm, receiver):
    """The immutable string with these characters; equal ones are one object.

    Fails: badTypeError.
    """
    return receiver if isinstance(receiver, String) else vm.string(text(receiver))


@primitive("_StringMutableCopy")
def string_mutable_copy(vm, receiver):
    """A new mutable string with these characters.

    Fails: badTypeError.
    """
    return vm.mutable_string(plain(receiver))


@primitive("_StringSet:")
def string_set(vm, receiver, characters):
    """Give a mutable string other characters; answers the receiver.

    Fails: badTypeError.
    """
    mutable_string(receiver).text = plain(characters)
    vm.changed(receiver)
    return receiver


@primitive("_StringEQ:")
def string_eq(vm, receiver, other):
    """Whether both have the same characters.

    Fails: badTypeError.
    """
    return vm.boolean(text(receiver) == text(other))


@primitive("_StringLT:")
def string_lt(vm, receiver, other):
    """Whether the receiver comes first, character code by character code.

    Fails: badTypeError.
    """
    return vm.boolean(text(receiver) < text(other))


@primitive("_StringLE:")
def string_le(vm, receiver, other):
    """Whether the receiver comes first or is equal, character code by character code.

    Fails: badTypeError.
    """
    return vm.boolean(text(receiver) <= text(other))


@primitive("_StringHash")
def string_hash(vm, receiver):
    """An integer that strings with the same characters share, in every process.

    Fails: badTypeError.
    """
    return zlib.crc32(text(receiver).encode("utf-8", "surrogatepass"))


# --- strings: characters ---


@primitive("_StringAt:")
def string_at(vm, receiver, place):
    """The character at a place from 0 on, an immutable string of size 1.

    Fails: badTypeError, badIndexError.
    """
    characters = receiver if isinstance(receiver, String) else text(receiver)
    return vm.character(characters[index(place, len(characters))])


@primitive("_StringAt:Put:")
def string_at_put(vm, receiver, place, char):
    """Put a string of size 1 at a place from 0 on; answers the receiver.

    Fails: badTypeError, badIndexError.
    """
    old = mutable_string(receiver).text
    place = index(place, len(old))
    receiver.text = f"{old[:place]}{character(char)}{old[place + 1 :]}"
    vm.changed(receiver)
    return receiver


def character_test(selector: str, test, sentence: str) -> None:
    """Register a question that only a string of size 1 can answer."""

    def run(vm, receiver):
        characters = text(receiver)
        if len(characters) != 1:
            raise PrimitiveFailed("badSizeError")
        return vm.boolean(test(characters))

    run.__doc__ = f"Whether the only character {sentence}.\n\nFails: badTypeError, badSizeError."
    primitive(selector)(run)


character_test("_StringIsDigit", lambda c: "0" <= c <= "9", "is one of 0 to 9")
character_test("_StringIsLetter", str.isalpha, "is a letter")
character_test("_StringIsUpperCase", str.isupper, "is a capital letter")
character_test("_StringIsLowerCase", str.islower, "is a small letter")
character_test("_StringIsPrintable", str.isprintable, "shows when printed")


# --- strings: copying ---


@primitive("_StringConcatenate:")
def string_concatenate(vm, receiver, tail):
    """A new mutable string: the receiver's characters, then the tail's.

    Fails: badTypeError.
    """
    head = receiver if isinstance(receiver, String) else text(receiver)
    tail = tail if isinstance(tail, String) else text(tail)
    if len(head) + len(tail) > SMALL:
        vm.reserve(len(head) + len(tail))
    return vm.mutable_string("".join((head, tail)))


@primitive("_StringCopyFrom:UpTo:")
def string_copy_from_up_to(vm, receiver, start, stop):
    """A new mutable string: the characters from start up to, not including, stop.

    Fails: badTypeError, badIndexError.
    """
    characters = receiver if isinstance(receiver, String) else text(receiver)
    if not (type(start) is int is type(stop) and 0 <= start <= stop <= len(characters)):
        stop = position(stop, len(characters))
        start = position(start, stop)
    if stop - start > SMALL:
        vm.reserve(stop - start)
    return vm.mutable_string(characters[start:stop])


@primitive("_StringCopySize:FillingWith:")
def string_copy_size(vm, receiver, count, filler):
    """A new mutable string of another size: the first characters, then as many fillers as are missing.

    Fails: badTypeError, badSizeError.
    """
    characters, count, filler = plain(receiver), size(count), character(filler)
    vm.reserve(count)
    return vm.mutable_string(resized(characters, count, str(filler)))


@primitive("_StringRepeat:")
def string_repeat(vm, receiver, times):
    """A new mutable string: the receiver so many times.

    Fails: badTypeError, badSizeError.
    """
    characters, times = plain(receiver), size(times)
    vm.reserve(len(characters) * times)
    return vm.mutable_string(characters * times)


@primitive("_StringPadLeft:With:")
def string_pad_left(vm, receiver, width, filler):
    """A new mutable string at least so wide: fillers, then the receiver.

    Fails: badTypeError.
    """
    characters, width, filler = plain(receiver), integer(width), character(filler)
    vm.reserve(max(width, 0))
    return vm.mutable_string(characters.rjust(width, filler))


@primitive("_StringPadRight:With:")
def string_pad_right(vm, receiver, width, filler):
    """A new mutable string at least so wide: the receiver, then fillers.

    Fails: badTypeError.
    """
    characters, width, filler = plain(receiver), integer(width), character(filler)
    vm.reserve(max(width, 0))
    return vm.mutable_string(characters.ljust(width, filler))


@primitive("_StringReverse")
def string_reverse(vm, receiver):
    """A new mutable string: the characters from last to first.

    Fails: badTypeError.
    """
    return vm.mutable_string(text(receiver)[::-1])


@primitive("_StringTrimLeft")
def string_trim_left(vm, receiver):
    """A new mutable string without the white space at the beginning.

    Fails: badTypeError.
    """
    return vm.mutable_string(text(receiver).lstrip(WHITE_SPACE))


@primitive("_StringTrimRight")
def string_trim_right(vm, receiver):
    """A new mutable string without the white space at the end.

    Fails: badTypeError.
    """
    return vm.mutable_string(text(receiver).rstrip(WHITE_SPACE))


# --- strings: case ---


@primitive("_StringCapitalizeAll")
def string_capitalize_all(vm, receiver):
    """A new mutable string, every letter a capital.

    Fails: badTypeError.
    """
    return vm.mutable_string(text(receiver).upper())


@primitive("_StringUncapitalizeAll")
def string_uncapitalize_all(vm, receiver):
    """A new mutable string, every letter small.

    Fails: badTypeError.
    """
    return vm.mutable_string(text(receiver).lower())


@primitive("_StringCapitalize")
def string_capitalize(vm, receiver):
    """A new mutable string, the first letter a capital.

    Fails: badTypeError.
    """
    characters = text(receiver)
    return vm.mutable_string(characters[:1].upper() + characters[1:])


@primitive("_StringUncapitalize")
def string_uncapitalize(vm, receiver):
    """A new mutable string, the first letter small.

    Fails: badTypeError.
    """
    characters = text(receiver)
    return vm.mutable_string(characters[:1].lower() + characters[1:])


# --- strings: searching ---


@primitive("_StringFind:From:")
def string_find(vm, receiver, part, start):
    """Where the part first begins at or after a place; -1 when it does not.

    Fails: badTypeError.
    """
    return text(receiver).find(text(part), max(integer(start), 0))


@primitive("_StringStartsWith:")
def string_starts_with(vm, receiver, part):
    """Whether the first characters are the part's.

    Fails: badTypeError.
    """
    return vm.boolean(text(receiver).startswith(text(part)))


@primitive("_StringEndsWith:")
def string_ends_with(vm, receiver, part):
    """Whether the last characters are the part's.

    Fails: badTypeError.
    """
    return vm.boolean(text(receiver).endswith(text(part)))


@primitive("_StringFindLast:")
def string_find_last(vm, receiver, part):
    """Where the part last begins; -1 when it does not.

    Fails: badTypeError.
    """
    return text(receiver).rfind(text(part))


@primitive("_StringOccurrencesOf:")
def string_occurrences_of(vm, receiver, part):
    """How often the part occurs, not overlapping; the empty part never does.

    Fails: badTypeError.
    """
    part = text(part)
    return text(receiver).count(part) if part else 0


@primitive("_StringReplace:With:")
def string_replace(vm, receiver, old, new):
    """A new mutable string with every non-overlapping old part replaced; an empty old part stands between all characters and at both ends.

    Fails: badTypeError.
    """
    characters, old, new = text(receiver), text(old), text(new)
    if len(new) > len(old):
        room(vm, len(characters) + (len(new) - len(old)) * characters.count(old))
    return vm.mutable_string(characters.replace(old, new))


@primitive("_StringMatches:IgnoreCase:")
def string_matches(vm, receiver, pattern, ignore_case):
    """Whether the whole string fits the pattern, in which * stands for any characters and ? for one.

    Fails: badTypeError.
    """
    characters, pattern = text(receiver), text(pattern)
    if ignore_case is vm.true:
        characters, pattern = characters.casefold(), pattern.casefold()
    return vm.boolean(fits(characters, pattern))


# --- strings: cutting and joining ---


@primitive("_StringTokens:")
def string_tokens(vm, receiver, separators):
    """A vector of what stands between characters of the separators, empty pieces left out.

    Fails: badTypeError.
    """
    characters, separators = plain(receiver), text(separators)
    room(vm, len(characters) * 16)
    pieces = re.split(f"[{re.escape(separators)}]", characters) if separators else [characters]
    return vm.vector([vm.mutable_string(piece) for piece in pieces if piece])


@primitive("_StringSplit:")
def string_split(vm, receiver, separator):
    """A vector of what stands before, between and after occurrences of the separator, empty pieces too.

    Fails: badTypeError, badSizeError.
    """
    characters, separator = plain(receiver), text(separator)
    if not separator:
        raise PrimitiveFailed("badSizeError", "an empty separator")
    room(vm, len(characters) * 16)
    return vm.vector([vm.mutable_string(piece) for piece in characters.split(separator)])


@primitive("_StringLines")
def string_lines(vm, receiver):
    """A vector of the lines, without their line breaks; no empty line after the last one.

    Fails: badTypeError.
    """
    characters = plain(receiver)
    room(vm, len(characters) * 16)
    lines = characters.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not lines[-1]:
        lines.pop()
    return vm.vector([vm.mutable_string(line) for line in lines])


@primitive("_StringFormat:")
def string_format(vm, receiver, values):
    """A new mutable string: {} replaced by the strings of the vector in turn, {2} by the one at 2, {{ and }} by one brace.

    Fails: badTypeError, badIndexError, badFormatError.
    """
    template, values = plain(receiver), [text(value) for value in vector(values)]
    turn = iter(range(len(values)))

    def filling(hole):
        if hole.group() in ("{{", "}}"):
            return hole.group()[0]
        if hole.group(1) is None:
            raise PrimitiveFailed("badFormatError", f"a lone {hole.group()} at {hole.start()}")
        place = int(hole.group(1)) if hole.group(1) else next(turn, None)
        if place is None or place >= len(values):
            raise PrimitiveFailed("badIndexError", f"nothing to put into {hole.group()}")
        return str(values[place])

    room(vm, len(template) + sum(map(len, values)) * (template.count("{") or 1))
    return vm.mutable_string(HOLE.sub(filling, template))


@primitive("_StringDetab:")
def string_detab(vm, receiver, width):
    """A new mutable string with spaces for tabs, so that tab stops are so many characters apart.

    Fails: badTypeError, badSizeError.
    """
    characters, width = text(receiver), size(width)
    room(vm, len(characters) + width * characters.count("\t"))
    return vm.mutable_string(characters.expandtabs(width))


@primitive("_StringIndent:")
def string_indent(vm, receiver, amount):
    """A new mutable string with so many spaces before every line that is not empty.

    Fails: badTypeError, badSizeError.
    """
    characters, amount = plain(receiver), size(amount)
    vm.reserve(len(characters) + amount * (characters.count("\n") + 1))
    margin = " " * amount
    return vm.mutable_string("\n".join(margin + line if line else line for line in characters.split("\n")))


# --- strings: converting ---


@primitive("_StringAsInteger:")
def string_as_integer(vm, receiver, base):
    """The integer that digits in a base from 2 to 36 stand for, after a minus sign where there is one.

    Fails: badTypeError, badIndexError, badFormatError.
    """
    characters, base = plain(receiver), integer(base)
    if not 2 <= base <= 36:
        raise PrimitiveFailed("badIndexError")
    digits = characters.removeprefix("-")
    if not digits.isascii() or not digits.isalnum():
        raise PrimitiveFailed("badFormatError")
    if len(digits) > SMALL:
        vm.reserve(len(digits))
        vm.work(multiplying_seconds(len(digits) * base.bit_length()))
    try:
        return -value_of(digits, base) if characters[0] == "-" else value_of(digits, base)
    except ValueError:
        raise PrimitiveFailed("badFormatError") from None


@primitive("_StringAsFloat")
def string_as_float(vm, receiver):
    """The float that the characters stand for: digits, perhaps a fraction, perhaps an exponent.

    Fails: badTypeError, badFormatError.
    """
    characters = text(receiver)
    if not FLOAT.fullmatch(characters):
        raise PrimitiveFailed("badFormatError")
    return float(characters)


@primitive("_StringPrintString")
def string_print_string(vm, receiver):
    """A new mutable string: the characters as they are, between quotes.

    Fails: badTypeError.
    """
    characters = text(receiver)
    room(vm, len(characters))
    return vm.mutable_string(f"'{characters}'")


@primitive("_StringStoreString")
def string_store_string(vm, receiver):
    """A new mutable string: the literal that reads back as this string.

    Fails: badTypeError.
    """
    characters = text(receiver)
    room(vm, len(characters) * 4)
    return vm.mutable_string(f"'{''.join(map(stored, characters))}'")


@primitive("_StringEscaped")
def string_escaped(vm, receiver):
    """A new mutable string: the characters, those that a literal must escape as escape sequences.

    Fails: badTypeError.
    """
    characters = text(receiver)
    room(vm, len(characters) * 4)
    return vm.mutable_string("".join("\\" + ESCAPES[c] if c in ESCAPES else c for c in characters))


@primitive("_StringAsEscapeSequence")
def string_as_escape_sequence(vm, receiver):
    """A new mutable string: an escape sequence for every character.

    Fails: badTypeError, badFormatError.
    """
    characters = text(receiver)
    room(vm, len(characters) * 4)
    if any(c > "\xff" for c in characters):
        raise PrimitiveFailed("badFormatError", "a character above \\xff has no escape sequence")
    return vm.mutable_string("".join("\\" + ESCAPES[c] if c in ESCAPES else f"\\x{ord(c):02x}" for c in characters))


# --- helpers ---


def sequence(value) -> str | bytearray:
    """The characters of a string or the bytes of a byte vector."""
    return value.bytes if isinstance(value, BytesObject) else text(value)


def plain(value) -> str:
    """The characters of a string as an exact str, so that its operators are Python's."""
    return str(text(value))


def as_text(elements: str | bytearray) -> str:
    return str(elements) if isinstance(elements, str) else elements.decode("latin-1")


def as_bytes(elements: str | bytearray) -> bytearray:
    """Bytes as they are, characters by their codes; badTypeError when a code is no byte."""
    try:
        return bytearray(elements.encode("latin-1")) if isinstance(elements, str) else elements
    except UnicodeEncodeError:
        raise PrimitiveFailed("badTypeError", "a character above \\xff is no byte") from None


def like(vm, prototype: StringObject, characters: str) -> StringObject:
    """A clone of a mutable string with other characters."""
    copy = vm.clone(prototype)
    copy.text = characters
    vm.changed(copy)
    return copy


def code(value) -> int:
    """The code of a character."""
    number = integer(value)
    if 0 <= number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF:
        return number
    raise PrimitiveFailed("badSizeError", "no character has this code")


def byte_value(value) -> int:
    """An integer from 0 to 255."""
    number = integer(value)
    if 0 <= number <= 255:
        return number
    raise PrimitiveFailed("badSizeError", "a byte is between 0 and 255")


def resized(characters: str, count: int, filler: str) -> str:
    return characters[:count] if count <= len(characters) else characters + filler * (count - len(characters))


def room(vm, count: int) -> None:
    """Ask the VM for room when it is much."""
    if count > SMALL:
        vm.reserve(count)


def fits(characters: str, pattern: str) -> bool:
    """Whether a pattern with * and ? fits all the characters; when it fails, only the last * has to be reconsidered."""
    at = place = 0
    star, resume = -1, 0
    while at < len(characters):
        if place < len(pattern) and pattern[place] == "*":
            star, resume = place, at
            place += 1
        elif place < len(pattern) and pattern[place] in ("?", characters[at]):
            at += 1
            place += 1
        elif star >= 0:
            resume += 1
            at, place = resume, star + 1
        else:
            return False
    return all(c == "*" for c in pattern[place:])
