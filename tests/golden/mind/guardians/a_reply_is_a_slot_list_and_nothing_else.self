"A reply is read as the inside of a slot list; one fence around it may stay, prose may not."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. cups <- (1 & 2) asList. lid = 'on' |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector <- 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)

judged: 'boil = ( 100 )'                                    "expect: good"
judged: '```\nboil = ( 100 )\n```'                          "expect: good"
judged: 'Of course!\n```self\nboil = ( 100 )\n```\nI hope this helps.'  "expect: good"
judged: 'Of course! boil = ( 100 )'
  "expect: refuse: readable 1:1: the name Of begins with a capital letter; names begin with a small letter: of"
judged: '```\nboil = ( 100 )\n```\n```\nboil = ( 212 )\n```'  "expect: refuse: readable 3:1: unexpected operator ```"
judged: 'boil = ( 100'                                      "expect: refuse: readable 1:8: this '(' is never closed"
judged: 'boil = ( 100 ) |) _Quit (| a = 3'
  "expect: refuse: readable 1:16: unexpected '|'; | only stands around slots; the boolean or is ||"
judged: ''                                                  "expect: refuse: oneMethod: there is no method; 'boil' was asked for"
judged: 'I cannot do that.'
  "expect: refuse: readable 1:1: the name I begins with a capital letter; names begin with a small letter: i"
