"Storage: a tree of vectors seven deep, made to be thrown away.

 needs  som
 gives  storageBenchmark"

lobby _AddSlots: ( |
  storageBenchmark = ( |
    parent* = som benchmark.
    count <- 0.

    benchmark = (
      count: 0.
      buildTree: 7 From: som random copy.
      count ).

    buildTree: depth From: random = ( | branches |
      count: count + 1.
      depth = 1 ifTrue: [ ^ vector copySize: (random next % 10) + 1 ].
      branches: vector copySize: 4.
      0 upTo: 4 Do: [| :index | branches at: index Put: buildTree: depth - 1 From: random ].
      branches ).

    isRight: result After: iterations = ( result = 5461 ).
  | ).
| )
