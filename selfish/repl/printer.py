"""The printer: failures as sentences. The only place where they are composed.

In:     a SelfishFailure.
Out:    the lines to show: what, where, the source line with a caret, and what next.
Keeps:  nothing. Text that came from a program is shown with its control characters spelled out, so that it cannot steer a terminal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from selfish.errors import Activation, SelfishFailure, SyntaxMistake, Unhandled

LINE_WIDTH = 100  # of a source line shown above a caret
SENTENCE_LIMIT = 2_000
LIBRARY = "bootstrap/"  # where the sources of the world itself come from
TOLD_WITHOUT_HOW = ("missionFailed", "missionWaits")  # what the mind did on the way is in its trail
SHOWN_FIRST, SHOWN_LAST = 8, 4  # activations of a long backtrace

# C0 without tab and newline, DEL, C1, lone surrogates, and the marks that reorder text
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with every control character, except tab and newline, written as an escape."""
    return CONTROL.sub(_escape, text)


def _escape(match: re.Match) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def said(failure: SelfishFailure) -> str:
    """Everything the architect is told about a failure, without a final newline."""
    if isinstance(failure, SyntaxMistake):
        return _syntax(failure)
    if isinstance(failure, Unhandled):
        return _unhandled(failure)
    for cls in type(failure).__mro__:
        if compose := _SENTENCES.get(cls.__name__):
            return compose(failure)
    return visible(str(failure))


def fault(failure: BaseException) -> str:
    """What the architect is told when Selfish itself is at fault."""
    trace = failure.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_code.co_filename}:{trace.tb_lineno})" if trace else ""
    sentence = _shortened(visible(f"{type(failure).__name__}: {failure}"))
    hint = "please report it; SELFISH_DEBUG=1 shows more. The world is as it was before"
    return _with_hint(f"a fault in Selfish itself{place}: {sentence}", hint)


# ---- mistakes in a text

def syntax_sentence(mistake: SyntaxMistake) -> str:
    """What is wrong, on one line."""
    sentence = mistake.message
    if mistake.expected:
        sentence += f"; expected {mistake.expected if isinstance(mistake.expected, str) else _choice(mistake.expected)}"
    return visible(sentence)


def _choice(names) -> str:
    names = list(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _syntax(mistake: SyntaxMistake) -> str:
    source = mistake.source
    line, column = source.place(mistake.start)
    end_line, end_column = source.place(mistake.end)
    text = source.line_text(line)
    width = end_column - column if end_line == line else len(text) - column + 1
    lines = [f"{visible(source.name)}:{line}:{column}: {syntax_sentence(mistake)}", *_snippet(line, text, column, width)]
    if mistake.hint:
        lines.append(f"  hint: {visible(mistake.hint)}")
    return "\n".join(lines)


# ---- exceptions nobody handled

def _unhandled(failure: Unhandled) -> str:
    trace = failure.backtrace
    if failure.kind in TOLD_WITHOUT_HOW and trace:
        trace = trace[trace.index(_nearest_own(trace)) :]
    sentence = _shortened(visible(failure.text))
    if not trace:
        lines = [sentence]
    else:
        head = _nearest_own(trace)
        lines = [f"{_place(head)}: {sentence}", *_activation_snippet(head)]
    if failure.hint:
        lines.append(f"  hint: {visible(failure.hint)}")
    if len(trace) > 1 or trace and trace[0].selector:
        lines += _backtrace(trace)
    return "\n".join(lines)


def _nearest_own(trace: list[Activation]) -> Activation:
    """The innermost activation of the architect's own code: a failure inside the library is told where it was called."""
    return next((a for a in trace if not a.source_name.startswith(LIBRARY)), trace[0])


def _backtrace(trace: list[Activation]) -> list[str]:
    lines = [f"  in {_who(trace[0])}"]
    if _nearest_own(trace) is not trace[0]:
        lines = [f"{lines[0]}, {_place(trace[0])}", *_activation_snippet(trace[0])]
    callers = trace[1:]
    left_out = len(callers) - SHOWN_FIRST - SHOWN_LAST
    for number, activation in enumerate(callers):
        if left_out > 1 and SHOWN_FIRST <= number < SHOWN_FIRST + left_out:
            if number == SHOWN_FIRST:
                lines.append(f"  ... {left_out + getattr(trace, 'left_out', 0):,} more ...")
            continue
        lines.append(f"  called from {_who(activation)}, {_place(activation)}")
        lines += _activation_snippet(activation)
    return lines


def _who(activation: Activation) -> str:
    if not activation.selector:
        return "the top level"
    return f"'{visible(activation.selector)}' of {_shortened(visible(activation.receiver), 80)}"


def _place(activation: Activation) -> str:
    return f"{visible(activation.source_name)}:{activation.line}:{activation.column}"


def _activation_snippet(activation: Activation) -> list[str]:
    width = activation.end_column - activation.column
    return _snippet(activation.line, activation.line_text, activation.column, width)


# ---- a source line and its caret

def _snippet(line: int, text: str, column: int, width: int) -> list[str]:
    """The line with its number, and carets under `width` characters from `column` (1-based)."""
    if not text.strip():
        return []
    spare = max(0, min(len(text) - len(text.lstrip(" ")) - 2, column - 1))  # a deep indentation tells nothing here
    text, column = text[spare:], column - spare
    start = min(column - 1, len(text))
    end = max(start + 1, min(start + width, len(text)))
    left = max(0, min(start - LINE_WIDTH // 3, len(text) - LINE_WIDTH))
    right = min(len(text), left + LINE_WIDTH)
    before = ("…" if left else "") + text[left:start]
    marked, after = text[start : min(end, right)], text[min(end, right) : right] + ("…" if right < len(text) else "")
    before, marked, after = (visible(part.replace("\t", "    ")) for part in (before, marked, after))
    number = f"{line:5}"
    carets = "^" * max(1, _columns(marked))
    return [f"{number} | {before}{marked}{after}".rstrip(), f"{' ' * len(number)} | {' ' * _columns(before)}{carets}"]


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _shortened(sentence: str, limit: int = SENTENCE_LIMIT) -> str:
    return sentence if len(sentence) <= limit else f"{sentence[:limit]}… ({len(sentence) - limit:,} characters more)"


# ---- problems with the image, by the names of their classes (image/problems.py)

def _with_hint(sentence: str, hint: str = "") -> str:
    return f"{visible(sentence)}\n  hint: {visible(hint)}" if hint else visible(sentence)


def _in_use(problem) -> str:
    who = f"process {problem.holder}" if problem.holder else "another process"
    return _with_hint(f"the image {problem.place} is open in {who}", "quit that one first, or open another image with --image FOLDER")


def _build_failed(problem) -> str:
    head = _with_hint(f"the world could not be built in {problem.place}: {problem.detail}")
    return f"{head}\n{said(problem.cause)}" if problem.cause is not None else head


def _sentence(form: str, hint: str) -> Callable:
    return lambda problem: _with_hint(form.format(place=problem.place, detail=problem.detail), hint)


_SENTENCES: dict[str, Callable[[SelfishFailure], str]] = {
    "Doomed": lambda failure: visible(f"nothing of this was kept: {_shortened(failure.why)}"),
    "ImageInUse": _in_use,
    "BuildFailed": _build_failed,
    "Taken": lambda failure: _with_hint(
        f"nothing was added: the world has something of its own where the library puts {', '.join(failure.names)}",
        "give it another name, then upgrade again",
    ),
    "NotAFolder": _sentence("{place} is not a folder, so no image can live there", "name a folder with --image FOLDER"),
    "NotAllowed": _sentence("the image {place} cannot be opened: {detail}", "an image needs a folder you may write in"),
    "DataMissing": _sentence(
        "the image {place} has lost its world: {detail}",
        "put world.fs back from a backup (after a broken pack it is world.fs.old), or delete the folder to begin a new world",
    ),
    "NotAnImage": _sentence("{place} holds no Selfish world: {detail}", "name another folder with --image FOLDER"),
    "NewerFormat": _sentence("the image {place} has format {detail}, from a later Selfish than this one", "upgrade selfish"),
    "BadAddress": _sentence(
        "the image {place} cannot be reached: {detail}", "an address looks like file:///path/world.fs or zeo://localhost:9991"
    ),
    "Damaged": _sentence("the image {place} is damaged: {detail}", "restore it from a backup; nothing was changed"),
    "NoRoom": _sentence("there is no room for the change in {place}: {detail}", "make room and do it again; nothing was changed"),
    "ChangedMeanwhile": _sentence("another process changed the same objects of {place} first", "repeat it; nothing was changed"),
    "CannotBeStored": _sentence("the image {place} cannot keep this: {detail}", "nothing was changed"),
    "CannotBeUndone": _sentence("{place} cannot undo that: {detail}", "undo later changes to the same objects first; nothing was changed"),
    "NotWritten": _sentence("the image {place} could not be written: {detail}", "nothing was changed"),
}
