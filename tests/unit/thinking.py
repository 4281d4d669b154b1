"""A world on disk that thinks: what the tests of the mind share.

In:     replies for its model; expressions.
Out:    what lasting.py gives; every record of the data file; the lines of the trail.
Keeps:  nobody is at the terminal, what was judged good is installed, and the same seed is used for everything random.
"""

from __future__ import annotations

import hashlib
import json

from lasting import Lasting
from ZODB.utils import p64

from selfish.errors import SelfishFailure
from selfish.source import Source

QUIET = "architect silent. orchestrator consent: 'trust'. orchestrator seed: 1. orchestrator maximumCorrections: 0. 0"
HELLO = "greet: name = ('Hello, ', name)"
BYE = "farewell: name = ('Goodbye, ', name)"
PLAN = '{"summary": "greets", "queries": [], "facets": [], "complexity": 0.2, "confidence": 0.9, "ambiguities": []}'


def literal(text: str) -> str:
    """A Selfish string literal."""
    for plain, escaped in (("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return f"'{text}'"


def vector(texts) -> str:
    """An expression for a vector of strings."""
    made = "vector"
    for text in texts:
        made = f"({made} copyAddLast: {literal(text)})"
    return made


class Thinking(Lasting):
    """A session on an image, with a mind that is ready."""

    def __init__(self, folder, *replies: str):
        super().__init__(folder)
        self(QUIET)
        if replies:
            self.script(*replies)

    def script(self, *replies: str):
        """From now on the model says that, in order."""
        self(f"llm engine: (scriptedEngine copyReplies: {vector(replies)}). 0")

    def always(self, reply: str):
        """From now on the model says nothing else."""
        self(f"llm engine: (scriptedEngine copyCycling: {vector([reply])}). 0")

    def failed(self, text: str) -> str:
        """How an evaluation failed, '' when it did not."""
        try:
            self(text)
        except SelfishFailure as failure:
            return str(failure)
        return ""

    def json(self, text: str):
        """The value of a body that answers what JSON can hold. Nothing that it changes is kept."""
        with self.session.discarded():
            value = self.world.run(lambda: self.world.evaluate(Source("test", f"[ {text} ] value asJson")))
        return json.loads(value.text)

    def records(self) -> dict[bytes, bytes]:
        """The current revision of every record, by its number."""
        storage, found, following = self.store.database.storage, {}, None
        while True:
            oid, _, data, following = storage.record_iternext(following)
            found[oid] = hashlib.sha256(data).digest()
            if following is None:
                return found

    def trail(self) -> list[dict]:
        self.session.trail.flush()
        path = self.session.trail.path
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]] if path.exists() else []

    def understands(self, selector: str) -> bool:
        return self(f"genesis _Understands: {literal(selector)}") == "true"

    def inbox(self) -> list[str]:
        return self.json("(orchestrator inbox collect: [| :m | m selector, ' ', m state, ' ', m waitsFor ]) asVector")


def record_of(reference: str) -> bytes:
    """The number of the record that an objectReference names."""
    return p64(int(reference, 16))
