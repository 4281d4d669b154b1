"Busy code asks which boolean it has by other means than messages. Each has methods and slots of its own all the same."
lobby _AddSlots: (|
  judge = (| parent* = lobby.
    count: x = ( x ifTrue: [ 1 ] False: [ 0 ] ).
    both: x And: y = ( x && [ y ] ).
    either: x Or: y = ( x || [ y ] ifTrue: [ 1 ] False: [ 0 ] ).
    name: x = ( x not printString ).
    weigh: x = ( x weight ).
    mark: x With: n = ( x marked: n ).
    rounds: x = ( | n <- 0 | [ (n < 3) && [ x ] ] whileTrue: [ n: n + 1 ]. n ).
    weighAll: all Then: change = ( | s <- 0 | all do: [| :each. :i | i = 2 ifTrue: [ change value ]. s: s + each weight ]. s ).
  |).
  both = ((vector copySize: 4 FillingWith: true) at: 1 Put: false).
| ).
true _AddSlots: (| weight = ( 10 ). marked <- 0 |).
false _AddSlots: (| weight = ( 1 ). marked <- 0 |).
1100 do: [ both do: [| :x |
  judge count: x. judge both: x And: true. judge either: x Or: false. judge name: x. judge weigh: x. judge rounds: x ] ].
(both copyMappedBy: [| :x | judge count: x ]) printLine                        "expect: a vector(1, 0, 1, 1)"
(both copyMappedBy: [| :x | judge both: x And: 7 ]) printLine                  "expect: a vector(7, false, 7, 7)"
(both copyMappedBy: [| :x | judge either: x Or: false ]) printLine             "expect: a vector(1, 0, 1, 1)"
(both copyMappedBy: [| :x | judge name: x ]) printLine                         "expect: a vector('false', 'true', 'false', 'false')"
(both copyMappedBy: [| :x | judge weigh: x ]) printLine                        "expect: a vector(10, 1, 10, 10)"
(both copyMappedBy: [| :x | judge rounds: x ]) printLine                       "expect: a vector(3, 0, 3, 3)"
300 do: [ judge weighAll: both Then: [] ].
(judge weighAll: both Then: [ true _AddSlots: (| weight = ( 100 ) |) ]) printLine  "expect: 211"
(judge weigh: false) printLine                                                 "expect: 1"
judge mark: true With: 5.
true marked printLine                                                          "expect: 5"
false marked printLine                                                         "expect: 0"
false _RemoveSlot: 'weight'.
(judge weigh: true) printLine                                                  "expect: 100"
judge weigh: false                                                             "expect error: No 'weight' slot found in false."
judge count: 3                                                                 "expect error: No 'ifTrue:False:' slot found in 3."
judge count: nil                                                               "expect error: No 'ifTrue:False:' slot found in nil."
(judge count: true) printLine                                                  "expect: 1"
true + 1                                                                       "expect error: No '+' slot found in true."
