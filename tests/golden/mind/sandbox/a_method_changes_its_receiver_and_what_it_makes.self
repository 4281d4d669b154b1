"Nothing else, unless the mission allows it. Declaring a slot of its own is allowed."
lobby _AddSlots: (| written = (| parent* = traits clonable. source <- ''. receiver. holder. mission |) |)
lobby _AddSlots: (| try: text For: object Examples: examples = ( | c | c: written copy. c source: text. c receiver: object. sandbox try: c Examples: examples ) |)
lobby _AddSlots: (| door = (| {} = 'ModuleInfo: Creator: door.'. parent* = traits clonable. tries <- 0. names <- ('a' & 'b') asList |). other = (| {} = 'ModuleInfo: Creator: other.'. parent* = traits clonable. x <- 1 |) |)
lobby _AddSlots: (| findingsOf: text = ( | f | f: (try: text For: door Examples: (vector copySize: 1 FillingWith: (example copyDo: 'm'))) findings. f isEmpty ifTrue: 'good' False: [ f first printString ] ) |)
(findingsOf: 'm = ( tries: 3. names add: 4. names removeFirst. (list copyRemoveAll add: 3) size )') printLine      "expect: good"
(findingsOf: 'seen <- 3. m = ( seen: seen + 1 )') printLine                     "expect: good"
(findingsOf: 'm = ( other x: 2 )') printLine                                    "expect: refuse: effects: it changes 'x' of other, which it may not"
(findingsOf: 'm = ( other x: 2. other x: 1 )') printLine                        "expect: good"
(findingsOf: 'm = ( [ other x: 2. nil zork ] on: exceptions error Do: [ 3 ] )') printLine       "expect: refuse: effects: it changes 'x' of other, which it may not"
(findingsOf: 'm = ( lobby _AddSlots: (| z = 3 |) )') printLine
"expect: refuse: capabilities: _AddSlots: needs 'slots', which is not granted to generated code"
(findingsOf: 'm = ( _AddSlots: (| z = 3 |) IfFail: [ 3 ] )') printLine
"expect: refuse: capabilities: _AddSlots: needs 'slots', which is not granted to generated code"
(findingsOf: 'm = ( sandbox steps: 1000000000 )') printLine                     "expect: refuse: capabilities: sandbox is sealed, and out of reach of generated code"
lobby _AddSlots: (| task = (| mayChange <- vector copySize: 1 FillingWith: other |) |)
[ | c | c: written copy. c source: 'm = ( other x: 2 )'. c receiver: door. c mission: task.
  (sandbox try: c Examples: (vector copySize: 1 FillingWith: (example copyDo: 'm' Gives: nil))) printLine ] value
"expect: a trialReport(passed; good: m -> other; changed x of other: 1 -> 2)"
