"A mission is corrected so often as the orchestrator says, and no more; then it is refused, and the world is as before."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyCycling: (vector copySize: 1 FillingWith: 'stop = (_Quit)'))
genesis stop                                                            "expect error: mission 1, stop for genesis: refused: '_Quit' is not granted"
llm engine requestCount printLine                                       "expect: 0"
failureLog size printLine                                               "expect: 3"
orchestrator inbox printLine                                            "expect: nothing"
((reflect: traits genesis) includesKey: 'stop') printLine               "expect: false"
orchestrator maximumCorrections: 0
genesis stop                                                            "expect error: mission"
failureLog size printLine                                               "expect: 4"
"When corrections are not made at once they wait."
orchestrator maximumCorrections: 1
orchestrator correctsAtOnce: false
genesis stop                                                            "expect error: mission"
orchestrator inbox size printLine                                       "expect: 1"
orchestrator inbox first isCorrection printLine                         "expect: true"
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'stop = (\'stopped\')'))
orchestrator inbox first resume
genesis stop printLine                                                  "expect: stopped"
