"""Manners: the same method as each persona would write it, of equal behaviour.

In:     a reply without names, as the corpus has it.
Out:    MANNERS[name](reply) -> the reply in that persona's manner, or the same where it is in it already; shows(name, reply).
Keeps:  what a method gives and what it changes stays as it is; a test tries that.

    brick    takes apart: what is answered stands in brackets of its own
    robin    writes whole sentences: the last one, too, ends in a full stop
    babs     says where things stand: what is in a slot of the object is asked of `self`
    alfred   says plainly what comes: the answer stands behind `^`
"""

from __future__ import annotations

import re
from collections.abc import Callable

from selfish.errors import SyntaxMistake
from selfish.parser import parse_method
from selfish.source import Source
from selfish.syntax import Code, Node, SelfReference, Send

SLOT = re.compile(r"(?:n|s|b|vn|vs|v|ln|ls|l|d|o|z)\d+")


def brick(reply: str) -> str:
    words = reply.split()
    start = _last_statement(words)
    if words[start] == "^" or _is_bracketed(words[start:]):
        return reply
    return " ".join([*words[:start], "(", *words[start:], ")"])


def robin(reply: str) -> str:
    return reply if reply.endswith(" .") else f"{reply} ."


def babs(reply: str) -> str:
    text = f"( {reply} )"
    places = sorted(node.start for node in _all(_tree(reply)) if _is_own(node))
    for place in reversed(places):
        text = f"{text[:place]}self {text[place:]}"
    return _words(text[1:-1])


def alfred(reply: str) -> str:
    tree, text = _tree(reply), f"( {reply} )"
    if tree.returns or not tree.statements:
        return reply
    last = tree.statements[-1]
    return _words(f"{text[1 : last.start]} ^ {text[last.start : -1]}")


MANNERS: dict[str, Callable[[str], str]] = {"brick": brick, "robin": robin, "babs": babs, "alfred": alfred}


def shows(name: str, reply: str) -> bool:
    """Whether a reply is in that persona's manner."""
    try:
        tree, words = _tree(reply), reply.split()
    except SyntaxMistake:
        return False
    return bool(tree.statements) and SIGNS[name](tree, words)


def _is_placed(tree: Code) -> bool:
    """A slot of the object is asked of `self`."""
    sends = [node for node in _all(tree) if isinstance(node, Send) and isinstance(node.receiver, SelfReference)]
    return any(SLOT.fullmatch(node.selector.removesuffix(":")) for node in sends)


SIGNS = {
    "brick": lambda tree, words: _is_bracketed(words[_last_statement(words) :]),
    "robin": lambda tree, words: words[-1] == ".",
    "babs": lambda tree, words: _is_placed(tree),
    "alfred": lambda tree, words: tree.returns,
}


def _tree(reply: str):
    return parse_method(Source("reply", f"( {reply} )"), ())


def _all(node: Node):
    """A node and all below it."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Code):
            waiting += [*node.statements, *(slot.value for slot in node.slots if slot.value is not None)]
        elif isinstance(node, Send):
            waiting += [*node.arguments, *([node.receiver] if node.receiver is not None else [])]


def _is_own(node: Node) -> bool:
    """Whether it reads or changes a slot of the object."""
    return isinstance(node, Send) and node.receiver is None and SLOT.fullmatch(node.selector.removesuffix(":")) is not None


def _last_statement(words: list[str]) -> int:
    """Where it begins."""
    depth, start = 0, 0
    for i, word in enumerate(words):
        depth += (word in "([") - (word in ")]")
        if depth == 0 and (word == "." and i + 1 < len(words) or word == "|"):
            start = i + 1
    return start


def _is_bracketed(words: list[str]) -> bool:
    """Whether one pair of parentheses is around all of it."""
    depth = 0
    for i, word in enumerate(words):
        depth += (word in "([") - (word in ")]")
        if depth == 0:
            return words[0] == "(" and i == len(words) - 1
    return False


def _words(text: str) -> str:
    return " ".join(text.split())
