"A kind of exception takes in the kinds below it; what a handler does not name goes on to those further out."
lobby _AddSlots: ( |
  try: block = (
    [ [ block value ] on: exceptions divisionByZero Do: [ 'inner' ] ] on: exceptions error Do: [| :e | 'outer: ', e kind ] ).
| )
(try: [ 7 / 0 ]) printLine                      "expect: inner"
(try: [ 7 _IntAdd: 'a' ]) printLine             "expect: outer: typeError"
(try: [ nil zork ]) printLine                   "expect: outer: messageNotUnderstood"
(try: [ exceptions warning signal: 'careful' ]) printLine
  "expect: warning: careful"
  "expect: nil"

"Several kinds are joined by &."
lobby _AddSlots: ( | twoOrThree = ( exceptions typeError & exceptions indexError & exceptions userError ) | )
([ 7 _IntAdd: 'a' ] on: twoOrThree Do: [| :e | e kind ]) printLine      "expect: typeError"
([ vector at: 7 ] on: twoOrThree Do: [| :e | e kind ]) printLine        "expect: indexError"
([ error: 'x' ] on: twoOrThree Do: [| :e | e kind ]) printLine          "expect: userError"
[ 7 / 0 ] on: twoOrThree Do: [ 'never' ]                                "expect error: divisionByZeroError"
