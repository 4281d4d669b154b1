"A selector is a word, and so are its parts; so are the humps of a name. Accents and capitals make no difference."
catalog removeAll
lobby _AddSlots: ( | found: q = ( ((catalog search: q Top: 9) copyMappedBy: [| :h | h documentId ]) printLine ) | )
lobby _AddSlots: ( | foundAll: q = ( ((catalog searchAll: q Top: 9) copyMappedBy: [| :h | h documentId ]) printLine ) | )
catalog index: 'a vector understands at:Put: for that' As: 'selector'
catalog index: 'look at this and put it down' As: 'words'
catalog index: 'the message fooBarBaz of an HTTPServer' As: 'camel'
catalog index: 'Übergröße, naïve café' As: 'accents'
catalog index: 'a <= b' As: 'operator'
found: 'at:Put:'                        "expect: a vector('selector', 'words')"
found: 'at:put:'                        "expect: a vector('selector', 'words')"
foundAll: 'at:Put:'                     "expect: a vector('selector')"
foundAll: 'put at'                      "expect: a vector('words', 'selector')"
foundAll: 'foobarbaz'                   "expect: a vector('camel')"
foundAll: 'bar'                         "expect: a vector('camel')"
found: 'fooBar'                         "expect: a vector('camel')"
foundAll: 'fooBar'                      "expect: a vector"
foundAll: 'server http'                 "expect: a vector('camel')"
foundAll: 'ubergrosse cafe NAIVE'       "expect: a vector('accents')"
foundAll: '<='                          "expect: a vector('operator')"
