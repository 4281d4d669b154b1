"A script goes on after reopening; a failed evaluation gives back what it used."
llm engine: (scriptedEngine copyReplies: ('one' & 'two' & 'three') asVector)
(llm infer: 'a') printLine                                           "expect: one"
(llm infer: 'b') printLine. nil zork                                 "expect: two"
"expect error: No 'zork'"
"reopen image"
(llm infer: 'c') printLine                                           "expect: two"
llm engine prompts printLine                                         "expect: a vector('a', 'c')"
