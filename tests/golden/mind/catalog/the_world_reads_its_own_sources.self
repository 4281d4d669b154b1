"Objects with names become documents, their methods chunks; reading them again changes only what is different."
catalog removeAll
(catalog ingestSources > 100) printLine                                             "expect: true"
catalog ingestSources printLine                                                     "expect: 0"
((catalog search: 'traits priorityQueue removeFirstIfAbsent:' Top: 1) first metadata at: 'object') printLine      "expect: traits priorityQueue"
(catalog searchAll: '"Some element of a collection." traits random' Top: 1) first text lines first printLine
                                                                                    "expect: traits random elementOf: (collections)"
globals _AddSlots: ( | samovar = ( | {} = 'Comment: boils water for hours\x7fModuleInfo: Creator: globals samovar.'. brew: leaves = ( leaves ) | ) | )
catalog ingestSources printLine                                                     "expect: 2"
(catalog searchAll: 'boils hours' Top: 1) first documentId printLine                "expect: object globals samovar"
(catalog searchAll: 'brew: leaves' Top: 1) first text printLine
"expect: globals samovar brew:"
"expect: brew: leaves = ( leaves)"
"expect: "
globals _RemoveSlot: 'samovar'
"reopen image"
catalog ingestSources printLine                                                     "expect: 2"
(catalog search: 'samovar brew:' Top: 1 Where: (dictionary copyRemoveAll at: 'object' Put: 'globals samovar')) size printLine       "expect: 0"
