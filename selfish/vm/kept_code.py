"""Kept code: what was compiled for a method, for the processes that come after.

In:     methods of the image; code as the compiler made it, with the facts it was made under.
Out:    that code again where it is what the compiler would make now.
Keeps:  code is found by everything it was made from, so nothing has to be told when something changes:
        - the method: its selector, text, place, provenance, by a digest. Code made from more than one method is not kept.
        - the facts: Facts.key(), in which a global that is a constant of this world stands by its name alone.
        - the census: what it was asked while the names were looked at and the code was made, and what it answered (Asked).
        - the compiler and the interpreter: `maker()`, which the shelf is kept under.
        Code that mentions a global nobody can name in another process is not kept. A shelf may forget, and may have nothing.

What a method needs is 0.1 ms in place of 0.7: its text is neither read nor compiled, before somebody asks for its tree.
"""

from __future__ import annotations

import marshal
import os
import sys
from types import CodeType

from selfish.compiler.code import Compiled
from selfish.vm.census import Census
from selfish.vm.helpers import make_globals

MADE_BY = ("compiler", "parsing", "vm", "parser.py", "source.py", "syntax.py", "grammar.lark")  # what decides what code is like
MOST = 16  # variants kept of a method
UNIT = "\0"  # what stands for the word of a unit in the names that belong to it

try:
    from _blake2 import blake2b  # hashlib takes longer to load than a short run has
except ImportError:
    from hashlib import blake2b


def digest(data: bytes, key: bytes = b"") -> bytes:
    return blake2b(data, digest_size=16, key=key).digest()


def told(value) -> bytes:
    """The digest of a value whose repr tells all of it."""
    return digest(repr(value).encode("utf-8", "surrogatepass"))


def maker() -> bytes:
    """Which compiler and interpreter this is: code of another is of no use. Raises OSError where files do not tell."""
    from importlib.util import MAGIC_NUMBER

    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    files = []
    for name in MADE_BY:
        path = os.path.join(package, name)
        files += [f.path for f in os.scandir(path) if f.name.endswith(".py")] if os.path.isdir(path) else [path]
    states = [(os.path.basename(path), os.stat(path)) for path in sorted(files)]
    changed = [(name, state.st_size, state.st_mtime_ns, state.st_ctime_ns) for name, state in states]
    return told((sys.implementation.cache_tag, sys.version, MAGIC_NUMBER, sys.flags.optimize, changed))


class Asked:
    """A census that notes what it is asked. answers: (question, selector) -> answer."""

    def __init__(self, census: Census, answers=()):
        self._census = census
        self.answers = dict(answers)

    def __getattr__(self, question):
        ask = getattr(self._census, question)
        if not callable(ask):
            return ask

        def noted(selector):
            answer = self.answers[question, selector] = ask(selector)
            return answer

        setattr(self, question, noted)
        return noted


class Kept:
    """What is kept of one method.

    implicit    the selectors it sends to implicit self, in order
    needs_links some send looks above the method's holder
    variants    (key, answers of the census, marshalled Compiled)
    """

    __slots__ = ("implicit", "needs_links", "variants")

    def __init__(self, implicit, needs_links, variants=()):
        self.implicit = implicit
        self.needs_links = needs_links
        self.variants = list(variants)


class KeptCode:
    """The kept code of one world.

    shelf   get(digest) -> bytes or None, put(digest, bytes)
    """

    def __init__(self, world, shelf):
        self._world = world
        self._shelf = shelf
        self._helpers = frozenset(make_globals(world))

    def of(self, method) -> Kept | None:
        found = self._shelf.get(self._name(method))
        return Kept(*marshal.loads(found)) if found is not None else None

    def find(self, unit, facts) -> Compiled | None:
        """Code made under these facts, when the census has the same answers now."""
        if unit.kept is None or not unit.kept.variants:
            return None
        words = self._words(facts)
        key = self._key(facts, words)
        for made_under, answers, code in unit.kept.variants:
            if made_under == key and all(getattr(facts.selectors, question)(selector) == was for question, selector, was in answers):
                return self._unpacked(unit, code, words)
        return None

    def keep(self, unit, scopes, facts, compiled) -> None:
        """Code that was made under these facts, whose census is an Asked."""
        words = self._words(facts)
        key, answers = self._key(facts, words), tuple([(*asked, answer) for asked, answer in facts.selectors.answers.items()])
        others = [variant for variant in unit.kept.variants if variant[0] != key] if unit.kept is not None else []
        kept = Kept(tuple(scopes.implicit), scopes.needs_links, others[1 - MOST :])
        try:
            code = self._packed(unit, compiled, words)
            if code is not None:
                kept.variants.append((key, answers, code))
                self._shelf.put(self._name(unit.method), marshal.dumps((kept.implicit, kept.needs_links, kept.variants)))
                unit.kept = kept
        except ValueError:  # something is of no kind that can be kept
            return

    @staticmethod
    def _name(method) -> bytes:
        where = method.file, method.line, method.column
        return told((method.selector, method.text, method.arguments, *where, method.body, method.provenance))

    @staticmethod
    def _words(facts):
        """The constants of this world that the code may mention -> what they are called wherever it is kept."""
        constants = [(selector, fact[1]) for selector, fact in facts.implicit.items() if fact[0] == "constant"]
        return {name: f"k.{selector}." for selector, name in constants if name[0] != "$"}

    @staticmethod
    def _key(facts, words):
        return facts.key({selector: tuple([words.get(part, part) for part in fact]) for selector, fact in facts.implicit.items()})

    def _packed(self, unit, compiled, words) -> bytes | None:
        parts = compiled.parts()
        if parts is None:
            return None
        names = _names(parts["code"]) - self._helpers - parts["primitives"]
        words = words | {name: word for name in names if (word := _without(unit.label, name)) is not None}
        if any(name not in words and self._is_strange(name) for name in names):
            return None
        return marshal.dumps(parts | {"code": renamed(parts["code"], words)})

    def _is_strange(self, name):
        """Whether a name is that of a global; most are those of attributes."""
        return name[0] in "$#'~" or name[:2] == "k." or name in self._world.globals

    @staticmethod
    def _unpacked(unit, code, words) -> Compiled:
        parts = marshal.loads(code)
        names = {word: word.replace(UNIT, unit.label, 1) for word in _names(parts["code"]) if UNIT in word[:2]}
        parts["code"] = renamed(parts["code"], names | {word: name for name, word in words.items()})
        return Compiled.of_parts(parts, unit)


def _names(code) -> set[str]:
    """Every global and attribute that code and the functions in it mention, and what they are labelled with."""
    label = [code.co_consts[0]] if isinstance(code.co_consts[0], str) else []
    return {*code.co_names, *label}.union(*[_names(c) for c in code.co_consts if isinstance(c, CodeType)])


def _without(label, name):
    """A name that belongs to a unit, or its label, without the word for the unit; None for any other name."""
    start = name.find(label, 0, len(label) + 1)
    end = start + len(label)
    return name[:start] + UNIT + name[end:] if start >= 0 and not name[end : end + 1].isdigit() else None


def renamed(code, names):
    """The same code with other names for globals and another label, in the functions in it as well."""
    constants = [renamed(c, names) if isinstance(c, CodeType) else c for c in code.co_consts]
    if isinstance(constants[0], str):
        constants[0] = names.get(constants[0], constants[0])
    return code.replace(co_names=tuple([names.get(name, name) for name in code.co_names]), co_consts=tuple(constants))
