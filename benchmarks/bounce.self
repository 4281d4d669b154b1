"Bounce: a hundred balls in a box, and how often they hit its walls in fifty steps.

 needs  som
 gives  bounceBenchmark"

lobby _AddSlots: ( |
  bounceBenchmark = ( |
    parent* = som benchmark.

    ball = ( |
      parent* = traits clonable.
      x <- 0. y <- 0. xVelocity <- 0. yVelocity <- 0.

      from: random = ( | new |
        new: copy.
        new x: random next % 500.
        new y: random next % 500.
        new xVelocity: (random next % 300) - 150.
        new yVelocity: (random next % 300) - 150.
        new ).

      bounce = ( | limit <- 500. bounced <- false |
        x: x + xVelocity.
        y: y + yVelocity.
        x > limit ifTrue: [ x: limit. xVelocity: 0 - xVelocity absoluteValue. bounced: true ].
        x < 0 ifTrue: [ x: 0. xVelocity: xVelocity absoluteValue. bounced: true ].
        y > limit ifTrue: [ y: limit. yVelocity: 0 - yVelocity absoluteValue. bounced: true ].
        y < 0 ifTrue: [ y: 0. yVelocity: yVelocity absoluteValue. bounced: true ].
        bounced ).
    | ).

    benchmark = ( | random. balls. bounces <- 0 |
      random: som random copy.
      balls: vector copySize: 100.
      0 upTo: 100 Do: [| :index | balls at: index Put: ball from: random ].
      1 to: 50 Do: [
        balls do: [| :each | each bounce ifTrue: [ bounces: bounces + 1 ] ].
      ].
      bounces ).

    isRight: result After: iterations = ( result = 1331 ).
  | ).
| )
