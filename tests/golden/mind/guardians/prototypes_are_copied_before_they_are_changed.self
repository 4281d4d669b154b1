"What everybody copies is not changed."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( cups add: 3. cups size )'                 "expect: good"
judged: 'boil = ( | l | l: list copyRemoveAll. l add: 3. l )'  "expect: good"
judged: 'boil = ( list add: 3. list )'                      "expect: refuse: sharedObjects 1:15: 'add:' would change list, which everybody shares; copy it first"
judged: 'boil = ( globals dictionary at: \'a\' Put: 3 )'
  "expect: refuse: sharedObjects 1:29: 'at:Put:' would change dictionary, which everybody shares; copy it first"
judged: 'boil = ( | list | list: cups. list add: 3. list )'  "expect: good"
