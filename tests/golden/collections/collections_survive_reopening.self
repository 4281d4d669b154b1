"What stands in collections before a commit stands in them when the image is opened again, and they go on from there."
lobby _AddSlots: (| l = list copy. d = dictionary copy. s = set copy. q = priorityQueue copyRemoveAll. v = vector copySize: 2 |)
100 do: [| :i | l addLast: i. d at: i Put: i * i. s add: i @ 0. q add: 99 - i ]
l removeFirst
d at: 'who' Put: l
v at: 0 Put: d
"reopen image"
(l first + l size) printLine                             "expect: 100"
((v at: 0) at: 7) printLine                              "expect: 49"
((d at: 'who') == l) printLine                           "expect: true"
(s includes: 42 @ 0) printLine                           "expect: true"
q removeFirst printLine                                  "expect: 0"
l addFirst: 'again'
d removeKey: 7
s add: 42 @ 0
"reopen image"
l first printLine                                        "expect: again"
(d at: 7 IfAbsent: 'gone') printLine                     "expect: gone"
s size printLine                                         "expect: 100"
q removeFirst printLine                                  "expect: 1"
d size printLine                                         "expect: 100"
