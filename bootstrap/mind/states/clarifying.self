"I am clarifying: I ask the architect what the plan could not know. When nobody is there to answer, the mission waits in the inbox with its question.

 needs  mind/states/state; when asked: mind/architect
 gives  states clarifying"

states _AddSlots: ( |
  clarifying = ( |
    {} = 'ModuleInfo: Creator: globals states clarifying.'.
    parent* = traits synthesisState.
    stateName = 'clarifying'.
    processSynthesis = (
      openQuestions do: [| :q |
        answerIsNear ifFalse: [ mission question: q. wait: 'answer' Because: 'it asks: ', q ].
        noteAnswer: (askArchitect: q) To: q ].
      leave: (pheromone copyFrom: 'clarifying' Confidence: 1) ).
  | ).
| )
