"""The tree: what a text means, before anyone runs it.

In:     built by parsing/building.py alone.
Out:    plain records with places; the compiler and the mirrors read them.
Keeps:  `start` and `end` are character offsets in the source the tree came from, end exclusive.
"""

from __future__ import annotations


class Node:
    """Anything with a place in the text."""

    __slots__ = ("start", "end")

    def __init__(self, start: int, end: int):
        self.start = start
        self.end = end


class Number(Node):
    """An integer of any size or a float literal."""

    __slots__ = ("value",)

    def __init__(self, start: int, end: int, value: int | float):
        self.start = start
        self.end = end
        self.value = value


class Text(Node):
    """A string literal, escapes already resolved."""

    __slots__ = ("value",)

    def __init__(self, start: int, end: int, value: str):
        self.start = start
        self.end = end
        self.value = value


class SelfReference(Node):
    """The word `self`."""

    __slots__ = ()


class Send(Node):
    """A message, or a primitive when the selector starts with `_`.

    receiver    None when the receiver is implicit
    selector    whole: `at:Put:`, `+`, `size`
    name_start, name_end    the place of the selector's first part
    """

    __slots__ = ("receiver", "selector", "arguments", "name_start", "name_end")

    def __init__(
        self,
        start: int,
        end: int,
        receiver: Node | None,
        selector: str,
        arguments: tuple[Node, ...],
        name_start: int,
        name_end: int,
    ):
        self.start = start
        self.end = end
        self.receiver = receiver
        self.selector = selector
        self.arguments = arguments
        self.name_start = name_start
        self.name_end = name_end


class Resend(Node):
    """`resend.x` when delegate is None, `delegate.x` otherwise."""

    __slots__ = ("delegate", "selector", "arguments", "name_start", "name_end")

    def __init__(
        self,
        start: int,
        end: int,
        delegate: str | None,
        selector: str,
        arguments: tuple[Node, ...],
        name_start: int,
        name_end: int,
    ):
        self.start = start
        self.end = end
        self.delegate = delegate
        self.selector = selector
        self.arguments = arguments
        self.name_start = name_start
        self.name_end = name_end


class Slot(Node):
    """One slot of an object, or a local of a method or block.

    value       an expression, an ObjectLiteral or BlockLiteral, a MethodLiteral, or None (nil)
    assignable  `<-` or bare
    parent      the name was followed by `*`
    annotation  the texts of the enclosing groups, outermost first, joined by chr(127); '' when none
    """

    __slots__ = ("name", "value", "assignable", "parent", "annotation")

    def __init__(self, start: int, end: int, name: str, value: Node | None, assignable: bool, parent: bool, annotation: str):
        self.start = start
        self.end = end
        self.name = name
        self.value = value
        self.assignable = assignable
        self.parent = parent
        self.annotation = annotation


class Code(Node):
    """Arguments, locals and statements: what methods, blocks and bodies have in common.

    arguments   names, in order
    slots       the locals
    statements  expressions; the last one's value is the answer
    returns     the last statement stands behind `^`
    """

    __slots__ = ("arguments", "slots", "statements", "returns")

    def __init__(
        self,
        start: int,
        end: int,
        arguments: tuple[str, ...],
        slots: tuple[Slot, ...],
        statements: tuple[Node, ...],
        returns: bool,
    ):
        self.start = start
        self.end = end
        self.arguments = arguments
        self.slots = slots
        self.statements = statements
        self.returns = returns


class Body(Code):
    """A whole text in body mode, or one expression of a script. Its receiver is the lobby."""

    __slots__ = ()


class MethodLiteral(Code):
    """The value of a method slot; start and end take in the parentheses.

    in_header   the arguments are named by the slot, not inside the parentheses
    """

    __slots__ = ("in_header",)

    def __init__(
        self,
        start: int,
        end: int,
        arguments: tuple[str, ...],
        slots: tuple[Slot, ...],
        statements: tuple[Node, ...],
        returns: bool,
    ):
        Code.__init__(self, start, end, arguments, slots, statements, returns)
        self.in_header = False


class BlockLiteral(Code):
    """`[| :x. t | ... ]`; start and end take in the brackets."""

    __slots__ = ("annotation",)

    def __init__(
        self,
        start: int,
        end: int,
        arguments: tuple[str, ...],
        slots: tuple[Slot, ...],
        statements: tuple[Node, ...],
        returns: bool,
        annotation: str,
    ):
        Code.__init__(self, start, end, arguments, slots, statements, returns)
        self.annotation = annotation


class ObjectLiteral(Node):
    """`(| ... |)` or `()`; slots in the order they were written, annotation '' when none."""

    __slots__ = ("slots", "annotation")

    def __init__(self, start: int, end: int, slots: tuple[Slot, ...], annotation: str):
        self.start = start
        self.end = end
        self.slots = slots
        self.annotation = annotation
