"A new kind is handled by handlers for the kind it was made from and by its own; its own handle nothing else."
exceptions _AddSlots: ( | tooHot = exceptions error newKind: 'tooHot' | )
exceptions tooHot _AddSlots: ( | degrees <- 0 | )
exceptions _AddSlots: ( | scalding = exceptions tooHot newKind: 'scalding' | )
lobby _AddSlots: ( | pour: d = ( (exceptions tooHot copy degrees: d) signal: 'it is too hot' ) | )
([ pour: 95 ] on: exceptions tooHot Do: [| :e | e degrees ]) printLine                          "expect: 95"
([ pour: 95 ] on: exceptions error Do: [| :e | e kind ]) printLine                              "expect: tooHot"
([ exceptions scalding signal ] on: exceptions tooHot Do: [| :e | e kind ]) printLine           "expect: scalding"
[ pour: 95 ] on: exceptions scalding Do: [ 'never' ]                                            "expect error: it is too hot"
[ error: 'cold' ] on: exceptions tooHot Do: [ 'never' ]                                         "expect error: Error: cold"
pour: 96                                                                                        "expect error: it is too hot"
exceptions tooHot copy printLine                                                                "expect: an exceptions tooHot"
"reopen image"
([ pour: 97 ] on: exceptions tooHot Do: [| :e | e degrees ]) printLine                          "expect: 97"
