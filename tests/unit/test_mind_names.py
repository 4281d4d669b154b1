"""The names the mind gives to everybody. What stands in `globals` is understood by every object below the lobby, so a message of that name
never becomes a mission and a typing error finds an object of the mind: an everyday word belongs into the object it is a part of.
"""

from __future__ import annotations

import pytest

from selfish.image.boot import bootstrap_files, bootstrap_folder
from selfish.primitives.on_demand import Primitives
from selfish.source import Source
from selfish.vm.naming import follow
from selfish.vm.world import World

DECIDED = {
    # What one begins with at the prompt; parts of these are slots of theirs: `llm request`, `catalog hit`.
    "globals": "architect autopoiesis catalog codex cognitiveCycle covenants cycle dataCovenant example failureLog finding genesis "
    "guardians journal llm mission orchestrator persona personas provenance remoteEngine sandbox scriptedEngine states trail "
    "localEngine defaultEngine memoryManager models "
    # Parts that several of them use, under names nobody asks for by chance.
    "pheromone pheromoneField processMemory sourceReader stigmergy tellingList",
    "lobby": "",
    # What is said to whatever somebody put into a script or wants to see later.
    "defaultBehavior": "asScript replyTo:By: isStructuredReply isPatternWithin:IfText: objectReference",
}
# Words a mission may well be about; parts of the mind are called so too.
EVERYDAY = (
    "request reply document chunk hit route collaboration failure installation candidate effect result run report replay history entry "
    "prompt schema verdict mention state plan field trace answer question engine model name note event budget message "
    "choice probe comparison contender retrieval"
).split()


@pytest.fixture(scope="module")
def built():
    """A world, and for each object that everybody inherits from: the names it had before the files of the mind, and those it has after."""
    world = World.create({}, primitives=Primitives(), write=lambda text: None)
    folder = world.library = bootstrap_folder()
    before = None
    for path in bootstrap_files():
        place = path.relative_to(folder).as_posix()
        if place.startswith("mind/") and before is None:
            before = {name: names(world, name) for name in DECIDED}
        world.file_in(Source(f"bootstrap/{place}", path.read_text(encoding="utf-8")))
    return world, before, {name: names(world, name) for name in DECIDED}


def names(world, path):
    return set(world.map_of(follow(world, path)).slots)


@pytest.mark.parametrize("where", DECIDED)
def test_what_the_mind_adds_for_everybody_was_decided(built, where):
    """A new name here is taken from all users: put it into the object it belongs to, or decide and write it down."""
    _, before, after = built
    assert sorted(after[where] - before[where]) == sorted(DECIDED[where].split())


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_is_free(built, word):
    world, before, after = built
    taken = {where for where in DECIDED if word in after[where] - before[where]}
    assert not taken, f"{word} is understood by everybody: {taken}"


PARTS = """llm request, llm reply, llm methodGrammar, catalog document, catalog chunk, catalog hit, codex route, codex collaboration,
codex prompt, codex promptMaker, failureLog failure, provenance installation, guardians candidate, dataCovenant schema,
cognitiveCycle replay, imageHistory entry, models storedFile, models storedModel, models storedAdapter,
memoryManager manifest, sandbox trialRun, sandbox trialReport, sandbox trialResult, sandbox effect"""


@pytest.mark.parametrize("path", [path.strip() for path in PARTS.split(",")])
def test_a_part_is_called_after_where_it_is(built, path):
    """By its creator path it is found again, and its copies have a name of their own."""
    world = built[0]
    part = follow(world, f"globals {path}")
    assert world.map_of(part).creator == f"globals {path}"
    word = path.split()[-1]
    printed = world.run(lambda: world.evaluate(Source("<test>", f"{path} _Clone _ObjectName")))
    assert str(printed) == f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
