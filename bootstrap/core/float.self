"I am the float: an IEEE double, printed in the fewest digits that read back as me. Rounding me gives a float again.

 needs  core/number
 gives  traits float, pi, e, infinity"

globals _AddSlots: ( |
  "(pi printStringPrecision: 4)   >>> '3.1416'"
  pi = 3.141592653589793.
  e = 2.718281828459045.
  "More than any number.
   (infinity > (10 power: 300))   >>> true"
  infinity = 1e308 * 10.0.
| )

traits float _AddSlots: ( |
  parent* = traits number.

  { 'Category: constants'
    zero = 0.0.
    one = 1.0.
    two = 2.0.
  }

  { 'Category: arithmetic'
    + a = ( _FloatAdd: a IfFail: [ a addFloat: self ] ).
    - a = ( _FloatSub: a IfFail: [ a subtractFloat: self ] ).
    * a = ( _FloatMul: a IfFail: [ a multiplyFloat: self ] ).
    / a = ( _FloatDiv: a IfFail: [| :why. :name | primitive: name Failed: why IfBadType: [ a divideFloat: self ] ] ).
    "(7.5 % 2)   >>> 1.5"
    % a = ( _FloatMod: a IfFail: [| :why. :name | primitive: name Failed: why IfBadType: [ a moduloFloat: self ] ] ).
    "Divide and round down, up: to an integer.
     (7.5 /- 2)   >>> 3"
    /- a = ( (/ a) floor asInteger ).
    /+ a = ( (/ a) ceil asInteger ).
    /= a = ( / a ).
    /~ a = ( / a ).
  }

  { 'Category: comparing'
    = a = ( _FloatEQ: a IfFail: [ a equalsFloat: self ] ).
    != a = ( _FloatNE: a IfFail: [ (= a) not ] ).
    < a = ( _FloatLT: a IfFail: [ a reverseLessThanFloat: self ] ).
    <= a = ( _FloatLE: a IfFail: [ a reverseLessThanOrEqualFloat: self ] ).
    > a = ( _FloatGT: a IfFail: [ a reverseGreaterThanFloat: self ] ).
    >= a = ( _FloatGE: a IfFail: [ a reverseGreaterThanOrEqualFloat: self ] ).
    "Not a number: what has no answer, such as the root of -1.
     (-1.0 squareRoot isNaN)   >>> true"
    isNaN = ( _FloatIsNaN ).
    isFinite = ( _FloatIsFinite ).
  }

  { 'Category: functions'
    "Asked by the base: I am the exponent."
    reversePower: base = ( error: 'fractional exponent' ).
  }

  { 'Category: rounding'
    "(-3.7 truncate)   >>> -3.0"
    truncate = ( _FloatTruncate ).
    "A half goes to the even one of its neighbours.
     (2.5 round)   >>> 2.0"
    round = ( _FloatRound ).
    floor = ( _FloatFloor ).
    ceil = ( _FloatCeil ).
    "(7.3 roundTo: 0.5)   >>> 7.5"
    roundTo: modulus = ( (/ modulus) round * modulus ).
  }

  { 'Category: converting'
    asFloat = ( self ).
    "The nearest integer; what is wanted without its fraction is truncated first.
     (3.9 asInteger)   >>> 4"
    asInteger = ( _FloatAsInt ).
    asIntegerIfFail: failBlock = ( _FloatAsIntIfFail: failBlock ).
  }

  { 'Category: printing'
    printString = ( _FloatPrintStringIfFail: [ namePrintString ] ).
    "(2.0 squareRoot printStringPrecision: 3)   >>> '1.414'"
    printStringPrecision: places = ( _FloatPrintStringPrecision: places asSmallInteger ).
    storeStringIfFail: failBlock = (
      isFinite ifTrue: [ ^ printString ].
      isNaN ifTrue: [ '(infinity - infinity)' ] False: [ < 0 ifTrue: 'infinity negate' False: 'infinity' ] ).
  }

  { 'Category: double dispatching'
    "Asked by a float: our kinds agree after all, or I am no float and the primitive says so."
    addFloat: a = ( a _FloatAdd: self ).
    subtractFloat: a = ( a _FloatSub: self ).
    multiplyFloat: a = ( a _FloatMul: self ).
    divideFloat: a = ( a _FloatDiv: self ).
    moduloFloat: a = ( a _FloatMod: self ).
    equalsFloat: a = ( a _FloatEQ: self IfFail: false ).
    reverseLessThanFloat: a = ( a _FloatLT: self ).
    reverseLessThanOrEqualFloat: a = ( a _FloatLE: self ).
    reverseGreaterThanFloat: a = ( a _FloatGT: self ).
    reverseGreaterThanOrEqualFloat: a = ( a _FloatGE: self ).

    "Asked by an integer: it becomes a float; comparing is exact without that."
    addSmallInteger: a = ( a asFloat _FloatAdd: self ).
    subtractSmallInteger: a = ( a asFloat _FloatSub: self ).
    multiplySmallInteger: a = ( a asFloat _FloatMul: self ).
    divideSmallInteger: a = ( a asFloat _FloatDiv: self ).
    moduloSmallInteger: a = ( a asFloat _FloatMod: self ).
    equalsSmallInteger: a = ( a _NumberEQ: self ).
    reverseLessThanSmallInteger: a = ( a _NumberLT: self ).
    reverseLessThanOrEqualSmallInteger: a = ( a _NumberLE: self ).
    reverseGreaterThanSmallInteger: a = ( _NumberLT: a ).
    reverseGreaterThanOrEqualSmallInteger: a = ( _NumberLE: a ).
  }
| )
