"We are the mirrors. A mirror shows an object: its slots, whatever they do when they are sent, and lets them be changed. Ask an object and it
 answers what it likes; ask its mirror and you see what is there.

     ((reflect: kettle) at: 'boil') contents sourceString

 There is a mirror for each kind of object. To go through the slots of an object is to go through its mirror, which is a collection of slots
 whose keys are their names, in the order of their names.

 needs  reflection/annotation, collections/collection; when asked: reflection/slots
 gives  traits mirrors, mirrors, reflect:"

traits _AddSlots: ( | mirrors = ( | | ) | )
globals _AddSlots: ( | mirrors = ( | | ) | )

traits mirrors _AddSlots: ( |
  "I am what all mirrors know."
  abstract = ( |
    parent* = traits collection.
    annotated* = mixins annotated.

    { 'Category: the reflectee'
      "What the object is called.
       (reflect: list) name   >>> 'list'"
      name = ( reflectee _ObjectName ).
      "Where the object is found from the lobby, '' for one that is nowhere in particular.
       (reflect: traits list) creatorPath   >>> 'traits list'"
      creatorPath = ( reflectee _CreatorPath ).
      creatorPath: path = ( reflectee _CreatorPath: path. self ).
      annotation = ( reflectee _ObjectAnnotation ).
      annotation: text = ( reflectee _ObjectAnnotation: text canonicalize IfFail: [| :why | error: why ]. self ).
      isMirror = true.
    }

    { 'Category: kinds'
      isReflecteeSlots = false.
      isReflecteeVector = false.
      isReflecteeByteVector = false.
      isReflecteeString = false.
      isReflecteeCanonicalString = false.
      isReflecteeMutableString = false.
      isReflecteeHashTable = false.
      isReflecteeInteger = false.
      isReflecteeFloat = false.
      isReflecteeNumber = ( isReflecteeInteger || [ isReflecteeFloat ] ).
      isReflecteeBlock = false.
      isReflecteeMethod = false.
      isReflecteeAssignment = false.
      isReflecteeMirror = false.
      "Whether slots can be added and removed: not to numbers, strings and blocks, whose traits have them all."
      areReflecteesSlotsMutable = true.
    }

    { 'Category: slots'
      "The names of all slots, sorted; an assignable slot has two, of which the second assigns.
       (reflect: (| b <- 2. a = 1 |)) names   >>> a vector('a', 'b', 'b:')"
      names = ( reflectee _SlotNames ).
      keys = ( names ).
      size = ( names size ).
      isEmpty = ( names isEmpty ).
      do: b = ( names do: [| :n | b value: (slots copyMirror: self Name: n) With: n ]. self ).
      includesKey: name = ( reflectee _SlotIncludes: name IfFail: false ).
      at: name = ( at: name IfFail: [ error: 'there is no slot ', name printString ] ).
      "The block is given the name of the failure.
       ((reflect: 3) at: 'tea' IfFail: [| :why | why ])   >>> 'slotNameError'"
      at: name IfFail: fail = (
        reflectee _SlotKind: name IfFail: [| :why. :what | ^ fail value: why With: what ].
        slots copyMirror: self Name: name canonicalize ).
      at: name IfAbsent: none = ( at: name IfFail: [ none value ] ).
      at: name IfPresent: there IfAbsent: none = ( (includesKey: name) ifTrue: [ there value: (at: name) ] False: [ none value ] ).
      "The slots through which a lookup goes on."
      parentsDo: b = ( do: [| :slot. :n | slot isParent ifTrue: [ b value: slot With: n ] ]. self ).
      "Mirrors on the parents.
       ((reflect: 3) parents first name)   >>> 'traits integer'"
      parents = ( | found | found: list copyRemoveAll. parentsDo: [| :slot | found addLast: slot contents ]. found ).
      methodsDo: b = ( do: [| :slot. :n | slot isMethod ifTrue: [ b value: slot With: n ] ]. self ).
      "The slot that would answer a message, wherever it is.
       ((reflect: list copyRemoveAll) lookup: 'isEmpty' IfFail: nil) holder name   >>> 'traits sequence'"
      lookup: name = ( lookup: name IfFail: [| :why | error: why ] ).
      lookup: name IfFail: fail = ( | found |
        found: lookupAll: name.
        found size = 1 ifTrue: [ ^ found first ].
        fail value: found isEmpty ifTrue: [ 'no slot is found' ] False: [ 'more than one slot is found' ] ).
      lookupAll: name = ( | found | found: list copyRemoveAll. lookup: name Into: found Seen: set copyRemoveAll. found ).
      lookup: name Into: found Seen: seen = (
        (seen includes: self) ifTrue: [ ^ self ].
        seen add: self.
        (includesKey: name) ifTrue: [ found addLast: (at: name) ]
                           False: [ parentsDo: [| :slot | slot contents lookup: name Into: found Seen: seen ] ].
        self ).
    }

    { 'Category: changing slots'
      "The object has a slot of that name from now on, with what the other mirror shows in it. One that was there stays assignable, a parent,
       or neither, as it was.
       (((reflect: (| a <- 1 |)) at: 'a' PutContents: (reflect: 9)) at: 'a') contents reflectee   >>> 9"
      at: name PutContents: mirror = ( at: name PutContents: mirror IfFail: [| :why | error: why ] ).
      at: name PutContents: mirror IfFail: fail = ( | was |
        was: at: name IfAbsent: nil.
        was isNil
          ifTrue: [ at: name PutContents: mirror IsParent: false IsAssignable: false Annotation: '' IfFail: fail ]
           False: [ at: name PutContents: mirror IsParent: was isParent IsAssignable: was isAssignable Annotation: was annotation IfFail: fail ] ).
      at: name PutContents: mirror IsParent: isParent IsAssignable: isAssignable Annotation: text IfFail: fail = (
        reflectee _PutSlot: name Contents: mirror reflectee Parent: isParent Assignable: isAssignable Annotation: text
                    IfFail: [| :why. :what | ^ fail value: why With: what ].
        self ).
      "A slot of another object, taken over with all it is."
      addSlot: slot = ( addSlot: slot IfFail: [| :why | error: why ] ).
      addSlot: slot IfFail: fail = (
        at: slot name PutContents: slot contents IsParent: slot isParent IsAssignable: slot isAssignable Annotation: slot annotation IfFail: fail ).
      "All the slots another mirror shows.
       ((reflect: (| a = 1 |)) addSlots: (reflect: (| b = 2 |))) names   >>> a vector('a', 'b')"
      addSlots: mirror = ( addSlots: mirror IfFail: [| :why | error: why ] ).
      addSlots: mirror IfFail: fail = ( reflectee _AddSlots: mirror reflectee IfFail: [| :why. :what | ^ fail value: why With: what ]. self ).
      addSlotsIfAbsent: mirror = ( reflectee _AddSlotsIfAbsent: mirror reflectee IfFail: [| :why | ^ error: why ]. self ).
      "The object has the slots the other mirror shows, and no others."
      define: mirror = ( reflectee _Define: mirror reflectee IfFail: [| :why | ^ error: why ]. self ).
      removeSlot: name = ( removeSlot: name IfFail: [| :why | error: why ] ).
      removeSlot: name IfFail: fail = ( reflectee _RemoveSlot: name IfFail: [| :why. :what | ^ fail value: why With: what ]. self ).
      removeAllSlots = ( reflectee _RemoveAllSlotsIfFail: [| :why | ^ error: why ]. self ).
      "Shallow copies: a mirror on a copy of the reflectee."
      copyReflectee = ( reflect: reflectee _Clone ).
    }

    { 'Category: comparing'
      "Mirrors are equal when they show the same object."
      = m = ( ('mirror' = m _ObjectKind) && [ m isReflecteeAssignment not && [ reflectee _Eq: m reflectee ] ] ).
      hash = ( reflectee _IdentityHash ).
    }

    { 'Category: evaluating'
      "The value of a text, with the reflectee as self.
       ((reflect: (3 @ 4)) evaluate: 'x + y')   >>> 7"
      evaluate: text = ( text evalIn: reflectee ).
    }

    { 'Category: printing'
      statePrintString = ( 'on ', name ).
      sourceString = ( error: name, ' has no source' ).
    }
  | ).
| )

traits mirrors _AddSlots: ( |
  "On any object that is its slots and nothing more."
  slots = ( | parent* = traits mirrors abstract. isReflecteeSlots = true | ).

  "On a vector; its elements are no slots, so I show them apart."
  vector = ( |
    parent* = traits mirrors abstract.
    isReflecteeVector = true.
    reflecteeSize = ( reflectee _Size ).
    reflecteeAt: i = ( reflectee _At: i IfFail: [| :why | error: why ] ).
    reflecteeAt: i Put: x = ( reflectee _At: i Put: x IfFail: [| :why | ^ error: why ]. self ).
  | ).

  "On a byte vector, or on a mutable string, which is one."
  byteVector = ( |
    parent* = traits mirrors abstract.
    isReflecteeByteVector = true.
    isReflecteeMutableString = ( reflectee _InheritsFrom: traits mutableString ).
    isReflecteeString = ( isReflecteeMutableString ).
    reflecteeSize = ( reflectee _ByteSize ).
  | ).

  "On a hash table, the inside of dictionaries and sets."
  hashTable = ( | parent* = traits mirrors abstract. isReflecteeHashTable = true | ).

  "On an object of a kind whose slots are all in its traits."
  unchangeable = ( | parent* = traits mirrors abstract. areReflecteesSlotsMutable = false | ).
| )

traits mirrors _AddSlots: ( |
  smallInt = ( | parent* = traits mirrors unchangeable. isReflecteeInteger = true | ).
  float = ( | parent* = traits mirrors unchangeable. isReflecteeFloat = true | ).

  "On an immutable string. My name for it is how it would be written in a program."
  canonicalString = ( |
    parent* = traits mirrors unchangeable.
    isReflecteeString = true.
    isReflecteeCanonicalString = true.
    name = ( reflectee storeString ).
  | ).

  block = ( |
    parent* = traits mirrors unchangeable.
    isReflecteeBlock = true.
    "([ 3 + 4 ] asMirror sourceString)   >>> '3 + 4'"
    sourceString = ( reflectee _MethodSource ).
    argumentCount = ( reflectee _BlockArgumentCount ).
  | ).

  "On a method. Its slots are its arguments and locals: what every activation has anew, so they show no contents here."
  method = ( |
    parent* = traits mirrors unchangeable.
    isReflecteeMethod = true.
    "(((reflect: (| f = ( 3. 4 ) |)) at: 'f') contents sourceString)   >>> '3. 4'"
    sourceString = ( reflectee _MethodSource ).
    selector = ( reflectee _MethodSelector ).
    "The names of the arguments, in their order, a vector of strings."
    arguments = ( reflectee _MethodArguments ).
    argumentCount = ( arguments size ).
    "The file a method was written in, a colon, and the line."
    place = ( reflectee _MethodPlace ).
    "Where generated code comes from, a JSON text; '' for handwritten code.
     (((reflect: (| f = ( 3 ) |)) at: 'f') contents provenance)   >>> ''"
    provenance = ( reflectee _MethodProvenance ).
    "Whether it was generated: then it is confined whenever it runs."
    isGenerated = ( provenance isEmpty not ).
  | ).

  "On what a slot such as `x:` holds where `x` is assignable. There is only one."
  assignment = ( |
    parent* = traits mirrors unchangeable.
    isReflecteeAssignment = true.
    name = '<-'.
    = m = ( ('mirror' = m _ObjectKind) && [ m isReflecteeAssignment ] ).
    names = ( vector ).
    includesKey: name = ( false ).
  | ).

  "On a mirror."
  mirror = ( | parent* = traits mirrors abstract. isReflecteeMirror = true | ).
| )

"The prototypes. reflect: copies the one named after the kind of the object."
mirrors _AddSlots: ( |
  slots = ( | parent* = traits mirrors slots. reflectee | ).
  vector = ( | parent* = traits mirrors vector. reflectee <- vector | ).
  byteVector = ( | parent* = traits mirrors byteVector. reflectee <- byteVector | ).
  hashTable = ( | parent* = traits mirrors hashTable. reflectee <- hashTable | ).
  smallInt = ( | parent* = traits mirrors smallInt. reflectee <- 0 | ).
  float = ( | parent* = traits mirrors float. reflectee <- 0.0 | ).
  canonicalString = ( | parent* = traits mirrors canonicalString. reflectee <- '' | ).
  block = ( | parent* = traits mirrors block. reflectee | ).
  method = ( | parent* = traits mirrors method. reflectee | ).
  assignment = ( | parent* = traits mirrors assignment. reflectee | ).
  mirror = ( | parent* = traits mirrors mirror. reflectee | ).
| )

defaultBehavior _AddSlots: ( |
  { 'Category: reflecting'
    "A mirror on any object.
     (reflect: 3)   >>> a mirrors smallInt(on 3)"
    reflect: x = ( x _Mirror ).
    isMirror = false.
  }
| )
