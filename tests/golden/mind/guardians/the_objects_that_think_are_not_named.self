"The system's objects are not named, by whatever way; a local of one's own may be called like one."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( llm infer: \'x\' )'                       "expect: refuse: systemNames 1:10: 'llm' belongs to the system"
judged: 'boil = ( lobby guardians )'                        "expect: refuse: systemNames 1:16: 'guardians' belongs to the system"
judged: 'boil = ( 3 orchestrator consent: \'trust\' )'      "expect: refuse: systemNames 1:12: 'orchestrator' belongs to the system"
judged: 'boil = ( resend.guardians )'                       "expect: refuse: systemNames 1:17: 'guardians' belongs to the system"
judged: 'journal <- 0. boil = ( journal: journal + 1. journal )'  "expect: refuse: noOverride 1:1: 'journal' would take the place of the one in globals"
judged: 'boil = ( | trail | trail: 3. trail )'              "expect: good"
judged: 'boil = ( (| parent* = lobby. f = ( sandbox ) |) f )'  "expect: refuse: systemNames 1:36: 'sandbox' belongs to the system"

"What another object calls so may be something else: that is only mentioned. The lobby's is not."
brief selector: 'boil:'
judged: 'boil: other = ( other journal size )'              "expect: warn: systemNames 1:23: 'journal' belongs to the system"
judged: 'boil: other = ( cups first catalog )'              "expect: refuse: systemNames 1:28: 'catalog' belongs to the system"
judged: 'boil: other = ( cups catalog )'                    "expect: warn: systemNames 1:22: 'catalog' belongs to the system"
judged: 'boil: other = ( lobby journal )'                   "expect: refuse: systemNames 1:23: 'journal' belongs to the system"
judged: 'boil: other = ( other guardians )'                 "expect: refuse: systemNames 1:23: 'guardians' belongs to the system"
judged: 'boil: other = ( other slots do: [ other pack ] )'
  "expect: warn: reflection 1:23: 'slots' looks at the inside of objects or changes it"
  "expect: warn: commits 1:41: 'pack' would decide what the world keeps"
