"Printing shows elements by name, so a cycle comes to an end."
lobby _AddSlots: (| v = vector copySize: 2 |)
v at: 0 Put: v
v at: 1 Put: list copy
(v at: 1) addLast: v
v printLine                                              "expect: a vector(a vector, a list)"
(v at: 1) printLine                                      "expect: a list(a vector)"
