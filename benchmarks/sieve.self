"Sieve: the primes up to 5000, by striking out multiples.

 needs  som
 gives  sieveBenchmark"

lobby _AddSlots: ( |
  sieveBenchmark = ( |
    parent* = som benchmark.

    benchmark = ( sieve: (vector copySize: 5000 FillingWith: true) Size: 5000 ).

    sieve: flags Size: size = ( | primes <- 0 |
      2 to: size Do: [| :number. multiple |
        (flags at: number - 1) ifTrue: [
          primes: primes + 1.
          multiple: number + number.
          [ multiple <= size ] whileTrue: [
            flags at: multiple - 1 Put: false.
            multiple: multiple + number.
          ].
        ].
      ].
      primes ).

    isRight: result After: iterations = ( result = 669 ).
  | ).
| )
