"""Places: holding a model that writes whole words to the places a request has.

In:     the places that may be written, as one text with spaces between; a loaded model whose tokenizer knows whole words.
Out:    a matcher as rows.py wants one.
Keeps:  what may be written does not depend on what was written before, so a token costs one look-up.
"""

from __future__ import annotations

import re

from selfish.models.constrained import BadGrammar

KIND = "places"
_PLACE = re.compile(r"(?:a?(?:n|s|b|vn|vs|v|ln|ls|l|d|o|z)|[tk])\d+:?")


def is_place(word: str) -> bool:
    """Whether a word stands for something that the request has, or has not. Locals and block arguments are the reply's own."""
    return _PLACE.fullmatch(word) is not None


class Places:
    """What holds every row of a request in the same way."""

    is_stopped = is_complete = False

    def __init__(self, refused):
        self._refused = refused

    def at_start(self) -> Places:
        return self

    def hold(self, logits) -> None:
        logits.index_fill_(0, self._refused, float("-inf"))

    def consume(self, token: int) -> None:
        """Nothing changes by it."""


def holding(loaded, places: str) -> Places:
    """A matcher for replies with no other places than these. Raises BadGrammar."""
    import torch

    model = getattr(getattr(loaded.tokenizer, "backend_tokenizer", None), "model", None)
    if type(model).__name__ != "WordLevel":
        raise BadGrammar("places are for models that write whole words")
    may = set(places.split())
    refused = {number for word, number in loaded.tokenizer.get_vocab().items() if is_place(word) and word not in may}
    refused |= set(loaded.tokenizer.all_special_ids) - loaded.ends
    return Places(torch.tensor(sorted(refused), dtype=torch.long))
