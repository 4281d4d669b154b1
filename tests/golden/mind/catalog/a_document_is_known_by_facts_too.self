"A search keeps to the documents about which something is known: for each key one of the values."
catalog removeAll
lobby _AddSlots: ( | facts: k Are: v = ( dictionary copyRemoveAll at: k Put: v ) | )
lobby _AddSlots: ( | found: d = ( ((catalog search: 'tea' Top: 9 Where: d) copyMappedBy: [| :h | h documentId ]) copySort printLine ) | )
catalog index: 'tea' As: 'a' Metadata: ((facts: 'kind' Are: 'recipe') at: 'stars' Put: 3)
catalog index: 'tea' As: 'b' Metadata: ((facts: 'kind' Are: 'story') at: 'stars' Put: 4)
catalog index: 'tea' As: 'c' Metadata: ((facts: 'kind' Are: 'recipe' & 'story') at: 'old' Put: true)
found: (facts: 'kind' Are: 'recipe')                                        "expect: a vector('a', 'c')"
found: (facts: 'kind' Are: 'recipe' & 'story')                              "expect: a vector('a', 'b', 'c')"
found: ((facts: 'kind' Are: 'story') at: 'stars' Put: 4.0)                  "expect: a vector('b')"
found: (facts: 'stars' Are: '4')                                            "expect: a vector"
found: (facts: 'old' Are: true)                                             "expect: a vector('c')"
found: (facts: 'kind' Are: list copyRemoveAll)                              "expect: a vector"
found: (facts: 'colour' Are: 'green')                                       "expect: a vector"
(catalog searchAll: 'tea' Top: 9 Where: (facts: 'stars' Are: 3)) size printLine     "expect: 1"
((catalog where: (facts: 'kind' Are: 'recipe')) copyMappedBy: [| :c | c documentId ]) printLine     "expect: a vector('a', 'c')"
(catalog where: dictionary copyRemoveAll) size printLine                    "expect: 3"
catalog unindex: 'a'
"reopen image"
found: (facts: 'kind' Are: 'recipe')                                        "expect: a vector('c')"
catalog index: 'tea' As: 'd' Metadata: (facts: 'kind' Are: lobby)           "expect error: Error: what is known about a document is strings, numbers"
(catalog includesDocument: 'd') printLine                                   "expect: false"
