"I am the local engine: I ask a model that runs in this process, out of the image or out of a folder in Hugging Face format.

   llm engine: (localEngine copyModel: 'tea-1b')
   llm engine: (localEngine copyFolder: '/downloads/tea-1b')
   llm infer: 'say hello' With: (llm request copy adapter: 'robin')

 I load the model when I am first asked; it stays in memory until memoryManager lets go of it. I need more than the language does:
 pip install 'selfish[llm]'.

 needs  mind/models/llm, mind/models/weights; when asked: mind/models/memoryManager, the primitives on local models
 gives  localEngine, traits localEngine"

traits _AddSlots: (|
  localEngine = (|
    parent* = traits engine.

    { 'Category: copying'
      "(localEngine copyModel: 'tea') name   >>> 'tea'"
      copyModel: name = ( copy model: name canonicalize ).
      copyFolder: path = ( (copy folder: path asString canonicalize) model: (models nameIn: path) ).
    }

    { 'Category: asking'
      answer: aRequest = ( (answerAll: (vector copySize: 1 FillingWith: aRequest)) first ).
      "The replies to several requests, written side by side. Each may want another adapter."
      answerAll: requests = ( | some. calls. replies |
        some: requests asVector.
        some do: [| :each | each adapter isNil ifFalse: [ memoryManager activateExpert: each adapter For: self ] ].
        memoryManager makeRoomFor: self.
        calls: (_LocalAsk: settings Requests: ((some collect: [| :each | fieldsFor: each ]) asVector) IfFail: [| :why | ^ cannotAsk: why ]).
        replies: list copyRemoveAll.
        [ calls with: some Do: [| :call. :aRequest | replies add: replyOf: call To: aRequest ] ]
          ensure: [ calls do: [| :call | _ModelClose: call ] ].
        replies asVector ).
      "Also what others in this process ask the same model."
      cancel = ( _ModelCancel: key. self ).
    }

    { 'Category: describing'
      name = ( model ).
      shape: aRequest For: aMission = (
        isConstrained ifTrue: [ (aRequest grammar: (llm methodGrammar forMission: aMission)) grammarKind: 'lark' ].
        aRequest ).
      hasAdapter: name = ( models adapters includesKey: name ).
      "Under what the process knows my model and the way it runs."
      key = ( _LocalKey: settings IfFail: [| :why | ^ cannotAsk: why ] ).
      "On the disk."
      weightsBytes = ( folder isEmpty ifTrue: [ (models at: model) size ] False: 0 ).
      "Load the model now, and not when I am first asked."
      load = ( memoryManager makeRoomFor: self. order: 'load' Adapter: nil. self ).
    }

    { 'Category: the question'
      "How to run which model: names and values, one after the other."
      settings = ( settingsWith: nil ).
      settingsWith: anAdapter = (
        ('name' & model & 'folder' & folder & 'files' & (folder isEmpty ifTrue: [ (models at: model) asFileVector ] False: [ vector ]) &
         'dtype' & dtype & 'device' & device & 'quantise' & quantise & 'threads' & threads & 'slots' & hotSlots & 'rank' & slotRank &
         'adapter' & (anAdapter isNil ifTrue: nil False: [ toldOf: anAdapter ])) asVector ).
      fieldsFor: aRequest = (
        ('prompt' & aRequest prompt & 'system' & aRequest system & 'mode' & mode & 'seconds' & (aRequest seconds ifNil: [ llm seconds ]) &
         'limit' & (aRequest maximumTokens ifNil: [ llm maximumTokens ]) & 'temperature' & (aRequest temperature ifNil: [ llm temperature ]) &
         'top_p' & (aRequest topP ifNil: [ llm topP ]) & 'seed' & (aRequest seed ifNil: [ llm seed ]) & 'stops' & aRequest stop asVector &
         'grammar' & aRequest grammar & 'grammar_kind' & aRequest grammarKind & 'candidates' & aRequest candidates &
         'is_first_greedy' & aRequest isFirstGreedy & 'watched' & aRequest watched & 'is_streaming' & aRequest isStreaming &
         'adapter' & (aRequest adapter isNil ifTrue: nil False: [ toldOf: adapterNamed: aRequest adapter ])) asVector ).
      toldOf: anAdapter = ( (anAdapter sha256 & anAdapter name & anAdapter configText) asVector ).
      "The adapter of a name. One that is not there, or is for another model, is an error and never the base instead."
      adapterNamed: n = ( | it |
        it: models adapterAt: n IfAbsent: [
          ^ exceptions modelRefused engine: name What: 'there is no adapter ', n printString, (models thereAre: models adapters) Hint: '' ].
        folder isEmpty && [ it baseHash isEmpty not && [ (it isFor: models at: model) not ] ] ifTrue: [
          exceptions modelRefused engine: name What: 'the adapter ', n, ' is for another model, ', it baseName Hint: 'ask that one' ].
        it ).
    }

    { 'Category: the answer'
      "Hands out the pieces, and answers the reply."
      replyOf: call To: aRequest = ( | event |
        event: lastEventOf: call Do: [| :piece | aRequest tell: piece ].
        (event at: 0) = 'done' ifTrue: [ replyFrom: event For: aRequest ] False: [ failed: event ] ).
      lastEventOf: call Do: block = ( | event |
        [ event: (_ModelNext: call).
          (event at: 0) = 'piece' ifTrue: [ block value: event at: 1. true ] False: [
            (event at: 0) = 'notice' ifTrue: [ tellProgress: event at: 1. true ] False: false ] ] whileTrue.
        event ).
      replyFrom: event For: aRequest = ( | it. texts |
        texts: event at: 1.
        it: llm reply copyText: (aRequest stopped: (texts at: 0)).
        it candidates: texts.
        texts size > 1 ifTrue: [ it shares: ((event at: 7) copyMappedBy: [| :log | log exp ]) ].
        it chanceOfWatched: (event at: 8).
        it finish: (event at: 2).
        it engine: name.
        it model: model.
        it adapter: aRequest adapter.
        it seed: aRequest seed.
        it promptTokens: (event at: 4).
        it replyTokens: (event at: 5).
        it seconds: (event at: 6).
        it ).
      failed: event = ( | it |
        it: (event at: 1) sendTo: exceptions.
        it: it copyEngine: name What: (event at: 2) Hint: (event at: 3).
        it text: (event at: 6).
        it signal ).
      cannotAsk: why = (
        why = 'badTypeError' ifTrue: [
          exceptions modelError engine: name What: 'the question cannot be asked'
            Hint: 'see that the slots of the engine and of the request hold numbers and texts where they should' ]
        False: [ exceptions modelRefused engine: name What: why Hint: '' ] ).
      "What a person who waits should see."
      tellProgress: sentence = ( onProgress isNil ifTrue: [ _Progress: sentence ] False: [ onProgress value: sentence ]. self ).
    }

    { 'Category: adapters in memory'
      "Have something done to the model or to an adapter, and wait for it; memoryManager says what. Answers the slot, or ''."
      order: what Adapter: anAdapter = ( | call. event |
        call: (_LocalOrder: (settingsWith: anAdapter) Expert: what Seconds: loadSeconds Warm: memoryManager warmBudget
          IfFail: [| :why | ^ cannotAsk: why ]).
        [ event: lastEventOf: call Do: [| :piece | piece ] ] ensure: [ _ModelClose: call ].
        (event at: 0) = 'done' ifTrue: [ (event at: 1) first ] False: [ failed: event ] ).
      "What the model takes, as the primitive tells it; nil where it is not loaded."
      state = ( _LocalState: key ).
    }
  |).
|)

globals _AddSlots: (|
  localEngine = (|
    parent* = traits localEngine.
    "The name of the model in the image; where a folder is named, only what the model is called."
    model <- ''.
    folder <- ''.
    "auto is chat where the model has a template for chats; or chat, or completion."
    mode <- 'auto'.
    "The type of the numbers and where they are: auto is what is best here; or float32, bfloat16, cuda, cpu ..."
    dtype <- 'auto'.
    device <- 'auto'.
    "'nf4' is 4 bits for each number; '' is as the type says."
    quantise <- ''.
    "Of the processor; 0 is as many as there are."
    threads <- 0.
    "How many adapters can be switched to at once, and the largest rank these may have. Others get room of their own."
    hotSlots <- 4.
    slotRank <- 16.
    "How long loading may take; a request has its own time, and loading counts."
    loadSeconds <- 600.
    "Whether it was taught nothing but methods, so that it is not asked for plans."
    isSourcesOnly <- false.
    "Whether methods are written within a grammar, so that they parse and name nothing that is not there."
    isConstrained <- true.
    "A block that is given sentences on how loading goes; nil shows them at the terminal."
    onProgress.
  |).
|)
