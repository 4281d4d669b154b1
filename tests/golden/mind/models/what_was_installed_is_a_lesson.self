"What missions installed can be learned, with the object and the examples it was for; what was taken back is to be avoided."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('greet: name = ( \'Hello, \', name )' & 'twice: n = ( n + n )') asVector)
lobby _AddSlots: (| some <- nil. kettle = (| parent* = traits autopoietic. litres <- 2 |) |)
(kettle greet: 'Ada') printLine                                      "expect: Hello, Ada"
orchestrator write: 'twice:' For: kettle Intent: 'twice the number' Examples: (example copyDo: 'twice: 4' Gives: '8')
some: fineTuningJob lessons copyFromInstallations
some printLine                                                       "expect: a lessons(2 to learn from)"
some lessons last printLine                                          "expect: a lesson(twice:: twice the number)"
some lessons last object printLine                                   "expect: (| litres <- 2 |)"
some lessons last method printLine                                   "expect: twice: n = ( n + n )"
(some lessons last examples first at: 'gives') printLine             "expect: 8"
((reflect: kettle) at: 'greet:') revert
fineTuningJob lessons copyFromInstallations printLine                "expect: a lessons(1 to learn from, 1 to avoid)"
(fineTuningJob lessons copyFromInstallations avoided first) method printLine  "expect: greet: name = ( 'Hello, ', name )"
