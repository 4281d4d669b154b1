"A primitive that is not granted is refused wherever its selector stands."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( water _Eq: 3 )'                           "expect: good"
judged: 'boil = ( _Quit )'                                  "expect: refuse: primitives 1:10: '_Quit' is not granted to generated methods"
judged: 'boil = ( _QuitIfFail: [ 3 ] )'                     "expect: refuse: primitives 1:10: '_Quit' is not granted to generated methods"
judged: 'boil = ( (| a = _Quit |) )'                        "expect: refuse: primitives 1:17: '_Quit' is not granted to generated methods"
judged: 'boil = ( cups do: [ lobby _AddSlots: (| a = 3 |) ] )'
  "expect: refuse: primitives 1:27: '_AddSlots:' is not granted to generated methods"
judged: 'boil = ( \'_Quit\' sendTo: self )'                 "expect: refuse: primitives 1:10: '_Quit' is not granted to generated methods"
judged: 'boil = ( \'_Quit\' size )'                         "expect: good"
