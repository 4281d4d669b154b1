"The blocks a loop is given end it, end it with a value, or begin its next round."
lobby _AddSlots: (| n <- 0. odds <- '' |)
([| :exit | n: n + 1. n = 5 ifTrue: exit ] loopExit) printLine                  "expect: nil"
n printLine                                                                     "expect: 5"
([| :exit | exit value: 'out' ] loopExitValue) printLine                        "expect: out"
n: 0
[| :exit. :next | n: n + 1. n > 9 ifTrue: exit. n even ifTrue: next. odds: odds, n printString ] loopExitContinue
odds printLine                                                                  "expect: 13579"
([| :exit. :next | n: n - 1. n > 4 ifTrue: next. exit value: n * 100 ] loopExitValueContinue) printLine    "expect: 400"
([| :exit | exit value. 'never' ] exit) printLine                               "expect: nil"
([| :exit | 3 do: [| :i | i = 1 ifTrue: [ exit value: i ] ]. 'whole' ] exitValue) printLine    "expect: 1"
