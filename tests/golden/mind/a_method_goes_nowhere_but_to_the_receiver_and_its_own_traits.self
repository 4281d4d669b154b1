"What a receiver says about where its methods belong holds for itself and for what it inherits its autopoiesis from, and for no other place."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyPatterns: ((dictionary copyRemoveAll at: 'stray' Put: 'stray = ( 1 )') at: 'homely' Put: 'homely = ( 2 )'))
lobby _AddSlots: ( | elsewhere = ( | parent* = traits autopoietic. methodHolder = ( lobby ) | ) | )
elsewhere stray printLine                                               "expect: 1"
((reflect: lobby) includesKey: 'stray') printLine                       "expect: false"
((reflect: elsewhere) includesKey: 'stray') printLine                   "expect: true"
(genesis copy) homely printLine                                         "expect: 2"
((reflect: traits genesis) includesKey: 'homely') printLine             "expect: true"
