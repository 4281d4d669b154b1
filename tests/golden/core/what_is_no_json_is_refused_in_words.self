"A text that is no JSON is refused with the place and what is wrong; so is a thing that has no text in JSON."
lobby _AddSlots: ( | wrong: text = ( text parseJsonIfFail: [| :why | why ] ). deep: n = ( ('[' repeated: n), (']' repeated: n) ) | )
(wrong: '') printLine                   "expect: line 1, column 1: a value is missing or misspelt"
(wrong: '[1, 2') printLine              "expect: line 1, column 6: a comma, or the closing bracket, is missing"
(wrong: '{"a": 1} {') printLine         "expect: line 1, column 10: more text after the end of the value"
(wrong: '{"a" 1}') printLine            "expect: line 1, column 6: a colon is missing behind a key"
(wrong: '{a: 1}') printLine
  "expect: line 1, column 2: a key in double quotes is missing; none stands behind a last comma, and keys are \"quoted\""
(wrong: '"one\ntwo"') printLine
  "expect: line 1, column 5: a line break or another control character inside a string; write it as \\n or \\u and four digits"
(wrong: '\n\n  "tea') printLine         "expect: line 3, column 3: a string that begins here has no closing quote"
(wrong: '"\\q"') printLine
  "expect: line 1, column 2: a backslash in a string that begins no escape; a backslash itself is written twice"
(wrong: '[NaN]') printLine              "expect: NaN is no number in JSON"
(wrong: '-Infinity') printLine          "expect: -Infinity is no number in JSON"
(wrong: '1e999') printLine              "expect: the number 1e999 is larger than any float"
(wrong: ('[' repeated: 201)) printLine            "expect: arrays and objects more than 200 deep inside one another"
((wrong: (deep: 200)) asJson = (deep: 200)) printLine       "expect: true"
((wrong: ('"', (deep: 300), '"')) size) printLine       "expect: 600"
('[1' parseJson) printLine              "expect error: Error: this is no JSON: line 1, column 3: a comma"
lobby asJson                            "expect error: Error: there is no JSON for this. Receiver is: lobby."
(1 & [ 2 ]) asVector asJson             "expect error: Error: there is no JSON for this. Receiver is: <a block"
'inf' asFloat asJson                      "expect error: Error: there is no JSON for this. Receiver is: inf."
(dictionary copyRemoveAll at: 3 Put: 4) asJson          "expect error: Error: a key in JSON is a string, not 3"
lobby _AddSlots: ( | ring <- list copyRemoveAll | )
ring addLast: ring. nil
ring asJson                             "expect error: Error: there is no JSON for what is nested more than 200 deep, or holds itself"
3 _JsonParse                            "expect error: badTypeError"
