"A method can be asked for, for any object that has slots; what cannot be asked for is told before anybody is asked."
architect silent
llm engine: (scriptedEngine copyReplies: ('area = (side * side)' & 'area = ( side * side )') asVector)
lobby _AddSlots: ( | square = ( | parent* = traits clonable. side <- 3 | ) | )
(orchestrator write: 'area' For: square Intent: 'side times side' Examples: (example copyDo: 'area' Gives: '9'))        "expect error: mission 1, area for"
"The new request takes the place of the one that waits."
orchestrator consent: 'trust'
(orchestrator write: 'area' For: square Intent: nil Examples: (example copyDo: 'area' Gives: '9'))
square area printLine                                                   "expect: 9"
orchestrator inbox printLine                                            "expect: nothing"
orchestrator write: 'a b' For: square Intent: nil Examples: vector      "expect error: Error: 'a b' is no selector"
orchestrator write: 3 For: square Intent: nil Examples: vector          "expect error: Error: 3 is no selector"
orchestrator write: 'half' For: 7 Intent: nil Examples: vector          "expect error: Error: 7 has no slots of its own"
orchestrator consent: 'never'
genesis learn: 'area'                                                   "expect error: Error: nothing is written while orchestrator consent is 'never'"
llm engine requestCount printLine                                       "expect: 1"
((cycle storyOf: 1) includesSubstring: 'decomposing') printLine         "expect: true"
cycle replay: 1                                                         "expect error: Error: cycle 1 came to no end"
