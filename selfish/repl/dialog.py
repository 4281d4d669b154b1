"""The dialog: what a running program may ask and show the person at the terminal.

In:     questions, texts to edit, texts to show; keys.
Out:    answers; texts as they may be written to the terminal.
Keeps:  - it works from the thread the world runs in, while the prompt's own thread waits. Ctrl-C raises KeyboardInterrupt there.
        - control characters in what a program says are spelled out.
"""

from __future__ import annotations

import sys

from selfish.repl.session import Output

NOTICING = 0.2  # seconds after which an interruption from elsewhere is noticed


def visible(text: str) -> str:
    from selfish.repl import printer  # not before it is needed: start-up is short

    return printer.visible(text)


class Dialog:
    """The person at standard input and output, both terminals."""

    def __init__(self, output: Output):
        self.output = output

    def ask(self, question: str) -> str:
        """The line typed after the question. Raises EOFError for Ctrl-D, KeyboardInterrupt for Ctrl-C."""
        return self._prompt(visible(question))

    def edit(self, text: str) -> str:
        """The text after the person has changed it; Escape, Enter ends. Raises as `ask` does."""
        from selfish.repl.highlighter import for_prompts

        return self._prompt("(Escape, then Enter: done. Ctrl-C: stop.)\n", default=text, multiline=True, lexer=for_prompts())

    def _prompt(self, question: str, **options) -> str:
        from prompt_toolkit import PromptSession

        self.output.end_line()
        sys.stdout.flush()
        return PromptSession(refresh_interval=NOTICING).prompt(question, **options)

    def shown(self, text: str) -> str:
        return visible(text)

    def coloured(self, text: str) -> str:
        from selfish.repl.highlighter import coloured

        return coloured(visible(text))

    def progress(self, text: str) -> None:
        """A line on standard error, where the terminal shows it and a pipe does not have it."""
        if sys.stderr.isatty():
            self.output.end_line()
            sys.stdout.flush()
            print(visible(text), file=sys.stderr, flush=True)


def dialog(output: Output) -> Dialog | None:
    """A Dialog when a person is at both ends, else None."""
    return Dialog(output) if sys.stdin.isatty() and sys.stdout.isatty() else None
