"""The index: documents cut into chunks, found by their words and by facts about them.

In:     documents: a name, chunks (a text and the value that stands for it in the world), facts such as ("kind", "s:method").
Out:    values of chunks, best first, with their scores.
Keeps:  - the parts of one B-tree in the image, made when the first document comes. Sessions that put different documents merge or conflict.
        - a document is in it wholly or not at all, whatever stops the work half way.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterable

from BTrees.IFBTree import IFTreeSet
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree

from selfish.knowledge.lexicon import words
from selfish.knowledge.query import answer, numbers_in, parse
from selfish.knowledge.ranking import Ranking, among, entries_among

ENTRIES = (1 << 31) - (1 << 20)  # numbers of entries are drawn below; a document's stand in a row
DIGITS = 4  # of a score: what comes after depends on the order in which scores were added up

Fact = tuple[str, str]


def empty_parts() -> OOBTree:
    """What the image keeps.

    ranking     words -> entries
    entries     entry -> document, number in it, value
    documents   document -> first entry, how many, facts, value
    facts       (key, value) as one string -> the entries it is true of
    """
    return OOBTree({"ranking": Ranking.empty(), "entries": IOBTree(), "documents": OOBTree(), "facts": OOBTree()})


class Index:
    """The parts, and what can be done with them."""

    def __init__(self, parts):
        self.ranking: Ranking = parts["ranking"]
        self.entries = parts["entries"]
        self.documents = parts["documents"]
        self.facts = parts["facts"]

    # ---- changing

    def put(self, document: str, value, chunks: list[tuple[str, object]], facts: Iterable[Fact]) -> None:
        """The document is there with these chunks, and with no others it may have had."""
        texts = [(words(text), chunk) for text, chunk in chunks]
        facts = tuple(sorted(set(facts)))
        old = self.documents.get(document)
        first = self._room_for(len(texts))
        new = (first, len(texts), facts, value)
        numbers, old_numbers = {}, self._words_of(old)
        try:
            for number, (found, chunk) in enumerate(texts):
                numbers[first + number] = known = self.ranking.lexicon.numbers_of(found)
                self.ranking.enter(first + number, known)
                self.entries[first + number] = (document, number, chunk)
            for fact in facts:
                self._entries_of(fact).update(range(first, first + len(texts)))
            self.documents[document] = new
            if old is not None:
                self._leave(old)
        except BaseException:
            if self.documents.get(document) is new:  # all that was left to do is to forget the old one
                if old is not None:
                    self._wipe(old, old_numbers)
            else:
                self._wipe(new, numbers)
                self._drop_unused(found for found, _ in texts)
            raise

    def remove(self, document: str) -> bool:
        """Take a document out; whether it was there."""
        old = self.documents.get(document)
        if old is None:
            return False
        numbers = self._words_of(old)
        try:
            del self.documents[document]
            self._leave(old)
        except BaseException:  # once begun it is finished
            self.documents.pop(document, None)
            self._wipe(old, numbers)
            raise
        return True

    def _room_for(self, count):
        while True:
            first = random.randrange(1, ENTRIES)
            if self.ranking.is_free(first, max(count, 1)):
                return first

    def _words_of(self, document):
        """entry -> its words, for a document as the image has it, or None."""
        first, count, *_ = document or (0, 0)
        return {entry: self.ranking.words_of(entry) for entry in range(first, first + count)}

    def _leave(self, document):
        """Take out what a document had."""
        first, count, facts, _ = document
        for entry in range(first, first + count):
            self.ranking.leave(entry)
            self.entries.pop(entry, None)
        self._forget_facts(facts, first, count)

    def _wipe(self, document, numbers):
        """Take out what a document had, however far putting it in or taking it out had come.

        numbers     entry -> its words, which the ranking may know no more, or not yet
        """
        first, count, facts, _ = document
        for entry in range(first, first + count):
            self.ranking.wipe(entry, numbers.get(entry, ()))
            self.entries.pop(entry, None)
        self._forget_facts(facts, first, count)
        self.ranking.recount()

    def _drop_unused(self, texts):
        lexicon = self.ranking.lexicon
        for word in {word for text in texts for word in text}:
            number = lexicon.number_of(word)
            if number is not None and not self.ranking.uses((number,)):
                lexicon.forget(number)

    def _forget_facts(self, facts, first, count):
        for fact in facts:
            entries = self.facts.get(_key(fact))
            if entries is None:
                continue
            for entry in range(first, first + count):
                entries.discard(entry)
            if not entries:
                del self.facts[_key(fact)]

    def _entries_of(self, fact):
        entries = self.facts.get(_key(fact))
        if entries is None:
            entries = self.facts[_key(fact)] = IFTreeSet()
        return entries

    # ---- asking

    def __len__(self) -> int:
        """How many chunks there are."""
        return self.ranking.documentCount()

    def chunks_of(self, document: str) -> list:
        """The values of a document's chunks, in their order; [] when there is no such document."""
        first, count, *_ = self.documents.get(document, (0, 0))
        return [value for _, _, value in self.entries.values(first, first + count - 1)] if count else []

    def question(self, query: str, mode: str):
        """A query made ready, and in how many places it has to look."""
        question = parse(query, self.ranking, mode)
        return question, self.ranking.uses(numbers_in(question))

    def answers(self, question, most: int, choices: list[list[Fact]]) -> list[tuple[object, float]]:
        """The best chunks that answer a question, with their scores, the best first; equally good ones by document and place in it.

        choices     for each of these lists one of its facts has to be true
        """
        sets = self._sets(choices)
        if sets is None or most < 1:
            return []
        scores = {entry: round(score, DIGITS) for entry, score in among(answer(question, self.ranking), sets).items()}
        if len(scores) > most:
            least = heapq.nlargest(most, scores.values())[-1]
            scores = {entry: score for entry, score in scores.items() if score >= least}
        found = [(-score, *self.entries[entry]) for entry, score in scores.items()]
        found.sort(key=lambda each: each[:3])
        return [(value, -score) for score, _, _, value in found[:most]]

    def where(self, choices: list[list[Fact]]) -> list:
        """The chunks for which one fact of each list is true, by document and place in it."""
        sets = self._sets(choices)
        if sets is None:
            return []
        found = [self.entries[entry] for entry in entries_among(sets)] if sets else list(self.entries.values())
        return [value for _, _, value in sorted(found, key=lambda each: each[:2])]

    def _sets(self, choices):
        """The sets of entries for facts; None when for some list of facts there is none."""
        found = [[self.facts[_key(fact)] for fact in choice if _key(fact) in self.facts] for choice in choices]
        return found if all(found) else None


def _key(fact):
    return f"{fact[0]}\0{fact[1]}"
