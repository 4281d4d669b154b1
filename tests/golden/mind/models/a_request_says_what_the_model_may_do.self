"What a request does not say, llm says; and a request remembers no more than it was told."
llm engine: (scriptedEngine copyCycling: ('one;two;three' & '') asVector)
lobby _AddSlots: (| asked = ( llm engine requests last ) |)
llm maximumTokens: 77. llm adapter: 'robin'.
(llm infer: 'a') printLine                                           "expect: one;two;three"
asked maximumTokens printLine                                        "expect: 77"
asked adapter printLine                                              "expect: robin"
(llm infer: 'a' With: ((llm request copy maximumTokens: 5) temperature: 1)) printLine
"expect: "
asked maximumTokens printLine                                        "expect: 5"
asked temperature printLine                                          "expect: 1"
asked adapter printLine                                              "expect: nil"
asked seed printLine                                                 "expect: 0"
llm request prompt printLine                                          "expect: "

"A reply ends where a stop begins, and says who made it."
(llm infer: 'a' With: (llm request copy stop: ('three' & ';') asVector)) printLine   "expect: one"
llm answer: llm request.
(llm answer: (llm request copyPrompt: 'a')) engine printLine             "expect: scripted"

"Without an engine there is an error that says what to do."
llm engine: nil
llm hasDefault: false
llm infer: 'a'                                                       "expect error: llm: there is no model to ask. Hint: set one, such as: llm engine: (remoteEngine"
llm isPresent printLine                                              "expect: false"
