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
      (plan at: 'queries' IfAbsent: [ vector ]) do: [| :q | lookUp: q ].
      manner: (orchestrator thinking mannerFor: field From: chance).
      event: 'manner' With: 'outcome' Being: manner.
      (plan at: 'facets' IfAbsent: [ vector ]) do: [| :f | addAnswer: (askFacet: f) From: f ].
      leave: (pheromone copyFrom: 'delegating' Confidence: 1) ).
    askFacet: f = ( | question |
      question: f at: 'question'.
      ((manner = 'sequential') && [ answers isEmpty not ]) ifTrue: [ question: question, '\n', (answers joinUsing: '\n') ].
      waitWithoutModel: [ (personas named: (f at: 'persona')) _Perform: (f at: 'facet') canonicalize With: question ] ).
  | ).
| )
