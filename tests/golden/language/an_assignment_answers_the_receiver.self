"Assigning answers the object the message was sent to, so that assignments chain."
lobby _AddSlots: (| pot = (| parent* = traits clonable. water <- 0. tea <- '' |) |)
((pot copy water: 3) tea: 'green') tea printLine    "expect: green"
(pot copy water: 3) water printLine                 "expect: 3"
((| p* = (| x <- 1 |) |) x: 5) x printLine          "expect: 5"
pot water printLine                                 "expect: 0"
(| a = 1 |) a: 2                                    "expect error: No 'a:' slot found in a slots object."
(| f: n = ( n: 3 ) |) f: 2                          "expect error: No 'n:' slot found in a slots object."
