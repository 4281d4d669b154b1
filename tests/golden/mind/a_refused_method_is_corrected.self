"What was wrong with a reply goes into the next prompt; the corrected method answers the message. The failure stays in the log."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('stop = (_Quit)' & 'stop = (\'stopped\')') asVector)
genesis stop printLine                                                  "expect: stopped"
failureLog size printLine                                               "expect: 1"
failureLog last rule printLine                                          "expect: primitives"
failureLog last source printLine                                        "expect: stop = (_Quit)"
(llm engine requests last prompt includesSubstring: '_Quit') printLine  "expect: true"
((genesis why: 'stop') includesSubstring: 'a correction of mission 1') printLine  "expect: true"
"A text that cannot be read"
llm engine: (scriptedEngine copyReplies: ('I am sorry, I cannot.' & 'seven = (7)') asVector)
genesis seven printLine                                                 "expect: 7"
failureLog last rule printLine                                          "expect: readable"
"Another method than the one asked for"
llm engine: (scriptedEngine copyReplies: ('nine = (9)' & 'eight = (8)') asVector)
genesis eight printLine                                                 "expect: 8"
failureLog last rule printLine                                          "expect: oneMethod"
"A method that does not end"
llm engine: (scriptedEngine copyReplies: ('ten = (| n <- 0 | [ n < 1 ] whileTrue: [ n: n - 1 ]. 10)' & 'ten = (10)') asVector)
genesis ten printLine                                                   "expect: 10"
failureLog last rule printLine                                          "expect: limits"
"A method that does something else than the example says"
llm engine: (scriptedEngine copyReplies: ('twice: n = (n + 2)' & 'twice: n = (n * 2)') asVector)
genesis learn: 'twice:' Intent: 'twice as much' Examples: (vector copySize: 1 FillingWith: (example copyDo: 'twice: 4' Gives: '8'))
(genesis twice: 6) printLine                                            "expect: 12"
failureLog last rule printLine                                          "expect: example"
"A method that changes what is not its own"
lobby _AddSlots: ( | teaPot = ( | parent* = traits clonable. level <- 3 | ) | )
llm engine: (scriptedEngine copyReplies: ('pour = (teaPot level: 0. \'poured\')' & 'pour = (\'poured\')') asVector)
genesis pour printLine                                                  "expect: poured"
teaPot level printLine                                                  "expect: 3"
failureLog last rule printLine                                          "expect: effects"
