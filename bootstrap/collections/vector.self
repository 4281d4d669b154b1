"I am the vector: a fixed number of elements, any of them reached in one step.

 needs  collections/indexable, the vector primitives
 gives  traits vector"

traits vector _AddSlots: (|

  { 'Category: accessing'
    size = ( _Size ).
    at: i = ( _At: i IfFail: [| :why | at: i Failed: why IfAbsent: [ absent: i ] ] ).
    at: i IfAbsent: b = ( _At: i IfFail: [| :why | at: i Failed: why IfAbsent: b ] ).
    at: i Put: v = ( _At: i Put: v IfFail: [| :why | at: i Put: v Failed: why IfAbsent: [ absent: i ] ] ).
    at: i Put: v IfAbsent: b = ( _At: i Put: v IfFail: [| :why | at: i Put: v Failed: why IfAbsent: b ] ).

    "A number that is no integer is a place too, once it is one; what is no number says so itself."
    at: i Failed: why IfAbsent: b = (
      'badTypeError' = why ifTrue: [ at: i asSmallInteger IfAbsent: b ] False: [ b value: i ] ).
    at: i Put: v Failed: why IfAbsent: b = (
      'badTypeError' = why ifTrue: [ at: i asSmallInteger Put: v IfAbsent: b ] False: [ b value: i ] ).
    swap: i With: j = ( | t | t: (at: i). at: i Put: (at: j). at: j Put: t ).
  }

  { 'Category: iterating'
    do: b = ( 0 upTo: _Size Do: [| :i | b value: (self at: i) With: i ]. self ).
    reverseDo: b = ( _Size - 1 downTo: 0 Do: [| :i | b value: (self at: i) With: i ]. self ).
    "With each element in an order chosen by chance."
    randomlyDo: b = ( (random permutation: _Size) do: [| :i | b value: (self at: i) With: i ]. self ).
  }

  { 'Category: searching'
    findFirst: test IfPresent: found IfAbsent: fail = (
      0 upTo: _Size Do: [| :i. e |
        e: (self at: i).
        (test value: e With: i) ifTrue: [ ^ found value: e With: i ] ].
      fail value ).
    includes: x = ( 0 upTo: _Size Do: [| :i | x = (self at: i) ifTrue: [ ^ true ] ]. false ).
    keyOf: x IfAbsent: fail = ( 0 upTo: _Size Do: [| :i | x = (self at: i) ifTrue: [ ^ i ] ]. fail value ).
  }

  { 'Category: copying'
    copy = ( _Clone ).
    asVector = ( self ).
    copyRemoveAll = ( _Clone: 0 Filler: nil ).
    copySize: n = ( _Clone: n Filler: nil ).
    copySize: n FillingWith: v = ( _Clone: n Filler: v ).
    copyContaining: c = ( | r | r: copyRemoveAll. c do: [| :e | r _VectorAdd: e ]. r ).
    copyAddFirst: x = ( _Clone _VectorInsert: x At: 0 ).
    copyAddLast: x = ( _Clone _VectorAdd: x ).
    copyFrom: start UpTo: stop = (
      start = 0 ifTrue: [ ^ copySize: stop ].
      _VectorCopyFrom: start UpTo: stop IfFail: [
        error: 'no elements from ', start printString, ' up to ', stop printString ] ).
    copyWithoutLast = ( copySize: _Size - 1 ).
    copyReversed = ( _Clone _VectorReverse ).
    , c = (
      _VectorConcatenate: c IfFail: [ | r |
        r: (copySize: _Size + c size).
        c inject: _Size Into: [| :i. :e | r at: i Put: e. i + 1 ].
        r ] ).
  }

  { 'Category: changing'
    mapBy: b = ( 0 upTo: _Size Do: [| :i | self at: i Put: (b value: (self at: i) With: i) ]. self ).
    fillWith: v = ( 0 upTo: _Size Do: [| :i | self at: i Put: v ]. self ).
    reverse = ( _VectorReverse ).
  }

  { 'Category: sorting'
    "Numbers and strings sort in one step; everything else by asking about pairs."
    sortBy: order = (
      (order _Eq: ascendingOrder)
        ifTrue: [ _VectorSortPlainIfFail: [ mergeSortBy: order ] ]
         False: [ mergeSortBy: order ].
      self ).

    "Runs of 1, 2, 4, ... elements are merged from one vector to another and back. My elements change at the end,
     so an order that fails half-way leaves them as they were."
    mergeSortBy: order = ( | from. into. n. run <- 1 |
      n: _Size.
      n < 2 ifTrue: [ ^ self ].
      from: _Clone.
      into: _Clone.
      [ run < n ] whileTrue: [ | start <- 0. t |
        [ start < n ] whileTrue: [
          from mergeFrom: start Middle: ((start + run) min: n) UpTo: ((start + run + run) min: n) Into: into By: order.
          start: start + run + run ].
        t: from. from: into. into: t.
        run: run + run ].
      _CopyRangeDstPos: 0 Src: from SrcPos: 0 Length: n ).

    "An element of the second run goes before one of the first only if it precedes it: that is what keeps a sort stable."
    mergeFrom: start Middle: middle UpTo: end Into: into By: order = ( | i. j. k. a. b |
      middle < end ifFalse: [ ^ into _CopyRangeDstPos: start Src: self SrcPos: start Length: end - start ].
      i: start. j: middle. k: start.
      a: (self at: i). b: (self at: j).
      [
        (order element: b Precedes: a)
          ifTrue: [
            into at: k Put: b.
            k: k + 1. j: j + 1.
            j = end ifTrue: [ ^ into _CopyRangeDstPos: k Src: self SrcPos: i Length: middle - i ].
            b: (self at: j) ]
          False: [
            into at: k Put: a.
            k: k + 1. i: i + 1.
            i = middle ifTrue: [ ^ into _CopyRangeDstPos: k Src: self SrcPos: j Length: end - j ].
            a: (self at: i) ]
      ] loop ).
  }

  { 'Category: printing'
    storeStringIfFail: fail = (
      isEmpty ifTrue: [ ^ 'vector copy' ].
      findFirst: [| :e | (e _Eq: first) not ]
      IfPresent: [ unkeyedStoreStringIfFail: fail ]
       IfAbsent: [ 'vector copySize: ', _Size storeString, '  FillingWith: ', first storeString ] ).
    collectionName = 'vector'.
  }
|)
