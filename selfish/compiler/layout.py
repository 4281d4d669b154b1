"""Layout: the instructions of a function in the order in which they are mostly run, what follows a miss at the end.

In:     a code object as Python's compiler made it.
Out:    the same code with handlers of exceptions behind everything else, and without the jumps over them and the NOPs of `try`.
Keeps:  what the code does, its places and its exception table. Code with something not foreseen here stays as it is, and so does all
        code of an interpreter whose instructions are others than those of 3.11 (later ones put handlers at the end by themselves).
Gain:   see docs/performance.md, `layout`.

The formats are those of CPython's Objects/locations.md and Objects/exception_handling_notes.txt.
"""

from __future__ import annotations

import dis
import sys
from opcode import _inline_cache_entries as CACHES
from opcode import hasjrel, opmap

FORESEEN = sys.version_info[:2] == (3, 11)
NOP, EXTENDED_ARG, CACHE = opmap["NOP"], opmap["EXTENDED_ARG"], opmap["CACHE"]
FORWARD, BACKWARD = opmap.get("JUMP_FORWARD"), opmap.get("JUMP_BACKWARD")
JUMPS = frozenset(hasjrel)
LEAVES = {opmap[name] for name in ("RETURN_VALUE", "RAISE_VARARGS", "RERAISE")}
OTHER_WAY = {}  # a jump and the one to the other side
for _name, _number in opmap.items():
    if "_FORWARD" in _name and _number in JUMPS:
        _other = opmap[_name.replace("_FORWARD", "_BACKWARD")]
        OTHER_WAY[_number], OTHER_WAY[_other] = _other, _number
FORWARD_ONLY = JUMPS - set(OTHER_WAY)
GOES_BACK = frozenset(number for name, number in opmap.items() if "BACKWARD" in name)
NO_COLUMNS, LONG, NOTHING = 13, 14, 15  # kinds of entries in a table of places


class Instruction:
    """target      the Instruction a jump leads to
    handler     where an exception in it leads: an Instruction, the depth of the stack there, whether the place is kept
    hot         it is run without an exception
    """

    __slots__ = ("op", "arg", "place", "target", "handler", "hot", "start", "width")

    def __init__(self, op, arg, place):
        self.op = op
        self.arg = arg
        self.place = place
        self.target = self.handler = None
        self.hot = False


class NotForeseen(Exception):
    pass


def laid_out(code):
    """The code, and that of the blocks in it, in a better order."""
    if not FORESEEN:
        return code
    constants = tuple([laid_out(c) if isinstance(c, type(code)) else c for c in code.co_consts])
    try:
        instructions = _ordered(_read(code))
        return code.replace(co_consts=constants, **_written(instructions, code.co_firstlineno))
    except NotForeseen:
        return code.replace(co_consts=constants)


def _read(code):
    """The instructions of a code object, with their jumps and handlers resolved."""
    raw, places = code.co_code, list(code.co_positions())
    found, by_offset, arg, at, first = [], {}, 0, 0, 0
    while at < len(raw):
        op = raw[at]
        arg = arg << 8 | raw[at + 1]
        if op == EXTENDED_ARG:
            at += 2
            continue
        instruction = Instruction(op, arg, places[at // 2])
        for offset in range(first, at + 2, 2):
            by_offset[offset] = instruction
        at += 2 + 2 * CACHES[op]
        instruction.start, first, arg = at, at, 0
        found.append(instruction)
    for instruction in found:
        if instruction.op in JUMPS:
            distance = -instruction.arg if instruction.op in GOES_BACK else instruction.arg
            instruction.target = by_offset[instruction.start + 2 * distance]
    for entry in dis._parse_exception_table(code):
        under = (by_offset[entry.target], entry.depth, entry.lasti)
        for offset in range(entry.start, entry.end, 2):
            if offset in by_offset:
                by_offset[offset].handler = under
    return found


def _ordered(instructions):
    """What runs without an exception first, the rest behind it; NOPs and jumps to the next instruction are left out."""
    following = dict(zip(instructions, [*instructions[1:], None], strict=True))
    waiting = [instructions[0]]
    while waiting:
        instruction = waiting.pop()
        while instruction is not None and not instruction.hot:
            instruction.hot = True
            if instruction.target is not None:
                waiting.append(instruction.target)
            if instruction.op in LEAVES or instruction.op in (FORWARD, BACKWARD):
                break
            instruction = following[instruction]
    ordered = []
    for hot in (True, False):
        for instruction in instructions:
            if instruction.hot is not hot:
                continue
            ordered.append(instruction)
            after = following[instruction]
            goes_on = instruction.op not in LEAVES and instruction.op not in (FORWARD, BACKWARD)
            if goes_on and after is not None and after.hot is not hot:
                jump = Instruction(FORWARD, 0, instruction.place)
                jump.target, jump.handler = after, instruction.handler
                ordered.append(jump)
    return _without_detours(ordered)


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
        while instruction.target in stands_for:
            instruction.target = stands_for[instruction.target]
        if instruction.handler is not None:
            target, *rest = instruction.handler
            while target in stands_for:
                target = stands_for[target]
            instruction.handler = (target, *rest)
    return ordered


def _written(instructions, first_line):
    """Code, exception table and places. Raises NotForeseen for a jump that goes only forward and had to go back."""
    order = {instruction: number for number, instruction in enumerate(instructions)}
    for number, instruction in enumerate(instructions):
        if instruction.target is not None:
            back = order[instruction.target] <= number
            if back != (instruction.op in GOES_BACK):
                if instruction.op in FORWARD_ONLY or instruction.op not in OTHER_WAY:
                    raise NotForeseen
                instruction.op = OTHER_WAY[instruction.op]
        instruction.width = 1
    grown = True
    while grown:
        grown, at = False, 0
        for instruction in instructions:
            instruction.start = at
            at += instruction.width + CACHES[instruction.op]
        for instruction in instructions:
            if instruction.target is not None:
                end = instruction.start + instruction.width + CACHES[instruction.op]
                instruction.arg = abs(instruction.target.start - end)
            needed = max(1, (instruction.arg.bit_length() + 7) // 8)
            if needed > instruction.width:
                instruction.width, grown = needed, True
    code = bytearray()
    for instruction in instructions:
        for shift in range(instruction.width - 1, 0, -1):
            code += bytes((EXTENDED_ARG, instruction.arg >> 8 * shift & 255))
        code += bytes((instruction.op, instruction.arg & 255))
        code += bytes((CACHE, 0)) * CACHES[instruction.op]
    return {"co_code": bytes(code), "co_exceptiontable": _handlers(instructions), "co_linetable": _places(instructions, first_line)}


def _handlers(instructions):
    table, start = bytearray(), 0
    for number, instruction in enumerate(instructions):
        last = number + 1 == len(instructions)
        if not last and instructions[number + 1].handler == instruction.handler:
            continue
        end = instruction.start + instruction.width + CACHES[instruction.op]
        if instruction.handler is not None:
            target, depth, lasti = instruction.handler
            table += _varint(start, 0x80, high=True) + _varint(end - start, 0, high=True)
            table += _varint(target.start, 0, high=True) + _varint(depth << 1 | lasti, 0, high=True)
        start = end
    return bytes(table)


def _places(instructions, first_line):
    table, line = bytearray(), first_line
    for instruction in instructions:
        units = instruction.width + CACHES[instruction.op]
        while units:
            length = min(units, 8)
            units -= length
            start, end, column, end_column = instruction.place
            if start is None:
                table.append(0x80 | NOTHING << 3 | length - 1)
                continue
            if column is None or end_column is None or end is None:
                table.append(0x80 | NO_COLUMNS << 3 | length - 1)
                table += _signed(start - line)
            else:
                table.append(0x80 | LONG << 3 | length - 1)
                table += _signed(start - line) + _varint(end - start) + _varint(column + 1) + _varint(end_column + 1)
            line = start
    return bytes(table)


def _signed(number):
    return _varint(-number << 1 | 1 if number < 0 else number << 1)


def _varint(number, mark=0, high=False):
    """A number in groups of six bits, each but the last marked; the exception table has the highest group first, places the lowest."""
    groups = [number & 63]
    while number := number >> 6:
        groups.append(number & 63)
    if high:
        groups.reverse()
    marked = [group | 64 for group in groups[:-1]] + groups[-1:]
    marked[0] |= mark
    return bytes(marked)
