"Generated code cannot ask a model, nor set another engine, unless trusted code does it for it."
llm engine: (scriptedEngine copyCycling: 'hello')
lobby _AddSlots: (| tried: block = ( [ _Confined: block Grants: vector ] on: exceptions notGranted Do: 'not granted' ). asking = ( _Unconfined: [ llm infer: 'x' ] ) |)
(tried: [ llm infer: 'x' ]) printLine                                "expect: not granted"
(tried: [ llm engine: nil ]) printLine                               "expect: not granted"
(tried: [ llm cancel ]) printLine                                    "expect: not granted"
(tried: [ remoteEngine answer: ((llm request copyPrompt: 'x') seconds: 1) ]) printLine   "expect: not granted"
(tried: [ remoteEngine cancel ]) printLine                           "expect: not granted"
(tried: [ asking ]) printLine                                        "expect: hello"
lobby _AddGenerated: 'ask = ( llm infer: \'x\' )' From: 'mission 1' Provenance: '{}'.
ask                                                                  "expect error: notGrantedError: "
