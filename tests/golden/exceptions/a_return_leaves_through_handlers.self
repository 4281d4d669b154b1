"A ^ in a protected block or in a handler returns from the method it is written in, and the handlers around are again in force there."
lobby _AddSlots: ( |
  fromBody = ( [ ^ 1 ] on: exceptions error Do: [ 2 ]. 3 ).
  fromHandler = ( [ nil zork ] on: exceptions error Do: [ ^ 2 ]. 3 ).
  firstBad: list = ( list do: [| :x | [ x negate ] on: exceptions error Do: [ ^ x ] ]. 'none' ).
| )
fromBody printLine                                  "expect: 1"
fromHandler printLine                               "expect: 2"
(firstBad: (1 & 2 & 'three' & 4) asList) printLine  "expect: three"
([ fromBody. fromHandler. error: 'after' ] on: exceptions error Do: [| :e | e messageText ]) printLine     "expect: Error: after. Receiver is: lobby."

"A ^ whose method has returned is an error that can be handled."
lobby _AddSlots: ( | kept. keep = ( kept: [ ^ 1 ] ). use = ( keep. kept value ) | )
use                                                 "expect error: the method this block would return from (^) has returned already"
([ use ] on: exceptions deadActivation Do: [ 'dead' ]) printLine     "expect: dead"
