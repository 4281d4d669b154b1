"I am what every collection knows: given do:, which hands each element and its key to a block,
 I answer everything that can be asked of a collection.

 needs  a child with do:, and copyRemoveAll with add:WithKey: where it can be filled
 gives  traits collection; element:Precedes: for blocks; what = asks of anything that is no collection"

defaultBehavior _AddSlots: (|
  { 'Category: double dispatching'
    "Only collections equal collections, sets equal sets, dictionaries equal dictionaries."
    equalsCollection: c = ( false ).
    equalsSet: s = ( false ).
    equalsDictionary: d = ( false ).
  }
|)

"A block of two arguments says an order as well as an object that answers element:Precedes: does.
 ((3 & 1 & 2) asVector copySortBy: [| :a. :b | a > b ])   >>> a vector(3, 2, 1)"
traits block _AddSlots: (|
  { 'Category: sorting'
    element: a Precedes: b = ( value: a With: b ).
  }
|)

traits collection _AddSlots: (|

  { 'Category: accessing'
    "(1 & 2) asVector at: 1   >>> 2"
    at: k = ( at: k IfAbsent: [ absent: k ] ).
    absent: k = ( error: k printString, ' is absent' As: exceptions indexError ).
    first = ( firstIfAbsent: [ error: 'empty collection' ] ).
    firstIfAbsent: b = ( do: [| :e | ^ e ]. b value ).
    last = ( lastIfAbsent: [ error: 'empty collection' ] ).
    lastIfAbsent: b = ( | v. n <- 0 |
      do: [| :e | v: e. n: n + 1 ].
      n = 0 ifTrue: [ b value ] False: [ v ] ).
    keys = ( | r |
      r: list copyRemoveAll.
      do: [| :e. :k | r addLast: k ].
      r ).
    values = ( asVector ).

    "The one element of a collection of one.
     (4 & 4) asSet soleElement   >>> 4"
    soleElement = (
      ifNone: [ error: 'no element, where one was expected' ]
       IfOne: [| :e | e ]
      IfMany: [ error: 'many elements, where one was expected' ] ).
    ifNone: noneBlock = ( isEmpty ifTrue: [ noneBlock value ] False: [ self ] ).
    ifNone: noneBlock IfOne: oneBlock IfMany: manyBlock = ( | sole. any <- false |
      do: [| :e | any ifTrue: [ ^ manyBlock value ]. any: true. sole: e ].
      any ifTrue: [ oneBlock value: sole ] False: [ noneBlock value ] ).
  }

  { 'Category: sizing'
    size = ( | n <- 0 | do: [ n: n + 1 ]. n ).
    isEmpty = ( size = 0 ).
    nonEmpty = ( isEmpty not ).
    isOrdered = false.
  }

  { 'Category: iterating'
    do: b SeparatedBy: between = ( | before. beforeKey. any <- false |
      do: [| :e. :k |
        any ifTrue: [ between value: before With: e With: beforeKey With: k ].
        any: true. before: e. beforeKey: k.
        b value: e With: k ].
      self ).
    reverseDo: b = ( | es. ks |
      es: vector copyRemoveAll. ks: vector copyRemoveAll.
      do: [| :e. :k | es _VectorAdd: e. ks _VectorAdd: k ].
      es _Size - 1 downTo: 0 Do: [| :i | b value: (es at: i) With: (ks at: i) ].
      self ).
    with: c Do: b = ( | es. ks. n. i <- 0 |
      es: vector copyRemoveAll. ks: vector copyRemoveAll.
      do: [| :e. :k | es _VectorAdd: e. ks _VectorAdd: k ].
      n: es _Size.
      c do: [| :e. :k |
        i < n ifFalse: [ ^ self ].
        b value: (es at: i) With: e With: (ks at: i) With: k.
        i: i + 1 ].
      self ).
    with: c ReverseDo: b = ( | es. ks. i |
      es: vector copyRemoveAll. ks: vector copyRemoveAll.
      do: [| :e. :k | es _VectorAdd: e. ks _VectorAdd: k ].
      i: es _Size - 1.
      c reverseDo: [| :e. :k |
        i < 0 ifTrue: [ ^ self ].
        b value: (es at: i) With: e With: (ks at: i) With: k.
        i: i - 1 ].
      self ).
    keysDo: b = ( do: [| :e. :k | b value: k ] ).
    "Each two neighbours, in order."
    pairsDo: b = ( | before. any <- false |
      do: [| :e |
        any ifTrue: [ b value: before With: e ].
        any: true. before: e ].
      self ).
  }

  { 'Category: iterating with ends'
    doFirst: f Middle: m Last: l = ( doFirst: f Middle: m Last: l IfEmpty: [ error: 'empty' ] ).
    doFirst: f MiddleLast: ml = ( doFirst: f Middle: ml Last: ml IfEmpty: [ self ] ).
    doFirst: f MiddleLast: ml IfEmpty: none = ( doFirst: f Middle: ml Last: ml IfEmpty: none ).
    doFirstLast: fl Middle: m = ( doFirst: fl Middle: m Last: fl IfEmpty: [ self ] ).
    doFirstLast: fl Middle: m IfEmpty: none = ( doFirst: fl Middle: m Last: fl IfEmpty: none ).
    doFirstMiddle: fm Last: l = ( doFirst: fm Middle: fm Last: l IfEmpty: [ self ] ).
    doFirstMiddle: fm Last: l IfEmpty: none = ( doFirst: fm Middle: fm Last: l IfEmpty: none ).

    "An only element is a first one. Each element waits until it is known whether it is the last."
    doFirst: f Middle: m Last: l IfEmpty: none = ( | n <- 0. e. k |
      do: [| :e2. :k2 |
        n = 1 ifTrue: [ f value: e With: k ].
        n > 1 ifTrue: [ m value: e With: k ].
        n: n + 1. e: e2. k: k2 ].
      n = 0 ifTrue: [ ^ none value ].
      n = 1 ifTrue: [ f value: e With: k ] False: [ l value: e With: k ].
      self ).
  }

  { 'Category: searching'
    "((5 & 8 & 9) asVector findFirst: [| :e | e even ] IfPresent: [| :e. :k | k ] IfAbsent: -1)   >>> 1"
    findFirst: test IfPresent: found IfAbsent: fail = (
      do: [| :e. :k | (test value: e With: k) ifTrue: [ ^ found value: e With: k ] ].
      fail value ).
    findFirst: test IfPresent: found = ( findFirst: test IfPresent: found IfAbsent: [ self ] ).
    detect: test = ( detect: test IfNone: [ error: 'no element satisfies the test' ] ).
    detect: test IfNone: none = ( findFirst: test IfPresent: [| :e | e ] IfAbsent: none ).
    noneSatisfy: test = ( findFirst: test IfPresent: [ false ] IfAbsent: [ true ] ).
    anySatisfy: test = ( findFirst: test IfPresent: [ true ] IfAbsent: [ false ] ).
    allSatisfy: test = ( findFirst: [| :e. :k | (test value: e With: k) not ] IfPresent: [ false ] IfAbsent: [ true ] ).

    "The thing looked for says what it equals: it is sent =, the elements are not."
    includes: x = ( anySatisfy: [| :e | x = e ] ).
    keyOf: x = ( keyOf: x IfAbsent: [ absent: x ] ).
    keyOf: x IfAbsent: fail = ( findFirst: [| :e | x = e ] IfPresent: [| :e. :k | k ] IfAbsent: fail ).
    occurrencesOf: x = ( | n <- 0 | do: [| :e | x = e ifTrue: [ n: n + 1 ] ]. n ).
    occurrencesOfEachElement = ( | d |
      d: dictionary copyRemoveAll.
      do: [| :e | d at: e Put: 1 + (d at: e IfAbsent: 0) ].
      d ).
  }

  { 'Category: set operations'
    includesAll: c = ( c do: [| :e | (includes: e) ifFalse: [ ^ false ] ]. true ).
    includesAny: c = ( c do: [| :e | (includes: e) ifTrue: [ ^ true ] ]. false ).
    isSubsetOf: c = ( c includesAll: self ).
    isSupersetOf: c = ( includesAll: c ).
    union: c = ( | r |
      r: copy.
      c do: [| :e | (r includes: e) ifFalse: [ r add: e ] ].
      r ).
    intersect: c = ( | r |
      r: copy.
      do: [| :e | (c includes: e) ifFalse: [ r remove: e ] ].
      r ).
    difference: c = ( | r |
      r: copy.
      do: [| :e | (c includes: e) ifTrue: [ r remove: e ] ].
      r ).
  }

  { 'Category: adding and removing'
    add: e WithKey: k = ( at: k Put: e ).
    addAll: c = ( c do: [| :e. :k | add: e WithKey: k ]. self ).
    remove: x = ( remove: x IfAbsent: [ absent: x ]. self ).
    removeAll: c = ( c do: [| :e | remove: e ]. self ).
    , c = ( (copyRemoveAll addAll: self) addAll: c ).
    copyContaining: c = ( copyRemoveAll addAll: c ).
  }

  { 'Category: transforming'
    mapBy: b = ( mapBy: b Into: self ).
    mapBy: b Into: c = ( do: [| :e. :k | c add: (b value: e With: k) WithKey: k ]. c ).
    copyMappedBy: b = ( copy mapBy: b ).
    filterBy: test Into: c = ( do: [| :e. :k | (test value: e With: k) ifTrue: [ c add: e WithKey: k ] ]. c ).
    copyFilteredBy: test = ( filterBy: test Into: copyRemoveAll ).
    gather: b = ( gather: b Into: list copyRemoveAll ).
    gather: b Into: c = ( do: [| :e. :k | c addAll: (b value: e With: k) ]. c ).

    "What the block answers for each element.
     ((1 & 2) asList collect: [| :e | e * e ])   >>> a list(1, 4)"
    collect: b = ( copyMappedBy: b ).
    "The elements that satisfy a test.
     ((1 & 2 & 3) asVector select: [| :e | e odd ])   >>> a vector(1, 3)"
    select: test = ( copyFilteredBy: test ).
    reject: test = ( select: [| :e. :k | (test value: e With: k) not ] ).
    inject: start Into: b = ( | r |
      r: start.
      do: [| :e | r: (b value: r With: e) ].
      r ).
    "A dictionary from what the block answers to a list of the elements it answered that for."
    groupBy: b = ( | d |
      d: dictionary copyRemoveAll.
      do: [| :e | (d at: (b value: e) IfAbsentPut: [ list copyRemoveAll ]) addLast: e ].
      d ).
    "A vector of pairs, each a vector of two.
     ((1 & 2) asVector zip: 'ab') first   >>> a vector(1, 'a')"
    zip: c = ( | r |
      r: vector copyRemoveAll.
      with: c Do: [| :a. :b | r _VectorAdd: ((vector copySize: 2 FillingWith: b) _At: 0 Put: a) ].
      r ).
    "The elements of my elements, in a list.
     ((1 & 2) asVector & (3 & 4) asVector) asVector flatten   >>> a list(1, 2, 3, 4)"
    flatten = ( gather: [| :e | e ] ).
    withoutDuplicates = ( | seen. r |
      seen: set copyRemoveAll. r: list copyRemoveAll.
      do: [| :e | (seen includes: e) ifFalse: [ seen add: e. r addLast: e ] ].
      r ).
    "Strings with another between each two.
     (('a' & 'b') asVector joinUsing: ', ')   >>> 'a, b'"
    joinUsing: between = ( | v |
      v: asVector.
      v _VectorJoin: between IfFail: [
        (v copyMappedBy: [| :e | e asString ]) _VectorJoin: between IfFail: [
          v reduceWith: [| :a. :b | a, between, b ] IfSingleton: [| :e | e ] IfEmpty: [ copyRemoveAll ] ] ] ).
    join: between = ( joinUsing: between ).
  }

  { 'Category: taking a part'
    "The first n elements, or all there are.
     ((1 & 2 & 3) asVector take: 2)   >>> a vector(1, 2)"
    take: n = ( | v | v: asVector. copyContaining: (v _VectorCopyFrom: 0 UpTo: ((n max: 0) min: v _Size)) ).
    "All but the first n elements."
    drop: n = ( | v | v: asVector. copyContaining: (v _VectorCopyFrom: ((n max: 0) min: v _Size) UpTo: v _Size) ).
    takeWhile: test = ( | r |
      r: vector copyRemoveAll.
      do: [| :e | (test value: e) ifFalse: [ ^ copyContaining: r ]. r _VectorAdd: e ].
      copyContaining: r ).
    dropWhile: test = ( | r. dropping <- true |
      r: vector copyRemoveAll.
      do: [| :e |
        dropping ifTrue: [ dropping: (test value: e) ].
        dropping ifFalse: [ r _VectorAdd: e ] ].
      copyContaining: r ).
    "Vectors of n neighbours each; the last may be shorter."
    chunksOf: n = ( | r. v |
      n < 1 ifTrue: [ ^ error: 'chunks need a size of 1 or more' ].
      r: list copyRemoveAll. v: asVector.
      0 to: v _Size - 1 By: n Do: [| :i | r addLast: (v _VectorCopyFrom: i UpTo: ((i + n) min: v _Size)) ].
      r ).
  }

  { 'Category: reducing'
    reduceWith: b = (
      reduceWith: b IfSingleton: [ error: 'singleton!' ] IfEmpty: [ error: 'I am empty!' ] ).
    reduceWith: b IfEmpty: none = ( reduceWith: b IfSingleton: [| :e | e ] IfEmpty: none ).
    reduceWith: b IfSingleton: one = ( reduceWith: b IfSingleton: one IfEmpty: [ error: 'I am empty!' ] ).
    reduceWith: b IfSingleton: one IfEmpty: none = ( | r. n <- 0 |
      do: [| :e |
        n = 0 ifTrue: [ r: e ] False: [ r: (b value: r With: e) ].
        n: n + 1 ].
      n = 0 ifTrue: [ ^ none value ].
      n = 1 ifTrue: [ one value: r ] False: [ r ] ).
    countHowMany: test = ( | n <- 0 |
      do: [| :e. :k | (test value: e With: k) ifTrue: [ n: n + 1 ] ].
      n ).
    max = ( reduceWith: [| :a. :b | a max: b ] IfSingleton: [| :e | e ] ).
    min = ( reduceWith: [| :a. :b | a min: b ] IfSingleton: [| :e | e ] ).
    sum = ( reduceWith: [| :a. :b | a + b ] IfEmpty: 0 ).
    product = ( reduceWith: [| :a. :b | a * b ] IfEmpty: 1 ).
    sumOf: b = ( | n <- 0 | do: [| :e. :k | n: n + (b value: e With: k) ]. n ).
    "The element for which the block answers most, the first of them when there are several."
    maxBy: b = ( | best. most. any <- false |
      do: [| :e. m |
        m: (b value: e).
        (any not || [ most < m ]) ifTrue: [ any: true. best: e. most: m ] ].
      any ifTrue: [ best ] False: [ error: 'I am empty!' ] ).
    minBy: b = ( | best. least. any <- false |
      do: [| :e. m |
        m: (b value: e).
        (any not || [ m < least ]) ifTrue: [ any: true. best: e. least: m ] ].
      any ifTrue: [ best ] False: [ error: 'I am empty!' ] ).
    "The sum over the size, rounded when both are integers.
     (4 & 9 & 2) asVector mean   >>> 5"
    mean = ( sum /~ size ).
    median = ( | v. n |
      v: asVector copySort. n: v _Size.
      n = 0 ifTrue: [ ^ error: 'I am empty!' ].
      n even ifTrue: [ ((v at: (n / 2) - 1) + (v at: n / 2)) /~ 2 ] False: [ v at: n / 2 ] ).
    percentile: nth = ( | v | v: asVector copySort. v at: ((v _Size * nth) / 100 min: v _Size - 1) ).
    dotProduct: c = ( | n <- 0 | with: c Do: [| :a. :b | n: n + (a * b) ]. n ).
    rootMeanSquare = ( | n <- 0.0 | do: [| :e | n: n + (e * e) ]. (n / size) squareRoot ).
    standardDeviation = ( | m. n <- 0.0 |
      m: sum asFloat / size.
      do: [| :e | n: n + ((e - m) * (e - m)) ].
      (n / (size - 1)) squareRoot ).
  }

  { 'Category: sorting'
    "What sorting means when nothing is said."
    ascendingOrder = (| element: a Precedes: b = ( a < b ) |).

    "Something says an order when it answers element:Precedes:, as a block of two arguments also does.
     Every sort is stable.
     (3 & 1 & 2) asList copySort   >>> a list(1, 2, 3)"
    copySort = ( copySortBy: ascendingOrder ).
    copySortBy: order = ( copyContaining: (asVector copySortBy: order) ).
    copySortBySelector: selector = (
      copySortBy: [| :a. :b | (selector sendTo: a) < (selector sendTo: b) ] ).
    "A sorted vector of my elements.
     ('b' & 'a') asSet sorted   >>> a vector('a', 'b')"
    sorted = ( sortedBy: ascendingOrder ).
    sortedBy: order = ( asVector copySortBy: order ).
    sortedBy: order Do: b = ( (sortedBy: order) do: [| :e | b value: e ]. self ).
    sortedDo: b = ( sortedBy: ascendingOrder Do: b ).
  }

  { 'Category: comparing'
    "Equal are collections with equal elements in the same order.
     ((1 & 2) asList = (1 & 2) asVector)   >>> true"
    = c = ( (self == c) || [ c equalsCollection: self ] ).
    equalsCollection: c = (
      size = c size ifFalse: [ ^ false ].
      with: c Do: [| :a. :b | a = b ifFalse: [ ^ false ] ].
      true ).
    hash = ( | h <- 0 | do: [| :e | h: h ^^ e hash ]. h ).
    "As words in a dictionary: by the first difference, then the shorter first."
    < c = (
      self == c ifTrue: [ ^ false ].
      with: c Do: [| :a. :b | a = b ifFalse: [ ^ a < b ] ].
      size < c size ).
    > c = ( c < self ).
    <= c = ( (c < self) not ).
    >= c = ( (self < c) not ).
    max: c = ( self < c ifTrue: [ c ] False: [ self ] ).
    min: c = ( c < self ifTrue: [ c ] False: [ self ] ).
    compare: c IfLess: less Equal: equal Greater: greater = (
      self == c ifTrue: [ ^ equal value ].
      with: c Do: [| :a. :b | a = b ifFalse: [ ^ a < b ifTrue: [ less value ] False: [ greater value ] ] ].
      size = c size ifTrue: [ ^ equal value ].
      size < c size ifTrue: [ less value ] False: [ greater value ] ).
    isPrefixOf: c = (
      size > c size ifTrue: [ ^ false ].
      with: c Do: [| :a. :b | a = b ifFalse: [ ^ false ] ].
      true ).
    isSuffixOf: c = (
      size > c size ifTrue: [ ^ false ].
      with: c ReverseDo: [| :a. :b | a = b ifFalse: [ ^ false ] ].
      true ).
  }

  { 'Category: converting'
    asVector = ( vector copyContaining: self ).
    asList = ( list copyContaining: self ).
    asSequence = ( sequence copyContaining: self ).
    asSet = ( set copyContaining: self ).
    asOrderedSet = ( orderedSet copyContaining: self ).
    "A dictionary from my keys to my elements."
    asDictionary = ( dictionary copyContaining: self ).
    asByteVector = ( byteVector copyContaining: self ).
    asSortedSequence = ( sortedSequence copyContaining: self ).
    asTreeSet = ( treeSet copyContaining: self ).
    asTreeBag = ( treeBag copyContaining: self ).
    "Characters (or the codes of characters) as a string; anything else as it prints.
     ('a' & 'b') asList asString   >>> 'ab'"
    asString = ( asVector _VectorCharactersIfFail: [ printString ] ).
  }

  { 'Category: printing'
    "A short collection shows its elements, a long one its size; elements show their names, so that a cycle ends.
     (1 & 'a' & nil) asVector statePrintString   >>> '1, 'a', nil'"
    statePrintString = ( size <= 7 ifTrue: [ elementNames ] False: [ size printString, ' elements' ] ).
    elementNames = ( | r |
      r: vector copyRemoveAll.
      do: [| :e | r _VectorAdd: e _ObjectName ].
      r joinUsing: ', ' ).
    "An expression that makes an equal collection."
    storeString = ( storeStringIfFail: [| :why | error: 'no store string: ', why asString ] ).
    storeStringIfFail: fail = ( unkeyedStoreStringIfFail: fail ).
    unkeyedStoreStringIfFail: fail = ( | r |
      isEmpty ifTrue: [ ^ collectionName, ' copyRemoveAll' ].
      r: (asVector copyMappedBy: [| :e | '(', e storeString, ')' ]).
      isOrdered ifFalse: [ r sort ].
      ((r size = 1) ifTrue: [ '(collector copyFirst: ', r first, ')' ] False: [ '(', (r joinUsing: '\n\t& '), ')' ]),
        ' as', collectionName capitalize ).
    collectionName = ( 'collection' ).
  }
|)
