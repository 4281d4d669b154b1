"Each event is a line of JSON with the time, the transaction and the session; the last of a cycle says what became of it."
trail event: 'stateChange' Cycle: 7 With: (dictionary copyRemoveAll at: 'state' Put: 'idle')
(trail entriesOf: 7) do: [| :e | ((e at: 'event'), ' ', (e at: 'state' IfAbsent: '-'), ' ', (e at: 'cycle') printString) printLine ]
"expect: stateChange idle 7"
"expect: committed - 7"
trail event: 'thinking' Cycle: 'x "8"'. nil zork                      "expect error: No 'zork' slot found in nil."
"reopen image"
(trail entriesOf: 'x "8"') do: [| :e | (e at: 'event') printLine ]
"expect: thinking"
"expect: aborted"
[| :e | ((e at: 'timestamp') size & (e at: 'transaction') size & (e at: 'session') size) asVector printLine ] value: (trail entriesOf: 7) first
"expect: a vector(27, 16, 16)"
[| n <- 0 | trail do: [| :e | n: n + 1 ]. n printLine ] value       "expect: 4"
(trail linesFrom: 3 Count: 10) size printLine   "expect: 1"
(trail linesFrom: 4 Count: 10) size printLine   "expect: 0"
(trail entriesOf: 9) printLine                  "expect: a vector"
vector _TrailWrite: '3'                         "expect error: notJsonError"
vector _TrailWrite: '{'                         "expect error: notJsonError"
vector _TrailWrite: '{"cycle": [1]}'            "expect error: notJsonError"
