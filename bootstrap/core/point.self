"I am the point: a pair of coordinates, made with @.

 needs  core/pair, core/number
 gives  point, traits point"

traits _AddSlots: ( |
  point = ( |
    parent* = traits pair.

    { 'Category: polar coordinates'
      "How far I am from 0@0.
       ((3 @ 4) r)   >>> 5.0"
      r = ( square squareRoot ).
      "My angle in radians, from minus pi to pi."
      theta = ( y arcTan: x ).
      "My angle in degrees, from 0 up to 360.
       ((0 @ 2) thetaDegrees)   >>> 90.0"
      thetaDegrees = ( theta radiansToDegrees %+ 360.0 ).
      rho: r Theta: angle = ( copyX: r * angle cos Y: r * angle sin ).
      rotateBy: radians = ( rho: r Theta: theta + radians ).
      normalize = ( asFloat / r ).
    }

    { 'Category: moving'
      translateBy: p = ( + p ).
      xAxisReflect = ( copyX: x Y: y negate ).
      yAxisReflect = ( copyX: x negate Y: y ).
      "((17 @ 23) alignToGrid: 5 @ 5)   >>> 15@20"
      alignToGrid: grid = ( copyX: (x / grid x) * grid x Y: (y / grid y) * grid y ).
    }

    { 'Category: printing'
      "(3 @ 4) printString   >>> '3@4'"
      separator = '@'.
      storeStringIfFail: failBlock = (
        '(', (x storeStringIfFail: [| :why | ^ failBlock value: why ]),
        ')@(', (y storeStringIfFail: [| :why | ^ failBlock value: why ]), ')' ).
    }
  | ).
| )

globals _AddSlots: ( |
  point = ( |
    parent* = traits point.
    x <- 0.
    y <- 0.
  | ).
| )
