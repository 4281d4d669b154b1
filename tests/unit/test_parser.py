"""The parser: what texts mean, which are refused and with which words, and where everything stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from inspect import isfunction
from pathlib import Path

import pytest

from selfish import parser
from selfish.errors import SyntaxMistake
from selfish.parser import check, parse_body, parse_method, parse_script
from selfish.parsing import building, table
from selfish.parsing.words import scan
from selfish.source import Source
from selfish.syntax import (
    BlockLiteral,
    Code,
    MethodLiteral,
    Node,
    Number,
    ObjectLiteral,
    Resend,
    SelfReference,
    Send,
    Text,
)

BOOTSTRAP = Path(__file__).parents[2] / "bootstrap"


def outline(node: Node | None) -> str:
    """A tree in one line: (receiver selector argument ...), with `.` for the implicit receiver."""
    match node:
        case None:
            return "."
        case Number():
            return repr(node.value)
        case Text():
            return repr(node.value)
        case SelfReference():
            return "self"
        case Send():
            return "(" + " ".join([outline(node.receiver), node.selector, *map(outline, node.arguments)]) + ")"
        case Resend():
            return "(" + " ".join([f"{node.delegate or 'resend'}.{node.selector}", *map(outline, node.arguments)]) + ")"
        case ObjectLiteral():
            return note(node.annotation) + "<" + slots(node) + ">"
        case BlockLiteral():
            return note(node.annotation) + "[" + code(node) + "]"
        case MethodLiteral():
            return "{" + code(node) + "}"
        case Code():
            return code(node)
    raise AssertionError(node)


def code(node: Code) -> str:
    head = " ".join([*(f":{name}" for name in node.arguments), *filter(None, [slots(node)])])
    statements = [outline(statement) for statement in node.statements]
    if node.returns:
        statements[-1] = "^" + statements[-1]
    return (f"{head} | " if head else "") + "; ".join(statements)


def slots(node: Code | ObjectLiteral) -> str:
    parts = []
    for slot in node.slots:
        sign = "<-" if slot.assignable else "="
        value = "nil" if slot.value is None else outline(slot.value)
        parts.append(note(slot.annotation) + slot.name + ("*" if slot.parent else "") + sign + value)
    return ", ".join(parts)


def note(annotation: str) -> str:
    return f"/{annotation.replace(chr(127), '/')}/" if annotation else ""


def body(text: str) -> str:
    return outline(parse_body(Source("test", text)))


def script(text: str) -> list[str]:
    return [outline(part) for part in parse_script(Source("test", text))]


def mistake(text: str) -> SyntaxMistake:
    with pytest.raises(SyntaxMistake) as caught:
        parse_body(Source("test", text))
    return caught.value


# ---------------------------------------------------------------- what texts mean

MEANINGS = [
    # numbers
    ("42", "42"),
    ("-17", "-17"),
    ("16rFF", "255"),
    ("36rZz", "1295"),
    ("-8R17", "-15"),
    ("2r1e3", "(1 e3)"),
    ("16rFF.0", "255; 0"),
    ("1e3", "1000.0"),
    ("1.5E-3", "0.0015"),
    ("-0.0", "-0.0"),
    ("3.4.5", "3.4; 5"),
    ("5.negate", "5; (. negate)"),
    ("1.e5", "1; (. e5)"),
    ("5.0negate", "(5.0 negate)"),
    ("1_000", "(1 _000)"),
    ("0", "0"),
    ("536870912 * 16r1FFFFFFFFFFFFFFFFFFFF", "(536870912 * 2417851639229258349412351)"),
    # minus
    ("3 -1", "(3 - 1)"),
    ("3-1", "(3 - 1)"),
    ("a -1", "((. a) - 1)"),
    ("(3) -1", "(3 - 1)"),
    ("[3] -1", "([3] - 1)"),
    ("self -1", "(self - 1)"),
    ("2 * -3", "(2 * -3)"),
    ("x: -3", "(. x: -3)"),
    ("- 3", "(. - 3)"),
    ("3--1", "(3 -- 1)"),
    ("2*-3", "(2 *- 3)"),
    ("3 <-1", "(3 <- 1)"),
    ("5 - 3 -1", "((5 - 3) - 1)"),
    ("a - -3", "((. a) - -3)"),
    # strings and comments
    ("'it\\'s'", '"it\'s"'),
    (r"'\t\b\n\f\r\v\a\0\\\'\"\?'", repr("\t\b\n\f\r\v\a\0\\'\"?")),
    (r"'\x41\o101\d065\xff'", repr("AAA\xff")),
    (r"'\\x41\\\\n\\\n'", repr("\\x41\\\\n\\\n")),
    ("'two\nlines'", r"'two\nlines'"),
    ("'one \\\nline'", "'one line'"),
    ("'a\r\nb\rc'", r"'a\nb\nc'"),
    ("'käse 😀'", "'käse 😀'"),
    ('"a \\" b" 3 "c"', "3"),
    ("'a' \\\n size", "('a' size)"),
    # precedence
    ("3 negate + 4 negate", "((3 negate) + (4 negate))"),
    ("1 == 1 == 1", "((1 == 1) == 1)"),
    ("2 * (3 + 4)", "(2 * (3 + 4))"),
    ("(1 + 2) - 3", "((1 + 2) - 3)"),
    ("1 + (2 * 3) + 4", "((1 + (2 * 3)) + 4)"),
    ("3 + 4 max: 2 * 5", "((3 + 4) max: (2 * 5))"),
    ("2 max: 3 max: 9", "(2 max: (3 max: 9))"),
    ("1 max: 2 max: 3 Foo: 4", "(1 max: (2 max:Foo: 3 4))"),
    ("3 + max: 4", "(3 + (. max: 4))"),
    ("1 + 2 + max: 4 + 5", "((1 + 2) + (. max: (4 + 5)))"),
    ("+ max: 4", "(. + (. max: 4))"),
    ("at: 5 Put: 6", "(. at:Put: 5 6)"),
    ("x:=3", "(. x: (. = 3))"),
    ("self: resend: 3", "(. self: (. resend: 3))"),
    ("#foo", "(. # (. foo))"),
    ("3 ; 4", "(3 ; 4)"),
    ("3 _IntAdd: 4 IfFail: 5", "(3 _IntAdd:IfFail: 4 5)"),
    ("_Clone", "(. _Clone)"),
    # dots, resends
    ("3. 4.", "3; 4"),
    ("a.3", "(. a); 3"),
    ("a.(b)", "(. a); (. b)"),
    ("a.'x'", "(. a); 'x'"),
    ("a.[b]", "(. a); [(. b)]"),
    ("resend.copy", "(resend.copy)"),
    ("(resend.f: 1 G: 2) + a.f", "((resend.f:G: 1 2) + (a.f))"),
    ("resend.+ 3 + 4", "((resend.+ 3) + 4)"),
    ("resend.+ max: 4", "(resend.+ (. max: 4))"),
    ("a.- 3", "(a.- 3)"),
    ("x: resend.f: 4", "(. x: (resend.f: 4))"),
    ("^ 3", "^3"),
    ("3. ^ 4.", "3; ^4"),
    # blocks
    ("[]", "<parent*=((. traits) block), value=<>>"),
    ("[| x = 3 |]", "<parent*=((. traits) block), value=<x=3>>"),
    ("[3] value", "([3] value)"),
    ("[| :x. y <- 2. :z | ^ x]", "[:x :z y<-2 | ^(. x)]"),
    ("[|:x. | x]", "[:x | (. x)]"),
    ("[|:x|x]", "[:x | (. x)]"),
    ("[||3]", "[(. || 3)]"),
    ("{ 'note' [3] } value", "(/note/[3] value)"),
    # objects and slots
    ("()", "<>"),
    ("( )", "<>"),
    ("(| |)", "<>"),
    ("(| a. b* |)", "<a<-nil, b*<-nil>"),
    ("(| a. b. c. |)", "<a<-nil, b<-nil, c<-nil>"),
    ("(|a = 1.b = 2|)", "<a=1, b=2>"),
    ("(|a<-3|)", "<a<-3>"),
    ("(| p*=3. q*<-x. r* = (). s * <- 4 |)", "<p*=3, q*<-(. x), r*=<>, s*<-4>"),
    ("(| a = 1 b = 2 |)", "<a=((1 b) = 2)>"),
    ("(| a = (3) |)", "<a={3}>"),
    ("(| a = (3. ^ 4) |)", "<a={3; ^4}>"),
    ("(| a = (2 + 3) foo |)", "<a=((2 + 3) foo)>"),
    ("(| a = (| b = 4 |) |)", "<a=<b=4>>"),
    ("(| a = (| b <- 4 | b) |)", "<a={b<-4 | (. b)}>"),
    ("(| a = (| | 3) |)", "<a={3}>"),
    ("(| a = ( \"nothing\" ) |)", "<a=<>>"),
    ("(| a = [3]. b = self. c = () |)", "<a=[3], b=self, c=<>>"),
    ("(| a: x B: y = (x) |)", "<a:B:={:x :y | (. x)}>"),
    ("(| a:B: = (| :x. t. :y | x) |)", "<a:B:={:x :y t<-nil | (. x)}>"),
    ("(| + x = (x). - = (| :x | x). & x = (x) |)", "<+={:x | (. x)}, -={:x | (. x)}, &={:x | (. x)}>"),
    ("(| * x = (1). ** y = (2). = z = (3) |)", "<*={:x | 1}, **={:y | 2}, =={:z | 3}>"),
    ("(| <- = (| :a | 4). || x = (5). *= x = (6) |)", "<<-={:a | 4}, ||={:x | 5}, *=={:x | 6}>"),
    ("(| a <- 1. a: x = (x) |)", "<a<-1, a:={:x | (. x)}>"),
    ("(| f = (| p* = (| z = 4 |) | z) |)", "<f={p*=<z=4> | (. z)}>"),
    # annotations
    ("(| {'one'} |)", "<>"),
    ("(| {'a' b. {'c' d} e. } f |)", "</a/b<-nil, /a/c/d<-nil, /a/e<-nil, f<-nil>"),
    ("(| {'a' b = 1 } . c = 2 |)", "</a/b=1, c=2>"),
    ("[| {'a' :x. y} | x]", "[:x /a/y<-nil | (. x)]"),
    ("(| {} = 'one'. a. {} = 'two' |)", "/two/<a<-nil>"),
    ("{ 'outer' (| {} = 'inner' |) }", "/outer/<>"),
    # bodies
    ("| a. b <- 2 | a: 3. a", "a<-nil, b<-2 | (. a: 3); (. a)"),
    ("| | 3", "3"),
]


@pytest.mark.parametrize("text, meaning", MEANINGS, ids=[text for text, _ in MEANINGS])
def test_a_body_means(text, meaning):
    assert body(text) == meaning


def test_every_alternative_of_the_grammar_is_built_by_a_function_and_none_is_left_over():
    named = {alias for _, _, alias in table.grammar_table().rules if alias is not None}
    assert named == {name for name, thing in vars(building).items() if isfunction(thing) and thing.__module__ == building.__name__}


# ---------------------------------------------------------------- what is refused

REFUSALS = [
    # text, column, part of the message, part of the hint
    ("3 + 4 - 2", 7, "two different operators, + and -", "(3 + 4) - ..."),
    ("5 + 3 -1", 7, "two different operators", "parentheses"),
    ("true && [false] || [true]", 17, "two different operators", "(true && [false]) || ..."),
    ("resend.+ 3 * 4", 12, "two different operators", "(resend.+ 3) * ..."),
    ("1 + 2 - max: 3", 7, "two different operators", "(1 + 2) - ..."),
    ("[:x | x]", 2, "unexpected argument :x", "[| :x | ... ]"),
    ("x := 3", 3, "':='", "x: 3"),
    ("3 4", 3, "unexpected number 4", "put a dot before it"),
    ("foo\n'bar' baz", 1, "unexpected string 'bar'", "put a dot before it"),
    ("self self", 6, "unexpected 'self'", "put a dot before it"),
    ("3 ^ 4", 3, "unexpected '^'", "put a dot before it"),
    ("(| a b |)", 6, "unexpected name b", "if a new slot begins here"),
    ("(| d {'e' f} |)", 6, "unexpected '{'", "if a new slot begins here"),
    ("(| at: k put: v = (3) |)", 10, "unexpected keyword put:", "Put:"),
    ("3 Max: 4", 3, "unexpected keyword Max:", "max:"),
    ("Abc", 1, "begins with a capital letter", "abc"),
    ("(| Abc = 3 |)", 4, "begins with a capital letter", "abc"),
    ("[|:Abc| 3]", 3, "begins with a capital letter", "small letter"),
    ("3abc", 1, "letters glued to a number", "space behind 3"),
    ("3max: 4", 1, "letters glued to a number", "space behind 3"),
    ("017", 1, "does not begin with 0", "17"),
    ("0x1F", 1, "not a number", "16r1F"),
    ("8r8", 1, "digits too big", ""),
    ("16r", 1, "no digits", ""),
    ("37r1", 1, "no base", "2 to 36"),
    ("1e999", 1, "too big for a float", ""),
    (".5", 1, "unexpected '.'", "0.5"),
    ("3. . 4", 4, "unexpected '.'", "no statement before this dot"),
    ("^ 3. 4", 6, "unexpected number 4", "last statement"),
    ("a | b", 3, "unexpected '|'", "||"),
    ("3 foo: [ x ) bar", 12, "unexpected ')'", "'['"),
    (r"'ab\q'", 4, r"no escape: \q", "\\xHH"),
    (r"'\\\x4'", 4, r"no escape: \x4", "\\xHH"),
    (r"'\d256'", 2, r"no escape: \d256", "up to 255"),
    (r"'\o400'", 2, r"no escape: \o400", "up to 255"),
    ("'a' 'b'", 5, "unexpected string 'b'", "dot"),
    ("résumé", 2, "the character é (U+00E9) outside a string", ""),
    ("“abc”", 1, "the character “ (U+201C)", "a string stands between"),
    ("3 resend.f", 3, "unexpected 'resend.'", "space behind the dot"),
    ("3 + resend.f: 4", 12, "unexpected keyword f:", ""),
    ("resend. f", 1, "'resend' by itself", "resend.copy"),
    ("self.foo", 1, "a dot glued to self", "self copy"),
    ("a.b.c", 3, "unexpected 'b.'", "space behind the dot"),
    ("nil.^ 4", 5, "unexpected '^'", "space behind the dot"),
    ("nil.-1", 5, "unexpected number -1", "space behind the dot"),
    ("(|a.b|)", 3, "unexpected 'a.'", "space behind the dot"),
    ("(|a. b. c.|)", 9, "unexpected 'c.'", "space behind the dot"),
    ("(|a=-1|)", 4, "unexpected operator =-", "put a space behind ="),
    ("(| a<--3 |)", 5, "unexpected operator <--", "put a space behind <-"),
    ("[|:x||y| x]", 5, "unexpected operator ||", "put a space behind |"),
    ("(||)", 4, "unexpected ')'", "put a space behind |"),
    ("(| p** = 3 |)", 5, "unexpected operator **", ""),
    ("2 + - 3", 5, "unexpected operator -", ""),
    ("a : b", 3, "a colon by itself", "keyword"),
    (":x", 1, "unexpected argument :x", "slot list"),
    # objects
    ("(| a <- 3. a = 4 |)", 12, "a second slot named a", ""),
    ("[| x. :x | x]", 7, "a second slot named x", ""),
    ("(| a: x B: x = (3) |)", 12, "a second slot named x", ""),
    ("(| a: x = (| x | x) |)", 7, "a second slot named x", ""),
    ("(| a: x = (| :y | y) |)", 11, "in the name of the slot and in its method", "at: k Put: v"),
    ("(| a: = (3) |)", 9, "asks for 1 argument, its method has none", "at: k Put: v"),
    ("(| a:B: = (| :x | x) |)", 11, "asks for 2 arguments, its method has 1", ""),
    ("(| + = (3) |)", 8, "asks for 1 argument, its method has none", ""),
    ("(| m = (| :x | x) |)", 8, "asks for no arguments, its method has 1", ""),
    ("(| a: x B: = (3) |)", 12, "unexpected operator =", ""),
    ("(| x: = 3 |)", 9, "unexpected number 3", ""),
    ("(| + = [|:x| x] |)", 8, "unexpected '['", ""),
    ("(| x <- (3) |)", 9, "the variable x begins with a method", "without the parentheses"),
    ("(| p* = (3) |)", 9, "the parent p* holds a method", "without the parentheses"),
    ("(| _a = 3 |)", 4, "_a cannot name a slot", "small letter"),
    ("(| self = 3 |)", 4, "unexpected 'self'", ""),
    ("(| :a |)", 4, "the argument :a in an object without code", "where code follows"),
    ("(| :a = 3 |)", 7, "unexpected operator =", ""),
    ("[|:_a| 3]", 3, "_a cannot name an argument", "small letter"),
    ("[|:x|]", 3, "a block without code cannot have arguments", "nil"),
    ("(| . |)", 4, "unexpected '.'", ""),
    ("(| a = |)", 8, "unexpected '|'", ""),
    ("(| a*: = 3 |)", 6, "a colon by itself", ""),
    ("| f = (3) | f", 3, "the local f holds a method", "[ ]"),
    ("[| f = (3) | f]", 4, "the local f holds a method", "[ ]"),
    ("| :x | x", 3, "a text by itself has no arguments", ""),
    ("(| a | a: 3. a)", 1, "slots and code together in parentheses", "block"),
    ("3. (4. 5) foo", 8, "several statements in parentheses", "method"),
    ("(| f = ((^ 3)) |) f", 12, "a return in parentheses", "last statement"),
    ("{'a' 3}", 6, "unexpected number 3", ""),
]


@pytest.mark.parametrize("text, column, message, hint", REFUSALS, ids=[row[0] for row in REFUSALS])
def test_a_body_is_refused(text, column, message, hint):
    wrong = mistake(text)
    assert wrong.column == column
    assert message in wrong.message
    assert hint in wrong.hint
    assert not wrong.incomplete


@pytest.mark.parametrize(
    "text, expected",
    [
        ("3 4", {"a message", "a dot", "the end of the text"}),
        ("(3 4)", {"a message", "a dot", "')'"}),
        ("3 + )", {"an expression"}),
        ("[ 3. )", {"an expression", "']'"}),
        ("(| 3 |)", {"a slot name", "'|'"}),
        ("(| a 3 |)", {"'='", "'<-'", "'*'", "a dot", "'|'"}),
        ("(| a: 3 |)", {"'='", "a capitalised keyword", "a name"}),
        ("(| a: = 3 |)", {"'('"}),
        ("resend.(3)", {".selector"}),
        ("resend.+ )", {"an expression"}),
        ("a.b.c", {"a selector"}),
        ("^ 3. 4", {"the end of the text"}),
    ],
)
def test_what_was_expected_is_said_in_words(text, expected):
    assert set(mistake(text).expected) == expected


def test_a_mistake_knows_its_line_and_shows_it():
    wrong = mistake("a: 3.\n  b: 4 5.\nc")
    assert (wrong.line, wrong.column, wrong.line_text) == (2, 8, "  b: 4 5.")
    assert wrong.source.text[wrong.start : wrong.end] == "5"


def test_a_mistake_in_a_text_cut_out_of_a_file_has_the_file_s_line():
    with pytest.raises(SyntaxMistake) as caught:
        parse_body(Source("list.self", "3.\n4 5", line=40))
    assert (caught.value.line, caught.value.line_text) == (41, "4 5")


def test_an_unclosed_bracket_of_an_earlier_line_is_named():
    assert "the '(' of line 1 is never closed" in mistake("foo: (3\n'bar' baz").hint


# ---------------------------------------------------------------- incomplete or wrong

OPEN_TEXTS = [
    # text, the column where it points, part of the message
    ("", 1, "ends too early"),
    ('"only a comment"\n', 1, "ends too early"),
    ("3 max:", 7, "ends too early"),
    ("3 +", 4, "ends too early"),
    ("^", 2, "ends too early"),
    ("| a. b", 7, "ends too early"),
    ("3. foo: (4 + (5)", 9, "this '(' is never closed"),
    ("foo: [ | :x | x", 6, "this '[' is never closed"),
    ("(| a = 3", 1, "this '(' is never closed"),
    ("(| {'a' b", 4, "this '{' is never closed"),
    ("a: 'x. b: \"y", 4, "this string is never closed"),
    ("a: 3 \"x", 6, "this comment is never closed"),
    ("'ends in a backslash\\", 1, "this string is never closed"),
]


@pytest.mark.parametrize("text, column, message", OPEN_TEXTS, ids=[row[0] for row in OPEN_TEXTS])
def test_an_open_text_is_incomplete_and_points_at_what_is_open(text, column, message):
    wrong = mistake(text)
    assert wrong.incomplete
    assert message in wrong.message
    assert wrong.column == column


LONG_BODY = """| tree <- nil. out |
tree: (| parent* = traits clonable. key. left. right.
    { 'Category: adding'
      at: k Put: v = ( | n <- 0 |
          "walk down 'and' on"
          k < key ifTrue: [ left: resend.key: k Item: -1 ]
                   False: [ right isNil ifTrue: [ ^ self ]. 16rFF + 1.5e3 ].
          self ).
    }
|) copy.
out: '(not
a bracket' , 'it\\'s'.
^ { 'note' [| :x. y | x: y ] } value: tree With: (1 + 2) * 3
"""


def test_no_beginning_of_a_right_text_is_ever_called_wrong():
    """A prompt reads line by line and word by word: whatever can still become right must not be refused."""
    parse_body(Source("test", LONG_BODY))
    for cut in [place.start() for place in re.finditer(r"\s", LONG_BODY)]:
        try:
            parse_body(Source("test", LONG_BODY[:cut]))
        except SyntaxMistake as wrong:
            assert wrong.incomplete, LONG_BODY[:cut]


# ---------------------------------------------------------------- scripts


def test_a_script_is_one_expression_a_line():
    assert script("3 foo\n\n  \"a comment\n on two lines\"\n4 bar. 5\n") == ["(3 foo)", "(4 bar)", "5"]


@pytest.mark.parametrize(
    "text, meaning",
    [
        ("(3\n + 4) foo", ["((3 + 4) foo)"]),
        ("x: [| :y |\n y\n]\n3", ["(. x: [:y | (. y)])", "3"]),
        ("3 foo\n+ 4", ["(3 foo)", "(. + 4)"]),
        ("3 \\\n + 4", ["(3 + 4)"]),
        ("'a\nb' foo", [r"('a\nb' foo)"]),
        ("3 \"in\n between\" + 4", ["(3 + 4)"]),
        ("{ 'note'\n (| a = 3 |)\n} a", ["(/note/<a=3> a)"]),
        ("3\r4\r\n5", ["3", "4", "5"]),
        ("[^ 3] value", ["([^3] value)"]),
        ("3 foo.", ["(3 foo)"]),
        ("", []),
        ("  \n\n \"only\" \n", []),
        ("3 4\n5", ["3", "5"]),
        ("3 foo 'lost'", ["(3 foo)"]),
        ("(| x | x: 3. x)\n4", ["(. x: 3); (. x)", "4"]),
        ("-3\n-4", ["-3", "-4"]),
    ],
)
def test_where_an_expression_ends(text, meaning):
    assert script(text) == meaning


@pytest.mark.parametrize(
    "text, before, place, hint",
    [
        ("'a' foo\n3 + + 4\n5", ["('a' foo)"], (2, 5), ""),
        ("'a' foo. 'b' foo.. 'c' foo", ["('a' foo)", "('b' foo)"], (1, 18), "no statement before this dot"),
        ("3 foo:\n4", [], (1, 7), "put parentheses around"),
        ("3 foo: 4\n Bar: 5", ["(3 foo: 4)"], (2, 2), "put parentheses around"),
        ("^ 3", [], (1, 1), ""),
        ("| x | x: 3", [], (1, 1), "an expression of a script has none"),
        ("1\n3 4 foo", ["1"], (2, 3), "put a dot before it"),
        ("1\n3 )\n4", ["1"], (2, 3), ""),
        ("1\n3 4. 5", ["1"], (2, 3), "put a dot before it"),
        ("(| x | x: 3) foo", [], (1, 1), ""),
        ("(3. 4)", [], (1, 5), ""),
        ("1\n  ö", ["1"], (2, 3), ""),
    ],
)
def test_a_mistake_in_a_script_comes_after_the_expressions_before_it(text, before, place, hint):
    expressions = parse_script(Source("test", text))
    got = [outline(next(expressions)) for _ in before]
    assert got == before
    with pytest.raises(SyntaxMistake) as caught:
        next(expressions)
    assert (caught.value.line, caught.value.column) == place
    assert hint in caught.value.hint


def test_a_script_is_read_no_further_than_asked():
    expressions = parse_script(Source("test", "3\n4\n((("))
    assert outline(next(expressions)) == "3"
    assert outline(next(expressions)) == "4"


TRANSPORTED = """'$Revision: 30.1 $'
'-- Module body'

 bootstrap addSlotsTo: bootstrap stub -> 'traits' -> 'list' -> () From: ( | {
         'Category: adding\\x7fComment: Answers it.\\x7fModuleInfo: Module: list InitialContents: FollowSlot'

         at: i Put: v IfAbsent: b = ( | t <- 0 |
            t: (i + 1) max: size.
            [ t < size ] whileTrue: [| :x | v = x ifTrue: [ ^ resend.at: i Put: 16rFF ]. t: t succ ].
            self ).
        } | )

"""


def test_a_module_written_by_the_transporter_is_read_fast():
    module = TRANSPORTED * 400
    started = time.process_time()
    expressions = list(parse_script(Source("module", module)))
    spent = time.process_time() - started
    assert len(expressions) == 3 * 400
    assert len({outline(part) for part in expressions[2::3]}) == 1
    assert len(module) / spent > 300_000


@pytest.mark.parametrize("path", sorted(BOOTSTRAP.rglob("*.self")), ids=lambda path: path.stem)
def test_the_bootstrap_is_free_of_mistakes(path):
    assert check(Source(path.name, path.read_text(encoding="utf-8")), "script") == []


# ---------------------------------------------------------------- methods, places


def test_a_stored_method_gets_the_arguments_of_its_slot():
    method = parse_method(Source("test", "( | t | t: k. v )"), ("k", "v"))
    assert outline(method) == "{:k :v t<-nil | (. t: (. k)); (. v)}"
    assert outline(parse_method(Source("test", ' "why" ( | :k | k ) '), ())) == "{:k | (. k)}"


@pytest.mark.parametrize("text, arguments", [("( | k | k )", ("k",)), ("( | :k | k )", ("k",)), ("( )", ()), ("( 3 ) 4", ()), ("3", ())])
def test_what_is_no_method_is_refused(text, arguments):
    with pytest.raises(SyntaxMistake):
        parse_method(Source("test", text), arguments)


def test_every_node_stands_where_its_text_stands():
    text = "a: (b + 3) foo Bar: [| x <- 'y' | ^ resend.at: x ]. (| m: k = ( k ) |) size"
    tree = parse_body(Source("test", text))

    def cut(node):
        return text[node.start : node.end]

    message, last = tree.statements
    first, second = message.arguments[0], message.arguments[0].receiver
    block = message.arguments[1]
    assert cut(message) == "a: (b + 3) foo Bar: [| x <- 'y' | ^ resend.at: x ]"
    assert text[message.name_start : message.name_end] == "a:"
    assert (cut(first), text[first.name_start : first.name_end]) == ("(b + 3) foo", "foo")
    assert (cut(second), text[second.name_start : second.name_end]) == ("(b + 3)", "+")
    assert cut(block) == "[| x <- 'y' | ^ resend.at: x ]"
    assert cut(block.slots[0]) == "x <- 'y'"
    assert (cut(block.statements[0]), text[block.statements[0].name_start : block.statements[0].name_end]) == ("resend.at: x", "at:")
    literal = last.receiver
    assert cut(literal) == "(| m: k = ( k ) |)"
    assert cut(literal.slots[0]) == "m: k = ( k )"
    assert cut(literal.slots[0].value) == "( k )"
    assert outline(parse_method(Source("test", cut(literal.slots[0].value)), ("k",))) == "{:k | (. k)}"


def test_lines_end_at_every_kind_of_line_end():
    source = Source("test", "ab\ncd\r\nef\rgh")
    assert [source.place(offset) for offset in (0, 3, 7, 10, 12, 99)] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3), (4, 3)]
    assert [source.line_text(line) for line in range(6)] == ["", "ab", "cd", "ef", "gh", ""]


# ---------------------------------------------------------------- check


def test_check_tells_every_mistake_of_a_script():
    text = "3 + + 4\ngood: 3\n(foo\n  bar: ]\n  baz)\n'fine'\nx := 3\nlist add: (3 + 4\n\n  fine: ]\n'good'. 017\n3 foo: (\n"
    found = check(Source("test", text), "script")
    assert [wrong.line for wrong in found] == [1, 4, 7, 10, 11, 12]
    assert "line 8" in found[3].hint


def test_check_of_a_right_text_is_empty():
    assert check(Source("test", "3 foo.\n(4\n bar)\n5"), "script") == []
    assert check(Source("test", "| a | a: 3.\na"), "body") == []
    assert [wrong.line for wrong in check(Source("test", "3.\n4 5"), "body")] == [2]


def test_check_gives_up_after_many_mistakes():
    assert len(check(Source("test", ")\n" * 1000), "script")) == parser.MAX_MISTAKES


# ---------------------------------------------------------------- the table and Lark


def test_lark_s_own_parser_agrees_with_the_loop_over_its_table():
    """The loop is ours: Lark, given the same words, must accept and refuse the same texts."""
    from lark import Lark, Token, UnexpectedToken
    from lark.lexer import Lexer

    class HandOver(Lexer):
        __future_interface__ = 2

        def __init__(self, conf):
            pass

        def lex(self, state, parser_state):
            for word in state.text:
                yield Token(word.type, word.value)

    grammar = Path(table.GRAMMAR).read_text(encoding="utf-8")
    lark = Lark(grammar, parser="lalr", lexer=HandOver, start=["body", "line", "method"])
    texts = [row[0] for row in (*MEANINGS, *REFUSALS, *OPEN_TEXTS)]
    agreed = set()
    for text in texts:
        found = scan(text, 0, script=False)
        if found.unreadable:
            continue
        words = list(found.words)
        try:
            lark.parse(words, start="body")
            accepted = True
        except UnexpectedToken:
            accepted = False
        rules = table.grammar_table()
        try:
            ours = rules.accepts(rules.states_before("body", [word.type for word in words]), table.END)
        except KeyError:
            ours = False
        assert ours == accepted, text
        agreed.add(accepted)
    assert agreed == {True, False}


@pytest.fixture
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    table.grammar_table.cache_clear()
    yield Path(table.cache_file())
    table.grammar_table.cache_clear()


def test_the_table_is_kept_and_used_again(own_cache, monkeypatch):
    assert body("3 + 4") == "(3 + 4)"
    assert own_cache.stat().st_mode & 0o077 == 0
    table.grammar_table.cache_clear()
    monkeypatch.setattr(table, "work_out_table", lambda grammar: pytest.fail("the table was there"))
    assert body("3 + 4") == "(3 + 4)"


@pytest.mark.parametrize("spoil", [b"", b"not a table", b"\xe9\x00\x00\x00\x00", b"{0"])
def test_a_spoilt_table_is_made_again(own_cache, spoil):
    own_cache.parent.mkdir(parents=True)
    own_cache.parent.chmod(0o700)
    own_cache.write_bytes(spoil)
    assert body("3 + 4") == "(3 + 4)"
    assert table.stored_table(Path(table.GRAMMAR).read_text(encoding="utf-8")) is not None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs Unix permissions")
def test_a_table_others_could_have_written_is_not_trusted(own_cache):
    assert body("3") == "3"
    grammar = Path(table.GRAMMAR).read_text(encoding="utf-8")
    own_cache.chmod(0o622)
    assert table.stored_table(grammar) is None


def test_a_cache_that_cannot_be_written_is_no_mistake(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    table.grammar_table.cache_clear()
    assert body("3 + 4") == "(3 + 4)"
    table.grammar_table.cache_clear()


def test_lark_is_not_loaded_when_the_table_is_there():
    program = "import sys; from selfish.parser import parse_body; from selfish.source import Source\n"
    program += "parse_body(Source('test', '3')); print('lark' in sys.modules)"
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True) for _ in range(2)]
    assert runs[1].stdout == "False\n"
