"Methods that ran many times, and found what they send, see every kind of change to the slots they use."
lobby _AddSlots: (| far = (| parent* = lobby |) |)
lobby _AddSlots: (|
    asked = (| parent* = far. x <- 1. mine = ( x ). myOwn = ( self x ). assign: v = ( x: v ). inBlock = ( [ x ] value ). inLoop = ( | r | 3 do: [ r: x ]. r ) |).
    asker = (| of: it = ( it x ). of: it Put: v = ( it x: v ). sum: it = ( it x + it x ). isOne: it = ( it x = 1 ifTrue: 'one' False: 'other' ) |).
    show: it = ( (it mine & it myOwn & it inBlock & it inLoop & (asker of: it)) asVector printLine ).
|)
100 do: [ asked mine. asked myOwn. asked inBlock. asked inLoop. asker of: asked. asker sum: asked. asker isOne: asked ]
show: asked                                              "expect: a vector(1, 1, 1, 1, 1)"

"data becomes a method"
asked _AddSlots: (| x = ( 'method' ) |)
show: asked                                              "expect: a vector('method', 'method', 'method', 'method', 'method')"
asked assign: 3                                          "expect error: No 'x:' slot found in "
asker of: asked Put: 3                                   "expect error: No 'x:' slot found in "
asker isOne: asked
(asker isOne: asked) printLine                           "expect: other"

"a method becomes a constant, and that another"
asked _AddSlots: (| x = 7 |)
show: asked                                              "expect: a vector(7, 7, 7, 7, 7)"
(asker sum: asked) printLine                             "expect: 14"
asked _AddSlots: (| x = 8 |)
show: asked                                              "expect: a vector(8, 8, 8, 8, 8)"

"a constant becomes assignable"
asked _AddSlots: (| x <- 1 |)
(asker isOne: asked) printLine                           "expect: one"
asked assign: 9
show: asked                                              "expect: a vector(9, 9, 9, 9, 9)"
asker of: asked Put: 10
show: asked                                              "expect: a vector(10, 10, 10, 10, 10)"

"the slot goes, and one further up takes its place"
asked _RemoveSlot: 'x'
asked mine                                               "expect error: No 'x' slot found in "
asker of: asked                                          "expect error: No 'x' slot found in "
far _AddSlots: (| x <- 'far' |)
show: asked                                              "expect: a vector('far', 'far', 'far', 'far', 'far')"
asked assign: 'further'
far x printLine                                          "expect: further"
show: asked                                              "expect: a vector('further', 'further', 'further', 'further', 'further')"

"a nearer one hides it"
asked _AddSlots: (| x = ( 'near' ) |)
show: asked                                              "expect: a vector('near', 'near', 'near', 'near', 'near')"
asked _RemoveSlot: 'x'
show: asked                                              "expect: a vector('further', 'further', 'further', 'further', 'further')"

"another parent makes it ambiguous, and removing one settles it"
asked _AddSlots: (| other* = (| x = 'other' |) |)
asked mine                                               "expect error: More than one 'x' slot was found in "
asker of: asked                                          "expect error: More than one 'x' slot was found in "
asked _RemoveSlot: 'parent'
(asker of: asked) printLine                              "expect: other"
asked mine printLine                                     "expect: other"
asked _Define: (| x = 'all new'. mine = ( x ) |)
asked mine printLine                                     "expect: all new"
asked myOwn                                              "expect error: No 'myOwn' slot found in "
