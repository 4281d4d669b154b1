"A trial says what came of each example and what was read and changed; the world is as before."
lobby _AddSlots: (| written = (| parent* = traits clonable. source <- ''. receiver. holder. mission |) |)
lobby _AddSlots: (| try: text For: object Examples: examples = ( | c | c: written copy. c source: text. c receiver: object. sandbox try: c Examples: examples ) |)
lobby _AddSlots: (| door = (| {} = 'ModuleInfo: Creator: door.'. parent* = traits clonable. secret <- 'rose'. log <- list copyRemoveAll. tries <- 0 |) |)
lobby _AddSlots: (| report = try: 'unlocksWith: key = ( tries: tries + 1. log add: key. \'click\' printLine. key = secret )' For: door
  Examples: (vector copySize: 1 FillingWith: (example copyDo: 'unlocksWith: \'rose\'' Gives: 'true')) |)
report passed printLine                                     "expect: true"
report results first printLine                              "expect: good: unlocksWith: 'rose' -> true"
(report changes copyMappedBy: [| :e | e printString ]) do: [| :e | e printLine ]
"expect: changed tries of door: 0 -> 1"
"expect: changed elements of log of door: a vector -> a vector('rose')"
(report effects detect: [| :e | (e kind = 'read') && [ e slotName = 'secret' ] ]) printLine     "expect: read secret of door"
(report effects detect: [| :e | e kind = 'printed' ]) after printLine       "expect: click\n"
(report steps > 1) printLine                                "expect: true"
door tries printLine                                        "expect: 0"
door log printLine                                          "expect: a list"
(door _SlotIncludes: 'unlocksWith:') printLine              "expect: false"
"reopen image"
report passed printLine                                     "expect: true"
