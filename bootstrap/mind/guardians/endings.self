"We are the covenants of ending: a method comes to an end, and needs no more room than there is. What a text does not
 show, the trial finds out.

 needs  mind/guardians/covenant
 gives  covenants loops, sizeBombs"

covenants _AddSlots: ( |
  loops = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants loops.'.
    parent* = traits covenant.
    name = 'loops'.
    rule = 'Every loop changes what its condition looks at, or can be left by ^; recursion happens only behind a condition.'.

    { 'Category: what I go by'
      "Loops whose condition is the receiver, and those whose condition is the argument."
      conditionFirst <- traits wordCovenant words: 'whileTrue: whileFalse: whileTrue whileFalse'.
      conditionLast <- traits wordCovenant words: 'untilTrue: untilFalse:'.
      "Messages that answer the same as long as nothing is assigned, when they are sent to numbers and booleans."
      steady <- traits wordCovenant words: '+ - * / % < > <= >= && || not even odd negate absoluteValue succ pred max: min: true false nil '
        , 'ifTrue: ifFalse: ifTrue:False: ifFalse:True:'.
      comparing <- traits wordCovenant words: '= != == !== isNil isNotNil'.
      "Messages that can end a loop from inside."
      ends <- traits wordCovenant words: 'error: error:As: signal signal: return return: value value: value:With: value:With:With:'.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c nodes do: [| :node |
          node isSend ifTrue: [
            'loop' = node selector ifTrue: [ examineEndless: node Of: c Into: findings ].
            (conditionFirst includes: node selector) ifTrue: [ examine: node Condition: node receiver Of: c Into: findings ].
            (conditionLast includes: node selector) ifTrue: [ examine: node Condition: node arguments first Of: c Into: findings ].
            'on:Do:' = node selector ifTrue: [ examineHandler: node Of: c Into: findings ] ] ].
        examineRecursion: c Into: findings ).
      examineEndless: node Of: c Into: findings = (
        (node receiver isNotNil && [ node receiver isBlock && [ (canBeLeft: node) not ] ]) ifTrue: [
          findings add: ((mayBeLeft: node)
            ifTrue: [ warn: 'only a message in this loop can end it' At: node ]
             False: [ refuse: 'nothing in this loop ends it' At: node ]) ].
        self ).
      examine: node Condition: condition Of: c Into: findings = (
        (condition isNil || [ condition isBlock not || [ condition statements isEmpty || [ canBeLeft: node ] ] ]) ifTrue: [ ^ self ].
        (isConstant: condition) ifTrue: [
          ^ findings add: ((mayBeLeft: node)
            ifTrue: [ warn: 'only a message in this loop can end it' At: node ]
             False: [ refuse: 'the condition of this loop is always the same' At: node ]) ].
        (mayChange: condition In: node Of: c) ifFalse: [
          findings add: (refuse: 'nothing in this loop changes what its condition looks at' At: node) ].
        self ).
      "Whether a ^ stands in the loop."
      canBeLeft: node = ( node blocks anySatisfy: [| :b | b returns ] ).
      "Whether it sends something that may be made to leave it."
      mayBeLeft: node = ( node sends anySatisfy: [| :s | ends includes: s selector ] ).
    }

    { 'Category: conditions'
      "What a condition says last, when that is made of literals alone."
      isConstant: condition = ( | answer |
        answer: condition statements last.
        (answer nodesSatisfying: [| :n | n isVariable || [ n isSelfReference || [ n isResend || [ n isSend && [ (steady includes: n selector) not
          && [ (comparing includes: n selector) not ] ] ] ] ] ]) isEmpty ).
      mayChange: condition In: node Of: c = ( | answer. compares <- false. reads <- false |
        answer: condition statements last.
        answer do: [| :n |
          n isResend || [ n isSelfReference ] ifTrue: [ ^ true ].
          n isSend ifTrue: [
            n isVariable
              ifTrue: [ (isAssigned: n selector In: node Of: c) ifTrue: [ ^ true ] ]
               False: [
                (isRead: n Of: c) ifTrue: [ reads: true ] False: [
                  (comparing includes: n selector) ifTrue: [ compares: true ] False: [
                    (steady includes: n selector) ifFalse: [ ^ sendsAnything: node Of: c ] ] ] ] ] ].
        (reads || [ compares ]) && [ sendsAnything: node Of: c ] ).
      "A message to self that reads a data slot, as far as can be seen."
      isRead: n Of: c = ( | found |
        (n isImplicit && [ n isUnary && [ (steady includes: n selector) not ] ]) ifFalse: [ ^ false ].
        found: c slotsNamed: n selector.
        found isEmpty || [ found first isMethod not ] ).
      "In the loop, or in a block elsewhere that the loop may run."
      isAssigned: name In: node Of: c = ( | selector |
        selector: name, ':'.
        ((node variables anySatisfy: [| :v | v selector = selector ]) || [
          c nodes anySatisfy: [| :n | n isBlock && [ n variables anySatisfy: [| :v | v selector = selector ] ] ] ]) ).
      "Any message whose effect is not known."
      sendsAnything: node Of: c = (
        (node sends anySatisfy: [| :s |
          (s !== node) && [ (steady includes: s selector) not && [ (comparing includes: s selector) not
            && [ (isRead: s Of: c) not ] ] ] ]) || [ node resends nonEmpty ] ).
    }

    { 'Category: recursion'
      examineRecursion: c Into: findings = (
        c method isNil ifTrue: [ ^ self ].
        c method statements do: [| :statement |
          c from: statement Without: [| :n | n isBlock || [ n isObject ] ] Do: [| :n |
            (calls: n Itself: c) ifTrue: [
              ^ findings add: (refuse: 'it sends ', c selector printString, ' to itself whatever happens' At: n) ] ].
          (canBeLeft: statement) ifTrue: [ ^ self ] ].
        c ownNodes do: [| :n |
          ((calls: n Itself: c) && [ (isSameAgain: n Of: c) && [ c method assignments isEmpty ] ]) ifTrue: [
            findings add: (warn: 'it sends itself the same message again' At: n) ] ].
        self ).
      calls: n Itself: c = ( n isSend && [ (n selector = c selector) && [ n isToSelf ] ] ).
      isSameAgain: n Of: c = ( | i <- 0 |
        n arguments do: [| :argument |
          (argument isSend && [ argument isVariableRead && [ argument selector = (c argumentNames at: i) ] ]) ifFalse: [ ^ false ].
          i: i + 1 ].
        true ).
    }

    { 'Category: handlers'
      "A handler that runs the protected block again, with nothing in between that may have made a difference."
      examineHandler: node Of: c Into: findings = ( | handler |
        handler: node arguments last.
        handler isBlock ifFalse: [ ^ self ].
        handler statements do: [| :statement |
          (isRetry: statement) ifTrue: [
            findings add: ((assignsAnything: node Of: c)
              ifTrue: [ warn: 'this handler tries again every time' At: statement ]
               False: [ refuse: 'this handler tries the very same again for ever' At: statement ]) ] ].
        self ).
      isRetry: node = (
        node isSend && [ ('retry' = node selector) && [ node receiver isNotNil && [ node receiver isVariable ] ] ] ).
      assignsAnything: node Of: c = (
        (node variables anySatisfy: [| :v | v isVariableAssignment ]) || [ node assignments anySatisfy: [| :s | c assigns: s ] ] ).
    }
  | ).

  sizeBombs = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants sizeBombs.'.
    parent* = traits covenant.
    name = 'sizeBombs'.
    rule = 'No huge numbers, strings or collections, and no more rounds of a loop than can be counted in a second.'.

    { 'Category: what I go by'
      "A message, where its operand is (0 the receiver, n an argument), and the most that operand may be."
      bounds <- traits wordCovenant bounds: 'power: 1 1000 << 1 4096 factorial 0 1000 copySize: 1 1000000 copySize:FillingWith: 1 1000000 '
        , 'repeated: 1 1000000 padOnLeft: 1 100000 padOnRight: 1 100000 padOnLeft:With: 1 100000 padOnRight:With: 1 100000 '
        , 'asVector 0 1000000 _Clone:Filler: 1 1000000 fibonacci 0 100000'.
      "Loops that count, where the count is, and the most rounds in one go, those of the loops around multiplied."
      rounds <- traits wordCovenant bounds: 'do: 0 10000000 to:Do: 1 10000000 upTo:Do: 1 10000000 downTo:Do: 0 10000000 to:By:Do: 1 10000000 '
        , 'upTo:By:Do: 1 10000000 downTo:By:Do: 0 10000000 reverseDo: 0 10000000'.
      "Messages whose answer is so much larger than what they are sent to that they are not sent to each other's answers."
      growing <- traits wordCovenant words: 'power: << factorial'.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c nodes do: [| :node |
          (node isSend && [ node isVariable not ]) ifTrue: [
            (exceeds: node) ifTrue: [
              findings add: (refuse: node selector printString, ' with ', (numberOf: node By: bounds) printString, ' asks for too much'
                                 At: node) ].
            (growsTwice: node) ifTrue: [
              findings add: (refuse: node selector printString, ' of what has grown already asks for too much' At: node) ] ] ].
        c roots do: [| :root | examineRounds: root Into: findings ] ).
      exceeds: node = ( | n |
        n: (numberOf: node By: bounds).
        n isNotNil && [ n > ((bounds at: node selector) at: 1) ] ).
      "The literal number such a message is about, nil where there is none."
      numberOf: node By: table = ( | entry. at |
        entry: (table at: node selector IfAbsent: [ ^ nil ]).
        at: ((entry at: 0) = 0 ifTrue: [ node receiver ] False: [ node arguments at: (entry at: 0) - 1 ]).
        (at isNotNil && [ at isNumber ]) ifTrue: [ at contents ] False: [ nil ] ).
      growsTwice: node = (
        (growing includes: node selector) && [
          node parts anySatisfy: [| :part | part sends anySatisfy: [| :s | growing includes: s selector ] ] ] ).
    }

    { 'Category: rounds'
      examineRounds: root Into: findings = ( | waiting. pair. node. factor. n |
        waiting: list copyRemoveAll addLast: (root @ 1).
        [ waiting isEmpty ] whileFalse: [
          pair: waiting removeLast.
          node: pair x. factor: pair y.
          n: (node isSend ifTrue: [ numberOf: node By: rounds ] False: nil).
          n isNotNil ifTrue: [
            factor: factor * n.
            factor > ((rounds at: node selector) at: 1) ifTrue: [
              findings add: (refuse: 'a loop of ', factor printString, ' rounds' At: node).
              ^ self ] ].
          node parts reverseDo: [| :part | waiting addLast: (part @ factor) ] ].
        self ).
    }
  | ).
| )
