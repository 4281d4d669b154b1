"""Trying: whether a method gives what examples say, found out in a real world.

In:     the text of an object, a method, examples with do, with, gives and then, as tests/intents.jsonl has them.
Out:    holds(...): whether every example holds.
Keeps:  each example has an object of its own; methods run generated, confined and under limits. `gives` null is not looked at.
"""

from __future__ import annotations

from selfish.errors import SelfishFailure
from selfish.image.boot import build_in_memory
from selfish.source import Source
from selfish.vm.limits import LimitPassed
from training.values import literal

STEPS, SECONDS = 50_000, 2


class World:
    def __init__(self):
        self.world = build_in_memory(lambda text: None).world
        self._known: dict[tuple, bool] = {}

    def holds(self, object_text: str, method: str, examples: list[dict]) -> bool:
        return all(self._one(object_text, method, example) for example in examples)

    def _one(self, object_text: str, method: str, example: dict) -> bool:
        key = (object_text, method, repr(example))
        if key not in self._known:
            try:
                self._known[key] = self.world.run(lambda: self._try(object_text, method, example))
            except (SelfishFailure, LimitPassed, RecursionError):
                self._known[key] = False
        return self._known[key]

    def _try(self, object_text: str, method: str, example: dict) -> bool:
        w = self.world
        receiver = self._evaluate(object_text)
        self._evaluate(f"_AddGenerated: {literal(method)} From: 'trying' Provenance: '{{}}'", receiver)
        for name, text in (example.get("with") or {}).items():
            constant = not w.understands(receiver, f"{name}:")
            self._evaluate(f"_AddSlots: (| {name} = {text} |)" if constant else f"{name}: {text}", receiver)
        with w.limits(steps=STEPS, seconds=SECONDS):
            value = self._evaluate(example["do"], receiver)
            wanted = example.get("gives")
            if wanted is not None and w.print_string(value) != wanted:
                return False
            return all(w.print_string(w.send(receiver, name)) == text for name, text in (example.get("then") or {}).items())

    def _evaluate(self, text: str, receiver=None):
        return self.world.evaluate(Source("trying", text), receiver)
