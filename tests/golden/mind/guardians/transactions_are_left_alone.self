"What is kept is decided by the world."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( transaction commit )'
  "expect: refuse: commits 1:22: 'commit' would decide what the world keeps"
  "expect: refuse: commits 1:10: 'transaction' would decide what the world keeps"
judged: 'boil = ( quit )'                                   "expect: refuse: commits 1:10: 'quit' would decide what the world keeps"
judged: 'commits <- 0. boil = ( commits: commits + 1. commits )'  "expect: good"
