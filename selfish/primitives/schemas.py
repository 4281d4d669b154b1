"""Primitives on schemas: does a JSON value have the shape that a JSON schema asks for?

In:     the text of a schema, the text of a value.
Out:    sentences, each with the path to what is wrong.
Keeps:  checking ends, in about the size of the schema times the size of the value. So a schema is a finite tree of the keywords below:
        without references, which can go in circles, and without patterns, which can take for ever. A keyword nobody knows is refused,
        since it would check nothing.
"""

from __future__ import annotations

import json

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import text
from selfish.primitives.json_texts import read
from selfish.primitives.registry import primitive

MOST = 20  # sentences for one value
REMEMBERED = 64  # schemas made ready for checking
QUOTE = 60  # characters of a value that a sentence repeats
CHECKING_SECONDS = 2e-6  # for a keyword of the schema at a part of the value, roughly

# What stands behind a keyword: nothing to look into, a schema, a list of schemas, a schema for each name.
PLAIN = {
    *("$schema", "$comment", "title", "description", "default", "examples", "deprecated"),
    *("type", "enum", "const", "required", "dependentRequired", "minProperties", "maxProperties"),
    *("minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minLength", "maxLength"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
SCHEMA = {"additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else"}
SCHEMAS = {"prefixItems", "allOf", "anyOf", "oneOf"}
NAMED = {"properties", "dependentSchemas"}

_TYPES = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


_known: dict[str, tuple] = {}  # by the text of the schema; what _compiled answered


@primitive("_SchemaMistake")
def schema_mistake(vm, receiver):
    """What is wrong with this text as a JSON schema, in words; '' when it is one that values can be checked against.

    Fails: badTypeError.
    """
    return vm.string(_compiled(vm, str(text(receiver)))[1])


@primitive("_SchemaCheck:")
def schema_check(vm, receiver, value):
    """What keeps the value, a JSON text, from having the shape this schema asks for: a vector of sentences, empty when nothing does.

    Fails: badTypeError, badSchemaError, or what is wrong with the value as a JSON text.
    """
    schema, value = str(text(receiver)), str(text(value))
    validator, mistake, keywords = _compiled(vm, schema)
    if mistake:
        raise PrimitiveFailed("badSchemaError", mistake)
    vm.reserve(len(value) * 10)
    plain = read(vm, value)
    parts = value.count(",") + value.count("{") + value.count("[") + 1
    pairs = parts * parts / 10 if '"uniqueItems"' in schema else 0
    vm.work((parts * keywords + pairs) * CHECKING_SECONDS)
    sentences: dict[str, None] = {}
    try:
        for error in validator.iter_errors(plain):
            sentences[f"{_path(error.absolute_path)}: {_said(error)}"] = None
            if len(sentences) == MOST:
                break
    except (OverflowError, ValueError):  # an integer too large for the float it is compared with, or to be written out in a sentence
        sentences["$: a number in it is too large to be checked"] = None
    return vm.vector([vm.string(sentence) for sentence in sentences])


def _compiled(vm, schema: str):
    """The validator for the text of a schema, what is wrong with the text ('' for nothing), and how many keywords it has."""
    found = _known.get(schema)
    if found is None:
        vm.work(len(schema) * CHECKING_SECONDS)
        if len(_known) >= REMEMBERED:
            _known.clear()
        found = _known[schema] = _compile(vm, schema)
    return found


def _compile(vm, schema):
    try:
        plain = read(vm, schema)
    except PrimitiveFailed as mistake:
        return None, mistake.error, 0
    keywords, mistake = _look_through(plain)
    if mistake:
        return None, mistake, 0
    from jsonschema import Draft202012Validator, SchemaError  # takes longer to load than most runs take

    try:
        Draft202012Validator.check_schema(plain)
    except SchemaError as error:
        return None, f"at {_path(error.absolute_path)}: {_said(error)}", 0
    except (OverflowError, ValueError):
        return None, "a number in it is too large", 0
    return Draft202012Validator(plain), "", keywords


def _look_through(plain):
    """How many keywords a schema has; and what is wrong with them, ''when nothing is."""
    count, waiting = 1, [("$", plain)]
    while waiting:
        path, schema = waiting.pop()
        if isinstance(schema, bool):
            continue
        if not isinstance(schema, dict):
            return count, f"at {path}: a schema is an object, or true or false"
        for keyword, value in schema.items():
            count += 1
            inner = f"{path}.{keyword}"
            if keyword in SCHEMA:
                waiting.append((inner, value))
            elif keyword in SCHEMAS and isinstance(value, list):
                waiting.extend((f"{inner}[{number}]", part) for number, part in enumerate(value))
            elif keyword in NAMED and isinstance(value, dict):
                waiting.extend((f"{inner}.{name}", part) for name, part in value.items())
            elif keyword not in PLAIN | SCHEMAS | NAMED:
                return count, f"at {path}: the keyword {_clip(keyword)} is not one that is checked here"
    return count, ""


def _path(parts):
    """`$` is the whole; `$.steps[2].name` a part."""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)


def _clip(value):
    try:
        shown = json.dumps(value, ensure_ascii=False)
    except ValueError:  # Python does not like to write integers of thousands of digits
        shown = "a very large number"
    return shown if len(shown) <= QUOTE else shown[: QUOTE - 3] + "..."


def _said(error):
    """What is wrong with a value, in words a model can act on."""
    sentence = _SENTENCES.get(error.validator)
    if error.validator is None:
        return f"{_clip(error.instance)} does not belong there"
    if sentence is None:
        return f"{_clip(error.instance)} does not fit {_clip({error.validator: error.validator_value})}"
    return sentence(error.instance, error.validator_value, error)


def _types(names):
    names = [names] if isinstance(names, str) else names
    return " or ".join(_TYPES.get(name, name) for name in names)


def _count(value, thing):
    return f"1 {thing} is" if len(value) == 1 else f"{len(value)} {thing}s are"


def _missing(value, names):
    missing = [name for name in names if name not in value]
    return f"the key{'s' * (len(missing) > 1)} {', '.join(map(_clip, missing))} {'are' if len(missing) > 1 else 'is'} missing"


def _unasked(value, error):
    known = error.schema.get("properties", {})
    extra = [name for name in value if name not in known]
    allowed = f"; it has only {', '.join(map(_clip, known))}" if known else ""
    return f"the key{'s' * (len(extra) > 1)} {', '.join(map(_clip, extra))} {'do' if len(extra) > 1 else 'does'} not belong there{allowed}"


_SENTENCES = {
    "type": lambda value, asked, error: f"{_clip(value)} is not {_types(asked)}",
    "enum": lambda value, asked, error: f"{_clip(value)} is none of {', '.join(map(_clip, asked))}",
    "const": lambda value, asked, error: f"{_clip(value)} is not {_clip(asked)}",
    "required": lambda value, asked, error: _missing(value, asked),
    "additionalProperties": lambda value, asked, error: _unasked(value, error),
    "dependentRequired": lambda value, asked, error: f"of {_clip(asked)} the first is there without the others",
    "items": lambda value, asked, error: f"{len(value)} elements are too many",
    "minimum": lambda value, asked, error: f"{_clip(value)} is less than {asked}",
    "maximum": lambda value, asked, error: f"{_clip(value)} is more than {asked}",
    "exclusiveMinimum": lambda value, asked, error: f"{_clip(value)} is not more than {asked}",
    "exclusiveMaximum": lambda value, asked, error: f"{_clip(value)} is not less than {asked}",
    "multipleOf": lambda value, asked, error: f"{_clip(value)} is no multiple of {asked}",
    "minLength": lambda value, asked, error: f"{_clip(value)} has fewer than {asked} characters",
    "maxLength": lambda value, asked, error: f"{_clip(value)} has more than {asked} characters",
    "minItems": lambda value, asked, error: f"{_count(value, 'element')} less than {asked}",
    "maxItems": lambda value, asked, error: f"{_count(value, 'element')} more than {asked}",
    "uniqueItems": lambda value, asked, error: "two elements are equal",
    "contains": lambda value, asked, error: f"too few or too many elements fit {_clip(asked)}",
    "minProperties": lambda value, asked, error: f"{_count(value, 'key')} less than {asked}",
    "maxProperties": lambda value, asked, error: f"{_count(value, 'key')} more than {asked}",
    "propertyNames": lambda value, asked, error: f"a key does not fit {_clip(asked)}",
    "anyOf": lambda value, asked, error: f"{_clip(value)} fits none of the {len(asked)} alternatives",
    "oneOf": lambda value, asked, error: f"{_clip(value)} does not fit exactly one of the {len(asked)} alternatives",
    "not": lambda value, asked, error: f"{_clip(value)} fits {_clip(asked)}, which it must not",
}
