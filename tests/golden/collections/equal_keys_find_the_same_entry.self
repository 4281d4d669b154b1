"A key is found by what it equals: equal strings of either kind, equal numbers, equal points, objects that say so."
lobby _AddSlots: (| d = dictionary copy. card = (| parent* = traits clonable. suit <- ''. rank <- 0.
    rank: r Of: s = ( (copy rank: r) suit: s ).
    = c = ( (rank = c rank) && [ suit = c suit ] ).
    hash = ( rank ) |) |)
d at: 'tea' Put: 1
d at: 3 Put: 2
d at: 3 @ 4 Put: 3
d at: nil Put: 4
d at: (card rank: 7 Of: 'hearts') Put: 5
d at: (card rank: 7 Of: 'spades') Put: 6
(d at: ('te', 'a')) printLine                            "expect: 1"
(d at: 3.0) printLine                                    "expect: 2"
(d at: 3 @ 4) printLine                                  "expect: 3"
(d at: nil) printLine                                    "expect: 4"
(d at: (card rank: 7 Of: 'spades')) printLine            "expect: 6"
(d includesKey: (card rank: 8 Of: 'spades')) printLine   "expect: false"
(d includesKey: '3') printLine                           "expect: false"
d removeKey: (card rank: 7 Of: 'hearts')
(d at: (card rank: 7 Of: 'spades')) printLine            "expect: 6"
(d includesKey: (card rank: 7 Of: 'hearts')) printLine   "expect: false"
d size printLine                                         "expect: 5"
d at: 3 @ 4 Put: 'again'
d size printLine                                         "expect: 5"
d at: 'milk'                                             "expect error: Error: 'milk' is absent. Receiver is: a dictionary."
d removeKey: 5 @ 5                                       "expect error: Error: 5@5 is absent. Receiver is: a dictionary."
