"[ ] is an object whose value is an empty object; it stands wherever a block may, whatever arguments it is given."
[] printLine                                        "expect: a slots object"
(3 do: []) printLine                                "expect: 3"
(1 to: 3 Do: []) printLine                          "expect: nil"
((1 & 2) asVector do: []) printLine                 "expect: a vector(1, 2)"
[| x = 3 |] value x printLine                       "expect: 3"
([] value: 1 With: 2) _AddSlots: (| printString = 'empty' |)
(true ifTrue: [] False: [ 3 ]) foo                  "expect error: No 'foo' slot found in a slots object."
[| :x |] value: 3                                   "expect error: syntax error"
