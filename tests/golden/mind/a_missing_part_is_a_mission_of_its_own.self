"A method that sends what nobody understands yet waits on trial until a mission of its own has filled the gap. How deep is bounded."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('welcome: name = (salutation, \', \', name)' & 'salutation = (\'Welcome\')') asVector)
(genesis welcome: 'Ada') printLine                                      "expect: Welcome, Ada"
genesis salutation printLine                                            "expect: Welcome"
((genesis why: 'salutation') includesSubstring: 'asked by mission 1') printLine   "expect: true"
orchestrator maximumCorrections: 0
llm engine: (scriptedEngine copyReplies: ('aaaa = (bbbbb)' & 'bbbbb = (cccccc)' & 'cccccc = (ddddddd)' & 'ddddddd = (4)') asVector)
genesis aaaa                                                            "expect error: mission"
(failureLog entries anySatisfy: [| :f | f reason includesSubstring: 'nest' ]) printLine   "expect: true"
((reflect: traits genesis) includesKey: 'bbbbb') printLine              "expect: false"
