"""The remote engine's client: one question to an OpenAI-compatible server over HTTP.

In:     a Question.
Out:    a Call that tells pieces and the reply, or why there is none.
Keeps:  - a question goes to the server it is meant for and nowhere else: no redirect to another host, no proxy nobody asked for.
        - a busy or absent server is asked again, with pauses, while there is time; what has begun to come is never asked for twice.
        - the key is in no sentence, and neither size nor time of a reply is up to the server.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from selfish.models.calls import Call, Failed, Piece
from selfish.models.connections import failure_of, manager_for, plain, retry_after
from selfish.models.contract import END, Choices, Nonsense, Refused, decoded, events, excerpt, parsed, server_words

BUSY = (429, 502, 503, 504)
REDIRECTS = 3
PLAIN = {"retries": False, "redirect": False, "preload_content": False, "decode_content": False}  # all of that is done here
READ = 1 << 16
HINTS = {
    401: "name the environment variable that holds the key in the engine's slot apiKey",
    403: "name the environment variable that holds the key in the engine's slot apiKey",
    404: "is the url right (most end in /v1), and the name of the model",
    405: "is the url right (most end in /v1)",
    413: "the prompt is too long",
}
_HERE = re.compile(r"https?://[^\s/@]+(:\d+)?(/\S*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """What to ask whom, and with how much patience. Times are in seconds, sizes in bytes.

    url      the server's base, such as http://localhost:8000/v1; path: what is appended
    fields   the body of the question, as it will be sent
    key      sent as bearer token, '' for none
    connect  until a connection stands; stall: between two pieces of a stream; seconds: in all
    retries  how often a busy or absent server is asked again; the n-th time after about backoff * 2**n, at most longest_pause
    largest  that a response may be
    """

    url: str
    path: str
    fields: dict
    key: str = field(default="", repr=False)
    connect: float = 5.0
    stall: float = 30.0
    seconds: float = 60.0
    retries: int = 3
    backoff: float = 0.5
    longest_pause: float = 20.0
    largest: int = 16 << 20
    proxy: str = ""

    @property
    def is_streaming(self) -> bool:
        return bool(self.fields.get("stream"))


def ask(question: Question) -> Call:
    """Put a question; the call that comes back tells what becomes of it."""
    call = Call(question.url, question.seconds, question.stall if question.is_streaming else None)
    call.start(lambda call: call.tell(_Asking(question, call).outcome()))
    return call


class _Again(Exception):
    """Not now. failure is what to say when there is no next time; pause what the server asked for, None when it left that to us."""

    def __init__(self, failure: Failed, pause: float | None = None):
        super().__init__(failure.what)
        self.failure = failure
        self.pause = pause


class _Over(Exception):
    """There will be no reply; why is in failure."""

    def __init__(self, failure: Failed):
        super().__init__(failure.what)
        self.failure = failure


class _Asking:
    """A question on its way, in the thread of its call."""

    def __init__(self, question, call):
        self.question = question
        self.call = call
        self.choices = Choices()

    def outcome(self):
        """A Done or a Failed. Raises Closed when nobody waits for it any more."""
        try:
            return self._insisting()
        except _Over as over:
            return self._without_key(over.failure)

    def _insisting(self):
        if not _HERE.fullmatch(self.question.url):
            what = "that is no url of a server" if "@" not in self.question.url else "a url with a user or a password in it is not used"
            raise _Over(Failed("modelUnreachable", what, "write it like http://localhost:8000/v1"))
        manager = manager_for(self.question, self.call)
        for attempt in range(self.question.retries + 1):
            try:
                return self._once(manager)
            except _Again as again:
                pause = self._pause(again.pause, attempt)
                times = f", asked {attempt + 1} times" if attempt else ""
                if attempt == self.question.retries or pause is None:
                    late = f"; it asks to be left alone for {again.pause:g} seconds" if again.pause and pause is None else ""
                    raise _Over(replace(again.failure, what=again.failure.what + times + late)) from None
                self.call.pause(pause)
        raise AssertionError("the last attempt answers or raises")

    def _pause(self, wanted, attempt):
        """Seconds until the next attempt, None when that would be too long."""
        longest = min(self.question.longest_pause, self.call.rest())
        if wanted is not None:
            return wanted if wanted <= longest else None
        pause = min(self.question.backoff * 2**attempt, self.question.longest_pause) * random.uniform(0.5, 1.0)
        return pause if pause < self.call.rest() else None

    # -- one attempt -------------------------------------------------------------------------------------------

    def _once(self, manager):
        from urllib3 import exceptions

        response = self._response(manager)
        try:
            if response.status >= 300:
                self._refused(response)
            return self._reply(response)
        except Nonsense as mistake:
            hint = "is this the url of a model server (most end in /v1)" if not self.choices.text else ""
            raise _Over(Failed("modelNonsense", str(mistake), hint, response.status, text=self.choices.text)) from None
        except Refused as refusal:
            what = f"the server gave up: {refusal}" if self.choices.text else f"the server refused: {refusal}"
            raise _Over(Failed("modelRefused", what, "", response.status, str(refusal), self.choices.text)) from None
        except (exceptions.HTTPError, OSError) as failure:
            self._closed_or_late()
            what = f"the connection was lost in the middle of the reply ({plain(failure)})"
            raise _Over(Failed("modelCutOff", what, "ask again", response.status, text=self.choices.text)) from None
        finally:
            response.close()

    def _response(self, manager):
        """The response to the question, after redirects within the server; its body is not read yet."""
        import urllib3
        from urllib3 import exceptions

        question, url = self.question, self._url()
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream, application/json"}
        if question.key:
            headers["Authorization"] = f"Bearer {question.key}"
        body = json.dumps(question.fields, ensure_ascii=False).encode("utf-8", "replace")
        for _ in range(REDIRECTS + 1):
            timeout = urllib3.Timeout(connect=min(question.connect, max(self.call.rest(), 0.001)), read=max(self.call.rest(), 0.001))
            try:
                response = manager.request("POST", url, body=body, headers=headers, timeout=timeout, **PLAIN)
            except (exceptions.HTTPError, OSError, ValueError) as failure:
                self._closed_or_late()
                failed, is_absent = failure_of(failure, question)
                raise (_Again if is_absent else _Over)(failed) from None
            self.call.heard()
            if response.status not in (307, 308):
                return response
            place = urljoin(url, response.headers.get("Location", ""))
            response.close()
            if urlsplit(place)[:2] != urlsplit(url)[:2]:
                break
            url = place
        what = f"the server sends questions on to {excerpt(place)}, and this one goes nowhere else"
        raise _Over(Failed("modelRefused", what, "use that url if it is to be trusted", response.status))

    def _url(self):
        return f"{self.question.url.rstrip('/')}/{self.question.path}"

    def _closed_or_late(self):
        """A failure after the call was closed is nobody's; one after its deadline is its end."""
        self.call.heard()
        if self.call.rest() <= 0:
            what = f"no whole reply within {self.question.seconds:g} seconds"
            raise _Over(Failed("modelTimedOut", what, text=self.choices.text)) from None

    def _refused(self, response):
        """A status that is no reply. Always raises."""
        status, words = response.status, ""
        for piece in self._bytes(response, 1 << 16, must_end=False):
            words += piece.decode("utf-8", "replace")
        words = server_words(words)
        said = f"HTTP {status}{f', {words}' if words else ''}"
        if status in BUSY:
            raise _Again(Failed("modelBusy", f"the server is busy ({said})", "try later", status, words), retry_after(response))
        if status < 400:
            said = f"HTTP {status}, it is at {excerpt(response.headers.get('Location', 'an unknown place'))} now"
        hint = HINTS.get(status, "")
        if status == 400 and re.search(r"context|too long|max_tokens|maximum", words, re.IGNORECASE):
            hint = "the prompt may be too long for the model"
        raise _Over(Failed("modelRefused", f"the server refused ({said})", hint, status, words))

    # -- the body ----------------------------------------------------------------------------------------------

    def _reply(self, response):
        pieces = self._bytes(response, self.question.largest)
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise Nonsense("what it sent is packed, which nobody asked for")
        if response.headers.get("Content-Type", "").lower().startswith("text/event-stream"):
            return self._streamed(pieces)
        data = b"".join(pieces)
        if data.lstrip()[:5] in (b"data:", b"event"):  # a stream, whatever it calls itself
            return self._streamed([data])
        kind = response.headers.get("Content-Type", "")
        if data.lstrip()[:1] == b"<" or "html" in kind:
            raise Nonsense(f"what it sent is a page for people, not JSON: {excerpt(server_words(decoded(data)))}")
        if not data.strip():
            raise Nonsense("it sent nothing")
        text = self.choices.add(parsed(decoded(data)), streamed=False)
        if self.question.is_streaming and text:
            self.call.tell(Piece(text))
        return self.choices.done()

    def _streamed(self, pieces):
        for data in events(pieces):
            if data == END:
                return self.choices.done()
            text = self.choices.add(parsed(data), streamed=True)
            if text:
                self.call.tell(Piece(text))
        if self.choices.finish is None:
            what = "the stream ended before the reply did"
            raise _Over(Failed("modelCutOff", what, "ask again", text=self.choices.text))
        return self.choices.done()

    def _bytes(self, response, largest, must_end=True):
        """The body, piece by piece as it comes. Beyond `largest` it is nonsense, or its rest does not matter."""
        size = 0
        while piece := response.read1(READ):
            self.call.heard()
            if self.call.rest() <= 0:
                self._closed_or_late()
            size += len(piece)
            if size > largest:
                if must_end:
                    raise Nonsense(f"it sent more than {largest:,} bytes, which no reply needs")
                return
            yield piece

    def _without_key(self, failure):
        key = self.question.key
        if not key:
            return failure
        what, words = (text.replace(key, "***") for text in (failure.what, failure.words))
        return replace(failure, what=what, words=words)
