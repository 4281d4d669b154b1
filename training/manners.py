"""Manners: the same method as each persona would write it, of equal behaviour.

In:     a reply without names, as the corpus has it.
Out:    MANNERS[name](reply) -> the reply in that persona's manner, or the same where it is in it already; shows(name, reply).
Keeps:  what a method gives and what it changes stays as it is; trying.py finds out whether that is so.

    brick    takes apart: what is answered gets a name of its own first
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
    tree, text = _tree(reply), f"( {reply} )"
    if tree.returns or not tree.statements or _is_named(tree):
        return reply
    last, name = tree.statements[-1], f"x{len(tree.slots) + 1}"
    before = text[_body_start(tree, text) : last.start]
    declared = " . ".join([*(slot.name for slot in tree.slots), name])
    return _words(f"| {declared} | {before} {name}: {text[last.start : -1]} . {name}")


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
        tree = _tree(reply)
    except SyntaxMistake:
        return False
    return bool(tree.statements) and (reply.endswith(" .") if name == "robin" else SIGNS[name](tree))


def _is_named(tree: Code) -> bool:
    """It answers a local that was worked out just before."""
    names = {slot.name for slot in tree.slots}
    said = [node.selector for node in tree.statements[-2:] if isinstance(node, Send) and node.receiver is None]
    return len(said) == 2 and said[1] in names and said[0] == f"{said[1]}:"


def _is_placed(tree: Code) -> bool:
    """A slot of the object is asked of `self`."""
    sends = [node for node in _all(tree) if isinstance(node, Send) and isinstance(node.receiver, SelfReference)]
    return any(SLOT.fullmatch(node.selector.removesuffix(":")) for node in sends)


SIGNS = {"brick": _is_named, "babs": _is_placed, "alfred": lambda tree: tree.returns}


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


def _body_start(tree, text: str) -> int:
    """Behind the locals."""
    return text.index("|", text.index("|") + 1) + 1 if tree.slots else 1


def _words(text: str) -> str:
    return " ".join(text.split())
