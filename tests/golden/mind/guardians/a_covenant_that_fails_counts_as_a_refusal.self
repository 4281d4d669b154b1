"Whatever a covenant does, there is a verdict, and it is no good one."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0 |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector = 'boil' |).
  judged = ( (guardians judge: (guardians candidate copySource: 'boil = ( 100 )' For: brief)) report printLine ).
|)
guardians steps: 50000
judged                                                      "expect: good"

"It fails."
guardians add: (| parent* = traits covenant. name = 'broken'. check: m = ( m zork ) |)
judged  "expect: refuse: guardian: the covenant broken came to no judgement: No 'zork' slot found in a candidate."
guardians remove: 'broken'
judged                                                      "expect: good"

"It never comes to an end, or not in time, or takes all the room there is."
guardians add: (| parent* = traits covenant. name = 'endless'. check: m = ( [ true ] whileTrue ) |)
judged  "expect: refuse: guardian: the covenant endless came to no judgement: more than 50,000 steps"
guardians remove: 'endless'
guardians add: (| parent* = traits covenant. name = 'deep'. check: m = ( 1 + (check: m) ) |)
judged  "expect: refuse: guardian: the covenant deep came to no judgement: more than 1,000 nested activations"
guardians remove: 'deep'
guardians seconds: 0.3
guardians add: (| parent* = traits covenant. name = 'slow'. check: m = ( process sleep: 2000. list copyRemoveAll ) |)
judged  "expect: refuse: guardian: the covenant slow came to no judgement: more than 0.3 seconds"
guardians remove: 'slow'

"It answers nonsense."
guardians add: (| parent* = traits covenant. name = 'nonsense'. check: m = ( true ) |)
judged  "expect: refuse: guardian: the covenant nonsense came to no judgement: Error: no collection of findings came. Receiver is: guardians."
guardians remove: 'nonsense'
guardians add: (| parent* = traits covenant. name = 'strings'. check: m = ( ('fine' & 'good') asVector ) |)
judged  "expect: refuse: guardian: the covenant strings came to no judgement: Error: something that is no finding came. Receiver is: guardians."
guardians remove: 'strings'

"It has no name, says nothing, or would have a method written for it."
guardians add: (| parent* = traits covenant. check: m = ( nil ) |)
judged  "expect: refuse: guardian: the covenant a covenant came to no judgement: Error: no collection of findings came. Receiver is: guardians."
guardians remove: 'a covenant'
guardians add: (| parent* = traits covenant. name = 'mute' |)
judged
  "expect: refuse: guardian: the covenant mute came to no judgement: Error: a covenant says examine:Into: or check:. Receiver is: a slots object."
guardians remove: 'mute'
guardians add: (| parent* = traits covenant. name = 'thinker'.
  check: m = ( genesis brewTea. list copyRemoveAll ) |)
judged  "expect: refuse: guardian: the covenant thinker came to no judgement: No 'brewTea' slot found in genesis."
guardians remove: 'thinker'

"The others are asked all the same."
guardians add: (| parent* = traits covenant. name = 'endless'. check: m = ( [ true ] whileTrue ) |)
((guardians judge: (guardians candidate copySource: 'boil = ( _Quit )' For: brief)) brokenRules) printLine  "expect: a list('primitives', 'guardian')"
