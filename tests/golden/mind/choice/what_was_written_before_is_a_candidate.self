"Golden pairs and installed methods are candidates for missions like theirs, with the slots of the new object in the place of their own."
architect silent
sandbox wholeSeconds: 20
orchestrator consent: 'trust'
lobby _AddSlots: (| counter = (| parent* = traits autopoietic. name <- 'it'. tally <- 0 |). door = (| parent* = traits autopoietic. visits <- 7 |). wish |)
llm engine: (scriptedEngine copyCycling: (((llm reply copyText: '') candidates: ('increment = ( 3 )' & 'increment = ( 4 )') asVector) shares: (0.5 & 0.3) asVector))
counter learn: 'increment' Intent: 'one more in tally' Examples: ((example copyDo: 'increment' Gives: '1') & (example copyDo: 'increment' Gives: '5' With: (dictionary copyRemoveAll at: 'tally' Put: '4') Then: (dictionary copyRemoveAll at: 'tally' Put: '5')) & (example copyDo: 'increment' Gives: '10' With: (dictionary copyRemoveAll at: 'tally' Put: '9'))) asVector
counter increment printLine                              "expect: 1"
counter increment printLine                              "expect: 2"
"What was written before is not enough by itself where there are no examples."
counter triple: 4                                        "expect error: mission"
orchestrator inbox first defineAs: 'triple: n = ( (n * 3) + tally )'
(counter triple: 4) printLine                            "expect: 14"
"What the architect wrote is found for another object."
wish: mission copyReceiver: door Selector: 'tripled:' Intent: 'triple what is given and add visits' Examples: (example copyDo: 'tripled: 1' Gives: '10') asVector
(orchestrator retrieval candidatesFor: wish Most: 24) first printLine     "expect: tripled: n = ( (n * 3) + visits )"
