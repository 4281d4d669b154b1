"A method is short, and not nested without end."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( 100 )'                                    "expect: good"
judged: 'boil = ( \'', ('x' repeated: 6000), '\' )'         "expect: refuse: size: it has 6013 characters; 6000 are the most"
judged: 'boil = ( ', ('[ ' repeated: 40), '1', (' ] value' repeated: 40), ' )'
  "expect: refuse: size 1:8: it has 83 levels of nesting; 60 are the most"
