"""Confinement: what generated code may do, and what it may never touch.

In:     the provenance of methods, which says what was granted to them; sends, slots and primitives asked for meanwhile.
Out:    PrimitiveFailed and the exception notGranted where something was not granted.
Keeps:  `world.confinement` is None, or the capabilities granted to the innermost generated code that is active, less whatever its callers
        had not. Compiled code of generated methods and blocks sets it and takes it back (compiler/evaluation.py); code without provenance
        pays nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from selfish.errors import PrimitiveFailed

CAPABILITIES = frozenset(
    "output input files image process reflection slots evaluation network model catalog trust".split()
)  # what a primitive may need; what each is about is told in docs/vm.md
USUAL = frozenset({"output"})  # what generated code is granted when its provenance does not say
NOT_GRANTED = "notGrantedError"
WITNESSES = []  # functions of a sentence; a trial has one (vm/effects.py)
PAYLOADS = {"vector": "items", "bytes": "bytes", "string": "text", "table": "table"}  # what an object holds beside its slots

DEEPEST = 100  # arrays and objects inside each other in a provenance

_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"?|[^"\[\]{}]+', re.DOTALL)  # everything else
_PROVENANCE = re.compile(r"(?:^|(?<=\x7f))Provenance:[ ]?([^\x7f]*)(?:\x7f|$)")
_SEALED = re.compile(r"(?:^|\x7f)Sealed\.?(?:\x7f|$)")
_CLAIMS = re.compile(r"(?:^|(?<=\x7f))(?:Sealed\b|ModuleInfo:[^\x7f]*\bCreator:)[^\x7f]*(?:\x7f|$)")


def read_provenance(text):
    """What a provenance says, a dict; None when it is not the text of a JSON object."""
    import json

    depth = 0
    for bracket in _BRACKETS.sub("", text):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:  # Python's reader would overflow its stack
            return None
    try:
        said = json.loads(text)
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def grants_of(provenance):
    """What is granted to code of that provenance: None, which is everything, to handwritten code; nothing where it cannot be read."""
    if not provenance:
        return None
    said = read_provenance(provenance)
    grants = said.get("grants", USUAL) if said is not None else ()
    return frozenset([name for name in grants if isinstance(name, str) and name in CAPABILITIES] if isinstance(grants, Iterable) else ())


def without_provenance(annotation):
    """An annotation without the entry that tells the provenance of a method, and what that entry said, '' when there is none."""
    if "Provenance:" not in annotation:
        return annotation, ""
    found = _PROVENANCE.search(annotation)
    return _PROVENANCE.sub("", annotation).removesuffix("\x7f"), found[1] if found else ""


def without_claims(annotation):
    """An annotation without what only trusted code may say of an object: where it is known, and that it is sealed."""
    return _CLAIMS.sub("", annotation).removesuffix("\x7f")


def is_sealed(map):
    return bool(map.annotation) and _SEALED.search(map.annotation) is not None


def not_granted(sentence):
    bear_witness(sentence)
    return PrimitiveFailed(NOT_GRANTED, sentence)


def bear_witness(sentence):
    """Tell whoever watches that something was refused: the program may handle that, and go on as if nothing had been."""
    for tell in WITNESSES:
        tell(sentence)


def check_reach(world, granted):
    """Raise PrimitiveFailed when confined code wants to decide for a handler that is granted more than itself."""
    here = world.confinement
    if here is not None and (granted is None or not granted <= here):
        raise not_granted("generated code cannot decide for a handler that may do more")


class SealedCell:
    """A data slot of a sealed object: out of reach while confined."""

    __slots__ = ("inner", "world", "name")

    def __init__(self, inner, world, name):
        self.inner = inner
        self.world = world
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self.world.confinement is not None:
            return self.world.exceptions.not_granted(obj, _sealed_sentence(self.world, obj), self.name)
        return self.inner.__get__(obj)

    def __set__(self, obj, value):
        if self.world.confinement is None:
            self.inner.__set__(obj, value)
        else:
            self.world.exceptions.not_granted(obj, _sealed_sentence(self.world, obj), self.name + ":")


class SealedPayload:
    """The elements, bytes, characters or entries of a sealed object. Primitives ask for them, also before they change them."""

    __slots__ = ("inner", "world")

    def __init__(self, inner, world):
        self.inner = inner
        self.world = world

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self.world.confinement is not None:
            raise not_granted(_sealed_sentence(self.world, obj))
        return self.inner.__get__(obj)

    def __set__(self, obj, value):
        self.inner.__set__(obj, value)


def _sealed_sentence(world, obj):
    return f"{world.name_of(obj)} is sealed, and out of reach of generated code"


def seal(members, layout, map, world):
    """Let what will be in the class of a sealed map refuse confined code. Cloning goes the slow way, and making an instance asks."""
    for slot in map.data:
        members["s." + slot.name] = SealedCell(members["s." + slot.name], world, slot.name)
    payload = PAYLOADS.get(map.kind)
    if payload is not None:
        members[payload] = SealedPayload(getattr(layout, payload), world)
        members["v." + payload] = members["w." + payload] = property()  # compiled code finds nothing there, and asks a primitive
    members["_clone"] = None

    def new(cls):
        if world.confinement is not None:
            raise not_granted("generated code cannot copy what is sealed")
        return layout.__new__(cls)

    members["__new__"] = new


class Confinement:
    """The part of the World that confines."""

    confinement = None

    def confine(self, grants):
        """Grant no more than that from now on; answers what was granted before, for taking it back."""
        before = self.confinement
        self.confinement = grants if before is None else before & grants
        return before

    def run_confined(self, block, grants):
        """A block's value, run with no more than that granted."""
        before = self.confine(grants)
        try:
            return self.call_block(block, ())
        finally:
            self.confinement = before

    def run_unconfined(self, block):
        """A block's value, run with everything granted."""
        before, self.confinement = self.confinement, None
        try:
            return self.call_block(block, ())
        finally:
            self.confinement = before

    def provenance_now(self):
        """The provenance of what is read and compiled while confined: it is granted what its maker was."""
        if self.confinement is None:
            return ""
        names = ", ".join(f'"{name}"' for name in sorted(self.confinement))
        return f'{{"grants": [{names}]}}'

    def check_open(self, value):
        """Raise PrimitiveFailed when a value is sealed and confined code asks."""
        if self.confinement is not None and is_sealed(self.map_of(value)):
            raise not_granted(_sealed_sentence(self, value))
