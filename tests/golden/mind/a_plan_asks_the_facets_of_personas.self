"A plan may ask personas; what they say goes into the prompt. What is no facet is not sent, and what depends on each other is asked in turn."
architect silent
orchestrator consent: 'trust'
lobby _AddSlots: ( | planned = '{"summary": "tea", "queries": [], "facets": [{"persona": "brick", "facet": "risksOf:", "question": "boiling?"}, {"persona": "babs", "facet": "whatIsKnownAbout:", "question": "boiling"}, {"persona": "robin", "facet": "forgetFacet:", "question": "explain:"}], "complexity": 1, "confidence": 0.9, "ambiguities": []}' | )
llm engine: (scriptedEngine copyReplies: (planned & 'it burns' & 'water boils at 100' & 'tea = (\'boil, pour\')') asVector)
orchestrator thinking temperature: 0
genesis tea printLine                                                   "expect: boil, pour"
((llm engine requests last prompt) includesSubstring: 'it burns') printLine             "expect: true"
((llm engine requests last prompt) includesSubstring: 'water boils') printLine          "expect: true"
(((llm engine requests asVector at: 2) prompt) includesSubstring: 'it burns') printLine  "expect: true"
(((llm engine requests asVector at: 1) system) includesSubstring: 'BRICK') printLine    "expect: true"
(personas robin hasFacet: 'explain:') printLine                         "expect: true"
(personas brick why: 'risksOf:') printLine                              "expect: risksOf: was made from a facet of brick when it was first sent: name up to three cases in which an obvious solution would go wrong, such as nothing, one, very many, or the wrong kind"
"A persona learns like genesis does, and what it learns is its own."
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'favouriteTea = (\'Assam\')'))
personas robin favouriteTea printLine                                   "expect: Assam"
(personas brick _Understands: 'favouriteTea') printLine                 "expect: false"
