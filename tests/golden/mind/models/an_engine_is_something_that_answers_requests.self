"What cannot be asked is no engine, and is said so at once rather than in the middle of a thought."
llm hasDefault: false
llm engine: 7                                                           "expect error: Error: an engine understands answer:, and 7 does not"
llm engine printLine                                                    "expect: nil"
llm engine: (scriptedEngine copyReplies: 'tea')
(llm infer: 'what is it?') printLine                                    "expect: tea"
llm engine: nil
llm infer: 'and now?'                                                   "expect error: llm: there is no model to ask"
