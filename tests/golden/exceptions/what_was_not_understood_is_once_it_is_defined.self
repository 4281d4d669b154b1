"An answer of one's own to what is not understood is asked for as long as it is needed, and as it is at that time."
lobby _AddSlots: ( |
  above = (| parent* = traits clonable. doesNotUnderstand: m = ( 'no ', m selector ) |).
  asker = (| parent* = traits clonable. ask: somebody = ( somebody brew ). askTwice: somebody = ( (ask: somebody), (ask: somebody) ) |).
| )
lobby _AddSlots: ( | below = (| parent* = above |) | )
(asker askTwice: below) printLine                   "expect: no brewno brew"
above _AddSlots: (| doesNotUnderstand: m = ( 'never ', m selector ) |)
(asker askTwice: below) printLine                   "expect: never brewnever brew"
above _AddSlots: (| brew = 'tea' |)
(asker askTwice: below) printLine                   "expect: teatea"
above _RemoveSlot: 'brew'
below _AddSlots: (| brew = 'coffee' |)
(asker askTwice: below) printLine                   "expect: coffeecoffee"
below _RemoveSlot: 'brew'
(asker ask: below) printLine                        "expect: never brew"
above _RemoveSlot: 'doesNotUnderstand:'
asker ask: below                                    "expect error: No 'brew' slot found in a slots object."

"An assignable parent counts as it is."
lobby _AddSlots: ( | turning = (| parent* <- above |) | )
above _AddSlots: (| doesNotUnderstand: m = ( 'no ', m selector ) |)
(asker askTwice: turning) printLine                 "expect: no brewno brew"
turning parent: (| brew = 'broth' |)
(asker askTwice: turning) printLine                 "expect: brothbroth"
turning parent: above
(asker askTwice: turning) printLine                 "expect: no brewno brew"

"The message is a copy of the message that the world has."
globals _AddSlots: (| message = (| parent* = traits message. selector <- ''. arguments. receiver. sender. kept = 'another' |) |)
above _AddSlots: (| doesNotUnderstand: m = ( m kept, m selector ) |)
(asker askTwice: turning) printLine                 "expect: anotherbrewanotherbrew"
globals _AddSlots: (| message = (| parent* = traits message. arguments. receiver. sender. selector: s = ( said: s ). said. |) |)
above _AddSlots: (| doesNotUnderstand: m = ( m said ) |)
(asker askTwice: turning) printLine                 "expect: brewbrew"

"Limits hold in it."
above _AddSlots: (| doesNotUnderstand: m = ( [ true ] whileTrue ) |)
([ [ asker ask: turning ] valueWithinSteps: 1000 ] on: exceptions limitReached Do: [ 'too long' ]) printLine     "expect: too long"
"reopen image"
above _AddSlots: (| doesNotUnderstand: m = ( 'no ', m said ) |)
(asker askTwice: turning) printLine                 "expect: no brewno brew"
