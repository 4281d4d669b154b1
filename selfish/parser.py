"""The parser: from text to tree.

In:     a Source in body mode, in script mode, or holding one method; and grammar.lark.
Out:    the nodes of syntax.py; or SyntaxMistake.
Keeps:  nothing is recursive, whatever the text: words are read by one pattern, and the parse is a loop over a table.
        A mistake later in a script never hides the expressions before it.

Lark reads grammar.lark and works out the LALR table. The table is plain data, so it is kept in the user's cache directory and the loop
over it stands here: importing Lark costs more than all the rest of a short parse, and is needed only when the grammar has changed.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from selfish.errors import SyntaxMistake
from selfish.source import LINE_END, Source
from selfish.syntax import (
    BlockLiteral,
    Body,
    MethodLiteral,
    Node,
    Number,
    ObjectLiteral,
    Resend,
    SelfReference,
    Send,
    Slot,
    Text,
)

MAX_NESTING = 400  # brackets around one another; everything after the parser may recurse this deep
MAX_STATEMENT = 4_000  # words in one statement and in those around it, closed brackets not counted: the depth of its messages
MAX_WORDS = 250_000  # words in one body, or in one expression of a script
MAX_DIGITS = 100_000  # digits in an integer literal
MAX_FLOAT = 1_000  # characters in a float literal
MAX_ANNOTATION = 1_000_000  # characters in the joined texts of nested annotation groups
MAX_MISTAKES = 50  # what `check` reports of one text before it gives up

GRAMMAR = os.path.join(os.path.dirname(__file__), "grammar.lark")
END, UNREADABLE = "$END", "$UNREADABLE"
OPENING = {"LPAR": "(", "LSQB": "[", "LBRACE": "{"}
CLOSING = {"RPAR": "(", "RSQB": "[", "RBRACE": "{"}
NUMBERS = ("INTEGER", "FLOAT", "RADIX")
LITERALS = (*NUMBERS, "STRING", "SELF")
OPERAND_ENDS = (*LITERALS, "NAME", *CLOSING)


class Word(NamedTuple):
    """A token: its terminal in the grammar, its characters, and its place."""

    type: str
    value: str
    start: int
    end: int


class Refused(Exception):
    """A mistake on its way out, not yet knowing its Source. Arguments as in SyntaxMistake.

    quoted  a place whose text stands where the hint has {}
    """

    def __init__(
        self,
        start: int,
        end: int,
        message: str,
        hint: str = "",
        expected: tuple[str, ...] = (),
        incomplete: bool = False,
        quoted: tuple[int, int] | None = None,
    ):
        super().__init__(message)
        self.start, self.end, self.message, self.hint, self.expected, self.incomplete = start, end, message, hint, expected, incomplete
        self.quoted = quoted

    def within(self, source: Source) -> SyntaxMistake:
        hint = self.hint
        if self.quoted:
            hint = hint.replace("{}", clip(source.text[slice(*self.quoted)]))
        return SyntaxMistake(source, self.start, self.end, self.message, self.expected, hint, self.incomplete)


# ---------------------------------------------------------------- doors


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
    if found is not None and found.unreadable is None and not found.open:
        return found.position
    line_start = max(text.rfind("\n", 0, wrong), text.rfind("\r", 0, wrong)) + 1
    indent = len(text[line_start:wrong]) - len(text[line_start:wrong].lstrip(" \t"))
    for line_end in LINE_END.finditer(text, wrong):
        line = NEXT_LINE.match(text, line_end.end())
        if line and len(line[1]) <= indent:
            return line.start()
    return len(text)


NEXT_LINE = re.compile(r"([ \t]*)[^\s)\]}|.]")


# ---------------------------------------------------------------- the table


class Tables:
    """What the grammar says, ready to run.

    actions     for each state: terminal -> the state to go to, or ~rule to reduce by
    gotos       for each state: rule name -> the state to go to
    rules       (rule name, number of parts, what builds it or None when its only part stands for it)
    starts, ends    start rule -> its first and last state
    kinds       the terminal of each group of the two patterns
    across, within  the patterns that read one word and the white space before it: where a newline is a word, and where it is white space
    blank       white space alone, newlines and comments too
    fixed       the characters of fixed words (`self`, `|`) that a general terminal reads -> their own terminal
    """

    def __init__(self, plain: dict[str, Any]):
        self.actions: list[dict[str, int]] = plain["actions"]
        self.gotos: list[dict[str, int]] = plain["gotos"]
        self.rules = [(name, size, getattr(Build, alias) if alias else None) for name, size, alias in plain["rules"]]
        self.starts: dict[str, int] = plain["starts"]
        self.ends: dict[str, int] = plain["ends"]
        self.kinds: list[str] = ["", *(name for name, _ in plain["terminals"])]
        self.fixed: dict[str, str] = plain["fixed"]
        self.words = "|".join(f"({pattern})" for _, pattern in plain["terminals"])
        self.ignored: list[tuple[str, str]] = plain["ignored"]

    def white_space(self, *but: str) -> str:
        return f"(?:{'|'.join(pattern for name, pattern in self.ignored if name not in but)})*+"

    @cached_property
    def within(self) -> re.Pattern[str]:
        return re.compile(f"{self.white_space()}(?:{self.words})")

    @cached_property
    def across(self) -> re.Pattern[str]:
        return re.compile(f"{self.white_space('NEWLINE')}(?:{self.words})")

    @cached_property
    def blank(self) -> re.Pattern[str]:
        return re.compile(self.white_space())


@lru_cache(maxsize=1)
def tables() -> Tables:
    with open(GRAMMAR, encoding="utf-8") as file:
        grammar = file.read()
    plain = stored_table(grammar)
    if plain is None:
        plain = work_out_table(grammar)
        store_table(plain)
    return Tables(plain)


def work_out_table(grammar: str) -> dict[str, Any]:
    """The table as plain data, by Lark. Lark's states are numbered from 0, but in no order that stays the same."""
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    starts = ["body", "line", "method"]
    lark = Lark(grammar, parser="lalr", lexer="basic", start=starts, keep_all_tokens=True, maybe_placeholders=False)
    table = lark.parse_interactive("", start="body").parser_state.parse_conf.parse_table
    number = {rule: index for index, rule in enumerate(lark.rules)}
    terminals = {terminal.name for terminal in lark.terminals} | {END}
    actions: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for state in range(len(table.states)):
        choices = [(str(name), action is Shift, arg) for name, (action, arg) in table.states[state].items()]
        actions.append({name: arg if shift else ~number[arg] for name, shift, arg in choices if name in terminals})
        gotos.append({name: arg for name, _, arg in choices if name not in terminals})

    # Lark's names are strings of a class of its own: only plain ones can be kept.
    patterns = [(str(t.name), t.pattern.to_regexp(), t.priority) for t in lark.terminals if t.pattern.type == "re"]
    literals = [(str(t.name), t.pattern.value) for t in lark.terminals if t.pattern.type == "str"]
    ignored = {*lark.ignore_tokens, "NEWLINE"}
    general = sorted((p for p in patterns if p[0] not in ignored), key=lambda p: -p[2])
    fixed = {value: name for name, value in literals if any(re.fullmatch(pattern, value) for _, pattern, _ in general)}
    words = [(name, pattern) for name, pattern, _ in general]
    words += [(name, re.escape(value)) for name, value in literals if value not in fixed]
    words += [(name, pattern) for name, pattern, _ in patterns if name == "NEWLINE"]
    return {
        "grammar": grammar,
        "actions": actions,
        "gotos": gotos,
        "rules": [(str(rule.origin.name), len(rule.expansion), rule.alias and str(rule.alias)) for rule in lark.rules],
        "starts": {start: table.start_states[start] for start in starts},
        "ends": {start: table.end_states[start] for start in starts},
        "terminals": words,
        "ignored": [(name, pattern) for name, pattern, _ in patterns if name in ignored],
        "fixed": fixed,
    }


def cache_file() -> str | None:
    """Where this user's table is kept; None when there is no such place. No pathlib here: it takes longer to load than the table."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    return os.path.join(base, "selfish", f"grammar-{sys.implementation.cache_tag}") if os.path.isabs(base) else None


def stored_table(grammar: str) -> dict[str, Any] | None:
    """The table from the cache, when it was made from this very grammar and nobody else could have written it."""
    path = cache_file()
    try:
        if path is None or not private(path) or not private(os.path.dirname(path)):
            return None
        with open(path, "rb") as file:
            plain = marshal.loads(file.read())
        return plain if plain["grammar"] == grammar else None
    except (OSError, ValueError, EOFError, KeyError, TypeError):
        return None


def private(path: str) -> bool:
    if not hasattr(os, "getuid"):
        return True
    status = os.stat(path)
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def store_table(plain: dict[str, Any]) -> None:
    """Keep the table for next time. A directory that cannot be written only costs time."""
    path = cache_file()
    if path is None:
        return
    fresh, written = f"{path}.{os.getpid()}", marshal.dumps(plain)
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return
    try:
        with open(descriptor, "wb") as file:
            file.write(written)
        os.replace(fresh, path)
    except OSError:
        os.unlink(fresh)


# ---------------------------------------------------------------- words


class Scan(NamedTuple):
    """The words of one body, or of one expression of a script with what ends it.

    words       without the end mark; empty for an empty line
    position    where the next expression begins
    open        the brackets still open, outermost first
    unreadable  the mistake that stopped the reading, or None
    """

    words: list[Word]
    position: int
    open: list[Word]
    unreadable: Refused | None


def scan(text: str, position: int, script: bool) -> Scan:
    """Read words up to the end of the text, or, in a script, of the expression. Refuses only what is too big."""
    table = tables()
    kinds, fixed = table.kinds, table.fixed
    within = table.within.match
    across = table.across.match if script else within
    match = across
    words: list[Word] = []
    add, make, intern = words.append, tuple.__new__, sys.intern
    open_brackets: list[tuple[Word, int, int]] = []
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
                    return Scan(words, position, [], unreadable(text, start))
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
            word = make(Word, (kind, value, start, position))
            limit_statement(around + len(words) - base, words)
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
        wrong = unreadable(text, position) if position < len(text) else None
        limit_statement(around + len(words) - base, words)
        return Scan(words, position, [word for word, _, _ in open_brackets], wrong)
    limit_statement(around + len(words) - base, words)
    return Scan(words, position, [], None)


def limit_statement(depth: int, words: list[Word]) -> None:
    if depth > MAX_STATEMENT:
        last = words[-1]
        raise Refused(last.start, last.end, f"more than {MAX_STATEMENT:,} words in one statement", "give parts of it names of their own")


def radix_part(value: str) -> str | None:
    """As much of `16rFFx` as is a number; None when nothing is, or a decimal digit is too big for the base."""
    sign_and_base, mark, digits = value.partition("r" if "r" in value.split("R")[0] else "R")
    base = int(sign_and_base.lstrip("-")) if len(sign_and_base) < 4 else 0
    if not 2 <= base <= 36:
        return None
    allowed = "0123456789abcdefghijklmnopqrstuvwxyz"[:base]
    rest = digits.lstrip(allowed + allowed.upper())
    if len(rest) == len(digits) or rest[:1].isdigit():
        return None
    return value[: len(value) - len(rest)]


NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
BAD_NUMBER = re.compile(r"-?[0-9]+(?:[rR][0-9A-Za-z]*|[0-9A-Za-z]*)")
RADIX_START = re.compile(r"(-?[0-9]+)[rR](.?)")
CAPITALISED_NAME = re.compile(r"[A-Z][A-Za-z0-9_]*")
QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"


def unreadable(text: str, position: int) -> Refused:
    """Why no word begins here."""
    char = text[position]
    if char in "'\"":
        kind = "string" if char == "'" else "comment"
        if wrong := NOT_TEXT.search(text, position):
            hint = "in a string it can be written as an escape: \\0" if wrong[0] == "\0" else ""
            return Refused(wrong.start(), wrong.end(), f"{name_of(wrong[0])} inside a {kind}", hint)
        hint = f"a {kind} ends at the next {char} that has no \\ before it"
        return Refused(position, position + 1, f"this {kind} is never closed", hint, (f"a closing {char}",), incomplete=True)
    if found := BAD_NUMBER.match(text, position):
        return bad_number(text, found)
    if found := CAPITALISED_NAME.match(text, position):
        name = found[0]
        hint = f"names begin with a small letter: {clip(name[0].lower() + name[1:])}"
        return Refused(position, found.end(), f"the name {clip(name)} begins with a capital letter", hint, ("a small letter",))
    if char == ":":
        if text.startswith(":=", position):
            return Refused(position, position + 2, "':=' is not in the language", "to assign, send the name with a colon: x: 3")
        if found := CAPITALISED_NAME.match(text, position + 1):
            message = f"the argument {clip(found[0])} begins with a capital letter"
            return Refused(position, found.end(), message, "names of arguments begin with a small letter")
        hint = "it belongs right behind a keyword (at: 3) or right before the name of an argument (:x)"
        return Refused(position, position + 1, "a colon by itself", hint)
    hint = "a string stands between ' and ', a comment between \" and \"" if char in QUOTES else ""
    return Refused(position, position + 1, f"{name_of(char)} outside a string", hint)


def bad_number(text: str, found: re.Match[str]) -> Refused:
    literal, start, end = clip(found[0]), found.start(), found.end()
    if radix := RADIX_START.match(found[0]):
        if not (len(radix[1]) < 4 and 2 <= abs(int(radix[1])) <= 36 and radix[1].lstrip("-")[0] != "0"):
            return Refused(start, end, f"{literal} has no base a number can have", "bases go from 2 to 36: 16rFF")
        return Refused(start, end, f"{literal} has no digits, or digits too big for its base")
    if found[0].isdigit() or found[0][0] == "-" and found[0][1:].isdigit():
        return Refused(start, end, "a number does not begin with 0", f"write {clip(found[0].replace('-', '').lstrip('0') or '0')}")
    if found[0].lstrip("-").startswith(("0x", "0X")):
        return Refused(start, end, f"{literal} is not a number here", f"write 16r{clip(found[0].lstrip('-')[2:])}")
    digits = found[0].rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") or found[0]
    return Refused(start, end, f"letters glued to a number: {literal}", f"put a space behind {clip(digits)}" if digits != found[0] else "")


def name_of(char: str) -> str:
    if char == "\0":
        return "a NUL character"
    if "\ud800" <= char <= "\udfff":
        return f"half a surrogate pair (U+{ord(char):04X})"
    return f"the character {char} (U+{ord(char):04X})" if char.isprintable() else f"the character U+{ord(char):04X}"


def clip(words: str, limit: int = 40) -> str:
    """Words for a message: on one line, and not too long."""
    short = " ".join(words[: 10 * limit].split())
    return short if len(short) <= limit and len(words) <= 10 * limit else short[: limit - 3] + "..."


# ---------------------------------------------------------------- the loop


def parse(source: Source, start: str, found: Scan) -> Any:
    """The tree of the words of a scan, by the grammar's start rule. Refuses what the grammar does."""
    table = tables()
    actions, gotos, rules = table.actions, table.gotos, table.rules
    words, last_state = found.words, table.ends[start]
    after = words[-1].end if words else found.position
    words.append(Word(END if found.unreadable is None else UNREADABLE, "", after, after))
    states = [table.starts[start]]
    values: list[Any] = []
    for index, word in enumerate(words):
        kind = word[0]
        while True:
            action = actions[states[-1]].get(kind)
            if action is None:
                if start == "line" and lost(found, index, table, states):
                    words[index:] = [Word(END, "", after, after)]
                    found = found._replace(words=words[:-1])
                    return parse(source, start, found)
                raise explain(source, start, found, index, table)
            if action >= 0:
                states.append(action)
                values.append(word)
                break
            name, size, build = rules[~action]
            if size == 1:
                if build is not None:
                    values[-1] = build(values[-1])
                states[-1] = gotos[states[-2]][name]
            elif size:
                parts = values[-size:]
                del states[-size:], values[-size:]
                values.append(build(*parts))
                states.append(gotos[states[-1]][name])
            else:
                values.append(build())
                states.append(gotos[states[-1]][name])
            if kind == END and states[-1] == last_state:
                return values[-1]
    raise AssertionError("the end mark ends every parse")


def lost(found: Scan, index: int, table: Tables, states: list[int]) -> bool:
    """Is this Self's one lost word: a literal behind a complete expression, with nothing but the end of the line behind it?"""
    rest = [word.type for word in found.words[index + 1 :]]
    return found.words[index].type in LITERALS and rest in ([END], ["NEWLINE", END]) and accepted(table, states, END)


def states_before(table: Tables, start: str, words: list[Word]) -> list[int]:
    """The states of the parse behind these words, before the next one made it close anything."""
    states = [table.starts[start]]
    for word in words:
        while (action := table.actions[states[-1]][word.type]) < 0:
            name, size, _ = table.rules[~action]
            if size:
                del states[-size:]
            states.append(table.gotos[states[-1]][name])
        states.append(action)
    return states


def accepted(table: Tables, states: list[int], terminal: str) -> bool:
    """Could this terminal come next?"""
    states = states.copy()
    while (action := table.actions[states[-1]].get(terminal)) is not None:
        if action >= 0:
            return True
        name, size, _ = table.rules[~action]
        if size:
            del states[-size:]
        states.append(table.gotos[states[-1]][name])
        if terminal == END and states[-1] in table.ends.values() and len(states) == 2:
            return True
    return False


# ---------------------------------------------------------------- building


class Argument(NamedTuple):
    """`:x` in a slot list."""

    name: Word


class ObjectAnnotation(NamedTuple):
    """`{} = 'text'` in a slot list."""

    text: str


class Build:
    """What each alternative of the grammar builds, by its name there. Parts come in the order they stand in the text.

    A house for functions: nobody makes a Build.
    """

    # -- whole texts

    def body(code):
        statements, returns = code
        return Body(statements[0].start, statements[-1].end, (), (), tuple(statements), returns)

    def body_with_locals(listed, code):
        statements, returns = code
        arguments, slots, _ = take_apart(listed)
        if arguments:
            raise Refused(arguments[0].start, arguments[0].end, "a text by itself has no arguments")
        refuse_local_methods(slots)
        return Body(listed.start, statements[-1].end, (), slots, tuple(statements), returns)

    def line(expression, end=None):
        return Body(expression.start, expression.end, (), (), (expression,), False)

    def line_in_parentheses(method, end=None):
        if method.slots and not method.arguments:
            return Body(method.start, method.end, (), (), method.statements, method.returns)
        expression = Build.sub_expression(method)
        return Body(method.start, method.end, (), (), (expression,), False)

    # -- code

    def code(statements, dot=None):
        return statements, False

    def return_only(caret, expression, dot=None):
        return [expression], True

    def code_and_return(statements, dot, caret, expression, last_dot=None):
        statements.append(expression)
        return statements, True

    def first_statement(expression):
        return [expression]

    def next_statement(statements, dot, expression):
        statements.append(expression)
        return statements

    # -- messages

    def first_keyword(keyword, argument):
        return [keyword], [argument]

    def next_keyword(keywords, keyword, argument):
        keywords[0].append(keyword)
        keywords[1].append(argument)
        return keywords

    def keyword_send(receiver, keywords):
        parts, arguments = keywords
        first = parts[0]
        return Send(receiver.start, arguments[-1].end, receiver, selector_of(parts), tuple(arguments), first.start, first.end)

    def implicit_keyword_send(keywords):
        parts, arguments = keywords
        first = parts[0]
        return Send(first.start, arguments[-1].end, None, selector_of(parts), tuple(arguments), first.start, first.end)

    def keyword_resend(delegate, keywords):
        parts, arguments = keywords
        first = parts[0]
        delegate_name = delegate_of(delegate)
        return Resend(delegate.start, arguments[-1].end, delegate_name, selector_of(parts), tuple(arguments), first.start, first.end)

    def binary_send(receiver, operator, argument):
        return Send(receiver.start, argument.end, receiver, operator.value, (argument,), operator.start, operator.end)

    def longer_chain(receiver, operator, argument):
        if receiver.selector != operator.value:
            message = f"two different operators, {clip(receiver.selector)} and {clip(operator.value)}, without parentheses"
            hint = f"put parentheses around what comes first, such as ({{}}) {operator.value} ..."
            raise Refused(operator.start, operator.end, message, hint, quoted=(receiver.start, receiver.end))
        return Send(receiver.start, argument.end, receiver, operator.value, (argument,), operator.start, operator.end)

    def implicit_binary_send(operator, argument):
        return Send(operator.start, argument.end, None, operator.value, (argument,), operator.start, operator.end)

    def binary_resend(delegate, operator, argument):
        return Resend(delegate.start, argument.end, delegate_of(delegate), operator.value, (argument,), operator.start, operator.end)

    def binary_send_of_keywords(receiver, operator, keywords):
        return Build.binary_send(receiver, operator, Build.implicit_keyword_send(keywords))

    def longer_chain_of_keywords(receiver, operator, keywords):
        return Build.longer_chain(receiver, operator, Build.implicit_keyword_send(keywords))

    def implicit_binary_send_of_keywords(operator, keywords):
        return Build.implicit_binary_send(operator, Build.implicit_keyword_send(keywords))

    def binary_resend_of_keywords(delegate, operator, keywords):
        return Build.binary_resend(delegate, operator, Build.implicit_keyword_send(keywords))

    # -- operands

    def integer(word):
        _, value, start, end = word
        return Number(start, end, integer_of(word, value.lstrip("-"), 10, value[0] == "-"))

    def radix(word):
        base, _, digits = word.value.lower().lstrip("-").partition("r")
        return Number(word.start, word.end, integer_of(word, digits, int(base), word.value[0] == "-"))

    def float(word):
        if len(word.value) > MAX_FLOAT:
            raise Refused(word.start, word.end, f"a float of more than {MAX_FLOAT:,} characters")
        value = float(word.value)
        if value in (float("inf"), float("-inf")):
            raise Refused(word.start, word.end, f"{clip(word.value)} is too big for a float")
        return Number(word.start, word.end, value)

    def string(word):
        return Text(word.start, word.end, text_of(word))

    def self_reference(word):
        return SelfReference(word.start, word.end)

    def implicit_send(name):
        _, selector, start, end = name
        return Send(start, end, None, selector, (), start, end)

    def send(receiver, name):
        _, selector, start, end = name
        return Send(receiver.start, end, receiver, selector, (), start, end)

    def resend(delegate, name):
        return Resend(delegate.start, name.end, delegate_of(delegate), name.value, (), name.start, name.end)

    def lone_resend(word):
        raise Refused(word.start, word.end, "'resend' by itself", "a dot and a selector follow at once: resend.copy", (".selector",))

    def sub_expression(method):
        """Parentheses inside an expression; what is in them keeps the place of the whole."""
        if method.slots or method.arguments:
            message = "slots and code together in parentheses inside an expression"
            hint = "a method stands right behind the = of a slot; an object has no code; a block stands in [ ]"
            raise Refused(method.start, method.start + 1, message, hint)
        if method.returns:
            last = method.statements[-1]
            hint = "^ begins the last statement of a method, a block or a text"
            raise Refused(last.start, last.end, "a return in parentheses inside an expression", hint)
        if len(method.statements) > 1:
            second = method.statements[1]
            hint = "only a method, right behind the = of a slot, or a block in [ ] may have several"
            raise Refused(second.start, second.end, "several statements in parentheses inside an expression", hint)
        expression = method.statements[0]
        expression.start, expression.end = method.start, method.end
        return expression

    def annotated(opening, text, literal, closing):
        literal.start, literal.end = opening.start, closing.end
        literal.annotation = text_of(text) or literal.annotation
        return literal

    # -- methods, objects, blocks

    def method(opening, code, closing):
        statements, returns = code
        return MethodLiteral(opening.start, closing.end, (), (), tuple(statements), returns)

    def method_with_locals(opening, listed, code, closing):
        statements, returns = code
        arguments, slots, _ = take_apart(listed)
        refuse_local_methods(slots)
        return MethodLiteral(opening.start, closing.end, names_of(arguments), slots, tuple(statements), returns)

    def empty_object(opening, closing):
        return ObjectLiteral(opening.start, closing.end, (), "")

    def object(opening, listed, closing):
        arguments, slots, annotation = take_apart(listed)
        if arguments:
            message = f"the argument :{clip(arguments[0].value)} in an object without code"
            raise Refused(arguments[0].start, arguments[0].end, message, "arguments stand only where code follows the slots")
        return ObjectLiteral(opening.start, closing.end, slots, annotation)

    def block(opening, code, closing):
        statements, returns = code
        return BlockLiteral(opening.start, closing.end, (), (), tuple(statements), returns, "")

    def block_with_locals(opening, listed, code, closing):
        statements, returns = code
        arguments, slots, annotation = take_apart(listed)
        refuse_local_methods(slots)
        return BlockLiteral(opening.start, closing.end, names_of(arguments), slots, tuple(statements), returns, annotation)

    def empty_block(opening, closing):
        return without_code(opening.start, closing.end, (), "")

    def block_without_code(opening, listed, closing):
        arguments, slots, annotation = take_apart(listed)
        if arguments:
            hint = f"to do nothing with it, answer nil: [| :{clip(arguments[0].value)} | nil]"
            raise Refused(arguments[0].start, arguments[0].end, "a block without code cannot have arguments", hint)
        return without_code(opening.start, closing.end, slots, annotation)

    # -- slots

    def slot_list(opening, entries, closing):
        return Listed(opening.start, entries)

    def no_slots():
        return []

    def first_slot(slot):
        return [slot]

    def next_slot(entries, slot):
        entries.append(slot)
        return entries

    def dotted(entries, dot):
        return entries

    def first_group(group):
        return group

    def next_group(entries, group):
        entries.extend(group)
        return entries

    def group(opening, text, entries, closing):
        annotation = text_of(text)
        joined = {"": annotation}  # slots that shared a text share the longer one
        for entry in entries:
            if type(entry) is Slot:
                if entry.annotation not in joined:
                    if len(annotation) + len(entry.annotation) > MAX_ANNOTATION:
                        raise Refused(text.start, text.end, f"annotations of more than {MAX_ANNOTATION:,} characters inside one another")
                    joined[entry.annotation] = annotation + "\x7f" + entry.annotation
                entry.annotation = joined[entry.annotation]
        return entries

    def argument_slot(word):
        if word.value in (":self", ":resend") or word.value[1] == "_":
            raise Refused(word.start, word.end, f"{clip(word.value[1:])} cannot name an argument", "names begin with a small letter")
        return Argument(Word("NAME", sys.intern(word.value[1:]), word.start, word.end))

    def plain_name(name, sign):
        return name, False

    def parent_name(name, *signs):
        return name, True

    def bare_slot(name):
        return Slot(name.start, name.end, slot_name(name), None, True, False, "")

    def bare_parent(name, star):
        return Slot(name.start, star.end, slot_name(name), None, True, True, "")

    def constant_slot(head, value):
        name, parent = head
        return Slot(name.start, value.end, slot_name(name), value, False, parent, "")

    def variable_slot(head, value):
        name, parent = head
        return Slot(name.start, value.end, slot_name(name), value, True, parent, "")

    def method_slot(head, method):
        name, parent = head
        if parent:
            message = f"the parent {clip(name.value)}* holds a method"
            raise Refused(method.start, method.end, message, "without the parentheses it holds what the expression answers")
        return Slot(name.start, method.end, slot_name(name), with_arguments([], method, 0), False, False, "")

    def variable_method(head, method):
        name, _ = head
        message = f"the variable {clip(name.value)} begins with a method"
        hint = "without the parentheses it begins with what the expression answers; a method stands behind ="
        raise Refused(method.start, method.end, message, hint)

    def binary_slot(operator, sign, method):
        return Slot(operator.start, method.end, operator.value, with_arguments([], method, 1), False, False, "")

    def binary_slot_with_argument(operator, name, sign, method):
        return Slot(operator.start, method.end, operator.value, with_arguments([name], method), False, False, "")

    def keyword_name(keyword):
        slot_name(keyword)
        return [keyword]

    def longer_keyword_name(keywords, keyword):
        keywords.append(keyword)
        return keywords

    def keyword_slot(keywords, sign, method):
        return Slot(keywords[0].start, method.end, selector_of(keywords), with_arguments([], method, len(keywords)), False, False, "")

    def keyword_header(keyword, name):
        slot_name(keyword)
        return [keyword], [name]

    def longer_keyword_header(header, keyword, name):
        header[0].append(keyword)
        header[1].append(name)
        return header

    def keyword_slot_with_arguments(header, sign, method):
        keywords, names = header
        return Slot(keywords[0].start, method.end, selector_of(keywords), with_arguments(names, method), False, False, "")

    def object_annotation(opening, closing, sign, text):
        return ObjectAnnotation(text_of(text))


class Listed(NamedTuple):
    """A slot list as it was read, and where it begins."""

    start: int
    entries: list[Slot | Argument | ObjectAnnotation]


def take_apart(listed: Listed) -> tuple[list[Word], tuple[Slot, ...], str]:
    """The arguments, the slots and the object's annotation of a slot list. Refuses a name that stands there twice."""
    arguments, slots, annotation, names = [], [], "", set()
    for entry in listed.entries:
        if type(entry) is Slot:
            name, start = entry.name, entry.start
            slots.append(entry)
        elif type(entry) is Argument:
            name, start = entry.name.value, entry.name.start
            arguments.append(entry.name)
        else:
            annotation = entry.text
            continue
        if name in names:
            raise Refused(start, start + len(name), f"a second slot named {clip(name)}")
        names.add(name)
    return arguments, tuple(slots), annotation


def with_arguments(names: list[Word], method: MethodLiteral, count: int = 0) -> MethodLiteral:
    """The method with the arguments its slot's header names, or, where that names none, with count of its own."""
    hint = "name them in the slot, at: k Put: v = ( ... ), or all in the method, at:Put: = (| :k. :v | ... )"
    if names and method.arguments:
        raise Refused(method.start, method.start + 1, "arguments in the name of the slot and in its method", hint)
    if not names and len(method.arguments) != count:
        asked, has = f"{count or 'no'} argument{'s' * (count != 1)}", len(method.arguments) or "none"
        message = f"the name of the slot asks for {asked}, its method has {has}"
        raise Refused(method.start, method.start + 1, message, hint if count else "")
    if names:
        taken = {slot.name for slot in method.slots}
        for word in names:
            slot_name(word)
            if word.value in taken:
                raise Refused(word.start, word.end, f"a second slot named {clip(word.value)}")
            taken.add(word.value)
        method.arguments = names_of(names)
    return method


def names_of(words: list[Word]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


def selector_of(keywords: list[Word]) -> str:
    return keywords[0].value if len(keywords) == 1 else sys.intern("".join(word.value for word in keywords))


def delegate_of(word: Word) -> str | None:
    if word.value == "self.":
        hint = "a message to self needs no dot: self copy; the dot behind a statement needs a space"
        raise Refused(word.start, word.end, "a dot glued to self", hint)
    return None if word.value == "resend." else sys.intern(word.value[:-1])


def slot_name(word: Word) -> str:
    if word.value[0] == "_":
        hint = "_ begins the names of primitives; names of slots begin with a small letter"
        raise Refused(word.start, word.end, f"{clip(word.value)} cannot name a slot", hint)
    return word.value


def without_code(start: int, end: int, slots: tuple[Slot, ...], annotation: str) -> ObjectLiteral:
    """Self's own choice: a block without code is an object below traits block whose value is the object of its slots."""
    block_traits = Send(start, end, Send(start, end, None, "traits", (), start, end), "block", (), start, end)
    parent = Slot(start, end, "parent", block_traits, False, True, "")
    value = Slot(start, end, "value", ObjectLiteral(start, end, slots, annotation), False, False, "")
    return ObjectLiteral(start, end, (parent, value), "")


def refuse_local_methods(slots: tuple[Slot, ...]) -> None:
    for slot in slots:
        if type(slot.value) is MethodLiteral:
            hint = "without parentheses it holds what the expression answers; code to run later stands in [ ]"
            raise Refused(slot.start, slot.end, f"the local {clip(slot.name)} holds a method", hint)


def integer_of(word: Word, digits: str, base: int, negative: bool) -> int:
    if len(digits) > MAX_DIGITS:
        raise Refused(word.start, word.end, f"an integer of more than {MAX_DIGITS:,} digits")
    value = int(digits, base) if len(digits) <= 1000 else long_integer(digits, base)
    return -value if negative else value


def long_integer(digits: str, base: int) -> int:
    """Half by half: Python's own conversion takes the square of the length, and has a limit it shares with the whole process."""
    if len(digits) <= 1000:
        return int(digits, base)
    low = len(digits) // 2
    return long_integer(digits[:-low], base) * base**low + long_integer(digits[-low:], base)


ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|o([0-3][0-7]{2})|d([01][0-9]{2}|2[0-4][0-9]|25[0-5]))")
GOOD_ESCAPE = re.compile(ESCAPE.pattern + r"|\\[tbnfrva0\\'\"?\r\n]")
KNOWN_ESCAPES = "there are \\t \\b \\n \\f \\r \\v \\a \\0 \\\\ \\' \\\" \\? and, up to 255, \\xHH \\oOOO \\dDDD with 2, 3 and 3 digits"
SIMPLE = {"t": "\t", "b": "\b", "n": "\n", "f": "\f", "r": "\r", "v": "\v", "a": "\a", "0": "\0", "'": "'", '"': '"', "?": "?"}
BACKSLASH = "\ud800"  # stands in for an escaped one: no literal holds half a surrogate pair


def text_of(word: Word) -> str:
    """What a string literal says. Whole-text replacements, so that ten million escapes cost no more than they must."""
    value = word.value[1:-1]
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if "\\" not in value:
        return value
    value = value.replace("\\\\", BACKSLASH)
    for letter, char in SIMPLE.items():
        value = value.replace("\\" + letter, char)
    value = ESCAPE.sub(lambda code: chr(int(code[1], 16) if code[1] else int(code[2], 8) if code[2] else int(code[3])), value)
    value = value.replace("\\\n", "")
    if "\\" in value:
        raise bad_escape(word)
    return value.replace(BACKSLASH, "\\")


def bad_escape(word: Word) -> Refused:
    position = word.value.index("\\")
    while good := GOOD_ESCAPE.match(word.value, position):
        position = word.value.index("\\", good.end())
    start, size = word.start + position, {"x": 4, "o": 5, "d": 5}.get(word.value[position + 1], 2)
    wrong = word.value[position:-1][:size]
    return Refused(start, start + len(wrong), f"no escape: {clip(wrong)}", KNOWN_ESCAPES)


# ---------------------------------------------------------------- explaining

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


def explain(source: Source, start: str, found: Scan, index: int, table: Tables) -> Refused:
    """Why this word cannot stand here, what could, and what was probably meant."""
    words = found.words
    word = words[index]
    if word.type == UNREADABLE:
        return found.unreadable
    states = states_before(table, start, words[:index])
    choices = {terminal for terminal in table.actions[states[-1]] if accepted(table, states, terminal)}
    before = words[index - 1] if index else None
    expected = phrases(choices, before)
    if word.type == END:
        if found.open:
            opening = found.open[-1]
            message = f"this '{opening.value}' is never closed"
            return Refused(opening.start, opening.end, message, "", expected, incomplete=True)
        return Refused(word.start, word.end, "the text ends too early", "", expected, incomplete=True)
    hint = hint_for(words, index, choices)
    if word.type == "NEWLINE":
        return Refused(before.end, before.end, "the line ends too early", hint, expected)
    innermost = open_bracket(words, index)
    if word.type in CLOSING and innermost is not None and CLOSING[word.type] != innermost.value:
        hint = hint or f"the bracket to close first is '{innermost.value}'"
    if found.open and LINE_END.search(source.text, found.open[-1].start, word.start):
        unclosed = f"the '{found.open[-1].value}' of line {source.place(found.open[-1].start)[0]} is never closed"
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


__all__ = ["Node", "check", "parse_body", "parse_method", "parse_script"]
