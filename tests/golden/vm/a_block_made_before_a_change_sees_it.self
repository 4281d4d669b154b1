"A block kept in a slot looks its names up when it runs, not as they were when it was made."
lobby _AddSlots: (|
    near = (| parent* = lobby. data <- 1. constant = 2.
              readers = ( ([ data ] & [ constant ] & [ everywhere ] & [| :v | data: v. data ]) asVector ) |).
    everywhere = 3.
    blocks <- nil.
    show = ( ((blocks at: 0) value & ((blocks at: 1) value) & ((blocks at: 2) value)) asVector printLine ).
|)
blocks: near readers
show                                                     "expect: a vector(1, 2, 3)"
near _AddSlots: (| unrelated <- 0 |)
show                                                     "expect: a vector(1, 2, 3)"
near _AddSlots: (| data = ( 'd' ). constant = ( 'c' ). everywhere = ( 'e' ) |)
show                                                     "expect: a vector('d', 'c', 'e')"
(blocks at: 3) value: 5                                  "expect error: No 'data:' slot found in "
near _RemoveSlot: 'everywhere'
show                                                     "expect: a vector('d', 'c', 3)"
everywhere _Perform: 'printLine'                         "expect: 3"
lobby _AddSlots: (| everywhere <- 33 |)
everywhere: 34
show                                                     "expect: a vector('d', 'c', 34)"
near _AddSlots: (| data <- 'again'. constant <- 22 |)
near constant: 23
((blocks at: 3) value: 6) printLine                      "expect: 6"
show                                                     "expect: a vector(6, 23, 34)"
near _RemoveSlot: 'data'
(blocks at: 0) value                                     "expect error: No 'data' slot found in "
near _AddSlots: (| second* = (| data = 'inherited' |) |)
show                                                     "expect: a vector('inherited', 23, 34)"
near _AddSlots: (| second* = (| data = 'inherited anew'. everywhere = 'nearer' |) |)
(blocks at: 0) value printLine                           "expect: inherited anew"
(blocks at: 2) value                                     "expect error: More than one 'everywhere' slot"
near _RemoveSlot: 'parent'
(blocks at: 2) value printLine                           "expect: nearer"
"reopen image"
(blocks at: 2) value printLine                           "expect: nearer"
near _RemoveSlot: 'second'
(blocks at: 2) value                                     "expect error: No 'everywhere' slot found in "
