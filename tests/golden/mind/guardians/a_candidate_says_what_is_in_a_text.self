"A candidate is read and never run."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0 |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector = 'boil:' |).
  candidate: text = ( guardians candidate copySource: text For: brief ).
  c <- nil.
|)
c: candidate: 'heat <- 0. boil: n = ( heat: n. \'never printed\' printLine. \'max:\' sendTo: heat With: 3 )'
c isReadable printLine                                      "expect: true"
c selector printLine                                        "expect: boil:"
c argumentNames printLine                                   "expect: a vector('n')"
c declaredNames printLine                                   "expect: a list('heat')"
c method statements size printLine                          "expect: 3"
(c mentions collect: [| :m | m selector ]) printLine
  "expect: a list('heat:', 'printLine', 'sendTo:With:', 'max:', 'heat')"
(c holder == kettle) printLine                              "expect: true"
(c isOwnName: 'heat') printLine                             "expect: true"
(c isOwnName: 'water') printLine                            "expect: true"
(c isOwnName: 'list') printLine                             "expect: false"
c parentNames printLine                                     "expect: a list('traits clonable')"

"What cannot be read says so."
c: candidate: 'boil: n = (\n  n zork: )'
c isReadable printLine                                      "expect: false"
(c mistakeLine @ c mistakeColumn) printLine                 "expect: 2@11"
c mistake printLine                                         "expect: unexpected ')'"

"Of a fenced reply the inside of the fence is the source."
(candidate: 'Sure:\n```\nboil: n = ( n )\n```') source printLine       "expect: boil: n = ( n )"
"Backquotes that do not begin a line are no fence."
(candidate: 'boil: n = ( n ) "```"') source size printLine             "expect: 21"

"Comments are found, strings that look like them are not."
(candidate: 'boil: n = ( "one" \'"no\\\'"\' size. "two\\"" n )') comments collect: [| :pair | (pair at: 1) printLine ]
  "expect: one"
  "expect: two\\\""

"To find out about the receiver nothing is sent to it."
lobby _AddSlots: (| shy = (| tea <- 3. doesNotUnderstand: m = ( ('asked: ', m selector) printLine. self ) |) |)
lobby _AddSlots: (| quiet = (| parent* = traits clonable. receiver = shy. holder = shy. selector = 'pour' |) |)
(guardians judge: (guardians candidate copySource: 'pour = ( tea: tea - 1. cups do: [ teapot ] )' For: quiet)) report printLine     "expect: good"
(guardians judge: (guardians candidate copySource: 'pour = ( cups: 3 )' For: quiet)) brokenRules printLine    "expect: a list('assignments')"
