# ruff: noqa: E501 - a case of the table reads best on one line
"""The remote engine and bad servers: each way to be one has its exception and its sentence, in bounded time."""

from __future__ import annotations

import time

import pytest
from model_server import ModelServer, fails, free_url, says
from talking import Talk


@pytest.fixture(scope="module")
def talk():
    return Talk()


@pytest.fixture
def vm(talk):
    return talk.vm


BAD = {
    "bad request": (
        fails(400, '{"error": {"message": "context length exceeded"}}'),
        "modelRefused",
        "(HTTP 400, context length exceeded). Hint: the pro",
    ),
    "no such model": (fails(404, '{"detail": "no m"}'), "modelRefused", "(HTTP 404, no m). Hint: is the url right"),
    "list of mistakes": (fails(422, '{"detail": [{"msg": "seed: too big"}]}'), "modelRefused", "(HTTP 422, seed: too big)"),
    "page with an error": (fails(500, "<html><head>x</head><h1>Oh no</h1>", "text/html"), "modelRefused", "(HTTP 500, Oh no)"),
    "endless error": (lambda e: (e.head(500), [e.write(b"x" * 65536) for _ in range(200)]), "modelRefused", "(HTTP 500, xxx"),
    "error with status 200": (lambda e: e.send('{"error": {"message": "no"}}'), "modelRefused", "the server refused: no"),
    "redirect elsewhere": (fails(307, Location="http://198.51.100.1/v1"), "modelRefused", "sends questions on to 'http://198.51.100.1/v1'"),
    "redirect for ever": (fails(308, Location="/v1/again"), "modelRefused", "sends questions on to"),
    "moved": (fails(301, Location="https://x/"), "modelRefused", "(HTTP 301, it is at 'https://x/' now)"),
    "no json": (lambda e: e.send("tea sounds lovely"), "modelNonsense", "is not JSON"),
    "half a json": (lambda e: e.send('{"choices": [{"te'), "modelNonsense", "is not JSON"),
    "a page": (
        lambda e: e.send("<!doctype html><title>x</title>Welcome", kind="text/html"),
        "modelNonsense",
        "a page for people, not JSON: 'x Welcome'",
    ),
    "nothing": (lambda e: e.send(""), "modelNonsense", "it sent nothing"),
    "no content": (fails(204), "modelNonsense", "it sent nothing"),
    "no choices": (lambda e: e.send('{"id": 4}'), "modelNonsense", "there are no choices"),
    "empty choices": (lambda e: e.send('{"choices": []}'), "modelNonsense", "there are no choices"),
    "choices of no kind": (lambda e: e.send('{"choices": [3]}'), "modelNonsense", "no object"),
    "no text": (lambda e: e.send('{"choices": [{"message": {"tool_calls": []}}]}'), "modelNonsense", "there is no text"),
    "text of no kind": (lambda e: e.send('{"choices": [{"text": 3}]}'), "modelNonsense", "there is no text"),
    "a list": (lambda e: e.send("[1]"), "modelNonsense", "is no reply"),
    "too deep": (lambda e: e.send("[" * 500_000), "modelNonsense", "nested too deeply"),
    "not a number": (lambda e: e.send('{"choices": NaN}'), "modelNonsense", "NaN is no JSON"),
    "not utf-8": (lambda e: e.send(b'{"choices": "\xff"}'), "modelNonsense", "not UTF-8"),
    "packed": (lambda e: e.send(b"\x1f\x8b", Content_Encoding="gzip"), "modelNonsense", "packed"),
    "huge": (lambda e: (e.head(), [e.write(b" " * 65536) for _ in range(100)]), "modelNonsense", "more than 1,000,000 bytes"),
    "no http": (lambda e: e.write(b"SSH-2.0-OpenSSH\r\n"), "modelNonsense", "does not speak HTTP"),
    "hung up": (lambda e: e.cut(), "modelCutOff", "before the reply began"),
    "less than promised": (lambda e: (e.head(Content_Length=900), e.write(b'{"choices": [')), "modelCutOff", "in the middle"),
    "silence": (lambda e: e.stall(), "modelTimedOut", "no reply within 2 seconds"),
    "silence after the head": (lambda e: (e.head(Content_Length=9), e.stall()), "modelTimedOut", "within 2 seconds"),
    "a byte now and then": (
        lambda e: (e.head(), [e.write(b" ") and time.sleep(0.1) for _ in range(100)]),
        "modelTimedOut",
        "no whole reply within 2",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_said_of_a_bad_server(talk, name):
    behaviour, kind, sentence = BAD[name]
    with ModelServer(behaviour) as server:
        began = time.monotonic()
        said = talk(server, "engine largestReply: 1000000")()
        assert said.startswith(f"{kind}: {server.url}: ") and sentence in said, said
        assert time.monotonic() - began < 2.5


BAD_STREAMS = {
    "a stop in the middle": (lambda e: (e.stream(["a", "b"], end=False), e.stall()), "modelTimedOut", "nothing new for 0.4 seconds"),
    "a cut": (lambda e: (e.stream(["a", "b"], end=False), time.sleep(0.1), e.cut()), "modelCutOff", "in the middle"),
    "an end too soon": (lambda e: e.stream(["a", "b"], end=False), "modelCutOff", "ended before the reply did"),
    "half an event": (lambda e: (e.stream(["a", "b"], end=False), e.write(b'data: {"cho')), "modelCutOff", "ended before the reply did"),
    "an error": (lambda e: (e.stream(["a", "b"], end=False), e.write(b'data: {"error": "no gpu"}\n\n')), "modelRefused", "gave up: no gpu"),
    "no json": (lambda e: (e.stream(["a", "b"], end=False), e.write(b"data: tea\n\n")), "modelNonsense", "is not JSON"),
    "no end": (lambda e: e.stream("ab" + " " * 100, pause=0.05), "modelTimedOut", "no whole reply within 2 seconds"),
    "too much": (lambda e: e.stream(["ab", *["  " * 50000] * 200]), "modelNonsense", "more than 1,000,000 bytes"),
}


@pytest.mark.parametrize("name", BAD_STREAMS)
def test_what_came_of_a_broken_stream_is_kept_in_the_error(vm, talk, name):
    behaviour, kind, sentence = BAD_STREAMS[name]
    with ModelServer(behaviour) as server:
        talk(server, "engine largestReply: 1000000")
        request = "((llm request copyPrompt: 'x') seconds: 2) onText: [| :p | p ]"
        said = vm.said(
            f"[ llm answer: ({request}). nil ] on: exceptions modelError Do: [| :e | e kind, '/', e text trim, '/', e messageText ]"
        )
        assert said.startswith(f"'{kind}/ab/{server.url}: ") and sentence in said, said


def test_nobody_is_there(talk):
    url = free_url()
    said = talk(url, "engine retries: 1")()
    assert said == (
        f"modelUnreachable: {url}: nobody answers there (connection refused), asked 2 times. "
        "Hint: start the server, or set another engine with llm engine:."
    )
    assert "there is no host of that name" in talk("http://nowhere.invalid/v1")()
    assert "no url of a server" in talk("localhost:8000")()
    assert "no url of a server" in talk("file:///etc/passwd")()
    assert "user or a password" in talk("http://me:secret@localhost/v1")()


def test_a_server_without_https_is_told_apart(talk):
    with ModelServer(says("x")) as server:
        assert "no safe connection" in talk(server.url.replace("http", "https"))()
