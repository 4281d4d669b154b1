"""Shortcuts: what was just found to be true or false is not asked again.

In:     the Instructions of a function.
Out:    the same, where ways that lead to a question with a known answer lead on to what follows from it. A predicate in line leaves
        its answer in a variable; whoever found it goes where the answer leads.
Keeps:  what the code does. A variable of the compiler's own that is asked in one place only need not be set on the way there.
Gain:   see docs/performance.md, `shortcuts`.
"""

from __future__ import annotations

from collections import Counter
from opcode import haslocal, opmap

from selfish.compiler.instructions import FORWARD, NOP, Instruction

LOAD_CONST, LOAD_FAST, STORE_FAST = opmap["LOAD_CONST"], opmap["LOAD_FAST"], opmap["STORE_FAST"]
IF_TRUE, IF_FALSE = opmap.get("POP_JUMP_FORWARD_IF_TRUE"), opmap.get("POP_JUMP_FORWARD_IF_FALSE")
ASKED_FOR = {IF_TRUE: True, IF_FALSE: False}  # a question -> the truth with which it jumps
KEEPS_IF = {opmap.get("JUMP_IF_TRUE_OR_POP"): True, opmap.get("JUMP_IF_FALSE_OR_POP"): False}
ASK = {True: IF_TRUE, False: IF_FALSE}
FARTHEST = 32  # instructions looked at on one way


def shortened(instructions, names, constants):
    """The instructions with shorter ways. names, constants: the variables and constants of their code object."""
    ways = Ways(instructions, names)
    for instruction in instructions:
        if instruction.op in KEEPS_IF:
            ways.ask_at_once(instruction)
    result = []
    for instruction in instructions:
        result.append(instruction)
        if instruction.op == STORE_FAST:
            jump = ways.from_known(instruction, result, constants)
            result += [jump] if jump is not None else ways.ask_what_is_stored(instruction)
    return result


class Ways:
    """What follows what in a function.

    starts      instructions that something jumps to
    asked_once  numbers of the compiler's own variables that are loaded in one place, where they are asked
    """

    def __init__(self, instructions, names):
        self.following = dict(zip(instructions, [*instructions[1:], None], strict=True))
        self.starts = {i.target for i in instructions if i.target is not None}
        self.starts |= {i.handler[0] for i in instructions if i.handler is not None}
        uses = Counter(i.arg for i in instructions if i.op in haslocal and i.op != STORE_FAST)
        asks = Counter(i.arg for i in instructions if self._question(i) is not None)
        self.asked_once = {n for n, name in enumerate(names) if name[0] == "$" and uses[n] == asks[n] == 1}

    def _question(self, instruction):
        """The jump with which a variable that is loaded here is asked for its truth, if it is."""
        after = self.following.get(instruction) if instruction.op == LOAD_FAST else None
        return after if after is not None and after.op in ASKED_FOR else None

    def _leads_to(self, instruction, known):
        """Where a way leads, given what is known of variables; and those that were asked on it."""
        asked = set()
        for _ in range(FARTHEST):
            if instruction.op == NOP:
                instruction = self.following[instruction]
            elif instruction.op == FORWARD:
                instruction = instruction.target
            else:
                question = self._question(instruction)
                if question is None or instruction.arg not in known:
                    break
                asked.add(instruction.arg)
                agrees = known[instruction.arg] is ASKED_FOR[question.op]
                instruction = question.target if agrees else self.following[question]
        return instruction, asked

    def ask_at_once(self, instruction):
        """`a or b`, stored and then asked for: where a decides, go where that leads."""
        store, truth = self._leads_to(instruction.target, {})[0], KEEPS_IF[instruction.op]
        if store.op == STORE_FAST and store.arg in self.asked_once:
            target, asked = self._leads_to(self.following[store], {store.arg: truth})
            if store.arg in asked:
                instruction.op, instruction.target = ASK[truth], target

    def from_known(self, store, before, constants):
        """A jump to where a truth stored just now leads, if it leads anywhere. before: the instructions up to here."""
        known, at = {}, len(before) - 1
        while at > 0 and before[at].op == STORE_FAST and before[at - 1].op == LOAD_CONST and before[at] not in self.starts:
            value = constants[before[at - 1].arg]
            if type(value) is not bool or before[at].arg in known:
                break
            known[before[at].arg] = value
            at -= 2
            if before[at + 1] in self.starts:
                break
        if not known:
            return None
        target, asked = self._leads_to(self.following[store], known)
        if not asked:
            return None
        for number in range(at + 1, len(before), 2):
            if before[number + 1].arg in asked & self.asked_once:
                before[number].op = before[number + 1].op = NOP
        jump = Instruction(FORWARD, 0, store.place)
        jump.target, jump.handler = target, store.handler
        return jump

    def ask_what_is_stored(self, store):
        """A truth that is only stored to be asked for is asked for instead. Answers a jump to what follows then."""
        if store.arg not in self.asked_once:
            return []
        load, _ = self._leads_to(self.following[store], {})
        question = self._question(load)
        if question is None or load.arg != store.arg:
            return []
        jump = Instruction(FORWARD, 0, store.place)
        jump.target, jump.handler = self.following[question], store.handler
        store.op, store.arg, store.target = question.op, 0, question.target
        return [jump]
