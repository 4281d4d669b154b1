"While a handler runs, neither it nor those within it are asked; when it is done, all are as before."
([ [ error: 'first' ] on: exceptions error Do: [| :e | error: 'second' ] ] on: exceptions error Do: [| :e | e messageText ]) printLine
  "expect: Error: second. Receiver is: lobby."
[ error: 'first' ] on: exceptions error Do: [| :e | error: 'second' ]                           "expect error: Error: second."
([ [ error: 'first' ] on: exceptions error Do: [ 'mended' printLine ]. error: 'later' ] on: exceptions error Do: [| :e | e messageText ]) printLine
  "expect: mended"
  "expect: Error: later. Receiver is: lobby."

"A handler may protect itself."
([ error: 'first' ] on: exceptions error Do: [| :e | [ error: 'second' ] on: exceptions error Do: [| :e2 | e messageText, ' ', e2 messageText ] ]) printLine
  "expect: Error: first. Receiver is: lobby. Error: second. Receiver is: lobby."

"And signal what it was given again."
([ [ error: 'first' ] on: exceptions error Do: [| :e | e signal ] ] on: exceptions error Do: [| :e | 'again ', e messageText ]) printLine
  "expect: again Error: first. Receiver is: lobby."
