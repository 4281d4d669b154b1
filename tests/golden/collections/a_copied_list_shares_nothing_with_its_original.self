"A copy of a list is a list of its own, also the copies of the prototype."
lobby _AddSlots: (| one = list copy. two <- nil |)
one addLast: 1
one addLast: 2
two: one copy
two removeFirst
two addFirst: 'new'
two addLast: 3
one printLine                                            "expect: a list(1, 2)"
two printLine                                            "expect: a list('new', 2, 3)"
list copy printLine                                      "expect: a list"
one copyRemoveAll printLine                              "expect: a list"
one printLine                                            "expect: a list(1, 2)"
(one, two) printLine                                     "expect: a list(1, 2, 'new', 2, 3)"
one printLine                                            "expect: a list(1, 2)"
