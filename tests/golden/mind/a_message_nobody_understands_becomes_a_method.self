"A message that an autopoietic object does not understand becomes a mission; the method is installed where all of its kind have it, the message
 is sent again, and the method tells its story."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'greet: name = (\'Hello, \', name)'))
(genesis greet: 'Ada') printLine                                        "expect: Hello, Ada"
(genesis copy greet: 'Bob') printLine                                   "expect: Hello, Bob"
((genesis why: 'greet:') copyFrom: 0 UpTo: 44) printLine                              "expect: greet: was written for genesis by mission 1,"
orchestrator inbox printLine                                            "expect: nothing"
"reopen image"
(genesis greet: 'Eve') printLine                                        "expect: Hello, Eve"
(orchestrator methodsWrittenBy: 'script') printLine                     "expect: an installation(greet: in traits genesis, cycle 1)"
