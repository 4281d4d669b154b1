"A sort that stops half-way has changed nothing."
lobby _AddSlots: (| v = (4 & 3 & 2 & 1) asVector. asked <- 0 |)
v sortBy: [| :a. :b | asked: asked + 1. asked = 3 ifTrue: [ error: 'no idea' ]. a < b ]    "expect error: Error: no idea"
v printLine                                                                               "expect: a vector(4, 3, 2, 1)"
(v sortBy: [| :a. :b | a < b ]) printLine                                                 "expect: a vector(1, 2, 3, 4)"
