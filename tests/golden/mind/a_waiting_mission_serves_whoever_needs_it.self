"Two of a kind do not understand the same. The mission of the first waits; when the second asks, it is the second that gets what the method brings."
architect silent
llm hasDefault: false
lobby _AddSlots: (| first = genesis copy. second = genesis copy |)
first count                                                             "expect error: mission 1, count for a genesis: llm: there is no model to ask"
llm engine: (scriptedEngine copyCycling: 'tally <- 0. count = ( tally: tally + 1. tally )')
orchestrator consent: 'trust'
second count printLine                                                  "expect: 1"
second count printLine                                                  "expect: 2"
orchestrator inbox printLine                                            "expect: nothing"
first count printLine                                                   "expect: 1"
"What is no message, or is for somebody without slots, is nothing to wait for."
genesis doesNotUnderstand: (message copy receiver: genesis Selector: 'two words')      "expect error: No 'two words' slot found in genesis"
genesis doesNotUnderstand: (message copy receiver: 3 Selector: 'tea')                  "expect error: No 'tea' slot found in 3"
orchestrator inbox printLine                                            "expect: nothing"
