"Numbers, strings, oddballs, vectors, methods and what methods hold are after reopening what they were."
lobby _AddSlots: (| kinds = list copyRemoveAll. greet: who = ( 'hello ', who, (| parent* = lobby. mark = '!' |) mark ) |)
kinds addLast: 3
kinds addLast: 1 << 200
kinds addLast: 0.1
kinds addLast: -0.0
kinds addLast: 'käse 世'
kinds addLast: 'soft' copyMutable
kinds addLast: nil
kinds addLast: true
kinds addLast: lobby
kinds addLast: byteVector copySize: 2 FillingWith: 7
"reopen image"
kinds do: [| :k | k printLine ]             "expect: 3"
"expect: 1606938044258990275541962092341162602522202993782792835301376"
"expect: 0.1"
"expect: -0.0"
"expect: käse 世"
"expect: soft"
"expect: nil"
"expect: true"
"expect: lobby"
"expect: a byteVector(7, 7)"
((kinds at: 5) at: 0 Put: 'S') printLine    "expect: Soft"
(kinds last at: 1 Put: 8) printLine         "expect: a byteVector(7, 8)"
(greet: 'you') printLine                    "expect: hello you!"
"reopen image"
(kinds at: 5) printLine                     "expect: Soft"
kinds last printLine                        "expect: a byteVector(7, 8)"
