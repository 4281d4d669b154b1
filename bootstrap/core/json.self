"I am JSON: the text in which programs in other languages, and models, exchange structures. A dictionary whose keys are strings is an object,
 any other collection an array; strings, numbers, true, false and nil are themselves. Nothing else has a text, unless it says so by
 answering writeJsonOn:.

 ('[1, {\"tea\": \"hot\"}]' parseJson at: 1) at: 'tea'   >>> 'hot'
 ((dictionary copyRemoveAll at: 'tea' Put: (1 & nil) asVector) asJson)   >>> '{\"tea\": [1, null]}'

 needs  core/string, collections/dictionary
 gives  jsonWriter, traits jsonWriter; asJson, asJsonIndented, writeJsonOn: for everybody; parseJson for strings"

traits _AddSlots: ( |
  "I put the pieces of one text together. Whoever writes itself on me sends me text:, or array: or object: with its contents."
  jsonWriter = ( |
    parent* = traits clonable.

    { 'Category: copying'
      "A writer for a text on one line."
      copyForLine = ( copyStep: '' ).
      "A writer for a text in which each element has a line of its own, moved right by step for each array or object around it."
      copyStep: step = ( | new | new: clone. new step: step. new pieces: vector copyRemoveAll. new depth: 0. new ).
    }

    { 'Category: writing'
      write: thing = ( thing writeJsonOn: self. self ).
      text: string = ( pieces _VectorAdd: string. self ).
      array: collection = ( | any <- false |
        open: '['.
        collection do: [| :e | any: (next: any). write: e ].
        close: ']' If: any ).
      object: aDictionary = ( | any <- false |
        open: '{'.
        aDictionary do: [| :v. :k |
          any: (next: any).
          text: (k _JsonStringIfFail: [ aDictionary error: 'a key in JSON is a string, not ', k printString ]).
          text: ': '.
          write: v ].
        close: '}' If: any ).
      contents = ( (pieces joinUsing: '') ).
    }

    { 'Category: private'
      "What holds itself would go on for ever."
      deepest = 200.
      open: bracket = (
        depth = deepest ifTrue: [ error: 'there is no JSON for what is nested more than ', deepest printString, ' deep, or holds itself' ].
        depth: depth + 1.
        text: bracket ).
      next: any = (
        any ifTrue: [ text: (step isEmpty ifTrue: ', ' False: ',') ].
        newLine.
        true ).
      close: bracket If: any = (
        depth: depth - 1.
        any ifTrue: [ newLine ].
        text: bracket ).
      newLine = ( step isEmpty ifFalse: [ text: '\n'. depth do: [ text: step ] ]. self ).
    }
  | ).
| )

globals _AddSlots: ( |
  jsonWriter = ( | parent* = traits jsonWriter. pieces <- vector. step <- ''. depth <- 0 | ).
| )

defaultBehavior _AddSlots: ( |
  { 'Category: JSON'
    "((3 & 'a' & true) asVector asJson)   >>> '[3, \"a\", true]'"
    asJson = ( (jsonWriter copyForLine write: self) contents ).
    asJsonIndented = ( ((jsonWriter copyStep: '  ') write: self) contents ).
    "Said by each kind of thing that has a text in JSON."
    writeJsonOn: writer = ( error: 'there is no JSON for this' ).
  }
| )

nil _AddSlots: ( | { 'Category: JSON' writeJsonOn: writer = ( writer text: 'null' ) } | )
traits boolean _AddSlots: ( | { 'Category: JSON' writeJsonOn: writer = ( writer text: printString ) } | )
traits integer _AddSlots: ( | { 'Category: JSON' writeJsonOn: writer = ( writer text: printString ) } | )
traits float _AddSlots: ( |
  { 'Category: JSON'
    writeJsonOn: writer = ( isFinite ifTrue: [ writer text: _FloatPrintString ] False: [ error: 'there is no JSON for this' ] ).
  }
| )
traits collection _AddSlots: ( | { 'Category: JSON' writeJsonOn: writer = ( writer array: self ) } | )
traits dictionary _AddSlots: ( | { 'Category: JSON' writeJsonOn: writer = ( writer object: self ) } | )

traits string _AddSlots: ( |
  { 'Category: JSON'
    writeJsonOn: writer = ( writer text: _JsonString ).
    "What a text in JSON stands for.
     ('{\"tea\": [true, null]}' parseJson at: 'tea')   >>> a vector(true, nil)"
    parseJson = ( parseJsonIfFail: [| :why | error: 'this is no JSON: ', why ] ).
    "The block is given what is wrong, in words.
     ('[1, 2' parseJsonIfFail: [| :why | why ])   >>> 'line 1, column 6: a comma, or the closing bracket, is missing'"
    parseJsonIfFail: fail = ( _JsonParseIfFail: [| :why | fail value: why ] ).
  }
| )
