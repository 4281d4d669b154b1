"A script may answer with a block, an exception or another engine."
lobby _AddSlots: (| script <- vector. inner |)
inner: (scriptedEngine copyReplies: ('deep' & 'deeper') asVector)
script: ([| :r | r prompt, '!' ] & [ 'no argument' ] & inner & ((llm reply copyText: 'half') finish: 'length') & [| :r | inner ]) asVector
llm engine: (scriptedEngine copyReplies: script)
(llm infer: 'echo') printLine                                        "expect: echo!"
(llm infer: 'echo') printLine                                        "expect: no argument"
(llm infer: 'echo') printLine                                        "expect: deep"
(llm answer: (llm request copyPrompt: 'x')) isCutOff printLine           "expect: true"
(llm infer: 'echo') printLine                                        "expect: deeper"
inner requestCount printLine                                         "expect: 2"

"An exception is signalled, and may be resumed with a reply."
lobby _AddSlots: (| full = exceptions modelBusy copyEngine: 'pot' What: 'full' Hint: '' |)
llm engine: (scriptedEngine copyCycling: full)
([ llm infer: 'x' ] on: exceptions modelBusy Do: [| :e | e messageText ]) printLine          "expect: pot: full."
([ llm infer: 'x' ] on: exceptions modelBusy Do: [| :e | e resume: 'resumed' ]) printLine   "expect: resumed"

"What is no reply is said to be none. One reply needs no collection."
llm engine: (scriptedEngine copyReplies: 4)
llm infer: 'x'                                                       "expect error: Error: a script for a model cannot reply this"
llm engine: (scriptedEngine copyReplies: 'only')
(llm infer: 'x') printLine                                           "expect: only"
