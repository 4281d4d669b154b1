"Slots are added, replaced, renamed and removed; whoever sends to the object meets what is there now, also after reopening."
lobby _AddSlots: ( | kettle = (| parent* = traits clonable. water <- 'cold'. litres = 2. say = ( water, ' water' ). ask = ( say ) |) | )
lobby _AddSlots: ( | m = reflect: kettle | )
kettle ask printLine                                            "expect: cold water"
m at: 'litres' PutContents: reflect: 3
kettle litres printLine                                         "expect: 3"
kettle litres: 4                                                "expect error: No 'litres:' slot found"
m at: 'water' PutContents: reflect: 'hot'
kettle ask printLine                                            "expect: hot water"
kettle water: 'warm'
kettle ask printLine                                            "expect: warm water"
m at: 'say' PutContents: ((reflect: (| f = ( 'nothing to say about ', water ) |)) at: 'f') contents
kettle ask printLine                                            "expect: nothing to say about warm"
m at: 'handle' PutContents: reflect: 'left'
kettle handle printLine                                         "expect: left"
(m at: 'handle') name: 'grip'
kettle grip printLine                                           "expect: left"
kettle handle                                                   "expect error: No 'handle' slot found"
(m at: 'grip') isAssignable: true
(kettle grip: 'right') grip printLine                           "expect: right"
(m at: 'grip') contents: reflect: 'none'
kettle grip printLine                                           "expect: none"
m removeSlot: 'grip'
kettle grip                                                     "expect error: No 'grip' slot found"
(m at: 'litres') remove
(m at: 'litres') exists                                         "expect error: Error: there is no slot 'litres'"
m removeSlot: 'litres'                                          "expect error: Error: slotNameError"
m addSlots: reflect: (| lid = 'on'. spout <- 1 |)
(m names joinUsing: ' ') printLine                               "expect: ask lid parent say spout spout: water water:"
m addSlot: (reflect: (| lid <- 'off' |)) at: 'lid'
(kettle lid: 'lost') lid printLine                              "expect: lost"
"reopen image"
kettle ask printLine                                            "expect: nothing to say about warm"
kettle lid printLine                                            "expect: lost"

"What cannot be is refused."
m at: 'Tea' PutContents: reflect: 3                             "expect error: Error: slotNameError"
m at: 'at:' PutContents: reflect: 3                             "expect error: Error: slotNameError"
m at: 'two words' PutContents: reflect: 3                       "expect error: Error: slotNameError"
m at: 'add:' PutContents: ((reflect: kettle) at: 'ask') contents     "expect error: Error: argumentCountError"
(reflect: 3) at: 'tea' PutContents: reflect: 3                  "expect error: Error: badTypeError"
(m at: 'water:') contents: reflect: 3                           "expect error: Error: an assignment holds nothing else"

"A parent that is put in is inherited from at once."
m at: 'extra' PutContents: (reflect: (| steam = 'pfff' |)) IsParent: true IsAssignable: false Annotation: '' IfFail: raiseError
kettle steam printLine                                          "expect: pfff"
(m at: 'extra') isParent: false
kettle steam                                                    "expect error: No 'steam' slot found"
m define: reflect: (| a = 1 |)
m names printLine                                               "expect: a vector('a')"
m removeAllSlots
m isEmpty printLine                                             "expect: true"
