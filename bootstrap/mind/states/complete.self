"I am complete: I install the method as source, with all that is known of how it came about.

 needs  mind/states/state; when asked: mind/provenance
 gives  states complete"

states _AddSlots: ( |
  complete = ( |
    {} = 'ModuleInfo: Creator: globals states complete.'.
    parent* = traits synthesisState.
    stateName = 'complete'.
    isLastState = true.
    processSynthesis = (
      install.
      leave: (pheromone copyFrom: 'complete' Confidence: 1) ).
  | ).
| )
