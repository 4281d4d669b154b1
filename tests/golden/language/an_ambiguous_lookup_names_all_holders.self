"More than one slot at the same distance is an error that lists who holds them; the same slot found twice is one slot."
(| p* = (| a = 1 |). q* = (| a = 2 |) |) a
  "expect error: More than one 'a' slot was found in a slots object. The matching slots are: a slots object and a slots object."
(| p* = (| a = 1 |). q* = (| a = 2 |). r* = (| a = 3 |) |) a
  "expect error: More than one 'a' slot was found in a slots object. The matching slots are: a slots object, a slots object, and a slots object."
(| l* = traits clonable. r* = traits clonable |) copy printLine     "expect: a slots object"
(| p* = (| a = 1 |). a = 2. q* = (| a = 3 |) |) a printLine         "expect: 2"
