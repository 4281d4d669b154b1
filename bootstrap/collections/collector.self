"I am the collector: what & makes of things, on their way to become a collection.

 (1 & 2 & 3) asVector   >>> a vector(1, 2, 3)
 Collectors share the vector their elements stand in; whoever stands at its end adds there, anyone else copies it first.

 needs  collections/list
 gives  collector, traits collector, & for everything"

traits _AddSlots: (|
  collector = (|
    parent* = traits clonable.

    { 'Category: collecting'
      & x = ( x appendToCollector: self ).
      append: x = (
        elems _Size = count ifFalse: [ elems: (elems _VectorCopyFrom: 0 UpTo: count) ].
        elems _VectorAdd: x.
        _Clone count: count + 1 ).
      "A collector added to a collector adds its elements.
       (1 & (2 & 3)) asVector   >>> a vector(1, 2, 3)"
      appendToCollector: c = ( | r |
        r: c.
        asVector do: [| :x | r: (r append: x) ].
        r ).
      copyFirst: x = ( (_Clone elems: (vector _Clone: 1 Filler: x)) count: 1 ).
    }

    { 'Category: converting'
      asVector = ( elems _VectorCopyFrom: 0 UpTo: count ).
      asList = ( asVector asList ).
      asSequence = ( asVector asSequence ).
      asSet = ( asVector asSet ).
      asOrderedSet = ( asVector asOrderedSet ).
      asSortedSequence = ( asVector asSortedSequence ).
      asTreeSet = ( asVector asTreeSet ).
      asTreeBag = ( asVector asTreeBag ).
      asByteVector = ( asVector asByteVector ).
      asString = ( asVector asString ).
    }

    { 'Category: flattening'
      "My elements are collections; their elements, all in one.
       ('ab' & 'cd') flatString   >>> 'abcd'"
      flatVector = ( | r | r: vector copyRemoveAll. asVector do: [| :c | c do: [| :x | r _VectorAdd: x ] ]. r ).
      flatList = ( flatVector asList ).
      flatSet = ( flatVector asSet ).
      flatByteVector = ( flatVector asByteVector ).
      flatString = ( asVector _VectorJoin: '' IfFail: [ flatVector asString ] ).
      flatSizeHint = ( | n <- 0 | asVector do: [| :c | n: n + c size ]. n ).
    }

    { 'Category: printing'
      statePrintString = ( count printString, ' elements' ).
    }
  |).
|)

globals _AddSlots: (|
  collector = (|
    parent* = traits collector.
    elems <- vector _Clone: 0 Filler: nil.
    count <- 0.
  |).
|)

defaultBehavior _AddSlots: (|
  { 'Category: collecting'
    "Two things side by side are the beginning of a collection."
    & x = ( x appendToCollector: (collector copyFirst: self) ).
    appendToCollector: c = ( c append: self ).
  }
|)
