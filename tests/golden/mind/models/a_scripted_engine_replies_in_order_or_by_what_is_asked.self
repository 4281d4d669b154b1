"A scripted engine replies in order or by what is asked."
llm engine: (scriptedEngine copyReplies: ('one' & 'two') asVector)
(llm infer: 'a') printLine                                           "expect: one"
(llm answer: (llm request copyPrompt: 'b' System: 'be brief')) text printLine   "expect: two"
llm infer: 'c'                                                       "expect error: scripted: all 2 replies are used up, and this was asked: c. Hint:"
([ llm infer: 'c' ] on: exceptions modelOutOfReplies Do: [| :e | e kind ]) printLine  "expect: modelOutOfReplies"
llm engine prompts printLine                                         "expect: a vector('a', 'b', 'c')"
llm engine repliesLeft printLine                                     "expect: 0"

llm engine: (scriptedEngine copyCycling: ('tick' & 'tock') asVector)
((0 to: 4) collect: [ llm infer: 'x' ]) asVector printLine           "expect: a vector('tick', 'tock', 'tick', 'tock', 'tick')"

lobby _AddSlots: (| rules <- dictionary copy |)
rules at: 'tea' Put: 'hot'. rules at: 'iced tea' Put: 'cold'. rules at: [| :r | r system = 'bar' ] Put: 'closed'
llm engine: (scriptedEngine copyPatterns: rules)
(llm infer: 'a tea') printLine                                       "expect: hot"
(llm infer: 'an iced tea') printLine                                 "expect: cold"
(llm infer: 'a tea' With: (llm request copyPrompt: '' System: 'bar')) printLine  "expect: closed"
llm infer: 'beer'                                                    "expect error: scripted: no pattern fits, and this was asked: beer."
