"I am provenance: I know where methods come from. A generated method carries its story with it; I put it there when I install it, and keep the annals,
 a list of every installation, so that what was there before can come back.

     ((reflect: traits genesis) at: 'greet:') why

 needs  core/json, reflection/slots; when asked: mind/orchestrator, mind/trail
 gives  provenance, provenance installation, traits installation"

traits _AddSlots: ( |
  installation = ( |
    parent* = traits clonable.
    copyHolder: h Selector: s Cycle: n = ( (((clone holder: h) selector: s) cycle: n) when: time current ).
    "Everything that was written down about it, a dictionary."
    record = ( recordText parseJson ).
    "Whether the method installed then is the one that answers now."
    isCurrent = ( | m |
      isReverted ifTrue: [ ^ false ].
      m: reflect: holder.
      (m includesKey: selector) && [ (m at: selector) isMethod && [ (m at: selector) contents provenance = recordText ] ] ).
    "Puts back what was there before: the former method, or none; slots that were brought along go too."
    revert = ( | m |
      isCurrent ifFalse: [ ^ error: selector, ' is not what was installed in cycle ', cycle printString, ' any more' ].
      m: reflect: holder.
      previous isNil ifTrue: [ m removeSlot: selector ] False: [ m at: selector PutContents: previous ].
      brought do: [| :name | (m includesKey: name) ifTrue: [ m removeSlot: name ] ].
      isReverted: true.
      self ).
    wasWrittenBy: who = ( | d |
      d: record.
      ('model' & 'adapter' & 'persona' & 'mission') asVector anySatisfy: [| :key. :i. value |
        value: d at: key IfAbsent: nil.
        value isNotNil && [ (value = who) || [ value printString = who printString ] ] ] ).
    statePrintString = ( selector, ' in ', holder _ObjectName, ', cycle ', cycle printString, (isReverted ifTrue: ', reverted' False: '') ).
  | ).
| )

globals _AddSlots: ( |
  provenance = ( |
    {} = 'Sealed'.
    parent* = traits oddball.
    annals <- tellingList copyRemoveAll.

    { 'Category: installing'
      install: aCycle = ( | m. i. mine. d |
        m: aCycle mission.
        mine: reflect: m holder.
        i: provenance installation copyHolder: m holder Selector: m selector Cycle: aCycle number.
        ((mine includesKey: m selector) && [ (mine at: m selector) isMethod ]) ifTrue: [ i previous: (mine at: m selector) contents ].
        i brought: ((aCycle method declared collect: [| :slot | slot name ]) asVector reject: [| :name | mine includesKey: name ]).
        d: recordOf: aCycle Replacing: i.
        i recordText: d asJson canonicalize.
        m holder _AddGenerated: aCycle method source From: 'mission ', m number printString Provenance: i recordText.
        annals addLast: i.
        m state: 'complete'.
        m reason: ''.
        orchestrator takeOut: m.
        aCycle keepMission.
        aCycle event: 'installed' With: 'outcome' Being: aCycle method source.
        i ).
      recordOf: aCycle Replacing: i = ( | d. m |
        m: aCycle mission.
        d: dictionary copyRemoveAll.
        d at: 'mission' Put: m number.
        d at: 'cycle' Put: aCycle number.
        d at: 'selector' Put: m selector.
        d at: 'receiver' Put: m receiver _ObjectName.
        d at: 'holder' Put: m holder _ObjectName.
        d at: 'object' Put: (fineTuningJob lesson objectTextOf: m receiver).
        d at: 'source' Put: aCycle method source.
        d at: 'askedBy' Put: m askedBy.
        d at: 'arguments' Put: (m arguments copyMappedBy: [| :a | m nameOf: a ]).
        d at: 'intent' Put: m intent.
        d at: 'examples' Put: (m examples asVector copyMappedBy: [| :e | e asDictionary ]).
        m inferred isEmpty ifFalse: [ d at: 'inferred' Put: (m inferred asVector copyMappedBy: [| :e | e asDictionary ]) ].
        d at: 'prompt' Put: m promptText.
        d at: 'model' Put: m modelName.
        m modelHash isNil ifFalse: [ d at: 'modelHash' Put: m modelHash ].
        d at: 'persona' Put: aCycle writer.
        d at: 'adapter' Put: m adapter.
        d at: 'seed' Put: aCycle seed.
        d at: 'findings' Put: (m verdict findings asVector copyMappedBy: [| :f | f printString ]).
        d at: 'trial' Put: m trial printString.
        d at: 'consent' Put: (m consentGiven ifTrue: 'given by hand' False: [ orchestrator consent ]).
        d at: 'corrects' Put: m corrects.
        d at: 'grants' Put: orchestrator grants.
        d at: 'replaced' Put: (i previous isNil ifTrue: nil False: [ i previous sourceString ]).
        d at: 'when' Put: i when printString.
        d ).
    }

    { 'Category: looking back'
      "Every installation under a selector in an object, oldest first."
      historyOf: selector In: holder = ( historyOf: selector In: holder Or: holder ).
      historyOf: selector In: a Or: b = (
        annals select: [| :i | (i selector = selector) && [ (i holder == a) || [ i holder == b ] ] ] ).
      methodsWrittenBy: who = ( annals select: [| :i | i isReverted not && [ i wasWrittenBy: who ] ] ).
      currentOf: selector In: holder IfNone: block = (
        (historyOf: selector In: holder) asVector reverseDo: [| :i | i isCurrent ifTrue: [ ^ i ] ].
        block value ).
      "The transaction in which a cycle was committed, as far as the trail knows."
      transactionOf: n = (
        (trail entriesOf: n) reverseDo: [| :e | (e at: 'event') = 'committed' ifTrue: [ ^ ', transaction ', (e at: 'transaction') ] ].
        '' ).
      "The story that a method's record tells, in a few lines."
      story: d = ( | r |
        (d includesKey: 'story') ifTrue: [ ^ d at: 'story' ].
        r: list copyRemoveAll.
        r addLast: (d at: 'selector'), ' was written for ', (d at: 'receiver'), ' by mission ', (d at: 'mission') printString,
          ', cycle ', (d at: 'cycle') printString, ', ', (d at: 'when'), (transactionOf: (d at: 'cycle')).
        r addLast: 'asked by ', (d at: 'askedBy'), ((d at: 'arguments') isEmpty ifTrue: '' False: [ ' with ', ((d at: 'arguments') joinUsing: ', ') ]).
        (d at: 'intent') isNil ifFalse: [ r addLast: 'wanted: ', (d at: 'intent') ].
        r addLast: 'model ', (d at: 'model'), (hashIn: d), ', persona ', (d at: 'persona'), ', seed ', (d at: 'seed') printString.
        r addAll: (examplesIn: d).
        r addLast: 'guardians: ', ((d at: 'findings') isEmpty ifTrue: 'nothing against it' False: [ architect onOneLine: ((d at: 'findings') joinUsing: '; ') ]).
        r addLast: 'trial: ', (architect onOneLine: (d at: 'trial')).
        r addLast: 'consent: ', (d at: 'consent').
        (d at: 'corrects') = 0 ifFalse: [ r addLast: 'a correction of mission ', (d at: 'corrects') printString ].
        (d at: 'replaced') isNil ifFalse: [ r addLast: 'in place of: ', (d at: 'replaced') ].
        r joinUsing: '\n' ).
    }

    { 'Category: looking back'
      "The model's weights, where they are known, with the adapter it had."
      hashIn: d = (
        (d includesKey: 'modelHash') ifFalse: [ ^ '' ].
        ' (', ((d at: 'modelHash') copyFrom: 0 UpTo: 12), '), adapter ', ((d at: 'adapter') ifNil: 'none') ).
      "What it had to do, as far as that was given or inferred: a line for each."
      examplesIn: d = ( | lines |
        lines: list copyRemoveAll.
        (d includesKey: 'modelHash') ifFalse: [ ^ lines ].
        (d at: 'examples') do: [| :e | lines addLast: 'example: ', (sentenceFor: e) ].
        (d at: 'inferred' IfAbsent: vector) do: [| :e | lines addLast: 'an example it inferred: ', (sentenceFor: e) ].
        lines ).
      sentenceFor: e = ( architect onOneLine: (codex promptMaker told: (example copyFromDictionary: e)) ).
    }

    { 'Category: printing'
      statePrintString = ( annals size printString, ' installed' ).
    }
  | ).
| )

provenance _AddSlots: ( |
  installation = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals provenance installation.'.
    parent* = traits installation.
    holder. selector <- ''. cycle <- 0. when.
    recordText <- ''.
    "A mirror on the method that was replaced, or nil; and the names of slots that came along."
    previous. brought <- vector.
    isReverted <- false.
  | ).
| )

traits mirrors method _AddSlots: ( |
  { 'Category: provenance'
    "What is known of a generated method, a dictionary; nil for one written by hand."
    record = ( provenance isEmpty ifTrue: [ nil ] False: [ provenance parseJson ] ).
    isGenerated = ( provenance isEmpty not ).
    "How it came about, in a few lines."
    why = (
      isGenerated ifTrue: [ (lobby provenance) story: record ]
                 False: [ selector, ' was written by hand, ', place ] ).
  }
| )

traits slots method _AddSlots: ( |
  { 'Category: provenance'
    why = ( contents why ).
    "Every installation under my name in my object, oldest first."
    history = ( provenance historyOf: name In: holder reflectee ).
    "Back to the method before this one, or to none."
    revert = (
      (provenance currentOf: name In: holder reflectee IfNone: [ error: name, ' was not installed by a mission; there is nothing to go back to' ]) revert ).
  }
| )
