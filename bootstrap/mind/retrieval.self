"I find methods that were written before for something like a mission: among the codex's golden pairs, and among what was installed. What such a
 method names in its own object is hidden and gets the names of this mission's slots and arguments instead, of the same kind each, in every way there is.

 needs  mind/orchestrator, mind/codex/golden; when asked: mind/catalog, mind/provenance, mind/models/defaultEngine
 gives  orchestrator retrieval, traits retrieval"

traits _AddSlots: ( |
  retrieval = ( |
    parent* = traits oddball.

    { 'Category: finding'
      "Sources, the nearest first."
      candidatesFor: aMission Most: n = ( | found. legend |
        found: list copyRemoveAll.
        legend: (defaultEngine hide: aMission) at: 1.
        (installedLike: aMission) do: [| :i | take: (_MoveMethod: (i record at: 'source') From: (legendOf: i For: aMission) To: legend) Into: found Most: n ].
        (goldenLike: aMission) do: [| :pair | take: (_MoveMethod: (pair at: 'reply') From: (legendOfPair: pair) To: legend) Into: found Most: n ].
        found asVector ).
      take: some Into: found Most: n = (
        some do: [| :source | (found size >= n) || [ found includes: source ] ifFalse: [ found addLast: source ] ].
        self ).
      "How many near ones are looked at, of each sort."
      mostLookedAt = 4.
      goldenLike: aMission = ( | hits. byName |
        hits: catalog like: (textFor: aMission) Top: mostLookedAt Where: (dictionary copyRemoveAll at: 'kind' Put: 'golden').
        hits isEmpty ifTrue: [ ^ vector ].
        byName: goldenByName.
        (hits copyMappedBy: [| :hit | byName at: (hit chunk document metadata at: 'selector') ]) ).
      goldenByName = ( processMemory at: 'golden pairs' IfAbsent: [ | d |
        d: dictionary copyRemoveAll.
        codex golden do: [| :pair | d at: (pair at: 'selector') Put: pair ].
        processMemory at: 'golden pairs' Put: d.
        d ] ).
      textFor: aMission = ( aMission selector, ' ', (aMission intent ifNil: '') ).
      "Those that answer now, by how many words they have in common with the mission."
      installedLike: aMission = ( | wanted. ranked |
        wanted: codex promptMaker wordsOf: aMission.
        ranked: list copyRemoveAll.
        provenance annals do: [| :i. common <- 0 |
          (codex promptMaker wordsOf: i) do: [| :word | (wanted includes: word) ifTrue: [ common: common + 1 ] ].
          (common > 0) && [ i isCurrent ] ifTrue: [ ranked add: common @ i ] ].
        ((ranked asVector copySortBy: [| :a. :b | a x > b x ]) take: mostLookedAt) copyMappedBy: [| :pair | pair y ] ).
      legendOf: i For: aMission = ( | d. subject. told |
        d: i record.
        subject: (aMission receiver _InheritsFrom: i holder) ifTrue: [ aMission receiver ] False: [ i holder ].
        told: ((((d at: 'examples') asVector), (d at: 'inferred' IfAbsent: vector)) copyMappedBy: [| :e | (example copyFromDictionary: e) asNamesAndValues ]).
        (_HideRequest: (('selector' & i selector & 'intent' & (d at: 'intent') & 'examples' & told) asVector) For: (vector copySize: 1 FillingWith: subject)) at: 1 ).
      legendOfPair: pair = ( | told |
        told: (example copyDo: (pair at: 'do') Gives: (pair at: 'gives')) asNamesAndValues.
        _HideTexts: ('object' & ('(| ', (pair at: 'slots'), ' |)') & 'selector' & (pair at: 'selector') & 'intent' & nil & 'examples' &
          (vector copySize: 1 FillingWith: told)) asVector ).
    }

    { 'Category: printing'
      statePrintString = ( '' ).
    }
  | ).
| )

orchestrator _AddSlots: ( |
  retrieval = ( | {} = 'ModuleInfo: Creator: globals orchestrator retrieval.'. parent* = traits retrieval | ).
| )
traits installation _AddSlots: ( | { 'Category: telling' intent = ( record at: 'intent' IfAbsent: nil ) } | )
