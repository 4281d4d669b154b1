"Loops run their test each time; exit blocks leave at once, with a value or without."
lobby _AddSlots: ( |
  n <- 0.
  counted: b = ( n: 0. b value. n ).
| )
(counted: [ [ n < 5 ] whileTrue: [ n: n + 1 ] ]) printLine              "expect: 5"
(counted: [ [ n >= 5 ] whileFalse: [ n: n + 1 ] ]) printLine            "expect: 5"
(counted: [ [ n: n + 1. n < 5 ] whileTrue ]) printLine                  "expect: 5"
(counted: [ [ n: n + 1. n >= 5 ] whileFalse ]) printLine                "expect: 5"
(counted: [ [ n: n + 1 ] untilTrue: [ n = 4 ] ]) printLine              "expect: 4"
(counted: [ [ n: n + 1 ] untilFalse: [ n < 4 ] ]) printLine             "expect: 4"
(counted: [ [| :exit | n: n + 1. n = 3 ifTrue: [ exit value ] ] loopExit ]) printLine     "expect: 3"
([| :exit | n: n + 1. n > 5 ifTrue: [ exit value: 'six' ] ] loopExitValue) printLine        "expect: six"
([| :exit | exit value. 'never' ] exit) printLine                       "expect: nil"
([| :exit | exit value: 7. 'never' ] exitValue) printLine               "expect: 7"
([| :exit | 'whole' ] exitValue) printLine                              "expect: whole"
((| parent* = lobby. f = ( [ n: n + 1. n > 9 ifTrue: [ ^ n ] ] loop ) |) f) printLine     "expect: 10"

"The same with blocks that are not written in place."
lobby _AddSlots: ( | while: t Do: b = ( t whileTrue: b ). until: t Do: b = ( b untilTrue: t ). forever: b = ( b loop ) | )
(counted: [ while: [ n < 5 ] Do: [ n: n + 1 ] ]) printLine              "expect: 5"
(counted: [ until: [ n = 4 ] Do: [ n: n + 1 ] ]) printLine              "expect: 4"
((| parent* = lobby. f = ( n: 0. forever: [ n: n + 1. n > 9 ifTrue: [ ^ n ] ] ) |) f) printLine   "expect: 10"
([ 3 ] whileTrue: [ 4 ])                                                "expect error: No "
