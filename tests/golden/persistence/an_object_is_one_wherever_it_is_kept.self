"Objects, blocks and vectors that were one thing in several places are one thing in the image opened again."
lobby _AddSlots: (| v = vector copySize: 2. d = dictionary copyRemoveAll. s = identitySet copyRemoveAll |)
[| b | b: [ 3 ]. v at: 0 Put: b. d at: 'block' Put: b. s add: b ] value
[| o | o: vector copySize: 1. o at: 0 Put: o. v at: 1 Put: o. d at: 'loop' Put: o. s add: o ] value
"reopen image"
((v at: 0) _Eq: (d at: 'block')) printLine  "expect: true"
((v at: 1) == ((d at: 'loop') at: 0)) printLine  "expect: true"
(s includes: (d at: 'block')) printLine     "expect: true"
(s includes: (v at: 1)) printLine           "expect: true"
s size printLine                            "expect: 2"
(s add: (v at: 1)) size printLine           "expect: 2"
