"Signalling what is no error never ends a program by itself."
(exceptions warning signal: 'low on water') printLine
  "expect: warning: low on water"
  "expect: nil"
((warning: 'low') printString, ' went on') printLine
  "expect: warning: low"
  "expect: nil went on"
exceptions exception signal printLine                                               "expect: nil"
([ warning: 'low' ] on: exceptions warning Do: [| :e | e messageText ]) printLine   "expect: low"
