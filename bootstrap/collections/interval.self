"I am the interval: the integers from one to another, a step apart, none of them kept anywhere.

 needs  collections/list
 gives  interval, traits interval, to: and its kin for integers"

traits _AddSlots: (|
  interval = (|
    parent* = traits indexable.

    { 'Category: creating'
      from: a To: b = ( from: a To: b By: 1 ).
      from: a To: b By: s = (
        s = 0 ifTrue: [ ^ error: 'an interval needs a step' ].
        ((copy start: a) stop: b) step: s ).
    }

    { 'Category: accessing'
      size = ( 0 max: (((stop - start) /- step) + 1) ).
      at: k IfAbsent: b = ( ((0 <= k) && [ k < size ]) ifTrue: [ start + (k * step) ] False: [ b value: k ] ).
      "(1 to: 10 By: 3) includes: 7   >>> true"
      includes: x = ( | k |
        k: (x - start) / step.
        (0 <= k) && [ (k < size) && [ x = (start + (k * step)) ] ] ).
      at: k Put: v IfAbsent: b = ( error: 'an interval cannot be written' ).
    }

    { 'Category: iterating'
      do: b = ( | x |
        x: start.
        0 upTo: size Do: [| :i | b value: x With: i. x: x + step ].
        self ).
      reverseDo: b = ( | x |
        x: start + ((size - 1) * step).
        size - 1 downTo: 0 Do: [| :i | b value: x With: i. x: x - step ].
        self ).
    }

    { 'Category: transforming'
      "What is made of an interval is a vector.
       ((1 to: 3) collect: [| :i | i * i ])   >>> a vector(1, 4, 9)"
      asVector = ( vector _VectorRange: start To: stop By: step ).
      copyMappedBy: b = ( asVector mapBy: b ).
      copyContaining: c = ( vector copyContaining: c ).
      copyFilteredBy: test = ( asVector select: test ).
      copyRemoveAll = ( vector copyRemoveAll ).
      copyFrom: from UpTo: to = ( asVector copyFrom: from UpTo: to ).
      copySize: n FillingWith: v = ( asVector copySize: n FillingWith: v ).
      copySortBy: order = ( asVector sortBy: order ).
      copyReversed = ( interval from: start + ((size - 1) * step) To: start By: step negate ).
      , c = ( asVector, c ).
    }

    { 'Category: printing'
      statePrintString = (
        start printString, ' to: ', stop printString, ((step = 1) ifTrue: '' False: [ ' By: ', step printString ]) ).
      storeStringIfFail: fail = ( '(', start storeString, ' to: ', stop storeString, ' By: ', step storeString, ')' ).
      collectionName = 'interval'.
    }
  |).
|)

globals _AddSlots: (|
  interval = (|
    parent* = traits interval.
    start <- 0.
    stop <- -1.
    step <- 1.
  |).
|)

traits integer _AddSlots: (|
  { 'Category: intervals'
    "(1 to: 4) sum   >>> 10"
    to: b = ( interval from: self To: b ).
    to: b By: s = ( interval from: self To: b By: s ).
    upTo: b = ( interval from: self To: b - 1 ).
    downTo: b = ( interval from: self To: b By: -1 ).
  }
|)
