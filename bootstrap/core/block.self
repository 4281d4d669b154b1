"I am the block: code that waits until somebody asks for its value. What I captured I keep, also when the method that
 made me has returned; only my ^ needs that method.

 needs  core/lobby
 gives  traits block"

traits block _AddSlots: (|
  { 'Category: evaluating'
    "Arguments too many are dropped; too few are an error.
     ([| :x | x * 2 ] value: 5)   >>> 10"
    value = ( _BlockValue ).
    "A block without code is no block but my child with an object for its value; it takes any arguments."
    value: a = ( _BlockValue: a IfFail: [ value ] ).
    value: a With: b = ( _BlockValue: a With: b IfFail: [ value: a ] ).
    value: a With: b With: c = ( _BlockValue: a With: b With: c IfFail: [ value: a With: b ] ).
    value: a With: b With: c With: d = ( _BlockValue: a With: b With: c With: d IfFail: [ value: a With: b With: c ] ).
    value: a With: b With: c With: d With: e = (
      _BlockValue: a With: b With: c With: d With: e IfFail: [ value: a With: b With: c With: d ] ).
    value: a With: b With: c With: d With: e With: f = (
      _BlockValue: a With: b With: c With: d With: e With: f IfFail: [ value: a With: b With: c With: d With: e ] ).
    value: a With: b With: c With: d With: e With: f With: g = (
      _BlockValue: a With: b With: c With: d With: e With: f With: g IfFail: [ value: a With: b With: c With: d With: e With: f ] ).
    "The elements of a vector as arguments.
     ([| :x. :y | x - y ] valueWithArguments: (7 & 2) asVector)   >>> 5"
    valueWithArguments: arguments = ( _BlockValueArguments: arguments asVector ).
    "([| :x | x ] argumentCount)   >>> 1"
    argumentCount = ( _BlockArgumentCount ).
  }

  { 'Category: repeating'
    whileTrue: body = ( [ value ] whileTrue: [ body value ] ).
    whileFalse: body = ( [ value ] whileFalse: [ body value ] ).
    whileTrue = ( [ value ] whileTrue ).
    whileFalse = ( [ value ] whileFalse ).
    untilTrue: test = ( [ value ] untilTrue: [ test value ] ).
    untilFalse: test = ( [ value ] untilFalse: [ test value ] ).
    "For ever, or until a ^ leaves."
    loop = ( [ value ] loop ).
    "For ever, or until the block I am given is asked for its value."
    loopExit = ( | exit | exit: [ ^ nil ]. [ value: exit ] loop ).
    "([| :exit | exit value: 3 ] loopExitValue)   >>> 3"
    loopExitValue = ( | exit | exit: [| :result | ^ result ]. [ value: exit ] loop ).
    "The same with a second block, that goes on with the next round at once."
    loopContinue = ( [ [| :next | value: next ] exit ] loop ).
    loopExitContinue = ( | exit | exit: [ ^ nil ]. [ [| :next | value: exit With: next ] exit ] loop ).
    loopExitValueContinue = ( | exit | exit: [| :result | ^ result ]. [ [| :next | value: exit With: next ] exit ] loop ).
  }

  { 'Category: leaving early'
    "Run once; the block I am given leaves at once."
    exit = ( value: [ ^ nil ] ).
    "([| :exit | 3 do: [| :i | i = 1 ifTrue: [ exit value: i ] ]. 'whole' ] exitValue)   >>> 1"
    exitValue = ( value: [| :result | ^ result ] ).
  }

  { 'Category: being left'
    "The argument runs afterwards with my value, also when a ^ leaves me."
    onReturn: last = ( _OnReturn: last ).
    "Only when a ^ leaves me; what the argument answers is returned instead."
    onNonLocalReturn: last = ( _OnNonLocalReturn: last ).
    "The argument runs afterwards, however I was left: by my end, a ^ or an exception.
     ([ 3 ] ensure: [ 4 ])   >>> 3"
    ensure: last = ( _Ensure: last ).
    "The argument runs only when I did not come to my end."
    ifCurtailed: last = ( _IfCurtailed: last ).
  }

  { 'Category: comparing'
    = b = ( == b ).
    hash = ( identityHash ).
  }

  { 'Category: copying'
    copy = ( self ).
  }

  { 'Category: printing'
    printString = ( _ObjectName ).
  }
|)
