"`^` ends the method it is written in, from whatever depth, and what was to run on the way out runs."
lobby _AddSlots: (|
    r = (| parent* = lobby. log <- ''. note: x = ( log: log, x printString, ' '. x ).
        inBranch: b = ( b ifTrue: [ ^ 1 ]. 2 ).
        inBoth: b = ( b ifTrue: [ ^ 'yes' ] False: [ ^ 'no' ]. 'never' ).
        inLoop = ( 1 to: 10 Do: [| :i | i = 4 ifTrue: [ ^ i ] ]. 'end' ).
        inWhile = ( | i <- 0 | [ i: i + 1. i = 3 ifTrue: [ ^ i ]. true ] whileTrue. 'end' ).
        inTest = ( [ ^ 'test' ] whileTrue: [ 3 ]. 'end' ).
        inDo = ( (5 & 6 & 7) asVector do: [| :e | 3 do: [| :i | (e + i) = 8 ifTrue: [ ^ e @ i ] ] ]. 'end' ).
        inArgument = ( note: (3 + [ ^ 'argument' ] value). 'end' ).
        inReceiver = ( [ ^ 'receiver' ] value foo: 3 ).
        inFail = ( 3 _IntAdd: 'x' IfFail: [ ^ 'failed' ]. 'end' ).
        inFailInLoop = ( 3 do: [| :i | i = 2 ifTrue: [ i _IntAdd: 'x' IfFail: [| :e. :p | ^ p ] ] ]. 'end' ).
        inStored = ( | b | b: [| :x | ^ x ]. 3 do: [| :i | i = 1 ifTrue: [ b value: 'stored' ] ]. 'end' ).
        inEnsure = ( [ ^ note: 'body' ] ensure: [ note: 'last' ]. 'end' ).
        fromEnsure = ( [ note: 'body' ] ensure: [ ^ note: 'from last' ]. 'end' ).
        inEnsures = ( [ [ [ ^ note: 1 ] ensure: [ note: 2 ] ] ensure: [ note: 3 ] ] ensure: [ note: 4 ] ).
        overEnsure = ( [ ^ note: 'first' ] ensure: [ ^ note: 'second' ] ).
        inHandler = ( [ zork. 'not here' ] on: exceptions error Do: [ ^ 'handler' ]. 'end' ).
        inNested = ( [ [ [ [ ^ 'deep' ] value ] value ] value ] value. 'end' ).
        inReal = ( passOn: [ passOn: [ passOn: [ ^ 'real' ] ] ]. 'end' ).
        passOn: b = ( b value. 'not left' ).
        inSort = ( (3 & 1 & 2) asVector copySortBy: [| :a. :b | ^ 'sort' ]. 'end' ).
        inInline = ( nil ifNil: [ ^ 'nil' ]. 'end' ).
        inAnd = ( true && [ ^ 'and' ]. 'end' ).
        inConnectives = ( (false || [ true && [ ^ 'both' ] ]) ifTrue: 'a' False: 'b' ).
        maker: x = ( [| :y | ^ x + y ] ).
        counting: n = ( n = 0 ifTrue: [ ^ 0 ]. [ ^ 1 + (counting: n - 1) ] value ).
        show = ( log printLine. log: ''. self ).
    |).
|)
(r inBranch: true) printLine                             "expect: 1"
(r inBranch: false) printLine                            "expect: 2"
(r inBoth: false) printLine                              "expect: no"
r inLoop printLine                                       "expect: 4"
r inWhile printLine                                      "expect: 3"
r inTest printLine                                       "expect: test"
r inDo printLine                                         "expect: 6@2"
r inArgument printLine                                   "expect: argument"
r inReceiver printLine                                   "expect: receiver"
r inFail printLine                                       "expect: failed"
r inFailInLoop printLine                                 "expect: _IntAdd:"
r inStored printLine                                     "expect: stored"
r inEnsure printLine                                     "expect: body"
r show                                                   "expect: 'body' 'last'"
r fromEnsure printLine                                   "expect: from last"
r show                                                   "expect: 'body' 'from last'"
r inEnsures printLine                                    "expect: 1"
r show                                                   "expect: 1 2 3 4"
r overEnsure printLine                                   "expect: second"
r show                                                   "expect: 'first' 'second'"
r inHandler printLine                                    "expect: handler"
r inNested printLine                                     "expect: deep"
r inReal printLine                                       "expect: real"
r inSort printLine                                       "expect: sort"
r inInline printLine                                     "expect: nil"
r inAnd printLine                                        "expect: and"
r inConnectives printLine                                "expect: both"
(r counting: 100) printLine                              "expect: 100"

"When the method has returned, there is nothing to leave; the block itself still runs up to its ^."
(r maker: 3) value: 4                                    "expect error: "
lobby _AddSlots: (| kept <- nil. many <- nil |)
kept: (r maker: 3)
kept value: 4                                            "expect error: "
([ kept value: 4 ] on: exceptions deadActivation Do: [| :e | e kind ]) printLine  "expect: deadActivation"
"reopen image"
kept value: 4                                            "expect error: "
3 printLine                                              "expect: 3"
