"A generated method neither looks into objects nor evaluates texts."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( (reflect: self) names )'
  "expect: refuse: reflection 1:11: 'reflect:' looks at the inside of objects or changes it"
judged: 'boil = ( asMirror )'                               "expect: refuse: reflection 1:10: 'asMirror' looks at the inside of objects or changes it"
judged: 'boil = ( \'3 + 4\' eval )'                         "expect: refuse: reflection 1:18: 'eval' looks at the inside of objects or changes it"
judged: 'boil = ( \'3 + 4\' evalIn: lobby )'
  "expect: refuse: reflection 1:18: 'evalIn:' looks at the inside of objects or changes it"
judged: 'boil = ( bootstrap addSlotsTo: self From: (| a = 3 |) )'
  "expect: refuse: reflection 1:20: 'addSlotsTo:From:' looks at the inside of objects or changes it"
  "expect: refuse: reflection 1:10: 'bootstrap' looks at the inside of objects or changes it"
judged: 'boil = ( lid printString )'                        "expect: good"
