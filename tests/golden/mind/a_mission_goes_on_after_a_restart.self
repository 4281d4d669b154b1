"A mission without a model waits, visible; it goes on when there is one, also after the image was opened again, or is answered by hand with the same guardians."
architect silent
llm hasDefault: false
orchestrator consent: 'trust'
genesis greet: 'Ada'                                                    "expect error: mission 1, greet: for genesis"
genesis farewell: 'Ada'                                                 "expect error: mission 2, farewell: for genesis"
orchestrator inbox size printLine                                       "expect: 2"
"reopen image"
orchestrator inbox first printLine                                      "expect: a mission(1 greet: for genesis, waiting for a model)"
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'greet: name = (\'Hello, \', name)'))
orchestrator inbox first resume
(genesis greet: 'Bob') printLine                                        "expect: Hello, Bob"
orchestrator inbox first defineAs: 'farewell: name = (_Quit)'           "expect error: mission 2, farewell: for genesis: refused: '_Quit' is not granted"
orchestrator inbox size printLine                                       "expect: 1"
orchestrator inbox first defineAs: 'farewell: name = (\'Bye, \', name)'
(genesis farewell: 'Bob') printLine                                     "expect: Bye, Bob"
orchestrator inbox printLine                                            "expect: nothing"
(orchestrator methodsWrittenBy: 'the architect') size printLine         "expect: 1"
