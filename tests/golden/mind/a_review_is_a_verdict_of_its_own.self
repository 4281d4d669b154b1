"Where the architect wants it, a persona reviews what guardians and trial let pass; its verdict has a shape, and what has not is a refusal."
architect silent
orchestrator consent: 'trust'
orchestrator asksForReview: true
orchestrator maximumCorrections: 0
lobby _AddSlots: ( | planned = '{"summary": "tea", "queries": [], "facets": [], "complexity": 0.1, "confidence": 0.9, "ambiguities": []}' | )
lobby _AddSlots: ( | source = 'tea = (\'boil\')' | )
llm engine: (scriptedEngine copyReplies: (planned & source & '{"isGood": false, "findings": [{"rule": "purpose", "severity": "refuse", "sentence": "it pours nothing"}]}') asVector)
genesis tea                                                             "expect error: mission 1, tea for genesis: refused: it pours nothing (purpose)"
llm engine: (scriptedEngine copyReplies: (planned & source & 'looks fine to me') asVector)
genesis tea                                                             "expect error: mission 2, tea for genesis: refused: there is no JSON object in the reply"
llm engine: (scriptedEngine copyReplies: (planned & source & '{"isGood": true, "findings": [{"rule": "style", "severity": "warn", "sentence": "short"}]}') asVector)
genesis tea printLine                                                   "expect: boil"
((genesis why: 'tea') includesSubstring: 'warn: style: short') printLine  "expect: true"
((llm engine requests last prompt) includesSubstring: source) printLine  "expect: true"
