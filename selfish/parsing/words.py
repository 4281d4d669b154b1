"""Words: a text cut into the terminals of the grammar.

In:     a text, a position in it, and whether it is a script, where a line can end an expression.
Out:    a Scan: the words of one body, or of one expression of a script; or Refused when they are too many or nest too deep.
Keeps:  one pattern reads every word. What stands in this file the grammar cannot say: minus, radix, lines, sizes.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from selfish.parsing.refusing import Refused
from selfish.parsing.table import grammar_table

MAX_NESTING = 400  # brackets around one another; everything after the parser may recurse this deep
MAX_STATEMENT = 4_000  # words in one statement and in those around it, closed brackets not counted: the depth of its messages
MAX_WORDS = 250_000  # words in one body, or in one expression of a script

UNREADABLE = "$UNREADABLE"  # stands where the words end before the text does

# Terminals by what they are good for.
OPENING = {"LPAR": "(", "LSQB": "[", "LBRACE": "{"}
CLOSING = {"RPAR": "(", "RSQB": "[", "RBRACE": "{"}  # and the bracket each closes
NUMBERS = ("INTEGER", "FLOAT", "RADIX")
LITERALS = (*NUMBERS, "STRING", "SELF")
OPERAND_ENDS = (*LITERALS, "NAME", *CLOSING)


class Word(NamedTuple):
    """A token: its terminal in the grammar, its characters, and its place."""

    type: str
    value: str
    start: int
    end: int


class Scan(NamedTuple):
    """The words of one body, or of one expression of a script with what ends it.

    words       in order; empty for an empty line
    position    where the next expression begins, or, when unreadable, where no word does
    open        the brackets still open, outermost first
    unreadable  True when the reading stopped at characters that are no word
    """

    words: list[Word]
    position: int
    open: list[Word]
    unreadable: bool


def scan(text: str, position: int, script: bool) -> Scan:
    """Read words up to the end of the text, or, in a script, of the expression. Refuses only what is too big."""
    table = grammar_table()
    kinds, fixed = table.kinds, table.fixed
    within = table.within.match
    across = table.across.match if script else within
    match = across
    words: list[Word] = []
    add, make, intern = words.append, tuple.__new__, sys.intern
    open_brackets: list[tuple[Word, int, int]] = []  # each with base as it was, and its place in words
    around = 0  # words of the statements around the innermost open bracket
    base = 0  # where in words the current statement begins, moved on by what stood in brackets already closed

    if script:
        position = table.blank.match(text, position).end()
    while found := match(text, position):
        if len(words) > MAX_WORDS:
            raise Refused(words[-1].start, words[-1].end, f"more than {MAX_WORDS:,} words in one expression", "split the text")
        group = found.lastindex
        start, position = found.span(group)
        kind = kinds[group]
        value = found[group]
        if kind == "NAME" or kind == "KEYWORD" or kind == "CAPITALISED" or kind == "OPERATOR":
            value = intern(value)
            add(make(Word, (fixed.get(value, kind), value, start, position)))
            continue
        if kind == "INTEGER" or kind == "FLOAT" or kind == "RADIX":
            if value[0] == "-" and words and words[-1].type in OPERAND_ENDS:
                add(make(Word, ("OPERATOR", "-", start, start + 1)))
                position = start + 1
                continue
            if kind == "RADIX":
                value = radix_part(value)
                if value is None:
                    return Scan(words, start, [], True)
                position = start + len(value)
        elif kind == "DOT":
            if script and not open_brackets:
                add(make(Word, (kind, value, start, position)))
                break
            limit_statement(around + len(words) - base, words)
            base = len(words) + 1
        elif kind in OPENING:
            if len(open_brackets) == MAX_NESTING:
                hint = "give the inner parts names of their own"
                raise Refused(start, position, f"more than {MAX_NESTING} brackets inside one another", hint)
            limit_statement(around + len(words) - base, words)
            word = make(Word, (kind, value, start, position))
            open_brackets.append((word, base, len(words)))
            around += len(words) - base
            base = len(words) + 1
            add(word)
            match = within
            continue
        elif kind in CLOSING:
            if open_brackets and open_brackets[-1][0].value == CLOSING[kind]:
                limit_statement(around + len(words) - base, words)
                _, outer, opened = open_brackets.pop()
                around -= opened - outer
                base = outer + len(words) - opened
                if not open_brackets:
                    match = across
        elif kind == "NEWLINE":
            add(make(Word, (kind, value, start, position)))
            break
        add(make(Word, (kind, value, start, position)))
    else:
        position = table.blank.match(text, position).end()
        limit_statement(around + len(words) - base, words)
        return Scan(words, position, [word for word, _, _ in open_brackets], position < len(text))
    limit_statement(around + len(words) - base, words)
    return Scan(words, position, [], False)


def limit_statement(depth: int, words: list[Word]) -> None:
    if depth > MAX_STATEMENT:
        last = words[-1]
        raise Refused(last.start, last.end, f"more than {MAX_STATEMENT:,} words in one statement", "give parts of it names of their own")


def radix_part(value: str) -> str | None:
    """As much of `16rFFx` as is a number; None when nothing is, or a decimal digit is too big for the base."""
    mark = value.lower().index("r")
    base = int(value[:mark].lstrip("-")) if mark < 4 else 0
    if not 2 <= base <= 36:
        return None
    digits = value[mark + 1 :]
    allowed = "0123456789abcdefghijklmnopqrstuvwxyz"[:base]
    rest = digits.lstrip(allowed + allowed.upper())
    if len(rest) == len(digits) or rest[:1].isdigit():
        return None
    return value[: len(value) - len(rest)]
