"I am the remote engine: I ask a server that speaks the OpenAI contract over HTTP, such as vLLM, llama.cpp or Ollama.

   llm engine: (remoteEngine copyUrl: 'http://localhost:8000/v1' Model: 'name')

 A server that is busy or not there yet is asked again, a few times, with growing pauses. The key, where one is needed, stays in the
 environment of the process: apiKey is the name of the variable that holds it.

 needs  mind/models/llm; when asked: the primitives on models, collections/list
 gives  remoteEngine, traits remoteEngine"

traits _AddSlots: (|
  remoteEngine = (|
    parent* = traits engine.

    { 'Category: copying'
      "(remoteEngine copyUrl: 'http://localhost:8000/v1' Model: 'tea') name   >>> 'http://localhost:8000/v1'"
      copyUrl: base Model: name = ( (copy url: base asString canonicalize) model: name asString canonicalize ).
      copy = ( resend.copy extraFields: extraFields copy ).
    }

    { 'Category: asking'
      answer: aRequest = ( | call. event |
        call: (_ModelAsk: (settingsFor: aRequest) Fields: (fieldsFor: aRequest) IfFail: [| :why | ^ cannotAsk: why ]).
        [
          [ event: (_ModelNext: call). (event at: 0) = 'piece' ] whileTrue: [ aRequest tell: (event at: 1) ].
        ] ensure: [ _ModelClose: call ].
        (event at: 0) = 'done' ifTrue: [ replyFrom: event For: aRequest ] False: [ failed: event ] ).
      "Also what others in this process ask the same server."
      cancel = ( _ModelCancel: url. self ).
    }

    { 'Category: describing'
      name = ( url ).
    }

    { 'Category: the question'
      "What the server is sent beside the prompt: names and values, one after the other. What is nil is not sent.
       ((remoteEngine copyUrl: 'http://localhost/v1' Model: 'tea') fieldsFor: llm request) first   >>> 'model'"
      fieldsFor: aRequest = ( | all |
        all: list copyRemoveAll.
        (all add: 'model') add: modelFor: aRequest.
        (all add: 'temperature') add: aRequest temperature.
        (all add: 'top_p') add: aRequest topP.
        (all add: 'max_tokens') add: aRequest maximumTokens.
        (all add: 'seed') add: aRequest seed.
        (all add: 'stop') add: (aRequest stop isEmpty ifTrue: nil False: [ aRequest stop asVector ]).
        (all add: 'n') add: (aRequest candidates > 1 ifTrue: [ aRequest candidates ] False: nil).
        aRequest isStreaming ifTrue: [ (all add: 'stream') add: true ].
        aRequest grammar isEmpty || [ grammarField isNil ] ifFalse: [ (all add: grammarField) add: aRequest grammar ].
        extraFields do: [| :value. :name | (all add: name) add: value ].
        all asVector ).
      hasAdapter: name = ( adapterAsModel && [ adapters includes: name ] ).
      modelFor: aRequest = ( adapterFor: aRequest IfNone: [ model ] ).
      adapterFor: aRequest IfNone: block = (
        adapterAsModel && [ aRequest adapter isNotNil ] ifTrue: [ aRequest adapter ] False: block ).
      "How to ask; the names are those of my slots, and of the request's."
      settingsFor: aRequest = (
        ('url' & url & 'mode' & mode & 'apiKey' & apiKey & 'proxy' & proxy &
         'system' & aRequest system & 'prompt' & aRequest prompt & 'seconds' & (aRequest seconds ifNil: [ llm seconds ]) &
         'connectSeconds' & connectSeconds & 'stallSeconds' & stallSeconds & 'retries' & retries & 'backoff' & backoff &
         'longestPause' & longestPause & 'largestReply' & largestReply) asVector ).
    }

    { 'Category: the answer'
      replyFrom: event For: aRequest = ( | it. texts |
        texts: event at: 1.
        it: llm reply copyText: (aRequest stopped: (texts at: 0)).
        it candidates: texts.
        it finish: (event at: 2).
        it engine: name.
        it model: ((event at: 3) ifNil: [ modelFor: aRequest ]).
        it adapter: (adapterFor: aRequest IfNone: nil).
        it seed: aRequest seed.
        it promptTokens: (event at: 4).
        it replyTokens: (event at: 5).
        it seconds: (event at: 6).
        it ).
      failed: event = ( | it |
        it: (event at: 1) sendTo: exceptions.
        it: it copyEngine: name What: (event at: 2) Hint: (event at: 3).
        it status: (event at: 4).
        it words: (event at: 5).
        it text: (event at: 6).
        it signal ).
      cannotAsk: why = (
        why = 'noKeyError' ifTrue: [
          exceptions modelRefused engine: name What: 'the key is needed, and the environment variable ', apiKey, ' holds none'
            Hint: 'set it before starting, or set apiKey to \'\' where no key is needed' ].
        why = 'badTypeError' ifTrue: [
          exceptions modelError engine: name What: 'the question cannot be sent'
            Hint: 'see that the slots of the engine and of the request hold numbers and texts where they should' ]
        False: [ primitiveFailedError: why Name: '_ModelAsk:Fields:' ] ).
    }
  |).
|)

globals _AddSlots: (|
  remoteEngine = (|
    {} = 'Sealed'.
    parent* = traits remoteEngine.
    "Where the server is, such as http://localhost:8000/v1, and which of its models to ask."
    url <- 'http://localhost:8000/v1'.
    model <- ''.
    "chat, or completion for models that were not taught to chat."
    mode <- 'chat'.
    "The name of the environment variable that holds the key; '' where none is needed."
    apiKey <- ''.
    "Whether an adapter is asked for by its name in place of the model's, as vLLM wants it. Where not, the model itself answers for every
     adapter, and the reply says so: its adapter is nil."
    adapterAsModel <- true.
    "The names of the adapters the server has; personas whose adapter is not among them think with the model itself."
    adapters <- vector.
    "The field that takes a grammar: 'structured_outputs.grammar' for vLLM, 'grammar' for llama.cpp; nil where the server takes none. A dot leads
     into a field."
    grammarField.
    "More fields for the server: names and texts, numbers, booleans or vectors of these."
    extraFields <- dictionary copyRemoveAll.
    "Patience, in seconds: until there is a connection, and between two pieces of a reply that comes in pieces. The request has the whole."
    connectSeconds <- 5.
    stallSeconds <- 30.
    "How often to ask again, the first pause, and the longest one that a server may ask for."
    retries <- 3.
    backoff <- 0.5.
    longestPause <- 20.
    "In bytes."
    largestReply <- 16777216.
    "The url of a proxy; '' is none, whatever the environment says."
    proxy <- ''.
  |).
|)
