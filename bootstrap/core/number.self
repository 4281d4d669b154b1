"I am the number: what integers and floats have in common.

 needs  core/oddball
 gives  traits number"

traits number _AddSlots: ( |
  parent* = traits orderedOddball.

  { 'Category: constants'
    "In my own kind, so that nothing has to be converted."
    zero = 0.
    one = 1.
    two = 2.
  }

  { 'Category: arithmetic'
    "(3.5 negate)   >>> -3.5"
    negate = ( zero - self ).
    absoluteValue = ( < zero ifTrue: [ zero - self ] False: [ self ] ).
    inverse = ( 1.0 /= asFloat ).
    succ = ( + one ).
    pred = ( - one ).
    successor = ( + one ).
    predecessor = ( - one ).
    "What division leaves over, never negative for a positive divisor.
     (-7 %+ 3)   >>> 2"
    %+ a = ( | rest |
      rest: % a.
      rest >= 0 ifTrue: [ rest ] False: [ a absoluteValue + rest ] ).
  }

  { 'Category: shortcuts'
    double = ( * two ).
    half = ( / two ).
    square = ( * self ).
    cube = ( self * self * self ).
  }

  { 'Category: comparing'
    max: x = ( > x ifTrue: [ self ] False: [ x ] ).
    min: x = ( < x ifTrue: [ self ] False: [ x ] ).
    "(3 compare: 4 IfLess: -1 Equal: 0 Greater: 1)   >>> -1"
    compare: x IfLess: less Equal: equal Greater: greater = (
      < x ifTrue: [ less value ] False: [ = x ifTrue: [ equal value ] False: [ greater value ] ] ).
    sign = ( compare: zero IfLess: -1 Equal: 0 Greater: 1 ).
    hash = ( _NumberHash ).
    asBoolean = ( != zero ).
  }

  { 'Category: functions'
    "Halfway to another number.
     (4 mean: 9)   >>> 7"
    mean: x = ( (+ x) /~ two ).
    "Part of the way back to x: all of it when p is 1.
     (10 interpolate: 0.25 From: 20)   >>> 12.5"
    interpolate: p From: x = ( (asFloat * (1.0 - p asFloat)) + (x asFloat * p asFloat) ).
    "Raised to a whole power; a fractional one is refused: see raisedTo:.
     (2 power: 10)   >>> 1024"
    power: a = ( a reversePower: self ).
    "Raised to any power, as a float.
     (2 raisedTo: 0.5)   >>> 1.4142135623730951"
    raisedTo: a = ( asFloat _FloatPower: a asFloat ).
    "How often I go into a, multiplying: the greatest m with my m-th power not above a.
     (2 log: 1000)   >>> 9"
    log: a = ( | e <- 1. m <- 0 |
      a <= zero ifTrue: [ ^ error: 'log: negative or zero argument' ].
      <= one ifTrue: [ ^ error: 'log: receiver <= 1' ].
      [ e <= a ] whileTrue: [ e: e * self. m: m + 1 ].
      m - 1 ).
    logBase: b = ( naturalLog /= b naturalLog ).
    "(16 squareRoot)   >>> 4.0"
    squareRoot = ( asFloat _FloatSquareRoot ).
    naturalLog = ( asFloat _FloatNaturalLog ).
    ln = ( naturalLog ).
    exp = ( asFloat _FloatExp ).
    sin = ( asFloat _FloatSin ).
    cos = ( asFloat _FloatCos ).
    tan = ( asFloat _FloatTan ).
    arcSin = ( asFloat _FloatArcSin ).
    arcCos = ( asFloat _FloatArcCos ).
    arcTan = ( asFloat _FloatArcTan ).
    "The angle of the point x@self.
     (1 arcTan: 1)   >>> 0.7853981633974483"
    arcTan: x = ( asFloat _FloatArcTan: x asFloat ).
    sinh = ( asFloat _FloatSinh ).
    cosh = ( asFloat _FloatCosh ).
    tanh = ( asFloat _FloatTanh ).
    degreesToRadians = ( asFloat * (pi / 180.0) ).
    radiansToDegrees = ( asFloat * (180.0 / pi) ).
    sumFrom: start To: end = ( | sum |
      sum: self.
      start to: end Do: [| :i | sum: sum + i ].
      sum ).
    "(1 sumTo: 10)   >>> 55"
    sumTo: end = ( | sum <- 0 |
      to: end Do: [| :i | sum: sum + i ].
      sum ).
  }

  { 'Category: rounding'
    "(7 roundDownTo: 5)   >>> 5"
    roundDownTo: modulus = ( (/- modulus) * modulus ).
    roundUpTo: modulus = ( (/+ modulus) * modulus ).
  }

  { 'Category: converting'
    asSmallInteger = ( asInteger ).
    asSmallIntegerIfFail: failBlock = ( asIntegerIfFail: failBlock ).
    asBigInteger = ( asInteger ).
  }

  { 'Category: printing'
    storeStringIfFail: failBlock = ( printString ).
  }
| )
