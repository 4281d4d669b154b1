"Whether it is on trial is not to be asked; what may answer something else each time is mentioned."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( isOnTrial ifTrue: 3 False: 4 )'           "expect: refuse: trialAwareness 1:10: 'isOnTrial' tells it where it runs"
judged: 'boil = ( process this )'                           "expect: refuse: trialAwareness 1:10: 'process' tells it where it runs"
judged: 'boil = ( times delay: 1000 )'
  "expect: refuse: trialAwareness 1:16: 'delay:' tells it where it runs"
  "expect: warn: trialAwareness 1:10: 'times' may answer something else each time"
judged: 'boil = ( random integer: 6 )'                      "expect: warn: trialAwareness 1:10: 'random' may answer something else each time"
judged: 'boil = ( time current )'                           "expect: warn: trialAwareness 1:10: 'time' may answer something else each time"
