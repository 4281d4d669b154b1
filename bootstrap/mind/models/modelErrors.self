"I am what goes wrong with models: one kind of exception for each way in which an engine can fail to reply.

   [ llm infer: 'hello' ] on: exceptions modelError Do: [| :e | e kind ]

 My messageText is whole sentences: which engine, what happened, what may help. What a program wants to know stands in slots of its own:
 engine (its name), status (of HTTP, 0 where there is none), words (what the server said itself), text (what had come of a reply before).

 needs  exceptions
 gives  exceptions and traits exceptions: modelError; below it modelUnreachable, modelRefused, modelBusy, modelCutOff, modelNonsense,
        modelTimedOut, modelCancelled, modelOutOfReplies, weightsRefused, noModel"

traits exceptions _AddSlots: (|
  modelError = (| parent* = traits exceptions error. kind = 'modelError'.

    { 'Category: signalling'
      "((exceptions modelBusy copyEngine: 'pot' What: 'it is empty' Hint: 'fill it') messageText)   >>> 'pot: it is empty. Hint: fill it.'"
      copyEngine: name What: what Hint: hint = ( | it |
        it: copy.
        it engine: name asString canonicalize.
        it messageText: (it engine, ': ', what, '.', (hint isEmpty ifTrue: '' False: [ ' Hint: ', hint, '.' ])) canonicalize.
        it ).
      engine: name What: what Hint: hint = ( (copyEngine: name What: what Hint: hint) signal ).
    }
  |).
|)

traits exceptions _AddSlots: (|
  "Nobody answers there."
  modelUnreachable = (| parent* = traits exceptions modelError. kind = 'modelUnreachable' |).
  "The server answered that it will not."
  modelRefused = (| parent* = traits exceptions modelError. kind = 'modelRefused' |).
  "The server was busy as often as it was asked."
  modelBusy = (| parent* = traits exceptions modelError. kind = 'modelBusy' |).
  "The reply stopped in the middle."
  modelCutOff = (| parent* = traits exceptions modelError. kind = 'modelCutOff' |).
  "What came is no reply."
  modelNonsense = (| parent* = traits exceptions modelError. kind = 'modelNonsense' |).
  "It took longer than it may."
  modelTimedOut = (| parent* = traits exceptions modelError. kind = 'modelTimedOut' |).
  "Somebody told the engine to stop."
  modelCancelled = (| parent* = traits exceptions modelError. kind = 'modelCancelled' |).
  "A scripted engine has no reply for what it was asked."
  modelOutOfReplies = (| parent* = traits exceptions modelError. kind = 'modelOutOfReplies' |).
  "Weights are not what they should be, or cannot be kept or found."
  weightsRefused = (| parent* = traits exceptions modelError. kind = 'weightsRefused' |).
  "No engine was set."
  noModel = (| parent* = traits exceptions modelError. kind = 'noModel' |).
|)

exceptions _AddSlots: (|
  modelError = (| parent* = traits exceptions modelError. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelUnreachable = (| parent* = traits exceptions modelUnreachable. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelRefused = (| parent* = traits exceptions modelRefused. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelBusy = (| parent* = traits exceptions modelBusy. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelCutOff = (| parent* = traits exceptions modelCutOff. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelNonsense = (| parent* = traits exceptions modelNonsense. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelTimedOut = (| parent* = traits exceptions modelTimedOut. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelCancelled = (| parent* = traits exceptions modelCancelled. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  modelOutOfReplies = (| parent* = traits exceptions modelOutOfReplies. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  weightsRefused = (| parent* = traits exceptions weightsRefused. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
  noModel = (| parent* = traits exceptions noModel. messageText <- ''. receiver. engine <- ''. status <- 0. words <- ''. text <- '' |).
|)
