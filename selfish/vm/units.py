"""Units: methods and bodies as the compiler knows them, and the code made from each.

In:     Method records and fresh trees; the facts about a class of receivers.
Out:    Python functions for that class.
Keeps:  code is made once for each set of facts. A unit lives as long as any code made from it.
"""

from __future__ import annotations

from types import CodeType, FunctionType
from weakref import finalize, ref

from selfish.compiler.code import compile_code
from selfish.compiler.facts import Facts
from selfish.compiler.scopes import Scopes
from selfish.parser import parse_body, parse_method
from selfish.source import Source
from selfish.vm.confinement import grants_of


class Unit:
    """A method or body as the compiler sees it, with the code made from it so far.

    variants    Facts.key() -> (code object, links); the code object of a block made apart has its number in the key
    misses      selector -> how often its code tried an attribute where a send was right
    sends       the selectors it has learned to send
    provenance  of generated code; '' for handwritten
    grants      what it may do of what code can be denied; None is everything
    installed   (weak class, attribute) of the functions made from it
    """

    __slots__ = ("method", "tree", "source", "label", "scopes", "variants", "literals", "misses", "sends", "installed")
    __slots__ += ("provenance", "grants", "__weakref__")

    def __init__(self, method, tree, source, label, literals, provenance):
        self.method = method
        self.tree = tree
        self.source = source
        self.label = label
        self.literals = literals
        self.scopes = None
        self.variants = {}
        self.misses = {}
        self.sends = frozenset()
        self.installed = []
        self.provenance = provenance
        self.grants = grants_of(provenance)


class Origin:
    """Where a code object comes from: its unit, and the number of the block in it, None for the method itself; whether it counts steps.

    It stands among the code's constants, so a unit lives as long as any code made from it. Python's collector does not look into code:
    what a unit holds is not garbage before the world is closed (Units.release).
    """

    __slots__ = ("unit", "block", "metered")

    def __init__(self, unit, block, metered):
        self.unit = unit
        self.block = block
        self.metered = metered


def with_origin(code, unit, metered):
    """The same code with Origins in the places the compiler left for them, blocks inside included."""
    constants = [with_origin(c, unit, metered) if isinstance(c, CodeType) else c for c in code.co_consts]
    _, _, block = constants[0].partition("/")
    constants[0] = Origin(unit, int(block) if block else None, metered)
    return code.replace(co_consts=tuple(constants))


class Links(list):
    """The targets of a method's resends, for one class; each finds its function at its first use, and again after a flush of the class.

    first       what stands in the places before the first use
    """

    __slots__ = ("cls", "holder", "first", "__weakref__")


class Shifted:
    """A Source for a text that starts in the middle of a line of its file."""

    def __init__(self, source, column):
        self._source = source
        self._column = column
        self.name = source.name
        self.text = source.text
        self.line = source.line

    def place(self, offset):
        line, column = self._source.place(offset)
        return (line, column + self._column - 1) if line == self._source.line else (line, column)

    def line_text(self, line):
        """A line of the text, the first one moved to where it stands in its file."""
        text = self._source.line_text(line)
        return " " * (self._column - 1) + text if line == self._source.line else text


def _forget(world, names):
    """The world is known weakly: what waits for a unit's end would otherwise keep both for ever."""
    world = world()
    if world is not None:
        for name in names:
            world.globals.pop(name, None)


class Units:
    """The part of the Linker that compiles."""

    def unit_of(self, method):
        unit = self._units.get(id(method))
        if unit is None:
            source = Source(method.file, method.text, method.line)
            tree = parse_body(source) if method.body else parse_method(source, method.arguments)
            unit = self.new_unit(method, tree, Shifted(source, method.column), method.literals, method.provenance)
            self._units[id(method)] = unit
        return unit

    def new_unit(self, method, tree, source, literals, provenance):
        self._count += 1
        unit = Unit(method, tree, source, f"unit {self._count}", literals, provenance)
        self._made.add(unit)
        return unit

    def release(self):
        """The world is closed: let go of everything that code would keep in memory with it. No code may run afterwards."""
        for unit in list(self._made):
            unit.method, unit.literals, unit.scopes = None, (), None
            unit.variants.clear()
        self._units.clear()

    def adopt(self, unit):
        """Remember the unit of a method made after its code ran."""
        self._units[id(unit.method)] = unit

    def scopes_of(self, unit):
        if unit.scopes is None:
            unit.scopes = Scopes(unit.tree, self._facts(unit).inlines)
        return unit.scopes

    def _facts(self, unit, receiver="live", implicit=(), metered=False, sends=frozenset()):
        selector = unit.method.selector if unit.method is not None else ""
        return Facts(receiver, self.census, implicit, metered, sends, unit.grants, selector)

    def block_code(self, unit, cls, index, metered):
        """The code object of a unit's block, compiled as a closure of its own whatever stands around it."""
        for scopes in (self.scopes_of(unit), None):
            scopes = scopes or Scopes(unit.tree, lambda selector: False)
            facts = self._facts(unit, cls._receiver, self._classify(cls, scopes.implicit), metered)
            key = index, scopes is unit.scopes, facts.key()
            code = unit.variants.get(key) or self._compiled_block(unit, facts, scopes, index)
            if code is not None:
                unit.variants[key] = code
                return code
        raise KeyError(index)

    def _compiled_block(self, unit, facts, scopes, index):
        code, _ = self._compile(unit, facts, "", scopes)
        waiting = [code]
        while waiting:
            code = waiting.pop()
            if code.co_consts[0].block == index:
                return code
            waiting.extend(c for c in code.co_consts if isinstance(c, CodeType))
        return None

    @staticmethod
    def origin_of(code):
        """The Origin of a Python code object, None when no Selfish method became it."""
        origin = code.co_consts[0] if code.co_consts else None
        return origin if isinstance(origin, Origin) else None

    def _method_function(self, method, cls, holder, metered):
        unit = self.unit_of(method)
        return self.function_of_unit(unit, method.selector, cls, holder, metered)

    def function_of_unit(self, unit, selector, cls, holder, metered):
        """A Python function for a unit whose self is an instance of cls."""
        scopes = self.scopes_of(unit)
        facts = self._facts(unit, cls._receiver, self._classify(cls, scopes.implicit), metered, unit.sends)
        key = facts.key()
        variant = unit.variants.get(key)
        if variant is None:
            variant = self._compile(unit, facts, selector, scopes)
            if unit.method is not None:  # what runs once need not be kept
                unit.variants[key] = variant
        code, links = variant
        function = FunctionType(code.replace(co_name=selector), self.globals, selector)
        if scopes.needs_links:
            function.__defaults__ = (self._make_links(links, cls, holder),)
        return function

    def _compile(self, unit, facts, selector, scopes):
        try:
            compiled = compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label)
        except SyntaxError as error:
            if "nested" not in str(error):
                raise
            scopes = Scopes(unit.tree, lambda s: False)  # more loops inside each other than Python allows
            compiled = compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label)
        names = {f"#{unit.label}#{number}": unit.literals[number] for number in compiled.literals}
        names |= {f"'{unit.label}'{text}": self.world.string(text) for text in compiled.strings}
        if names and not names.keys() <= self.globals.keys():
            self.globals.update(names)
            finalize(unit, _forget, ref(self.world), tuple(names))
        for primitive in compiled.primitives:
            self.globals.setdefault(primitive, self.world.primitive_named(primitive))
        code = next(c for c in compiled.code.co_consts if isinstance(c, CodeType))
        return with_origin(code, unit, facts.metered), compiled.links
