"""The remote engine and a good server: what is asked, what comes back, what is tried again, what differs between servers and may."""

from __future__ import annotations

import json
import socket
import threading
import time

import pytest
from lasting import Lasting
from model_server import ModelServer, fails, free_url, says
from talking import Talk

GREETING = "greet: name = ( 'Hällo, 🫖 ', name )"


@pytest.fixture(scope="module")
def talk():
    return Talk()


@pytest.fixture
def vm(talk):
    return talk.vm


def test_a_chat_is_asked_and_answered(vm, talk):
    with ModelServer(says(GREETING)) as server:
        ask = talk(server)
        assert ask("system: 'be brief'", prompt="say hello") == vm(f"'{GREETING.replace(chr(39), chr(92) + chr(39))}'")
        [asked] = server.requests
    assert asked.path == "/v1/chat/completions"
    assert asked.body == {
        "model": "m",
        "temperature": 0,
        "top_p": 1,
        "max_tokens": 512,
        "seed": 0,
        "messages": [{"role": "system", "content": "be brief"}, {"role": "user", "content": "say hello"}],
    }
    assert "Authorization" not in asked.headers


def test_a_reply_tells_what_the_server_told(vm, talk):
    with ModelServer(says("two words", finish="length", model="base-7")) as server:
        talk(server)
        vm.lobby("r")
        vm.file_in("r: llm answer: ((llm request copyPrompt: 'one two three') candidates: 2)")
        assert (
            vm("(r finish & r model & r engine & r adapter & r seed) asVector") == f"a vector('length', 'base-7', '{server.url}', nil, 0)"
        )
        assert vm("(r promptTokens & r replyTokens & r candidates size & r isCutOff) asVector") == "a vector(3, 2, 2, true)"
        assert vm("(r seconds > 0) && [ r seconds < 2 ]") == "true"
        assert server.requests[0].body["n"] == 2


def test_completion_mode_asks_for_a_completion(talk):
    with ModelServer(says("done")) as server:
        assert talk(server, "engine mode: 'completion'")("system: 'S'") == "'done'"
        assert server.requests[0].path == "/v1/completions"
        assert server.requests[0].body["prompt"] == "S\n\nhi"


@pytest.mark.parametrize("mode", ["chat", "completion"])
def test_pieces_come_as_the_server_sends_them(vm, talk, mode):
    with ModelServer(says("Hello, dear world")) as server:
        talk(server, f"engine mode: '{mode}'")
        assert talk.streamed() == "'Hello|, dea|r wor|ld'"
        assert server.requests[0].body["stream"] is True


def test_a_piece_is_handed_out_before_the_next_is_there(vm, talk):
    with ModelServer(lambda exchange: exchange.stream(["a", "b", "c"], pause=0.15)) as server:
        talk(server)
        times = vm.value(
            "| v | v: vector copyRemoveAll. llm infer: 'x' With: (llm request copy onText: [ v _VectorAdd: _TimeMonotonic ]). v"
        ).items
    assert times[2] - times[0] > 200


def test_an_adapter_is_asked_for_as_a_model(vm, talk):
    with ModelServer(says("x")) as server:
        ask = talk(server)
        assert ask("adapter: 'robin'", wanted="adapter") == "'robin'"
        assert ask(wanted="adapter") == "nil"
        assert talk(server, "engine adapterAsModel: false")("adapter: 'robin'", wanted="adapter") == "nil"
        assert [asked.body["model"] for asked in server.requests] == ["robin", "m", "m"]


def test_options_stops_grammar_and_more_fields_go_along(vm, talk):
    with ModelServer(says("one;two")) as server:
        ask = talk(
            server, "engine grammarField: 'grammar'. engine extraFields at: 'min_p' Put: 0.1. engine extraFields at: 'on' Put: true."
        )
        assert ask("stop: (';' & '') asVector", wanted="text") == "'one'"
        ask("grammar: 'root ::= x'")
        talk(server)("grammar: 'root ::= x'")
        talk(server, "engine grammarField: 'structured_outputs.grammar'")("grammar: 'start: x'")
        first, second, third, fourth = (asked.body for asked in server.requests)
        assert fourth["structured_outputs"] == {"grammar": "start: x"}
        assert (first["stop"], first["min_p"], first["on"]) == ([";", ""], 0.1, True)
        assert second["grammar"] == "root ::= x" and "grammar" not in third


def test_the_key_comes_from_the_environment_and_is_told_to_nobody(vm, talk, monkeypatch):
    monkeypatch.setenv("TEA_KEY", "sesame-4711")
    leaky = fails(401, json.dumps({"error": {"message": "the key sesame-4711 is wrong"}}))
    with ModelServer(says("yes"), leaky) as server:
        ask = talk(server, "engine apiKey: 'TEA_KEY'")
        assert ask() == "'yes'"
        assert server.requests[0].headers["Authorization"] == "Bearer sesame-4711"
        said = ask()
        assert said.startswith(
            f"modelRefused: {server.url}: the server refused (HTTP 401, the key *** is wrong). Hint: name the environment"
        )
        monkeypatch.delenv("TEA_KEY")
        assert "the environment variable TEA_KEY holds none" in ask()
        monkeypatch.setenv("TEA_KEY", "two\nlines")
        assert "holds none" in ask() and "lines" not in ask()
        assert len(server.requests) == 2


def test_the_environment_names_no_proxy(talk, monkeypatch):
    monkeypatch.setenv("http_proxy", free_url())
    monkeypatch.setenv("HTTP_PROXY", free_url())
    with ModelServer(says("direct")) as server:
        assert talk(server)() == "'direct'"
        assert talk("http://model.invalid/v1", f"engine proxy: '{server.url}'")() == "'direct'"
        assert server.requests[1].path == "http://model.invalid/v1/chat/completions"


# ---- asking again


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_server_is_asked_again(talk, status):
    with ModelServer(fails(status), fails(status), says("at last")) as server:
        assert talk(server)() == "'at last'"
        assert len(server.requests) == 3


def test_retries_are_used_up(talk):
    with ModelServer(fails(503, '{"message": "loading"}')) as server:
        said = talk(server, "engine retries: 2")()
        assert said == f"modelBusy: {server.url}: the server is busy (HTTP 503, loading), asked 3 times. Hint: try later."
        assert len(server.requests) == 3


def test_retry_after_is_respected(talk):
    with ModelServer(fails(429, Retry_After=1), says("later")) as server:
        began = time.monotonic()
        assert talk(server, "engine longestPause: 5")() == "'later'"
        assert 1 <= time.monotonic() - began < 2


def test_a_server_that_wants_too_long_a_pause_is_left_alone(talk):
    with ModelServer(fails(429, Retry_After=3600)) as server:
        began = time.monotonic()
        assert "asks to be left alone for 3600 seconds" in talk(server, "engine longestPause: 5000")()
        assert time.monotonic() - began < 1 and len(server.requests) == 1


def test_pauses_grow(talk):
    with ModelServer(fails(503)) as server:
        began = time.monotonic()
        talk(server, "engine backoff: 0.1. engine retries: 3")()
        assert 0.35 <= time.monotonic() - began < 1.5  # between half and all of 0.1 + 0.2 + 0.4


def test_a_server_that_starts_meanwhile_is_found(talk):
    url = free_url()
    port = int(url.split(":")[2].split("/")[0])
    ask = talk(url, "engine backoff: 0.2. engine retries: 6. engine longestPause: 0.3")

    def open_late():
        time.sleep(0.3)
        with socket.create_server(("127.0.0.1", port)) as listening:
            connection, _ = listening.accept()
            connection.recv(1 << 16)
            body = b'{"choices": [{"text": "late"}]}'
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
            connection.close()

    thread = threading.Thread(target=open_late)
    thread.start()
    assert ask() == "'late'"
    thread.join()


# ---- what servers do differently and may


def test_a_stream_in_any_pieces_is_the_same_text(vm, talk):
    """Bytes split anywhere, also inside a character; other line ends, comments, and events in several lines."""

    def odd(exchange):
        exchange.head(kind="text/event-stream; charset=utf-8")
        data = b": wait\n\nevent: x\nid: 3\n" + exchange.event("t\u00e9a \U0001fad6!").replace(b"\\ud83e\\uded6", "\U0001fad6".encode())
        data += b'data: {"choices":\r\ndata: [{"delta": {"content": "+\\ud83e"}}]}\r\n\r\n'
        data += b'data:{"choices": [{"delta": {"content": "\\uded6", "role": "assistant"}}]}\r\r'
        data += b'data: {"choices": [], "usage": {"prompt_tokens": 7}}\n\ndata: [DONE]\n'
        for at in range(len(data)):
            exchange.write(data[at : at + 1])
            time.sleep(0.001)

    with ModelServer(odd) as server:
        talk(server)
        assert talk.streamed().replace("|", "") == "'téa 🫖!+🫖'"


def test_a_server_that_does_not_stream_is_understood(vm, talk):
    with ModelServer(lambda e: e.send('{"choices": [{"message": {"content": "whole"}}]}')) as server:
        talk(server)
        assert talk.streamed() == "'whole'"


def test_a_stream_under_another_name_is_understood(vm, talk):
    with ModelServer(lambda e: (e.head(kind="text/plain"), e.write(e.event("a") + e.event("b") + b"data: [DONE]\n\n"))) as server:
        talk(server)
        assert talk.streamed() == "'a|b'"


def test_a_redirect_within_the_server_is_followed(talk):
    with ModelServer(fails(307, Location="/v2/chat"), says("moved")) as server:
        assert talk(server)() == "'moved'"
        assert server.requests[1].path == "/v2/chat" and server.requests[1].body == server.requests[0].body


def test_half_a_character_can_be_stored(image):
    with ModelServer(lambda e: e.send('{"choices": [{"text": "tea \\ud83d"}]}')) as server:
        world = Lasting(image)
        world.file_in(f"llm engine: (remoteEngine copyUrl: '{server.url}' Model: 'm'). lobby _AddSlots: (| said = llm infer: 'x' |)")
        world.reopen()
        world.expect("said", "'tea \ufffd'")
        world.close()


def test_nothing_of_a_call_is_stored(image):
    """The engine is an ordinary object: it is asked again after reopening, and an evaluation that failed changes nothing."""
    with ModelServer(says("kept")) as server:
        world = Lasting(image)
        world.file_in(f"llm engine: (remoteEngine copyUrl: '{server.url}' Model: 'm')")
        assert world("llm infer: 'x'") == "'kept'"
        assert world.bytes_written("llm infer: 'x'") == 0
        world.reopen()
        assert world("llm infer: 'x'") == "'kept'"
        world.close()


@pytest.mark.parametrize(
    "settings",
    [
        "engine mode: 'dance'",
        "engine retries: 'many'",
        "engine connectSeconds: -1",
        "engine extraFields at: 'x' Put: lobby",
        "engine url: 3",
    ],
)
def test_settings_that_cannot_be_are_refused(talk, settings):
    with ModelServer(says("x")) as server:
        said = talk(server, settings)()
        assert said.startswith("modelError: ") and "the question cannot be sent. Hint: see that" in said, said
        assert not server.requests
