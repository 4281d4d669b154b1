"I am the memory manager: I say which experts, adapters of a model, are where. Cold ones lie in the image, warm ones are in memory, hot ones
 are in slots of the model, where they think.

   memoryManager activateExpert: 'robin'
   memoryManager hotManifest printLine
   memoryManager statistics printLine

 What is in memory belongs to this process, so I ask it each time; what I hold myself are budgets.

 needs  mind/models/localEngine; when asked: collections/dictionary, collections/list
 gives  memoryManager, memoryManager residentExpert, memoryManager manifest, memoryManager counts, and their traits"

traits _AddSlots: (|
  "An expert in memory."
  residentExpert = (|
    parent* = traits clonable.
    copyTold: told = ( | it |
      it: copy.
      it sha256: (told at: 0).
      it isHot: (told at: 1) = 'hot'.
      it slot: (told at: 2).
      it hotBytes: (told at: 3).
      it warmBytes: (told at: 4).
      it lastUse: (told at: 5).
      it uses: (told at: 6).
      models adapters do: [| :each | each sha256 = it sha256 ifTrue: [ it name: each name ] ].
      it ).
    isWarm = ( warmBytes > 0 ).
    statePrintString = ( name, (isHot ifTrue: [ ' hot in ', slot ] False: ' warm'), ', ', uses printString, ' uses' ).
  |).

  "What the model takes, in bytes: its own numbers, the slots, what is kept free for the memory of replies under way, and the rest."
  hotManifest = (|
    parent* = traits clonable.
    adapters = ( slots * slotBytes ).
    total = ( base + (adapters + (reserve + overhead)) ).
    expertNamed: n IfAbsent: none = ( experts do: [| :e | e name = n ifTrue: [ ^ e ] ]. none value ).
    includes: n = ( expertNamed: n IfAbsent: [ ^ false ]. true ).
    names = ( (experts collect: [| :e | e name ]) asVector copySort ).
    freeSlots = ( | taken <- 0 | experts do: [| :e | (e slot startsWith: 's') ifTrue: [ taken: taken succ ] ]. slots - taken ).
    statePrintString = ( total printString, ' bytes, hot: ', (names joinUsing: ', ') ).
  |).

  "How often an expert was in a slot when it was wanted, was copied into one from memory, and was read from the image; and the seconds that took."
  memoryStatistics = (|
    parent* = traits clonable.
    statePrintString = (
      'hot ', hot printString, ', warm ', warm printString, ' (', warmSeconds printString, ' s), cold ', cold printString, ' (',
      coldSeconds printString, ' s), evicted ', evictions printString ).
  |).

  memoryManager = (|
    parent* = traits oddball.

    { 'Category: tiers'
      "Everything there is, in the image."
      coldStore = ( models adapters ).
      "The experts in memory, by name."
      warmCache = ( | all | all: dictionary copyRemoveAll. residents do: [| :e | e isWarm ifTrue: [ all at: e name Put: e ] ]. all ).
      hotManifest = ( hotManifestOf: engine ).
      hotManifestOf: anEngine = ( | it. told |
        it: memoryManager manifest copy.
        it reserve: cacheReserve.
        it overhead: overhead.
        told: anEngine state.
        told isNil ifTrue: [ ^ it ].
        it base: (told at: 1).
        it slotBytes: (told at: 2).
        it slots: (told at: 3).
        it experts: ((residentsOf: anEngine) select: [| :e | e isHot ]) asVector.
        it ).
      statistics = ( | it. told |
        it: memoryManager counts copy.
        told: engine state.
        told isNil ifTrue: [ ^ it ].
        it hot: (told at: 6).
        it warm: (told at: 7).
        it cold: (told at: 8).
        it evictions: (told at: 9).
        it warmSeconds: (told at: 10).
        it coldSeconds: (told at: 11).
        it ).
    }

    { 'Category: moving experts'
      "The slot in which it is from now on. One that is there already stays; when it cannot be brought up, those that are hot stay so."
      activateExpert: name = ( activateExpert: name For: engine ).
      activateExpert: name For: anEngine = ( | it |
        it: anEngine adapterNamed: name.
        ((hotManifestOf: anEngine) expertNamed: name IfAbsent: nil) ifNotNil: [| :e | e sha256 = it sha256 ifTrue: [ ^ e slot ] ].
        (fetchFromCache: name For: anEngine) ifFalse: [ fetchBlobFor: name For: anEngine ].
        requestSpaceFor: name For: anEngine.
        anEngine order: 'activate' Adapter: it ).
      "See that there is a slot for one more: those used longest ago leave theirs."
      requestSpaceFor: name = ( requestSpaceFor: name For: engine ).
      requestSpaceFor: name For: anEngine = ( | manifest |
        manifest: hotManifestOf: anEngine.
        [ (manifest slots > 0) && [ manifest experts isEmpty not && [ (manifest freeSlots < 1) || [ overBudget: manifest ] ] ] ] whileTrue: [
          anEngine order: 'cool' Adapter: (adapterOf: (leastRecentIn: manifest experts)).
          manifest: hotManifestOf: anEngine ].
        self ).
      "Whether it is warm."
      fetchFromCache: name = ( fetchFromCache: name For: engine ).
      fetchFromCache: name For: anEngine = ( | it |
        it: anEngine adapterNamed: name.
        (residentsOf: anEngine) do: [| :e | (e sha256 = it sha256) && [ e isWarm ] ifTrue: [ ^ true ] ].
        false ).
      "From the image into memory, where those used longest ago make room within the budget."
      fetchBlobFor: name = ( fetchBlobFor: name For: engine ).
      fetchBlobFor: name For: anEngine = ( anEngine order: 'warm' Adapter: (anEngine adapterNamed: name). self ).
      "Bring it into memory before it is wanted."
      prefetch: name = ( (fetchFromCache: name) ifFalse: [ fetchBlobFor: name ]. self ).
      "Out of its slot and out of memory; in the image it stays."
      evict: name = ( engine order: 'forget' Adapter: (engine adapterNamed: name). self ).
    }

    { 'Category: models'
      "See that there is room for an engine's model: others, the one that has been loaded longest first, are let go."
      makeRoomFor: anEngine = ( | mine. sum <- 0 |
        modelBudget isNil ifTrue: [ ^ self ].
        mine: anEngine key.
        (_LocalState: mine) isNil ifFalse: [ ^ self ].
        sum: anEngine weightsBytes.
        _LocalKeys do: [| :k | (_LocalState: k) ifNotNil: [| :told | sum: sum + (told at: 1) ] ].
        _LocalKeys do: [| :k |
          (sum > modelBudget) && [ k != mine ] ifTrue: [
            (_LocalState: k) ifNotNil: [| :told | sum: sum - (told at: 1). _LocalUnload: k ] ] ].
        self ).
      unload: anEngine = ( _LocalUnload: anEngine key. self ).
    }

    { 'Category: private'
      engine = ( llm engine ).
      residents = ( residentsOf: engine ).
      residentsOf: anEngine = ( | told |
        told: anEngine state.
        told isNil ifTrue: [ vector ] False: [ (told at: 12) copyMappedBy: [| :each | memoryManager residentExpert copyTold: each ] ] ).
      overBudget: manifest = ( hotBudget isNotNil && [ (manifest experts size succ * manifest slotBytes) > hotBudget ] ).
      leastRecentIn: experts = ( | oldest |
        experts do: [| :e | (oldest isNil || [ e lastUse < oldest lastUse ]) ifTrue: [ oldest: e ] ].
        oldest ).
      "For the primitives a hash is enough."
      adapterOf: aResident = ( ((models storedAdapter copy name: aResident name) sha256: aResident sha256) files: (models adapterAt: aResident name) files ).
    }

    { 'Category: printing'
      statePrintString = ( 'warm budget ', warmBudget printString, ' bytes' ).
    }
  |).
|)

globals _AddSlots: (|
  memoryManager = (|
    {} = 'Sealed'.
    parent* = traits memoryManager.
    "In bytes. What warm experts may take; what hot ones may, nil for as many as there are slots; what models may, nil for any number."
    warmBudget <- 1073741824.
    hotBudget.
    modelBudget.
    "What is counted beside: kept free for replies under way, and whatever else a model takes."
    cacheReserve <- 0.
    overhead <- 0.
  |).
|)

memoryManager _AddSlots: (|
  residentExpert = (|
    {} = 'ModuleInfo: Creator: globals memoryManager residentExpert.'.
    parent* = traits residentExpert.
    name <- ''. sha256 <- ''. isHot <- false. slot. hotBytes <- 0. warmBytes <- 0. lastUse <- 0. uses <- 0.
  |).
  manifest = (|
    {} = 'ModuleInfo: Creator: globals memoryManager manifest.'.
    parent* = traits hotManifest.
    base <- 0. slots <- 0. slotBytes <- 0. reserve <- 0. overhead <- 0.
    experts <- vector.
  |).
  counts = (|
    {} = 'ModuleInfo: Creator: globals memoryManager counts.'.
    parent* = traits memoryStatistics.
    hot <- 0. warm <- 0. cold <- 0. evictions <- 0. warmSeconds <- 0.0. coldSeconds <- 0.0.
  |).
|)
