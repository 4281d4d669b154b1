"Generated code runs confined, and so does what it calls. The prompt is not confined."

lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0 |) |)
kettle _AddGenerated: 'fill: n = ( water: water + n ). names = ( _SlotNames ). show = ( water printLine. self )' From: 'mission 1' Provenance: '{}'
((kettle fill: 3) fill: 4) water printLine                                      "expect: 7"
kettle show                                                                     "expect: 7"
kettle names                                            "expect error: notGrantedError: _SlotNames needs 'reflection', which is not granted"
[ kettle names ] on: exceptions notGranted Do: [| :e | e selector printLine ]   "expect: _SlotNames"
(kettle _SlotNames includes: 'names') printLine                                 "expect: true"

"What is granted stands in its provenance."
kettle _AddGenerated: 'names = ( _SlotNames )' From: 'mission 2' Provenance: '{"grants": ["reflection"]}'
(kettle names includes: 'names') printLine                                      "expect: true"
[ kettle show ] on: exceptions notGranted Do: [| :e | e messageText printLine ] "expect: 7"

"Anything can be run with no more than that granted, and handwritten code can do without it."
_Confined: [ 'loud' printLine ] Grants: vector                                  "expect error: notGrantedError: _StringPrintLine needs 'output'"
_Confined: [ _Unconfined: [ 'loud' printLine ] ] Grants: vector                 "expect: loud"
kettle _AddGenerated: 'out = ( _Unconfined: [ _SlotNames ] )' From: 'mission 3' Provenance: '{}'
kettle out                                              "expect error: notGrantedError: _Unconfined: is for handwritten code only"

"reopen image"
kettle names size printLine                                                     "expect: 7"
[ kettle show ] on: exceptions notGranted Do: [ 'still confined' printLine ]    "expect: 7"
kettle out                                              "expect error: notGrantedError: _Unconfined: is for handwritten code only"
