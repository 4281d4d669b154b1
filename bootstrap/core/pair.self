"I am the pair: an x and a y, never changed; arithmetic makes another pair. With a pair it goes half by half, with anything else both halves
 get the same. I leave it to the argument which: p + q becomes q pairPlus: p.

 needs  core/clonable
 gives  pair, traits pair"

traits _AddSlots: ( |
  pair = ( |
    parent* = traits clonable.

    { 'Category: arithmetic'
      + p = ( p pairPlus: self ).
      - p = ( p pairMinus: self ).
      * p = ( p pairTimes: self ).
      / p = ( p pairDivide: self ).
      /- p = ( p pairDivideFloor: self ).
      /+ p = ( p pairDivideCeiling: self ).
      /~ p = ( p pairDivideRound: self ).
      /= p = ( p pairDivideExact: self ).
      max: p = ( p pairMax: self ).
      min: p = ( p pairMin: self ).
      mean: p = ( p pairMean: self ).
      negate = ( copyX: x negate Y: y negate ).
      half = ( copyX: x half Y: y half ).
      double = ( copyX: x double Y: y double ).
      inverse = ( copyX: x inverse Y: y inverse ).
      addX: n = ( copyX: x + n Y: y ).
      addY: n = ( copyX: x Y: y + n ).
      subtractX: n = ( copyX: x - n Y: y ).
      subtractY: n = ( copyX: x Y: y - n ).
      absoluteValue = ( copyX: x absoluteValue Y: y absoluteValue ).
    }

    { 'Category: geometry'
      "((3 @ 4) dotProduct: 2 @ 1)   >>> 10"
      dotProduct: p = ( (x * p x) + (y * p y) ).
      crossProduct: p = ( (x * p y) - (y * p x) ).
      "The dot product with myself."
      square = ( dotProduct: self ).
      "((0 @ 0) distanceTo: 3 @ 4)   >>> 5.0"
      distanceTo: p = ( (- p) square squareRoot ).
      manhattanDistanceTo: p = ( (x - p x) absoluteValue + (y - p y) absoluteValue ).
      aspectRatio = ( y /= x ).
    }

    { 'Category: comparing'
      = p = ( p equalsPair: self ).
      "Pairs are never changed, so equal ones are as good as one."
      == p = ( = p ).
      equalsPair: p = ( (x = p x) && [ y = p y ] ).
      hash = ( (x hash * 31) ^^ y hash ).
    }

    { 'Category: converting'
      asInteger = ( copyX: x asInteger Y: y asInteger ).
      asFloat = ( copyX: x asFloat Y: y asFloat ).
      floor = ( copyX: x floor Y: y floor ).
      ceil = ( copyX: x ceil Y: y ceil ).
      round = ( copyX: x round Y: y round ).
      truncate = ( copyX: x truncate Y: y truncate ).
    }

    { 'Category: copying'
      copyX: newX Y: newY = ( (clone x: newX) y: newY ).
      "((3 @ 4) swap)   >>> 4@3"
      swap = ( copyX: y Y: x ).
    }

    { 'Category: iterating'
      "Every combination of a number below x and one below y."
      do: block = ( x do: [| :i | y do: [| :j | block value: i With: j ] ]. self ).
    }

    { 'Category: printing'
      separator = ' , '.
      printString = ( x printString, separator, y printString ).
    }

    { 'Category: double dispatching'
      pairPlus: p = ( p copyX: p x + x Y: p y + y ).
      pairMinus: p = ( p copyX: p x - x Y: p y - y ).
      pairTimes: p = ( p copyX: p x * x Y: p y * y ).
      pairDivide: p = ( p copyX: p x / x Y: p y / y ).
      pairDivideFloor: p = ( p copyX: p x /- x Y: p y /- y ).
      pairDivideCeiling: p = ( p copyX: p x /+ x Y: p y /+ y ).
      pairDivideRound: p = ( p copyX: p x /~ x Y: p y /~ y ).
      pairDivideExact: p = ( p copyX: p x /= x Y: p y /= y ).
      pairMax: p = ( p copyX: (p x max: x) Y: (p y max: y) ).
      pairMin: p = ( p copyX: (p x min: x) Y: (p y min: y) ).
      pairMean: p = ( p copyX: (p x mean: x) Y: (p y mean: y) ).
      "A number times me.
       (2 * (3 @ 4))   >>> 6@8"
      multiplySmallInteger: a = ( copyX: x * a Y: y * a ).
      multiplyFloat: a = ( copyX: x * a Y: y * a ).
    }
  | ).
| )

globals _AddSlots: ( |
  pair = ( |
    parent* = traits pair.
    x <- 0.
    y <- 0.
  | ).
| )
