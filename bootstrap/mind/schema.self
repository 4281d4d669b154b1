"I am the schema: the shape that a structured reply should have, said as a JSON schema. I check values; what is wrong I tell in sentences that
 begin with the path to it, in words a model can act on.

 ((dataCovenant schema copyJson: '{\"type\": \"array\", \"minItems\": 2}') check: '[1]' parseJson)   >>> a list('$: 1 element is less than 2')

 Keywords that refer to other schemas, and patterns, are refused: checking has to end. So is a keyword that nobody knows.

 needs  mind/guardians/dataCovenant, core/json; the primitives on schemas
 gives  dataCovenant schema, traits schema"

traits _AddSlots: ( |
  schema = ( |
    parent* = traits clonable.

    { 'Category: copying'
      "A schema from its text. A text that is no schema is an error at once.
       ([ dataCovenant schema copyJson: '{\"type\": \"tea\"}' ] onError: [| :e | 'no' ])   >>> 'no'"
      copyJson: json = ( copyJson: json Name: '' ).
      copyJson: json Name: name = ( | mistake. new |
        mistake: json _SchemaMistake.
        mistake isEmpty ifFalse: [ ^ error: 'this is no schema: ', mistake ].
        new: copy.
        new json: json canonicalize.
        new name: name canonicalize.
        new ).
    }

    { 'Category: checking'
      "What keeps a value from having my shape: a list of sentences, empty when nothing does. The value is what parseJson answers."
      check: value = ( (json _SchemaCheck: value asJson) asList ).
      "((dataCovenant schema copyJson: '{\"type\": \"integer\"}') accepts: 3)   >>> true"
      accepts: value = ( (check: value) isEmpty ).
    }

    { 'Category: printing'
      statePrintString = ( name isEmpty ifTrue: [ json copyAtMostWithEllipsis: 60 ] False: [ name ] ).
    }
  | ).
| )

dataCovenant _AddSlots: ( |
  schema = ( | {} = 'ModuleInfo: Creator: globals dataCovenant schema.'. parent* = traits schema. json <- '{}'. name <- '' | ).
| )
