"""A question that nobody wants answered any more ends at once, whoever ends it, and its connection is closed."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest
from asking import Asked, in_child
from model_server import ModelServer, fails
from talking import Talk


@pytest.fixture(scope="module")
def talk():
    return Talk()


@pytest.fixture
def vm(talk):
    return talk.vm


def test_whoever_gets_the_pieces_may_cancel(vm, talk):
    with ModelServer(lambda e: (e.stream(["one ", "two ", "three "], end=False), e.stall())) as server:
        talk(server)
        vm.lobby("n <- 0")
        block = "[ n: n succ. n = 2 ifTrue: [ llm cancel ] ]"
        assert vm.said(f"| r | n: 0. r: (llm answer: (llm request copy onText: {block})). r text, r finish") == "'one two cancelled'"
        assert (
            vm.said(f"n: 0. llm infer: 'x' With: (llm request copy onText: {block})")
            == f"modelCancelled: {server.url}: the reply was cancelled."
        )
        assert server.lost.wait(2)


def test_another_thread_may_cancel(vm, talk):
    with ModelServer(lambda e: e.stall()) as server:
        ask = talk(server)
        other = Asked()
        other.file_in(f"llm engine: (remoteEngine copyUrl: '{server.url}' Model: 'm')")
        threading.Timer(0.3, lambda: other("llm cancel")).start()
        began = time.monotonic()
        assert ask(wanted="finish") == "'cancelled'"
        assert 0.2 < time.monotonic() - began < 1
        assert server.lost.wait(2)


def test_a_return_out_of_the_block_closes_the_connection(vm, talk):
    with ModelServer(lambda e: (e.stream(["one"], end=False), e.stall())) as server:
        talk(server)
        vm.lobby("first = ( llm infer: 'x' With: (llm request copy onText: [| :p | ^ p ]) )")
        assert vm.said("first") == "'one'"
        assert server.lost.wait(2)


def test_a_limit_holds_while_waiting(vm, talk):
    with ModelServer(lambda e: e.stall()) as server:
        talk(server)
        began = time.monotonic()
        said = vm.said("[ llm infer: 'x' ] valueWithinSeconds: 0.3")
        assert said == "limitReached: more than 0.3 seconds" and time.monotonic() - began < 1
        assert server.lost.wait(2)


@pytest.mark.parametrize("moment", ["connected", "streaming", "pausing"])
def test_ctrl_c_ends_the_waiting_at_once(vm, talk, moment):
    behaviours = {
        "connected": lambda e: e.stall(),
        "streaming": lambda e: (e.stream(["one"], end=False), e.stall()),
        "pausing": fails(503, Retry_After=15),
    }
    with ModelServer(behaviours[moment]) as server:
        talk(server, "engine longestPause: 20. engine stallSeconds: 20")

        def stopped():
            signal.signal(signal.SIGINT, signal.default_int_handler)
            threading.Timer(0.4, os.kill, (os.getpid(), signal.SIGINT)).start()
            began = time.monotonic()
            said = vm.said("llm infer: 'x' With: (llm request copy onText: [| :p | p ])")
            return said, time.monotonic() - began, vm.said("3 + 4")

        said, seconds, after = in_child(stopped, 10)
        assert (said, after) == ("interrupted: interrupted", "7")
        assert 0.3 < seconds < 0.9
        assert moment == "pausing" or server.lost.wait(2)
