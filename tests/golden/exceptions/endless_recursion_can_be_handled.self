"A stack that grows too big is an error like others, also through blocks, do: and sorting, and what was protected is still ensured."
lobby _AddSlots: ( |
  down = ( down ).
  blocks = ( [ blocks ] value ).
  loops = ( (1 & 2) asList do: [ loops ] ).
  sorts = ( (2 & 1) asVector copySortBy: [| :a. :b | sorts ] ).
  ensures = ( [ ensures ] ensure: [ 3 ] ).
  failing = ( [ failing ] ensure: [ nil zork ] ).
  too: block = ( block on: exceptions stackOverflow Do: [| :e | e messageText ] ).
  deep: n = ( n = 0 ifTrue: [ 'deep' ] False: [ [ deep: n - 1 ] value ] ).
| )
(too: [ down ]) printLine           "expect: The stack has grown too big."
(too: [ blocks ]) printLine         "expect: The stack has grown too big."
(too: [ loops ]) printLine          "expect: The stack has grown too big."
(too: [ sorts ]) printLine          "expect: The stack has grown too big."
(too: [ ensures ]) printLine        "expect: The stack has grown too big."
(too: [ failing ]) printLine        "expect: The stack has grown too big."
(deep: 10000) printLine             "expect: deep"
(too: [ [ down ] ensure: [ 'ensured' printLine ] ]) printLine
  "expect: ensured"
  "expect: The stack has grown too big."
down                                "expect error: The stack has grown too big."
