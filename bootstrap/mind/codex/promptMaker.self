"I am the prompt maker: I put into a prompt what a model has to see of a mission. From equal missions come equal prompts. When there is too much
 to say, I leave out what matters least.

 needs  mind/codex/prompt, mind/codex/codex, reflection/mirrors; when asked: guardians, personas
 gives  codex promptMaker"

codex _AddSlots: (|
  promptMaker = (|
    {} = 'Sealed\x7fModuleInfo: Creator: globals codex promptMaker.'.
    parent* = traits oddball.

    { 'Category: bounds'
      "About how many characters a prompt may have, and how much is told of each thing."
      budget <- 14000.
      selectorsTold <- 60.
      slotsTold <- 40.
      marksSize = 40.
      charactersTold <- 120.
      "The steps a value may take to print itself."
      printingSteps <- 20000.
    }

    { 'Category: prompts'
      "The prompt that asks for a method. The plan is a dictionary such as codex defaultPlan; context and answers are collections of texts, what
       matters most first. The last argument, a number or a text, decides the code of the marks around data."
      synthesisFor: aMission Plan: plan Context: context Answers: answers Nonce: n = ( | parts |
        parts: (partsOf: aMission Context: context Answers: answers).
        parts at: 'plan' Put: (linesOf: (plan at: 'summary' IfAbsent: '')) Worth: 5.
        fill: 'synthesis' Parts: parts Nonce: n ).
      "The prompt that asks for a flawed method again: what was flawed, and why, is told by the mission."
      correctionFor: aMission Plan: plan Context: context Answers: answers Nonce: n = ( | parts |
        parts: (partsOf: aMission Context: context Answers: answers).
        parts at: 'source' Put: (linesOf: aMission flawedSource) Worth: 9.
        parts at: 'rule' Put: (linesOf: (ruleNamed: aMission brokenRule)) Worth: 9.
        parts at: 'report' Put: (linesOf: aMission report) Worth: 7.
        fill: 'correction' Parts: parts Nonce: n ).
      "The prompt that asks for a plan; the report says what was wrong with the last one, or nothing."
      decompositionFor: aMission Report: report Nonce: n = ( | parts |
        parts: (partsOf: aMission).
        parts at: 'report' Put: (linesOf: report) Worth: 8.
        parts words at: 'personas' Put: facetsThatCanBeAsked.
        parts words at: 'schema' Put: (codex schemas at: 'plan').
        fill: 'decomposition' Parts: parts Nonce: n ).
      "The prompt that asks for a verdict on the candidate of a mission, when it has been tried."
      reviewFor: aMission Nonce: n = ( | parts |
        parts: (partsOf: aMission).
        parts at: 'source' Put: (linesOf: aMission candidateSource) Worth: 10.
        parts at: 'report' Put: (linesOf: aMission trial printString) Worth: 4.
        parts words at: 'schema' Put: (codex schemas at: 'verdict').
        fill: 'review' Parts: parts Nonce: n ).
      "What the architect is asked when a plan says that something is unclear."
      clarificationFor: aMission Question: question = ( | values |
        values: dictionary copyRemoveAll.
        values at: 'selector' Put: (shortened: aMission selector).
        values at: 'receiver' Put: (nameOf: aMission receiver).
        values at: 'question' Put: question.
        (codex prompt named: 'clarification') fill: values Nonce: 0 ).
      "What a mission is about, in a few lines, for a persona that is asked about it."
      briefFor: aMission = ( | parts. lines |
        parts: (partsOf: aMission).
        lines: list copyRemoveAll.
        briefParts do: [| :title. text |
          text: (parts at: title) asString.
          text isEmpty ifFalse: [ lines addLast: title, ': ', text ] ].
        (lines joinUsing: '\n') canonicalize ).
      briefParts = ( ('message' & 'intent' & 'arguments' & 'receiver' & 'slots' & 'examples' & 'clarifications') asVector ).
      "The prompt in which a persona is asked something."
      facetFor: question Nonce: n = ( | values |
        values: dictionary copyRemoveAll.
        values at: 'about' Put: (codex prompt aboutData: n).
        values at: 'question' Put: (question asString copyAtMost: budget WithEllipsisAt: 1).
        (codex prompt named: 'facet') fill: values Nonce: n ).
      "What a persona is told of itself before it is asked anything, with the way to think that a facet says."
      systemFor: aPersona Intent: intent = (
        (aPersona identity, (intent isEmpty ifTrue: '' False: [ '\nNow: ', intent, '.' ])) canonicalize ).
    }

    { 'Category: parts'
      "What prompts are put together from: texts in lines, each part with its worth, and words of the system that are never cut."
      parts = (|
        {} = 'ModuleInfo: Creator: globals codex promptMaker parts.'.
        parent* = traits dictionary.
        table <- hashTable _TableEmptyCopy.
        words.
        part = (|
          {} = 'ModuleInfo: Creator: globals codex promptMaker parts part.'.
          parent* = traits clonable.
          lines. worth <- 0. leftOut <- 0.
          "Lines too long to be read are shortened."
          copyLines: l Worth: w = ( | p |
            p: copy.
            p lines: (l collect: [| :line | line size > longestLine ifTrue: [ line copyAtMost: longestLine WithEllipsisAt: 0.7 ] False: [ line ] ]) asList.
            p worth: w.
            p ).
          longestLine = 400.
          size = ( lines sumOf: [| :line | line size + 1 ] ).
          asString = ( | t |
            t: (lines joinUsing: '\n') asString.
            leftOut = 0 ifTrue: [ t ] False: [ t, (t isEmpty ifTrue: '' False: '\n'), '(', leftOut printString, ' more left out)' ] ).
          "Leave out lines from the end until so many characters are saved or nothing is left. Answers how many were saved."
          cut: wanted = ( | saved <- 0 |
            [ (saved < wanted) && [ lines nonEmpty ] ] whileTrue: [
              saved: saved + lines last size + 1.
              lines removeLast.
              leftOut: leftOut + 1 ].
            saved ).
        |).
        copyEmpty = ( copyRemoveAll words: dictionary copyRemoveAll ).
        at: name Put: lines Worth: worth = ( at: name Put: (part copyLines: lines Worth: worth) ).
      |).
      "What every prompt about a mission may tell of it."
      partsOf: aMission = ( | all |
        all: parts copyEmpty.
        all at: 'message' Put: (linesOf: aMission selector) Worth: 10.
        all at: 'header' Put: (linesOf: (headerFor: aMission)) Worth: 10.
        all at: 'intent' Put: (linesOf: (textOf: aMission intent)) Worth: 9.
        all at: 'arguments' Put: (linesOfArguments: aMission) Worth: 8.
        all at: 'receiver' Put: (linesOfReceiver: aMission) Worth: 9.
        all at: 'slots' Put: (linesOfSlots: aMission receiver) Worth: 6.
        all at: 'examples' Put: (linesOfAll: (aMission examples collect: [| :each | told: each ])) Worth: 8.
        all at: 'clarifications' Put: (linesOfAll: (aMission clarifications collect: [| :each | each key, ' ', each value ])) Worth: 9.
        all ).
      "What one who writes a method has to know besides."
      partsOf: aMission Context: context Answers: answers = ( | all |
        all: (partsOf: aMission).
        all at: 'selectors' Put: (linesOfSelectors: aMission) Worth: 1.
        all words at: 'language' Put: (codex prompt named: 'language') text.
        all words at: 'format' Put: (codex prompt named: 'format') text.
        all words at: 'rules' Put: rules.
        all at: 'context' Put: (linesOfAll: context) Worth: 2.
        all at: 'answers' Put: (linesOfAll: answers) Worth: 3.
        all ).
      "The rules the guardians keep, for the one who writes."
      rules = ( guardians rulesForPrompt ).
      "A rule's name with what it says, when it is a covenant's."
      ruleNamed: name = ( | found |
        found: guardians named: name.
        found isNil ifTrue: [ name ] False: [ name, ': ', found rule ] ).
      "The prompt, with its parts cut from the least worth up until all fits in the budget."
      fill: name Parts: all Nonce: n = ( | template. values. size. used |
        template: (codex prompt named: name).
        all words at: 'about' Put: (codex prompt aboutData: n).
        values: all words copy.
        used: list copyRemoveAll.
        size: template text size.
        all words do: [| :text. :key | (template text includesSubstring: '{{', key, '!}}') ifTrue: [ size: size + text size ] ].
        all do: [| :part. :key |
          (template text includesSubstring: '{{', key, '}}') ifTrue: [
            size: size + part size + marksSize.
            used addLast: part.
            values at: key Put: part ] ].
        used sortedBy: [| :a. :b | a worth < b worth ] Do: [| :part |
          size > budget ifTrue: [ size: size - (part cut: size - budget) ] ].
        template fill: values Nonce: n ).
    }

    { 'Category: telling of things'
      "How a method for the mission begins, with names for its arguments.
       (codex promptMaker headerOf: 'at:Put:' With: ('a' & 3) asVector)   >>> 'at: text Put: number = ('"
      headerFor: aMission = ( headerOf: aMission selector With: aMission arguments ).
      headerOf: selector With: arguments = ( | names. out |
        arguments isEmpty ifTrue: [ ^ selector, ' = (' ].
        names: (namesFor: arguments).
        (selector includes: ':') ifFalse: [ ^ selector, ' ', names first, ' = (' ].
        out: list copyRemoveAll.
        (selector asTokensSeparatedByCharactersIn: ':') with: names Do: [| :word. :name | out addLast: word, ': ', name ].
        (out joinUsing: ' '), ' = (' ).
      "A name for each argument, after what it is; a number behind it where two would be the same."
      namesFor: arguments = ( | seen |
        seen: dictionary copyRemoveAll.
        arguments asVector copyMappedBy: [| :each. name. times |
          name: (nameForKindOf: each).
          times: 1 + (seen at: name IfAbsent: 0).
          seen at: name Put: times.
          times = 1 ifTrue: [ name ] False: [ name, times printString ] ] ).
      nameForKindOf: thing = ( | m |
        m: reflect: thing.
        m isReflecteeNumber ifTrue: [ ^ 'number' ].
        m isReflecteeString ifTrue: [ ^ 'text' ].
        m isReflecteeBlock ifTrue: [ ^ 'block' ].
        (thing _InheritsFrom: traits collection) ifTrue: [ ^ 'things' ].
        'thing' ).
      "What a thing is called. An object that has no name of its own may be known by a slot of the lobby.
       (codex promptMaker nameOf: 3 @ 4)   >>> 'a point'"
      nameOf: thing = ( | name |
        name: (reflect: thing) name.
        (thing _CreatorPathIfFail: 'none') isEmpty ifTrue: [
          lobby _SlotNames do: [| :each |
            (('data' = (lobby _SlotKind: each)) || [ 'constant' = (lobby _SlotKind: each) ]) && [ (lobby _SlotContents: each) _Eq: thing ]
              ifTrue: [ name: each ] ] ].
        shortened: name ).
      linesOfArguments: aMission = ( | lines. names |
        lines: list copyRemoveAll.
        names: (namesFor: aMission arguments).
        aMission arguments asVector do: [| :each. :i | lines addLast: (names at: i), ' is here ', (inShort: each) ].
        lines ).
      "An example in words: what is done, with which slots, what it gives, and what is so afterwards."
      told: anExample = ( | text |
        text: anExample asString.
        anExample with do: [| :value. :slot | text: text, ', with ', slot, ' = ', value ].
        anExample gives isNil ifFalse: [ text: text, ' gives ', anExample gives ].
        anExample then do: [| :answer. :message | text: text, '; then ', message, ' gives ', answer ].
        text canonicalize ).
      linesOfReceiver: aMission = ( | lines. m |
        lines: list copyRemoveAll.
        m: reflect: aMission receiver.
        lines addLast: (nameOf: aMission receiver).
        m comment isEmpty ifFalse: [ lines addAll: (linesOf: m comment) ].
        (aMission holder _Eq: aMission receiver) ifFalse: [
          lines addLast: 'the method will be kept in ', (nameOf: aMission holder), ', for everything that inherits from it' ].
        lines ).
      "A line for each slot, methods by their headers; what can be assigned first."
      linesOfSlots: thing = ( | data. others. m |
        data: list copyRemoveAll. others: list copyRemoveAll.
        m: reflect: thing.
        m do: [| :slot. :name |
          slot isMethod ifTrue: [ others addLast: slot longKey, ' = ( ... )' ] False: [
            slot isAssignment ifFalse: [
              (slot isAssignable ifTrue: [ data ] False: [ others ])
                addLast: slot longKey, (slot isAssignable ifTrue: ' <- ' False: ' = '), (inShort: slot contents reflectee) ] ] ].
        data addAll: others.
        bounded: data At: slotsTold ).
      "The messages the receiver's parents understand: those that have words in common with the mission first, then from near to far."
      linesOfSelectors: aMission = ( | found. wanted. ranked. seen |
        wanted: (wordsOf: aMission).
        found: list copyRemoveAll.
        seen: set copyRemoveAll.
        selectorsAbove: aMission receiver Do: [| :name. :distance. rank |
          (seen includes: name) ifFalse: [
            seen add: name.
            rank: distance * 4.
            wanted do: [| :word | (name _StringUncapitalizeAll includesSubstring: word) ifTrue: [ rank: rank - 100 ] ].
            found addLast: name @ ((rank * 1000) + found size) ] ].
        ranked: (found asVector copySortBy: [| :a. :b | a y < b y ]).
        ranked: (ranked take: selectorsTold).
        ((ranked collect: [| :pair | pair x ]) asVector chunksOf: 8) collect: [| :some | some joinUsing: '  ' ] ).
      "The lower-case words of three letters or more in a mission's selector and intent."
      wordsOf: aMission = ( | words |
        words: set copyRemoveAll.
        (aMission selector, ' ', (textOf: aMission intent)) asWords do: [| :word |
          (word asTokensSeparatedByCharactersIn: ':') do: [| :part |
            ((part size >= 3) && [ (dullWords includes: part _StringUncapitalizeAll) not ]) ifTrue: [
              words add: part _StringUncapitalizeAll canonicalize ] ] ].
        words ).
      "Words that say nothing about what a message is for."
      dullWords = ('the' & 'and' & 'for' & 'from' & 'into' & 'with' & 'that' & 'this' & 'all' & 'its' & 'are' & 'has' & 'which' & 'put') asVector.
      "The selectors of the parents of an object, nearest parents first, without what every object below the lobby knows."
      selectorsAbove: thing Do: block = ( | seen. level. next. distance <- 0 |
        seen: identitySet copyRemoveAll.
        seen add: lobby. seen add: defaultBehavior. seen add: globals. seen add: mixins.
        level: (parentsOf: thing).
        [ level nonEmpty ] whileTrue: [
          next: list copyRemoveAll.
          level do: [| :each |
            (seen includes: each) ifFalse: [
              seen add: each.
              each _SlotNames do: [| :name |
                ((each _SlotIsParent: name) not && [ 'assignment' != (each _SlotKind: name) ]) ifTrue: [ block value: name With: distance ] ].
              next addAll: (parentsOf: each) ] ].
          level: next.
          distance: distance + 1 ].
        self ).
      parentsOf: thing = ( | found |
        found: list copyRemoveAll.
        (reflect: thing) parentsDo: [| :slot | found addLast: slot contents reflectee ].
        found ).
      "Those who can be asked about something, with the intents of their facets."
      facetsThatCanBeAsked = ( | lines |
        lines: list copyRemoveAll.
        codex personas do: [| :persona. :name |
          persona facets sortedDo: [| :intent. :facet |
            (facet occurrencesOf: ':') = 1 ifTrue: [ lines addLast: name, ' ', facet, ' - ', intent ] ] ].
        lines joinUsing: '\n' ).
    }

    { 'Category: texts'
      "A value in few characters. Numbers, strings and collections print themselves, within limits; of anything else only the name is told.
       (codex promptMaker inShort: (1 & 2) asList)   >>> 'a list(1, 2)'"
      inShort: thing = ( | m |
        m: reflect: thing.
        m isReflecteeString ifTrue: [ ^ shortened: thing printString ].
        (thing _InheritsFrom: traits collection) ifFalse: [ ^ nameOf: thing ].
        shortened: ([ [ [ thing printString ] withoutThinking ] valueWithinSteps: printingSteps ]
          on: exceptions limitReached & exceptions error Do: [ m name ]) ).
      shortened: text = ( (text size > charactersTold ifTrue: [ text copyAtMost: charactersTold WithEllipsisAt: 0.7 ] False: [ text ]) canonicalize ).
      textOf: text = ( text isNil ifTrue: '' False: [ text asString ] ).
      linesOf: text = ( text asString lines ).
      "The lines of several texts, each text begun with a dash."
      linesOfAll: texts = ( | lines |
        lines: list copyRemoveAll.
        texts do: [| :each. start <- '- ' |
          each asString linesDo: [| :line | lines addLast: start, line. start: '  ' ] ].
        lines ).
      bounded: lines At: most = ( | left |
        lines size <= most ifTrue: [ ^ lines ].
        left: lines size - most.
        (lines take: most) addLast: '(', left printString, ' more)' ).
    }
  |).
|)
