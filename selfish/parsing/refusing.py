"""Refusing: how a step of the parser says no, when all it has is its own piece of the text.

In:     a place, and what is wrong there, in words.
Out:    Refused, raised by whoever notices; the doors in parser.py make a SyntaxMistake of it.
Keeps:  a message stays short, however long the text it quotes.
"""

from __future__ import annotations

from selfish.errors import SyntaxMistake
from selfish.source import Source

QUOTE = 40  # characters of the text that a message repeats


class Refused(Exception):
    """A mistake on its way out, not yet knowing its Source. Arguments as in SyntaxMistake.

    quoted  a place whose text stands where the hint has {}
    """

    def __init__(
        self,
        start: int,
        end: int,
        message: str,
        hint: str = "",
        expected: tuple[str, ...] = (),
        incomplete: bool = False,
        quoted: tuple[int, int] | None = None,
    ):
        super().__init__(message)
        self.start = start
        self.end = end
        self.message = message
        self.hint = hint
        self.expected = expected
        self.incomplete = incomplete
        self.quoted = quoted

    def within(self, source: Source) -> SyntaxMistake:
        hint = self.hint
        if self.quoted:
            hint = hint.replace("{}", clip(source.text[slice(*self.quoted)]))
        return SyntaxMistake(source, self.start, self.end, self.message, self.expected, hint, self.incomplete)


def clip(words: str) -> str:
    """Words for a message: on one line, and not too long."""
    looked_at = 10 * QUOTE
    short = " ".join(words[:looked_at].split())
    return short if len(short) <= QUOTE and len(words) <= looked_at else short[: QUOTE - 3] + "..."
