"A text that cannot be read is refused with what is wrong, and where."
lobby _AddSlots: ( |
  slots: text = ( text parseSlotsIfFail: [| :why. :line. :column | (line printString, ':', column printString, ' ', why) canonicalize ] ).
  body: text = ( text parseBodyIfFail: [| :why. :line. :column. :mistake | mistake ] ).
| )
(slots: 'a = ') printLine                       "expect: 1:4 the text ends too early"
(slots: 'a = 3.\nb = ( 4') printLine            "expect: 2:5 this '(' is never closed"
(slots: 'a = 3 |) _Quit. (| b = 4') printLine   "expect: 1:7 unexpected '|'"
(slots: ':a') printLine                         "expect: 1:1 the argument :a in an object"
(slots: 'a = 3. a = 4') printLine               "expect: 1:8 a second slot named a"
(slots: 'greet: = ( 3 )') printLine             "expect: 1:10 the name of the slot asks for 1 argument, its method has none"
(slots: 'a = \'open') printLine                 "expect: 1:5 this string is never closed"
(slots: '3 + 4') printLine                      "expect: 1:1 unexpected number 3"
(body: '1 + 2 - 3') printLine                   "expect: a syntax mistake(1:7: two different operators, + and -, without parentheses)"
(body: '1 + 2 - 3') hint printLine              "expect: put parentheses around what comes first, such as (1 + 2) - ..."
(body: '1 + 2 - 3') source printLine            "expect: -"
((body: '3 +') isIncomplete && [ (body: '3 4') isIncomplete not ]) printLine     "expect: true"
(body: '3 +') expected printLine                "expect: a vector('an expression')"
'(' parseSlots                                  "expect error: Error: line 1, column 1: "
')' parseBody                                   "expect error: Error: line 1, column 1: "
3 _SyntaxOfSlots                                "expect error: badTypeError"
3 _SyntaxTree                                   "expect error: badTypeError"
