"A replay thinks a recorded cycle again, with the replies of that time and no model, and comes to the same."
architect silent
orchestrator consent: 'trust'
lobby _AddSlots: ( | good = '{"summary": "greets", "queries": ["greeting"], "facets": [], "complexity": 0.2, "confidence": 0.9, "ambiguities": []}' | )
llm engine: (scriptedEngine copyReplies: (good & 'greet: name = (\'Hello, \', name)') asVector)
(genesis greet: 'Ada') printLine                                        "expect: Hello, Ada"
llm engine: nil
llm hasDefault: false
(cycle replay: 1) printLine                                             "expect: a replay(cycle 1: the same method)"
(genesis greet: 'Bob') printLine                                        "expect: Hello, Bob"
llm engine: (scriptedEngine copyCycling: (vector copySize: 1 FillingWith: 'stop = (_Quit)'))
orchestrator maximumCorrections: 0
genesis stop                                                            "expect error: mission"
llm engine: nil
(cycle replay: failureLog last cycle) printLine                         "expect: a replay(cycle 3: failed again)"
(cycle replay: 999)                                                     "expect error: Error: the trail knows of no cycle 99"
