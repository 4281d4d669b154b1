"""The bench: bodies of families, run in a real world.

In:     a Family with its numbers and texts chosen, and states to try.
Out:    Runs: the state before, the arguments, what came, the state after; failures are left out.
Keeps:  every method runs generated, confined and under limits, each on a copy of its own.
"""

from __future__ import annotations

import copy
import random
from typing import NamedTuple

from selfish.errors import SelfishFailure
from selfish.image.boot import build_in_memory
from selfish.models.values import Lst, Thing, Vec
from selfish.source import Source
from selfish.vm.limits import LimitPassed
from training.family import PARAMETER, ROLE, Family, State
from training.values import drawn, literal

SELF = "the receiver itself"
STEPS, SECONDS = 50_000, 20


class Run(NamedTuple):
    """One send. Roles are keys; `gives` is SELF for the receiver."""

    before: dict
    arguments: dict
    gives: object
    after: dict


def place(role: str) -> str:
    """The name a role has on the bench."""
    return "slot" + role if role < "M" else "given" + role


def filled(body: str, names: dict[str, str], parameters: dict) -> str:
    """Code with names for its roles and literals for its parameters."""

    def parameter(found):
        value = parameters[found[0]]
        return literal(value) if isinstance(value, str) else str(value) if value >= 0 else f"({value})"

    return PARAMETER.sub(parameter, ROLE.sub(lambda m: names[m[1]], body))


def header(selector: str, names: list[str]) -> str:
    """`at: k Put: v` for at:Put: and its names."""
    if not names:
        return selector
    if ":" not in selector:
        return f"{selector} {names[0]}"
    return " ".join(f"{part}: {name}" for part, name in zip(selector.split(":"), names, strict=False))


class Bench:
    def __init__(self):
        self.world = build_in_memory(lambda text: None).world

    # ---- values

    def made(self, value):
        """A new Selfish value."""
        w = self.world
        if value is None:
            return w.nil
        if isinstance(value, bool):
            return w.boolean(value)
        if isinstance(value, (int, float)):
            return value
        if isinstance(value, str):
            return w.string(value)
        if isinstance(value, Thing):
            slots = ". ".join(f"{name} <- nil" for name in value)
            thing = self._evaluate(f"(| parent* = traits clonable. {slots} |)")
            for name, each in value.items():
                w.send(thing, name + ":", self.made(each))
            return thing
        if isinstance(value, dict):
            made = self._evaluate("dictionary copyRemoveAll")
            for key, each in value.items():
                w.send(made, "at:Put:", self.made(key), self.made(each))
            return made
        made = w.vector([self.made(each) for each in value])
        return w.send(made, "asList") if isinstance(value, Lst) else made

    def read(self, value, receiver=None):
        """The Python side of a Selfish value."""
        w = self.world
        if receiver is not None and value is receiver:
            return SELF
        if value is w.nil:
            return None
        if value is w.true or value is w.false:
            return value is w.true
        if isinstance(value, (int, float)):
            return value
        if isinstance(value, str):
            return str(value)
        kind = str(w.send(value, "collectionName")) if w.understands(value, "collectionName") else ""
        if kind == "string":
            return str(value.text)
        if kind in ("vector", "list"):
            return (Vec if kind == "vector" else Lst)(self.read(each) for each in w.send(value, "asVector").items)
        if kind == "dictionary":
            keys, values = w.send(value, "keysVector").items, w.send(value, "values").items
            return {self.read(k): self.read(v) for k, v in zip(keys, values, strict=True)}
        names = [place(role) for role in "ABCDEFGHIJKL" if w.understands(value, place(role))]
        return Thing({name[4:]: self.read(w.send(value, name)) for name in names}) if names else kind or "something else"

    def _evaluate(self, text, receiver=None):
        return self.world.evaluate(Source("bench", text), receiver)

    # ---- running

    def prototype(self, family: Family, body: str, parameters: dict):
        """An object with the family's slots that has the method `go`."""
        roles = [*family.slots, *family.arguments]
        names = {role.letter: place(role.letter) for role in roles}
        selector = "go" + "".join(":" if i == 0 else "With:" for i, _ in enumerate(family.arguments))
        method = header(selector, [names[role.letter] for role in family.arguments]) + f" = ( {filled(body, names, parameters)} )"
        slots = " ".join(f"{names[role.letter]} <- nil." for role in family.slots)
        thing = self._evaluate(f"(| parent* = traits clonable. {slots} |)")
        self._evaluate(f"_AddGenerated: {literal(method)} From: 'family' Provenance: '{{}}'", thing)
        return thing, selector

    def runs(self, family: Family, body: str, parameters: dict, states: list[dict]) -> list[Run | None]:
        """What the body does in each state; None where it fails."""
        return self.world.run(lambda: self._runs(family, body, parameters, states))

    def _runs(self, family, body, parameters, states):
        w = self.world
        prototype, selector = self.prototype(family, body, parameters)
        found = []
        for state in states:
            receiver = w.clone(prototype)
            for role in family.slots:
                w.send(receiver, place(role.letter) + ":", self.made(state[role.letter]))
            given = [self.argument(receiver, role, state[role.letter]) for role in family.arguments]
            try:
                with w.limits(steps=STEPS, seconds=SECONDS):
                    value = w.send(receiver, selector, *given)
                gives = self.read(value, receiver)
            except (SelfishFailure, LimitPassed):
                found.append(None)
                continue
            after = {role.letter: self.read(w.send(receiver, place(role.letter))) for role in family.slots}
            before = {role.letter: copy.deepcopy(state[role.letter]) for role in family.slots}
            arguments = {role.letter: copy.deepcopy(state[role.letter]) for role in family.arguments}
            if any(type(value) is str and value == "something else" for value in (gives, *after.values())):
                raise AssertionError(f"{family.name}: a value of no known kind")
            found.append(Run(before, arguments, gives, after))
        return found

    def argument(self, receiver, role, value):
        if role.kind != "o":
            return self.made(value)
        other = self.world.clone(receiver)
        for letter, each in value.items():
            self.world.send(other, place(letter) + ":", self.made(each))
        return other


def kinds_of(family: Family, parameters: dict) -> dict[str, str]:
    """The kind of each role; of `vn/ln` the one that was chosen with the parameters."""
    return {
        role.letter: role.kind.split("/")[parameters["kind"] % (role.kind.count("/") + 1)] for role in [*family.slots, *family.arguments]
    }


def a_state(family: Family, parameters: dict, rng: random.Random) -> dict:
    """Values for the roles of a family. Numbers are alike now and then, so that equality and borders occur."""
    state = {}
    kinds = kinds_of(family, parameters)
    for role in [*family.slots, *family.arguments]:
        if role.kind == "o":
            state[role.letter] = Thing({slot.letter: drawn(kinds[slot.letter], rng) for slot in family.slots})
            continue
        if kinds[role.letter].startswith("s("):  # one of the first so many texts of the family
            texts = [parameters[f"${i + 1}"] for i in range(int(kinds[role.letter][2:-1]))]
            state[role.letter] = rng.choice(texts) if rng.random() < (0.9 if len(texts) > 1 else 0.5) else drawn("w", rng)
            continue
        state[role.letter] = drawn(kinds[role.letter], rng)
        like = [r.letter for r in [*family.slots, *family.arguments] if r.kind == role.kind and r.letter in state and r is not role]
        if like and rng.random() < 0.15:
            state[role.letter] = copy.deepcopy(state[rng.choice(like)])
    for role in family.arguments:  # things that are looked for are sometimes there
        if role.kind.split("/")[0] in ("n", "u", "w", "s", "c", "h") and rng.random() < 0.5:
            held = [element for slot in family.slots for element in _elements(state[slot.letter])]
            held = [element for element in held if type(element) is type(state[role.letter])]
            if held:
                state[role.letter] = rng.choice(held)
    return state


def _elements(value):
    return list(value) if isinstance(value, (list, dict)) else []


def some_parameters(family: Family, rng: random.Random) -> dict:
    chosen = {name: rng.randint(*bounds) for name, bounds in family.numbers.items()}
    chosen["kind"] = rng.randrange(12)
    for name, texts in family.texts.items():
        left = [text for text in texts if text not in chosen.values()]
        chosen[name] = rng.choice(left or texts)
    return chosen


def expected(family: Family, parameters: dict, state: dict):
    """What the oracle says of a state: what comes, and the slots afterwards."""
    values = copy.deepcopy(state)
    for role in family.arguments:
        if role.kind == "o":
            values[role.letter] = State(values[role.letter])
    values.update({"kind": parameters["kind"]})
    values.update({name.replace("#", "k").replace("$", "t"): value for name, value in parameters.items()})
    work = State(values)
    gives = family.oracle(work)
    if gives is work:
        gives = SELF
    elif isinstance(gives, State):
        gives = Thing({role.letter: getattr(gives, role.letter) for role in family.slots})
    return gives, {role.letter: getattr(work, role.letter) for role in family.slots}


def same(found, wanted) -> bool:
    """Equal in kind and parts; a plain list of an oracle is either collection."""
    if isinstance(found, list) and isinstance(wanted, list):
        return (type(wanted) in (list, type(found))) and len(found) == len(wanted) and all(map(same, found, wanted))
    if isinstance(found, dict) and isinstance(wanted, dict):
        return found.keys() == wanted.keys() and all(same(found[k], wanted[k]) for k in found)
    return type(found) is type(wanted) and found == wanted
