"""A text and the places in it.

In:     a text, the name it is known by, and the number of its first line.
Out:    lines and columns for offsets, and the lines themselves.
Keeps:  offsets count characters of the text as it was given. A line ends at LF, CR LF or a lone CR. Lines and columns count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right

LINE_END = re.compile(r"\r\n|\n|\r")


class Source:
    """A text with a name.

    name    what an error message calls it: a file, `prompt`, a method
    text    the characters, unchanged
    line    the number of its first line, for a text cut out of a longer one
    """

    __slots__ = ("name", "text", "line", "_starts")

    def __init__(self, name: str, text: str, line: int = 1):
        self.name = name
        self.text = text
        self.line = line
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        if self._starts is None:
            self._starts = [0, *(end.end() for end in LINE_END.finditer(self.text))]
        return self._starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; one behind the last character is a place too."""
        starts = self.starts()
        offset = min(max(offset, 0), len(self.text))
        index = bisect_right(starts, offset) - 1
        return self.line + index, offset - starts[index] + 1

    def line_text(self, line: int) -> str:
        """The characters of a line without its end; '' for a line that is not there."""
        starts = self.starts()
        index = line - self.line
        if not 0 <= index < len(starts):
            return ""
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return self.text[starts[index] : end].rstrip("\r\n")
