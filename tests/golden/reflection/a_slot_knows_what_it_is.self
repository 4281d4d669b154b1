"Constant, assignable, parent, method or assignment: each slot says which, and shows what it holds in a mirror."
lobby _AddSlots: ( | m = reflect: (| p* = list. a = 1. b <- 'two'. f: x = ( x ) |) | )
lobby _AddSlots: ( |
  kinds: slot = ( | said |
    said: list copyRemoveAll.
    ('isParent' & 'isMethod' & 'isAssignment' & 'isAssignable' & 'isArgument') asVector do: [| :q | (q sendTo: slot) ifTrue: [ said add: q ] ].
    slot name, ': ', (said joinUsing: ' ') ).
| )
m do: [| :slot | (kinds: slot) printLine ]
  "expect: a:"
  "expect: b: isAssignable"
  "expect: b:: isAssignment"
  "expect: f:: isMethod"
  "expect: p: isParent"
(m at: 'a') contents printLine                  "expect: a mirrors smallInt(on 1)"
(m at: 'b') contents reflectee printLine        "expect: two"
(m at: 'b') value reflectee printLine           "expect: two"
(m at: 'b:') contents printLine                 "expect: a mirrors assignment(on <-)"
(m at: 'f:') contents printLine                 "expect: a mirrors method(on a method)"
(m at: 'p') contents name printLine             "expect: list"
(m at: 'a') key printLine                       "expect: a"
((m at: 'a') = (m at: 'a')) printLine           "expect: true"
((m at: 'a') = (m at: 'b')) printLine           "expect: false"
((m at: 'a') = 3) printLine                     "expect: false"
((m at: 'a') < (m at: 'b')) printLine           "expect: true"
((m at: 'a') holder = m) printLine              "expect: true"
