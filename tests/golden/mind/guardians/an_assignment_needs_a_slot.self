"Only locals, slots that are there and declared slots are assigned."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( water: 100. water )'                      "expect: good"
judged: 'boil = ( | n | n: 100. n )'                        "expect: good"
judged: 'heat <- 0. boil = ( heat: 100. heat )'             "expect: good"
judged: 'boil = ( heat: 100 )'
  "expect: refuse: assignments 1:10: there is no slot 'heat' to assign; declare it beside the method: heat <- nil"
judged: 'heat = 0. boil = ( heat: 100 )'                    "expect: refuse: assignments 1:20: 'heat' is declared as a constant; declare it with <-"
judged: 'boil = ( lid: \'off\' )'                           "expect: refuse: assignments 1:10: 'lid' is no slot that can be assigned"
judged: 'boil = ( | n = 3 | n: 4. n )'                      "expect: refuse: assignments 1:20: 'n' is a constant local and cannot be assigned"
judged: 'boil = ( [| :n | n: 4. n ] value: 3 )'             "expect: refuse: assignments 1:18: 'n' is an argument and cannot be assigned"
judged: 'boil = ( parent: lobby )'                          "expect: refuse: assignments 1:10: 'parent' is no slot that can be assigned"
judged: 'boil = ( water: 3 + 4. cups do: [| :c | water: water + c ]. water )'  "expect: good"
