"Literal numbers that ask for more than there is are refused."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( 3 power: 4 )'                             "expect: good"
judged: 'boil = ( 9 power: 99999 )'                         "expect: refuse: sizeBombs 1:12: 'power:' with 99999 asks for too much"
judged: 'boil = ( (2 power: 9) power: (2 power: 9) )'
  "expect: refuse: sizeBombs 1:23: 'power:' of what has grown already asks for too much"
judged: 'boil = ( 1 << 1000000 )'                           "expect: refuse: sizeBombs 1:12: '<<' with 1000000 asks for too much"
judged: 'boil = ( 5000 factorial )'                         "expect: refuse: sizeBombs 1:15: 'factorial' with 5000 asks for too much"
judged: 'boil = ( vector copySize: 100000000 )'             "expect: refuse: sizeBombs 1:17: 'copySize:' with 100000000 asks for too much"
judged: 'boil = ( 1000 do: [ 1000 do: [ water: water + 1 ] ] )'  "expect: good"
judged: 'boil = ( 100000 do: [ 100000 do: [ water: water + 1 ] ] )'  "expect: refuse: sizeBombs 1:30: a loop of 10000000000 rounds"
judged: 'boil = ( 1 to: 100000000 Do: [| :i | i ] )'        "expect: refuse: sizeBombs 1:12: a loop of 100000000 rounds"
