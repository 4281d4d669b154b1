"An orchestrator that fails loses no note: nothing of what it did is kept, and it is asked again."
lobby _AddSlots: (| seen <- list copyRemoveAll. x <- 0 |)
globals _AddSlots: (|
  orchestrator = (|
    parent* = traits oddball.
    settleNotes: numbers Committed: well = (
      numbers do: [| :n | seen addLast: (journal at: n). journal remove: n ].
      zork ).
  |).
|)
x: 1. journal add: 'one'
"expect error: what the mind noted could not be settled yet: "
seen printLine                                  "expect: a list"
(journal at: 1) printLine                       "expect: one"
journal add: 'two'. nil zork
"expect error: No 'zork' slot found in nil."
"expect error: what the mind noted could not be settled yet: "
"expect error: what the mind noted could not be settled yet: "
orchestrator _AddSlots: (|
  settleNotes: numbers Committed: well = (
    numbers do: [| :n | seen addLast: ((journal at: n), ' ', well printString) canonicalize. journal remove: n ] ).
|)
"reopen image"
seen printLine                                  "expect: a list('one true', 'two false')"
journal isEmpty printLine                       "expect: true"
