"The value of signal is what the handler resumes with, and the protected block goes on."
([ (exceptions warning signal: 'low') printLine. 'went on' ] on: exceptions warning Do: [| :e | e resume: 7 ]) printLine
  "expect: 7"
  "expect: went on"
([ (exceptions warning signal: 'low') printLine. 'went on' ] on: exceptions warning Do: [| :e | e resume ]) printLine
  "expect: nil"
  "expect: went on"

"A message that is not understood answers what it is resumed with; so does a primitive that failed."
([ (3 zork: 4 With: 5) + 1 ] on: exceptions messageNotUnderstood Do: [| :e | e resume: 10 ]) printLine      "expect: 11"
([ (7 / 0) + 1 ] on: exceptions divisionByZero Do: [| :e | e resume: 100 ]) printLine                       "expect: 101"
([ (error: 'no value') + 1 ] on: exceptions error Do: [| :e | e resume: 1 ]) printLine                      "expect: 2"

"The handler runs on top of what signalled, so nothing has been left yet when it resumes."
([ [ exceptions warning signal: 'x'. 'still here' printLine ] ensure: [ 'left' printLine ] ] on: exceptions warning Do: [| :e | e resume ]) printLine
  "expect: still here"
  "expect: left"
  "expect: still here"

"A stack that overflowed is gone."
[ (| r = ( r ) |) r ] on: exceptions stackOverflow Do: [| :e | e resume: 3 ]     "expect error: notResumableError"
