"I am researching: I look for what the plan lacked, in the catalog, and with whatever the architect has put among the orchestrator's researchers:
 objects that answer `research: query` with texts.

 needs  mind/states/state; when asked: mind/catalog
 gives  states researching"

states _AddSlots: ( |
  researching = ( |
    {} = 'ModuleInfo: Creator: globals states researching.'.
    parent* = traits synthesisState.
    stateName = 'researching'.
    processSynthesis = ( | wanted |
      wanted: (plan at: 'resourceRequest' IfAbsent: '').
      wanted isEmpty ifTrue: [ wanted: mission selector, ' ', (mission intent ifNil: '') ].
      lookUp: wanted.
      orchestrator researchers do: [| :r | (r research: wanted) do: [| :text | addContext: text ] ].
      leave: (pheromone copyFrom: 'researching' Confidence: (context isEmpty ifTrue: 0.5 False: 0.9)) ).
  | ).
| )
