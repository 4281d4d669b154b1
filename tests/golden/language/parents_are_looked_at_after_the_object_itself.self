"The receiver's own slot wins, the nearer parent before the farther, and self stays the receiver throughout."
(| p* = (| a = 1 |). a = 2 |) a printLine           "expect: 2"
(| p* = (| f = ( a ). a = 1 |). a = 2 |) f printLine        "expect: 2"
(| p* = (| g* = (| x = 1 |). x = 2 |) |) x printLine        "expect: 2"
(| p* = true |) not printLine                       "expect: false"
lobby _AddSlots: (| moody = (| mood* <- nil. parent = traits clonable |) |)
moody mood: (| says = 'grr' |)
moody says printLine                                "expect: grr"
moody mood: (| says = 'purr' |)
moody says printLine                                "expect: purr"
