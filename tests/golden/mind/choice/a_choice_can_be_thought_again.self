"A replay has the candidates of that time, and what was found among former methods then, and chooses the same."
architect silent
sandbox wholeSeconds: 20
orchestrator consent: 'trust'
lobby _AddSlots: (| account = (| parent* = traits autopoietic. balance <- 100 |) |)
llm engine: (scriptedEngine copyCycling: (((llm reply copyText: '') candidates: ('deposit: n = ( balance - n )' & 'deposit: n = ( balance: balance + n. balance )') asVector) shares: (0.05 & 0.8) asVector))
(account deposit: 50) printLine                          "expect: 150"
llm engine: nil
llm hasDefault: false
(cycle replay: 1) printLine                              "expect: a replay(cycle 1: the same method)"
"The trail tells which reading was taken."
(((cycle eventsOf: 1) select: [| :e | (e at: 'event') = 'reading' ]) first at: 'outcome') printLine   "expect: deposit: n = ( balance: balance + n. balance )"
