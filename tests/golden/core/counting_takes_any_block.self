"Loops over numbers mean the same whether their block is written there or handed in, and pass the number as element and as key."
lobby _AddSlots: ( |
  line = ( '' printLine ).
  down: b = ( 3 reverseDo: b. line ).
  up: b = ( 1 to: 3 Do: b. line ).
  half: b = ( 1 upTo: 9 By: 3 Do: b. line ).
  back: b = ( 9 to: 1 By: -4 Do: b. line ).
| )
down: [| :i. :k | i print. k print. ' ' print ]            "expect: 22 11 00 "
up: [| :i | i print ]                                      "expect: 123"
half: [| :i. :k | i print. k print. ' ' print ]            "expect: 11 44 77 "
back: [| :i | i print ]                                    "expect: 951"
up: 'never asked'                                          "expect: "
1 to: 3 By: 0 Do: [ 'never' print ]                        "expect error: Error: step is zero in to:By:Do: loop. Receiver is: 1."
