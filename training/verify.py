"""Verification: every body of every family against its oracle, in a real world.

In:     names of families, or none for all; `--guardians` to ask the guardians too.
Out:    a line for each fault; the exit status says whether there was one.
Keeps:  the seed is the family's name, so a fault comes again.
"""

from __future__ import annotations

import random
import sys

from selfish.source import Source
from training.bench import Bench, a_state, expected, filled, header, same, some_parameters
from training.families import FAMILIES
from training.family import Family
from training.values import literal
from training.wording import check_wordings

ENOUGH = 0.25  # of the states a body must handle; dividing by zero is the usual failure


def faults(bench: Bench, family: Family, rounds: int = 2, states: int = 12) -> list[str]:
    rng = random.Random(family.name)
    found = check_wordings(family)
    for body in family.bodies:
        worked = tried = 0
        for _ in range(rounds):
            parameters = some_parameters(family, rng)
            drawn = [a_state(family, parameters, rng) for _ in range(states)]
            try:
                runs = bench.runs(family, body, parameters, drawn)
            except Exception as failure:
                found.append(f"{family.name}: {body}: {failure}")
                continue
            for state, run in zip(drawn, runs, strict=True):
                tried += 1
                try:
                    gives, after = expected(family, parameters, state)
                except (ZeroDivisionError, IndexError, ValueError, KeyError):
                    gives = None if run is None else "a failure"
                    after = {} if run is None else {"": "a failure"}
                if run is None:
                    continue
                worked += 1
                if not (same(run.gives, gives) and same(run.after, after)):
                    found.append(
                        f"{family.name}: {body} with {state} {parameters}\n    gave {run.gives!r} {run.after!r}, wanted {gives!r} {after!r}"
                    )
                    break
        if tried and worked < tried * ENOUGH:
            found.append(f"{family.name}: {body} worked in {worked} of {tried} states")
    return found


def refusals(bench: Bench, family: Family) -> list[str]:
    """What the guardians have against the bodies."""
    world, found = bench.world, []
    rng = random.Random(family.name)
    parameters = some_parameters(family, rng)
    names = {
        role.letter: f"slot{role.letter}" if role.letter < "M" else f"given{role.letter}" for role in [*family.slots, *family.arguments]
    }
    selector = "go" + "".join(":" if i == 0 else "With:" for i, _ in enumerate(family.arguments))
    slots = " ".join(f"{names[role.letter]} <- nil." for role in family.slots)
    for body in family.bodies:
        method = header(selector, [names[r.letter] for r in family.arguments]) + f" = ( {filled(body, names, parameters)} )"
        text = (
            f"[| subject. mission | subject: (| parent* = traits clonable. {slots} |). "
            "mission: (| parent* = traits clonable. receiver. holder. selector |). "
            f"mission receiver: subject. mission selector: {literal(selector)}. "
            f"(guardians judge: (guardians candidate copySource: {literal(method)} For: mission)) report ] value"
        )
        said = world.run(lambda text=text: str(world.print_string(world.evaluate(Source("judge", text)))))
        if said != "'good'" and "refuse" in said:
            found.append(f"{family.name}: {body}: {said}")
    return found


def main(arguments: list[str]) -> int:
    bench = Bench()
    wanted = [a for a in arguments if not a.startswith("--")]
    chosen = [f for f in FAMILIES.values() if not wanted or any(w in f.name or w in f.tags for w in wanted)]
    wrong = [fault for family in chosen for fault in faults(bench, family)]
    if "--guardians" in arguments:
        wrong += [fault for family in chosen for fault in refusals(bench, family)]
    print(*wrong, f"{len(chosen)} families, {len(wrong)} faults", sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
