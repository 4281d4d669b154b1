"I am the message: a selector with its arguments, on its way to a receiver. I am what doesNotUnderstand: is given.

 needs  core/clonable
 gives  traits message, message"

traits _AddSlots: (|
  message = (|
    parent* = traits clonable.

    { 'Category: sending'
      "Send me to my receiver, or to somebody else.
       (message copySelector: '+' Arguments: (4 & 0) asVector) selector   >>> '+'"
      send = ( sendTo: receiver ).
      sendTo: somebody = ( somebody _Perform: selector Arguments: arguments ).
      copySelector: s Arguments: a = ( (copy selector: s) arguments: a asVector ).
      copyReceiver: r Selector: s Arguments: a = ( (copySelector: s Arguments: a) receiver: r ).
      "To become a message to somebody; a copy does this, not the prototype.
       (message copy receiver: 3 Selector: 'max:' With: 8) send   >>> 8"
      receiver: r Selector: s Arguments: a = ( ((receiver: r) selector: s) arguments: a asVector ).
      receiver: r Selector: s = ( receiver: r Selector: s Arguments: vector ).
      receiver: r Selector: s With: a = ( receiver: r Selector: s Arguments: (vector copySize: 1 FillingWith: a) ).
      receiver: r Selector: s With: a With: b = ( receiver: r Selector: s Arguments: ((vector copySize: 2 FillingWith: b) at: 0 Put: a) ).
    }

    { 'Category: not being understood'
      "The ordinary end of a message that nobody understood: an error, unless the receiver says otherwise."
      notUnderstood = ( receiver _NotUnderstood: selector Arguments: arguments Explanation: explanation MethodHolder: methodHolder ).
      "The objects that are searched for a slot, in order."
      searched = ( receiver _ObjectsSearched ).
      "Selectors the receiver does understand that look like mine."
      nearest = ( receiver _NearestSelectors: selector ).
    }

    { 'Category: printing'
      statePrintString = ( selector ).
    }
  |).
|)

globals _AddSlots: (|
  message = (|
    parent* = traits message.
    selector <- ''.
    arguments <- vector.
    receiver.
    "Who sent it."
    sender.
    "What would be said of it as an error, '' for what is usually said; and, when it was a resend, the object whose method sent it."
    explanation <- ''.
    methodHolder.
  |).
|)
