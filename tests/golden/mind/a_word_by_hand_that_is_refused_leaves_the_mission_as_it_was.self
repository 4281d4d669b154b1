"What the architect writes himself may be refused like anything else. The mission goes on waiting, with the candidate it had."
architect silent
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'stir = ( \'stirred\' )'))
genesis stir                                                            "expect error: mission 1, stir for genesis: it was judged good"
orchestrator inbox first defineAs: 'stir = ( _Quit )'                   "expect error: mission 1, stir for genesis: refused: '_Quit' is not granted"
orchestrator inbox first defineAs: 3                                    "expect error: mission 1, stir for genesis: refused: unexpected number 3"
orchestrator inbox first defineAs: nil                                  "expect error: mission 1, stir for genesis: refused: "
orchestrator inbox size printLine                                       "expect: 1"
orchestrator inbox first printLine                                      "expect: a mission(1 stir for genesis, waiting for your consent)"
orchestrator inbox first reason printLine                               "expect: it was judged good, and waits for your consent"
failureLog size printLine                                               "expect: 3"
failureLog last report printLine                                        "expect: there is no method; 'stir' was asked for (oneMethod)"
"expect: 'nil' would take the place of the one in globals (noOverride 1:1)"
orchestrator inbox first accept
genesis stir printLine                                                  "expect: stirred"
