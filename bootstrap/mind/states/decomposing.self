"I am decomposing: the lead persona turns the brief into a plan: what to look up, whom to ask, how hard it is, and what is unclear. A reply that is
 no plan is asked for again, with what was wrong with it.

 needs  mind/states/state; when asked: mind/codex, mind/guardians/dataCovenant
 gives  states decomposing"

states _AddSlots: ( |
  decomposing = ( |
    {} = 'ModuleInfo: Creator: globals states decomposing.'.
    parent* = traits synthesisState.
    stateName = 'decomposing'.
    processSynthesis = (
      plan: (engineMakesPlans ifTrue: [ askForPlan ] False: [ codex defaultPlan ]).
      plan isNil ifTrue: [ ^ leave: (pheromone copyFailureFrom: 'decomposing') ].
      leave: planTrace ).
    "A trace that says of the plan what matters for what comes next. Questions that were answered are none any more."
    planTrace = ( | p. open |
      open: (plan at: 'ambiguities' IfAbsent: [ vector ]) reject: [| :q | isAnswered: q ].
      p: pheromone copyFrom: 'decomposing' Confidence: (plan at: 'confidence' IfAbsent: 1).
      p planComplexity: (plan at: 'complexity' IfAbsent: 0).
      p resourceRequest: (plan at: 'resourceRequest' IfAbsent: '').
      p ambiguities: open asVector.
      open isEmpty ifFalse: [ p outcome: 'ambiguous'. p confidence: (p confidence min: 0.5) ].
      p ).
    "nil when no reply was a plan."
    askForPlan = ( | report <- ''. reply |
      orchestrator planTries do: [
        reply: ask: (codex promptMaker decompositionFor: mission Report: report Nonce: nonce) As: 'brick'.
        dataCovenant read: reply Against: (codex schemaNamed: 'plan')
          IfGood: [| :thePlan | ^ thePlan ]
           IfBad: [| :findings |
             report: ((findings asVector copyMappedBy: [| :f | f sentence ]) joinUsing: '\n') ] ].
      refuse: reply Rule: 'plan' Report: report.
      nil ).
  | ).
| )
