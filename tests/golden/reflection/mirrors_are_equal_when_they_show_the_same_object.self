"Not the objects' own = decides, but whether they are one; so mirrors can be kept in sets whatever they show."
lobby _AddSlots: ( | liar = (| parent* = lobby. = x = ( error: 'asked' ). hash = ( error: 'asked' ) |). bare = () | )
((reflect: liar) = (reflect: liar)) printLine                   "expect: true"
((reflect: liar) = (reflect: liar _Clone)) printLine            "expect: false"
((reflect: bare) = (reflect: bare)) printLine                   "expect: true"
((reflect: bare) = bare) printLine                              "expect: false"
((reflect: 3) = (reflect: 3)) printLine                         "expect: true"
((reflect: 3) = (reflect: 3.0)) printLine                       "expect: false"
((reflect: 3) = 3) printLine                                    "expect: false"
lobby _AddSlots: ( | seen = set copyRemoveAll | )
seen add: reflect: liar
seen add: reflect: liar
seen add: reflect: bare
seen size printLine                                             "expect: 2"
(seen includes: reflect: liar) printLine                        "expect: true"
(seen includes: reflect: liar _Clone) printLine                 "expect: false"
"reopen image"
(seen includes: reflect: liar) printLine                        "expect: true"
seen size printLine                                             "expect: 2"
