"Every way to change a string or a byte vector in place is kept by the image."
lobby _AddSlots: ( |
  byCharacter = 'kettle' copyMutable.
  byCode = 'kettle' copyMutable.
  whole = 'kettle' copyMutable.
  reversed = 'kettle' copyMutable.
  bytes = byteVector copySize: 3 FillingWith: 1.
  seeded = random copySeed: 5.
| )
"reopen image"
byCharacter at: 0 Put: 'n'
byCode at: 0 PutByte: 109
whole mapBy: [| :c | c capitalize ]
reversed reverse
bytes at: 1 Put: 255
seeded seed: 9
"reopen image"
byCharacter printLine                       "expect: nettle"
byCode printLine                            "expect: mettle"
whole printLine                             "expect: KETTLE"
reversed printLine                          "expect: elttek"
bytes printLine                             "expect: a byteVector(1, 255, 1)"
(seeded bits = (random copySeed: 9) bits) printLine    "expect: true"
