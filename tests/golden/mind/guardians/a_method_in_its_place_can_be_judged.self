"A mirror on a method, or a slot that holds one, is as good as a candidate."
lobby _AddSlots: (|
  kettle = (| parent* = traits clonable. water <- 0.
    fill: n = ( water: water + n ).
    spin = ( [ true ] whileTrue ).
    out = ( _Quit ).
    lose = ( zork: 3 ).
  |).
|)
(guardians judge: (reflect: kettle) at: 'fill:') printLine                      "expect: a verdict(good)"
(guardians judge: ((reflect: kettle) at: 'spin') contents) printLine            "expect: a verdict(refused, 1 finding)"
(guardians judge: (reflect: kettle) at: 'out') brokenRules printLine            "expect: a list('primitives')"
((covenants primitives check: ((reflect: kettle) at: 'out') contents)) size printLine     "expect: 1"

"What it may assign depends on the object it is in, which only the slot knows."
(guardians judge: (reflect: kettle) at: 'lose') brokenRules printLine           "expect: a list('assignments')"
(guardians judge: ((reflect: kettle) at: 'lose') contents) isGood printLine     "expect: true"
