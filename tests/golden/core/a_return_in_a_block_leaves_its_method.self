"^ returns from the method the block is written in, from however deep; blocks in between are left too."
lobby _AddSlots: ( |
  find: x In: c = ( c do: [| :e. :k | e = x ifTrue: [ ^ k ] ]. 'nowhere' ).
  both: a = ( [ [ [ ^ a ] value ] value ] value. 'never' ).
  helped: block = ( block value. 'never' ).
  help = ( helped: [ ^ 'out' ] ).
  levels: n = ( n = 0 ifTrue: [ ^ 'bottom' ]. (levels: n - 1), '.' ).
  sorted = ( (3 & 1 & 2) asVector copySortBy: [| :x. :y | ^ 'left a sort' ] ).
| )
(find: 6 In: (5 & 6 & 7) asVector) printLine        "expect: 1"
(find: 8 In: (5 & 6 & 7) asVector) printLine        "expect: nowhere"
(both: 3) printLine                                 "expect: 3"
help printLine                                      "expect: out"
(levels: 3) printLine                               "expect: bottom..."
sorted printLine                                    "expect: left a sort"
