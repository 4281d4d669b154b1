"The system's objects are not named, by whatever way; a local of one's own may be called like one."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( llm infer: \'x\' )'                       "expect: refuse: systemNames 1:10: 'llm' belongs to the system"
judged: 'boil = ( lobby guardians )'                        "expect: refuse: systemNames 1:16: 'guardians' belongs to the system"
judged: 'boil = ( 3 orchestrator consent: \'trust\' )'      "expect: refuse: systemNames 1:12: 'orchestrator' belongs to the system"
judged: 'boil = ( resend.guardians )'                       "expect: refuse: systemNames 1:17: 'guardians' belongs to the system"
judged: 'journal <- 0. boil = ( journal: journal + 1. journal )'  "expect: refuse: noOverride 1:1: 'journal' would take the place of the one in globals"
judged: 'boil = ( | trail | trail: 3. trail )'              "expect: good"
judged: 'boil = ( (| parent* = lobby. f = ( sandbox ) |) f )'  "expect: refuse: systemNames 1:36: 'sandbox' belongs to the system"
