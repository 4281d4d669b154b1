"One method, for the selector that was asked for; data slots beside it begin with literals or new empty collections."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( 100 )'                                    "expect: good"
judged: 'heat <- 0. boil = ( heat: 100. heat )'             "expect: good"
judged: 'log <- list copyRemoveAll. note. name <- \'x\'. boil = ( log add: 1. log size )'  "expect: good"
judged: 'cook = ( 100 )'                                    "expect: refuse: oneMethod 1:1: this is 'cook'; 'boil' was asked for"
judged: 'boil = ( helper ). helper = ( 100 )'               "expect: refuse: oneMethod 1:20: there are 2 methods; only 'boil' was asked for"
judged: 'heat <- 0'                                         "expect: refuse: oneMethod: there is no method; 'boil' was asked for"
judged: 'heat <- 3 + 4. boil = ( heat )'                    "expect: refuse: oneMethod 1:11: the slot 'heat' begins with something to compute: 3 + 4"
judged: 'log <- list. boil = ( log )'                       "expect: refuse: oneMethod 1:8: the slot 'log' begins with something to compute: list"
judged: 'hook <- [ 3 ]. boil = ( hook value )'
  "expect: refuse: oneMethod 1:9: the slot 'hook' begins with something to compute: [ 3 ]"
judged: 'other* = lobby. boil = ( 3 )'
  "expect: refuse: oneMethod 1:1: it adds a parent, 'other'"
  "expect: refuse: oneMethod 1:10: the slot 'other' begins with something to compute: lobby"
judged: 'boil: n = ( n )'                                   "expect: refuse: oneMethod 1:1: this is 'boil:'; 'boil' was asked for"
