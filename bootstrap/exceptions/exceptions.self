"I am the exception: something out of the ordinary, signalled where it happened and handled further out.
 A handler runs on top of what signalled me, so it may resume: me; or it answers a value for the whole protected block.

   [ 7 / 0 ] on: exceptions divisionByZero Do: [| :e | 0 ]

 needs  core/clonable, core/block
 gives  exceptions and traits exceptions: exception, error, userError, messageNotUnderstood, ambiguous, primitiveFailed,
        typeError, indexError, divisionByZero, notGranted, stackOverflow, outOfMemory, interrupted, limitReached, deadActivation, warning"

traits _AddSlots: (| exceptions = () |)
globals _AddSlots: (| exceptions = () |)

traits exceptions _AddSlots: (|
  exception = (|
    parent* = traits clonable.
    kind = 'exception'.

    { 'Category: signalling'
      "Offer me to the handlers, innermost first; answers what I am resumed with."
      signal = ( _Signal ).
      signal: text = ( (copy messageText: text) signal ).
      "What happens when nobody handles me."
      defaultAction = ( nil ).
    }

    { 'Category: handling'
      "Whether a handler for me handles that exception: it does when that one inherits from my traits."
      handles: anException = ( anException _InheritsFrom: parent ).
      "A handler for either of two.
       ([ 7 / 0 ] on: exceptions typeError & exceptions divisionByZero Do: [ 'no' ])   >>> 'no'"
      & other = ( (exceptions set copyFirst: self) & other ).
      "The protected block answers nil, or that value."
      return = ( return: nil ).
      return: value = ( _ReturnFromHandler: value ).
      "The protected block is run again, or another in its place."
      retry = ( _Retry ).
      retryUsing: block = ( _RetryUsing: block ).
      "signal answers nil, or that value, where I was signalled."
      resume = ( resume: nil ).
      resume: value = ( _Resume: value ).
      "Let the handlers further out decide."
      pass = ( _Pass ).
      outer = ( _Outer ).
      resignalAs: other = ( retryUsing: [ other signal ] ).
    }

    { 'Category: making kinds'
      "A new kind of exception below mine. Handlers for mine handle it too; handlers for it handle none of mine.
       ([ (exceptions error newKind: 'tooHot') signal: '100' ] on: exceptions error Do: [| :e | e kind, e messageText ])   >>> 'tooHot100'"
      newKind: name = ( | its. new |
        its: () _Clone.
        its _PutSlot: 'parent' Contents: parent Parent: true Assignable: false Annotation: ''.
        its _PutSlot: 'kind' Contents: name Parent: false Assignable: false Annotation: ''.
        new: copy.
        new _PutSlot: 'parent' Contents: its Parent: true Assignable: false Annotation: ''.
        new _CreatorPath: 'globals exceptions ', name ).
    }

    { 'Category: printing'
      statePrintString = ( messageText ).
    }
  |).
|)

traits exceptions _AddSlots: (|
  error = (| parent* = traits exceptions exception. kind = 'error'. defaultAction = ( _Unhandled ) |).
  warning = (| parent* = traits exceptions exception. kind = 'warning'.
    defaultAction = ( ('warning: ', messageText) printLine. nil ) |).
  interrupted = (| parent* = traits exceptions exception. kind = 'interrupted'. defaultAction = ( _Unhandled ) |).
  limitReached = (| parent* = traits exceptions exception. kind = 'limitReached'. defaultAction = ( _Unhandled ) |).
|)

traits exceptions _AddSlots: (|
  userError = (| parent* = traits exceptions error. kind = 'userError' |).
  messageNotUnderstood = (| parent* = traits exceptions error. kind = 'messageNotUnderstood' |).
  ambiguous = (| parent* = traits exceptions error. kind = 'ambiguous' |).
  primitiveFailed = (| parent* = traits exceptions error. kind = 'primitiveFailed' |).
  stackOverflow = (| parent* = traits exceptions error. kind = 'stackOverflow' |).
  outOfMemory = (| parent* = traits exceptions error. kind = 'outOfMemory' |).
  deadActivation = (| parent* = traits exceptions error. kind = 'deadActivation' |).
|)

traits exceptions _AddSlots: (|
  typeError = (| parent* = traits exceptions primitiveFailed. kind = 'typeError' |).
  indexError = (| parent* = traits exceptions primitiveFailed. kind = 'indexError' |).
  divisionByZero = (| parent* = traits exceptions primitiveFailed. kind = 'divisionByZero' |).
  notGranted = (| parent* = traits exceptions primitiveFailed. kind = 'notGranted' |).
|)

exceptions _AddSlots: (|
  exception = (| parent* = traits exceptions exception. messageText <- ''. receiver |).
  warning = (| parent* = traits exceptions warning. messageText <- ''. receiver |).
  interrupted = (| parent* = traits exceptions interrupted. messageText <- ''. receiver |).
  limitReached = (| parent* = traits exceptions limitReached. messageText <- ''. receiver |).
  error = (| parent* = traits exceptions error. messageText <- ''. receiver |).
  userError = (| parent* = traits exceptions userError. messageText <- ''. receiver |).
  stackOverflow = (| parent* = traits exceptions stackOverflow. messageText <- ''. receiver |).
  outOfMemory = (| parent* = traits exceptions outOfMemory. messageText <- ''. receiver |).
  deadActivation = (| parent* = traits exceptions deadActivation. messageText <- ''. receiver |).
  messageNotUnderstood = (| parent* = traits exceptions messageNotUnderstood. messageText <- ''. receiver. selector <- ''. arguments |).
  ambiguous = (| parent* = traits exceptions ambiguous. messageText <- ''. receiver. selector <- ''. arguments |).
  primitiveFailed = (| parent* = traits exceptions primitiveFailed. messageText <- ''. receiver. selector <- ''. errorName <- '' |).
  typeError = (| parent* = traits exceptions typeError. messageText <- ''. receiver. selector <- ''. errorName <- '' |).
  indexError = (| parent* = traits exceptions indexError. messageText <- ''. receiver. selector <- ''. errorName <- '' |).
  divisionByZero = (| parent* = traits exceptions divisionByZero. messageText <- ''. receiver. selector <- ''. errorName <- '' |).
  notGranted = (| parent* = traits exceptions notGranted. messageText <- ''. receiver. selector <- ''. errorName <- '' |).

  "Several exceptions that one handler handles."
  set = (| parent* = traits clonable. first. rest.
    copyFirst: e = ( copy first: e ).
    & other = ( (copyFirst: self) rest: other ).
    handles: e = ( (first handles: e) || [ rest isNotNil && [ rest handles: e ] ] ).
  |).
|)

traits block _AddSlots: (|
  { 'Category: handling exceptions'
    "My value, or the handler's when an exception of that kind is signalled meanwhile. The handler may also send the exception
     return:, retry, resume: or pass.
     ([ 3 zork ] on: exceptions error Do: [| :e | e selector ])   >>> 'zork'"
    on: exception Do: handler = ( _On: exception Do: handler ).
    "([ error: 'no' ] onError: [ 'caught' ])   >>> 'caught'"
    onError: handler = ( on: exceptions error Do: handler ).
  }

  { 'Category: limits'
    "My value, if I come to it within so many steps (messages and rounds of loops), seconds, bytes and nested activations; nil is no limit.
     Going further is the exception limitReached, which nothing inside me can handle.
     ([ [ 3 + 4 ] valueWithinSteps: 1000 ] on: exceptions limitReached Do: [ 'too long' ])   >>> 7
     ([ [ [ true ] whileTrue ] valueWithinSteps: 1000 ] on: exceptions limitReached Do: [ 'too long' ])   >>> 'too long'"
    valueWithinSteps: steps = ( valueWithinSteps: steps Seconds: nil Bytes: nil Depth: nil ).
    valueWithinSeconds: seconds = ( valueWithinSteps: nil Seconds: seconds Bytes: nil Depth: nil ).
    valueWithinSteps: steps Seconds: seconds Bytes: bytes Depth: depth = (
      _Limited: self Steps: steps Seconds: seconds Memory: bytes Depth: depth ).
  }
|)

defaultBehavior _AddSlots: (|
  { 'Category: errors'
    "Stop here with that message, unless somebody handles it."
    error: message = ( error: message As: exceptions userError ).
    "The same, as another kind of error.
     ([ error: 'full' As: exceptions indexError ] on: exceptions indexError Do: [ 'so' ])   >>> 'so'"
    error: message As: kind = ( | e |
      e: kind copy.
      e messageText: ('Error: ', message asString, '. Receiver is: ', _ObjectName, '.') canonicalize.
      e receiver: self.
      e signal ).
    "Say so and go on, unless somebody handles it."
    warning: message = ( exceptions warning signal: message asString canonicalize ).
    "The message the kernel sends when a primitive fails and nobody said what to do then."
    primitiveFailedError: name Name: primitive = ( _PrimitiveFailed: name Name: primitive ).
    "The message the kernel sends when a message is not understood. Any object may say something better."
    doesNotUnderstand: aMessage = ( aMessage notUnderstood ).
  }
|)
