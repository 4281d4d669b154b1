"In an object that can have methods written for it, what looks like an assignment to no slot may be a message; elsewhere it is a mistake."
traits _AddSlots: (| autopoietic = (| parent* = traits clonable |) |)
lobby _AddSlots: (| kettle = (| parent* = traits clonable |). seed = (| parent* = traits autopoietic |) |)
lobby _AddSlots: (|
  judged: text For: object = (
    (guardians judge: (guardians candidate copySource: text For: ((| parent* = traits clonable. receiver. holder. selector = 'greet:' |) copy receiver: object))) report
      printLine ).
|)
judged: 'greet: n = ( salute: n )' For: seed                "expect: warn: assignments 1:14: there is no slot 'salute': this is a message nobody understands yet"
judged: 'greet: n = ( salute: n )' For: kettle
  "expect: refuse: assignments 1:14: there is no slot 'salute' to assign; declare it beside the method: salute <- nil"
judged: 'greet: n = ( greeted: greeted + 1. n )' For: seed
  "expect: refuse: assignments 1:14: there is no slot 'greeted' to assign; declare it beside the method: greeted <- nil"
judged: 'greet: n = ( salute: n Warmly: true )' For: seed   "expect: good"
