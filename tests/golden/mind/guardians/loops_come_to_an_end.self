"A loop that nothing ends is refused, one that only a message may end is mentioned."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( | i <- 0 | [ i < 3 ] whileTrue: [ i: i + 1 ]. i )'  "expect: good"
judged: 'boil = ( [ water > 9 ] whileFalse: [ water: water + 1 ]. water )'  "expect: good"
judged: 'boil = ( [ water: water + 1. water > 9 ifTrue: [ ^ water ] ] loop )'  "expect: good"
judged: 'boil = ( [ cups isEmpty ] whileFalse: [ cups removeFirst ]. 3 )'  "expect: good"
judged: 'boil = ( [| :exit | water > 9 ifTrue: [ exit value ]. water: water + 1 ] loopExit )'  "expect: good"
judged: 'boil = ( [ true ] whileTrue. 3 )'                  "expect: refuse: loops 1:19: the condition of this loop is always the same"
judged: 'boil = ( [ false ] whileFalse: [ water: water + 1 ] )'
  "expect: refuse: loops 1:20: the condition of this loop is always the same"
judged: 'boil = ( [ water: water + 1 ] loop )'              "expect: refuse: loops 1:31: nothing in this loop ends it"
judged: 'boil = ( | i <- 0 | [ i < 3 ] whileTrue: [ water: water + i ]. i )'
  "expect: refuse: loops 1:31: nothing in this loop changes what its condition looks at"
judged: 'boil = ( [ water: water + 1 ] untilTrue: [ 3 < 2 ]. 3 )'
  "expect: refuse: loops 1:31: the condition of this loop is always the same"
judged: 'boil = ( [ cups removeFirst ] loop )'              "expect: refuse: loops 1:31: nothing in this loop ends it"
judged: 'boil = ( [ water > 9 ifTrue: [ error: \'hot\' ]. water: water + 1 ] loop )'
  "expect: warn: loops 1:67: only a message in this loop can end it"
judged: 'boil = ( boil )'                                   "expect: refuse: loops 1:10: it sends 'boil' to itself whatever happens"
judged: 'boil = ( water = 0 ifTrue: [ 3 ] False: [ boil ] )'  "expect: warn: loops 1:43: it sends itself the same message again"
judged: 'boil = ( water = 0 ifTrue: [ ^ 3 ]. water: water - 1. boil )'  "expect: good"
judged: 'boil = ( [ 3 / water ] on: exceptions error Do: [| :e | e retry ] )'
  "expect: refuse: loops 1:59: this handler tries the very same again for ever"
judged: 'boil = ( [ 3 / water ] on: exceptions error Do: [| :e | water: 1. e retry ] )'
  "expect: warn: loops 1:69: this handler tries again every time"
