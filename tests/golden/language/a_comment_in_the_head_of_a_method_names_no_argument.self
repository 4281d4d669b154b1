"A comment between the name of a slot and its method may speak of the arguments, which the method names itself."
lobby _AddSlots: (| o = (| at: "the k" Put: "k and v" = (| :k. :v | k - v ). from: n "not m" To: m = ( n - m ) |) |)
(o at: 3 Put: 4) printLine                          "expect: -1"
(o from: 5 To: 3) printLine                         "expect: 2"
