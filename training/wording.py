"""Wordings: a line of a family becomes a sentence somebody could have written.

In:     a line with choices, the first character saying what kind of clause it is (see family.py), and a generator.
Out:    a sentence in which roles still stand in braces.
Keeps:  a line that mentions an unknown role is a fault of the family, found before anything is made of it.
"""

from __future__ import annotations

import random
import re

from training.family import Family

_CHOICE = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")
_ROLE = re.compile(r"\{([^}]*)\}")

NOUN_LEADS = (
    "",
    "",
    "",
    "",
    "the answer is ",
    "answer ",
    "answer ",
    "return ",
    "return ",
    "give me ",
    "give back ",
    "gives back ",
    "returns ",
    "answers ",
    "tell me ",
    "tells ",
    "what is ",
    "what's ",
    "what is ",
    "work out ",
    "compute ",
    "calculate ",
    "find ",
    "get ",
    "I want ",
    "I need ",
    "I'd like to know ",
    "it should return ",
    "should give ",
    "this method answers ",
    "report ",
    "let me know ",
    "please return ",
    "can you tell me ",
    "could you give me ",
    "show me ",
    "evaluates to ",
    "yields ",
    "need ",
    "say ",
    "produce ",
    "determine ",
)
CLAUSE_LEADS = (
    "",
    "",
    "is it true that ",
    "whether ",
    "whether ",
    "answer whether ",
    "answers whether ",
    "tell whether ",
    "tells whether ",
    "say whether ",
    "says whether ",
    "true if ",
    "true when ",
    "true exactly when ",
    "true only if ",
    "returns true if ",
    "return true when ",
    "check whether ",
    "checks if ",
    "check that ",
    "test if ",
    "tests whether ",
    "tell me if ",
    "find out whether ",
    "find out if ",
    "I want to know if ",
    "answer true if ",
    "answers true when ",
    "does it hold that ",
    "should be true if ",
    "yes if ",
    "see if ",
    "determine whether ",
    "report whether ",
    "let me know if ",
    "decides whether ",
    "give true if ",
)
CLAUSE_TAILS = ("", "", "", "", "?", ", false otherwise", ", else false", " or not", ", otherwise false", "; false if not")
VERB_LEADS = (
    "",
    "",
    "",
    "",
    "",
    "",
    "please ",
    "it should ",
    "should ",
    "this should ",
    "I want it to ",
    "I want you to ",
    "can you ",
    "could you ",
    "just ",
    "simply ",
    "need to ",
    "must ",
    "the method should ",
    "make it ",
    "let it ",
    "has to ",
    "we need to ",
    "I'd like it to ",
    "kindly ",
    "your job: ",
    "the object should ",
)
IRREGULAR = {"do": "does", "go": "goes", "have": "has", "be": "is", "undo": "undoes"}


def expanded(line: str, rng: random.Random) -> str:
    """The line with its choices made."""
    while found := _CHOICE.search(line):
        if found[1] is not None:
            chosen = rng.choice(found[1].split("|"))
        else:
            options = found[2].split("|")
            chosen = rng.choice(options) if rng.random() < 0.5 else ""
        line = line[: found.start()] + chosen + line[found.end() :]
    return line


def third_person(verb: str) -> str:
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")


def sentence(line: str, rng: random.Random) -> str:
    """One sentence of a line, roles still in braces."""
    kind, text = (line[0], line[1:].strip()) if line[0] in "=?." else ("!", line)
    text = expanded(text, rng)
    if kind == "=":
        text = rng.choice(NOUN_LEADS) + text
    elif kind == "?":
        text = rng.choice(CLAUSE_LEADS) + text + rng.choice(CLAUSE_TAILS)
    elif kind == "!":
        lead = rng.choice(VERB_LEADS)
        if not lead and rng.random() < 0.3:
            verb, _, rest = text.partition(" ")
            if verb.isalpha():
                text = f"{third_person(verb)} {rest}"
        text = lead + text
    text = re.sub(r" +", " ", text).strip()
    return re.sub(r" ([.,;:?!])(?= |$)", r"\1", text)


def roles_of(line: str) -> set[str]:
    return set(_ROLE.findall(line))


def mentioned(text: str, words: dict[str, str]) -> str:
    """The sentence with words for its roles."""
    return _ROLE.sub(lambda found: words[found[1]], text)


def check_wordings(family: Family) -> list[str]:
    known = {role.letter for role in [*family.slots, *family.arguments]} | {*family.numbers, *family.texts}
    found = [
        f"{family.name}: {line}: no role {strange}" for line in [*family.wordings, *family.selectors] if (strange := roles_of(line) - known)
    ]
    rng = random.Random(1)
    made = {sentence(line, rng) for line in family.wordings for _ in range(8)}
    if len(made) < 8:
        found.append(f"{family.name}: only {len(made)} wordings")
    found += [f"{family.name}: {text}: a bracket is left" for text in made if re.search(r"[\[\]()|]", text)]
    return found
