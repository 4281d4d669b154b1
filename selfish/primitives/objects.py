"""Primitives on any object: identity, copying, slots, messages by name.

In:     any value.
Out:    registered primitives.
Keeps:  numbers, strings and blocks have no slots of their own; their traits do.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.parser import parse_body
from selfish.primitives.checks import number, text, vector
from selfish.primitives.registry import primitive
from selfish.source import Source
from selfish.vm.objects import Live, Oddball
from selfish.vm.world import World

COMPILING_SECONDS = 3e-6  # for a character of source, roughly


@primitive("_Eq:")
def eq(vm, receiver, other):
    """Whether both are one object. Numbers and immutable strings are one when they are equal and of one kind."""
    return vm.boolean(receiver is other or vm.globals["$identical"](receiver, other))


@primitive("_IdentityHash")
def identity_hash(vm, receiver):
    """An integer that is the same for the same object also when the image is opened again."""
    return vm.identity_hash(receiver) & 0x3FFFFFFF


@primitive("_Clone")
def clone(vm, receiver):
    """A shallow copy. What cannot change is its own copy."""
    return vm.clone(receiver)


@primitive("_AddSlots:", needs="slots")
def add_slots(vm, receiver, addition):
    """The receiver, now with the slots of the argument; those of the same name are replaced.

    Fails: badTypeError.
    """
    _slots_object(addition)
    return vm.add_slots(receiver, addition)


@primitive("_AddSlotsIfAbsent:", needs="slots")
def add_slots_if_absent(vm, receiver, addition):
    """The receiver, now with those slots of the argument it had not.

    Fails: badTypeError.
    """
    _slots_object(addition)
    extra = vm.clone(addition)
    own = vm.map_of(receiver).slots
    vm.remove_slots(extra, [name for name in vm.map_of(addition).slots if name in own])
    return vm.add_slots(receiver, extra)


@primitive("_Define:", needs="slots")
def define(vm, receiver, definition):
    """The receiver, with the slots of the argument and no others; everybody who knew it sees the new slots.

    Fails: badTypeError.
    """
    _slots_object(definition)
    return vm.define(receiver, definition)


def _slots_object(value):
    if not isinstance(value, Live):
        raise PrimitiveFailed("badTypeError", "slots come from an object")


@primitive("_RemoveSlot:", needs="slots")
def remove_slot(vm, receiver, name):
    """The receiver, without the slot of that name.

    Fails: badTypeError, slotNameError.
    """
    name = text(name)
    if name not in vm.map_of(receiver).slots:
        raise PrimitiveFailed("slotNameError", f"there is no slot '{name}'")
    return vm.remove_slots(receiver, [name])


@primitive("_RemoveAllSlots", needs="slots")
def remove_all_slots(vm, receiver):
    """The receiver, without any slot.

    Fails: badTypeError.
    """
    return vm.remove_slots(receiver, list(vm.map_of(receiver).slots))


def _define_performs():
    for count in range(9):
        names = ", ".join(f"a{i}" for i in range(count))
        comma = ", " if names else ""
        selector = "_Perform:" + "With:" * count
        space = {"primitive": primitive}
        exec(  # one function per number of arguments, so that the registry can check them
            f"@primitive({selector!r})\n"
            f"def perform(vm, receiver, selector{comma}{names}):\n"
            f'    """Send the message the string names."""\n'
            f"    return vm.perform(receiver, selector, ({names}{',' if count == 1 else ''}))\n",
            space,
        )


_define_performs()


@primitive("_Perform:Arguments:")
def perform_arguments(vm, receiver, selector, arguments):
    """Send the message the string names, with the elements of a vector as arguments.

    Fails: badTypeError.
    """
    return vm.perform(receiver, selector, vector(arguments))


@primitive("_Understands:")
def understands(vm, receiver, selector):
    """Whether some slot answers the message the string names.

    Fails: badTypeError.
    """
    return vm.boolean(vm.understands(receiver, str(text(selector))))


@primitive("_ObjectName")
def object_name(vm, receiver):
    """What the object is called in messages: `a list`, `lobby`, `3`."""
    return vm.string(vm.name_of(receiver))


@primitive("_Evaluate:", needs="evaluation")
def evaluate(vm, receiver, source):
    """The value of a text, evaluated with the receiver as self.

    Fails: badTypeError, or, when the text cannot be read, what is wrong with it.
    """
    from selfish.errors import SyntaxMistake

    source = Source("eval", str(text(source)))
    if vm.meter is not None:
        vm.work(COMPILING_SECONDS * (50 + len(source.text)))
    try:
        body = parse_body(source)
    except SyntaxMistake as mistake:
        wrong = "premature end of input" if mistake.incomplete else str(mistake)  # the one that real programs test for
        raise PrimitiveFailed(wrong) from None
    return vm.run_body(body, source, receiver)


@primitive("_CommandLine", needs="process")
def command_line(vm, receiver):
    """The arguments the program was started with, a vector of strings."""
    return vm.vector([vm.string(a) for a in vm.arguments])


@primitive("_KindHolder:", needs="reflection")
def kind_holder(vm, receiver, kind):
    """The object that holds the slots of all integers, floats, strings, blocks or methods.

    Fails: badTypeError, slotNameError.
    """
    holder = vm.kinds.get(str(text(kind)))
    if holder is None:
        raise PrimitiveFailed("slotNameError")
    return holder


@primitive("_Prototype:", needs="reflection")
def prototype(vm, receiver, kind):
    """The object every vector, byte vector, mutable string or hash table is first copied from.

    Fails: badTypeError, slotNameError.
    """
    found = vm.prototypes.get(str(text(kind)))
    if found is None:
        raise PrimitiveFailed("slotNameError")
    return found


@primitive("_Nil")
def nil(vm, receiver):
    """nil."""
    return vm.nil


@primitive("_True")
def true(vm, receiver):
    """true."""
    return vm.true


@primitive("_False")
def false(vm, receiver):
    """false."""
    return vm.false


@primitive("_Quit", needs="process")
def leave(vm, receiver):
    """Leave the door this was typed at; what was evaluated before is kept."""
    raise SystemExit(0)


@primitive("_IsOddball")
def is_oddball(vm, receiver):
    """Whether the receiver is nil, true or false."""
    return vm.boolean(isinstance(receiver, Oddball))


@primitive("_Limited:Steps:Seconds:Memory:Depth:")
def limited(vm: World, receiver, block, steps, seconds, memory, depth):
    """The value of a block run under limits; nil stands for none. Passing one is the error limitReached.

    Fails: badTypeError, badSizeError.
    """
    from selfish.vm.objects import BLOCK, Block

    def bound(value):
        if value is vm.nil:
            return None
        if not 0 <= number(value) < 1 << 62:
            raise PrimitiveFailed("badSizeError", "a limit is not negative")
        return value

    if not isinstance(block, (BLOCK, Block)):
        raise PrimitiveFailed("badTypeError")
    with vm.limits(*map(bound, (steps, seconds, memory, depth))):
        return vm.call_block(block, ())
