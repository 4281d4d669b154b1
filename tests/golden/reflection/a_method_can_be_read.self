"A method shows its source as it was written, its arguments and its locals."
lobby _AddSlots: ( |
  kettle = (|
    boil: minutes Quietly: q = ( | steam. loud <- true | "until it whistles"
      steam: minutes * 2. steam ).
    + other = (other).
    at: = (| :k. t | k).
  |).
  methodAt: name = ( ((reflect: kettle) at: name) contents ).
| )
(methodAt: 'boil:Quietly:') sourceString printLine
  "expect: | steam. loud <- true | \"until it whistles\""
  "expect: steam: minutes * 2. steam"
(methodAt: 'boil:Quietly:') names printLine             "expect: a vector('loud', 'loud:', 'minutes', 'q', 'steam', 'steam:')"
(methodAt: 'boil:Quietly:') arguments printLine         "expect: a vector('minutes', 'q')"
(methodAt: 'boil:Quietly:') selector printLine          "expect: boil:Quietly:"
((methodAt: 'boil:Quietly:') at: 'minutes') printLine   "expect: :minutes"
((methodAt: 'boil:Quietly:') at: 'loud') isAssignable printLine     "expect: true"
(methodAt: '+') sourceString printLine                  "expect: other"
(methodAt: 'at:') arguments printLine                   "expect: a vector('k')"
(methodAt: '+') parents isEmpty printLine               "expect: true"
((methodAt: '+') at: 'nothing' IfFail: [| :why | why ]) printLine   "expect: slotNameError"
[| :a. :b | a, b ] asMirror sourceString printLine      "expect: | :a. :b | a, b"
(reflect: kettle) sourceString                          "expect error: Error: a slots object has no source"
"reopen image"
(methodAt: '+') sourceString printLine                  "expect: other"
