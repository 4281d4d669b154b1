"I am the failure log: what missions came to nothing, and why. I get my entries after the evaluation that failed was undone, so I remember what it could not.

 needs  core/clonable, collections/list
 gives  failureLog, failureLog failure, and their traits"

traits _AddSlots: ( |
  failure = ( |
    parent* = traits clonable.
    copyFrom: aMission Cycle: n = ( | new |
      new: clone.
      new mission: aMission number.
      new cycle: n.
      new when: time current.
      new receiverName: aMission receiver _ObjectName.
      new selector: aMission selector.
      new reason: aMission reason.
      new rule: aMission brokenRule.
      new report: aMission report.
      new source: aMission flawedSource.
      new ).
    statePrintString = ( selector, ' for ', receiverName, ': ', reason ).
  | ).
  failureLog = ( |
    parent* = traits clonable.
    copy = ( clone entries: tellingList copyRemoveAll ).
    add: aFailure = ( entries addLast: aFailure. self ).
    size = ( entries size ).
    isEmpty = ( entries isEmpty ).
    last = ( entries last ).
    do: block = ( entries do: block. self ).
    statePrintString = ( size printString, (size = 1 ifTrue: ' failure' False: ' failures') ).
  | ).
| )

globals _AddSlots: ( |
  failureLog = ( | {} = 'Sealed'. parent* = traits failureLog. entries <- tellingList copyRemoveAll | ).
| )

failureLog _AddSlots: ( |
  failure = ( |
    {} = 'ModuleInfo: Creator: globals failureLog failure.'.
    parent* = traits failure.
    mission <- 0. cycle <- 0. when.
    receiverName <- ''. selector <- ''.
    reason <- ''. rule <- ''. report <- ''. source <- ''.
  | ).
| )
