"In a tree, an argument or local is told from a message by what the methods and blocks around it declare."
lobby _AddSlots: ( |
  tree = 'try: a = ( | b <- 1. c = 2 | b: a + c. c: 3. d. [| :b. e | b: 4. e: b. a ]. (| f = ( a ). g = a |). self b: 5 )' parseSlots first contents.
  show: nodes = ( ((nodes collect: [| :n | n source ]) joinUsing: ', ') canonicalize ).
| )
(show: tree variables) printLine        "expect: b: a + c, a, c, e: b, b, a"
(show: tree sends) printLine            "expect: a + c, c: 3, d, b: 4, a, a, self b: 5"
(show: tree assignments) printLine      "expect: c: 3, b: 4, self b: 5"
tree assignments first assignedName printLine           "expect: c"
lobby _AddSlots: ( | inBlock = tree blocks first statements last | )
inBlock argumentNames printLine         "expect: a list('b', 'a')"
inBlock localNames printLine            "expect: a list('e', 'b', 'c')"
tree argumentNames printLine            "expect: a list"
tree statements first argumentNames printLine           "expect: a list('a')"
(inBlock scope isArgument: 'b') printLine               "expect: true"
(inBlock scope isLocal: 'b') printLine                  "expect: false"
(inBlock scope isAssignable: 'e') printLine             "expect: true"
(inBlock scope isAssignable: 'c') printLine             "expect: false"
"What a slot begins with is computed apart, in the lobby: it sees no names. A method inside sees only its own."
(show: (tree nodesSatisfying: [| :n | n isSend && [ n isInInitializer ] ])) printLine    "expect: a"
(show: ('x = [| :y | y + z ]' parseObject nodesSatisfying: [| :n | n isSend && [ n isInInitializer ] ])) printLine       "expect: y + z, y, z"
('a + (b foo: c). _Quit. resend.bar' parseBody selectors asVector copySort) printLine
  "expect: a vector('+', '_Quit', 'a', 'b', 'bar', 'c', 'foo:')"
