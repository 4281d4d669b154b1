"doesNotUnderstand: gets the whole story, in one object alone when it stands there, and its answer is the answer of the failed send."
lobby _AddSlots: ( |
  ghost = (| parent* = traits clonable. seen. doesNotUnderstand: m = ( seen: m. 'boo' ) |).
  caller = (| parent* = traits clonable. name = 'the caller'. call = ( ghost rattle: 3 With: 'chains' ) |).
| )
caller call printLine                               "expect: boo"
ghost seen printLine                                "expect: a message(rattle:With:)"
ghost seen selector printLine                       "expect: rattle:With:"
ghost seen arguments printLine                      "expect: a vector(3, 'chains')"
(ghost seen receiver == ghost) printLine            "expect: true"
ghost seen sender name printLine                    "expect: the caller"
(ghost seen searched first == ghost) printLine      "expect: true"
(ghost seen searched includes: traits clonable) printLine    "expect: true"
(ghost seen searched anySatisfy: [| :each | each _Eq: defaultBehavior ]) printLine    "expect: true"
ghost copy rattle printLine                         "expect: boo"
caller rattle                                       "expect error: No 'rattle' slot found in a slots object."

"An object without parents can have it too; a proxy needs nothing else."
lobby _AddSlots: ( | proxy = (| target. doesNotUnderstand: m = ( m sendTo: target ) |) | )
proxy target: (1 & 2) asList
proxy size printLine                                "expect: 2"
(proxy addLast: 3) printLine                        "expect: a list(1, 2, 3)"
proxy zork                                          "expect error: No 'zork' slot found in a list."

"The usual thing can still be asked for, also after looking."
((| parent* = lobby. doesNotUnderstand: m = ( ('looking for ', m selector) printLine. m notUnderstood ) |) tea)
  "expect: looking for tea"
  "expect error: No 'tea' slot found in a slots object."
((| parent* = lobby. doesNotUnderstand: m = ( resend.doesNotUnderstand: m ) |) tea)
  "expect error: No 'tea' slot found in a slots object."
(lobby tae) "a hint comes from here" printLine      "expect error: No 'tae' slot found in lobby."

"A resend that finds nothing is a failed lookup too."
((| parent* = lobby. f = ( resend.f ). doesNotUnderstand: m = ( m selector, ' above ', (m methodHolder == self) printString ) |) f) printLine
  "expect: f above true"

"It is asked for by every kind of send."
((| doesNotUnderstand: m = ( m selector ) |) _Perform: 'tea') printLine         "expect: tea"
((| doesNotUnderstand: m = ( m selector ). f = ( + 3 ) |) f) printLine          "expect: +"
((| doesNotUnderstand: m = ( m arguments first ) |) x: 5) printLine             "expect: 5"
([ 3 zork ] on: exceptions messageNotUnderstood Do: [| :e | e resume: 'mended' ]) printLine     "expect: mended"
