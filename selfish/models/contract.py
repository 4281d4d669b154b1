"""The contract: what an OpenAI-compatible server sends, read with suspicion.

In:     the bytes of a response, whole or as they come.
Out:    Choices: pieces of text as they come, and in the end a Done; or Nonsense, or Refused.
Keeps:  nothing is believed before it was looked at: types, nesting, encoding. Text that comes out can be stored as UTF-8.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from selfish.models.calls import Done

DEEPEST = 100  # levels of JSON; the parser recurs on the C stack
LONGEST_LINE = 4 << 20
END = "[DONE]"
# Linear on any text: a string that does not end goes to the end of the text, and nothing is tried twice.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[{\]}]', re.DOTALL)
_MARKUP = re.compile(r"<(style|script|head)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
READ_WORDS = 4000  # characters of an error page that are looked at


class Nonsense(Exception):
    """What came does not keep the contract. The text says how, as a clause."""


class Refused(Exception):
    """The server says, in the words of the text, that it will not."""


def parsed(text: str):
    """The value of a JSON text; NaN and the like are none. Raises Nonsense."""
    if text.count("[") + text.count("{") > DEEPEST and _is_too_deep(text):
        raise Nonsense("the JSON it sent is nested too deeply")
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as mistake:
        raise Nonsense(f"what it sent is not JSON ({mistake}): {excerpt(text)}") from None


def _no_constant(name):
    raise ValueError(f"{name} is no JSON")


def _is_too_deep(text):
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if depth > DEEPEST:
            return True
    return False


def excerpt(text: str, size: int = 160) -> str:
    """The beginning of a text in one line, for a message."""
    line = " ".join(text.split())
    return repr(line if len(line) <= size else f"{line[: size - 3]}...")


def server_words(text: str) -> str:
    """What an error response says, as plain as it can be had: the message inside the JSON, or the text without its markup."""
    try:
        value = parsed(text)
    except Nonsense:
        value = None
    while isinstance(value, dict):
        value = next((value[name] for name in ("error", "message", "detail", "msg") if value.get(name)), "")
        if isinstance(value, list):
            value = value[0] if value else ""
    words = value[:READ_WORDS] if isinstance(value, str) else _MARKUP.sub(" ", text[:READ_WORDS])
    return whole(" ".join(words.split())[:500])


def whole(text: str) -> str:
    """A text without halves of surrogate pairs, which nothing can store; matching halves become one character."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Choices:
    """The texts of a reply, put together from one JSON value or many."""

    def __init__(self):
        self._texts: dict[int, list[str]] = {}
        self._held = ""
        self.finish: str | None = None
        self.model: str | None = None
        self.usage: dict = {}

    def add(self, value, streamed: bool) -> str:
        """Take in a response, or one event of a stream; answers what it adds to the first text. Raises Nonsense or Refused."""
        if not isinstance(value, dict):
            raise Nonsense(f"what it sent is no reply: {excerpt(json.dumps(value))}")
        if value.get("error"):
            raise Refused(server_words(json.dumps(value)))
        choices = value.get("choices")
        if not isinstance(choices, list) or not choices and not (streamed and "usage" in value):
            raise Nonsense(f"there are no choices in what it sent: {excerpt(json.dumps(value))}")
        if isinstance(value.get("model"), str):
            self.model = whole(value["model"])
        if isinstance(value.get("usage"), dict):
            self.usage = value["usage"]
        return "".join(self._choice(choice, streamed) for choice in choices)

    def _choice(self, choice, streamed):
        if not isinstance(choice, dict):
            raise Nonsense("a choice in what it sent is no object")
        number = choice.get("index", 0)
        finish = choice.get("finish_reason")
        part = choice.get("delta" if streamed else "message")
        text = part.get("content") if isinstance(part, dict) else choice.get("text")
        if isinstance(text, list):
            text = "".join(each["text"] for each in text if isinstance(each, dict) and isinstance(each.get("text"), str))
        if text is None and (streamed or finish == "length"):
            text = ""
        if not isinstance(text, str) or not isinstance(number, int) or not isinstance(finish, str | None):
            raise Nonsense(f"there is no text in what it sent: {excerpt(json.dumps(choice))}")
        if number == 0 and finish is not None:
            self.finish = finish
        self._texts.setdefault(number, []).append(text)
        return self._joined(text) if number == 0 else ""

    def _joined(self, text):
        """Half a character waits for its other half."""
        text = self._held + text
        self._held = text[-1] if text and "\ud800" <= text[-1] <= "\udbff" else ""
        return whole(text[: len(text) - len(self._held)])

    @property
    def text(self) -> str:
        return whole("".join(self._texts.get(0, ())))

    def done(self) -> Done:
        others = [number for number in sorted(self._texts) if number != 0]
        texts = (self.text, *(whole("".join(self._texts[number])) for number in others))
        return Done(texts, self.finish or "stop", self.model, self._count("prompt_tokens"), self._count("completion_tokens"))

    def _count(self, name):
        count = self.usage.get(name)
        return count if type(count) is int and count >= 0 else None


def events(pieces: Iterable[bytes]) -> Iterator[str]:
    """The data of each server-sent event, the bytes coming in whatever pieces they come. Raises Nonsense."""
    data: list[str] = []
    for line in _lines(pieces):
        if line == "" and data:
            yield "\n".join(data)
            data = []
        elif line == "data" or line.startswith("data:"):
            data.append(line[5:].removeprefix(" "))
    if data == [END]:
        yield END  # some forget the empty line after it; any other event without one was cut off


def _lines(pieces):
    rest = bytearray()
    for piece in pieces:
        rest += piece
        if b"\n" in piece or b"\r" in piece or len(rest) > LONGEST_LINE:
            *ended, last = re.split(rb"\r\n|\n|\r(?!\Z)", rest)
            if len(last) > LONGEST_LINE:
                raise Nonsense("a line of its stream has no end")
            yield from map(decoded, ended)
            rest = bytearray(last)
    if rest:
        yield decoded(rest.rstrip(b"\r"))


def decoded(data: bytes) -> str:
    """UTF-8, with or without the mark that some put before it. Raises Nonsense."""
    try:
        return bytes(data).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Nonsense("what it sent is not UTF-8 text") from None
