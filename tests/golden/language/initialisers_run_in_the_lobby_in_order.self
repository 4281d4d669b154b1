"The value of a slot is worked out once, when the object is made, in the lobby: it sees neither siblings nor locals."
(| a = 'one' print. b <- 'two' printLine |) a printLine     "expect: onetwo"    "expect: one"
(| a = 3. b = a |)                                  "expect error: No 'a' slot found in lobby."
(| a = 3. b = ( a + 1 ) |) b printLine              "expect: 4"
lobby _AddSlots: (| kettle = 'hot' |)
(| a = kettle |) a printLine                        "expect: hot"
(| f = (| t <- kettle | t ) |) f printLine          "expect: hot"
