"""Blocks that outlive the process: a Python closure as a stored Block, and back.

In:     a function found in a slot when its object is written to the image; a Block found in a slot afterwards.
Out:    a Block naming the method, the number of the block in it, and what it captured; a function with the same variables.
Keeps:  a block is one object however often it is stored; captured variables shared by two blocks stay shared, what
        running a block does to them is noticed at the next commit, and undone when the transaction is.

A function and its Block keep each other in memory, and a function its Variables: `function.stored` and `block._p_function`.
Only variables that some code assigns become Variables, shared and watched; what else a block captured stands in the Block.
"""

from __future__ import annotations

from types import CellType, FunctionType
from weakref import WeakValueDictionary

from selfish.vm.objects import Block, Method, Variable
from selfish.vm.returns import Home

HOME, LINKS = "$home", "$links"  # what the compiler captures beside the program's own variables


class Blocks:
    def __init__(self, world):
        self.world = world
        self._variables: WeakValueDictionary[int, Variable] = WeakValueDictionary()  # by the id of the cell each keeps
        self._outdated: list[Variable] = []

    # -- to the image ------------------------------------------------------------------------------------------

    def stored(self, function):
        """The Block that stands for a function in the image.

        Raises TypeError for a function that is not a block.
        """
        known = getattr(function, "stored", None)
        if known is not None:
            return known[0]
        origin = self.world.linker.origin_of(function.__code__)
        if origin is None or origin.block is None:
            raise TypeError("a function that is not a Selfish block cannot be stored")
        assigned = self._assigned(origin.unit)
        captured = {}
        for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
            if name == LINKS:
                holder = cell.cell_contents.holder
                captured[name] = self.world.nil if holder is None else holder
            elif name != HOME:
                captured[name] = self._variable(cell) if name in assigned else self._contents(cell)
        block = Block(self._method_of(origin.unit), origin.block, captured)
        self._join(function, block)
        return block

    @staticmethod
    def _join(function, block):
        function.stored = block, [v for v in block.captured.values() if type(v) is Variable]
        block._p_function = function

    def _assigned(self, unit):
        """The Python names of the variables that code of a unit assigns."""
        scopes = self.world.linker.scopes_of(unit).scopes.values()
        return {local.python for scope in scopes for local in scope.locals.values() if local.assigned}

    def _method_of(self, unit):
        """The method a block is written in; for one written in an evaluation, a method that holds that text."""
        if unit.method is None:
            tree = unit.tree
            start = tree.start if tree.slots else tree.statements[0].start  # Self drops locals in parentheses around a line of a script
            line, column = unit.source.place(start)
            text = unit.source.text[start : tree.statements[-1].end]
            unit.method = Method("", text, (), unit.source.name, line, column, unit.literals, True, unit.provenance)
            self.world.linker.adopt(unit)
        return unit.method

    def _variable(self, cell):
        variable = self._variables.get(id(cell))
        if variable is None:
            variable = self._variables[id(cell)] = Variable(self._contents(cell))
            variable._p_cell, variable._p_seen = cell, variable.value
        return variable

    def _contents(self, cell):
        try:
            return cell.cell_contents
        except ValueError:  # not assigned yet
            return self.world.nil

    # -- and back ----------------------------------------------------------------------------------------------

    @staticmethod
    def function_if_loaded(block):
        return getattr(block, "_p_function", None)

    def function(self, block):
        """The function for a Block, made at its first use."""
        function = getattr(block, "_p_function", None)
        if function is None:
            unit = self.world.linker.unit_of(block.method)
            receiver = block.captured.get("self", self.world.lobby)
            cls = self.world.class_of(receiver)
            code = self.world.linker.block_code(unit, cls, block.index, False)
            cells = tuple([self._cell(name, block, unit, cls) for name in code.co_freevars])
            function = FunctionType(code, self.world.globals, code.co_name, closure=cells)
            function.__defaults__ = (None,) * (code.co_argcount - self._node(block)[0])
            self._join(function, block)
        return function

    def _cell(self, name, block, unit, cls):
        if name == HOME:
            home = Home()
            home.over = True
            return CellType(home)
        value = block.captured.get(name, self.world.nil)
        if name == LINKS:
            return CellType(self.world.linker.links_of(unit, cls, None if value is self.world.nil else value))
        if name == "self" and name not in block.captured:
            return CellType(self.world.lobby)
        return self._cell_of(value) if type(value) is Variable else CellType(value)

    def _cell_of(self, variable):
        cell = getattr(variable, "_p_cell", None)
        if cell is None:
            variable._p_seen = variable.value
            cell = variable._p_cell = CellType(variable._p_seen)
            self._variables[id(cell)] = variable
        return cell

    def _node(self, block):
        unit = self.world.linker.unit_of(block.method)
        node = self.world.linker.scopes_of(unit).blocks[block.index]
        return len(node.arguments), unit, node

    def line(self, block):
        _, unit, node = self._node(block)
        return unit.source.place(node.start)[0]

    def place_of(self, block):
        """The unit a block is written in, and its node there."""
        if isinstance(block, Block):
            _, unit, node = self._node(block)
            return unit, node
        origin = self.world.linker.origin_of(block.__code__)
        return origin.unit, self.world.linker.scopes_of(origin.unit).blocks[origin.block]

    def source(self, block):
        """The text between a block's brackets."""
        unit, node = self.place_of(block)
        return unit.source.text[node.start + 1 : node.end - 1].strip()

    def metered(self, function):
        """A function that does what the block does; under limits one that counts its steps, whoever made the block."""
        if self.world.meter is None:
            return function
        known = getattr(function, "metered", None)
        if known is not None:
            return known
        origin = self.world.linker.origin_of(function.__code__)
        if origin is None or origin.metered:
            return function
        cells = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
        me = cells.setdefault("self", CellType(self.world.lobby)).cell_contents
        code = self.world.linker.block_code(origin.unit, self.world.class_of(me), origin.block, True)
        closure = tuple([cells[name] for name in code.co_freevars])
        function.metered = FunctionType(code, self.world.globals, code.co_name, function.__defaults__, closure)
        return function.metered

    # -- transactions ------------------------------------------------------------------------------------------

    def outdated(self, variable):
        """The record of a variable has another value now."""
        self._outdated.append(variable)

    def before_commit(self):
        """Notice what has been assigned to captured variables since they were stored."""
        for variable in list(self._variables.values()):
            value = self._contents(variable._p_cell)
            if value is not variable._p_seen:
                variable.value = variable._p_seen = value

    def refresh(self):
        """At the beginning of a transaction: variables have the values the image has, whatever an abort or others changed."""
        outdated, self._outdated = self._outdated, []
        for variable in outdated:
            try:
                variable._p_seen = variable.value
            except KeyError:  # its creation was undone
                self._variables.pop(id(variable._p_cell), None)
        for variable in list(self._variables.values()):
            if variable._p_jar is not None and self._contents(variable._p_cell) is not variable._p_seen:
                variable._p_cell.cell_contents = variable._p_seen


def _value(block, *arguments):
    return block._p_jar.selfish_world.call_block(block, arguments)


for _prefix in ("m.", "q."):  # compiled code finds `value` in a block that came from the image as it does in any object
    for _count in range(10):
        setattr(Block, f"{_prefix}value{':' if _count else ''}{'With:' * (_count - 1)}", _value)
