"Numbers, strings, blocks and the oddballs have no slots of their own; what is added to their traits they know at once."
lobby _AddSlots: (| send = (| of: x = ( x zork ). to: x = ( x zork: 5 ). inLoop: x = ( | r | 3 do: [ r: x zork ]. r ) |) |)
send of: 3                                               "expect error: No 'zork' slot found in 3."
traits integer _AddSlots: (| zork = 'integer' |)
(send of: 3) printLine                                   "expect: integer"
(send inLoop: 3) printLine                               "expect: integer"
send of: 3.5                                             "expect error: No 'zork' slot found in 3.5."
traits number _AddSlots: (| zork = ( self + 1 ) |)
(send of: 3.5) printLine                                 "expect: 4.5"
(send of: 3) printLine                                   "expect: integer"
traits integer _RemoveSlot: 'zork'
(send of: 3) printLine                                   "expect: 4"
traits number _AddSlots: (| zork <- 'shared' |)
send to: 3
(send of: 2.5) printLine                                 "expect: 5"
traits number _RemoveSlot: 'zork'
traits block _AddSlots: (| zork = ( value ) |)
(send of: [ 'a block' ]) printLine                       "expect: a block"
traits string _AddSlots: (| zork = ( size ) |)
(send of: 'abc') printLine                               "expect: 3"
(send of: 'abc' copyMutable) printLine                   "expect: 3"
traits mutableString _AddSlots: (| zork = 'mutable' |)
(send of: 'abc' copyMutable) printLine                   "expect: mutable"
nil _AddSlots: (| zork = 'nil itself' |)
(send of: nil) printLine                                 "expect: nil itself"
true _AddSlots: (| zork <- 'true itself' |)
send to: true
(send of: true) printLine                                "expect: 5"
send of: false                                           "expect error: No 'zork' slot found in false."
traits boolean _AddSlots: (| zork = ( not ) |)
(send of: false) printLine                               "expect: true"
traits vector _AddSlots: (| zork = ( size ) |)
(send of: vector) printLine                              "expect: 0"
lobby _AddSlots: (| zork = 'lobby' |)
(send of: 3) printLine                                   "expect: lobby"
(send of: list) printLine                                "expect: lobby"
(send of: nil) printLine                                 "expect: nil itself"
"reopen image"
(send of: 3) printLine                                   "expect: lobby"
(send of: 'abc') printLine                               "expect: 3"
(send of: true) printLine                                "expect: 5"
(send of: nil) printLine                                 "expect: nil itself"

"They themselves cannot have slots."
3 _AddSlots: (| a = 1 |)                                 "expect error: badTypeError: the '_AddSlots:' primitive failed. Its receiver was 3."
2.5 _AddSlots: (| a = 1 |)                               "expect error: badTypeError: the '_AddSlots:' primitive failed. Its receiver was 2.5."
'abc' _AddSlots: (| a = 1 |)                             "expect error: badTypeError: the '_AddSlots:' primitive failed. Its receiver was 'abc'."
[ 1 ] _AddSlots: (| a = 1 |)                             "expect error: badTypeError: the '_AddSlots:' primitive failed. Its receiver was <a block"
3 _Define: (| a = 1 |)                                   "expect error: badTypeError"
3 _RemoveSlot: 'a'                                       "expect error: "
(3 _AddSlots: (| a = 1 |) IfFail: [| :why | why ]) printLine  "expect: badTypeError"
