"Methods are written into the code of a busy one. What is redefined while it runs holds from the next send on."
lobby _AddSlots: (|
  adder = (| parent* = lobby.
    step = 1.
    add: n = ( n + step ).
    sum: rounds Then: change = ( | s <- 0 |
      1 to: rounds Do: [| :i | i = 5 ifTrue: [ change value ]. s: (add: s) ].
      s ).
    weigh: all Then: change = ( | s <- 0 |
      all do: [| :each. :i | i = 2 ifTrue: [ change value ]. s: s + each weight ].
      s ).
  |).
  stone = (| parent* = traits clonable. weight = ( 3 ) |).
  stones <- vector.
  square = (| parent* = lobby. area = ( 4 ) |).
  areas = (| parent* = lobby.
    sum: rounds Then: change = ( | s <- 0 |
      1 to: rounds Do: [| :i | i = 5 ifTrue: [ change value ]. s: s + square area ].
      s ).
  |).
| ).
200 do: [ areas sum: 10 Then: [] ].
(areas sum: 10 Then: [ lobby _AddSlots: (| square = (| parent* = lobby. area = ( 9 ) |) |) ]) printLine     "expect: 70"
200 do: [ adder sum: 10 Then: [] ].
(adder sum: 10 Then: []) printLine                                                      "expect: 10"
(adder sum: 10 Then: [ adder _AddSlots: (| step = 7 |) ]) printLine                     "expect: 46"
200 do: [ adder sum: 10 Then: [] ].
(adder sum: 10 Then: [ adder _AddSlots: (| add: n = ( n + 100 ) |) ]) printLine         "expect: 628"
200 do: [ adder sum: 10 Then: [] ].
adder sum: 10 Then: [ adder _AddSlots: (| add: n = ( zork ) |) ]                        "expect error: No 'zork' slot found in a slots object."
stones: ((vector copySize: 4) copyMappedBy: [ stone copy ]).
300 do: [ adder weigh: stones Then: [] ].
(adder weigh: stones Then: []) printLine                                                "expect: 12"
(adder weigh: stones Then: [ (stones at: 3) _AddSlots: (| weight = 50 |) ]) printLine   "expect: 59"
(adder weigh: stones Then: [ stone _AddSlots: (| weight = ( 4 ) |) ]) printLine         "expect: 59"
(adder weigh: stones Then: [ stones at: 3 Put: (| weight = 9 |) ]) printLine            "expect: 18"
