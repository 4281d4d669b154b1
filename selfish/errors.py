"""The mistakes a Selfish program or its text can make: one class each, carrying facts.

In:     raised by the parser, the VM, the primitives and the image.
Out:    caught where something can be done; otherwise they travel whole to the doors.
Keeps:  facts only. The sentences the architect reads are composed in repl/printer.py.
"""

from __future__ import annotations

from selfish.source import Source


class SelfishFailure(Exception):
    """What may reach a door: everything the architect can be told about."""


class SyntaxMistake(SelfishFailure):
    """A text the grammar does not allow.

    source      the text
    start, end  offsets of the wrong part, end exclusive; equal where something is missing
    message     what is wrong, in words
    expected    what could have stood there, in words, each one phrase
    hint        what to try, or ''
    incomplete  True when more text at the end could make it right, so that a prompt goes on reading
    """

    def __init__(
        self, source: Source, start: int, end: int, message: str, expected: tuple[str, ...] = (), hint: str = "", incomplete: bool = False
    ):
        super().__init__(message)
        self.source = source
        self.start = start
        self.end = end
        self.message = message
        self.expected = expected
        self.hint = hint
        self.incomplete = incomplete

    @property
    def line(self) -> int:
        return self.source.place(self.start)[0]

    @property
    def column(self) -> int:
        return self.source.place(self.start)[1]

    @property
    def line_text(self) -> str:
        return self.source.line_text(self.line)


class PrimitiveFailed(Exception):
    """A primitive could not do its work.

    error   the name a fail block receives, such as `badTypeError`
    detail  a sentence for people, '' when the name says it all
    """

    def __init__(self, error: str, detail: str = ""):
        super().__init__(error, detail)
        self.error = error
        self.detail = detail


class Doomed(SelfishFailure):
    """The program said that its transaction must not be kept. `why` is its text."""

    def __init__(self, why: str):
        super().__init__(why)
        self.why = why


class Activation:
    """One line of a backtrace: who was doing what, and where in the text.

    receiver is its short name, selector the method's; line and columns are 1-based, end_column exclusive.
    """

    __slots__ = ("receiver", "selector", "source_name", "line", "column", "end_column", "line_text")

    def __init__(self, receiver: str, selector: str, source_name: str, line: int, column: int, end_column: int, line_text: str):
        self.receiver = receiver
        self.selector = selector
        self.source_name = source_name
        self.line = line
        self.column = column
        self.end_column = end_column
        self.line_text = line_text


class Unhandled(SelfishFailure):
    """A Selfish exception nobody handled.

    kind       the exception's name: messageNotUnderstood, ambiguous, primitiveFailed, userError, stackOverflow, interrupted, limitReached
    text       the sentence, as Self would say it
    backtrace  Activations, innermost first
    hint       what to try, or ''
    exception  the exception object in the language, None when it could not be made
    """

    def __init__(self, kind: str, text: str, backtrace: list[Activation] | None = None, hint: str = "", exception: object = None):
        super().__init__(text)
        self.kind = kind
        self.text = text
        self.backtrace = backtrace or []
        self.hint = hint
        self.exception = exception
