"A busy method trusts that its operands are the numbers they were; whatever else comes is sent the message, once, with what was evaluated."
lobby _AddSlots: (|
  asked <- 0.
  odd = (| parent* = traits clonable.
    / x = ( 'odd/' , x asString ).  << x = ( 'odd<<' , x asString ).  && x = ( 'odd&&' , x asString ).
  |).
  worker = (| parent* = lobby.
    half: x = ( x / 2.0 ).
    part: x Of: y = ( x / y ).
    inverse: x = ( 1.0 / x ).
    twice: x = ( x << 1 ).
    low: x = ( x && 255 ).
    mixed: x With: y = ( x ^^ y ).
    next = ( asked: asked + 1. asked ).
    late = ( next asFloat / next ).
    root: x = ( x squareRoot ).
    same: x = ( x asFloat ).
  |).
| ).
1200 do: [| :i | worker half: 3.0. worker part: 3.0 Of: 2.0. worker inverse: 2.0. worker twice: i. worker low: i. worker mixed: i With: 3.
  worker late. worker root: 2.25. worker same: 1.5 ].
(worker half: 3.0) printLine                    "expect: 1.5"
(worker half: 3) printLine                      "expect: 1.5"
(worker part: 7 Of: 2) printLine                "expect: 3"
(worker part: (0 - 7) Of: 2) printLine          "expect: -3"
(worker part: 7 Of: 2.0) printLine              "expect: 3.5"
(worker part: 7.0 Of: 2) printLine              "expect: 3.5"
(worker part: odd Of: 2) printLine              "expect: odd/2"
worker part: 1.0 Of: 0                          "expect error: divisionByZeroError: the '_FloatDiv:' primitive failed. Its receiver was 1.0."
worker part: 1.0 Of: 0.0                        "expect error: divisionByZeroError: the '_FloatDiv:' primitive failed. Its receiver was 1.0."
worker part: 1 Of: 0                            "expect error: divisionByZeroError: the '_IntDiv:' primitive failed. Its receiver was 1."
worker part: 1.0 Of: nil                        "expect error: No 'divideFloat:' slot found in nil."
worker inverse: 0                               "expect error: divisionByZeroError: the '_FloatDiv:' primitive failed. Its receiver was 1.0."
worker inverse: 'a'                             "expect error: No 'divideFloat:' slot found in 'a'."
worker part: 1.0 Of: (1 << 5000)                "expect error: overflowError: the '_IntAsFloat' primitive failed. Its receiver was an integer of about 1,506 digits."
(worker twice: 1 << 62) printLine               "expect: 9223372036854775808"
(worker twice: odd) printLine                   "expect: odd<<1"
(worker low: odd) printLine                     "expect: odd&&255"
(worker low: -1) printLine                      "expect: 255"
worker low: 2.5                                 "expect error: No '&&' slot found in 2.5."
worker low: 'a'                                 "expect error: No 'size' slot found in 255."
(worker mixed: 6 With: 2.0) printLine           "expect: 4"
(worker mixed: true With: false) printLine      "expect: true"
asked: 0.
worker late printLine                           "expect: 0.5"
asked printLine                                 "expect: 2"
(worker root: 6.25) printLine                   "expect: 2.5"
(worker root: -1.0) printLine                   "expect: nan"
(worker root: 16) printLine                     "expect: 4.0"
(worker same: 2) printLine                      "expect: 2.0"
100 do: [ worker part: 9 Of: 2. worker low: odd ].
(worker part: 9 Of: 2) printLine                "expect: 4"
(worker part: 9.0 Of: 2) printLine              "expect: 4.5"
(worker low: 511) printLine                     "expect: 255"
