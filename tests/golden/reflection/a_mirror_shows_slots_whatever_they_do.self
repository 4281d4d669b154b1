"Looking at a slot runs nothing, and an object that answers nothing can be looked at."
lobby _AddSlots: ( |
  kettle = (| p* = lobby. water <- 'cold'. boil: minutes = ( 'boiling' printLine ). + other = ( other ). name = 'kettle' |).
  bare = (| a = 1 |).
| )
(reflect: kettle) printLine                                             "expect: a mirrors slots(on a slots object)"
(reflect: kettle) names printLine                                       "expect: a vector('+', 'boil:', 'name', 'p', 'water', 'water:')"
(reflect: kettle) size printLine                                        "expect: 6"
(reflect: bare) names printLine                                         "expect: a vector('a')"
(reflect: bare) reflectee a printLine                                   "expect: 1"
(reflect: ()) isEmpty printLine                                         "expect: true"
((reflect: kettle) at: 'water') printLine                               "expect: water = 'cold'"
((reflect: kettle) at: 'water') sourceString printLine                  "expect: water <- 'cold'"
((reflect: kettle) at: 'p') printLine                                   "expect: p* = lobby"
((reflect: kettle) at: 'boil:') printLine                               "expect: boil: minutes = ( 'boiling' printLine)"
((reflect: kettle) at: '+') printLine                                   "expect: + other = ( other)"
((reflect: kettle) at: 'water:') printLine                              "expect: water: = <-"
(reflect: kettle) do: [| :slot. :name | (slot name = name) ifFalse: [ name printLine ] ]
((reflect: kettle) includesKey: 'tea') printLine                        "expect: false"
((reflect: kettle) at: 'tea' IfAbsent: 'none') printLine                "expect: none"
((reflect: kettle) at: 'tea' IfFail: [| :why | why ]) printLine         "expect: slotNameError"
((reflect: kettle) at: 3 IfFail: [| :why | why ]) printLine             "expect: badTypeError"
(reflect: kettle) at: 'tea'                                             "expect error: Error: there is no slot 'tea'"
((reflect: kettle) gather: [| :slot | list copyRemoveAll add: slot name size ]) printLine     "expect: a list(1, 5, 4, 1, 5, 6)"
"reopen image"
(reflect: kettle) size printLine                                        "expect: 6"
