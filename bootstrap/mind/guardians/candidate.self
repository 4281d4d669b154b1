"I am the candidate: a method on its way into an object, before anybody has run it. I am what covenants are asked about. I know the text, its
 tree, what the text declares, every message it may send, and the object it is meant for; finding all that out evaluates nothing.

     guardians candidate copySource: 'greet: name = ( \'Hello, \', name )' For: aMission

 A mission says receiver, holder (the object that gets the method; nil when that is the receiver) and selector. The text is the inside of a slot
 list; of a reply with exactly one fenced block only the inside of the fence counts, and it is this, and nothing else, that gets installed.
 Lines and columns are those of that source. A method that is in place already becomes a candidate by asCandidate, sent to its mirror or slot.

 needs  mind/guardians/guardians, reflection/syntax, mind/guardians/finding; when asked: mind/guardians/messages
 gives  guardians candidate, traits candidate, traits mention; asCandidate for mirrors and slots"

traits _AddSlots: ( |
  "I am a message a method may send: because it stands there as one, or because its selector is spelled in a string that is handed to something
   that sends it."
  mention = ( |
    parent* = traits clonable.
    copySelector: s Node: n Spelled: b = ( | new | new: clone. new selector: s. new node: n. new isSpelled: b. new ).
    isPrimitive = ( '_' isPrefixOf: selector ).
    "The selector, without the block for failures of a primitive."
    name = (
      (isPrimitive && [ 'IfFail:' isSuffixOf: selector ]) ifFalse: [ ^ selector ].
      (selector copyFrom: 0 UpTo: selector size - 'IfFail:' size) canonicalize ).
    isToSelf = ( isSpelled not && [ node isSend && [ node isToSelf && [ node isInInitializer not ] ] ] ).
    namePrintString = 'a mention'.
    statePrintString = ( selector ).
  | ).
| )

traits _AddSlots: ( |
  candidate = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copySource: aText For: aMission = ( | new |
        new: copyForgetting.
        new mission: aMission.
        new receiver: aMission receiver.
        new holder: (nil == aMission holder ifTrue: [ aMission receiver ] False: [ aMission holder ]).
        new wanted: aMission selector asString canonicalize.
        new text: aText asString canonicalize.
        new source: (insideFence: new text).
        new read ).
      copyMethod: aMirror = ( | new |
        new: copyForgetting.
        new isInstalled: true.
        new wanted: aMirror selector.
        new method: aMirror syntaxTree.
        new text: new method source canonicalize.
        new source: new text.
        new ).
      copyMethod: aMirror In: anObject = ( ((copyMethod: aMirror) holder: anObject) receiver: anObject ).
      asCandidate = ( self ).
      "A copy that has not looked at anything yet."
      copyForgetting = ( | new |
        new: clone.
        new keptNodes: nil. new keptOwn: nil. new keptMentions: nil. new method: nil.
        new mistake: ''. new mistakeLine: 0. new mistakeColumn: 0. new object: nil. new isInstalled: false.
        new ).
    }

    { 'Category: reading'
      isReadable = ( mistake isEmpty ).
      "The longest text that is read at all."
      longest = 100000.
      read = (
        source size > longest ifTrue: [
          mistake: 'the text has ', source size printString, ' characters, too many to read'.
          mistakeLine: 1. mistakeColumn: 1.
          ^ self ].
        object: (source parseObjectIfFail: [| :why. :line. :column. :at |
          mistake: (at hint isEmpty ifTrue: [ why ] False: [ why, '; ', at hint ]) canonicalize.
          mistakeLine: line. mistakeColumn: column.
          ^ self ]).
        methodSlots size = 1 ifTrue: [ method: methodSlots first contents ].
        self ).
      "Lines that begin with three backquotes are fences. With exactly two of them the source is what stands between."
      insideFence: aText = ( | lines. fences |
        (aText includesSubstring: '```') ifFalse: [ ^ aText ].
        lines: aText lines.
        fences: fencesIn: lines.
        fences size = 2 ifFalse: [ ^ aText ].
        ((lines asVector copyFrom: fences first + 1 UpTo: fences last) joinUsing: '\n') canonicalize ).
      fencesIn: lines = ( | found. n <- 0 |
        found: list copyRemoveAll.
        lines do: [| :line |
          ('```' isPrefixOf: line shrinkwrapped) ifTrue: [ found addLast: n ].
          n: n + 1 ].
        found ).
    }

    { 'Category: what it says'
      "The slots of the text, a vector of nodes."
      slots = ( object isNil ifTrue: [ vector ] False: [ object slots ] ).
      methodSlots = ( slots asList copyFilteredBy: [| :slot | slot isMethodSlot ] ).
      "The slots it adds besides its method."
      declared = ( slots asList copyFilteredBy: [| :slot | slot isMethodSlot not ] ).
      declaredNames = ( declared copyMappedBy: [| :slot | slot name ] ).
      declares: name = ( declared anySatisfy: [| :slot | slot name = name ] ).
      declaredSlot: name = ( declared detect: [| :slot | slot name = name ] IfNone: nil ).
      methods = ( methodSlots ).
      "What it is called: by the text, when that has exactly one method."
      selector = ( methodSlots size = 1 ifTrue: [ methodSlots first name ] False: [ wanted ] ).
      argumentNames = ( method isNil ifTrue: [ vector ] False: [ method arguments ] ).
      parentNames = ( (reflect: holder) parents collect: [| :each | each name ] ).
    }

    { 'Category: as a mirror'
      "What a mirror on a method answers, I answer too."
      isMirror = true.
      isReflecteeMethod = true.
      syntaxTree = ( method ).
      sourceString = ( source ).
      arguments = ( argumentNames ).
      argumentCount = ( argumentNames size ).
    }

    { 'Category: nodes'
      roots = ( isInstalled ifTrue: [ vector copySize: 1 FillingWith: method ] False: [ slots ] ).
      "All nodes of the text, whoever contains before what it contains."
      nodes = (
        keptNodes isNil ifTrue: [ | found |
          found: list copyRemoveAll.
          roots do: [| :root | root do: [| :node | found addLast: node ] ].
          keptNodes: found ].
        keptNodes ).
      "Those whose self is the receiver: not those inside of object literals."
      ownNodes = (
        keptOwn isNil ifTrue: [ | found |
          found: list copyRemoveAll.
          method isNil ifFalse: [ from: method Without: [| :node | node isObject ] Do: [| :node | found addLast: node ] ].
          keptOwn: found ].
        keptOwn ).
      "The node, and everything below it but what satisfies the test and what is below that."
      from: node Without: test Do: b = ( | waiting. next |
        waiting: list copyRemoveAll addLast: node.
        [ waiting isEmpty ] whileFalse: [
          next: waiting removeLast.
          (test value: next) ifFalse: [
            b value: next.
            next parts reverseDo: [| :part | waiting addLast: part ] ] ].
        self ).
      "The names of the slots of object literals in it."
      innerNames = ( | found |
        found: set copyRemoveAll.
        nodes do: [| :node | node isObject ifTrue: [ node slots do: [| :slot | found add: slot name ] ] ].
        found ).
    }

    { 'Category: messages'
      "Every message it may send, one mention for each place: sends, resends and spelled selectors."
      mentions = (
        keptMentions isNil ifTrue: [ | found |
          found: list copyRemoveAll.
          nodes do: [| :node |
            (isMessage: node) ifTrue: [
              found addLast: (mention copySelector: node selector Node: node Spelled: false).
              (selectorNodeOf: node) ifNotNil: [| :at |
                at isText ifTrue: [ found addLast: (mention copySelector: at contents canonicalize Node: at Spelled: true) ] ] ] ].
          keptMentions: found ].
        keptMentions ).
      isMessage: node = ( node isResend || [ node isSend && [ node isVariable not ] ] ).
      "Where a message that sends another one is told the selector of that; nil for all other messages, self for a selector that is self."
      selectorNodeOf: node = ( | place |
        place: (covenants computedSelectors placeIn: node selector).
        place isNil ifTrue: [ ^ nil ].
        ((place = 1) && [ (node selector = 'selector:') && [ node isToSelf ] ]) ifTrue: [ ^ nil ].
        place > 0 ifTrue: [ ^ node arguments at: place - 1 ].
        node isResend ifTrue: [ ^ node ].
        node receiver ifNil: [ node ] ).
    }

    { 'Category: the object it is for'
      "Whether it is known where the method is going to be, or is. Nothing is sent to that object."
      hasHolder = ( (nil == holder) not ).
      "The slots that answer a message to the receiver, as mirrors show them."
      slotsNamed: name = (
        hasHolder ifFalse: [ ^ list copyRemoveAll ].
        (receiver _Understands: name) ifTrue: [ ^ (reflect: receiver) lookupAll: name ].
        (holder _Understands: name) ifTrue: [ ^ (reflect: holder) lookupAll: name ].
        list copyRemoveAll ).
      "Whether that is a place of the system: the lobby, what it inherits from, and the traits and mixins."
      isShared: aMirror = (
        (holds: aMirror reflectee) ifTrue: [ ^ false ].
        (isNamespace: aMirror reflectee) ifTrue: [ ^ true ].
        isTraits: aMirror creatorPath ).
      "Whether it stands in traits or a mixin, where it finds no state."
      isForOthers = ( isInstalled && [ isTraits: (reflect: holder) creatorPath ] ).
      isTraits: path = ( ('traits ' isPrefixOf: path) || [ 'mixins ' isPrefixOf: path ] ).
      isNamespace: anObject = (
        (lobby _Eq: anObject) || [ (globals _Eq: anObject) || [ (traits _Eq: anObject) || [ (mixins _Eq: anObject) || [
          defaultBehavior _Eq: anObject ] ] ] ] ).
      "A mission may ask for a better method in the place of one that the holder has: it answers true to mayReplace."
      mayReplace: slot = (
        slot isMethod && [ (holds: slot holder reflectee) && [ (slot name = wanted) && [
          (mission _Understands: 'mayReplace') && [ true == mission mayReplace ] ] ] ] ).
      holds: anObject = ( (anObject _Eq: receiver) || [ anObject _Eq: holder ] ).
      "Whether a message to self of that name stays with the receiver and what belongs to it, and reaches no place of the system."
      isOwnName: name = ( | found |
        ((declares: name) || [ innerNames includes: name ]) ifTrue: [ ^ true ].
        found: slotsNamed: name.
        found nonEmpty && [ found allSatisfy: [| :slot | (isShared: slot holder) not ] ] ).
      "Whether a message to self assigns a slot: one it declares, or one the receiver has."
      assigns: node = (
        node isSend && [ node isAssignment && [ node isInInitializer not && [
          (declares: node assignedName) || [ | found |
            found: slotsNamed: node selector.
            found nonEmpty && [ found first isAssignment ] ] ] ] ] ).
      isAutopoietic = (
        (reflect: traits) at: 'autopoietic' IfPresent: [| :slot | receiver _InheritsFrom: slot contents reflectee ] IfAbsent: false ).
    }

    { 'Category: comments'
      "The comments of the source: a list of pairs, each a vector of the place between the characters and the text."
      comments = ( | found. from <- 0. open. close |
        found: list copyRemoveAll.
        [| :exit |
          open: nextQuoteFrom: from.
          open < 0 ifTrue: exit.
          close: endOfQuote: (source at: open) From: open + 1.
          (source at: open) = '"' ifTrue: [
            found addLast: ((vector copySize: 2 FillingWith: open) at: 1 Put: (source copyFrom: open + 1 UpTo: (close max: open + 1))) ].
          from: close + 1 ] loopExit.
        found ).
      nextQuoteFrom: from = ( | single. double |
        single: placeOf: '\'' From: from.
        double: placeOf: '"' From: from.
        (single < 0) || [ (double >= 0) && [ double < single ] ] ifTrue: [ double ] False: [ single ] ).
      endOfQuote: quote From: from = ( | at. before |
        at: from - 1.
        [| :exit |
          at: placeOf: quote From: at + 1.
          at < 0 ifTrue: [ at: source size. exit value ].
          before: at - 1.
          [ (before >= from) && [ (source at: before) = '\\' ] ] whileTrue: [ before: before - 1 ].
          (at - before) odd ifTrue: exit ] loopExit.
        at ).
      placeOf: mark From: from = ( source findSubstring: mark StartingAt: from IfPresent: [| :at | at ] IfAbsent: -1 ).
      "The line of a place between the characters."
      lineOf: place = ( | ahead |
        ahead: source copyFrom: 0 UpTo: place.
        (isInstalled ifTrue: [ method line ] False: 1) + (ahead occurrencesOfSubstring: '\n') ).
    }

    { 'Category: printing'
      statePrintString = ( selector ).
    }
  | ).
| )

traits candidate _AddSlots: ( |
  "The prototype of mentions."
  mention = ( |
    {} = 'ModuleInfo: Creator: traits candidate mention.'.
    parent* = traits mention.
    selector <- ''.
    node.
    isSpelled <- false.
  | ).
| )

guardians _AddSlots: ( |
  candidate = ( |
    {} = 'ModuleInfo: Creator: globals guardians candidate.'.
    parent* = traits candidate.
    "What was handed in, and what of it counts."
    text <- ''.
    source <- ''.
    mission.
    receiver.
    holder.
    "The selector that was asked for."
    wanted <- ''.
    object.
    method.
    isInstalled <- false.
    mistake <- ''.
    mistakeLine <- 0.
    mistakeColumn <- 0.
    keptNodes.
    keptOwn.
    keptMentions.
  | ).
| )

traits mirrors method _AddSlots: ( |
  "(((reflect: traits list) at: 'asList') contents asCandidate) selector   >>> 'asList'"
  asCandidate = ( guardians candidate copyMethod: self ).
| )

traits slots method _AddSlots: ( |
  asCandidate = ( guardians candidate copyMethod: contents In: holder reflectee ).
| )
