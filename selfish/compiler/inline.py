"""Which sends may be compiled in line, and what a send must look like for it.

In:     a selector and the nodes around it.
Out:    a Shape, or None: the send is an ordinary one.
Keeps:  the meaning. bootstrap/ defines every selector here as a method too; the two agree. The VM withdraws
        a selector (vm/census.py) once a world gives it another meaning.
"""

from __future__ import annotations

from selfish.syntax import BlockLiteral, Number, Send, Text

BRANCHES = {
    "ifTrue:": (True,),
    "ifFalse:": (False,),
    "ifTrue:False:": (True, False),
    "ifFalse:True:": (False, True),
}
CONNECTIVES = {"&&": True, "||": False}
NIL_BRANCHES = {
    "ifNil:": (True,),
    "ifNotNil:": (False,),
    "ifNil:IfNotNil:": (True, False),
    "ifNotNil:IfNil:": (False, True),
}
WHILES = {"whileTrue:": True, "whileFalse:": False, "whileTrue": True, "whileFalse": False}
UNTILS = {"untilTrue:": True, "untilFalse:": False}
STEPS = {
    "to:Do:": "$to",
    "upTo:Do:": "$up_to",
    "downTo:Do:": "$down_to",
    "to:By:Do:": "$to_by",
    "upTo:By:Do:": "$up_to_by",
    "downTo:By:Do:": "$down_to_by",
}
COMPARISONS = ("<", "<=", ">", ">=")
ARITHMETIC = ("+", "-", "*", "/", "%")
BITWISE = ("&&", "||", "^^", "<<", ">>")

INLINED = frozenset([*BRANCHES, *CONNECTIVES, *NIL_BRANCHES, *WHILES, *UNTILS, *STEPS, *COMPARISONS, *ARITHMETIC, *BITWISE])
INLINED |= {"=", "!=", "==", "!==", "loop", "not", "isNil", "isNotNil", "value", "at:", "at:Put:"}
INLINED |= {"IfFail:"}  # of primitives; no message is called so

ENDLESS = frozenset([*WHILES, *UNTILS, "loop"])  # what they do only Python can say: their methods in traits block have them in line
LOOPS = ENDLESS.union(STEPS)


def _thunk(node):
    """Something whose `value` needs no send: a literal block without arguments, or a literal."""
    return isinstance(node, (Number, Text)) or (isinstance(node, BlockLiteral) and not node.arguments)


def inlined_blocks(send: Send):
    """The literal blocks that disappear when this send is compiled in line, or None when it is not that kind of send."""
    selector, receiver, arguments = send.selector, send.receiver, send.arguments
    if selector in BRANCHES:
        if receiver is not None and all(map(_thunk, arguments)):
            return [a for a in arguments if isinstance(a, BlockLiteral)]
    elif selector in CONNECTIVES:
        if receiver is not None and isinstance(arguments[0], BlockLiteral) and not arguments[0].arguments:
            return list(arguments)
    elif selector in NIL_BRANCHES:
        if receiver is None:
            return None
        blocks = []
        for wanted_nil, node in zip(NIL_BRANCHES[selector], arguments, strict=True):
            if isinstance(node, BlockLiteral) and len(node.arguments) <= (0 if wanted_nil else 1):
                blocks.append(node)
            elif not isinstance(node, (Number, Text)):
                return None
        return blocks
    elif selector in WHILES or selector in UNTILS or selector == "loop" or selector == "value":
        nodes = [receiver, *arguments]
        if all(isinstance(n, BlockLiteral) and not n.arguments for n in nodes):
            return nodes
    elif selector in STEPS:
        block = arguments[-1]
        if receiver is not None and isinstance(block, BlockLiteral) and len(block.arguments) <= 1:
            return [block]
    return None


def has_block(node: Send) -> bool:
    """Whether a literal block takes part in a message; Python has no arithmetic for those that could be asked first."""
    return any(isinstance(n, BlockLiteral) for n in (node.receiver, *node.arguments))
