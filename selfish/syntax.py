"""The tree: what a text means, before anyone runs it.

In:     built by parsing/building.py alone.
Out:    plain records with places; the compiler and the mirrors read them.
Keeps:  `start` and `end` are character offsets in the source the tree came from, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Node:
    """Anything with a place in the text."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Number(Node):
    """An integer of any size or a float literal."""

    value: int | float


@dataclass(slots=True, eq=False)
class Text(Node):
    """A string literal, escapes already resolved."""

    value: str


@dataclass(slots=True, eq=False)
class SelfReference(Node):
    """The word `self`."""


@dataclass(slots=True, eq=False)
class Send(Node):
    """A message, or a primitive when the selector starts with `_`.

    receiver    None when the receiver is implicit
    selector    whole: `at:Put:`, `+`, `size`
    name_start, name_end    the place of the selector's first part
    """

    receiver: Node | None
    selector: str
    arguments: tuple[Node, ...]
    name_start: int
    name_end: int


@dataclass(slots=True, eq=False)
class Resend(Node):
    """`resend.x` when delegate is None, `delegate.x` otherwise."""

    delegate: str | None
    selector: str
    arguments: tuple[Node, ...]
    name_start: int
    name_end: int


@dataclass(slots=True, eq=False)
class Slot(Node):
    """One slot of an object, or a local of a method or block.

    value       an expression, an ObjectLiteral or BlockLiteral, a MethodLiteral, or None (nil)
    assignable  `<-` or bare
    parent      the name was followed by `*`
    annotation  the texts of the enclosing groups, outermost first, joined by chr(127); '' when none
    """

    name: str
    value: Node | None
    assignable: bool
    parent: bool
    annotation: str


@dataclass(slots=True, eq=False)
class Code(Node):
    """Arguments, locals and statements: what methods, blocks and bodies have in common.

    arguments   names, in order
    slots       the locals
    statements  expressions; the last one's value is the answer
    returns     the last statement stands behind `^`
    """

    arguments: tuple[str, ...]
    slots: tuple[Slot, ...]
    statements: tuple[Node, ...]
    returns: bool


@dataclass(slots=True, eq=False)
class Body(Code):
    """A whole text in body mode, or one expression of a script. Its receiver is the lobby."""


@dataclass(slots=True, eq=False)
class MethodLiteral(Code):
    """The value of a method slot; start and end take in the parentheses."""


@dataclass(slots=True, eq=False)
class BlockLiteral(Code):
    """`[| :x. t | ... ]`; start and end take in the brackets."""

    annotation: str


@dataclass(slots=True, eq=False)
class ObjectLiteral(Node):
    """`(| ... |)` or `()`; slots in the order they were written, annotation '' when none."""

    slots: tuple[Slot, ...]
    annotation: str
