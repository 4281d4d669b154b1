"In a busy method such a variable may be one of Python's. Nobody can tell."
lobby _AddSlots: (|
  held <- ''.
  teller = (| parent* = lobby.
    within: n = ( | inside <- true. other <- false |
      1 to: n Do: [| :i | i = 3 ifTrue: [ inside: false ]. other: i == n ].
      inside && [ other ] ).
    answer: x = ( | found <- false | x isNil ifTrue: [ found: true ]. found ifTrue: [ held: x ]. found ).
    later: x = ( | empty | empty: x isNil. empty ifTrue: [ 'empty' ] False: [ 'full' ] ).
    store: x = ( | flag <- false | x isNil ifTrue: [ flag: true ]. flag ifTrue: [ held: x ]. held: flag. held ).
    hand: x = ( | flag <- false | flag: x isNil. flag ifFalse: [ held: x ]. flag && x isNil ).
    refuse: x = ( | flag <- true | x isNil ifTrue: [ flag: false ]. flag ifTrue: [ held: x ]. flag + 1 ).
    refuseLess: x = ( | flag <- true | x isNil ifTrue: [ flag: false ]. flag ifTrue: [ held: x ]. 3 < flag ).
    closure: x = ( | flag <- false. change | change: [ flag: x isNil ]. change value. flag ifTrue: [ held: x ]. flag ).
    deep: x = ( | flag <- true | [ flag not ] value ifTrue: [ 'no' ] False: [ x isNil ifTrue: [ flag: false ]. flag asString ] ).
    compare: x = ( | less <- false | less: x < 3. (x == 9) && [ less ] ifTrue: [ held: x ]. less ).
    again = ( | more <- true. n <- 0 | [ more ] whileTrue: [ n: n + 1. more: (n == 4) not ]. n ).
    equal: x = ( | flag <- true | flag ifTrue: [ held: x ]. flag = x ).
    same: x = ( | flag <- true | flag not ifTrue: [ held: x ]. flag == x ).
  |).
  strange = (| parent* = traits clonable. < x = ( 'strange' ) |).
| ).
1200 do: [ teller within: 4. teller answer: 3. teller later: nil. teller store: 3. teller hand: nil. teller closure: 3. teller deep: 3.
  teller compare: 4. teller again. teller equal: true. teller same: true. [ teller refuse: 3 ] on: exceptions error Do: [ nil ].
  [ teller refuseLess: 3 ] on: exceptions error Do: [ nil ] ].
(teller within: 2) printLine            "expect: true"
(teller within: 4) printLine            "expect: false"
(teller answer: nil) printLine          "expect: true"
(teller answer: 3) printLine            "expect: false"
(teller later: nil) printLine           "expect: empty"
(teller later: 3) printLine             "expect: full"
(teller store: nil) printLine           "expect: true"
held not printLine                      "expect: false"
(teller hand: nil) printLine            "expect: true"
(teller closure: nil) printLine         "expect: true"
(teller deep: nil) printLine            "expect: false"
(teller compare: 2) printLine           "expect: true"
(teller compare: strange) printLine     "expect: strange"
teller again printLine                  "expect: 4"
(teller equal: true) printLine          "expect: true"
(teller equal: 1) printLine             "expect: false"
(teller same: true) printLine           "expect: true"
(teller same: 1) printLine              "expect: false"
teller refuse: 3                        "expect error: No '+' slot found in true."
teller refuse: nil                      "expect error: No '+' slot found in false."
teller refuseLess: nil                  "expect error: No 'reverseLessThanSmallInteger:' slot found in false."
