"pass leaves the decision to the next handler out; outer asks it and goes on with its answer, if it resumes."
lobby _AddSlots: ( |
  inner: inner Outer: outer = (
    [ [ 'value ', (exceptions error signal: 'x') asString ] on: exceptions error Do: inner ] on: exceptions error Do: outer ).
| )
(inner: [| :e | e pass. 'never' ] Outer: [| :e | 'outer ', e messageText ]) printLine           "expect: outer x"
(inner: [| :e | e pass. 'never' ] Outer: [| :e | e resume: 7 ]) printLine                       "expect: value 7"
(inner: [| :e | e outer. 'never' ] Outer: [| :e | 'outer ', e messageText ]) printLine          "expect: outer x"
(inner: [| :e | e outer + 1 ] Outer: [| :e | e resume: 7 ]) printLine                           "expect: 8"
(inner: [| :e | e resume: e outer + 1 ] Outer: [| :e | e resume: 7 ]) printLine                 "expect: value 8"
(inner: [| :e | e messageText ] Outer: [ 'never' ]) printLine                                   "expect: x"

"With nobody further out, the default happens: an error ends everything, a warning prints and goes on."
[ exceptions error signal: 'alone' ] on: exceptions error Do: [| :e | e pass ]                  "expect error: alone"
[ (exceptions warning signal: 'alone') printLine ] on: exceptions warning Do: [| :e | e pass ]
  "expect: warning: alone"
  "expect: nil"
