"I am a mission: a message that somebody did not understand, and what has become of it. I am kept in the image until I am settled; a mission that
 needs the architect waits in the inbox of the orchestrator and takes his word there:

     orchestrator inbox first accept
     orchestrator inbox first defineAs: 'greet: name = ( \'Hello, \', name )'

 needs  core/clonable, collections/list; when asked: mind/orchestrator, mind/journal, mind/sandbox
 gives  mission; exceptions missionFailed, missionWaits"

traits exceptions _AddSlots: ( |
  missionFailed = ( | parent* = traits exceptions error. kind = 'missionFailed' | ).
  missionWaits = ( | parent* = traits exceptions error. kind = 'missionWaits' | ).
| )

exceptions _AddSlots: ( |
  {} = 'ModuleInfo: Creator: globals exceptions.'.
  "A mission came to nothing; and: a mission cannot go on without the architect or a model."
  missionFailed = ( | parent* = traits exceptions missionFailed. messageText <- ''. receiver. mission | ).
  missionWaits = ( | parent* = traits exceptions missionWaits. messageText <- ''. receiver. mission | ).
| )

traits _AddSlots: ( |
  mission = ( |
    parent* = traits clonable.

    { 'Category: making'
      "For a message that a receiver did not understand."
      copyReceiver: r Selector: s Arguments: a = ( | new |
        new: clone.
        new receiver: r.
        new selector: s canonicalize.
        new arguments: a asVector copy.
        new examples: list copyRemoveAll.
        new mayChange: list copyRemoveAll.
        new inferred: list copyRemoveAll.
        new clarifications: list copyRemoveAll.
        new holder: new usualHolder.
        new ).
      "On request: what the method is for, in words (nil when there are none), and examples of it."
      copyReceiver: r Selector: s Intent: text Examples: some = ( | new |
        new: copyReceiver: r Selector: s Arguments: vector.
        new kind: 'request'.
        new isRequest: true.
        new intent: text.
        new examples addAll: some.
        new ).
      "The same mission once more, with what was wrong with the answer to this one."
      copyCorrecting: aSource Rule: rule Report: text = ( | new |
        new: clone.
        new kind: 'correction'.
        new number: 0. new cycle: 0. new state: 'pending'. new waitsFor: ''.
        new corrects: number.
        new corrections: corrections + 1.
        new flawedSource: aSource.
        new brokenRule: rule.
        new report: text.
        new candidateSource: ''.
        new verdict: nil. new trial: nil. new consentGiven: false. new isCorrectable: false.
        new ).
    }

    { 'Category: testing'
      isComplete = ( state = 'complete' ).
      isWaiting = ( (state = 'waiting') || [ state = 'pending' ] ).
      isCorrection = ( kind = 'correction' ).
      "Whether it is about the same message to the same holder."
      isFor: aSelector In: anObject = ( (selector = aSelector) && [ holder == anObject ] ).
      "The name that stands for a model's where the architect wrote the candidate himself."
      byHand = 'the architect'.
      hasCandidate = ( candidateSource isEmpty not ).
    }

    { 'Category: examples'
      "What the candidate is tried with: the architect's examples, the codex's, those that the choice of a candidate inferred, and the very
       message that was not understood."
      allExamples = ( | all |
        all: list copyRemoveAll.
        all addAll: examples.
        all addAll: (codex examplesFor: selector).
        all addAll: inferred.
        isRequest || [ arguments size != argumentCount ] ifFalse: [ all addLast: (example copySelector: selector Arguments: arguments) ].
        all ).
    }

    { 'Category: where the method goes'
      argumentCount = ( (selector includes: ':') ifTrue: [ selector occurrencesOf: ':' ] False: [ selector first isLetter ifTrue: 0 False: 1 ] ).
      "Behavior goes where the receiver's kind has it in common; a method that brings state of its own goes into the receiver itself. So it does
       when the receiver names a place that is none of its own: it may have been made by a generated method."
      usualHolder = ( holderFor: receiver ).
      holderFor: anObject = ( | h |
        (anObject _InheritsFrom: traits autopoietic) ifFalse: [ ^ anObject ].
        h: anObject methodHolder.
        ((anObject _InheritsFrom: h) && [ h _InheritsFrom: traits autopoietic ]) ifTrue: [ h ] False: [ anObject ] ).
    }

    { 'Category: for the architect'
      "Go on where this stopped: with the candidate, when there is one, else from the beginning. Answers me."
      resume = ( orchestrator resume: self ).
      "Yes: the candidate is installed, if the guardians and the trial still have nothing against it."
      accept = ( hasCandidate ifTrue: [ orchestrator accept: self ] False: [ error: 'there is nothing to accept yet' ] ).
      "No: nothing is installed, and I am done."
      reject = ( orchestrator reject: self ).
      "The answer by hand: the same guardians judge it, and the same trial."
      defineAs: source = ( orchestrator define: self As: source ).
      "What I asked, answered; then I go on."
      answer: text = ( clarifications addLast: question -> text. question: ''. waitsFor: ''. state: 'pending'. resume ).
      "One more thing the method has to do, or may change."
      addExample: anExample = ( examples addLast: anExample. self ).
      allow: anObject = ( mayChange addLast: anObject. self ).
    }

    { 'Category: keeping'
      "What is written down at once, so that I can be found again whatever becomes of this process."
      asDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'number' Put: number.
        d at: 'kind' Put: kind.
        d at: 'state' Put: state.
        d at: 'waitsFor' Put: waitsFor.
        d at: 'selector' Put: selector.
        d at: 'receiver' Put: receiver _ObjectName.
        d at: 'receiverReference' Put: receiver _ObjectReference.
        d at: 'holderReference' Put: holder _ObjectReference.
        d at: 'arguments' Put: (arguments copyMappedBy: [| :a | argumentAsDictionary: a ]).
        d at: 'isRequest' Put: isRequest.
        d at: 'intent' Put: intent.
        d at: 'examples' Put: ((examples asVector) copyMappedBy: [| :e | e asDictionary ]).
        d at: 'inferred' Put: ((inferred asVector) copyMappedBy: [| :e | e asDictionary ]).
        d at: 'clarifications' Put: ((clarifications asVector) copyMappedBy: [| :c | (c key & c value) asVector ]).
        d at: 'candidateSource' Put: candidateSource.
        d at: 'promptText' Put: promptText.
        d at: 'modelName' Put: modelName.
        d at: 'adapter' Put: adapter.
        d at: 'seed' Put: seed.
        d at: 'question' Put: question.
        d at: 'reason' Put: reason.
        d at: 'corrects' Put: corrects.
        d at: 'corrections' Put: corrections.
        d at: 'flawedSource' Put: flawedSource.
        d at: 'brokenRule' Put: brokenRule.
        d at: 'report' Put: report.
        d at: 'isCorrectable' Put: isCorrectable.
        d at: 'askedBy' Put: askedBy.
        d at: 'verdict' Put: (verdict isNil ifTrue: nil False: [ verdict asJsonDictionary ]).
        d at: 'trial' Put: (trial isNil ifTrue: nil False: [ trial asJsonDictionary ]).
        d ).
      "Numbers, strings, nil, true and false as they are; anything else by where it is kept in the image, and its name."
      argumentAsDictionary: value = ( | d |
        d: dictionary copyRemoveAll.
        (isLiteral: value) ifTrue: [ d at: 'value' Put: value ] False: [
          d at: 'reference' Put: value _ObjectReference.
          d at: 'name' Put: value _ObjectName ].
        d ).
      isLiteral: value = ( | k |
        k: value _ObjectKind.
        (k = 'canonicalString') || [ (k = 'smallInt') || [ (k = 'float') || [ value _IsOddball ] ] ] ).
      "The arguments that were written down; none, when one of them is in the image no longer."
      argumentsFrom: dictionaries = (
        dictionaries copyMappedBy: [| :d |
          d at: 'value' IfAbsent: [ _ObjectOfReference: (d at: 'reference') IfFail: [ ^ vector ] ] ] ).
      "A value as text: numbers and strings as they are written, anything else by its name. No messages are sent to it."
      nameOf: value = ( (isLiteral: value) ifTrue: [ value printString ] False: [ value _ObjectName ] ).
      "The mission that was written down. Raises noSuchObject when its receiver is in the image no longer."
      copyFromDictionary: d = ( | new. r |
        r: _ObjectOfReference: (d at: 'receiverReference').
        new: copyReceiver: r Selector: (d at: 'selector') Arguments: (argumentsFrom: (d at: 'arguments')).
        new holder: (_ObjectOfReference: (d at: 'holderReference')).
        (d at: 'examples') do: [| :e | new examples addLast: (example copyFromDictionary: e) ].
        (d at: 'inferred' IfAbsent: vector) do: [| :e | new inferred addLast: (example copyFromDictionary: e) ].
        new takeFrom: d ).
      "How far I had come when that was written down."
      takeFrom: d = (
        ('kind' & 'isRequest' & 'waitsFor' & 'intent' & 'candidateSource' & 'promptText' & 'modelName' & 'adapter' & 'seed' & 'question' & 'reason' & 'corrects'
          & 'corrections' & 'flawedSource' & 'brokenRule' & 'report' & 'askedBy') asVector do: [| :name |
            _Perform: (name, ':') canonicalize With: (d at: name) ].
        clarifications: list copyRemoveAll.
        (d at: 'clarifications') do: [| :pair | clarifications addLast: (pair at: 0) -> (pair at: 1) ].
        verdict: (part: 'verdict' Of: d By: [| :it | guardians verdict fromJson: it ]).
        trial: (part: 'trial' Of: d By: [| :it | sandbox trialReport fromJson: it ]).
        self ).
      part: name Of: d By: block = ( | it | it: d at: name IfAbsent: nil. it isNil ifTrue: nil False: [ block value: it ] ).
    }

    { 'Category: printing'
      statePrintString = (
        (number = 0 ifTrue: '' False: [ number printString, ' ' ]), selector, ' for ', receiver _ObjectName, ', ', stateInWords ).
      stateInWords = (
        waitsFor = 'consent' ifTrue: [ ^ 'waiting for your consent' ].
        waitsFor = 'answer' ifTrue: [ ^ 'waiting for an answer: ', question ].
        waitsFor = 'model' ifTrue: [ ^ 'waiting for a model' ].
        waitsFor = 'help' ifTrue: [ ^ 'waiting for your help: ', reason ].
        state ).
      "The whole of it, for reading."
      story = ( | r |
        r: list copyRemoveAll.
        r addLast: printString.
        intent isNil ifFalse: [ r addLast: '  wanted: ', intent ].
        arguments isEmpty ifFalse: [ r addLast: '  asked with: ', ((arguments copyMappedBy: [| :a | nameOf: a ]) joinUsing: ', ') ].
        reason isEmpty ifFalse: [ r addLast: '  ', reason ].
        isCorrection ifTrue: [ r addLast: '  corrects mission ', corrects printString, ': ', report ].
        hasCandidate ifTrue: [ r addLast: (candidateSource indent: 4) ].
        (architect linesAbout: self) do: [| :line | r addLast: '  ', line ].
        r joinUsing: '\n' ).
    }
  | ).
| )

globals _AddSlots: ( |
  mission = ( |
    {} = 'Sealed'.
    parent* = traits mission.
    "0 until I am undertaken; and the number of the cycle that works, or worked, on me."
    number <- 0.
    cycle <- 0.
    "unhandledMessage, request or correction"
    kind <- 'unhandledMessage'.
    "pending, running, waiting, complete or failed; and, when waiting, for what: consent, answer, model, or help: a better model, an example,
     or the method by hand"
    state <- 'pending'.
    waitsFor <- ''.
    "Whether somebody asked for the method rather than sent the message."
    isRequest <- false.
    "Who did not understand what; and the object that gets the method."
    receiver. selector <- ''. arguments <- vector. holder.
    "What is wanted, in words, examples of it, and objects besides the receiver that the method may change."
    intent. examples <- list. mayChange <- list.
    "Examples that nobody gave: what nearly all candidates did."
    inferred <- list.
    "What I asked and was told: associations."
    question <- ''. clarifications <- list.
    candidateSource <- ''. verdict. trial. promptText <- ''. modelName <- ''. modelHash. adapter. seed <- 0.
    "Why I wait or have failed, in a sentence."
    reason <- ''.
    "For a correction: which mission, the how-manieth, and what was wrong."
    corrects <- 0. corrections <- 0. flawedSource <- ''. brokenRule <- ''. report <- ''.
    isCorrectable <- false.
    "The architect has said yes already."
    consentGiven <- false.
    askedBy <- ''.
  | ).
| )
