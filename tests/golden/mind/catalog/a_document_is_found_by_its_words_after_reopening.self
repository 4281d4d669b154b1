"What was indexed is found, best first, also when the image is opened again; nothing is indexed anew for that."
catalog removeAll
catalog isEmpty printLine                                                             "expect: true"
(catalog search: 'kettle' Top: 3) printLine                                           "expect: a vector"
(catalog index: 'Fill the kettle. Put it on the fire.' As: 'tea') printLine           "expect: a document(tea)"
catalog index: 'A kettle is no pot, and this is about pots and lids.' As: 'pots'
catalog index: 'Nobody is here.' As: 'none'
"reopen image"
(catalog search: 'kettle fire' Top: 3) do: [| :h | h place printLine ]
                                                                                      "expect: tea:1"
                                                                                      "expect: pots:1"
(catalog search: 'kettle fire' Top: 1) size printLine                                 "expect: 1"
(catalog search: 'kettle fire' Top: 0) size printLine                                 "expect: 0"
(catalog searchAll: 'kettle fire' Top: 3) size printLine                              "expect: 1"
(catalog search: 'Fire' Top: 3) first text printLine                                  "expect: Fill the kettle. Put it on the fire."
catalog documents printLine                                                           "expect: a vector('none', 'pots', 'tea')"
catalog size printLine                                                                "expect: 3"
(catalog documentAt: 'tea') text printLine                                            "expect: Fill the kettle. Put it on the fire."
(catalog includesDocument: 'tea') printLine                                           "expect: true"
(catalog includesDocument: 'coffee') printLine                                        "expect: false"
catalog documentAt: 'coffee'                                                          "expect error: Error: there is no document coffee"
catalog search: 'tea' Top: -1                                                         "expect error: badSizeError"
