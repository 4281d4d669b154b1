"""The reader's eye: where texts of Selfish begin and end, before anything is parsed.

In:     text, as it arrives line by line or as a whole file.
Out:    whether it is certainly unfinished; the expressions of a script with their lines; the comments.
Keeps:  nothing. It knows strings, comments and brackets, and leaves every other question to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A string, a comment, an escaped newline, a bracket, a newline, or the start of something that does not end.
# Possessive quantifiers, so that a long string costs no memory for going back.
TOKEN = re.compile(r"""'[^'\\]*+(?:\\.[^'\\]*+)*+'|"[^"\\]*+(?:\\.[^"\\]*+)*+"|\\\n|[()\[\]{}\n]|['"]""", re.DOTALL)
COMMENT = re.compile(r"""('[^'\\]*+(?:\\.[^'\\]*+)*+'?)|"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|$)""", re.DOTALL)
ESCAPED = re.compile(r"""\\(["\\])""")


class Comment:
    """What a comment says, and the line (counted from 1) and offset where it opens."""

    __slots__ = ("text", "line", "start")

    def __init__(self, text: str, line: int, start: int):
        self.text = text
        self.line = line
        self.start = start


class Piece:
    """One expression line of a script: its text, the line it starts at, its comments, and whether there is code in it."""

    __slots__ = ("text", "line", "comments", "has_code")

    def __init__(self, text: str, line: int, comments: list[Comment], has_code: bool):
        self.text = text
        self.line = line
        self.comments = comments
        self.has_code = has_code


def is_open(text: str) -> bool:
    """True when a bracket, string or comment is still open, so that no parser can accept the text. Bars are the parser's business."""
    depth = 0
    for match in TOKEN.finditer(text):
        token = match[0]
        if token in ("'", '"'):
            return True
        if token in ("(", "[", "{"):
            depth += 1
        elif token in (")", "]", "}"):
            depth -= 1
            if depth < 0:
                return False
    return depth > 0


def has_code(text: str) -> bool:
    """False when there is nothing but white space and comments."""
    return bool(COMMENT.sub(lambda found: found[1] or "", text).strip())


def pieces(text: str) -> Iterator[Piece]:
    """The script cut where an expression ends: at a newline outside ( ) and [ ], strings and comments."""
    depth = 0
    start = 0
    line = first_line = 1
    comments: list[Comment] = []
    for match in TOKEN.finditer(text):
        token = match[0]
        if token in ("(", "["):
            depth += 1
        elif token in (")", "]"):
            depth = max(0, depth - 1)
        elif token[0] == '"' and len(token) > 1:
            comments.append(Comment(ESCAPED.sub(r"\1", token[1:-1]), line, match.start()))
        elif token == "\n" and depth == 0:
            piece = text[start : match.end()]
            yield Piece(piece, first_line, comments, has_code(piece))
            start, first_line, comments = match.end(), line + 1, []
        elif token in ("'", '"'):  # never closed: the rest is one piece, for the parser to complain about
            break
        line += token.count("\n")
    if start < len(text):
        yield Piece(text[start:], first_line, comments, has_code(text[start:]))


def comments(text: str) -> Iterator[Comment]:
    """Every comment of a text."""
    for piece in pieces(text):
        yield from piece.comments
