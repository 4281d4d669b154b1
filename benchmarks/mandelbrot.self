"Mandelbrot: the set on a square grid; the picture's bytes are folded into one by exclusive or.
 The number of iterations is the length of a side. Are-We-Fast-Yet publishes the results of 1, 500 and 750.

 needs  som
 gives  mandelbrotBenchmark"

lobby _AddSlots: ( |
  mandelbrotBenchmark = ( |
    parent* = som benchmark.

    run: iterations = ( mandelbrot: iterations ).

    mandelbrot: size = ( | total <- 0. byte <- 0. bits <- 0 |
      0 upTo: size Do: [| :y. ci |
        ci: ((2.0 * y) / size) - 1.0.
        0 upTo: size Do: [| :x. cr. zr. zrzr <- 0.0. zizi <- 0.0. zi <- 0.0. z <- 0. inside <- true. escaped <- 0 |
          cr: ((2.0 * x) / size) - 1.5.
          [ inside && [ z < 50 ] ] whileTrue: [
            zr: (zrzr - zizi) + cr.
            zi: (2.0 * zr * zi) + ci.
            zrzr: zr * zr.
            zizi: zi * zi.
            (zrzr + zizi) > 4.0 ifTrue: [ inside: false. escaped: 1 ].
            z: z + 1.
          ].
          byte: (byte << 1) + escaped.
          bits: bits + 1.
          bits = 8
            ifTrue: [ total: total ^^ byte. byte: 0. bits: 0 ]
             False: [
              x = (size - 1) ifTrue: [
                byte: byte << (8 - bits).
                total: total ^^ byte.
                byte: 0.
                bits: 0.
              ].
            ].
        ].
      ].
      total ).

    isRight: result After: iterations = (
      iterations = 1 ifTrue: [ ^ result = 128 ].
      iterations = 120 ifTrue: [ ^ result = 31 ].
      iterations = 500 ifTrue: [ ^ result = 191 ].
      iterations = 750 ifTrue: [ ^ result = 50 ].
      error: 'no result is known for this size' ).
  | ).
| )
