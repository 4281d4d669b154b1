"One seed gives one sequence, also across a reopened image; numbers stay in their range, however large."
lobby _AddSlots: ( |
  one = random copySeed: 42.
  other = random copySeed: 42.
  draw: r = ( (6 asVector copyMappedBy: [ r integer: 100 ]) printString ).
| )
((draw: one) = (draw: other)) printLine                    "expect: true"
"reopen image"
((draw: one) = (draw: other)) printLine                    "expect: true"
(((random copySeed: 1) integer: 10 power: 50) < (10 power: 50)) printLine    "expect: true"
((random copySeed: 3) permutation: 5) copySort printLine   "expect: a vector(0, 1, 2, 3, 4)"
(((random copySeed: 4) float) < 1.0) printLine             "expect: true"
random integer: 0                                          "expect error: Error: n must be positive. Receiver is: random."
