"""Queries: what somebody typed, made into a question for the index. Every text is a query; nonsense finds nothing.

In:     a text.
Out:    scores of the entries that answer it.
Keeps:  nothing.

    tea kettle          either word; entries with both come first. Asked for all, both words.
    "hot water"         these words, following each other
    -cold  NOT cold     not with this word
    ket*                words that begin so
    tea AND kettle      both;  tea OR kettle  either, also where all words are asked for
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from selfish.knowledge.lexicon import folded, groups
from selfish.knowledge.ranking import Ranking, in_all, in_any, without

MOST_WORDS = 256  # of a query; what comes after them is not looked at
MOST_ENDINGS = 256  # words that a beginning stands for
SHORTEST_BEGINNING = 2
OPERATORS = ("AND", "OR")
ITEM = re.compile(r'(?P<no>-(?=[\w"])|\bNOT\s+(?=\S))?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


class Term(NamedTuple):
    """One place of a query: alternatives, any of which will do.

    kind        'word' or 'phrase'
    numbers     of words; for a phrase in their order, None when one of them is in no entry
    """

    kind: str
    numbers: list[int] | None


class Question(NamedTuple):
    """Terms: groups of alternatives, combined as `all` says; and terms that must not be there."""

    groups: list[list[Term]]
    all: bool
    excluded: list[Term]


def parse(text: str, ranking: Ranking, mode: str) -> Question:
    """The question a text asks.

    mode    'any': one of the words will do; 'all': each has to be there; 'plain': any, and nothing in the text means anything special
    """
    if mode == "plain":
        numbers = {n for n in _limited(_numbers(ranking, [w for group in groups(text) for w in group])) if n is not None}
        return Question([[Term("word", sorted(numbers))]] if numbers else [], False, [])
    found, excluded, pending = [], [], None
    items = list(islice(ITEM.finditer(text), MOST_WORDS))
    for item, following in zip(items, [*items[1:], None], strict=False):
        if item["word"] in OPERATORS and item["no"] is None:
            pending = item["word"] if found else None
            continue
        is_joined = "AND" in (pending, following and following["word"])
        terms = _terms(item, ranking, whole=mode == "all" or is_joined or item["no"] is not None)
        if item["no"] is not None:
            excluded += terms
        elif terms:
            added = [terms] if mode == "any" and is_joined else [[term] for term in terms]
            if pending == ("AND" if mode == "any" else "OR"):
                found[-1] = found[-1] + added.pop(0)
            found += added
        pending = None
    return Question(found, mode == "all", excluded)


def _terms(item, ranking, whole):
    lexicon = ranking.lexicon
    if item["phrase"] is not None:
        numbers = _numbers(ranking, [w for group in groups(item["phrase"]) for w in group])
        return [Term("phrase", None if None in numbers else numbers)] if numbers else []
    word = item["word"]
    start = folded(word[:-1])
    if word.endswith("*") and len(start) >= SHORTEST_BEGINNING:
        return [Term("word", lexicon.beginning_with(start, MOST_ENDINGS))]
    terms = [_numbers(ranking, group[:1] if whole else group) for group in groups(word)]
    return [Term("word", [n for n in numbers if n is not None]) for numbers in terms]


def _numbers(ranking, words):
    return [ranking.lexicon.number_of(word) for word in words]


def _limited(numbers):
    return list(dict.fromkeys(numbers))[:MOST_WORDS]


def numbers_in(question: Question) -> list[int]:
    """All words the question has to look up."""
    terms = [*question.excluded, *(term for group in question.groups for term in group)]
    return [number for term in terms for number in term.numbers or ()]


def answer(question: Question, ranking: Ranking):
    """The scores of the entries that answer it."""
    if not question.groups:
        return in_any([])
    outer, inner = (in_all, in_any) if question.all else (in_any, in_all)
    scores = outer([inner([_scores(term, ranking) for term in group]) for group in question.groups])
    for term in question.excluded:
        scores = without(scores, _scores(term, ranking))
    return scores


def _scores(term, ranking):
    if term.numbers is None:
        return in_any([])
    return ranking.with_phrase(term.numbers) if term.kind == "phrase" else ranking.with_any(term.numbers)
