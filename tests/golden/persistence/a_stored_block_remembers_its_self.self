"A block made by a method of an object speaks to that object also when the image is opened again."
lobby _AddSlots: (| cup = (| parent* = traits clonable. colour = 'blue'. full <- false. filler = ( [ full: true. colour ] ) |). kept <- nil |)
kept: cup filler
"reopen image"
cup full printLine                          "expect: false"
kept value printLine                        "expect: blue"
"reopen image"
cup full printLine                          "expect: true"
cup _AddSlots: (| colour = 'red' |)
kept value printLine                        "expect: red"
