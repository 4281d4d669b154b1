"In an identity dictionary only the very same object is the same key, and any object at all can be one."
lobby _AddSlots: (| d = identityDictionary copy. a = 'a', 'b'. b = 'a', 'b'. bare = (| x = 1 |). s = identitySet copy |)
d at: a Put: 1
d at: b Put: 2
d at: bare Put: 3
d size printLine                                         "expect: 3"
(d at: a) printLine                                      "expect: 1"
(d at: b) printLine                                      "expect: 2"
(d at: bare) printLine                                   "expect: 3"
(d includesKey: ('a', 'b')) printLine                    "expect: false"
((s add: a) add: b) add: a
s size printLine                                         "expect: 2"
s remove: a
(s includes: a) printLine                                "expect: false"
(s includes: b) printLine                                "expect: true"
