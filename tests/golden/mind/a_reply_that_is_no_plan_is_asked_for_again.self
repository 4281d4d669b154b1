"A plan has a shape. A reply that has not is asked for once more, with what was wrong; and then the mission fails."
architect silent
orchestrator consent: 'trust'
lobby _AddSlots: ( | good = '{"summary": "tea", "queries": ["tea"], "facets": [], "complexity": 0.2, "confidence": 0.9, "ambiguities": []}' | )
llm engine: (scriptedEngine copyReplies: ('{"plan": "tea sounds lovely"}' & good & 'tea = (\'boil, pour\')') asVector)
genesis tea printLine                                                   "expect: boil, pour"
(((llm engine requests asVector at: 1) prompt) includesSubstring: 'does not belong there') printLine  "expect: true"
orchestrator maximumCorrections: 0
llm engine: (scriptedEngine copyCycling: (vector copySize: 1 FillingWith: '{"plan": "tea sounds lovely"}'))
genesis coffee                                                          "expect error: mission"
failureLog last rule printLine                                          "expect: plan"
