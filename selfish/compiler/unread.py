"""Unread: what is put into a variable and never read is not put there.

In:     the Instructions of a function.
Out:    the same without first values of locals that are assigned before they are read, whichever way is taken.
Keeps:  what the code does. Where an exception may lead counts as a way.
Gain:   see docs/performance.md, `unread`.
"""

from __future__ import annotations

from opcode import haslocal, opmap

from selfish.compiler.instructions import NOP, STOPS

LOAD_CONST, STORE_FAST = opmap["LOAD_CONST"], opmap["STORE_FAST"]


def without_unread(instructions):
    """Make NOPs of constants that are stored for nobody."""
    after = _read_later(instructions)
    starts = {i.target for i in instructions if i.target is not None}
    for load, store in zip(instructions, instructions[1:], strict=False):
        stored = load.op == LOAD_CONST and store.op == STORE_FAST and store not in starts
        if stored and not after[store] >> store.arg & 1:
            load.op = store.op = NOP
    return instructions


def _read_later(instructions):
    """The variables that may be read after each instruction, as the bits of an integer."""
    following = dict(zip(instructions, [*instructions[1:], None], strict=True))
    before, after = {None: 0}, {}
    grown = True
    while grown:
        grown = False
        for instruction in reversed(instructions):
            op = instruction.op
            later = before.get(following[instruction], 0) if op not in STOPS else 0
            later |= before.get(instruction.target, 0)
            after[instruction] = later
            if op == STORE_FAST:
                later &= ~(1 << instruction.arg)
            elif op in haslocal:
                later |= 1 << instruction.arg
            if instruction.handler is not None:
                later |= before.get(instruction.handler[0], 0)
            if later != before.get(instruction):
                before[instruction] = later
                grown = True
    return after
