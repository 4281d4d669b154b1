"A generated method assigns no parent, no slot of the world, and not only what is gone after reopening."
lobby _AddSlots: (| shelf <- 0 |)
lobby _AddSlots: (| kettle = (|
  parent* <- traits clonable.
  water <- 0.
  { 'Transient' steam <- 0. heat <- 0 }
|) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)
judged: 'boil = ( parent: lobby )'
  "expect: refuse: assignments 1:10: 'parent' is a parent; generated methods leave inheritance alone"
judged: 'boil = ( shelf: 3 )'                               "expect: refuse: assignments 1:10: 'shelf' is a slot of the world, not of the receiver"
judged: 'boil = ( steam: 100. heat: 3 )'
  "expect: refuse: transience 1:10: what it assigns is transient: nothing of it would be left after reopening"
judged: 'boil = ( steam: 100. water: 0 )'                   "expect: good"
judged: '{ \'Transient\' fog <- 0 } boil = ( fog: 3 )'
  "expect: refuse: annotations 1:15: an annotation says 'Transient'"
  "expect: refuse: transience 1:35: what it assigns is transient: nothing of it would be left after reopening"

"What the receiver inherits from an object of its own kind it may assign."
lobby _AddSlots: (| pot = (| parent* = kettle |) |)
((guardians judge: (guardians candidate copySource: 'stir = ( water: 3 )' For: (| parent* = traits clonable. receiver = pot. holder. selector = 'stir' |))) report) printLine
  "expect: good"
