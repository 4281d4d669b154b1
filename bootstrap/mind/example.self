"I am the example: something to be done with an object that has a new method, and what ought to come of it.

     example copyDo: 'unlocksWith: \'rose\'' Gives: 'true' With: (dictionary copyRemoveAll at: 'secret' Put: '\'rose\'')

 What is to be done is a text, evaluated with the object as self, or a selector with its arguments. What it gives is the printString of the
 value; nil is anything. With are slots that are set before, each to the value of a text; then are questions
 evaluated afterwards with the object as self, each with the printString of the answer.

 needs  core/clonable, collections/dictionary
 gives  example, traits example"

traits _AddSlots: ( |
  example = ( |
    parent* = traits clonable.

    { 'Category: copying'
      copyDo: text = ( copyDo: text Gives: nil ).
      copyDo: text Gives: printString = ( ((copy do: text) gives: printString) forget ).
      copyDo: text Gives: printString With: slots = ( (copyDo: text Gives: printString) with: slots ).
      copyDo: text Gives: printString With: slots Then: answers = ( (copyDo: text Gives: printString With: slots) then: answers ).
      "The message itself, with these very objects as arguments.
       (example copySelector: 'at:Put:' Arguments: (3 & nil) asVector) asString   >>> 'at: 3 Put: nil'"
      copySelector: aSelector Arguments: aCollection = (
        (((copyDo: nil) selector: aSelector asString canonicalize) arguments: aCollection asVector) ).
      forget = ( with: dictionary copyRemoveAll. then: dictionary copyRemoveAll. selector: ''. arguments: vector ).
    }

    { 'Category: converting'
      "One example goes for a collection of one.
       (example copyDo: '3 + 4') asVector first do   >>> '3 + 4'"
      asVector = ( vector copySize: 1 FillingWith: self ).
    }

    { 'Category: doing'
      isMessage = ( do isNil ).
      "Whether it says nothing about what ought to come of it."
      isOpen = ( gives isNil && [ then isEmpty ] ).
      "A block that does it with an object. Fail gets the reason, when there is something in it that cannot be read."
      blockFor: anObject IfFail: fail = ( | s. a |
        "Read before, so that reading them is no effect of what is tried."
        s: selector. a: arguments.
        isMessage ifTrue: [ ^ [ anObject _Perform: s Arguments: a ] ].
        anObject _Evaluate: ('[ ', do, ' ]') IfFail: [| :why | fail value: why ] ).
    }

    { 'Category: keeping'
      "As JSON can hold me; the arguments of a message as their texts, so one with other arguments than numbers and strings is only told of."
      asDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'do' Put: (isMessage ifTrue: [ asString ] False: [ do ]).
        d at: 'gives' Put: gives.
        d at: 'with' Put: with.
        d at: 'then' Put: then.
        d ).
      "Names and values, one after the other, for primitives."
      asNamesAndValues = ( ('do' & do & 'gives' & gives & 'with' & (pairsOf: with) & 'then' & (pairsOf: then)) asVector ).
      pairsOf: d = ( | all | all: list copyRemoveAll. d do: [| :v. :k | (all add: k) add: v ]. all asVector ).
      copyFromDictionary: d = (
        copyDo: (d at: 'do') Gives: (d at: 'gives') With: (d at: 'with') Then: (d at: 'then') ).
    }

    { 'Category: printing'
      "(example copyDo: '3 + 4' Gives: '7') printString   >>> 'an example(3 + 4)'"
      statePrintString = ( asString ).
      asString = ( | words. parts |
        isMessage ifFalse: [ ^ do asString canonicalize ].
        arguments isEmpty ifTrue: [ ^ selector ].
        (':' isSuffixOf: selector) ifFalse: [ ^ (selector, ' ', arguments first _ObjectName) canonicalize ].
        words: (selector _StringSplit: ':').
        parts: list copyRemoveAll.
        arguments do: [| :each. :i | parts add: ((words at: i IfAbsent: 'with'), ': ', each _ObjectName) ].
        (parts joinUsing: ' ') canonicalize ).
    }
  | ).
| )

globals _AddSlots: ( |
  example = ( | parent* = traits example. do. gives. with <- dictionary. then <- dictionary. selector <- ''. arguments <- vector | ).
| )
