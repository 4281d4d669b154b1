"""The parser: from text to tree.

In:     a Source in body mode, in script mode, holding one method, or holding the inside of a slot list.
Out:    the nodes of syntax.py; or SyntaxMistake.
Keeps:  nothing is recursive, whatever the text. A mistake later in a script never hides the expressions before it.

A text becomes words (parsing/words.py), and words become a tree (parsing/loop.py) by a table made from grammar.lark (parsing/table.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfish.errors import SyntaxMistake
from selfish.parsing.loop import parse
from selfish.parsing.refusing import Refused, clip
from selfish.parsing.slots import Listed, take_apart, with_arguments
from selfish.parsing.words import Scan, Word, scan
from selfish.source import LINE_END, Source
from selfish.syntax import Body, MethodLiteral, ObjectLiteral

MAX_MISTAKES = 50  # what `check` reports of one text before it gives up


def parse_body(source: Source) -> Body:
    """The tree of a whole text in body mode: optional locals, then statements."""
    try:
        return parse(source, "body", scan(source.text, 0, script=False))
    except Refused as refused:
        raise refused.within(source) from None


def parse_script(source: Source) -> Iterator[Body]:
    """One Body for each expression of a script, each parsed only when it is asked for."""
    position = 0
    while position < len(source.text):
        try:
            found = scan(source.text, position, script=True)
            body = parse(source, "line", found) if found.words or found.unreadable else None
        except Refused as refused:
            raise refused.within(source) from None
        position = found.position
        if body is not None:
            yield body


def parse_method(source: Source, arguments: tuple[str, ...]) -> MethodLiteral:
    """The tree of a stored method: a text `( ... )`, and the argument names its slot gave, () when it gave none."""
    try:
        method = parse(source, "method", scan(source.text, 0, script=False))
        if arguments:
            return with_arguments([Word("NAME", name, method.start, method.start + 1) for name in arguments], method)
        return method
    except Refused as refused:
        raise refused.within(source) from None


def parse_slots(source: Source) -> ObjectLiteral:
    """The tree of the object whose slots a text lists, without the bars and parentheses around them."""
    try:
        entries = parse(source, "slots", scan(source.text, 0, script=False))
        arguments, slots, annotation = take_apart(Listed(0, entries))
        for word in arguments:
            raise Refused(word.start, word.end, f"the argument :{clip(word.value)} in an object", "arguments stand in the head of a method")
        return ObjectLiteral(0, len(source.text), slots, annotation)
    except Refused as refused:
        raise refused.within(source) from None


def check(source: Source, mode: str) -> list[SyntaxMistake]:
    """All mistakes of a text, in order, at most MAX_MISTAKES.

    mode    'body', where there is at most one, or 'script', where reading goes on at the next expression
    """
    if mode == "body":
        try:
            parse_body(source)
        except SyntaxMistake as mistake:
            return [mistake]
        return []
    mistakes: list[SyntaxMistake] = []
    position = 0
    while position < len(source.text) and len(mistakes) < MAX_MISTAKES:
        found = None
        try:
            found = scan(source.text, position, script=True)
            if found.words or found.unreadable:
                parse(source, "line", found)
            position = found.position
        except Refused as refused:
            mistakes.append(refused.within(source))
            position = resume(source.text, found, max(refused.start, position))
    return mistakes


def resume(text: str, found: Scan | None, wrong: int) -> int:
    """Where a script goes on after a mistake: behind its expression, or, when that has no end, at the next line that opens no deeper."""
    if found is not None and not found.unreadable and not found.open:
        return found.position
    next_line = re.compile(r"([ \t]*)[^\s)\]}|.]")
    line_start = max(text.rfind("\n", 0, wrong), text.rfind("\r", 0, wrong)) + 1
    indent = len(text[line_start:wrong]) - len(text[line_start:wrong].lstrip(" \t"))
    for line_end in LINE_END.finditer(text, wrong):
        line = next_line.match(text, line_end.end())
        if line and len(line[1]) <= indent:
            return line.start()
    return len(text)
