"retry begins again as often as the handler says so; retryUsing: goes on with another block, under the same handler."
lobby _AddSlots: ( |
  tries <- 0.
  try: times = ( tries: 0. [ tries: tries + 1. tries < times ifTrue: [ error: 'not yet' ]. 'done' ] on: exceptions error Do: [| :e | e retry ] ).
| )
(try: 5) printLine                  "expect: done"
tries printLine                     "expect: 5"
(try: 10000) printLine              "expect: done"
tries printLine                     "expect: 10000"
([ error: 'no' ] on: exceptions error Do: [| :e | e retryUsing: [ 'instead' ] ]) printLine     "expect: instead"
(| parent* = lobby. n <- 0. go = ( [ error: 'no' ] on: exceptions error Do: [| :e |
  n: n + 1.
  n < 3 ifTrue: [ e retryUsing: [ error: 'still no' ] ].
  n printString, ' times ', e messageText ] ) |) go printLine
  "expect: 3 times Error: still no. Receiver is: a slots object."
