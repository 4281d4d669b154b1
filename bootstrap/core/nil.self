"I am nil: what a slot holds when nobody put anything there.

 needs  core/oddball
 gives  nil"

nil _AddSlots: ( |
  parent* = traits oddball.

  { 'Category: comparing'
    "(nil isNil)   >>> true"
    isNil = true.
    isNotNil = false.
    "(nil ifNil: 5)   >>> 5"
    ifNil: nilBlock = ( nilBlock value: self ).
    "(nil ifNotNil: [| :x | x + 1 ])   >>> nil"
    ifNotNil: block = ( self ).
    ifNil: nilBlock IfNotNil: block = ( nilBlock value: self ).
    ifNotNil: block IfNil: nilBlock = ( nilBlock value: self ).
  }

  { 'Category: printing'
    printString = 'nil'.
    storeStringIfFail: failBlock = ( 'nil' ).
  }
| )
