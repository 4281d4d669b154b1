"I am the choice among several candidates for one method. Those the guardians pass are tried side by side, with the examples and with probes, further
 sends near them. Of those that do what the examples say, the ones that do the same on all probes are one reading of the mission; I take the likeliest
 of the reading that has the greater part of what the model would say. When readings are too much divided, or examples too few to tell, I say so and
 take none: the mission waits for help.

     orchestrator choice agreement: 0.9        how much of it one reading must have

 What was written before for something like it, by hand or by a model, is among the candidates too.

 needs  mind/comparison, mind/guardians, mind/orchestrator; when asked: mind/codex/golden, mind/provenance, mind/models/defaultEngine
 gives  orchestrator choice, traits choice, traits contender"

traits _AddSlots: ( |
  "One candidate: its source, its share in what the model would say, what came of it."
  contender = ( |
    parent* = traits clonable.
    copySource: s Share: n = ( copySource: s Share: n Weight: n ).
    copySource: s Share: n Weight: w = ( ((copy source: s) share: n) weight: w ).
    isFit = ( 'ran' = (told at: 'state') ).
    "Nothing can be said of what was not tried to its end."
    isUntried = ( 'untried' = (told at: 'state') ).
    holds = ( isFit && [ told at: 'holds' ] ).
    outcomes = ( told at: 'outcomes' ).
    "What came of a probe."
    keyAt: i = ( (outcomes at: i) asJson ).
    "The same for what is done alone: where slots change, it does not matter what is answered."
    deedAt: i In: probes = ( | came. d |
      came: outcomes at: i.
      (changesSlotsIn: came After: (probes at: i) But: vector) ifFalse: [ ^ came asJson ].
      d: came copy.
      d at: 'value' Put: ''.
      d asJson ).
    "Whether a probe left another value in a slot than there was; some slots do not count."
    changesSlotsIn: came After: aProbe But: names = (
      (came at: 'slots' IfAbsent: vector) do: [| :text. :name |
        (names includes: name) || [ text = ((aProbe at: 'before') at: name IfAbsent: text) ] ifFalse: [ ^ true ] ].
      false ).
    "Whether a probe came to an ordinary end."
    isGoodAt: i = ( ((outcomes at: i) at: 'error') isNil ).
    "Whether it changes a slot, in one of these probes, that is not among those of which somebody said what becomes of them."
    changesMoreThan: names In: probes = (
      outcomes with: probes Do: [| :came. :probe | (changesSlotsIn: came After: probe But: names) ifTrue: [ ^ true ] ].
      false ).
    "Whether it has a number that nobody told it: it may have been made to fit."
    hasNumberUntoldIn: text = (
      method method numbers anySatisfy: [| :node |
        (((-1) & 0 & 1 & 2 & 10 & 100) asVector includes: node contents) not && [ (text includesSubstring: node contents printString) not ] ] ).
    "The answer that it gives to every probe, or nil."
    onlyAnswer = ( | found |
      outcomes do: [| :came |
        (came at: 'error') isNil ifTrue: [
          found isNil ifTrue: [ found: (came at: 'value') ].
          found = (came at: 'value') ifFalse: [ ^ nil ] ] ].
      found ).
    statePrintString = ( source ).
  | ).

  choice = ( |
    parent* = traits clonable.

    { 'Category: choosing'
      "The source to take from a reply; the cycle waits when there is none."
      from: aReply For: aCycle = ( (((copy reply: aReply) cycle: aCycle) mission: aCycle mission) choose ).
      choose = ( | all. holding. readings |
        mission inferred: list copyRemoveAll.
        reply isRefusal ifTrue: [ ^ cycle giveUp: 'it takes this for something that contradicts itself, or that no method may do' ].
        all: cycle timing: 'looking back' Of: [ contenders ].
        all: cycle timing: 'judging candidates' Of: [ judged: all ].
        cycle timing: 'trying candidates' Of: [ compare: all ].
        holding: all copyFilteredBy: [| :each | each holds ].
        cycle event: 'choice' With: 'outcome' Being: all size printString, ' tried, ', holding size printString, ' hold'.
        holding isEmpty ifTrue: [ ^ cycle giveUp: (whyNoneOf: all) ].
        holding: withEnoughExamples: holding.
        weigh: holding.
        readings: readingsIn: holding.
        tellOf: readings In: holding.
        saysNothing && [ (bestOf: readings first) onlyAnswer isNil ] ifTrue: [ ^ cycle giveUp: (whatWouldSayMoreFor: bestOf: readings first) ].
        (shareOf: readings first) < (leastShareFor: (bestOf: readings first)) ifTrue: [ ^ cycle giveUp: 'nothing it could say is likely enough' ].
        (partOf: readings first In: holding) >= agreement ifFalse: [ ^ cycle giveUp: (differenceBetween: readings first And: (readings at: 1)) ].
        (bestOf: readings first) source ).
    }

    { 'Category: candidates'
      leastShareFor: aContender = (
        (aContender hasNumberUntoldIn: mission selector, ' ', (mission intent ifNil: '')) ifTrue: [ leastShareOfNumbers ] False: [ leastShare ] ).
      "The model's and those from before, the likeliest first."
      contenders = ( | all. old. known |
        all: list copyRemoveAll.
        known: set copyRemoveAll.
        reply candidates do: [| :source. :i. share |
          share: reply sharesOfCandidates at: i.
          (known includes: source) ifTrue: [
            all do: [| :each | each source = source ifTrue: [ each share: each share + share. each weight: each weight + share ] ] ] False: [
            known add: source.
            all addLast: (orchestrator choice contender copySource: source Share: share Weight: (reply weightsOfCandidates at: i)) ] ].
        old: (retrieved asList copyFilteredBy: [| :source | (known includes: source) not ]).
        old do: [| :source | all addLast: (orchestrator choice contender copySource: source Share: retrievedShare / (old size asFloat)) ].
        (all asVector copySortBy: [| :a. :b | a share > b share ]) asList ).
      "Those against whom the guardians have nothing."
      judged: all = (
        all copyFilteredBy: [| :each. verdict |
          each method: (guardians candidate copySource: each source For: mission).
          verdict: guardians judge: each method.
          verdict isGood ifFalse: [ refused: refused + 1. firstRefusal: (firstRefusal ifNil: [ verdict refusals asVector first sentence ]) ].
          verdict isGood ] ).
      compare: all = ( | told |
        all isEmpty ifTrue: [ ^ self ].
        told: sandbox compare: (all asVector copyMappedBy: [| :each | each method ]) For: mission Seconds: seconds
          IfFail: [| :why | ^ cycle giveUp: 'the candidates could not be tried: ', why ].
        probes: (told at: 'probes').
        all with: (told at: 'candidates') Do: [| :each. :d | each told: d ].
        (all anySatisfy: [| :each | each isUntried ]) ifTrue: [ ^ cycle giveUp: 'there was not time enough to try all candidates' ].
        self ).
    }

    { 'Category: what was written before'
      "Methods of others, with the places of this mission."
      retrieved = ( | found |
        cycle isReplay ifTrue: [ ^ (processMemory at: 'recorded retrievals' IfAbsent: [ ^ vector ]) removeFirst ].
        mostRetrieved = 0 ifTrue: [ ^ vector ].
        found: orchestrator retrieval candidatesFor: mission Most: mostRetrieved.
        cycle event: 'retrieved' With: 'outcome' Being: found size printString Reply: found asJson.
        found ).
    }

    { 'Category: readings'
      "Groups of those that do the same, the one with the greatest share first."
      readingsIn: all = ( | groups |
        groups: orderedDictionary copyRemoveAll.
        all do: [| :each | (groups at: (keyOf: each) canonicalize IfAbsentPut: [ list copyRemoveAll ]) addLast: each ].
        (groups asVector copySortBy: [| :a. :b | (weightOf: a) > (weightOf: b) ]) ).
      "What those of one reading have in common. Where nobody said what should be answered, it is what they do."
      keyOf: aContender = (
        ((probes copyMappedBy: [| :each. :i | keyOf: aContender At: i ]) joinUsing: '\n') ).
      keyOf: aContender At: i = (
        mission examples isEmpty ifTrue: [ aContender deedAt: i In: probes ] False: [ aContender keyAt: i ] ).
      shareOf: some = ( some inject: 0 Into: [| :sum. :each | sum + each share ] ).
      weightOf: some = ( some inject: 0 Into: [| :sum. :each | sum + each weight ] ).
      partOf: some In: all = ( (weightOf: some) / (weightOf: all) asFloat ).
      "Examples that say nothing of a slot make it less likely that the method changes it."
      weigh: some = ( | told |
        mission examples isEmpty ifTrue: [ ^ self ].
        told: set copyRemoveAll.
        mission examples do: [| :each | each then do: [| :text. :name | told add: name ] ].
        some do: [| :each | (each changesMoreThan: told In: probes) ifTrue: [ each weight: each weight * unaskedWeight ] ].
        self ).
      tellOf: readings In: all = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'readings' Put: readings size.
        d at: 'part' Put: (partOf: readings first In: all).
        d at: 'likelihood' Put: (shareOf: readings first).
        d at: 'inferred' Put: mission inferred size.
        d at: 'doubt' Put: reply doubt.
        cycle event: 'reading' With: 'outcome' Being: (bestOf: readings first) source Reply: d asJson ).
      "The likeliest, and of equals the shortest."
      bestOf: some = ( | best |
        some do: [| :each |
          (nil == best) || [ (each share > best share) || [ (each share = best share) && [ each source size < best source size ] ] ]
            ifTrue: [ best: each ] ].
        best ).
    }

    { 'Category: examples'
      given = ( (mission allExamples asList copyFilteredBy: [| :each | each isOpen not ]) size ).
      "The candidates that are left when there are examples enough; where too few were given, what nearly all candidates do counts as one."
      withEnoughExamples: holding = ( | leading. left. wanted |
        "Where nothing is left to be tried, the examples say everything: there are two of a flag."
        (given >= neededExamples) || [ (given > 0) && [ probes isEmpty ] ] ifTrue: [ ^ holding ].
        leading: (readingsIn: holding) first.
        "All that can be tried is enough: of a flag there are two."
        wanted: neededExamples - given min: (probes size max: 1).
        left: holding.
        0 upTo: probes size Do: [| :i |
          (mission inferred size < mostInferred) && [ isAgreedAt: i By: leading In: holding ] ifTrue: [
            mission inferred addLast: (exampleAt: i By: (bestOf: leading)).
            left: (left copyFilteredBy: [| :each | (keyOf: each At: i) = (keyOf: leading first At: i) ]) ] ].
        (mission inferred size >= wanted) && [ (shareOf: leading) >= leastShareWithoutExamples ] ifTrue: [ ^ left ].
        mission inferred: list copyRemoveAll.
        cycle giveUp: (whyUnclear: holding) ).
      isAgreedAt: i By: leading In: all = ( | key |
        (leading first isGoodAt: i) && [ ((probes at: i) at: 'do') nonEmpty ] ifFalse: [ ^ false ].
        key: keyOf: leading first At: i.
        (partOf: (all copyFilteredBy: [| :each | (keyOf: each At: i) = key ]) In: all) >= agreementWithoutExamples ).
      exampleAt: i By: aContender = ( | probe. came. then |
        probe: probes at: i.
        came: aContender outcomes at: i.
        then: dictionary copyRemoveAll.
        (came at: 'slots') do: [| :text. :name | text = ((probe at: 'before') at: name IfAbsent: text) ifFalse: [ then at: name Put: text ] ].
        example copyDo: (probe at: 'do') Gives: (came at: 'value') With: (probe at: 'with') Then: then ).
    }

    { 'Category: examples'
      "Whether all examples come to one answer, and leave everything else as it was."
      saysNothing = ( | first |
        mission examples size < 2 ifTrue: [ ^ false ].
        first: mission examples asVector first gives.
        first isNotNil && [ mission examples allSatisfy: [| :each | (each gives = first) && [ each then isEmpty ] ] ] ).
      whatWouldSayMoreFor: aContender = (
        aContender outcomes do: [| :came. :i |
          (came at: 'error') isNil && [ ((came at: 'value') = mission examples asVector first gives) not && [ ((probes at: i) at: 'do') nonEmpty ] ] ifTrue: [
            ^ 'all examples give the same; one that gives something else would decide, such as: ',
              (adding: ((probes at: i) at: 'do') Gives: (came at: 'value') With: (changedIn: (probes at: i)) Then: dictionary) ] ].
        'all examples give the same; one that gives something else would decide' ).
    }

    { 'Category: saying why'
      whyNoneOf: all = ( | of |
        of: counted: reply candidates size As: 'candidate'.
        all isEmpty ifTrue: [
          ^ refused = 0 ifTrue: [ 'none of its replies is a method' ] False: [ 'the guardians refuse all of its ', of, '; the first because ', firstRefusal ] ].
        'of ', of, ' none does what is asked; the likeliest: ', ((all first told at: 'miss' IfAbsent: nil) ifNil: 'it was not tried') ).
      counted: n As: noun = ( n printString, ' ', noun, (n = 1 ifTrue: '' False: 's') ).
      whyUnclear: holding = ( | readings |
        readings: readingsIn: holding.
        readings size > 1 ifTrue: [ ^ differenceBetween: readings first And: (readings at: 1) ].
        'there are too few examples to tell; one is given with: ', (adding: '...' Gives: '...' With: dictionary Then: dictionary) ).
      "Where two readings differ most plainly: the probe with the fewest slots set, and one whose answers can be said."
      differenceBetween: some And: others = ( | one. other. best. bestCost <- 1000 |
        one: bestOf: some. other: bestOf: others.
        0 upTo: probes size Do: [| :i. cost |
          (keyOf: one At: i) = (keyOf: other At: i) ifFalse: [
            cost: ((changedIn: (probes at: i)) size * 2) + (((probes at: i) at: 'do') isEmpty ifTrue: 100 False: 0)
              + ((one isGoodAt: i) && [ other isGoodAt: i ] ifTrue: 0 False: 10).
            cost < bestCost ifTrue: [ bestCost: cost. best: i ] ] ].
        nil == best ifTrue: [ ^ 'candidates differ in what no example can show' ].
        sentenceAt: best For: one And: other ).
      sentenceAt: i For: one And: other = ( | probe. a. b. set. do |
        probe: probes at: i.
        a: (one outcomes at: i). b: (other outcomes at: i).
        set: changedIn: probe.
        do: ((probe at: 'do') isEmpty ifTrue: [ mission selector ] False: [ probe at: 'do' ]).
        'two readings are possible: ', (set isEmpty ifTrue: '' False: [ 'with ', (wordsFor: set), ', ' ]), do, (couldFor: a And: b),
          '; an example would decide: ', (adding: do Gives: ((a at: 'error') isNil ifTrue: [ a at: 'value' ] False: [ b at: 'value' ]) With: set
                                              Then: (slotsOf: a Unlike: b)) ).
      "What a probe leaves in slots, as far as it differs, where nothing else does."
      slotsOf: a Unlike: b = ( | d |
        d: orderedDictionary copyRemoveAll.
        ((a at: 'value') = (b at: 'value')) && [ (a at: 'error') isNil ] ifTrue: [
          (a at: 'slots' IfAbsent: d) do: [| :text. :name | text = ((b at: 'slots') at: name IfAbsent: '') ifFalse: [ d at: name Put: text ] ] ].
        d ).
      "The slots a probe sets to something else than they hold."
      changedIn: probe = ( | d |
        d: orderedDictionary copyRemoveAll.
        (probe at: 'with') do: [| :text. :name |
          text = (sandbox probe sourceOf: (mission receiver _SlotContents: name)) ifFalse: [ d at: name Put: text ] ].
        d ).
      wordsFor: set = ( | parts | parts: list copyRemoveAll. set do: [| :text. :name | parts add: name, ' ', text ]. parts joinUsing: ' and ' ).
      couldFor: a And: b = (
        ((a at: 'error') = (b at: 'error')) && [ (a at: 'value') = (b at: 'value') ] ifFalse: [
          ^ ' could give ', (shown: a), ' or ', (shown: b) ].
        (a at: 'slots') do: [| :text. :name |
          text = ((b at: 'slots') at: name IfAbsent: '') ifFalse: [
            ^ ' could leave ', name, ' at ', text, ' or ', ((b at: 'slots') at: name IfAbsent: 'something else') ] ].
        ' could change what it is given, or not' ).
      shown: came = ( (came at: 'error') isNil ifTrue: [ came at: 'value' ] False: 'nothing, for it fails' ).
      "What adds an example to the mission and goes on with it."
      adding: do Gives: text With: set Then: left = ( | parts |
        parts: '(example copyDo: ', do storeString, ' Gives: ', text storeString.
        set isEmpty && [ left isEmpty ] ifFalse: [ parts: parts, ' With: ', (sandbox probe sourceOfTable: set) ].
        left isEmpty ifFalse: [ parts: parts, ' Then: ', (sandbox probe sourceOfTable: left) ].
        '((orchestrator missionNumber: ', mission number printString, ') addExample: ', parts, ')) resume' ).
    }

    { 'Category: printing'
      statePrintString = ( 'agreement ', agreement printString ).
    }
  | ).
| )

orchestrator _AddSlots: ( |
  choice = ( |
    {} = 'ModuleInfo: Creator: globals orchestrator choice.'.
    parent* = traits choice.
    "Which part of the candidates that do what the examples say must be of one reading."
    agreement <- 0.75.
    "Which part must do the same, for that to count as an example where too few were given; and how many examples are needed."
    agreementWithoutExamples <- 0.8.
    neededExamples <- 3.
    mostInferred <- 5.
    "How likely the model has to find the reading that is taken: between 0 and 1."
    leastShare <- 0.00001.
    "The same for one with a number that neither the selector nor the intent tells."
    leastShareOfNumbers <- 0.02.
    "What the weight of a candidate that changes slots is multiplied by, where no example says what becomes of them."
    unaskedWeight <- 0.2.
    leastShareWithoutExamples <- 0.1.
    "The share of all methods from before together, and how many there are at most."
    retrievedShare <- 0.05.
    mostRetrieved <- 24.
    "Of the processor, for trying all of them."
    seconds <- 4.
    reply. cycle. mission. probes <- vector. refused <- 0. firstRefusal.
    contender = ( |
      {} = 'ModuleInfo: Creator: globals orchestrator choice contender.'.
      parent* = traits contender.
      source <- ''. share <- 0. weight <- 0. method. told <- dictionary.
    | ).
  | ).
| )
