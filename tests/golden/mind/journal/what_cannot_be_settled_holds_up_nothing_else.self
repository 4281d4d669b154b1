"Among several notes, one that the orchestrator fails on stays alone."
lobby _AddSlots: (| seen <- list copyRemoveAll |)
globals _AddSlots: (|
  orchestrator = (|
    parent* = traits oddball.
    settleNotes: numbers Committed: well = (
      numbers do: [| :n | (journal at: n) = 'bad' ifTrue: [ zork ]. seen addLast: (journal at: n). journal remove: n ] ).
  |).
|)
journal add: 'good'. journal add: 'bad'. journal add: 'better'
"expect error: what the mind noted could not be settled yet: "
seen printLine                                  "expect: a list('good', 'better')"
journal numbers printLine                       "expect: a vector(2)"
