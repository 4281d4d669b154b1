"The budget holds; context and far selectors go first, what is asked for stays."
lobby _AddSlots: (|
  kettle = (| parent* = traits clonable. water <- 0 |).
|)
lobby _AddSlots: (|
  asked = (| parent* = lobby.
    receiver <- kettle. holder <- kettle. selector <- 'pour:'. arguments <- vector copySize: 1 FillingWith: 'cup'. intent <- 'pours tea into a cup'.
    examples <- list copyRemoveAll. clarifications <- list copyRemoveAll |).
  many: n = ( vector copySize: n FillingWith: 'something that is known about tea and how it is poured into cups' ).
  withContext: n = ( codex promptMaker synthesisFor: asked Plan: codex defaultPlan Context: (many: n) Answers: (many: 3) Nonce: 1 ).
|)
((withContext: 5) size < codex promptMaker budget) printLine                          "expect: true"
((withContext: 5) includesSubstring: 'more left out') printLine                 "expect: false"
((withContext: 5000) size < (codex promptMaker budget + 500)) printLine               "expect: true"
((withContext: 5000) includesSubstring: 'more left out') printLine              "expect: true"
((withContext: 5000) includesSubstring: 'pours tea into a cup') printLine       "expect: true"
((withContext: 5000) includesSubstring: 'pour: text = (') printLine             "expect: true"

"Also one value that is very long, and one that never ends to print itself."
asked arguments: (vector copySize: 1 FillingWith: ('x' repeated: 1000000))
((withContext: 5) size < codex promptMaker budget) printLine                          "expect: true"
asked intent: ('word ' repeated: 100000)
((withContext: 5) size < codex promptMaker budget) printLine                          "expect: true"
asked arguments: (vector copySize: 1 FillingWith: (list copyRemoveAll _AddSlots: (| printString = ( [ true ] whileTrue. '' ) |)))
((withContext: 5) includesSubstring: 'things is here a list') printLine         "expect: true"
