"Indexing again replaces; updating does so where something changed; a document taken out leaves nothing, and a failed one neither."
catalog removeAll
catalog index: 'one two' As: 'd'
catalog index: 'two three' As: 'd'
catalog size printLine                                                              "expect: 1"
(catalog search: 'one' Top: 1) size printLine                                       "expect: 0"
(catalog search: 'three' Top: 1) size printLine                                     "expect: 1"
(catalog update: 'two three' As: 'd') printLine                                     "expect: false"
(catalog update: 'two four' As: 'd') printLine                                      "expect: true"
(catalog update: 'two four' As: 'd' Metadata: (dictionary copyRemoveAll at: 'k' Put: 1)) printLine      "expect: true"
(catalog update: 'two four' As: 'd' Metadata: (dictionary copyRemoveAll at: 'k' Put: 1)) printLine      "expect: false"
(catalog search: 'three' Top: 1) size printLine                                     "expect: 0"
[ catalog index: 'five' As: 'e'. error: 'changed my mind' ] value                   "expect error: Error: changed my mind"
"reopen image"
catalog documents printLine                                                         "expect: a vector('d')"
(catalog search: 'five' Top: 1) size printLine                                      "expect: 0"
[ catalog index: 'six' As: 'd' Metadata: (dictionary copyRemoveAll at: 'k' Put: traits) ] on: exceptions error Do: [| :e | 'refused' printLine ]
                                                                                    "expect: refused"
(catalog search: 'four' Top: 1) size printLine                                      "expect: 1"
catalog unindex: 'd'
catalog unindex: 'd'                                                                "expect error: Error: there is no document d"
(catalog unindex: 'd' IfAbsent: 'gone') printLine                                   "expect: gone"
catalog isEmpty printLine                                                           "expect: true"
catalog index: 'x' As: ''                                                           "expect error: badSizeError"
(catalog index: '' As: 'empty') size printLine                                      "expect: 0"
(catalog includesDocument: 'empty') printLine                                       "expect: true"
(catalog indexAll: ('first\n' & 'second') As: 'two' Metadata: dictionary copyRemoveAll) text printLine
                                                                                    "expect: first"
                                                                                    "expect: second"
((catalog chunksOf: 'two') copyMappedBy: [| :c | c place ]) printLine               "expect: a vector('two:1', 'two:2')"
