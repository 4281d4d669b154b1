"""Legends: a request as the default model sees it, live or as texts; replies with their names back; methods moved to other objects."""

from __future__ import annotations

import json

import pytest
from asking import Asked

from selfish.models import legend as legends
from selfish.models.delexical import hide, request_from_texts

BOX = "(| parent* = traits clonable. count <- 2. label = 'tin'. parts <- list copyRemoveAll. on <- true |)"
EXAMPLES = [
    {"do": "more: 3", "gives": "5", "then": {"count": "5"}},
    {"do": "more: 4", "gives": "12", "with": {"count": "8"}, "then": {"count": "12"}},
]


@pytest.fixture(scope="module")
def vm():
    vm = Asked()
    vm.lobby(f"box = {BOX}")
    return vm


def hidden(examples=EXAMPLES, intent="raises count by n", selector="more:", box=BOX):
    return hide(request_from_texts(box, selector, intent, examples))


def live(vm, more=""):
    told = (
        "(('do' & 'more: 3' & 'gives' & '5' & 'with' & vector & 'then' & ('count' & '5') asVector) asVector & "
        "('do' & 'more: 4' & 'gives' & '12' & 'with' & ('count' & '8') asVector & 'then' & ('count' & '12') asVector) asVector) asVector"
    )
    asked = f"('selector' & 'more:' & 'intent' & 'raises count by n' & 'examples' & {told}) asVector"
    return [str(part) for part in vm.value(f"_HideRequest: {asked} For: (vector copySize: 1 FillingWith: box){more}").items]


def test_a_live_object_is_seen_as_its_text_is(vm):
    prompt, legend, places = live(vm)[:3]
    assert prompt == hidden().prompt
    assert json.loads(legend) == json.loads(legends.legend(hidden()))
    assert places.split() == legends.words(hidden())


def test_reading_an_object_sends_it_nothing(vm):
    vm.lobby("loud = (| parent* = traits clonable. count <- 1. copy = ( _Quit ). printString = ( _Quit ) |)")
    asked = "('selector' & 'tea' & 'intent' & nil & 'examples' & vector) asVector"
    assert "slots n1 count" in str(vm.value(f"(_HideRequest: {asked} For: (vector copySize: 1 FillingWith: loud)) at: 0"))


def test_slots_of_prototypes_count_and_those_of_traits_do_not(vm):
    vm.lobby("sort = (| parent* = traits clonable. weight <- 7 |)")
    vm.lobby("child = (| parent* = sort. name <- 'it' |)")
    asked = "('selector' & 'tea' & 'intent' & nil & 'examples' & vector) asVector"
    prompt = str(vm.value(f"(_HideRequest: {asked} For: (vector copySize: 1 FillingWith: child)) at: 0"))
    assert prompt.startswith("slots s1 name n1 weight |")


def test_the_arguments_of_the_message_itself_say_their_kinds(vm):
    asked = "('selector' & 'at:Is:' & 'intent' & nil & 'examples' & vector) asVector"
    sends = "(box & (3 & (1 & 'a') asVector) asVector) asVector"
    assert "| args an1 av1 |" in str(vm.value(f"(_HideRequest: {asked} For: {sends}) at: 0"))


@pytest.mark.parametrize(
    "reply, method",
    [
        ("n1: n1 + an1 . n1", "more: n = ( count: count + n. count )"),
        ("refuse", None),
        ("refuse n1 + an1", None),
        ("", None),
        ("n1 + n2", None),  # no such place
        ("s1: s1", None),  # a constant
        ("n1 + ( an1", None),
    ],
)
def test_a_reply_becomes_a_method_that_parses_or_nothing(reply, method):
    assert legends.restored(legends.hidden_of(legends.legend(hidden())), reply) == method


def test_what_is_no_legend_is_refused(vm):
    for text in ("", "{}", "[]", "{\"selector\": 3}"):
        assert vm.said(f"_RestoreReply: 'n1' By: '{text}'".replace('"', '\\"')).startswith("typeError: badTypeError: ")


def test_a_method_moves_to_places_of_the_same_kind():
    old = hidden([{"do": "add: 3", "gives": "5"}], None, "add:", "(| total <- 2 |)")
    new = hidden([{"do": "grow: 3", "gives": "5"}], None, "grow:", "(| name <- 'a'. width <- 1. height <- 2 |)")
    assert legends.moved("add: n = ( total: total + n. total )", old, new) == [
        "grow: n = ( width: width + n. width )",
        "grow: n = ( height: height + n. height )",
    ]
    other = hidden([{"do": "say: 'a'", "gives": "'a'"}], None, "say:", "(| total <- 2 |)")
    assert legends.moved("add: n = ( total: total + n. total )", old, other) == []
    assert legends.moved("no method", old, new) == []


def test_no_method_moves_in_more_ways_than_there_is_room_for():
    slots = ". ".join(f"a{i} <- {i}" for i in range(9))
    old = hidden([], None, "sum", "(| x <- 1. y <- 2. z <- 3 |)")
    found = legends.moved("sum = ( x + y + z )", old, hidden([], None, "sum", f"(| {slots} |)"))
    assert len(found) == len(set(found)) == legends.MOST_WAYS
