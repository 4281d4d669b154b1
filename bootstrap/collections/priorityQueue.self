"I am the priority queue: whichever of my elements precedes all others is the next to come out.

 My elements stand in a heap, elems: the two after the one at i are at 2i + 1 and 2i + 2, and neither precedes it.

 needs  collections/list
 gives  priorityQueue, traits priorityQueue"

traits _AddSlots: (|
  priorityQueue = (|
    parent* = traits collection.

    { 'Category: order'
      "Something that answers element:Precedes:, or a block of two arguments. To be given before the first element is."
      sorter: s = ( sortObj: s ).
      sorter = ( sortObj ).
    }

    { 'Category: accessing'
      size = ( elems _Size ).
      isEmpty = ( elems _Size = 0 ).
      "What removeFirst would answer."
      first = ( firstIfAbsent: [ empty ] ).
      firstIfAbsent: b = ( elems _At: 0 IfFail: [ b value ] ).
      at: k Put: v = ( error: 'this collection is not indexable' ).
      asVector = ( elems copy ).
      empty = ( error: 'attempt to extract an element from an empty collection' ).
    }

    { 'Category: adding'
      "((priorityQueue copyRemoveAll add: 5) add: 2) removeFirst   >>> 2"
      add: e = ( elems _VectorAdd: e. riseFrom: elems _Size - 1 ).
      add: e WithKey: k = ( add: e ).
      addAll: c = ( c do: [| :e | add: e ]. self ).
    }

    { 'Category: removing'
      removeFirst = ( removeFirstIfAbsent: [ empty ] ).
      removeFirstIfAbsent: b = ( | e |
        e: (elems _At: 0 IfFail: [ ^ b value ]).
        removeAt: 0.
        e ).
      remove: x IfAbsent: b = ( removeAt: (elems keyOf: x IfAbsent: [ ^ b value: x ]) ).
      removeAll = ( elems: (vector _Clone: 0 Filler: nil) ).
      "Takes out every element, in order."
      extractingDo: b = ( [ isEmpty ] whileFalse: [ b value: removeFirst ]. self ).
    }

    { 'Category: iterating'
      "As they stand in the heap, which is in no order worth knowing."
      do: b = ( elems copy do: [| :e | b value: e With: e ]. self ).
      "In order, and leaves them in."
      orderedDo: b = ( copy extractingDo: b. self ).
    }

    { 'Category: copying'
      copy = ( _Clone elems: elems copy ).
      copyRemoveAll = ( _Clone elems: (vector _Clone: 0 Filler: nil) ).
    }

    { 'Category: private'
      "The last element takes the place of the one that goes, and sinks to where it belongs."
      removeAt: i = ( | e |
        e: elems _VectorRemoveLast.
        i < elems _Size ifTrue: [
          elems at: i Put: e.
          sinkFrom: i.
          riseFrom: i ].
        self ).
      sinkFrom: from = ( | i. n. next. e. other |
        n: elems _Size.
        i: from.
        e: (elems at: i).
        [
          next: i + i + 1.
          next < n ifFalse: [ ^ self ].
          (next + 1) < n ifTrue: [
            (sortObj element: (elems at: next) Precedes: (elems at: next + 1)) ifFalse: [ next: next + 1 ] ].
          other: (elems at: next).
          (sortObj element: other Precedes: e) ifFalse: [ ^ self ].
          elems at: i Put: other.
          elems at: next Put: e.
          i: next
        ] loop ).
      riseFrom: from = ( | i. up. e. other |
        i: from.
        e: (elems at: i).
        [
          i = 0 ifTrue: [ ^ self ].
          up: (i - 1) / 2.
          other: (elems at: up).
          (sortObj element: e Precedes: other) ifFalse: [ ^ self ].
          elems at: i Put: other.
          elems at: up Put: e.
          i: up
        ] loop ).
    }

    { 'Category: printing'
      collectionName = 'priorityQueue'.
    }
  |).
|)

globals _AddSlots: (|
  priorityQueue = (|
    parent* = traits priorityQueue.
    elems <- vector _Clone: 0 Filler: nil.
    sortObj <- traits collection ascendingOrder.
  |).
|)
