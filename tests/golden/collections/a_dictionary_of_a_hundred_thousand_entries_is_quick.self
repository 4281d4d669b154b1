"A large dictionary finds, replaces and removes as a small one does."
lobby _AddSlots: (| d = dictionary copy. n <- 0 |)
100000 do: [| :i | d at: i Put: i + 1 ]
d size printLine                                         "expect: 100000"
100000 do: [| :i | n: n + ((d at: i) - i) ]
n printLine                                              "expect: 100000"
50000 do: [| :i | d removeKey: i + i ]
d size printLine                                         "expect: 50000"
(d includesKey: 99999) printLine                         "expect: true"
(d includesKey: 99998) printLine                         "expect: false"
(d at: 4711 IfAbsentPut: 'new') printLine                "expect: 4712"
