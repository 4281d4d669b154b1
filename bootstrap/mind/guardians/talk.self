"We are the covenants of appearance: what a text says to those who read it, and whether it is what it looks like.

 needs  mind/guardians/covenant
 gives  covenants judgeTalk, lookalikes"

covenants _AddSlots: ( |
  judgeTalk = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants judgeTalk.'.
    parent* = traits covenant.
    name = 'judgeTalk'.
    rule = 'Comments explain the method; nothing in it speaks to whoever judges it. Whatever it says, it changes no verdict.'.

    { 'Category: what I go by'
      phrases <- ('guardian' & 'covenant' & 'verdict' & 'the judge' & 'ignore previous' & 'ignore all' & 'ignore the' & 'approved' & 'trusted'
        & 'skip the check' & 'do not check' & 'system prompt' & 'system:' & 'as an ai' & 'instructions' & 'safe to install' & 'passed review'
        & 'whitelist' & 'must accept' & 'please accept' & 'jailbreak' & 'sandbox') asVector.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c comments do: [| :pair |
          (phraseIn: (pair at: 1)) ifNotNil: [| :phrase |
            findings add: (finding copyRule: name Severity: 'warn' Sentence: 'a comment speaks to the judge: ', phrase printString
                                   Line: (c lineOf: (pair at: 0)) Column: 1) ] ].
        c nodes do: [| :node |
          node isText ifTrue: [
            (phraseIn: node contents) ifNotNil: [| :phrase |
              findings add: (warn: 'a string speaks to the judge: ', phrase printString At: node) ] ] ] ).
      phraseIn: text = ( | small |
        small: text uncapitalizeAll.
        phrases detect: [| :phrase | small includesSubstring: phrase ] IfNone: nil ).
    }
  | ).

  lookalikes = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants lookalikes.'.
    parent* = traits covenant.
    name = 'lookalikes'.
    rule = 'Names are what they look like: no invisible characters, no letters of several scripts in one word, no digits in the place '
         , 'of letters.'.
    needsTree = false.

    { 'Category: what I go by'
      "Characters nobody sees, or that turn the text around: first and last code of each stretch."
      invisible <- ((173 @ 173) & (847 @ 847) & (1564 @ 1564) & (8203 @ 8207) & (8232 @ 8238) & (8288 @ 8303)
        & (65279 @ 65279) & (917504 @ 917631)) asVector.
      "Letters that can pass for those of the alphabet: Greek and Cyrillic, Armenian, Cherokee, the wide ones, the mathematical ones."
      foreign <- ((880 @ 1327) & (1328 @ 1423) & (5024 @ 5119) & (65280 @ 65374) & (119808 @ 120831)) asVector.
      names <- traits wordCovenant words: 'self resend lobby true false nil list vector dictionary set sequence parent globals traits mixins '
        , 'orchestrator guardians covenants llm journal trail sandbox architect catalog codex exceptions printString'.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        (isPlain: c source) ifFalse: [
          examineCharacters: c Into: findings.
          c isReadable ifTrue: [
            c nodes do: [| :node | (node isText && [ mixes: node contents ]) ifTrue: [
              findings add: (refuse: 'a word of this string mixes letters of several scripts' At: node) ] ] ] ].
        c isReadable ifTrue: [ examineNames: c Into: findings ].
        self ).
      "Whether every character is one of ASCII's."
      isPlain: text = ( text asByteVector size = text size ).
      examineCharacters: c Into: findings = (
        c source do: [| :character. :i |
          (is: character asByte In: invisible) ifTrue: [
            ^ findings add: (finding copyRule: name Severity: 'refuse' Sentence: 'a character nobody sees, number ', character asByte printString
                                     Line: (c lineOf: i) Column: 1) ] ].
        self ).
      is: code In: stretches = ( (code > 126) && [ stretches anySatisfy: [| :s | (code >= s x) && [ code <= s y ] ] ] ).
      mixes: text = ( | plain <- false. other <- false. code |
        (isPlain: text) ifTrue: [ ^ false ].
        text do: [| :character |
          code: character asByte.
          character isLetter
            ifTrue: [
              (is: code In: foreign) ifTrue: [ other: true ] False: [ code < 128 ifTrue: [ plain: true ] ].
              (plain && [ other ]) ifTrue: [ ^ true ] ]
             False: [ plain: false. other: false ] ].
        false ).
      examineNames: c Into: findings = ( | known |
        c isInstalled ifTrue: [ ^ self ].
        known: nil.
        declarationsOf: c Do: [| :n. :node |
          ((n size >= 3) && [ (figuresIn: n) || [ n includesSubstring: '_' ] ]) ifTrue: [
            known isNil ifTrue: [ known: (knownTo: c) ].
            ((known includes: n) not && [ known anySatisfy: [| :other | looks: n Like: other ] ]) ifTrue: [
              findings add: (refuse: '\'', n, '\' looks like another name' At: node) ] ] ].
        self ).
      figuresIn: n = ( (n includes: '0') || [ (n includes: '1') || [ (n includes: '3') || [ n includes: '5' ] ] ] ).
      declarationsOf: c Do: b = (
        c nodes do: [| :node |
          node isSlot ifTrue: [ b value: node name With: node ].
          node isCode ifTrue: [ node arguments do: [| :n | b value: n With: node ] ] ] ).
      "The names something may be taken for: those of the system, and those of the receiver's slots."
      knownTo: c = ( | all |
        all: names copy.
        (reflect: c holder) names do: [| :n | all add: n ].
        (reflect: c receiver) names do: [| :n | all add: n ].
        all ).
      looks: n Like: other = (
        (n != other) && [ ((folded: n One: 'l') = (folded: other One: 'l')) || [ (folded: n One: 'i') = (folded: other One: 'i') ] ] ).
      folded: n One: letter = (
        ((((n replace: '0' With: 'o') replace: '1' With: letter) replace: '3' With: 'e') replace: '5' With: 's') replace: '_' With: '' ).
    }
  | ).
| )
