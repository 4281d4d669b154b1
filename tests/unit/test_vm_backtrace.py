"""A failure tells who was doing what, and where, for every activation. Python's own tools see the same."""

from __future__ import annotations

import cProfile
import io
import pstats
import traceback

import pytest
from asking import Asked

from selfish.errors import Unhandled
from selfish.repl.printer import said

TEA = """\
lobby _AddSlots: (| tea = (| parent* = traits clonable.
    make: cups = ( heat: cups ). serve = ( [ pour ] value ).
    heat: n = (
        | water |
        water: n * 2.
        water boil: n
              Until: [ n hot ] ).
    each: c = ( c do: [| :e | e = 2 ifTrue: [ e zork: self ] ] ).
    pour = ( 3 between: 1
             Zork: 5 ).  kept = ( [| :x | x zork ] ). again = ( resend.again ). plain = ( _IntAdd: 3 ).
    down: n = ( 1 + (down: n - 1) ).
    shallow: n = ( n = 0 ifTrue: [ zork ] False: [ shallow: n - 1 ] ).
    ensured = ( [ zork ] ensure: [ 3 ] ). handled = ( [ zork ] on: exceptions userError Do: [ 3 ] ).
    inLoop = ( 1 to: 3 Do: [| :i | i zork ] ). compared: x = ( x < 'a' ). added: x = ( 1 + x ).
|) |)
"""


@pytest.fixture(scope="module")
def vm():
    vm = Asked()
    vm.file_in(TEA, "tea.self")
    return vm


def marked(activation):
    """The selector, and the part of its line that an activation points at."""
    return activation.selector, activation.line_text[activation.column - 1 : activation.end_column - 1]


def trail(vm, text, file="asked"):
    """What the activations point at, innermost first, those in bootstrap/ left out."""
    return [marked(a) for a in vm.failure(text, file).backtrace if not a.source_name.startswith("bootstrap/")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tea make: 3", [("heat:", "boil:"), ("make:", "heat:"), ("", "make:")]),
        ("3 foo", [("", "foo")]),
        ("  tea   make:  3", [("heat:", "boil:"), ("make:", "heat:"), ("", "make:")]),
        ("tea serve", [("pour", "between:"), ("serve", "pour"), ("", "serve")]),
        ("tea pour", [("pour", "between:"), ("", "pour")]),
        ("tea each: (1 & 2) asVector", [("[] in each:", "zork:"), ("each:", "do:"), ("", "each:")]),
        ("tea kept value: 'x'", [("[] in kept", "zork"), ("", "value:")]),
        ("tea again", [("again", "again"), ("", "again")]),
        ("tea plain", [("plain", "_IntAdd:"), ("", "plain")]),
        ("tea ensured", [("[] in ensured", "zork"), ("ensured", "ensure:"), ("", "ensured")]),
        ("tea handled", [("[] in handled", "zork"), ("handled", "on:"), ("", "handled")]),
        ("tea inLoop", [("inLoop", "zork"), ("", "inLoop")]),
        ("tea added: nil", [("added:", "+"), ("", "added:")]),
        ("3 + nil", [("", "+")]),
        ("(vector copySize: 3) at: 7", [("", "at:")]),
        ("error: 'no'", [("", "error:")]),
        ("[| :x | x zork ] value: 3", [("[] in the top level", "zork"), ("", "value:")]),
        ("| x |\n x: 3.\n x\n   zork", [("", "zork")]),
    ],
)
def test_every_activation_points_at_what_it_was_sending(vm, text, expected):
    assert trail(vm, text) == expected


def test_places_are_those_of_the_file(vm):
    first, second, last = vm.failure("tea make: 3", "asked.self").backtrace
    assert (first.source_name, first.line, first.column) == ("tea.self", 6, 15)
    assert (second.source_name, second.line, second.column) == ("tea.self", 2, 20)
    assert (last.source_name, last.line, last.column) == ("asked.self", 1, 5)
    assert TEA.splitlines()[first.line - 1][first.column - 1 :].startswith("boil:")
    assert [first.receiver, second.receiver, last.receiver] == ["a slots object", "a slots object", "lobby"]


def test_receivers_are_named_as_they_print(vm):
    assert vm.failure("3 / 0").backtrace[0].receiver in ("3", "lobby")
    assert [a.receiver for a in vm.failure("tea each: (1 & 2) asVector").backtrace][0] == "a slots object"
    assert "a vector" in [a.receiver for a in vm.failure("(2 & 1) asVector copySortBy: [| :a. :b | a zork ]").backtrace]


def test_a_block_kept_from_a_method_that_returned_does_not_pretend_to_know_its_receiver(vm):
    assert vm.failure("tea kept value: 3").backtrace[0].receiver == "an object it does not use"


def test_a_column_is_counted_in_characters(vm):
    assert trail(vm, "'Ä日本' zork") == [("", "zork")]
    assert trail(vm, "'\t' zork") == [("", "zork")]
    assert trail(vm, "\t\t3 zork") == [("", "zork")]


def test_a_method_added_later_has_a_place_too(vm):
    vm.file_in("tea _AddSlots: (| late = ( zork ) |)\n\n   tea _AddSlots: (| later = (\n   late ) |)", "late.self")
    places = [(a.source_name, a.line, a.column) for a in vm.failure("tea later").backtrace]
    assert places == [("late.self", 1, 28), ("late.self", 4, 4), ("asked", 1, 5)]


def test_a_method_made_by_evaluating_has_a_place_too(vm):
    assert trail(vm, "_Evaluate: '3 + (nil\n zork)'")[0] == ("", "zork")


def test_long_backtraces_are_shortened_and_say_by_how_much(vm):
    failure = vm.failure("tea shallow: 5000")
    assert len(failure.backtrace) <= 400
    assert failure.backtrace[0].selector == "shallow:" and failure.backtrace[-1].selector == ""
    text = said(failure)
    assert text.count("called from") == 12
    assert "4,98" in text.split("... ")[1].split(" more")[0]
    overflow = vm.failure("tea down: 1")
    assert len(overflow.backtrace) <= 400 and overflow.backtrace[-1].selector == ""
    assert len(said(overflow).splitlines()) < 60
    assert int(said(overflow).split("... ")[1].split(" more")[0].replace(",", "")) > 10_000


def test_what_the_architect_reads(vm):
    assert said(vm.failure("tea make: 3")) == (
        "tea.self:6:15: No 'boil:Until:' slot found in 6.\n"
        "    6 |   water boil: n\n"
        "      |         ^^^^^\n"
        "  in 'heat:' of a slots object\n"
        "  called from 'make:' of a slots object, tea.self:2:20\n"
        "    2 |   ( heat: cups )\n"
        "      |     ^^^^^\n"
        "  called from the top level, asked:1:5\n"
        "    1 | tea make: 3\n"
        "      |     ^^^^^"
    )


# ---- Python's tools


def test_a_profile_names_selectors_with_file_and_line(vm):
    def profiled():
        profile = cProfile.Profile()
        profile.enable()
        try:
            vm.world.exceptions.guard(lambda: vm.value("tea make: 3"))
        except Unhandled:
            pass
        vm.value("(3 & 1 & 2) asVector copySort")
        profile.disable()
        return profile

    report = io.StringIO()
    pstats.Stats(vm.world.run(profiled), stream=report).print_stats()
    assert "tea.self:2(make:)" in report.getvalue()
    assert "tea.self:3(heat:)" in report.getvalue()
    assert "vector.self" in report.getvalue() and "(copySortBy:)" in report.getvalue()


def test_a_python_traceback_shows_selfish_activations(vm):
    with pytest.raises(Unhandled) as caught:
        vm.value("tea make: 3", "asked.self")
    shown = "".join(traceback.format_tb(caught.value.__traceback__))
    assert 'File "tea.self", line 2, in make:' in shown
    assert 'File "tea.self", line 6, in heat:' in shown
    assert 'File "asked.self", line 1, in ' in shown


def test_a_failure_survives_being_kept(vm):
    """The activations hold names, not objects."""
    told = [(a.receiver, a.selector, a.line, a.column, a.line_text) for a in vm.failure("tea make: 3").backtrace]
    assert all(isinstance(value, (str, int)) for values in told for value in values)
