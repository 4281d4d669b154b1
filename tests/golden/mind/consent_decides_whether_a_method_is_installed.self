"'trust' installs what was judged good, 'never' asks no model, 'askFirst' asks the architect; where nobody is there to ask, the mission waits."
architect silent
llm engine: (scriptedEngine copyReplies: ('double: n = (n * 2)' & 'halve: n = (n / 2)' & 'thrice: n = (n * 3)' & 'negated: n = (0 - n)') asVector)
orchestrator consent: 'perhaps'                                         "expect error: Error: consent is one of askFirst, trust, never; not 'perhaps'"
orchestrator consent printLine                                          "expect: askFirst"
"Nobody is there."
genesis double: 4                                                       "expect error: mission 1, double: for genesis: it was judged good, and waits for your consent"
orchestrator inbox printLine                                            "expect: a mission(1 double: for genesis, waiting for your consent)"
"Asking again makes no second mission."
genesis double: 4                                                       "expect error: mission 1, double: for genesis"
orchestrator inbox size printLine                                       "expect: 1"
"reopen image"
orchestrator inbox first candidateSource printLine                      "expect: double: n = (n * 2)"
orchestrator inbox first accept
(genesis double: 4) printLine                                           "expect: 8"
orchestrator inbox printLine                                            "expect: nothing"
"Somebody is there, and says yes, no, or it better."
architect answers: (vector copySize: 1 FillingWith: 'accept')
(genesis halve: 9) printLine                                            "expect: 4"
architect answers: (vector copySize: 1 FillingWith: 'reject')
genesis thrice: 4                                                       "expect error: mission"
failureLog last reason printLine                                        "expect: the architect rejected it"
architect answers: ('edit' & 'negated: n = (n * -1)') asVector
(genesis negated: 4) printLine                                          "expect: -4"
((reflect: traits genesis) at: 'negated:') contents sourceString printLine        "expect: n * -1"
architect answers: vector
orchestrator consent: 'never'
genesis frobnicate: 4                                                   "expect error: No 'frobnicate:' slot found in genesis. Not written for you: nothing is written while"
orchestrator inbox printLine                                            "expect: nothing"
