"A name that could be taken for another, or holds what nobody sees, is refused."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'heat1 <- 0. boil = ( heat1 )'                      "expect: good"
judged: 'wat3r <- 0. boil = ( wat3r )'                      "expect: refuse: lookalikes 1:1: 'wat3r' looks like another name"
judged: 'boil = ( | l1st | l1st: 3. l1st )'                 "expect: refuse: lookalikes 1:12: 'l1st' looks like another name"
judged: 'boil = ( | c_ups | c_ups: 3. c_ups )'              "expect: refuse: lookalikes 1:12: 'c_ups' looks like another name"
judged: 'b', 1086 asCharacter, 'il = ( 3 )'                 "expect: refuse: readable 1:2: the character о (U+043E) outside a string"
judged: 'boil = ( \'naïve café\' size )'                    "expect: good"
judged: 'boil = ( \'чай\' size )'                           "expect: good"
judged: 'boil = ( \'s', 1110 asCharacter, 'ze\' size )'
  "expect: refuse: lookalikes 1:10: a word of this string mixes letters of several scripts"
judged: 'boil = ( \'a', 8203 asCharacter, 'b\' size )'      "expect: refuse: lookalikes 1:1: a character nobody sees, number 8203"
judged: 'boil = ( "', 8238 asCharacter, '" 3 )'             "expect: refuse: lookalikes 1:1: a character nobody sees, number 8238"
