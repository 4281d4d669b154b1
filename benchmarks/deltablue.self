"DeltaBlue: an incremental solver of one-way constraints (Freeman-Benson, Maloney and Borning), on a chain and on a projection.
 The number of iterations is the length of the chain and the number of projected points.
 A wrong value anywhere is an error; the result is the sum of all values read from the solved graphs, the same on both sides.

 needs  som
 gives  deltablueBenchmark"

lobby _AddSlots: ( | deltablueBenchmark = ( | parent* = som benchmark | ) | )

deltablueBenchmark _AddSlots: ( |

  "The name of a strength: equal to nothing but itself."
  symbol = ( |
    parent* = traits clonable.
    customHash <- 0.

    hash: h = ( copy customHash: h ).
  | ).

  "How much a constraint matters: the smaller the number, the more."
  strength = ( |
    parent* = traits clonable.
    symbol. arithmeticValue <- 0.

    symbol: s Value: v = ( (copy symbol: s) arithmeticValue: v ).

    isSameAs: other = ( arithmeticValue = other arithmeticValue ).
    isStrongerThan: other = ( arithmeticValue < other arithmeticValue ).
    isWeakerThan: other = ( arithmeticValue > other arithmeticValue ).
    weakest: other = ( (other isWeakerThan: self) ifTrue: [ other ] False: [ self ] ).
  | ).
| )

deltablueBenchmark _AddSlots: ( |
  symbols = ( |
    parent* = traits clonable.
    absoluteStrongest = deltablueBenchmark symbol hash: 0.
    required          = deltablueBenchmark symbol hash: 1.
    strongPreferred   = deltablueBenchmark symbol hash: 2.
    preferred         = deltablueBenchmark symbol hash: 3.
    strongDefault     = deltablueBenchmark symbol hash: 4.
    default           = deltablueBenchmark symbol hash: 5.
    weakDefault       = deltablueBenchmark symbol hash: 6.
    absoluteWeakest   = deltablueBenchmark symbol hash: 7.

    "Every strength under its symbol."
    strengths = ( | table. strength |
      table: som identityDictionary ofCapacity: 16.
      strength: deltablueBenchmark strength.
      table at: absoluteStrongest Put: strength symbol: absoluteStrongest Value: -10000.
      table at: required          Put: strength symbol: required          Value: -800.
      table at: strongPreferred   Put: strength symbol: strongPreferred   Value: -600.
      table at: preferred         Put: strength symbol: preferred         Value: -400.
      table at: strongDefault     Put: strength symbol: strongDefault     Value: -200.
      table at: default           Put: strength symbol: default           Value: 0.
      table at: weakDefault       Put: strength symbol: weakDefault       Value: 500.
      table at: absoluteWeakest   Put: strength symbol: absoluteWeakest   Value: 10000.
      table ).
  | ).
| )

"What the solver's objects see: the symbols, the strengths, the directions of a constraint."
deltablueBenchmark _AddSlots: ( |
  shared = ( |
    parent* = deltablueBenchmark symbols.
    strengths = deltablueBenchmark symbols strengths.
    forward = 1. undirected = 0. backward = -1.
  | ).
| )

deltablueBenchmark shared _AddSlots: ( |
  weakest = deltablueBenchmark shared strengths at: deltablueBenchmark symbols absoluteWeakest.
  strict  = deltablueBenchmark shared strengths at: deltablueBenchmark symbols required.
| )

deltablueBenchmark _AddSlots: ( |

  "A value in the graph: which constraints use it, which one determines it, and how strongly."
  variable = ( |
    parent* = deltablueBenchmark shared.
    value <- 0. constraints. determinedBy. mark <- 0. walkStrength. stay <- true.

    holding: v = ( | new |
      new: copy.
      new value: v.
      new constraints: som vector ofCapacity: 2.
      new walkStrength: weakest.
      new ).

    addConstraint: constraint = ( constraints add: constraint. self ).

    removeConstraint: constraint = (
      constraints remove: constraint.
      determinedBy == constraint ifTrue: [ determinedBy: nil ].
      self ).
  | ).

  "What all constraints share; the ways to satisfy one are its kind's own."
  constraintTraits = ( |
    parent* = deltablueBenchmark shared.

    isInput = ( false ).

    addTo: planner = (
      addToGraph.
      planner incrementalAdd: self.
      self ).

    destroyIn: planner = (
      isSatisfied ifTrue: [ planner incrementalRemove: self ].
      removeFromGraph.
      self ).

    inputsKnown: mark = (
      (hasInput: [| :each | ((each mark = mark) || [ each stay || [ each determinedBy isNil ] ]) not ]) not ).

    "The constraint this one overrides, or nil."
    satisfy: mark In: planner = ( | output. overridden |
      chooseMethod: mark.
      isSatisfied ifFalse: [
        (strength isSameAs: strict) ifTrue: [ error: 'a required constraint cannot be satisfied' ].
        ^ nil
      ].
      inputsDo: [| :each | each mark: mark ].
      output: self output.
      overridden: output determinedBy.
      overridden isNil ifFalse: [ overridden markUnsatisfied ].
      output determinedBy: self.
      (planner addPropagate: self Mark: mark) ifFalse: [ error: 'the constraints go round in a circle' ].
      output mark: mark.
      overridden ).
  | ).
| )

deltablueBenchmark _AddSlots: ( |

  "A constraint on one variable."
  unaryTraits = ( |
    parent* = deltablueBenchmark constraintTraits.

    on: v Strength: symbol In: planner = ( | new |
      new: copy.
      new strength: strengths at: symbol.
      new variable: v.
      new satisfied: false.
      new addTo: planner ).

    isSatisfied = ( satisfied ).

    addToGraph = (
      variable addConstraint: self.
      satisfied: false ).

    removeFromGraph = (
      variable isNil ifFalse: [ variable removeConstraint: self ].
      satisfied: false ).

    chooseMethod: mark = (
      satisfied: (variable mark != mark) && [ strength isStrongerThan: variable walkStrength ] ).

    inputsDo: block = ( self ).
    hasInput: block = ( false ).

    markUnsatisfied = ( satisfied: false ).

    output = ( variable ).

    recalculate = (
      variable walkStrength: strength.
      variable stay: isInput not.
      variable stay ifTrue: [ execute ].
      self ).

    execute = ( self ).
  | ).

  "A constraint between two variables, either of which may follow the other."
  binaryTraits = ( |
    parent* = deltablueBenchmark constraintTraits.

    isSatisfied = ( direction != undirected ).

    addToGraph = (
      left addConstraint: self.
      right addConstraint: self.
      direction: undirected ).

    removeFromGraph = (
      left isNil ifFalse: [ left removeConstraint: self ].
      right isNil ifFalse: [ right removeConstraint: self ].
      direction: undirected ).

    chooseMethod: mark = ( | free |
      left mark = mark ifTrue: [
        free: (right mark != mark) && [ strength isStrongerThan: right walkStrength ].
        ^ direction: (free ifTrue: [ forward ] False: [ undirected ])
      ].
      right mark = mark ifTrue: [
        free: strength isStrongerThan: left walkStrength.
        ^ direction: (free ifTrue: [ backward ] False: [ undirected ])
      ].
      (left walkStrength isWeakerThan: right walkStrength) ifTrue: [
        free: strength isStrongerThan: left walkStrength.
        ^ direction: (free ifTrue: [ backward ] False: [ undirected ])
      ].
      free: strength isStrongerThan: right walkStrength.
      direction: (free ifTrue: [ forward ] False: [ undirected ]) ).

    inputsDo: block = ( block value: input. self ).
    hasInput: block = ( block value: input ).

    markUnsatisfied = ( direction: undirected ).

    input = ( direction = forward ifTrue: [ left ] False: [ right ] ).
    output = ( direction = forward ifTrue: [ right ] False: [ left ] ).

    recalculate = ( | source. output |
      source: input.
      output: self output.
      output walkStrength: strength weakest: source walkStrength.
      output stay: source stay.
      output stay ifTrue: [ execute ].
      self ).
  | ).
| )

deltablueBenchmark _AddSlots: ( |

  "Marks a variable that is set from outside."
  editConstraint = ( |
    parent* = deltablueBenchmark unaryTraits.
    strength. variable. satisfied <- false.

    isInput = ( true ).
  | ).

  "Keeps a variable as it is."
  stayConstraint = ( |
    parent* = deltablueBenchmark unaryTraits.
    strength. variable. satisfied <- false.
  | ).

  "Two variables are equal."
  equalityConstraint = ( |
    parent* = deltablueBenchmark binaryTraits.
    strength. left. right. direction <- 0.

    left: l Right: r Strength: symbol In: planner = ( | new |
      new: copy.
      new strength: strengths at: symbol.
      new left: l.
      new right: r.
      new addTo: planner ).

    execute = (
      direction = forward
        ifTrue: [ right value: left value ]
         False: [ left value: right value ].
      self ).
  | ).

  "The right variable is the left one scaled and moved."
  scaleConstraint = ( |
    parent* = deltablueBenchmark binaryTraits.
    strength. left. right. direction <- 0. scale. offset.

    left: l Scale: s Offset: o Right: r Strength: symbol In: planner = ( | new |
      new: copy.
      new strength: strengths at: symbol.
      new left: l.
      new right: r.
      new scale: s.
      new offset: o.
      new addTo: planner ).

    addToGraph = (
      resend.addToGraph.
      scale addConstraint: self.
      offset addConstraint: self.
      self ).

    removeFromGraph = (
      resend.removeFromGraph.
      scale isNil ifFalse: [ scale removeConstraint: self ].
      offset isNil ifFalse: [ offset removeConstraint: self ].
      self ).

    inputsDo: block = (
      resend.inputsDo: block.
      block value: scale.
      block value: offset.
      self ).

    hasInput: block = (
      (resend.hasInput: block) || [ (block value: scale) || [ block value: offset ] ] ).

    recalculate = ( | source. output |
      source: input.
      output: self output.
      output walkStrength: strength weakest: source walkStrength.
      output stay: source stay && [ scale stay && [ offset stay ] ].
      output stay ifTrue: [ execute ].
      self ).

    execute = (
      direction = forward
        ifTrue: [ right value: (left value * scale value) + offset value ]
         False: [ left value: (right value - offset value) / scale value ].
      self ).
  | ).

  "The constraints to be executed, in order, when an input has changed."
  plan = ( |
    parent* = som vectorTraits.
    storage. first <- 0. last <- 0.

    execute = ( do: [| :constraint | constraint execute ] ).
  | ).

  planner = ( |
    parent* = deltablueBenchmark shared.
    currentMark <- 1.

    newMark = ( currentMark: currentMark + 1. currentMark ).

    incrementalAdd: constraint = ( | mark. overridden |
      mark: newMark.
      overridden: constraint satisfy: mark In: self.
      [ overridden isNil ] whileFalse: [ overridden: overridden satisfy: mark In: self ].
      self ).

    incrementalRemove: constraint = ( | output. unsatisfied |
      output: constraint output.
      constraint markUnsatisfied.
      constraint removeFromGraph.
      unsatisfied: removePropagateFrom: output.
      unsatisfied do: [| :each | incrementalAdd: each ].
      self ).

    planFrom: constraints = ( | sources |
      sources: som vector ofCapacity: 50.
      constraints do: [| :each | each isInput && [ each isSatisfied ] ifTrue: [ sources add: each ] ].
      makePlan: sources ).

    makePlan: todo = ( | mark. plan. constraint. output |
      mark: newMark.
      plan: deltablueBenchmark plan ofCapacity: 50.
      [ todo isEmpty ] whileFalse: [
        constraint: todo removeFirst.
        output: constraint output.
        (output mark != mark) && [ constraint inputsKnown: mark ] ifTrue: [
          plan add: constraint.
          output mark: mark.
          addConsumersOf: output To: todo.
        ].
      ].
      plan ).

    "Whether the change could be carried through without meeting its own mark."
    addPropagate: constraint Mark: mark = ( | todo. each. output |
      todo: som vector holding: constraint.
      [ todo isEmpty ] whileFalse: [
        each: todo removeFirst.
        output: each output.
        output mark = mark ifTrue: [
          incrementalRemove: constraint.
          ^ false
        ].
        each recalculate.
        addConsumersOf: output To: todo.
      ].
      true ).

    "The constraints left unsatisfied, the strongest first."
    removePropagateFrom: output = ( | unsatisfied. todo. variable |
      unsatisfied: som vector ofCapacity: 50.
      output determinedBy: nil.
      output walkStrength: weakest.
      output stay: true.
      todo: som vector holding: output.
      [ todo isEmpty ] whileFalse: [
        variable: todo removeFirst.
        variable constraints do: [| :each | each isSatisfied ifFalse: [ unsatisfied add: each ] ].
        consumersOf: variable Do: [| :each |
          each recalculate.
          todo add: each output.
        ].
      ].
      unsatisfied sortBy: [| :a. :b | a strength isStrongerThan: b strength ].
      unsatisfied ).

    addConsumersOf: variable To: todo = ( consumersOf: variable Do: [| :constraint | todo add: constraint ] ).

    "The satisfied constraints that read the variable, not the one that determines it."
    consumersOf: variable Do: block = ( | determining |
      determining: variable determinedBy.
      variable constraints do: [| :each |
        (each !== determining) && [ each isSatisfied ] ifTrue: [ block value: each ].
      ].
      self ).

    change: variable To: value = ( | edit. plan |
      edit: deltablueBenchmark editConstraint on: variable Strength: preferred In: self.
      plan: planFrom: som vector holding: edit.
      1 to: 10 Do: [
        variable value: value.
        plan execute.
      ].
      edit destroyIn: self.
      self ).
  | ).
| )

deltablueBenchmark _AddSlots: ( |

  run: iterations = ( (chain: iterations) + (projection: iterations) ).

  "A long chain of equalities: its end follows its beginning."
  chain: length = ( | planner. total <- 0. variables. start. end. edit. plan |
    planner: deltablueBenchmark planner copy.
    variables: vector copySize: length + 1.
    0 to: length Do: [| :index | variables at: index Put: variable holding: 0 ].
    0 upTo: length Do: [| :index |
      equalityConstraint
        left: (variables at: index) Right: (variables at: index + 1) Strength: symbols required In: planner.
    ].
    start: variables at: 0.
    end: variables at: length.
    stayConstraint on: end Strength: symbols strongDefault In: planner.
    edit: editConstraint on: start Strength: symbols preferred In: planner.
    plan: planner planFrom: som vector holding: edit.
    0 upTo: 100 Do: [| :value |
      start value: value.
      plan execute.
      end value != value ifTrue: [ error: 'the end of the chain did not follow' ].
      total: total + end value.
    ].
    edit destroyIn: planner.
    total ).

  "Many points mapped by one scale and one offset: forwards, backwards, and when the mapping changes."
  projection: count = ( | planner. total <- 0. scale. offset. targets. source. target |
    planner: deltablueBenchmark planner copy.
    scale: variable holding: 10.
    offset: variable holding: 1000.
    targets: som vector ofCapacity: 50.
    1 to: count Do: [| :value |
      source: variable holding: value.
      target: variable holding: value.
      targets add: target.
      stayConstraint on: source Strength: symbols default In: planner.
      scaleConstraint left: source Scale: scale Offset: offset Right: target Strength: symbols required In: planner.
    ].

    planner change: source To: 17.
    target value != 1170 ifTrue: [ error: 'the projection went wrong forwards' ].
    planner change: target To: 1050.
    source value != 5 ifTrue: [ error: 'the projection went wrong backwards' ].

    planner change: scale To: 5.
    0 upTo: count - 1 Do: [| :index |
      (targets at: index) value != (((index + 1) * 5) + 1000) ifTrue: [ error: 'the targets did not follow the scale' ].
      total: total + (targets at: index) value.
    ].
    planner change: offset To: 2000.
    0 upTo: count - 1 Do: [| :index |
      (targets at: index) value != (((index + 1) * 5) + 2000) ifTrue: [ error: 'the targets did not follow the offset' ].
      total: total + (targets at: index) value.
    ].
    total ).

  "The sum of 0 to 99, and of the targets after each of the last two changes."
  isRight: result After: iterations = ( | points |
    points: iterations - 1.
    result = (4950 + (3000 * points) + (5 * points * iterations)) ).
| )
