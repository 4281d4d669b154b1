"""Rows: the replies that are written side by side in one batch, and the loop that writes them.

In:     a model, prompts as token numbers, and for each reply how it is to be chosen and when it ends.
Out:    each Row with its text and how it ended; pieces as they come.
Keeps:  - a reply depends on its own seed and on nothing that happened before.
        - a row that has ended, or that nobody waits for, costs nothing from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

BROKEN = "\ufffd"  # what a decoder makes of half a character


@dataclass
class Row:
    """One reply.

    prompt   token numbers; adapter: what the engine calls the adapter to use, None for the base
    matcher  what holds it to a grammar (constrained.Matcher), or None
    stops    texts that end the reply where they would begin
    piece    takes each part of the text as it comes, or None
    is_over  whether nobody waits for it
    watched  a token whose chance to come first is kept, or None
    likelihood  of the reply so far, its logarithm, at temperature 1 and within the grammar
    """

    prompt: list[int]
    limit: int
    seed: int = 0
    temperature: float = 0.0
    top_p: float = 1.0
    adapter: str | None = None
    matcher: object = None
    stops: tuple[str, ...] = ()
    piece: Callable[[str], None] | None = None
    is_over: Callable[[], bool] = lambda: False
    watched: int | None = None
    chance: float | None = None
    likelihood: float = 0.0
    tokens: list[int] = field(default_factory=list)
    text: str = ""
    finish: str | None = None

    def begin(self, tokenizer, torch):
        self._tokenizer = tokenizer
        self._given = self._known = self._read = 0
        self._generator = torch.Generator().manual_seed(self.seed & (1 << 63) - 1)
        self._hold = max((len(stop) for stop in self.stops), default=1) - 1
        self._is_read_later = self.piece is None and not self.stops  # nobody looks at the text before its end

    def choose(self, logits, torch) -> int:
        """The next token, given the logits of this row, float32 on the CPU."""
        if self.temperature <= 0:
            return int(logits.argmax())
        chances = torch.softmax(logits / self.temperature, -1)
        if self.top_p < 1:
            ordered, places = chances.sort(descending=True)
            ordered[ordered.cumsum(-1) - ordered >= self.top_p] = 0
            return int(places[torch.multinomial(ordered, 1, generator=self._generator)])
        return int(torch.multinomial(chances, 1, generator=self._generator))

    def take(self, token: int, ends: frozenset[int]) -> None:
        """Add a token."""
        if self.matcher is not None:
            self.matcher.consume(token)
        if token in ends:
            return self._end("stop")
        self.tokens.append(token)
        if not self._is_read_later:
            self._decode()
        for stop in self.stops:
            if stop and (at := self.text.find(stop, max(0, self._given - len(stop)))) >= 0:
                self.text = self.text[:at]
                return self._end("stop")
        if self.matcher is not None and self.matcher.is_stopped:
            return self._end("stop")
        if len(self.tokens) >= self.limit:
            return self._end("stop" if self.matcher is not None and self.matcher.is_complete else "length")
        self._tell(len(self.text) - self._hold)

    def _decode(self):
        """The text so far. Only the last tokens are looked at again: half a character becomes a whole one with what follows."""
        before = self._tokenizer.decode(self.tokens[self._known : self._read], skip_special_tokens=True)
        now = self._tokenizer.decode(self.tokens[self._known :], skip_special_tokens=True)
        if not now.endswith(BROKEN):
            self.text += now[len(before) :]
            self._known, self._read = self._read, len(self.tokens)

    def _end(self, how):
        if self._is_read_later:
            self.text = self._tokenizer.decode(self.tokens, skip_special_tokens=True).rstrip(BROKEN)
        elif how == "length" and self._read < len(self.tokens):
            before = self._tokenizer.decode(self.tokens[self._known : self._read], skip_special_tokens=True)
            self.text += self._tokenizer.decode(self.tokens[self._known :], skip_special_tokens=True)[len(before) :].rstrip(BROKEN)
        self.finish = how
        self._tell(len(self.text))

    def _tell(self, end):
        if self.piece is not None and end > self._given:
            self.piece(self.text[self._given : end])
            self._given = end


def write(forward, tokenizer, rows: list[Row], ends: frozenset[int], pad: int) -> None:
    """Write rows to their ends. Those with the same prompt and adapter share the reading of it.

    forward(rows, input_ids, attention_mask, position_ids, cache) answers logits of the last place, one row each, and the cache.
    """
    import torch

    for row in rows:
        row.begin(tokenizer, torch)
    rows = [row for row in rows if not row.is_over()]
    if not rows:
        return
    firsts: list[Row] = []
    places = []
    for row in rows:
        at = next((i for i, other in enumerate(firsts) if other.prompt == row.prompt and other.adapter == row.adapter), len(firsts))
        if at == len(firsts):
            firsts.append(row)
        places.append(at)
    longest = max(len(row.prompt) for row in firsts)
    ids = torch.tensor([[pad] * (longest - len(row.prompt)) + row.prompt for row in firsts])
    mask = torch.tensor([[0] * (longest - len(row.prompt)) + [1] * len(row.prompt) for row in firsts])
    logits, cache = forward(firsts, ids, mask, (mask.cumsum(-1) - 1).clamp(min=0), None)
    if places != list(range(len(rows))):
        index = torch.tensor(places)
        cache.batch_select_indices(index)
        logits, mask = logits[index], mask[index]
    while True:
        held = [i for i, row in enumerate(rows) if row.matcher is not None]
        for i in held:
            rows[i].matcher.hold(logits[i])
        chosen = [row.choose(logits[i], torch) for i, row in enumerate(rows)]
        likely = torch.log_softmax(logits, -1)
        for i, row in enumerate(rows):
            if row.watched is not None and not row.tokens:
                row.chance = float(likely[i, row.watched].exp())
        reached = likely[range(len(rows)), chosen].tolist()
        for row, token, log in zip(rows, chosen, reached, strict=True):
            row.likelihood += log
            row.take(token, ends)
        left = [i for i, row in enumerate(rows) if row.finish is None and not row.is_over()]
        if not left:
            return
        if len(left) < len(rows):
            index = torch.tensor(left)
            cache.batch_select_indices(index)
            rows, mask, chosen = [rows[i] for i in left], mask[index], [chosen[i] for i in left]
        mask = torch.cat([mask, torch.ones(len(rows), 1, dtype=mask.dtype)], -1)
        logits, cache = forward(rows, torch.tensor(chosen)[:, None], mask, mask.sum(-1, keepdim=True) - 1, cache)
