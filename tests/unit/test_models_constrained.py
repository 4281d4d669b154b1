"""A model that knows nothing, held to the grammar of a request, writes methods that parse, and nothing that was not allowed."""

from __future__ import annotations

import random
import re

import pytest
import tiny_models
from asking import Asked

from selfish.models.constrained import BadGrammar, Shape, grammar_for, header_of
from selfish.parser import parse_slots
from selfish.source import Source
from selfish.syntax import Send

USUAL = {
    "unary": ("size", "first", "asString", "isEmpty", "printString", "sorted", "sort"),
    "keyword": ("ifTrue:False:", "ifTrue:", "do:", "at:Put:", "max:", "collect:", "at:", "inject:Into:"),
}


def shape(number: int) -> Shape:
    """A request, another for each number."""
    some = random.Random(number)
    words = [some.choice("abcdefgxyz") + "".join(some.choices("abcdeiou_XY12", k=some.randint(0, 6))) for _ in range(8)]
    words = [word for word in dict.fromkeys(words) if word not in ("self", "resend")]
    slots, arguments = words[2:], words[:2]
    selector = [f"{words[-1]}", f"{words[-1]}:", f"{words[-1]}:With:", "+"][number % 4]
    taken = {0: 0, 1: 1, 2: 2, 3: 1}[number % 4]
    return Shape(
        selector,
        tuple(arguments[:taken]),
        names=(*slots, "list", "nil"),
        setters=tuple(slots[:2]),
        own=(selector,) if ":" in selector else (),
        depth=some.randint(1, 3),
        statements=some.randint(1, 4),
        locals=some.randint(0, 2),
        text=some.randint(0, 30),
        **USUAL,
    )


@pytest.mark.parametrize(
    "selector, arguments, header",
    [
        ("count", (), "count = ( "),
        ("greet:", ("name",), "greet: name = ( "),
        ("raise:By:", ("a", "b"), "raise: a By: b = ( "),
        ("+", ("other",), "+ other = ( "),
    ],
)
def test_the_header_is_the_one_that_was_asked_for(selector, arguments, header):
    assert header_of(Shape(selector, arguments)) == header
    assert grammar_for(Shape(selector, arguments)).startswith(f'start: "{header}"')


@pytest.mark.parametrize(
    "selector, arguments",
    [
        ("count", ("a",)),
        ("greet:", ()),
        ("Greet:", ("a",)),
        ("a b", ()),
        ("self", ()),
        ("at:Put:", ("a", "a")),
        ("at:", ("self",)),
        ("", ()),
        ("x = ( 3 ). y", ()),
        ("^", ("a",)),
        ("|", ("a",)),
    ],
)
def test_what_is_no_message_has_no_grammar(selector, arguments):
    with pytest.raises(BadGrammar):
        grammar_for(Shape(selector, arguments))


def test_no_name_can_bring_in_more_than_a_name():
    names = ("ok", 'a"b', "a|b", "_Quit", "a b", "self", "Ünï")
    text = grammar_for(Shape("x", names=names, unary=("_Quit", "fine"), keyword=("_Perform:", "at:")))
    assert "_Quit" not in text and "_Perform" not in text and 'a"b' not in text and "a|b" not in text and "Ünï" not in text
    assert "/self|ok/" in text
    assert '" _Perform: "' in grammar_for(Shape("x", keyword=("at:",), primitives=("_Perform:",)))


# ---- with a model

@pytest.fixture(scope="module")
def loaded(tmp_path_factory, torch):
    from selfish.models.loading import Source as Model
    from selfish.models.loading import files_in, load

    folder = tiny_models.model(tmp_path_factory.mktemp("models") / "dice", width=16, layers=1, spread=0.02)
    return load(Model("dice", "dice", files_in(str(folder))), lambda text: None)


def written(loaded, wanted, count, limit=300, seed=0):
    """So many methods of a shape as the model, which rolls dice, writes them."""
    import torch

    from selfish.models.constrained import matcher
    from selfish.models.rows import Row, write

    grammar = grammar_for(wanted)
    rows = [Row([1], limit, seed=seed + i, temperature=(0.7, 1.0, 1.6)[i % 3]) for i in range(count)]
    for row in rows:
        row.matcher = matcher(loaded, grammar, "lark")

    def forward(rows, ids, mask, positions, cache):
        known = {"attention_mask": mask, "position_ids": positions, "past_key_values": cache}
        done = loaded.model(input_ids=ids, use_cache=True, logits_to_keep=1, **known)
        return done.logits[:, -1].float(), done.past_key_values

    with torch.inference_mode():
        write(forward, loaded.tokenizer, rows, loaded.ends, loaded.pad)
    return rows


def known_only(wanted, text):
    """Parses a method; every name and message in it is allowed."""
    [slot] = parse_slots(Source("written", text)).slots
    assert slot.name == wanted.selector
    told = set(wanted.names) | set(wanted.arguments) | {f"{name}:" for name in wanted.setters} | set(wanted.own)
    told |= set(wanted.unary) | set(wanted.binary) | set(wanted.keyword)
    inside = set(re.findall(r"\| ?((?:[a-z]\w*(?:\. )?)+) \|", text))
    told |= {name for names in inside for name in names.split(". ")} | {f"{name}:" for names in inside for name in names.split(". ")}
    told |= set(re.findall(r":(\w+)", text))
    for node in sends_in(slot.value):
        assert node.selector in told, (node.selector, text)


def sends_in(node):
    from dataclasses import fields, is_dataclass

    if isinstance(node, list | tuple):
        for each in node:
            yield from sends_in(each)
    elif is_dataclass(node):
        if isinstance(node, Send):
            yield node
        for each in fields(node):
            yield from sends_in(getattr(node, each.name))


@pytest.mark.parametrize("number", range(8))
def test_what_random_weights_write_to_its_end_parses(loaded, number):
    wanted = shape(number)
    rows = written(loaded, wanted, 12, seed=number * 1000)
    finished = [row for row in rows if row.finish == "stop"]
    assert len(finished) >= 6, "most come to an end"
    for row in finished:
        known_only(wanted, row.text)


def test_what_was_cut_off_is_known(loaded):
    rows = written(loaded, shape(6), 6, limit=12)
    cut = [row for row in rows if row.finish == "length"]
    assert cut
    for row in cut:
        assert len(row.tokens) == 12 and not row.matcher.is_complete


def test_every_method_of_a_corpus_can_be_written(loaded):
    """What people write in the layout of the grammar is in the grammar."""
    from selfish.models.constrained import matcher

    usual = {"names": ("count", "name", "items"), "setters": ("count",), "locals": 2, **USUAL}
    for selector, arguments, text in [
        ("twice", (), "twice = ( count + count )"),
        ("add:", ("n",), "add: n = ( count: count + n )"),
        ("greet:", ("who",), "greet: who = ( 'Hello, ' , who )"),
        ("safe", (), "safe = ( items isEmpty ifTrue: [ ^ 0 ]. items first )"),
        ("best:", ("n",), "best: n = ( (count max: n) max: 0 )"),
        ("all", (), "all = ( | result | result: 0. items do: [| :each | result: result + each ]. ^ result )"),
        ("all", (), "all = ( items inject: 0 Into: [| :each. :key | each + key ] )"),
        ("put:At:", ("a", "b"), "put: a At: b = ( items at: b Put: a.\n  self )"),
        ("neg", (), "neg = ( count: count * -1. 3.5 )"),
    ]:
        held = matcher(loaded, grammar_for(Shape(selector, arguments, **usual)), "lark")
        for token in loaded.tokenizer(text)["input_ids"]:
            assert held._matcher.validate_tokens([token]) == 1, (text, loaded.tokenizer.decode([token]))
            held.consume(token)
        assert held.is_complete, text


def test_a_grammar_that_is_none_is_an_error(loaded):
    from selfish.models.constrained import matcher

    for text, kind in (("start: (", "lark"), ("[", "regex"), ("x", "gbnf"), ("{", "json")):
        with pytest.raises(BadGrammar):
            matcher(loaded, text, kind)


def test_a_request_carries_its_grammar(tmp_path, torch):
    vm = Asked()
    folder = tiny_models.model(tmp_path / "tea", spread=0.02)
    vm.file_in(f"llm engine: ((localEngine copyFolder: '{folder}') threads: 1)")
    asked = "((llm request copyPrompt: 'how?') temperature: 1)"
    assert re.fullmatch("[0-9]{3}", vm.value(f"(llm answer: (({asked} grammar: '[0-9]{{3}}') grammarKind: 'regex')) text"))
    said = vm.said(f"llm answer: (({asked} grammar: 'x') grammarKind: 'gbnf')")
    assert said.startswith("modelRefused: tea: the grammar cannot be used: ")


def test_a_mission_is_written_within_the_grammar_of_its_receiver(tmp_path, torch):
    """The model rolls dice: what it writes for a mission parses, has the header of the message, and names what is there."""
    vm = Asked()
    folder = tiny_models.model(tmp_path / "tea", spread=0.02)
    vm.file_in(f"llm engine: ((localEngine copyFolder: '{folder}') threads: 1)")
    vm.lobby("thing = (| parent* = traits clonable. count <- 3. raise: n = ( count: count + n ) |). r")
    vm.file_in("r: ((llm request copyPrompt: 'x') temperature: 1) maximumTokens: 400")
    grammar = "(llm methodGrammar forSelector: 'lower:By:' Arguments: ('text' & 'number') asVector Receiver: thing)"
    vm.file_in(f"(r grammar: {grammar}) grammarKind: 'lark'")
    found = vm.value("(llm answer: (r candidates: 8)) candidates").items
    finished = [str(text) for text in found if str(text).endswith(" )")]
    assert finished
    for text in finished:
        [slot] = parse_slots(Source("written", text)).slots
        assert slot.name == "lower:By:"
        assert text.startswith("lower: text By: number = ( ")
    assert '"count: "' in str(vm.value(grammar)) and '"raise: "' in str(vm.value(grammar))
