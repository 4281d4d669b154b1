"However often something equal is added to a set, it is there once; removed once, it is gone."
lobby _AddSlots: (| s = set copy |)
((s add: 3) add: 3.0) add: 'x'
s add: ('x' copyMutable)
s size printLine                                                   "expect: 2"
(s remove: 3) size printLine                                       "expect: 1"
s remove: 3                                                        "expect error: Error: 3 is absent."
((1 & 2 & 3) asSet union: (3 & 4) asSet) size printLine            "expect: 4"
((1 & 2 & 3) asSet intersect: (3 & 4) asSet) printLine             "expect: a set(3)"
((1 & 2 & 3) asSet difference: (3 & 4) asSet) printLine            "expect: a set(1, 2)"
((1 & 2) asSet isSubsetOf: (1 & 2 & 3) asSet) printLine            "expect: true"
((1 & 2 & 3) asSet copyMappedBy: [| :e | e even ]) size printLine  "expect: 2"
(1 & 2) asSet soleElement                                          "expect error: Error: many elements, where one was expected"
