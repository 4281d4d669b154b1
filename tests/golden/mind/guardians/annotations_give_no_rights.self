"What a text says in annotations cannot give it rights, and so may only be categories and comments."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: '{ \'Category: heat\' boil = ( 100 ) }'             "expect: good"
judged: '{ \'Provenance: {}\' boil = ( 100 ) }'             "expect: refuse: annotations 1:20: an annotation says 'Provenance: {}'"
judged: '{ \'Category: heat\\x7fProvenance: {}\' boil = ( 100 ) }'
  "expect: refuse: annotations 1:38: an annotation says 'Provenance: {}'"
judged: 'boil = ( (| {} = \'Sealed\'. a = 3 |) a )'         "expect: refuse: annotations 1:10: an annotation says 'Sealed'"
