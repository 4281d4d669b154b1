"The text of a slot says where its code comes from; filed in, it makes an equal slot."

lobby _AddSlots: (| kettle = (| parent* = traits clonable |). urn = (| parent* = traits clonable |) |)
kettle _AddGenerated: '{ \'Category: tea\' greet: who = ( \'it\\\'s \', who ) }. peek = ( _SlotNames )' From: 'mission 1' Provenance: '{"intent": "it\'s \\"hot\\""}'
lobby _AddSlots: (| slotOf: object Named: name = ( (reflect: object) at: name ) |)
(slotOf: kettle Named: 'greet:') fileOutString printLine
    "expect: { 'Category: tea\\x7fProvenance: {\\\"intent\\\": \\\"it\\'s \\\\\\\"hot\\\\\\\"\\\"}' greet: who = ( 'it\\'s ', who ) }"

lobby _AddSlots: (| fileIn: slot Into: object = ( object _AddSlots: ('(| ', slot fileOutString, ' |)') eval ) |)
fileIn: (slotOf: kettle Named: 'greet:') Into: urn
fileIn: (slotOf: kettle Named: 'peek') Into: urn
(urn greet: 'hot') printLine                                                    "expect: it's hot"
urn peek                                        "expect error: notGrantedError: _SlotNames needs 'reflection'"
((slotOf: kettle Named: 'peek') contents provenance = (slotOf: urn Named: 'peek') contents provenance) printLine                "expect: true"
(slotOf: urn Named: 'greet:') annotation printLine                              "expect: Category: tea"
((slotOf: kettle Named: 'greet:') fileOutString = (slotOf: urn Named: 'greet:') fileOutString) printLine                        "expect: true"

"A whole object too, with what it holds; what is known by a path is named by it."
lobby _AddSlots: (| tray = (| {} = 'Comment: of tin'. parent* = traits clonable. cups <- 2. label <- ''. spoon = (| long = 1.5 |). pot = list. full = [ true ].
  a: x B: y = ( | z | z: x + y. z ). - n = ( | | n ). bare: = ( | :m | m ) |) |)
tray label: 'green' copyMutable
lobby _AddSlots: (| twin = (reflect: tray) fileOutString eval |)
((reflect: tray) fileOutString = (reflect: twin) fileOutString) printLine       "expect: true"
twin spoon long printLine                                                       "expect: 1.5"
(twin label at: 0 Put: 'G') printLine                                           "expect: Green"
(twin a: 3 B: 4) printLine                                                      "expect: 7"
(twin bare: 5) printLine                                                        "expect: 5"
(twin pot == list) && [ twin full value ]
(twin cups: 3) cups printLine                                                   "expect: 3"
(reflect: twin) comment printLine                                               "expect: of tin"

"What leads back to itself cannot be written."
lobby _AddSlots: (| ring = (| next |) |)
ring next: ring
(reflect: ring) fileOutString                   "expect error: Error: a slots object leads back to itself and cannot be written as text."
