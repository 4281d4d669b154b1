"""The command line: where `selfish` begins and ends.

In:     arguments, environment, standard input.
Out:    what the program prints; an exit status of repl/opening.py.
Keeps:  - `selfish -e EXPR` is short: what reads commands is imported when there is one. Both ways do the same.
        - the end is short as well: what the process held is not taken apart object by object.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading

from selfish.errors import SelfishFailure
from selfish.repl.opening import FAILED, INTERRUPTED, evaluate, give_up


def main() -> None:
    """The console script."""
    gc.disable()  # until the world is open: start-up makes much and drops little
    try:
        status = run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except SelfishFailure as failure:
        status = give_up(failure)
    except BrokenPipeError:
        # The reader of our output has seen enough. What Python still wants to say at its end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = FAILED
    leave(status)


def run() -> int:
    image, quiet, expressions = plain(sys.argv[1:])
    if expressions:
        return evaluate(image, quiet, expressions)
    from selfish import commands

    return commands.main()


def plain(arguments: list[str]) -> tuple[str | None, bool, list[str]]:
    """Image, quiet and expressions of a command line that has these and nothing else, written out; no expressions for any other."""
    image, quiet, expressions = None, False, []
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument in ("-q", "--quiet"):
            quiet = True
        elif argument in ("-e", "--image") or equals and name == "--image":
            value = value if equals else next(rest, None)
            if value is None:
                return None, False, []
            if name == "-e":
                expressions.append(value)
            else:
                image = value
        else:
            return None, False, []
    return image, quiet, expressions


def leave(status: int) -> None:
    """End the process: at once where nothing else runs in it and nobody looks on, as a profiler does."""
    if threading.active_count() > 1 or sys.gettrace() is not None or sys.getprofile() is not None:
        sys.exit(status)
    atexit._run_exitfuncs()
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # a process can be started without them
            stream.flush()
    except (OSError, ValueError):
        sys.exit(status)  # Python says what cannot be written
    os._exit(status)
