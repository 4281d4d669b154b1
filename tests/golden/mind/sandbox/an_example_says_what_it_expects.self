"Of the value, of the slots before, and of the answers to messages afterwards; examples do not see what others did."
lobby _AddSlots: (| written = (| parent* = traits clonable. source <- ''. receiver. holder. mission |) |)
lobby _AddSlots: (| try: text For: object Examples: examples = ( | c | c: written copy. c source: text. c receiver: object. sandbox try: c Examples: examples ) |)
lobby _AddSlots: (| door = (| parent* = traits clonable. secret <- 'rose'. log <- list copyRemoveAll. tries <- 0 |) |)
lobby _AddSlots: (| text = 'unlocksWith: key = ( tries: tries + 1. log add: key. key = secret )'. named: n Is: t = ( dictionary copyRemoveAll at: n Put: t ) |)
lobby _AddSlots: (| with = example copyDo: 'unlocksWith: \'tulip\'' Gives: 'true' With: (named: 'secret' Is: '\'tulip\'') Then: (named: 'tries' Is: '1') |)
(try: text For: door Examples: (with & with & with) asVector) passed printLine              "expect: true"
(try: text For: door Examples: (with & (example copyDo: 'unlocksWith: \'tulip\'' Gives: 'true')) asVector) findings do: [| :f | f printLine ]
"expect: refuse: example: unlocksWith: 'tulip' gives false, not true"
(try: text For: door Examples: (vector copySize: 1 FillingWith: (with then: (named: 'log size' Is: '2')))) findings first printLine
"expect: refuse: example: after unlocksWith: 'tulip' log size is 1, not 2"
(try: text For: door Examples: (vector copySize: 1 FillingWith: (with then: (named: 'tries' Is: '2')))) findings first printLine
"expect: refuse: example: after unlocksWith: 'tulip' tries is 1, not 2"
(try: text For: door Examples: (vector copySize: 1 FillingWith: (example copyDo: 'unlocksWith: ('))) findings first printLine
"expect: refuse: trial: unlocksWith: ( cannot be read: unexpected ']'"
(try: text For: door Examples: (vector copySize: 1 FillingWith: (example copySelector: 'unlocksWith:' Arguments: (vector copySize: 1 FillingWith: 'rose')))) results first printLine
"expect: good: unlocksWith: 'rose' -> true"
