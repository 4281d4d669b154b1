"A covenant that the architect adds at the prompt judges every method from then on; one that fails is a refusal too."
architect silent
orchestrator consent: 'trust'
orchestrator maximumCorrections: 0
llm engine: (scriptedEngine copyReplies: ('shout: s = (s, \'!\')' & 'yell: s = (s, \'!\')' & 'roar: s = (s, \'!\')') asVector)
(genesis shout: 'tea') printLine                                        "expect: tea!"
lobby _AddSlots: ( | quiet = ( | parent* = traits covenant. name = 'quiet'. rule = 'Nothing shouts.'.
  examine: c Into: findings = ( (c source includesSubstring: '!') ifTrue: [ findings add: (refuse: 'it shouts' At: c method) ] ) | ) | )
guardians add: quiet
genesis yell: 'tea'                                                     "expect error: mission 2, yell: for genesis: refused: it shouts"
guardians remove: 'quiet'
guardians add: ( | parent* = traits covenant. name = 'broken'. check: m = ( 7 zork ) | )
genesis roar: 'tea'                                                     "expect error: mission 3, roar: for genesis: refused:"
