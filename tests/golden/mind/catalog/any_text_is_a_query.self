"A query is any text. Words are or-ed; quotes, AND, OR, NOT, - and * mean something; nonsense finds nothing and is no error."
catalog removeAll
lobby _AddSlots: ( | found: q = ( ((catalog search: q Top: 9) copyMappedBy: [| :h | h documentId ]) copySort printLine ) | )
lobby _AddSlots: ( | foundAll: q = ( ((catalog searchAll: q Top: 9) copyMappedBy: [| :h | h documentId ]) copySort printLine ) | )
catalog index: 'green tea in hot water' As: 'a'
catalog index: 'black tea, not green, and the greatest' As: 'b'
catalog index: 'water for if and at and to' As: 'c'
found: 'tea'                            "expect: a vector('a', 'b')"
found: 'TEA water'                      "expect: a vector('a', 'b', 'c')"
foundAll: 'TEA water'                   "expect: a vector('a')"
found: 'tea AND water'                  "expect: a vector('a')"
found: 'tea AND water for'              "expect: a vector('a', 'c')"
foundAll: 'green black OR hot'          "expect: a vector('a', 'b')"
found: '"hot water"'                    "expect: a vector('a')"
found: '"water hot"'                    "expect: a vector"
found: '"green tea'                     "expect: a vector('a')"
found: 'tea -black'                     "expect: a vector('a')"
found: 'tea NOT black'                  "expect: a vector('a')"
found: 'tea -"hot water"'               "expect: a vector('b')"
found: '-tea'                           "expect: a vector"
found: 'gre*'                           "expect: a vector('a', 'b')"
found: 'great*'                         "expect: a vector('b')"
found: 'g*'                             "expect: a vector"
found: 'at'                             "expect: a vector('c')"
found: 'if'                             "expect: a vector('c')"
found: 'not'                            "expect: a vector('b')"
found: ''                               "expect: a vector"
found: '('                              "expect: a vector"
found: ')("*-!'                         "expect: a vector"
found: 'AND'                            "expect: a vector"
found: 'AND OR AND tea AND'             "expect: a vector('a', 'b')"
found: 'tea* (*) "" "tea" ""'           "expect: a vector('a', 'b')"
found: 'quite something else'           "expect: a vector"
(catalog like: 'tea -black NOT green' Top: 9) size printLine            "expect: 2"
