"A block made in a loop keeps the variables of its round; locals start anew each round. Every form of loop."
lobby _AddSlots: (|
    collect: loop = ( | blocks | blocks: list copy. loop value: blocks. (blocks copyMappedBy: [| :b | b value ]) printLine ).
|)
collect: [| :bs | 1 to: 3 Do: [| :i. v | v: i * 10. bs addLast: [ v + i ] ] ]                 "expect: a list(11, 22, 33)"
collect: [| :bs | 1 upTo: 3 Do: [| :i | bs addLast: [ i ] ] ]                                 "expect: a list(1, 2)"
collect: [| :bs | 3 downTo: 1 Do: [| :i | bs addLast: [ i ] ] ]                               "expect: a list(3, 2, 1)"
collect: [| :bs | 1 to: 7 By: 3 Do: [| :i | bs addLast: [ i ] ] ]                             "expect: a list(1, 4, 7)"
collect: [| :bs | 7 downTo: 1 By: 3 Do: [| :i | bs addLast: [ i ] ] ]                         "expect: a list(7, 4, 1)"
collect: [| :bs | 3 do: [| :i | bs addLast: [ i ] ] ]                                         "expect: a list(0, 1, 2)"
collect: [| :bs | (5 & 6) asVector do: [| :e. :i | bs addLast: [ e + i ] ] ]                  "expect: a list(5, 7)"
collect: [| :bs. i <- 0 | [ i < 3 ] whileTrue: [| v | v: i. bs addLast: [ v ]. i: i + 1 ] ]   "expect: a list(0, 1, 2)"
collect: [| :bs. i <- 0 | [ i >= 3 ] whileFalse: [| v | v: i. bs addLast: [ v ]. i: i + 1 ] ] "expect: a list(0, 1, 2)"
collect: [| :bs. i <- 0 | [| v | v: i. bs addLast: [ v ]. i: i + 1. i < 3 ] whileTrue ]       "expect: a list(0, 1, 2)"
collect: [| :bs. i <- 0 | [| v | v: i. bs addLast: [ v ]. i: i + 1 ] untilTrue: [ i = 3 ] ]   "expect: a list(0, 1, 2)"
collect: [| :bs. i <- 0 | [| v | v: i. bs addLast: [ v ]. i: i + 1 ] untilFalse: [ i < 3 ] ]  "expect: a list(0, 1, 2)"
collect: [| :bs. i <- 0 | [ [| v | v: i. bs addLast: [ v ]. i: i + 1. i = 3 ifTrue: [ bs addLast: [ 'end' ] ] ] value. i < 3 ] whileTrue ] "expect: a list(0, 1, 2, 'end')"
collect: [| :bs | 2 do: [| :i | 2 do: [| :j. v | v: (i * 10) + j. bs addLast: [ v: v + 1. v ] ] ] ] "expect: a list(1, 2, 11, 12)"

"What stands around the loop is shared."
collect: [| :bs. sum <- 0 | 1 to: 3 Do: [| :i | bs addLast: [ sum: sum + i. sum ] ] ]         "expect: a list(1, 3, 6)"

"Locals have their first value at the beginning of each round."
[| seen | seen: list copy. 1 to: 3 Do: [| :i. v. w <- 7 | seen addLast: v. seen addLast: w. v: i. w: i ]. seen printLine ] value     "expect: a list(nil, 7, nil, 7, nil, 7)"
[| seen. i <- 0 | seen: list copy. [ i < 2 ] whileTrue: [| v | seen addLast: v. v: 5. i: i + 1 ]. seen printLine ] value              "expect: a list(nil, nil)"
[| seen. i <- 0 | seen: list copy. [| v | seen addLast: v. v: 5. i: i + 1. i < 2 ] whileTrue. seen printLine ] value                  "expect: a list(nil, nil)"
[| seen | seen: list copy. 2 do: [ true ifTrue: [| v | seen addLast: v. v: 5 ] ]. seen printLine ] value                              "expect: a list(nil, nil)"
[| seen | seen: list copy. 2 do: [| :i. o = (| n <- 0 |) | o n: o n + 1. seen addLast: o n ]. seen printLine ] value                  "expect: a list(1, 2)"
