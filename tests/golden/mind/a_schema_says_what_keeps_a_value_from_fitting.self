"A schema answers a sentence for each thing that is wrong, with the path to it."
lobby _AddSlots: ( |
  plan = dataCovenant schema copyJson: '{
    "type": "object",
    "required": ["steps", "complexity"],
    "additionalProperties": false,
    "properties": {
      "steps": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 2}},
      "complexity": {"type": "number", "minimum": 0, "maximum": 1},
      "kind": {"enum": ["small", "large"]}
    } }' Name: 'plan'.
  show: text = ( (plan check: text parseJson) do: [| :sentence | sentence printLine ]. 'end' printLine ).
| )
plan printLine                                          "expect: a schema(plan)"
show: '{"steps": ["boil", "pour"], "complexity": 0.5}'  "expect: end"
show: '{"kind": "huge", "steps": ["boil", "x", 3], "complexity": 2}'
  "expect: $.steps[1]: \"x\" has fewer than 2 characters"
  "expect: $.steps[2]: 3 is not a string"
  "expect: $.complexity: 2 is more than 1"
  "expect: $.kind: \"huge\" is none of \"small\", \"large\""
  "expect: end"
show: '{"more": 1, "less": 2}'
  "expect: $: the keys \"steps\", \"complexity\" are missing"
  "expect: $: the keys \"more\", \"less\" do not belong there; it has only \"steps\", \"complexity\", \"kind\""
  "expect: end"
show: '[]'                                              "expect: $: [] is not an object"
                                                        "expect: end"
(plan accepts: '{"steps": [], "complexity": 1}' parseJson) printLine    "expect: false"
lobby _AddSlots: ( | fit: value In: text = ( (dataCovenant schema copyJson: text) check: value parseJson ) | )
(fit: '1.0' In: '{"type": "integer"}') printLine        "expect: a list"
(fit: 'true' In: '{"type": ["integer", "null"]}') first printLine       "expect: $: true is not an integer or null"
(fit: '3' In: '{"anyOf": [{"type": "string"}, {"minimum": 5}]}') first printLine        "expect: $: 3 fits none of the 2 alternatives"
(fit: '[1, 1]' In: '{"uniqueItems": true}') first printLine     "expect: $: two elements are equal"
(fit: '{"a": 1}' In: '{"properties": {"a": false}}') first printLine    "expect: $: 1 does not belong there"
((fit: '[', ('1, ' repeated: 99), '1]' In: '{"items": {"type": "null"}}') size) printLine       "expect: 20"
"reopen image"
(plan accepts: '{"steps": ["ok"], "complexity": 1}' parseJson) printLine        "expect: true"
plan check: lobby                                       "expect error: Error: there is no JSON for this"

"What is no schema is refused when it is made; so are keywords nobody checks, and those whose checking might not end."
dataCovenant schema copyJson: '{'                                    "expect error: Error: this is no schema: line 1, column 2: a key"
dataCovenant schema copyJson: '[]'                                   "expect error: Error: this is no schema: at $: a schema is an object"
dataCovenant schema copyJson: '{"type": "tea"}'                      "expect error: Error: this is no schema: at $.type: \"tea\" fits none"
dataCovenant schema copyJson: '{"properties": {"a": {"typ": "string"}}}'
  "expect error: Error: this is no schema: at $.properties.a: the keyword \"typ\" is not one that is checked here"
dataCovenant schema copyJson: '{"$ref": "#"}'                        "expect error: Error: this is no schema: at $: the keyword \"$ref\" is not"
dataCovenant schema copyJson: '{"pattern": "(a+)+$"}'                "expect error: Error: this is no schema: at $: the keyword \"pattern\" is not"
dataCovenant schema copyJson: '{"minimum": "low"}'                   "expect error: Error: this is no schema: at $.minimum: \"low\" is not a number"
'{"type": 3}' _SchemaCheck: '1'                         "expect error: badSchemaError"
