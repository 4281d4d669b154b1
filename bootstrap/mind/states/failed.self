"I am failed: I doom the transaction, so that nothing of this thought is left behind, and write down what went wrong, and the correction that is due.

 needs  mind/states/state; when asked: mind/journal
 gives  states failed"

states _AddSlots: ( |
  failed = ( |
    {} = 'ModuleInfo: Creator: globals states failed.'.
    parent* = traits synthesisState.
    stateName = 'failed'.
    isLastState = true.
    processSynthesis = (
      mission state: 'failed'.
      mission reason isEmpty ifTrue: [ mission reason: 'it came to nothing' ].
      leave: (pheromone copyFailureFrom: 'failed').
      keepMission.
      isReplay ifFalse: [ _DoomTransaction: mission reason ] ).
  | ).
| )
