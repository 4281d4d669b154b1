"I am the integer: of any size, exact. Division rounds toward zero.

 What I cannot do with an argument, because it is no integer, I leave to the argument: 3 + x becomes x addSmallInteger: 3, and so on.

 needs  core/number
 gives  traits integer, maxSmallInt, minSmallInt"

globals _AddSlots: ( |
  "Where the integers of 30 bits end, for programs that care."
  maxSmallInt = 536870911.
  minSmallInt = -536870912.
| )

traits integer _AddSlots: ( |
  parent* = traits number.

  { 'Category: arithmetic'
    "(3 + 4.5)   >>> 7.5"
    + a = ( _IntAdd: a IfFail: [ a addSmallInteger: self ] ).
    - a = ( _IntSub: a IfFail: [ a subtractSmallInteger: self ] ).
    * a = ( _IntMul: a IfFail: [ a multiplySmallInteger: self ] ).
    "(-7 / 2)   >>> -3"
    / a = ( _IntDiv: a IfFail: [| :why. :name | primitive: name Failed: why IfBadType: [ a divideSmallInteger: self ] ] ).
    "What division leaves over, with my sign.
     (-7 % 3)   >>> -1"
    % a = ( _IntMod: a IfFail: [| :why. :name | primitive: name Failed: why IfBadType: [ a moduloSmallInteger: self ] ] ).
    "Divide and round down.
     (-7 /- 2)   >>> -4"
    /- a = ( _IntFloorDiv: a IfFail: [ (/= a) floor asInteger ] ).
    "Divide and round up.
     (7 /+ 2)   >>> 4"
    /+ a = ( (/- a negate) negate ).
    "Divide and round; halves go up.
     (7 /~ 2)   >>> 4"
    /~ a = ( (+ a half) / a ).
    "Divide exactly: an integer where it comes out even, else a float.
     (7 /= 2)   >>> 3.5"
    /= a = ( (% a) = 0 ifTrue: [ / a ] False: [ _IntTrueDiv: a IfFail: [ asFloat / a asFloat ] ] ).
    "(0 - 5) negate   >>> 5"
    negate = ( 0 - self ).
    succ = ( self + 1 ).
    pred = ( self - 1 ).
  }

  { 'Category: comparing'
    = a = ( _IntEQ: a IfFail: [ a equalsSmallInteger: self ] ).
    != a = ( _IntNE: a IfFail: [ (= a) not ] ).
    < a = ( _IntLT: a IfFail: [ a reverseLessThanSmallInteger: self ] ).
    <= a = ( _IntLE: a IfFail: [ a reverseLessThanOrEqualSmallInteger: self ] ).
    > a = ( _IntGT: a IfFail: [ a reverseGreaterThanSmallInteger: self ] ).
    >= a = ( _IntGE: a IfFail: [ a reverseGreaterThanOrEqualSmallInteger: self ] ).
    hash = ( self ).
  }

  { 'Category: bits'
    "(12 && 10)   >>> 8"
    && a = ( _IntAnd: a IfFail: [ _IntAnd: a asSmallInteger ] ).
    || a = ( _IntOr: a IfFail: [ _IntOr: a asSmallInteger ] ).
    ^^ a = ( _IntXor: a IfFail: [ _IntXor: a asSmallInteger ] ).
    "(5 complement)   >>> -6"
    complement = ( _IntComplement ).
    "(1 << 4)   >>> 16"
    << a = ( _IntLogicalShiftLeft: a asSmallInteger ).
    >> a = ( _IntLogicalShiftRight: a asSmallInteger ).
    <+ a = ( _IntArithmeticShiftLeft: a asSmallInteger ).
    +> a = ( _IntArithmeticShiftRight: a asSmallInteger ).
    "How many bits of my absolute value are set.
     (255 numberOfOnes)   >>> 8"
    numberOfOnes = ( _IntBitCount ).
    "How many bits my absolute value takes.
     (255 bitLength)   >>> 8"
    bitLength = ( _IntBitLength ).
    low16Bits = ( && 16rffff ).
    high16Bits = ( (>> 16) && 16rffff ).
  }

  { 'Category: bits\x7fCategory: fields'
    "A field begins so many bits from the low end; its mask is one bit for each of its own.
     (16r1234 getBitFieldOffset: 4 Mask: 16rff)   >>> 35"
    getBitFieldOffset: offset Mask: mask = ( (>> offset) && mask ).
    setBitFieldOffset: offset Mask: mask Value: value = (
      value = (mask && value) ifFalse: [ ^ error: 'attempting to assign a value too large for given bit field' ].
      (&& (mask << offset) complement) || (value << offset) ).
    "(5 getFlagOffset: 2)   >>> true"
    getFlagOffset: offset = ( ((>> offset) && 1) = 1 ).
    setFlagOffset: offset To: boolean = (
      boolean ifTrue: [ || (1 << offset) ] False: [ && (1 << offset) complement ] ).
  }

  { 'Category: testing'
    "(12 odd)   >>> false"
    even = ( (_IntAnd: 1) = 0 ).
    odd = ( (_IntAnd: 1) = 1 ).
  }

  { 'Category: functions'
    power: a = (
      _IntPower: a IfFail: [| :why. :name |
        'badSignError' = why ifTrue: [ ^ a reversePower: self ].
        primitive: name Failed: why IfBadType: [ a reversePower: self ] ] ).
    "Asked by the base: I am the exponent. A negative one gives the inverse.
     (2 power: -1)   >>> 0.5"
    reversePower: base = ( | result <- 1. square. rest |
      < 0 ifTrue: [ ^ negate reversePower: base inverse ].
      square: base.
      rest: self.
      [ rest > 0 ] whileTrue: [
        rest odd ifTrue: [ result: result * square ].
        rest: rest / 2.
        rest > 0 ifTrue: [ square: square * square ] ].
      result ).
    "(5 factorial)   >>> 120"
    factorial = ( | product <- 1 |
      2 to: self Do: [| :i | product: product _IntMul: i ].
      product ).
    "(10 fibonacci)   >>> 55"
    fibonacci = ( | a <- 0. b <- 1. t |
      <= 1 ifTrue: [ ^ self ].
      do: [ t: a + b. a: b. b: t ].
      a ).
    squareRoot = ( (_IntAsFloatIfFail: [ ^ _IntSquareRoot ]) _FloatSquareRoot ).
    "The square root rounded down, exactly, however large.
     (99 integerSquareRoot)   >>> 9"
    integerSquareRoot = ( _IntSquareRoot ).
  }

  { 'Category: functions\x7fCategory: number theory'
    "(84 gcd: 36)   >>> 12"
    gcd: a = ( _IntGCD: a IfFail: [ * sign gcdPositive: a * a sign ] ).
    gcdPositive: a = ( a = 0 ifTrue: [ self ] False: [ a gcdPositive: % a ] ).
    "(21 lcm: 6)   >>> 42"
    lcm: a = ( | divisor |
      divisor: gcd: a.
      divisor = 0 ifTrue: [ 0 ] False: [ ((* a) / divisor) absoluteValue ] ).
    "The greatest common divisor g and factors with g = (self * x) + (a * y), as g@(x@y).
     (12 gcdExtended: 18)   >>> 6@-1@1"
    gcdExtended: a = ( | r0. r1. x0 <- 1. x1 <- 0. y0 <- 0. y1 <- 1. q. t |
      r0: absoluteValue.
      r1: a absoluteValue.
      [ r1 = 0 ] whileFalse: [
        q: r0 / r1.
        t: r0 - (q * r1). r0: r1. r1: t.
        t: x0 - (q * x1). x0: x1. x1: t.
        t: y0 - (q * y1). y0: y1. y1: t ].
      r0 @ ((x0 * sign) @ (y0 * a sign)) ).
    "The number between 0 and n that multiplied with me leaves 1.
     (3 inverseMod: 7)   >>> 5"
    inverseMod: n = ( | found |
      found: gcdExtended: n.
      found x > 1 ifTrue: [ ^ error: printString, ' does not have an inverse modulo ', n printString ].
      found y x %+ n ).
    "(3 power: 200 Mod: 13)   >>> 9"
    power: exponent Mod: modulus = (
      exponent >= 0 ifFalse: [ ^ error: 'Negative exp in power:Mod:' ].
      modulus >= 1 ifFalse: [ ^ error: 'Negative modulus in power:Mod:' ].
      _IntPower: exponent Mod: modulus ).
    "(7 isPrime)   >>> true"
    isPrime = ( | divisor <- 5 |
      <= 3 ifTrue: [ ^ > 1 ].
      (even || [ (% 3) = 0 ]) ifTrue: [ ^ false ].
      > 1000000 ifTrue: [ ^ isProbablyPrime ].
      [ (divisor * divisor) > self ] whileFalse: [
        (% divisor) = 0 ifTrue: [ ^ false ].
        (% (divisor + 2)) = 0 ifTrue: [ ^ false ].
        divisor: divisor + 6 ].
      true ).
    "The test of Miller and Rabin with the first twelve primes, which is certain below 3 * 10^24, and thirteen more beyond."
    isProbablyPrime = ( | odd. twos <- 0. last. x |
      last: pred.
      odd: last.
      [ odd even ] whileTrue: [ odd: odd / 2. twos: twos + 1 ].
      witnesses do: [| :base |
        base >= self ifTrue: [ ^ true ].
        x: base _IntPower: odd Mod: self.
        (x = 1) || [ (x = last) || [ reaches: last From: x Squaring: twos - 1 ] ] ifFalse: [ ^ false ] ].
      true ).
    reaches: last From: start Squaring: times = ( | x |
      x: start.
      times do: [
        x: (x * x) % self.
        x = last ifTrue: [ ^ true ] ].
      false ).
    witnesses = (
      (2 & 3 & 5 & 7 & 11 & 13 & 17 & 19 & 23 & 29 & 31 & 37 & 41 & 43 & 47 & 53 & 59 & 61 & 67 & 71 & 73 & 79 & 83 & 89 & 97) asVector ).
    "(10 nextPrime)   >>> 11"
    nextPrime = ( | n |
      <= 1 ifTrue: [ ^ 2 ].
      n: succ + odd asInteger.
      [ n isPrime ] whileFalse: [ n: n + 2 ].
      n ).
    "My prime factors, smallest first.
     (60 factors)   >>> a list(2, 2, 3, 5)"
    factors = ( | n. divisor <- 3. found |
      >= 1 ifFalse: [ ^ error: 'factors not defined for non-pos int' ].
      found: list copyRemoveAll.
      n: self.
      [ n even ] whileTrue: [ found addLast: 2. n: n / 2 ].
      [ (divisor * divisor) > n ] whileFalse: [
        (n % divisor) = 0 ifTrue: [ found addLast: divisor. n: n / divisor ] False: [ divisor: divisor + 2 ] ].
      n > 1 ifTrue: [ found addLast: n ].
      found ).
  }

  { 'Category: iterating'
    "The block gets the number twice, as element and as key, like those of every collection.
     (3 do: [| :i | i ])   >>> 3"
    do: block = ( | i <- 0 |
      [ i < self ] whileTrue: [ block value: i With: i. i: i + 1 ].
      self ).
    reverseDo: block = ( | i |
      i: self - 1.
      [ i >= 0 ] whileTrue: [ block value: i With: i. i: i - 1 ].
      self ).
    to: end Do: block = ( | i |
      i: self.
      [ i <= end ] whileTrue: [ block value: i With: i. i: i + 1 ].
      nil ).
    "(10 to: 1 By: -3 Do: [| :i | i ])   >>> nil"
    to: end By: step Do: block = (
      0 < step ifTrue: [ ^ to: end ByPositive: step Do: block ].
      0 > step ifTrue: [ ^ to: end ByNegative: step Do: block ].
      error: 'step is zero in to:By:Do: loop' ).
    to: end ByPositive: step Do: block = ( | i |
      i: self.
      [ i <= end ] whileTrue: [ block value: i With: i. i: i + step ].
      nil ).
    to: end ByNegative: step Do: block = ( | i |
      i: self.
      [ i >= end ] whileTrue: [ block value: i With: i. i: i + step ].
      nil ).
    upTo: end Do: block = ( | i |
      i: self.
      [ i < end ] whileTrue: [ block value: i With: i. i: i + 1 ].
      nil ).
    upTo: end By: step Do: block = ( to: end predecessor By: step Do: block ).
    downTo: end Do: block = ( | i |
      i: self.
      [ i >= end ] whileTrue: [ block value: i With: i. i: i - 1 ].
      nil ).
    downTo: end By: step Do: block = ( to: end By: step negate Do: block ).
    "(10 findFirst: [| :i | (i * i) > 20 ] IfPresent: [| :i | i ] IfAbsent: 'none')   >>> 5"
    findFirst: test IfPresent: found IfAbsent: absent = (
      do: [| :i | (test value: i With: i) ifTrue: [ ^ found value: i With: i ] ].
      absent value ).
    "The number from me to end that a block finds by its sign: negative when the wanted one is smaller.
     (0 to: 100 BinarySearchBySignOf: [| :i | 37 - i ] IfAbsent: 'none')   >>> 37"
    to: end BinarySearchBySignOf: direction IfAbsent: absent = ( | low. high. middle. way |
      low: self.
      high: end.
      [ low <= high ] whileTrue: [
        middle: (low + high) / 2.
        way: direction value: middle.
        way = 0 ifTrue: [ ^ middle ].
        way > 0 ifTrue: [ low: middle + 1 ] False: [ high: middle - 1 ] ].
      absent value: low With: high ).
  }

  { 'Category: converting'
    asInteger = ( self ).
    asIntegerIfFail: failBlock = ( self ).
    asSmallInteger = ( self ).
    asFloat = ( _IntAsFloat ).
    asByte = ( self ).
    "(97 asCharacter)   >>> 'a'"
    asCharacter = ( asCharacterIfFail: [ error: 'not a legal character' ] ).
    asCharacterIfFail: failBlock = ( _IntAsCharacterIfFail: failBlock ).
    "The numbers from 0 up to me.
     (3 asVector)   >>> a vector(0, 1, 2)"
    asVector = ( | numbers |
      numbers: vector copySize: self.
      do: [| :i | numbers at: i Put: i ].
      numbers ).
    "My digits, the first one first.
     (1203 asDigitList)   >>> a list(1, 2, 0, 3)"
    asDigitList = ( asDigitList: 10 ).
    asDigitList: base = ( | digits |
      digits: list copyRemoveAll.
      digitListBase: base Do: [| :digit | digits addFirst: digit ].
      digits ).
    "My digits, the last one first."
    digitListBase: base Do: block = ( | rest |
      base < 2 ifTrue: [ ^ error: 'base must be an integer >= 2' ].
      rest: absoluteValue.
      [ rest = 0 ] whileFalse: [
        block value: rest % base.
        rest: rest / base ].
      self ).
  }

  { 'Category: rounding'
    floor = ( self ).
    ceil = ( self ).
    round = ( self ).
    truncate = ( self ).
    "(12 roundTo: 5)   >>> 10"
    roundTo: modulus = ( (/~ modulus) * modulus ).
  }

  { 'Category: printing'
    "My children that are no integers, such as traits integer, print as their names."
    printString = ( _IntPrintStringBase: 10 IfFail: [ namePrintString ] ).
    "(255 printStringBase: 16)   >>> 'ff'"
    printStringBase: base = (
      _IntPrintStringBase: base IfFail: [| :why. :name |
        'badIndexError' = why
          ifTrue: [ error: 'base for printing must be between 2 and 36' ]
           False: [ primitiveFailedError: why Name: name ] ] ).
    printStringBase: base PadWith: character ToSize: size = ( (printStringBase: base) padOnLeft: size With: character ).
    "(7 printStringPadWith: '0' ToSize: 3)   >>> '007'"
    printStringPadWith: character ToSize: size = ( printString padOnLeft: size With: character ).
    printStringPadWith0ToSize: size = ( printString padOnLeft: size With: '0' ).
    "(7 printStringPrecision: 2)   >>> '7.00'"
    printStringPrecision: places = (
      places > 0 ifTrue: [ printString, '.', ('0' repeated: places) ] False: [ printString ] ).
    binaryPrintString = ( printStringBase: 2 ).
    octalPrintString = ( printStringBase: 8 ).
    decimalPrintString = ( printString ).
    "(255 hexPrintString)   >>> 'ff'"
    hexPrintString = ( printStringBase: 16 ).
    shortIfPossibleHexPrintString = ( shortIfPossibleHexPrintStringPrefix: '16r' ).
    shortIfPossibleHexPrintStringPrefix: prefix = (
      absoluteValue <= 9 ifTrue: [ ^ printString ].
      (< 0 ifTrue: '-' False: ''), prefix, absoluteValue hexPrintString ).
  }

  { 'Category: double dispatching'
    "Asked by an integer: our kinds agree after all, or I am no integer and the primitive says so."
    addSmallInteger: a = ( a _IntAdd: self ).
    subtractSmallInteger: a = ( a _IntSub: self ).
    multiplySmallInteger: a = ( a _IntMul: self ).
    divideSmallInteger: a = ( a _IntDiv: self ).
    moduloSmallInteger: a = ( a _IntMod: self ).
    equalsSmallInteger: a = ( a _IntEQ: self IfFail: false ).
    reverseLessThanSmallInteger: a = ( a _IntLT: self ).
    reverseLessThanOrEqualSmallInteger: a = ( a _IntLE: self ).
    reverseGreaterThanSmallInteger: a = ( a _IntGT: self ).
    reverseGreaterThanOrEqualSmallInteger: a = ( a _IntGE: self ).

    "Asked by a float: I become one; comparing is exact without that."
    addFloat: a = ( a _FloatAdd: asFloat ).
    subtractFloat: a = ( a _FloatSub: asFloat ).
    multiplyFloat: a = ( a _FloatMul: asFloat ).
    divideFloat: a = ( a _FloatDiv: asFloat ).
    moduloFloat: a = ( a _FloatMod: asFloat ).
    equalsFloat: a = ( a _NumberEQ: self ).
    reverseLessThanFloat: a = ( a _NumberLT: self ).
    reverseLessThanOrEqualFloat: a = ( a _NumberLE: self ).
    reverseGreaterThanFloat: a = ( _NumberLT: a ).
    reverseGreaterThanOrEqualFloat: a = ( _NumberLE: a ).
  }
| )
