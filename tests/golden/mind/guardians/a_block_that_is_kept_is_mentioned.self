"A block in a slot or a collection runs later, for somebody else."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'hook. boil = ( hook: [ 3 ]. 3 )'                   "expect: warn: escape 1:22: a block is kept for later"
judged: 'hook. boil = ( hook: [ ^ 3 ]. 3 )'
  "expect: warn: escape 1:22: a block with a ^ is kept; when it runs, there will be nothing to return from"
judged: 'boil = ( cups add: [ 3 ]. 3 )'                     "expect: warn: escape 1:20: a block is kept for later"
judged: 'boil = ( [ 3 ] )'                                  "expect: warn: escape 1:10: it answers a block"
judged: 'boil = ( | b | b: [ 3 ]. b value )'                "expect: good"
judged: 'boil = ( cups do: [| :c | c ]. 3 )'                "expect: good"
