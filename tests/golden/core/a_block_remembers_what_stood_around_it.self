"A block shares the variables around it with its method and with other blocks, after the method has returned, and after reopening."
lobby _AddSlots: ( |
  counter = ( | n <- 0 | (| parent* = traits clonable. up. read |) copy up: [ n: n + 1 ] Read: [ n ] ).
  adder: x = ( [| :y | x + y ] ).
  three = ( | all | all: list copyRemoveAll. 3 do: [| :i | all add: [ i * 10 ] ]. all ).
  mine = (| parent* = lobby. name = 'me'. block = ( [ name ] ) |).
| )
traits clonable _AddSlots: ( | up: u Read: r = ( (up: u) read: r ) | )
lobby _AddSlots: ( | c = counter. addTwo = adder: 2. made = three. told = mine block | )
c up value
c up value
c read value printLine                                  "expect: 2"
(addTwo value: 40) printLine                            "expect: 42"
(made mapBy: [| :b | b value ]) printLine               "expect: a list(0, 10, 20)"
told value printLine                                    "expect: me"
"reopen image"
c up value
c read value printLine                                  "expect: 3"
(addTwo value: 41) printLine                            "expect: 43"
told value printLine                                    "expect: me"
"reopen image"
c read value printLine                                  "expect: 3"
