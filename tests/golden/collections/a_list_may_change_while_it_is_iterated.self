"An iteration goes over the elements there were when it began."
lobby _AddSlots: (| l = (1 & 2 & 3 & 4 & 5 & 6) asList. d = dictionary copy. out <- '' |)
l do: [| :e | e even ifTrue: [ l remove: e ]. out: out, e asString ]
out printLine                                            "expect: 123456"
l printLine                                              "expect: a list(1, 3, 5)"
l do: [| :e | l addLast: e * 10 ]
l printLine                                              "expect: a list(1, 3, 5, 10, 30, 50)"
d at: 'a' Put: 1
d at: 'b' Put: 2
d do: [| :v. :k | d at: k, k Put: v * 10. d removeKey: k ]
(d keys joinUsing: ' ') printLine                          "expect: aa bb"
(d values asVector sum) printLine                        "expect: 30"
