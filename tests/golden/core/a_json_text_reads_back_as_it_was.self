"What was written as JSON reads back equal, and means the same to others."
lobby _AddSlots: ( |
  menu = ( (dictionary copyRemoveAll at: 'name' Put: 'tea') at: 'sizes' Put: (1 & -2 & 3.5 & nil & true & false) asVector ).
  again: text = ( text parseJson asJson ).
| )
menu asJson printLine                                   "expect: {\"name\": \"tea\", \"sizes\": [1, -2, 3.5, null, true, false]}"
(menu asJson parseJson = menu) printLine                "expect: true"
menu asJsonIndented printLine
  "expect: {"
  "expect:   \"name\": \"tea\","
  "expect:   \"sizes\": ["
  "expect:     1,"
  "expect:     -2,"
  "expect:     3.5,"
  "expect:     null,"
  "expect:     true,"
  "expect:     false"
  "expect:   ]"
  "expect: }"
(menu asJsonIndented parseJson = menu) printLine        "expect: true"
(again: '{"a" : [ ] , "b":{}}') printLine               "expect: {\"a\": [], \"b\": {}}"
"Integers are exact, whatever their size."
(again: '123456789012345678901234567890') printLine     "expect: 123456789012345678901234567890"
((again: (10 power: 6000) printString) = (10 power: 6000) printString) printLine     "expect: true"
(again: '-1.5e-7') printLine                            "expect: -1.5e-07"
"Of equal keys the last one counts."
(again: '{"a": 1, "a": 2}') printLine                   "expect: {\"a\": 2}"
"Any collection is an array."
((1 & 2) asList asJson, (3 & 3) asSet asJson) printLine "expect: [1, 2][3]"
"A text stays on one line and keeps its letters."
'tü \n\t"\\ \x07 €' asJson printLine                    "expect: \"tü \\n\\t\\\"\\\\ \\u0007 €\""
('"\\u2028\\u00e9\\ud800"' parseJson asJson) printLine  "expect: \"\\u2028é\\ud800\""
('"\\ud83c\\udf75"' parseJson size) printLine           "expect: 1"
lobby _AddSlots: ( | kept <- '{"a": [1, {"b": "c"}]}' parseJson | )
"reopen image"
kept asJson printLine                                   "expect: {\"a\": [1, {\"b\": \"c\"}]}"
(kept at: 'a') at: 0 Put: 7.
"reopen image"
kept asJson printLine                                   "expect: {\"a\": [7, {\"b\": \"c\"}]}"
