"After its own end nothing more happens; an error or a ^ that leaves the block is noticed."
lobby _AddSlots: ( | return = ( [ ^ 'returned' ] ifCurtailed: [ 'cut' printLine ]. 'never' ) | )
([ 3 ] ifCurtailed: [ 'cut' printLine ]) printLine      "expect: 3"
return printLine
  "expect: cut"
  "expect: returned"
([ [ error: 'no' ] ifCurtailed: [ 'cut' printLine ] ] on: exceptions error Do: [ 'handled' ]) printLine
  "expect: cut"
  "expect: handled"
"What is resumed comes to its end."
([ [ exceptions warning signal: 'x'. 'ended' ] ifCurtailed: [ 'cut' printLine ] ] on: exceptions warning Do: [| :e | e resume ]) printLine     "expect: ended"
