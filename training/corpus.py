"""The corpus: requests with the methods that answer them, as many as wanted, from a seed.

In:     --seed, --count, and --out for JSON lines; or pairs(seed) from Python.
Out:    Pairs: the request (slots, selector, intent, examples that ran in a real world), the method with names, prompt and reply without.
Keeps:  the same seed gives the same pairs. What cannot be told from the request (a text that neither the sentence nor an example
        shows) is not asked for. Runs come from pools: a few settings of numbers and texts for each family, tried in many states once.

    python -m training.corpus --seed 1 --count 1000 --out corpus.jsonl
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from selfish.models.delexical import Example, Request, Slot, fresh, hide
from selfish.models.values import UNKNOWN, Thing
from training import phrases, refusals
from training.bench import SELF, Bench, Run, a_state, filled, header, kinds_of, same, some_parameters
from training.families import FAMILIES
from training.family import Family
from training.values import drawn, shown, slot_source, source
from training.wording import sentence

WITHOUT_INTENT = 0.3
WITHOUT_EXAMPLES = 0.12
CHATTER = 0.15  # of the sentences: some words of those that are refused, so that single words decide nothing
FORBIDDEN, MEANINGLESS = 0.03, 0.06  # of the requests: those nobody may or can answer, those with a name that says nothing
SETTINGS, STATES = 4, 16  # of a pool
WEIGHTS = {"compositions": 0.35, "folds": 0.8}
FAMILY_ARGUMENT_NAMES = "n x it value amount what given".split()


@dataclass(frozen=True)
class Pair:
    family: str
    request: Request
    method: str  # with names
    prompt: str
    reply: str


class Pools:
    """Runs of each family, made when first asked for; what a pool holds depends on its family and the seed alone."""

    def __init__(self, bench: Bench | None = None, seed: int = 0):
        self.bench = bench or Bench()
        self.seed = seed
        self._pools: dict[str, list[tuple[dict, list[Run]]]] = {}

    def of(self, family: Family) -> list[tuple[dict, list[Run]]]:
        if family.name not in self._pools:
            rng = random.Random(f"{self.seed} {family.name}")
            pool = []
            for i in range(SETTINGS):
                parameters = some_parameters(family, rng)
                states = [a_state(family, parameters, rng) for _ in range(STATES)]
                for role in _never_set(family, rng) if i % 2 else ():
                    for state in states:
                        state[role] = states[0][role]
                runs = [run for run in self.bench.runs(family, family.bodies[0], parameters, states) if run is not None]
                if len(runs) >= 5:
                    pool.append((parameters, runs))
            self._pools[family.name] = pool
        return self._pools[family.name]


def _never_set(family: Family, rng: random.Random) -> list[str]:
    """Slots that stay what they are in every example, as constants and settings do."""
    assigned = _assigned(family)
    left = [role.letter for role in family.slots if role.letter not in assigned and role.kind != "o"]
    return [letter for letter in left if rng.random() < 0.5] if len(left) + len(family.arguments) > 1 else []


def _assigned(family: Family) -> set[str]:
    return set(re.findall(r"(?<![A-Za-z])([A-L]):", " ".join(family.bodies)))


def weight(family: Family) -> float:
    return min([WEIGHTS.get(tag, 1.0) for tag in family.tags], default=1.0)


def pairs(seed: int, pools: Pools | None = None, families: list[Family] | None = None) -> Iterator[Pair]:
    """Pairs without end."""
    pools = pools or Pools()
    chosen = families or list(FAMILIES.values())
    weights = [weight(family) for family in chosen]
    rng = random.Random(seed)
    while True:
        family = rng.choices(chosen, weights)[0]
        own = random.Random(rng.random())
        chance = own.random()
        if chance < FORBIDDEN:
            pair = a_forbidden_pair(family, pools, own)
        elif chance < FORBIDDEN + MEANINGLESS:
            pair = a_meaningless_pair(family, pools, own)
        else:
            pair = a_pair(family, pools, own)
        if pair is not None:
            yield pair


def a_pair(family: Family, pools: Pools, rng: random.Random, intent: str | None = None, selector: str | None = None) -> Pair | None:
    """A request of this family; None when it came out so that nobody could answer it. A line and a pattern may be given."""
    drawn_ = _cast(family, pools, rng)
    if drawn_ is None:
        return None
    kinds, parameters, runs, names, arguments = drawn_
    made = _selector(rng, selector or rng.choice(family.selectors), family, names, parameters)
    if made is None or made in names.values():
        return None
    slots = _slots(rng, family, names, runs)
    told = None
    if intent is not None or (selector is None and rng.random() > WITHOUT_INTENT):
        told = _intent(rng, intent or rng.choice(family.wordings), family, kinds, names, parameters)
        if intent is None:
            told = phrases.disturbed(rng, told)
            if rng.random() < CHATTER:
                told = refusals.with_chatter(told, rng)
        told = _filled_in(rng, told, family, kinds, names, parameters)
    examples = _examples(rng, family, names, slots, runs)
    if intent is None and selector is None and rng.random() < WITHOUT_EXAMPLES:
        # As it is when somebody just sends the message, or has only a name for what is wanted.
        examples = [Example(examples[0].arguments)] if rng.random() < 0.75 else []
    return _pair(family, Request(slots, made, told, examples), names, arguments, parameters)


def _cast(family: Family, pools: Pools, rng: random.Random):
    """Runs of a family, and names for its roles."""
    pool = pools.of(family)
    if not pool:
        return None
    parameters, runs = rng.choice(pool)
    kinds = kinds_of(family, parameters)
    names: dict[str, str] = {}
    for role in family.slots:
        letter = kinds[role.letter][0]
        letter = {"v": "v", "l": "v", "d": "d", "b": "b"}.get(letter, "n" if letter in "nup" else "s")
        names[role.letter] = phrases.slot_name(rng, letter, role.names, set(names.values()))
    arguments = {}
    for role in family.arguments:
        arguments[role.letter] = fresh(FAMILY_ARGUMENT_NAMES, {*names.values(), *arguments.values()})
    return kinds, parameters, runs, names, arguments


def _pair(family: Family, request: Request, names: dict, arguments: dict, parameters: dict) -> Pair | None:
    body = filled(family.bodies[0], {**names, **arguments}, parameters)
    hidden = hide(request)
    reply = hidden.hide(body, list(arguments.values()))
    if reply is None or not _can_be_known(family, parameters, reply):
        return None
    return Pair(family.name, request, f"{header(request.selector, list(arguments.values()))} = ( {body} )", hidden.prompt, reply)


def _with_arity(selector: str, family: Family) -> str:
    if not family.arguments:
        return selector
    return selector + ":" + "".join(f"{word}:" for word in "With And To".split()[: len(family.arguments) - 1])


def a_forbidden_pair(family: Family, pools: Pools, rng: random.Random) -> Pair | None:
    """A request for what no method can know or may do, on an object and with examples of some family, or with answers by chance."""
    cast = _cast(family, pools, rng)
    if cast is None:
        return None
    _, _, runs, names, _ = cast
    selectors, lines = rng.choice(refusals.FORBIDDEN)
    slots = _slots(rng, family, names, runs)
    named = rng.choice(list(names.values()) or ["it"])
    told = sentence(rng.choice("=.?") + rng.choice(lines), rng)
    told = phrases.disturbed(rng, told).replace("{A}", phrases.mention(rng, named, ""))
    examples = _examples(rng, family, names, slots, runs)
    if rng.random() < 0.4:
        given = [example.gives for example in examples]
        rng.shuffle(given)
        for example, value in zip(examples, given, strict=True):
            example.gives = value
    selector = _with_arity(rng.choice(selectors), family)
    if selector in names.values():
        return None
    return _refused(Request(slots, selector, told, examples))


def a_meaningless_pair(family: Family, pools: Pools, rng: random.Random) -> Pair | None:
    """A request that says nothing in words. The examples decide; where they fit several methods alike, nobody can."""
    cast = _cast(family, pools, rng)
    if cast is None:
        return None
    _, parameters, runs, names, arguments = cast
    slots = _slots(rng, family, names, runs)
    is_narrow = rng.random() < 0.5
    if is_narrow:
        runs = _narrow(runs, rng)
    examples = _examples(rng, family, names, slots, runs)
    selector = _with_arity(rng.choice(refusals.MEANINGLESS), family)
    if selector in names.values():
        return None
    request = Request(slots, selector, refusals.vague(rng), examples)
    if not is_narrow:
        found = _pair(family, request, names, arguments, parameters)
        return found if found is not None and _is_told(found) else None
    return _refused(request) if len(examples) > 1 and not _is_decided(hide(request).prompt) else None


def _narrow(runs: list[Run], rng: random.Random) -> list[Run]:
    """Runs that hide most of what happens: the same answer again and again, or nothing but what was there before."""
    groups: dict[str, list[Run]] = {}
    for run in runs:
        groups.setdefault(repr(run.gives), []).append(run)
    alike = [group for group in groups.values() if len(group) > 1]
    still = [run for run in runs if any(same(run.gives, value) for value in (*run.before.values(), *run.arguments.values()))]
    choices = [*alike, *([still] if 1 < len(still) < len(runs) else [])]
    return rng.choice(choices) if choices else runs


HINT_WORDS = frozenset("is now pattern as up down set flip when texts border".split())


def _is_told(pair: Pair) -> bool:
    """Whether the facts say more than what kind of thing comes."""
    facts_ = pair.prompt.rpartition(" facts ")[2].split()
    return sum(word in HINT_WORDS for word in facts_) > 0


def _is_decided(prompt: str) -> bool:
    """Whether the facts leave one reading: something changes, or exactly one expression gives what came."""
    words = prompt.rpartition(" facts ")[2].split()
    if {"up", "down", "set", "flip", "change"} & set(words):
        return True
    return words.count("as") + words.count("when") + words.count("pattern") == 1 and "is" not in words


def _refused(request: Request) -> Pair:
    return Pair("refused", request, "", hide(request).prompt, refusals.REFUSE)


def _can_be_known(family: Family, parameters: dict, reply: str) -> bool:
    """Whether every number and text that differs from request to request has a place."""
    words = set(reply.split())
    for name, value in parameters.items():
        if name == "kind":
            continue
        if isinstance(value, str):
            written = source(value).replace(" ", "␣")
            if written in words:
                return False
        elif str(value) in words and value not in (0, 1, -1):
            return False
    return True


def _selector(rng, pattern, family, names, parameters) -> str | None:
    def put(found):
        value = names.get(found[1]) or str(parameters.get(found[1], ""))
        if found[1].startswith("$"):
            value = "".join(part.capitalize() for part in re.findall("[A-Za-z]+", value))
            value = value[:1].lower() + value[1:]
        first = found.start() == 0
        return value if first else value[:1].upper() + value[1:]

    made = re.sub(r"\{([^}]*)\}", put, pattern)
    if rng.random() < 0.12 and ":" not in made and made[0].islower():
        made = rng.choice(("get", "the", "compute", "find", "current", "my", "do", "show")) + made[0].upper() + made[1:]
    return made if re.fullmatch(r"[a-z][A-Za-z0-9]*(:([A-Z][A-Za-z0-9]*:)*)?", made) else None


def _slots(rng, family, names, runs: list[Run]) -> list[Slot]:
    """The slots of the object; constants are among those that are the same in every run."""
    assigned = _assigned(family)
    slots = []
    for role in family.slots:
        value = runs[0].before[role.letter]
        stays = role.letter not in assigned and all(same(run.before[role.letter], value) for run in runs)
        slots.append(Slot(names[role.letter], value, rng.random() < (0.6 if stays else 0.02) and role.letter not in assigned))
    for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
        kind = rng.choice("nnnnssssbvd")
        taken = {slot.name for slot in slots} | set(names.values())
        value = drawn({"v": rng.choice(("vn", "vs", "ln", "ls")), "d": "dn"}.get(kind, kind), rng)
        slots.append(Slot(phrases.slot_name(rng, kind, (), taken), value, rng.random() < 0.2))
    rng.shuffle(slots)
    return slots


def _intent(rng, line, family, kinds, names, parameters) -> str:
    return sentence(line, rng)


def _filled_in(rng, text, family, kinds, names, parameters) -> str:
    """The sentence with words for its roles."""
    words: dict[str, str] = {}
    own = {word for name in names.values() for word in re.findall("[a-z]+", name.lower())}
    for i, role in enumerate(family.arguments):
        options = [p for p in phrases.argument_phrases(kinds[role.letter], i, len(family.arguments)) if not own & set(p.split())]
        words[role.letter] = rng.choice(options or ["x"])
    for name, value in parameters.items():
        if isinstance(value, str):
            quote = rng.choice(("'", "'", "'", '"', "“"))
            words[name] = quote + value + {"“": "”"}.get(quote, quote)
        else:
            words[name] = str(value)

    def put(found):
        role = found[1]
        if role in names:
            before = re.findall(r"[\w']+", text[: found.start()])[-1:] or [""]
            return phrases.mention(rng, names[role], before[0])
        return words[role]

    return re.sub(r"\{([^}]*)\}", put, text)


def _examples(rng, family, names, slots, runs: list[Run]) -> list[Example]:
    """Three to six sends, as strangers would write them: mostly a slot or two is set, what changed is looked at."""
    chosen = rng.sample(runs, min(len(runs), rng.choice((3, 3, 3, 4, 4, 5, 6))))
    looks = rng.random()
    unseen_self = rng.random() < 0.5
    changes = {role for run in runs for role in run.after if not same(run.before[role], run.after[role])}
    examples = []
    home = {slot.name: slot.value for slot in slots}
    for run in chosen:
        before = {names[role]: value for role, value in run.before.items() if not same(value, home[names[role]])}
        watched = set(changes)
        if looks < 0.25:
            watched |= set(run.after)
        elif looks > 0.93:
            watched = set()
        elif examples and looks < 0.5 and not changes:
            watched = set()
        after = {names[role]: run.after[role] for role in run.after if role in watched}
        gives = run.gives
        if isinstance(gives, str) and gives is SELF:
            gives = UNKNOWN if unseen_self else Thing()
        elif isinstance(gives, Thing):
            gives = Thing({names[role]: value for role, value in gives.items() if role in names})
        arguments = [
            Thing({names[role]: v for role, v in value.items()}) if isinstance(value, Thing) else value for value in run.arguments.values()
        ]
        examples.append(Example(arguments, gives, before, after))
    return examples


def as_record(pair: Pair) -> dict:
    """A pair as JSON."""
    request = pair.request
    slots = " ".join(f"{s.name} {'=' if s.constant else '<-'} {slot_source(s.value)}." for s in request.slots)
    return {
        "family": pair.family,
        "object": f"(| parent* = traits clonable. {slots} |)",
        "selector": request.selector,
        "intent": request.intent,
        "examples": [example_record(request.selector, example) for example in request.examples],
        "method": pair.method,
        "prompt": pair.prompt,
        "reply": pair.reply,
    }


def example_record(selector: str, example: Example) -> dict:
    record = {"do": header(selector, [argument_source(value) for value in example.arguments])}
    if example.before:
        record["with"] = {name: source(value) for name, value in example.before.items()}
    record["gives"] = None if example.gives is UNKNOWN or isinstance(example.gives, Thing) else shown(example.gives)
    if example.after:
        record["then"] = {name: shown(value) for name, value in example.after.items()}
    return record


def argument_source(value) -> str:
    text = source(value)
    return f"({text})" if " " in text and text[0] not in "('" else text


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m training.corpus", description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--out", default="-")
    chosen = options.parse_args(arguments)
    out = sys.stdout if chosen.out == "-" else open(chosen.out, "w", encoding="utf-8")
    with out:
        for _, pair in zip(range(chosen.count), pairs(chosen.seed), strict=False):
            out.write(json.dumps(as_record(pair), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
