"""Held out: wordings and selectors that no training request has, to see what a model makes of strangers.

In:     WORDINGS, by family; written apart from the families' own lines. Roles as in family.py.
Out:    pairs(seed): requests of these families in these wordings, or by these selectors without any; --check compares with the families.
Keeps:  a family never learns its held-out lines: check() finds any that stands in the family too.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator

from training.corpus import Pair, Pools, a_pair, as_record
from training.families import FAMILIES

# family -> (selectors, wordings)
WORDINGS = {
    "what a slot holds": ("{A}IsWhat tellThe{A} sayIts{A}", "hand out whatever {A} contains|I'd be glad to learn {A}|{A} - that's all I ask for"),
    "count one up, answering it": ("notch{A} ding registerOne", "let {A} climb a notch, tell me where it stands|whoops, forgot one: {A} is 1 more. say {A}|{A} += 1, result is {A}"),
    "count one down, answering it": ("knockOff{A} peelOne", "knock one off {A}, what's {A} now?|{A} -= 1 and hand me {A}|one of {A} is gone for good, report {A}"),
    "raise by an argument, answering it": ("toss: heap: contribute:", "toss {N} on the heap {A} and reveal {A}|{A} += {N}, result {A}|{A} gets richer by {N}, what is it then"),
    "lower by an argument, answering it": ("skim: shave:", "skim {N} off {A}, reveal {A}|{A} -= {N}, result {A}|{A} gets poorer by {N}, say what stays"),
    "set to zero, answering it": ("nullify{A} flatten", "{A} goes back to square one, i.e. 0|nothing counts any more: {A} becomes nil points (0)".replace(" (0)", ", 0")),
    "double it, answering it": ("twiceThe{A} twofold{A}", "{A} grows twofold, reveal it|as much {A} again on top, tell the {A}"),
    "old count, then zero": ("cleanOut skimAll", "plunder {A}: I get what's inside, nothing remains|hand me the whole {A} and leave a zero behind"),
    "set to an argument, answering it": ("pin: dialTo: plant:", "from this moment {A} reads {N}|dial {A} to {N}"),
    "sum of two": ("heapOf{A}And{B} allOfIt pile", "{A} on top of {B} makes how much|throw {A} and {B} on one heap, how big is it"),
    "difference of two": ("{A}Beyond{B} leftovers", "{A} with {B} knocked off|by what margin does {A} beat {B}"),
    "product of two": ("{A}By{B} grid", "{A} rows of {B}, how many is that|{B} lots of {A}"),
    "quotient of two": ("{A}Apiece helping", "hand out {A} fairly to {B}: what does everybody receive|{A} over {B}, cut off the decimals"),
    "remainder of two": ("crumbs straggler", "deal {A} out to {B} evenly: how many stay on the table|the bit of {A} that {B} can't share"),
    "average of two": ("fiftyFifty between{A}And{B}", "split the difference between {A} and {B}|the spot in the centre of {A} and {B}"),
    "difference, never below zero": ("{B}Outstanding howMuchLonger", "how long a way is it from {B} to {A}; when we're past it, nil - 0|{A} still to come after {B}, floor at 0"),
    "distance of two": ("howFar{A}From{B} offset", "how many apart do {A} and {B} lie, sign dropped"),
    "percentage of two": ("{A}InPercent hitRate", "out of every hundred of {B}, how many are {A}|which share (%) of {B} is {A}".replace(" (%)", " in percent")),
    "slot with percent on top": ("inclusive{A} loaded{A}", "{A} once {B} percent are slapped on|{A} marked up by {B} percent"),
    "slot less percent": ("bargain slashed{A}", "{A} once {B} percent are knocked off|{A} marked down by {B} percent"),
    "greater: two slots": ("{A}Tops{B} beatsIt", "does {A} outdo {B}|{A} on the winning side against {B}?"),
    "at least: slot and argument": ("stretchesTo: goodFor:", "would {A} stretch to {N}|is {A} good for {N}"),
    "at least: slot and fixed number": ("oldEnough bigEnough", "{A} has hit the {#1} mark|{#1} is the bar - does {A} clear or meet it"),
    "less: slot and fixed number": ("tooFew undersized", "{A} stays short of {#1}?|is {A} a number smaller than {#1}"),
    "equal: slot and argument": ("cracksIt: spotOn:", "spot on: {N} and {A} coincide|does {N} crack it (the {A})".replace(" (the {A})", ", that is hit {A}")),
    "slot is zero": ("nothingThere allGone", "has {A} dried up completely|not a single one of {A} left?"),
    "argument between two slots": ("tolerates: isCosyAt:", "does {N} sit somewhere from {A} through {B}|{N} neither undercuts {A} nor tops {B}"),
    "both flags": ("doubleCheck twoOutOfTwo", "{A}, {B}: two yeses?|is it the case that {A} and {B} hold at once"),
    "not a flag": ("isAnythingBut{A} contraryOf{A}", "the contrary of {A}|flip {A} for the answer, leave it untouched"),
    "other has less": ("outgrows: trumps:", "do I trump the other in {A}|is my {A} beyond that one's"),
    "larger of two": ("frontRunner {A}Or{B}WhicheverMore", "pick the fatter of {A} and {B}|the upper one out of {A} and {B}"),
    "smaller of two": ("underdog {A}Or{B}WhicheverLess", "pick the thinner of {A} and {B}|the lower one out of {A} and {B}"),
    "argument kept between two slots": ("tame: herd:", "tame {N}: nothing under {A}, nothing over {B}|{N}, pushed back to {A} or {B} if it strays outside"),
    "raise by an argument up to a slot, answering it": ("stuff: brim:", "stuff {N} into {A} till {B} is full, the rest spills. reveal {A}|{A} takes in {N} but {B} is the brim; say {A}"),
    "lower by an argument down to zero, answering it": ("sap: chip:", "sap {N} from {A}; empty is empty, so 0 at worst. say {A}|chip {N} off {A}, no debts allowed, reveal it"),
    "keep the largest seen, answering it": ("logPeak: couldBeBest:", "does {N} top {A}? then it is the one to beat; say {A}|{A} only ever climbs: try {N}"),
    "take an argument if there is enough, answering whether": ("raid: checkOut:", "raid {A} for {N} provided that much is in it; true when it went through|no overdraft: {N} out of {A} or nothing. did it go through?"),
    "turn a flag round, answering it": ("nudge{A} pullCord", "pull the cord: {A} goes the other way, tell which|{A}, yes to no and no to yes; reveal"),
    "exchange two slots, answering itself": ("crossOver musicalChairs", "{A} sits down where {B} sat and vice versa|cross {A} over with {B}"),
    "one text or another by a flag": ("placard verdictOn{A}", "the placard says {$1} as long as {A}, {$2} for the rest"),
    "length of a slot": ("spanOf{A} tapeMeasure", "put a ruler along {A}: how many signs|amount of glyphs that make up {A}"),
    "reversed of a slot": ("{A}FromTheRear looking{A}Glass", "{A} as seen in a looking glass|walk through {A} from its tail"),
    "capitals of a slot": ("bellow{A} blockLetters", "{A} in block letters|caps lock on, then type {A}"),
    "so many times": ("parrot: chorus:", "parrot {A}, {N} times, no gaps|{A}{A}{A} and so on, {N} in a row".replace("{A}{A}{A} and so on", "{A} over and over")),
    "two texts joined": ("weld{A}{B} seamless", "{A} with {B} stuck on behind|weld {A} and {B} into one"),
    "contains an argument": ("bears: carriesWord:", "somewhere inside {A} stands {N}?|would a search for {N} in {A} hit"),
    "how often a character occurs": ("sprinkled: spot:", "tally of {N} across {A}|sprinkled through {A}: how many {N}"),
    "initials of two": ("stamp ring{A}", "what {A} and {B} shrink to on a signet ring, one letter apiece"),
    "text before a slot": ("hail{A} salute{A}", "hail {A}|a line that meets {A}"),
    "text around an argument": ("hail: cheerFor:", "hail {N}|words for {N}"),
    "two slots with text between": ("{A}Then{B} nameplate", "nameplate with {A} to the left and {B} to the right"),
    "number with a unit": ("{A}Spoken gauge", "{A} as a gauge shows it"),
    "elements counted": ("headcount tallyOf{A}", "do a headcount on {A}|how big a bunch are {A}"),
    "has an argument": ("numbersAmongThem: isAboard:", "would one meet {N} in {A}|{N} is to be found among {A}?"),
    "elements reversed": ("rearToFront upsideDown", "{A}, rear to front|turn {A} upside down for the answer"),
    "elements sorted": ("lineUp tidied{A}", "line {A} up by size, tiny ones ahead|{A} tidied from low to high"),
    "joined with a text": ("inOneBreath strung", "string {A} together on {$1}|{A} in one breath with {$1} in the gaps"),
    "add an argument at the end, answering the size": ("tackOn: admit:", "tack {N} onto {A}, how many is that then|{N} joins {A}; headcount please"),
    "take the first out": ("whoIsUp popFront", "whoever heads {A} walks off - tell who"),
    "look up a number or zero": ("chargeFor: tag:", "what does {A} say on {N}; strangers cost 0"),
    "sum": ("theLot wholeOf{A}", "lump {A} together|the lot of {A} in one figure"),
    "largest": ("kingOf{A} summit", "the summit of {A}|which of {A} towers over the rest"),
    "average": ("typical{A} onAverage", "what's normal for {A}: pooled, then split evenly, decimals gone"),
    "longest": ("wordiest lankiest", "the one in {A} that fills most space on paper"),
    "counted: those above an argument": ("overTheBar: howManyTop:", "how many of {A} clear {N}|tally those in {A} which top {N}"),
    "summed: those even": ("evenHeap", "lump the even ones of {A} together"),
    "a copy with an argument": ("sameBut{A}: cloneAt:", "give birth to a twin that differs in {A}: {N}"),
}


def check() -> list[str]:
    """Held-out lines that are none."""
    found = []
    for name, (selectors, wordings) in WORDINGS.items():
        family = FAMILIES.get(name)
        if family is None:
            found.append(f"no family {name}")
            continue
        found += [f"{name}: {selector} is trained" for selector in selectors.split() if selector in family.selectors]
        found += [f"{name}: {line} is trained" for line in wordings.split("|") if line in family.wordings]
        found += [f"{name}: {selector} takes other arguments" for selector in selectors.split() if selector.count(":") != family.arity]
    return found


def pairs(seed: int, pools: Pools | None = None) -> Iterator[Pair]:
    """Requests in held-out wordings, a third of them by selector alone, without end."""
    pools = pools or Pools()
    rng = random.Random(seed)
    names = list(WORDINGS)
    while True:
        name = rng.choice(names)
        selectors, wordings = WORDINGS[name]
        made = random.Random(rng.random())
        selector = rng.choice(selectors.split())
        intent = f". {rng.choice(wordings.split('|'))}" if rng.random() > 0.33 else None
        pair = a_pair(FAMILIES[name], pools, made, intent, selector)
        if pair is not None:
            yield pair


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m training.held_out", description=__doc__.splitlines()[0])
    options.add_argument("--check", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=300)
    chosen = options.parse_args(arguments)
    if chosen.check:
        found = check()
        print(*found, f"{len(WORDINGS)} families, {len(found)} faults", sep="\n")
        return bool(found)
    for _, pair in zip(range(chosen.count), pairs(chosen.seed), strict=False):
        print(json.dumps(as_record(pair), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
