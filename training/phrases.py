"""Phrases: how people refer to slots and arguments, and how they slip.

In:     the name of a slot, the kind of an argument, a sentence, a generator.
Out:    words for a mention; the sentence with synonyms, slips of the keyboard, words left out.
Keeps:  what stands in quotes or braces is left alone.
"""

from __future__ import annotations

import random
import re

from selfish.models.thesaurus import kindred
from selfish.models.wording import camel

CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
SLOT_NAMES = {
    "n": "count total score level price age size width height weight balance speed limit goal steps points stock energy fuel distance floor page year days hours rank "
    "seats tickets lives strength depth offset counter volume pressure rating votes laps wins losses hits shots errors debt wage salary bonus tax rent weeks months "
    "unitPrice maxSpeed minAge pagesRead totalCost dailyLimit roomCount tankLevel batteryLevel itemCount playerScore".split(),
    "s": "name title owner color city word text label motto status mood author street message nickname code language brand country animal job flavor team subject "
    "firstName lastName favoriteColor homeTown lastWord userName phoneNumber greeting sound note".split(),
    "b": "open active ready locked visible paid lit busy awake hungry married sold empty clean broken armed muted isOpen hasTicket inUse onSale".split(),
    "v": "items values numbers scores prices names words readings samples marks grades temps parts members entries results letters cards dailySales testScores".split(),
    "d": "prices stock ages words capitals codes table entries phoneBook translations inventory".split(),
}
NUMBER_ARGUMENTS = "n|n|n|n|x|k|amount|the amount|the number|the argument|the given number|the given amount|the number given|the parameter|that much|a number|some number|a given number|the number passed in|the value|the value given|it|m|i"
TEXT_ARGUMENTS = "s|the name|the text|the word|the argument|the given text|the given name|the given word|the string|the parameter|the text given|a word|a name|some text|the item|it|what is given|the guess|the thing|the input|x|w"
ANY_ARGUMENTS = "x|it|the argument|the item|the given one|the element|e|the value|the thing|the new one|the given item|something|the parameter|n"
CHARACTER_ARGUMENTS = "c|the letter|the character|the given letter|the given character|a letter|the argument|it|x"
FLAG_ARGUMENTS = "b|the argument|the given value|the flag|the value|it|x"
FIRSTS = "a|the first|the first argument|the first one|x|m|one"
SECONDS = "b|the second|the second argument|the other|y|n|the other one"
ANOTHER = "the other|the other one|the other object|another one|the argument|it|that one"
BARE = frozenset("new old present previous updated resulting current its my this the last other's present whole every each that no any some more less one of".split())
KEYS = {"a": "s", "s": "ad", "e": "wr", "r": "et", "t": "ry", "o": "ip", "i": "uo", "n": "bm", "m": "n", "l": "k", "d": "sf", "c": "xv", "u": "yi", "h": "gj"}
PLAIN_SWAPS = {
    "answer": "return|give|say|reply with", "return": "answer|give", "number": "amount|quantity|figure", "number of": "count of", "add": "put|plus in",
    "remove": "take out|throw out|get rid of", "larger": "bigger|greater", "largest": "biggest|greatest", "smaller": "lesser|littler", "smallest": "tiniest|littlest",
    "text": "string", "letters": "characters", "without": "minus|lacking", "together": "combined|altogether", "whether": "if", "empty": "blank",
    "set": "make|put", "increase": "up|bump up|hike", "decrease": "bring down|shrink", "above": "over|past", "below": "under|beneath",
    "otherwise": "else|if not", "else": "otherwise", "when": "if|as soon as", "if": "when|in case", "only": "just|solely", "all": "every one of the|the whole of",
    "every": "each", "first": "1st|initial", "last": "final|rearmost", "between": "in between", "then": "next|after that", "is": "'s", "are": "'re",
}


def all_phrases() -> list[str]:
    """Every phrase from here whose words belong into the lexicon."""
    rows = (NUMBER_ARGUMENTS, TEXT_ARGUMENTS, ANY_ARGUMENTS, CHARACTER_ARGUMENTS, FLAG_ARGUMENTS, FIRSTS, SECONDS, ANOTHER, *PLAIN_SWAPS.values())
    return [phrase for row in rows for phrase in row.split("|")] + ["btw", "basically", "somehow", "asap", "in short", "you know", "for me", "in the end"]


def syllables(rng: random.Random) -> str:
    name = "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(rng.randint(2, 3)))
    return name + rng.choice(("", "", rng.choice(CONSONANTS), "Bar", "Num"))


def slot_name(rng: random.Random, kind: str, fitting: tuple[str, ...], taken: set[str]) -> str:
    """A name for a slot: one that fits, another one, or nonsense."""
    while True:
        chance = rng.random()
        if chance < 0.55 and fitting:
            name = rng.choice(fitting)
        elif chance < 0.75:
            name = rng.choice(SLOT_NAMES[kind])
        else:
            name = syllables(rng)
        if rng.random() < 0.08:
            name = rng.choice(("my", "current", "total", "the", "old", "max", "base")) + name[0].upper() + name[1:]
        if name not in taken:
            return name


def mention(rng: random.Random, name: str, before: str, plural: bool = False) -> str:
    """Words for a slot; `before` is the word in front of them."""
    words = [part.lower() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+|\d+", name)]
    spoken = " ".join(words)
    chance = rng.random()
    article = "" if before.lower() in BARE else rng.choice(("the ", "the ", "the ", "", "its ", "my ", "this object's "))
    if chance < 0.1:
        return name
    if chance < 0.16 and article != "":
        return f"'{name}'" if rng.random() < 0.3 else name
    if chance < 0.32:
        others = kindred(camel(name)[-1])
        if others and len(words) == 1:
            return (article or "the ") + rng.choice(others)
    if chance < 0.42:
        spoken = spoken[:-1] if spoken.endswith("s") and not spoken.endswith("ss") else spoken + "s"
        return article + spoken
    if chance < 0.5 and len(words) > 1:
        return article + words[-1]
    if chance < 0.53:
        return article + slip(rng, spoken)
    return article + spoken


def argument_phrases(kind: str, place: int, places: int) -> list[str]:
    if places > 1:
        return (FIRSTS if place == 0 else SECONDS).split("|")
    row = {"o": ANOTHER, "c": CHARACTER_ARGUMENTS, "b": FLAG_ARGUMENTS}.get(kind[0])
    if row is None:
        row = NUMBER_ARGUMENTS if kind[0] in "nup" else TEXT_ARGUMENTS if kind[0] in "swh" else ANY_ARGUMENTS
    return row.split("|")


def slip(rng: random.Random, word: str) -> str:
    """The word with one slip of the keyboard."""
    if len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    match rng.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 2:
            return word[:at] + word[at] + word[at:]
    return word[:at] + rng.choice(KEYS.get(word[at], "e")) + word[at + 1 :]


def strange(rng: random.Random, text: str) -> str:
    """A sentence with words of some trade in it that nobody here knows."""
    chance = rng.random()
    thing = "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(3)) + rng.choice(("", "n", "x", "th"))
    if chance < 0.06:
        return f"{rng.choice(('the', 'this', 'our', 'a'))} {thing}: {text}"
    if chance < 0.12:
        return f"{text} {rng.choice(('of the', 'for the', 'in the', 'of this', 'on our'))} {thing}"
    if chance < 0.17:
        return f"{rng.choice(('every', 'the', 'a', 'when the'))} {thing} {rng.choice(('is done', 'comes', 'wants that', 'needs this', 'goes on'))}: {text}"
    if chance < 0.25:
        words = text.split(" ")
        at = rng.randrange(len(words) + 1)
        if at == len(words) or "{" not in words[at]:
            words.insert(at, thing)
        return " ".join(words)
    if chance < 0.29 and text.count(",") and not text.split(",")[0].count("{"):
        return text.partition(",")[2].strip()
    return text


def disturbed(rng: random.Random, text: str) -> str:
    """A sentence with a few synonyms, omissions and slips. {roles} stay."""
    parts = re.split(r"(\{[^}]*\})", text)
    for i in range(0, len(parts), 2):
        words = parts[i].split(" ")
        for j, word in enumerate(words):
            bare = word.strip(".,;:?!").lower()
            if not bare.isalpha():
                continue
            chance = rng.random()
            if chance < 0.07 and bare in PLAIN_SWAPS:
                swapped = rng.choice(PLAIN_SWAPS[bare].split("|"))
                words[j] = word.replace(word[: len(bare)], swapped, 1) if word.lower().startswith(bare) else word
            elif chance < 0.09 and bare in ("the", "a", "of", "it", "to", "that", "is", "are"):
                words[j] = ""
            elif chance < 0.11:
                words[j] = word.replace(bare, slip(rng, bare)) if len(bare) > 4 else word
        parts[i] = " ".join(words)
    text = re.sub(r" +", " ", "".join(parts)).strip()
    text = strange(rng, text)
    chance = rng.random()
    if chance < 0.04:
        text += rng.choice((" please", ", thanks", " asap", ", that's all", " for me", " in the end", "!!"))
    elif chance < 0.08:
        text = rng.choice(("hey, ", "ok so ", "basically ", "in short: ", "btw ", "hm, ", "so: ", "task: ", "TODO: ")) + text
    if rng.random() < 0.5:
        text = text[:1].upper() + text[1:]
    if rng.random() < 0.3 and text[-1:].isalpha():
        text += "."
    elif rng.random() < 0.1:
        text = "".join(part if part.startswith("{") else part.lower() for part in re.split(r"(\{[^}]*\})", text))
    return text
