"I am the sequence: elements in an order, reached by place like a vector's, and more of them at either end or in between.

 My elements stand in a vector of my own, elems, from the place start to its end. Adding and removing at either end costs the same
 however many I have: places freed at the front are given back only when they are more than half.

 needs  collections/vector
 gives  sequence, traits sequence"

traits _AddSlots: (|
  sequence = (|
    parent* = traits indexable.

    { 'Category: private'
      "My elements as a vector that stays as it is while I change."
      elements = ( elems _VectorCopyFrom: start UpTo: elems _Size ).
      elements: v = ( elems: v. start: 0 ).
      giveBackFront = (
        elems _VectorRemoveFrom: 0 UpTo: start.
        start: 0 ).
      makeRoomInFront = ( | n |
        n: (8 max: size / 2).
        elems _VectorMakeRoom: n.
        start: n ).
      "The elements of any collection, in a vector."
      elementsOf: c = ( | v |
        v: vector copyRemoveAll.
        c do: [| :e | v _VectorAdd: e ].
        v ).
      "The first place of what x equals, -1 where there is none."
      placeOf: x = ( | i |
        i: start.
        [ i < elems _Size ] whileTrue: [
          x = (elems at: i) ifTrue: [ ^ i - start ].
          i: i + 1 ].
        -1 ).
      removeFromEmpty = ( error: 'removing from an empty ', collectionName ).
    }

    { 'Category: accessing'
      size = ( elems _Size - start ).
      isEmpty = ( elems _Size = start ).
      at: k = (
        k < 0 ifTrue: [ ^ absent: k ].
        elems _At: start + k IfFail: [ absent: k ] ).
      at: k IfAbsent: b = (
        k < 0 ifTrue: [ ^ b value: k ].
        elems _At: start + k IfFail: [ b value: k ] ).
      at: k Put: v = (
        k < 0 ifTrue: [ ^ absent: k ].
        elems _At: start + k Put: v IfFail: [ absent: k ].
        self ).
      at: k Put: v IfAbsent: b = (
        k < 0 ifTrue: [ ^ b value: k ].
        elems _At: start + k Put: v IfFail: [ ^ b value: k ].
        self ).
    }

    { 'Category: iterating'
      "Whoever adds or removes elements meanwhile does so without disturbing the iteration."
      do: b = ( | v |
        v: elements.
        0 upTo: v _Size Do: [| :i | b value: (v at: i) With: i ].
        self ).
      reverseDo: b = ( | v |
        v: elements.
        v _Size - 1 downTo: 0 Do: [| :i | b value: (v at: i) With: i ].
        self ).
      doFirst: f Middle: m Last: l IfEmpty: none = ( elements doFirst: f Middle: m Last: l IfEmpty: [ ^ none value ]. self ).
      with: c Do: b = ( elements with: c Do: b. self ).
      with: c ReverseDo: b = ( elements with: c ReverseDo: b. self ).
    }

    { 'Category: searching'
      findFirst: test IfPresent: found IfAbsent: fail = ( elements findFirst: test IfPresent: found IfAbsent: fail ).
      includes: x = ( (placeOf: x) >= 0 ).
    }

    { 'Category: adding'
      add: e = ( addLast: e ).
      add: e WithKey: k = ( addLast: e ).
      addLast: e = ( elems _VectorAdd: e. self ).
      addFirst: e = (
        start = 0 ifTrue: [ makeRoomInFront ].
        start: start - 1.
        elems at: start Put: e.
        self ).
      addAll: c = ( addAllLast: c ).
      addAllLast: c = ( elems _VectorAddAll: (elementsOf: c). self ).
      addAllFirst: c = ( elems _VectorInsertAll: (elementsOf: c) At: start. self ).
      "Inserts an element at a place; those from there on move up.
       (((1 & 3) asSequence) insert: 2 At: 1)   >>> a sequence(1, 2, 3)"
      insert: e At: k = ( insert: e At: k IfAbsent: [ error: 'bad key for insertion: ', k printString ] ).
      insert: e At: k IfAbsent: b = (
        ((0 <= k) && [ k <= size ]) ifFalse: [ ^ b value: k ].
        elems _VectorInsert: e At: start + k.
        self ).
      insertAll: c At: k = ( insertAll: c At: k IfAbsent: [ error: 'bad key for insertion: ', k printString ] ).
      insertAll: c At: k IfAbsent: b = (
        ((0 <= k) && [ k <= size ]) ifFalse: [ ^ b value: k ].
        elems _VectorInsertAll: (elementsOf: c) At: start + k.
        self ).
    }

    { 'Category: removing'
      removeFirst = ( removeFirstIfAbsent: [ removeFromEmpty ] ).
      removeFirstIfAbsent: b = ( | e |
        e: (elems _At: start IfFail: [ ^ b value ]).
        elems at: start Put: nil.
        start: start + 1.
        start > 15 ifTrue: [ (start + start) > elems _Size ifTrue: [ giveBackFront ] ].
        e ).
      removeLast = ( removeLastIfAbsent: [ removeFromEmpty ] ).
      removeLastIfAbsent: b = (
        elems _Size = start ifTrue: [ b value ] False: [ elems _VectorRemoveLast ] ).
      remove: x IfAbsent: b = ( | i |
        i: (placeOf: x).
        i < 0 ifTrue: [ ^ b value: x ].
        i = 0 ifTrue: [ removeFirst ] False: [ elems _VectorRemoveAt: start + i ].
        self ).
      removeAll = ( elems: (vector _Clone: 0 Filler: nil). start: 0 ).
      removeKey: k = ( removeKey: k IfAbsent: [ absent: k ] ).
      removeKey: k IfAbsent: b = (
        ((0 <= k) && [ k < size ]) ifFalse: [ ^ b value: k ].
        elems _VectorRemoveAt: start + k.
        self ).
      "Removes the elements with the keys from one to another, both included."
      removeKeysFrom: k1 To: k2 = (
        removeKeysFrom: k1 To: k2 IfAbsent: [
          error: 'bad key range for removeKeys ', k1 printString, '...', k2 printString ] ).
      removeKeysFrom: k1 To: k2 IfAbsent: b = (
        ((0 <= k1) && [ (k1 <= k2) && [ k2 < size ] ]) ifFalse: [ ^ b value ].
        elems _VectorRemoveFrom: start + k1 UpTo: start + k2 + 1.
        self ).
      "Keeps the elements that satisfy a test, in place."
      filterBy: test = ( | kept |
        kept: vector copyRemoveAll.
        do: [| :e. :k | (test value: e With: k) ifTrue: [ kept _VectorAdd: e ] ].
        elements: kept ).
    }

    { 'Category: copying'
      copy = ( _Clone elements: elements ).
      copyRemoveAll = ( _Clone elements: (vector _Clone: 0 Filler: nil) ).
      copyContaining: c = ( _Clone elements: (elementsOf: c) ).
      copySize: n FillingWith: v = ( _Clone elements: (elements _Clone: n Filler: v) ).
      copyAddFirst: e = ( copy addFirst: e ).
      copyAddLast: e = ( copy addLast: e ).
      copyFrom: from UpTo: to = ( _Clone elements: (elements copyFrom: from UpTo: to) ).
      copyReversed = ( _Clone elements: elements _VectorReverse ).
      , c = ( copy addAllLast: c ).
      asVector = ( elements ).
      asSequence = ( self ).
    }

    { 'Category: changing'
      mapBy: b = ( elements: (elements mapBy: b) ).
      reverse = ( elements: elements _VectorReverse ).
      fillWith: v = ( elements: (elements fillWith: v) ).
      sortBy: order = ( elements: (elements sortBy: order) ).
    }

    { 'Category: transforming'
      select: test = ( copyFilteredBy: test ).
    }

    { 'Category: sizing'
      "Kept for programs that say how much they are going to add; I grow by myself."
      desiredMinCapacity: n = ( self ).
      compress = ( start > 0 ifTrue: [ giveBackFront ]. self ).
    }

    { 'Category: printing'
      collectionName = 'sequence'.
    }
  |).
|)

globals _AddSlots: (|
  sequence = (|
    parent* = traits sequence.
    elems <- vector _Clone: 0 Filler: nil.
    start <- 0.
  |).
|)

"I am the sorted sequence: I keep my elements in the order my comparator says, and find the place of each new one by halving.

 gives  sortedSequence, traits sortedSequence"

traits _AddSlots: (|
  sortedSequence = (|
    parent* = traits sequence.

    { 'Category: adding'
      "Equal elements stand in the order they came.
       (((5 & 2 & 9) asSortedSequence) add: 4)   >>> a sortedSequence(2, 4, 5, 9)"
      add: e = ( elems _VectorInsert: e At: start + (placeAfter: e). self ).
      add: e WithKey: k = ( add: e ).
      addFirst: e = ( add: e ).
      addLast: e = ( add: e ).
      addAll: c = (
        resend.addAllLast: c.
        sortBy: comparator ).
      addAllFirst: c = ( addAll: c ).
      addAllLast: c = ( addAll: c ).
      , c = ( copy addAll: c ).
      copyContaining: c = ( copyRemoveAll addAll: c ).
    }

    { 'Category: private'
      "How many elements do not come after e."
      placeAfter: e = ( | low <- 0. high. middle |
        high: size.
        [ low < high ] whileTrue: [
          middle: (low + high) / 2.
          (comparator element: e Precedes: (at: middle)) ifTrue: [ high: middle ] False: [ low: middle + 1 ] ].
        low ).
      "How many elements come before e."
      placeBefore: e = ( | low <- 0. high. middle |
        high: size.
        [ low < high ] whileTrue: [
          middle: (low + high) / 2.
          (comparator element: (at: middle) Precedes: e) ifTrue: [ low: middle + 1 ] False: [ high: middle ] ].
        low ).
    }

    { 'Category: searching'
      includes: x = ( (keyOf: x IfAbsent: -1) >= 0 ).
      keyOf: x IfAbsent: fail = ( | k |
        k: (placeBefore: x).
        [ (k < size) && [ (comparator element: x Precedes: (at: k)) not ] ] whileTrue: [
          x = (at: k) ifTrue: [ ^ k ].
          k: k + 1 ].
        fail value ).
      remove: x IfAbsent: b = ( removeKey: (keyOf: x IfAbsent: [ ^ b value: x ]) ).
    }

    { 'Category: sorting'
      "From now on in the order another comparator says."
      comparedBy: order = ( comparator: order. sortBy: order ).
      mapBy: b = ( resend.mapBy: b. sortBy: comparator ).
    }

    { 'Category: printing'
      collectionName = 'sortedSequence'.
    }
  |).
|)

globals _AddSlots: (|
  sortedSequence = (|
    parent* = traits sortedSequence.
    elems <- vector _Clone: 0 Filler: nil.
    start <- 0.
    comparator <- traits collection ascendingOrder.
  |).
|)

"I am the tree set: a sorted sequence in which nothing is twice. The tree bag is one in which things may be.

 gives  treeSet, treeBag and their traits"

traits _AddSlots: (|
  treeBag = (|
    parent* = traits sortedSequence.
    { 'Category: printing'
      collectionName = 'treeBag'.
    }
  |).
  treeSet = (|
    parent* = traits sortedSequence.

    { 'Category: adding'
      "(((3 & 1 & 3) asTreeSet) add: 2)   >>> a treeSet(1, 2, 3)"
      add: e = ( (includes: e) ifTrue: [ self ] False: [ resend.add: e ] ).
      addAll: c = ( c do: [| :e | add: e ]. self ).
    }

    { 'Category: comparing'
      = s = ( s equalsSet: self ).
      equalsSet: s = ( (size = s size) && [ s includesAll: self ] ).
    }

    { 'Category: printing'
      collectionName = 'treeSet'.
    }
  |).
|)

globals _AddSlots: (|
  treeBag = (|
    parent* = traits treeBag.
    elems <- vector _Clone: 0 Filler: nil.
    start <- 0.
    comparator <- traits collection ascendingOrder.
  |).
  treeSet = (|
    parent* = traits treeSet.
    elems <- vector _Clone: 0 Filler: nil.
    start <- 0.
    comparator <- traits collection ascendingOrder.
  |).
|)
