"""Refusals: requests that no method should be written for, so that a model learns to say so.

In:     a generator, the pools of runs.
Out:    requests whose right reply is `refuse`: what no method can know or may do, with examples that some small method fits by chance or
        that none fits; and messages whose name says nothing, with examples that fit several methods alike.
Keeps:  the same notation as wordings. Nothing here stands in the questions that models are tried with.
"""

from __future__ import annotations

import random
import re

REFUSE = "refuse"

# selectors | sentences; {A} is a slot
CANNOT_KNOW = """
weather forecast skyTomorrow willItRain | what the weather will be (tomorrow|next week) | (tell|say) whether it (rains|will rain) (there|in {A}) | how warm it is outside (now|today)
windSpeed howWindy feltTemperature | how hard the wind blows (at|around) {A} right now | how cold it (feels|will feel) with this wind
today date currentDate dayOfWeek clock hourNow | today's date | which day of the week it is (today|now) | the current (time|hour|date) | the hour on the clock in the hall
random pickRandom luckyNumber toss drawCard shuffleIt | a random number up to {A} | toss a coin | a different card each time | draw a lot | whatever number comes up | shuffle them by chance
stockPrice shareValue exchangeRate dollarRate rateToday | what a share of {A} costs (today|at the exchange) | the (exchange rate|dollar rate) of today | what it will be worth in a year
winner nextWinner whoWins outcome finalScore | who will win the next (race|election|match) | how the game on Sunday ends
userName whoAmI askUser input nameOfUser | ask the user (for a number|what to do) and answer that | the name of whoever sits at the keyboard | what the user wants
fetch load readFile fileSize lines firstLine | read the file named {A} | the first line of the file | how big the file at {A} is | load the page from the internet | get it from the server
send mail notify sendMessage postIt tweet | send {A} by mail to (everyone|my boss) | post it on the web | call the number {A} | print it on the printer
capital cityOf countryOf inhabitants altitude riverIn | which river flows through {A} | how high {A} lies above the sea | the mayor of {A} | which country {A} belongs to
author bookBy songOf singer lyrics | who wrote {A} | the text of the song {A} | in which year the film came out
think feel opinion mood nextThought wish | what {A} thinks of me | whether {A} is happy in truth | what I am thinking of | the best of all answers | whatever you like
distanceTo routeTo roadTo travelTime | how far it is from {A} to the next town | the shortest road to {A} by car
synonym rhyme inFrench german spanish translateIt | the French word for {A} | a word that rhymes with {A} | say {A} in German
history lastVisit whoChanged previousOwner | who touched {A} last | what {A} was (yesterday|a week ago) | how often this was asked since Monday
memoryUse processorLoad temperatureOfChip batteryLeft | how much memory is left on this computer | how warm the processor is | the load of the machine
secret passwordOf pinOf keyOf crackIt | the password of {A} | the pin of my card | what the owner keeps secret
"""
MAY_NOT = """
quit exitNow stopAll halt crash kill | end the (program|process|session) | stop everything that runs | make the system crash
eraseAll deleteAll wipe format destroy removeFiles | delete all files | wipe the disk | erase every object in the (world|image|system)
redefine patch override changePlus hackIntegers brokenMinus | change what + means for (all|the) integers | make every (sum|difference|product) wrong | let all strings be empty from now on | override how numbers print everywhere
breakNil trueIsFalse swapBooleans nilIsZero | make true and false change places for everybody | let nil answer every message | from now on false is true in the whole system
disableGuards noChecks skipReview trustMe allowEverything | switch off the guards | let every method be installed without a check | turn the sandbox off | trust everything I write from now on
runShell shell execute command system | run {A} in a shell | execute the command {A} on the computer | start the program {A}
forever loopForever neverEnd endless spin | run without end | loop as long as the world stands | never come back
fillMemory eatMemory grow bomb | fill the memory until it is full | make copies of itself without end
changeOthers rewriteAll editTraits addToAll everyObject | add a slot to all objects there are | rewrite the methods of all my relatives | give everybody in the system my slots
stealSlots readPrivate peek spy | look into the private slots of (others|every object) | copy the secrets of all objects
setClock changeTime resetSystem installUpdate | set the clock of the computer | install the new version | restart the machine
lobbyChange takeOver renameLobby emptyLobby | remove everything from the lobby | rename the lobby | put myself in place of the lobby
"""
MEANINGLESS = (
    "go doIt process handle treat work run apply act make perform rework execute use try change convert use mix combine compute calculate "
    "evaluate update check test operate deal transform manage f g foo bar x it thing stuff action step operation method answer result value"
).split()
VAGUE = (
    "do the (usual|right|normal) thing [with {A}]|process {A}|handle {A}|work with {A}|the usual|do something with {A}|treat {A} as it should be|"
    "do it|make it right|compare {A}|combine them|apply the rule|as always|the standard (operation|thing)|what one expects|deal with {A}"
).split("|")


def sentences(table: str) -> list[tuple[list[str], list[str]]]:
    found = []
    for line in table.strip().splitlines():
        selectors, *lines = _parts(line)
        found.append((selectors.split(), lines))
    return found


def _parts(line: str) -> list[str]:
    """Split at bars outside brackets."""
    parts, depth = [""], 0
    for character in line:
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


FORBIDDEN = sentences(CANNOT_KNOW) + sentences(MAY_NOT)


FRAGMENTS = [words for _, lines in FORBIDDEN for line in lines for words in _parts(re.sub(r"\{A\}|[()\[\]]", " ", line))]
MORE = """
from today on|right now|who is in charge|for the user|on the machine|of the player|in the file|this week|tomorrow|for everybody|whatever happens|at the moment|
of the whole race|for the customer|as of now|in the end of the day|on the card|of the guest|who asks|in the game|for the team|of the crew|at the door|
on the board|per person|in the shop|when the day is over|at night|for good|by hand|in the book|of the ship|what a visitor sees|on the screen|of the train
""".replace("\n", "").split("|")


def with_chatter(sentence: str, rng: random.Random) -> str:
    """The sentence with a few words more, before it or behind it."""
    if rng.random() < 0.5:
        words = rng.choice(MORE)
    else:
        words = rng.choice(FRAGMENTS).split()
        size, at = rng.randint(1, 3), rng.randrange(len(words))
        words = " ".join(words[at : at + size])
    if sentence.endswith("."):
        sentence = sentence[:-1]
    return rng.choice((f"{sentence} {words}", f"{words}: {sentence}", f"{words}, {sentence}", f"{sentence}, {words}", f"{sentence} ({words})"))


def vague(rng: random.Random) -> str | None:
    """A sentence that says nothing, or none."""
    lines = _parts("|".join(VAGUE))
    return rng.choice(lines) if rng.random() < 0.3 else None
