"I am the kernels: small programs of which each shows one cost. I am the same as kernels.py, kernel for kernel.

 needs  som
 gives  kernels"

lobby _AddSlots: ( | kernels = ( | parent* = traits clonable | ) | )

"Sends, slots and cloning."
kernels _AddSlots: ( |

  "One method, always found at the same place."
  sends = ( |
    parent* = som benchmark.
    counter = ( | parent* = traits clonable. after: n = ( n + 1 ) | ).

    benchmark = ( | counter. n <- 0 |
      counter: self counter.
      1 to: 10000 Do: [ n: counter after: n ].
      n ).

    isRight: result After: iterations = ( result = 10000 ).
  | ).

  "One message, four kinds of receivers by turns."
  kinds = ( |
    parent* = som benchmark.
    one   = ( | parent* = traits clonable. after: n = ( n + 1 ) | ).
    two   = ( | parent* = traits clonable. after: n = ( n + 2 ) | ).
    three = ( | parent* = traits clonable. after: n = ( n + 3 ) | ).
    four  = ( | parent* = traits clonable. after: n = ( n + 4 ) | ).

    benchmark = ( | counters. n <- 0 |
      counters: (one & two & three & four) asVector.
      0 upTo: 10000 Do: [| :index | n: (counters at: index && 3) after: n ].
      n ).

    isRight: result After: iterations = ( result = 25000 ).
  | ).

  "The same message through an assignable parent that stays as it is."
  delegation = ( |
    parent* = som benchmark.
    strolling = ( | move = ( place: place + 1 ) | ).
    running   = ( | move = ( place: place + 3 ) | ).

    walker = ( |
      parent* = traits clonable.
      gait* <- ().
      place <- 0.
    | ).

    benchmark = ( | walker |
      walker: self walker copy.
      walker gait: strolling.
      1 to: 5000 Do: [ walker move ].
      walker gait: running.
      1 to: 5000 Do: [ walker move ].
      walker place ).

    isRight: result After: iterations = ( result = 20000 ).
  | ).

  "Slots of another object, read and written."
  slots = ( |
    parent* = som benchmark.
    triple = ( | parent* = traits clonable. first <- 0. second <- 1. third <- 2 | ).

    benchmark = ( | triple |
      triple: self triple copy.
      1 to: 10000 Do: [
        triple first: triple second.
        triple second: triple third.
        triple third: triple first + 1.
      ].
      triple third ).

    isRight: result After: iterations = ( result = 5002 ).
  | ).

  "Copies, each changed a little."
  cloning = ( |
    parent* = som benchmark.
    particle = ( | parent* = traits clonable. x <- 0. y <- 0. z <- 0. mass <- 1 | ).

    benchmark = ( | particle |
      particle: self particle.
      1 to: 5000 Do: [
        particle: particle copy.
        particle x: particle x + 1.
      ].
      particle x ).

    isRight: result After: iterations = ( result = 5000 ).
  | ).
| )

kernels _AddSlots: ( |

  "An assignable parent that changes before every send."
  switching = ( |
    parent* = som benchmark.

    benchmark = ( | walker. strolling. running |
      walker: kernels delegation walker copy.
      strolling: kernels delegation strolling.
      running: kernels delegation running.
      1 to: 2000 Do: [
        walker gait: strolling.
        walker move.
        walker gait: running.
        walker move.
      ].
      walker place ).

    isRight: result After: iterations = ( result = 8000 ).
  | ).
| )

"Blocks."
kernels _AddSlots: ( |

  "A block is handed to a method, which asks for its value again and again."
  blocks = ( |
    parent* = som benchmark.

    sumOf: block UpTo: end = ( | total <- 0 |
      0 upTo: end Do: [| :n | total: total + (block value: n) ].
      total ).

    benchmark = ( | factor <- 3 | sumOf: [| :n | n * factor ] UpTo: 10000 ).

    isRight: result After: iterations = ( result = 149985000 ).
  | ).

  "All elements of a vector, one after the other."
  do = ( |
    parent* = som benchmark.
    numbers = (vector copySize: 10000) mapBy: [| :each. :index | index ].

    benchmark = ( | total <- 0 |
      numbers do: [| :each | total: total + each ].
      total ).

    isRight: result After: iterations = ( result = 49995000 ).
  | ).

  "All elements of a vector into one."
  inject = ( |
    parent* = som benchmark.
    numbers = (vector copySize: 10000) mapBy: [| :each. :index | index ].

    benchmark = ( numbers inject: 0 Into: [| :total. :each | total + each ] ).

    isRight: result After: iterations = ( result = 49995000 ).
  | ).

  "A search that ends where the element is found."
  leaving = ( |
    parent* = som benchmark.
    numbers = (vector copySize: 10) mapBy: [| :each. :index | index * index ].

    placeOf: number = (
      numbers do: [| :each. :index | each = number ifTrue: [ ^ index ] ].
      -1 ).

    benchmark = ( | total <- 0 |
      1 to: 500 Do: [
        total: total + (placeOf: 4) + (placeOf: 0) + (placeOf: 49) + (placeOf: 5).
      ].
      total ).

    isRight: result After: iterations = ( result = 4000 ).
  | ).
| )

"Numbers."
kernels _AddSlots: ( |

  "How long the numbers of Collatz take to come to 1."
  integers = ( |
    parent* = som benchmark.

    benchmark = ( | steps <- 0. n |
      1 to: 300 Do: [| :start |
        n: start.
        [ n != 1 ] whileTrue: [
          (n % 2) = 0 ifTrue: [ n: n / 2 ] False: [ n: (3 * n) + 1 ].
          steps: steps + 1.
        ].
      ].
      steps ).

    isRight: result After: iterations = ( result = 14167 ).
  | ).

  "The logistic map."
  floats = ( |
    parent* = som benchmark.

    benchmark = ( | x <- 0.5 |
      1 to: 10000 Do: [ x: 3.75 * x * (1.0 - x) ].
      x ).

    isRight: result After: iterations = ( result = 0.21985420900385697 ).
  | ).
| )

"Strings and dictionaries."
kernels _AddSlots: ( |

  "Lines put together from a few parts."
  building = ( |
    parent* = som benchmark.

    benchmark = ( | size <- 0. line. name <- 'teapot' |
      0 upTo: 2000 Do: [| :number |
        line: 'item ', number printString, ': ', name.
        size: size + line size.
      ].
      size ).

    isRight: result After: iterations = ( result = 32890 ).
  | ).

  "Every character of a text."
  scanning = ( |
    parent* = som benchmark.
    text = 'she sells sea shells by the sea shore ' repeated: 100.

    benchmark = ( | found <- 0 |
      text do: [| :character | character = 's' ifTrue: [ found: found + 1 ] ].
      found ).

    isRight: result After: iterations = ( result = 800 ).
  | ).

  "A new dictionary, a value under each of many keys."
  filling = ( |
    parent* = som benchmark.

    benchmark = ( | squares |
      squares: dictionary copyRemoveAll.
      0 upTo: 3000 Do: [| :number | squares at: number Put: number * number ].
      squares size ).

    isRight: result After: iterations = ( result = 3000 ).
  | ).

  "The values under words."
  finding = ( |
    parent* = som benchmark.
    words = ('earl' & 'grey' & 'assam' & 'oolong' & 'sencha' & 'darjeeling' & 'lapsang' & 'mate') asVector.

    benchmark = ( | sizes. total <- 0 |
      sizes: dictionary copyRemoveAll.
      words do: [| :word | sizes at: word Put: word size ].
      0 upTo: 5000 Do: [| :index | total: total + (sizes at: words at: index && 7) ].
      total ).

    isRight: result After: iterations = ( result = 28750 ).
  | ).
| )

"Being left."
kernels _AddSlots: ( |

  "Something is done at the end; nothing goes wrong."
  ensure = ( |
    parent* = som benchmark.

    benchmark = ( | total <- 0. left <- 0 |
      1 to: 3000 Do: [| :n | [ total: total + n ] ensure: [ left: left + 1 ] ].
      total + left ).

    isRight: result After: iterations = ( result = 4504500 ).
  | ).

  "A handler that is never needed."
  guarded = ( |
    parent* = som benchmark.

    benchmark = ( | total <- 0 |
      1 to: 3000 Do: [| :n | [ total: total + n ] on: exceptions userError Do: [ total: -1 ] ].
      total ).

    isRight: result After: iterations = ( result = 4501500 ).
  | ).

  "A handler that is needed every time."
  signalled = ( |
    parent* = som benchmark.

    refuse = ( exceptions userError signal: 'not today' ).

    benchmark = ( | handled <- 0 |
      1 to: 1000 Do: [ [ refuse ] on: exceptions userError Do: [ handled: handled + 1 ] ].
      handled ).

    isRight: result After: iterations = ( result = 1000 ).
  | ).
| )

"Sends of other kinds."
kernels _AddSlots: ( |

  "A thousand activations deep."
  recursion = ( |
    parent* = som benchmark.

    depthTo: n = ( n = 0 ifTrue: [ 0 ] False: [ 1 + (depthTo: n - 1) ] ).

    benchmark = ( | total <- 0 |
      1 to: 10 Do: [ total: total + (depthTo: 1000) ].
      total ).

    isRight: result After: iterations = ( result = 10000 ).
  | ).

  "The selector is found out while the program runs."
  performing = ( |
    parent* = som benchmark.
    selectors = ('up' & 'down' & 'up' & 'up') asVector.

    lift = ( |
      parent* = traits clonable.
      floor <- 0.

      up = ( floor: floor + 1 ).
      down = ( floor: floor - 1 ).
    | ).

    benchmark = ( | lift. selectors |
      lift: self lift copy.
      selectors: self selectors.
      0 upTo: 4000 Do: [| :index | (selectors at: index && 3) sendTo: lift ].
      lift floor ).

    isRight: result After: iterations = ( result = 2000 ).
  | ).
| )

kernels _AddSlots: ( |

  "What an object does not understand it hands on to another."
  unknown = ( |
    parent* = som benchmark.

    stairs = ( |
      parent* = traits clonable.
      target.

      to: something = ( copy target: something ).
      doesNotUnderstand: message = ( message sendTo: target ).
    | ).

    benchmark = ( | lift. stairs |
      lift: kernels performing lift copy.
      stairs: self stairs to: lift.
      1 to: 1000 Do: [ stairs up. stairs up. stairs down ].
      lift floor ).

    isRight: result After: iterations = ( result = 1000 ).
  | ).
| )
