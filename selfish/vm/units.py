"""Units: methods and bodies as the compiler knows them, and the code made from each.

In:     Method records and fresh trees; the facts about a class of receivers.
Out:    Python functions for that class.
Keeps:  code is made once for each set of facts, and not at all where an earlier process has kept it (vm/kept_code.py).
        A unit lives as long as any code made from it.
"""

from __future__ import annotations

from types import CodeType, FunctionType
from weakref import WeakSet, finalize, ref

from selfish.compiler.code import compile_code
from selfish.compiler.facts import Facts
from selfish.compiler.inlining import Abandoned
from selfish.compiler.scopes import Scopes
from selfish.parser import parse_body, parse_method
from selfish.source import Source
from selfish.vm.activations import Origin, origin_of
from selfish.vm.confinement import grants_of
from selfish.vm.inlining import Inliner, receiving_sends
from selfish.vm.kept_code import Asked
from selfish.vm.objects import Oddball, String


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
    flags       global names by which its code asks whether it still is to tell what it meets (vm/feedback.py)
    met         place of a send -> the Python types of receivers it told of
    mixed       places of sends whose receivers were often of another class than the one in line
    heat        activations counted; `hot` when that is enough for code in line, `cooled` how often that turned out wrong
    busy_variants   as variants, with code in line
    within      the units that have its method in line
    weight      how many messages its method sends, None when nobody asked (vm/inlining.py)
    """

    __slots__ = ("method", "_tree", "source", "label", "scopes", "asked", "kept", "variants", "literals", "misses", "sends", "installed")
    __slots__ += ("provenance", "grants", "flags", "met", "mixed", "heat", "hot", "cooled", "busy_variants", "within", "weight")
    __slots__ += ("__weakref__",)

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
        self.flags = set()
        self.met = {}
        self.mixed = set()
        self.heat = self.cooled = 0
        self.hot = False
        self.busy_variants = {}
        self.within = WeakSet()
        self.weight = None

    @property
    def tree(self):
        if self._tree is None:
            source, method = text_of(self.method), self.method
            self._tree = parse_body(source) if method.body else parse_method(source, method.arguments)
        return self._tree


def text_of(method):
    return Source(method.file, method.text, method.line)


def with_origin(code, unit, metered, inlined):
    """The same code with Origins in the places the compiler left for them, blocks inside included."""
    constants = [with_origin(c, unit, metered, inlined) if isinstance(c, CodeType) else c for c in code.co_consts]
    # a function that makes closures has no docstring of ours, and is none of the language
    label = constants[0] if isinstance(constants[0], str) else ""
    if not label.startswith(unit.label):
        return code.replace(co_consts=tuple(constants))
    _, _, block = label.partition("/")
    constants[0] = Origin(unit, int(block) if block else None, metered, inlined)
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
            unit.busy_variants.clear()
            unit.met.clear()
        self._units.clear()

    def adopt(self, unit):
        """Remember the unit of a method made after its code ran."""
        self._units[id(unit.method)] = unit

    def scopes_of(self, unit):
        if unit.scopes is None:
            asked = Asked(self.census)
            unit.scopes, unit.asked = Scopes(unit.tree, self._facts(unit, asked).inlines), asked.answers
        return unit.scopes

    @staticmethod
    def _facts(unit, census, receiver="live", implicit=(), metered=False, sends=frozenset()):
        selector = unit.method.selector if unit.method is not None else ""
        return Facts(receiver, census, implicit, metered, sends, unit.grants, defines=selector)

    def block_code(self, unit, cls, index, metered):
        """The code object of a unit's block, compiled as a closure of its own whatever stands around it."""
        for scopes in (self.scopes_of(unit), None):
            scopes = scopes or Scopes(unit.tree, lambda selector: False)
            facts = self._facts(unit, self.census, cls._receiver, self._classify(cls, scopes.implicit), metered)
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

    origin_of = staticmethod(origin_of)

    def _method_function(self, method, cls, holder, metered):
        unit = self.unit_of(method)
        return self.function_of_unit(unit, method.selector, cls, holder, metered)

    def function_of_unit(self, unit, selector, cls, holder, metered):
        """A Python function for a unit whose self is an instance of cls."""
        known = unit.kept or self.scopes_of(unit)
        hot = unit.hot and not metered
        facts = self._facts(unit, self.census, cls._receiver, self._classify(cls, known.implicit), metered, unit.sends)
        if hot:
            facts.inliner = Inliner(self, cls, unit, facts.implicit, unit)
        elif not metered and unit.method is not None and not unit.method.body:
            facts.tells = facts.has("inlining")
        variants, key = unit.busy_variants if hot else unit.variants, facts.key()
        variant = variants.get(key)
        if variant is None:
            variant = self._compile_hot(unit, facts, selector) if hot else self._variant(unit, facts, selector)
            if unit.method is not None:  # what runs once need not be kept
                variants[key] = variant
        code, links = variant
        function = FunctionType(code.replace(co_name=selector), self.globals, selector)
        if known.needs_links:
            function.__defaults__ = (self._make_links(links, cls, holder),)
        return function

    def _compile_hot(self, unit, facts, selector):
        """Compile with code in line; without what turns out impossible. Such code is not kept."""
        receiving = receiving_sends(unit.tree, facts.inliner)
        while True:
            try:
                compiled = self._compiled(unit, facts, selector, Scopes(unit.tree, facts.inlines, receiving))
                return self._linked(unit, facts, compiled)
            except Abandoned as abandoned:
                receiving.remove(abandoned.node)

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
            return compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label, unit)
        except SyntaxError as error:
            if "nested" not in str(error):
                raise
            facts.inliner = None
            scopes = Scopes(unit.tree, lambda s: False)  # more loops inside each other than Python allows
            return compile_code(unit.tree, scopes, facts, unit.source, selector, unit.label, unit)

    def _linked(self, unit, facts, compiled):
        """The code object of the method and its resends, everything it mentions being there."""
        mentioned = []
        for part in compiled.units:
            names = {name: part.owner.literals[number] for name, number in part.literals.items()}
            names |= {name: self.world.string(text) for name, text in part.strings.items()}
            self._name_for(part.owner, names)
            mentioned.extend(names)
        self._name_for(unit, dict.fromkeys(compiled.flags))
        unit.flags.update(compiled.flags)
        for primitive in compiled.primitives:
            self.globals.setdefault(primitive, self.world.primitive_named(primitive))
        code = next(c for c in compiled.code.co_consts if isinstance(c, CodeType))
        if unit.hot:
            from selfish.compiler.fixed import HELPERS  # these with `dis`, which a short run has no use for
            from selfish.compiler.layout import laid_out

            values = {name: self.globals[name] for name in (*mentioned, *HELPERS)}
            fixed = {name: value for name, value in values.items() if name in HELPERS or isinstance(value, (String, Oddball))}
            code = laid_out(code, fixed, facts.has)
        return with_origin(code, unit, facts.metered, compiled.inlined), compiled.links

    def _name_for(self, unit, names):
        """Define global names that live as long as a unit."""
        fresh = {name: value for name, value in names.items() if name not in self.globals}
        if fresh:
            self.globals.update(fresh)
            finalize(unit, _forget, ref(self.world), tuple(fresh))
