"""Instructions: the bytecode of CPython 3.11 as objects that can be moved about.

In:     a code object as Python's compiler made it.
Out:    its Instructions, with jumps and handlers as references; and from Instructions, in whatever order, what a code object consists of.
Keeps:  places and handlers follow the instructions. What has instructions not foreseen here is refused.

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
STOPS = LEAVES | {FORWARD, BACKWARD}  # what follows is reached by jumps alone
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


def read(code):
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


def laid(instructions):
    """Give each its start and width, in units of code, and jumps their distance.

    Raises NotForeseen for a jump that goes only forward and had to go back.
    """
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
            while instruction.arg >> 8 * instruction.width:
                instruction.width += 1
                grown = True


def written(instructions, first_line):
    """Code, exception table and places of instructions that are laid."""
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
    if number < 64:
        return bytes((number | mark,))
    groups = [number & 63]
    while number := number >> 6:
        groups.append(number & 63)
    if high:
        groups.reverse()
    marked = [group | 64 for group in groups[:-1]] + groups[-1:]
    marked[0] |= mark
    return bytes(marked)
