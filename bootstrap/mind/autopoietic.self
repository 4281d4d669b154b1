"I am what makes an object autopoietic, able to become more than it was: a message that it does not understand is a mission for the orchestrator,
 and when a method has been found, judged and installed, the message is sent again. Whoever takes my traits for a parent is like that.

     genesis greet: 'Ada'
     genesis learn: 'farewell:' Intent: 'says goodbye to somebody' Examples: (example copyDo: 'farewell: \'Ada\'' Gives: '\'Goodbye, Ada\'')

 needs  mind/orchestrator
 gives  traits autopoietic, genesis, traits genesis"

traits _AddSlots: ( |
  autopoietic = ( |
    parent* = traits clonable.

    { 'Category: not understanding'
      "The mission runs with rights of its own, also when a generated method sent the message; the method that answers has its own again."
      doesNotUnderstand: aMessage = (
        (_Unconfined: [ orchestrator mayHear: aMessage ]) ifFalse: [ ^ aMessage notUnderstood ].
        _Unconfined: [ orchestrator hear: aMessage ].
        (_Understands: aMessage selector) ifTrue: [ aMessage sendTo: self ] False: [ aMessage notUnderstood ] ).
    }

    { 'Category: learning on request'
      "A method for that selector, even when another one is very near. Answers the mission."
      learn: selector = ( learn: selector Intent: nil Examples: vector ).
      learn: selector Intent: text = ( learn: selector Intent: text Examples: vector ).
      learn: selector Intent: text Examples: some = (
        orchestrator write: selector For: self Intent: text Examples: some asVector ).
      "Where a method of mine goes: to my own traits, so that all of my kind have it; to me, when I have none."
      methodHolder = (
        asMirror parentsDo: [| :slot |
          (slot contents reflectee == traits autopoietic) not && [ slot contents reflectee _InheritsFrom: traits autopoietic ]
            ifTrue: [ ^ slot contents reflectee ] ].
        self ).
    }

    { 'Category: remembering'
      "The story of a method I understand; all that were installed under a selector; and back to the one before."
      why: selector = ( (methodFor: selector) why ).
      history: selector = ( provenance historyOf: selector In: methodHolder ).
      revert: selector = ( (methodFor: selector) revert. self ).
      methodFor: selector = (
        asMirror lookup: selector IfFail: [| :why | error: _ObjectName, ' has no method ', selector printString, ': ', why ] ).
    }
  | ).
| )

traits _AddSlots: ( | genesis = ( | parent* = traits autopoietic | ) | )
globals _AddSlots: ( | genesis = ( | parent* = traits genesis | ) | )
