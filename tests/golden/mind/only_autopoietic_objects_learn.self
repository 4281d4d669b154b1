"Everything else gets the ordinary error; an object that takes traits autopoietic for a parent learns like genesis does."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'boil = (water: \'hot\'. water)'))
lobby _AddSlots: ( | kettle = ( | parent* = traits clonable. water <- 'cold' | ) | )
kettle boil                                                             "expect error: No 'boil' slot found in"
lobby _AddSlots: ( | samovar = ( | parent* = traits autopoietic. water <- 'cold' | ) | )
samovar boil printLine                                                  "expect: hot"
samovar water printLine                                                 "expect: hot"
((reflect: samovar) includesKey: 'boil') printLine                      "expect: true"
"It may be a parent beside others."
llm engine: (scriptedEngine copyReplies: (vector copySize: 1 FillingWith: 'boil = (water: \'hot\'. water)'))
kettle _AddSlots: ( | learning* = traits autopoietic | )
kettle boil printLine                                                   "expect: hot"
((reflect: kettle) includesKey: 'boil') printLine                       "expect: true"
"Questions of the system are none for a mission."
samovar ifTrue: [ 3 ] False: [ 4 ]                                      "expect error: No 'ifTrue:False:' slot found"
