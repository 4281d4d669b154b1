"Whatever answers value can be protected; a block that asks for arguments is an error, as everywhere."
lobby _AddSlots: ( | thing = (| parent* = traits clonable. value = 'the value of a thing' |) | )
(thing _Ensure: [ 'left' printLine ]) printLine
  "expect: left"
  "expect: the value of a thing"
(thing _On: exceptions error Do: [ 'handled' ]) printLine       "expect: the value of a thing"
([| :x | x ] on: exceptions error Do: [| :e | e kind ]) printLine       "expect: userError"
[| :x | x ] ensure: [ 'left' printLine ]
  "expect: left"
  "expect error: Error: block expects more arguments."
([ [ error: 'no' ] on: exceptions error Do: [| :e | e retryUsing: thing ] ] on: exceptions error Do: [| :e | e errorName ]) printLine
  "expect: badTypeError"

"Blocks for which value means something else are asked for that."
traits block _AddSlots: (| value = ( 'instead' printLine. _BlockValue ) |)
([ 3 ] ensure: [ 4 ]) printLine
  "expect: instead"
  "expect: instead"
  "expect: 3"
([ 5 ] on: exceptions error Do: [ 6 ]) printLine
  "expect: instead"
  "expect: 5"
"reopen image"
([ 7 ] ifCurtailed: [ 8 ]) printLine
  "expect: instead"
  "expect: 7"
