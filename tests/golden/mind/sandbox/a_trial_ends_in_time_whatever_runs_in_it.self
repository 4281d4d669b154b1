"What goes past a limit is a finding; the world goes on."
lobby _AddSlots: (| written = (| parent* = traits clonable. source <- ''. receiver. holder. mission |) |)
lobby _AddSlots: (| try: text For: object Examples: examples = ( | c | c: written copy. c source: text. c receiver: object. sandbox try: c Examples: examples ) |)
lobby _AddSlots: (| door = (| parent* = traits clonable. tries <- 0 |) |)
lobby _AddSlots: (| resultOf: text = ( | r. started |
  started: _TimeMonotonic.
  r: (try: text For: door Examples: (vector copySize: 1 FillingWith: (example copyDo: 'm'))).
  (_TimeMonotonic - started) > 2000 ifTrue: [ 'too late' printLine ].
  r findings first printString ) |)
(resultOf: 'm = ( [ true ] whileTrue )') printLine                      "expect: refuse: limits: m fails: more than 200,000 steps"
(resultOf: 'm = ( m )') printLine                                       "expect: refuse: limits: m fails: more than 1,000 nested activations"
('refuse: limits: m fails: ' isPrefixOf: (resultOf: 'm = ( | s | s: \'a\'. [ s: s, s ] loop )')) printLine    "expect: true"
('refuse: limits: m fails: ' isPrefixOf: (resultOf: 'm = ( 7 power: 30000000 )')) printLine                   "expect: true"
(resultOf: 'm = ( [ [ true ] whileTrue ] on: exceptions exception Do: [ m ] )') printLine       "expect: refuse: limits: m fails: more than 200,000 steps"
(resultOf: 'm = ( (| parent* = lobby. printString = ( [ true ] whileTrue ) |) )') printLine
"expect: refuse: limits: m gives what cannot be printed: more than 100,000 steps"
(resultOf: 'm = ( ') printLine                                          "expect: refuse: trial: it cannot be installed: syntaxError"
(resultOf: 'm = ( nil zork )') printLine                                "expect: refuse: example: m fails: No 'zork' slot found in nil."
(3 + 4) printLine                                                       "expect: 7"
