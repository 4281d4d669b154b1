"I am the evaluation: one request for a missing method, made as somebody makes it who trusts the mind, and what came of it. The mission is given
 some examples; the method that was installed is tried with others, which the mission never saw.

     (llm evaluation copyJson: '{\"object\": \"(| parent* = traits clonable. side <- 3 |)\", \"selector\": \"area\", \"intent\": \"side times side\",
       \"examples\": [{\"do\": \"area\", \"gives\": \"9\"}], \"hidden\": [{\"do\": \"area\", \"with\": {\"side\": \"4\"}, \"gives\": \"16\"}], \"reference\": \"area = ( side * side )\"}') run

 An example: take a fresh copy of the object, set the slots in with, send do; gives is the printString of the result (null is anything), then has
 selectors and the printString of what the object answers to them afterwards. What I do stays in the world, for my sender to undo.

 needs  mind/orchestrator, mind/choice, mind/provenance, mind/example, mind/cycle, core/json
 gives  llm evaluation, traits evaluation"

traits _AddSlots: ( |
  evaluation = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copyJson: text = ( copyFrom: text parseJson ).
      copyFrom: d = ( | new |
        new: clone.
        new objectText: (d at: 'object').
        new selector: (d at: 'selector') canonicalize.
        new intent: (d at: 'intent' IfAbsent: nil).
        new shown: ((d at: 'examples') asVector copyMappedBy: [| :each | exampleFrom: each ]).
        new hidden: ((d at: 'hidden') asVector copyMappedBy: [| :each | exampleFrom: each ]).
        new wantsRefusal: (d at: 'reference') isNil.
        new mayFollowExamples: (d at: 'outcome' IfAbsent: nil) = 'follow-examples'.
        new installations: vector copyRemoveAll.
        new ).
      exampleFrom: d = (
        example copyDo: (d at: 'do') Gives: (d at: 'gives' IfAbsent: nil)
          With: (d at: 'with' IfAbsent: [ dictionary copyRemoveAll ]) Then: (d at: 'then' IfAbsent: [ dictionary copyRemoveAll ]) ).
    }

    { 'Category: before the first'
      "Raises what keeps the engine from answering at all, so that nobody waits for as many failures as there are cases."
      prepare = ( | engine |
        engine: llm engineForAsking.
        (engine _Understands: 'load') ifTrue: [ engine load ].
        self ).
    }

    { 'Category: running'
      "Answers me, with everything that came of it."
      run = ( | before. start |
        (orchestrator consent: 'trust') seed: seed.
        architect silent.
        receiver: freshObject.
        before: provenance annals size.
        patiently: [
          start: _TimeMonotonic.
          carryOut.
          seconds: (_TimeMonotonic - start) / 1000.0.
          installations: ((provenance annals asVector copyFrom: before) reject: [| :each | each isReverted ]) asVector.
          isInstalled ifTrue: [ tryHidden ] ].
        self ).
      "What is counted does not depend on how busy the machine is: steps are what a trial may use up, and the clock is slow."
      patiently: block = ( | each. whole. all |
        each: sandbox seconds. whole: sandbox wholeSeconds. all: orchestrator choice seconds.
        sandbox seconds: each * patience.
        sandbox wholeSeconds: whole * patience.
        orchestrator choice seconds: all * patience.
        block ensure: [ sandbox seconds: each. sandbox wholeSeconds: whole. orchestrator choice seconds: all ] ).
      "The mission, and as after any evaluation that failed, the corrections that are due."
      carryOut = (
        attempt: [ mission: (orchestrator write: selector For: receiver Intent: intent Examples: shown) ].
        [ correctionIsDue ] whileTrue: [ attempt: [ orchestrator correctNext ] ] ).
      correctionIsDue = ( orchestrator correctsAtOnce && [ (processMemory at: 'correction due' IfAbsent: nil) isNotNil ] ).
      "What an attempt that failed has installed goes, and what it noted is settled, as when an evaluation is undone."
      attempt: block = ( | before. noted |
        before: provenance annals size.
        noted: journal numbers.
        block onError: [| :e |
          (e _Understands: 'mission') ifTrue: [ mission: e mission. why: mission reason ] False: [ why: e messageText ].
          e return: (undoneSince: before Noted: noted) ].
        self ).
      undoneSince: count Noted: known = (
        (provenance annals asVector copyFrom: count) reverseDo: [| :each | each isCurrent ifTrue: [ each revert ] ].
        orchestrator settleNotes: ((journal numbers reject: [| :n | known includes: n ]) asVector) Committed: false.
        self ).
    }

    { 'Category: trying what was installed'
      "The first that is wrong is enough."
      tryHidden = ( hidden do: [| :each | try: each. isRight ifFalse: [ ^ self ] ]. self ).
      try: anExample = ( | object. came |
        object: (objectFor: anExample IfFail: [| :e | ^ note: anExample Asked: anExample do Wanted: anExample gives Came: e messageText ]).
        came: answerOf: object To: anExample do.
        ((anExample gives isNil && [ failed not ]) || [ anExample gives = came ]) ifFalse: [
          ^ note: anExample Asked: anExample do Wanted: anExample gives Came: came ].
        anExample then do: [| :wanted. :question |
          came: answerOf: object To: question.
          wanted = came ifFalse: [ ^ note: anExample Asked: question Wanted: wanted Came: came ] ].
        self ).
      "What came is the printString, or what was said of the failure. It has no more time than on trial, and nothing else is written for it."
      answerOf: object To: text = (
        failed: false.
        [ autopoiesis offDuring: [
            [ (object _Evaluate: text) printString asString ]
              valueWithinSteps: sandbox steps Seconds: sandbox seconds Bytes: sandbox bytes Depth: sandbox depth ]
        ] on: exceptions error & exceptions limitReached Do: [| :e | failed: true. e return: 'error: ', e messageText ] ).
      note: anExample Asked: question Wanted: wanted Came: came = ( | d |
        d: anExample asDictionary.
        d at: 'asked' Put: question.
        d at: 'wanted' Put: wanted.
        d at: 'came' Put: came.
        wrong: d.
        self ).
      objectFor: anExample IfFail: fail = (
        [ | it |
          it: freshObject.
          installations do: [| :each | each holder == receiver ifTrue: [
            it _AddGenerated: (each record at: 'source') From: 'mission ', each cycle printString Provenance: each recordText ] ].
          anExample with do: [| :text. :name | set: name Of: it To: text ].
          it ] onError: [| :e | fail value: e ] ).
      "By assignment; a constant gets another value."
      set: name Of: object To: text = (
        (object _Understands: name, ':')
          ifTrue: [ object _Perform: (name, ':') canonicalize With: (lobby _Evaluate: text) ]
           False: [ object _Evaluate: '_AddSlots: (| ', name, ' = ', text, ' |)' ] ).
      freshObject = ( lobby _Evaluate: objectText ).
    }

    { 'Category: judging'
      isInstalled = ( installations anySatisfy: [| :each | (each selector = selector) && [ each holder == mission holder ] ] ).
      isRight = ( wrong isNil ).
      "solved: installed, and right on every hidden example; or not installed where that is right.
       wrongly accepted: installed, and wrong on one, or where nothing should have been. refused: not installed where something could have been."
      outcome = (
        isInstalled ifFalse: [ ^ wantsRefusal ifTrue: 'solved' False: 'refused' ].
        (isRight && [ wantsRefusal not || mayFollowExamples ]) ifTrue: 'solved' False: 'wrongly accepted' ).
    }

    { 'Category: telling'
      "As JSON can hold it."
      asDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'outcome' Put: outcome.
        d at: 'installed' Put: isInstalled.
        d at: 'seconds' Put: seconds.
        d at: 'written' Put: written.
        d at: 'candidates' Put: candidates.
        d at: 'reading' Put: reading.
        d at: 'why' Put: (isInstalled ifTrue: '' False: [ why ]).
        d at: 'waitsFor' Put: (isInstalled || [ mission isNil ] ifTrue: '' False: [ mission waitsFor ]).
        d at: 'wrong' Put: wrong.
        d ).
      "What was installed, or the last that was refused; nil where nothing came."
      written = (
        isInstalled ifTrue: [ ^ ((installations detect: [| :each | each selector = selector ]) record) at: 'source' ].
        mission isNil ifTrue: [ ^ nil ].
        mission hasCandidate ifTrue: [ ^ mission candidateSource ].
        mission flawedSource isEmpty ifTrue: [ nil ] False: [ mission flawedSource ] ).
      "What there was to choose from, the likeliest first, as far as the trail tells."
      candidates = ( | found |
        found: vector.
        mission isNil ifFalse: [ (cycle eventsOf: mission cycle) do: [| :e | found: (e at: 'candidates' IfAbsent: found) ] ].
        found ).
      "How the choice read the mission, and how sure of it it was; nil where it came to no reading."
      reading = (
        mission isNil ifFalse: [ (cycle eventsOf: mission cycle) do: [| :e | 'reading' = (e at: 'event') ifTrue: [ ^ (e at: 'reply') parseJson ] ] ].
        nil ).
      writeJsonOn: writer = ( writer object: asDictionary ).
      statePrintString = ( selector, ', ', outcome ).
    }
  | ).
| )

llm _AddSlots: ( |
  evaluation = ( |
    {} = 'ModuleInfo: Creator: globals llm evaluation.'.
    parent* = traits evaluation.
    objectText <- ''. selector <- ''. intent. shown <- vector. hidden <- vector.
    "Whether the right outcome is a refusal; and whether a method that does what the examples say is right as well."
    wantsRefusal <- false. mayFollowExamples <- false.
    "For everything random in the mission, so that the same comes again."
    seed <- 1.
    "How often as long as otherwise a trial may take."
    patience <- 5.
    receiver. mission. installations <- vector. seconds <- 0.
    "Why nothing was installed; the hidden example that was wrong, with what was asked, wanted and came."
    why <- ''. wrong.
    failed <- false.
  | ).
| )
