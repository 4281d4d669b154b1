"A new line ends an expression unless a bracket is open or a backslash stands before it; a leading operator begins a new one."
(3
 + 4) printLine                                     "expect: 7"
3 \
 printLine                                          "expect: 3"
3 printLine                                         "expect: 3"
+ 4                                                 "expect error: No '+' slot found in lobby."
(3 = 3
  ifTrue: [ 'yes' printLine ])                      "expect: yes"
