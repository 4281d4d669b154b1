"""The terminal: the prompt, and lines read from a pipe.

In:     a session; standard input.
Out:    results on standard output; failures on standard error; an exit status.
Keeps:  - a line that is not finished is continued, never judged.
        - nothing but what the program prints and the values' texts goes to standard output, so a pipe can read it.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from pathlib import Path

from selfish.errors import SelfishFailure, SyntaxMistake
from selfish.repl.reader import has_code, is_open
from selfish.repl.session import Output, Session
from selfish.source import Source

PROMPT, MORE = "self> ", "  ... "


def standard_output() -> Output:
    """An Output on sys.stdout. Characters the stream cannot take are written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

    def write(text: str) -> None:
        sys.stdout.write(text)
        if interactive:
            sys.stdout.flush()

    interactive = sys.stdout.isatty()
    return Output(write)


def show_failure(failure: Exception, output: Output) -> None:
    """Say it on standard error, on a line of its own, after what the program printed.

    An exception that is no SelfishFailure is a fault of ours. The transaction was aborted like any other, and the session can go on.
    """
    if isinstance(failure, OSError) and failure.errno == errno.EPIPE:
        raise failure  # the reader of our output has left
    from selfish.repl.printer import fault, said

    output.end_line()
    sys.stdout.flush()
    print(said(failure) if isinstance(failure, SelfishFailure) else fault(failure), file=sys.stderr, flush=True)
    if not isinstance(failure, SelfishFailure) and os.environ.get("SELFISH_DEBUG"):
        traceback.print_exception(failure)


def show_notices(session: Session) -> None:
    """Say on standard error what the session has noticed since it was last asked."""
    notices = session.take_notices()
    if notices:
        from selfish.repl.printer import visible

        session.output.end_line()
        sys.stdout.flush()
        for notice in notices:
            print(f"selfish: {visible(notice)}", file=sys.stderr, flush=True)


def show_value(text: str, output: Output) -> None:
    output.end_line()
    if sys.stdout.isatty():
        from selfish.repl.printer import visible

        text = visible(text)
    output(text + "\n")


class Evaluator:
    """What a door does with a text.

    failed       something went wrong so far
    interrupted  Ctrl-C was pressed
    """

    def __init__(self, session: Session):
        self.session = session
        self.failed = False
        self.interrupted = False

    def file_in(self, source: Source, description: str) -> None:
        """Run a script and show its failure, if any."""
        try:
            self.session.file_in(source, description)
        except Exception as failure:
            self._fail(failure)
        show_notices(self.session)

    def upgrade(self) -> None:
        """Add what the library got after the world was built, and say so."""
        from selfish.image.upgrading import upgrade

        try:
            added = self.session.kept("upgrade", lambda: upgrade(self.session.world))
            self.session.output(f"{len(added)} modules were added.\n" if added else "Nothing is missing.\n")
        except Exception as failure:
            self._fail(failure)
        show_notices(self.session)

    def take(self, source: Source, at_end: bool = False) -> bool:
        """Evaluate the text and show its value or failure. False, and nothing done, when it is unfinished and more may come."""
        if is_open(source.text):
            if not at_end:
                return False
        elif not has_code(source.text):
            return True
        try:
            show_value(self.session.evaluate(source), self.session.output)
        except SyntaxMistake as mistake:
            if mistake.incomplete and not at_end:
                return False
            self._fail(mistake)
        except Exception as failure:
            self._fail(failure)
        sys.stdout.flush()
        show_notices(self.session)
        return True

    def _fail(self, failure: Exception) -> None:
        self.failed = True
        self.interrupted = getattr(failure, "kind", "") == "interrupted"
        show_failure(failure, self.session.output)


def read_lines(evaluator: Evaluator, lines, name: str = "<stdin>") -> None:
    """Evaluate piped lines, each finished text on its own, until they end or Ctrl-C is pressed."""
    waiting, first = "", 1
    for number, line in enumerate(lines, 1):
        waiting += line
        if evaluator.take(Source(name, waiting.rstrip("\n"), first)):
            waiting, first = "", number + 1
        if evaluator.interrupted:
            return
    if waiting:
        evaluator.take(Source(name, waiting.rstrip("\n"), first), at_end=True)


def progress_line():
    """A line on the terminal that counts the files loaded into a new world; None when nobody looks."""
    stream = sys.stderr
    if not stream.isatty():
        return None

    def show(done: int, total: int, name: str) -> None:
        filled = 24 * done // max(total, 1)
        line = f"building the world  [{'#' * filled}{'.' * (24 - filled)}] {name}"[:70]
        stream.write(f"\r{line:70}" if done < total else f"\r{'':70}\r")
        stream.flush()

    return show


def prompt_loop(evaluator: Evaluator) -> None:
    """The prompt, until Ctrl-D. A failure there is shown and is no exit status."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyBindings

    from selfish.repl.highlighter import for_prompts

    keys = KeyBindings()

    @keys.add("enter")
    def _(event):
        buffer = event.current_buffer
        if unfinished(buffer.text):
            buffer.insert_text("\n")
        else:
            buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def _(event):
        event.current_buffer.validate_and_handle()

    prompt = PromptSession(
        history=_history(evaluator.session.folder),
        multiline=True,
        key_bindings=keys,
        lexer=for_prompts(),
        prompt_continuation=lambda width, *_: MORE.rjust(width),
    )
    while True:
        try:
            text = prompt.prompt(PROMPT)
        except KeyboardInterrupt:
            continue  # Ctrl-C clears what was typed
        except EOFError:
            break
        try:
            evaluator.take(Source("<prompt>", text), at_end=True)
        except KeyboardInterrupt:
            print("interrupted", file=sys.stderr)


def unfinished(text: str) -> bool:
    """Whether Enter should begin another line rather than evaluate."""
    from selfish.parser import parse_body

    if is_open(text):
        return True
    if not has_code(text):
        return False
    try:
        parse_body(Source("<prompt>", text))
    except SyntaxMistake as mistake:
        return mistake.incomplete
    except SelfishFailure:
        return False
    return False


def _history(folder: Path | None):
    """The prompt's history: in the image's folder, else where programs keep this user's state; in memory when that cannot be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    if folder is None:
        folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "selfish"
    path = folder / "history"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))
