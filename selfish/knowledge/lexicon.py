"""The lexicon: which words a text is made of, and the number each word has in the index.

In:     texts, of people and of programs.
Out:    words: a selector whole and in its parts, a name whole and by its humps, everything in small letters without accents. No word is
        dropped for being common: `at`, `if` and `do` are names here.
Keeps:  Lexicon, stored in the image: word -> number and number -> word, for as long as some text uses the word.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterable, Iterator

from BTrees.IOBTree import IOBTree
from BTrees.OIBTree import OIBTree
from persistent import Persistent

LONGEST_WORD = 64  # characters; what is longer is no word anybody looks for, and is cut
NUMBERS = 1 << 28  # the index packs the numbers of words into at most four bytes
PIECE = re.compile(
    r"(?P<selector>[^\W\d]\w*:(?:[^\W\d]\w*:)*)"  # at:Put:
    r"|(?P<sign>[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"  # written without spaces: each sign is a word
    r"|(?P<word>(?:(?![\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])\w)+)"
    r"|(?P<operator>(?<!OP)OP{2,3}(?!OP))".replace("OP", r"[!@#$%^&*\-+=~/?<>,|\\]")  # == and <=, not the rulers people draw
)
HUMP = re.compile(r"[A-Z]+(?=[A-Z][^\W\d_A-Z])|[A-Z]?[^\W\d_A-Z]+\d*|[A-Z]+\d*|\d+")


def folded(text: str) -> str:
    """The text in small letters, without accents."""
    return _bare(text).casefold()


def _bare(text):
    if text.isascii():
        return text
    return "".join([c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)])


def words(text: str) -> list[str]:
    """The words of a text in their order; after each whole word come its parts."""
    return [word for group in groups(text) for word in group]


def groups(text: str) -> Iterator[list[str]]:
    """The words of a text, one list for each place: the whole word first, then its parts, each once.

    `at:Put:` gives at:put:, at, put; `fooBarBaz` gives foobarbaz, foo, bar, baz.
    """
    for found in PIECE.finditer(_bare(text)):
        piece = found.group()
        if found.lastgroup == "selector":
            names = piece.split(":")[:-1]
            whole = piece
        elif found.lastgroup == "word":
            names = [piece]
            whole = piece
        else:
            yield [piece]
            continue
        group = {_cut(whole): None}
        for name in names:
            group[_cut(name.strip("_") or name)] = None
            humps = HUMP.findall(name)
            if len(humps) > 1:
                group.update(dict.fromkeys(map(_cut, humps)))
        yield list(group)


def _cut(word):
    return word.casefold()[:LONGEST_WORD]


class Lexicon(Persistent):
    """Words and their numbers. The numbers are drawn at random in runs, so that two sessions that add words seldom draw the same."""

    def __init__(self):
        self._numbers = OIBTree()  # word -> number
        self._words = IOBTree()  # number -> word; here two sessions that draw the same number meet

    def __len__(self) -> int:
        return len(self._words)

    def number_of(self, word: str) -> int | None:
        return self._numbers.get(word)

    def numbers_of(self, source: Iterable[str]) -> list[int]:
        """The numbers of words, some of which may be new."""
        known, following, found = self._numbers, None, []
        for word in source:
            number = known.get(word)
            if number is None:
                number = following
                while number is None or number in self._words or number >= NUMBERS:
                    number = random.randrange(1, NUMBERS)
                self._words[number] = word
                known[word] = number
                following = number + 1
            found.append(number)
        return found

    def beginning_with(self, start: str, most: int) -> list[int]:
        """The numbers of words that begin so, in the order of the words; no more than `most`."""
        found = []
        for word, number in self._numbers.items(start):
            if len(found) == most or not word.startswith(start):
                break
            found.append(number)
        return found

    def forget(self, number: int) -> None:
        """Drop a word that no text uses any more."""
        word = self._words.get(number)
        if word is not None:
            self._numbers.pop(word, None)
            del self._words[number]  # last: a number that is here is not drawn again

    # What zope.index asks of a lexicon: our index hands it the numbers themselves.

    def sourceToWordIds(self, numbers):
        return numbers
