"We are true and false: each of us knows only its own half of every decision, so nobody ever asks which one we are.

 needs  core/oddball
 gives  traits boolean, true, false"

traits boolean _AddSlots: ( |
  parent* = traits orderedOddball.

  { 'Category: comparing'
    = b = ( == b ).
    hash = ( asInteger ).
    "Of the two, false is the lesser.
     (false < true)   >>> true"
    < b = ( compare: b IfLess: true Equal: false Greater: false ).
  }

  { 'Category: printing'
    storeStringIfFail: failBlock = ( printString ).
  }
| )

true _AddSlots: ( |
  { 'Category: deciding'
    "Of two things, the first; things may be blocks.
     (3 < 4 ifTrue: 'yes' False: [ 'no' ])   >>> 'yes'"
    ifTrue: thing = ( thing value ).
    ifFalse: thing = ( nil ).
    ifTrue: thing False: other = ( thing value ).
    ifFalse: other True: thing = ( thing value ).
  }

  { 'Category: logic'
    "The argument's value is asked for only when it matters.
     (true && [ false ])   >>> false"
    && b = ( b value ).
    || b = ( true ).
    ^^ b = ( b value not ).
    not = false.
  }

  { 'Category: converting'
    asInteger = 1.
    printString = 'true'.
    compare: b IfLess: less Equal: equal Greater: greater = ( b ifTrue: equal False: greater ).
  }
| )

false _AddSlots: ( |
  { 'Category: deciding'
    "(3 > 4 ifTrue: 'yes')   >>> nil"
    ifTrue: thing = ( nil ).
    ifFalse: other = ( other value ).
    ifTrue: thing False: other = ( other value ).
    ifFalse: other True: thing = ( other value ).
  }

  { 'Category: logic'
    "(false && [ error: 'never asked' ])   >>> false"
    && b = ( false ).
    || b = ( b value ).
    "(false ^^ true)   >>> true"
    ^^ b = ( b value ).
    not = true.
  }

  { 'Category: converting'
    asInteger = 0.
    printString = 'false'.
    compare: b IfLess: less Equal: equal Greater: greater = ( b ifTrue: less False: equal ).
  }
| )
