"A selector handed on as a string is a literal that is allowed itself."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( \'max:\' sendTo: water With: 3 )'         "expect: good"
judged: 'boil = ( (cups copySortBySelector: \'size\') size )'  "expect: good"
judged: 'boil = ( lid sendTo: self )'                       "expect: refuse: computedSelectors 1:14: 'sendTo:' is told a selector that is computed"
judged: 'boil = ( (\'_Qu\', \'it\') sendTo: self )'
  "expect: refuse: computedSelectors 1:24: 'sendTo:' is told a selector that is computed"
judged: 'boil = ( \'sendTo:\' sendTo: \'water\' With: self )'
  "expect: refuse: computedSelectors 1:10: 'sendTo:' is spelled, so what it sends cannot be read"
judged: 'boil = ( (message copyReceiver: self Selector: lid Arguments: vector) send )'
  "expect: refuse: computedSelectors 1:19: 'copyReceiver:Selector:Arguments:' is told a selector that is computed"
judged: 'boil = ( \'eval\' sendTo: \'3 + 4\' )'
  "expect: refuse: reflection 1:10: 'eval' looks at the inside of objects or changes it"
judged: 'boil = ( \'guardians\' sendTo: lobby )'
  "expect: refuse: systemNames 1:10: 'guardians' belongs to the system"
  "expect: warn: judgeTalk 1:10: a string speaks to the judge: 'guardian'"
