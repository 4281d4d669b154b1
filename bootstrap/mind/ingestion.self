"I am ingestion: what the catalog reads by itself. Its own world, object by object as the mirrors show it, the trail of what the mind did, and texts
 it is given. Ingesting again changes only what is different since.

     catalog ingestSources
     catalog search: 'addLast:' Top: 3 Where: (dictionary copyRemoveAll at: 'kind' Put: 'object')

 needs  mind/catalog, mind/trail, reflection/mirrors
 gives  ingestSources, ingestTrail, ingest:As: for the catalog; sourceReader"

globals catalog _AddSlots: ( |
  { 'Category: ingesting'
    "A text, known as something of the kind 'text'. Answers whether anything was different from what was known."
    ingest: text As: name = ( update: text As: name Metadata: (dictionary copyRemoveAll at: 'kind' Put: 'text') ).

    "Every object that has a name, with its comment, its slots, and its methods, each a chunk with the comment above it. Answers how many objects had changed; those
     that are gone are forgotten."
    ingestSources = ( | changed <- 0. there. reader |
      there: set copyRemoveAll.
      reader: sourceReader copyFresh.
      reader objectsDo: [| :mirror. name |
        name: 'object ', mirror creatorPath.
        there add: name canonicalize.
        (updateAll: (reader textsOf: mirror) As: name
          Metadata: ((dictionary copyRemoveAll at: 'kind' Put: 'object') at: 'object' Put: mirror creatorPath)) ifTrue: [ changed: changed + 1 ] ].
      changed + (unindexKind: 'object' Except: there) ).

    "What the trail says since I looked last, one document for each cycle of the mind. Answers how many cycles had something new."
    ingestTrail = ( | next. cycles. lines. last |
      cycles: set copyRemoveAll.
      last: trailLast.
      next: (isTrailTheSame ifTrue: [ trailRead ] False: [ 0 ]).
      [ lines: (trail linesFrom: next Count: 1000).
        lines do: [| :line. entry |
          entry: (line parseJsonIfFail: [| :why | dictionary copyRemoveAll ]).
          (entry includesKey: 'cycle') ifTrue: [ cycles add: (entry at: 'cycle') ].
          last: line ].
        next: next + lines size.
        lines isEmpty ] whileFalse.
      next = trailRead ifFalse: [ trailRead: next. trailLast: last ].
      cycles do: [| :cycle | ingestCycle: cycle ].
      cycles size ).
    { 'Comment: how many lines of the trail I have read, and the last of them' trailRead <- 0. trailLast <- '' }
  }

  { 'Category: ingesting\x7fCategory: private'
    "A trail may be another one than last time: files can be taken away."
    isTrailTheSame = (
      trailRead = 0 ifTrue: [ ^ true ].
      ((trail linesFrom: trailRead - 1 Count: 1) copyMappedBy: [| :line | line = trailLast ]) = (vector copySize: 1 FillingWith: true) ).
    ingestCycle: cycle = (
      update: (((trail entriesOf: cycle) asList copyMappedBy: [| :entry | told: entry ]) joinUsing: '\n\n')
      As: 'cycle ', cycle asString
      Metadata: ((dictionary copyRemoveAll at: 'kind' Put: 'cycle') at: 'cycle' Put: cycle) ).
    told: entry = ( | lines |
      lines: list copyRemoveAll.
      entry do: [| :value. :key |
        ('timestamp' = key) || [ ('session' = key) || [ ('transaction' = key) || [ value isNil ] ] ] ifFalse: [
          lines addLast: key, ': ', ((value _InheritsFrom: traits string) ifTrue: [ value ] False: [ value asJson ]) ] ].
      lines joinUsing: '\n' ).
    "The same as update:As:Metadata:, with texts that are chunks already."
    updateAll: texts As: name Metadata: facts = ( | old |
      old: (documentAt: name IfAbsent: nil).
      (old isNil not && [ (old metadata = (plainFacts: facts)) && [ (old text = (texts joinUsing: '')) && [ old size = texts size ] ] ])
        ifTrue: [ ^ false ].
      indexAll: texts As: name Metadata: facts.
      true ).
    unindexKind: kind Except: names = ( | gone |
      gone: set copyRemoveAll.
      (where: (dictionary copyRemoveAll at: 'kind' Put: kind)) do: [| :c | (names includes: c documentId) ifFalse: [ gone add: c documentId ] ].
      gone do: [| :name | unindex: name ].
      gone size ).
  }
| )

traits _AddSlots: ( |
  sourceReader = ( |
    {} = 'Comment: goes through the objects that have names\x7fModuleInfo: Creator: traits sourceReader.'.
    parent* = traits clonable.

    { 'Category: copying'
      "One that has read no files yet."
      copyFresh = ( copy files: dictionary copyRemoveAll ).
    }
    { 'Category: finding'
      "A mirror on each object with a name, reached from the lobby through slots and parents; each once."
      objectsDo: block = ( | seen. waiting |
        seen: set copyRemoveAll.
        waiting: list copyRemoveAll.
        see: (reflect: lobby) Seen: seen Waiting: waiting.
        [ waiting isEmpty ] whileFalse: [ | mirror |
          mirror: waiting removeFirst.
          block value: mirror.
          mirror do: [| :slot |
            (slot isMethod || [ slot isAssignment ]) ifFalse: [ see: slot contents Seen: seen Waiting: waiting ] ] ].
        self ).
      see: mirror Seen: seen Waiting: waiting = (
        mirror isReflecteeSlots ifFalse: [ ^ self ].
        (seen includes: mirror) ifTrue: [ ^ self ].
        (isNamed: mirror) ifFalse: [ ^ self ].
        seen add: mirror.
        waiting addLast: mirror ).
      "Whether its name leads to the object: that of a copy leads to what it was copied from."
      isNamed: mirror = ( | at |
        mirror creatorPath isEmpty ifTrue: [ ^ false ].
        mirror creatorPath = 'lobby' ifTrue: [ ^ mirror reflectee == lobby ].
        at: lobby.
        (mirror creatorPath asTokensSeparatedByCharactersIn: ' ') do: [| :name |
          at: (at _SlotContents: name IfFail: [ ^ false ]) ].
        at _Eq: mirror reflectee ).
    }

    { 'Category: telling'
      "What there is to say about an object: a list of texts, first the object as a whole, then its methods."
      textsOf: mirror = ( | texts. constants |
        texts: list copyRemoveAll.
        constants: list copyRemoveAll.
        mirror do: [| :slot |
          slot isAssignment ifFalse: [ slot isMethod ifTrue: [ texts addLast: (textOf: slot In: mirror) ] False: [ constants addLast: slot ] ] ].
        (catalog pieces: (textOfObject: mirror Slots: constants)) reverseDo: [| :c | texts addFirst: c text ].
        texts ).
      textOfObject: mirror Slots: slots = ( | lines |
        lines: list copyRemoveAll.
        lines addLast: mirror creatorPath.
        add: mirror comment To: lines.
        slots do: [| :slot |
          lines addLast: slot sourceString, (categoryOf: slot).
          add: slot comment To: lines ].
        (lines joinUsing: '\n'), '\n' ).
      textOf: slot In: mirror = ( | lines |
        lines: list copyRemoveAll.
        lines addLast: mirror creatorPath, ' ', slot name, (categoryOf: slot).
        add: slot comment To: lines.
        add: (commentAbove: slot) To: lines.
        lines addLast: slot sourceString.
        (lines joinUsing: '\n'), '\n' ).
      "The comment that stands above a method in its file, where that is one of the world's own; images hold none."
      commentAbove: slot = ( | place. lines. first. last |
        place: (slot contents place splitOn: ':') asVector.
        lines: (linesOf: place first canonicalize).
        last: place last asInteger - 2.
        (last < 0) || [ (last + 1) >= lines size ] ifTrue: [ ^ '' ].
        "An image may be older than the files."
        ((lines at: last + 1) includesSubstring: (slot name asTokensSeparatedByCharactersIn: ':') first) ifFalse: [ ^ '' ].
        ('"' isSuffixOf: (lines at: last) shrinkwrapped) ifFalse: [ ^ '' ].
        first: last.
        [ (opensComment: (lines at: first) IsLast: first = last) || [ (first = 0) || [ (last - first) > 30 ] ] ] whileFalse: [ first: first - 1 ].
        ((lines copyFrom: first UpTo: last + 1) copyMappedBy: [| :line | line shrinkwrapped ]) joinUsing: '\n' ).
      opensComment: line IsLast: isLast = (
        ('"' isPrefixOf: line shrinkwrapped) && [ isLast not || [ line shrinkwrapped size > 1 ] ] ).
      linesOf: file = (
        ('bootstrap/' isPrefixOf: file) ifFalse: [ ^ vector ].
        files at: file IfAbsentPut: [ ((_BootstrapText: (file copyFrom: 'bootstrap/' size) IfFail: '') splitOn: '\n') asVector ] ).
      categoryOf: slot = ( slot category isEmpty ifTrue: '' False: [ ' (', slot category, ')' ] ).
      add: comment To: lines = ( comment isEmpty ifTrue: [ self ] False: [ lines addLast: comment ] ).
    }
  | ).
| )

globals _AddSlots: ( |
  sourceReader = ( | {} = 'ModuleInfo: Creator: globals sourceReader.'. parent* = traits sourceReader. files <- dictionary copyRemoveAll | ).
| )
