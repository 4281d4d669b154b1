"The last block runs once: after a value, after an error and after the handler of one, on a ^ and on a retry."
lobby _AddSlots: ( |
  bye = ( 'bye' printLine. 'not the answer' ).
  value = ( [ 3 ] ensure: [ bye ] ).
  return = ( [ ^ 'returned' ] ensure: [ bye ]. 'never' ).
  returnThroughTwo = ( [ [ ^ 'returned' ] ensure: [ 'inner' printLine ] ] ensure: [ 'outer' printLine ]. 'never' ).
  loopAndLeave = ( 5 do: [| :i | [ i = 1 ifTrue: [ ^ i ] ] ensure: [ ('round ', i printString) printLine ] ] ).
| )
value printLine
  "expect: bye"
  "expect: 3"
return printLine
  "expect: bye"
  "expect: returned"
returnThroughTwo printLine
  "expect: inner"
  "expect: outer"
  "expect: returned"
loopAndLeave printLine
  "expect: round 0"
  "expect: round 1"
  "expect: 1"
[ error: 'no' ] ensure: [ bye ]
  "expect: bye"
  "expect error: Error: no."
([ [ error: 'no' ] ensure: [ bye ] ] on: exceptions error Do: [ 'the handler' printLine. 'its value' ]) printLine
  "expect: the handler"
  "expect: bye"
  "expect: its value"
(| parent* = lobby. n <- 0. go = ( [ [ n: n + 1. n < 2 ifTrue: [ error: 'no' ]. n ] ensure: [ bye ] ] on: exceptions error Do: [| :e | e retry ] ) |) go printLine
  "expect: bye"
  "expect: bye"
  "expect: 2"

"A ^ in the last block wins."
((| f = ( [ ^ 1 ] ensure: [ ^ 2 ] ) |) f) printLine                     "expect: 2"
"When it fails on the way from an error, that first error is told."
[ error: 'first' ] ensure: [ error: 'second' ]                          "expect error: Error: first."
"When it fails after all went well, its own is."
[ 3 ] ensure: [ error: 'second' ]                                       "expect error: Error: second."
