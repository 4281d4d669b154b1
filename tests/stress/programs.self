"We are the programs that run while their world is changed under them. `disturb` is where it may change; everything after it has to see the change.

 needs  the whole library; somebody who answers to _Disturb
 gives  the objects in tests/stress/changes.py, stage"

globals _AddSlots: (| worldly = 5 |)

lobby _AddSlots: (|
  disturb = ( _Disturb ).
  ground0 = (| parent* = traits clonable. depth = 11. word = 'deep'. step = ( 1 ). limit = 3. size0 = ( depth ) |).
|)
lobby _AddSlots: (| ground1 = (| parent* = ground0 |). other = (| parent* = traits clonable. area = ( 100 ). tag = 'other'. bonus = 2. step = ( 2 ) |) |)
lobby _AddSlots: (| ground2 = (| parent* = ground1. bonus = 1 |) |)

lobby _AddSlots: (|
  shape = (| parent* = ground2.
    area = ( side * side ).
    perimeter = ( side + side + (side * 2) ).
    tag = 'shape'.
    bump = ( count: count + step. self ).
    grow: n = ( side: side + n. self ).
    describe = ( tag, '/', word ).
    < another = ( area < another area ).
    + another = ( area + another area ).
    at: i = ( disturb. side + i ).
    at: i Put: v = ( side: v. self ).
    total = ( | sum <- 0 | 1 to: limit Do: [| :i | disturb. sum: sum + area + bonus ]. sum ).
    value = ( count ).
    outer = ( middle + inner ).
    middle = ( inner + step ).
    inner = ( disturb. side + bonus ).
    apply: block = ( block value: side ).
    larger: another = ( (side > another side) ifTrue: [ self ] False: [ another ] ).
    isSmall = ( side < limit ).
    first: n = ( 1 to: n Do: [| :i | i = side ifTrue: [ ^ i ]. disturb ]. 0 ).
  |).
|)

lobby _AddSlots: (|
  square = (| parent* = shape. side <- 2. count <- 0 |).
  circle = (| parent* = shape. side <- 3. count <- 0. area = ( (resend.area) * 3 ). tag = 'circle' |).
  blob   = (| parent* <- shape. side <- 4. count <- 0 |).
  mixed  = (| mine* = shape. yours = other. side <- 1. count <- 0. area = ( mine.area + 1 ). tag = ( mine.tag ) |).
  node   = (| parent* = ground2. side <- 1. next.
    sum = ( disturb. next isNil ifTrue: [ side ] False: [ side + next sum ] ).
    find: n = ( | here | here: self. [ here isNil ] whileFalse: [ disturb. here side = n ifTrue: [ ^ here ]. here: here next ]. nil ).
    each: block = ( block value: self. next isNil ifFalse: [ next each: block ] ).
  |).
  keeper = (| parent* = ground2. kept <- nil. count <- 0. side <- 0. reader. writer.
    open = ( reader: [ side + count + depth ]. writer: [| :v | count: v + step ]. kept: [| :v | side: v. bonus ] ).
    use: n = ( writer value: n. kept value: n. reader value ).
  |).
|)

lobby _AddSlots: (|
  stage = (| parent* = ground2.
    note: x = ( x printString printLine. x ).
    risk: block = ( block on: exceptions error Do: [| :e | note: e messageText. e return: 0 ] ).
    shapes = ( (square copy & circle copy & blob copy & mixed copy & square copy) asVector ).
    pass: n To: s = ( s grow: n. s area ).
    rounds = 100.
    state <- 0.
    list: n = ( | first | 1 to: n Do: [| :i | first: ((node copy side: i) next: first) ]. first ).

    polymorphic = ( | all. sum <- 0 | all: shapes.
      0 upTo: rounds Do: [| :i. s |
        disturb.
        s: all at: (i % 5).
        sum: sum + s area + s side.
        all do: [| :each | sum: sum + each bump count ].
        s tag = 'shape' ifTrue: [ sum: sum + 1 ] False: [ disturb. sum: sum + s perimeter ] ].
      note: sum ).

    monomorphic = ( | s | s: square copy. s side: 1.
      rounds do: [| :i | state: state + s total. s bump. (i % 20) = 0 ifTrue: [ note: s describe ] ].
      note: state + s count ).

    turn: i Of: s = ( (s outer) + (s middle) + (s apply: [| :n | n + i ]) ).
    turns = ( | all. sum <- 0 | all: shapes.
      0 upTo: rounds Do: [| :i | sum: sum + (turn: i Of: square) + (turn: i Of: (all at: (i % 3))) ].
      note: sum ).

    choose: s From: all = ( | best | best: s. all do: [| :each | best: (best larger: each). each isSmall ifTrue: [ each bump ] ]. best side + (s first: 3) ).
    choices = ( | all. sum <- 0 | all: shapes.
      0 upTo: rounds Do: [| :i | sum: sum + (choose: (all at: (i % 5)) From: all) ].
      note: sum ).

    mine = ( depth + limit + state ).
    yours: s = ( s side: mine. s side + s count + mine ).
    accounts = ( | s. sum <- 0 | s: circle copy.
      rounds do: [| :i | state: i. sum: sum + mine. disturb. sum: sum + (yours: s) + mine. i = 50 ifTrue: [ s: square copy ] ].
      note: sum ).

    riskyTurn: s = ( risk: [ (s outer) + (s isSmall ifTrue: [ s area ] False: [ disturb. s middle ]) ] ).
    riskyTurns = ( | all. sum <- 0 | all: shapes.
      0 upTo: rounds Do: [| :i | sum: sum + (riskyTurn: (all at: (i % 5))) ].
      note: sum ).

    own = ( | sum <- 0. i <- 0 |
      [ i < rounds ] whileTrue: [ sum: sum + depth + limit + worldly + bonus + size0. disturb. i: i + step ].
      note: sum ).

    accessors = ( | s. sum <- 0 | s: blob copy.
      1 to: rounds Do: [| :i | s side: i. disturb. sum: sum + s side. s count: sum. disturb. sum: s count - s depth ].
      note: sum ).

    risky = ( | all. sum <- 0 | all: shapes.
      1 to: rounds Do: [| :i | sum: sum + (risk: [ disturb. pass: 1 To: (all at: (i % 5)) ]) ].
      note: sum ).

    elements = ( | v. sum <- 0 | v: vector copySize: 8 FillingWith: 1. v at: 3 Put: square copy.
      0 to: rounds Do: [| :i. at | at: (i % 8).
        disturb.
        sum: sum + (risk: [ (v at: at) + (v at: ((at + 1) % 8)) ]).
        (i % 3) = 0 ifTrue: [ risk: [ (v at: 3) at: at Put: i ] ].
        sum: sum + (risk: [ (v at: 3) at: 1 ]) ].
      note: sum ).

    operators = ( | a. b. sum <- 0 | a: square copy. b: circle copy.
      1 to: rounds Do: [| :i | disturb.
        sum: sum + (risk: [ a + b ]).
        (risk: [ a < b ]) = true ifTrue: [ sum: sum + 1 ].
        (risk: [ a = b ]) = true ifTrue: [ sum: sum + 2 ].
        a isNil ifTrue: [ sum: sum + 4 ].
        sum: sum + (risk: [ a ifTrue: [ 1 ] False: [ 2 ] ]).
        sum: sum + (risk: [ a value ]) ].
      note: sum ).

    blocks = ( | k. sum <- 0 | k: keeper copy. k open.
      1 to: rounds Do: [| :i | disturb. sum: sum + (k use: i) ].
      keeper kept: k reader. note: sum ).

    stored = ( | sum <- 0 | keeper reader isNil ifTrue: [ keeper open ].
      1 to: rounds Do: [| :i | disturb. sum: sum + (keeper use: i) ].
      note: sum ).

    leaving = ( | l. sum <- 0 | l: list: 9.
      1 to: rounds Do: [| :i. n |
        n: l find: (i % 12).
        sum: sum + (n ifNil: [ disturb. 100 ] IfNotNil: [| :found | found side ]).
        (i % 8) = 0 ifTrue: [ sum: sum + l sum ].
        l each: [| :here | here side > 7 ifTrue: [ sum: sum + here side ] ] ].
      note: sum ).

    early: n = ( shapes do: [| :each | disturb. each side = n ifTrue: [ ^ each tag ] ]. 'none' ).
    earlies = ( rounds do: [| :i. t | t: early: (i % 6). (i % 10) = 0 ifTrue: [ note: t ] ] ).

    deep = ( | s. sum <- 0 | s: mixed copy.
      1 to: rounds Do: [| :i | disturb. sum: sum + (risk: [ s area + s depth + s bonus ]). sum: sum + s area ].
      note: sum ).

    dynamic = ( | s. sum <- 0 | s: blob copy.
      1 to: rounds Do: [| :i | disturb. sum: sum + s area.
        (i % 7) = 0 ifTrue: [ s parent: (((i % 14) = 0) ifTrue: [ shape ] False: [ circle ]) ].
        sum: sum + (risk: [ s describe size ]) ].
      note: sum ).

    clones = ( | last. sum <- 0 | last: square.
      1 to: rounds Do: [| :i | disturb. last: ((i % 5) = 0 ifTrue: [ square ] False: [ last ]) copy. last bump. sum: sum + last count + last side ].
      note: sum ).

    kinds = ( | sum <- 0. all | all: (1 & 'ab' & 2.5 & nil & true & [ 3 ] & square copy) asVector.
      0 upTo: rounds Do: [| :i. x | x: all at: (i % 7). disturb.
        sum: sum + (risk: [ x area ]).
        sum: sum + (risk: [ x isNil ifTrue: [ 3 ] False: [ x bonus ] ]) ].
      note: sum ).

    ensured = ( | sum <- 0 |
      1 to: rounds Do: [| :i | risk: [ [ disturb. sum: sum + circle area ] ensure: [ sum: sum + 1 ] ] ].
      note: sum ).

    strings = ( | sum <- 0 |
      1 to: rounds Do: [| :i. s | s: (square describe, circle describe). disturb. sum: sum + s size. (s at: (i % 3)) = 'd' ifTrue: [ sum: sum + 1 ] ].
      note: sum ).

    numbers = ( | a <- 7. b <- 3. f <- 1.5 |
      1 to: rounds Do: [| :i | disturb. a: (((a * b) + i) % 1009). b: (((b + (a / 5)) % 97) max: 1). f: f + 0.25. a > b ifTrue: [ a: a - b ]. a = b ifTrue: [ b: b + 1 ] ].
      note: a. note: b. note: f ).
  |).
|)
