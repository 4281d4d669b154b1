"I am the request: what a model is asked, and how it shall go about it. Where a slot of mine holds nil, llm says; only an adapter of nil
 means something itself: the bare base model.

   llm request copyPrompt: 'say hello' System: 'you are brief'

 needs  core/clonable, mind/models/llm; when asked: core/string, collections/vector
 gives  llm request, llm reply, traits request, traits reply"

traits _AddSlots: (|
  request = (|
    parent* = traits clonable.

    { 'Category: copying'
      "(llm request copyPrompt: 'hello') prompt   >>> 'hello'"
      copyPrompt: text = ( copy prompt: text asString canonicalize ).
      copyPrompt: text System: system = ( (copyPrompt: text) system: system asString canonicalize ).
      "Me, with the options that an object such as llm has where I have none.
       ((llm request copyPrompt: 'hello') copyFilledFrom: llm) temperature   >>> 0"
      copyFilledFrom: options = ( | it |
        it: copy.
        it temperature isNil ifTrue: [ it temperature: options temperature ].
        it topP isNil ifTrue: [ it topP: options topP ].
        it maximumTokens isNil ifTrue: [ it maximumTokens: options maximumTokens ].
        it seconds isNil ifTrue: [ it seconds: options seconds ].
        it seed isNil ifTrue: [ it seed: options seed ].
        it ).
      "Me as others may keep me: without the block, which belongs to whoever asks."
      copyToKeep = ( copy onText: nil ).
    }

    { 'Category: stopping'
      "A text up to where the first of my stops begins.
       ((llm request copyPrompt: 'count') stop: ('3' & ';') asVector) stopped: '1;2;3'   >>> '1'"
      stopped: text = ( | end |
        end: text size.
        stop do: [| :word | word isEmpty ifFalse: [
          end: end min: (text findSubstring: word IfPresent: [| :at | at ] IfAbsent: [ end ]) ] ].
        (text copyFrom: 0 UpTo: end) canonicalize ).
    }

    { 'Category: streaming'
      "Hand a piece of the reply to whoever wants to see it coming."
      tell: piece = ( onText isNil ifFalse: [ onText value: piece ]. self ).
      isStreaming = ( onText isNotNil ).
    }

    { 'Category: printing'
      statePrintString = ( (prompt copyAtMostWithTrailingEllipsis: 60) printString ).
    }
  |).
|)

llm _AddSlots: (|
  request = (|
    {} = 'Sealed\x7fModuleInfo: Creator: globals llm request.'.
    parent* = traits request.
    prompt <- ''.
    "What the model is told about itself, '' for nothing."
    system <- ''.
    "The name of the persona that asks, '' for nobody in particular."
    persona <- ''.
    "The name of the adapter; nil is the bare base model."
    adapter.
    temperature.
    topP.
    maximumTokens.
    "In all, waiting and trying again included."
    seconds.
    seed.
    "Texts that end the reply where they would begin; they are not part of it."
    stop <- vector.
    "What the reply has to look like, for engines that can hold a model to it; '' is anything. The kind says how it is written: gbnf, lark, regex, json."
    grammar <- ''.
    grammarKind <- 'gbnf'.
    "How many replies to choose from; and whether the first is the one the model finds likeliest, word for word, whatever the temperature is."
    candidates <- 1.
    isFirstGreedy <- false.
    "Replies of somebody else's that are weighed beside those, as candidates too."
    proposals <- vector.
    "Those among them that are no far-fetched reading, whatever a model says."
    plainProposals <- vector.
    "A word of the model's whose chance to come first is wanted, '' for none."
    watched <- ''.
    "For an engine that hides names from its model: by what it finds them again."
    legend <- ''.
    "A block that is given each piece of the reply as it comes; nil when the whole is enough."
    onText.
  |).
|)

"I am the reply: what a model said, and how it came to say it. nil is what the engine did not tell."

traits _AddSlots: (|
  reply = (|
    parent* = traits clonable.

    { 'Category: copying'
      "(llm reply copyText: 'hello') text   >>> 'hello'"
      copyText: said = ( | it |
        it: copy.
        it text: said asString canonicalize.
        it candidates: (vector copySize: 1 FillingWith: it text).
        it ).
    }

    { 'Category: how it ended'
      "Whether there would have been more, had there been room.
       ((llm reply copyText: 'on and') finish: 'length') isCutOff   >>> true"
      isCutOff = ( finish = 'length' ).
      isCancelled = ( finish = 'cancelled' ).
      "Whether there is something to choose from, or an engine that wants its reply weighed.
       (llm reply copyText: 'hello') hasChoice   >>> false"
      hasChoice = ( (candidates size > 1) || [ shares isNotNil ] ).
      weightsOfCandidates = ( weights ifNil: [ sharesOfCandidates ] ).
      "The share of each candidate in what the model would say: as it told them, else all alike."
      sharesOfCandidates = ( shares ifNil: [ vector copySize: candidates size FillingWith: 1.0 / (candidates size max: 1) ] ).
    }

    { 'Category: printing'
      statePrintString = ( (text copyAtMostWithTrailingEllipsis: 60) printString ).
    }
  |).
|)

llm _AddSlots: (|
  reply = (|
    {} = 'ModuleInfo: Creator: globals llm reply.'.
    parent* = traits reply.
    text <- ''.
    "stop, length, cancelled, or the server's own word for another end."
    finish <- 'stop'.
    "The name of the engine, of the model, and of the adapter that it used."
    engine <- ''.
    model <- ''.
    adapter.
    seed.
    promptTokens.
    replyTokens.
    seconds <- 0.
    "All the texts there were to choose from, mine first; and how likely the model finds each, or nil."
    candidates <- vector.
    shares.
    "The same, with what is plain never quite unlikely, for comparing readings; nil: the shares."
    weights.
    "How likely the watched word was to come first; and how likely it is, in the engine's judgement, that no method should be written."
    chanceOfWatched.
    doubt <- 0.
    isRefusal <- false.
    "The SHA-256 of the model's weights, where the engine knows it."
    modelHash.
  |).
|)
