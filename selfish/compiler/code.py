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
from selfish.compiler.places import spread_places
from selfish.compiler.primitives import Primitives
from selfish.compiler.reads import Reads
from selfish.compiler.sends import Sends
from selfish.compiler.truths import Truths
from selfish.compiler.unit import Unit


class Compiled:
    """code          the module code whose run defines the function `name`
    strings       texts of the string literals; each is a global `'label'text`
    literals      numbers of the once-made literals it uses; each is a global `#label#n`
    primitives    selectors of the primitives it calls; each is a global of that name
    links         for each resend: (delegate, selector)
    """

    __slots__ = ("code", "name", "strings", "literals", "primitives", "links")

    def __init__(self, code, name, strings, literals, primitives, links):
        self.code = code
        self.name = name
        self.strings = strings
        self.literals = literals
        self.primitives = primitives
        self.links = links

    def parts(self):
        """All of it as plain data, to be kept (vm/kept_code.py); None when there is more in it than the method it was made for."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def of_parts(cls, parts):
        return cls(**parts)


class Emitter(Evaluation, Reads, Sends, Arithmetic, Elements, Truths, Control, Primitives):
    """Writes one Python function; each of its parts knows one technique."""


def compile_code(tree, scopes, facts, source, selector, label):
    """Compile a MethodLiteral or Body.

    source      where offsets of the tree are looked up
    selector    the function's name, for tracebacks and profiles
    label       a word for this unit; it stands first among the constants of every function made, `label/n` for block n
    """
    unit = Unit(scopes, facts, source, label)
    emitter = Emitter(unit, scopes.scopes[id(tree)], None)
    function = emitter.method(tree, selector)
    module = ast.Module([function], [])
    unit.place.mark(function, tree.start, tree.start)
    spread_places(module)
    code = compile(module, source.name, "exec")
    return Compiled(code, selector, unit.strings, unit.used_literals, unit.primitives, [(r.delegate, r.selector) for r in scopes.resends])
