"Code that runs under limits can handle its errors, but not the limit; whoever set it can."
lobby _AddSlots: ( |
  within: block = ( [ block value ] on: exceptions limitReached Do: [| :e | e messageText ] ).
  forever = ( [ true ] whileTrue ).
  down = ( down ).
| )
(within: [ [ 3 + 4 ] valueWithinSteps: 1000 ]) printLine                                                "expect: 7"
(within: [ [ nil zork ] valueWithinSteps: 1000 ]) printLine                                             "expect error: No 'zork' slot found in nil."
(within: [ [ forever ] valueWithinSteps: 1000 ]) printLine                                              "expect: more than 1,000 steps"
(within: [ [ [ forever ] on: exceptions exception Do: [ 'inside' ] ] valueWithinSteps: 1000 ]) printLine    "expect: more than 1,000 steps"
(within: [ [ [ forever ] ensure: [ forever ] ] valueWithinSteps: 1000 ]) printLine                      "expect: more than 1,000 steps"
(within: [ [ forever ] valueWithinSeconds: 0.1 ]) printLine                                             "expect: more than 0.1 seconds"
(within: [ [ down ] valueWithinSteps: nil Seconds: nil Bytes: nil Depth: 100 ]) printLine               "expect: more than 100 nested activations"
(within: [ [ vector copySize: 1000000 ] valueWithinSteps: nil Seconds: nil Bytes: 100000 Depth: nil ]) printLine
  "expect: 8,000,000 bytes at once; 100,000 are allowed"
(within: [ [ [ forever ] valueWithinSteps: 1000000 ] valueWithinSteps: 1000 ]) printLine                "expect: more than 1,000 steps"
