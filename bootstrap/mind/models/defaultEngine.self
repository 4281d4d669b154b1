"I am the default engine: I ask the small model that comes with the language, which knows how to write short methods and nothing else. When nobody
 set another engine, llm asks me.

   llm engine: defaultEngine
   models importDefault                          from then on the image has the model itself

 My model never sees a name. A request is told to it by places - n1 is the first slot with a number, as1 the first argument that is a text - and by
 what its examples have in common; what it replies gets its names back. I ask for many candidates, and tell how likely the model finds each; which of
 them is taken, if any, is decided by trying them (orchestrator choice).

 needs  mind/models/localEngine; when asked: mind/models/weights, the primitives on hiding
 gives  defaultEngine, traits defaultEngine"

traits _AddSlots: (|
  defaultEngine = (|
    parent* = traits localEngine.

    { 'Category: describing'
      name = ( model ).
      isSourcesOnly = true.
      "It would say the same again."
      takesCorrections = false.
      modelHash = ( isInImage ifTrue: [ (models at: model) weightsHashes first ] False: [ _DefaultModelHash ] ).
    }

    { 'Category: where the model is'
      isInImage = ( models includes: model ).
      "Of the package; only where the image has no model of that name."
      folder = ( isInImage ifTrue: '' False: [ packageFolder ] ).
      packageFolder = ( (_DefaultModel at: 0) ifNil: [ ^ exceptions noModel engine: 'llm' What: 'this installation has no default model' Hint: '' ] ).
      "Whether I could answer. Nothing is loaded to find out."
      isReady = ( | known |
        known: _DefaultModel.
        (known at: 1) isEmpty && [ (known at: 0) isNotNil || [ isInImage ] ] ).
      "What keeps me from answering, as the rest of a sentence; and what helps."
      whyNot = ( | lacking |
        lacking: _DefaultModel at: 1.
        lacking isEmpty ifTrue: [ ^ ': this installation has no default model' ].
        ': the default model needs ', (lacking joinUsing: ', '), ', which ', (lacking size = 1 ifTrue: 'is' False: 'are'), ' not installed' ).
      hint = ( (_DefaultModel at: 1) isEmpty ifTrue: '' False: 'pip install \'selfish[llm]\', or ' ).
    }

    { 'Category: asking'
      "What I am asked for a mission. Anything else I am asked as any model is, and would not understand."
      shape: aRequest For: aMission = ( | hidden |
        hidden: hide: aMission.
        aRequest prompt: (hidden at: 0).
        aRequest system: ''.
        aRequest legend: (hidden at: 1).
        aRequest grammar: (hidden at: 2).
        aRequest grammarKind: 'places'.
        aRequest candidates: candidates.
        aRequest isFirstGreedy: true.
        aRequest proposals: (hidden at: 3).
        aRequest plainProposals: (hidden at: 4).
        aRequest watched: 'refuse'.
        aRequest temperature: temperature.
        aRequest topP: 1.
        aRequest maximumTokens: longestReply.
        aRequest ).
      "Prompt, legend, places, and the replies that the examples suggest by themselves."
      hide: aMission = (
        _HideRequest: (('selector' & aMission selector & 'intent' & aMission intent & 'examples' & (textsIn: aMission)) asVector)
                 For: (vector copySize: 1 FillingWith: aMission receiver), (sendsIn: aMission) ).
      textsIn: aMission = (
        (((aMission allExamples asVector) reject: [| :each | each isMessage ]) collect: [| :each | each asNamesAndValues ]) asVector ).
      sendsIn: aMission = (
        (((aMission allExamples asVector) select: [| :each | each isMessage ]) collect: [| :each | each arguments asVector ]) asVector ).
      answer: aRequest = ( | it |
        it: resend.answer: aRequest.
        it modelHash: modelHash.
        aRequest legend isEmpty ifTrue: [ it ] False: [ restore: it By: aRequest legend Plain: aRequest plainProposals ] ).
      "The reply with sources for candidates: each once, with all its share, the likeliest first. None, when a refusal is likelier."
      restore: aReply By: legend Plain: plain = ( | all. texts. seen. plainSources. it |
        all: dictionary copyRemoveAll.
        plainSources: (plain collect: [| :text | _RestoreReply: text By: legend ]) asVector.
        seen: set copyRemoveAll.
        aReply candidates with: aReply sharesOfCandidates Do: [| :text. :share. source |
          (seen includes: text) ifFalse: [
            seen add: text.
            source: _RestoreReply: text By: legend.
            source isNil ifFalse: [ all at: source Put: (all at: source IfAbsent: 0) + share ] ] ].
        texts: (all keysVector copySortBy: [| :a. :b | (all at: a) > (all at: b) ]).
        it: aReply copy.
        it doubt: (aReply chanceOfWatched ifNil: 0).
        it isRefusal: (isRefusal: aReply).
        it isRefusal ifTrue: [ texts: vector ].
        it candidates: texts.
        it shares: (texts collect: [| :each | all at: each ]) asVector.
        it weights: (texts collect: [| :each | (plainSources includes: each) ifTrue: [ (all at: each) max: plainWeight ] False: [ all at: each ] ]) asVector.
        it text: (texts isEmpty ifTrue: '' False: [ texts first ]).
        it ).
      isRefusal: aReply = ( (aReply chanceOfWatched ifNil: 0) > mostDoubt ).
    }
  |).
|)

globals _AddSlots: (|
  defaultEngine = (|
    parent* = traits defaultEngine.
    model = 'default'.
    "How many candidates there are to choose from, and how bold all but the first are."
    candidates <- 40.
    temperature <- 1.2.
    "How likely a refusal may be at most, for there to be candidates at all."
    mostDoubt <- 0.5.
    "What a plain reading that the examples suggest weighs at least, beside others."
    plainWeight <- 0.12.
    "In words of the model."
    longestReply <- 96.
    mode <- 'completion'.
    dtype <- 'auto'.
    device <- 'auto'.
    quantise <- ''.
    threads <- 1.
    hotSlots <- 4.
    slotRank <- 16.
    loadSeconds <- 600.
    isConstrained <- true.
    onProgress.
  |).
|)
