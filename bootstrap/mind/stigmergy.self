"I am stigmergy: I read the whole field of pheromones and say how probable every allowed next state is. My weights are plain numbers in
 dictionaries, so another way of thinking is another number.

 A state's score is the sum of its weights times the field's features; the scores become probabilities by the softmax function, divided
 by the temperature. At temperature 0 the highest score wins, and of equal ones the first.

 needs  mind/pheromone, core/random
 gives  stigmergy"

traits _AddSlots: ( |
  stigmergy = ( |
    parent* = traits clonable.

    { 'Category: copying'
      "A way of thinking of its own: whose weights can be changed without changing mine."
      copy = ( (clone weights: (weights copyMappedBy: [| :w | w copy ])) manners: (manners copyMappedBy: [| :w | w copy ]) ).
    }

    { 'Category: probabilities'
      "For each of the names in a vector, how probable it is, by the weights in a dictionary of dictionaries."
      probabilitiesOf: names By: table For: features = (
        softmax: (names copyMappedBy: [| :name | scoreOf: (table at: name IfAbsent: [ dictionary copyRemoveAll ]) For: features ]) ).
      scoreOf: row For: features = ( | sum <- 0 |
        row do: [| :weight. :feature | sum: sum + (weight * (features at: feature IfAbsent: 0)) ].
        sum ).
      softmax: scores = ( | highest. raised. total |
        highest: scores inject: scores first Into: [| :a. :b | a max: b ].
        temperature = 0 ifTrue: [ | taken <- false |
          ^ scores copyMappedBy: [| :s | (taken not && [ s = highest ]) ifTrue: [ taken: true. 1.0 ] False: [ 0.0 ] ] ].
        raised: scores copyMappedBy: [| :s | 2.718281828459045 raisedTo: (((s - highest) /= temperature) max: -700) ].
        total: raised inject: 0.0 Into: [| :a. :b | a + b ].
        raised copyMappedBy: [| :r | r /= total ] ).
    }

    { 'Category: choosing'
      "One of the names, drawn with a random generator."
      choose: names With: probabilities From: generator = ( | left |
        left: generator float.
        names with: probabilities Do: [| :name. :p |
          left: left - p.
          left < 0 ifTrue: [ ^ name ] ].
        "What rounding left over goes to the most probable."
        names at: (probabilities keyOf: (probabilities inject: 0.0 Into: [| :a. :b | a max: b ])) ).
      "The name of the next state, of those in the vector."
      nextOf: names For: field From: generator = (
        choose: names With: (probabilitiesOf: names By: weights For: field features) From: generator ).
      "Whether the parts of a plan are given out one after the other, each knowing what came before ('sequential'), or all at once ('parallel')."
      mannerFor: field From: generator = (
        choose: mannerNames With: (probabilitiesOf: mannerNames By: manners For: field features) From: generator ).
      mannerNames = ( ('parallel' & 'sequential') asVector ).
    }

    { 'Category: weights'
      weight: state Feature: name = ( (weights at: state) at: name IfAbsent: 0 ).
      weight: state Feature: name Put: number = (
        (weights at: state IfAbsentPut: [ dictionary copyRemoveAll ]) at: name Put: number.
        self ).
    }

    { 'Category: making'
      "A row of weights from words and numbers that alternate."
      row: pairs = ( | d. v |
        d: dictionary copyRemoveAll.
        v: pairs asVector.
        0 upTo: v size By: 2 Do: [| :i | d at: (v at: i) Put: (v at: i + 1) ].
        d ).
      copyStandard = ( | new |
        new: clone.
        new weights: dictionary copyRemoveAll.
        new manners: dictionary copyRemoveAll.
        new weights at: 'decomposing'  Put: (row: 'always' & 0 & 'failure' & -6).
        new weights at: 'delegating'   Put: (row: 'confidence' & 4 & 'ambiguous' & -4 & 'request' & -2 & 'failure' & -6).
        new weights at: 'clarifying'   Put: (row: 'always' & -3 & 'ambiguous' & 5 & 'questions' & 3 & 'asked' & -6 & 'failure' & -6).
        new weights at: 'researching'  Put: (row: 'always' & -3 & 'doubt' & 2 & 'ambiguous' & 1 & 'request' & 6 & 'researched' & -5 & 'failure' & -6).
        new weights at: 'synthesizing' Put: (row: 'always' & 0 & 'failure' & -6).
        new weights at: 'validating'   Put: (row: 'always' & 0 & 'failure' & -6).
        new weights at: 'complete'     Put: (row: 'confidence' & 4 & 'failure' & -6).
        new weights at: 'failed'       Put: (row: 'always' & -8 & 'failure' & 16).
        new manners at: 'parallel'     Put: (row: 'always' & 1 & 'complexity' & -3).
        new manners at: 'sequential'   Put: (row: 'always' & -2 & 'complexity' & 5).
        new ).
    }

    { 'Category: printing'
      statePrintString = ( 'temperature ', temperature printString ).
    }
  | ).
| )

globals _AddSlots: ( |
  stigmergy = ( |
    parent* = traits stigmergy.
    "name of a state -> name of a feature -> number"
    weights <- dictionary.
    manners <- dictionary.
    temperature <- 0.5.
  | ).
| )
