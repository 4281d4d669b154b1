"onReturn: hears of every value a block is left with, onNonLocalReturn: only of a ^, which it may change."
lobby _AddSlots: ( |
  heard: b = ( b onReturn: [| :v | ('left with ', v printString) printLine ] ).
  usual = ( heard: [ 3 ]. 4 ).
  early = ( heard: [ ^ 3 ]. 4 ).
  changed = ( [ ^ 3 ] onNonLocalReturn: [| :v | v * 10 ]. 4 ).
  unchanged = ( [ 3 ] onNonLocalReturn: [| :v | v * 10 ] ).
| )
usual printLine
  "expect: left with 3"
  "expect: 4"
early printLine
  "expect: left with 3"
  "expect: 3"
changed printLine           "expect: 30"
unchanged printLine         "expect: 3"
