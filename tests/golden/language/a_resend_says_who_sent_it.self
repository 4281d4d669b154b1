"A failed resend names the holder of the method it stands in."
(| f = ( resend.f ) |) f                            "expect error: No 'f' slot found in a slots object. Sending method holder is a slots object."
(| a* = (| f = 1 |). b* = (| f = 2 |). f = ( resend.f ) |) f
  "expect error: More than one 'f' slot was found in a slots object. Sending method holder is a slots object. The matching slots are: a slots object."
(| a = (| f = 1 |). f = ( a.f ) |) f printLine      "expect: 1"
((| p* = (| + x = ( x * 2 ) |). + x = ( (resend.+ x) + 1 ) |) + 5) printLine   "expect: 11"
