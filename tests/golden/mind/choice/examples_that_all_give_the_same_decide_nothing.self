"What comes to one answer in every example may be anything; one that gives something else is asked for. A fixed answer is what it says."
architect silent
sandbox wholeSeconds: 20
orchestrator consent: 'trust'
lobby _AddSlots: (| box = (| parent* = traits autopoietic. top <- 5. low <- 5 |). same. three |)
same: ((example copyDo: 'gap' Gives: '0') & (example copyDo: 'gap' Gives: '0' With: ((dictionary copyRemoveAll at: 'top' Put: '3') at: 'low' Put: '3'))) asVector
llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '') candidates: ('gap = ( (top - low) absoluteValue )' & 'gap = ( top - low )') asVector) shares: (0.9 & 0.01) asVector)
box learn: 'gap' Intent: 'compare top and low' Examples: same, same      "expect error: mission 1, gap for a slots object: I could not write this: all examples give the same; one that gives something else would decide, such as: ((orchestrator missionNumber: 1) addExample: (example copyDo: 'gap'"
(box _Understands: 'gap') printLine                            "expect: false"
llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '') candidates: ('hello = ( \'hello\' )' & 'hello = ( \'he\', \'llo\' )') asVector))
three: ((example copyDo: 'hello' Gives: '\'hello\'') & (example copyDo: 'hello' Gives: '\'hello\'' With: (dictionary copyRemoveAll at: 'top' Put: '3')))
box learn: 'hello' Intent: 'say hello' Examples: three asVector, three asVector
box hello printLine                                            "expect: hello"

"Where no example says what becomes of a slot, a candidate that changes it weighs less."
lobby _AddSlots: (| tank = (| parent* = traits autopoietic. level <- 5 |) |)
llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '') candidates: ('isLow = ( (level < 9) ifTrue: [level: level + 1. true] False: [false] )' & 'isLow = ( level < 9 )') asVector) shares: (0.3 & 0.3) asVector)
three: ((example copyDo: 'isLow' Gives: 'true') & (example copyDo: 'isLow' Gives: 'false' With: (dictionary copyRemoveAll at: 'level' Put: '9')) & (example copyDo: 'isLow' Gives: 'true' With: (dictionary copyRemoveAll at: 'level' Put: '8'))) asVector
tank learn: 'isLow' Intent: 'under nine?' Examples: three
((reflect: tank) at: 'isLow') contents sourceString printLine  "expect: level < 9"
tank level printLine                                           "expect: 5"

"A number that nobody told has to be likely."
lobby _AddSlots: (| yard = (| parent* = traits autopoietic. area <- 50 |) |)
llm engine: (scriptedEngine copyCycling: ((llm reply copyText: '') candidates: ('root = ( area / 7 )' & 'root = ( area )') asVector) shares: (0.001 & 0.9) asVector)
three: ((example copyDo: 'root' Gives: '7') & (example copyDo: 'root' Gives: '6' With: (dictionary copyRemoveAll at: 'area' Put: '48')) & (example copyDo: 'root' Gives: '7' With: (dictionary copyRemoveAll at: 'area' Put: '49'))) asVector
yard learn: 'root' Intent: 'the whole root' Examples: three    "expect error: mission 4, root for a slots object: I could not write this: nothing it could say is likely enough"
yard learn: 'root' Intent: 'a 7 th of it' Examples: three
yard root printLine                                            "expect: 7"
