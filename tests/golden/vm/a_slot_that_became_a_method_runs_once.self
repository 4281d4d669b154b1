"A block made while x was data sends x once it is a method; beside a read that misses, it still sends it once."
lobby _AddSlots: (| n <- 0. q = (| parent* = lobby. z = ( 5 ) |). anyone = (| z <- 1 |). made <- nil |)
lobby _AddSlots: (| it = (| parent* = lobby. x <- 3. make = ( [| :o | x + o z ] ) |) |)
(made: it make)
(made value: q) printLine                   "expect: 8"
it _AddSlots: (| x = ( n: n + 1. n ) |)
(made value: q) printLine                   "expect: 6"
n printLine                                 "expect: 1"
