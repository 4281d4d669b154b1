"""Reach: jumps and numbers short enough to do without a prefix.

In:     the Instructions of a function in their order, and its names.
Out:    names in another order, those used most first; and for a jump that goes far another one that takes it the rest of the way.
Keeps:  what the code does.
Gain:   see docs/performance.md, `layout`.

An instruction has a byte for its argument. For more it takes a prefix, an instruction of its own.
"""

from __future__ import annotations

from opcode import hasname, opmap

from selfish.compiler.instructions import FORWARD, STOPS, Instruction, laid

LOAD_GLOBAL, FOR_ITER = opmap["LOAD_GLOBAL"], opmap["FOR_ITER"]
OPPOSITE = {}  # a conditional jump and the one for the other answer
for _way in ("FORWARD", "BACKWARD"):
    for _one, _other in (("TRUE", "FALSE"), ("NONE", "NOT_NONE")):
        _jump, _opposite = (opmap.get(f"POP_JUMP_{_way}_IF_{_answer}") for _answer in (_one, _other))
        OPPOSITE |= {_jump: _opposite, _opposite: _jump}
NAMED = frozenset(hasname)
NEAR = 240  # units of code; 255 is what a jump without a prefix reaches


def renumbered(instructions, names):
    """The names with those first that are used most where it is hot, which the instructions then have the numbers of."""
    uses = dict.fromkeys(range(len(names)), 0)
    named = [i for i in instructions if i.op in NAMED]
    for instruction in named:
        uses[name_number(instruction)] += instruction.hot
    order = sorted(uses, key=uses.get, reverse=True)
    new = {old: number for number, old in enumerate(order)}
    for instruction in named:
        number = new[name_number(instruction)]
        instruction.arg = number << 1 | instruction.arg & 1 if instruction.op == LOAD_GLOBAL else number
    return tuple([names[old] for old in order])


def name_number(instruction):
    return instruction.arg >> 1 if instruction.op == LOAD_GLOBAL else instruction.arg


def within_reach(instructions):
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
