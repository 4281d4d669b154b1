"I am the orchestrator: I hear of messages nobody understood, make missions of them, let cognitive cycles think about them, and keep what has to wait.

     orchestrator consent: 'trust'              install what was judged good; also 'askFirst' and 'never'
     orchestrator inbox                         missions that wait for you or for a model
     orchestrator write: 'area' For: square Intent: 'side times side' Examples: (example copyDo: 'area' Gives: '9')

 needs  mind/cycle, mind/mission, mind/failureLog, mind/codex; when asked: mind/journal, mind/models
 gives  orchestrator, autopoiesis"

globals _AddSlots: ( |
  "Whether messages nobody understands become missions. Not while a guardian judges or a candidate is tried."
  autopoiesis = ( |
    parent* = traits oddball.
    isOff = ( processMemory at: 'autopoiesis is off' IfAbsent: false ).
    offDuring: block = ( processMemory at: 'autopoiesis is off' Put: true During: block ).
  | ).

  orchestrator = ( |
    {} = 'Sealed'.
    parent* = traits oddball.

    { 'Category: options'
      consentMode <- 'askFirst'.
      "How many corrections one mission may have, and whether they are made at once."
      maximumCorrections <- 2.
      correctsAtOnce <- true.
      "How deep missions may nest, how many gaps one candidate may leave, how many states one cycle may go through."
      maximumDepth <- 3.
      maximumGaps <- 5.
      maximumSteps <- 40.
      "Whether a persona reviews what the guardians and the trial have let pass. That is one more question for each mission."
      asksForReview <- false.
      "How often a plan is asked for, and how many pieces of context there are at most."
      planTries <- 2.
      maximumContext <- 6.
      "What generated methods may use besides what harms nobody."
      grants <- vector.
      "A number for everything random in a cycle; nil: a new one each time."
      seed.
      "How the next state is chosen; objects that answer research: query with texts."
      thinking.
      researchers <- list copyRemoveAll.
      "No missions are made of these: what asks is better told that it erred."
      neverLearned <- list copyRemoveAll.
    }

    { 'Category: options'
      consent = ( consentMode ).
      "askFirst: the architect decides. trust: what was judged good is installed. never: nothing is written."
      consent: mode = (
        (consentModes includes: mode) ifFalse: [ ^ error: 'consent is one of ', (consentModes joinUsing: ', '), '; not ', mode printString ].
        consentMode: mode asString canonicalize ).
      consentModes = ( ('askFirst' & 'trust' & 'never') asVector ).
    }

    { 'Category: hearing of messages'
      "Whether a message that was not understood becomes a mission. When it does not, the message gets to know why."
      mayHear: aMessage = ( | near |
        mayThink not || [ aMessage methodHolder isNotNil || [ isPrinting || [ neverLearned includes: aMessage selector ] ] ] ifTrue: [ ^ false ].
        near: nearOf: aMessage.
        near isNil ifFalse: [ ^ explain: aMessage
          Because: '\'', near, '\' is very near; if it was no slip, say learn: \'', aMessage selector, '\'' ].
        consentMode = 'never' ifTrue: [ ^ explain: aMessage Because: 'nothing is written while orchestrator consent is \'never\'' ].
        depth >= maximumDepth ifTrue: [ ^ explain: aMessage Because: 'missions nest ', depth printString, ' deep already' ].
        true ).
      mayThink = ( autopoiesis isOff not && [ sandbox isTrying not ] ).
      explain: aMessage Because: why = (
        aMessage explanation: ('No \'', aMessage selector, '\' slot found in ', aMessage receiver _ObjectName, '. Not written for you: ', why, '.') canonicalize.
        false ).
      "A selector the receiver understands that this one is a slip of, or nil."
      nearOf: aMessage = ( aMessage nearest do: [| :s | (isSlip: aMessage selector Of: s) ifTrue: [ ^ s ] ]. nil ).
      isSlip: a Of: b = ( | d |
        a uncapitalizeAll = b uncapitalizeAll ifTrue: [ ^ true ].
        d: (distanceFrom: a To: b).
        a size < 4 ifTrue: [ false ] False: [ a size < 10 ifTrue: [ d <= 1 ] False: [ d <= 2 ] ] ).
      "How many characters have to be put in, taken out, replaced, or swapped with their neighbour, to make one word of another: Damerau's distance."
      distanceFrom: a To: b = ( | before. row. earlier |
        (a size - b size) absoluteValue > 2 ifTrue: [ ^ 3 ].
        row: b size succ asVector copy.
        1 to: a size Do: [| :i |
          earlier: before. before: row.
          row: vector copySize: b size succ FillingWith: i.
          1 to: b size Do: [| :j. same |
            same: ((a at: i pred) = (b at: j pred)).
            row at: j Put: (((before at: j) succ min: (row at: j pred) succ) min: (before at: j pred) + (same ifTrue: 0 False: 1)).
            ((i > 1) && [ (j > 1) && [ ((a at: i pred) = (b at: j - 2)) && [ (a at: i - 2) = (b at: j pred) ] ] ]) ifTrue: [
              row at: j Put: ((row at: j) min: (earlier at: j - 2) succ) ] ] ].
        row last ).
      isPrinting = ( _ActiveSelectors anySatisfy: [| :s | printingSelectors includes: s ] ).
      printingSelectors = ( ('printString' & 'statePrintString' & 'storeString' & 'storeStringIfFail:' & 'namePrintString') asVector ).
      "A mission for it, or the one that waits already; thought through to its end."
      hear: aMessage = ( | m |
        m: waitingFor: aMessage selector In: (mission holderFor: aMessage receiver) IfNone: [
          (mission copyReceiver: aMessage receiver Selector: aMessage selector Arguments: aMessage arguments)
            askedBy: aMessage sender _ObjectName ].
        m arguments isEmpty ifTrue: [ m arguments: aMessage arguments ].
        m isWaiting && [ m number > 0 ] ifTrue: [ resume: m ] False: [ undertake: m ] ).
      depth = ( processMemory at: 'depth of missions' IfAbsent: 0 ).
    }

    { 'Category: missions'
      inbox <- tellingList copyRemoveAll.
      "A method on request, for any object; the examples are what it is tried with. Answers the mission."
      write: selector For: receiver Intent: text Examples: some = ( | m |
        consentMode = 'never' ifTrue: [ ^ error: 'nothing is written while orchestrator consent is \'never\'' ].
        (isSelector: selector) ifFalse: [ ^ error: selector printString, ' is no selector; one is such as \'area\', \'scaledBy:\' or \'+\'' ].
        (hasSlots: receiver) ifFalse: [ ^ error: receiver printString, ' has no slots of its own; a method for all of its kind goes into their traits' ].
        m: mission copyReceiver: receiver Selector: selector asString Intent: text Examples: some asVector.
        correctedAs: m IfNone: [
          inbox: (inbox reject: [| :each | each isFor: m selector In: m holder ]).
          undertake: m ] ).
      isSelector: thing = ( (thing _InheritsFrom: traits string) && [ thing _IsSelector ] ).
      hasSlots: thing = ( (('smallInt' & 'float' & 'canonicalString' & 'block' & 'method') asVector includes: thing _ObjectKind) not ).
      "The correction that was made of this very request, when what made the request is evaluated once more."
      correctedAs: m IfNone: block = ( | done |
        done: processMemory at: 'corrected request' IfAbsent: [ ^ block value ].
        processMemory removeKey: 'corrected request'.
        (done isFor: m selector In: m holder) ifTrue: [ done ] False: block ).
      waitingFor: selector In: holder IfNone: block = (
        inbox do: [| :m | (m isFor: selector In: holder) ifTrue: [ ^ m ] ].
        block value ).
      missionNumber: n = ( inbox detect: [| :m | m number = n ] IfNone: [ error: 'no mission ', n printString, ' waits' ] ).
      undertake: m = ( think: (cycleFor: m) ).
      "Goes on where it stopped: a candidate is judged again, on the world as it is now."
      resume: m = (
        mustBeAboutAMessage: m.
        m waitsFor = 'answer' ifTrue: [ architect isPresent ifFalse: [ signalWaiting: m ] ].
        m waitsFor = 'consent' ifTrue: [ consentIsNeededFor: m IfNot: [ ^ accept: m ]. architect isPresent ifFalse: [ signalWaiting: m ] ].
        m hasCandidate ifTrue: [ judge: m ] False: [ think: (cycleFor: m) ] ).
      mustBeAboutAMessage: m = (
        m selector isEmpty ifTrue: [ error: 'this mission is about no message; missions that wait are in orchestrator inbox' ] ).
      accept: m = ( m consentGiven: true. judge: m ).
      define: m As: source = (
        mustBeAboutAMessage: m.
        m candidateSource: source asString canonicalize.
        m modelName: m byHand.
        m adapter: nil.
        m promptText: ''.
        accept: m ).
      reject: m = (
        mustBeAboutAMessage: m.
        m state: 'failed'. m waitsFor: ''. m reason: 'rejected by the architect'. takeOut: m. failureLog add: (failureLog failure copyFrom: m Cycle: m cycle). m ).
      "An inbox that does not hold it is left as it is: two sessions that need not meet do not."
      takeOut: m = ( (isWaiting: m) ifTrue: [ inbox: (inbox reject: [| :each | each number = m number ]) ]. self ).
      isWaiting: m = ( inbox anySatisfy: [| :each | each number = m number ] ).
      "A cycle that begins with judging the candidate the mission has."
      judge: m = ( | c |
        c: cycleFor: m.
        c openWorkingData.
        c leave: (pheromone copyFrom: 'synthesizing' Confidence: 1).
        c synthesisState: states validating.
        think: c ).
      cycleFor: m = ( | n |
        mayThink ifFalse: [ ^ error: 'no mission begins while a method is judged or tried' ].
        m state: 'running'. m waitsFor: ''. m reason: ''. m isCorrectable: false.
        n: (processMemory at: 'replaying' IfAbsent: false) ifTrue: [ journal newNumber ] False: [ journal add: m asDictionary asJson ].
        m number = 0 ifTrue: [ m number: n ].
        m cycle: n.
        processMemory at: 'mission of cycle ', n printString Put: m.
        cognitiveCycle copyFor: m Number: n ).
      "Runs the cycle to its end; answers its mission, or signals that it came to nothing."
      think: c = (
        _Thought.
        (processMemory at: 'engine of the thought' Put: llm engine) at: 'consent of the thought' Put: consentMode.
        processMemory at: 'replies heard' Put: (processMemory at: 'replies heard' IfAbsent: [ list copyRemoveAll ]).
        processMemory at: 'depth of missions' Put: depth + 1 During: [ c run ].
        c mission isComplete ifFalse: [ signalFailed: c mission ].
        c mission ).
      signalFailed: m = ( (exceptions missionFailed copy mission: m) signal: ('mission ', m number printString, ', ', m selector, ' for ', m receiver _ObjectName, ': ', m reason) canonicalize ).
      signalWaiting: m = ( (exceptions missionWaits copy mission: m) signal: ('mission ', m number printString, ', ', m selector, ' for ', m receiver _ObjectName, ': ', m reason, '; it is in orchestrator inbox') canonicalize ).
      consentIsNeededFor: m IfNot: block = (
        (consentMode = 'trust') || [ m consentGiven ] ifTrue: [ block value ] False: [ self ] ).
      "A candidate sends what its receiver does not understand yet: a mission for that, after which the candidate is tried again. Answers
       whether that could be."
      fill: aGap For: aCycle = ( | m |
        depth >= maximumDepth ifTrue: [
          aCycle fail: 'missions nest ', depth printString, ' deep already, and ', (aGap at: 'selector'), ' is missing'.
          ^ false ].
        m: waitingFor: (aGap at: 'selector') In: aCycle mission usualHolder IfNone: [
          (mission copyReceiver: aCycle mission receiver Selector: (aGap at: 'selector') Arguments: vector)
            askedBy: 'mission ', aCycle mission number printString ].
        m number > 0 ifTrue: [ resume: m ] False: [ undertake: m ].
        true ).
    }

    { 'Category: choosing the next state'
      "What follows from all the traces in the cycle's field, among the states its route allows."
      stateAfter: aCycle = ( | names. probabilities. name. d |
        names: ((codex routeFor: aCycle mission kind) transitions at: aCycle stateName) asVector.
        probabilities: thinking probabilitiesOf: names By: thinking weights For: aCycle field features.
        name: thinking choose: names With: probabilities From: aCycle chance.
        d: dictionary copyRemoveAll.
        names with: probabilities Do: [| :each. :p | d at: each Put: p ].
        aCycle event: 'transition' With: 'outcome' Being: name Reply: d asJson.
        stateNamed: name ).
      stateNamed: name = ( states _Perform: name canonicalize ).
      seedForCycle = (
        processMemory at: 'seed of the replay' IfAbsent: [ seed ifNil: [ random copy integer: 4294967296 ] ] ).
    }

    { 'Category: after an evaluation'
      "What became of the missions of an evaluation that has ended, or of a process that died: the journal has their numbers. The journal forgets
       them, and I keep what is left to do. Notes of other kinds are left alone."
      settleNotes: numbers Committed: isCommitted = (
        numbers do: [| :n |
          (isMissionNote: n) ifTrue: [
            settle: n Committed: isCommitted. journal remove: n. processMemory removeKey: 'mission of cycle ', n printString ] ].
        self ).
      isMissionNote: n = ( [ (journal at: n) parseJson includesKey: 'state' ] onError: [ false ] ).
      settle: n Committed: isCommitted = ( | d. m. s |
        d: (journal at: n) parseJson.
        m: processMemory at: 'mission of cycle ', n printString IfAbsent: [ missionFrom: d Cycle: n IfGone: [ ^ self ] ].
        s: d at: 'state'.
        (s = 'complete') && [ isCommitted || [ isInstalled: m Cycle: n ] ] ifTrue: [ ^ self ].
        s = 'failed' ifTrue: [ ^ settleFailed: m As: d Cycle: n ].
        (isSettledElsewhere: m Cycle: n) ifTrue: [ ^ self ].
        m: (inbox detect: [| :each | each number = m number ] IfNone: [ inbox addLast: m. m ]).
        m takeFrom: d.
        m state: 'waiting'.
        (m waitsFor isEmpty) ifTrue: [
          m state: 'pending'.
          m reason: (s = 'complete' ifTrue: 'what it was part of was undone' False: 'it was interrupted') ].
        self ).
      "What failed is told by what was written down; the mission itself may be again what it was before the evaluation, and one that the architect
       answered by hand stays so."
      settleFailed: m As: d Cycle: n = ( | next |
        failureLog add: (failureLog failure copyFrom: (tell: d To: m clone) Cycle: n).
        ((d at: 'modelName') = mission byHand) || [ isSettledElsewhere: m Cycle: n ] ifTrue: [ ^ self ].
        tell: d To: m.
        takeOut: m.
        ((d at: 'isCorrectable') && [ (d at: 'corrections') < maximumCorrections ]) ifFalse: [ ^ self ].
        next: (m copyCorrecting: (d at: 'flawedSource') Rule: (d at: 'brokenRule') Report: (d at: 'report')).
        next number: journal newNumber.
        inbox addLast: next.
        processMemory at: 'correction due' Put: next ).
      tell: d To: m = ( ('reason' & 'brokenRule' & 'report' & 'flawedSource') asVector do: [| :name | m _Perform: (name, ':') canonicalize With: (d at: name) ]. m ).
      missionFrom: d Cycle: n IfGone: gone = (
        [ | m | m: mission copyFromDictionary: d. m number: ((d at: 'number') = 0 ifTrue: n False: [ d at: 'number' ]). m cycle: n. m ] on: exceptions error Do: [| :e |
          failureLog add: ((failureLog failure copy reason: 'what it was for is gone: ', e messageText) selector: (d at: 'selector')).
          e return: gone value ] ).
      "A mission that a cycle took up again had been waiting; if it does not any more, another session has accepted or rejected it meanwhile."
      isSettledElsewhere: m Cycle: n = ( (m number != n) && [ (isWaiting: m) not ] ).
      isInstalled: m Cycle: n = ( provenance annals anySatisfy: [| :each | each cycle = n ] ).
      "Sent by the session after a failure: the correction that is due, made at once. Answers whether there was one."
      correctNext = ( | m |
        m: processMemory at: 'correction due' IfAbsent: [ ^ false ].
        processMemory removeKey: 'correction due'.
        correctsAtOnce ifFalse: [ ^ false ].
        asInFailedThought: [ undertake: m ].
        m isRequest ifTrue: [ processMemory at: 'corrected request' Put: m ].
        true ).
      "The block's value, with the engine and the consent of the evaluation that failed, also where that had set them itself and lost them again."
      asInFailedThought: block = ( | engine. mode |
        engine: llm engine.
        mode: consentMode.
        llm engine: (processMemory at: 'engine of the thought' IfAbsent: [ engine ]).
        consentMode: (processMemory at: 'consent of the thought' IfAbsent: [ mode ]).
        block ensure: [ llm engine: engine. consentMode: mode ] ).
      "Sent by the session before it evaluates again what met a change by somebody else."
      againAfterConflict = (
        processMemory at: 'recorded replies' Put: (processMemory at: 'replies heard' IfAbsent: [ list copyRemoveAll ]).
        processMemory at: 'replies heard' Put: list copyRemoveAll.
        self ).
    }

    { 'Category: memory of what was written'
      "Installations of methods by a model, an adapter or persona, 'the architect', or a mission's number.
       (orchestrator methodsWrittenBy: 'nobody') size   >>> 0"
      methodsWrittenBy: who = ( provenance methodsWrittenBy: who ).
    }

    { 'Category: printing'
      statePrintString = ( inbox size printString, ' in the inbox, consent ', consentMode ).
    }
  | ).
| )

orchestrator thinking: stigmergy copyStandard
orchestrator grants: (vector copySize: 1 FillingWith: 'output')
orchestrator neverLearned addAll: (
  'ifTrue:' & 'ifFalse:' & 'ifTrue:False:' & 'ifFalse:True:' & '&&' & '||' & 'not' & 'whileTrue:' & 'whileTrue' & 'whileFalse:' & 'whileFalse' & 'loop'
  & '=' & '==' & '!=' & '!==' & 'hash' & 'copy' & 'clone' & 'parent' & 'printString' & 'statePrintString' & 'storeString' & 'asString' & 'print' & 'printLine'
  & 'value' & 'signal' & 'handles:' & 'undefinedSelector:Type:Delegatee:MethodHolder:Arguments:') asVector
