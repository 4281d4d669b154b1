"I am the default behavior: what everything below the lobby can do, whatever it is. Objects without a parent know none of this.

 needs  core/lobby; when asked: point, exceptions, mirrors
 gives  defaultBehavior"

defaultBehavior _AddSlots: ( |

  { 'Category: identity'
    "The very same object, not just an equal one.
     (3 == 3)   >>> true"
    == x = ( _Eq: x ).

    "('a' !== 'b')   >>> true"
    !== x = ( (== x) not ).

    "A number that stays with the object, whatever happens to its slots."
    identityHash = ( _IdentityHash ).
  }

  { 'Category: comparing'
    "What = means is said by children; this is only its opposite.
     (3 != 4)   >>> true"
    != x = ( (= x) not ).
  }

  { 'Category: comparing\x7fCategory: to nil'
    "(3 isNil)   >>> false"
    isNil = false.
    isNotNil = true.

    "(3 ifNil: 5)   >>> 3"
    ifNil: nilBlock = ( self ).
    "(3 ifNotNil: [| :x | x + 1 ])   >>> 4"
    ifNotNil: block = ( block value: self ).
    ifNil: nilBlock IfNotNil: block = ( block value: self ).
    ifNotNil: block IfNil: nilBlock = ( block value: self ).
  }

  { 'Category: copying'
    "A shallow copy, whatever my children say about copy."
    clone = ( _Clone ).
  }

  { 'Category: pairing'
    "(3 @ 4) x   >>> 3"
    @ y = ( point copyX: self Y: y ).
  }

  { 'Category: evaluating'
    "Everything is its own value and key. With arguments too many, the last one is dropped until somebody understands,
     so a plain value may stand where a block is expected.
     (7 value: 1 With: 2)   >>> 7"
    key = ( self ).
    value = ( self ).
    value: a = ( value ).
    value: a With: b = ( value: a ).
    value: a With: b With: c = ( value: a With: b ).
    value: a With: b With: c With: d = ( value: a With: b With: c ).
    value: a With: b With: c With: d With: e = ( value: a With: b With: c With: d ).
    value: a With: b With: c With: d With: e With: f = ( value: a With: b With: c With: d With: e ).
    value: a With: b With: c With: d With: e With: f With: g = ( value: a With: b With: c With: d With: e With: f ).
  }

  { 'Category: printing'
    "Children say printString, or statePrintString alone; the other messages follow."
    print = ( printString print. self ).
    printLine = ( print. '\n' print. self ).
    printString = ( | state |
      state: statePrintString.
      state isEmpty ifTrue: [ namePrintString ] False: [ namePrintString, '(', state, ')' ] ).
    "The part of printString before the parentheses."
    namePrintString = ( _ObjectName ).
    "The part of printString between the parentheses."
    statePrintString = ''.
    "printString, or the name alone where that is too long.
     (12345 printStringSize: 10)   >>> '12345'"
    printStringSize: size = ( | string |
      string: printString.
      string size <= size ifTrue: [ string ] False: [ namePrintString ] ).
    "For people: strings as they are, everything else as printed."
    asString = ( printString ).
  }

  { 'Category: primitives'
    "For fail blocks: when a primitive failed because it was given something of another kind, the block says what to do instead;
     any other failure is an error."
    primitive: name Failed: why IfBadType: block = (
      'badTypeError' = why ifTrue: [ block value ] False: [ primitiveFailedError: why Name: name ] ).
  }

  { 'Category: filing out'
    "The expression that makes this object again.
     ((3 @ 4) storeString)   >>> '(3)@(4)'"
    storeString = ( storeStringIfFail: [| :why | error: why ] ).
    storeStringIfFail: failBlock = ( failBlock value: 'there is no expression for this object' ).
  }

  { 'Category: reflecting'
    asMirror = ( reflect: self ).
  }

  { 'Category: double dispatching'
    "Asked by something of a kind I am not: so we are not equal."
    equalsSmallInteger: x = ( false ).
    equalsBigInteger: x = ( false ).
    equalsFloat: x = ( false ).
    equalsCanonicalString: x = ( false ).
    equalsPair: x = ( false ).

    "A pair and I: each half of the pair and I."
    pairPlus: p = ( p copyX: p x + self Y: p y + self ).
    pairMinus: p = ( p copyX: p x - self Y: p y - self ).
    pairTimes: p = ( p copyX: p x * self Y: p y * self ).
    pairDivide: p = ( p copyX: p x / self Y: p y / self ).
    pairDivideFloor: p = ( p copyX: p x /- self Y: p y /- self ).
    pairDivideCeiling: p = ( p copyX: p x /+ self Y: p y /+ self ).
    pairDivideRound: p = ( p copyX: p x /~ self Y: p y /~ self ).
    pairDivideExact: p = ( p copyX: p x /= self Y: p y /= self ).
    pairMax: p = ( p copyX: (p x max: self) Y: (p y max: self) ).
    pairMin: p = ( p copyX: (p x min: self) Y: (p y min: self) ).
    pairMean: p = ( p copyX: (p x mean: self) Y: (p y mean: self) ).
  }
| )
