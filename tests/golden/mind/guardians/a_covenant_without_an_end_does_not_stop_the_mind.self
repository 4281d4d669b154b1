"A limit that ends a covenant ends what it was asked under as well: missions go on being thought about."
architect silent
orchestrator consent: 'trust'
orchestrator correctsAtOnce: false
llm engine: (scriptedEngine copyCycling: 'x = ( 3 )')
guardians add: (| parent* = traits covenant. name = 'endless'. rule = 'r'. examine: c Into: findings = ( [ true ] whileTrue: [ ] ) |)
genesis x                                       "expect error: mission 1, x for genesis: refused: the covenant endless came to no judgement"
autopoiesis isOff printLine                     "expect: false"
guardians remove: 'endless'
genesis x printLine                             "expect: 3"
"So it is with everything that holds for a while only."
[ processMemory at: 'tea' Put: 'hot' During: [ [ true ] whileTrue: [ ] ] ] valueWithinSteps: 1000       "expect error: more than 1,000 steps"
(processMemory at: 'tea' IfAbsent: 'none') printLine                                                    "expect: none"
