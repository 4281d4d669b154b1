"An object whose annotation says Sealed keeps its data slots from generated code; what it answers when it is asked is its own affair."

lobby _AddSlots: (| vault = (| {} = 'Sealed'. parent* = traits clonable. gold <- 5. name = 'the vault'. weigh = ( _Unconfined: [ gold ] ) |) |)
lobby _AddSlots: (| thief = (| parent* = traits clonable |) |)
thief _AddGenerated: 'look = ( vault gold ). take = ( vault gold: 0 ). copied = ( vault copy )' From: 'mission 1' Provenance: '{}'
thief _AddGenerated: 'greet = ( vault name printLine ). ask = ( vault weigh printLine )' From: 'mission 2' Provenance: '{}'
thief look                                      "expect error: notGrantedError: a slots object is sealed, and out of reach of generated code."
thief take                                      "expect error: notGrantedError: a slots object is sealed, and out of reach of generated code."
thief copied                                    "expect error: notGrantedError: generated code cannot copy what is sealed."
thief greet                                     "expect: the vault"
thief ask                                       "expect: 5"
vault gold: 6
"reopen image"
thief look                                      "expect error: notGrantedError: a slots object is sealed, and out of reach of generated code."
vault copy gold printLine                       "expect: 6"
