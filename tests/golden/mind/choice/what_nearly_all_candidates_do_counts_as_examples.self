"At the prompt nobody gives examples. What nearly all candidates do with some sends counts as examples then, and the method's story tells them."
architect silent
sandbox wholeSeconds: 20
orchestrator consent: 'trust'
orchestrator choice mostRetrieved: 0
lobby _AddSlots: (| account = (| parent* = traits autopoietic. balance <- 100 |). some |)
some: [| :sources. :shares | llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '') candidates: sources asVector) shares: shares asVector) ]
some value: ('deposit: n = ( balance: balance + n. balance )' & 'deposit: n = ( balance: n + balance. balance )' & 'deposit: n = ( balance - n )') With: 0.5 & 0.3 & 0.1
(account deposit: 50) printLine                          "expect: 150"
account balance printLine                                "expect: 150"
orchestrator inbox printLine                             "expect: nothing"
(provenance annals last record at: 'inferred') size printLine     "expect: 5"
(((provenance annals last record at: 'inferred') first) at: 'gives') printLine   "expect: 150"
((((provenance annals last record at: 'inferred') first) at: 'then') at: 'balance') printLine   "expect: 150"

"Where they are divided there are no examples in them; nor is there one in agreeing to fail."
some value: ('drop: n = ( balance - n )' & 'drop: n = ( n )') With: 0.5 & 0.4
account drop: 3                                          "expect error: mission"
orchestrator inbox first reason printLine                "expect: I could not write this: two readings are possible: drop: 3 could give 147 or 3; an example would decide: ((orchestrator missionNumber: 2) addExample: (example copyDo: 'drop: 3' Gives: '147')) resume"
some value: ('burn: n = ( balance foo: n )' & 'burn: n = ( n foo )') With: 0.5 & 0.4
account burn: 3                                          "expect error: mission 3, burn: for a slots object: I could not write this: of 2 candidates none does what is asked"
account balance printLine                                "expect: 150"
"One example of three is not enough, unless the candidates agree on the rest."
some value: ('half = ( balance / 2 )' & 'half = ( balance - 75 )') With: 0.5 & 0.4
account learn: 'half' Intent: 'half the balance' Examples: (example copyDo: 'half' Gives: '75')    "expect error: mission 4, half for a slots object: I could not write this: two readings are possible: with balance "

"Without any example it is the deed that counts, and not what is answered after it; and two states of a flag are all there are."
lobby _AddSlots: (| lamp = (| parent* = traits autopoietic. lit <- false |) |)
llm engine: (scriptedEngine copyCycling: (llm reply copyText: '') candidates: ('toggle = ( lit: lit not. lit )' & 'toggle = ( lit: lit not. self )' & 'toggle = ( lit: lit not )') asVector)
lamp toggle. lamp lit printLine                                "expect: true"
llm engine: (scriptedEngine copyCycling: (llm reply copyText: '') candidates: ('press = ( lit: lit not. lit )' & 'press = ( lit: true. lit )' & 'press = ( lit not )') asVector)
lamp press                                                     "expect error: mission"
