"I am idle: I take the mission brief and open what the cycle works with.

 needs  mind/states/state
 gives  states idle"

states _AddSlots: ( |
  idle = ( |
    {} = 'ModuleInfo: Creator: globals states idle.'.
    parent* = traits synthesisState.
    stateName = 'idle'.
    processSynthesis = (
      openWorkingData.
      leave: (pheromone copyFrom: 'idle' Confidence: 1) ).
  | ).
| )
