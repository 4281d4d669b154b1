"I am the scripted engine: I reply what I was told to reply, in order or by what the prompt contains. Tests and replays ask me, so that
 everything behind a model can be tried without one.

   llm engine: (scriptedEngine copyReplies: ('greet: name = ( \'Hello, \', name )' & 'never mind') asVector)

 A reply may be a string; a reply object; a block, which is given the request and answers any of these; an exception, which is signalled;
 or another engine, which is asked. A reply is used up also when the evaluation that asked for it is undone; when the image is opened again I go
 on after the last reply that was kept.

 needs  mind/models/llm, mind/processMemory, collections/dictionary
 gives  scriptedEngine, traits scriptedEngine; replyTo:By: for what may be a reply"

traits _AddSlots: (|
  scriptedEngine = (|
    parent* = traits engine.
    name = 'scripted'.

    { 'Category: copying'
      copy = ( | it |
        it: resend.copy.
        it requests: list copyRemoveAll.
        it ).
      "Replies in that order, each once; a reply that is not in a collection is the only one.
       ((scriptedEngine copyReplies: ('tea' & 'coffee') asVector) answer: llm request) text   >>> 'tea'"
      copyReplies: some = ( (copy replies: some asScript) next: 0 ).
      "Replies in that order, again and again."
      copyCycling: some = ( (copyReplies: some) isCycling: true ).
      "Replies by what the prompt contains: the keys are texts, the longest that fits decides; or blocks that are asked, in order and before
       all texts, whether they fit the request.
       ((scriptedEngine copyPatterns: (dictionary copy at: 'tea' Put: 'hot')) answer: (llm request copyPrompt: 'a tea')) text   >>> 'hot'"
      copyPatterns: aDictionary = ( copy patterns: aDictionary copy ).
    }

    { 'Category: asking'
      answer: aRequest = ( | it. start |
        start: _TimeMonotonic.
        requests addLast: aRequest copyToKeep.
        it: (nextFor: aRequest) replyTo: aRequest By: self.
        it engine isEmpty ifTrue: [ it engine: name ].
        it seed isNil ifTrue: [ it seed: aRequest seed ].
        it adapter isNil ifTrue: [ it adapter: aRequest adapter ].
        it seconds: (_TimeMonotonic - start) /= 1000.
        it: stream: it To: aRequest.
        it ).
      cancel = ( isCancelled: true. self ).
    }

    { 'Category: describing'
      hasAdapter: name = ( true ).
      "Everything I was asked, in order: requests, without their blocks."
      requestCount = ( requests size ).
      "The prompts I was asked.
       scriptedEngine copy prompts   >>> a vector"
      prompts = ( (requests collect: [| :each | each prompt ]) asVector ).
      repliesLeft = ( isCycling ifTrue: [ replies size ] False: [ replies size - next ] ).
      "Whether no reply of mine is structured data. Blocks and engines may answer anything; they are taken for sources.
       (scriptedEngine copyReplies: ('tea = ( 3 )' & '{\"steps\": []}') asVector) isSourcesOnly   >>> false"
      isSourcesOnly = (
        replies do: [| :each | each isStructuredReply ifTrue: [ ^ false ] ].
        patterns do: [| :each | each isStructuredReply ifTrue: [ ^ false ] ].
        true ).
    }

    { 'Category: private'
      nextFor: aRequest = ( patterns isEmpty ifTrue: [ nextInOrderFor: aRequest ] False: [ nextByPatternFor: aRequest ] ).
      nextInOrderFor: aRequest = ( | found |
        next: (next max: (processMemory at: placeName IfAbsent: 0)).
        isCycling && [ next >= replies size ] ifTrue: [ next: 0 ].
        next >= replies size ifTrue: [ ^ outOfReplies: aRequest Because: 'all ', replies size printString, ' replies are used up' ].
        found: replies at: next.
        next: next succ.
        processMemory at: placeName Put: next.
        found ).
      "Under what the process remembers how far I have come, also where an evaluation that asked me is undone."
      placeName = ( 'script ', identityHash printString ).
      nextByPatternFor: aRequest = ( | best. longest <- -1 |
        patterns do: [| :each. :pattern |
          (pattern isPatternWithin: aRequest IfText: [| :text |
            (text size > longest) && [ aRequest prompt includesSubstring: text ] ifTrue: [ longest: text size. best: each ].
            false ]) ifTrue: [ ^ each ] ].
        longest < 0 ifTrue: [ ^ outOfReplies: aRequest Because: 'no pattern fits' ].
        best ).
      outOfReplies: aRequest Because: why = ( | asked |
        asked: aRequest prompt firstLine copyAtMostWithTrailingEllipsis: 100.
        (asked endsWith: '.') ifTrue: [ asked: asked copyWithoutLast ].
        exceptions modelOutOfReplies engine: name
          What: why, ', and this was asked: ', asked
          Hint: 'give the engine one more reply' ).
      "Cuts where the request says stop, and hands out the pieces as a model would: a few characters at a time."
      stream: aReply To: aRequest = ( | it. text. at <- 0 |
        it: aReply copy.
        text: aRequest stopped: it text.
        isCancelled: false.
        aRequest isStreaming ifTrue: [
          [ (at < text size) && [ isCancelled not ] ] whileTrue: [ | end |
            end: (at + pieceSize) min: text size.
            aRequest tell: (text copyFrom: at UpTo: end) canonicalize.
            at: end ].
          isCancelled && [ at < text size ] ifTrue: [
            text: (text copyFrom: 0 UpTo: at) canonicalize.
            it finish: 'cancelled' ] ].
        it text: text.
        it ).
    }
  |).
|)

globals _AddSlots: (|
  scriptedEngine = (|
    {} = 'Sealed'.
    parent* = traits scriptedEngine.
    model <- 'script'.
    replies <- vector.
    "The place of the next reply."
    next <- 0.
    isCycling <- false.
    patterns <- dictionary copyRemoveAll.
    requests <- list copyRemoveAll.
    pieceSize <- 8.
    isCancelled <- false.
  |).
|)

"What may stand in a script says how it becomes a reply, and what may be a pattern whether it fits."
defaultBehavior _AddSlots: (|
  { 'Category: scripting models'
    asScript = ( vector copySize: 1 FillingWith: self ).
    replyTo: aRequest By: engine = ( error: 'a script for a model cannot reply this' ).
    isStructuredReply = false.
    isPatternWithin: aRequest IfText: block = ( error: 'a script for a model cannot look for this' ).
  }
|)
traits string _AddSlots: (|
  { 'Category: scripting models'
    asScript = ( vector copySize: 1 FillingWith: self ).
    replyTo: aRequest By: engine = ( (llm reply copyText: self) model: engine model ).
    "Whether I look like JSON: { and a key, or a list. A slot list that begins with { goes on with its annotation in single quotes."
    isStructuredReply = ( | text |
      text: (replace: '```json' With: '') shrinkwrapped.
      (text startsWith: '[') || [ (text startsWith: '{') && [ | rest |
        rest: (text copyFrom: 1) shrinkwrapped.
        (rest startsWith: '"') || [ rest startsWith: '}' ] ] ] ).
    isPatternWithin: aRequest IfText: block = ( block value: self ).
  }
|)
traits block _AddSlots: (|
  { 'Category: scripting models'
    replyTo: aRequest By: engine = ( (value: aRequest) replyTo: aRequest By: engine ).
    isPatternWithin: aRequest IfText: block = ( value: aRequest ).
  }
|)
traits collection _AddSlots: (|
  { 'Category: scripting models'
    asScript = ( asVector copy ).
  }
|)
traits collector _AddSlots: (|
  { 'Category: scripting models'
    asScript = ( asVector ).
  }
|)
traits reply _AddSlots: (|
  { 'Category: scripting models'
    replyTo: aRequest By: engine = ( copy ).
    isStructuredReply = ( text isStructuredReply ).
  }
|)
traits exceptions exception _AddSlots: (|
  { 'Category: scripting models'
    "A resumed exception replies what it is resumed with."
    replyTo: aRequest By: engine = ( copy signal replyTo: aRequest By: engine ).
  }
|)
