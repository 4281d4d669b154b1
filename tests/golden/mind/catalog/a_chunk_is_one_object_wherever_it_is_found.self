"A chunk that was found is the chunk of its document, now and later, and knows where it came from."
catalog removeAll
catalog index: '# Tea\n\nFill the kettle.\n\n# Soup\n\nFill the pot.\n' As: 'kitchen' Metadata: (dictionary copyRemoveAll at: 'tags' Put: ('a' & 'b') asVector)
lobby _AddSlots: ( | kept | )
kept: (catalog search: 'pot' Top: 1) first chunk.
kept printLine                                                          "expect: a chunk(kitchen:5)"
kept heading printLine                                                  "expect: Soup"
kept start printLine                                                    "expect: 25"
kept documentId printLine                                               "expect: kitchen"
(kept metadata at: 'tags') printLine                                    "expect: a vector('a', 'b')"
"reopen image"
(kept == (catalog search: 'pot' Top: 1) first chunk) printLine          "expect: true"
(kept == (catalog chunksOf: 'kitchen') last) printLine                  "expect: true"
(kept document == (catalog documentAt: 'kitchen')) printLine            "expect: true"
(catalog chunksOf: 'nowhere') printLine                                 "expect: a vector"
