"A slot hides those of the same name further up, by whatever way they are reached. Two that hide nothing of each other are ambiguous."
lobby _AddSlots: (|
    top = (| parent* = lobby. name = 'top'. high = 'high' |).
    left = (| name = 'left' |).
    right = (| name = 'right' |).
|)
left _AddSlots: (| parent* = top |)
right _AddSlots: (| parent* = top |)
lobby _AddSlots: (| bottom = (| a* = left. b* = right. c* = top. d* = left |) |)
bottom high printLine                                    "expect: high"
bottom name                                              "expect error: More than one 'name' slot was found in "
bottom _AddSlots: (| name = 'bottom' |)
bottom name printLine                                    "expect: bottom"
bottom _RemoveSlot: 'name'
bottom _RemoveSlot: 'b'
bottom name printLine                                    "expect error: More than one 'name' slot"
bottom _RemoveSlot: 'c'
bottom name printLine                                    "expect: left"
left _RemoveSlot: 'name'
bottom name printLine                                    "expect: top"

"Any number of parents."
lobby _AddSlots: (| many = (| p1* = (| s1 = 1 |). p2* = (| s2 = 2 |). p3* = (| s3 = 3 |). p4* = (| s4 = 4 |). p5* = (| s5 = 5 |).
                              p6* = (| s6 = 6 |). p7* = (| s7 = 7 |). p8* = lobby. sum = ( s1 + s2 + s3 + s4 + s5 + s6 + s7 ) |) |)
many sum printLine                                       "expect: 28"

"Parents in a circle are no trouble."
top _AddSlots: (| round* = bottom. around* = many |)
bottom name printLine                                    "expect: top"
bottom high printLine                                    "expect: high"
bottom s4 printLine                                      "expect: 4"
bottom zork                                              "expect error: No 'zork' slot found in "
top _AddSlots: (| myself* = top |)
top name printLine                                       "expect: top"
top zork                                                 "expect error: No 'zork' slot found in "
