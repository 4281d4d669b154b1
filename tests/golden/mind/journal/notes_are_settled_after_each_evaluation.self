"The orchestrator is told of the notes of an evaluation after it ended, and whether that was kept; what it makes of them is kept."
lobby _AddSlots: (| kept <- list copyRemoveAll. undone <- list copyRemoveAll. x <- 0 |)
globals _AddSlots: (|
  orchestrator = (|
    parent* = traits oddball.
    settleNotes: numbers Committed: well = ( | all |
      all: well ifTrue: [ kept ] False: [ undone ].
      numbers do: [| :n | all addLast: (journal at: n). journal remove: n ] ).
  |).
|)
x: 1. journal add: 'one'
kept printLine                                  "expect: a list('one')"
x: 2. journal add: 'two'. nil zork              "expect error: No 'zork' slot found in nil."
undone printLine                                "expect: a list('two')"
x printLine                                     "expect: 1"

"A note that was removed again in the meantime is not there to settle."
journal remove: (journal add: 'three')
kept printLine                                  "expect: a list('one')"
"reopen image"
kept printLine                                  "expect: a list('one')"
journal isEmpty printLine                       "expect: true"
