"What has mostly met strings serves whatever comes, and sees changes to strings."
lobby _AddSlots: ( | reader = ( |
  parent* = traits clonable.
  characterOf: s At: i = ( s at: i ).
  sizeOf: s = ( s size ).
  isLong: s = ( 3 < s size ).
  part: s From: a UpTo: b = ( s copyFrom: a UpTo: b ).
  pair = ( | parent* = traits clonable. size = 7. at: i = ( i * 2 ) | ).
| ) | ).
1200 do: [| :i | reader characterOf: 'tea' At: i % 3. reader sizeOf: 'tea'. reader isLong: 'tea'. reader part: 'kettle' From: 1 UpTo: 3 ].
(reader characterOf: 'tea' At: 0) printLine                                       "expect: t"
(reader characterOf: 'tea' copyMutable At: 1) printLine                           "expect: e"
(reader characterOf: (11 & 22) asVector At: 1) printLine                          "expect: 22"
(reader characterOf: reader pair At: 4) printLine                                 "expect: 8"
(reader characterOf: 'h\xff' At: 1) size printLine                                "expect: 1"
reader characterOf: 'tea' At: -1                                                  "expect error: Error: -1 is absent. Receiver is: 'tea'."
reader characterOf: 'tea' At: 3                                                   "expect error: Error: 3 is absent. Receiver is: 'tea'."
(reader characterOf: 'tea' At: 1.0) printLine                                     "expect: e"
reader characterOf: nil At: 1                                                     "expect error: No 'at:' slot found in nil."
reader characterOf: 5 At: 1                                                       "expect error: No 'at:' slot found in 5."
(reader sizeOf: 'tea' copyMutable) printLine                                      "expect: 3"
(reader sizeOf: (1 & 2) asVector) printLine                                       "expect: 2"
(reader sizeOf: reader pair) printLine                                            "expect: 7"
(reader isLong: reader pair) printLine                                            "expect: true"
reader sizeOf: nil                                                                "expect error: No 'size' slot found in nil."
reader sizeOf: [ 3 ]                                                              "expect error: No 'size' slot found in <a block"
100 do: [| :i | reader sizeOf: (1 & 2) asVector. reader characterOf: (1 & 2) asVector At: 1 ].
(reader characterOf: 'tea' At: 2) printLine                                       "expect: a"
(reader sizeOf: 'kettle') printLine                                               "expect: 6"
(reader part: 'kettle' From: 3 UpTo: 6) printLine                                 "expect: tle"
(reader part: 'kettle' From: 2 UpTo: 2) isEmpty printLine                         "expect: true"
((reader part: 'kettle' From: 1 UpTo: 6) _StringSet: 'pot') printLine             "expect: pot"
(reader part: 'kettle' copyMutable From: 3 UpTo: 6) printLine                     "expect: tle"
reader part: 'kettle' From: 3 UpTo: 7                                             "expect error: Error: 6 is absent. Receiver is: 'kettle'."
reader part: 'kettle' From: -3 UpTo: 2                                            "expect error: Error: -3 is absent. Receiver is: 'kettle'."
([ reader characterOf: 'tea' At: 9 ] on: exceptions indexError Do: [| :e | e resume: 'x' ]) printLine  "expect: x"
traits string _AddSlots: ( | size = ( 100 + _ByteSize ) | ).
(reader sizeOf: 'tea') printLine                                                  "expect: 103"
(reader isLong: '') printLine                                                     "expect: true"
lobby _AddSlots: ( | odd = ( | parent* = lobby. part = ( 5 _StringCopyFrom: 1 UpTo: 2 IfFail: 'no string' ) | ) | ).
1200 do: [ odd part ].
odd part printLine                                                                "expect: no string"
lobby _AddSlots: ( | odd = ( | parent* = lobby. part = ( 5 _StringCopyFrom: 1 UpTo: 2 IfFail: [| :why | why ] ) | ) | ).
1200 do: [ odd part ].
odd part printLine                                                                "expect: badTypeError"
