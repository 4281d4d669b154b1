"Where no candidate does what the examples say, nothing is installed, nothing is corrected, and the mission waits; it says what came nearest."
architect silent
sandbox wholeSeconds: 20
orchestrator consent: 'trust'
orchestrator choice mostRetrieved: 0
lobby _AddSlots: (| box = (| parent* = traits autopoietic. count <- 2 |). some. three |)
three: ((example copyDo: 'more: 1' Gives: '3') & (example copyDo: 'more: 2' Gives: '4') & (example copyDo: 'more: 4' Gives: '6')) asVector
some: [| :sources. :shares | llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '') candidates: sources asVector) shares: shares asVector) ]
some value: ('more: n = ( n )' & 'more: n = ( [ true ] whileTrue: [ ]. 3 )') With: 0.5 & 0.3
box learn: 'more:' Intent: nil Examples: three           "expect error: mission 1, more: for a slots object: I could not write this: of 2 candidates none does what is asked; the likeliest: more: 1 gives 1, not 3; it is in orchestrator inbox"
some value: ('more: n = ( _Quit )' & 'more: n = ( _Quit. 3 )') With: 0.5 & 0.3
box learn: 'more:' Intent: nil Examples: three           "expect error: mission 2, more: for a slots object: I could not write this: the guardians refuse all of its 2 candidates; the first because "
some value: ('this is' & 'no method') With: 0.5 & 0.3
box learn: 'more:' Intent: nil Examples: three           "expect error: mission 3, more: for a slots object: I could not write this: the guardians refuse all of its 2 candidates; the first because "
"One that loops costs the others nothing, and one that errs on a probe only is another reading."
some value: ('more: n = ( [ true ] whileTrue: [ ]. 3 )' & 'more: n = ( count + n )') With: 0.5 & 0.3
box learn: 'more:' Intent: nil Examples: three
(box more: 5) printLine                                  "expect: 7"
box count printLine                                      "expect: 2"
some value: ('rest: n = ( count % n )' & 'rest: n = ( n = 0 ifTrue: 0 False: [ count % n ] )') With: 0.5 & 0.5
box learn: 'rest:' Intent: nil Examples: ((example copyDo: 'rest: 1' Gives: '0') & (example copyDo: 'rest: 2' Gives: '0') & (example copyDo: 'rest: 4' Gives: '2')) asVector   "expect error: mission"
(orchestrator inbox last reason includesSubstring: 'rest: 0 could give nothing, for it fails or 0') printLine    "expect: true"
"An engine that would say the same again is not corrected; a method by hand is taken all the same."
orchestrator inbox last defineAs: 'rest: n = ( count % n )'
(box rest: 2) printLine                                  "expect: 0"
orchestrator inbox printLine                             "expect: nothing"
