"""Checking against a schema agrees with the rules of JSON schema, always ends, and says everything in sentences."""

import json
import time

import pytest
from asking import Asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from selfish.primitives import schemas

LEAVES = st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from([0.5, 1.0]) | st.sampled_from(["", "a", "tea"])
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3), max_leaves=6
)
SIZES = ("minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties", "minimum", "maximum")
SCHEMAS = st.recursive(
    st.booleans()
    | st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(["object", "array", "string", "integer", "number", "boolean", "null"]),
            "enum": st.lists(LEAVES, min_size=1, max_size=3),
            "required": st.lists(st.sampled_from("abc"), unique=True),
            "uniqueItems": st.booleans(),
            **{size: st.integers(0, 3) for size in SIZES},
        },
    ),
    lambda inner: st.fixed_dictionaries(
        {},
        optional={
            "properties": st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
            "additionalProperties": inner,
            "items": inner,
            "not": inner,
            "anyOf": st.lists(inner, min_size=1, max_size=2),
            "oneOf": st.lists(inner, min_size=1, max_size=2),
            "if": inner,
            "then": inner,
        },
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def asked():
    asked = Asked()
    asked.lobby("text <- ''. shape <- ''")
    return asked


def give(asked, **texts):
    for name, text in texts.items():
        asked.world.linker.write(asked.world.lobby, name, asked.world.string(text))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(schema=SCHEMAS, value=VALUES)
def test_it_accepts_what_the_rules_accept(asked, schema, value):
    give(asked, shape=json.dumps(schema), text=json.dumps(value))
    sentences = [str(s) for s in asked.value("(shape _SchemaCheck: text)").items]
    assert (not sentences) == Draft202012Validator(schema).is_valid(value)
    assert all(s.startswith("$") and ": " in s and len(s) < 400 for s in sentences)


def test_each_keyword_that_is_looked_into_is_one_of_json_schema():
    known = Draft202012Validator.VALIDATORS.keys() | {"$schema", "$comment", "title", "description", "default", "examples", "deprecated"}
    known |= {"then", "else", "minContains", "maxContains"}
    assert schemas.PLAIN | schemas.SCHEMA | schemas.SCHEMAS | schemas.NAMED <= known


@pytest.mark.parametrize(
    "schema",
    [
        '{"$ref": "#"}',
        '{"$ref": "http://localhost/secret"}',
        '{"allOf": [{"$dynamicRef": "#"}]}',
        '{"patternProperties": {"(a+)+$": true}}',
        '{"properties": {"a": {"pattern": "(a+)+$"}}}',
        '{"unevaluatedProperties": false}',
        '{"not": ' * 150 + "{}" + "}" * 150 + "}",
        '{"not": ' * 300 + "{}" + "}" * 300,
        '{"items": 3}',
        "3",
        "",
    ],
)
def test_a_schema_whose_checking_may_not_end_is_refused(asked, schema):
    give(asked, shape=schema)
    assert asked("shape _SchemaMistake isEmpty") == "false"


def test_checking_holds_to_limits(asked):
    give(asked, shape='{"uniqueItems": true, "items": {"type": "array", "items": {"type": "integer"}}}')
    give(asked, text=json.dumps([[n] for n in range(20_000)]))
    start = time.monotonic()
    assert asked.said("[ shape _SchemaCheck: text ] valueWithinSeconds: 0.3").startswith("limitReached: ")
    assert asked.said("shape _SchemaCheck: text").startswith("primitiveFailed: outOfMemoryError")
    assert time.monotonic() - start < 5


def test_numbers_of_any_size_are_checked(asked):
    give(asked, shape='{"multipleOf": 0.5, "maximum": 7}', text="9" * 5000)
    assert "very large" in asked("(shape _SchemaCheck: text) last") or "too large" in asked("(shape _SchemaCheck: text) last")


@pytest.mark.parametrize("keywords", ['"maximum": 7', '"minLength": 3, "type": "string"', '"enum": [1]', '"const": 2', '"multipleOf": 7'])
def test_a_number_too_large_to_be_written_out_is_no_fault(asked, keywords):
    give(asked, shape=f"{{{keywords}}}", text="9" * 5000)
    assert "large" in asked("(shape _SchemaCheck: text) last")


def test_a_schema_with_a_number_too_large_to_be_written_out_is_a_mistake(asked):
    give(asked, shape=f'{{"minLength": -{"9" * 5000}}}')
    assert "too large" in asked("shape _SchemaMistake")


def test_only_so_many_schemas_are_kept_ready(asked):
    for number in range(schemas.REMEMBERED + 5):
        give(asked, shape=json.dumps({"minimum": number}), text="3")
        assert asked("(shape _SchemaCheck: text) isEmpty") == ("true" if number <= 3 else "false")
    assert len(schemas._known) <= schemas.REMEMBERED
