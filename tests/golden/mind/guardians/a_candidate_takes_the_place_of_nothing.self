"What is understood already stays as it is; constants of the world keep their names."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( 100 )'                                    "expect: good"
judged: 'heat <- 0. boil = ( heat )'                        "expect: good"
judged: 'water <- 5. boil = ( water )'                      "expect: refuse: noOverride 1:1: the receiver has a slot 'water' already"
judged: 'printString <- \'x\'. boil = ( printString )'
  "expect: refuse: noOverride 1:1: 'printString' would take the place of the one in defaultBehavior"
judged: 'copy <- 5. boil = ( 3 )'                           "expect: refuse: noOverride 1:1: 'copy' would take the place of the one in mixins clonable"
judged: 'list <- 5. boil = ( 3 )'                           "expect: refuse: noOverride 1:1: 'list' would take the place of the one in globals"
judged: 'boil = ( | true | true: false. true )'
  "expect: refuse: noOverride 1:12: an argument or local named 'true' hides a constant of the world"
judged: 'boil = ( [| :nil | nil ] value: 3 )'
  "expect: refuse: noOverride 1:10: an argument or local named 'nil' hides a constant of the world"
judged: 'boil = ( (| parent* = lobby. printString = ( \'a pot\' ) |) printString )'  "expect: good"
judged: 'boil = ( (| doesNotUnderstand: m = ( 3 ) |) )'
  "expect: refuse: noOverride 1:13: 'doesNotUnderstand:' is not for generated objects"

"A global that inherited methods do not name may mean something else here."
judged: 'finding <- 5. boil = ( finding )'                  "expect: warn: noOverride 1:1: 'finding' means something else here than everywhere else"

"Unless the mission is to write a better method in the place of one."
lobby _AddSlots: (| pot = (| parent* = traits clonable. water <- 0. boil = ( 99 ) |) |)
lobby _AddSlots: (|
  again: text = ( (guardians judge: (guardians candidate copySource: text For: better)) report printLine ).
  better = (| parent* = traits clonable. receiver = pot. holder. selector = 'boil'. mayReplace <- false |).
|)
again: 'boil = ( 100 )'                                     "expect: refuse: noOverride 1:1: the receiver has a slot 'boil' already"
better mayReplace: true
again: 'boil = ( 100 )'                                     "expect: good"
again: 'water = ( 100 )'
  "expect: refuse: oneMethod 1:1: this is 'water'; 'boil' was asked for"
  "expect: refuse: noOverride 1:1: the receiver has a slot 'water' already"
