"""Code: a Selfish method becomes a Python function.

In:     a tree with its Scopes, and Facts about the world it will run in.
Out:    Compiled: a code object, and the global names it expects.
Keeps:  the order of evaluation; every send may fail to find its method and is then carried out by the world
        (`$miss`), so no fast path changes an answer.

What a send `r at: i Put: v` becomes:

    try: t = r.‹m.at:Put:›(i, v)
    except AttributeError: t = $miss(r, 'at:Put:', i, v)

The class of r holds the function (vm/linking.py puts it there), CPython's inline caches find it, and a `try` that
is not hit costs nothing. Python numbers and blocks have no such classes; where a selector is one they
understand, a type test in front takes them to their own table.
"""

from __future__ import annotations

import ast

from selfish.compiler.arithmetic import Arithmetic
from selfish.compiler.control import Control
from selfish.compiler.elements import Elements
from selfish.compiler.evaluation import Evaluation
from selfish.compiler.feedback import Feedback
from selfish.compiler.inlining import Inlining
from selfish.compiler.joining import Joining
from selfish.compiler.places import spread_places
from selfish.compiler.primitives import Primitives
from selfish.compiler.reads import Reads
from selfish.compiler.sends import Sends
from selfish.compiler.templates import Templates
from selfish.compiler.truths import Truths
from selfish.compiler.unit import Names, Unit


class Compiled:
    """code          the module code whose run defines the function `name`
    units         the Unit of the method, and those of the methods in line in it; each knows its strings and literals, which are globals
    primitives    selectors of the primitives it calls; each is a global of that name
    flags         globals by which it asks whether it still is to tell what it meets
    links         for each resend: (delegate, selector)
    inlined       the InlinedCode its places tell of
    """

    __slots__ = ("code", "name", "units", "primitives", "flags", "links", "inlined")

    def __init__(self, code, name, units, primitives, flags, links, inlined=()):
        self.code = code
        self.name = name
        self.units = units
        self.primitives = primitives
        self.flags = flags
        self.links = links
        self.inlined = inlined

    def parts(self):
        """All of it as plain data, to be kept (vm/kept_code.py); None when there is more in it than the method it was made for."""
        if len(self.units) > 1 or self.inlined:
            return None
        (unit,) = self.units
        own = {"strings": [*unit.strings.values()], "literals": [*unit.literals.values()]}
        own["flags"] = [flag[1 + len(unit.label) :] for flag in self.flags]
        return {"code": self.code, "name": self.name, "primitives": self.primitives, "links": self.links, **own}

    @classmethod
    def of_parts(cls, parts, owner):
        unit = Names(owner, owner.label)
        for text in parts["strings"]:
            unit.string(text)
        for number in parts["literals"]:
            unit.literal(number)
        flags = [unit.flag(place) for place in parts["flags"]]
        return cls(parts["code"], parts["name"], [unit], parts["primitives"], flags, parts["links"])


class Emitter(Evaluation, Feedback, Inlining, Joining, Templates, Reads, Sends, Arithmetic, Elements, Truths, Control, Primitives):
    """Writes one Python function; each of its parts knows one technique."""


def compile_code(tree, scopes, facts, source, selector, label, owner=None):
    """Compile a MethodLiteral or Body. Raises Abandoned when it must be done again with other Scopes.

    source      where offsets of the tree are looked up
    selector    the function's name, for tracebacks and profiles
    label       a word for this unit; it stands first among the constants of every function made, `label/n` for block n
    owner       the method as the VM knows it
    """
    unit = Unit(owner, tree, scopes, facts, source, label)
    emitter = Emitter(unit, scopes.scopes[id(tree)], None)
    function = emitter.method(tree, selector)
    module = ast.Module([function], [])
    unit.place.mark(function, tree.start, tree.start)
    spread_places(module)
    code = compile(module, source.name, "exec")
    links = [(r.delegate, r.selector) for r in scopes.resends]
    return Compiled(code, selector, unit.within, unit.primitives, unit.flags, links, tuple(unit.inlined))
