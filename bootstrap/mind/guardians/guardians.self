"I am the guardians: nothing that was not written by hand gets into this world unless every one of my covenants has been asked.

     guardians judge: (guardians candidate copySource: 'double: n = ( n * 2 )' For: aMission)

 Whatever a covenant does, there is a verdict: one that fails, goes on too long or answers something that is no collection of findings counts as
 a refusal, by the rule guardian. Covenants are asked in their order, under limits, and without anybody beginning to think of new methods.
 I am sealed: what generated code runs cannot read or change my chain.

 needs  mind/guardians/covenant and the covenants; when asked: mind/guardians/candidate, mind/orchestrator
 gives  guardians, traits guardians verdict, traits verdict; withoutThinking for blocks"

traits block _AddSlots: ( |
  { 'Category: writing methods'
    "My value; a message that is not understood meanwhile is an ordinary error, and no reason to write a method.
     ([ autopoiesis isOff ] withoutThinking)   >>> true"
    withoutThinking = ( autopoiesis offDuring: self ).
  }
| )

traits _AddSlots: ( |
  "I am a verdict: what came of judging one candidate."
  verdict = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copyFindings: aCollection = ( copy findings: (list copyRemoveAll addAll: aCollection) ).
      "The verdict such a dictionary tells of."
      fromJson: d = ( copyFindings: ((d at: 'findings') copyMappedBy: [| :each | finding fromJson: each ]) ).
    }

    { 'Category: asking'
      "Whether nothing speaks against installing it."
      isGood = ( findings allSatisfy: [| :f | f isRefusal not ] ).
      refusals = ( findings copyFilteredBy: [| :f | f isRefusal ] ).
      warnings = ( findings copyFilteredBy: [| :f | f isRefusal not ] ).
      "The rules that are broken, each once, in order."
      brokenRules = ( | seen |
        seen: list copyRemoveAll.
        refusals do: [| :f | (seen includes: f rule) ifFalse: [ seen addLast: f rule ] ].
        seen ).
      breaks: rule = ( refusals anySatisfy: [| :f | f rule = rule ] ).
    }

    { 'Category: printing'
      namePrintString = 'a verdict'.
      statePrintString = ( isGood ifTrue: [ warnings isEmpty ifTrue: 'good' False: [ 'good, ', (counted: warnings As: 'warning') ] ]
                                 False: [ 'refused, ', (counted: refusals As: 'finding') ] ).
      counted: things As: noun = ( things size printString, ' ', noun, (things size = 1 ifTrue: '' False: 's') ).
      "Everything there is to say, a line for each finding."
      report = ( findings isEmpty ifTrue: [ 'good' ] False: [ (findings copyMappedBy: [| :f | f printString ]) joinUsing: '\n' ] ).
    }

    { 'Category: JSON'
      asJsonDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'isGood' Put: isGood.
        d at: 'findings' Put: findings.
        d ).
      writeJsonOn: writer = ( writer object: asJsonDictionary ).
    }
  | ).

  guardians = ( |
    parent* = traits oddball.

    { 'Category: the chain'
      "From now on this one is asked too, after all others."
      add: aCovenant = (
        remove: aCovenant name.
        covenants: (covenants copy addLast: aCovenant).
        self ).
      "The one of that name is not asked any more."
      remove: name = ( covenants: (covenants copyFilteredBy: [| :each | each name != name ]). self ).
      "The covenant of that name, nil when there is none."
      named: name = ( covenants detect: [| :each | each name = name ] IfNone: nil ).
      names = ( (covenants copyMappedBy: [| :each | each name ]) asVector ).
    }

    { 'Category: judging'
      "The verdict on a candidate, or on a method in its place: a mirror or a slot with one."
      judge: aMethod = ( | judged. findings |
        judged: aMethod asCandidate.
        findings: ([ within: [ findingsOf: judged By: [| :each | ask: each About: judged ] ] ]
          on: exceptions limitReached Do: [| :e | e return: nil ]).
        findings isNil ifTrue: [ findings: (findingsOf: judged By: [| :each | askAlone: each About: judged ]) ].
        verdict copyFindings: findings ).
      "What all of them have to say, the block being how one is asked."
      findingsOf: aCandidate By: asking = ( | findings |
        findings: list copyRemoveAll.
        covenants copy do: [| :each |
          (aCandidate isReadable || [ readsTextOf: each ]) ifTrue: [ findings addAll: (asking value: each) ] ].
        findings ).
      readsTextOf: aCovenant = ( [ false == aCovenant needsTree ] onError: [ false ] ).
      "What one covenant has to say, in a vector of findings, if it comes to an end."
      ask: aCovenant About: aCandidate = (
        [ [ findingsIn: (aCovenant check: aCandidate) ] withoutThinking ]
          on: exceptions error
          Do: [| :e | e return: (refusalOf: aCovenant Because: e messageText) ] ).
      "The same, whatever it does. A limit costs more than a covenant does, so all are asked within one at first, and one by one only when that
       was reached."
      askAlone: aCovenant About: aCandidate = (
        [ within: [ ask: aCovenant About: aCandidate ] ]
          on: exceptions limitReached
          Do: [| :e | e return: (refusalOf: aCovenant Because: e messageText) ] ).
      within: aBlock = ( aBlock valueWithinSteps: steps Seconds: seconds Bytes: bytes Depth: depth ).
      "The elements of what came, which must be a collection of findings."
      findingsIn: came = ( | found |
        (came _InheritsFrom: traits collection) ifFalse: [ error: 'no collection of findings came' ].
        found: vector copySize: 0.
        came do: [| :each |
          (each _InheritsFrom: traits finding) ifFalse: [ error: 'something that is no finding came' ].
          found: found copyAddLast: each ].
        found ).
      refusalOf: aCovenant Because: why = ( | name |
        name: ([ within: [ aCovenant name asString canonicalize ] ] on: exceptions error & exceptions limitReached Do: 'without a name').
        vector copySize: 1 FillingWith:
          (finding copyRule: 'guardian' Severity: 'refuse' Sentence: 'the covenant ', name, ' came to no judgement: ', why asString) ).
    }

    { 'Category: telling the rules'
      "A line for each rule."
      rulesForPrompt = ( | lines |
        lines: list copyRemoveAll.
        covenants do: [| :each | lines addLast: '- ', each rule ].
        lines joinUsing: '\n' ).
    }
  | ).
| )

traits guardians _AddSlots: ( |
  "The prototype of verdicts."
  verdict = ( | {} = 'ModuleInfo: Creator: traits guardians verdict.'. parent* = traits verdict. findings <- list copyRemoveAll | ).
| )

globals _AddSlots: ( |
  guardians = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals guardians.'.
    parent* = traits guardians.
    "The chain, in the order in which it is asked."
    covenants <- (covenants readable & covenants oneMethod & covenants annotations & covenants size & covenants lookalikes & covenants noOverride
      & covenants primitives & covenants computedSelectors & covenants reflection & covenants systemNames & covenants commits
      & covenants assignments & covenants sharedObjects & covenants transience & covenants escape & covenants loops & covenants sizeBombs
      & covenants trialAwareness & covenants judgeTalk) asList.
    "What judging one candidate may cost; and, when that was not enough, what each covenant may spend."
    steps <- 2000000.
    seconds <- 2.
    bytes <- 200000000.
    depth <- 1000.
  | ).
| )
