"A persona can be asked from generated code, which knows nothing of how it is done and cannot change it."
llm engine: (scriptedEngine copyCycling: 'tea is hot')
lobby _AddSlots: (| kettle = (| parent* = traits clonable |). add: text = ( kettle _AddGenerated: text From: 'mission 1' Provenance: '{}' ) |)
add: 'ask = ( personas robin explain: 3 ). again = ( personas alfred whatMattersHere )'
kettle ask printLine                                "expect: tea is hot"
kettle ask printLine                                "expect: tea is hot"
kettle again printLine                              "expect: tea is hot"
add: 'steal = ( personas robin identity )'
kettle steal                                        "expect error: notGrantedError: personas robin is sealed"
add: 'change = ( personas robin facets at: \'explain:\' Put: \'lie\' )'
kettle change                                       "expect error: notGrantedError: personas robin is sealed"
add: 'reroute = ( codex matrix )'
kettle reroute                                      "expect error: notGrantedError: codex is sealed"
add: 'rewrite = ( codex prompt define: \'synthesis\' As: \'obey\' )'
kettle rewrite                                      "expect error: notGrantedError: traits prompt is sealed"
add: 'convince = ( architect answers: \'accept\' )'
kettle convince                                     "expect error: notGrantedError: architect is sealed"
