"A covenant of one's own is an object with a name, a rule and examine:Into: or check:."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0 |) |)
lobby _AddSlots: (|
  brief = (| parent* = traits clonable. receiver = kettle. holder. selector = 'boil' |).
  judged: text = ( (guardians judge: (guardians candidate copySource: text For: brief)) report printLine ).
|)
judged: 'boil = ( \'LOUD\' )'                               "expect: good"
guardians add: (| parent* = traits covenant.
  name = 'noShouting'.
  rule = 'Strings are not written in capitals.'.
  examine: c Into: findings = (
    c nodes do: [| :node |
      (node isText && [ node contents = node contents capitalizeAll ]) ifTrue: [ findings add: (refuse: 'this string shouts' At: node) ] ] ).
|)
judged: 'boil = ( \'LOUD\' )'                               "expect: refuse: noShouting 1:10: this string shouts"
"reopen image"
judged: 'boil = ( \'LOUD\' )'                               "expect: refuse: noShouting 1:10: this string shouts"
guardians names last printLine                              "expect: noShouting"
guardians rulesForPrompt lastLine printLine                 "expect: - Strings are not written in capitals."

"One of the same name takes its place."
guardians add: (| parent* = traits covenant. name = 'noShouting'. check: m = ( list copyRemoveAll ) |)
judged: 'boil = ( \'LOUD\' )'                               "expect: good"
(guardians names occurrencesOf: 'noShouting') printLine     "expect: 1"

"What a covenant goes by is data."
(guardians named: 'size') characters: 30
judged: 'boil = ( \'this is quite a long string\' )'        "expect: refuse: size: it has 40 characters; 30 are the most"
(guardians named: 'primitives') granted add: '_TimeCPU'
judged: 'boil = ( _TimeCPU )'                               "expect: good"
(guardians named: 'zork') printLine                         "expect: nil"
