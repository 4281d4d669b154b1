"I am som, what several of the benchmarks share: a benchmark, a random generator, a growing vector, sets, an identity dictionary.
 I am the same as som.py, method for method; the generator is the one of Are-We-Fast-Yet, so that its published results can be checked.

 needs  traits clonable, vector
 gives  som"

lobby _AddSlots: ( | som = ( | parent* = traits clonable | ) | )

som _AddSlots: ( |

  "A program and the check of its result: my copies answer benchmark and isRight:After:."
  benchmark = ( |
    parent* = traits clonable.

    run: iterations = ( | result |
      1 to: iterations Do: [
        result: benchmark.
        (isRight: result After: iterations) ifFalse: [ ^ result ].
      ].
      result ).
  | ).

  "The numbers every Are-We-Fast-Yet program draws, from 0 to 65535."
  random = ( |
    parent* = traits clonable.
    seed <- 74755.

    next = (
      seed: ((seed * 1309) + 13849) && 65535.
      seed ).
  | ).

  "Things in a row: added at the end, removed at the front."
  vectorTraits = ( |
    parent* = traits clonable.

    ofCapacity: capacity = ( copy storage: vector copySize: capacity ).
    holding: element = ( (ofCapacity: 1) add: element ).

    size = ( last - first ).
    isEmpty = ( first = last ).

    at: index = ( storage at: first + index ).
    at: index Put: element = ( storage at: first + index Put: element. self ).

    add: element = (
      last >= storage size ifTrue: [ grow ].
      storage at: last Put: element.
      last: last + 1 ).

    grow = ( storage: storage copySize: 2 * storage size ).

    do: block = (
      first upTo: last Do: [| :index | block value: storage at: index ].
      self ).

    hasSome: test = (
      first upTo: last Do: [| :index | (test value: storage at: index) ifTrue: [ ^ true ] ].
      false ).

    "By insertion: the rows sorted here are short."
    sortBy: precedes = (
      first + 1 upTo: last Do: [| :index. element. place |
        element: storage at: index.
        place: index - 1.
        [ (place >= first) && [ precedes value: element With: storage at: place ] ] whileTrue: [
          storage at: place + 1 Put: storage at: place.
          place: place - 1.
        ].
        storage at: place + 1 Put: element.
      ].
      self ).

    removeFirst = (
      isEmpty ifTrue: [ ^ nil ].
      first: first + 1.
      storage at: first - 1 ).

    "Whether the element was there; the others close up."
    remove: element = ( | rest. end <- 0. found <- false |
      rest: vector copySize: storage size.
      first upTo: last Do: [| :index. each |
        each: storage at: index.
        each == element
          ifTrue: [ found: true ]
           False: [ rest at: end Put: each. end: end + 1 ].
      ].
      storage: rest.
      first: 0.
      last: end.
      found ).
  | ).

  "Things of which no two are the same, by what includes: takes for the same. They stand in a row: few are expected."
  setTraits = ( |
    parent* = traits clonable.

    new = ( copy items: som vector ofCapacity: 10 ).

    size = ( items size ).
    do: block = ( items do: block. self ).

    add: element = (
      (includes: element) ifFalse: [ items add: element ].
      self ).
  | ).

  "A key and its value, in one bucket of a dictionary."
  entry = ( |
    parent* = traits clonable.
    key. value. next.

    key: k Value: v Next: n = ( ((copy key: k) value: v) next: n ).
  | ).
| )

som _AddSlots: ( |

  vector = ( |
    parent* = som vectorTraits.
    storage. first <- 0. last <- 0.
  | ).

  set = ( |
    parent* = som setTraits.
    items.

    includes: element = ( items hasSome: [| :each | each = element ] ).
  | ).

  identitySet = ( |
    parent* = som setTraits.
    items.

    includes: element = ( items hasSome: [| :each | each == element ] ).
  | ).

  "Values found by a key that knows its own hash and is only ever equal to itself."
  identityDictionary = ( |
    parent* = traits clonable.
    buckets. count <- 0.

    ofCapacity: capacity = ( copy buckets: vector copySize: capacity ).

    bucketOf: key = ( key customHash && (buckets size - 1) ).

    at: key = ( | entry |
      entry: buckets at: bucketOf: key.
      [ entry isNil ] whileFalse: [
        entry key == key ifTrue: [ ^ entry value ].
        entry: entry next.
      ].
      nil ).

    at: key Put: value = ( | entry. index |
      index: bucketOf: key.
      entry: buckets at: index.
      [ entry isNil ] whileFalse: [
        entry key == key ifTrue: [ entry value: value. ^ self ].
        entry: entry next.
      ].
      buckets at: index Put: som entry key: key Value: value Next: (buckets at: index).
      count: count + 1.
      count > buckets size ifTrue: [ grow ].
      self ).

    grow = ( | old |
      old: buckets.
      buckets: vector copySize: 2 * old size.
      old do: [| :bucket. entry. following. index |
        entry: bucket.
        [ entry isNil ] whileFalse: [
          following: entry next.
          index: bucketOf: entry key.
          entry next: buckets at: index.
          buckets at: index Put: entry.
          entry: following.
        ].
      ].
      self ).
  | ).
| )
