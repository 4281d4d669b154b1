"I am the sandbox: I try a method that was written by somebody not trusted, before it is installed. Each trial is a process of its own, in which
 everything there is can be used and nothing can be changed for good.

     (sandbox try: aCandidate Examples: (vector copySize: 1 FillingWith: (example copyDo: 'greet: \'Ada\'' Gives: '\'Hello, Ada\''))) passed

 A candidate says source (the inside of a slot list), receiver, holder and mission. The method is put into its holder and run with a copy of the
 receiver, confined, under limits. It may change the receiver, the collections that one holds, and what it makes; a mission may allow more
 objects (mayChange).

 needs  the trial primitives; when asked: mind/trialReport, mind/example
 gives  sandbox, traits sandbox, sandbox trialRun, traits trialRun"

traits _AddSlots: ( |
  sandbox = ( |
    parent* = traits oddball.

    { 'Category: trying'
      "A report, whatever happens."
      try: aCandidate Examples: examples = ( | text |
        text: (_Trial: [ (inTrial: aCandidate Examples: examples) asJson ] Seconds: wholeSeconds - grace Bytes: bytes * 2 IfFail: [| :why |
          ^ sandbox trialReport copyRefusal: 'trial' Sentence: (sentenceFor: why) ]).
        sandbox trialReport copyJson: text ).
      "How long it takes to tell that a trial used up its time."
      grace = 0.6.
      sentenceFor: why = (
        'trialTimeout' = why ifTrue: [ ^ 'the trial did not end within ', wholeSeconds printString, ' seconds' ].
        'noTrial' = why ifTrue: [ ^ 'there can be no trial here' ].
        ('trialKilled: ' isPrefixOf: why) ifTrue: [ ^ 'the trial did not come to its end: ', (why copyFrom: 'trialKilled: ' size UpTo: why size) ].
        ('trialFailed: ' isPrefixOf: why) ifTrue: [ ^ 'the trial failed: ', (why copyFrom: 'trialFailed: ' size UpTo: why size) ].
        'the trial failed: ', why ).
      "In the process of the trial: what is done here is gone with it."
      inTrial: aCandidate Examples: examples = (
        isTrying: true.
        (sandbox trialRun copyCandidate: aCandidate) run: examples ).
    }
  | ).

  "One trial, in its process."
  trialRun = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copyCandidate: aCandidate = ( | new |
        new: clone.
        new candidate: aCandidate.
        new receiver: aCandidate receiver.
        new holder: aCandidate holder.
        new holder isNil ifTrue: [ new holder: new receiver ].
        new report: sandbox trialReport copyEmpty.
        new ).
    }

    { 'Category: running'
      "The report. After the first limit that is passed there is no time for more."
      run: examples = ( | started |
        started: _TimeMonotonic.
        install ifTrue: [ examples asVector do: [| :each | isOverdrawn ifFalse: [ runSafely: each ] ] ].
        report seconds: (_TimeMonotonic - started) / 1000.0.
        report ).
      isOverdrawn = ( report results isEmpty not && [ 'limit' = report results last outcome ] ).
      runSafely: anExample = (
        [ runExample: anExample ] on: exceptions error Do: [| :e |
          refuse: 'trial' Sentence: (anExample asString, ' cannot be tried: ', e messageText) ] ).
      "Put the method where it is going to be. Answers whether that could be done."
      install = ( | before |
        before: (dataSlotsOf: holder).
        holder _AddGenerated: candidate source asString From: 'trial' Provenance: provenance IfFail: [| :why |
          refuse: 'trial' Sentence: ('it cannot be installed: ', why).
          ^ false ].
        declared: ((dataSlotsOf: holder) copyFilteredBy: [| :name | (before includes: name) not ]).
        true ).
      provenance = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'grants' Put: sandbox grants.
        d asJson ).
      runExample: anExample = ( | subject. block. grants. steps. seconds. bytes. depth. watched. used <- 0. gap. started |
        subject: copyOfReceiver.
        prepare: subject For: anExample.
        block: (anExample blockFor: subject IfFail: [| :why | ^ refuse: 'trial' Sentence: (anExample asString, ' cannot be read: ', why) ]).
        allow: subject.
        "Asked for before, so that asking is no effect."
        grants: sandbox grants. steps: sandbox steps. seconds: sandbox seconds. bytes: sandbox bytes. depth: sandbox depth.
        started: _TimeMonotonic.
        watched: (_Effects: [
          [ | value |
            value: ([ _Confined: block Grants: grants ] on: exceptions messageNotUnderstood Do: [| :e | gap: e. e pass ]).
            used: _StepsUsed.
            value
          ] valueWithinSteps: steps Seconds: seconds Bytes: bytes Depth: depth ]).
        report steps: report steps + used.
        keepEffects: (watched at: 1).
        judge: anExample Told: watched Gap: gap Steps: used Seconds: (_TimeMonotonic - started) / 1000.0.
        (report results last isValue && [ report results last isGood ]) ifTrue: [ ask: subject Then: anExample ].
        self ).
      refuse: rule Sentence: sentence = ( report refuse: rule Sentence: sentence. self ).
    }

    { 'Category: the object it is tried with'
      "A copy of the receiver, with copies of the collections it holds, so that examples do not see each other."
      copyOfReceiver = ( | new |
        (receiver _Understands: 'copy') ifFalse: [ ^ receiver ].
        new: receiver copy.
        (new _Eq: receiver) ifTrue: [ ^ receiver ].
        (dataSlotsOf: new) do: [| :name. value |
          value: (new _SlotContents: name).
          ((isCollection: value) && [ value _Understands: 'copy' ]) ifTrue: [ new _Perform: name, ':' With: value copy ] ].
        new ).
      prepare: subject For: anExample = (
        anExample with do: [| :text. :name | subject _Perform: name, ':' With: (lobby _Evaluate: text) ].
        self ).
      dataSlotsOf: anObject = ( anObject _SlotNames asList copyFilteredBy: [| :name | 'data' = (anObject _SlotKind: name) ] ).
      isCollection: value = ( | kind |
        kind: value _ObjectKind.
        ((('vector' = kind) || [ 'hashTable' = kind ]) || [ 'byteVector' = kind ]) || [
          ('slots' = kind) && [ value _InheritsFrom: traits collection ] ] ).
    }

    { 'Category: what it may change'
      allow: subject = (
        allowed: list copyRemoveAll.
        names: list copyRemoveAll.
        reach: subject Name: receiver _ObjectName Depth: 0.
        declared do: [| :name | reachValue: (holder _SlotContents: name) Name: name, ' of ', holder _ObjectName Depth: 0 ].
        mayChange do: [| :each | reach: each Name: each _ObjectName Depth: 0 ].
        sandbox common do: [| :each | reach: each Name: each _ObjectName Depth: 0 ].
        self ).
      mayChange = (
        (candidate mission _Understands: 'mayChange') ifFalse: [ ^ vector ].
        candidate mission mayChange ifNil: [ vector ] ).
      "An object, and the collections it holds, and those that these hold."
      reach: anObject Name: name Depth: depth = (
        ((depth > 4) || [ (allowed size > 1000) || [ isAllowed: anObject ] ]) ifTrue: [ ^ self ].
        allowed add: anObject.
        names add: name.
        (dataSlotsOf: anObject) do: [| :slot |
          reachValue: (anObject _SlotContents: slot) Name: (depth = 0 ifTrue: [ slot, ' of ', name ] False: name) Depth: depth ].
        'vector' = anObject _ObjectKind ifTrue: [ anObject do: [| :each | reachValue: each Name: name Depth: depth ] ].
        'hashTable' = anObject _ObjectKind ifTrue: [ anObject _TableValues do: [| :each | reachValue: each Name: name Depth: depth ] ].
        self ).
      reachValue: value Name: name Depth: depth = (
        (isCollection: value) ifTrue: [ reach: value Name: name Depth: depth + 1 ].
        self ).
      placeOf: anObject = (
        0 upTo: allowed size Do: [| :i | ((allowed at: i) _Eq: anObject) ifTrue: [ ^ i ] ].
        -1 ).
      isAllowed: anObject = ( (placeOf: anObject) >= 0 ).
      may: anObject Change: slot = (
        'slots' = slot ifTrue: [ ^ mayChange anySatisfy: [| :each | each _Eq: anObject ] ].
        (isAllowed: anObject) || [ (anObject _Eq: holder) && [ declared includes: slot ] ] ).
      nameOf: anObject = ( | place |
        place: (placeOf: anObject).
        place < 0 ifTrue: [ anObject _ObjectName ] False: [ names at: place ] ).
    }

    { 'Category: what it did'
      keepEffects: told = ( told do: [| :each | keep: (each at: 0) Of: (each at: 1) Slot: (each at: 2) Before: (each at: 3) After: (each at: 4) ]. self ).
      keep: kind Of: anObject Slot: slot Before: before After: after = ( | new |
        'error' = kind ifTrue: [ ^ self ].
        (('read' = kind) && [ isOrdinary: anObject ]) ifTrue: [ ^ self ].
        new: sandbox effect copy.
        new kind: kind.
        new objectName: (anObject isNil ifTrue: '' False: [ nameOf: anObject ]).
        new slotName: slot.
        new before: ('changed' = kind ifTrue: [ short: before ] False: '').
        new after: (afterOf: kind Value: after).
        new isAllowed: (('denied' != kind) && [ ('changed' != kind) || [ may: anObject Change: slot ] ]).
        report addEffect: new.
        new isAllowed ifFalse: [ refuseEffect: new ].
        self ).
      afterOf: kind Value: after = (
        'read' = kind ifTrue: [ ^ '' ].
        (textKinds includes: kind) ifTrue: [ cut: after ] False: [ short: after ] ).
      textKinds = ( ('printed' & 'denied') asVector ).
      refuseEffect: e = (
        e isChange
          ifTrue: [ refuse: 'effects' Sentence: ('it changes ', e slotName printString, ' of ', e objectName, ', which it may not') ]
           False: [ refuse: 'capabilities' Sentence: e after ] ).
      "Reading the inside of a collection, or what becomes of an error, or whether this is a trial, says nothing about what a method has to know."
      isOrdinary: anObject = (
        ((isCollection: anObject) || [ anObject _Eq: sandbox ]) || [ (anObject _InheritsFrom: traits exceptions exception) || [ anObject _InheritsFrom: traits message ] ] ).
    }

    { 'Category: judging'
      judge: anExample Told: watched Gap: gap Steps: used Seconds: seconds = ( | failure. result |
        failure: ((watched at: 1) detect: [| :each | 'error' = (each at: 0) ] IfNone: nil).
        result: sandbox trialResult copy.
        result example: anExample asString.
        result steps: used.
        result seconds: seconds.
        report results add: result.
        failure isNotNil
          ifTrue: [ fail: result Kind: (failure at: 2) Text: (failure at: 3) Gap: gap ]
           False: [ compare: result With: anExample gives Value: (watched at: 0) ].
        self ).
      compare: result With: wanted Value: value = ( | text |
        text: (textOf: value Denied: [| :e |
          result isGood: false.
          refuse: (ruleFor: e kind) Sentence: (result example, ' gives what cannot be printed: ', (cut: e messageText)) ]).
        result value: (cut: text).
        (wanted isNil || [ wanted = text ]) ifTrue: [ ^ self ].
        result isGood: false.
        refuse: 'example' Sentence: (result example, ' gives ', (cut: text), ', not ', wanted) ).
      fail: result Kind: kind Text: text Gap: gap = (
        result value: (cut: text).
        (isGap: gap Kind: kind) ifTrue: [ ^ addGap: gap Of: result ].
        result isGood: false.
        result outcome: ((limitKinds includes: kind) ifTrue: 'limit' False: 'error').
        "What was denied has been said among the effects."
        'notGranted' = kind ifFalse: [ refuse: (ruleFor: kind) Sentence: (result example, ' fails: ', (cut: text)) ].
        self ).
      limitKinds = ( ('limitReached' & 'stackOverflow' & 'outOfMemory') asVector ).
      ruleFor: kind = (
        (limitKinds includes: kind) ifTrue: [ ^ 'limits' ].
        'notGranted' = kind ifTrue: 'capabilities' False: 'example' ).
      "A message to somebody who could have a method written for it."
      isGap: anException Kind: kind = (
        ('messageNotUnderstood' = kind) && [ anException isNotNil && [ isAutopoietic: anException receiver ] ] ).
      isAutopoietic: anObject = ( (traits _SlotIncludes: 'autopoietic') && [ anObject _InheritsFrom: (traits _SlotContents: 'autopoietic') ] ).
      addGap: anException Of: result = ( | d |
        result outcome: 'gap'.
        d: dictionary copyRemoveAll.
        d at: 'receiverName' Put: (nameOf: anException receiver).
        d at: 'selector' Put: anException selector.
        d at: 'argumentCount' Put: anException arguments size.
        report gaps add: d.
        self ).
      ask: subject Then: anExample = (
        anExample then do: [| :wanted. :question. text |
          text: (answerOf: (subject _Evaluate: ('[ ', question, ' ]'))).
          wanted = text ifFalse: [
            report results last isGood: false.
            refuse: 'example' Sentence: ('after ', anExample asString, ' ', question, ' is ', (cut: text), ', not ', wanted) ] ].
        self ).
      "The printString of what a block answers, or what is said of its failure."
      answerOf: block = (
        [ textOf: ([ _Confined: block Grants: vector ] valueWithinSteps: sandbox steps Seconds: nil Bytes: sandbox bytes Depth: sandbox depth) ]
          on: exceptions error & exceptions limitReached Do: [| :e | e messageText ] ).
    }

    { 'Category: telling'
      "The printString of a value; its name where it has none, or is not done with it in time."
      textOf: thing = ( textOf: thing Denied: [| :e | e ] ).
      "The block is given the exception, when printing it went too far: past a limit, or for what is not granted."
      textOf: thing Denied: block = (
        [ [ _Confined: [ thing printString asString canonicalize ] Grants: vector ]
            valueWithinSteps: 100000 Seconds: nil Bytes: nil Depth: 1000
        ] on: exceptions error & exceptions limitReached Do: [| :e |
          (deniedKinds includes: e kind) ifTrue: [ block value: e ].
          thing _ObjectName ] ).
      deniedKinds = ( ('limitReached' & 'stackOverflow' & 'outOfMemory' & 'notGranted') asVector ).
      longest = 400.
      short: value = ( cut: (textOf: value) ).
      "On one line, so that what a method says of itself cannot pass for what is said of it."
      cut: text = ( onOneLine: (text size > longest ifTrue: [ (text copyFrom: 0 UpTo: longest), '...' ] False: [ text ]) ).
      onOneLine: text = ( (text includes: '\n') ifTrue: [ (text replace: '\n' With: '\\n') canonicalize ] False: [ text canonicalize ] ).
    }
  | ).
| )

globals _AddSlots: ( |
  sandbox = ( |
    {} = 'Sealed'.
    parent* = traits sandbox.
    "The budget of each example."
    steps <- 200000.
    seconds <- 1.
    bytes <- 50000000.
    depth <- 1000.
    "The time of a whole trial."
    wholeSeconds <- 2.
    "What is granted to code on trial."
    grants <- vector copySize: 1 FillingWith: 'output'.
    "Objects everybody changes by using them: the random numbers go on."
    common <- vector copySize: 1 FillingWith: random.
    "Whether this process is a trial."
    isTrying <- false.
  | ).
| )

sandbox _AddSlots: ( |
  trialRun = ( |
    {} = 'ModuleInfo: Creator: globals sandbox trialRun.'.
    parent* = traits trialRun.
    candidate. receiver. holder.
    report.
    "The names of the data slots that the candidate adds; the objects it may change, and what they are called."
    declared <- vector.
    allowed <- list.
    names <- list.
  | ).
| )
