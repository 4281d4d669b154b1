"What the mind is made of has names like everybody's. Its parts stand in the objects they belong to, so a word that is sent to an object that learns
 is a mission, and anywhere else the ordinary error."
architect silent
orchestrator consent: 'trust'
lobby _AddSlots: (|
  words = ('request' & 'reply' & 'document' & 'chunk' & 'hit' & 'route' & 'collaboration' & 'failure' & 'installation' & 'candidate' & 'effect'
    & 'trialResult' & 'trialRun' & 'trialReport' & 'replay' & 'history' & 'historyEntry' & 'entry' & 'prompt' & 'promptMaker' & 'schema') asVector.
  answerOf: object To: word = ( [ word sendTo: object ] onError: [| :e | e messageText ] ).
  "An object that has learned nothing yet, so that no word is near another."
  learnedBy: word = ( | pupil |
    pupil: (| parent* = traits autopoietic |) copy.
    llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: word, ' = ( \'learned\' )')).
    answerOf: pupil To: word ).
|)

(words reject: [| :word | (answerOf: (list copyRemoveAll) To: word) = ('No \'', word, '\' slot found in a list.') ]) size printLine     "expect: 0"
(words reject: [| :word | (answerOf: lobby To: word) = ('No \'', word, '\' slot found in lobby.') ]) size printLine                     "expect: 0"
(words reject: [| :word | (word = 'history') || [ (learnedBy: word) = 'learned' ] ]) printLine          "expect: a vector"
"One letter from what every learner has:"
(learnedBy: 'history') printLine
"expect: No 'history' slot found in a slots object. Not written for you: 'history:' is very near; if it was no slip, say learn: 'history'."

"Each part is called after where it is found, and its copies by their own name."
llm request _ObjectName printLine                                                   "expect: llm request"
(list copyRemoveAll add: llm request copy) printLine                                "expect: a list(a request)"
failureLog failure copy zork                                                        "expect error: No 'zork' slot found in a failure."
imageHistory latest _ObjectName printLine                                           "expect: an entry"
syntax send copy _ObjectName printLine                                              "expect: a syntax send"
exceptions error copy _ObjectName printLine                                         "expect: an exceptions error"
