"A resend, directed or not, finds what stands above the method's holder now."
lobby _AddSlots: (|
    above = (| parent* = lobby. name = 'above'. say: x = ( 'above ', x ) |).
    beside = (| name = 'beside'. say: x = ( 'beside ', x ) |).
|)
lobby _AddSlots: (|
    below = (| parent* = above. name = ( resend.name, '!' ). say: x = ( resend.say: x ). directed = ( parent.name ).
               kept = ( [ resend.name ] ). between = ( | a | a: resend.name. above _AddSlots: (| name = ( 'changed' ) |). a, ' ', resend.name ) |).
|)
lobby _AddSlots: (| under = (| parent* = below. name = ( '[', resend.name, ']' ) |). block <- nil |)
3 do: [ under name. below directed. below say: 'x' ]
under name printLine                                     "expect: [above!]"
block: below kept
above _AddSlots: (| name = ( 'method' ) |)
under name printLine                                     "expect: [method!]"
below directed printLine                                 "expect: method"
block value printLine                                    "expect: method"
above _AddSlots: (| name <- 'data' |)
above name: 'assigned'
under name printLine                                     "expect: [assigned!]"
block value printLine                                    "expect: assigned"
below between printLine                                  "expect: assigned changed"
above _RemoveSlot: 'name'
under name                                               "expect error: No 'name' slot found in "
block value                                              "expect error: No 'name' slot found in "
below _AddSlots: (| second* = beside |)
under name printLine                                     "expect: [beside!]"
block value printLine                                    "expect: beside"
below directed                                           "expect error: No 'name' slot found in "
below say: 'x'                                           "expect error: More than one 'say:' slot"
above _AddSlots: (| name = 'back' |)
under name                                               "expect error: More than one 'name' slot"
below _RemoveSlot: 'second'
under name printLine                                     "expect: [back!]"
(below say: 'x') printLine                               "expect: above x"
below _AddSlots: (| parent* = beside |)
under name printLine                                     "expect: [beside!]"
below directed printLine                                 "expect: beside"
(below say: 'x') printLine                               "expect: beside x"
below _RemoveSlot: 'parent'
below directed                                           "expect error: No 'parent' delegatee slot was found in "
