"A predicate in line asks what the method asks, in its order, each thing once."
lobby _AddSlots: (| asked <- '' |).
lobby _AddSlots: (|
  scanner = (| parent* = lobby.
    current. limit = 3.
    note: word Then: value = ( asked: asked, word. value ).
    isBlank = ( | now | now: current. (now = ' ') || [ (now = '\t') || [ now = '\n' ] ] ).
    isDigit = ( | now | now: current. now isNil not && [ (now >= '0') && [ now <= '9' ] ] ).
    isEither = ( isBlank || [ isDigit ] ).
    isOdd = ( (note: 'a' Then: current isNil) || [ note: 'b' Then: current ] ).
    seen = ( | first. second | first: current. second: first. (second = first) && [ first != 'x' ] ).
    kind = ( isBlank ifTrue: [ ^ 'blank' ]. isDigit ifTrue: [ ^ 'digit' ]. isEither ifTrue: [ 'never' ] False: [ 'other' ] ).
    kindOf: x = ( current: x. kind ).
    odd = ( isOdd ifTrue: [ 'yes' ] False: [ 'no' ] ).
    seenOf: x = ( current: x. seen ifTrue: [ 1 ] False: [ 0 ] ).
    count: s = ( | i <- 0. n <- 0 |
      [ i < s size ] whileTrue: [ current: s at: i. isEither ifTrue: [ n: n + 1 ]. i: i + 1 ].
      n ).
    drop: s = ( | i <- 0 | current: s at: 0. [ isBlank ] whileTrue: [ i: i + 1. current: s at: i ]. i ).
    change: rounds Then: block = ( | n <- 0 |
      current: ' '.
      1 to: rounds Do: [| :i | i = 5 ifTrue: [ block value ]. isBlank ifTrue: [ n: n + 1 ] ].
      n ).
  |).
  same = (| parent* = lobby. = x = ( asked: asked, '='. true ). != x = ( false ) |).
|).
1100 do: [ scanner kindOf: 'x'. scanner kindOf: '5'. scanner seenOf: 'y'. scanner current: true. scanner odd. scanner change: 1 Then: [] ].
200 do: [ scanner count: 'a 1\tb22'. scanner drop: '    x' ].
(scanner kindOf: ' ') printLine                          "expect: blank"
(scanner kindOf: '\n' copyMutable) printLine             "expect: blank"
(scanner kindOf: '7') printLine                          "expect: digit"
(scanner kindOf: 'abc') printLine                        "expect: other"
(scanner kindOf: nil) printLine                          "expect: other"
scanner kindOf: 4                                        "expect error: "
asked: ''.
(scanner kindOf: same) printLine                         "expect: blank"
asked printLine                                          "expect: ="
(scanner count: 'a 1\tb22') printLine                    "expect: 5"
(scanner drop: '   x') printLine                         "expect: 3"
(scanner seenOf: 'x') printLine                          "expect: 0"
(scanner seenOf: 'y') printLine                          "expect: 1"
asked: ''. scanner current: nil. scanner odd printLine   "expect: yes"
asked printLine                                          "expect: a"
asked: ''. scanner current: false. scanner odd printLine "expect: no"
asked printLine                                          "expect: ab"
asked: ''. scanner current: 5. scanner odd               "expect error: No 'ifTrue:False:' slot found in 5."
asked printLine                                          "expect: ab"
(scanner change: 10 Then: []) printLine                  "expect: 10"
(scanner change: 10 Then: [ scanner _AddSlots: (| isBlank = ( false ) |) ]) printLine  "expect: 4"
(scanner change: 10 Then: []) printLine                  "expect: 0"
(scanner change: 10 Then: [ scanner _AddSlots: (| isBlank = ( note: 'c' Then: true ) |) ]) printLine  "expect: 6"
