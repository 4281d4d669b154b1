"A mirror finds the slot that would answer a message, and the parents on the way."
lobby _AddSlots: ( | far = (| parent* = lobby. tea = 'far' |). ring = (| parent* |) | )
lobby _AddSlots: ( | near = (| parent* = far. milk = 'near' |). two = (| p* = far. q* = (| tea = 'other' |) |) | )
lobby _AddSlots: ( | one = (| parent* = near. sugar <- 'own' |) | )
ring parent: ring
((reflect: one) lookup: 'sugar') holder reflectee sugar printLine           "expect: own"
(((reflect: one) lookup: 'milk') holder = (reflect: near)) printLine        "expect: true"
((reflect: one) lookup: 'tea') contents reflectee printLine                 "expect: far"
((reflect: one) lookup: 'biscuit' IfFail: [| :why | why ]) printLine        "expect: no slot is found"
((reflect: two) lookup: 'tea' IfFail: [| :why | why ]) printLine            "expect: more than one slot is found"
(reflect: two) parentsDo: [| :slot. :name | name printLine ]
  "expect: p"
  "expect: q"
((reflect: ring) lookup: 'tea' IfFail: 'none') printLine                    "expect: none"
((reflect: 3) lookup: 'factorial') holder name printLine                    "expect: traits integer"
