"""The loop: along the table, from words to a tree.

In:     a Scan, and the rule of the grammar that it should be.
Out:    what building.py makes of it; or Refused.
Keeps:  nothing is recursive, however deep the text nests.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from selfish.parsing import building
from selfish.parsing.table import END, Table, grammar_table
from selfish.parsing.words import LITERALS, UNREADABLE, Scan, Word
from selfish.source import Source


def parse(source: Source, start: str, found: Scan) -> Any:
    """The tree of the words of a scan, by the grammar's start rule."""
    table = grammar_table()
    actions, gotos, rules = table.actions, table.gotos, reductions(table)
    last_state = table.ends[start]
    words = with_end_mark(found)
    states = [table.starts[start]]
    values: list[Any] = []
    state = states[0]
    for index, word in enumerate(words):
        kind = word[0]
        while True:
            action = actions[state].get(kind)
            if action is None:
                if start == "line" and is_lost(words, index) and table.accepts(states, END):
                    kind = END
                    continue
                from selfish.parsing.explaining import explain  # only after a mistake

                raise explain(source, start, words, index, found.open)
            if action >= 0:
                state = action
                states.append(state)
                values.append(word)
                break
            name, size, build = rules[~action]
            if size == 1:
                if build is not None:
                    values[-1] = build(values[-1])
                state = states[-1] = gotos[states[-2]][name]
            elif size == 2:  # as most that have several: no slices for them
                last = values.pop()
                values[-1] = build(values[-1], last)
                states.pop()
                state = states[-1] = gotos[states[-2]][name]
            elif size:
                parts = values[-size:]
                del states[-size:], values[-size:]
                values.append(build(*parts))
                state = gotos[states[-1]][name]
                states.append(state)
            else:
                values.append(build())
                state = gotos[states[-1]][name]
                states.append(state)
            if state == last_state and kind == END:
                return values[-1]
    raise AssertionError("the end mark ends every parse")


@lru_cache(maxsize=1)
def reductions(table: Table) -> list[tuple[str, int, Callable[..., Any] | None]]:
    """The rules of the table, each with the function that builds it."""
    return [(name, size, getattr(building, alias) if alias else None) for name, size, alias in table.rules]


def with_end_mark(found: Scan) -> list[Word]:
    if found.unreadable:
        return [*found.words, Word(UNREADABLE, "", found.position, found.position)]
    after = found.words[-1].end if found.words else found.position
    return [*found.words, Word(END, "", after, after)]


def is_lost(words: list[Word], index: int) -> bool:
    """Is this Self's one lost word: a literal with nothing but the end of the line behind it?"""
    behind = [word.type for word in words[index + 1 : index + 4]]
    return words[index].type in LITERALS and behind in ([END], ["NEWLINE", END])
