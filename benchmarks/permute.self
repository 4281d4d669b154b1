"Permute: every permutation of six things, by swapping, counted.

 needs  som
 gives  permuteBenchmark"

lobby _AddSlots: ( |
  permuteBenchmark = ( |
    parent* = som benchmark.
    count <- 0. items.

    benchmark = (
      count: 0.
      items: vector copySize: 6 FillingWith: 0.
      0 upTo: 6 Do: [| :index | items at: index Put: index ].
      permute: 6.
      count ).

    permute: n = ( | last |
      count: count + 1.
      n != 0 ifTrue: [
        last: n - 1.
        permute: last.
        last downTo: 0 Do: [| :index |
          swap: last With: index.
          permute: last.
          swap: last With: index.
        ].
      ].
      self ).

    swap: i With: j = ( | item |
      item: items at: i.
      items at: i Put: items at: j.
      items at: j Put: item.
      self ).

    isRight: result After: iterations = ( result = 8660 ).
  | ).
| )
