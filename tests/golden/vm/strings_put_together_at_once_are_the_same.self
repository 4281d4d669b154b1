"Several strings in a row are put together at once, and nothing shows it but the time."
lobby _AddSlots: (| asked <- '' |).
lobby _AddSlots: (|
  label = (| parent* = lobby.
    cups <- 3. mark = ( asked: asked, 'm'. '!' ).
    of: name = ( 'tea: ', name, '/', name, '.' ).
    count: n = ( 'cups ', n printString, ' of ', cups printString ).
    add: s To: line = ( | l | l: line. l: l, s, l, '-', l. l ).
    marked: s = ( 'a', s, mark, s ).
    long: s = ( | r | r: s, s. r size ).
    caught: s = ( [ of: s ] on: exceptions error Do: [| :e | e return: 'none' ] ).
  |).
  odd = (| parent* = traits clonable. , x = ( 'odd', x ). size = 0. do: b = ( b value: 'o'. b value: 'dd'. self ). isEmpty = false |).
|).
1100 do: [| :i | label of: 'green'. label count: i. label add: 'x' copyMutable To: 'y'. label add: 'x' To: 'y' copyMutable. label marked: 'b'. label long: 'c' ].
(label of: 'green') printLine                       "expect: tea: green/green."
(label of: 'black' copyMutable) printLine           "expect: tea: black/black."
(label of: '') printLine                            "expect: tea: /."
(label count: 12) printLine                         "expect: cups 12 of 3"
(label add: 'x' To: 'y') printLine                  "expect: yxy-y"
(label add: 'x' To: 'y' copyMutable) printLine      "expect: yxy-y"
(label add: 'x' To: odd) printLine                  "expect error: "
asked: ''.
(label marked: 'q') printLine                       "expect: aq!q"
asked printLine                                     "expect: m"
(label of: ('gr' & 'ay') asVector) printLine        "expect error: "
(label of: ('g' & 'r') asVector) printLine          "expect: tea: gr/gr."
(label of: ('g' & 'r') asList) printLine            "expect: tea: gr/gr."
(label long: ('ab' repeated: 40000)) printLine      "expect: 160000"
label of: 5                                         "expect error: "
label of: nil                                       "expect error: "
(label caught: 5) printLine                         "expect: none"
(label of: 'one') _StringSet: 'two'.
(label of: 'one') printLine                         "expect: tea: one/one."
((label of: 'one') == (label of: 'one')) printLine  "expect: false"
100 do: [ label of: ('g' & 'r') asVector ].
(label of: 'green') printLine                       "expect: tea: green/green."
traits mutableString _AddSlots: (| , s = ( 'mine' ) |).
(label of: 'green') printLine                       "expect: mine"
traits mutableString _RemoveSlot: ','.
(label of: 'green') printLine                       "expect: tea: green/green."
1100 do: [ label of: 'green' ].
traits string _AddSlots: (| , s = ( _StringConcatenate: s _StringConcatenate: '+' ) |).
(label of: 'green') printLine                       "expect: tea: green+/+green+.+"
