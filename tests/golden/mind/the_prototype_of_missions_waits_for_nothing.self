"mission is what missions are copied from. Nobody sent a message there, and what is said to it leaves nothing behind for those to come."
architect silent
orchestrator consent: 'trust'
mission defineAs: 'greet: name = ( name )'                              "expect error: Error: this mission is about no message"
mission resume                                                          "expect error: Error: this mission is about no message"
mission reject                                                          "expect error: Error: this mission is about no message"
mission candidateSource printLine                                       "expect: "
failureLog size printLine                                               "expect: 0"
