"I am a slot, as a mirror shows it: a name in an object, and what is there. I hold neither contents nor annotation; I look them up when I am
 asked, so I am never out of date, and what is changed through me is changed in the object.

     ((reflect: kettle) at: 'water') contents: (reflect: 'fresh')

 needs  reflection/mirrors
 gives  traits slots, slots: plain, parent, method, assignment, argument"

traits _AddSlots: ( | slots = ( | {} = 'ModuleInfo: Creator: traits slots.' | ) | )
globals _AddSlots: ( | slots = ( | {} = 'ModuleInfo: Creator: globals slots.' | ) | )

traits slots _AddSlots: ( |
  "A slot that is nothing in particular: constant or assignable, with any object in it."
  plain = ( |
    {} = 'ModuleInfo: Creator: traits slots plain.'.
    parent* = traits orderedClonable.
    annotated* = mixins annotated.

    { 'Category: accessing'
      "(((reflect: (| a = 7 |)) at: 'a') key)   >>> 'a'"
      key = ( name ).
      name = ( storedName ).
      "A mirror on what the slot holds.
       (((reflect: (| a = 7 |)) at: 'a') contents reflectee)   >>> 7"
      contents = ( reflect: (holder reflectee _SlotContents: name) ).
      value = ( contents ).
      annotation = ( holder reflectee _SlotAnnotation: name ).
      "Whether the object still has it."
      exists = ( holder includesKey: name ).
    }

    { 'Category: testing'
      isParent = ( holder reflectee _SlotIsParent: name ).
      "Whether another slot assigns this one; that other slot is an assignment and is not assignable itself."
      isAssignable = ( 'data' = (holder reflectee _SlotKind: name) ).
      isMethod = false.
      isAssignment = false.
      isArgument = false.
    }

    { 'Category: changing'
      contents: mirror = ( contents: mirror IfFail: [| :why | error: why ] ).
      contents: mirror IfFail: fail = ( holder at: name PutContents: mirror IfFail: [| :why | ^ fail value: why ]. self ).
      annotation: text = (
        holder reflectee _SlotAnnotation: name Put: text canonicalize IfFail: [| :why | ^ error: why ].
        self ).
      isParent: truth = ( redefineAs: name Parent: truth Assignable: isAssignable ).
      isAssignable: truth = ( redefineAs: name Parent: isParent Assignable: truth ).
      "The slot gets another name; everything else about it stays.
       (((reflect: (| a <- 7 |)) at: 'a') name: 'b') holder names   >>> a vector('b', 'b:')"
      name: new = ( | was |
        was: name.
        redefineAs: new Parent: isParent Assignable: isAssignable.
        was = new ifFalse: [ holder removeSlot: was ].
        holder at: new ).
      redefineAs: n Parent: p Assignable: a = (
        holder at: n PutContents: contents IsParent: p IsAssignable: a Annotation: annotation IfFail: [| :why | ^ error: why ].
        holder at: n ).
      "The object does without me from now on."
      remove = ( holder removeSlot: name. self ).
    }

    { 'Category: comparing'
      "One slot is another when both have the same name in the same object."
      = s = ( (s _InheritsFrom: traits slots plain) && [ (name = s name) && [ holder = s holder ] ] ).
      < s = ( name < s name ).
      hash = ( name hash ^^ holder hash ).
    }

    { 'Category: printing'
      "Marked as in a slot list.
       ((reflect: (| p* = list |)) at: 'p') longKey   >>> 'p*'"
      longKey = ( isParent ifTrue: [ name, '*' ] False: [ name ] ).
      "((reflect: (| a = 'hot' |)) at: 'a')   >>> a = 'hot'"
      printString = ( statePrintString ).
      statePrintString = ( longKey, ' = ', valueName ).
      valueName = ( contents name ).
      "As it stands in a slot list.
       (((reflect: (| a <- 7 |)) at: 'a') sourceString)   >>> 'a <- 7'"
      sourceString = ( longKey, (isAssignable ifTrue: [ ' <- ' ] False: [ ' = ' ]), valueName ).
    }
  | ).
| )

traits slots _AddSlots: ( |
  "A slot through which lookups go on."
  parent = ( |
    {} = 'ModuleInfo: Creator: traits slots parent.'.
    parent* = traits slots plain.
  | ).

  "A slot that holds a method."
  method = ( |
    {} = 'ModuleInfo: Creator: traits slots method.'.
    parent* = traits slots plain.
    isMethod = true.
    isAssignable = false.
    sourceString = ( statePrintString ).
    "The selector with the names of the arguments.
     ((reflect: (| at: k Put: v = ( v ) |)) at: 'at:Put:') longKey   >>> 'at: k Put: v'"
    longKey = ( | words. names |
      names: contents arguments.
      names isEmpty ifTrue: [ ^ resend.longKey ].
      (name includes: ':') ifFalse: [ ^ name, ' ', names first ].
      words: list copyRemoveAll.
      (name asTokensSeparatedByCharactersIn: ':') with: names Do: [| :part. :n | words addLast: part, ': ', n ].
      words joinUsing: ' ' ).
    "((reflect: (| f = ( 3 + 4 ) |)) at: 'f')   >>> f = ( 3 + 4)"
    valueName = ( '( ', contents sourceString, ')' ).
  | ).

  "A slot that assigns another one."
  assignment = ( |
    {} = 'ModuleInfo: Creator: traits slots assignment.'.
    parent* = traits slots plain.
    isAssignment = true.
    isAssignable = false.
    contents = ( mirrors assignment copy ).
    contents: mirror IfFail: fail = ( fail value: 'an assignment holds nothing else' ).
  | ).

  "An argument of a method."
  argument = ( |
    {} = 'ModuleInfo: Creator: traits slots argument.'.
    parent* = traits slots plain.
    isArgument = true.
    isAssignable = false.
    longKey = ( ':', name ).
    printString = ( longKey ).
    sourceString = ( longKey ).
  | ).
| )

slots _AddSlots: ( |
  plain = ( | {} = 'ModuleInfo: Creator: globals slots plain.'. parent* = traits slots plain. holder. storedName <- '' | ).
  parent = ( | {} = 'ModuleInfo: Creator: globals slots parent.'. parent* = traits slots parent. holder. storedName <- '' | ).
  method = ( | {} = 'ModuleInfo: Creator: globals slots method.'. parent* = traits slots method. holder. storedName <- '' | ).
  assignment = ( | {} = 'ModuleInfo: Creator: globals slots assignment.'. parent* = traits slots assignment. holder. storedName <- '' | ).
  argument = ( | {} = 'ModuleInfo: Creator: globals slots argument.'. parent* = traits slots argument. holder. storedName <- '' | ).

  "The slot of that name, as the kind of slot it is."
  copyMirror: mirror Name: n = ( | kind |
    kind: mirror reflectee _SlotKind: n.
    kind = 'method' ifTrue: [ ^ (method copy holder: mirror) storedName: n ].
    kind = 'assignment' ifTrue: [ ^ (assignment copy holder: mirror) storedName: n ].
    kind = 'argument' ifTrue: [ ^ (argument copy holder: mirror) storedName: n ].
    (mirror reflectee _SlotIsParent: n) ifTrue: [ ^ (parent copy holder: mirror) storedName: n ].
    (plain copy holder: mirror) storedName: n ).
| )
