"The receiver first, then the arguments from left to right, each once, whatever the later ones do to what the earlier ones read."
lobby _AddSlots: (|
    trace = (| parent* = lobby. s <- 1. seen <- ''.
        t: x = ( seen: seen, x printString, ' '. x ).
        a: a B: b C: c = ( a printString, '-', b printString, '-', c printString ).
        id: x = ( x ).
        localsKept = ( | x <- 1 | a: x B: [ x: 2. x ] value C: [ x: x + 1. x ] value ).
        slots = ( s: 1. a: s B: [ s: 2. s ] value C: (s: s + 5) s ).
        operators = ( | x <- 1 | x + ([ x: 10. x ] value * x) + x ).
        comparison = ( | x <- 1 | x < [ x: 0. 5 ] value ).
        equality = ( | x <- 1 | x = [ x: 2. 1 ] value ).
        identity = ( | x <- 1 | x == [ x: 2. 1 ] value ).
        branches = ( | x <- 1 | a: x B: (true ifTrue: [ x: 2. x ] False: [ 0 ]) C: x ).
        looped = ( | x <- 1 | a: x B: [ 1 to: 3 Do: [| :i | x: x + i ]. x ] value C: x ).
        primitive = ( | x <- 1 | x _IntAdd: [ x: 10. x ] value ).
        element = ( | v. i <- 0 | v: (7 & 8 & 9) asVector. (v at: i) + ([ i: 1. v at: i Put: 80 ] value at: i) + (v at: i) ).
        store = ( | v. i <- 0 | v: (7 & 8 & 9) asVector. v at: i Put: [ i: 2. v: (0 & 0 & 0) asVector. 5 ] value. v ).
        storeKept = ( | v. old. i <- 0 | v: (7 & 8 & 9) asVector. old: v. v at: i Put: [ i: 2. v: (0 & 0 & 0) asVector. 5 ] value. old ).
        cascade = ( seen: ''. a: (t: 1) + (t: 2) B: (t: 3) C: ((t: 4) max: (t: 5) - (t: 6)). seen ).
        assigned = ( | x <- 1 | x: x + [ x: 5. x ] value. x ).
        block = ( | x <- 1. b | b: [ x ]. a: b value B: [ x: 2. b value ] value C: x ).
        redo = ( | o. n <- 0 | o: (| parent* = lobby. p <- 3 |). (o p + [ n: n + 1. n ] value) + (o p + n) ).
    |).
|)
trace localsKept printLine                               "expect: 1-2-3"
trace slots printLine                                    "expect: 1-2-7"
trace operators printLine                                "expect: 111"
trace comparison printLine                               "expect: true"
trace equality printLine                                 "expect: true"
trace identity printLine                                 "expect: true"
trace branches printLine                                 "expect: 1-2-2"
trace looped printLine                                   "expect: 1-7-7"
trace primitive printLine                                "expect: 11"
trace element printLine                                  "expect: 167"
trace store printLine                                    "expect: a vector(0, 0, 0)"
trace storeKept printLine                                "expect: a vector(5, 8, 9)"
trace cascade printLine                                  "expect: 1 2 3 4 5 6"
trace assigned printLine                                 "expect: 6"
trace block printLine                                    "expect: 1-2-2"
trace redo printLine                                     "expect: 8"

"What a slot read runs, when the slot turns out to hold a method, runs once."
lobby _AddSlots: (|
    counted = (| parent* = lobby. n <- 0. p = ( n: n + 1. n ) |).
    plain = (| p = 10. n = 0 |).
    both: x And: y = ( x p + y p ).
    nested: x And: y = ( ((x p + 1) * (y p + 1)) + (x n - y n) ).
|)
(both: plain And: counted) printLine                     "expect: 11"
(both: counted And: plain) printLine                     "expect: 12"
(both: counted And: counted) printLine                   "expect: 7"
(nested: counted And: plain) printLine                   "expect: 71"
(nested: plain And: counted) printLine                   "expect: 71"
counted n printLine                                      "expect: 6"
