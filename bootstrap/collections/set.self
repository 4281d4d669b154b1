"I am the set: things, none of them twice.

 needs  collections/dictionary
 gives  set, traits set, orderedSet, sharedSet"

traits _AddSlots: (|
  set = (|
    parent* = traits abstractSetOrDictionary.

    { 'Category: accessing'
      values = ( table _TableKeys ).
      keys = ( table _TableKeys asList ).
      asVector = ( table _TableKeys ).
      includes: x = ( includesKey: x ).
      occurrencesOf: x = ( (includesKey: x) ifTrue: 1 False: 0 ).
      keyOf: x IfAbsent: b = ( if: x IsPresentDo: [| :e | e ] IfAbsentDo: b ).
      replace: old With: new = ( (old = new) ifFalse: [ removeKey: old ]. add: new ).
    }

    { 'Category: adding'
      "Answers the set, so that adding chains.
       ((set copyRemoveAll add: 3) add: 3) size   >>> 1"
      add: x = ( put: x At: x ).
      add: x WithKey: k = ( add: x ).
      at: k Put: x = ( k = x ifFalse: [ removeKey: k IfAbsent: [ self ] ]. add: x ).
      addAll: c = ( c do: [| :x | add: x ]. self ).
      , c = ( copy addAll: c ).
      if: x IsAbsentAddAndDo: b = ( if: x IsPresentDo: [ self ] IfAbsentAddAndDo: b ).
      if: x IsPresentDo: found IfAbsentAddAndDo: b = ( if: x IsPresentDo: found IfAbsentPut: [ x ] AndDo: b ).
    }

    { 'Category: removing'
      remove: x IfAbsent: b = ( removeKey: x IfAbsent: b ).
      filterBy: test = ( do: [| :x | (test value: x) ifFalse: [ remove: x ] ]. self ).
    }

    { 'Category: set operations'
      union: c = ( copy addAll: c ).
    }

    { 'Category: transforming'
      mapBy: b = ( | xs |
        xs: values.
        removeAll.
        xs do: [| :x | add: (b value: x With: x) ].
        self ).
    }

    { 'Category: comparing'
      "Equal are sets of the same size with equal elements.
       ((1 & 2) asSet = (2 & 1) asSet)   >>> true"
      = s = ( (self == s) || [ s equalsSet: self ] ).
      equalsSet: s = (
        size = s size ifFalse: [ ^ false ].
        do: [| :x | (s includes: x) ifFalse: [ ^ false ] ].
        true ).
      "A subset comes before or with the set it is part of."
      <= s = ( isSubsetOf: s ).
      >= s = ( s isSubsetOf: self ).
    }

    { 'Category: converting'
      asSet = ( self ).
    }

    { 'Category: printing'
      collectionName = 'set'.
    }
  |).
|)

"The ordered set is asked for its ends; the shared set is a set by another name."
traits _AddSlots: (|
  orderedSet = (|
    parent* = traits set.
    { 'Category: accessing'
      "The order is the one in which the elements were first added.
       (3 & 1 & 3 & 2) asOrderedSet   >>> an orderedSet(3, 1, 2)"
      isOrdered = true.
      addLast: x = ( add: x ).
      addFirst: x = ( | xs |
        (includes: x) ifTrue: [ ^ self ].
        xs: values.
        removeAll.
        (add: x) addAll: xs ).
      removeLast = ( isEmpty ifTrue: [ error: 'no element to remove' ] False: [ takeOut: values last ] ).
      copySortBy: order = ( copyContaining: (asVector copySortBy: order) ).
      asOrderedSet = ( self ).
      asSet = ( set copyContaining: self ).
    }
    { 'Category: printing'
      collectionName = 'orderedSet'.
    }
  |).
  sharedSet = (|
    parent* = traits set.
    { 'Category: printing'
      collectionName = 'sharedSet'.
    }
  |).
|)

globals _AddSlots: (|
  set = (|
    parent* = traits set.
    table <- hashTable _TableEmptyCopy.
  |).
  orderedSet = (|
    parent* = traits orderedSet.
    table <- hashTable _TableEmptyCopy.
  |).
  sharedSet = (|
    parent* = traits sharedSet.
    table <- hashTable _TableEmptyCopy.
  |).
|)
