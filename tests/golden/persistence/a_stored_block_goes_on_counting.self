"A block kept in a slot has the variables it had, and blocks that shared a variable go on sharing it."
lobby _AddSlots: (| up <- nil. peek <- nil |)
[| n <- 0 | up: [ n: n + 1. n ]. peek: [ n ] ] value
up value printLine                          "expect: 1"
"reopen image"
up value printLine                          "expect: 2"
peek value printLine                        "expect: 2"
"reopen image"
peek value printLine                        "expect: 2"
(up _Eq: up) printLine                      "expect: true"
