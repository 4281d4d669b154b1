"What an object inherits after its parent was assigned, it inherits when the image is opened again."
lobby _AddSlots: (| one = (| parent* = lobby. who = 'one' |). two = (| parent* = lobby. who = 'two' |). child = (| parent* <- nil |) |)
child parent: one
child who printLine                         "expect: one"
child parent: two
"reopen image"
child who printLine                         "expect: two"
two _AddSlots: (| who = ( 'II' ) |)
"reopen image"
child who printLine                         "expect: II"
