"""Ranking: which entries contain which words, and how well they answer a query. The only file that knows zope.index.

In:     entries, each a number and the numbers of its words.
Out:    scores (Okapi BM25): mappings from entry to score.
Keeps:  Ranking, stored in the image. Forgetting an entry works also when entering it stopped half way.

A document of a thousand words changes what is kept for each of them, so these records are small: trees have small leaves, and the
entries of a word that is in few of them are packed into bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

from BTrees.IFBTree import IFBTree, IFBucket, intersection, multiunion, weightedIntersection
from BTrees.IFBTree import difference as entries_without
from BTrees.IOBTree import IOBTree
from zope.index.text import widcode
from zope.index.text.okapiindex import OkapiIndex
from zope.index.text.setops import mass_weightedIntersection, mass_weightedUnion

from selfish.knowledge.lexicon import Lexicon

MOST_PACKED = 24  # entries of a word that are kept as bytes


class Texts(IOBTree):
    """A tree of bytes and strings, which make long records."""

    max_leaf_size = 16
    max_internal_size = 64


class Entries(IFBTree):
    """entry -> how often a word is in it, for a word that is in many."""

    max_leaf_size = 40
    max_internal_size = 64


class Words:
    """number of a word -> a mapping from entry to how often the word is in it. What was got and changed has to be put back.

    packed      the tree that is kept: a word's entries as bytes, or as Entries
    """

    __slots__ = ("packed",)

    def __init__(self, packed):
        self.packed = packed

    def get(self, number, absent=None):
        found = self.packed.get(number)
        if type(found) is bytes:
            half = len(found) // 8
            numbers = struct.unpack(f"<{2 * half}I", found)
            return dict(zip(numbers[:half], numbers[half:], strict=True))
        return absent if found is None else found

    def __getitem__(self, number):
        return self.get(number)

    def __setitem__(self, number, entries):
        if type(entries) is dict and len(entries) > MOST_PACKED:
            entries = Entries(entries)
        elif type(entries) is dict:
            entries = struct.pack(f"<{2 * len(entries)}I", *entries, *entries.values())
        self.packed[number] = entries

    def __delitem__(self, number):
        del self.packed[number]

    def __contains__(self, number):
        return number in self.packed

    has_key = __contains__

    def __len__(self):
        return len(self.packed)

    def items(self):
        return ((number, self.get(number)) for number in self.packed)

    def count(self, number):
        """In how many entries the word is."""
        found = self.packed.get(number, b"")
        return len(found) // 8 if type(found) is bytes else len(found)


class Ranking(OkapiIndex):
    """The text index: for each word the entries that contain it."""

    DICT_CUTOFF = 1 << 32  # Words says what becomes a tree

    def clear(self):
        super().clear()
        self._packed = Texts()
        self._docwords = Texts()

    @property
    def _wordinfo(self):
        return Words(self._packed)

    @_wordinfo.setter
    def _wordinfo(self, empty):
        pass  # from above: what it would be is made in clear

    @classmethod
    def empty(cls) -> Ranking:
        return cls(Lexicon())

    def enter(self, entry: int, numbers: list[int]) -> None:
        self.index_doc(entry, numbers)

    def words_of(self, entry: int) -> list[int]:
        """The numbers of an entry's words, in their order; [] when it was never entered to the end."""
        packed = self._docwords.get(entry)
        return [] if packed is None else widcode.decode(packed)

    def leave(self, entry: int) -> None:
        """Take out an entry that was entered to the end."""
        numbers = set(self.words_of(entry))
        self.unindex_doc(entry)
        self._tidy(numbers)

    def wipe(self, entry: int, numbers: Iterable[int]) -> None:
        """Take out an entry however far entering or taking it out had come. `recount` is due afterwards."""
        numbers = {*numbers, *self.words_of(entry)}
        for number in numbers:
            entries = self._wordinfo.get(number)
            if entries is None:
                continue
            entries.pop(entry, None)
            if entries:
                self._wordinfo[number] = entries
            else:
                del self._wordinfo[number]
        self._docweight.pop(entry, None)
        self._docwords.pop(entry, None)
        self._tidy(numbers)

    def recount(self) -> None:
        """Count words and entries anew, after something stopped between them."""
        self.wordCount.set(len(self._wordinfo))
        self.documentCount.set(len(self._docweight))
        self._totaldoclen.set(int(sum(self._docweight.values())))

    def _tidy(self, numbers):
        for number in numbers:
            if number not in self._wordinfo:
                self._lexicon.forget(number)

    def is_free(self, first: int, count: int) -> bool:
        """Whether no entry has one of `count` numbers from `first` on."""
        return not self._docwords.keys(first, first + count - 1)

    # ---- asking

    def uses(self, numbers: Iterable[int]) -> int:
        """In how many entries the words are, each counted by itself: how long a search takes depends on it."""
        words = self._wordinfo
        return sum([words.count(number) for number in numbers])

    def with_any(self, numbers: list[int]):
        """The scores of entries with at least one of the words."""
        return mass_weightedUnion(self._search_wids(self._remove_oov_wids(numbers)))

    def with_phrase(self, numbers: list[int]):
        """The scores of entries in which the words follow each other."""
        found = IFBucket()
        if not numbers or len(self._remove_oov_wids(numbers)) < len(numbers):
            return found
        packed = widcode.encode(numbers)
        for entry, score in mass_weightedIntersection(self._search_wids(list(dict.fromkeys(numbers)))).items():
            if packed in self._docwords[entry]:
                found[entry] = score
        return found


def in_any(scores: list):
    """The entries in at least one of several mappings; their scores add up."""
    return mass_weightedUnion([(each, 1) for each in scores])


def in_all(scores: list):
    """The entries in all of several mappings, of which there is at least one; their scores add up."""
    return mass_weightedIntersection([(each, 1) for each in scores])


def without(scores, others):
    return entries_without(scores, others)


def among(scores, choices: list[list]):
    """The entries that are, for each choice, in one of its sets."""
    for sets in choices:
        _, scores = weightedIntersection(scores, multiunion(sets), 1, 0)
    return scores


def entries_among(choices: list[list]):
    """The entries that are, for each choice (there is at least one), in one of its sets: numbers in order."""
    found = multiunion(choices[0])
    for sets in choices[1:]:
        found = intersection(found, multiunion(sets))
    return list(found)
