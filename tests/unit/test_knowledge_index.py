"""The index answers what looking through all texts would answer, and is whole whatever stops the work half way."""

import random
import sys
from pathlib import Path

import pytest
import zope.index
from hypothesis import given, settings
from hypothesis import strategies as st

from selfish.knowledge import index as index_module
from selfish.knowledge.index import Index, empty_parts
from selfish.knowledge.lexicon import words


def told(index):
    """All the index knows, in words."""
    ranking, lexicon = index.ranking, index.ranking.lexicon
    names = {entry: (document, number) for entry, (document, number, _) in index.entries.items()}
    word = {number: word for word, number in lexicon._numbers.items()}
    assert ranking.wordCount() == len(ranking._wordinfo) == len(word)
    assert ranking.documentCount() == len(ranking._docweight) == len(ranking._docwords) == len(names)
    assert ranking._totaldoclen() == sum(ranking._docweight.values())
    return {
        "chunks": {names[entry]: value for entry, (_, _, value) in index.entries.items()},
        "texts": {names[entry]: [word[n] for n in ranking.words_of(entry)] for entry in ranking._docwords},
        "words": {word[n]: {names[entry]: f for entry, f in entries.items()} for n, entries in ranking._wordinfo.items()},
        "facts": {fact: {names[entry] for entry in entries} for fact, entries in index.facts.items()},
        "documents": {name: (count, facts, value) for name, (_, count, facts, value) in index.documents.items()},
    }


def found(index, query, mode="any", most=100, choices=()):
    question, _ = index.question(query, mode)
    return [value for value, _ in index.answers(question, most, list(choices))]


def filled():
    index = Index(empty_parts())
    index.put("tea", "T", [("fill the kettle", "t0"), ("put it on the fire", "t1")], [("kind", "s:recipe"), ("stars", "n:3")])
    index.put("pots", "P", [("a kettle is no pot at all", "p0")], [("kind", "s:essay")])
    return index


CHANGES = {
    "put": lambda index: index.put("new", "N", [("a new kettle", "n0"), ("of copper", "n1")], [("kind", "s:essay"), ("metal", "s:copper")]),
    "replace": lambda index: index.put("tea", "T2", [("fill the samovar with fire", "t2")], [("stars", "n:4")]),
    "remove": lambda index: index.remove("tea"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_stopped_at_any_line_a_document_is_in_it_wholly_or_not_at_all(change):
    before, index = told(filled()), filled()
    CHANGES[change](index)
    after = told(index)
    folders = (str(Path(index_module.__file__).parent), str(Path(zope.index.__file__).parent))
    seen = {"before": 0, "after": 0}
    for stop in range(1, 10_000):
        random.seed(5)  # documents get numbers by chance, and the lines that are run depend on their order
        index, count = filled(), 0

        def trace(frame, event, _, stop=stop):
            nonlocal count
            if not frame.f_code.co_filename.startswith(folders):
                return None
            if event == "line":
                count += 1
                if count == stop:
                    raise KeyboardInterrupt
            return trace

        sys.settrace(trace)
        try:
            CHANGES[change](index)
        except KeyboardInterrupt:
            pass
        else:
            break
        finally:
            sys.settrace(None)
        state = told(index)
        assert state in (before, after), f"stopped at line {stop}"
        seen["before" if state == before else "after"] += 1
        CHANGES[change](index)
        assert told(index) == after
    assert stop > 50 and seen["after"] and (change == "remove" or seen["before"]), (stop, seen)


TEXTS = st.lists(st.sampled_from(["tea", "pot", "at:Put:", "put", "fooBar", "foo"]), max_size=6).map(" ".join)
STEPS = st.lists(st.tuples(st.sampled_from("abcd"), st.one_of(st.none(), st.lists(TEXTS, max_size=3))), max_size=12)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_it_finds_what_looking_through_all_texts_finds(steps):
    index, model = Index(empty_parts()), {}
    for name, texts in steps:
        if texts is None:
            assert index.remove(name) == (model.pop(name, None) is not None)
        else:
            index.put(name, name, [(text, (name, n)) for n, text in enumerate(texts)], [("first", texts[0] if texts else "none")])
            model[name] = texts
    told(index)
    chunks = {(name, n): words(text) for name, texts in model.items() for n, text in enumerate(texts)}
    assert len(index) == len(chunks)
    assert index.where([]) == sorted(chunks)
    for query in ("tea", "at:put:", "put", "foo", "bar", "nothing"):
        assert sorted(found(index, query, "all")) == sorted(key for key, text in chunks.items() if query in text)
    assert sorted(found(index, "tea pot")) == sorted(key for key, text in chunks.items() if "tea" in text or "pot" in text)
    assert sorted(found(index, "tea pot", "all")) == sorted(key for key, text in chunks.items() if "tea" in text and "pot" in text)
    assert sorted(found(index, "pot -tea")) == sorted(key for key, text in chunks.items() if "tea" not in text and "pot" in text)
    pairs = {key: list(zip(text, text[1:], strict=False)) for key, text in chunks.items()}
    assert sorted(found(index, '"tea pot"')) == sorted(key for key in chunks if ("tea", "pot") in pairs[key])
    for name, texts in model.items():
        assert index.chunks_of(name) == [(name, n) for n in range(len(texts))]
        choice = [[("first", texts[0] if texts else "none")]]
        assert {key[0] for key in index.where(choice)} == {n for n, other in model.items() if texts and other and other[0] == texts[0]}


def test_the_best_come_first_and_equals_by_name():
    index = filled()
    index.put("zz", "Z", [("kettle", "z0")], [])
    index.put("yy", "Y", [("kettle", "y0"), ("kettle", "y1")], [])
    assert found(index, "kettle") == ["y0", "y1", "z0", "t0", "p0"]
    assert found(index, "kettle", most=2) == ["y0", "y1"]
    assert found(index, "kettle fire", most=1) == ["t1"]
    scores = [score for _, score in index.answers(index.question("kettle fire", "any")[0], 9, [])]
    assert scores == sorted(scores, reverse=True) and all(score > 0 for score in scores)


PARTS = ["tea", "AND", "OR", "NOT", "-", '"', "*", "(", "at:", "ke*", " ", "the"]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PARTS)).map("".join)))
def test_any_text_is_a_query(text):
    index = filled()
    for mode in ("any", "all", "plain"):
        assert set(found(index, text, mode)) <= {"t0", "t1", "p0"}


def test_a_query_is_answered_however_long_it_is():
    index = filled()
    for text in ('"' * 100_000, "NOT " * 30_000, "-a " * 30_000, " " * 100_000, "kettle* " * 20_000, "a" * 100_000, "AND OR " * 20_000):
        for mode in ("any", "all", "plain"):
            assert set(found(index, text, mode)) <= {"t0", "t1", "p0"}


def test_a_word_no_document_uses_any_more_is_forgotten():
    index = filled()
    assert len(index.ranking.lexicon) == len(set(words("fill the kettle put it on the fire a kettle is no pot at all")))
    index.remove("tea")
    index.remove("pots")
    assert len(index.ranking.lexicon) == len(index) == len(index.facts) == len(index.entries) == 0
