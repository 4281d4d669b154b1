"I am synthesizing: I weave the brief, the context and the partial answers into one prompt, and the persona of the mission writes the method.

 needs  mind/states/state; when asked: mind/codex/prompts
 gives  states synthesizing"

states _AddSlots: ( |
  synthesizing = ( |
    {} = 'ModuleInfo: Creator: globals states synthesizing.'.
    parent* = traits synthesisState.
    stateName = 'synthesizing'.
    processSynthesis = (
      mission promptText: synthesisPrompt.
      mission candidateSource: (ask: mission promptText As: writer).
      keepMission.
      leave: (pheromone copyFrom: 'synthesizing' Confidence: 1) ).
    synthesisPrompt = (
      mission isCorrection
        ifTrue: [ codex promptMaker correctionFor: mission Plan: plan Context: context Answers: answers Nonce: nonce ]
         False: [ codex promptMaker synthesisFor: mission Plan: plan Context: context Answers: answers Nonce: nonce ] ).
  | ).
| )
