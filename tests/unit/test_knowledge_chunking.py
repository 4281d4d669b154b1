"""Chunks lose nothing, have a bounded size, and are cut where a text has joints."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfish.knowledge.chunking import WHOLE, chunks_of, tokens_in

ROOT = Path(__file__).parent.parent.parent
OURS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("bootstrap/**/*.self")])
LONGEST_TOKEN = 32  # characters of white space that count as one


def cut(text, size):
    """The texts of the chunks; nothing is lost, and none is too long."""
    chunks = chunks_of(text, size)
    assert [c.start for c in chunks] == [0, *(c.end for c in chunks[:-1])] if chunks else not text.strip()
    assert not chunks or chunks[-1].end == len(text)
    texts = [text[c.start : c.end] for c in chunks]
    for chunk, piece in zip(chunks, texts, strict=True):
        assert chunk.line == text.count("\n", 0, chunk.start) + 1
        assert piece.strip() or len(texts) == 1 or tokens_in(piece) > 0
        assert tokens_in(piece) <= 2 * WHOLE * size + LONGEST_TOKEN
    return texts


PIECES = st.sampled_from(
    # fmt: off
    ["# Tea", "\n", "\n\n", "A kettle. ", "Hot! ", "```\n", "x = (", " 3 )",
     "at: i Put: v = (", "| )", '"', "'", "===\n", "Soup\n", "   ", "wordwordword", "(", ")"]
    # fmt: on
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)), st.integers(1, 40))
def test_nothing_is_lost_and_no_chunk_is_much_too_long(text, size):
    cut(text, size)


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.name)
@pytest.mark.parametrize("size", [20, 200])
def test_our_own_texts_are_cut_well(path, size):
    cut(path.read_text(encoding="utf-8"), size)


def test_sentences_are_grouped_up_to_the_size():
    text = "One two three. Four five six. Seven eight nine. Ten eleven twelve."
    assert cut(text, 8) == ["One two three. Four five six. ", "Seven eight nine. Ten eleven twelve."]
    assert cut(text, 100) == [text]


def test_paragraphs_stay_whole_where_they_fit():
    text = "One two three. Four five.\n\nSix seven. Eight nine ten.\n"
    assert cut(text, 10) == ["One two three. Four five.\n\n", "Six seven. Eight nine ten.\n"]


def test_a_heading_stays_with_what_follows_it():
    text = "# Tea\n\nFill the kettle.\n\n## Green\n\nNot too hot.\n\nSoup\n----\n\nNo tea.\n"
    assert cut(text, 200) == ["# Tea\n\nFill the kettle.\n\n", "## Green\n\nNot too hot.\n\n", "Soup\n----\n\nNo tea.\n"]
    assert [c.heading for c in chunks_of(text, 200)] == ["Tea", "Green", "Soup"]
    assert [c.heading for c in chunks_of("# Tea\n\n" + "Hot. " * 50, 20)] == ["Tea"] * len(chunks_of("# Tea\n\n" + "Hot. " * 50, 20))
    assert [c.line for c in chunks_of(text, 200)] == [1, 5, 9]


def test_code_is_kept_whole():
    code = "```\n" + "step one.\n\n" * 10 + "```\n"
    assert code + "\n" in cut(f"Before it. A few words more.\n\n{code}\nAfter it. And more.\n", 25)
    assert len(cut("```\n" + "step one.\n" * 1000 + "```\n", 20)) > 20


def test_a_slot_is_kept_whole_with_the_comment_before_it():
    slot = '  "Puts it there. ) is no bracket here."\n'
    slot += "  at: i Put: v = ( | a |\n    a: (') ' at: i).\n\n    \"no (\" a at: i Put: v.\n    self ).\n"
    other = "  size = ( items size ).\n  isEmpty = ( size = 0 ).\n"
    text = f"traits _AddSlots: (|\n  thing = (|\n    parent* = traits clonable.\n{other}{slot}{other * 5}  |).\n|)\n"
    assert any(slot in piece for piece in cut(text, 50))
    assert "one = ( 1 ).\n" in cut("one = ( 1 ).\n" + other + slot * 2, 5)


@pytest.mark.parametrize(
    "text",
    ['""\n' * 50_000, "x = (\n" * 50_000, "(" * 200_000, "a: b " * 50_000, " " * 300_000, "# \n" * 100_000, "`" * 200_000, "```\n" * 50_000,
     "a" * 300_000, "'\n" * 100_000, '"' * 200_000, ". " * 100_000, "a: b C: " * 40_000, "\n" * 300_000, '"x' + '\n""' * 50_000,
     "-\n" * 100_000, "x = ( '" * 40_000],
    ids=lambda text: text[:6].encode("unicode_escape").decode(),
)  # fmt: skip
def test_hostile_texts_take_no_longer_than_others(text):
    started = time.process_time()
    cut(text, 200)
    assert time.process_time() - started < 5
