"""The lexicon: the words of prompts, gathered from the wordings of all families.

In:     nothing; `--check` says whether words.txt is what it should be, and writes nothing.
Out:    selfish/models/words.txt, one word a line, sorted.
Keeps:  a word is there in the form prompts have it: basic, and the head of its group.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from selfish.models import wording as words
from selfish.models.thesaurus import NOUNS, VERBS, verb_head
from training import phrases, refusals
from training.families import FAMILIES
from training.wording import CLAUSE_LEADS, CLAUSE_TAILS, NOUN_LEADS, VERB_LEADS

FILE = Path(words.__file__).with_name("words.txt")
MORE = """
whose who which what when where why how much many after before again still already only also both each every either neither none some any
between inside outside under over up down left right other another same different first last next previous old new both all
percent zero one true false not and or but if then else while until unless without with from to of in on at by for as than
""".split()


def gathered() -> list[str]:
    found: set[str] = set()

    def take(text: str) -> None:
        for piece in words.pieces(text):
            if piece.kind == "word":
                found.add(verb_head(str(piece.value)))

    for family in FAMILIES.values():
        for line in family.wordings:
            # every alternative of a line
            take(re.sub(r"\{[^}]*\}|[()\[\]|]", " ", line))
        for selector in family.selectors:
            for part in words.selector_words(re.sub(r"\{[^}]*\}", " X ", selector).replace(" ", "")):
                found.update(verb_head(word) for word in part if not word.isdigit())
    for selectors, lines in refusals.FORBIDDEN:
        for text in (*selectors, *lines):
            for part in words.selector_words(text) if text in selectors else ():
                found.update(verb_head(word) for word in part)
            take(re.sub(r"\{[^}]*\}|[()\[\]|]", " ", text))
    for word in refusals.MEANINGLESS:
        found.update(verb_head(part) for parts in words.selector_words(word) for part in parts)
    for lead in (*refusals.VAGUE, *refusals.MORE, *NOUN_LEADS, *CLAUSE_LEADS, *CLAUSE_TAILS, *VERB_LEADS, *phrases.all_phrases()):
        take(lead)
    found.update(line.split()[0] for line in (*NOUNS, *VERBS))
    found.update(verb_head(words.basic(word)) for word in MORE)
    return sorted(word for word in found if re.fullmatch(r"[a-z]{1,20}(?:'[a-z]+)?", word) and (len(word) > 1 or word in "ax"))


def main(arguments: list[str]) -> int:
    text = "\n".join(gathered()) + "\n"
    if "--check" in arguments:
        return int(not FILE.is_file() or FILE.read_text(encoding="utf-8") != text)
    FILE.write_text(text, encoding="utf-8")
    print(f"{len(text.split())} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
