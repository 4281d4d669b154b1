"The storeString of a collection is an expression that makes an equal one."
((dictionary copyRemoveAll at: 'b' Put: 1) at: 'a' Put: 2) storeString printLine
  "expect: [|d|"  "expect: 	d: dictionary copyRemoveAll."  "expect: 	d at: ('a') Put: (2)."  "expect: 	d at: ('b') Put: (1)."  "expect: ] value"
((dictionary copyRemoveAll at: 'a' Put: 2) storeString eval = (dictionary copyRemoveAll at: 'a' Put: 2)) printLine     "expect: true"
((1 & 'two') asVector storeString eval = (1 & 'two') asVector) printLine        "expect: true"
((3 & 1) asSet storeString eval = (3 & 1) asSet) printLine                      "expect: true"
vector storeString printLine                        "expect: vector copy"
