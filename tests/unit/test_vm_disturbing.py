"""Exceptions from outside, Ctrl-C and limits of time, wait for work that must not be left half done."""

import threading
import time

from selfish.vm.disturbing import disturb, undisturbed


def disturbed(body, after=0.05):
    """Run a function in a thread and disturb it once."""
    thread = threading.Thread(target=body, daemon=True)
    thread.start()
    time.sleep(after)
    disturb(thread.ident, KeyboardInterrupt)
    thread.join(20)
    assert not thread.is_alive()


def test_a_disturbance_arrives_after_the_work():
    order = []

    def work():
        time.sleep(0.2)
        order.append("done")

    def body():
        try:
            undisturbed(work)
            [time.sleep(0.01) for _ in range(1000)]
        except KeyboardInterrupt:
            order.append("interrupted")

    disturbed(body)
    assert order == ["done", "interrupted"]


def test_what_was_sent_before_arrives_before_the_work():
    """Also when Python had no occasion yet to raise it."""
    done = []

    def body():
        for _ in range(200_000):
            undisturbed(lambda: (done.append(1), done.pop()))

    def outer():
        try:
            body()
        except KeyboardInterrupt:
            assert done == []

    for pause in range(20):
        done.clear()
        disturbed(outer, pause * 1e-3)
        assert done == []


def test_starting_threads_while_disturbed_hangs_nobody():
    """CPython takes a thread that is not up yet for the one that starts it."""

    def body():
        try:
            while True:
                thread = threading.Thread(target=lambda: None, daemon=True)
                undisturbed(thread.start)
        except KeyboardInterrupt:
            pass

    for number in range(30):
        disturbed(body, 0.01 + number * 1e-4)
