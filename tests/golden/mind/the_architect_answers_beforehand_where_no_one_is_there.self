"Answers given beforehand are used in order; then nobody is there."
architect isPresent printLine                                                           "expect: false"
architect ask: 'Tea?'                                                                   "expect error: Error: nobody is there to answer: Tea?."
(architect ask: 'Tea?' IfAbsent: 'none') printLine                                      "expect: none"
architect answers: (' green ' & [| :question | question, ' yes' ]) asVector
architect isPresent printLine                                                           "expect: true"
(architect ask: 'Tea?') printLine                                                       "expect: green"
(architect ask: 'Milk?') printLine                                                      "expect: Milk? yes"
architect isPresent printLine                                                           "expect: false"

"An evaluation that fails gives back what it used."
architect answers: ('green' & 'black') asVector
((architect ask: 'Tea?'), (architect ask: 'Tea?'), nil zork) printLine                  "expect error: No 'zork' slot found in nil."
"reopen image"
(architect ask: 'Tea?') printLine                                                       "expect: green"

"Progress is told to someone who watches, and else to no one."
architect tell: 'thinking'
