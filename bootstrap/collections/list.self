"I am the list: things in an order, growing and shrinking at either end.

 What I hold I hand to blocks twice, as the element and as its key; whoever wants places asks a sequence.

 needs  collections/sequence
 gives  list, traits list"

traits _AddSlots: (|
  list = (|
    parent* = traits sequence.

    { 'Category: accessing'
      first = ( elems _At: start IfFail: [ error: 'first is absent' ] ).
      last = ( isEmpty ifTrue: [ error: 'last is absent' ] False: [ elems _At: elems _Size - 1 ] ).
      firstIfAbsent: b = ( elems _At: start IfFail: [ b value ] ).
      lastIfAbsent: b = ( isEmpty ifTrue: [ b value ] False: [ elems _At: elems _Size - 1 ] ).
    }

    { 'Category: iterating'
      do: b = ( | v. e |
        v: elements.
        0 upTo: v _Size Do: [| :i | e: (v at: i). b value: e With: e ].
        self ).
      reverseDo: b = ( | v. e |
        v: elements.
        v _Size - 1 downTo: 0 Do: [| :i | e: (v at: i). b value: e With: e ].
        self ).
      doFirst: f Middle: m Last: l IfEmpty: none = (
        elements doFirst: [| :e | f value: e With: e ]
                  Middle: [| :e | m value: e With: e ]
                    Last: [| :e | l value: e With: e ]
                 IfEmpty: [ ^ none value ].
        self ).
      with: c Do: b = ( elements with: c Do: [| :e. :e2. :i. :k | b value: e With: e2 With: e With: k ]. self ).
      with: c ReverseDo: b = ( elements with: c ReverseDo: [| :e. :e2. :i. :k | b value: e With: e2 With: e With: k ]. self ).
    }

    { 'Category: searching'
      findFirst: test IfPresent: found IfAbsent: fail = (
        elements do: [| :e | (test value: e With: e) ifTrue: [ ^ found value: e With: e ] ].
        fail value ).
    }

    { 'Category: adding'
      "Each answers the list, so that calls chain.
       ((list copyRemoveAll addLast: 3) addFirst: 4)   >>> a list(4, 3)"
      insert: x AfterElementSatisfying: test IfAbsent: b = (
        insertAll: (vector copySize: 1 FillingWith: x) AfterElementSatisfying: test IfAbsent: b ).
      insert: x BeforeElementSatisfying: test IfAbsent: b = (
        insertAll: (vector copySize: 1 FillingWith: x) BeforeElementSatisfying: test IfAbsent: b ).
      insertAll: c AfterElementSatisfying: test IfAbsent: b = ( | i |
        i: (placeSatisfying: test IfAbsent: [ ^ b value ]).
        insertAll: c At: i + 1 ).
      insertAll: c BeforeElementSatisfying: test IfAbsent: b = ( | i |
        i: (placeSatisfying: test IfAbsent: [ ^ b value ]).
        insertAll: c At: i ).
    }

    { 'Category: private'
      placeSatisfying: test IfAbsent: b = (
        elements do: [| :e. :i | (test value: e) ifTrue: [ ^ i ] ].
        b value ).
      removeFromEmpty = ( error: 'cannot remove from an empty list' ).
    }

    { 'Category: transforming'
      mapBy: b = ( elements: (elements mapBy: [| :e | b value: e With: e ]) ).
      asList = ( self ).
      asSequence = ( sequence copyContaining: self ).
    }

    { 'Category: printing'
      collectionName = 'list'.
    }
  |).
|)

globals _AddSlots: (|
  list = (|
    parent* = traits list.
    elems <- vector _Clone: 0 Filler: nil.
    start <- 0.
  |).
|)
