"I am delegating: I run the plan's queries on the catalog and ask the personas' facets for their part. Asked in parallel, each knows the brief alone;
 in sequence, each is told what the ones before it said.

 needs  mind/states/state; when asked: mind/catalog, mind/personas
 gives  states delegating"

states _AddSlots: ( |
  delegating = ( |
    {} = 'ModuleInfo: Creator: globals states delegating.'.
    parent* = traits synthesisState.
    stateName = 'delegating'.
    processSynthesis = (
      queries do: [| :q | lookUp: q ].
      manner: (orchestrator thinking mannerFor: field From: chance).
      event: 'manner' With: 'outcome' Being: manner.
      (plan at: 'facets' IfAbsent: [ vector ]) do: [| :f | askFacet: f ].
      leave: (pheromone copyFrom: 'delegating' Confidence: 1) ).
    "A plan without queries gets what resembles the mission itself."
    queries = (
      (plan at: 'queries' IfAbsent: [ vector ]) ifNone: [
        vector copySize: 1 FillingWith: mission selector, ' ', (mission intent ifNil: '') ] ).
    "A plan is a model's word: what it names is sent only where it is a facet, of one part at most."
    askFacet: f = ( | persona. facet. question |
      persona: personas named: (f at: 'persona').
      facet: (f at: 'facet') canonicalize.
      ((persona hasFacet: facet) && [ (facet occurrencesOf: ':') < 2 ]) ifFalse: [ ^ event: 'no such facet' With: 'outcome' Being: facet ].
      question: questionIn: f.
      addAnswer: (waitWithoutModel: [
        (facet endsWith: ':') ifTrue: [ persona _Perform: facet With: question ] False: [ persona _Perform: facet ] ]) From: f ).
    questionIn: f = ( | question |
      question: (f at: 'question'), '\n', (codex promptMaker briefFor: mission).
      ((manner = 'sequential') && [ answers isEmpty not ]) ifTrue: [ question: question, '\n', (answers joinUsing: '\n') ].
      question ).
  | ).
| )
