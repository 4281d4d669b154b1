"A failed thought dooms the evaluation it was part of, even where a program handles the error; what remains is an entry in the failure log."
architect silent
orchestrator consent: 'trust'
orchestrator maximumCorrections: 0
lobby _AddSlots: ( | count <- 0 | )
llm engine: (scriptedEngine copyCycling: (vector copySize: 1 FillingWith: 'stop = (_Quit)'))
[ count: 5. genesis stop ] on: exceptions error Do: [ count: 7 ]        "expect error: nothing of this was kept: refused: '_Quit' is not granted"
count printLine                                                         "expect: 0"
failureLog size printLine                                               "expect: 1"
failureLog last printLine                                               "expect: a failure(stop for genesis: refused: '_Quit' is not granted to generated methods (primitives 1:9))"
