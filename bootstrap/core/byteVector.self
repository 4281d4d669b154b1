"I am the byte vector: a fixed number of integers from 0 to 255.

 ('abc' asByteVector at: 0)   >>> 97

 needs  core/integer; when asked: collections/indexable, which is my parent
 gives  traits byteVector"

traits byteVector _AddSlots: ( |

  { 'Category: accessing'
    size = ( _ByteSize ).
    at: k = ( at: k IfAbsent: [ absent: k ] ).
    at: k IfAbsent: block = ( byteAt: k IfAbsent: block ).
    at: k Put: byte = ( at: k PutByte: byte IfAbsent: [ absent: k ] ).
    at: k Put: byte IfAbsent: block = ( at: k PutByte: byte IfAbsent: block ).
    byteAt: k = ( byteAt: k IfAbsent: [ absent: k ] ).
    byteAt: k IfAbsent: block = (
      _ByteAt: k IfFail: [| :why. :name |
        'badIndexError' = why ifTrue: [ ^ block value: k ].
        k == k asSmallInteger ifTrue: [ primitiveFailedError: why Name: name ] False: [ byteAt: k asSmallInteger IfAbsent: block ] ] ).
    at: k PutByte: byte = ( at: k PutByte: byte IfAbsent: [ absent: k ] ).
    at: k PutByte: byte IfAbsent: block = (
      _ByteAt: k Put: byte IfFail: [| :why. :name |
        'badIndexError' = why ifTrue: [ block value: k ] False: [ primitiveFailedError: why Name: name ] ] ).
  }

  { 'Category: iterating'
    do: block = ( | i <- 0. n |
      n: _ByteSize.
      [ i < n ] whileTrue: [ block value: (_ByteAt: i) With: i. i: i + 1 ].
      self ).
    bytesDo: block = ( do: block ).
    "The bytes my block answers take the places of those it was given."
    mapBy: block = ( do: [| :byte. :i | _ByteAt: i Put: (block value: byte With: i) ]. self ).
  }

  { 'Category: comparing'
    "Byte vectors in the order of their bytes; with any other collection as collections compare."
    = other = ( (_ByteVectorCompare: other IfFail: [ ^ resend.= other ]) = 0 ).
    < other = ( (_ByteVectorCompare: other IfFail: [ ^ resend.< other ]) < 0 ).
  }

  { 'Category: copying'
    copy = ( _Clone ).
    filler = 0.
    copySize: n FillingWith: byte = ( _CloneBytes: n Filler: byte ).
    , other = ( _ByteVectorConcatenate: other Prototype: byteVector IfFail: [ resend., other ] ).
  }

  { 'Category: bits'
    "Byte by byte, with another of the same size."
    && other = ( combineWith: other By: [| :a. :b | a && b ] ).
    || other = ( combineWith: other By: [| :a. :b | a || b ] ).
    ^^ other = ( combineWith: other By: [| :a. :b | a ^^ b ] ).
    combineWith: other By: block = ( | result |
      size = other size ifFalse: [ ^ error: 'byte vectors of different sizes' ].
      result: copy.
      bytesDo: [| :byte. :i | result at: i PutByte: (block value: byte With: (other byteAt: i)) ].
      result ).
  }

  { 'Category: converting'
    asByteVector = ( self ).
    "The string these bytes are in UTF-8.
     ('héllo' asByteVector asString)   >>> 'héllo'"
    asString = ( _BytesAsString ).
  }

  { 'Category: printing'
    collectionName = 'byteVector'.
  }
| )
