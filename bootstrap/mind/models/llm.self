"I am the model, whoever plays it: I take requests to the engine I was given and bring back what it says.

   llm engine: (scriptedEngine copyReplies: ('hello, you' & '') asVector)
   llm infer: 'say hello'

 An engine is anything that answers these; traits engine has a first answer for all but the first.
   answer: aRequest    a reply, or one of the exceptions below modelError; pieces go to the request meanwhile (tell:)
   name                for people, and for the story of what was made with it
   model               the name of the model it asks
   cancel              the replies now coming end where they are
   takesCorrections    whether it answers otherwise when it is told what was wrong
   isSourcesOnly       whether it knows nothing but sources of methods, so that asking it for a plan would be for nothing

 needs  mind/models/modelErrors; when asked: mind/models/request
 gives  llm, traits engine"

traits _AddSlots: (|
  engine = (|
    parent* = traits clonable.

    { 'Category: asking'
      answer: aRequest = ( childShouldImplement ).
      cancel = ( self ).
    }

    { 'Category: describing'
      name = 'engine'.
      model = ''.
      isSourcesOnly = false.
      takesCorrections = true.
      "Whether there is an adapter of that name; a persona whose adapter is not there thinks with the base model."
      hasAdapter: name = ( false ).
      statePrintString = ( name ).
      "Before a method is asked for: an engine that can hold its model to a grammar gives the request one."
      shape: aRequest For: aMission = ( aRequest ).
    }

    { 'Category: scripting'
      "In another engine's script I stand for what I answer."
      replyTo: aRequest By: engine = ( answer: aRequest ).
    }
  |).
|)

globals _AddSlots: (|
  llm = (|
    {} = 'Sealed'.
    parent* = traits oddball.

    { 'Category: engine'
      "Who answers: a scriptedEngine, a remoteEngine, or another object with their protocol. Where none was set, the default model does, if
       it can; else nil."
      engine = ( chosen ifNil: [ (hasDefault && [ defaultEngine isReady ]) ifTrue: [ defaultEngine ] False: nil ] ).
      engine: e = (
        ((nil == e) || [ e _Understands: 'answer:' ]) ifFalse: [ ^ error: 'an engine understands answer:, and ', e printString, ' does not' ].
        chosen: e ).
      chosen.
      "Whether the default model may answer."
      hasDefault <- true.
      isPresent = ( engine isNotNil ).
    }

    { 'Category: options'
      "What a request says nothing about."
      temperature <- 0.
      topP <- 1.
      maximumTokens <- 512.
      seconds <- 60.
      seed <- 0.
      "The adapter of what infer: asks; nil is the bare base model."
      adapter.
    }

    { 'Category: asking'
      "What the model says to that, a string. Pieces of a reply that somebody ended with cancel are none: that is the exception modelCancelled."
      infer: prompt = ( infer: prompt With: (llm request copy adapter: adapter) ).
      "The same, with options from a request."
      infer: prompt With: aRequest = ( | it |
        it: answer: (aRequest copyPrompt: prompt).
        it isCancelled ifTrue: [
          ((exceptions modelCancelled copyEngine: it engine What: 'the reply was cancelled' Hint: '') text: it text) signal ].
        it text ).
      "The reply to a request, with all that is known about it."
      answer: aRequest = ( | asked. replied |
        asked: aRequest copyFilledFrom: self.
        replied: recordedReplyTo: asked IfNone: [ engineForAsking answer: asked ].
        (cognitiveCycle currentIfNone: [ ^ replied ]) heard: asked Reply: replied.
        replied ).
      engineForAsking = (
        engine isNil ifTrue: [
          exceptions noModel engine: 'llm'
            What: 'there is no model to ask', (hasDefault ifTrue: [ defaultEngine whyNot ] False: '')
            Hint: (hasDefault ifTrue: [ defaultEngine hint ] False: ''),
              'set one, such as: llm engine: (remoteEngine copyUrl: \'http://localhost:8000/v1\' Model: \'name\')' ].
        engine ).
      "What was replied when this was asked before, in the evaluation that is done again or the cycle that is replayed."
      recordedReplyTo: aRequest IfNone: block = ( | recorded |
        recorded: processMemory at: 'recorded replies' IfAbsent: [ ^ block value ].
        recorded isEmpty ifTrue: [ ^ block value ].
        recorded removeFirst ).
      "The adapter with which a persona thinks: its own where the engine has it, else none."
      adapterFor: aPersona = ( (engine isNil || [ engine hasAdapter: aPersona adapter ]) ifTrue: [ aPersona adapter ] False: nil ).
      "Whether a plan can be asked for: scripts that hold nothing but sources have none to give."
      makesPlans = ( engine isNotNil && [ engine isSourcesOnly not ] ).
      "Whatever the engine is replying to now ends where it is; its reply says cancelled."
      cancel = ( engine isNil ifFalse: [ engine cancel ]. self ).
    }

    { 'Category: printing'
      statePrintString = ( engine isNil ifTrue: 'no engine' False: [ engine name ] ).
    }
  |).
|)
