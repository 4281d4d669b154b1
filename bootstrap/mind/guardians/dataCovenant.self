"I am the data covenant: what the other covenants are to methods I am to structured replies. A model is asked for JSON and talks around it;
 I find the JSON in the reply and check it against a schema.

 (dataCovenant check: 'Sure! {\"a\": 1}' Against: (dataCovenant schema copyJson: '{\"maxProperties\": 0}')) first   >>> refuse: data: $: 1 key is more than 0

 needs  mind/guardians/finding; when asked: mind/schema
 gives  dataCovenant"

globals _AddSlots: ( |
  dataCovenant = ( |
    parent* = traits oddball.

    { 'Category: saying'
      name = 'data'.
      severity = 'refuse'.
      rule = 'A structured reply is JSON of the shape that was asked for: by itself, or in one code block.'.
    }

    { 'Category: checking'
      "What is wrong with a reply: a list of findings."
      check: reply Against: aSchema = ( read: reply Against: aSchema IfGood: [ list copyRemoveAll ] IfBad: [| :findings | findings ] ).
      "The value a reply has in it goes to the one block when it has the right shape, and otherwise the findings to the other.
       (dataCovenant read: '```json\n[1]\n```' Against: (dataCovenant schema copyJson: '{}') IfGood: [| :v | v ] IfBad: [ 'bad' ])   >>> a vector(1)"
      read: reply Against: aSchema IfGood: good IfBad: bad = ( | value. wrong |
        value: (valueIn: reply IfFail: [| :why | ^ bad value: (list copyRemoveAll addLast: (refuse: why)) ]).
        wrong: (aSchema check: value) copyMappedBy: [| :sentence | refuse: sentence ].
        wrong isEmpty ifTrue: [ good value: value ] False: [ bad value: wrong ] ).
    }

    { 'Category: finding the JSON'
      "The value in a reply. The whole reply counts, or its one code block; or else the first piece in braces that can be read."
      valueIn: reply IfFail: fail = ( | text. fences |
        text: reply shrinkwrapped.
        text isEmpty ifTrue: [ ^ fail value: 'the reply is empty; JSON was asked for' ].
        wholeIn: text IfPresent: [| :value | ^ value ].
        fences: blocksIn: text.
        fences size > 1 ifTrue: [ ^ fail value: 'the reply has ', fences size printString, ' code blocks; JSON was asked for, in one' ].
        fences size = 1 ifTrue: [ ^ fences first parseJsonIfFail: [| :why | fail value: 'the code block is no JSON: ', why ] ].
        inBracesIn: text IfPresent: [| :value | ^ value ].
        fail value: (whyNoneIn: text) ).
    }

    { 'Category: private'
      refuse: sentence = ( finding copyRule: name Severity: severity Sentence: sentence ).
      wholeIn: text IfPresent: found = ( found value: (text parseJsonIfFail: [ ^ self ]) ).
      whyNoneIn: text = (
        (('{' isPrefixOf: text) || [ '[' isPrefixOf: text ])
          ifTrue: [ 'the reply is no JSON: ', (text parseJsonIfFail: [| :why | why ]) ]
           False: [ 'there is no JSON object in the reply' ] ).
      "What stands between lines that begin with three back quotes, each as one text. A block that is never closed goes to the end."
      blocksIn: text = ( | found. inside |
        found: list copyRemoveAll.
        text lines do: [| :line |
          (isFence: line shrinkwrapped)
            ifTrue: [
              inside isNil
                ifTrue: [ inside: list copyRemoveAll ]
                 False: [ found addLast: (inside joinUsing: '\n'). inside: nil ] ]
             False: [ inside isNil ifFalse: [ inside addLast: line ] ] ].
        inside isNil ifFalse: [ found addLast: (inside joinUsing: '\n') ].
        found ).
      "A line that both opens and closes something is none."
      isFence: line = ( ('```' isPrefixOf: line) && [ (line occurrencesOfSubstring: '```') = 1 ] ).
      "Each piece from a brace to the one that closes it, in order, until one can be read."
      inBracesIn: text IfPresent: found = ( | at <- 0. end. piece |
        [
          at: (text findSubstring: '{' StartingAt: at IfPresent: [| :i | i ] IfAbsent: [ ^ self ]).
          end: (endOfBracesIn: text From: at IfAbsent: [ ^ self ]).
          piece: (text copyFrom: at UpTo: end).
          wholeIn: piece IfPresent: found.
          at: end
        ] loop ).
      "The place behind the brace that closes the one at a place; braces in strings do not count."
      endOfBracesIn: text From: start IfAbsent: none = ( | depth <- 0. at. char. quoted <- false |
        at: start.
        [ at < text size ] whileTrue: [
          char: (text at: at).
          quoted
            ifTrue: [
              '\\' = char ifTrue: [ at: at + 1 ].
              '\"' = char ifTrue: [ quoted: false ] ]
             False: [
              '\"' = char ifTrue: [ quoted: true ].
              '{' = char ifTrue: [ depth: depth + 1 ].
              '}' = char ifTrue: [ depth: depth - 1. depth = 0 ifTrue: [ ^ at + 1 ] ] ].
          at: at + 1 ].
        none value ).
    }
  | ).
| )
