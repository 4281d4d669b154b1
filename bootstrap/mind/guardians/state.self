"We are the covenants of state: what a method may assign, and what of it lasts.

 needs  mind/guardians/covenant
 gives  covenants assignments, transience, escape"

covenants _AddSlots: ( |
  assignments = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants assignments.'.
    parent* = traits covenant.
    name = 'assignments'.
    rule = 'It assigns only locals, slots the receiver has already, and data slots it declares beside the method: count <- 0.'.

    { 'Category: checking'
      examine: c Into: findings = (
        c ownNodes do: [| :node |
          (node isSend && [ node isAssignment && [ node isInInitializer not ] ]) ifTrue: [ examine: node Of: c Into: findings ] ] ).
      "A message such as x: 3 to self, x being no local that can be assigned."
      examine: node Of: c Into: findings = ( | slot. found. name |
        name: node assignedName canonicalize.
        slot: (c declaredSlot: name).
        slot isNotNil ifTrue: [
          slot isAssignable ifFalse: [ findings add: (refuse: '\'', name, '\' is declared as a constant; declare it with <-' At: node) ].
          ^ self ].
        node selector = c selector ifTrue: [ ^ self ].
        found: c slotsNamed: node selector.
        found isEmpty ifTrue: [ ^ unknown: name At: node Of: c Into: findings ].
        found first isAssignment ifFalse: [ ^ self ].
        (c isShared: found first holder) ifTrue: [
          ^ findings add: (refuse: '\'', name, '\' is a slot of the world, not of the receiver' At: node) ].
        (found first holder at: name) isParent ifTrue: [
          ^ findings add: (refuse: '\'', name, '\' is a parent; generated methods leave inheritance alone' At: node) ].
        self ).
      unknown: name At: node Of: c Into: findings = (
        (node isImplicit && [ node scope includes: name ]) ifTrue: [
          ^ findings add: (refuse: '\'', name, '\' is ', ((node scope isArgument: name) ifTrue: 'an argument' False: 'a constant local'),
                                   ' and cannot be assigned' At: node) ].
        (c slotsNamed: name) nonEmpty ifTrue: [
          ^ findings add: (refuse: '\'', name, '\' is no slot that can be assigned' At: node) ].
        (c isAutopoietic && [ (isRead: name In: c) not ]) ifTrue: [
          ^ findings add: (warn: 'there is no slot \'', name, '\': this is a message nobody understands yet' At: node) ].
        "A message that is given a block is no assignment; whether anybody understands it the trial finds out."
        (node arguments first isBlock && [ (isRead: name In: c) not ]) ifTrue: [ ^ self ].
        c hasHolder ifFalse: [ ^ self ].
        c isForOthers ifTrue: [ ^ findings add: (warn: 'those who inherit this need a slot \'', name, '\'' At: node) ].
        findings add: (refuse: 'there is no slot \'', name, '\' to assign; declare it beside the method: ', name, ' <- nil' At: node) ).
      isRead: name In: c = (
        c ownNodes anySatisfy: [| :node |
          node isSend && [ node isUnary && [ (node selector = name) && [ node isToSelf && [ (c slotsNamed: name) isEmpty ] ] ] ] ] ).
    }
  | ).

  transience = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants transience.'.
    parent* = traits covenant.
    name = 'transience'.
    rule = 'What it remembers goes to slots that are kept, not only to transient ones.'.

    { 'Category: checking'
      examine: c Into: findings = ( | lasting <- 0. passing |
        passing: list copyRemoveAll.
        c ownNodes do: [| :node |
          (c assigns: node) ifTrue: [
            ((annotationOf: node assignedName In: c) includesSubstring: mark) ifTrue: [ passing add: node ] False: [ lasting: lasting + 1 ] ] ].
        ((lasting = 0) && [ passing nonEmpty ]) ifTrue: [
          findings add: (refuse: 'what it assigns is transient: nothing of it would be left after reopening' At: passing first) ] ).
      annotationOf: name In: c = (
        (c declares: name) ifTrue: [ (c declaredSlot: name) annotation ] False: [ (c slotsNamed: name) first annotation ] ).
      "How the annotation of such a slot is known."
      mark = 'Transient'.
    }
  | ).

  escape = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals covenants escape.'.
    parent* = traits covenant.
    name = 'escape'.
    rule = 'Blocks are used where they stand; they are not kept in slots or collections for others to run.'.

    { 'Category: what I go by'
      keepers <- traits wordCovenant words: 'add: addFirst: addLast: at:Put: at:IfAbsentPut: insert:At:'.
    }

    { 'Category: checking'
      examine: c Into: findings = (
        c nodes do: [| :node |
          node isSend ifTrue: [
            ((c assigns: node) || [ keepers includes: node selector ]) ifTrue: [
              node arguments isEmpty ifFalse: [ examine: node arguments last KeptBy: node Into: findings ] ] ] ].
        (c method isNotNil && [ c method statements nonEmpty && [ c method statements last isBlock ] ]) ifTrue: [
          findings add: (warn: 'it answers a block' At: c method statements last) ].
        self ).
      examine: kept KeptBy: node Into: findings = (
        kept isBlock && [ node selector != 'at:IfAbsentPut:' ] ifFalse: [ ^ self ].
        findings add: (warn: ((returnsFrom: kept)
          ifTrue: 'a block with a ^ is kept; when it runs, there will be nothing to return from'
           False: 'a block is kept for later') At: kept) ).
      returnsFrom: block = ( block blocks anySatisfy: [| :b | b returns ] ).
    }
  | ).
| )
