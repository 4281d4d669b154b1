"""The personas' manners change how a method is written and not what it does; the adapters that ship write so."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

import selfish.models
from training.bench import Bench, a_state, same, some_parameters
from training.families import FAMILIES
from training.manners import MANNERS, shows

DEFAULT = Path(selfish.models.__file__).with_name("default")
PAIRS = [
    ("brick", "n1 + an1", "( n1 + an1 )"),
    ("brick", "n1: n1 + 1 . n1", "n1: n1 + 1 . ( n1 )"),
    ("brick", "| x1 | x1: n1 . ( n1 + 1 ) * ( x1 + 1 )", "| x1 | x1: n1 . ( ( n1 + 1 ) * ( x1 + 1 ) )"),
    ("robin", "n1: n1 + an1 . n1", "n1: n1 + an1 . n1 ."),
    ("robin", "[ t1 ] value", "[ t1 ] value ."),
    ("babs", "n1: n1 + an1 . n1", "self n1: self n1 + an1 . self n1"),
    ("babs", "vn1 select: [ | :e1 | e1 > n1 ]", "self vn1 select: [ | :e1 | e1 > self n1 ]"),
    ("alfred", "n1: 0 . self", "n1: 0 . ^ self"),
    ("alfred", "s1 , '.␣'", "^ s1 , '.␣'"),
]
ALONE = [("brick", "( ( n1 ) + 1 )"), ("brick", "^ n1"), ("robin", "n1 ."), ("babs", "an1 + 1"), ("alfred", "^ n1")]


@pytest.mark.parametrize("name, plain, written", PAIRS)
def test_a_manner_writes_it_otherwise(name, plain, written):
    assert MANNERS[name](plain) == written
    assert shows(name, written) and not shows(name, plain)
    assert MANNERS[name](written) == written, "what is in the manner already stays"


@pytest.mark.parametrize("name, plain", ALONE)
def test_a_manner_leaves_alone_what_is_in_it_already(name, plain):
    assert MANNERS[name](plain) == plain


def test_no_manner_is_shown_by_what_cannot_be_read():
    assert not any(shows(name, "n1: ( + ]") for name in MANNERS)


@pytest.fixture(scope="module")
def bench():
    return Bench()


def styled(name, body, family):
    """A family's body in a manner: its roles take the places of a hidden reply for that."""
    roles = [role.letter for role in family.slots] + [role.letter for role in family.arguments]
    places = {letter: (f"n{i}" if letter < "M" else f"an{i}") for i, letter in enumerate(roles, 1)}
    back = {place: letter for letter, place in places.items()}
    texts = re.findall(r"'(?:[^'\\]|\\.)*'", body)
    hidden = re.sub(r"'(?:[^'\\]|\\.)*'", "'T'", body)
    hidden = re.sub(r"(?<![A-Za-z0-9_'$])([A-Z])(?![A-Za-z0-9_'])", lambda m: places.get(m[1], m[1]), hidden)
    hidden = re.sub(r"[$#](?=\d)", lambda m: {"$": "someText", "#": "someNumber"}[m[0]], hidden)
    hidden = " ".join(re.sub(r"([()\[\]^]|\.(?!\d))", r" \1 ", hidden).split())
    other = MANNERS[name](hidden)
    made = other.replace("someText", "$").replace("someNumber", "#")
    made = re.sub(r"(?<![A-Za-z0-9_'])(a?n\d+)(?![A-Za-z0-9_'])", lambda m: back.get(m[1], m[1]), made)
    return re.sub(r"'T'", lambda m: texts.pop(0), made), other != hidden


@pytest.mark.parametrize("name", MANNERS)
def test_a_method_in_a_manner_does_the_same(bench, name):
    changed = 0
    for family in random.Random(name).sample(list(FAMILIES.values()), 40):
        made, is_other = styled(name, family.bodies[0], family)
        rng = random.Random(family.name)
        parameters = some_parameters(family, rng)
        states = [a_state(family, parameters, rng) for _ in range(6)]
        plain, other = (bench.runs(family, body, parameters, states) for body in (family.bodies[0], made))
        changed += is_other
        for a, b in zip(plain, other, strict=True):
            assert (a is None) == (b is None), (family.name, made)
            assert a is None or same(a.gives, b.gives) and same(a.after, b.after), (family.name, made)
    assert changed > 20


@pytest.mark.parametrize("name", MANNERS)
@pytest.mark.skipif(not (DEFAULT / "adapters").is_dir(), reason="the personas' adapters are not here")
def test_a_shipped_adapter_is_small_and_for_the_default_model(name):
    from training.personas import base_hash

    folder = DEFAULT / "adapters" / name
    assert (folder / "adapter_model.safetensors").stat().st_size < 200_000
    assert json.loads((folder / "base.json").read_text())["sha256"] == base_hash(DEFAULT)


@pytest.mark.skipif(not (DEFAULT / "adapters").is_dir(), reason="the personas' adapters are not here")
def test_the_personas_differ_and_stay_right(torch):
    from training.personas import report

    nobody, *others = report(DEFAULT, list(MANNERS), 48)
    for told in others:
        assert told["differs"] > 0.5, told
        assert told["manner"][told["name"]] > nobody["manner"][told["name"]] + 0.5, told
        assert told["right"] > nobody["right"] - 0.15, told


def test_the_adapters_come_into_an_image_with_the_model(image, tmp_path):
    """As they lie beside a model: a folder for each, taken in by one message, as often as one likes."""
    from lasting import Lasting
    from tiny_models import plain_adapter, plain_model

    model = plain_model(tmp_path / "default")
    for number, name in enumerate(MANNERS):
        plain_adapter(model / "adapters" / name, seed=number)
    world = Lasting(image)
    world(f"models importModel: '{model}'. nil")
    shipped = f"models importShippedAdapters: '{model}/adapters' Base: (models at: 'default')"
    for _ in range(2):
        assert world(f"({shipped}) size") == "4"
        assert world("models adapters keysVector copySort joinUsing: ', '") == "'alfred, babs, brick, robin'"
        assert world("(models adapterAt: 'robin') version") == "1"
    plain_adapter(tmp_path / "robin", seed=9)
    world(f"models importAdapters: '{tmp_path / 'robin'}' Base: (models at: 'default')")
    world(shipped)
    assert world("(models adapterAt: 'robin') version") == "2", "what was learned since stays in use"
    assert world("((models at: 'default') files collect: [| :f | f name ]) asVector") == (
        "a vector('config.json', 'model.safetensors', 'tokenizer.json')"
    ), "adapters beside a model are no part of it"
    world.close()
