"We are the covenants of form: what a text may be at all.

 needs  mind/guardians/covenant
 gives  covenants readable, oneMethod, annotations, size, noOverride"

covenants _AddSlots: ( |
  readable = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants readable.'.
    parent* = traits covenant.
    name = 'readable'.
    rule = 'The reply is the inside of a slot list and nothing else, at most inside one fenced block: no explanation before or after it.'.
    needsTree = false.
    examine: c Into: findings = (
      c isReadable ifFalse: [
        findings add: (finding copyRule: name Severity: 'refuse' Sentence: c mistake Line: c mistakeLine Column: c mistakeColumn) ] ).
  | ).

  oneMethod = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants oneMethod.'.
    parent* = traits covenant.
    name = 'oneMethod'.
    rule = 'It is exactly one method, for the selector that was asked for; besides it there may be data slots with a number, a string, nil, '
         , 'true, false or a new empty collection to begin with.'.

    { 'Category: what I go by'
      "How slots may begin, apart from numbers and strings: texts."
      beginnings <- ('nil' & 'true' & 'false' & 'vector' & 'list copyRemoveAll' & 'dictionary copyRemoveAll' & 'set copyRemoveAll'
                     & 'sequence copyRemoveAll') asVector.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c isInstalled ifTrue: [ ^ self ].
        c methods size = 1 ifFalse: [
          findings add: (refuse: (c methods isEmpty
            ifTrue: [ 'there is no method; \'', c wanted, '\' was asked for' ]
             False: [ 'there are ', c methods size printString, ' methods; only \'', c wanted, '\' was asked for' ])
            At: (c methods lastIfAbsent: nil)) ].
        ((c methods size = 1) && [ c selector != c wanted ]) ifTrue: [
          findings add: (refuse: 'this is \'', c selector, '\'; \'', c wanted, '\' was asked for' At: c methods first) ].
        c declared do: [| :slot | examineSlot: slot Into: findings ] ).
      examineSlot: slot Into: findings = (
        slot isParent ifTrue: [ findings add: (refuse: 'it adds a parent, \'', slot name, '\'' At: slot) ].
        (mayBegin: slot contents) ifFalse: [
          findings add: (refuse: 'the slot \'', slot name, '\' begins with something to compute: '
            , (slot contents source copyAtMostWithEllipsis: 40) At: slot contents) ] ).
      mayBegin: node = (
        node isNil || [ node isLiteral || [ beginnings includes: (unwrapped: node source) ] ] ).
      "A text without the parentheses around it."
      unwrapped: aText = ( | s |
        s: aText shrinkwrapped.
        [ ('(' isPrefixOf: s) && [ ')' isSuffixOf: s ] ] whileTrue: [ s: (s copyFrom: 1 UpTo: s size - 1) shrinkwrapped ].
        s ).
    }
  | ).

  annotations = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants annotations.'.
    parent* = traits covenant.
    name = 'annotations'.
    rule = 'Annotations say nothing but categories and comments.'.

    { 'Category: what I go by'
      granted <- ('Category' & 'Comment') asVector.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c isInstalled ifTrue: [ ^ self ].
        look: c object annotation At: nil Into: findings.
        c nodes do: [| :node |
          (node isSlot || [ node isObject ]) ifTrue: [ look: node annotation At: node Into: findings ] ] ).
      look: text At: node Into: findings = (
        text isEmpty ifTrue: [ ^ self ].
        (text splitOn: '\x7f') do: [| :entry |
          (granted anySatisfy: [| :key | (key, ':') isPrefixOf: entry ]) ifFalse: [
            findings add: (refuse: 'an annotation says ', (entry copyAtMostWithEllipsis: 40) printString At: node) ] ] ).
    }
  | ).

  size = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants size.'.
    parent* = traits covenant.
    name = 'size'.
    rule = 'It is short: a few lines that one can read at once.'.
    needsTree = false.

    { 'Category: what I go by'
      characters <- 6000.
      messages <- 400.
      "Messages, blocks and objects inside one another."
      depth <- 60.
    }

    { 'Category: checking'
      examine: c Into: findings = ( | deep <- 0 |
        more: c source size Than: characters Of: 'characters' At: nil Into: findings.
        (c isReadable && [ findings isEmpty ]) ifFalse: [ ^ self ].
        more: c mentions size Than: messages Of: 'messages' At: c method Into: findings.
        c roots do: [| :root | deep: (deep max: root depth) ].
        more: deep Than: depth Of: 'levels of nesting' At: c method Into: findings ).
      more: n Than: most Of: things At: node Into: findings = (
        n > most ifTrue: [
          findings add: (refuse: 'it has ', n printString, ' ', things, '; ', most printString, ' are the most' At: node) ].
        self ).
    }
  | ).

  noOverride = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants noOverride.'.
    parent* = traits covenant.
    name = 'noOverride'.
    rule = 'It takes the place of nothing that is understood already, and no argument or local is called like a constant of the world.'.

    { 'Category: what I go by'
      "Not even where nobody understands them yet."
      guarded <- ('doesNotUnderstand: undefinedSelector:Type:Delegatee:MethodHolder:Arguments: = == != !== hash printString parent true false nil '
                  , 'ifTrue: ifFalse: ifTrue:False: ifFalse:True: not && || '
                  , 'lobby globals traits mixins defaultBehavior') asTokensSeparatedByWhiteSpace asSet.
      "Globals that inherited methods name."
      needed <- traits wordCovenant words: 'nil true false infinity maxSmallInt minSmallInt pi exceptions mirrors slots message list vector '
        , 'byteVector mutableString hashTable dictionary set sequence collector association pair point interval random time times process '
        , 'identityDictionary identitySet orderedDictionary orderedSet sharedDictionary sharedSet sortedSequence priorityQueue treeSet treeBag '
        , 'guardians covenants genesis personas mission jsonWriter syntax raiseError stdout modules bootstrap'.
      "Not in object literals inside the method either."
      guardedInside <- 'doesNotUnderstand: undefinedSelector:Type:Delegatee:MethodHolder:Arguments:' asTokensSeparatedByWhiteSpace asSet.
      constants <- 'true false nil lobby globals traits mixins defaultBehavior' asTokensSeparatedByWhiteSpace asSet.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c isInstalled ifFalse: [ c slots do: [| :slot | examineSlot: slot Of: c Into: findings ] ].
        c nodes do: [| :node |
          node isObject ifTrue: [ node slots do: [| :slot |
            (guardedInside includes: slot name) ifTrue: [
              findings add: (refuse: '\'', slot name, '\' is not for generated objects' At: slot) ] ] ].
          node isCode ifTrue: [
            node arguments do: [| :n | examineName: n At: node Into: findings ].
            node locals do: [| :slot | examineName: slot name At: slot Into: findings ] ] ] ).
      examineSlot: slot Of: c Into: findings = ( | found |
        found: c slotsNamed: slot name.
        (found nonEmpty && [ c mayReplace: found first ]) ifTrue: [ ^ self ].
        (found nonEmpty && [ isSpare: found first ]) ifTrue: [
          ^ findings add: (warn: '\'', slot name, '\' means something else here than everywhere else' At: slot) ].
        found nonEmpty ifTrue: [
          ^ findings add: (refuse: ((c holds: found first holder reflectee)
            ifTrue: [ 'the receiver has a slot \'', slot name, '\' already' ]
             False: [ '\'', slot name, '\' would take the place of the one in ', (nameOf: found first holder) ]) At: slot) ].
        (guarded includes: slot name) ifTrue: [ findings add: (refuse: '\'', slot name, '\' is not for generated slots' At: slot) ].
        self ).
      "A global that nobody counts on to be found by everybody, and that guards nothing."
      isSpare: slot = (
        (globals _Eq: slot holder reflectee) && [
          (needed includes: slot name) not && [ (slot contents annotation includesSubstring: 'Sealed') not ] ] ).
      nameOf: aMirror = ( aMirror creatorPath isEmpty ifTrue: [ 'one of its parents' ] False: [ aMirror creatorPath ] ).
      examineName: n At: node Into: findings = (
        (constants includes: n) ifTrue: [
          findings add: (refuse: 'an argument or local named \'', n, '\' hides a constant of the world' At: node) ].
        self ).
    }
  | ).
| )
