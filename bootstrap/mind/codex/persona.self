"I am the persona: somebody the mind asks. I have an identity, an adapter of the model that is mine, and facets, ways of thinking. A facet is at
 first only an intent, a sentence; when it is sent for the first time it becomes a method of mine that asks my model so. When the intent is
 changed, the method goes, and the next send makes another.

     personas robin facets at: 'rhyme:' Put: 'answer in two lines that rhyme'.
     personas robin rhyme: 'why is tea hot?'

 needs  mind/autopoietic, collections/dictionary, core/json, mind/models, mind/codex/promptMaker
 gives  traits persona, persona, traits facets, personas"

traits _AddSlots: (|
  "Intents by the selectors of facets."
  facets = (|
    parent* = traits dictionary.
    at: selector Put: intent = (
      (isFacet: selector) ifFalse: [ ^ error: 'a facet is a message with or without arguments, not ', selector printString ].
      persona isNil ifFalse: [ persona forgetFacet: selector ].
      resend.at: selector canonicalize Put: intent canonicalize ).
    removeKey: selector IfAbsent: none = (
      persona isNil ifFalse: [ persona forgetFacet: selector ].
      resend.removeKey: selector IfAbsent: none ).
    removeAll = ( keys do: [| :selector | removeKey: selector ]. self ).
    "((personas robin facets) isFacet: 'a = ( 3 ). b')   >>> false"
    isFacet: selector = (
      selector nonEmpty && [ selector first isLowerCase && [
        (selector anySatisfy: [| :c | (c isLetter || [ c isDigit || [ (c = '_') || [ c = ':' ] ] ]) not ]) not && [
        (selector includes: ':') not || [ selector endsWith: ':' ] ] ] ] ).
    copyFor: aPersona = ( copy persona: aPersona ).
  |).

  persona = (|
    parent* = traits autopoietic.

    { 'Category: making'
      copyName: n Adapter: a Identity: text = ( | p | p: copy. p name: n. p identity: text. p adapter: a. p ).
      "A copy has facets of its own."
      copy = ( | p | p: resend.copy. p facets: (facets copyFor: p). p ).
    }

    { 'Category: facets'
      hasFacet: selector = ( _Unconfined: [ facets includesKey: selector ] ).
      "A message that is a facet of mine becomes a method, and is sent again; any other is not understood."
      doesNotUnderstand: aMessage = (
        (_Unconfined: [ compileFacet: aMessage selector ]) ifTrue: [ aMessage sendTo: self ] False: [ resend.doesNotUnderstand: aMessage ] ).
      "Whether there is such a facet, which is a method from now on."
      compileFacet: selector = ( | intent |
        intent: facets at: selector IfAbsent: [ ^ false ].
        _AddGenerated: '{ \'Category: facets\' ', (sourceOfFacet: selector Intent: intent), ' }'
                 From: 'facet of ', name
           Provenance: (provenanceOfFacet: selector Intent: intent) asJson.
        true ).
      "The method of a facet: its arguments are what it is asked about."
      sourceOfFacet: selector Intent: intent = ( | words. header. about <- '' |
        header: list copyRemoveAll.
        words: (selector asTokensSeparatedByCharactersIn: ':') asVector.
        (selector includes: ':') ifFalse: [ ^ selector, ' = ( think: ', intent storeString, ' )' ].
        words do: [| :word. :i. argument |
          argument: 'part', i succ printString.
          header addLast: word, ': ', argument.
          about: (i = 0 ifTrue: [ argument, ' asString' ] False: [ about, ', \'\\n\', ', argument, ' asString' ]) ].
        (header joinUsing: ' '), ' = ( think: ', intent storeString, ' About: (', about, ') )' ).
      provenanceOfFacet: selector Intent: intent = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'kind' Put: 'facet'.
        d at: 'persona' Put: name.
        d at: 'selector' Put: selector.
        d at: 'intent' Put: intent.
        d at: 'grants' Put: vector copyRemoveAll.
        d at: 'story' Put: selector, ' was made from a facet of ', name, ' when it was first sent: ', intent.
        d ).
      "The method of a facet goes; the facet stays what it is in facets."
      forgetFacet: selector = (
        (isCompiled: selector) ifTrue: [ _RemoveSlot: selector ].
        (_Understands: selector) ifTrue: [ error: 'I understand ', selector, ' already' ].
        self ).
      isCompiled: selector = (
        (_SlotIncludes: selector) && [ ('method' = (_SlotKind: selector)) && [ (reflect: self) at: selector IfPresent: [| :slot |
          slot category = 'facets' ] IfAbsent: false ] ] ).
    }

    { 'Category: learning'
      "What one of us learns is not for the others."
      methodHolder = ( self ).
    }

    { 'Category: thinking'
      "What my model says to a question when it is to think so. It is asked in my name, whoever sends me."
      think: intent About: question = ( _Unconfined: [ answer: (codex promptMaker facetFor: question Nonce: question) Intent: intent ] ).
      "The same without a question: the intent says all."
      think: intent = ( _Unconfined: [ answer: intent capitalize, '.' Intent: '' ] ).
      "What my model says to a question, just as I am."
      ask: question = ( think: '' About: question ).
      answer: prompt Intent: intent = ( llm infer: prompt With: (requestFor: prompt Intent: intent) ).
      "A request in my name, for those who want more than the text of the reply."
      requestFor: prompt = ( requestFor: prompt Intent: '' ).
      requestFor: prompt Intent: intent = (
        ((llm request copyPrompt: prompt System: (codex promptMaker systemFor: self Intent: intent))
          adapter: (llm adapterFor: self)) persona: name ).
    }

    { 'Category: printing'
      statePrintString = ( name ).
    }
  |).
|)

globals _AddSlots: (|
  persona = (|
    {} = 'Sealed'.
    parent* = traits persona.
    name <- ''.
    "Who I am, as my model is told; the first line says my name."
    identity <- ''.
    "The name of my adapter; nil is the bare base model."
    adapter.
    facets <- (|
      {} = 'Sealed\x7fModuleInfo: Creator: globals persona facets.'.
      parent* = traits facets.
      table <- hashTable _TableEmptyCopy.
      persona.
    |).
  |).

  "The personas there are. Each is a slot of mine too."
  personas = (|
    {} = 'Sealed'.
    parent* = traits oddball.
    all <- orderedDictionary copyRemoveAll.
    "(personas named: 'babs') name   >>> 'babs'"
    named: name = ( all at: name IfAbsent: [ error: 'there is no persona called ', name ] ).
    do: block = ( all do: block. self ).
    add: aPersona = (
      all at: aPersona name Put: aPersona.
      _PutSlot: aPersona name Contents: aPersona Parent: false Assignable: false Annotation: ''.
      aPersona _CreatorPath: 'globals personas ', aPersona name.
      self ).
  |).
|)
