"""Requests without names: mentions of slots, facts from examples, the way there and back."""

import pytest

from selfish.models import mentions, wording
from selfish.models.delexical import Example, Request, Slot, hide, request_from_texts
from selfish.models.facts import Seen, facts
from selfish.models.values import UNKNOWN, Lst, Thing, Vec, read_printed, read_source


@pytest.mark.parametrize(
    "sentence, slot",
    [
        ("increase the count", "count"),
        ("increase the tally", "count"),
        ("counts go up", "count"),
        ("increase teh cuont", "count"),
        ("the unit price", "unitPrice"),
        ("unitPrice doubled", "unitPrice"),
        ("its price", "unitPrice"),
        ("the qty", "quantity"),
        ("how full the level is", "level"),
        ("the volume it has", "level"),
        ("nothing here", None),
        ("the conut is one", "count"),
        ("the quantty", "quantity"),
    ],
)
def test_a_mention_finds_its_slot(sentence, slot):
    words = [str(piece.value) for piece in wording.pieces(sentence)]
    found = mentions.found(("count", "unitPrice", "quantity", "level"), words)
    assert [name for _, _, name in found] == ([slot] if slot else [])


def test_a_mention_of_two_slots_alike_is_none():
    assert mentions.best(("leftTray", "rightTray"), ("tray",)) == (None, 0.0)
    assert mentions.best(("leftTray", "rightTray"), ("left", "tray"))[0] == "leftTray"


@pytest.mark.parametrize(
    "text, value",
    [
        ("3", 3),
        ("-4", -4),
        ("2.5", 2.5),
        ("'a\\'b'", "a'b"),
        ("true", True),
        ("nil", None),
        ("(1 & 2) asVector", Vec([1, 2])),
        ("(vector copyAddLast: 8)", Vec([8])),
        ("('a' & 'b') asList", Lst(["a", "b"])),
        ("list copyRemoveAll", Lst()),
        ("(dictionary copyRemoveAll at: 'a' Put: 1) at: 'b' Put: 2", {"a": 1, "b": 2}),
        ("(| parent* = traits clonable. age <- 3 |)", Thing(age=3)),
        ("process quit", UNKNOWN),
        ("3 +", UNKNOWN),
        ("", UNKNOWN),
        ("(", UNKNOWN),
    ],
)
def test_a_value_is_read_without_evaluating(text, value):
    read = read_source(text)
    assert type(read) is type(value) and read == value


@pytest.mark.parametrize(
    "text, value",
    [
        ("a vector(1, 'x')", Vec([1, "x"])),
        ("a list", Lst()),
        ("a vector", Vec()),
        ("'it\\'s'", "it's"),
        ("a vector(9 elements)", UNKNOWN),
        ("-3", -3),
    ],
)
def test_a_print_string_is_read(text, value):
    read = read_printed(text)
    assert type(read) is type(value) and read == value


def seen(gives, after=None, **before):
    return Seen(before, gives, after or {})


@pytest.mark.parametrize(
    "examples, words",
    [
        ([seen(3, n1=3), seen(5, n1=5)], "gives num is n1"),
        ([seen(4, {"n1": 4}, n1=3), seen(6, {"n1": 6}, n1=5)], "gives num now n1 up n1 by 1"),
        ([seen(True, n1=18), seen(False, n1=17), seen(True, n1=30)], "gives truth border @k0 @k1"),
        (
            [seen("3 x pen = 6", n1=3, s1="pen", n2=2), seen("1 x mug = 8", n1=1, s1="mug", n2=8)],
            "gives text pattern n1 @t0 s1 @t1 any as * n1 n2",
        ),
        ([seen("yes", b1=True), seen("no", b1=False), seen("yes", b1=True)], "gives text texts @t0 @t1 when b1"),
        (
            [seen(UNKNOWN, {"n1": 1, "n2": 5}, n1=4, n2=5, an1=3), seen(UNKNOWN, {"n1": 4, "n2": 5}, n1=9, n2=5, an1=5)],
            "down n1 by an1 stay n2",
        ),
        ([seen(UNKNOWN, {"b1": True}, b1=False), seen(UNKNOWN, {"b1": False}, b1=True)], "flip b1"),
        ([seen(180, n1=3), seen(60, n1=1), seen(0, n1=0)], "gives num times @k0"),
    ],
)
def test_examples_say_what_they_have_in_common(examples, words):
    assert " ".join(facts(examples).words) == words


CLERK = Request(
    [Slot("count", 3), Slot("owner", "Bo"), Slot("limit", 9, True)],
    "raiseCountBy:",
    "Add n to the tally, at most 12. Say 'full' then",
    [Example([2], "full", {}, {"count": 5}), Example([9], "full", {}, {"count": 12})],
)


def test_a_prompt_has_no_names():
    hidden = hide(CLERK)
    assert hidden.prompt.startswith("slots n1 count s1 owner n2 limit const | send increase n1 by : | args an1 | do add an1 to n1 ,")
    assert hidden.slots == {"n1": "count", "s1": "owner", "n2": "limit"} and hidden.constants == {"n2"}
    assert "full" in hidden.texts.values() and 12 in hidden.numbers.values()
    assert hide(CLERK).prompt == hidden.prompt


def test_a_reply_gets_its_names_back():
    hidden = hide(CLERK)
    text = next(place for place, value in hidden.texts.items() if value == "full")
    number = next(place for place, value in hidden.numbers.items() if value == 12)
    method = hidden.restore(f"| x1 | x1: n1 + an1 . n1: ( x1 min: {number} ) . {text}")
    assert method == "raiseCountBy: n = ( | r | r: count + n. count: (r min: 12). 'full' )"


@pytest.mark.parametrize(
    "body",
    [
        "count: count + n. count",
        "| r <- 0 | 3 do: [| :e. :i | r: r + e ]. r",
        "owner , ' is ' , n printString",
        "[| :e | e > n ]",
        "^ count",
        "-1",
        "(copy count: n) limit",
        "'it\\'s' , owner",
        "count > 0 ifTrue: [ ^ 'no' ]. owner first",
    ],
)
def test_there_and_back_is_the_same(body):
    hidden = hide(CLERK)
    once = hidden.hide(body, ["n"])
    assert hidden.hide(hidden.body(once), ["n"]) == once


def test_a_message_that_is_called_like_a_slot_stays_a_message():
    hidden = hide(Request([Slot("first", "ab"), Slot("size", 3)], "go"))
    assert hidden.hide("first first , size printString", []) == "s1 first , n1 printString"
    other = hide(Request([Slot("size", 3)], "go:", None, [Example([Thing(size=2)])]))
    assert other.hide("size > it size", ["it"]) == "n1 > ao1 n1"


def test_a_request_as_it_is_written_down():
    request = request_from_texts(
        "(| parent* = traits clonable. low = 1. names <- ('a' & 'b') asVector |)",
        "at:Put:",
        None,
        [
            {"do": "at: 'x' Put: 3", "with": {"names": "vector copyRemoveAll"}, "gives": "3", "then": {"names": "a vector('x')"}},
            {"do": "3 +"},
            {"do": "other"},
        ],
    )
    assert request.slots == [Slot("low", 1, True), Slot("names", Vec(["a", "b"]))]
    assert request.examples == [Example(["x", 3], 3, {"names": Vec()}, {"names": Vec(["x"])})]


@pytest.mark.parametrize("text", ["", "(", "3", "(| x <- |)", "''' \"\"\" ::: ☃ \x00", "a" * 5000, "(| " + "( " * 500])
def test_nothing_written_breaks_it(text):
    hidden = hide(request_from_texts(text, "go:", text or None, [{"do": text, "gives": text}]))
    assert hidden.prompt.endswith("| code")
    assert hidden.restore("an1 x9 e3 t7 k2 ') [").startswith("go: ")
