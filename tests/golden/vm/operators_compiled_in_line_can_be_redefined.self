"`+`, `<`, `=`, `at:` and the control structures are compiled in line. That is a matter of speed: they are messages, and can be given other meanings."
lobby _AddSlots: (|
    math = (| parent* = lobby. plus: x = ( x + 1 ). less: x = ( x < 3 ). equal: x = ( x = 3 ). first: x = ( x at: 0 ). put: x = ( x at: 0 Put: 9. x at: 0 ).
              nothing: x = ( x isNil ). turned: x = ( x not ). choose: x = ( x ifTrue: [ 'yes' ] False: [ 'no' ] ). both: x = ( x && [ true ] ).
              same: x = ( x == 3 ). up: x = ( | r | r: list copy. x to: 3 Do: [| :i | r addLast: i ]. r ). run: x = ( [ 'ran' ] value ).
              orNil: x = ( x ifNil: 'was nil' ) |).
|)
5 do: [| :i | math plus: i. math less: i. math equal: i. math first: 'abc'. math nothing: i. math turned: true. math choose: true. math both: true ]
5 do: [| :i | math same: i. math up: 1. math orNil: i ]

"objects answer them as they like"
lobby _AddSlots: (|
    odd = (| parent* = traits clonable. + x = ( 'plus ', x printString ). < x = ( 'less' ). = x = ( 'equal' ). at: i = ( 'at' ). at: i Put: v = ( 'put' ) |).
|)
(math plus: odd) printLine                               "expect: plus 1"
(math less: odd) printLine                               "expect: less"
(math equal: odd) printLine                              "expect: equal"
(math first: odd) printLine                              "expect: at"
(math put: odd) printLine                                "expect: at"
odd _AddSlots: (| isNil = true. not = 'not at all'. ifTrue: a False: b = ( 'neither' ). && b = ( 'both' ). == x = ( 'same' ). ifNil: b = ( 'never nil' ) |)
odd _AddSlots: (| to: end Do: b = ( b value: 'once'. 'done' ) |)
(math nothing: odd) printLine                            "expect: true"
(math turned: odd) printLine                             "expect: not at all"
(math choose: odd) printLine                             "expect: neither"
(math both: odd) printLine                               "expect: both"
(math same: odd) printLine                               "expect: same"
(math up: odd) printLine                                 "expect: a list('once')"
(math orNil: odd) printLine                              "expect: never nil"
(odd to: 1 Do: [| :x | x ]) printLine                    "expect: done"

"the others are what they were"
(math plus: 3) printLine                                 "expect: 4"
(math nothing: nil) printLine                            "expect: true"
(math nothing: 3) printLine                              "expect: false"
(math choose: false) printLine                           "expect: no"
(math up: 1) printLine                                   "expect: a list(1, 2, 3)"
(math orNil: nil) printLine                              "expect: was nil"

"and numbers, strings, vectors and booleans can be taught otherwise"
traits string _AddSlots: (| at: i = ( 'character' ) |)
(math first: 'abc') printLine                            "expect: character"
traits vector _AddSlots: (| at: i = ( 'element' ) |)
(math first: (1 & 2) asVector) printLine                 "expect: element"
true _AddSlots: (| not = 'untrue' |)
(math turned: true) printLine                            "expect: untrue"
(math turned: false) printLine                           "expect: true"
nil _AddSlots: (| isNil = ( 'surely' ) |)
(math nothing: nil) printLine                            "expect: surely"
traits integer _AddSlots: (| < x = ( 'small' ) |)
(math less: 7) printLine                                 "expect: small"
(math less: 7.5) printLine                               "expect: false"
traits integer _AddSlots: (| add: x = ( _IntAdd: x ). + x = ( (add: x) _IntMul: 10 ) |)
(math plus: 3) printLine                                 "expect: 40"
(3 + 4) printLine                                        "expect: 70"
true _AddSlots: (| ifTrue: a False: b = ( 'truth' ) |)
(math choose: true) printLine                            "expect: truth"
(math choose: false) printLine                           "expect: no"
traits block _AddSlots: (| value = ( 'worth' ) |)
(math run: 1) printLine                                  "expect: worth"
