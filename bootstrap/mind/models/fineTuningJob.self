"I am a job of the forge: out of lessons I have a new version of a persona's adapter made, by a process of its own, and put it in the place of
 the old one when it does better on lessons that were held back.

     job: fineTuningJob copyDataset: (fineTuningJob lessons copyFromInstallations) Persona: personas robin
     job start
     job wait                  shows how it goes; Ctrl-C ends the waiting, not the job
     job progress              how far it is; when it has ended, what came of it
     job revert                the adapter before is back

 States: pending, running, stopped, failed; better and worse, when the adapter was made and judged; promoted, reverted.
 What runs belongs to no session: I know it by my number, so a later session finds it, and a process that was killed goes on where it was.

 needs  mind/models/lessons, mind/models/weights, core/json; when asked: mind/models/llm, the primitives on forging
 gives  what fineTuningJob holds; models jobs"

traits fineTuningJob _AddSlots: (|
    { 'Category: making'
      copyDataset: aDataset Persona: aPersona = ( | it |
        it: copy.
        it dataset: aDataset.
        it persona: aPersona.
        it ).
      copy = ( | it |
        it: clone.
        it number: 0. it state: 'pending'. it reason: ''. it result: nil. it made: nil.
        it leftOut: vector. it told: 0. it lastLine: ''. it learns: 0. it judges: 0.
        it ).
    }

    { 'Category: working'
      "Begin. Lessons that cannot be learned are an error that says why, unless the dataset is lenient."
      start = ( | begun |
        state = 'pending' ifFalse: [ ^ refuse: 'it has been started already; a copy can be started' ].
        dataset isNil ifTrue: [ ^ refuse: 'it has no dataset' ].
        begun: _ForgeBegin: orderText Model: modelSettings IfFail: [| :why | refuse: why ].
        number: (begun at: 0).
        learns: (begun at: 1).
        judges: (begun at: 2).
        leftOut: (begun at: 3).
        state: 'running'.
        models jobs add: self.
        self ).
      "Go on after its process was ended, from its last checkpoint; what comes of it is the same. A failed one tries again."
      resume = (
        (state = 'pending') || [ isSettled ] ifTrue: [ ^ refuse: 'there is nothing to go on with: it is ', state ].
        isRunning ifTrue: [ ^ self ].
        _ForgeResume: number Model: modelSettings IfFail: [| :why | refuse: why ].
        state: 'running'.
        reason: ''.
        self ).
      "End its process; resume goes on."
      cancel = (
        (state = 'running') ifFalse: [ ^ refuse: 'it is not running: it is ', state ].
        _ForgeStop: number IfFail: [| :why | refuse: why ].
        settle.
        isSettled ifFalse: [ state: 'stopped'. reason: 'it was cancelled' ].
        self ).
      "How far it is, in a sentence; what is new is shown. When its process has ended, what came of it is taken in."
      progress = ( | last |
        (state = 'pending') || [ isSettled ] ifTrue: [ ^ summary ].
        showNew.
        settle.
        summary ).
      "Show how it goes until it has ended. Ctrl-C ends the waiting."
      wait = (
        state = 'running' ifFalse: [ ^ self ].
        [ [ showNew. isRunning ] whileTrue: [ _Sleep: 200 ] ] on: exceptions interrupted Do: [| :e |
          show: 'job ', number printString, ' goes on; wait again, or cancel it'.
          ^ self ].
        showNew.
        settle.
        show: summary.
        self ).
    }

    { 'Category: what came of it'
      "Have the persona think with the adapter I made, although it was not found better."
      promote = (
        (state = 'better') || [ (state = 'worse') || [ state = 'reverted' ] ] ifFalse: [ ^ refuse: 'there is nothing to promote: it is ', state ].
        formerAdapter: persona adapter.
        made: (models promote: made).
        persona adapter = adapterName ifFalse: [ persona adapter: adapterName ].
        state: 'promoted'.
        self ).
      "The version before is the persona's again; where there was none, the bare model."
      revert = (
        state = 'promoted' ifFalse: [ ^ refuse: 'it is not promoted: it is ', state ].
        ((models adapterAt: made name IfAbsent: nil) == made) ifFalse: [ ^ refuse: 'a later version of ', made name, ' is in use; revert that first' ].
        models demote: made.
        persona adapter: formerAdapter.
        state: 'reverted'.
        self ).
      "Remove my files. What was promoted stays."
      forget = (
        number = 0 ifFalse: [ _ForgeRemove: number ].
        models jobs: models jobs reject: [| :j | j == self ].
        state = 'running' ifTrue: [ state: 'stopped'. reason: 'it was forgotten' ].
        models forgetUnused.
        self ).
      "Whether the new adapter does better than what was there before: it answers more of what was held back word for word, or as many with a
       smaller loss; and it says no more of what was taken back."
      isBetter: judged Than: before = ( | more |
        (judged at: 'repeated') > (before at: 'repeated') ifTrue: [ ^ false ].
        more: (judged at: 'same') - (before at: 'same').
        (more > 0) || [ (more = 0) && [ (judged at: 'loss') < (before at: 'loss') ] ] ).
    }

    { 'Category: testing'
      isRunning = ( (state = 'running') && [ processState at: 0 ] ).
      "Whether its process is done, and what came of it is in the image."
      isSettled = ( (state = 'better') || [ (state = 'worse') || [ (state = 'promoted') || [ state = 'reverted' ] ] ] ).
    }

    { 'Category: private'
      refuse: what = ( exceptions weightsRefused engine: 'job ', number printString What: what Hint: '' ).
      adapterName = ( persona adapter ifNil: [ persona name ] ).
      "A vector: whether its process runs, its result in JSON or nil, its last words."
      processState = ( _ForgeState: number IfFail: [| :why | refuse: why ] ).
      "What came of it, if it has ended: all in the evaluation that asks, or nothing."
      settle = ( | now. d |
        state = 'running' ifFalse: [ ^ self ].
        now: processState.
        (now at: 0) ifTrue: [ ^ self ].
        (now at: 1) isNil ifTrue: [
          state: 'stopped'.
          reason: ('its process ended', ((now at: 2) isEmpty ifTrue: '' False: [ ': ', (now at: 2) ])) canonicalize.
          ^ self ].
        d: (now at: 1) parseJson.
        (d includesKey: 'failed') ifTrue: [
          state: 'failed'.
          reason: ((d at: 'failed'), ((d at: 'hint') isEmpty ifTrue: '' False: [ '. Hint: ', (d at: 'hint') ])) canonicalize.
          ^ self ].
        result: d.
        made: takeIn.
        state: ((isBetter: (d at: 'after') Than: (d at: 'before')) ifTrue: 'better' False: 'worse').
        promotes && [ state = 'better' ] ifTrue: [ promote ].
        self ).
      takeIn = ( | e. base |
        e: teacher.
        e folder isEmpty ifTrue: [ base: models at: e model ].
        ((models adaptersIn: (_ForgeMade: number IfFail: [| :why | refuse: why ]) Base: base) first name: adapterName) from: ('job ', number printString) canonicalize ).
      "The local engine whose model learns."
      teacher = ( | e |
        e: engine ifNil: [ llm engine ].
        e isNil ifTrue: [
          ^ exceptions noModel engine: 'job' What: 'there is no model to teach'
            Hint: 'set one, such as: llm engine: (localEngine copyModel: \'name\')' ].
        (e _Understands: 'settingsWith:') ifFalse: [ ^ refuse: e name, ' is no local model; only those can be taught' ].
        e ).
      modelSettings = ( teacher settingsWith: former ).
      "The adapter that the persona has now, where it is for that model."
      former = ( | it. e |
        it: models adapterAt: adapterName IfAbsent: [ ^ nil ].
        e: teacher.
        e folder isEmpty && [ (it isFor: models at: e model) not ] ifTrue: [ ^ nil ].
        it ).
      orderText = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'lessons' Put: (dataset lessons asVector copyMappedBy: [| :each | each asDictionary ]).
        d at: 'avoided' Put: (dataset avoided asVector copyMappedBy: [| :each | each asDictionary ]).
        d at: 'held' Put: (dataset held isNil ifTrue: [ heldBack ]
                                            False: [ dataset held asVector copyMappedBy: [| :each | each asDictionary ] ]).
        d at: 'lenient' Put: dataset isLenient.
        d at: 'continues' Put: continues.
        d at: 'options' Put: options.
        d asJson ).
      options = ( | d. e |
        e: teacher.
        d: dictionary copyRemoveAll.
        d at: 'rank' Put: rank.
        d at: 'alpha' Put: alpha.
        d at: 'targets' Put: ((reflect: targets) isReflecteeString ifTrue: [ targets ] False: [ targets asVector ]).
        d at: 'steps' Put: steps.
        d at: 'batch' Put: batch.
        d at: 'rate' Put: rate.
        d at: 'seed' Put: seed.
        d at: 'threads' Put: threads.
        d at: 'precision' Put: precision.
        d at: 'every' Put: every.
        d at: 'dtype' Put: e dtype.
        d at: 'device' Put: e device.
        d at: 'quantise' Put: e quantise.
        d ).
    }

    { 'Category: showing'
      "What its process has told since I showed it last."
      showNew = ( | lines |
        lines: _ForgeLines: number From: told IfFail: [| :why | refuse: why ].
        1 to: lines size - 1 By: 1 Do: [| :i | show: (sentenceFor: (lines at: i - 1) parseJson) ].
        told: lines last.
        self ).
      show: sentence = ( lastLine: sentence asString canonicalize. onProgress isNil ifTrue: [ _Progress: lastLine ] False: [ onProgress value: lastLine ]. self ).
      sentenceFor: d = (
        (d includesKey: 'says') ifTrue: [ ^ d at: 'says' ].
        'step ', (d at: 'step') printString, ' of ', (d at: 'of') printString, ', loss ', (d at: 'loss') printString,
          (((d at: 'left') = 0) ifTrue: '' False: [ ', ', (d at: 'left') printString, ' seconds left' ]) ).
      judgement: d = (
        (d at: 'same') printString, ' of ', (d at: 'of') printString,
        ((d at: 'avoided') = 0 ifTrue: '' False: [ ' (', (d at: 'repeated') printString, ' of ', (d at: 'avoided') printString, ' taken back)' ]) ).
      "All of it in a sentence."
      summary = (
        state = 'pending' ifTrue: [ ^ 'pending: ', (dataset isNil ifTrue: 'no dataset' False: [ dataset statePrintString ]) ].
        state = 'running' ifTrue: [
          ^ 'running: ', (lastLine isEmpty ifTrue: [ learns printString, ' lessons, ', judges printString, ' to judge by' ] False: lastLine) ].
        isSettled ifFalse: [ ^ state, ': ', reason ].
        state, ': ', (judgement: (result at: 'after')), ' held-back lessons word for word, before ', (judgement: (result at: 'before')),
          '; ', (result at: 'steps') printString, ' steps in ', (result at: 'seconds') printString, ' seconds' ).
      statePrintString = ( (number = 0 ifTrue: '' False: [ number printString, ', ' ]), (persona isNil ifTrue: 'nobody' False: [ persona name ]), ', ', summary ).
    }
|)

fineTuningJob _AddSlots: (|
    { 'Category: options'
      dataset.
      "Whose adapter it is to be."
      persona.
      "The engine whose model learns; nil is the one that llm asks."
      engine.
      "Of the adapter: its rank, how much it counts (nil is as suits the model), and the modules it changes, all-linear or their names."
      rank <- 8.
      alpha.
      targets <- 'all-linear'.
      "How often it learns from how many lessons at once, and how fast (nil is as suits the model)."
      steps <- 60.
      batch <- 16.
      rate.
      seed <- 1.
      threads <- 1.
      "float32 or bfloat16."
      precision <- 'float32'.
      "Steps between checkpoints."
      every <- 10.
      "The share of the lessons that is kept back to judge by, or how many."
      heldBack <- 0.2.
      "Whether it begins with the adapter that the persona has, and has its shape; else from nothing."
      continues <- false.
      "Whether what is better is put in the place of what was there at once."
      promotes <- true.
      "A block that is given sentences on how it goes; nil shows them at the terminal."
      onProgress.
    }
    { 'Category: state'
      number <- 0.
      state <- 'pending'.
      reason <- ''.
      "How many lessons it learns from and is judged by, and sentences on those that were left out."
      learns <- 0.
      judges <- 0.
      leftOut <- vector.
      "A dictionary: before and after, each with loss, same, of, repeated, avoided; and steps, seconds, first_loss, last_loss, sha256."
      result.
      "The adapter."
      made.
      formerAdapter.
      "How much of what its process told was shown, and the last of it."
      told <- 0.
      lastLine <- ''.
    }
|)
