"An operand has the value it had when its turn came, also where a block that was kept assigns the variable while the other operand is asked for.
 The method is busy, and its block is in line for the objects it mostly meets."
lobby _AddSlots: (|
  passing = (| parent* = lobby. do: b = ( b value: 1. self ). fire = ( 3 ) |).
  keeping = (| parent* = lobby. block. do: b = ( block: b. b value: 1. self ). fire = ( block value: 7. 3 ) |).
  sum: c = ( | x <- 0 | c do: [| :e | x: e ]. x + c fire ).
  first: c = ( | x | c do: [| :e | x: e ]. vector copySize: x FillingWith: c fire ).
  seen: c Into: all = ( | x | 1 to: 2 Do: [| :i | c do: [| :e | x: i. all add: [ x + i ] ] ]. all ).
| ).
1100 do: [ sum: passing. first: passing ].
(sum: passing) printLine                                 "expect: 4"
(sum: keeping) printLine                                 "expect: 4"
(first: keeping) printLine                               "expect: a vector(3)"
1100 do: [ seen: passing Into: list copyRemoveAll ].
((seen: keeping Into: list copyRemoveAll) copyMappedBy: [| :b | b value ]) printLine     "expect: a list(3, 4)"
