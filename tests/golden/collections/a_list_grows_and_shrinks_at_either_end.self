"Ten thousand elements go in at one end of a list and come out at the other, in order."
lobby _AddSlots: (| l = list copy. seen <- 0 |)
10000 do: [| :i | l addLast: i ]
l size printLine                                         "expect: 10000"
10000 do: [| :i | l removeFirst = i ifTrue: [ seen: seen + 1 ] ]
seen printLine                                           "expect: 10000"
l isEmpty printLine                                      "expect: true"
10000 do: [| :i | l addFirst: i ]
(l first + l last) printLine                             "expect: 9999"
seen: 0
10000 do: [| :i | l removeLast = i ifTrue: [ seen: seen + 1 ] ]
seen printLine                                           "expect: 10000"
100 do: [| :i | l addLast: i. l addLast: i. l removeFirst ]
l size printLine                                         "expect: 100"
(l first + l last) printLine                             "expect: 149"
list copy removeFirst                                    "expect error: Error: cannot remove from an empty list"
list copy removeLast                                     "expect error: Error: cannot remove from an empty list"
(list copy removeFirstIfAbsent: 'none') printLine        "expect: none"
