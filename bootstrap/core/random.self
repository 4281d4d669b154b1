"I am random numbers. A copy with a seed gives the same numbers every time, everywhere; my whole state is one integer, so the sequence
 goes on where it stopped when the image is opened again.

 ((random copySeed: 7) integer: 100) = ((random copySeed: 7) integer: 100)   >>> true

 needs  core/clonable; when asked: collections/vector
 gives  random, traits random"

traits _AddSlots: ( |
  random = ( |
    parent* = traits clonable.

    { 'Category: copying'
      "A generator of its own, with a seed nobody could foresee."
      copy = ( clone seed: _RandomSeed ).
      copySeed: n = ( clone seed: n ).
    }

    { 'Category: generating'
      "64 random bits, as an integer. The prototype gets its seed when it is first used."
      bits = (
        state isNil ifTrue: [ state: _RandomSeed ].
        state: state _RandomNextState.
        state _RandomBits ).
      "An integer from 0 up to, not including, n; n may be as large as you like."
      integer: n = ( | all <- 0 |
        n <= 0 ifTrue: [ ^ error: 'n must be positive' ].
        (n bitLength / 64) + 2 do: [ all: (all << 64) || bits ].
        all % n ).
      "An integer from low to high, both included."
      integerBetween: low And: high = ( (integer: (high - low) + 1) + low ).
      "A float from 0.0 up to, not including, 1.0."
      float = ( (bits >> 11) /= 9007199254740992.0 ).
      boolean = ( (integer: 2) = 0 ).
      "-1 or 1."
      sign = ( (2 * (integer: 2)) - 1 ).
      "-1, 0 or 1."
      sign0 = ( (integer: 3) - 1 ).
      char = ( (integer: 256) asCharacter ).
      printableChar = ( (integerBetween: 32 And: 126) asCharacter ).
      string: n = ( stringOf: n From: [ char ] ).
      printableString: n = ( stringOf: n From: [ printableChar ] ).
      stringOf: n From: block = ( ((vector copySize: n) mapBy: [ block value ]) _VectorCharacters ).
    }

    { 'Category: collections'
      "The numbers from 0 up to n in a random order.
       ((random copySeed: 1) permutation: 5) copySort   >>> a vector(0, 1, 2, 3, 4)"
      permutation: n = ( shuffle: n asVector ).
      "Puts a vector in a random order."
      shuffle: aVector = (
        aVector size downTo: 2 Do: [| :i. j. last |
          j: integer: i.
          last: aVector at: i - 1.
          aVector at: i - 1 Put: (aVector at: j).
          aVector at: j Put: last ].
        aVector ).
      "Some element of a collection."
      elementOf: collection = ( | v |
        v: collection asVector.
        v at: (integer: v size) ).
      "How often each number below n comes in n * k draws."
      histogram: n Iters: k = ( | counts |
        counts: vector copySize: n FillingWith: 0.
        n * k do: [ | i | i: integer: n. counts at: i Put: (counts at: i) + 1 ].
        counts ).
    }

    { 'Category: seeding'
      seed: n = ( state: n ).
    }
  | ).
| )

globals _AddSlots: ( |
  random = ( |
    parent* = traits random.
    state.
  | ).
| )
