"Of candidates that all do what the examples say, but not the same elsewhere, none is taken while neither has nearly all of the share. What is said
 shows the difference, and how to add the example that decides."
architect silent
sandbox wholeSeconds: 20
orchestrator consent: 'trust'
lobby _AddSlots: (| box = (| parent* = traits autopoietic. count <- 2. limit <- 9 |). three |)
three: ((example copyDo: 'more: 1' Gives: '3') & (example copyDo: 'more: 2' Gives: '4') & (example copyDo: 'more: 4' Gives: '6')) asVector
llm engine: (scriptedEngine copyCycling: (llm reply copyText: '') candidates: ('more: n = ( count + n )' & 'more: n = ( (count + n) min: limit )') asVector)
box learn: 'more:' Intent: 'count and n' Examples: three       "expect error: mission 1, more: for a slots object: I could not write this: two readings are possible: more: 100 could give 102 or 9; an example would decide: ((orchestrator missionNumber: 1) addExample: (example copyDo: 'more: 100' Gives: '102')) resume; it is in orchestrator inbox"
(box _Understands: 'more:') printLine                          "expect: false"
orchestrator inbox first waitsFor printLine                    "expect: help"
"The example that was suggested decides, in the architect's word."
orchestrator inbox first addExample: (example copyDo: 'more: 9' Gives: '9')
orchestrator inbox first resume
(box more: 20) printLine                                       "expect: 9"
orchestrator inbox printLine                                   "expect: nothing"

"A reading with nearly all of the share is taken, and the likeliest of those that read it so; of equals the shortest."
llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '')
  candidates: ('less: n = ( count - n )' & 'less: n = ( 0 + count - n )' & 'less: n = ( (count - n) max: -9 )') asVector) shares: (0.4 & 0.4 & 0.1) asVector)
box learn: 'less:' Intent: 'count without n' Examples: ((example copyDo: 'less: 1' Gives: '1') & (example copyDo: 'less: 2' Gives: '0') & (example copyDo: 'less: 4' Gives: '-2')) asVector
((reflect: box) at: 'less:') contents sourceString printLine   "expect: count - n"
box revert: 'less:'
orchestrator choice agreement: 0.95
box learn: 'less:' Intent: 'count without n' Examples: ((example copyDo: 'less: 1' Gives: '1') & (example copyDo: 'less: 2' Gives: '0') & (example copyDo: 'less: 4' Gives: '-2')) asVector   "expect error: mission"
