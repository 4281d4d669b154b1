"List: Takeuchi's function on linked lists, whose lengths stand for numbers.

 needs  som
 gives  listBenchmark"

lobby _AddSlots: ( |
  listBenchmark = ( |
    parent* = som benchmark.

    element = ( |
      parent* = traits clonable.
      item. next.

      item: i Next: n = ( (copy item: i) next: n ).

      length = ( next isNil ifTrue: [ 1 ] False: [ 1 + next length ] ).
    | ).

    benchmark = ( (tail: (makeList: 15) Y: (makeList: 10) Z: (makeList: 6)) length ).

    makeList: length = (
      length = 0 ifTrue: [ ^ nil ].
      element item: length Next: (makeList: length - 1) ).

    is: x ShorterThan: y = ( | xTail. yTail |
      xTail: x.
      yTail: y.
      [ yTail isNil ] whileFalse: [
        xTail isNil ifTrue: [ ^ true ].
        xTail: xTail next.
        yTail: yTail next.
      ].
      false ).

    tail: x Y: y Z: z = (
      (is: y ShorterThan: x) ifFalse: [ ^ z ].
      tail: (tail: x next Y: y Z: z)
         Y: (tail: y next Y: z Z: x)
         Z: (tail: z next Y: x Z: y) ).

    isRight: result After: iterations = ( result = 10 ).
  | ).
| )
