"doFirst:Middle:Last: and its kin know where an iteration begins and ends; an only element is a first one."
lobby _AddSlots: (| out <- ''. show: c = ( out: ''.
    c doFirst: [| :e | out: out, '<', e asString ]
       Middle: [| :e | out: out, ' ', e asString ]
         Last: [| :e | out: out, ' ', e asString, '>' ]
      IfEmpty: [ out: 'nothing' ].
    out ) |)
(show: (1 & 2 & 3 & 4) asVector) printLine               "expect: <1 2 3 4>"
(show: (1 & 2 & 3) asList) printLine                     "expect: <1 2 3>"
(show: (1 & 2) asSet) printLine                          "expect: <1 2>"
(show: (vector copySize: 1)) printLine                   "expect: <nil"
(show: list copy) printLine                              "expect: nothing"
vector doFirst: [] Middle: [] Last: []                   "expect error: Error: empty"
out: ''
(1 & 2 & 3) asList do: [| :e | out: out, e asString ] SeparatedBy: [| :a. :b | out: out, '(', (b - a) asString, ')' ]
out printLine                                            "expect: 1(1)2(1)3"
