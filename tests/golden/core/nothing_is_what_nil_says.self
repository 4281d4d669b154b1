"Only nil is nil; the blocks for something are handed it."
lobby _AddSlots: ( |
  describe: x = ( x ifNil: [ 'nothing' ] IfNotNil: [| :it | it printString, ' it is' ] ).
  otherwise: x = ( x ifNil: 'tea' ).
| )
(describe: nil) printLine                   "expect: nothing"
(describe: false) printLine                 "expect: false it is"
(otherwise: nil) printLine                  "expect: tea"
(otherwise: 0) printLine                    "expect: 0"
(nil isNil && [ false isNotNil ]) printLine "expect: true"
(nil ifNotNil: [ 'never' ]) printLine       "expect: nil"
(nil copy == nil) printLine                 "expect: true"
(nil = false) printLine                     "expect: false"
