"In a loop the index it counts down from, or up to, needs no check; where it may have changed, it is checked as ever."
lobby _AddSlots: (|
  things <- vector.
  walker = (| parent* = lobby.
    down: last = ( | s <- 0 | last downTo: 0 Do: [ s: s + (things at: last) ]. s ).
    up: last = ( | s <- 0 | 0 to: last Do: [ s: s + (things at: last) ]. s ).
    less: n = ( | last. s <- 0 | last: n. 0 upTo: last Do: [ s: s + (things at: last - 1). last: last - 2 ]. s ).
    later: n = ( | last. b | last: n. 0 to: last Do: [ b: [ things at: last ] ]. last: 0 - 1. b value ).
    inner: n = ( | last. s <- 0 | last: n.
      [ last >= (0 - 1) ] whileTrue: [ 0 to: last Do: [ s: s + (things at: last) ]. last: last - 1 ].
      things at: last ).
    outer: last = ( 0 to: 2 Do: [| :i | 0 to: i Do: []. i = last ifTrue: [ things at: last ] ]. things at: last ).
    masked: x = ( things at: x && 3 ).
    negative: x = ( things at: x && -2 ).
  |).
| ).
things: (1 & 2 & 3 & 4) asVector.
1200 do: [ walker down: 2. walker up: 2. walker less: 1. walker masked: 7. walker negative: 3. walker outer: 1 ].
(walker down: 2) printLine              "expect: 9"
(walker down: -1) printLine             "expect: 0"
(walker up: 3) printLine                "expect: 16"
(walker less: 1) printLine              "expect: 1"
walker less: 3                          "expect error: Error: -2 is absent. Receiver is: a vector."
walker later: 2                         "expect error: Error: -1 is absent. Receiver is: a vector."
walker inner: 2                         "expect error: Error: -2 is absent. Receiver is: a vector."
walker outer: -1                        "expect error: Error: -1 is absent. Receiver is: a vector."
(walker up: 2.0) printLine              "expect: 9"
(walker masked: 7) printLine            "expect: 4"
(walker masked: -1) printLine           "expect: 4"
walker masked: 2.0                      "expect error: No '&&' slot found in 2.0."
(walker negative: 3) printLine          "expect: 3"
walker negative: -1                     "expect error: Error: -2 is absent. Receiver is: a vector."
traits integer _AddSlots: (| && x = ( 0 - 1 ) |).
walker masked: 7                        "expect error: Error: -1 is absent. Receiver is: a vector."
1200 do: [ [ walker masked: 7 ] on: exceptions error Do: [ nil ] ].
walker masked: 7                        "expect error: Error: -1 is absent. Receiver is: a vector."
