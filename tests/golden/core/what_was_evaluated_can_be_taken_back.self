"The history tells what was evaluated, latest first, and takes one of it back, unless something later uses it."
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 1 |). pot = (| parent* = traits clonable. tea <- 1. beside |) |)
kettle water: 2
pot tea: 2
(imageHistory latest: 2) do: [| :e | e title printLine ]
"expect: test"
"expect: test"
(imageHistory latest: 3) do: [| :e | (e description lines at: 1) printLine ]
"expect: pot tea: 2"
"expect: kettle water: 2"
"expect: lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 1 |). pot = (| parent* = traits clonable. tea <- 1. beside |) |)"

"The last but one, which the last does not build upon."
imageHistory undo: ((imageHistory latest: 2) at: 1) number
kettle water printLine                          "expect: 1"
pot tea printLine                               "expect: 2"
"reopen image"
kettle water printLine                          "expect: 1"
imageHistory undoLatest
kettle water printLine                          "expect: 2"

"What was changed again is not taken back."
pot tea: 3
pot tea: 4
((imageHistory latest: 2) at: 1) undo                "expect error: Error: it cannot be undone: what it changed was changed again by "
pot tea printLine                               "expect: 4"

"Nor what made an object that something later refers to."
kettle water: (pot copy tea: 8)
pot beside: kettle water
((imageHistory latest: 2) at: 1) undo                "expect error: Error: it cannot be undone: what it made is used by "
pot beside tea printLine                        "expect: 8"
((imageHistory latest: 1) first) undo
((imageHistory latest: 3) at: 2) undo
kettle water printLine                          "expect: 2"
pot beside printLine                            "expect: nil"

"An undoing is part of its evaluation."
pot tea: 5
imageHistory undoLatest. nil zork                    "expect error: No 'zork' slot found in nil."
pot tea printLine                               "expect: 5"
imageHistory undo: '0'                               "expect error: Error: it cannot be undone: noSuchTransaction"
imageHistory undo: (imageHistory latest: 1000) last number  "expect error: Error: it cannot be undone: it made the world"
