"""Layout: the instructions of a function in the order in which they are mostly run, what follows a miss at the end.

In:     a code object as Python's compiler made it.
Out:    the same code, with what is seldom run behind everything else: handlers of exceptions, and branches that call a helper for what
        the code in line could not do. What is known to be true or false is not asked again (compiler/shortcuts.py), globals that stay
        what they are are constants (compiler/fixed.py). There are no jumps to what comes next anyway, no NOPs of `try`, and where they can
        be avoided no prefixes (compiler/reach.py).
Keeps:  what the code does, its places and its exception table. Code with something not foreseen here stays as it is, and so does all
        code of an interpreter whose instructions are others than those of 3.11 (later ones put handlers at the end by themselves).
Gain:   see docs/performance.md, `layout`.
"""

from __future__ import annotations

from selfish.compiler.fixed import fixed
from selfish.compiler.instructions import (
    BACKWARD,
    FORESEEN,
    FORWARD,
    JUMPS,
    LEAVES,
    NOP,
    STOPS,
    Instruction,
    NotForeseen,
    laid,
    read,
    written,
)
from selfish.compiler.reach import NAMED, OPPOSITE, name_number, renumbered, within_reach
from selfish.compiler.shortcuts import shortened
from selfish.compiler.unread import without_unread

ALL = frozenset(["fixed", "shortcuts", "unread", "layout"])  # the techniques this file leads through
SELDOM = frozenset(
    "$miss $put $stray $nonboolean $read $primitive $fail $arithmetic $quotient $remainder $equal $unequal $refused_index"
    " $to $up_to $down_to $to_by $up_to_by $down_to_by _w".split()
)
JUMPS_ON = frozenset([FORWARD, *OPPOSITE])


def laid_out(code, values, has=ALL.__contains__):
    """The code, and that of the blocks in it, in a better order.

    values      those of globals that stay what they are, by name
    has         whether a technique is to be used
    """
    if not FORESEEN:
        return code
    code = code.replace(co_consts=tuple([laid_out(c, values, has) if isinstance(c, type(code)) else c for c in code.co_consts]))
    try:
        instructions, constants = fixed(read(code), code, values if has("fixed") else {})
        if has("shortcuts"):
            instructions = shortened(instructions, code.co_varnames, constants)
        if has("unread"):
            instructions = without_unread(instructions)
        names = code.co_names
        if has("layout"):
            instructions = _ordered(instructions, names)
            names = renumbered(instructions, names)
            instructions = within_reach(instructions)
        else:
            laid(instructions)
        return code.replace(co_consts=constants, co_names=names, **written(instructions, code.co_firstlineno))
    except NotForeseen:
        return code


def _ordered(instructions, names):
    """What is mostly run first, the rest behind it; NOPs and jumps to the next instruction are left out."""
    following = dict(zip(instructions, [*instructions[1:], None], strict=True))
    seldom = _seldom(instructions, names)
    waiting = [instructions[0]]
    while waiting:
        instruction = waiting.pop()
        while instruction is not None and not instruction.hot:
            instruction.hot = True
            after, target = following[instruction], instruction.target
            if instruction.op in LEAVES:
                break
            if instruction.op in (FORWARD, BACKWARD):
                instruction = target
                continue
            if target is not None:
                if target not in seldom or after in seldom:
                    waiting.append(target)
                if after in seldom and target not in seldom:
                    break
            instruction = after
    ordered = []
    used = _used(instructions, following)
    for hot in (True, False):
        for instruction in instructions:
            if instruction.hot is not hot or instruction not in used:
                continue
            ordered.append(instruction)
            after = following[instruction]
            if instruction.op not in STOPS and after is not None and after.hot is not hot:
                jump = Instruction(FORWARD, 0, instruction.place)
                jump.target, jump.handler = after, instruction.handler
                ordered.append(jump)
    return _without_detours(ordered)


def _used(instructions, following):
    """The instructions that can be reached."""
    used, waiting = set(), [instructions[0]]
    while waiting:
        instruction = waiting.pop()
        while instruction is not None and instruction not in used:
            used.add(instruction)
            waiting += [] if instruction.target is None else [instruction.target]
            waiting += [] if instruction.handler is None else [instruction.handler[0]]
            instruction = following[instruction] if instruction.op not in STOPS else None
    return used


def _seldom(instructions, names):
    """The first instructions of stretches that call a helper nobody calls often."""
    starts = {i.target for i in instructions if i.target is not None}
    found, first, marked = set(), instructions[0], False
    for instruction, after in zip(instructions, [*instructions[1:], None], strict=True):
        if instruction in starts:
            first, marked = instruction, False
        marked = marked or instruction.op in NAMED and names[name_number(instruction)] in SELDOM
        if marked:
            found.add(first)
        if instruction.op in JUMPS or instruction.op in LEAVES:
            first, marked = after, False
    return found


def _without_detours(ordered):
    """Leave out NOPs, and jumps to what comes next anyway; who jumped there jumps to what stands behind."""
    stands_for = {}
    while True:
        left_out = {}
        for instruction, after in zip(ordered, [*ordered[1:], None], strict=True):
            if after is not None and (instruction.op == NOP or instruction.op == FORWARD and instruction.target is after):
                left_out[instruction] = after
        if not left_out:
            break
        stands_for |= left_out
        ordered = [instruction for instruction in ordered if instruction not in left_out]
    for instruction in ordered:
        instruction.target = _stood_for(instruction.target, stands_for)
        if instruction.handler is not None:
            target, *rest = instruction.handler
            instruction.handler = (_stood_for(target, stands_for), *rest)
    for instruction in ordered:
        if instruction.op in JUMPS_ON and instruction.target.op == BACKWARD:
            instruction.target = instruction.target.target
    return ordered


def _stood_for(instruction, stands_for):
    while instruction in stands_for:
        instruction = stands_for[instruction]
    return instruction
