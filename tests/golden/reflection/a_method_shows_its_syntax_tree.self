"The tree of a method or a block that exists, with the places of the file it was written in."
lobby _AddSlots: ( |
  kettle = (|
    water <- 0.
    fill: n = ( | was |
      was: water.
      water: was + n ).
    at: = (| :k | [| :i | i + k + water ]).
  |).
  tree: name = ( ((reflect: kettle) at: name) contents syntaxTree ).
| )
(tree: 'fill:') kind printLine                          "expect: method"
(tree: 'fill:') arguments printLine                     "expect: a vector('n')"
(tree: 'fill:') locals first name printLine             "expect: was"
((tree: 'fill:') statements first line & (tree: 'fill:') statements first column) asVector printLine     "expect: a vector(6, 7)"
(tree: 'fill:') assignments first assignedName printLine        "expect: water"
(tree: 'at:') arguments printLine                       "expect: a vector('k')"
(kettle at: 3) asMirror syntaxTree source printLine     "expect: [| :i | i + k + water ]"
(((kettle at: 3) asMirror syntaxTree variables) collect: [| :v | v selector ]) printLine         "expect: a list('i', 'k')"
(((reflect: traits list) at: 'mapBy:') contents syntaxTree sends isEmpty) printLine      "expect: false"
"reopen image"
(tree: 'fill:') statements last source printLine        "expect: water: was + n"
