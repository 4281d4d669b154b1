"I am the example: something to be done with an object that has a new method, and what ought to come of it.

     example copyDo: 'unlocksWith: \'rose\'' Gives: 'true' With: (dictionary copyRemoveAll at: 'secret' Put: '\'rose\'')

 What is to be done is a text, evaluated with the object as self, or a selector with its arguments. What it gives is the printString of the
 value; nil is anything. With are slots that are set before, each to the value of a text; then are messages that are sent to the object
 afterwards, each with the printString of its answer.

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
       (example copySelector: 'max:' Arguments: (3 & nil) asVector) asString   >>> 'max: 3 With: nil'"
      copySelector: aSelector Arguments: aCollection = (
        (((copyDo: nil) selector: aSelector asString canonicalize) arguments: aCollection asVector) ).
      forget = ( with: dictionary copyRemoveAll. then: dictionary copyRemoveAll. selector: ''. arguments: vector ).
    }

    { 'Category: doing'
      isMessage = ( do isNil ).
      "A block that does it with an object. Fail gets the reason, when there is something in it that cannot be read."
      blockFor: anObject IfFail: fail = (
        isMessage ifTrue: [ ^ [ anObject _Perform: selector Arguments: arguments ] ].
        anObject _Evaluate: ('[ ', do, ' ]') IfFail: [| :why | fail value: why ] ).
    }

    { 'Category: printing'
      "(example copyDo: '3 + 4' Gives: '7') printString   >>> 'an example(3 + 4)'"
      statePrintString = ( asString ).
      asString = ( | parts |
        isMessage ifFalse: [ ^ do ].
        arguments isEmpty ifTrue: [ ^ selector ].
        parts: (arguments copyMappedBy: [| :a | a _ObjectName ]).
        (selector, ' ', (parts joinUsing: ' With: ')) canonicalize ).
    }
  | ).
| )

globals _AddSlots: ( |
  example = ( | parent* = traits example. do. gives. with <- dictionary. then <- dictionary. selector <- ''. arguments <- vector | ).
| )
