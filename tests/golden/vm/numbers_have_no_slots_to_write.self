"A message that sets a slot of other objects is not understood by a number or a string, also where it is written out."
lobby _AddSlots: (|
  thing = (| parent* = lobby. breadth <- 1. ofNumber = ( 3 breadth: 4 ). ofString = ( 'three' breadth: 4 ) |).
| ).
thing ofNumber                           "expect error: No 'breadth:' slot found in 3."
thing ofString                           "expect error: No 'breadth:' slot found in 'three'."
(thing breadth: 2) breadth printLine     "expect: 2"
