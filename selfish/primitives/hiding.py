"""Hiding: a mission as the default model sees it, without names, and its replies as methods again; where that model lies.

In:     live objects: a receiver, arguments, examples; texts: intents, replies, sources.
Out:    prompts, and legends by which replies get their names back.
Keeps:  objects are read and no messages are sent to them. Nothing of torch is imported.
"""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from itertools import islice
from pathlib import Path

from selfish.errors import PrimitiveFailed
from selfish.models import legend as legends
from selfish.models import proposals
from selfish.models.delexical import UNKNOWN, Example, Request, Slot, hide, request_from_texts
from selfish.models.values import Lst, Thing, Vec
from selfish.primitives.checks import text, vector
from selfish.primitives.models import named
from selfish.primitives.registry import primitive
from selfish.vm.objects import CONSTANT, DATA, Live, String, StringObject, TableObject, VectorObject, world_of

FOLDER = Path(__file__).parent.parent / "models" / "default"
WEIGHTS = "model.safetensors"
MOST_ELEMENTS = 100  # of a collection that are looked at
COMMON = ("lobby", "globals", "defaultBehavior")  # objects that everybody inherits from
ORDERED, KEYED = ("traits list", "traits sequence"), ("traits dictionary", "traits orderedDictionary", "traits sharedDictionary")


@primitive("_HideRequest:For:", needs="model reflection")
def hide_request(vm, receiver, request, subject):
    """A request for a method without names: a vector of the prompt, its legend, the places that a reply may hold, as one text, a vector of
    replies that the facts of the examples suggest, and one of those among them that are plain.

    request    a vector of names and values, alternating: selector, intent (nil for none), examples: a vector of vectors of names and
               values, alternating: do, gives, with and then as vectors of names and texts, alternating
    subject    a vector: the object that gets the method, and for each example that is the message itself a vector of its arguments

    Fails: badTypeError.
    """
    asked, (subject, *sends) = named(vm, request), vector(subject)
    told = [each for each in (_told(made) for made in asked["examples"]) if each is not None]
    known = request_from_texts("", asked["selector"], asked["intent"], told)
    examples = [*known.examples, *(Example([value_of(vm, argument) for argument in vector(send)]) for send in sends)]
    return _hidden(vm, hide(Request(slots_of(vm, subject), asked["selector"], asked["intent"], examples)))


@primitive("_HideTexts:", needs="model")
def hide_texts(vm, receiver, request):
    """The same for a request whose object is a text: the legend alone. Request has object, a slot list, too.

    Fails: badTypeError.
    """
    asked = named(vm, request)
    told = [each for each in (_told(made) for made in asked["examples"]) if each is not None]
    hidden = hide(request_from_texts(asked["object"], asked["selector"], asked["intent"], told))
    return vm.string(legends.legend(hidden))


@primitive("_RestoreReply:By:", needs="model")
def restore_reply(vm, receiver, reply, legend):
    """The method that a reply means, by the legend of its request; nil where it means none.

    Fails: badTypeError.
    """
    found = legends.restored(_legend(legend), str(text(reply)))
    return vm.nil if found is None else vm.string(found)


@primitive("_MoveMethod:From:To:", needs="model")
def move_method(vm, receiver, source, old, new):
    """A method that answered one request as it could answer another, by the legends of both: a vector of sources, as a rule of one or none.

    Fails: badTypeError.
    """
    return vm.vector([vm.string(each) for each in legends.moved(str(text(source)), _legend(old), _legend(new))])


@primitive("_ArgumentsIn:Of:", needs="model")
def arguments_in(vm, receiver, expression, selector):
    """The texts of the arguments, a vector, where an expression sends a message to nobody in particular; nil where it is another.

    Fails: badTypeError.
    """
    from selfish.errors import SyntaxMistake
    from selfish.parser import parse_body
    from selfish.source import Source
    from selfish.syntax import Send

    words = str(text(expression))
    try:
        tree = parse_body(Source("example", words))
    except SyntaxMistake:
        return vm.nil
    node = tree.statements[0] if len(tree.statements) == 1 else None
    if not isinstance(node, Send) or node.receiver is not None or node.selector != str(text(selector)):
        return vm.nil
    return vm.vector([vm.string(words[argument.start : argument.end]) for argument in node.arguments])


@primitive("_DefaultModel", needs="model")
def default_model(vm, receiver):
    """Where the model lies that comes with the language, and what is needed for it and not installed: a folder, or nil, and a vector.

    Fails: never.
    """
    from selfish.models.loading import missing

    folder = vm.string(str(FOLDER)) if (FOLDER / WEIGHTS).is_file() else vm.nil
    return vm.vector([folder, vm.vector([vm.string(name) for name in missing()])])


@primitive("_DefaultModelHash", needs="model")
def default_model_hash(vm, receiver):
    """The SHA-256 of its weights; nil where there are none.

    Fails: never.
    """
    try:
        found = os.stat(FOLDER / WEIGHTS)
    except OSError:
        return vm.nil
    return vm.string(_hash(str(FOLDER / WEIGHTS), found.st_mtime_ns, found.st_size))


@lru_cache(maxsize=2)
def _hash(path, changed, size):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hidden(vm, hidden):
    found = proposals.proposals(hidden.prompt)
    suggested, simple = (vm.vector([vm.string(reply) for reply in some]) for some in (found, proposals.plain(hidden.prompt, found)))
    may_hold = vm.string(" ".join(legends.words(hidden)))
    return vm.vector([vm.string(hidden.prompt), vm.string(legends.legend(hidden)), may_hold, suggested, simple])


def _legend(value):
    try:
        return legends.hidden_of(str(text(value)))
    except (ValueError, KeyError, TypeError):
        raise PrimitiveFailed("badTypeError", "that is no legend of a request") from None


def _told(made):
    """An example as delexical reads it."""
    said = dict(zip(made[::2], made[1::2], strict=True))
    if said.get("do") is None:
        return None
    for name in ("with", "then"):
        pairs = said.get(name) or []
        said[name] = dict(zip(pairs[::2], pairs[1::2], strict=True))
    return said


# ---- objects as values


def slots_of(vm, subject) -> list[Slot]:
    """The data of an object: its own slots and those of its parents, up to what is common to its kind."""
    found: dict[str, Slot] = {}
    waiting, seen = [subject], set()
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen or not isinstance(one, Live):
            continue
        seen.add(id(one))
        map = vm.map_of(one)
        if one is not subject and (map.creator.startswith(("traits", "mixins")) or map.creator in COMMON):
            continue
        for slot in map.slots.values():
            if slot.parent:
                waiting.append(_contents(one, slot))
            elif slot.kind in (DATA, CONSTANT) and slot.name not in found and not slot.name.startswith("_"):
                found[slot.name] = Slot(slot.name, value_of(vm, _contents(one, slot)), slot.kind is CONSTANT)
    return list(found.values())


def _contents(one, slot):
    world_of(one)  # a ghost is loaded
    return type(one)._cells[slot.contents].__get__(one) if slot.kind is DATA else slot.contents


def value_of(vm, value, depth=0):
    """What a request shows of an object."""
    if isinstance(value, String):
        return str(value)
    if isinstance(value, StringObject):
        return value.text
    if type(value) in (int, float):
        return value
    for oddball, plain in ((vm.nil, None), (vm.true, True), (vm.false, False)):
        if value is oddball:
            return plain
    if not isinstance(value, Live) or depth > 2:
        return UNKNOWN
    if isinstance(value, VectorObject):
        return Vec(value_of(vm, each, depth + 1) for each in value.items[:MOST_ELEMENTS])
    if isinstance(value, TableObject):
        return UNKNOWN
    map = vm.map_of(value)
    kinds = [vm.map_of(parent).creator for slot in map.parents if isinstance(parent := _contents(value, slot), Live)]
    if any(kind in ORDERED for kind in kinds) and (elements := _data(value, map, "elems")) is not None:
        start = _data(value, map, "start") or 0
        return Lst(value_of(vm, each, depth + 1) for each in elements.items[start : start + MOST_ELEMENTS])
    if any(kind in KEYED for kind in kinds) and (table := _data(value, map, "table")) is not None:
        entries = islice(table.table.values(), MOST_ELEMENTS)
        return {key: value_of(vm, held, depth + 1) for k, held in entries if isinstance(key := value_of(vm, k), (int, float, str))}
    if "elems" in map.slots or "table" in map.slots:
        return UNKNOWN  # another collection
    if depth:
        return Thing()
    held = [slot for slot in map.slots.values() if slot.kind is DATA and not slot.parent]
    return Thing({slot.name: value_of(vm, _contents(value, slot), 2) for slot in held})


def _data(value, map, name):
    slot = map.slots.get(name)
    return _contents(value, slot) if slot is not None and slot.kind is DATA else None
