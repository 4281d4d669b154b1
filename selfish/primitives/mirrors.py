"""Primitives of reflection: what an object's slots are, and changing them by name.

In:     any object (a mirror passes its reflectee) and slot names.
Out:    registered primitives.
Keeps:  an assignable slot `x` shows as two, `x` and `x:`, as in Self; names come sorted.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import boolean, text
from selfish.primitives.registry import primitive
from selfish.vm.naming import follow
from selfish.vm.objects import (
    BLOCK,
    CONSTANT,
    DATA,
    METHOD,
    Block,
    BytesObject,
    Live,
    Method,
    Oddball,
    String,
    StringObject,
    TableObject,
    VectorObject,
)

_KINDS = (
    (int, "smallInt"),
    (float, "float"),
    (String, "canonicalString"),
    (StringObject, "byteVector"),
    (VectorObject, "vector"),
    (BytesObject, "byteVector"),
    (TableObject, "hashTable"),
    (BLOCK, "block"),
    (Block, "block"),
    (Method, "method"),
    (Oddball, "slots"),
    (Live, "slots"),
)
_PLAIN_NAME = re.compile(r"[a-z]\w*")
_KEYWORDS = re.compile(r"[a-z]\w*:([A-Z]\w*:)*")
_OPERATOR = re.compile(r"[!#$%&*+,\-/;<=>?@\\^|~`]+")
_MIRRORS = "globals mirrors "


def _kind(vm, value):
    if isinstance(value, Live) and vm.map_of(value).creator.startswith(_MIRRORS):
        return "mirror"
    return next(name for cls, name in _KINDS if isinstance(value, cls))


@primitive("_ObjectKind")
def kind(vm, receiver):
    """What the object is underneath, by the name of its mirror.

    One of slots, vector, byteVector (mutable strings too, as in Self), hashTable, smallInt, float, canonicalString, block, method, mirror.
    """
    return vm.string(_kind(vm, receiver))


@primitive("_Mirror", needs="reflection")
def mirror(vm, receiver):
    """A new mirror on the receiver: a copy of the one in `globals mirrors` that is named after its kind.

    Fails: noMirrorError, while the world is still being built.
    """
    prototype = follow(vm, _MIRRORS + _kind(vm, receiver))
    if prototype is None:
        raise PrimitiveFailed("noMirrorError", "there are no mirrors yet")
    reflection = vm.clone(prototype)
    vm.linker.write(reflection, "reflectee", receiver)
    return reflection


def _own_slots(vm, receiver):
    if isinstance(receiver, Method):
        return {}
    return vm.map_of(receiver).slots


@primitive("_SlotNames", needs="reflection")
def names(vm, receiver):
    """The names of the object's own slots, sorted, assignment slots among them: a vector of strings."""
    if isinstance(receiver, Method):
        return vm.vector([vm.string(n) for n in sorted(_method_slots(vm, receiver))])
    map = vm.map_of(receiver)
    return vm.vector([vm.string(n) for n in sorted({*map.slots, *map.writers})])


def _method_slots(vm, method):
    """What a method's arguments and locals are: a dict from name to kind, whether it is a parent, and annotation."""
    tree = vm.linker.unit_of(method).tree
    found = {name: ("argument", False, "") for name in tree.arguments}
    for slot in tree.slots:
        found[slot.name] = (DATA if slot.assignable else CONSTANT, slot.parent, slot.annotation)
        if slot.assignable:
            found[slot.name + ":"] = ("assignment", False, slot.annotation)
    return found


def _method_slot(vm, method, name):
    try:
        return _method_slots(vm, method)[str(text(name))]
    except KeyError:
        raise PrimitiveFailed("slotNameError", f"there is no slot '{name}'") from None


def _find(vm, receiver, name):
    """The slot of that name and whether the name is its assignment."""
    name = str(text(name))
    map = vm.map_of(receiver)
    slot = map.writers.get(name)
    if slot is not None:
        return slot, True
    slot = map.slots.get(name)
    if slot is None:
        raise PrimitiveFailed("slotNameError", f"there is no slot '{name}'")
    return slot, False


@primitive("_SlotIncludes:", needs="reflection")
def includes(vm, receiver, name):
    """Whether the object itself has a slot of that name.

    Fails: badTypeError.
    """
    name = str(text(name))
    if isinstance(receiver, Method):
        return vm.boolean(name in _method_slots(vm, receiver))
    map = vm.map_of(receiver)
    return vm.boolean(name in map.slots or name in map.writers)


@primitive("_SlotKind:", needs="reflection")
def slot_kind(vm, receiver, name):
    """constant, data, method or assignment; argument, for one of a method's.

    Fails: badTypeError, slotNameError.
    """
    if isinstance(receiver, Method):
        return vm.string(_method_slot(vm, receiver, name)[0])
    slot, writes = _find(vm, receiver, name)
    return vm.string("assignment" if writes else slot.kind)


@primitive("_SlotContents:", needs="reflection")
def contents(vm, receiver, name):
    """What a slot holds; a method itself, for mirrors only, where it holds one; nil for an assignment and for what only an activation has.

    Fails: badTypeError, slotNameError.
    """
    if isinstance(receiver, Method):
        _method_slot(vm, receiver, name)
        return vm.nil
    slot, writes = _find(vm, receiver, name)
    if slot.kind is DATA:
        vm.check_open(receiver)
    return vm.nil if writes else vm.slot_contents(vm.holder(receiver), slot)


@primitive("_SlotIsParent:", needs="reflection")
def is_parent(vm, receiver, name):
    """Whether lookups go on through the slot.

    Fails: badTypeError, slotNameError.
    """
    if isinstance(receiver, Method):
        return vm.boolean(_method_slot(vm, receiver, name)[1])
    slot, writes = _find(vm, receiver, name)
    return vm.boolean(slot.parent and not writes)


@primitive("_SlotAnnotation:", needs="reflection")
def slot_annotation(vm, receiver, name):
    """The annotation of a slot: entries such as `Category: x`, separated by the character 127.

    Fails: badTypeError, slotNameError.
    """
    if isinstance(receiver, Method):
        return vm.string(_method_slot(vm, receiver, name)[2])
    return vm.string(_find(vm, receiver, name)[0].annotation)


@primitive("_SlotAnnotation:Put:", needs="slots")
def slot_annotation_put(vm, receiver, name, annotation):
    """The receiver, with another annotation on a slot.

    Fails: badTypeError, slotNameError.
    """
    if isinstance(receiver, Method):
        raise PrimitiveFailed("badTypeError", "a method does not change; the slot that holds it can hold another")
    slot, _ = _find(vm, receiver, name)
    vm.put_slot(receiver, slot.name, slot.kind, vm.slot_contents(vm.holder(receiver), slot), slot.parent, str(text(annotation)))
    return receiver


@primitive("_ObjectAnnotation", needs="reflection")
def annotation(vm, receiver):
    """The annotation of the object as a whole."""
    return vm.string("" if isinstance(receiver, Method) else vm.map_of(receiver).annotation)


@primitive("_ObjectAnnotation:", needs="slots")
def annotation_put(vm, receiver, annotation):
    """The receiver, with another annotation.

    Fails: badTypeError.
    """
    vm.annotate(receiver, str(text(annotation)))
    return receiver


@primitive("_CreatorPath", needs="reflection")
def creator(vm, receiver):
    """The path under which the object is known, such as `traits list`, or ''."""
    return vm.string("" if isinstance(receiver, Method) else vm.map_of(receiver).creator)


@primitive("_CreatorPath:", needs="slots")
def creator_put(vm, receiver, path):
    """The receiver, known from now on under a path such as `globals account`; its clones are called after it.

    Fails: badTypeError.
    """
    vm.set_creator(receiver, str(text(path)))
    return receiver


@primitive("_PutSlot:Contents:Parent:Assignable:Annotation:", needs="slots")
def put_slot(vm, receiver, name, contents, parent, assignable, annotation):
    """The receiver, with a slot added or replaced. A method as contents makes a method slot.

    Fails: badTypeError, slotNameError, argumentCountError.
    """
    name = str(text(name))
    kind = METHOD if isinstance(contents, Method) else DATA if boolean(vm, assignable) else CONSTANT
    _check_name(name, takes_arguments=kind is METHOD)
    if kind is METHOD:
        contents = _method_for(vm, contents, name)
    vm.put_slot(receiver, name, kind, contents, boolean(vm, parent), str(text(annotation)))
    return receiver


def _is_selector(name):
    return bool(_PLAIN_NAME.fullmatch(name) or _KEYWORDS.fullmatch(name) or _OPERATOR.fullmatch(name) and name not in "|^")


def _check_name(name, takes_arguments):
    if _PLAIN_NAME.fullmatch(name) or takes_arguments and _is_selector(name):
        return
    raise PrimitiveFailed("slotNameError", f"'{name}' is no name for this slot")


@primitive("_IsSelector", needs="reflection")
def is_selector(vm, receiver):
    """Whether a string could name a message: a word, keywords, or an operator.

    Fails: badTypeError.
    """
    return vm.boolean(_is_selector(str(text(receiver))))


def _method_for(vm, method, name):
    """The method as one for that selector."""
    if name == method.selector:
        return method
    wanted = name.count(":") or int(not _PLAIN_NAME.fullmatch(name))
    if len(vm.linker.unit_of(method).tree.arguments) != wanted:
        raise PrimitiveFailed("argumentCountError", f"the method of '{method.selector}' cannot be one for '{name}'")
    place = method.file, method.line, method.column
    return Method(name, method.text, method.arguments, *place, method.literals, method.body, method.provenance)


@primitive("_MethodSource", needs="reflection")
def method_source(vm, receiver):
    """The text of a method or block, without the parentheses around it.

    Fails: badTypeError.
    """
    if isinstance(receiver, Method):
        return vm.string(receiver.text[1:-1].strip() if not receiver.body else receiver.text)
    if isinstance(receiver, (BLOCK, Block)):
        return vm.string(vm.blocks.source(receiver))
    raise PrimitiveFailed("badTypeError")


@primitive("_MethodSlotSource", needs="reflection")
def method_slot_source(vm, receiver):
    """A method as it would stand in a slot list: the selector, with the arguments where the text does not tell them, and the text.

    Fails: badTypeError.
    """
    method = _method(receiver)
    parts = re.findall(r"\w+:|.+", method.selector)
    names = method.arguments or ("",) * len(parts)
    head = " ".join(f"{part} {name}".strip() for part, name in zip_longest(parts, names, fillvalue=""))
    return vm.string(f"{head} = {method.text}")


@primitive("_MethodSelector", needs="reflection")
def method_selector(vm, receiver):
    """The selector a method was written for.

    Fails: badTypeError.
    """
    return vm.string(_method(receiver).selector)


@primitive("_MethodArguments", needs="reflection")
def method_arguments(vm, receiver):
    """The names of a method's arguments: a vector of strings.

    Fails: badTypeError.
    """
    return vm.vector([vm.string(a) for a in vm.linker.unit_of(_method(receiver)).tree.arguments])


@primitive("_MethodPlace", needs="reflection")
def method_place(vm, receiver):
    """Where a method was written: `file:line`.

    Fails: badTypeError.
    """
    method = _method(receiver)
    return vm.string(f"{method.file}:{method.line}")


def _method(value):
    if isinstance(value, Method):
        return value
    raise PrimitiveFailed("badTypeError")
