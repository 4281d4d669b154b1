"A priority queue gives its elements back in order, whatever order they came in."
lobby _AddSlots: (| q = priorityQueue copyRemoveAll. out = list copy |)
lobby _AddSlots: (| longest = priorityQueue copyRemoveAll sorter: (| element: a Precedes: b = ( a size > b size ) |) |)
q addAll: (31 & 4 & 15 & 9 & 26 & 5) asVector
q first printLine                                        "expect: 4"
q orderedDo: [| :e | out addLast: e ]
out printLine                                            "expect: a list(4, 5, 9, 15, 26, 31)"
q size printLine                                         "expect: 6"
q remove: 9
q add: 1
out removeAll
q extractingDo: [| :e | out addLast: e ]
out printLine                                            "expect: a list(1, 4, 5, 15, 26, 31)"
q isEmpty printLine                                      "expect: true"
q removeFirst                                            "expect error: Error: attempt to extract an element from an empty collection"
longest addAll: ('fig' & 'banana' & 'kiwi') asVector
longest removeFirst printLine                            "expect: banana"
(q remove: 99 IfAbsent: 'was not there') printLine       "expect: was not there"
