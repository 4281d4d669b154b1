"I am the comparison: several candidates for one method, tried side by side in one process, each with the same examples and the same probes, and
 each with copies of the receiver of its own. What comes of it is told as texts; who is right is for others to say.

     sandbox compare: candidates For: aMission Seconds: 5 IfFail: [| :why | error: why ]

 needs  mind/sandbox, mind/probes; when asked: mind/mission
 gives  sandbox comparison, traits comparison; compare:For:Seconds:IfFail: for the sandbox"

traits sandbox _AddSlots: ( |
  { 'Category: trying'
    "A dictionary: probes, each with do, with and before (texts); candidates, in their order: each with state (ran, unfit or untried), holds,
     miss (an example and what came instead) and outcomes. The block is given the reason where the trial came to no end."
    compare: candidates For: aMission Seconds: most IfFail: block = ( | text |
      text: (_Trial: [ isTrying: true. ((sandbox comparison copyFor: aMission Seconds: most) run: candidates) asJson ]
        Seconds: most * patience Bytes: bytes * 4 IfFail: [| :why | ^ block value: (sentenceFor: why) ]).
      text parseJson ).
    "The seconds of a comparison are of the processor, so that a busy machine comes to the same; it may take so many times as long."
    patience = 10.
  }
| )

traits _AddSlots: ( |
  comparison = ( |
    parent* = traits trialRun.

    { 'Category: copying'
      copyFor: aMission Seconds: most = ( | new |
        new: clone.
        new mission: aMission.
        new receiver: aMission receiver.
        new until: _TimeCPU + (most * 1000).
        new ).
    }

    { 'Category: running'
      selector = ( mission selector ).
      run: candidates = ( | d. all. examples |
        examples: mission allExamples asVector.
        probes: (sandbox probeMaker copyFor: self Most: mostProbes) from: examples.
        all: (candidates asVector copyMappedBy: [| :each | try: each With: examples ]).
        d: dictionary copyRemoveAll.
        d at: 'probes' Put: (probes copyMappedBy: [| :each | told: each ]).
        d at: 'candidates' Put: all.
        d ).
      told: aProbe = ( | d. texts |
        d: dictionary copyRemoveAll.
        texts: dictionary copyRemoveAll.
        aProbe with do: [| :value. :name | texts at: name Put: (aProbe sourceOf: value) ].
        d at: 'do' Put: ((texts anySatisfy: [| :each | each isEmpty ]) ifTrue: '' False: [ aProbe textFor: selector ]).
        d at: 'with' Put: texts.
        d at: 'before' Put: (textsOfSlots: (subjectForProbe: aProbe)).
        d ).
      try: aCandidate With: examples = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'state' Put: 'untried'.
        isLate ifTrue: [ ^ d ].
        candidate: aCandidate.
        holder: (aCandidate declared isEmpty ifTrue: [ aCandidate holder ] False: [ receiver ]).
        report: sandbox trialReport copyEmpty.
        install ifFalse: [ ^ d at: 'state' Put: 'unfit' ].
        d at: 'state' Put: 'ran'.
        d at: 'miss' Put: (missIn: examples).
        d at: 'holds' Put: (d at: 'miss') isNil.
        d at: 'outcomes' Put: ((d at: 'holds') ifTrue: [ outcomes ] False: [ vector ]).
        isLate ifTrue: [ d at: 'state' Put: 'untried' ].
        declared do: [| :name | holder _RemoveSlot: name ].
        d ).
      isLate = ( _TimeCPU > until ).
      "What came instead, and of which example: the first that does not hold; nil when all do."
      missIn: examples = (
        examples do: [| :each. found |
          found: miss: each.
          found isNil ifFalse: [ ^ found ] ].
        nil ).
      miss: anExample = ( | subject. block. came |
        subject: copyOfReceiver.
        [ sparing: subject While: [
            prepare: subject For: anExample.
            block: (blockOf: anExample For: subject IfFail: [| :why | ^ anExample asString, ' cannot be read: ', why ]).
            came: valueOf: block.
            (came at: 'error') isNil
              ifTrue: [ missOf: anExample Came: came With: subject ]
               False: [ anExample asString, ' fails: ', (came at: 'error') ] ]
        ] on: exceptions error Do: [| :e | e return: (anExample asString, ' cannot be tried: ', e messageText) ] ).
      missOf: anExample Came: came With: subject = (
        anExample gives isNil || [ anExample gives = (came at: 'value') ] ifFalse: [
          ^ anExample asString, ' gives ', (came at: 'value'), ', not ', anExample gives ].
        anExample then do: [| :wanted. :question. text |
          text: (answerOf: (subject _Evaluate: ('[ ', question, ' ]'))).
          wanted = text ifFalse: [ ^ 'after ', anExample asString, ' ', question, ' is ', text, ', not ', wanted ] ].
        nil ).
      "A message has arguments of its own each time."
      blockOf: anExample For: subject IfFail: fail = (
        anExample isMessage ifTrue: [ blockFor: subject With: (copiesOf: anExample arguments) ] False: [ anExample blockFor: subject IfFail: fail ] ).
      "What the block needs is read before, so that it is no effect of what is tried."
      blockFor: subject With: some = ( | s | s: selector. [ subject _Perform: s Arguments: some ] ).
      "What comes of each probe. After the first limit that was passed there is no time for more."
      outcomes = ( | isOver <- false |
        probes copyMappedBy: [| :each. one |
          isOver || [ isLate ] ifTrue: [ one: dictionary copyRemoveAll at: 'error' Put: 'limit before' ] False: [ one: outcomeOf: each ].
          (limitKinds includes: ((one at: 'error' IfAbsent: nil) ifNil: '')) ifTrue: [ isOver: true ].
          one ] ).
      outcomeOf: aProbe = ( | subject. some. d |
        subject: copyOfReceiver.
        sparing: subject While: [
          aProbe with do: [| :value. :name | subject _Perform: name, ':' With: (copyOf: value) ].
          some: copiesOf: aProbe arguments.
          d: valueOf: (blockFor: subject With: some).
          d at: 'slots' Put: (textsOfSlots: subject).
          d at: 'arguments' Put: (some copyMappedBy: [| :each | (isCollection: each) ifTrue: [ textOf: each ] False: '' ]).
          d ] ).
      subjectForProbe: aProbe = ( | subject |
        subject: copyOfReceiver.
        sparing: subject While: [
          aProbe with do: [| :value. :name | subject _Perform: name, ':' With: (copyOf: value) ] ].
        subject ).
      "The printString of what a block answers, or the kind of its failure."
      valueOf: block = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'error' Put: nil.
        d at: 'value' Put: ([ textOf: ([ _Confined: block Grants: sandbox grants ]
              valueWithinSteps: steps Seconds: nil Bytes: sandbox bytes Depth: sandbox depth) Denied: [| :e | d at: 'error' Put: e kind. '' ]
          ] on: exceptions error & exceptions limitReached Do: [| :e | d at: 'error' Put: e kind. e return: '' ]).
        d ).
    }

    { 'Category: objects'
      "The block's value; where there could be no copy of the receiver, it is afterwards what it was."
      sparing: subject While: block = ( | held |
        (subject _Eq: receiver) ifFalse: [ ^ block value ].
        held: (dataSlotsOf: subject) copyMappedBy: [| :name | name -> (subject _SlotContents: name) ].
        held do: [| :pair | subject _Perform: pair key, ':' With: (copyOf: pair value) ].
        block ensure: [ held do: [| :pair | subject _Perform: pair key, ':' With: pair value ] ] ).
      copiesOf: some = ( some asVector copyMappedBy: [| :each | copyOf: each ] ).
      copyOf: value = ( ((isCollection: value) && [ value _Understands: 'copy' ]) ifTrue: [ value copy ] False: [ value ] ).
      textsOfSlots: subject = ( | d |
        d: dictionary copyRemoveAll.
        (dataSlotsOf: subject) do: [| :name | d at: name Put: (short: (subject _SlotContents: name)) ].
        d ).
    }
  | ).
| )

sandbox _AddSlots: ( |
  comparison = ( |
    {} = 'ModuleInfo: Creator: globals sandbox comparison.'.
    parent* = traits comparison.
    mission. receiver. holder. candidate. report. declared <- vector. lastExample.
    allowed <- list. names <- list.
    probes <- vector.
    "When the time of all is up, in milliseconds of the processor."
    until <- 0.
    "The budget of each send, and how many probes there are at most."
    steps <- 20000.
    mostProbes <- 20.
  | ).
| )
