"I am the clonable: the traits of ordinary objects, which are copied from a prototype and compared by identity unless they say otherwise.
 The mixins here have no parent of their own, so that they can be combined freely.

 needs  core/defaultBehavior
 gives  mixins clonable, identity, ordered, unordered; traits clonable, orderedClonable"

mixins _AddSlots: ( |
  "Copying makes a new object."
  clonable = ( |
    copy = ( _Clone ).
  | ).

  "Two things are equal when they are one. Whoever redefines = redefines hash too: equal things have equal hashes."
  identity = ( |
    = x = ( == x ).
    hash = ( identityHash ).
  | ).

  "Say <, and = , and be ordered.
   ('b' max: 'a')   >>> 'b'"
  ordered = ( |
    <= x = ( (x < self) not ).
    > x = ( x < self ).
    >= x = ( (< x) not ).
    compare: x IfLess: less Equal: equal Greater: greater = (
      = x ifTrue: [ equal value ] False: [ < x ifTrue: [ less value ] False: [ greater value ] ] ).
    max: x = ( > x ifTrue: [ self ] False: [ x ] ).
    min: x = ( < x ifTrue: [ self ] False: [ x ] ).
  | ).

  "No notion of less."
  unordered = ( | | ).
| )

traits _AddSlots: ( |
  orderedClonable = ( |
    parent* = lobby.
    cloning* = mixins clonable.
    ordering* = mixins ordered.
  | ).
| )

traits clonable _AddSlots: ( |
  parent* = lobby.
  cloning* = mixins clonable.
  comparing* = mixins identity.
  ordering* = mixins unordered.
| )
