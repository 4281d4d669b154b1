"A text becomes nodes that know their kind, place and parts; nothing in it is evaluated."
lobby _AddSlots: ( |
  first: text = ( text parseBody statements first ).
  kinds: text = ( | all | all: list copyRemoveAll. text parseBody do: [| :n | all addLast: n kind ]. (all joinUsing: ' ') canonicalize ).
| )
(kinds: '3 + \'a\'. ^ self foo: [| :x. y <- 2 | x ] Bar: (| a = 3. b = ( resend.b ) |)') printLine
  "expect: body send number text send selfReference block slot number send object slot number slot method resend"
(kinds: '[| a |]') printLine                            "expect: body object slot send send slot object slot"
(kinds: '1 error: \'not run\'. lobby _Quit') printLine  "expect: body send number text send send"

"Messages."
(first: 'a b: 3 C: 4') selector printLine               "expect: b:C:"
(first: 'a b: 3 C: 4') receiver selector printLine      "expect: a"
(first: 'a b: 3 C: 4') arguments first contents printLine       "expect: 3"
(first: 'b: 3') receiver printLine                      "expect: nil"
(first: 'b: 3') isImplicit printLine                    "expect: true"
(first: 'self b: 3') isToSelf printLine                 "expect: true"
(first: 'a b: 3') isToSelf printLine                    "expect: false"
((first: 'x: 3') isAssignment && [ (first: 'x: 3 Y: 4') isAssignment not ]) printLine    "expect: true"
(first: '_Quit') isPrimitive printLine                  "expect: true"
(first: '_AddSlots: x IfFail: 3') primitiveName printLine       "expect: _AddSlots:"
((first: 'a') isUnary & (first: 'a + b') isBinary & (first: 'a b: c') isKeyword) asVector printLine     "expect: a vector(true, true, true)"

"Resends."
((first: 'resend.size') delegate) printLine             "expect: nil"
((first: 'dad.at: 3') delegate) printLine               "expect: dad"
((first: 'dad.at: 3') selector) printLine               "expect: at:"

"Places: characters from 0, lines and columns from 1."
lobby _AddSlots: ( | far <- nil | )
far: (first: '\n  kettle\n boil: (3)'). nil
(far start & far end & far line & far column) asVector printLine        "expect: a vector(3, 20, 2, 3)"
far place printLine                                     "expect: 3:2"
far source printLine
  "expect: kettle"
  "expect:  boil: (3)"
far arguments first source printLine                    "expect: (3)"
far printLine
  "expect: a syntax send(kettle"
  "expect:  boil: (3))"
(finding copyRule: 'r' Severity: 'warn' Sentence: 's' At: far) printLine        "expect: warn: r 3:2: s"

"Slots."
lobby _AddSlots: ( | slots = 'p* = lobby. a <- 3. b. { \'Category: c\' at: k Put: v = ( ^ k ) }. + x = ( 1 ). s = [ 2 ]' parseSlots | )
(slots collect: [| :s | s name ]) printLine             "expect: a vector('p', 'a', 'b', 'at:Put:', '+', 's')"
(slots collect: [| :s | s isAssignable ]) printLine     "expect: a vector(false, true, true, false, false, false)"
(slots collect: [| :s | s isParent ]) printLine         "expect: a vector(true, false, false, false, false, false)"
(slots collect: [| :s | s isMethodSlot ]) printLine     "expect: a vector(false, false, false, true, true, false)"
(slots at: 2) contents printLine                        "expect: nil"
(slots at: 3) annotation printLine                      "expect: Category: c"
(slots at: 3) contents arguments printLine              "expect: a vector('k', 'v')"
(slots at: 3) contents returns printLine                "expect: true"
(slots at: 3) contents source printLine                 "expect: ( ^ k )"
'{} = \'Sealed\'. a = 3' parseObject annotation printLine       "expect: Sealed"
'' parseSlots printLine                                 "expect: a vector"
"reopen image"
(slots at: 3) contents source printLine                 "expect: ( ^ k )"
(slots at: 3) contents sends isEmpty printLine          "expect: true"
