"""Chunking: a text cut where it has joints, into chunks of bounded size.

In:     a text; how many tokens a chunk may have.
Out:    chunks: where each begins and ends, the line it begins on, the heading it stands under.
Keeps:  nothing is lost: the chunks, one after the other, are the text. What belongs together stays together where it fits: a fenced
        block of code, a slot with the comment before it, a paragraph; a heading stays with what follows it.

Tokens are counted about as language models do: a word is one for each six letters, a sign is one, much white space is one now and then.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

TOKEN = re.compile(r"\w{1,6}|[^\w\s]|\s{32}")
WHOLE = 4  # code is kept whole up to so many times the size of a chunk
LOOKS = 4  # at brackets, for each character of a text
HEADING = re.compile(r" {0,3}#{1,6}\s+\S")
RULER = re.compile(r"\s*(?:={3,}|-{3,})\s*")
FENCE = re.compile(r"\s{0,12}(`{3,}|~{3,})")
SENTENCE = re.compile(r"(?<=[.!?…。！？])[\"')\]]{0,3}\s+")
# A slot of an object with a method or an object in it: `name = (`, `at: i Put: v = (`, `+ n = (`, `kettle <- (`.
SLOT = re.compile(
    r"\s*(?:[a-z_]\w{0,99}\*?|(?:\w{1,99}:\s{0,9}\w{1,99}\s{1,9}){1,12}|[!@#$%^&*+=~/?<>,;|\\-]{1,9}\s{1,9}\w{1,99})\s{0,9}(?:=|<-)\s{0,9}\("
)
QUOTED = {"'": re.compile(r"(?:[^'\\]|\\.)*'", re.DOTALL), '"': re.compile(r'[^"]*"')}
BRACKET_OR_QUOTE = re.compile(r"[()\[\]'\"]")


class Chunk(NamedTuple):
    """start, end: places in the text. line: from 1 on. heading: the nearest one above, or its own, ''."""

    start: int
    end: int
    line: int
    heading: str


class _Part(NamedTuple):
    """A stretch that stays together. kind: 'heading', 'code' or 'prose'."""

    start: int
    end: int
    kind: str


def tokens_in(text: str) -> int:
    return len(TOKEN.findall(text))


def chunks_of(text: str, size: int) -> list[Chunk]:
    """The chunks of a text, none much over `size` tokens except code that is kept whole; [] for a text without any."""
    if not text.strip():
        return []
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    found, begin, room, heading, has_content = [], 0, size, "", False

    def close(end):
        nonlocal begin, room, has_content
        if end > begin:
            found.append(Chunk(begin, end, bisect_right(starts, begin), heading))
            begin, room, has_content = end, size, False

    for part in _parts(text, size):
        if part.kind == "heading":
            if has_content or room <= 0:
                close(part.start)
            heading = _heading(text[part.start : part.end])
            room -= tokens_in(text[part.start : part.end])
            continue
        for start, count in _fitting(text, part, size):
            if 0 < count > room and has_content:
                close(start)
            room -= count
            has_content = has_content or count > 0
    close(len(text))
    return found


def _heading(text):
    return text.strip().splitlines()[0].strip("# \t")


# ---- what stays together

class _Patience:
    """How many brackets may still be looked at: where each opens inside another and none closes, looking from each would take for ever."""

    def __init__(self, looks):
        self.looks = looks

    def is_left(self):
        self.looks -= 1
        return self.looks > 0


def _parts(text, size):
    """The parts of a text, in order, without gaps: white space goes with what it follows."""
    lines = text.splitlines(keepends=True)
    ends, position = [], 0
    for line in lines:
        position += len(line)
        ends.append(position)
    found, start, number, kind, in_comment = [], 0, 0, "prose", False
    patience = _Patience(LOOKS * len(text))

    def close(end):
        nonlocal start, kind, in_comment
        if end > start:
            found.append(_Part(start, end, kind))
        start, kind, in_comment = end, "prose", False

    while number < len(lines):
        line = lines[number]
        begin = ends[number] - len(line)
        fence = FENCE.match(line)
        if fence:
            close(begin)
            kind = "code"
            number = _after_fence(lines, number, fence[1])
            close(ends[number - 1])
        elif not line.strip():
            number += 1
            while number < len(lines) and not lines[number].strip():
                number += 1
            close(ends[number - 1])
        elif HEADING.match(line) or _is_underlined(lines, number):
            close(begin)
            kind = "heading"
            number += 1 if HEADING.match(line) else 2
            close(ends[number - 1])
        elif SLOT.match(line) and (end := _end_of_slot(text, begin, size, patience)):
            if not _is_comment(text[start:begin]):
                close(begin)
            kind = "code"
            number = bisect_right(ends, end - 1) + 1
            close(ends[number - 1])
        else:
            if line.lstrip().startswith('"') and not in_comment:
                close(begin)
            in_comment ^= line.count('"') % 2 == 1
            number += 1
    close(len(text))
    return found


def _after_fence(lines, number, mark):
    for at in range(number + 1, len(lines)):
        bare = lines[at].strip()
        if bare.startswith(mark) and not bare.strip(mark[0]):
            return at + 1
    return len(lines)


def _is_underlined(lines, number):
    return number + 1 < len(lines) and RULER.fullmatch(lines[number + 1]) and len(lines[number].strip()) <= 120 and (
        not number or not lines[number - 1].strip()
    )


def _is_comment(text):
    """Whether a comment and nothing else stands before a slot."""
    bare = text.strip()
    return len(bare) > 1 and bare[0] == bare[-1] == '"' and bare.count('"') == 2


def _end_of_slot(text, begin, size, patience):
    """Where the bracket that opens in a slot's first line is closed; None where that is too far, or never."""
    depth, at, furthest = 0, begin, begin + size * WHOLE * 6
    while patience.is_left() and (found := BRACKET_OR_QUOTE.search(text, at, furthest)):
        sign, at = found.group(), found.end()
        if sign in QUOTED:
            closed = QUOTED[sign].match(text, at, furthest)
            if closed is None:
                return None
            at = closed.end()
        elif sign in "([":
            depth += 1
        else:
            depth -= 1
            if depth <= 0:
                slot = text[begin:at]
                is_object = slot[:-1].rstrip().endswith("|")  # it has joints of its own
                return at if tokens_in(slot) <= (size if is_object else size * WHOLE) else None
    return None


# ---- what is too long

def _fitting(text, part, size):
    """A part, or where it is too long the pieces of it: where each begins, and its tokens."""
    count = tokens_in(text[part.start : part.end])
    if count <= (size * WHOLE if part.kind == "code" else size):
        yield part.start, count
        return
    begin, total = part.start, 0
    for start, _, count in _pieces(text, part, size):
        if total and count and total + count > size:
            yield begin, total
            begin, total = start, 0
        total += count
    yield begin, total


def _pieces(text, part, size):
    """Sentences of prose, lines of code; of those that are too long the words, and of endless words stretches."""
    joint = re.compile("\n") if part.kind == "code" else SENTENCE
    for start, end in _cut(text, part.start, part.end, joint):
        count = tokens_in(text[start:end])
        if count <= size:
            yield start, end, count
            continue
        for first, last in _cut(text, start, end, re.compile(r"\s+")):
            for at in range(first, last, size * 6):
                stop = min(at + size * 6, last)
                yield at, stop, tokens_in(text[at:stop])


def _cut(text, start, end, joint):
    for found in joint.finditer(text, start, end):
        if found.end() > start:
            yield start, found.end()
            start = found.end()
    if start < end:
        yield start, end
