"""Layout: the instructions of a function in the order in which they are mostly run, what follows a miss at the end.

In:     a code object as Python's compiler made it.
Out:    the same code, with what is seldom run behind everything else: handlers of exceptions, and branches that call a helper for what
        the code in line could not do. What is known to be true or false is not asked again (compiler/shortcuts.py), globals that stay
        what they are are constants (compiler/fixed.py). There are no jumps to what comes next anyway, no NOPs of `try`, and where they can
        be avoided no prefixes for far jumps and high numbers.
Keeps:  what the code does, its places and its exception table. Code with something not foreseen here stays as it is, and so does all
        code of an interpreter whose instructions are others than those of 3.11 (later ones put handlers at the end by themselves).
Gain:   see docs/performance.md, `layout`.
"""

from __future__ import annotations

from opcode import hasname, opmap

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
from selfish.compiler.shortcuts import shortened
from selfish.compiler.unread import without_unread

ALL = frozenset(["fixed", "shortcuts", "unread", "layout"])  # the techniques this file leads through
SELDOM = frozenset(
    "$miss $put $stray $nonboolean $read $primitive $fail $dead_home $arithmetic $quotient $remainder $equal $unequal $refused_index"
    " $to $up_to $down_to $to_by $up_to_by $down_to_by _w".split()
)
LOAD_GLOBAL, FOR_ITER = opmap["LOAD_GLOBAL"], opmap["FOR_ITER"]
OPPOSITE = {}  # a conditional jump and the one for the other answer
for _way in ("FORWARD", "BACKWARD"):
    for _one, _other in (("TRUE", "FALSE"), ("NONE", "NOT_NONE")):
        _jump, _opposite = (opmap.get(f"POP_JUMP_{_way}_IF_{_answer}") for _answer in (_one, _other))
        OPPOSITE |= {_jump: _opposite, _opposite: _jump}
NAMED = frozenset(hasname)
NEAR = 240  # units of code; 255 is what a jump without a prefix reaches
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
            names = _renumbered(instructions, names)
            instructions = _within_reach(instructions)
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
        if not marked and instruction.op in NAMED:
            number = instruction.arg >> 1 if instruction.op == LOAD_GLOBAL else instruction.arg
            marked = names[number] in SELDOM
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


def _renumbered(instructions, names):
    """The names with those first that are used most where it is hot, which the instructions then have the numbers of."""
    uses = dict.fromkeys(range(len(names)), 0)
    named = [i for i in instructions if i.op in NAMED]
    for instruction in named:
        uses[_name_number(instruction)] += instruction.hot
    order = sorted(uses, key=uses.get, reverse=True)
    new = {old: number for number, old in enumerate(order)}
    for instruction in named:
        number = new[_name_number(instruction)]
        instruction.arg = number << 1 | instruction.arg & 1 if instruction.op == LOAD_GLOBAL else number
    return tuple([names[old] for old in order])


def _name_number(instruction):
    return instruction.arg >> 1 if instruction.op == LOAD_GLOBAL else instruction.arg


def _within_reach(instructions):
    """No conditional jump has so far to go that it needs a prefix: another one takes it the rest of the way.

    A prefix would also keep CPython from comparing and jumping in one step.
    """
    while True:
        laid(instructions)
        far = {i for i in instructions if i.width > 1 and i.op in OPPOSITE}
        relays = {place: i for i in instructions if i.width > 1 and i.op == FOR_ITER and (place := _gap_after(i, instructions)) is not None}
        if not far and not relays:
            return instructions
        before, instructions = instructions, []
        for instruction, after in zip(before, [*before[1:], None], strict=True):
            instructions.append(instruction)
            if instruction in far:
                instructions.append(_relay(instruction))
                instruction.op, instruction.target = OPPOSITE[instruction.op], after
            if instruction in relays:
                loop = relays[instruction]
                instructions.append(_relay(loop))
                loop.target = instructions[-1]


def _relay(instruction):
    """A jump to where another one leads."""
    jump = Instruction(FORWARD, 0, instruction.place)
    jump.target, jump.handler, jump.hot = instruction.target, instruction.handler, True
    return jump


def _gap_after(loop, instructions):
    """A place that a jump can reach without a prefix, where nothing runs past: what the instruction there is."""
    for instruction in instructions[instructions.index(loop) + 1 :]:
        if instruction.start + instruction.width - loop.start > NEAR:
            return None
        if instruction.op in STOPS:
            return instruction
