"I am the indexable: a collection whose keys are the integers from 0 up to its size.

 needs  collections/collection; a child with size and at:IfAbsent:, and at:Put:IfAbsent: where it can be written
 gives  traits indexable"

traits indexable _AddSlots: (|

  { 'Category: accessing'
    firstKey = 0.
    lastKey = ( size - 1 ).
    firstIfAbsent: b = ( at: 0 IfAbsent: b ).
    lastIfAbsent: b = ( at: size - 1 IfAbsent: b ).
    at: k Put: v = ( at: k Put: v IfAbsent: [ absent: k ] ).
    first: v = ( at: 0 Put: v ).
    last: v = ( at: size - 1 Put: v ).
    "Exchanges the elements at two places.
     ((1 & 2 & 3) asVector swap: 0 With: 2)   >>> a vector(3, 2, 1)"
    swap: i With: j = ( | t |
      t: (at: i).
      at: i Put: (at: j).
      at: j Put: t.
      self ).
    includesKey: k = ( (0 <= k) && [ k < size ] ).
    keyAt: x = ( keyAt: x IfAbsent: [ error: 'value not found in collection' ] ).
    keyAt: x IfAbsent: fail = ( keyOf: x IfAbsent: fail ).
    lastKeyOf: x = ( lastKeyOf: x IfAbsent: [ absent: x ] ).
    lastKeyOf: x IfAbsent: fail = ( reverseDo: [| :e. :k | x = e ifTrue: [ ^ k ] ]. fail value ).
    isOrdered = true.
  }

  { 'Category: iterating'
    do: b = ( 0 upTo: size Do: [| :i | b value: (at: i) With: i ]. self ).
    reverseDo: b = ( size - 1 downTo: 0 Do: [| :i | b value: (at: i) With: i ]. self ).
    doFirst: f Middle: m Last: l IfEmpty: none = ( | end |
      end: size - 1.
      end < 0 ifTrue: [ ^ none value ].
      f value: (at: 0) With: 0.
      1 upTo: end Do: [| :i | m value: (at: i) With: i ].
      end > 0 ifTrue: [ l value: (at: end) With: end ].
      self ).
    with: c Do: b = ( | i <- 0. n |
      n: size.
      c do: [| :e. :k |
        i < n ifFalse: [ ^ self ].
        b value: (at: i) With: e With: i With: k.
        i: i + 1 ].
      self ).
    with: c ReverseDo: b = ( | i |
      i: size - 1.
      c reverseDo: [| :e. :k |
        i < 0 ifTrue: [ ^ self ].
        b value: (at: i) With: e With: i With: k.
        i: i - 1 ].
      self ).
  }

  { 'Category: copying'
    "What fills the places a longer copy has more."
    filler = nil.
    copyRemoveAll = ( copySize: 0 ).
    copySize: n = ( copySize: n FillingWith: filler ).
    copyAtMost: n = ( size <= n ifTrue: [ copy ] False: [ copySize: n ] ).
    copyContaining: c = ( | r. i <- 0 |
      r: (copySize: c size).
      c do: [| :e | r at: i Put: e. i: i + 1 ].
      r ).
    copyAddFirst: x = ( | r |
      r: (copySize: size + 1).
      0 upTo: size Do: [| :i | r at: i + 1 Put: (at: i) ].
      r at: 0 Put: x ).
    copyAddLast: x = ( (copySize: size + 1) at: size Put: x ).
    copyFrom: start = ( copyFrom: start UpTo: size ).
    copyFrom: start Size: n = ( copyFrom: start UpTo: start + n ).
    "Elements from start up to, not including, stop.
     ((1 & 2 & 3) asVector copyFrom: 1 UpTo: 3)   >>> a vector(2, 3)"
    copyFrom: start UpTo: stop = ( | r |
      r: (copySize: stop - start).
      0 upTo: stop - start Do: [| :i | r at: i Put: (at: start + i) ].
      r ).
    copyWithoutFirst = ( isEmpty ifTrue: [ copy ] False: [ copyFrom: 1 UpTo: size ] ).
    copyWithoutLast = ( copySize: size - 1 ).
    copyWithoutPrefix: p = ( (p isPrefixOf: self) ifTrue: [ copyFrom: p size ] False: [ copy ] ).
    copyWithoutSuffix: s = ( (s isSuffixOf: self) ifTrue: [ copyFrom: 0 UpTo: size - s size ] False: [ copy ] ).
    "A copy without the elements that equal something.
     ((1 & 2 & 1) asVector copyWithout: 1)   >>> a vector(2)"
    copyWithout: x = ( reject: [| :e | x = e ] ).
    copyReversed = ( copy reverse ).
    "A part by places that may count from the end.
     ('hello' slice: -3 @ -1)   >>> 'll'"
    slice: range = (
      copyFrom: (range x < 0 ifTrue: [ size + range x ] False: [ range x ])
          UpTo: ((range y < 0 ifTrue: [ size + range y ] False: [ range y ]) min: size) ).
    , c = ( | r. i |
      i: size.
      r: (copySize: i + c size).
      c do: [| :e | r at: i Put: e. i: i + 1 ].
      r ).
  }

  { 'Category: changing'
    fillWith: v = ( 0 upTo: size Do: [| :i | at: i Put: v ]. self ).
    fillFrom: c = ( with: c Do: [| :mine. :theirs. :i | at: i Put: theirs ]. self ).
    "Turns the order of my elements round."
    reverse = ( | i <- 0. j |
      j: size - 1.
      [ i < j ] whileTrue: [ swap: i With: j. i: i + 1. j: j - 1 ].
      self ).
    sort = ( sortBy: ascendingOrder ).
    sortBy: order = (
      (asVector copySortBy: order) do: [| :e. :i | at: i Put: e ].
      self ).
    copySort = ( copySortBy: ascendingOrder ).
    copySortBy: order = ( copy sortBy: order ).
  }

  { 'Category: transforming'
    select: test = ( | r |
      r: vector copyRemoveAll.
      do: [| :e. :i | (test value: e With: i) ifTrue: [ r _VectorAdd: e ] ].
      copyContaining: r ).
    replaceAllSatisfying: test With: b = ( | r |
      r: copy.
      do: [| :e. :i | (test value: e With: i) ifTrue: [ r at: i Put: (b value: e With: i) ] ].
      r ).
    "A copy with the elements from start up to end replaced by those of another collection."
    replaceFrom: start UpTo: end With: c = ( ((copyFrom: 0 UpTo: start), c), (copyFrom: end) ).
  }

  { 'Category: parts inside'
    findSubstring: part IfPresent: found IfAbsent: fail = (
      findSubstring: part StartingAt: 0 IfPresent: found IfAbsent: fail ).
    "((1 & 2 & 3) asVector findSubstring: (2 & 3) asVector StartingAt: 0 IfPresent: [| :i | i ] IfAbsent: -1)   >>> 1"
    findSubstring: part StartingAt: start IfPresent: found IfAbsent: fail = (
      start to: size - part size Do: [| :i |
        part findFirst: [| :e. :j | e != (at: i + j) ]
             IfPresent: [ nil ]
              IfAbsent: [ ^ found value: i ] ].
      fail value ).
    includesSubstring: part = ( findSubstring: part IfPresent: [ true ] IfAbsent: [ false ] ).
    "A copy with each occurrence of one part replaced by another. When old is empty, new goes between all elements and at the ends."
    replace: old With: new = ( | r. at <- 0. step |
      old isEmpty ifTrue: [
        r: copyRemoveAll, new.
        do: [| :e. :i | r: r, (copyFrom: i UpTo: i + 1), new ].
        ^ r ].
      r: copyRemoveAll.
      step: old size.
      [| :done |
        findSubstring: old StartingAt: at
            IfPresent: [| :i | r: r, (copyFrom: at UpTo: i), new. at: i + step ]
             IfAbsent: done ] loopExit.
      at = 0 ifTrue: [ self ] False: [ r, (copyFrom: at) ] ).
    "My parts between the elements that satisfy a test; empty parts are left out."
    asTokensSeparatedByItemsSatisfying: test = ( | r. start <- 0 |
      r: list copyRemoveAll.
      do: [| :e. :i |
        (test value: e) ifTrue: [
          i > start ifTrue: [ r addLast: (copyFrom: start UpTo: i) ].
          start: i + 1 ] ].
      size > start ifTrue: [ r addLast: (copyFrom: start) ].
      r ).
    "My parts between the elements that equal something, empty ones too."
    splitOn: x = ( | r. start <- 0 |
      r: list copyRemoveAll.
      do: [| :e. :i | x = e ifTrue: [ r addLast: (copyFrom: start UpTo: i). start: i + 1 ] ].
      r addLast: (copyFrom: start).
      r ).
  }
|)
