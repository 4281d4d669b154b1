"I am the cognitive cycle: one mission being thought about. What I do next is what my parent synthesisState says; another state becomes my parent,
 and I behave in another way. I leave traces in a field, and from the field follows which state comes next.

     (cycle number: 7) events           what happened in cycle 7, from the trail
     cycle replay: 7                    think it again, with the replies of that time

 needs  mind/pheromone, mind/stigmergy, mind/mission, mind/states; when asked: mind/orchestrator, mind/trail, mind/journal, mind/models
 gives  cognitiveCycle, also known as cycle"

traits _AddSlots: ( |
  cognitiveCycle = ( |
    parent* = traits clonable.

    { 'Category: making'
      copyFor: aMission Number: n = ( | new |
        new: clone.
        new mission: aMission.
        new number: n.
        new synthesisState: states idle.
        new ).
    }

    { 'Category: running'
      "Until the last state has done its work."
      run = ( | steps <- 0 |
        processMemory at: 'cycle' Put: self During: [
          [
            takeStep ifTrue: [ ^ self ].
            steps: steps + 1.
            steps = orchestrator maximumSteps ifTrue: [
              fail: 'it went through ', steps printString, ' states without coming to an end'.
              leave: (pheromone copyFailureFrom: stateName).
              synthesisState: states failed ]
          ] loop ] ).
      "The state's work, and the step to the next one. Answers whether that was all."
      takeStep = ( | start. last |
        last: isLastState.
        start: _TimeMonotonic.
        architect tell: mission selector, '  ', stateName.
        event: 'state' With: 'state' Being: stateName.
        processSynthesis.
        spent: stateName Milliseconds: _TimeMonotonic - start.
        last ifTrue: [ event: 'times' With: 'outcome' Being: times asJson ] False: [ synthesisState: (orchestrator stateAfter: self) ].
        last ).
      "The block's value; the time it takes is told under that name too, beside the state's."
      timing: name Of: block = ( | start. value |
        start: _TimeMonotonic.
        value: block value.
        spent: name Milliseconds: _TimeMonotonic - start.
        value ).
      spent: name Milliseconds: ms = ( times at: name Put: (times at: name IfAbsent: 0) + ms ).
    }

    { 'Category: for the states'
      openWorkingData = (
        field: pheromoneField copy.
        context: list copyRemoveAll.
        answers: list copyRemoveAll.
        times: dictionary copyRemoveAll.
        plan: codex defaultPlan.
        seed: orchestrator seedForCycle.
        mission seed: seed.
        chance: random copySeed: seed.
        writer: (codex routeFor: mission kind) leadAt: 'synthesizing' IfNone: 'robin'.
        event: 'brief' With: 'outcome' Being: mission asDictionary asJson ).
      "A trace has a shape; a state that was made by hand may err."
      leave: aPheromone = ( | d. wrong |
        d: aPheromone asDictionary.
        wrong: (codex schemaNamed: 'pheromone') check: d.
        wrong isEmpty ifFalse: [ ^ error: 'the state ', stateName, ' left no pheromone: ', wrong asVector first ].
        field add: aPheromone.
        event: 'pheromone' With: 'outcome' Being: d asJson ).
      nonce = ( seed + number ).
      "What the model of a persona replies to a prompt."
      ask: prompt As: personaName = ( ask: prompt As: personaName Changing: [| :r | r ] ).
      "The source of a method that answers the mission's message. Engines that can hold their model to a grammar do so; where there are several
       candidates, one is chosen."
      askForMethod: prompt As: personaName = ( | reply |
        reply: replyTo: prompt As: personaName Changing: [| :r |
          llm isPresent ifTrue: [ llm engine shape: r For: mission. mission promptText: r prompt ] ].
        reply hasChoice ifTrue: [ orchestrator choice from: reply For: self ] False: [ reply text ] ).
      ask: prompt As: personaName Changing: block = ( (replyTo: prompt As: personaName Changing: block) text ).
      replyTo: prompt As: personaName Changing: block = ( | persona. r |
        persona: personas named: personaName.
        r: persona requestFor: prompt.
        r seed: seed + asked.
        block value: r.
        asked: asked + 1.
        waitWithoutModel: [ timing: 'the model' Of: [ llm answer: r ] ] ).
      "The block's value; a mission whose model is not there waits for it."
      waitWithoutModel: block = (
        [ block value ] on: modelIsAway Do: [| :e | wait: 'model' Because: (withoutDot: e messageText firstLine) ] ).
      withoutDot: text = ( (text endsWith: '.') ifTrue: [ text copyWithoutLast ] False: [ text ] ).
      modelIsAway = ( exceptions noModel & exceptions modelUnreachable & exceptions modelBusy & exceptions modelTimedOut & exceptions modelOutOfReplies ).
      "Stop here: the mission goes into the inbox, and what was evaluated fails."
      wait: what Because: why = (
        mission state: 'waiting'.
        mission waitsFor: what.
        mission reason: why.
        keepMission.
        event: 'waiting' With: 'outcome' Being: why.
        event: 'times' With: 'outcome' Being: times asJson.
        orchestrator signalWaiting: mission ).
      "The candidate, or a plan, cannot be taken; a correction can be asked for."
      refuse: source Rule: rule Report: text = (
        mission flawedSource: source.
        mission brokenRule: rule.
        mission report: text.
        mission isCorrectable: true.
        mission reason: 'refused: ', text firstLine.
        isBeyondItsWriter ifTrue: [ giveUp: mission reason ].
        self ).
      "Whether whoever wrote the candidate could write no other."
      isBeyondItsWriter = ( (mission modelName = mission byHand) not && [ isReplay not && [ llm isPresent && [ llm engine takesCorrections not ] ] ] ).
      "Nobody here can write it: it waits for a better model, an example, or the architect's own hand."
      giveUp: why = ( mission candidateSource: ''. wait: 'help' Because: 'I could not write this: ', why ).
      refuse: source Because: findings = ( | first |
        first: findings asVector first.
        refuse: source Rule: first rule
          Report: ((findings asVector copyMappedBy: [| :f | f sentence, ' (', f rule, f place, ')' ]) joinUsing: '\n') ).
      "It came to nothing, and asking again would not help."
      fail: why = ( mission isCorrectable: false. mission reason: why ).
      engineMakesPlans = ( processMemory at: 'the replay has a plan' IfAbsent: [ llm makesPlans ] ).
      lookUp: query = ( (catalog like: query Top: orchestrator maximumContext) do: [| :hit | addContext: hit chunk text ] ).
      addContext: text = (
        ((context includes: text) || [ context size >= orchestrator maximumContext ]) ifFalse: [ context addLast: text ].
        self ).
      addAnswer: text From: facet = (
        answers addLast: (facet at: 'persona'), ' ', (facet at: 'facet'), ' ', text ).
      openQuestions = ( field last ambiguities ).
      isAnswered: q = ( mission clarifications anySatisfy: [| :c | c key = q ] ).
      "The architect's word, or in a replay what he said then."
      askArchitect: q = (
        isReplay ifTrue: [ (processMemory at: 'recorded answers' IfAbsent: [ list ]) removeFirst ]
                False: [ architect ask: (codex promptMaker clarificationFor: mission Question: q) ] ).
      answerIsNear = ( isReplay || [ architect isPresent ] ).
      noteAnswer: text To: q = ( mission clarifications addLast: q -> text. event: 'answer' With: 'prompt' Being: q Reply: text ).
      fillGap: aGap = ( orchestrator fill: aGap For: self ).
      install = ( provenance install: self ).
    }

    { 'Category: writing down'
      event: name With: key Being: value = ( event: name Telling: (dictionary copyRemoveAll at: key Put: value) ).
      event: name With: key Being: value Reply: text = (
        event: name Telling: ((dictionary copyRemoveAll at: key Put: value) at: 'reply' Put: text) ).
      event: name Telling: d = ( trail event: name Cycle: number With: (d at: 'state' Put: stateName) ).
      eventVerdict = ( event: 'verdict' With: 'outcome' Being: ((mission verdict findings asVector) copyMappedBy: [| :f | f printString ]) asJson ).
      eventTrial = ( event: 'trial' With: 'outcome' Being: mission trial printString ).
      "What a model was asked while I was thinking, and what it said."
      heard: aRequest Reply: aReply = ( | d |
        (processMemory at: 'replies heard' IfAbsent: [ list copyRemoveAll ]) addLast: aReply.
        mission modelName: aReply model.
        mission modelHash: aReply modelHash.
        mission adapter: aReply adapter.
        d: dictionary copyRemoveAll.
        d at: 'persona' Put: aRequest persona.
        d at: 'adapter' Put: aRequest adapter.
        d at: 'model' Put: aReply model.
        d at: 'seed' Put: aRequest seed.
        d at: 'prompt' Put: aRequest prompt.
        d at: 'reply' Put: aReply text.
        aReply hasChoice ifTrue: [
          d at: 'candidates' Put: aReply candidates asVector.
          d at: 'shares' Put: aReply shares.
          d at: 'weights' Put: aReply weights.
          d at: 'isRefusal' Put: aReply isRefusal.
          d at: 'doubt' Put: aReply doubt ].
        event: 'reply' Telling: d ).
      "The journal knows the mission as it is now, whatever becomes of this evaluation."
      keepMission = ( isReplay ifFalse: [ journal at: number Put: mission asDictionary asJson ]. self ).
      isReplay = ( processMemory at: 'replaying' IfAbsent: false ).
    }

    { 'Category: the cycle under way'
      "The cycle that is thinking just now, or the block's value."
      currentIfNone: block = ( processMemory at: 'cycle' IfAbsent: block ).
    }

    { 'Category: the past'
      "What the trail tells of a cycle: dictionaries in order."
      eventsOf: n = ( trail entriesOf: n ).
      replay: n = ( replay cycle: n ).
      "The same for reading: a line for each event."
      storyOf: n = ( | lines |
        lines: list copyRemoveAll.
        (eventsOf: n) do: [| :e | lines addLast: (lineFor: e) ].
        lines joinUsing: '\n' ).
      lineFor: e = ( | r |
        r: ((e at: 'timestamp') copyFrom: 11 UpTo: 23), '  ', ((e at: 'event') padOnRight: 11), ' ', ((e at: 'state' IfAbsent: '') padOnRight: 12).
        ('persona' & 'reply' & 'outcome') asVector do: [| :key. value |
          value: e at: key IfAbsent: nil.
          value isNil ifFalse: [ r: r, '  ', ((value asString replace: '\n' With: ' ') copyAtMostWithTrailingEllipsis: 100) ] ].
        r _StringTrimRight ).
    }

    { 'Category: printing'
      statePrintString = ( number printString, ': ', mission selector, ', ', stateName ).
    }
  | ).
| )

globals _AddSlots: ( |
  cognitiveCycle = ( |
    {} = 'Sealed'.
    parent* = traits cognitiveCycle.
    synthesisState* <- states idle.
    mission.
    number <- 0.
    "The traces, and what is known so far."
    field. plan. context. answers.
    "The candidate as the guardians see it."
    method.
    "Who writes; and how the parts of the plan are given out."
    writer <- 'robin'. manner <- 'parallel'.
    "The random generator of this cycle and what it began with; how many replies were asked for."
    chance. seed <- 0. asked <- 0.
    "state -> milliseconds"
    times.
  | ).
| )

globals _AddSlots: ( | cycle = cognitiveCycle | )
