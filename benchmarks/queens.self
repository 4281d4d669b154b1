"Queens: eight queens on a board, none in another's way, found by trying and taking back.

 needs  som
 gives  queensBenchmark"

lobby _AddSlots: ( |
  queensBenchmark = ( |
    parent* = som benchmark.
    freeRows. freeSums. freeDifferences. queenRows.

    benchmark = ( | result <- true |
      1 to: 10 Do: [ result: result && [ queens ] ].
      result ).

    queens = (
      freeRows: vector copySize: 8 FillingWith: true.
      freeSums: vector copySize: 16 FillingWith: true.
      freeDifferences: vector copySize: 16 FillingWith: true.
      queenRows: vector copySize: 8 FillingWith: -1.
      placeQueen: 0 ).

    placeQueen: column = (
      0 upTo: 8 Do: [| :row |
        (isFree: row Column: column) ifTrue: [
          queenRows at: row Put: column.
          row: row Column: column Free: false.
          column = 7 ifTrue: [ ^ true ].
          (placeQueen: column + 1) ifTrue: [ ^ true ].
          row: row Column: column Free: true.
        ].
      ].
      false ).

    isFree: row Column: column = (
      (freeRows at: row) && [ (freeSums at: column + row) && [ freeDifferences at: (column - row) + 7 ] ] ).

    row: row Column: column Free: free = (
      freeRows at: row Put: free.
      freeSums at: column + row Put: free.
      freeDifferences at: (column - row) + 7 Put: free.
      self ).

    isRight: result After: iterations = ( result == true ).
  | ).
| )
