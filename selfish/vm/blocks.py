"""Blocks that outlive the process: a Python closure as a stored Block, and back.

In:     a function found in a slot when its object is written to the image; a Block found in a slot afterwards.
Out:    a Block naming the method, the number of the block in it, and the captured variables; a function with the
        same variables.
Keeps:  a block is one object however often it is stored; captured variables shared by two blocks stay shared, and
        what running a block does to them is noticed at the next commit.
"""

from __future__ import annotations

from types import CellType, FunctionType
from weakref import WeakKeyDictionary

from selfish.vm.objects import Block, Method, Variable
from selfish.vm.returns import Home


class Blocks:
    def __init__(self, world):
        self.world = world
        self._stored: WeakKeyDictionary = WeakKeyDictionary()
        self._functions: dict[int, tuple[Block, FunctionType]] = {}
        self._variables: dict[int, tuple[CellType, Variable]] = {}
        self._cells: dict[int, tuple[Variable, CellType]] = {}

    def stored(self, function):
        """The Block that stands for a function in the image."""
        block = self._stored.get(function)
        if block is None:
            origin = self.world.linker.origin_of(function.__code__)
            if origin is None or origin.block is None:
                raise TypeError("a function that is not a Selfish block cannot be stored")
            captured = {}
            for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
                captured[name] = self._variable(cell)
            block = Block(self._method_of(origin.unit), origin.block, captured)
            self._stored[function] = block
            self._functions[id(block)] = (block, function)
        return block

    def _method_of(self, unit):
        if unit.method is None:
            line, column = unit.source.place(0)
            unit.method = Method("", unit.source.text, (), unit.source.name, line, column, unit.literals, body=True)
            self.world.linker.adopt(unit)
        return unit.method

    def _variable(self, cell):
        entry = self._variables.get(id(cell))
        if entry is None:
            variable = Variable(self._contents(cell))
            entry = self._variables[id(cell)] = (cell, variable)
            self._cells[id(variable)] = (variable, cell)
        return entry[1]

    def _contents(self, cell):
        value = cell.cell_contents
        return self.world.nil if isinstance(value, Home) else value

    def function_if_loaded(self, block):
        entry = self._functions.get(id(block))
        return entry[1] if entry is not None else None

    def function(self, block):
        """The function for a Block, made at its first use."""
        entry = self._functions.get(id(block))
        if entry is None:
            code = self._code(block)
            cells = tuple([self._cell(name, block) for name in code.co_freevars])
            function = FunctionType(code, self.world.globals, code.co_name, closure=cells)
            count = code.co_argcount - self._node(block)[0]
            function.__defaults__ = (None,) * count
            entry = self._functions[id(block)] = (block, function)
            self._stored[function] = block
        return entry[1]

    def _node(self, block):
        unit = self.world.linker.unit_of(block.method)
        node = self.world.linker.scopes_of(unit).blocks[block.index]
        return len(node.arguments), unit, node

    def line(self, block):
        _, unit, node = self._node(block)
        return unit.source.place(node.start)[0]

    def source(self, block):
        """The text between a block's brackets."""
        if isinstance(block, Block):
            _, unit, node = self._node(block)
        else:
            origin = self.world.linker.origin_of(block.__code__)
            unit, node = origin.unit, self.world.linker.scopes_of(origin.unit).blocks[origin.block]
        return unit.source.text[node.start + 1 : node.end - 1].strip()

    def metered(self, function):
        """The same block, its steps counted."""
        origin = self.world.linker.origin_of(function.__code__)
        cells = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
        me = cells["self"].cell_contents if "self" in cells else self.world.lobby
        code = self.world.linker.block_code(origin.unit, self.world.class_of(me), origin.block, True)
        closure = tuple([cells[name] for name in code.co_freevars])
        return FunctionType(code, self.world.globals, code.co_name, function.__defaults__, closure)

    def _code(self, block):
        """The code of one block, taken out of its method compiled for the receiver the block captured."""
        world = self.world
        unit = world.linker.unit_of(block.method)
        receiver = block.captured["self"].value if "self" in block.captured else world.lobby
        code = world.linker.block_code(unit, world.class_of(receiver), block.index, world.prefix == "q.")
        return code

    def _cell(self, name, block):
        if name == "$home":
            home = Home()
            home.over = True
            return CellType(home)
        variable = block.captured.get(name)
        if variable is None:
            return CellType(self.world.lobby if name == "self" else self.world.nil)
        entry = self._cells.get(id(variable))
        if entry is None:
            cell = CellType(variable.value)
            entry = self._cells[id(variable)] = (variable, cell)
            self._variables[id(cell)] = (cell, variable)
        return entry[1]

    def before_commit(self):
        """Notice what has been assigned to captured variables since they were stored."""
        for variable, cell in list(self._cells.values()):
            value = self._contents(cell)
            if variable._p_state == -1:
                continue
            if variable.value is not value:
                variable.value = value

    def refresh(self):
        """After an abort: variables take their stored values again."""
        for variable, cell in list(self._cells.values()):
            if variable._p_jar is not None and not isinstance(cell.cell_contents, Home):
                cell.cell_contents = variable.value
