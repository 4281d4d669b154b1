"""Units: methods and bodies as the compiler knows them, and the code made from each.

In:     Method records and fresh trees; the facts about a class of receivers.
Out:    Python functions for that class.
Keeps:  code is made once for each set of facts, and not at all where an earlier process has kept it (vm/kept_code.py).
        A unit lives as long as any code made from it.
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
from selfish.vm.kept_code import Asked


class Unit:
    """A method or body as the compiler sees it, with the code made from it so far.

    tree        of its text, which is read when somebody asks for it
    asked       what the census was asked for its scopes, and answered
    kept        the Kept of its method, None when nothing is
    variants    Facts.key() -> (code object, links); the code object of a block made apart has its number in the key
    misses      selector -> how often its code tried an attribute where a send was right
    sends       the selectors it has learned to send
    provenance  of generated code; '' for handwritten
    grants      what it may do of what code can be denied; None is everything
    installed   (weak class, attribute) of the functions made from it
    """

    __slots__ = ("method", "_tree", "source", "label", "scopes", "asked", "kept", "variants", "literals", "misses", "sends", "installed")
    __slots__ += ("provenance", "grants", "__weakref__")

    def __init__(self, method, tree, source, label, literals, provenance):
        self.method = method
        self._tree = tree
        self.source = source
        self.label = label
        self.literals = literals
        self.scopes = self.asked = self.kept = None
        self.variants = {}
        self.misses = {}
        self.sends = frozenset()
        self.installed = []
        self.provenance = provenance
        self.grants = grants_of(provenance)

    @property
    def tree(self):
        if self._tree is None:
            source, method = text_of(self.method), self.method
            self._tree = parse_body(source) if method.body else parse_method(source, method.arguments)
        return self._tree


def text_of(method):
    return Source(method.file, method.text, method.line)


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
            unit = self.new_unit(method, None, Shifted(text_of(method), method.column), method.literals, method.provenance)
            self._units[id(method)] = unit
            if self.kept_code is not None:
                unit.kept = self.kept_code.of(method)
        return unit

    def new_unit(self, method, tree, source, literals, provenance):
        self._count += 1
        unit = Unit(method, tree, source, f"unit {self._count}", literals, provenance)
        self._made.add(unit)
        return unit

    def release(self):
        """The world is closed: let go of everything that code would keep in memory with it. No code may run afterwards."""
        for unit in list(self._made):
            unit.method, unit.literals, unit.scopes, unit.kept = None, (), None, None
            unit.variants.clear()
        self._units.clear()

    def adopt(self, unit):
        """Remember the unit of a method made after its code ran."""
        self._units[id(unit.method)] = unit

    def scopes_of(self, unit):
        if unit.scopes is None:
            asked = Asked(self.census)
            unit.scopes, unit.asked = Scopes(unit.tree, asked.inlines), asked.answers
        return unit.scopes

    def block_code(self, unit, cls, index, metered):
        """The code object of a unit's block, compiled as a closure of its own whatever stands around it."""
        for scopes in (self.scopes_of(unit), None):
            scopes = scopes or Scopes(unit.tree, lambda selector: False)
            facts = Facts(cls._receiver, self.census, self._classify(cls, scopes.implicit), metered, grants=unit.grants)
            key = index, scopes is unit.scopes, facts.key()
            code = unit.variants.get(key) or self._compiled_block(unit, facts, scopes, index)
            if code is not None:
                unit.variants[key] = code
                return code
        raise KeyError(index)

    def _compiled_block(self, unit, facts, scopes, index):
        code, _ = self._linked(unit, facts, self._compiled(unit, facts, "", scopes))
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
        known = unit.kept or self.scopes_of(unit)
        facts = Facts(cls._receiver, self.census, self._classify(cls, known.implicit), metered, unit.sends, unit.grants)
        key = facts.key()
        variant = unit.variants.get(key)
        if variant is None:
            variant = self._variant(unit, facts, selector)
            if unit.method is not None:  # what runs once need not be kept
                unit.variants[key] = variant
        code, links = variant
        function = FunctionType(code.replace(co_name=selector), self.globals, selector)
        if known.needs_links:
            function.__defaults__ = (self._make_links(links, cls, holder),)
        return function

    def _variant(self, unit, facts, selector):
        may_be_kept = self.kept_code is not None and unit.method is not None and unit.method._p_jar is not None
        compiled = self.kept_code.find(unit, facts) if may_be_kept else None
        if compiled is None:
            scopes = self.scopes_of(unit)
            facts.selectors = Asked(self.census, unit.asked)
            compiled = self._compiled(unit, facts, selector, scopes)
            if may_be_kept:
                self.kept_code.keep(unit, scopes, facts, compiled)
        return self._linked(unit, facts, compiled)

    def _compiled(self, unit, facts, selector, scopes):
        try:
            return compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label)
        except SyntaxError as error:
            if "nested" not in str(error):
                raise
            scopes = Scopes(unit.tree, lambda s: False)  # more loops inside each other than Python allows
            return compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label)

    def _linked(self, unit, facts, compiled):
        """The code object of the method and its resends, everything it mentions being there."""
        names = {f"#{unit.label}#{number}": unit.literals[number] for number in compiled.literals}
        names |= {f"'{unit.label}'{text}": self.world.string(text) for text in compiled.strings}
        if names and not names.keys() <= self.globals.keys():
            self.globals.update(names)
            finalize(unit, _forget, ref(self.world), tuple(names))
        for primitive in compiled.primitives:
            self.globals.setdefault(primitive, self.world.primitive_named(primitive))
        code = next(c for c in compiled.code.co_consts if isinstance(c, CodeType))
        return with_origin(code, unit, facts.metered), compiled.links
