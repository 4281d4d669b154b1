"I am what sets and dictionaries are made of: keys found in about one step however many there are, in the order they were put.

 My entries are in a hash table of my own, table. It finds numbers and strings by itself; any other key is asked for its hash,
 and compared with = to the keys that have the same one.

 needs  collections/list, the hash table primitives
 gives  traits abstractSetOrDictionary"

traits _AddSlots: (|
  abstractSetOrDictionary = (|
    parent* = traits collection.

    { 'Category: private'
      hashOf: k = ( k hash ).
      is: k EqualTo: other = ( k = other ).
      "Looks for a key by messages. found gets its hash and which it is of those with that hash, absent the hash and which it would be."
      probe: k Found: found Absent: absent = ( | h. i <- 0. other |
        h: (hashOf: k).
        [
          other: (table _TableHash: h Probe: i KeyIfAbsent: table).
          (other _Eq: table) ifTrue: [ ^ absent value: h With: i ].
          (is: k EqualTo: other) ifTrue: [ ^ found value: h With: i ].
          i: i + 1
        ] loop ).
      "The value under a key, or my own table where there is none: no one else can have put that there."
      valueAt: k = (
        table _TableAt: k IfAbsent: table IfFail: [
          probe: k Found: [| :h. :i | table _TableHash: h ProbeValue: i ] Absent: [ table ] ] ).
      put: v At: k = (
        table _TableAt: k Put: v IfFail: [
          probe: k Found: [| :h. :i | table _TableHash: h Probe: i Key: k Value: v ]
                  Absent: [| :h. :i | table _TableHash: h Probe: i Key: k Value: v ] ].
        self ).
      takeOut: k = (
        table _TableRemove: k IfAbsent: table IfFail: [
          probe: k Found: [| :h. :i | table _TableHash: h RemoveProbe: i ] Absent: [ table ] ] ).
    }

    { 'Category: accessing'
      size = ( table _TableSize ).
      isEmpty = ( table _TableSize = 0 ).
      at: k = (
        table _TableAt: k IfFail: [| :why |
          'badIndexError' = why ifTrue: [ absent: k ]
           False: [ probe: k Found: [| :h. :i | table _TableHash: h ProbeValue: i ] Absent: [ absent: k ] ] ] ).
      at: k IfAbsent: b = ( | v |
        v: (valueAt: k).
        (v _Eq: table) ifTrue: [ b value: k ] False: [ v ] ).
      "(dictionary copyRemoveAll at: 'tea' IfAbsentPut: [ 3 ])   >>> 3"
      at: k IfAbsentPut: b = ( | v |
        v: (valueAt: k).
        (v _Eq: table) ifFalse: [ ^ v ].
        v: (b value: k).
        at: k Put: v.
        v ).
      at: k Put: v = ( table _TableAt: k Put: v IfFail: [ put: v At: k ]. self ).
      includesKey: k = (
        table _TableIncludes: k IfFail: [ probe: k Found: [ true ] Absent: [ false ] ] ).
      keysVector = ( table _TableKeys ).
      values = ( table _TableValues ).
      asVector = ( table _TableValues ).
    }

    { 'Category: accessing and adding at once'
      if: k IsPresentDo: found = ( if: k IsPresentDo: found IfAbsentDo: [ self ] ).
      if: k IsPresentDo: found IfAbsentDo: none = ( | v |
        v: (valueAt: k).
        (v _Eq: table) ifTrue: [ none value: k ] False: [ found value: v With: k ] ).
      if: k IsPresentDo: found IfAbsentPut: new AndDo: none = ( | v |
        v: (valueAt: k).
        (v _Eq: table) ifFalse: [ ^ found value: v With: k ].
        v: (new value: k).
        at: k Put: v.
        none value: v With: k ).
      if: k IsPresentPut: other AndDo: found IfAbsentDo: none = ( | v |
        v: (valueAt: k).
        (v _Eq: table) ifTrue: [ ^ none value: k ].
        v: (other value: v With: k).
        replace: k With: v.
        found value: v With: k ).
      if: k IsPresentPut: other AndDo: found IfAbsentPut: new AndDo: none = ( | v |
        v: (valueAt: k).
        (v _Eq: table) ifTrue: [
          v: (new value: k).
          at: k Put: v.
          ^ none value: v With: k ].
        v: (other value: v With: k).
        replace: k With: v.
        found value: v With: k ).
    }

    { 'Category: iterating'
      "Whoever adds or removes entries meanwhile does so without disturbing the iteration."
      do: b = ( | vs. ks |
        vs: values. ks: table _TableKeys.
        0 upTo: vs _Size Do: [| :i | b value: (vs at: i) With: (ks at: i) ].
        self ).
      reverseDo: b = ( | vs. ks |
        vs: values. ks: table _TableKeys.
        vs _Size - 1 downTo: 0 Do: [| :i | b value: (vs at: i) With: (ks at: i) ].
        self ).
      keysDo: b = ( keysVector do: [| :k | b value: k ]. self ).
    }

    { 'Category: removing'
      removeKey: k = ( removeKey: k IfAbsent: [ absent: k ] ).
      removeKey: k IfAbsent: b = ( ((takeOut: k) _Eq: table) ifTrue: [ b value: k ] False: [ self ] ).
      removeAll = ( table: table _TableEmptyCopy ).
      "Removes some element and answers it."
      removeFirst = ( removeFirstIfAbsent: [ error: 'no element to remove' ] ).
      removeFirstIfAbsent: b = ( isEmpty ifTrue: [ b value ] False: [ takeOut: keysVector first ] ).
    }

    { 'Category: copying'
      copy = ( _Clone table: table _TableCopy ).
      copyRemoveAll = ( _Clone table: table _TableEmptyCopy ).
      "Kept for programs that say how much they are going to add; I grow by myself."
      desiredMinCapacity: n = ( self ).
      copySortBy: order = ( error: 'cannot sort, try asVector copySortBy:' ).
    }

    { 'Category: comparing'
      < c = ( error: 'sets and dictionaries are unordered' ).
      hash = ( | h <- 0 | do: [| :e | h: h ^^ e hash ]. h ).
    }
  |).
|)

"I am the dictionary: a value under each key.

 gives  dictionary, traits dictionary, orderedDictionary, sharedDictionary"

traits _AddSlots: (|
  dictionary = (|
    parent* = traits abstractSetOrDictionary.

    { 'Category: accessing'
      "My keys, in a list.
       ((dictionary copyRemoveAll at: 'a' Put: 1) at: 'b' Put: 2) keys   >>> a list('a', 'b')"
      keys = ( table _TableKeys asList ).
      replace: k With: v = ( at: k Put: v ).
      associations = ( | r | r: list copyRemoveAll. do: [| :v. :k | r addLast: (association key: k Value: v) ]. r ).
    }

    { 'Category: adding'
      "Adds what has a key and a value, such as an association.
       (dictionary copyRemoveAll add: 'a' -> 1) at: 'a'   >>> 1"
      add: a = ( at: a key Put: a value ).
      add: v WithKey: k = ( at: k Put: v ).
      addAll: c = ( c do: [| :v. :k | at: k Put: v ]. self ).
      , c = ( copy addAll: c ).
    }

    { 'Category: iterating'
      valuesDo: b = ( values do: [| :v | b value: v ]. self ).
      keysAndValuesDo: b = ( do: [| :v. :k | b value: k With: v ] ).
      "In the order of the keys."
      sortedDo: b = ( keysVector copySort do: [| :k | b value: (at: k) With: k ]. self ).
    }

    { 'Category: removing'
      "Removes an entry by its value."
      remove: v IfAbsent: b = ( removeKey: (keyOf: v IfAbsent: [ ^ b value: v ]) ).
      filterBy: test = ( do: [| :v. :k | (test value: v With: k) ifFalse: [ removeKey: k ] ]. self ).
    }

    { 'Category: comparing'
      = d = ( (self == d) || [ d equalsDictionary: self ] ).
      equalsDictionary: d = (
        size = d size ifFalse: [ ^ false ].
        do: [| :v. :k | (d at: k IfAbsent: [ ^ false ]) = v ifFalse: [ ^ false ] ].
        true ).
    }

    { 'Category: converting'
      asDictionary = ( self ).
    }

    { 'Category: printing'
      "The entries in an order that does not depend on how they were put."
      storeStringIfFail: fail = ( | entries |
        entries: vector copyRemoveAll.
        do: [| :v. :k |
          entries _VectorAdd: '\td at: (',
            (k storeStringIfFail: [| :why | ^ fail value: why ]), ') Put: (',
            (v storeStringIfFail: [| :why | ^ fail value: why ]), ').\n' ].
        isOrdered ifFalse: [ entries sort ].
        '[|d|\n\td: ', collectionName, ' copyRemoveAll.\n', (entries joinUsing: ''), '] value' ).
      collectionName = 'dictionary'.
    }
  |).
|)

globals _AddSlots: (|
  dictionary = (|
    parent* = traits dictionary.
    table <- hashTable _TableEmptyCopy.
  |).
|)

"The ordered dictionary remembers the order its keys were first put in, and can be asked for its ends. (Every dictionary keeps that
 order; programs that rely on it say so by using this one.) The shared dictionary is a dictionary by another name."

traits _AddSlots: (|
  orderedDictionary = (|
    parent* = traits dictionary.
    { 'Category: accessing'
      isOrdered = true.
      firstKey = ( keysVector first ).
      lastKey = ( keysVector last ).
    }
    { 'Category: printing'
      collectionName = 'orderedDictionary'.
    }
  |).
  sharedDictionary = (|
    parent* = traits dictionary.
    { 'Category: printing'
      collectionName = 'sharedDictionary'.
    }
  |).
|)

globals _AddSlots: (|
  orderedDictionary = (|
    parent* = traits orderedDictionary.
    table <- hashTable _TableEmptyCopy.
  |).
  sharedDictionary = (|
    parent* = traits sharedDictionary.
    table <- hashTable _TableEmptyCopy.
  |).
|)
