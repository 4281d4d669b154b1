"What == means is asked of the receiver each time, also where a busy method has met only objects that are themselves and nothing else."
lobby _AddSlots: (|
  stone = (| parent* = traits clonable. weight <- 1 |).
  pebble = (| parent* = traits clonable. weight <- 1 |).
  finder = (| parent* = lobby.
    count: x In: all = ( | n <- 0 | all do: [| :each | each == x ifTrue: [ n: n + 1 ] ]. n ).
    miss: x In: all Then: change = ( | n <- 0 |
      all do: [| :each. :i | i = 2 ifTrue: [ change value ]. each !== x ifTrue: [ n: n + 1 ] ].
      n ).
  |).
  mark <- ''.
  stones <- vector.
  mixed <- vector.
| ).
mark: stone copy.
stones: ((vector copySize: 4) copyMappedBy: [ stone copy ]).
300 do: [ finder count: mark In: stones. finder miss: mark In: stones Then: [] ].
(finder count: mark In: stones) printLine                                       "expect: 0"
(finder count: (stones at: 2) In: stones) printLine                             "expect: 1"
(finder miss: mark In: stones Then: []) printLine                               "expect: 4"
(finder miss: mark In: stones Then: [ stones at: 3 Put: mark ]) printLine       "expect: 3"
"other kinds of receivers"
mixed: (3 & 2.5 & 'mark' & nil & true & [ 1 ] & mark & pebble) asVector.
(finder count: 3 In: mixed) printLine                                           "expect: 1"
(finder count: 2.5 In: mixed) printLine                                         "expect: 1"
(finder count: 'mark' In: mixed) printLine                                      "expect: 1"
(finder count: nil In: mixed) printLine                                         "expect: 1"
(finder count: true In: mixed) printLine                                        "expect: 1"
(finder count: mark In: mixed) printLine                                        "expect: 1"
60 do: [ finder count: mark In: mixed ].
(finder count: pebble In: mixed) printLine                                      "expect: 1"
"a class that gets a notion of its own while it is asked"
300 do: [ finder miss: mark In: stones Then: [] ].
(finder miss: mark In: stones Then: [ stones do: [| :s | s _AddSlots: (| == x = ( true ) |) ] ]) printLine  "expect: 2"
(finder count: pebble In: stones) printLine                                     "expect: 4"
traits clonable _AddSlots: (| == x = ( weight = x weight ) |).
pebble weight: 5.
(finder count: pebble In: (vector copySize: 2 FillingWith: pebble copy)) printLine  "expect: 2"
