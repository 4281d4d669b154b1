"What an expression changed before it failed is as it was before, in the image and in what was compiled."
lobby _AddSlots: (| pot = (| parent* = traits clonable. size = 3. water <- 0. told = ( size printString, ' ', water printString ) |) |)
pot told printLine                          "expect: 3 0"
lobby _AddSlots: (| spill = ( pot water: 2. pot _AddSlots: (| size = 5 |). pot told printLine. error: 'spilled' ) |)
spill                                       "expect: 5 2"   "expect error: Error: spilled."
pot told printLine                          "expect: 3 0"
"reopen image"
pot told printLine                          "expect: 3 0"
lobby _AddSlots: (| teach = ( traits integer _AddSlots: (| triple = ( self * 3 ) |). 5 triple printLine. error: 'enough' ) |)
teach                                       "expect: 15"    "expect error: Error: enough."
5 triple                                    "expect error: No 'triple' slot found in 5."
