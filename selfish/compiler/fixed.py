"""Fixed: what a global names for good stands among the constants of the code.

In:     the Instructions of a function, and values that names have as long as the code is used.
Out:    instructions that load those values as constants, and all constants.
Keeps:  only what can neither be replaced nor keeps a world in memory that was closed: builtins; strings, nil, true and false, whose
        classes let go of their world when it is closed (vm/kinds.py).
Gain:   see docs/performance.md, `fixed`.
"""

from __future__ import annotations

from opcode import opmap

from selfish.compiler.instructions import Instruction

HELPERS = frozenset("$NIL $TRUE $FALSE $STRING $type $range $len $int $float $function $square_root".split())
LOAD_GLOBAL, LOAD_CONST, PUSH_NULL = opmap["LOAD_GLOBAL"], opmap["LOAD_CONST"], opmap.get("PUSH_NULL")


def fixed(instructions, code, values):
    """The instructions and constants of a code object with these values, by name, in place of globals."""
    constants, numbers, result = list(code.co_consts), {}, []
    for instruction in instructions:
        result.append(instruction)
        name = code.co_names[instruction.arg >> 1] if instruction.op == LOAD_GLOBAL else None
        if name not in values:
            continue
        if name not in numbers:
            numbers[name] = len(constants)
            constants.append(values[name])
        if instruction.arg & 1:  # a call follows
            instruction.op, instruction.arg = PUSH_NULL, 0
            instruction = Instruction(LOAD_CONST, 0, instruction.place)
            instruction.handler = result[-1].handler
            result.append(instruction)
        instruction.op, instruction.arg = LOAD_CONST, numbers[name]
    return result, tuple(constants)
