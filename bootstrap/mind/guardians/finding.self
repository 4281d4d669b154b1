"I am a finding: what a covenant has to say about one place in a text. A refusal keeps the text out; a warning only goes on record.

 (finding copyRule: 'primitives' Severity: 'refuse' Sentence: '\'_Quit\' is not granted' Line: 1 Column: 14)   >>> refuse: primitives 1:14: '_Quit' is not granted

 needs  core/json; when asked: reflection/syntax
 gives  finding, traits finding"

traits _AddSlots: ( |
  finding = ( |
    parent* = traits clonable.

    { 'Category: copying'
      "A finding about a node of a syntax tree: at its selector, or else where it begins; nil is no place in particular."
      copyRule: rule Severity: severity Sentence: sentence At: node = (
        node isNil
          ifTrue: [ copyRule: rule Severity: severity Sentence: sentence ]
           False: [ copyRule: rule Severity: severity Sentence: sentence Line: node placeLine Column: node placeColumn ] ).
      copyRule: rule Severity: severity Sentence: sentence = ( copyRule: rule Severity: severity Sentence: sentence Line: 0 Column: 0 ).
      copyRule: rule Severity: severity Sentence: sentence Line: line Column: column = ( | new |
        (severities includes: severity) ifFalse: [ ^ error: 'a finding refuses or warns; it does not ', severity printString ].
        new: copy.
        new rule: rule asString canonicalize.
        new severity: severity canonicalize.
        new sentence: sentence asString canonicalize.
        new line: line.
        new column: column.
        new ).
      severities = ( ('refuse' & 'warn') asVector ).
    }

    { 'Category: testing'
      "(finding copyRule: 'loops' Severity: 'warn' Sentence: 'never ends') isRefusal   >>> false"
      isRefusal = ( 'refuse' = severity ).
      isWarning = ( isRefusal not ).
      hasPlace = ( line > 0 ).
    }

    { 'Category: comparing'
      "Findings are equal when they say the same."
      = f = ( (f _InheritsFrom: traits finding) && [ printString = f printString ] ).
      hash = ( printString hash ).
    }

    { 'Category: JSON'
      asJsonDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'rule' Put: rule.
        d at: 'severity' Put: severity.
        d at: 'sentence' Put: sentence.
        d at: 'line' Put: line.
        d at: 'column' Put: column.
        d ).
      writeJsonOn: writer = ( writer object: asJsonDictionary ).
      "The finding that such a dictionary tells of.
       (finding fromJson: (finding copyRule: 'size' Severity: 'warn' Sentence: 'long') asJson parseJson)   >>> warn: size: long"
      fromJson: d = (
        copyRule: (d at: 'rule') Severity: (d at: 'severity') Sentence: (d at: 'sentence') Line: (d at: 'line') Column: (d at: 'column') ).
    }

    { 'Category: printing'
      place = ( hasPlace ifTrue: [ ' ', line printString, ':', column printString ] False: '' ).
      printString = ( severity, ': ', rule, place, ': ', sentence ).
    }
  | ).
| )

globals _AddSlots: ( |
  finding = ( |
    parent* = traits finding.
    rule <- ''.
    severity <- 'refuse'.
    sentence <- ''.
    line <- 0.
    column <- 0.
  | ).
| )
