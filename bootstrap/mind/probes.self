"I make probes: sends that nobody gave as examples, with values near those of the examples, to see in what candidates differ. Numbers that are equal
 to others and one more or less, texts without characters and with spaces, collections with nothing, one thing, and the other way round.

 I work in the process of a trial, for a comparison.

 needs  mind/example; when asked: mind/comparison
 gives  sandbox probe, sandbox probeMaker, traits probe, traits probeMaker"

traits _AddSlots: ( |
  "One send: slots that are set before it, and its arguments; both are values."
  probe = ( |
    parent* = traits clonable.
    copyWith: values Arguments: some = ( (copy with: values copy) arguments: some copy ).
    "Me, with another value in one place: a slot's name, or the number of an argument."
    copyAt: place Put: value = ( | new |
      new: copyWith: with Arguments: arguments.
      (isSlot: place) ifTrue: [ new with at: place Put: value ] False: [ new arguments at: place Put: value ].
      new ).
    isSlot: place = ( 'smallInt' != place _ObjectKind ).
    at: place = ( (isSlot: place) ifTrue: [ with at: place ] False: [ arguments at: place ] ).
    places = ( | all | all: list copyRemoveAll. arguments do: [| :each. :i | all add: i ]. with do: [| :each. :name | all add: name ]. all ).
    "The send as a text; '' where a value is none that can be written down."
    textFor: selector = ( | words. parts |
      arguments isEmpty ifTrue: [ ^ selector ].
      parts: (arguments copyMappedBy: [| :each | sourceOf: each ]).
      (parts anySatisfy: [| :each | each isEmpty ]) ifTrue: [ ^ '' ].
      (':' isSuffixOf: selector) ifFalse: [ ^ (selector, ' ', parts first) canonicalize ].
      words: (selector _StringSplit: ':').
      ((parts copyMappedBy: [| :each. :i | (words at: i), ': ', each ]) joinUsing: ' ') canonicalize ).
    "An expression for a value that is made of numbers, strings and collections; '' for any other.
     (sandbox probe sourceOf: (1 & 'a') asVector)   >>> '(1 & 'a') asVector'"
    sourceOf: value = ( | k |
      k: kindOf: value.
      (('number' = k) || [ ('truth' = k) || [ 'nil' = k ] ]) ifTrue: [ ^ value printString ].
      'text' = k ifTrue: [ ^ value asString storeString ].
      'vector' = k ifTrue: [ ^ sourceOf: value Empty: 'vector copyRemoveAll' As: 'asVector' ].
      'list' = k ifTrue: [ ^ sourceOf: value Empty: 'list copyRemoveAll' As: 'asList' ].
      'table' = k ifTrue: [ ^ sourceOfTable: value ].
      '' ).
    sourceOf: some Empty: none As: word = ( | parts |
      some isEmpty ifTrue: [ ^ none ].
      parts: (some asVector copyMappedBy: [| :each | sourceOf: each ]).
      (parts anySatisfy: [| :each | each isEmpty ]) ifTrue: [ ^ '' ].
      parts size = 1 ifTrue: [ ^ '(vector copySize: 1 FillingWith: ', parts first, ') ', word ].
      '(', (parts joinUsing: ' & '), ') ', word ).
    sourceOfTable: some = ( | text <- 'dictionary copyRemoveAll' |
      some do: [| :value. :key. v. k |
        v: sourceOf: value. k: sourceOf: key.
        v isEmpty || [ k isEmpty ] ifTrue: [ ^ '' ].
        text: '(', text, ' at: ', k, ' Put: ', v, ')' ].
      text ).
    "Found out without sending the value a message."
    kindOf: value = ( | k |
      k: value _ObjectKind.
      (('smallInt' = k) || [ 'float' = k ]) ifTrue: [ ^ 'number' ].
      'canonicalString' = k ifTrue: [ ^ 'text' ].
      (value _InheritsFrom: traits string) ifTrue: [ ^ 'text' ].
      value _IsOddball ifTrue: [ ^ nil == value ifTrue: 'nil' False: 'truth' ].
      'vector' = k ifTrue: [ ^ 'vector' ].
      'slots' = k ifFalse: [ ^ 'other' ].
      (value _InheritsFrom: traits list) ifTrue: [ ^ 'list' ].
      (value _InheritsFrom: traits dictionary) ifTrue: [ ^ 'table' ].
      'object' ).
    statePrintString = ( textFor: 'probe' ).
  | ).

  probeMaker = ( |
    parent* = traits clonable.

    { 'Category: making'
      copyFor: aRun Most: n = ( ((copy run: aRun) most: n) cases: list copyRemoveAll ).
      "Probes near what the examples do: first the sends whose answer nobody said, then variations, of each place in turn. Each example begins
       with other ones, for there is not room for all."
      from: examples = ( | found. seen |
        found: list copyRemoveAll.
        seen: set copyRemoveAll.
        examples do: [| :each | takeCase: each Into: found ].
        cases isEmpty && [ (run mission argumentCount = 0) ] ifTrue: [ cases add: caseOf: run copyOfReceiver With: vector. found add: cases first ].
        cases do: [| :each | seen add: (keyOf: each) ].
        found do: [| :each | seen add: (keyOf: each) ].
        0 upTo: rounds Do: [| :round |
          cases asVector do: [| :aCase. :i |
            aCase places do: [| :place. some. one |
              some: variantsIn: aCase At: place.
              (some isEmpty || [ found size >= most ]) ifFalse: [
                one: aCase copyAt: place Put: (some at: (round + (i * 3)) % some size).
                (seen includes: (keyOf: one)) ifFalse: [ seen add: (keyOf: one). found add: one ] ] ] ] ].
        found asVector ).
      rounds = 12.
      mostCases = 5.
      takeCase: anExample Into: found = ( | subject. some. aCase |
        (cases size >= mostCases) && [ anExample isMessage not ] ifTrue: [ ^ self ].
        [ subject: run copyOfReceiver.
          run prepare: subject For: anExample.
          some: argumentsOf: anExample IfNone: [ ^ self ].
          aCase: caseOf: subject With: some.
          cases add: aCase.
          anExample isOpen ifTrue: [ found add: aCase ]
        ] on: exceptions error Do: [| :e | e return: self ].
        self ).
      caseOf: subject With: some = ( | values |
        values: orderedDictionary copyRemoveAll.
        (run dataSlotsOf: subject) do: [| :name. value |
          value: subject _SlotContents: name.
          (variedKinds includes: (sandbox probe kindOf: value)) ifTrue: [ values at: name Put: value ] ].
        sandbox probe copyWith: values Arguments: some ).
      variedKinds = ( ('number' & 'text' & 'truth' & 'vector' & 'list' & 'table') asVector ).
      argumentsOf: anExample IfNone: none = ( | texts |
        anExample isMessage ifTrue: [ ^ anExample arguments asVector copy ].
        texts: _ArgumentsIn: anExample do Of: run selector.
        texts isNil ifTrue: [ ^ none value ].
        texts copyMappedBy: [| :text | lobby _Evaluate: text ] ).
      "What tells a probe from others."
      keyOf: aProbe = ( | parts |
        parts: list copyRemoveAll.
        aProbe arguments do: [| :each | parts add: (run textOf: each) ].
        aProbe with do: [| :each. :name | parts add: name. parts add: (run textOf: each) ].
        (parts joinUsing: '\n') canonicalize ).
    }

    { 'Category: values'
      "Other values for a place, the most telling first."
      variantsIn: aCase At: place = ( | value. k. some |
        value: aCase at: place.
        k: sandbox probe kindOf: value.
        some: list copyRemoveAll.
        'number' = k ifTrue: [ numbersLike: value In: aCase At: place Into: some ].
        'text' = k ifTrue: [ textsLike: value In: aCase At: place Into: some ].
        'truth' = k ifTrue: [ some add: value not ].
        'vector' = k ifTrue: [ (rowsLike: value asVector In: aCase At: place) do: [| :each | some add: each asVector copy ] ].
        'list' = k ifTrue: [ (rowsLike: value asVector In: aCase At: place) do: [| :each | some add: each asList copy ] ].
        'table' = k ifTrue: [ tablesLike: value In: aCase At: place Into: some ].
        'object' = k ifTrue: [ objectsLike: value In: aCase Into: some ].
        withoutDoubles: some But: value ).
      withoutDoubles: some But: value = ( | seen. left |
        seen: set copyRemoveAll. left: list copyRemoveAll.
        seen add: (run textOf: value).
        some do: [| :each. text | text: run textOf: each. (seen includes: text) ifFalse: [ seen add: text. left add: each ] ].
        left asVector ).
      "The values of a kind that are elsewhere in the case, also inside its collections; and in this place in other cases."
      peersOf: k In: aCase At: place = ( | all |
        all: list copyRemoveAll.
        aCase places do: [| :other. value |
          value: aCase at: other.
          (other = place) ifFalse: [
            k = (sandbox probe kindOf: value) ifTrue: [ all add: value ].
            (('vector' & 'list' & 'table') asVector includes: (sandbox probe kindOf: value)) ifTrue: [
              (someOf: value) do: [| :each | k = (sandbox probe kindOf: each) ifTrue: [ all add: each ] ] ] ] ].
        all ).
      someOf: value = (
        'table' = (sandbox probe kindOf: value) ifTrue: [ (value keysVector take: 1), (value asVector take: 1) ] False: [ value asVector take: 2 ] ).
      numbersLike: v In: aCase At: place Into: some = ( | peers |
        peers: peersOf: 'number' In: aCase At: place.
        peers isEmpty ifFalse: [ some add: peers first ].
        some add: v succ. some add: 0. some add: v pred.
        (between: v At: place) do: [| :each | some add: each ].
        some add: -1. some add: 100.
        peers do: [| :each | some add: each. some add: each succ. some add: each pred ].
        ((((some add: (v * 2) + 3) add: 1) add: 0 - v) add: 2) add: 10.
        'float' = v _ObjectKind ifTrue: [ some add: v + 0.5 ].
        some ).
      "Between this and the next greater value in other cases: where one answer may end and another begin."
      between: v At: place = ( | next |
        cases do: [| :aCase. w |
          w: aCase at: place.
          ('number' = (sandbox probe kindOf: w)) && [ (w > v) && [ (nil == next) || [ w < next ] ] ] ifTrue: [ next: w ] ].
        nil == next ifTrue: [ vector ] False: [ (((v + next) / 2) & next pred) asVector ] ).
      textsLike: v In: aCase At: place Into: some = ( | peers |
        peers: peersOf: 'text' In: aCase At: place.
        peers isEmpty ifFalse: [ some add: peers first ].
        ((((((some add: '') add: 'level') add: 'Two Words') add: v asString _StringReverse) add: 'a') add: v asString capitalizeAll) add: 'stone'.
        peers do: [| :each | some add: each ].
        some add: v, v.
        some ).
      rowsLike: v In: aCase At: place = ( | all. k |
        all: list copyRemoveAll.
        v isEmpty ifTrue: [ k: 'number' ] False: [ k: sandbox probe kindOf: v first ].
        all add: v copyRemoveAll.
        v isEmpty ifFalse: [
          all add: v copyReversed.
          all add: (vector copySize: 1 FillingWith: v first).
          all add: v, (vector copySize: 1 FillingWith: v first) ].
        'number' = k ifTrue: [ all add: (v copyMappedBy: [| :each | (('smallInt' = each _ObjectKind) || [ 'float' = each _ObjectKind ]) ifTrue: [ 1 - each ] False: [ each ] ]). all add: (5 & 2 & 8 & 2) asVector ].
        'text' = k ifTrue: [ all add: ('stone' & 'level' & 'ox' & 'level') asVector. all add: ('b' & 'Two Words' & 'a') asVector ].
        all ).
      tablesLike: v In: aCase At: place Into: some = ( | less. more |
        some add: v copyRemoveAll.
        v isEmpty ifFalse: [ less: v copy. less removeKey: v keysVector first IfAbsent: nil. some add: less ].
        v isEmpty ifFalse: [
          (peersOf: (sandbox probe kindOf: v keysVector first) In: aCase At: place) do: [| :key |
            more: v copy. more at: key Put: (v at: v keysVector first). some add: more ] ].
        some ).
      "Objects like it with one of their numbers or texts changed to what the receiver has in the slot of that name, and near it."
      objectsLike: v In: aCase Into: some = (
        (v _Understands: 'copy') ifFalse: [ ^ self ].
        (run dataSlotsOf: v) do: [| :name. held |
          held: v _SlotContents: name.
          'number' = (sandbox probe kindOf: held) ifTrue: [
            ((aCase with at: name IfAbsent: 0) & (held succ) & 0 & (held pred)) asVector do: [| :n |
              'number' = (sandbox probe kindOf: n) ifTrue: [ some add: (v copy _Perform: name, ':' With: n) ] ] ].
          'text' = (sandbox probe kindOf: held) ifTrue: [ some add: (v copy _Perform: name, ':' With: (aCase with at: name IfAbsent: '')) ] ].
        some ).
    }
  | ).
| )

sandbox _AddSlots: ( |
  probe = ( |
    {} = 'ModuleInfo: Creator: globals sandbox probe.'.
    parent* = traits probe.
    with <- orderedDictionary.
    arguments <- vector.
  | ).
  probeMaker = ( |
    {} = 'ModuleInfo: Creator: globals sandbox probeMaker.'.
    parent* = traits probeMaker.
    "The comparison; how many probes at most; what the examples begin with."
    run. most <- 20. cases.
  | ).
| )
