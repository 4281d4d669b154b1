"A slip of the pen is told as such; whoever means it can still have the method."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('greet: name = (\'Hello, \', name)' & 'gret: name = (\'Moin, \', name)') asVector)
(genesis greet: 'Ada') printLine                                        "expect: Hello, Ada"
genesis gret: 'Ada'                                                     "expect error: No 'gret:' slot found in genesis. Not written for you: 'greet:' is very near"
llm engine requests size printLine                                      "expect: 1"
genesis learn: 'gret:' Intent: 'greets the northern way'
(genesis gret: 'Ada') printLine                                         "expect: Moin, Ada"
