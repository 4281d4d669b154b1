"Literals and single characters are immutable; whatever is made from strings is a new mutable string."
lobby _AddSlots: ( | word = 'tea'. made <- nil | )
made: word, 'pot'
(made at: 0 Put: 'T') printLine                            "expect: Teapot"
made printLine                                             "expect: Teapot"
word printLine                                             "expect: tea"
(word copyMutable at: 2 Put: 'n') printLine                "expect: ten"
(word copy == word) printLine                              "expect: true"
(made copy == made) printLine                              "expect: false"
(made canonicalize == 'Teapot') printLine                  "expect: true"
made at: 6 Put: 's'                                        "expect error: Error: 6 is absent. Receiver is: a mutableString."
word at: 0 Put: 'T'                                        "expect error: Error: cannot modify an immutable string. Receiver is: 'tea'."
