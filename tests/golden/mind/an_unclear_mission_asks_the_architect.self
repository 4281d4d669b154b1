"What the plan cannot know is asked; where nobody answers, the mission waits with its question and goes on when it is answered."
architect silent
orchestrator consent: 'trust'
lobby _AddSlots: ( | unclear = '{"summary": "a price", "queries": [], "facets": [], "complexity": 0.2, "confidence": 0.6, "ambiguities": ["With tax?"]}' | )
llm engine: (scriptedEngine copyReplies: (unclear & unclear & 'price = (119)') asVector)
architect answers: (vector copySize: 1 FillingWith: 'yes, 19 percent')
genesis price printLine                                                 "expect: 119"
(llm engine requests last prompt includesSubstring: 'yes, 19 percent') printLine  "expect: true"
"Nobody is there."
llm engine: (scriptedEngine copyReplies: (unclear & unclear & 'cost = (100)') asVector)
genesis cost                                                            "expect error: mission"
orchestrator inbox first question printLine                             "expect: With tax?"
orchestrator inbox first answer: 'no'
genesis cost printLine                                                  "expect: 100"
orchestrator inbox printLine                                            "expect: nothing"
