"Arithmetic with something that is no integer is asked of that thing, by a name that says what is wanted."
lobby _AddSlots: ( |
  dozen = ( |
    parent* = traits clonable.
    addSmallInteger: n = ( n + 12 ).
    multiplyFloat: f = ( f * 12 ).
    reverseLessThanSmallInteger: n = ( n < 12 ).
    equalsSmallInteger: n = ( n = 12 ).
  | ).
| )
(3 + dozen) printLine                       "expect: 15"
(0.5 * dozen) printLine                     "expect: 6.0"
(3 < dozen) printLine                       "expect: true"
(12 = dozen) printLine                      "expect: true"
(13 != dozen) printLine                     "expect: true"
(3 = nil) printLine                         "expect: false"
(3.0 = 'a') printLine                       "expect: false"
3 + nil                                     "expect error: No 'addSmallInteger:' slot found in nil."
3 - 'a'                                     "expect error: No 'subtractSmallInteger:' slot found in 'a'."
3.5 * 'a'                                   "expect error: No 'multiplyFloat:' slot found in 'a'."
3 < true                                    "expect error: No 'reverseLessThanSmallInteger:' slot found in true."
