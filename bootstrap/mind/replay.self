"I am the replay: I think a cycle again, with the replies of that time, without a model, and compare what comes of it with what came then.

     cycle replay: 7

 needs  mind/cycle, mind/trail; when asked: mind/orchestrator, mind/provenance
 gives  cognitiveCycle replay"

cognitiveCycle _AddSlots: ( |
  replay = ( |
    {} = 'ModuleInfo: Creator: globals cognitiveCycle replay.'.
    parent* = traits clonable.
    number <- 0.
    "installed or failed, and the source or the reason, then and now."
    then. now.

    { 'Category: replaying'
      cycle: n = ( | new. events |
        events: trail entriesOf: n.
        events isEmpty ifTrue: [ ^ error: 'the trail knows of no cycle ', n printString ].
        new: clone.
        new number: n.
        new then: (outcomeIn: events).
        new then = 'unfinished' ifTrue: [ ^ error: 'cycle ', n printString, ' came to no end, so there is nothing to compare with' ].
        new now: (new runFrom: events).
        new isSame ifFalse: [ ^ error: 'the replay of cycle ', n printString, ' came to something else: ', new now printString, '; then: ', new then printString ].
        new ).
      isSame = ( then = now ).
      outcomeIn: events = ( | last |
        events reverseDo: [| :e |
          (e at: 'event') = 'installed' ifTrue: [ ^ (e at: 'outcome') ].
          ((e at: 'event') = 'pheromone') && [ (e at: 'state') = 'failed' ] ifTrue: [ ^ 'failed' ] ].
        'unfinished' ).
      all: name In: events = ( (events select: [| :e | (e at: 'event') = name ]) asVector ).
      runFrom: events = ( | brief. m |
        brief: ((all: 'brief' In: events) at: 0) at: 'outcome'.
        m: mission copyFromDictionary: brief parseJson.
        m consentGiven: true.
        takeOutWhatCameOf: m.
        processMemory at: 'replaying' Put: true During: [
         processMemory at: 'the replay has a plan' Put: (hasPlanIn: events) During: [
          processMemory at: 'seed of the replay' Put: (brief parseJson at: 'seed') During: [
            processMemory at: 'recorded replies' Put: (repliesIn: events) During: [
             processMemory at: 'recorded retrievals' Put: ((recorded: 'retrieved' In: events) copyMappedBy: [| :text | text parseJson ]) During: [
              processMemory at: 'recorded answers' Put: (recorded: 'answer' In: events) During: [
                [ m hasCandidate ifTrue: [ orchestrator judge: m ] False: [ orchestrator undertake: m ]. m candidateSource ]
                  on: exceptions missionFailed Do: 'failed' ] ] ] ] ] ] ).
      hasPlanIn: events = ( (all: 'reply' In: events) anySatisfy: [| :e | (e at: 'state') = 'decomposing' ] ).
      repliesIn: events = ( | l |
        l: list copyRemoveAll.
        (all: 'reply' In: events) do: [| :e |
          l addLast: (choiceOf: e In: ((((llm reply copyText: (e at: 'reply')) model: (e at: 'model')) adapter: (e at: 'adapter')) seed: (e at: 'seed'))) ].
        l ).
      "With the candidates there were."
      choiceOf: e In: aReply = (
        aReply candidates: (e at: 'candidates' IfAbsent: [ ^ aReply ]).
        aReply shares: (e at: 'shares').
        aReply weights: (e at: 'weights' IfAbsent: nil).
        aReply isRefusal: (e at: 'isRefusal').
        aReply doubt: (e at: 'doubt') ).
      recorded: name In: events = ( | l | l: list copyRemoveAll. (all: name In: events) do: [| :e | l addLast: (e at: 'reply') ]. l ).
      "The method of that time must not stand in its own way."
      takeOutWhatCameOf: m = (
        (provenance annals select: [| :i | (i cycle = number) && [ i isCurrent ] ]) do: [| :i | i revert ].
        self ).
    }

    { 'Category: printing'
      statePrintString = ( 'cycle ', number printString, ': ', (then = 'failed' ifTrue: 'failed again' False: 'the same method') ).
    }
  | ).
| )
