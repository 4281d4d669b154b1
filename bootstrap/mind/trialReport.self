"I am the report of a trial: what came of each example, what it would have read and changed, and what is to be said against it.

 I come out of the process of the trial as a text in JSON; so what I name are names, and what values I tell of are their printStrings.

 needs  core/json, mind/sandbox; when asked: mind/guardians/finding
 gives  sandbox trialReport, sandbox trialResult, sandbox effect, and their traits"

traits _AddSlots: ( |
  "One example, and what came of it. Outcome: 'value', 'error', 'limit' or 'gap'; value is the printString, or what was said of the failure."
  trialResult = ( |
    parent* = traits clonable.
    fromJson: d = ( | new |
      new: copy.
      new example: (d at: 'example'). new outcome: (d at: 'outcome'). new value: (d at: 'value'). new isGood: (d at: 'isGood').
      new steps: (d at: 'steps'). new seconds: (d at: 'seconds').
      new ).
    asJsonDictionary = ( | d |
      d: dictionary copyRemoveAll.
      d at: 'example' Put: example. d at: 'outcome' Put: outcome. d at: 'value' Put: value. d at: 'isGood' Put: isGood.
      d at: 'steps' Put: steps. d at: 'seconds' Put: seconds.
      d ).
    writeJsonOn: writer = ( writer object: asJsonDictionary ).
    isGap = ( 'gap' = outcome ).
    isValue = ( 'value' = outcome ).
    printString = ( (isGood ifTrue: 'good: ' False: 'bad: '), example, ' -> ', (outcome = 'value' ifTrue: '' False: [ outcome, ' ' ]), value ).
  | ).

  "Something a trial did to an object that had been there before. Kind: 'changed' or 'read', 'made' how many objects, 'printed' what."
  effect = ( |
    parent* = traits clonable.
    fromJson: d = ( | new |
      new: copy.
      new kind: (d at: 'kind'). new objectName: (d at: 'objectName'). new slotName: (d at: 'slotName').
      new before: (d at: 'before'). new after: (d at: 'after'). new isAllowed: (d at: 'isAllowed').
      new ).
    asJsonDictionary = ( | d |
      d: dictionary copyRemoveAll.
      d at: 'kind' Put: kind. d at: 'objectName' Put: objectName. d at: 'slotName' Put: slotName.
      d at: 'before' Put: before. d at: 'after' Put: after. d at: 'isAllowed' Put: isAllowed.
      d ).
    writeJsonOn: writer = ( writer object: asJsonDictionary ).
    isChange = ( 'changed' = kind ).
    "What kind of thing, of which object, in which place: of two that agree in it one is told of."
    what = ( kind, ' ', objectName, ' ', slotName ).
    printString = (
      isChange ifTrue: [ ^ 'changed ', slotName, ' of ', objectName, ': ', before, ' -> ', after, (isAllowed ifTrue: '' False: ' (not allowed)') ].
      'read' = kind ifTrue: [ ^ 'read ', slotName, ' of ', objectName ].
      'made' = kind ifTrue: [ ^ 'made ', after, ('1' = after ifTrue: ' object' False: ' objects') ].
      kind, ' ', after ).
  | ).

  trialReport = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copyEmpty = ( | new |
        new: clone.
        new findings: list copyRemoveAll. new effects: list copyRemoveAll. new results: list copyRemoveAll. new gaps: list copyRemoveAll.
        new steps: 0. new seconds: 0.
        new ).
      "A trial that did not come to its end."
      copyRefusal: rule Sentence: sentence = ( copyEmpty refuse: rule Sentence: sentence ).
      copyJson: text = ( fromJson: text parseJson ).
      fromJson: d = ( | new |
        new: copyEmpty.
        (d at: 'findings') do: [| :each | new findings add: (finding fromJson: each) ].
        (d at: 'effects') do: [| :each | new effects add: (sandbox effect fromJson: each) ].
        (d at: 'results') do: [| :each | new results add: (sandbox trialResult fromJson: each) ].
        (d at: 'gaps') do: [| :each | new gaps add: each ].
        new steps: (d at: 'steps').
        new seconds: (d at: 'seconds').
        new ).
      asJsonDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'findings' Put: findings. d at: 'effects' Put: effects. d at: 'results' Put: results. d at: 'gaps' Put: gaps.
        d at: 'steps' Put: steps. d at: 'seconds' Put: seconds.
        d ).
      writeJsonOn: writer = ( writer object: asJsonDictionary ).
    }

    { 'Category: writing it'
      refuse: rule Sentence: sentence = (
        findings add: (finding copyRule: rule Severity: 'refuse' Sentence: sentence).
        self ).
      "An effect that is there already tells how it was before, and from now on how it is now."
      addEffect: anEffect = ( | known |
        known: (effects detect: [| :each | each what = anEffect what ] IfNone: nil).
        known isNil ifTrue: [ effects size < 200 ifTrue: [ effects add: anEffect ] ] False: [ known after: anEffect after ].
        self ).
    }

    { 'Category: reading it'
      passed = ( (findings anySatisfy: [| :each | each isRefusal ]) not ).
      hasGaps = ( gaps isEmpty not ).
      changes = ( effects copyFilteredBy: [| :each | each isChange ] ).
    }

    { 'Category: printing'
      statePrintString = ( | parts |
        parts: list copyRemoveAll.
        parts add: (passed ifTrue: 'passed' False: 'failed').
        results do: [| :each | parts add: each printString ].
        changes do: [| :each | parts add: each printString ].
        gaps do: [| :each | parts add: ('gap: ', (each at: 'receiverName'), ' ', (each at: 'selector')) ].
        findings do: [| :each | parts add: each printString ].
        (parts joinUsing: '; ') ).
    }
  | ).
| )

sandbox _AddSlots: ( |
  trialResult = ( |
    {} = 'ModuleInfo: Creator: globals sandbox trialResult.'.
    parent* = traits trialResult.
    example <- ''. outcome <- 'value'. value <- ''. isGood <- true. steps <- 0. seconds <- 0.
  | ).
  effect = ( |
    {} = 'ModuleInfo: Creator: globals sandbox effect.'.
    parent* = traits effect.
    kind <- 'changed'. objectName <- ''. slotName <- ''. before <- ''. after <- ''. isAllowed <- true.
  | ).
  trialReport = ( |
    {} = 'ModuleInfo: Creator: globals sandbox trialReport.'.
    parent* = traits trialReport.
    findings <- list.
    effects <- list.
    results <- list.
    "What generated methods would be asked for: dictionaries with receiverName, selector and argumentCount."
    gaps <- list.
    steps <- 0.
    seconds <- 0.
  | ).
| )
