"We write objects and slots as a program would: filed in again, the text makes an equal slot, or an equal object. Generated code stays generated:
 the annotation of its slots says where it comes from, and so it is confined there too.

     (reflect: kettle) fileOutString printLine

 A slot's contents is written as the path to it from the lobby where it has one, as a literal otherwise, and what it holds likewise. A block is
 written as its text, without what stood around it. What cannot be written, such as an object that leads back to itself, is an error.

 needs  reflection/mirrors, reflection/slots
 gives  fileOutString, of mirrors and slots"

traits mirrors abstract _AddSlots: ( |
  { 'Category: filing out'
    "((reflect: (| a <- 7 |)) fileOutString)   >>> '( | a <- 7 | )'
     ((reflect: (| {} = 'Comment: hot'. f = ( 3 + 4 ) |)) fileOutString)   >>> '( | {} = 'Comment: hot'. f = ( 3 + 4 ) | )'"
    fileOutString = ( fileOutWithin: list copyRemoveAll ).
    "The same, inside what is being written, a list of mirrors."
    fileOutWithin: outer = ( | parts. inside |
      isReflecteeSlots ifFalse: [ ^ error: name, ' cannot be written as text' ].
      inside: outer copy add: self.
      parts: list copyRemoveAll.
      annotation isEmpty ifFalse: [ parts add: '{} = ', annotation storeString ].
      do: [| :slot | slot isAssignment ifFalse: [ parts add: (slot fileOutWithin: inside) ] ].
      ('( | ', (parts joinUsing: '. '), ' | )') canonicalize ).
    "How the object is written where something else holds it.
     ((reflect: traits list) fileOutReferenceWithin: list copyRemoveAll)   >>> 'traits list'"
    fileOutReferenceWithin: outer = (
      isWellKnown ifTrue: [ ^ creatorPath ].
      (outer includes: self) ifTrue: [ ^ error: name, ' leads back to itself and cannot be written as text' ].
      fileOutWithin: outer ).
    "Whether the path the object is known by leads to it, as it does not to its copies.
     (reflect: list) isWellKnown   >>> true
     (reflect: list copy) isWellKnown   >>> false"
    isWellKnown = ( | found |
      creatorPath isEmpty ifTrue: [ ^ false ].
      found: reflect: lobby.
      (creatorPath asTokensSeparatedByCharactersIn: ' ') do: [| :step |
        'lobby' = step ifFalse: [
          (found includesKey: step) ifFalse: [ ^ false ].
          found: (found at: step) contents ] ].
      self = found ).
  }
| )

traits mirrors smallInt _AddSlots: ( | { 'Category: filing out' fileOutWithin: outer = ( reflectee printString ) } | )
traits mirrors float _AddSlots: ( | { 'Category: filing out' fileOutWithin: outer = ( reflectee printString ) } | )
traits mirrors canonicalString _AddSlots: ( | { 'Category: filing out' fileOutWithin: outer = ( reflectee storeString ) } | )
traits mirrors byteVector _AddSlots: ( |
  { 'Category: filing out'
    fileOutWithin: outer = ( isReflecteeMutableString ifTrue: [ reflectee storeString ] False: [ resend.fileOutWithin: outer ] ).
  }
| )
traits mirrors block _AddSlots: ( | { 'Category: filing out' fileOutWithin: outer = ( '[ ', sourceString, ' ]' ) } | )
traits mirrors method _AddSlots: ( |
  { 'Category: filing out'
    "As it stands in a slot list."
    fileOutWithin: outer = ( reflectee _MethodSlotSource ).
  }
| )

traits slots plain _AddSlots: ( |
  { 'Category: filing out'
    "The slot with its annotation, as it stands in a slot list.
     (((reflect: (| p* = list |)) at: 'p') fileOutString)   >>> 'p* = globals list'
     (((reflect: (| {'Category: tea' at: k Put: v = ( v ) } |)) at: 'at:Put:') fileOutString)   >>> '{ 'Category: tea' at: k Put: v = ( v ) }'"
    fileOutString = ( fileOutWithin: list copyRemoveAll ).
    fileOutWithin: outer = ( | text |
      text: fileOutAnnotation.
      (text isEmpty ifTrue: [ fileOutSlotWithin: outer ]
                     False: [ '{ ', text canonicalize storeString, ' ', (fileOutSlotWithin: outer), ' }' ]) canonicalize ).
    fileOutAnnotation = ( annotation ).
    fileOutSlotWithin: outer = (
      longKey, (isAssignable ifTrue: [ ' <- ' ] False: [ ' = ' ]), (contents fileOutReferenceWithin: outer) ).
  }
| )

traits slots method _AddSlots: ( |
  { 'Category: filing out'
    fileOutSlotWithin: outer = ( contents fileOutWithin: outer ).
    "With an entry that says where generated code comes from."
    fileOutAnnotation = ( | entry |
      contents isGenerated ifFalse: [ ^ annotation ].
      entry: 'Provenance: ', contents provenance.
      annotation isEmpty ifTrue: [ entry ] False: [ annotation, '\x7f', entry ] ).
  }
| )

traits slots assignment _AddSlots: ( |
  { 'Category: filing out' fileOutWithin: outer = ( error: name, ' is written with the slot it assigns' ) }
| )
