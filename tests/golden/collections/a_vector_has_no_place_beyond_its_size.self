"A vector has exactly as many places as it was made with, before the first and after the last there is none."
lobby _AddSlots: (| v = vector copySize: 3 FillingWith: 'x' |)
v at: 0 Put: 'a'
v at: 2 Put: 'c'
v printLine                                              "expect: a vector('a', 'x', 'c')"
(v at: 1) printLine                                      "expect: x"
v at: 3                                                  "expect error: Error: 3 is absent. Receiver is: a vector."
v at: -1                                                 "expect error: Error: -1 is absent. Receiver is: a vector."
v at: 3 Put: 'd'                                         "expect error: Error: 3 is absent. Receiver is: a vector."
(v at: 3 IfAbsent: [| :i | i * 10 ]) printLine           "expect: 30"
(v at: 9 Put: 'z' IfAbsent: 'no such place') printLine   "expect: no such place"
v printLine                                              "expect: a vector('a', 'x', 'c')"
vector first                                             "expect error: Error: empty collection"
(vector firstIfAbsent: 'nothing') printLine              "expect: nothing"
v at: 'one'                                              "expect error: Error: not a number. Receiver is: 'one'."
