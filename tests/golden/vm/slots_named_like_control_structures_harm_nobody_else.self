"An object may have slots called value, loop, whileTrue: or to:Do:; loops elsewhere go on as before."
lobby _AddSlots: (|
    strange = (| parent* = lobby. loop = 'my loop'. whileTrue: b = ( 'my while' ). untilTrue: b = ( 'my until' ). do: b = ( 'my do' ). value <- 5 |).
    count = ( | i <- 0 | [ i < 3 ] whileTrue: [ i: i + 1 ]. [ i: i + 1 ] untilTrue: [ i >= 6 ]. [| :exit | i: i + 1. i = 9 ifTrue: exit ] loopExit. i ).
|)
count printLine                                          "expect: 9"
strange loop printLine                                   "expect: my loop"
(strange whileTrue: [ 3 ]) printLine                     "expect: my while"
(strange untilTrue: [ 3 ]) printLine                     "expect: my until"
(strange do: [ 3 ]) printLine                            "expect: my do"
strange value: strange value + 1
strange value printLine                                  "expect: 6"
lobby _AddSlots: (| loop <- 1. value <- 2. whileTrue: x = ( 'lobby' ) |)
(loop + value) printLine                                 "expect: 3"
count printLine                                          "expect: 9"
(strange _AddSlots: (| to: x Do: b = ( 'my to' ) |)) value printLine   "expect: 6"
(strange to: 3 Do: 4) printLine                          "expect: my to"
1 to: 3 Do: [| :i | i print ]. '' printLine              "expect: 123"
3 do: [| :i | i print ]. '' printLine                    "expect: 012"
