"I am validating: the guardians judge the candidate, then it is tried in a process of its own, then the architect is asked where he wants to be.
 A candidate that sends what nobody understands yet is tried again when a mission of its own has filled the gap.

 needs  mind/states/state; when asked: mind/guardians, mind/sandbox, mind/architect
 gives  states validating"

states _AddSlots: ( |
  validating = ( |
    {} = 'ModuleInfo: Creator: globals states validating.'.
    parent* = traits synthesisState.
    stateName = 'validating'.
    processSynthesis = (
      (judgeCandidate && [ tryCandidate && [ passesReview && [ hasConsent ] ] ])
        ifTrue: [ leave: (pheromone copyFrom: 'validating' Confidence: 1) ]
         False: [ leave: (pheromone copyFailureFrom: 'validating') ] ).

    judgeCandidate = (
      method: (guardians candidate copySource: mission candidateSource For: mission).
      mission verdict: (guardians judge: method).
      eventVerdict.
      mission verdict isGood ifTrue: [ chooseHolder. ^ true ].
      refuse: mission candidateSource Because: mission verdict refusals.
      false ).
    "A method that brings state belongs into the receiver: what all of its kind share is no place for it."
    chooseHolder = ( method declared isEmpty ifFalse: [ mission holder: mission receiver. method holder: mission receiver ] ).

    tryCandidate = ( | left |
      left: orchestrator maximumGaps.
      [
        mission trial: (sandbox try: method Examples: mission allExamples).
        eventTrial.
        ownGaps isEmpty || [ left = 0 ] ifTrue: [ ^ judgeTrial ].
        left: left - 1.
        (fillGap: ownGaps first) ifFalse: [ ^ false ]
      ] loop ).
    "What the receiver itself would be asked for. Another object's gap is for a mission of its own, when the message is really sent."
    ownGaps = ( mission trial gaps select: [| :g | (g at: 'receiverName') = mission receiver _ObjectName ] ).
    judgeTrial = (
      ownGaps isEmpty ifFalse: [ fail: 'too much is missing: ', (ownGaps first at: 'selector'), ' too'. ^ false ].
      mission trial passed ifTrue: [ ^ true ].
      refuse: mission candidateSource Because: mission trial findings.
      false ).

    "What a model thinks of it, where the architect wants that asked too. What is no verdict is a refusal."
    passesReview = ( | found. reviewer |
      orchestrator asksForReview && [ llm makesPlans ] ifFalse: [ ^ true ].
      reviewer: (codex routeFor: mission kind) leadAt: 'validating' IfNone: 'alfred'.
      dataCovenant read: (ask: (codex promptMaker reviewFor: mission Nonce: nonce) As: reviewer) Against: (codex schemaNamed: 'verdict')
        IfGood: [| :given | found: (findingsIn: given By: reviewer) ]
         IfBad: [| :why | found: why ].
      mission verdict findings addAll: found.
      eventVerdict.
      mission verdict isGood ifTrue: [ ^ true ].
      refuse: mission candidateSource Because: mission verdict refusals.
      false ).
    findingsIn: given By: reviewer = ( | found |
      found: (given at: 'findings') copyMappedBy: [| :f |
        finding copyRule: (f at: 'rule') Severity: (f at: 'severity') Sentence: (f at: 'sentence')
          Line: (f at: 'line' IfAbsent: 0) Column: (f at: 'column' IfAbsent: 0) ].
      ((given at: 'isGood') || [ found anySatisfy: [| :f | f isRefusal ] ]) ifFalse: [
        found: found copyAddLast: (finding copyRule: 'review' Severity: 'refuse' Sentence: reviewer, ' finds it not good, and says not why') ].
      found ).

    hasConsent = ( | answer |
      orchestrator consentIsNeededFor: mission IfNot: [ ^ true ].
      architect isPresent ifFalse: [ wait: 'consent' Because: 'it was judged good, and waits for your consent' ].
      answer: architect consentTo: mission.
      event: 'consent' With: 'outcome' Being: answer.
      answer = 'accept' ifTrue: [ ^ true ].
      answer = 'reject' ifTrue: [ fail: 'the architect rejected it'. ^ false ].
      mission candidateSource: answer.
      mission consentGiven: true.
      keepMission.
      judgeCandidate && [ tryCandidate && [ hasConsent ] ] ).
  | ).
| )
