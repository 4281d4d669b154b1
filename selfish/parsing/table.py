"""The table: what grammar.lark says, ready to run.

In:     grammar.lark.
Out:    grammar_table(): patterns that read one word, and for each state of the parse what each word leads to.
Keeps:  Lark is known only here, and loaded only when the grammar has changed since the table was made.

The LALR table is plain data, so it is kept in the user's cache directory: importing Lark costs more than all the rest of a short parse.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any

GRAMMAR = os.path.join(os.path.dirname(os.path.dirname(__file__)), "grammar.lark")
END = "$END"  # Lark's name for the end of the words


class Table:
    """What the grammar says.

    actions     for each state: terminal -> the state to go to, or ~rule to reduce by
    gotos       for each state: rule name -> the state to go to
    rules       (rule name, number of parts, name of what builds it or None when its only part stands for it)
    starts, ends    start rule -> its first and last state
    kinds       the terminal of each group of the two patterns
    across, within  the patterns that read one word and the white space before it: where a newline is a word, and where it is white space
    blank       white space alone, newlines and comments too
    fixed       the characters of fixed words (`self`, `|`) that a general terminal reads -> their own terminal
    """

    def __init__(self, plain: dict[str, Any]):
        self.actions: list[dict[str, int]] = plain["actions"]
        self.gotos: list[dict[str, int]] = plain["gotos"]
        self.rules: list[tuple[str, int, str | None]] = plain["rules"]
        self.starts: dict[str, int] = plain["starts"]
        self.ends: dict[str, int] = plain["ends"]
        self.kinds: list[str] = ["", *(name for name, _ in plain["terminals"])]
        self.fixed: dict[str, str] = plain["fixed"]
        self._words = "|".join(f"({pattern})" for _, pattern in plain["terminals"])
        self._ignored: list[tuple[str, str]] = plain["ignored"]

    @cached_property
    def within(self) -> re.Pattern[str]:
        return re.compile(f"{self._white_space()}(?:{self._words})")

    @cached_property
    def across(self) -> re.Pattern[str]:
        return re.compile(f"{self._white_space('NEWLINE')}(?:{self._words})")

    @cached_property
    def blank(self) -> re.Pattern[str]:
        return re.compile(self._white_space())

    def _white_space(self, *but: str) -> str:
        return f"(?:{'|'.join(pattern for name, pattern in self._ignored if name not in but)})*+"

    def states_before(self, start: str, terminals: Iterable[str]) -> list[int]:
        """The states of the parse behind these words, before the next one made it close anything."""
        states = [self.starts[start]]
        for terminal in terminals:
            while (action := self.actions[states[-1]][terminal]) < 0:
                self._reduce(states, action)
            states.append(action)
        return states

    def accepts(self, states: list[int], terminal: str) -> bool:
        """Could this terminal come next?"""
        states = states.copy()
        while (action := self.actions[states[-1]].get(terminal)) is not None:
            if action >= 0:
                return True
            self._reduce(states, action)
            if terminal == END and states[-1] in self.ends.values() and len(states) == 2:
                return True
        return False

    def _reduce(self, states: list[int], action: int) -> None:
        name, size, _ = self.rules[~action]
        if size:
            del states[-size:]
        states.append(self.gotos[states[-1]][name])


@lru_cache(maxsize=1)
def grammar_table() -> Table:
    with open(GRAMMAR, encoding="utf-8") as file:
        grammar = file.read()
    plain = stored_table(grammar)
    if plain is None:
        plain = work_out_table(grammar)
        store_table(plain)
    return Table(plain)


def work_out_table(grammar: str) -> dict[str, Any]:
    """The table as plain data, by Lark. Lark's states are numbered from 0, but in no order that stays the same."""
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    starts = ["body", "line", "method", "slots"]
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
