"I am the architect, as the world sees the one who uses it: somebody who can be asked, shown things and told how it goes, if there is a terminal.
 For programs without a terminal the answers may be given beforehand; an evaluation that fails gives back the answers it used.

     architect answers: ('accept' & 'reject') asVector

 needs  exceptions/exceptions, the terminal primitives
 gives  architect, exceptions architectAbsent"

exceptions _AddSlots: (| architectAbsent = exceptions error newKind: 'architectAbsent' |)

globals _AddSlots: (|
  architect = (|
    {} = 'Sealed'.
    parent* = traits oddball.

    { 'Category: being there'
      "Answers given beforehand, used before anybody is asked. One that is a block is asked for its value, with the question."
      prepared <- list copyRemoveAll.
      answers: texts = ( prepared: texts asList copy. self ).
      "Whether a question would be answered."
      isPresent = ( prepared nonEmpty || [ _IsInteractive ] ).
      "Whether progress is kept to myself."
      isSilent <- false.
      silent = ( isSilent: true ).
    }

    { 'Category: asking'
      "The answer to a question, a string without spaces around it.
       ([ architect ask: 'Tea?' ] on: exceptions architectAbsent Do: 'nobody')   >>> 'nobody'"
      ask: question = ( ask: question IfAbsent: [ error: 'nobody is there to answer: ', question As: exceptions architectAbsent ] ).
      ask: question IfAbsent: none = (
        prepared nonEmpty ifTrue: [ ^ (prepared removeFirst value: question) asString shrinkwrapped ].
        (_AskLine: question, ' ' IfFail: [ ^ none value ]) shrinkwrapped ).
      "A text, as the architect wants it to be."
      edit: text IfAbsent: none = (
        prepared nonEmpty ifTrue: [ ^ (prepared removeFirst value: text) asString ].
        _EditText: text IfFail: [ none value ] ).
    }

    { 'Category: telling'
      "A line about how it goes, for one who watches."
      tell: text = ( isSilent ifFalse: [ _Progress: text asString ]. self ).
    }

    { 'Category: consent'
      "How often an answer that means nothing is asked for again."
      patience <- 5.
      "Shows what a mission wants to install, and asks: 'accept', 'reject', or the source as the architect has changed it. Nobody there is a no."
      consentTo: aMission = ( | answer. edited |
        prepared isEmpty ifTrue: [ show: aMission ].
        patience do: [
          answer: (ask: 'accept, edit, reject?' IfAbsent: 'reject') _StringUncapitalizeAll.
          (isYes: answer) ifTrue: [ ^ 'accept' ].
          (isNo: answer) ifTrue: [ ^ 'reject' ].
          (answer nonEmpty && [ answer isPrefixOf: 'edit' ]) ifTrue: [
            edited: (edit: aMission candidateSource IfAbsent: [ ^ 'reject' ]).
            edited = aMission candidateSource ifFalse: [ ^ edited ] ] ].
        'reject' ).
      isYes: answer = ( answer nonEmpty && [ (answer isPrefixOf: 'accept') || [ answer isPrefixOf: 'yes' ] ] ).
      isNo: answer = ( answer nonEmpty && [ (answer isPrefixOf: 'reject') || [ answer isPrefixOf: 'no' ] ] ).
      "What there is to know before one consents."
      show: aMission = (
        _Show: '\n', (codex promptMaker nameOf: aMission receiver), ' does not understand \'', aMission selector, '\'. For ',
          (codex promptMaker nameOf: aMission holder), ' this was written:\n'.
        _ShowSource: aMission candidateSource, '\n'.
        _Show: ((linesAbout: aMission) joinUsing: '\n'), '\n'.
        self ).
      linesAbout: aMission = ( | lines |
        lines: list copyRemoveAll.
        aMission verdict isNil ifFalse: [
          aMission verdict findings isEmpty
            ifTrue: [ lines addLast: 'guardians: nothing to say' ]
             False: [ aMission verdict findings do: [| :each | lines addLast: 'guardians: ', each printString ] ] ].
        aMission trial isNil ifFalse: [
          lines addLast: 'on trial: ', (aMission trial passed ifTrue: 'passed' False: 'failed').
          aMission trial results do: [| :each | lines addLast: '  ', each printString ].
          aMission trial findings do: [| :each | lines addLast: '  ', each printString ].
          aMission trial effects do: [| :each | lines addLast: '  ', each printString ] ].
        codex promptMaker bounded: lines At: linesShown ).
      "How many lines about a candidate are shown at most."
      linesShown <- 30.
    }
  |).
|)
