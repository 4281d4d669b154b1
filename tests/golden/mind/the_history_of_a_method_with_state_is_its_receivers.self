"A method that brings state goes into the receiver; its history is told there as well as that of what all of its kind share."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('tally <- 0. count = ( tally: tally + 1. tally )' & 'wave = ( \'hello\' )') asVector)
genesis count
genesis wave
(genesis history: 'count') printLine                                    "expect: an installation(count in genesis, cycle 1)"
(genesis history: 'wave') printLine                                     "expect: an installation(wave in traits genesis, cycle 2)"
genesis revert: 'count'
(genesis history: 'count') printLine                                    "expect: an installation(count in genesis, cycle 1, reverted)"
