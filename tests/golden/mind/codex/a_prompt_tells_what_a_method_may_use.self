"A prompt for a method says who got which message with what, what the object has, and what it understands; from the same mission the same prompt."
lobby _AddSlots: (| pot = (| parent* = traits clonable. empty = ( self ). pourSlowly: n = ( n ) |) |)
lobby _AddSlots: (|
  kettle = (| parent* = pot. water <- 0. label = 'hot'. notes <- (1 & 'two') asList. fill: n = ( water: water + n ) |).
|)
lobby _AddSlots: (|
  asked = (| parent* = lobby.
    receiver <- kettle. holder <- kettle. selector <- 'pour:Into:'. arguments <- (3 & 'cup' & 4) asVector. intent <- 'pours'.
    examples <- list copyRemoveAll. clarifications <- list copyRemoveAll. flawedSource <- 'pour: x = ( x )'. brokenRule <- 'oneMethod'. report <- 'it has the wrong selector' |).
  synthesis = ( codex promptMaker synthesisFor: asked Plan: codex defaultPlan Context: ('tea' & 'cups') asVector Answers: ('babs: hot') asVector Nonce: 7 ).
  "The lines of a prompt after one that begins so, up to the next title, without the marks."
  after: title In: text = ( | found. on <- false |
    found: list copyRemoveAll.
    text linesDo: [| :line |
      (line startsWith: title) ifTrue: [ on: true ] False: [
        on ifTrue: [
          ((line endsWith: ':') && [ (line includes: ' ') && [ (line includes: '<') not ] ]) ifTrue: [ ^ found do: [| :each | each printLine ] ].
          (line includesSubstring: 'data ') && [ line size < 16 ] ifFalse: [ found addLast: line ] ] ] ].
    found do: [| :each | each printLine ] ).
|)
after: 'Its arguments:' In: synthesis
  "expect: number is here 3"
  "expect: text is here 'cup'"
  "expect: number2 is here 4"
after: 'Its slots:' In: synthesis
  "expect: notes <- a list(1, 'two')"
  "expect: water <- 0"
  "expect: fill: n = ( ... )"
  "expect: label = 'hot'"
  "expect: parent* = pot"
asked examples addLast: (example copyDo: 'pour: 3 Into: 4' Gives: '7' With: (dictionary copyRemoveAll at: 'water' Put: '9') Then: (dictionary copyRemoveAll at: 'water' Put: '2'))
asked examples addLast: (example copySelector: 'pour:Into:' Arguments: (3 & nil) asVector)
asked clarifications addLast: 'How hot?' -> 'Very.'
after: 'What it has to do, by example:' In: synthesis
  "expect: - pour: 3 Into: 4, with water = 9 gives 7; then water gives 2"
  "expect: - pour: 3 Into: nil"
(synthesis includesSubstring: '- How hot? Very.') printLine                             "expect: true"
after: 'What is known that may help:' In: synthesis
  "expect: - tea"
  "expect: - cups"
(synthesis includesSubstring: 'pour: number Into: text') printLine                      "expect: true"
(synthesis = synthesis) printLine                                                       "expect: true"
(synthesis includesSubstring: '>pourSlowly:  empty  copy  =  hash<') printLine          "expect: true"

"A correction shows the flaw and the rule; a plan is asked for with its schema and those who can be asked."
lobby _AddSlots: (| correction = ( codex promptMaker correctionFor: asked Plan: codex defaultPlan Context: list Answers: list Nonce: 7 ) |)
(correction includesSubstring: 'pour: x = ( x )') printLine                             "expect: true"
(correction includesSubstring: 'it has the wrong selector') printLine                   "expect: true"
(correction includesSubstring: 'oneMethod: ') printLine                                 "expect: true"
lobby _AddSlots: (| decomposition = ( codex promptMaker decompositionFor: asked Report: 'no JSON' Nonce: 7 ) |)
(decomposition includesSubstring: '"ambiguities"') printLine                            "expect: true"
(decomposition includesSubstring: 'babs whatIsKnownAbout: - ') printLine                "expect: true"
(decomposition includesSubstring: 'no JSON') printLine                                  "expect: true"
(codex promptMaker clarificationFor: asked Question: 'How much?') printLine                   "expect: About pour:Into: for kettle: How much?"
codex promptMaker briefFor: asked
(codex promptMaker briefFor: asked) lines first printLine                                     "expect: message: pour:Into:"

"A template is data: changed here, it is changed for all that follows."
codex prompt define: 'clarification' As: '{{receiver!}}? {{question!}}'
(codex promptMaker clarificationFor: asked Question: 'How much?') printLine                   "expect: kettle? How much?"
codex prompt named: 'tea'                                                                     "expect error: Error: there is no prompt 'tea'."
