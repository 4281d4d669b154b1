"""Slots: what stands between bars, and the arguments of methods.

In:     the entries of a slot list, in order; the names in the header of a slot.
Out:    arguments, slots and annotation taken apart; a method with the arguments its slot names; or Refused.
Keeps:  no name twice; a method has as many arguments as the name of its slot asks for; a local never holds a method.
"""

from __future__ import annotations

from typing import NamedTuple

from selfish.parsing.meaning import slot_name
from selfish.parsing.refusing import Refused, clip
from selfish.parsing.words import Word
from selfish.syntax import MethodLiteral, Slot


class Listed(NamedTuple):
    """A slot list as it was read.

    start    where it begins
    entries  in order: a Slot; the name of an argument, for `:x`; or the annotation of the whole object, for `{} = 'text'`
    """

    start: int
    entries: list[Slot | Word | str]


def take_apart(listed: Listed) -> tuple[list[Word], tuple[Slot, ...], str]:
    """The arguments, the slots and the object's annotation of a slot list. Refuses a name that stands there twice."""
    arguments, slots, annotation, names = [], [], "", set()
    for entry in listed.entries:
        if type(entry) is Slot:
            name, start = entry.name, entry.start
            slots.append(entry)
        elif type(entry) is Word:
            name, start = entry.value, entry.start
            arguments.append(entry)
        else:
            annotation = entry
            continue
        if name in names:
            raise Refused(start, start + len(name), f"a second slot named {clip(name)}")
        names.add(name)
    return arguments, tuple(slots), annotation


HEADERS = "name them in the slot, at: k Put: v = ( ... ), or all in the method, at:Put: = (| :k. :v | ... )"


def with_arguments(names: list[Word], method: MethodLiteral) -> MethodLiteral:
    """The method with the arguments that the header of its slot names."""
    if method.arguments:
        raise Refused(method.start, method.start + 1, "arguments in the name of the slot and in its method", HEADERS)
    taken = {slot.name for slot in method.slots}
    for word in names:
        slot_name(word)
        if word.value in taken:
            raise Refused(word.start, word.end, f"a second slot named {clip(word.value)}")
        taken.add(word.value)
    method.arguments = names_of(names)
    method.in_header = True
    return method


def asked_for(count: int, method: MethodLiteral) -> MethodLiteral:
    """The method, when it names as many arguments itself as the name of its slot asks for."""
    if len(method.arguments) != count:
        asked, has = f"{count or 'no'} argument{'s' * (count != 1)}", len(method.arguments) or "none"
        message = f"the name of the slot asks for {asked}, its method has {has}"
        raise Refused(method.start, method.start + 1, message, HEADERS if count else "")
    return method


def names_of(words: list[Word]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


def refuse_local_methods(slots: tuple[Slot, ...]) -> None:
    for slot in slots:
        if type(slot.value) is MethodLiteral:
            hint = "without parentheses it holds what the expression answers; code to run later stands in [ ]"
            raise Refused(slot.start, slot.end, f"the local {clip(slot.name)} holds a method", hint)
