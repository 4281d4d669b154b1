"Pieces of a reply come as they are made, and whoever gets them may end it."
llm engine: (scriptedEngine copyCycling: 'Hello, dear world!' & '')
lobby _AddSlots: (| heard <- list copyRemoveAll |)
(llm infer: 'x' With: (llm request copy onText: [| :piece | heard add: piece ])) printLine   "expect: Hello, dear world!"
heard printLine                                                      "expect: a list('Hello, d', 'ear worl', 'd!')"
llm engine requests last onText printLine                            "expect: nil"

llm engine: (scriptedEngine copyCycling: 'Hello, dear world!' & '')
lobby _AddSlots: (| cut |)
cut: (llm answer: ((llm request copyPrompt: 'x') onText: [ llm cancel ]))
cut finish printLine                                                 "expect: cancelled"
cut text printLine                                                   "expect: Hello, d"
llm engine: (scriptedEngine copyCycling: 'Hello, dear world!' & '')
llm infer: 'x' With: (llm request copy onText: [ llm cancel ])           "expect error: scripted: the reply was cancelled."
