"_AddSlots:, _Define: and _RemoveSlot: change an object that everybody else already knows."
lobby _AddSlots: (| o = (| a <- 1. b = 2 |) |)
lobby _AddSlots: (| other = o |)
(o _AddSlots: (| c = ( a + b ) |)) c printLine      "expect: 3"
o _AddSlots: (| a = 5 |)
(o a: 9) a printLine                                "expect: 9"
(o _RemoveSlot: 'b') _Eq: o
other c                                             "expect error: No 'b' slot found in a slots object."
(o _RemoveSlot: 'zork' IfFail: [| :why | why ]) printLine           "expect: slotNameError"
(o _Define: (| d = 4 |)) d printLine                "expect: 4"
other d printLine                                   "expect: 4"
other a                                             "expect error: No 'a' slot found in a slots object."
3 _AddSlots: (| e = 5 |)                            "expect error: badTypeError: the '_AddSlots:' primitive failed. Its receiver was 3."
