"The shapes of plan, pheromone and verdict: what the mind makes itself has them, and a reply that has not is told why."
lobby _AddSlots: (| check: reply As: name = ( (dataCovenant check: reply Against: (codex schemaNamed: name)) do: [| :each | each printLine ]. 'checked' printLine ) |)
check: codex defaultPlan asJson As: 'plan'          "expect: checked"
check: '{"summary": "s", "queries": ["a"], "facets": [{"persona": "babs", "facet": "sourcesFor:", "question": "tea"}], "complexity": 0.5, "confidence": 1, "ambiguities": ["Which?"], "resourceRequest": "tea"}' As: 'plan'
  "expect: checked"
check: '{"summary": "s", "queries": [], "facets": [], "complexity": 2, "confidence": 1, "ambiguities": []}' As: 'plan'
  "expect: refuse: data: $.complexity: 2 is more than 1"
  "expect: checked"
check: '{"summary": "s"}' As: 'plan'
  "expect: refuse: data: $: the keys \"queries\", \"facets\", \"complexity\", \"confidence\", \"ambiguities\" are missing"
  "expect: checked"
check: 'boil, then pour' As: 'plan'
  "expect: refuse: data: there is no JSON object in the reply"
  "expect: checked"
check: (guardians judge: (guardians candidate copySource: 'a = ( 3 ). b = ( _Quit )' For: (| parent* = lobby. receiver = list. holder = list. selector = 'a' |))) asJson As: 'verdict'
  "expect: checked"
check: '{"sourceState": "idle", "outcome": "success", "confidence": 1, "ambiguities": [], "planComplexity": 0, "resourceRequest": ""}' As: 'pheromone'
  "expect: checked"
check: '{"sourceState": "idle", "outcome": "fine", "confidence": 1}' As: 'pheromone'
  "expect: refuse: data: $.outcome: \"fine\" is none of \"success\", \"ambiguous\", \"failure\""
  "expect: checked"
