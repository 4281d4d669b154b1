"What an autopoietic object does not understand is no failure of the method that asks it."
lobby _AddSlots: (| written = (| parent* = traits clonable. source <- ''. receiver. holder. mission |) |)
lobby _AddSlots: (| try: text For: object Examples: examples = ( | c | c: written copy. c source: text. c receiver: object. sandbox try: c Examples: examples ) |)
traits _AddSlotsIfAbsent: (| autopoietic = (| parent* = traits clonable |) |)
lobby _AddSlots: (| prodigy = (| {} = 'ModuleInfo: Creator: prodigy.'. parent* = traits autopoietic |) |)
lobby _AddSlots: (| report = try: 'twice: x = ( ask: x And: x )' For: prodigy Examples: (vector copySize: 1 FillingWith: (example copyDo: 'twice: 3')) |)
report passed printLine                                     "expect: true"
(report gaps first at: 'selector') printLine                "expect: ask:And:"
(report gaps first at: 'receiverName') printLine            "expect: prodigy"
(report gaps first at: 'argumentCount') printLine           "expect: 2"
(try: 'twice: x = ( nil ask: x )' For: prodigy Examples: (vector copySize: 1 FillingWith: (example copyDo: 'twice: 3'))) printLine
"expect: a trialReport(failed; bad: twice: 3 -> error No 'ask:' slot found in nil.; refuse: example: twice: 3 fails: No 'ask:' slot found in nil.)"
