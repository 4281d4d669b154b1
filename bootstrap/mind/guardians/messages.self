"We are the covenants of messages: what a method may say, and to whom. A selector spelled in a string counts like one that is sent.

 needs  mind/guardians/covenant
 gives  covenants primitives, computedSelectors, reflection, systemNames, commits, trialAwareness, sharedObjects"

covenants _AddSlots: ( |
  primitives = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants primitives.'.
    parent* = traits covenant.
    name = 'primitives'.
    rule = 'No message begins with an underscore; the library has a message for everything a method needs.'.

    { 'Category: what I go by'
      granted <- '_Eq: _Clone' asTokensSeparatedByWhiteSpace asSet.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c mentions do: [| :m |
          (m isPrimitive && [ (granted includes: m name) not ]) ifTrue: [
            findings add: (refuse: m name printString, ' is not granted to generated methods' At: m node) ] ] ).
    }
  | ).

  computedSelectors = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants computedSelectors.'.
    parent* = traits covenant.
    name = 'computedSelectors'.
    rule = 'A selector that is handed on as a string, to sendTo: and the like, is a literal string.'.

    { 'Category: what I go by'
      "Messages that send another one, by where they are told its selector."
      inReceiver <- traits wordCovenant words: 'sendTo: sendTo:With: sendTo:With:With: sendTo:With:With:With: '
        , 'sendTo:With:With:With:With: sendTo:With:With:With:With:With: sendTo:WithArguments:'.
      inFirst <- traits wordCovenant words: 'perform: perform:With: perform:With:With: perform:Arguments: copySortBySelector: '
        , 'sortBySelector: copySelector:Arguments: selector: _Perform: _Perform:With: _Perform:With:With: _Perform:With:With:With: '
        , '_Perform:With:With:With:With: _Perform:With:With:With:With:With: _Perform:Arguments: _Understands: '
        , '_NotUnderstood:Arguments:Explanation:MethodHolder:'.
      inSecond <- traits wordCovenant words: 'copyReceiver:Selector:Arguments: receiver:Selector: receiver:Selector:Arguments: '
        , 'receiver:Selector:With: receiver:Selector:With:With:'.
      "0 for the receiver, a number for the argument so numbered; nil where nothing of the kind is told."
      placeIn: selector = (
        (inReceiver includes: selector) ifTrue: [ ^ 0 ].
        (inFirst includes: selector) ifTrue: [ ^ 1 ].
        (inSecond includes: selector) ifTrue: [ ^ 2 ].
        nil ).
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c nodes do: [| :node |
          (c isMessage: node) ifTrue: [
            (c selectorNodeOf: node) ifNotNil: [| :at |
              at isText ifFalse: [
                findings add: (refuse: node selector printString, ' is told a selector that is computed' At: node) ] ] ] ].
        c mentions do: [| :m |
          (m isSpelled && [ (placeIn: m selector) isNotNil ]) ifTrue: [
            findings add: (refuse: m selector printString, ' is spelled, so what it sends cannot be read' At: m node) ] ] ).
    }
  | ).

  reflection = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants reflection.'.
    parent* = traits wordCovenant.
    name = 'reflection'.
    rule = 'No mirrors, no evaluating of text, no adding or removing of slots.'.

    { 'Category: what I go by'
      refused <- traits wordCovenant words: 'reflect: asMirror mirrors reflectee reflectee: asCandidate syntax syntaxTree '
        , 'parseSlots parseBody parseObject parseSlotsIfFail: parseBodyIfFail: parseObjectIfFail: eval evalIfFail: evalIn: '
        , 'evalIn:IfFail: evalInContext: evalInContext:IfFail: evaluate: runScript bootstrap modules addSlot: addSlot:IfFail: '
        , 'addSlots: addSlots:IfFail: addSlotsIfAbsent: addSlotsTo:From: addSlotsIfAbsentTo:From: define: define:ToBe: removeSlot: '
        , 'removeSlot:IfFail: removeAllSlots removeAllSlotsFrom: remove:From: at:PutContents: at:PutContents:IfFail: '
        , 'setObjectAnnotationOf:From: read:From: creatorPath creatorPath: annotation: sourceString newKind: slots'.
      common <- traits wordCovenant words: 'slots define: annotation: evaluate: mirrors syntax modules removeSlot: addSlot: addSlots:'.
    }

    { 'Category: checking'
      because = 'looks at the inside of objects or changes it'.
    }
  | ).

  systemNames = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants systemNames.'.
    parent* = traits wordCovenant.
    name = 'systemNames'.
    rule = 'It does not name the objects that think, judge and remember: the model, the guardians, the orchestrator and their like.'.

    { 'Category: what I go by'
      refused <- traits wordCovenant words: 'orchestrator guardians covenants covenant dataCovenant llm scriptedEngine remoteEngine '
        , 'localEngine models memoryManager fineTuningJob journal trail sandbox architect catalog codex mission missions failureLog inbox '
        , 'pheromone pheromoneField stigmergy cognitiveCycle autopoiesis provenance imageHistory sourceReader '
        , 'testCase testReport'.
      common <- traits wordCovenant words: 'journal trail architect catalog mission missions inbox provenance models'.
    }

    { 'Category: checking'
      because = 'belongs to the system'.
    }
  | ).

  commits = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants commits.'.
    parent* = traits wordCovenant.
    name = 'commits'.
    rule = 'It leaves transactions, history and files alone: the world decides what is kept.'.

    { 'Category: what I go by'
      refused <- traits wordCovenant words: 'commit commit: abort abort: rollback transaction transaction: undo: savepoint '
        , 'savepoint: checkpoint saveImage snapshot quit pack packImage openFile: writeFile: readFile:'.
      common <- traits wordCovenant words: 'commit commit: abort abort: rollback transaction transaction: undo: checkpoint snapshot quit pack '
        , 'openFile: writeFile: readFile:'.
    }

    { 'Category: checking'
      because = 'would decide what the world keeps'.
    }
  | ).

  trialAwareness = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants trialAwareness.'.
    parent* = traits wordCovenant.
    name = 'trialAwareness'.
    rule = 'It behaves the same wherever and whenever it runs: it does not ask for the process, the command line or whether it is on trial.'.

    { 'Category: what I go by'
      refused <- traits wordCovenant words: 'isOnTrial isTrial inTrial isSandboxed isConfined process commandLine delay: sleep: '
        , 'backtrace'.
      warned <- traits wordCovenant words: 'time times random identityHash'.
      common <- traits wordCovenant words: 'delay: sleep: process'.
    }

    { 'Category: checking'
      because = 'tells it where it runs'.
      warning: m = ( m name printString, ' may answer something else each time' ).
    }
  | ).

  sharedObjects = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants sharedObjects.'.
    parent* = traits covenant.
    name = 'sharedObjects'.
    rule = 'Prototypes are copied before they are changed: list copyRemoveAll, dictionary copyRemoveAll, vector copySize: n.'.

    { 'Category: what I go by'
      prototypes <- traits wordCovenant words: 'random list dictionary set sequence vector byteVector mutableString priorityQueue '
        , 'message hashTable orderedSet sharedSet sharedDictionary'.
      changers <- traits wordCovenant words: 'add: addAll: addFirst: addLast: at:Put: at:IfAbsentPut: remove: remove:IfAbsent: '
        , 'removeAll removeAll: removeFirst removeLast removeKey: removeKey:IfAbsent: insert:At: insertAll:At: mapBy: filterBy: '
        , 'sort swap:With: put:At: reverse seed: state:'.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c nodes do: [| :node |
          (node isSend && [ changers includes: node selector ]) ifTrue: [
            (isPrototype: node receiver Of: c) ifTrue: [
              findings add: (refuse: node selector printString, ' would change ', node receiver selector
                , ', which everybody shares; copy it first' At: node) ] ] ] ).
      isPrototype: node Of: c = (
        node isNotNil && [ node isSend && [ node isVariable not && [ node arguments isEmpty && [
          (prototypes includes: node selector) && [ (node isToSelf && [ c isOwnName: node selector ]) not ] ] ] ] ] ).
    }
  | ).
| )
