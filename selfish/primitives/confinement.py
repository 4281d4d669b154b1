"""Primitives of confinement: installing generated code, and running something with less or with more granted.

In:     the text of slots and where it comes from; blocks.
Out:    registered primitives; the work is in vm/confinement.py.
Keeps:  what generated code makes is generated code too, and is granted no more than its maker.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed, SyntaxMistake
from selfish.parser import parse_body
from selfish.primitives.checks import text, vector
from selfish.primitives.objects import COMPILING_SECONDS
from selfish.primitives.registry import primitive
from selfish.source import Source
from selfish.syntax import ObjectLiteral
from selfish.vm.confinement import CAPABILITIES, grants_of, not_granted, read_provenance
from selfish.vm.objects import BLOCK, Block, Method

_BEFORE, _AFTER = "(| ", "\n|)"


class _Slots(Source):
    """The inside of a slot list, put between its bars. Places are those in the inside."""

    def __init__(self, name, inside):
        super().__init__(name, f"{_BEFORE}{inside}{_AFTER}")

    def place(self, offset):
        line, column = super().place(min(max(offset, len(_BEFORE)), len(self.text) - len(_AFTER)))
        return line, column - len(_BEFORE) if line == self.line else column

    def line_text(self, line):
        shown = super().line_text(line)
        return shown[len(_BEFORE) :] if line == self.line else shown


@primitive("_AddGenerated:From:Provenance:", needs="slots")
def add_generated(vm, receiver, slots, name, provenance):
    """The receiver, now with the slots of a text, the inside of a slot list, as generated code: its methods run confined.

    name        what errors and backtraces call the text
    provenance  a JSON object; its "grants" lists the capabilities of the code, which has output alone without it

    Fails: badTypeError, syntaxError, notGrantedError.
    """
    name, provenance = str(text(name)), _checked(vm, str(text(provenance)))
    source = _Slots(name, str(text(slots)))
    if vm.meter is not None:
        vm.work(COMPILING_SECONDS * (50 + len(source.text)))
    return vm.add_slots(receiver, vm.builder.object(_slot_list(source), source, provenance))


def _checked(vm, provenance):
    """A provenance as it is kept: the JSON text of an object that grants no more than is granted now."""
    if read_provenance(provenance) is None:
        raise PrimitiveFailed("badTypeError", "a provenance is a JSON object")
    if vm.confinement is not None and not grants_of(provenance) <= vm.confinement:
        raise not_granted("generated code cannot grant what was not granted to it")
    return provenance.replace("\x7f", "\\u007f")  # the character that separates the entries of an annotation


def _slot_list(source):
    try:
        body = parse_body(source)
    except SyntaxMistake as mistake:
        raise PrimitiveFailed("syntaxError", f"{mistake.line}:{mistake.column}: {mistake}") from None
    node = body.statements[0] if len(body.statements) == 1 and not body.slots and not body.returns else None
    if not isinstance(node, ObjectLiteral) or node.end - node.start != len(source.text):
        raise PrimitiveFailed("syntaxError", "1:1: more than the inside of a slot list")
    if node.annotation:
        raise PrimitiveFailed("syntaxError", "1:1: generated code annotates its slots, not the object that gets them")
    return node


@primitive("_MethodProvenance", needs="reflection")
def method_provenance(vm, receiver):
    """Where the code of a method or block comes from: a JSON text, or '' for handwritten code.

    Fails: badTypeError.
    """
    if isinstance(receiver, Block):
        receiver = receiver.method
    if isinstance(receiver, Method):
        return vm.string(receiver.provenance)
    if isinstance(receiver, BLOCK):
        return vm.string(vm.linker.origin_of(receiver.__code__).unit.provenance)
    raise PrimitiveFailed("badTypeError")


@primitive("_Unconfined:", handwritten=True)
def unconfined(vm, receiver, block):
    """The value of a block run with everything granted. Only handwritten code can say so.

    Fails: badTypeError.
    """
    return vm.run_unconfined(_block(block))


@primitive("_Confined:Grants:")
def confined(vm, receiver, block, grants):
    """The value of a block run with no more granted than the capabilities a vector names.

    Fails: badTypeError.
    """
    names = frozenset([str(text(name)) for name in vector(grants)])
    if not names <= CAPABILITIES:
        raise PrimitiveFailed("badTypeError", f"there is no capability called {sorted(names - CAPABILITIES)[0]}")
    return vm.run_confined(_block(block), names)


def _block(value):
    if isinstance(value, (BLOCK, Block)):
        return value
    raise PrimitiveFailed("badTypeError")
