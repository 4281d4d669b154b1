"What a resumed mission came to is seen in the inbox, also by another process: its candidate, verdict and trial; accepting it needs no model."
architect silent
llm hasDefault: false
genesis greet: 'Ada'                                                    "expect error: mission 1, greet: for genesis: llm: there is no model to ask. Hint: set one"
llm engine: (scriptedEngine copyReplies: 'greet: name = (\'Hello, \', name)')
orchestrator inbox first resume                                         "expect error: mission 1, greet: for genesis: it was judged good, and waits for your consent; it is in orchestrator inbox"
orchestrator inbox printLine                                            "expect: a mission(1 greet: for genesis, waiting for your consent)"
llm engine: nil
"reopen image"
orchestrator inbox first story printLine
  "expect: a mission(1 greet: for genesis, waiting for your consent)"
  "expect:   asked with: 'Ada'"
  "expect:   it was judged good, and waits for your consent"
  "expect:     greet: name = ('Hello, ', name)"
  "expect:   guardians: nothing to say"
  "expect:   on trial: passed"
  "expect:     good: greet: 'Ada' -> 'Hello, Ada'"
  "expect:     made 1 object"
orchestrator inbox first accept
(genesis greet: 'Eve') printLine                                        "expect: Hello, Eve"
orchestrator inbox printLine                                            "expect: nothing"
"A method that never was has no story."
genesis why: 'gret:'                                                    "expect error: Error: genesis has no method 'gret:': no slot is found."
"One example goes for a collection of one; a wrong answer is refused."
orchestrator consent: 'trust'
orchestrator maximumCorrections: 0
llm engine: (scriptedEngine copyReplies: ('twice: n = (n)' & 'twice: n = (n * 2)') asVector)
genesis learn: 'twice:' Intent: 'two times' Examples: (example copyDo: 'twice: 4' Gives: '8')   "expect error: mission 4, twice: for genesis: refused: twice: 4 gives 4, not 8"
genesis learn: 'twice:' Intent: 'two times' Examples: (example copyDo: 'twice: 4' Gives: '8')
(genesis twice: 21) printLine                                           "expect: 42"
"A program that sets the engine itself and fails is corrected with that engine, and done again."
orchestrator maximumCorrections: 1
llm engine: nil
[ llm engine: (scriptedEngine copyReplies: ('tea = ( _Quit )' & 'tea = ( \'hot\' )') asVector). genesis tea printLine ] value   "expect: hot"
