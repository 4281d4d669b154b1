"""Opening: an evaluator on the image somebody asked for, and how a run ends.

In:     where the image is, whether to be quiet; expressions.
Out:    an Evaluator on an open session; what is printed; an exit status from the table below.
Keeps:  everything heavy is imported when an image is opened, so that a mistake in the command line is told at once.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from selfish.errors import SelfishFailure
from selfish.source import Source

OK, FAILED, USAGE, NO_IMAGE, INTERRUPTED = 0, 1, 2, 3, 130


def evaluate(location: str | None, quiet: bool, expressions: list[str], without: tuple[str, ...] = ()) -> int:
    """Print the value of each expression, up to the first that fails. Raises an OpenProblem."""
    with opened(location, quiet, without) as evaluator:
        for expression in expressions:
            evaluator.take(Source("<expression>", expression), at_end=True)
            if evaluator.failed:
                break
    return exit_status(evaluator)


@contextmanager
def opened(location: str | None, quiet: bool, without: tuple[str, ...] = ()) -> Iterator:
    """An evaluator on a session on an image, closed at the end. Raises an OpenProblem.

    without     names of techniques (compiler/techniques.py)
    """
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # an exception amid imports can get lost, and there is nothing to lose yet
    from selfish.repl.dialog import dialog
    from selfish.repl.session import Session
    from selfish.repl.terminal import Evaluator, show_notices, standard_output

    import_module("selfish.image.boot")  # and with it the database
    signal.signal(signal.SIGINT, handler)
    session = Session.open(location or os.environ.get("SELFISH_IMAGE") or "image", standard_output(), progress(quiet), without)
    session.world.terminal = dialog(session.output)
    # What start-up made stays: the collector need not look at it again, nor at so few new objects at a time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()
    with session:
        show_notices(session)
        yield Evaluator(session)


def exit_status(evaluator) -> int:
    return INTERRUPTED if evaluator.interrupted else FAILED if evaluator.failed else OK


def progress(quiet: bool):
    """What is told how a world is built; None when nobody looks."""
    if quiet:
        return None
    from selfish.repl.terminal import progress_line

    return progress_line()


def give_up(failure: SelfishFailure) -> int:
    """Say what nobody could do anything about, and answer the exit status."""
    from selfish.image.problems import OpenProblem
    from selfish.repl.printer import said

    print(f"selfish: {said(failure)}", file=sys.stderr)
    return NO_IMAGE if isinstance(failure, OpenProblem) else FAILED
