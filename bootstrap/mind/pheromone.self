"I am the pheromone: what a state leaves behind when it has done its work. States do not call each other; they leave traces in a field,
 and what comes next follows from all of them.

 needs  core/clonable, collections/list
 gives  pheromone, pheromoneField"

traits _AddSlots: ( |
  pheromone = ( |
    parent* = traits clonable.

    { 'Category: making'
      "A trace of a state that did what it was to do, and is as sure of it as confidence says, from 0 to 1."
      copyFrom: stateName Confidence: c = ( (copy sourceState: stateName) confidence: c ).
      "A trace of a state that could not."
      copyFailureFrom: stateName = ( ((copy sourceState: stateName) outcome: 'failure') confidence: 0 ).
    }

    { 'Category: testing'
      isFailure = ( outcome = 'failure' ).
      isAmbiguous = ( outcome = 'ambiguous' ).
    }

    { 'Category: converting'
      asDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'sourceState' Put: sourceState.
        d at: 'outcome' Put: outcome.
        d at: 'confidence' Put: confidence.
        d at: 'ambiguities' Put: ambiguities asVector.
        d at: 'planComplexity' Put: planComplexity.
        d at: 'resourceRequest' Put: resourceRequest.
        d ).
    }

    { 'Category: printing'
      statePrintString = ( sourceState, ': ', outcome ).
    }
  | ).
| )

globals _AddSlots: ( |
  pheromone = ( |
    parent* = traits pheromone.
    "The name of the state that left me, and how it went: success, ambiguous or failure."
    sourceState <- ''.
    outcome <- 'success'.
    "How sure that state is, 0 to 1; and how much its plan holds together at once, 0 to 1."
    confidence <- 1.
    planComplexity <- 0.
    "Questions that only the architect can answer, and what is missing besides; '' when nothing is."
    ambiguities <- vector.
    resourceRequest <- ''.
  | ).
| )

traits _AddSlots: ( |
  pheromoneField = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copy = ( clone traces: list copyRemoveAll ).
    }

    { 'Category: leaving traces'
      add: aPheromone = ( traces addLast: aPheromone. self ).
      last = ( traces last ).
      isEmpty = ( traces isEmpty ).
      do: block = ( traces do: block. self ).
    }

    { 'Category: reading the whole'
      "How often a state has left a trace."
      timesIn: stateName = ( | n <- 0 | traces do: [| :p | p sourceState = stateName ifTrue: [ n: n + 1 ] ]. n ).
      "What a decision is made from: numbers between 0 and 1, by name. The newest trace says where we stand; failures and detours count
       however old they are.
       (((pheromoneField copy add: (pheromone copyFrom: 'idle' Confidence: 1)) features) at: 'confidence')   >>> 1"
      features = ( | d. p |
        p: last.
        d: dictionary copyRemoveAll.
        d at: 'always' Put: 1.
        d at: 'confidence' Put: p confidence.
        d at: 'doubt' Put: 1 - p confidence.
        d at: 'ambiguous' Put: (p isAmbiguous ifTrue: 1 False: 0).
        d at: 'questions' Put: ((p ambiguities size min: 3) /= 3).
        d at: 'complexity' Put: (traces inject: 0 Into: [| :most. :each | most max: each planComplexity ]).
        d at: 'request' Put: (p resourceRequest isEmpty ifTrue: 0 False: 1).
        d at: 'failure' Put: ((traces anySatisfy: [| :each | each isFailure ]) ifTrue: 1 False: 0).
        d at: 'asked' Put: (((timesIn: 'clarifying') min: 3) /= 3).
        d at: 'researched' Put: ((timesIn: 'researching') min: 1).
        d ).
    }

    { 'Category: printing'
      statePrintString = ( (traces collect: [| :p | p statePrintString ]) joinUsing: ', ' ).
    }
  | ).
| )

globals _AddSlots: ( | pheromoneField = ( | parent* = traits pheromoneField. traces <- list copyRemoveAll | ) | )
