"""Explaining: why a word cannot stand where it stands.

In:     the words of a parse that came to a halt, and where it did.
Out:    Refused, to be raised: what is wrong, what the grammar allows there, and a hint when there is a good one.
Keeps:  needed only after a mistake, and loaded only then. What is allowed comes from the table, never from a list kept here.
"""

from __future__ import annotations

from selfish.parsing.refusing import Refused, clip
from selfish.parsing.table import END, grammar_table
from selfish.parsing.unreadable import why_unreadable
from selfish.parsing.words import CLOSING, LITERALS, NUMBERS, OPENING, OPERAND_ENDS, UNREADABLE, Word
from selfish.source import LINE_END, Source

STARTS_OPERAND = {*LITERALS, "NAME", "DELEGATE", "LPAR", "LSQB", "LBRACE", "KEYWORD", "RESEND"}
OPERATORS = {"OPERATOR", "EQUAL", "ARROW", "STAR", "PARENT_EQUAL", "PARENT_ARROW"}
PHRASES = {
    "EQUAL": "'='",
    "ARROW": "'<-'",
    "PARENT_EQUAL": "'*'",
    "PARENT_ARROW": "'*'",
    "STAR": "'*'",
    "CAPITALISED": "a capitalised keyword",
    "KEYWORD": "a keyword",
    "NAME": "a name",
    "ARGUMENT": "an argument",
    "STRING": "a string",
    "LPAR": "'('",
    "LSQB": "'['",
    "LBRACE": "'{'",
    "CIRCUMFLEX": "'^'",
    "DOT": "a dot",
    "VBAR": "'|'",
    "RPAR": "')'",
    "RSQB": "']'",
    "RBRACE": "'}'",
    "NEWLINE": "the end of the line",
    END: "the end of the text",
}


def explain(source: Source, start: str, words: list[Word], index: int, still_open: list[Word]) -> Refused:
    """Why this word cannot stand here, what could, and what was probably meant.

    words       up to the end mark
    still_open  the brackets open behind the last word, outermost first
    """
    word = words[index]
    if word.type == UNREADABLE:
        return why_unreadable(source.text, word.start)
    table = grammar_table()
    states = table.states_before(start, (word.type for word in words[:index]))
    choices = {terminal for terminal in table.actions[states[-1]] if table.accepts(states, terminal)}
    before = words[index - 1] if index else None
    expected = phrases(choices, before)
    if word.type == END:
        if still_open:
            opening = still_open[-1]
            message = f"this '{opening.value}' is never closed"
            return Refused(opening.start, opening.end, message, "", expected, incomplete=True)
        return Refused(word.start, word.end, "the text ends too early", "", expected, incomplete=True)
    hint = hint_for(words, index, choices)
    if word.type == "NEWLINE":
        return Refused(before.end, before.end, "the line ends too early", hint, expected)
    innermost = open_bracket(words, index)
    if word.type in CLOSING and innermost is not None and CLOSING[word.type] != innermost.value:
        hint = hint or f"the bracket to close first is '{innermost.value}'"
    if still_open and LINE_END.search(source.text, still_open[-1].start, word.start):
        unclosed = f"the '{still_open[-1].value}' of line {source.place(still_open[-1].start)[0]} is never closed"
        hint = f"{hint}; {unclosed}" if hint else unclosed
    return Refused(word.start, word.end, f"unexpected {describe(word)}", hint, expected)


def open_bracket(words: list[Word], index: int) -> Word | None:
    """The innermost bracket open before this word."""
    depth = 0
    for word in reversed(words[:index]):
        if word.type in CLOSING:
            depth += 1
        elif word.type in OPENING:
            if not depth:
                return word
            depth -= 1
    return None


KINDS = {"STRING": "string", "NAME": "name", "KEYWORD": "keyword", "CAPITALISED": "keyword", "ARGUMENT": "argument"}


def describe(word: Word) -> str:
    kind = "number" if word.type in NUMBERS else "operator" if word.type in OPERATORS else KINDS.get(word.type)
    return f"{kind} {clip(word.value)}" if kind else f"'{clip(word.value)}'"


def phrases(choices: set[str], before: Word | None) -> tuple[str, ...]:
    """What the grammar allows next, as few words as say it."""
    choices, said = set(choices), []
    if "INTEGER" in choices:
        said.append("an expression")
        choices -= STARTS_OPERAND | OPERATORS | {"CIRCUMFLEX", "VBAR"}
    elif "ARGUMENT" in choices:
        said.append("a slot name")
        choices -= OPERATORS | {"NAME", "KEYWORD", "LBRACE", "ARGUMENT"}
    elif "KEYWORD" in choices and "OPERATOR" in choices:
        said.append("a selector" if before is not None and before.type == "DELEGATE" else "a message")
        choices -= OPERATORS | {"NAME", "KEYWORD", "CAPITALISED"}
    if "NEWLINE" in choices:
        choices -= {END}
    for terminal, phrase in PHRASES.items():
        if terminal in choices and phrase not in said:
            said.append(phrase)
    return tuple(said)


def hint_for(words: list[Word], index: int, choices: set[str]) -> str:
    word = words[index]
    before = words[index - 1] if index else None
    behind = before.type if before is not None else ""
    kind = word.type
    if kind == "ARGUMENT":
        if behind in ("LSQB", "LPAR"):
            return f"arguments stand between bars: {before.value}| {word.value} | ... {')' if behind == 'LPAR' else ']'}"
        return "an argument stands in a slot list, between bars"
    if kind == "NEWLINE":
        return "a newline ends the expression; put parentheses around one of several lines"
    if kind == "DELEGATE" or behind == "DELEGATE":
        return "a dot without a space behind it begins a resend; put a space behind the dot"
    if kind == "CAPITALISED" and before is None:
        return "a newline has ended the message before it; put parentheses around an expression of several lines"
    if kind == "CAPITALISED" and "CAPITALISED" not in choices:
        return f"the first keyword of a message begins with a small letter: {clip(word.value[0].lower() + word.value[1:])}"
    if kind == "KEYWORD" and "CAPITALISED" in choices:
        return f"the later keywords begin with a capital letter: {clip(word.value[0].upper() + word.value[1:])}"
    if kind == "OPERATOR":
        for sign, terminal in (("<-", "ARROW"), ("=", "EQUAL"), ("*", "STAR"), ("|", "VBAR"), ("^", "CIRCUMFLEX")):
            if terminal in choices and word.value.startswith(sign):
                return f"operator characters that touch are one operator; put a space behind {sign}"
    if behind == "OPERATOR" and before.value.startswith("|"):
        return "operator characters that touch are one operator; put a space behind |"
    if kind == "DOT":
        following = words[index + 1]
        if following.type in NUMBERS and following.start == word.end:
            return f"write 0.{clip(following.value)}"
        return "there is no statement before this dot" if not behind or behind == "DOT" else ""
    if "DOT" in choices and behind in OPERAND_ENDS and kind in STARTS_OPERAND | {"CIRCUMFLEX"}:
        return f"if a new {'slot' if choices & {'VBAR', 'RBRACE'} else 'statement'} begins here, put a dot before it"
    if kind == "VBAR":
        if before is None:
            return "locals stand at the head of a method, a block or a whole text; an expression of a script has none"
        return "| only stands around slots; the boolean or is ||" if behind in OPERAND_ENDS and "DOT" in choices else ""
    if behind == "DOT" and "INTEGER" not in choices and "ARGUMENT" not in choices:
        return "nothing can follow a return: ^ begins the last statement"
    return ""
